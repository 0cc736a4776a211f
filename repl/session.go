package repl

import (
	"io"
	"strconv"
	"strings"
	"sync/atomic"

	"pyasync/eval"
	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/asyncio"
	"pyasync/stdlib/sys"
)

// this file is the session: entries run on the loop, one at a time

type (
	value  = object.Value
	thread = object.Thread
)

// source is what tracebacks call the entries. Their code objects have its number as well,
// by which their lines are found.
const source = "<stdin>"

// session is a prompt in an interpreter. All of it belongs to the goroutine of the loop.
type session struct {
	p       *Prompt
	loop    *runtime.Loop
	names   *object.Dict     // of __main__
	ctx     *runtime.Context // of all entries
	futures eval.Options     // future statements that were made
	ask     chan prompts     // what the reader is to show next
	taken   atomic.Bool      // an entry has been read that has no job yet
	early   int              // presses of Ctrl-C since then
	job     *job             // that runs, nil while the user types
	failed  []*runtime.Task  // failed background tasks that were not shown yet
	number  int              // of entries
	texts   []string         // of the entries, for their sources
	status  int
	leaving bool
	oldDir  string // before the last %cd
}

// job is an entry that runs.
type job struct {
	task        *runtime.Task // that it waits for; nil while it does not
	blocking    bool          // its code runs outside of a task
	presses     int           // of Ctrl-C
	abandoned   bool
	cancelled   bool // by Ctrl-C
	interrupted bool // KeyboardInterrupt was raised in it
}

func newSession(th *thread, p *Prompt) (*session, error) {
	v, err := asyncio.NewLoop(th)
	if err != nil {
		return nil, err
	}
	s := &session{p: p, loop: runtime.LoopOf(v), ask: make(chan prompts, 1)}
	s.names = th.Interp.Modules.GetString("__main__").Object().(*object.Module).Dict
	s.ctx = runtime.CopyContext(th)
	s.setNames(th)
	th.Interp.Hooks.RunMain = func(th *thread, coro value) error {
		_, err := s.loop.RunUntilComplete(th, coro)
		return err
	}
	return s, nil
}

// setNames makes what every session begins with.
func (s *session) setNames(th *thread) {
	m := th.Interp.Sys
	m.Set(th, "ps1", object.FromString(">>> "))
	m.Set(th, "ps2", object.FromString("... "))
	if !s.p.piped {
		m.Set(th, "displayhook", object.NewBuiltin(s.displayHook(), value{}, "sys"))
	}
	if asyncio, err := th.Interp.Hooks.ImportModule(th, "asyncio"); err == nil {
		s.names.SetString("asyncio", asyncio)
	}
}

// run reads and runs entries until the end.
func (s *session) run(th *thread) error {
	v := object.From(s.loop)
	if s.loop.Closed() { // the program has closed it
		var err error
		if v, err = asyncio.NewLoop(th); err != nil {
			return err
		}
		s.loop = runtime.LoopOf(v)
	}
	runtime.SetThreadLoop(th, v)
	runtime.StateOf(th).OnFailure = s.taskFailed
	th.Interp.OnInterrupt = s.interrupt
	s.banner(th)
	s.p.history.load()
	s.loop.NoteWaits()
	go s.read()
	s.next(th)
	for !s.leaving {
		if err := s.loop.RunForever(th); err != nil {
			if err := s.loopEnded(th, err); err != nil {
				return err
			}
		}
	}
	return s.close(th)
}

// read is the goroutine that reads entries when it is asked for one.
func (s *session) read() {
	for p := range s.ask {
		text, err := s.p.reader.Read(p)
		s.taken.Store(true)
		s.loop.Post(func(th *thread) error {
			s.entry(th, text, err)
			return nil
		})
	}
}

// next asks for an entry, once what is to be shown before it has been.
func (s *session) next(th *thread) {
	s.job, s.early = nil, 0
	s.taken.Store(false)
	if s.leaving {
		return
	}
	s.showFailed(th)
	s.flush(th)
	s.ask <- prompts{s.promptText(th, "ps1"), s.promptText(th, "ps2")}
}

