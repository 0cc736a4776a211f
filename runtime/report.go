package runtime

import (
	"fmt"
	goruntime "runtime"
	"slices"
	"strings"
	"sync"
	"weak"

	"pyasync/object"
)

// this file reports what nobody handles: failed callbacks, exceptions that nobody looked at,
// tasks that can never finish

// entry is a part of the context that an exception handler gets.
type entry struct {
	key string
	val value
}

// report calls the exception handler of a loop.
func report(th *thread, loop value, entries ...entry) error {
	d := object.NewDict()
	for _, e := range entries {
		if !e.val.IsZero() {
			d.SetStr(th.Interp.Intern(e.key), e.val)
		}
	}
	if l, ok := loop.Object().(*Loop); ok && !l.overrides("call_exception_handler") {
		return l.handleException(th, d)
	}
	_, err := object.CallMethod(th, loop, "call_exception_handler", object.From(d))
	return err
}

// callbackFailed reports that the call of h has failed with err; errors that end the loop are
// returned.
func (l *Loop) callbackFailed(th *thread, err error, h *Handle) error {
	return callbackFailed(th, object.From(l), err, h, object.From(h))
}

// callbackFailed is that of any loop, for the handle that self is or contains.
func callbackFailed(th *thread, loop value, err error, h *Handle, self value) error {
	if endsLoop(err) {
		return err
	}
	debug, derr := debugOf(th, loop)
	if derr != nil {
		return derr
	}
	text, terr := callbackText(th, orNone(h.fn), h.args, debug)
	if terr != nil {
		return terr
	}
	return report(th, loop, entry{"message", object.FromString("Exception in callback " + text)},
		entry{"exception", object.From(object.AsException(err))}, entry{"handle", self}, entry{"source_traceback", h.source})
}

// handleException is call_exception_handler.
func (l *Loop) handleException(th *thread, d *object.Dict) error {
	self, ctx := object.From(l), object.From(d)
	if l.onError.IsZero() {
		_, err := object.CallMethod(th, self, "default_exception_handler", ctx)
		if err == nil || endsLoop(err) {
			return err
		}
		return logError(th, "Exception in default exception handler", object.AsException(err))
	}
	_, err := l.inContextOf(th, d, func() (value, error) { return object.Call2(th, l.onError, self, ctx) })
	if err == nil || endsLoop(err) {
		return err
	}
	again := object.NewDict()
	again.SetString("message", object.FromString("Unhandled error in exception handler"))
	again.SetString("exception", object.From(object.AsException(err)))
	again.SetString("context", ctx)
	_, err2 := object.CallMethod(th, self, "default_exception_handler", object.From(again))
	if err2 == nil || endsLoop(err2) {
		return err2
	}
	return logError(th, "Exception in default exception handler while handling an unexpected error in custom exception handler", object.AsException(err2))
}

// inContextOf calls f in the context of the task, future or handle that d is about.
func (l *Loop) inContextOf(th *thread, d *object.Dict, f func() (value, error)) (value, error) {
	var ctx *Context
	for _, key := range [...]string{"task", "future", "handle"} {
		v := d.GetString(key)
		if v.IsZero() || v.IsNone() {
			continue
		}
		if t := taskOf(v); t != nil {
			ctx = t.ctx
		} else if h := handleOf(v); h != nil {
			ctx = h.ctx
		}
		break
	}
	if ctx == nil || ctx.entered {
		return f()
	}
	if err := ctx.Enter(th); err != nil {
		return value{}, err
	}
	v, err := f()
	ctx.Exit(th)
	return v, err
}

// defaultHandler is default_exception_handler: it logs the context.
func (l *Loop) defaultHandler(th *thread, d *object.Dict) error {
	text := "Unhandled exception in event loop"
	if m := d.GetString("message"); !m.IsZero() {
		ok, err := object.Truth(th, m)
		if err != nil {
			return err
		}
		if ok {
			if text, err = object.ToString(th, m); err != nil {
				return err
			}
		}
	}
	if d.GetString("source_traceback").IsZero() && l.handle != nil && !l.handle.source.IsZero() {
		d.SetString("handle_traceback", l.handle.source)
	}
	var keys []string
	for _, k := range d.KeySlice() {
		if s, ok := object.AsStr(k); ok && s.String() != "message" && s.String() != "exception" {
			keys = append(keys, s.String())
		}
	}
	slices.Sort(keys)
	for _, k := range keys {
		s, err := contextText(th, k, d.GetString(k))
		if err != nil {
			return err
		}
		text += "\n" + k + ": " + s
	}
	return logError(th, text, object.ExceptionOf(orNone(d.GetString("exception"))))
}

// contextText words an entry of the context.
func contextText(th *thread, key string, v value) (string, error) {
	what := map[string]string{"source_traceback": "Object", "handle_traceback": "Handle"}[key]
	if what == "" {
		return object.ReprString(th, v)
	}
	lines, err := tracebackCall(th, "format_list", v)
	return what + " created at (most recent call last):\n" + strings.TrimRight(lines, " \t\n\r"), err
}

