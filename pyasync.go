// Package pyasync runs Python 3.13 programs inside a Go program.
//
//	in, err := pyasync.New(pyasync.NewConfig().WithStdout(os.Stdout))
//	if err != nil { … }
//	defer in.Close()
//	err = in.Run(ctx, "hello.py", `print("hello")`)
//
// An Interp is isolated: any number of them run in one process, side by side, and share
// nothing that a program can change, except what belongs to the process: its working folder,
// and what files and sockets lead to. Its methods may be called from any goroutine, but one
// at a time runs: another one waits, except Interrupt and Signal. No method may be called
// inside of a function in Go that the program calls: that has the thread for it. Errors are
// one of
//
//   - *object.Exception: the program raised it and did not catch it;
//   - the error of the context that was given to the call;
//   - *InternalError: a bug of this library. The interpreter should be closed.
package pyasync

import (
	"context"
	"errors"
	"sync"
	"syscall"
	"time"

	syntax "pyasync/ast"
	"pyasync/eval"
	"pyasync/importer"
	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib"
	"pyasync/stdlib/ast"
	"pyasync/stdlib/atexit"
	"pyasync/stdlib/io"
	"pyasync/stdlib/signal"
	"pyasync/stdlib/sys"
	"pyasync/stdlib/thread"
	"pyasync/stdlib/warnings"
)

// this file defines Interp and the calls that enter it

// ErrClosed is the error of any call after Close.
var ErrClosed = errors.New("pyasync: interpreter is closed")

// Interp is an interpreter.
type Interp struct {
	in     *object.Interp
	main   *object.Module
	mu     sync.Mutex // held while a call is inside
	closed bool
}

// New makes an interpreter.
func New(c Config) (*Interp, error) {
	c.stdout, c.stderr = oneAtATime(c.stdout), oneAtATime(c.stderr)
	p := &Interp{in: object.NewInterp()}
	in := p.in
	in.Stdin, in.Stdout, in.Stderr = c.stdin, c.stdout, c.stderr
	in.Getenv, in.HostSignals = c.getenv, c.signals
	in.Flags = c.flags
	if n := c.flags.MaxStrDigits; n != 0 {
		in.MaxStrDigits = max(n, 0)
	}
	if c.signals {
		signal.LeaveFatal()
	}
	if c.collector != nil {
		c.collector.Serve(in)
	}
	eval.Install(in)
	importer.Install(in, &stdlib.Library)
	warnings.Install(in)
	ast.Install(in)
	in.Hooks.CompileFile = compileFile
	in.Hooks.CompileTree = compileTree
	in.Hooks.NewInterp = func() (*object.Interp, error) { return newProcess(c) }
	in.Hooks.EndProcess = endProcess
	in.Hooks.Panic = func(th *object.Thread, r any) error { return newInternalError(th, r) }
	err := p.enter(context.Background(), func(th *object.Thread) error { return p.start(th, c) })
	return p, err
}

func compileFile(th *object.Thread, src, filename string) (object.Value, error) {
	code, err := eval.CompileSource(th, src, filename, eval.Exec, eval.Options{Optimize: th.Interp.Flags.Optimize})
	if err != nil {
		return object.Value{}, err
	}
	return object.From(code), nil
}

func compileTree(th *object.Thread, m *syntax.Module, src, filename string) (object.Value, error) {
	code, err := eval.CompileFrozen(th, m, filename, src)
	if err != nil {
		return object.Value{}, err
	}
	return object.From(code), nil
}

// start makes the modules that are there before any import.
func (p *Interp) start(th *object.Thread, c Config) error {
	for _, name := range [...]string{"sys", "builtins"} {
		m, err := object.Value{}, error(nil)
		if m, err = importer.Preload(th, name); err != nil {
			return err
		}
		if name == "builtins" {
			p.in.Builtins = m.Object().(*object.Module).Dict
		}
	}
	if err := setStreams(th, c.unbuffered); err != nil {
		return err
	}
	importer.Of(th).NoScriptFolder = c.flags.SafePath
	importer.Of(th).AddPath(c.path)
	setArgs(th, c.args, c.command)
	p.main = newMain(th)
	if err := useFlags(th, c.flags); err != nil {
		return err
	}
	if len(c.warnings) == 0 {
		return nil
	}
	th.Interp.Sys.Set(th, "warnoptions", texts(c.warnings))
	_, err := th.Interp.Hooks.ImportModule(th, "warnings") // it tells which options are wrong
	return err
}

