package runtime

import (
	"os"
	goruntime "runtime"
	"slices"
	"sync"
	"syscall"
	"time"

	"pyasync/object"
)

// this file starts and ends processes in the sense of multiprocessing: interpreters that begin
// as copies of the one that starts them, as after fork, each on a goroutine of its own

// Process is such an interpreter.
type Process struct {
	pid, parent int
	family      *family
	in          *object.Interp
	up          chan struct{} // closed when the parent has ended

	mu    sync.Mutex
	ended bool
	code  int           // the exit code; -n if signal n has ended it
	done  chan struct{} // closed at the end
	atEnd []func()
	gone  chan struct{} // closed when its goroutine has ended, too
}

// family are all processes that began with one interpreter.
type family struct {
	mu       sync.Mutex
	last     int
	live     map[int]*Process
	all      []*Process  // whose goroutine may not have ended yet
	kept     map[int]any // what Deposit was given
	deposits int
	root     chan struct{} // closed when the first interpreter ends
}

// membership is what an interpreter knows of processes, in its field Processes.
type membership struct {
	family *family
	self   *Process // nil in the first interpreter
}

func membershipOf(in *object.Interp) membership {
	m, _ := in.Processes.Load().(membership)
	return m
}

// beyondPids is more than the number of any process of the system.
const beyondPids = 1 << 22

func familyOf(in *object.Interp) *family {
	f := membershipOf(in).family
	if f == nil {
		f = &family{last: beyondPids, live: map[int]*Process{}, root: make(chan struct{})}
		in.Processes.Store(membership{family: f})
	}
	return f
}

// CurrentProcess is the process of the thread, or nil in the first interpreter.
func CurrentProcess(th *thread) *Process {
	return ProcessOf(th.Interp)
}

// Pid is os.getpid().
func Pid(th *thread) int {
	if p := CurrentProcess(th); p != nil {
		return p.pid
	}
	return os.Getpid()
}

// ParentPid is os.getppid().
func ParentPid(th *thread) int {
	if p := CurrentProcess(th); p != nil {
		return p.parent
	}
	return os.Getppid()
}

