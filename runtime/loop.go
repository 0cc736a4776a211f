// Package runtime is the event loop of asyncio, and what it is made of: futures, tasks,
// handles and contexts. Package stdlib/asyncio builds the module on it.
//
// One goroutine, that of the thread which runs the loop, owns everything here. Others reach a
// loop by Post alone. Coroutines are known only as object.Coroutine: stepping a task calls no
// Python function except the coroutine's own code.
//
// The order of everything is CPython's: a turn runs what is ready when it begins, timers
// join at its beginning, and what callbacks add waits for the next turn.
package runtime

import (
	"math"
	goruntime "runtime"
	"time"

	"pyasync/object"
)

// this file defines Loop and its turns

// Types of loops. A script can derive its own from any of them.
var (
	AbstractLoopType = object.NewStaticIn("asyncio.events", "AbstractEventLoop", object.ObjectType, object.FlagBaseType)
	BaseLoopType     = object.NewStaticIn("asyncio.base_events", "BaseEventLoop", AbstractLoopType, object.FlagBaseType|object.FlagDict)
	SelectorLoopType = object.NewStaticIn("asyncio.selector_events", "BaseSelectorEventLoop", BaseLoopType, object.FlagBaseType|object.FlagDict)
	UnixLoopType     = object.NewStaticIn("asyncio.unix_events", "_UnixSelectorEventLoop", SelectorLoopType, object.FlagBaseType|object.FlagDict)
)

// maxWait is the longest that a loop waits without looking up, in seconds.
const maxWait = 24 * 3600

// Loop is an event loop.
type Loop struct {
	object.Sub
	in     *object.Interp
	st     *State
	th     *thread // that runs it; nil when none does
	ready  readyQueue
	timers timerHeap
	mail   *mailbox
	clock  Clock

	resolution float64 // timers due within this time count as due
	cancelled  int     // timers of the heap that are cancelled
	stopping   bool
	closed     bool
	debug      bool
	custom     bool // of a class that may override methods
	asleep     bool // it waits without the lock

	current     value // the task being stepped
	handle      *Handle
	taskFactory value
	onError     value   // the exception handler; zero: the default
	slow        float64 // slow_callback_duration
	executor    value   // the default one
	noExecutor  bool    // shutdown_default_executor has been called
	gens        asyncGens
	originDepth int // of coroutine origins before the debug mode
	tracking    bool
	timing      bool       // note since when tasks wait
	poll        poller     // nil until a descriptor is watched
	files       []*watched // by descriptor
	watches     int        // how many there are
	signals     value      // the dict of handlers of signals; zero until it is asked for
	owners      map[int]Owner
	held        map[Holding]uint64 // by order
	holdings    uint64
	readBuf     []byte // what Conn reads to
	guard       guard
}

// newLoop is a loop of class typ that nothing runs yet.
func newLoop(th *thread, typ *object.Type) *Loop {
	l := &Loop{in: th.Interp, st: stateFor(th), mail: newMailbox(), clock: newSystemClock(), resolution: 1e-9, slow: 0.1}
	if typ.Heap() {
		l.Sub = object.NewSub(typ, UnixLoopType)
		l.custom = true
	} else {
		l.Sub = object.Sub{Ext: object.NewInstance(typ)}
	}
	l.debug = debugMode(th)
	logSelector(th)
	return l
}

// logSelector tells the logger how a new loop waits, as programs that log all expect. What
// goes wrong in a handler is nothing that could keep the loop from being.
func logSelector(th *thread) {
	logger, err := loggerOf(th)
	if err != nil || logger.IsZero() {
		return
	}
	args := [2]string{"Using selector: %s", "EpollSelector"}
	switch goruntime.GOOS {
	case "darwin":
		args[1] = "KqueueSelector"
	case "windows":
		args = [2]string{"Using proactor: %s", "IocpProactor"}
	}
	_, _ = object.CallMethod(th, logger, "debug", object.FromString(args[0]), object.FromString(args[1]))
}

// debugMode is whether new loops are in debug mode.
func debugMode(th *thread) bool {
	if m := th.Interp.Modules.GetString("asyncio.coroutines"); !m.IsZero() {
		v, err := object.CallMethod(th, m, "_is_debug_mode")
		if err == nil {
			b, err := object.Truth(th, v)
			return b && err == nil
		}
	}
	return th.Interp.Flags.DevMode || th.Interp.Getenv != nil && th.Interp.Getenv("PYTHONASYNCIODEBUG") != ""
}

// NewLoop is a new event loop of the system's kind.
func NewLoop(th *thread) *Loop { return newLoop(th, UnixLoopType) }

// Type is the class of the loop.
func (l *Loop) Type() *object.Type { return l.TypeOr(UnixLoopType) }