// tracebackCall joins the lines that a function of module traceback makes.
func tracebackCall(th *thread, fn string, arg value) (string, error) {
	m, err := th.Interp.Hooks.ImportModule(th, "traceback")
	if err != nil {
		return "", err
	}
	lines, err := object.CallMethod(th, m, fn, arg)
	if err != nil {
		return "", err
	}
	items, err := object.Slice(th, lines)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, x := range items {
		s, err := object.ToString(th, x)
		if err != nil {
			return "", err
		}
		b.WriteString(s)
	}
	return b.String(), nil
}

// logError is logger.error of the logger "asyncio".
func logError(th *thread, text string, e *object.Exception) error {
	return logRecord(th, "error", text, e)
}

// loggerOf is the logger, or zero while nobody has imported logging. A program may have put
// its own in the place of asyncio.base_events.logger.
func loggerOf(th *thread) (value, error) {
	if m, ok := th.Interp.Modules.GetString("asyncio.base_events").Object().(*object.Module); ok {
		if l := m.Get("logger"); !l.IsZero() {
			return l, nil
		}
	}
	m := th.Interp.Used("logging")
	if m.IsZero() {
		return value{}, nil
	}
	return object.CallMethod(th, m, "getLogger", object.FromString("asyncio"))
}

// logRecord hands a record to the logger "asyncio". While nobody has imported logging, no
// handler can be set up, and the record goes where logging's handler of last resort would
// write it.
func logRecord(th *thread, level, text string, e *object.Exception) error {
	logger, err := loggerOf(th)
	if err != nil {
		return err
	}
	if !logger.IsZero() {
		fn, err := object.GetAttrString(th, logger, level)
		if err != nil {
			return err
		}
		info := object.False
		if e != nil {
			tb := object.None
			if e.TB != nil {
				tb = object.From(e.TB)
			}
			info = object.NewTuple([]value{object.From(e.Type()), object.From(e), tb})
		}
		_, err = object.Call(th, fn, []value{object.FromString(text)}, kwargs{keyword(th, "exc_info", info)})
		return err
	}
	if level == "info" || level == "debug" {
		return nil
	}
	text += "\n"
	if e != nil {
		lines, err := tracebackCall(th, "format_exception", object.From(e))
		if err != nil {
			return err
		}
		text += strings.TrimSuffix(lines, "\n") + "\n"
	}
	stderr := th.Interp.Sys.Get("stderr")
	if stderr.IsZero() || stderr.IsNone() {
		return nil
	}
	if _, err := object.CallMethod(th, stderr, "write", object.FromString(text)); err != nil {
		return err
	}
	_, err = object.CallMethod(th, stderr, "flush")
	return err
}

// LogEvent hands a record to the logger "asyncio"; each %r of the format stands for the repr of an
// argument.
func LogEvent(th *object.Thread, level, format string, args ...object.Value) error {
	parts := strings.Split(format, "%r")
	text := parts[0]
	for i, v := range args {
		r, err := object.ReprString(th, v)
		if err != nil {
			return err
		}
		text += r + parts[i+1]
	}
	return logRecord(th, level, text, nil)
}

// warnSlow logs that a callback took long.
func (l *Loop) warnSlow(th *thread, e ready, d float64) error {
	text := ""
	var err error
	switch o := e.what.(type) {
	case *Task:
		text, err = object.ReprString(th, object.From(o))
	case *Handle:
		text, err = object.ReprString(th, object.From(o))
	case *TimerHandle:
		text, err = object.ReprString(th, object.From(o))
	case *callback:
		text, err = object.ReprString(th, object.From(o.handle(e.fut)))
	case *jobRun:
		text, err = object.ReprString(th, object.From(o.handle(l)))
	case *handOver:
		text, err = object.ReprString(th, object.From(o.handle(l)))
	case listener:
		text, err = callbackText(th, o.python(), nil, true)
		text = "<Handle " + text + ">"
	default:
		return nil
	}
	if err != nil {
		return err
	}
	return logRecord(th, "warning", fmt.Sprintf("Executing %s took %.3f seconds", text, d), nil)
}

// failures are the futures of an interpreter with an exception that nobody has looked at.
type failures struct {
	mu   sync.Mutex
	n    uint64
	live map[uint64]weak.Pointer[Future]
	dead []*Future
	news bool // since the garbage collector last looked
}

// watch has f reported when it is unreachable and nobody has looked at its exception.
func (fs *failures) watch(th *thread, f *Future) {
	fs.mu.Lock()
	fs.n++
	n := fs.n
	if fs.live == nil {
		fs.live = map[uint64]weak.Pointer[Future]{}
	}
	fs.live[n] = weak.Make(f)
	fs.news = true
	fs.mu.Unlock()
	main := th.Interp.Main
	gone := func(f *Future) {
		fs.mu.Lock()
		if _, ok := fs.live[n]; ok {
			delete(fs.live, n)
			fs.dead = append(fs.dead, f)
		}
		fs.mu.Unlock()
		main.Pend(func(th *thread) error { return fs.run(th) })
	}
	if f.task != nil {
		goruntime.SetFinalizer(f.task, func(t *Task) { gone(&t.Future) })
	} else if !f.part {
		goruntime.SetFinalizer(f, gone)
	}
}