// promptText is sys.ps1 or ps2 as text.
func (s *session) promptText(th *thread, name string) string {
	v := th.Interp.Sys.Get(name)
	if v.IsZero() {
		return ""
	}
	text, err := object.ToString(th, v)
	if err != nil {
		return ""
	}
	return text
}

// flush writes out what the program has printed.
func (s *session) flush(th *thread) {
	for _, name := range [...]string{"stdout", "stderr"} {
		if w := th.Interp.Sys.Get(name); !w.IsZero() && !w.IsNone() {
			_ = object.FlushStream(th, w)
		}
	}
}

// entry runs what was read.
func (s *session) entry(th *thread, text string, err error) {
	switch {
	case err == errInterrupted:
		s.next(th)
		return
	case err == io.EOF:
		s.leave(th, nil)
		return
	case err != nil:
		s.printError(th, err.Error()+"\n")
		s.leave(th, nil)
		return
	}
	s.number++
	if strings.TrimSpace(text) == "" {
		s.next(th)
		return
	}
	s.job = &job{presses: s.early}
	done := func(err error) { s.finish(th, err) }
	if c := command(text); c != "" {
		s.runCommand(th, c, done)
		return
	}
	if w := strings.TrimSpace(text); bare(w) && !s.defined(th, w) {
		text = w + "()"
	}
	s.runText(th, text, done)
}

// bare reports whether a word alone is a call: exit for exit().
func bare(word string) bool { return word == "exit" || word == "quit" }

// defined reports whether the user has made a name his own.
func (s *session) defined(th *thread, name string) bool { return !s.names.GetString(name).IsZero() }

// runText runs Python code, and then calls done.
func (s *session) runText(th *thread, text string, done func(error)) {
	s.texts = append(s.texts, text)
	filename := source + "-" + strconv.Itoa(s.number)
	codes, err := eval.CompileEntry(th, text+"\n", source, filename, &s.futures)
	if err != nil {
		if e := object.AsException(err); e != nil && e.Type().Is(object.SyntaxErrorType) {
			_ = object.SetAttrString(th, object.From(e), "filename", object.FromString(source))
		}
		done(err)
		return
	}
	th.Interp.KeepText(filename, text+"\n")
	s.runCodes(th, codes, done)
}

// runCodes runs code objects one after another until one fails.
func (s *session) runCodes(th *thread, codes []*object.Code, done func(error)) {
	for i, code := range codes {
		v, err := s.blocking(th, func() (value, error) { return eval.RunCode(th, code, s.names, value{}, nil) })
		if err != nil {
			done(err)
			return
		}
		if code.Suspends {
			s.await(th, v, func(_ value, err error) {
				if err != nil {
					done(err)
					return
				}
				s.runCodes(th, codes[i+1:], done)
			})
			return
		}
	}
	done(nil)
}

// blocking calls what Ctrl-C must interrupt, in the context of the session.
func (s *session) blocking(th *thread, f func() (value, error)) (value, error) {
	if err := s.ctx.Enter(th); err != nil {
		return value{}, err
	}
	var v value
	var err error
	if s.job != nil {
		s.job.blocking = true
		err = s.job.overdue(th)
	}
	if err == nil {
		v, err = f()
	}
	if s.job != nil {
		s.job.blocking = false
	}
	s.ctx.Exit(th)
	return v, err
}

var entryDone = object.Func{Name: "entry_done", Sig: "(task)"}

// await runs a coroutine as a task, and then calls done with its outcome.
func (s *session) await(th *thread, coro value, done func(v value, err error)) {
	t, err := runtime.NewTask(th, s.loop, coro, runtime.TaskOptions{Context: s.ctx})
	if err != nil {
		done(value{}, err)
		return
	}
	t.Quiet()
	j := s.job
	j.task = t
	notice := runtime.NewNotice(&entryDone, func(th *thread, f *runtime.Future) error {
		v, err := f.Result(th)
		if j.abandoned || s.leaving {
			return nil
		}
		j.task = nil
		done(v, err)
		return nil
	})
	if err := t.OnDone(th, notice); err != nil {
		done(value{}, err)
	}
}

