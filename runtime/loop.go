// Package runtime is the event loop on which coroutines run. One goroutine, the
// thread's, runs everything; package eval and the standard library are above it, and it
// knows coroutines only as object.Coroutine.
//
// For now it has what a program needs that awaits outside of functions: ready callbacks
// in order, and a task that steps a coroutine each time it is ready.
package runtime

import "pyasync/object"

// Loop is an event loop: callbacks that are ready run in the order in which they became so.
// All methods are for the goroutine of its thread only.
type Loop struct {
	th    *object.Thread
	ready []func() error
}

// NewLoop is a loop for the thread, with nothing to do.
func NewLoop(th *object.Thread) *Loop { return &Loop{th: th} }

// CallSoon has f run in the next turn, after what is ready already.
func (l *Loop) CallSoon(f func() error) { l.ready = append(l.ready, f) }

// turn runs the callbacks that are ready now; those that they add wait for the next turn.
func (l *Loop) turn() error {
	now := l.ready
	l.ready = nil
	for i, f := range now {
		if l.th.Interrupt.Load() {
			if err := l.th.Poll(); err != nil {
				return err
			}
		}
		if err := f(); err != nil {
			l.ready = append(now[i+1:], l.ready...)
			return err
		}
	}
	return nil
}

// RunUntilComplete runs c to its end and returns its result. An exception of c ends the
// loop and is the error.
func (l *Loop) RunUntilComplete(c object.Coroutine) (object.Value, error) {
	var result object.Value
	done := false
	var step func() error
	step = func() error {
		v, end, err := c.Send(l.th, object.None)
		switch {
		case err != nil:
			return err
		case end:
			result, done = v, true
		case v.IsNone(): // a bare yield: let the others have a turn
			l.CallSoon(step)
		default:
			r, err := object.ReprString(l.th, v)
			if err != nil {
				return err
			}
			if _, _, err := c.Throw(l.th, badYield(r)); err != nil {
				return err
			}
			l.CallSoon(step)
		}
		return nil
	}
	l.CallSoon(step)
	for !done {
		if err := l.turn(); err != nil {
			return object.Value{}, err
		}
	}
	return result, nil
}

// badYield is what a coroutine gets that yields to the loop what that cannot wait for.
func badYield(repr string) *object.Exception {
	return object.NewException(object.RuntimeErrorType, object.FromString("Task got bad yield: "+repr))
}