// MakeWeak implements object.WeakTarget.
func (l *Loop) MakeWeak() object.Weak { return object.WeakTo(l) }

// Overrides reports whether the class or the instance of a loop has its own method of a name.
func (l *Loop) Overrides(name string) bool { return l.overrides(name) }

// Debug reports whether the loop is in debug mode.
func (l *Loop) Debug() bool { return l.debug }

// overrides reports whether the class or the instance of a loop has its own method of a name.
func (l *Loop) overrides(name string) bool {
	if l.Ext.HasDictObject() && l.Ext.Dict().Len() > 0 && !l.Ext.Get(name).IsZero() {
		return true
	}
	return l.custom && (l.Type().Lookup(name) != UnixLoopType.Lookup(name) || !l.Ext.Get(name).IsZero())
}

// Running reports whether a thread runs the loop.
func (l *Loop) Running() bool { return l.th != nil }

// Closed reports whether the loop is closed.
func (l *Loop) Closed() bool { return l.closed }

// Post leaves f for the loop to run between two turns. Any goroutine may call it. An error of
// f ends the loop.
func (l *Loop) Post(f func(th *object.Thread) error) { l.mail.post(f) }

// now is loop.time().
func (l *Loop) now(th *thread) (float64, error) {
	if !l.overrides("time") {
		return l.clock.Now(), nil
	}
	v, err := object.CallMethod(th, object.From(l), "time")
	if err != nil {
		return 0, err
	}
	return seconds(th, v)
}

// seconds is a number as a float.
func seconds(th *thread, v value) (float64, error) {
	if f, ok := object.FloatValue(v); ok {
		return f, nil
	}
	if v.Type().Float != nil {
		f, err := v.Type().Float(th, v)
		if err != nil {
			return 0, err
		}
		return f.AsFloat(), nil
	}
	i, err := object.Index(th, v)
	if err != nil {
		return 0, err
	}
	f, _ := object.BigOf(i).Float64()
	return f, nil
}

// checkClosed raises when the loop is closed.
func (l *Loop) checkClosed(th *thread) error {
	if l.closed {
		return th.Raise(object.RuntimeErrorType, "Event loop is closed")
	}
	return nil
}

// soon has what run in the next turn. It is call_soon without a handle.
func (l *Loop) soon(th *thread, what runner, f *Future) error {
	if l.closed {
		return l.checkClosed(th)
	}
	if l.debug {
		if err := l.checkThread(th); err != nil {
			return err
		}
	}
	l.ready.push(what, f)
	return nil
}

// checkThread is the check of the debug mode that a loop is used by its own thread.
func (l *Loop) checkThread(th *thread) error {
	if l.th != nil && l.th != th {
		return th.Raise(object.RuntimeErrorType, "Non-thread-safe operation invoked on an event loop other than the current one")
	}
	return nil
}

// startTimer puts t into the heap.
func (l *Loop) startTimer(when float64, t *timer) {
	t.scheduled = true
	l.timers.push(when, t)
}

// cancelTimer takes a timer out of use; it stays in the heap for a while.
func (l *Loop) cancelTimer(t *timer) {
	if t.cancelled {
		return
	}
	t.cancelled, t.what = true, nil
	if t.scheduled {
		l.cancelled++
	}
}

// tidyTimers drops cancelled timers: all when they are many, else those that come first.
func (l *Loop) tidyTimers() {
	const (
		minTimers   = 100
		maxFraction = 0.5
	)
	if n := len(l.timers); n > minTimers && float64(l.cancelled)/float64(n) > maxFraction {
		l.timers.dropCancelled()
		l.cancelled = 0
		return
	}
	for len(l.timers) > 0 && l.timers[0].t.cancelled {
		l.cancelled--
		l.timers.pop().t.scheduled = false
	}
}

// turn is one turn of the loop: it waits until there is something to do, then runs what is
// ready.
func (l *Loop) turn(th *thread) error {
	if len(l.timers) > 0 {
		l.tidyTimers()
	}
	if l.custom {
		if done, err := l.foreignWait(th); done || err != nil {
			if err != nil {
				return err
			}
			return l.finishTurn(th)
		}
	}
	wait := time.Duration(-1)
	switch {
	case l.ready.n > 0 || l.stopping:
		wait = 0
	case len(l.timers) > 0:
		d := min(max(l.timers[0].when-l.clock.Now(), 0), maxWait)
		// The wait is in whole milliseconds, so that timers close together share a turn.
		wait = time.Duration(math.Ceil(d*1e3)) * time.Millisecond
	}
	if err := l.wait(th, wait); err != nil {
		return err
	}
	return l.finishTurn(th)
}

