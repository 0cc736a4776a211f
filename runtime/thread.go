package runtime

import "pyasync/object"

// this file starts threads

// Start runs f in a new thread of the interpreter, on a goroutine of its own, and returns
// the thread. th is the caller's. It fails once the interpreter has begun to shut down.
func Start(th *object.Thread, f func(th *object.Thread)) (*object.Thread, error) {
	if th.Interp.Stopping() {
		return nil, th.Raise(object.PythonFinalizationErrorType, "can't create new thread at interpreter shutdown")
	}
	t := th.Interp.NewThread()
	go run(t, f)
	return t, nil
}

// run is the goroutine of a thread. A panic in it is reported to the main thread.
func run(th *object.Thread, f func(th *object.Thread)) {
	th.Acquire()
	defer func() {
		r := recover()
		if r == nil {
			closeWaker(th) // in case that the interpreter has stopped the thread
			return
		}
		in := th.Interp
		if in.Hooks.Panic == nil {
			panic(r)
		}
		err := in.Hooks.Panic(th, r)
		in.Main.Pend(func(*object.Thread) error { return err })
		th.Release()
	}()
	f(th)
	th.End()
	th.Release()
}
