package futures

import (
	"fmt"
	gotime "time"

	"pyasync/object"
	"pyasync/stdlib/time"
)

// this file defines wait and as_completed

// How many of several futures wait waits for.
const (
	firstCompleted = "FIRST_COMPLETED"
	firstException = "FIRST_EXCEPTION"
	allCompleted   = "ALL_COMPLETED"
)

// futureSet are the futures of an iterable, each once.
func futureSet(th *thread, v value) ([]*Future, error) {
	items, err := object.Slice(th, v)
	if err != nil {
		return nil, err
	}
	seen := map[*Future]bool{}
	var out []*Future
	for _, it := range items {
		f, ok := it.Object().(*Future)
		if !ok {
			return nil, th.AttributeErrorf(it, "_condition", "'%s' object has no attribute '_condition'", it.Type().ShortName())
		}
		if !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	return out, nil
}

// ended reports whether those that wait for several futures count this one as done.
func (f *Future) ended() bool { return f.state == notified || f.state == finished }

// failed reports whether the future has raised something.
func (f *Future) failed() bool { return f.state == finished && !f.exc.IsZero() }

// watch has w told of the futures; the result ends that.
func (w *watcher) watch(fs []*Future) (stop func()) {
	for _, f := range fs {
		f.watchers = append(f.watchers, w)
	}
	return func() {
		for _, f := range fs {
			for i, x := range f.watchers {
				if x == w {
					f.watchers = append(f.watchers[:i:i], f.watchers[i+1:]...)
					break
				}
			}
		}
	}
}

func duration(th *thread, v value) (gotime.Duration, error) {
	if v.IsZero() || v.IsNone() {
		return -1, nil
	}
	d, err := time.Timeout(th, v)
	return max(d, 0), err
}

var waitFor = object.Func{Name: "wait", Qual: "wait", Sig: "(fs, timeout=None, return_when='ALL_COMPLETED')", Doc: "Wait until all futures are done, or the first one is (FIRST_COMPLETED) or has raised something\n(FIRST_EXCEPTION), at most for timeout seconds. Return two sets: those that are done, and the others.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		fs, err := futureSet(th, a[0])
		if err != nil {
			return value{}, err
		}
		d, err := duration(th, a[1])
		if err != nil {
			return value{}, err
		}
		when := allCompleted
		if !a[2].IsZero() {
			s, ok := object.AsStr(a[2])
			if ok {
				when = s.String()
			}
			if !ok || when != firstCompleted && when != firstException && when != allCompleted {
				r, err := object.ReprString(th, a[2])
				if err != nil {
					return value{}, err
				}
				return value{}, th.ValueErrorf("Invalid return condition: %s", r)
			}
		}
		enough := func() bool {
			left := 0
			for _, f := range fs {
				switch {
				case !f.ended():
					left++
				case when == firstCompleted, when == firstException && f.failed():
					return true
				}
			}
			return left == 0
		}
		if !enough() {
			w := new(watcher)
			stop := w.watch(fs)
			_, err = w.queue.WaitFor(th, d, enough)
			stop()
			if err != nil {
				return value{}, err
			}
		}
		return results(th, fs)
	}}

// results is what wait returns: the sets of the futures that are done, and of the others.
func results(th *thread, fs []*Future) (value, error) {
	var done, left []value
	for _, f := range fs {
		if f.ended() {
			done = append(done, object.From(f))
		} else {
			left = append(left, object.From(f))
		}
	}
	a, err := object.NewSet(th, object.NewList(done))
	if err != nil {
		return value{}, err
	}
	b, err := object.NewSet(th, object.NewList(left))
	if err != nil {
		return value{}, err
	}
	cls, err := resultClass(th)
	if err != nil {
		return value{}, err
	}
	return object.Call2(th, cls, object.From(a), object.From(b))
}

type resultKey struct{}

// resultClass is DoneAndNotDoneFutures, a named tuple.
func resultClass(th *thread) (value, error) {
	if v, ok := th.Interp.State[resultKey{}].(value); ok {
		return v, nil
	}
	m, err := th.Interp.Hooks.ImportModule(th, "collections")
	if err != nil {
		return value{}, err
	}
	make, err := object.GetAttrString(th, m, "namedtuple")
	if err != nil {
		return value{}, err
	}
	v, err := object.Call(th, make, []value{object.FromString("DoneAndNotDoneFutures"), object.FromString("done not_done")},
		kwargs{{Name: th.Interp.Intern("module"), Val: object.FromString("concurrent.futures._base")}})
	if err == nil {
		th.Interp.State[resultKey{}] = v
	}
	return v, err
}

// completed is the iterator of as_completed. It looks like the generator that it is in CPython.
type completed struct {
	fs       []*Future
	left     int
	w        watcher
	stop     func()
	deadline gotime.Time
	limited  bool
	over     bool
}

var completedType = object.NewStatic("generator", object.ObjectType, object.FlagNoInstantiate)

// Type is an iterator.
func (*completed) Type() *object.Type { return completedType }

var asCompleted = object.Func{Name: "as_completed", Qual: "as_completed", Sig: "(fs, timeout=None)", Doc: "Return an iterator that gives each future when it is done. It raises TimeoutError if that takes longer\nthan timeout seconds.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		d, err := duration(th, a[1])
		if err != nil {
			return value{}, err
		}
		fs, err := futureSet(th, a[0])
		if err != nil {
			return value{}, err
		}
		completedType.Ready()
		c := &completed{fs: fs, left: len(fs), limited: d >= 0, deadline: gotime.Now().Add(d)}
		c.stop = c.w.watch(fs)
		for _, f := range fs {
			if f.ended() {
				c.w.done = append(c.w.done, f)
			}
		}
		return object.From(c), nil
	}}

func (c *completed) close() {
	if !c.over {
		c.over = true
		c.stop()
	}
}

func (c *completed) next(th *thread) (value, error) {
	if c.over || c.left == 0 {
		c.close()
		return value{}, nil
	}
	if len(c.w.done) == 0 {
		d := gotime.Duration(-1)
		if c.limited {
			d = max(gotime.Until(c.deadline), 0)
		}
		ok, err := c.w.queue.WaitFor(th, d, func() bool { return len(c.w.done) > 0 })
		if err != nil || !ok {
			c.close()
			if err == nil {
				err = th.Raise(object.TimeoutErrorType, fmt.Sprintf("%d (of %d) futures unfinished", c.left, len(c.fs)))
			}
			return value{}, err
		}
	}
	f := c.w.done[0]
	c.w.done = c.w.done[1:]
	c.left--
	return object.From(f), nil
}

func init() {
	iterate(completedType, func(th *thread, v value) (value, error) { return v.Object().(*completed).next(th) },
		func(th *thread, v value) { v.Object().(*completed).close() })
}

// iterate describes an iterator that can be closed.
func iterate(t *object.Type, next object.UnaryFunc, close func(th *thread, v value)) {
	t.Iter = func(th *thread, v value) (value, error) { return v, nil }
	t.Next = next
	t.Methods = func() []object.Func {
		return []object.Func{{Name: "close", Doc: "End the iteration.", Fast0: func(th *thread, self value) (value, error) {
			close(th, self)
			return object.None, nil
		}}}
	}
}
