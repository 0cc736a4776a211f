// Package multiprocessing is Python's multiprocessing. A process is an interpreter of its own on
// a goroutine of its own, which begins as a copy of the one that starts it, as after fork. What
// processes share is in Go: pipes, semaphores and memory; the rest of the library, in Python, is
// built on those.
package multiprocessing

import (
	"syscall"
	gotime "time"

	"pyasync/internal/tbfmt"
	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/pickle"
	"pyasync/stdlib/time"
)

// this file is _multiprocessing

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Core is _multiprocessing.
var Core = object.ModuleDef{
	Name:  "_multiprocessing",
	Doc:   "Processes, and what they share.",
	Funcs: []*object.Func{&start, &nextIdentity, &this, &pid, &parentEnded, &reportFunc, &formatFunc, &pipe, &rebuild, &ready, &waitAny, &dumps, &loads},
	Types: []*object.Type{processType, connectionType, semLockType, memoryType},
	Attrs: func(*thread) []object.Attr {
		return []object.Attr{{Name: "SEM_VALUE_MAX", Value: object.Int(maxCount)}}
	},
}

// start runs a function in a new process.
var start = object.Func{Name: "start", Sig: "(function, name, identity, /)", Doc: "Call function() in a new process; what it returns is the exit code. Return a handle of the process.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		p := &Process{Name: object.StringOf(a[1])}
		for _, n := range object.Items(a[2]) {
			p.identity = append(p.identity, int(n.AsInt()))
		}
		err := p.start(th, func(f *object.Fork) func(th *thread) int {
			fn := f.Value(a[0])
			return func(th *thread) int {
				v, err := object.Call(th, fn, nil, nil)
				if err != nil {
					return Failed(th, err)
				}
				if v.IsInt() {
					return int(v.AsInt())
				}
				return 0
			}
		})
		return object.From(&process{p}), err
	}}

var nextIdentity = object.Func{Name: "next_identity", Doc: "Return the numbers of a new process: those of this one, and its own among the children.",
	Fast0: func(th *thread, _ value) (value, error) {
		var out []value
		for _, n := range of(th).next() {
			out = append(out, object.Int(int64(n)))
		}
		return object.NewTuple(out), nil
	}}

var this = object.Func{Name: "this", Doc: "Return name, identity, number, and the number and name of the parent.",
	Fast0: func(th *thread, _ value) (value, error) {
		p := of(th).self
		if p == nil {
			return object.None, nil
		}
		var identity []value
		for _, n := range p.identity {
			identity = append(identity, object.Int(int64(n)))
		}
		return object.NewTuple([]value{object.FromString(p.Name), object.NewTuple(identity), object.Int(int64(p.Pid())),
			object.Int(int64(p.Parent())), object.FromString(p.parentName)}), nil
	}}

var pid = object.Func{Name: "pid", Doc: "Return the number of the process.", Fast0: func(th *thread, _ value) (value, error) {
	return object.Int(int64(runtime.Pid(th))), nil
}}

var parentEnded = object.Func{Name: "parent_ended", Sig: "(timeout, /)", Doc: "Wait for the end of the parent; return whether it has come.", Fast1: func(th *thread, _, timeout value) (value, error) {
	p := of(th).self
	if p == nil {
		return object.False, nil
	}
	d, err := timeoutArg(th, timeout, -1)
	if err != nil {
		return value{}, err
	}
	ok, err := th.Await(p.ParentDone(), d)
	return object.Bool(ok), err
}}

var reportFunc = object.Func{Name: "report", Sig: "(exc, /)", Doc: "Print what a process has not caught.", Fast1: func(th *thread, _, exc value) (value, error) {
	if e := object.ExceptionOf(exc); e != nil {
		Failed(th, e)
	}
	return object.None, nil
}}

var formatFunc = object.Func{Name: "format_exception", Sig: "(exc, /)", Doc: "Return an exception and its traceback as text.", Fast1: func(th *thread, _, exc value) (value, error) {
	if e := object.ExceptionOf(exc); e != nil {
		return object.FromString(tbfmt.Format(th, e, tbfmt.Options{})), nil
	}
	return value{}, th.TypeErrorf("exception expected")
}}

