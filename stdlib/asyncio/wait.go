package asyncio

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file holds wait and wait_for

var (
	waitInfo    = info("tasks", "wait")
	waitForInfo = info("tasks", "wait_for")
	waitDone    = object.Func{Name: "_wait.<locals>._on_completion", Sig: "(f)"}
	released    = object.Func{Name: "_release_waiter", Sig: "(waiter, *args)"}
)

var wait = object.Func{Name: "wait", Sig: "(fs, *, timeout=None, return_when='ALL_COMPLETED')", Doc: "Wait until some or all of the futures are done, or the timeout is over. Returns the sets (done, pending).", Qual: "wait", Coroutine: true,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		w := &waiting{fs: a[0], timeout: a[1], when: a[2]}
		return w.Init(th, waitInfo, w), nil
	}}

// waiting is a call of wait.
type waiting struct {
	object.GoCoroutine
	fs, timeout, when value
	begun             bool
	futures           []value
	waiter            *runtime.Future
	notice            *runtime.Notice
	timer             *runtime.Timer
	left              int
	how               string
}

// Resume implements object.CoroutineBody.
func (w *waiting) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if !w.begun {
		w.begun = true
		if err := w.begin(th); err != nil {
			return value{}, err
		}
		return c.AwaitDriven(w.waiter)
	}
	if w.timer != nil {
		w.timer.Cancel()
	}
	for _, f := range w.futures {
		if err := notOnDone(th, f, w.notice); err != nil {
			return value{}, err
		}
	}
	if err != nil {
		return value{}, err
	}
	var done, left []value
	for _, f := range w.futures {
		ok, err := isDone(th, f)
		if err != nil {
			return value{}, err
		}
		if ok {
			done = append(done, f)
		} else {
			left = append(left, f)
		}
	}
	return pairOfSets(th, done, left)
}

func pairOfSets(th *thread, a, b []value) (value, error) {
	x, err := object.NewSet(th, object.NewList(a))
	if err != nil {
		return value{}, err
	}
	y, err := object.NewSet(th, object.NewList(b))
	if err != nil {
		return value{}, err
	}
	return object.NewTuple([]value{object.From(x), object.From(y)}), nil
}

// isDone is f.done().
func isDone(th *thread, f value) (bool, error) {
	if own := runtime.FutureOf(f); own != nil {
		return own.Done(), nil
	}
	v, err := object.CallMethod(th, f, "done")
	if err != nil {
		return false, err
	}
	return object.Truth(th, v)
}

// onDone and notOnDone add and remove a callback in Go of anything like a future.
func onDone(th *thread, f value, n *runtime.Notice) error {
	if own := runtime.FutureOf(f); own != nil {
		return own.OnDone(th, n)
	}
	_, err := object.CallMethod(th, f, "add_done_callback", n.Value())
	return err
}

func notOnDone(th *thread, f value, n *runtime.Notice) error {
	if own := runtime.FutureOf(f); own != nil {
		own.NotOnDone(n)
		return nil
	}
	_, err := object.CallMethod(th, f, "remove_done_callback", n.Value())
	return err
}

func (w *waiting) begin(th *thread) error {
	isFut, err := runtime.IsFuture(th, w.fs)
	if err != nil {
		return err
	}
	isCoro, err := runtime.IsCoroutine(th, w.fs)
	if err != nil {
		return err
	}
	if isFut || isCoro {
		return th.TypeErrorf("expect a list of futures, not %s", className(w.fs.Type()))
	}
	ok, err := object.Truth(th, w.fs)
	if err != nil {
		return err
	}
	if !ok {
		return th.ValueErrorf("Set of Tasks/Futures is empty.")
	}
	w.how = "ALL_COMPLETED"
	if !w.when.IsZero() {
		s, isStr := object.AsStr(w.when)
		if !isStr || s.String() != "ALL_COMPLETED" && s.String() != "FIRST_COMPLETED" && s.String() != "FIRST_EXCEPTION" {
			t, err := object.ToString(th, w.when)
			if err != nil {
				return err
			}
			return th.ValueErrorf("Invalid return_when value: %s", t)
		}
		w.how = s.String()
	}
	if err := w.collect(th); err != nil {
		return err
	}
	loop, err := runtime.RunningOrRaise(th)
	if err != nil {
		return err
	}
	l := runtime.LoopOf(loop)
	if l == nil {
		return th.TypeErrorf("wait() needs a loop of asyncio, not '%s'", loop.Type().Name)
	}
	return w.watch(th, l)
}

// collect takes the futures, each once.
func (w *waiting) collect(th *thread) error {
	fs, err := object.Slice(th, w.fs)
	if err != nil {
		return err
	}
	seen := make(map[value]bool, len(fs))
	for _, f := range fs {
		if seen[f] {
			continue
		}
		seen[f] = true
		ok, err := runtime.IsCoroutine(th, f)
		if err != nil {
			return err
		}
		if ok {
			return th.TypeErrorf("Passing coroutines is forbidden, use tasks explicitly.")
		}
		w.futures = append(w.futures, f)
	}
	return nil
}

