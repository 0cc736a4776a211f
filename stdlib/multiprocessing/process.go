package multiprocessing

import (
	"strconv"
	"strings"
	"syscall"

	"pyasync/internal/tbfmt"
	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/sys"
)

// this file starts processes for Go code

// Process is a process and what it is called.
type Process struct {
	*runtime.Process
	Name       string
	parentName string
	identity   []int // its number among the children of its parent, after those of that one
}

type stateKey struct{}

// state is what an interpreter knows of itself as a process.
type state struct {
	self     *Process // nil in the first one
	children int      // how many it has started
}

func of(th *thread) *state {
	st, _ := th.Interp.State[stateKey{}].(*state)
	if st == nil {
		st = new(state)
		th.Interp.State[stateKey{}] = st
	}
	return st
}

// next is the identity of a new child.
func (st *state) next() []int {
	st.children++
	var id []int
	if st.self != nil {
		id = append(id, st.self.identity...)
	}
	return append(id, st.children)
}

// Start starts a process. Its name is that of the class and its number.
func Start(th *thread, class string, prepare func(f *object.Fork) func(th *thread) int) (*Process, error) {
	p := &Process{identity: of(th).next()}
	parts := make([]string, len(p.identity))
	for i, n := range p.identity {
		parts[i] = strconv.Itoa(n)
	}
	p.Name = class + "-" + strings.Join(parts, ":")
	return p, p.start(th, prepare)
}

func (p *Process) start(th *thread, prepare func(f *object.Fork) func(th *thread) int) error {
	if err := sys.FlushStreams(th); err != nil {
		return err
	}
	p.parentName = nameOf(th)
	_, err := runtime.Fork(th, func(f *object.Fork, q *runtime.Process) func(th *thread) int {
		p.Process = q
		f.To().Interp.State[stateKey{}] = &state{self: p}
		return prepare(f)
	})
	return err
}

// nameOf is what the process of a thread is called.
func nameOf(th *thread) string {
	if p := of(th).self; p != nil {
		return p.Name
	}
	return "MainProcess"
}

// Failed reports what a process has not caught. It returns the exit code.
func Failed(th *thread, err error) int {
	e := object.AsException(err)
	if e == nil {
		return 1
	}
	_ = sys.WriteError(th, "Process "+nameOf(th)+":\n"+tbfmt.Format(th, e, tbfmt.Options{}))
	return 1
}

// Terminate ends the process as SIGTERM does.
func (p *Process) Terminate() { p.Signal(syscall.SIGTERM) }

// Python is the process as an object of multiprocessing's class Process.
func (p *Process) Python(th *thread) (value, error) {
	m, err := th.Interp.Hooks.ImportModule(th, "multiprocessing.process")
	if err != nil {
		return value{}, err
	}
	processType.Ready()
	return object.CallMethod(th, m, "_of_handle", object.From(&process{p}))
}