// run reports the futures that are gone.
func (fs *failures) run(th *thread) error {
	fs.mu.Lock()
	dead := fs.dead
	fs.dead = nil
	fs.mu.Unlock()
	for _, f := range dead {
		if err := f.reportLost(th); err != nil {
			return err
		}
	}
	return nil
}

// drop forgets the futures that somebody has looked at, and reports whether any are left.
func (fs *failures) drop() bool {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	for n, w := range fs.live {
		if f := w.Value(); f != nil && !f.logTB {
			delete(fs.live, n)
		}
	}
	return len(fs.live)+len(fs.dead) > 0
}

// collect looks for futures that are gone, if there may be any new ones.
func (fs *failures) collect(th *thread) error {
	fs.mu.Lock()
	news := fs.news
	fs.news = false
	fs.mu.Unlock()
	if !news || !fs.drop() {
		return nil
	}
	th.CollectWith(func() bool { fs.mu.Lock(); defer fs.mu.Unlock(); return len(fs.live) > 0 })
	return fs.run(th)
}

// reportLost is what CPython's Future.__del__ does.
func (f *Future) reportLost(th *thread) error {
	if !f.logTB {
		return nil
	}
	f.logTB = false
	what, self := "future", f.self()
	e := f.failure()
	e.TB = nil
	if f.rare != nil {
		e.TB = f.rare.tb
	}
	es := []entry{{"message", object.FromString(pyName(self.Type()) + " exception was never retrieved")},
		{"exception", object.From(e)}, {what, self}}
	if f.rare != nil {
		es = append(es, entry{"source_traceback", f.rare.source})
	}
	return report(th, f.loopValue(), es...)
}

// idle is called before a long wait: what is gone by then is reported now.
func (l *Loop) idle(th *thread) {
	if l.st.failed.news {
		_ = l.st.failed.collect(th)
	}
}

// reportLeft reports the pending tasks of a loop that is closed, and the failed ones that
// nobody looked at.
func (l *Loop) reportLeft(th *thread) {
	var left []*Task
	for t := l.st.tasks.first; t != nil; t = t.next {
		if t.loop == l {
			left = append(left, t)
		}
	}
	for _, t := range left {
		l.st.tasks.remove(t)
		if t.state != pending || t.quiet {
			continue
		}
		es := []entry{{"task", object.From(t)}, {"message", object.FromString("Task was destroyed but it is pending!")}}
		if t.rare != nil {
			es = append(es, entry{"source_traceback", t.rare.source})
		}
		_ = report(th, object.From(l), es...)
	}
	_ = l.st.failed.collect(th)
}

// Finish reports what is left at the end of the program.
func Finish(th *thread) {
	st, ok := th.Interp.State[stateKey{}].(*State)
	if !ok {
		return
	}
	fs := &st.failed
	_ = fs.run(th)
	fs.mu.Lock()
	order := make([]uint64, 0, len(fs.live))
	for n := range fs.live {
		order = append(order, n)
	}
	slices.Sort(order)
	var left []*Future
	for _, n := range order {
		if f := fs.live[n].Value(); f != nil {
			left = append(left, f)
		}
	}
	fs.live = nil
	fs.mu.Unlock()
	for _, f := range left {
		_ = f.reportLost(th)
	}
}

// noteSource remembers where a future is made, in debug mode.
func (f *Future) noteSource(l *Loop) {
	if l.th != nil {
		f.rarePart().source = sourceTraceback(l.th, 0)
	}
}

// debugSource is noteSource for a loop of any kind.
func (f *Future) debugSource(th *thread) error {
	if f.loop != nil && !f.loop.custom {
		if f.loop.debug {
			f.rarePart().source = sourceTraceback(th, 0)
		}
		return nil
	}
	debug, err := debugOf(th, f.loopValue())
	if err == nil && debug {
		f.rarePart().source = sourceTraceback(th, 0)
	}
	return err
}

// sourceTraceback is traceback.extract_stack of the running code, without skip frames.
func sourceTraceback(th *thread, skip int) value {
	m, err := th.Interp.Hooks.ImportModule(th, "traceback")
	if err != nil {
		return value{}
	}
	f := th.Top
	for ; f != nil && skip > 0; skip-- {
		f = f.Back
	}
	if f == nil {
		return value{}
	}
	for g := f; g != nil; g = g.Back {
		g.Escaped = true
	}
	v, err := object.CallMethod(th, m, "extract_stack", object.From(f))
	if err != nil {
		return value{}
	}
	return v
}