// watch adds the callbacks and the timer.
func (w *waiting) watch(th *thread, l *runtime.Loop) error {
	w.waiter = runtime.NewFuture(l)
	if given(w.timeout) {
		d, err := runtime.Seconds(th, w.timeout)
		if err != nil {
			return err
		}
		now, err := l.Time(th)
		if err != nil {
			return err
		}
		if w.timer, err = callAt(th, l, now+d, w.release); err != nil {
			return err
		}
	}
	w.left = len(w.futures)
	w.notice = runtime.NewNotice(&waitDone, func(th *thread, f *runtime.Future) error {
		w.left--
		if w.left <= 0 || w.how == "FIRST_COMPLETED" || w.how == "FIRST_EXCEPTION" && !f.Cancelled() && f.Failure() != nil {
			if !f.Cancelled() && w.how == "FIRST_EXCEPTION" {
				f.Seen()
			}
			if w.timer != nil {
				w.timer.Cancel()
			}
			return w.release(th)
		}
		return nil
	})
	for _, f := range w.futures {
		if err := onDone(th, f, w.notice); err != nil {
			return err
		}
	}
	return nil
}

// release ends the wait.
func (w *waiting) release(th *thread) error {
	if w.waiter.Done() {
		return nil
	}
	return w.waiter.SetResult(th, object.None)
}

// className is __name__ of a class.
func className(t *object.Type) string {
	if t.Heap() {
		return t.Name
	}
	return t.Qualname
}

var waitFor = object.Func{Name: "wait_for", Sig: "(fut, timeout)", Doc: "Wait for an awaitable, but no longer than timeout seconds: then it is cancelled, and TimeoutError raised.\n\nA coroutine runs in the caller's own task. If the awaitable refuses to be cancelled and returns, its result is\nreturned. None waits for ever.", Qual: "wait_for", Coroutine: true,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		w := &timedWait{fut: a[0], timeout: a[1]}
		return w.Init(th, waitForInfo, w), nil
	}}

// timedWait is a call of wait_for.
type timedWait struct {
	object.GoCoroutine
	fut, timeout value
	stage        int
	t            timeout
	waiter       *runtime.Future
	notice       *runtime.Notice
}

// Resume implements object.CoroutineBody.
func (w *timedWait) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	switch w.stage {
	case 0:
		if given(w.timeout) {
			late, err := object.CompareBool(th, w.timeout, object.Int(0), object.LE)
			if err != nil {
				return value{}, err
			}
			if late {
				return w.cancelAtOnce(th, c)
			}
		}
		w.stage = 1
		if err := w.t.init(th, w.timeout); err != nil {
			return value{}, err
		}
		if err := w.t.enter(th); err != nil {
			return value{}, err
		}
		if v, err = c.Await(th, w.fut); err == nil {
			return v, nil
		}
		fallthrough
	case 1:
		var e *object.Exception
		if err != nil {
			if e = object.AsException(err); e == nil {
				return value{}, err
			}
		}
		if xerr := w.t.exit(th, e); xerr != nil {
			return value{}, xerr
		}
		return v, err
	}
	return w.cancelled(th, err)
}

// cancelAtOnce is wait_for with no time at all.
func (w *timedWait) cancelAtOnce(th *thread, c *object.GoCoroutine) (value, error) {
	f, err := runtime.EnsureFuture(th, w.fut, value{})
	if err != nil {
		return value{}, err
	}
	w.fut = f
	done, err := isDone(th, f)
	if err != nil {
		return value{}, err
	}
	if done {
		return object.CallMethod(th, f, "result")
	}
	loop, err := runtime.RunningOrRaise(th)
	if err != nil {
		return value{}, err
	}
	w.waiter = runtime.NewFuture(runtime.LoopOf(loop))
	w.notice = runtime.NewNotice(&released, func(th *thread, _ *runtime.Future) error {
		if w.waiter.Done() {
			return nil
		}
		return w.waiter.SetResult(th, object.None)
	})
	if err := onDone(th, f, w.notice); err != nil {
		return value{}, err
	}
	if _, err := runtime.CancelFuture(th, f, value{}); err != nil {
		return value{}, err
	}
	w.stage = 2
	return c.AwaitDriven(w.waiter)
}

// cancelled goes on when the cancelled future is done.
func (w *timedWait) cancelled(th *thread, err error) (value, error) {
	if rerr := notOnDone(th, w.fut, w.notice); rerr != nil {
		return value{}, rerr
	}
	if err != nil {
		return value{}, err
	}
	v, err := object.CallMethod(th, w.fut, "result")
	if object.IsException(err, runtime.CancelledErrorType) {
		return value{}, timeoutFrom(object.AsException(err))
	}
	return v, err
}

// timeoutFrom is the TimeoutError that takes the place of a CancelledError.
func timeoutFrom(cancelled *object.Exception) error {
	e := object.NewException(object.TimeoutErrorType)
	e.Cause, e.Context, e.Suppress = object.From(cancelled), cancelled, true
	return e
}

// callAt is loop.call_at for a callback in Go.
func callAt(th *thread, l *runtime.Loop, when float64, fn func(th *thread) error) (*runtime.Timer, error) {
	if l.Plain() {
		return l.At(when, fn), nil
	}
	t, call := runtime.NewForeignTimer(fn)
	h, err := object.CallMethod(th, object.From(l), "call_at", object.Float(when), call)
	if err != nil {
		return nil, err
	}
	t.Handle = h
	return t, nil
}
