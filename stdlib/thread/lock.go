package thread

import (
	"fmt"
	gotime "time"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/time"
)

// this file defines lock and RLock

// LockType is _thread.lock, and RLockType _thread.RLock.
var (
	LockType  = object.NewStatic("_thread.lock", object.ObjectType, 0)
	RLockType = object.NewStatic("_thread.RLock", object.ObjectType, object.FlagBaseType)
)

// Lock is a lock that any thread may release.
type Lock struct{ runtime.Mutex }

// RLock is a lock that its owner may acquire again.
type RLock struct {
	object.Sub
	runtime.RMutex
}

// Type is _thread.lock.
func (*Lock) Type() *object.Type { return LockType }

// Type is _thread.RLock or a subclass.
func (r *RLock) Type() *object.Type { return r.TypeOr(RLockType) }

// MakeWeak implements object.WeakTarget.
func (l *Lock) MakeWeak() object.Weak { return object.WeakTo(l) }

// Fork implements object.Forker. The lock is free in the copy, unless the thread has it that
// makes the copy.
func (r *RLock) Fork(f *object.Fork) object.Object {
	c := new(RLock)
	f.Ext(&c.Sub, r.Sub, c)
	if owner, n := r.Owner(); owner == f.From() {
		for range n {
			_, _ = c.RMutex.Lock(f.To(), 0)
		}
	}
	return c
}

// MakeWeak implements object.WeakTarget.
func (r *RLock) MakeWeak() object.Weak { return object.WeakTo(r) }

// NewRLock is a free RLock.
func NewRLock() *RLock {
	RLockType.Ready()
	return new(RLock)
}

// NewLock is a free lock.
func NewLock() *Lock {
	LockType.Ready()
	return new(Lock)
}

// TimeoutMax is TIMEOUT_MAX, in seconds.
const TimeoutMax = 9223372036.0

// Timeout is the time that acquire(blocking, timeout) may wait: without limit if negative.
// Either argument may be left out.
func Timeout(th *thread, blocking, timeout value) (gotime.Duration, error) {
	block := true
	if !blocking.IsZero() {
		var err error
		if block, err = object.Truth(th, blocking); err != nil {
			return 0, err
		}
	}
	d := gotime.Duration(-gotime.Second)
	if !timeout.IsZero() {
		var err error
		if d, err = time.Timeout(th, timeout); err != nil {
			return 0, err
		}
	}
	switch {
	case !block && d != -gotime.Second:
		return 0, th.ValueErrorf("can't specify a timeout for a non-blocking call")
	case !block:
		return 0, nil
	case d == -gotime.Second:
		return -1, nil
	case d < 0:
		return 0, th.ValueErrorf("timeout value must be a non-negative number")
	case d > gotime.Duration(TimeoutMax*1e9):
		return 0, th.Raise(object.OverflowErrorType, "timeout value is too large")
	}
	return d, nil
}

func lockOf(v value) *Lock   { return v.Object().(*Lock) }
func rlockOf(v value) *RLock { return v.Object().(*RLock) }

const acquireDoc = `Take the lock; return whether that was possible.

Without arguments, wait until it is free. With blocking false, do not wait; with a
timeout, wait at most for so many seconds.`

func acquireLock(th *thread, self value, a []value) (value, error) {
	l := lockOf(self)
	if a[0].IsZero() && a[1].IsZero() && !l.Locked() {
		_, err := l.Lock(th, -1)
		return object.True, err
	}
	d, err := Timeout(th, a[0], a[1])
	if err != nil {
		return value{}, err
	}
	ok, err := l.Lock(th, d)
	return object.Bool(ok), err
}

func releaseLock(th *thread, self value) (value, error) {
	if !lockOf(self).Unlock() {
		return value{}, th.Raise(object.RuntimeErrorType, "release unlocked lock")
	}
	return object.None, nil
}

func lockMethods() []object.Func {
	var fs []object.Func
	for _, name := range [...]string{"acquire", "acquire_lock"} {
		fs = append(fs, object.Func{Name: name, Sig: "(blocking=True, timeout=-1)", Doc: acquireDoc, Bound: acquireLock})
	}
	for _, name := range [...]string{"release", "release_lock"} {
		fs = append(fs, object.Func{Name: name, Doc: "Free the lock, which another thread may have taken. It must be locked.", Fast0: releaseLock})
	}
	for _, name := range [...]string{"locked", "locked_lock"} {
		fs = append(fs, object.Func{Name: name, Doc: "Return whether the lock is taken.", Fast0: func(th *thread, self value) (value, error) {
			return object.Bool(lockOf(self).Locked()), nil
		}})
	}
	return append(fs,
		object.Func{Name: "__enter__", Doc: "Take the lock.", Fast0: func(th *thread, self value) (value, error) {
			ok, err := lockOf(self).Lock(th, -1)
			return object.Bool(ok), err
		}},
		object.Func{Name: "__exit__", Sig: "(*exc_info)", Doc: "Release it, whatever happened within the with statement.", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			return releaseLock(th, self)
		}},
		object.Func{Name: "_at_fork_reinit", Fast0: func(th *thread, self value) (value, error) {
			lockOf(self).Mutex = runtime.Mutex{}
			return object.None, nil
		}},
		noPickle())
}

