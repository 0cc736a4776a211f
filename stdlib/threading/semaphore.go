package threading

import (
	"fmt"

	"pyasync/object"
	"pyasync/runtime"
)

// this file defines Semaphore and BoundedSemaphore

// The classes of semaphores.
var (
	SemaphoreType        = class("Semaphore", object.ObjectType)
	BoundedSemaphoreType = class("BoundedSemaphore", SemaphoreType)
)

// semaphore is a count of permits.
type semaphore struct {
	object.Sub
	typ     *object.Type
	n       value // an int, as a rule
	initial value // of a BoundedSemaphore
	queue   runtime.WaitQueue
}

// Type is Semaphore, BoundedSemaphore or a subclass.
func (s *semaphore) Type() *object.Type { return s.TypeOr(s.typ) }

// MakeWeak implements object.WeakTarget.
func (s *semaphore) MakeWeak() object.Weak { return object.WeakTo(s) }

func semaphoreOf(v value) *semaphore { return v.Object().(*semaphore) }

// take takes a permit if there is one.
func (s *semaphore) take(th *thread) (bool, error) {
	none, err := object.Equal(th, s.n, object.Int(0))
	if err != nil || none {
		return false, err
	}
	s.n, err = object.Binary(th, object.OpSub, s.n, object.Int(1))
	return err == nil, err
}

var acquireSemaphore = object.Func{Name: "acquire", Sig: "(blocking=True, timeout=None)", Doc: "Take a permit; return whether that was possible.\n\nWithout arguments, wait for one. With blocking false, do not wait; with a timeout, wait\nat most for so many seconds.",
	Bound: func(th *thread, self value, a []value) (value, error) {
		s := semaphoreOf(self)
		blocking := true
		if !a[0].IsZero() {
			var err error
			if blocking, err = object.Truth(th, a[0]); err != nil {
				return value{}, err
			}
		}
		if !blocking && !a[1].IsZero() && !a[1].IsNone() {
			return value{}, th.ValueErrorf("can't specify timeout for non-blocking acquire")
		}
		if ok, err := s.take(th); ok || err != nil || !blocking {
			return object.Bool(ok), err
		}
		d, err := waitTime(th, a[1])
		if err != nil {
			return value{}, err
		}
		ok, err := s.queue.WaitFor(th, d, func() bool {
			ok, terr := s.take(th)
			if terr != nil {
				err = terr
			}
			return ok || terr != nil
		})
		_ = ok
		return object.Bool(ok), err
	}}

// release gives back permits.
func (s *semaphore) release(th *thread, n value) error {
	if n.IsZero() {
		n = object.Int(1)
	}
	few, err := object.CompareBool(th, n, object.Int(1), object.LT)
	if err != nil {
		return err
	}
	if few {
		return th.ValueErrorf("n must be one or more")
	}
	sum, err := object.Binary(th, object.OpAdd, s.n, n)
	if err != nil {
		return err
	}
	if !s.initial.IsZero() {
		many, err := object.CompareBool(th, sum, s.initial, object.GT)
		if err != nil {
			return err
		}
		if many {
			return th.ValueErrorf("Semaphore released too many times")
		}
	}
	s.n = sum
	count, err := object.AsIndex(th, n)
	s.queue.Wake(max(count, 1))
	return err
}

func init() {
	describe(SemaphoreType, "A count of permits: acquire() takes one, and waits if there is none; release() gives one back.")
	describe(BoundedSemaphoreType, "A semaphore that does not take back more permits than it had at first.")
	t := SemaphoreType
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "_value", Get: func(th *thread, v value) (value, error) { return semaphoreOf(v).n, nil }}}
	}
	BoundedSemaphoreType.Getters = func() []object.Getter {
		return []object.Getter{{Name: "_initial_value", Get: func(th *thread, v value) (value, error) { return semaphoreOf(v).initial, nil }}}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			acquire("acquire"), acquire("__enter__"),
			{Name: "release", Sig: "(n=1)", Doc: "Give n permits back.", Bound: func(th *thread, self value, a []value) (value, error) {
				return object.None, semaphoreOf(self).release(th, a[0])
			}},
			{Name: "__exit__", Sig: "(t, v, tb)", Doc: "Give a permit back.", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
				return object.CallMethod(th, self, "release")
			}},
		}
	}
	t.DefinedInPython()
}

// acquire is the method acquire under one of its names.
func acquire(name string) object.Func {
	return object.Func{Name: name, Sig: acquireSemaphore.Sig, Doc: acquireSemaphore.Doc, Bound: acquireSemaphore.Bound}
}

// describe fills in what both classes have.
func describe(t *object.Type, doc string) {
	t.Doc = doc
	t.TextSig = "(value=1)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&semaphore{Sub: object.Sub{Ext: object.NewInstance(typ)}, typ: t, n: object.Int(1)}), nil
	}
	initArgs := &object.Func{Name: t.Qualname + ".__init__", Qual: t.Qualname + ".__init__", Sig: "(value=1)", Bound: func(th *thread, self value, a []value) (value, error) {
		s := semaphoreOf(self)
		n := object.Int(1)
		if !a[0].IsZero() {
			n = a[0]
		}
		negative, err := object.CompareBool(th, n, object.Int(0), object.LT)
		if err != nil {
			return value{}, err
		}
		if negative {
			return value{}, th.ValueErrorf("semaphore initial value must be >= 0")
		}
		s.n = n
		if t == BoundedSemaphoreType {
			s.initial = n
		}
		return object.None, nil
	}}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := initArgs.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = func(th *thread, v value) (value, error) {
		s := semaphoreOf(v)
		n, err := object.ReprString(th, s.n)
		if err != nil {
			return value{}, err
		}
		if !s.initial.IsZero() {
			i, err := object.ReprString(th, s.initial)
			if err != nil {
				return value{}, err
			}
			n += "/" + i
		}
		return object.FromString(fmt.Sprintf("<%s: value=%s>", objectAt(v), n)), nil
	}
}
