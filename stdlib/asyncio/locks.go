package asyncio

import (
	"strconv"

	"pyasync/object"
	"pyasync/runtime"
)

// this file holds Lock and Event

var (
	lockType      = object.NewStaticIn("asyncio.locks", "Lock", object.ObjectType, object.FlagBaseType)
	eventType     = object.NewStaticIn("asyncio.locks", "Event", object.ObjectType, object.FlagBaseType)
	semaphoreType = object.NewStaticIn("asyncio.locks", "Semaphore", object.ObjectType, object.FlagBaseType)
	boundedType   = object.NewStaticIn("asyncio.locks", "BoundedSemaphore", semaphoreType, object.FlagBaseType)
)

func locksPart() part {
	return part{name: "locks", all: "Lock Event Semaphore BoundedSemaphore", types: []*object.Type{lockType, eventType, semaphoreType, boundedType}}
}

// described is the repr of o followed by what is in brackets.
func described(v value, extra string, waiting int) value {
	if waiting > 0 {
		extra += ", waiters:" + strconv.Itoa(waiting)
	}
	return object.FromString("<" + v.Type().FullName() + " object at " + object.Address(v) + " [" + extra + "]>")
}

// noArguments is __init__ of a class without parameters.
func noArguments(name string) object.InitFunc {
	return func(th *thread, v value, args []value, kw kwargs) error {
		if n := len(args) + len(kw); n > 0 {
			if len(kw) > 0 {
				return th.UnexpectedKeyword(name+".__init__", kw[0].Name.String())
			}
			return th.TypeErrorf("%s.__init__() takes 1 positional argument but %d were given", name, n+1)
		}
		return nil
	}
}

// lock is a Lock.
type lock struct {
	object.Sub
	bound
	waiters
	locked bool
}

// Type is Lock.
func (l *lock) Type() *object.Type { return l.TypeOr(lockType) }

// MakeWeak implements object.WeakTarget.
func (l *lock) MakeWeak() object.Weak { return object.WeakTo(l) }

// free reports whether the lock can be had at once: nobody waits for it.
func (l *lock) free() bool {
	if l.locked {
		return false
	}
	for _, f := range l.all() {
		if !f.Cancelled() {
			return false
		}
	}
	return true
}

func (l *lock) release(th *thread) error {
	if !l.locked {
		return th.Raise(object.RuntimeErrorType, "Lock is not acquired.")
	}
	l.locked = false
	return l.wakeFirst(th)
}

// lockWait is a call of acquire.
type lockWait struct {
	object.GoCoroutine
	l      *lock
	fut    *runtime.Future
	result value
}

// take takes the lock if that can be had at once.
func (l *lock) take() bool {
	if !l.free() {
		return false
	}
	l.locked = true
	return true
}

// Resume implements object.CoroutineBody.
func (w *lockWait) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	l := w.l
	if w.fut == nil {
		if l.take() {
			return w.result, nil
		}
		loop, err := l.get(th, object.From(l))
		if err != nil {
			return value{}, err
		}
		w.fut = runtime.NewFuture(loop)
		l.add(w.fut)
		return c.AwaitDriven(w.fut)
	}
	l.remove(w.fut)
	if err != nil {
		if object.IsException(err, runtime.CancelledErrorType) && !l.locked {
			// Woken and cancelled at once: the next one gets the lock.
			if werr := l.wakeFirst(th); werr != nil {
				return value{}, werr
			}
		}
		return value{}, err
	}
	l.locked = true
	return w.result, nil
}

var (
	lockAcquireInfo = info("locks", "Lock.acquire")
	mixinEnterInfo  = info("locks", "_ContextManagerMixin.__aenter__")
	mixinExitInfo   = info("locks", "_ContextManagerMixin.__aexit__")
)

func lockOf(v value) *lock { return v.Object().(*lock) }

func takeLock(v value) bool { return lockOf(v).take() }

// exitBy is __aexit__ of what release ends.
func exitBy(release func(th *thread, self value) error) object.Func {
	return promptly("__aexit__", "(exc_type, exc, tb)", "_ContextManagerMixin.__aexit__", mixinExitInfo, func(th *thread, self value, _ []value) (value, error) {
		return object.None, release(th, self)
	})
}

func init() {
	initLock()
	initEvent()
	initSemaphore()
}

// releaseOf calls release, which a class may override.
func releaseOf(th *thread, self value) error {
	if !self.Type().Heap() {
		switch o := self.Object().(type) {
		case *lock:
			return o.release(th)
		case *semaphore:
			return o.release(th)
		}
	}
	_, err := object.CallMethod(th, self, "release")
	return err
}

// takeOf is Prompt of acquire, which returns result: take is all there is to do unless it has to
// wait.
func takeOf(take func(self value) bool, result value) func(th *thread, self value, a []value) (value, object.Promptness, error) {
	return func(_ *thread, self value, _ []value) (value, object.Promptness, error) {
		if take(self) {
			return result, object.Prompt, nil
		}
		return value{}, object.NotPrompt, nil
	}
}

// enterBy is __aenter__ of what acquire begins: a class may override that.
func enterBy(own *object.Type, take func(self value) bool, enter func(th *thread, self value) value) object.Func {
	plain := func(self value) bool { return (self.Type() == own || !self.Type().Heap()) && take(self) }
	return object.Func{Name: "__aenter__", Sig: "()", Qual: "_ContextManagerMixin.__aenter__", Coroutine: true, Prompt: takeOf(plain, object.None), Fast0: func(th *thread, self value) (value, error) {
		if t := self.Type(); t == own || !t.Heap() {
			return enter(th, self), nil
		}
		waited := false
		return coroutine(th, mixinEnterInfo, steps(func(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
			if waited || err != nil {
				return object.None, err
			}
			waited = true
			aw, err := object.CallMethod(th, self, "acquire")
			if err != nil {
				return value{}, err
			}
			return c.Await(th, aw)
		})), nil
	}}
}

