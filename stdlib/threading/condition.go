package threading

import (
	"fmt"
	gotime "time"

	"pyasync/object"
	"pyasync/runtime"
	threads "pyasync/stdlib/thread"
	"pyasync/stdlib/time"
)

// this file defines Condition and Event

// ConditionType is threading.Condition, and EventType threading.Event.
var (
	ConditionType = class("Condition", object.ObjectType)
	EventType     = class("Event", object.ObjectType)
)

// waitTime is a timeout: without limit if it is None or left out, none if it is not positive.
func waitTime(th *thread, v value) (gotime.Duration, error) {
	if v.IsZero() || v.IsNone() {
		return -1, nil
	}
	positive, err := object.CompareBool(th, v, object.Int(0), object.GT)
	if err != nil || !positive {
		return 0, err
	}
	return time.Timeout(th, v)
}

// Condition is a lock, and a queue of those that wait for something to change under it. The
// lock may be of any class that has acquire and release.
type Condition struct {
	object.Sub
	lock  value
	queue runtime.WaitQueue
}

// Type is Condition or a subclass.
func (c *Condition) Type() *object.Type { return c.TypeOr(ConditionType) }

// MakeWeak implements object.WeakTarget.
func (c *Condition) MakeWeak() object.Weak { return object.WeakTo(c) }

func conditionOf(v value) *Condition { return v.Object().(*Condition) }

// method calls a method of the lock that it may not have; ok is false then.
func (c *Condition) method(th *thread, name string, args ...value) (v value, ok bool, err error) {
	m, err := object.LookupAttr(th, c.lock, name)
	if err != nil || m.IsZero() {
		return value{}, false, err
	}
	v, err = object.Call(th, m, args, nil)
	return v, true, err
}

// owned reports whether the thread has the lock, as far as that can be told.
func (c *Condition) owned(th *thread) (bool, error) {
	switch l := c.lock.Object().(type) {
	case *threads.RLock:
		owner, _ := l.Owner()
		return owner == th, nil
	case *threads.Lock:
		return l.Locked(), nil
	}
	if v, ok, err := c.method(th, "_is_owned"); ok || err != nil {
		if err != nil {
			return false, err
		}
		return object.Truth(th, v)
	}
	v, err := object.CallMethod(th, c.lock, "acquire", object.False)
	if err != nil {
		return false, err
	}
	free, err := object.Truth(th, v)
	if err != nil || !free {
		return !free, err
	}
	_, err = object.CallMethod(th, c.lock, "release")
	return false, err
}

// check is the error for a thread that does not have the lock.
func (c *Condition) check(th *thread, what string) error {
	ok, err := c.owned(th)
	if err == nil && !ok {
		err = th.Raise(object.RuntimeErrorType, "cannot "+what+" on un-acquired lock")
	}
	return err
}

// save releases the lock altogether; the function that it returns takes it again.
func (c *Condition) save(th *thread) (restore func() error, err error) {
	switch l := c.lock.Object().(type) {
	case *threads.RLock:
		n := l.Save(th)
		return func() error { return l.Restore(th, n) }, nil
	case *threads.Lock:
		l.Unlock()
		return func() error {
			for {
				if ok, err := l.Lock(th, -1); ok {
					return err
				}
			}
		}, nil
	}
	state, saved, err := c.method(th, "_release_save")
	if err == nil && !saved {
		_, err = object.CallMethod(th, c.lock, "release")
	}
	return func() error {
		if _, ok, err := c.method(th, "_acquire_restore", state); saved && ok || err != nil {
			return err
		}
		_, err := object.CallMethod(th, c.lock, "acquire")
		return err
	}, err
}

// NewCondition is a condition over a lock.
func NewCondition(lock *threads.Lock) *Condition {
	t := ConditionType.Ready()
	return &Condition{Sub: object.Sub{Ext: object.NewInstance(t)}, lock: object.From(lock)}
}

// Wait waits for a notification, at most for timeout, which is without limit if negative. The
// thread has the lock.
func (c *Condition) Wait(th *thread, timeout gotime.Duration) (bool, error) {
	return c.wait(th, timeout)
}

// Notify has n threads go on that wait, or all if n is negative.
func (c *Condition) Notify(n int) { c.queue.Wake(n) }

// wait waits for a notification; the thread has the lock.
func (c *Condition) wait(th *thread, timeout gotime.Duration) (bool, error) {
	place := c.queue.Enter()
	restore, err := c.save(th)
	if err != nil {
		place.Leave()
		return false, err
	}
	woken, err := place.Wait(th, timeout)
	if rerr := restore(); rerr != nil && err == nil {
		err = rerr
	}
	return woken, err
}