// useFlags does what the flags ask for at the start.
func useFlags(th *object.Thread, f Flags) error {
	if f.Optimize > 0 {
		th.Interp.Builtins.SetString("__debug__", object.False)
	}
	sys.SetFlags(th)
	if f.Faulthandler {
		m, err := th.Interp.Hooks.ImportModule(th, "faulthandler")
		if err == nil {
			_, err = object.CallMethod(th, m, "enable")
		}
		if err != nil {
			return err
		}
	}
	if f.Tracemalloc == 0 {
		return nil
	}
	m, err := th.Interp.Hooks.ImportModule(th, "tracemalloc")
	if err != nil {
		return err
	}
	_, err = object.CallMethod(th, m, "start", object.Int(int64(f.Tracemalloc)))
	return err
}

func texts(ss []string) object.Value {
	items := make([]object.Value, len(ss))
	for i, s := range ss {
		items[i] = object.FromString(s)
	}
	return object.NewList(items)
}

// setStreams makes the standard streams of the host's.
func setStreams(th *object.Thread, unbuffered bool) error {
	in := th.Interp
	for fd, s := range [...]struct {
		name string
		host any
	}{{"stdin", in.Stdin}, {"stdout", in.Stdout}, {"stderr", in.Stderr}} {
		v, err := object.None, error(nil)
		if s.host != nil {
			if v, err = io.Standard(th, fd, s.host, unbuffered); err != nil {
				return err
			}
		}
		in.Sys.Set(th, s.name, v)
		in.Sys.Set(th, "__"+s.name+"__", v)
	}
	return nil
}

func setArgs(th *object.Thread, args, command []string) {
	if len(args) == 0 {
		args = []string{""}
	}
	th.Interp.Sys.Set(th, "argv", texts(args))
	th.Interp.Sys.Set(th, "orig_argv", texts(command))
}

// newMain is the module __main__ before it runs anything.
func newMain(th *object.Thread) *object.Module {
	m := object.NewModule("__main__")
	m.Set(th, "__loader__", object.From(importer.BuiltinImporterType))
	m.Set(th, "__annotations__", object.From(object.NewDict()))
	m.Set(th, "__builtins__", th.Interp.Modules.GetString("builtins"))
	th.Interp.Modules.SetStr(th.Interp.Intern("__main__"), object.From(m))
	return m
}

// Do calls f with the interpreter's main thread: the way to everything that package object
// offers. f must not keep the thread, nor use it from another goroutine. When ctx ends,
// the Python code that f runs is stopped, and Do returns the context's error: what
// context.Cause says. except clauses do not see that, but asyncio.run still cancels its tasks;
// what they do then is stopped as well if it takes more than a second. A call of Go code
// that does not return is not stopped.
func (p *Interp) Do(ctx context.Context, f func(th *object.Thread) error) error {
	return p.enter(ctx, f)
}

// stopped is the error that stops Python code when a context ends. It is no exception, so no
// except clause catches it.
type stopped struct{ cause error }

func (s *stopped) Error() string { return "stopped: " + s.cause.Error() }
func (s *stopped) Unwrap() error { return s.cause }

// enter is the only way in: it keeps calls apart, watches the context, and turns a panic
// into an InternalError.
func (p *Interp) enter(ctx context.Context, f func(th *object.Thread) error) (err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return ErrClosed
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	th := p.in.Main
	th.Acquire()
	defer th.Release()
	defer func() {
		if r := recover(); r != nil {
			err = newInternalError(th, r)
		}
	}()
	if ctx.Done() != nil {
		defer stopAtEnd(ctx, th)()
	}
	err = f(th)
	var s *stopped
	if errors.As(err, &s) {
		return s.cause
	}
	return err
}