func initLock() {
	t := lockType
	t.Doc = "A lock that one task at a time can hold; others wait in order."
	t.TextSig = "(self)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&lock{Sub: object.NewSub(typ, lockType)}), nil
	}
	t.Init = noArguments("Lock")
	t.Repr = func(th *thread, v value) (value, error) {
		l := lockOf(v)
		return described(v, map[bool]string{true: "locked", false: "unlocked"}[l.locked], l.len()), nil
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "locked", Sig: "()", Doc: "Return True while a task holds the lock.", Qual: "Lock.locked", Fast0: func(th *thread, self value) (value, error) { return object.Bool(lockOf(self).locked), nil }},
			{Name: "acquire", Sig: "()", Doc: "Wait for the lock and take it. Returns True.", Qual: "Lock.acquire", Coroutine: true, Fast0: func(th *thread, self value) (value, error) {
				w := &lockWait{l: lockOf(self), result: object.True}
				return w.Init(th, lockAcquireInfo, w), nil
			}, Prompt: takeOf(takeLock, object.True)},
			{Name: "release", Sig: "()", Doc: "Give the lock back: the first who waits gets it.", Qual: "Lock.release", Fast0: func(th *thread, self value) (value, error) {
				return object.None, lockOf(self).release(th)
			}},
			enterBy(lockType, takeLock, func(th *thread, self value) value {
				w := &lockWait{l: lockOf(self), result: object.None}
				return w.Init(th, mixinEnterInfo, w)
			}),
			exitBy(releaseOf),
		}
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "_locked", Get: func(th *thread, v value) (value, error) { return object.Bool(lockOf(v).locked), nil }},
			{Name: "_waiters", Get: func(th *thread, v value) (value, error) { return lockOf(v).list(), nil }},
			loopGetter(func(v value) *bound { return &lockOf(v).bound }),
		}
	}
}

// list is _waiters: a list of futures, None before the first.
func (w *waiters) list() value {
	if w.fs == nil {
		return object.None
	}
	var vs []value
	for _, f := range w.all() {
		vs = append(vs, f.Value())
	}
	return object.NewList(vs)
}

func (b *bound) loopValue() value {
	if b.loop == nil {
		return object.None
	}
	return object.From(b.loop)
}

// event is an Event.
type event struct {
	object.Sub
	bound
	waiters
	set bool
}

// Type is Event.
func (e *event) Type() *object.Type { return e.TypeOr(eventType) }

// MakeWeak implements object.WeakTarget.
func (e *event) MakeWeak() object.Weak { return object.WeakTo(e) }

func eventOf(v value) *event { return v.Object().(*event) }

// eventWait is a call of wait.
type eventWait struct {
	object.GoCoroutine
	e   *event
	fut *runtime.Future
}

// Resume implements object.CoroutineBody.
func (w *eventWait) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if w.fut == nil {
		if w.e.set {
			return object.True, nil
		}
		loop, err := w.e.get(th, object.From(w.e))
		if err != nil {
			return value{}, err
		}
		w.fut = runtime.NewFuture(loop)
		w.e.add(w.fut)
		return c.AwaitDriven(w.fut)
	}
	w.e.remove(w.fut)
	return object.True, err
}

var eventWaitInfo = info("locks", "Event.wait")

func initEvent() {
	t := eventType
	t.Doc = "A flag that tasks can wait for."
	t.TextSig = "(self)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&event{Sub: object.NewSub(typ, eventType)}), nil
	}
	t.Init = noArguments("Event")
	t.Repr = func(th *thread, v value) (value, error) {
		e := eventOf(v)
		return described(v, map[bool]string{true: "set", false: "unset"}[e.set], e.len()), nil
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "is_set", Sig: "()", Doc: "Return True while the flag is set.", Qual: "Event.is_set", Fast0: func(th *thread, self value) (value, error) { return object.Bool(eventOf(self).set), nil }},
			{Name: "set", Sig: "()", Doc: "Set the flag: all who wait go on.", Qual: "Event.set", Fast0: func(th *thread, self value) (value, error) {
				e := eventOf(self)
				if e.set {
					return object.None, nil
				}
				e.set = true
				return object.None, e.wakeAll(th)
			}},
			{Name: "clear", Sig: "()", Doc: "Clear the flag.", Qual: "Event.clear", Fast0: func(th *thread, self value) (value, error) {
				eventOf(self).set = false
				return object.None, nil
			}},
			{Name: "wait", Sig: "()", Doc: "Wait until the flag is set. Returns True.", Qual: "Event.wait", Coroutine: true, Fast0: func(th *thread, self value) (value, error) {
				w := &eventWait{e: eventOf(self)}
				return w.Init(th, eventWaitInfo, w), nil
			}, Prompt: takeOf(func(self value) bool { return eventOf(self).set }, object.True)},
		}
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "_value", Get: func(th *thread, v value) (value, error) { return object.Bool(eventOf(v).set), nil }},
			{Name: "_waiters", Get: func(th *thread, v value) (value, error) {
				if l := eventOf(v).list(); !l.IsNone() {
					return l, nil
				}
				return object.NewList(nil), nil
			}},
			loopGetter(func(v value) *bound { return &eventOf(v).bound }),
		}
	}
}
