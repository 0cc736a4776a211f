// Package multiprocessing is Python's multiprocessing. A process is an interpreter of its own on
// a goroutine of its own, which begins as a copy of the one that starts it, as after fork. What
// processes share is in Go: pipes, semaphores and memory; the rest of the library, in Python, is
// built on those.
package multiprocessing

import (
	"syscall"
	gotime "time"

	"pyasync/object"
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
	Funcs: []*object.Func{&start},
}

// start runs a function in a new process.
var start = object.Func{Name: "start", Sig: "(function, class_name, /)", Doc: "Call function() in a new process; what it returns is the exit code. Return a handle of the process.",
	Fast2: func(th *thread, _, fn, class value) (value, error) {
		p, err := Start(th, object.StringOf(class), func(f *object.Fork) func(th *thread) int {
			fn := f.Value(fn)
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
		if err != nil {
			return value{}, err
		}
		processType.Ready()
		return object.From(&process{p}), nil
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