var dumps = object.Func{Name: "dumps", Sig: "(obj, /)", Doc: "Pickle an object for another process.", Fast1: func(th *thread, _, v value) (value, error) {
	b, err := pickle.Dump(th, v)
	return object.NewBytes(b), err
}}

var loads = object.Func{Name: "loads", Sig: "(data, /)", Doc: "Return the object that was pickled.", Fast1: func(th *thread, _, v value) (value, error) {
	b, err := object.BytesLike(th, v)
	if err != nil {
		return value{}, err
	}
	return pickle.Load(th, b)
}}

// waitable is what tells of something that can be waited for: whether it is there, and else
// what is closed when that may have changed.
func waitable(th *thread, v value) (bool, <-chan struct{}, error) {
	switch o := v.Object().(type) {
	case *process:
		_, ended := o.p.Status()
		return ended, o.p.Done(), nil
	case *connection:
		in, err := o.toReceive(th)
		if err != nil {
			return false, nil, err
		}
		in.mu.Lock()
		defer in.mu.Unlock()
		return len(in.msgs) > 0 || in.writers == 0, in.changes(), nil
	}
	return false, nil, th.TypeErrorf("'%s' object cannot be waited for", v.Type().Name)
}

var ready = object.Func{Name: "ready", Sig: "(handle, /)", Doc: "Return whether a connection or a handle is ready.", Fast1: func(th *thread, _, v value) (value, error) {
	ok, _, err := waitable(th, v)
	return object.Bool(ok), err
}}

var waitAny = object.Func{Name: "wait_any", Sig: "(handles, timeout, /)", Doc: "Wait until one of the handles may be ready.", Fast2: func(th *thread, _, handles, timeout value) (value, error) {
	d, err := timeoutArg(th, timeout, -1)
	if err != nil {
		return value{}, err
	}
	items, err := object.Slice(th, handles)
	if err != nil {
		return value{}, err
	}
	some, stop := make(chan struct{}, 1), make(chan struct{})
	defer close(stop)
	for _, h := range items {
		ok, ch, err := waitable(th, h)
		if err != nil || ok {
			return object.None, err
		}
		go func() {
			select {
			case <-ch:
				select {
				case some <- struct{}{}:
				default:
				}
			case <-stop:
			}
		}()
	}
	_, err = th.Await(some, d)
	return object.None, err
}}

var processType = object.NewStatic("_multiprocessing.Handle", object.ObjectType, object.FlagNoInstantiate)

// process is a process as its parent sees it.
type process struct{ p *Process }

// Type is Handle.
func (*process) Type() *object.Type { return processType }

// Fork implements object.Forker: the process is the same one, seen from another.
func (p *process) Fork(f *object.Fork) object.Object { return &process{p.p} }

func processOf(v value) *Process { return v.Object().(*process).p }

func init() {
	t := processType
	t.Doc = "A process, as others see it."
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "name", Get: func(th *thread, v value) (value, error) { return object.FromString(processOf(v).Name), nil }},
			{Name: "pid", Get: func(th *thread, v value) (value, error) { return object.Int(int64(processOf(v).Pid())), nil }},
			{Name: "code", Doc: "The exit code, or None while the process runs.", Get: func(th *thread, v value) (value, error) {
				code, ended := processOf(v).Status()
				if !ended {
					return object.None, nil
				}
				return object.Int(int64(code)), nil
			}},
		}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "wait", Sig: "(timeout=None, /)", Doc: "Wait for the end of the process; return whether it has come.", Bound: func(th *thread, self value, a []value) (value, error) {
				d := gotime.Duration(-1)
				if !a[0].IsZero() && !a[0].IsNone() {
					var err error
					if d, err = time.Timeout(th, a[0]); err != nil {
						return value{}, err
					}
					d = max(d, 0)
				}
				ok, err := th.Await(processOf(self).Done(), d)
				return object.Bool(ok), err
			}},
			{Name: "signal", Sig: "(n, /)", Doc: "Send the process a signal.", Fast1: func(th *thread, self, n value) (value, error) {
				sig, err := object.AsIndex(th, n)
				if err == nil {
					processOf(self).Signal(syscall.Signal(sig))
				}
				return object.None, err
			}},
		}
	}
}