// FindProcess is the living process with a number, or nil.
func FindProcess(th *thread, pid int) *Process {
	f := membershipOf(th.Interp).family
	if f == nil {
		return nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.live[pid]
}

// Fork starts a process that begins as a copy of the thread's interpreter and runs the
// function that prepare, which may copy more, returns. What that returns is the exit code.
func Fork(th *thread, prepare func(f *object.Fork, p *Process) func(th *thread) int) (*Process, error) {
	hooks := hooksOf(th.Interp)
	callHooks(th, reversed(hooks.before))
	defer func() { callHooks(th, hooks.inParent) }()
	in, err := th.Interp.Hooks.NewInterp()
	if err != nil {
		return nil, err
	}
	fam := familyOf(th.Interp)
	p := &Process{parent: Pid(th), family: fam, in: in, up: fam.root, done: make(chan struct{}), gone: make(chan struct{})}
	if q := CurrentProcess(th); q != nil {
		p.up = q.done
	}
	in.Processes.Store(membership{fam, p})
	f := object.NewFork(th, in.Main)
	if err := f.Run(); err != nil {
		return nil, err
	}
	if c := stateOf(th).context; c != nil {
		stateOf(in.Main).context = f.Object(c).(*Context)
	}
	run := prepare(f, p)
	f.Finish()
	fam.mu.Lock()
	fam.last++
	p.pid = fam.last
	fam.live[p.pid] = p
	fam.all = append(slices.DeleteFunc(fam.all, (*Process).isGone), p)
	fam.mu.Unlock()
	go p.run(run)
	return p, nil
}

// run is the goroutine of the process's main thread.
func (p *Process) run(f func(th *thread) int) {
	th := p.in.Main
	code := 1
	defer close(p.gone)
	defer func() {
		if r := recover(); r != nil {
			if err := p.in.Hooks.Panic(th, r); err != nil && p.in.Stderr != nil {
				_, _ = p.in.Stderr.Write([]byte(err.Error() + "\n"))
			}
			code = 1
		}
		p.End(code)
		p.in.Kill()
	}()
	th.Acquire()
	callHooks(th, hooksOf(p.in).inChild)
	code = f(th)
	p.in.Hooks.EndProcess(th)
	th.Release()
}

func (p *Process) isGone() bool {
	select {
	case <-p.gone:
		return true
	default:
		return false
	}
}

// End is the end of the process as others see it; the first call counts.
func (p *Process) End(code int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ended {
		return
	}
	p.ended, p.code = true, code
	for _, f := range p.atEnd {
		f()
	}
	p.atEnd = nil
	p.family.mu.Lock()
	delete(p.family.live, p.pid)
	p.family.mu.Unlock()
	close(p.done)
}

// OnEnd has f called at the end of the process, or now if it has ended. Any goroutine may call it.
func (p *Process) OnEnd(f func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ended {
		f()
		return
	}
	p.atEnd = append(p.atEnd, f)
}

// Deposit keeps something for another process, which takes it by the number. Withdraw is how.
func Deposit(th *thread, v any) int {
	f := familyOf(th.Interp)
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.kept == nil {
		f.kept = map[int]any{}
	}
	f.deposits++
	f.kept[f.deposits] = v
	return f.deposits
}

// Withdraw is what was deposited under a number, once; nil if there is nothing.
func Withdraw(th *thread, n int) any {
	f := familyOf(th.Interp)
	f.mu.Lock()
	defer f.mu.Unlock()
	v := f.kept[n]
	delete(f.kept, n)
	return v
}

// Kill ends the process: it may not even notice. Any goroutine may call it.
func (p *Process) Kill(code int) {
	p.End(code)
	p.in.Kill()
}

// Exit is os._exit(code) in a process: it does not return if the thread is of one.
func Exit(th *thread, code int) {
	if p := CurrentProcess(th); p != nil {
		p.Kill(code & 0xff)
		goruntime.Goexit()
	}
}

// Signal does what a signal does to the process. Any goroutine may call it.
func (p *Process) Signal(n syscall.Signal) {
	if n == 0 {
		return
	}
	if f := p.in.OnSignal.Load(); f != nil && n != syscall.SIGKILL {
		(*f)(int(n))
		return
	}
	if n == syscall.SIGINT {
		p.in.Main.Pend(func(th *thread) error { return th.Interrupted() })
		return
	}
	p.Default(n)
}

// Default is what a signal without a handler does to the process.
func (p *Process) Default(n syscall.Signal) {
	if !ignored(n) {
		p.Kill(-int(n))
	}
}

// ProcessOf is the process of an interpreter, or nil for the first one.
func ProcessOf(in *object.Interp) *Process {
	return membershipOf(in).self
}

// Pid is the number of the process.
func (p *Process) Pid() int { return p.pid }

// Parent is the number of the process that has started it.
func (p *Process) Parent() int { return p.parent }

// ParentDone is closed when the process's parent has ended.
func (p *Process) ParentDone() <-chan struct{} { return p.up }

// Done is closed when the process has ended.
func (p *Process) Done() <-chan struct{} { return p.done }

// Status is the exit code, once the process has ended.
func (p *Process) Status() (code int, ended bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.code, p.ended
}

// SignalProcesses passes a signal of the terminal on to all processes that there are.
func SignalProcesses(in *object.Interp, n syscall.Signal) {
	for _, p := range processesOf(in) {
		p.Signal(n)
	}
}

func processesOf(in *object.Interp) []*Process {
	f := membershipOf(in).family
	if f == nil {
		return nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	out := make([]*Process, 0, len(f.live))
	for _, p := range f.live {
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b *Process) int { return a.pid - b.pid })
	return out
}

// EndProcesses is the end of the first interpreter: no process outlives it.
func EndProcesses(th *thread) {
	f := membershipOf(th.Interp).family
	if f == nil || CurrentProcess(th) != nil {
		return
	}
	close(f.root)
	for _, p := range processesOf(th.Interp) {
		p.Kill(-int(syscall.SIGKILL))
	}
	f.mu.Lock()
	all := f.all
	f.mu.Unlock()
	for _, p := range all {
		th.Blocking(p.waitGone)
	}
}

// waitGone waits until nothing of the process runs any more, unless that takes long: it may be
// in a call of the system.
func (p *Process) waitGone() {
	select {
	case <-p.gone:
	case <-time.After(time.Second):
	}
}
