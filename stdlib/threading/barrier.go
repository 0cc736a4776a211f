package threading

import (
	"fmt"

	"pyasync/object"
	"pyasync/runtime"
)

// this file defines Barrier

// BarrierType is threading.Barrier, and BrokenBarrierErrorType what its wait raises.
var (
	BarrierType            = class("Barrier", object.ObjectType)
	BrokenBarrierErrorType = object.NewStatic("BrokenBarrierError", object.RuntimeErrorType, object.FlagBaseType|object.FlagExcSub|object.FlagDict)
)

// barrierState is what a barrier does with those that wait.
type barrierState int

const (
	filling   barrierState = iota // they come
	draining                      // they go; the next round waits
	resetting                     // they are sent away
	broken
)

// barrier holds threads up until there are enough of them.
type barrier struct {
	object.Sub
	parties value
	action  value // or None
	timeout value // or None
	state   barrierState
	count   int // how many are inside
	mutex   runtime.RMutex
	queue   runtime.WaitQueue
}

// Type is Barrier or a subclass.
func (b *barrier) Type() *object.Type { return b.TypeOr(BarrierType) }

// MakeWeak implements object.WeakTarget.
func (b *barrier) MakeWeak() object.Weak { return object.WeakTo(b) }

func barrierOf(v value) *barrier { return v.Object().(*barrier) }

// sleep waits without the mutex until ready returns true.
func (b *barrier) sleep(th *thread, timeout value, ready func() bool) (bool, error) {
	d, err := waitTime(th, timeout)
	if err != nil {
		return false, err
	}
	n := b.mutex.Save(th)
	ok, err := b.queue.WaitFor(th, d, ready)
	if rerr := b.mutex.Restore(th, n); rerr != nil && err == nil {
		err = rerr
	}
	return ok, err
}

func (b *barrier) set(s barrierState) {
	b.state = s
	b.queue.Wake(-1)
}

func brokenBarrier(th *thread) error { return th.RaiseArgs(BrokenBarrierErrorType) }

func (b *barrier) wait(th *thread, timeout value) (value, error) {
	if timeout.IsZero() || timeout.IsNone() {
		timeout = b.timeout
	}
	if _, err := b.mutex.Lock(th, -1); err != nil {
		return value{}, err
	}
	v, err := b.pass(th, timeout)
	b.mutex.Unlock(th)
	return v, err
}

// pass waits with the mutex held.
func (b *barrier) pass(th *thread, timeout value) (value, error) {
	if b.state == draining || b.state == resetting {
		if _, err := b.sleep(th, object.None, func() bool { return b.state != draining && b.state != resetting }); err != nil {
			return value{}, err
		}
	}
	if b.state == broken {
		return value{}, brokenBarrier(th)
	}
	index := b.count
	b.count++
	err := b.meet(th, index, timeout)
	if b.count--; b.count == 0 && (b.state == draining || b.state == resetting) {
		b.set(filling)
	}
	if err != nil {
		return value{}, err
	}
	return object.Int(int64(index)), nil
}

// meet is what a thread does inside: the last one lets all go, the others wait for that.
func (b *barrier) meet(th *thread, index int, timeout value) error {
	last, err := object.Equal(th, object.Int(int64(index+1)), b.parties)
	if err != nil {
		return err
	}
	if last {
		if !b.action.IsNone() {
			if _, err := object.Call0(th, b.action); err != nil {
				b.set(broken)
				return err
			}
		}
		b.set(draining)
		return nil
	}
	ok, err := b.sleep(th, timeout, func() bool { return b.state != filling })
	if err != nil {
		return err
	}
	if !ok {
		b.set(broken)
	}
	if b.state == resetting || b.state == broken {
		return brokenBarrier(th)
	}
	return nil
}

func (b *barrier) reset(th *thread) error {
	if _, err := b.mutex.Lock(th, -1); err != nil {
		return err
	}
	switch {
	case b.count == 0:
		b.state = filling
	case b.state == filling || b.state == broken:
		b.state = resetting
	}
	b.queue.Wake(-1)
	b.mutex.Unlock(th)
	return nil
}

func (b *barrier) abort(th *thread) error {
	if _, err := b.mutex.Lock(th, -1); err != nil {
		return err
	}
	b.set(broken)
	b.mutex.Unlock(th)
	return nil
}

// waiting is n_waiting.
func (b *barrier) waiting() int {
	if b.state == filling {
		return b.count
	}
	return 0
}

func init() {
	BrokenBarrierErrorType.Module = "threading"
	BrokenBarrierErrorType.Doc = "Raised by the wait() of a barrier that is broken, or reset meanwhile."
	t := BarrierType
	t.Doc = "A place where threads wait until there are so many of them.\n\nOne of them calls action() before all go on; timeout is what wait() uses if it gets none."
	t.TextSig = "(parties, action=None, timeout=None)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&barrier{Sub: object.Sub{Ext: object.NewInstance(typ)}, parties: object.Int(1), action: object.None, timeout: object.None}), nil
	}
	initArgs := &object.Func{Name: "Barrier.__init__", Qual: "Barrier.__init__", Sig: "(parties, action=None, timeout=None)", Bound: func(th *thread, self value, a []value) (value, error) {
		few, err := object.CompareBool(th, a[0], object.Int(1), object.LT)
		if err != nil {
			return value{}, err
		}
		if few {
			return value{}, th.ValueErrorf("parties must be > 0")
		}
		b := barrierOf(self)
		b.parties = a[0]
		if !a[1].IsZero() {
			b.action = a[1]
		}
		if !a[2].IsZero() {
			b.timeout = a[2]
		}
		return object.None, nil
	}}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := initArgs.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = func(th *thread, v value) (value, error) {
		b := barrierOf(v)
		if b.state == broken {
			return object.FromString(fmt.Sprintf("<%s: broken>", objectAt(v))), nil
		}
		n, err := object.ReprString(th, b.parties)
		return object.FromString(fmt.Sprintf("<%s: waiters=%d/%s>", objectAt(v), b.waiting(), n)), err
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "parties", Doc: "How many threads have to come.", Get: func(th *thread, v value) (value, error) { return barrierOf(v).parties, nil }},
			{Name: "n_waiting", Doc: "How many threads wait.", Get: func(th *thread, v value) (value, error) { return object.Int(int64(barrierOf(v).waiting())), nil }},
			{Name: "broken", Doc: "Whether the barrier is broken.", Get: func(th *thread, v value) (value, error) { return object.Bool(barrierOf(v).state == broken), nil }},
		}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "wait", Sig: "(timeout=None)", Doc: "Wait for the others. Return a number from 0 up that no other of them gets.\n\nRaise BrokenBarrierError, for all of them, if it takes longer than timeout seconds.",
				Bound: func(th *thread, self value, a []value) (value, error) { return barrierOf(self).wait(th, a[0]) }},
			{Name: "reset", Doc: "Begin anew: those that wait get BrokenBarrierError.", Fast0: func(th *thread, self value) (value, error) {
				return object.None, barrierOf(self).reset(th)
			}},
			{Name: "abort", Doc: "Break the barrier: those that wait, and those that come, get BrokenBarrierError.", Fast0: func(th *thread, self value) (value, error) {
				return object.None, barrierOf(self).abort(th)
			}},
		}
	}
	t.DefinedInPython()
}