// finish reports how an entry has ended, and asks for the next.
func (s *session) finish(th *thread, err error) {
	if err != nil {
		s.report(th, err)
	}
	s.next(th)
}

// report shows the error of an entry; SystemExit leaves.
func (s *session) report(th *thread, err error) {
	s.flush(th)
	e := object.AsException(err)
	switch {
	case e == nil:
		s.printError(th, err.Error()+"\n")
	case e.Type().Is(object.SystemExitType):
		s.leave(th, e)
	case e.Type().Is(runtime.CancelledErrorType) && s.job != nil && s.job.cancelled:
		s.printError(th, "KeyboardInterrupt\n")
	default:
		status := sys.Uncaught(th, e)
		if s.p.piped {
			s.status = status
			s.stop()
		}
	}
}

// leave ends the session, with the status that e asks for.
func (s *session) leave(th *thread, e *object.Exception) {
	if e != nil {
		s.status = sys.Uncaught(th, e)
	}
	s.stop()
}

func (s *session) stop() {
	s.leaving = true
	if s.loop.Running() {
		s.loop.Stop()
	}
}

// loopEnded deals with what has ended the loop: Ctrl-C and exit() in tasks.
func (s *session) loopEnded(th *thread, err error) error {
	e := object.AsException(err)
	switch {
	case e == nil && s.job != nil && err == errAbandoned:
		s.abandon(th)
	case e == nil:
		return err
	case e.Type().Is(object.SystemExitType):
		s.leave(th, e)
	case s.job != nil && s.job.task != nil && s.job.task.Done():
		// it will be reported when the loop goes on
	default:
		sys.Uncaught(th, e)
		s.flush(th)
	}
	return nil
}

// close cancels what is left, as asyncio.run does.
func (s *session) close(th *thread) error {
	close(s.ask)
	runtime.StateOf(th).OnFailure = nil
	th.Interp.OnInterrupt = nil
	s.job = nil
	err := asyncio.CloseLoop(th, object.From(s.loop))
	s.flush(th)
	return err
}

func (s *session) printError(th *thread, text string) {
	s.flush(th)
	_ = sys.WriteError(th, text)
}

// print writes to sys.stdout.
func (s *session) print(th *thread, text string) {
	out := th.Interp.Sys.Get("stdout")
	if out.IsZero() || out.IsNone() {
		return
	}
	_ = object.WriteString(th, out, text)
	_ = object.FlushStream(th, out)
}

func (s *session) banner(th *thread) {
	if s.p.piped || s.p.o.Quiet {
		return
	}
	s.printError(th, `pyasync (Python 3.13.0) in a running event loop: use "await" directly.
Type "help()", "%help" for commands, "x?" for help about x. Ctrl-D leaves.
`)
}

// taskFailed notes a task that has failed while nothing waits for it.
func (s *session) taskFailed(th *thread, t *runtime.Task) {
	if s.job != nil && s.job.task == t {
		return
	}
	s.failed = append(s.failed, t)
	if s.job == nil {
		s.loop.Soon(func(th *thread) error {
			if s.job == nil {
				s.showFailed(th)
				s.flush(th)
			}
			return nil
		})
	}
}

// showFailed shows the exceptions of background tasks that nobody has looked at by now.
func (s *session) showFailed(th *thread) {
	failed := s.failed
	s.failed = nil
	for _, t := range failed {
		e := t.Failure()
		if e == nil || !t.Unseen() {
			continue
		}
		t.Seen()
		name := object.StringOf(t.Name())
		_ = runtime.Report(th, object.From(s.loop), "Task "+name+" has failed", e)
	}
}
