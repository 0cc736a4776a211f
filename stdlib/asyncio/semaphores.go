package asyncio

import (
	"strconv"

	"pyasync/object"
	"pyasync/runtime"
)

// this file holds Semaphore and BoundedSemaphore

// semaphore is a Semaphore.
type semaphore struct {
	object.Sub
	bound
	waiters
	n       int
	limit   int
	limited bool // a BoundedSemaphore: n never exceeds limit
}

// Type is Semaphore, BoundedSemaphore or a subclass.
func (s *semaphore) Type() *object.Type {
	if s.limited {
		return s.TypeOr(boundedType)
	}
	return s.TypeOr(semaphoreType)
}

// MakeWeak implements object.WeakTarget.
func (s *semaphore) MakeWeak() object.Weak { return object.WeakTo(s) }

func semaphoreOf(v value) *semaphore { return v.Object().(*semaphore) }

// lockedNow reports whether acquire would have to wait.
func (s *semaphore) lockedNow() bool {
	if s.n == 0 {
		return true
	}
	for _, f := range s.all() {
		if !f.Cancelled() {
			return true
		}
	}
	return false
}

// take takes 1 if that can be had at once.
func (s *semaphore) take() bool {
	if s.lockedNow() {
		return false
	}
	s.n--
	return true
}

func takeSemaphore(v value) bool { return semaphoreOf(v).take() }

// wakeNext hands the semaphore to the first who waits and was not woken yet.
func (s *semaphore) wakeNext(th *thread) (bool, error) {
	for _, f := range s.all() {
		if !f.Done() {
			s.n--
			return true, f.SetResult(th, object.True)
		}
	}
	return false, nil
}

func (s *semaphore) release(th *thread) error {
	if s.limited && s.n >= s.limit {
		return th.ValueErrorf("BoundedSemaphore released too many times")
	}
	s.n++
	_, err := s.wakeNext(th)
	return err
}

// semaphoreWait is a call of acquire.
type semaphoreWait struct {
	object.GoCoroutine
	s      *semaphore
	fut    *runtime.Future
	result value
}

// Resume implements object.CoroutineBody.
func (w *semaphoreWait) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	s := w.s
	if w.fut == nil {
		if s.take() {
			return w.result, nil
		}
		loop, err := s.get(th, object.From(s))
		if err != nil {
			return value{}, err
		}
		w.fut = runtime.NewFuture(loop)
		s.add(w.fut)
		return c.AwaitDriven(w.fut)
	}
	s.remove(w.fut)
	if err != nil && object.IsException(err, runtime.CancelledErrorType) && w.fut.Done() && !w.fut.Cancelled() {
		s.n++ // it was handed over, and is given back
	}
	// Others may have come meanwhile and had to wait behind this one.
	for s.n > 0 {
		ok, werr := s.wakeNext(th)
		if werr != nil {
			return value{}, werr
		}
		if !ok {
			break
		}
	}
	return w.result, err
}

var semaphoreAcquireInfo = info("locks", "Semaphore.acquire")

var semaphoreInit = object.Func{Name: "Semaphore", Sig: "(value=1)", Qual: "Semaphore.__init__", Bound: initSemaphoreValue}
var boundedInit = object.Func{Name: "BoundedSemaphore", Sig: "(value=1)", Qual: "BoundedSemaphore.__init__", Bound: initSemaphoreValue}

func initSemaphoreValue(th *thread, self value, a []value) (value, error) {
	s := semaphoreOf(self)
	s.n = 1
	if !a[0].IsZero() {
		neg, err := object.CompareBool(th, a[0], object.Int(0), object.LT)
		if err != nil {
			return value{}, err
		}
		if neg {
			return value{}, th.ValueErrorf("Semaphore initial value must be >= 0")
		}
		if s.n, err = object.AsIndex(th, a[0]); err != nil {
			return value{}, err
		}
	}
	s.limit = s.n
	return object.None, nil
}

func initSemaphore() {
	t := semaphoreType
	t.Doc = "A counter that acquire() takes from and release() gives to; at 0 tasks wait, in order."
	t.TextSig = "(self, value=1)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		limited := typ.Is(boundedType)
		base := semaphoreType
		if limited {
			base = boundedType
		}
		return object.From(&semaphore{Sub: object.NewSub(typ, base), n: 1, limited: limited}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := semaphoreInit.CallFunc(th, v, args, kw)
		return err
	}
	boundedType.Doc = "A semaphore that must not be released more often than it was acquired."
	boundedType.TextSig = "(self, value=1)"
	boundedType.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := boundedInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = func(th *thread, v value) (value, error) {
		s := semaphoreOf(v)
		text := "locked"
		if !s.lockedNow() {
			text = "unlocked, value:" + strconv.Itoa(s.n)
		}
		return described(v, text, s.len()), nil
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "locked", Sig: "()", Doc: "Return True if acquire() would have to wait.", Qual: "Semaphore.locked", Fast0: func(th *thread, self value) (value, error) {
				return object.Bool(semaphoreOf(self).lockedNow()), nil
			}},
			{Name: "acquire", Sig: "()", Doc: "Wait until the counter is above 0 and take 1. Returns True.", Qual: "Semaphore.acquire", Coroutine: true, Fast0: func(th *thread, self value) (value, error) {
				w := &semaphoreWait{s: semaphoreOf(self), result: object.True}
				return w.Init(th, semaphoreAcquireInfo, w), nil
			}, Prompt: takeOf(takeSemaphore, object.True)},
			{Name: "release", Sig: "()", Doc: "Add 1 to the counter.", Qual: "Semaphore.release", Fast0: func(th *thread, self value) (value, error) {
				return object.None, semaphoreOf(self).release(th)
			}},
			enterBy(semaphoreType, takeSemaphore, func(th *thread, self value) value {
				w := &semaphoreWait{s: semaphoreOf(self), result: object.None}
				return w.Init(th, mixinEnterInfo, w)
			}),
			exitBy(releaseOf),
		}
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "_value", Get: func(th *thread, v value) (value, error) { return object.Int(int64(semaphoreOf(v).n)), nil }},
			{Name: "_waiters", Get: func(th *thread, v value) (value, error) { return semaphoreOf(v).list(), nil }},
			loopGetter(func(v value) *bound { return &semaphoreOf(v).bound }),
		}
	}
}