// patience is how long a program that was stopped may clean up, as asyncio.run does, before
// that is stopped too.
const patience = time.Second

// stopAtEnd stops what th runs when ctx ends, until the call that it is for has returned.
func stopAtEnd(ctx context.Context, th *object.Thread) (returned func()) {
	left := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		for {
			th.Pend(func(*object.Thread) error {
				select {
				case <-left: // too late: the next call is not to be stopped
					return nil
				default:
					return &stopped{context.Cause(ctx)}
				}
			})
			select {
			case <-left:
				return
			case <-time.After(patience):
			}
		}
	})
	return func() {
		close(left)
		stop()
	}
}

// WhenBusy has f called once, before the program first goes through a loop, calls a function of
// its own or waits. A host that prepares for Ctrl-C there need not do it for programs
// that end at once.
func (p *Interp) WhenBusy(f func()) { p.in.WhenBusy(f) }

// Interrupt does what Ctrl-C does: the running Python code raises KeyboardInterrupt, unless the
// program has another handler for it. Any goroutine may call it.
func (p *Interp) Interrupt() { p.Signal(syscall.SIGINT) }

// Signal does what the program does when the process gets a signal: it calls its handler. One
// that has none ends the process. Any goroutine may call it.
func (p *Interp) Signal(sig syscall.Signal) {
	if sig == syscall.SIGINT {
		runtime.SignalProcesses(p.in, sig) // a terminal sends it to all
	}
	if f := p.in.OnSignal.Load(); f != nil {
		(*f)(int(sig))
		return
	}
	p.in.Main.Pend(func(th *object.Thread) error {
		if sig == syscall.SIGINT {
			return th.Interrupted()
		}
		signal.Die(sig)
		return nil
	})
}

// Close ends the program: it waits for threads that are no daemons, calls what atexit has
// registered, stops all other threads and flushes the standard streams. The error is that of
// the flush, if it failed. Further calls do nothing. Close waits for a call that is inside; end
// its context first if it may take long.
func (p *Interp) Close() error {
	err := p.enter(context.Background(), func(th *object.Thread) error {
		thread.Shutdown(th)
		err := atexit.Run(th)
		runtime.Finish(th)
		th.WarnAllUnawaited()
		runtime.EndProcesses(th)
		sys.Finalize(th)
		th.Interp.StopThreads()
		th.FinalizeAll()
		th.Interp.NeverBusy()
		io.FlushAll(th)
		err = errors.Join(err, sys.FlushStreams(th))
		th.RunAtEnd()
		return err
	})
	if err == ErrClosed {
		return nil
	}
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	return err
}

// Set makes v a global name of the program, as an assignment in it would.
func (p *Interp) Set(name string, v object.Value) error {
	return p.enter(context.Background(), func(th *object.Thread) error {
		p.main.Set(th, name, v)
		return nil
	})
}

// Define makes a function in Go a global name of the program.
func (p *Interp) Define(f *object.Func) error {
	return p.Set(f.Name, object.NewBuiltin(f, object.Value{}, "__main__"))
}

// Get is a global name of the program; ok is false if there is none of that name.
func (p *Interp) Get(name string) (v object.Value, ok bool) {
	err := p.enter(context.Background(), func(*object.Thread) error {
		v = p.main.Get(name)
		return nil
	})
	return v, err == nil && !v.IsZero()
}

// UseWorkingFolder makes the working folder sys.path[0], as for a program that is no file.
func (p *Interp) UseWorkingFolder() {
	_ = p.enter(context.Background(), func(th *object.Thread) error {
		importer.Of(th).SetScriptFolder(th, "")
		return nil
	})
}

// SetMainFile sets __file__ of the program, which Run leaves out.
func (p *Interp) SetMainFile(name string) {
	_ = p.enter(context.Background(), func(th *object.Thread) error {
		p.main.Set(th, "__file__", object.FromString(name))
		p.main.Set(th, "__cached__", object.None)
		return nil
	})
}