// waitFor waits until the predicate holds and returns its last result.
func (c *Condition) waitFor(th *thread, predicate value, timeout gotime.Duration) (value, error) {
	deadline := gotime.Now().Add(timeout)
	for {
		v, err := object.Call0(th, predicate)
		if err != nil {
			return value{}, err
		}
		if ok, err := object.Truth(th, v); ok || err != nil {
			return v, err
		}
		left := timeout
		if timeout >= 0 {
			if left = gotime.Until(deadline); left <= 0 {
				return v, nil
			}
		}
		if err := c.check(th, "wait"); err != nil {
			return value{}, err
		}
		if _, err := c.wait(th, left); err != nil {
			return value{}, err
		}
	}
}

func (c *Condition) notify(th *thread, n int) error {
	err := c.check(th, "notify")
	if err == nil {
		c.queue.Wake(n)
	}
	return err
}

func init() {
	t := ConditionType
	t.Doc = "A lock, and a queue of threads that wait until another one has changed something under it.\n\nThe lock is an RLock unless another is given."
	t.TextSig = "(lock=None)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&Condition{Sub: object.Sub{Ext: object.NewInstance(typ)}, lock: object.From(threads.NewRLock())}), nil
	}
	initArgs := &object.Func{Name: "Condition.__init__", Qual: "Condition.__init__", Sig: "(lock=None)", Bound: func(th *thread, self value, a []value) (value, error) {
		if a[0].IsZero() || a[0].IsNone() {
			return object.None, nil
		}
		for _, name := range [...]string{"acquire", "release"} {
			if _, err := object.GetAttrString(th, a[0], name); err != nil {
				return value{}, err
			}
		}
		conditionOf(self).lock = a[0]
		return object.None, nil
	}}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := initArgs.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = func(th *thread, v value) (value, error) {
		c := conditionOf(v)
		r, err := object.ReprString(th, c.lock)
		return object.FromString(fmt.Sprintf("<Condition(%s, %d)>", r, c.queue.Len())), err
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "_lock", Get: func(th *thread, v value) (value, error) { return conditionOf(v).lock, nil }},
			{Name: "acquire", Get: func(th *thread, v value) (value, error) {
				return object.GetAttrString(th, conditionOf(v).lock, "acquire")
			}},
			{Name: "release", Get: func(th *thread, v value) (value, error) {
				return object.GetAttrString(th, conditionOf(v).lock, "release")
			}},
		}
	}
	t.Methods = conditionMethods
	t.DefinedInPython()
	initEvent(EventType)
}

func conditionMethods() []object.Func {
	return []object.Func{
		{Name: "__enter__", Doc: "Take the lock.", Fast0: func(th *thread, self value) (value, error) {
			return object.CallMethod(th, conditionOf(self).lock, "__enter__")
		}},
		{Name: "__exit__", Sig: "(*args)", Doc: "Release it, whatever happened within the with statement.", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			return object.CallMethod(th, conditionOf(self).lock, "__exit__", args...)
		}},
		{Name: "wait", Sig: "(timeout=None)", Doc: "Free the lock, wait for a notification, at most for timeout seconds, and take the lock again.\n\nReturn whether there was a notification.",
			Bound: func(th *thread, self value, a []value) (value, error) {
				if err := conditionOf(self).check(th, "wait"); err != nil {
					return value{}, err
				}
				d, err := waitTime(th, a[0])
				if err != nil {
					return value{}, err
				}
				ok, err := conditionOf(self).wait(th, d)
				return object.Bool(ok), err
			}},
		{Name: "wait_for", Sig: "(predicate, timeout=None)", Doc: "Wait until predicate() is true, at most for timeout seconds. Return its last result.",
			Bound: func(th *thread, self value, a []value) (value, error) {
				d, err := waitTime(th, a[1])
				if err != nil {
					return value{}, err
				}
				return conditionOf(self).waitFor(th, a[0], d)
			}},
		{Name: "notify", Sig: "(n=1)", Doc: "Have the n threads go on that wait longest.", Bound: func(th *thread, self value, a []value) (value, error) {
			n := 1
			if !a[0].IsZero() {
				var err error
				if n, err = object.AsIndex(th, a[0]); err != nil {
					return value{}, err
				}
			}
			return object.None, conditionOf(self).notify(th, max(n, 0))
		}},
		{Name: "notify_all", Doc: "Have all threads go on that wait.", Fast0: func(th *thread, self value) (value, error) {
			return object.None, conditionOf(self).notify(th, -1)
		}},
		{Name: "notifyAll", Doc: "The old name of notify_all.", Fast0: func(th *thread, self value) (value, error) {
			if err := deprecated(th, "notifyAll", "use notify_all()"); err != nil {
				return value{}, err
			}
			return object.None, conditionOf(self).notify(th, -1)
		}},
		{Name: "_release_save", Doc: "Free the lock altogether. Return what _acquire_restore() needs.", Fast0: func(th *thread, self value) (value, error) {
			c := conditionOf(self)
			state, ok, err := c.method(th, "_release_save")
			if ok || err != nil {
				return state, err
			}
			return object.CallMethod(th, c.lock, "release")
		}},
		{Name: "_acquire_restore", Sig: "(x)", Doc: "Take the lock again as it was.", Bound: func(th *thread, self value, a []value) (value, error) {
			c := conditionOf(self)
			v, ok, err := c.method(th, "_acquire_restore", a[0])
			if ok || err != nil {
				return v, err
			}
			return object.CallMethod(th, c.lock, "acquire")
		}},
		{Name: "_is_owned", Fast0: func(th *thread, self value) (value, error) {
			ok, err := conditionOf(self).owned(th)
			return object.Bool(ok), err
		}},
		{Name: "_at_fork_reinit", Fast0: func(th *thread, self value) (value, error) {
			c := conditionOf(self)
			c.queue = runtime.WaitQueue{}
			return object.CallMethod(th, c.lock, "_at_fork_reinit")
		}},
	}
}

