package asyncio

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file holds what locks and queues have in common: a loop, and those who wait

// bound is the loop that a lock or queue is used in, from the first wait on.
type bound struct {
	loop *runtime.Loop
}

// loopGetter is the attribute _loop of an object with a bound, which scripts may set.
func loopGetter(of func(v value) *bound) object.Getter {
	return object.Getter{Name: "_loop", Get: func(th *thread, v value) (value, error) { return of(v).loopValue(), nil },
		Set: func(th *thread, v, x value) error {
			l, ok := x.Object().(*runtime.Loop)
			if !ok && (x.IsZero() || !x.IsNone()) {
				return th.TypeErrorf("_loop must be an event loop or None")
			}
			of(v).loop = l
			return nil
		}}
}

// get is the running loop, which must be the same each time.
func (b *bound) get(th *thread, self value) (*runtime.Loop, error) {
	v := runtime.RunningLoop(th)
	l, _ := v.Object().(*runtime.Loop)
	if l == nil {
		if v.IsZero() {
			return nil, th.Raise(object.RuntimeErrorType, "no running event loop")
		}
		return nil, th.TypeErrorf("'%s' needs a loop of asyncio, not '%s'", self.Type().Name, v.Type().Name)
	}
	if b.loop == nil {
		b.loop = l
	}
	if b.loop != l {
		r, err := object.ReprString(th, self)
		if err != nil {
			return nil, err
		}
		return nil, th.Raise(object.RuntimeErrorType, r+" is bound to a different event loop")
	}
	return l, nil
}

// waiters are the futures of those who wait, in order.
type waiters struct {
	fs   []*runtime.Future
	head int
}

func (w *waiters) len() int { return len(w.fs) - w.head }

func (w *waiters) all() []*runtime.Future { return w.fs[w.head:] }

func (w *waiters) add(f *runtime.Future) {
	if w.head > 0 && len(w.fs) == cap(w.fs) {
		n := copy(w.fs, w.fs[w.head:])
		clear(w.fs[n:])
		w.fs, w.head = w.fs[:n], 0
	}
	w.fs = append(w.fs, f)
}

// remove takes f out, if it is there.
func (w *waiters) remove(f *runtime.Future) {
	for i, g := range w.all() {
		if g == f {
			i += w.head
			if i == w.head {
				w.fs[i] = nil
				w.head++
			} else {
				w.fs = append(w.fs[:i], w.fs[i+1:]...)
			}
			if w.head == len(w.fs) {
				w.fs, w.head = w.fs[:0], 0
			}
			return
		}
	}
}

// pop takes the first out, or returns nil.
func (w *waiters) pop() *runtime.Future {
	if w.len() == 0 {
		return nil
	}
	f := w.fs[w.head]
	w.remove(f)
	return f
}

// wakeFirst wakes the first who waits, unless that has been done.
func (w *waiters) wakeFirst(th *thread) error {
	if w.len() == 0 {
		return nil
	}
	if f := w.fs[w.head]; !f.Done() {
		return f.SetResult(th, object.True)
	}
	return nil
}

// wakeAll wakes all who wait.
func (w *waiters) wakeAll(th *thread) error {
	for _, f := range w.all() {
		if !f.Done() {
			if err := f.SetResult(th, object.True); err != nil {
				return err
			}
		}
	}
	return nil
}