// noPickle refuses copies of what belongs to this process.
func noPickle() object.Func {
	return object.Func{Name: "__reduce_ex__", Sig: "(protocol, /)", Fast1: func(th *thread, self, _ value) (value, error) {
		return value{}, th.TypeErrorf("cannot pickle '%s' object", self.Type().Name)
	}}
}

// lockState is the word for a lock in its repr.
func lockState(locked bool) string {
	if locked {
		return "locked"
	}
	return "unlocked"
}

func init() {
	t := LockType
	t.Doc = "A lock: threads wait in acquire() until the one that has it calls release().\n\nIt can be used in a with statement."
	t.TextSig = "()"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		if len(kw) > 0 {
			return value{}, th.TypeErrorf("lock() takes no keyword arguments")
		}
		if len(args) > 0 {
			return value{}, th.TypeErrorf("lock expected 0 arguments, got %d", len(args))
		}
		return object.From(new(Lock)), nil
	}
	t.Repr = func(th *thread, v value) (value, error) {
		return object.FromString(fmt.Sprintf("<%s _thread.lock object at %s>", lockState(lockOf(v).Locked()), object.Address(v))), nil
	}
	t.Methods = lockMethods
	initRLock(RLockType)
}

func initRLock(t *object.Type) {
	t.Doc = "A lock that the thread which has it may acquire again; it must then release it as often."
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&RLock{Sub: object.NewSub(typ, RLockType)}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error { return nil }
	t.Repr = func(th *thread, v value) (value, error) {
		owner, count := rlockOf(v).Owner()
		id := int64(0)
		if owner != nil {
			id = owner.Ident
		}
		return object.FromString(fmt.Sprintf("<%s %s object owner=%d count=%d at %s>", lockState(count > 0), v.Type().Name, id, count, object.Address(v))), nil
	}
	t.Methods = rlockMethods
}

// notOwned is the error for the release of an RLock that the thread does not have.
func notOwned(th *thread) error {
	return th.Raise(object.RuntimeErrorType, "cannot release un-acquired lock")
}

func releaseRLock(th *thread, self value) (value, error) {
	if !rlockOf(self).Unlock(th) {
		return value{}, notOwned(th)
	}
	return object.None, nil
}

func rlockMethods() []object.Func {
	return []object.Func{
		{Name: "acquire", Sig: "(blocking=True, timeout=-1)", Doc: acquireDoc, Bound: func(th *thread, self value, a []value) (value, error) {
			d, err := Timeout(th, a[0], a[1])
			if err != nil {
				return value{}, err
			}
			ok, err := rlockOf(self).Lock(th, d)
			return object.Bool(ok), err
		}},
		{Name: "release", Doc: "Undo one acquire(). The thread must have the lock.", Fast0: releaseRLock},
		{Name: "__enter__", Doc: "Take the lock.", Fast0: func(th *thread, self value) (value, error) {
			ok, err := rlockOf(self).Lock(th, -1)
			return object.Bool(ok), err
		}},
		{Name: "__exit__", Sig: "(*exc_info)", Doc: "Release it, whatever happened within the with statement.", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			return releaseRLock(th, self)
		}},
		{Name: "_is_owned", Fast0: func(th *thread, self value) (value, error) {
			owner, _ := rlockOf(self).Owner()
			return object.Bool(owner == th), nil
		}},
		{Name: "_recursion_count", Fast0: func(th *thread, self value) (value, error) {
			if owner, n := rlockOf(self).Owner(); owner == th {
				return object.Int(int64(n)), nil
			}
			return object.Int(0), nil
		}},
		{Name: "_release_save", Fast0: func(th *thread, self value) (value, error) {
			r := rlockOf(self)
			owner, n := r.Owner()
			if n == 0 {
				return value{}, notOwned(th)
			}
			r.Save(owner)
			return object.NewTuple([]value{object.Int(int64(n)), object.Int(owner.Ident)}), nil
		}},
		{Name: "_acquire_restore", Sig: "(state, /)", Fast1: func(th *thread, self, state value) (value, error) {
			t, ok := object.AsTuple(state)
			if !ok || len(t.Items) != 2 {
				return value{}, th.TypeErrorf("_acquire_restore() argument 1 must be 2-item sequence, not %s", state.Type().Name)
			}
			n, err := object.AsIndex(th, t.Items[0])
			if err != nil {
				return value{}, err
			}
			return object.None, rlockOf(self).Restore(th, n)
		}},
		{Name: "_at_fork_reinit", Fast0: func(th *thread, self value) (value, error) {
			rlockOf(self).RMutex = runtime.RMutex{}
			return object.None, nil
		}},
		noPickle(),
	}
}