// Event is a flag that threads can wait for.
type Event struct {
	object.Sub
	set   bool
	queue runtime.WaitQueue
}

// Type is Event or a subclass.
func (e *Event) Type() *object.Type { return e.TypeOr(EventType) }

// MakeWeak implements object.WeakTarget.
func (e *Event) MakeWeak() object.Weak { return object.WeakTo(e) }

// setAll sets the flag and has all go on that wait.
func (e *Event) setAll() {
	e.set = true
	e.queue.Wake(-1)
}

// wait waits for the flag; true also if it was set and is no more.
func (e *Event) wait(th *thread, timeout gotime.Duration) (bool, error) {
	if e.set {
		return true, nil
	}
	return e.queue.Wait(th, timeout)
}

func eventOf(v value) *Event { return v.Object().(*Event) }

func initEvent(t *object.Type) {
	t.Doc = "A flag that threads can wait for. It is not set at first."
	t.TextSig = "()"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&Event{Sub: object.Sub{Ext: object.NewInstance(typ)}}), nil
	}
	initArgs := &object.Func{Name: "Event.__init__", Qual: "Event.__init__", Sig: "()", Bound: func(th *thread, self value, a []value) (value, error) { return object.None, nil }}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := initArgs.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = func(th *thread, v value) (value, error) {
		status := "unset"
		if eventOf(v).set {
			status = "set"
		}
		return object.FromString(fmt.Sprintf("<%s: %s>", objectAt(v), status)), nil
	}
	isSet := func(th *thread, self value) (value, error) { return object.Bool(eventOf(self).set), nil }
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "is_set", Doc: "Return whether the flag is set.", Fast0: isSet},
			{Name: "isSet", Doc: "The old name of is_set.", Fast0: func(th *thread, self value) (value, error) {
				if err := deprecated(th, "isSet", "use is_set()"); err != nil {
					return value{}, err
				}
				return isSet(th, self)
			}},
			{Name: "set", Doc: "Set the flag: those that wait go on.", Fast0: func(th *thread, self value) (value, error) {
				eventOf(self).setAll()
				return object.None, nil
			}},
			{Name: "clear", Doc: "Unset the flag.", Fast0: func(th *thread, self value) (value, error) {
				eventOf(self).set = false
				return object.None, nil
			}},
			{Name: "wait", Sig: "(timeout=None)", Doc: "Wait until the flag is set, at most for timeout seconds. Return whether it was.", Bound: func(th *thread, self value, a []value) (value, error) {
				e := eventOf(self)
				if e.set {
					return object.True, nil
				}
				d, err := waitTime(th, a[0])
				if err != nil {
					return value{}, err
				}
				ok, err := e.wait(th, d)
				return object.Bool(ok), err
			}},
			{Name: "_at_fork_reinit", Fast0: func(th *thread, self value) (value, error) {
				eventOf(self).queue = runtime.WaitQueue{}
				return object.None, nil
			}},
		}
	}
	t.DefinedInPython()
}

// objectAt is how reprs of this module begin: the class and the address.
func objectAt(v value) string {
	t := v.Type()
	return t.ModuleName() + "." + t.Qualname + " at " + object.Address(v)
}