// finishTurn moves due timers to what is ready, and runs what is ready now.
func (l *Loop) finishTurn(th *thread) error {
	if len(l.timers) > 0 {
		now, err := l.now(th)
		if err != nil {
			return err
		}
		end := now + l.resolution
		for len(l.timers) > 0 && l.timers[0].when < end {
			t := l.timers.pop().t
			t.scheduled = false
			if t.cancelled {
				l.cancelled-- // its callback would be skipped
				continue
			}
			l.ready.push(t.what, nil)
		}
	}
	l.guard.dirty = l.guard.dirty || l.ready.n > 0
	if l.debug {
		return l.runSlowly(th)
	}
	for n := l.ready.n; n > 0 && l.ready.n > 0; n-- {
		e := l.ready.pop()
		if th.Interrupt.Load() {
			if err := th.Poll(); err != nil {
				l.ready.push(e.what, e.fut)
				for range l.ready.n - 1 {
					e := l.ready.pop()
					l.ready.push(e.what, e.fut)
				}
				return err
			}
		}
		if err := e.what.run(th, l, e.fut); err != nil {
			return err
		}
	}
	return nil
}

// runSlowly is the turn of the debug mode, which measures how long callbacks take.
func (l *Loop) runSlowly(th *thread) error {
	for n := l.ready.n; n > 0 && l.ready.n > 0; n-- {
		e := l.ready.pop()
		if th.Interrupt.Load() {
			if err := th.Poll(); err != nil {
				return err
			}
		}
		start, err := l.now(th)
		if err != nil {
			return err
		}
		if err := e.what.run(th, l, e.fut); err != nil {
			return err
		}
		end, err := l.now(th)
		if err != nil {
			return err
		}
		if d := end - start; d >= l.slow {
			if err := l.warnSlow(th, e, d); err != nil {
				return err
			}
		}
	}
	return nil
}

// wait waits for mail, for an interrupt, or for the time given; without a limit if that is
// negative.
func (l *Loop) wait(th *thread, d time.Duration) error {
	if l.watches > 0 {
		return l.pollEvents(th, d)
	}
	if d == 0 {
		select {
		case <-l.mail.wake:
			return l.readMail(th)
		default:
			return nil
		}
	}
	var due <-chan time.Time
	if d > 0 {
		c, stop := l.clock.After(d)
		defer stop()
		due = c
	}
	if d > 5*time.Millisecond || d < 0 {
		l.idle(th)
		if l.ready.n > 0 {
			return nil
		}
	}
	l.asleep = true
	th.Release()
	select {
	case <-l.mail.wake:
	case <-th.Wake():
	case <-due:
	}
	th.Acquire()
	l.asleep = false
	return l.readMail(th)
}

// readMail runs what other goroutines have left.
func (l *Loop) readMail(th *thread) error {
	for _, f := range l.mail.take() {
		if err := f(th); err != nil {
			return err
		}
	}
	if th.Interrupt.Load() {
		return th.Poll()
	}
	return nil
}

// foreignWait lets a class of Python code wait in its own way; done is false if it has none.
func (l *Loop) foreignWait(th *thread) (done bool, err error) {
	self := object.From(l)
	sel := l.Ext.Get("_selector")
	if sel.IsZero() {
		return false, nil
	}
	wait := object.None
	switch {
	case l.ready.n > 0 || l.stopping:
		wait = object.Int(0)
	case len(l.timers) > 0:
		now, err := l.now(th)
		if err != nil {
			return true, err
		}
		wait = object.Float(min(max(l.timers[0].when-now, 0), maxWait))
	}
	events, err := object.CallMethod(th, sel, "select", wait)
	if err != nil {
		return true, err
	}
	_, err = object.CallMethod(th, self, "_process_events", events)
	return true, err
}

// runForever turns the loop until it is told to stop.
func (l *Loop) runForever(th *thread) error {
	if err := l.checkClosed(th); err != nil {
		return err
	}
	if err := l.CheckRunning(th); err != nil {
		return err
	}
	s := stateOf(th)
	oldRunning := s.running
	l.th = th
	l.setOriginTracking(th, l.debug)
	s.running = object.From(l)
	oldFirst, oldFinal := th.AsyncGenFirstIter, th.AsyncGenFinalizer
	th.AsyncGenFirstIter, th.AsyncGenFinalizer = l.gens.hooks(th, l)
	own := l.overrides("_run_once")
	var err error
	for {
		if own {
			_, err = object.CallMethod(th, object.From(l), "_run_once")
		} else {
			err = l.turn(th)
		}
		if err != nil || l.stopping {
			break
		}
	}
	l.stopping = false
	l.th = nil
	s.running = oldRunning
	l.setOriginTracking(th, false)
	th.AsyncGenFirstIter, th.AsyncGenFinalizer = oldFirst, oldFinal
	return err
}

// CheckRunning raises when this loop or another one of the thread is running.
func (l *Loop) CheckRunning(th *thread) error {
	if l.th != nil {
		return th.Raise(object.RuntimeErrorType, "This event loop is already running")
	}
	if !stateOf(th).running.IsZero() {
		return th.Raise(object.RuntimeErrorType, "Cannot run the event loop while another loop is running")
	}
	return nil
}

// stopLoop is the callback that ends run_until_complete.
type stopLoop struct{}

func (stopLoop) run(th *thread, l *Loop, f *Future) error {
	f.logTB = false
	if f.failed && endsLoop(f.failure()) {
		return nil // the loop ends by the exception itself
	}
	f.loopOf().stopping = true
	return nil
}

var stopCallback = object.Func{Name: "_run_until_complete_cb", Sig: "(fut)", Fast1: func(th *thread, _, v value) (value, error) {
	if f := futureOf(v); f != nil {
		return object.None, stopLoop{}.run(th, f.loop, f)
	}
	l, err := object.CallMethod(th, v, "get_loop")
	if err != nil {
		return value{}, err
	}
	return object.CallMethod(th, l, "stop")
}}

func (stopLoop) python() value {
	return object.NewBuiltin(&stopCallback, value{}, "asyncio.base_events")
}
func (stopLoop) contextOf() *Context { return nil }

// RunUntilComplete runs the loop until an awaitable is done, and returns its result.
func (l *Loop) RunUntilComplete(th *thread, aw value) (value, error) {
	if err := l.checkClosed(th); err != nil {
		return value{}, err
	}
	if err := l.CheckRunning(th); err != nil {
		return value{}, err
	}
	isFuture, err := IsFuture(th, aw)
	if err != nil {
		return value{}, err
	}
	fv, err := EnsureFuture(th, aw, object.From(l))
	if err != nil {
		return value{}, err
	}
	f := futureOf(fv)
	if f == nil {
		return l.runUntilForeign(th, fv)
	}
	if t := taskOf(fv); !isFuture && t != nil {
		t.quiet = true // an interrupt of the loop is no bug of the program
	}
	f.listen(th, stopLoop{})
	err = l.runForever(th)
	if err != nil {
		if !isFuture && f.state != pending && f.state != cancelled {
			f.logTB = false // the exception that ends the loop is the task's
		}
		f.unlisten(stopLoop{})
		return value{}, err
	}
	f.unlisten(stopLoop{})
	if f.state == pending {
		return value{}, th.Raise(object.RuntimeErrorType, "Event loop stopped before Future completed.")
	}
	return resultOf(th, fv)
}

// runUntilForeign is RunUntilComplete for a future that is not one of ours.
func (l *Loop) runUntilForeign(th *thread, f value) (value, error) {
	cb := stopLoop{}.python()
	if _, err := object.CallMethod(th, f, "add_done_callback", cb); err != nil {
		return value{}, err
	}
	err := l.runForever(th)
	if _, rerr := object.CallMethod(th, f, "remove_done_callback", cb); err == nil {
		err = rerr
	}
	if err != nil {
		return value{}, err
	}
	done, err := object.CallMethod(th, f, "done")
	if err != nil {
		return value{}, err
	}
	if ok, err := object.Truth(th, done); err != nil || !ok {
		if err == nil {
			err = th.Raise(object.RuntimeErrorType, "Event loop stopped before Future completed.")
		}
		return value{}, err
	}
	return object.CallMethod(th, f, "result")
}

// Stop has the loop end after the turn that runs now.
func (l *Loop) Stop() { l.stopping = true }

// Close ends the use of the loop. Tasks that are left can never finish: they are reported.
func (l *Loop) Close(th *thread) error {
	if l.th != nil {
		return th.Raise(object.RuntimeErrorType, "Cannot close a running event loop")
	}
	if l.closed {
		return nil
	}
	if l.debug {
		if err := LogEvent(th, "debug", "Close %r", object.From(l)); err != nil {
			return err
		}
	}
	l.closed = true
	l.ready.clear()
	l.timers = nil
	if err := l.stopWatching(th); err != nil {
		return err
	}
	ex := l.executor
	l.executor, l.noExecutor = value{}, true
	if !ex.IsZero() {
		fn, err := object.GetAttrString(th, ex, "shutdown")
		if err != nil {
			return err
		}
		if _, err := object.Call(th, fn, nil, kwargs{{Name: th.Interp.Intern("wait"), Val: object.False}}); err != nil {
			return err
		}
	}
	if err := l.closeSignals(th); err != nil {
		return err
	}
	l.reportLeft(th)
	return nil
}
