package object

import (
	"runtime"
	"slices"
	"sync"
	"time"
)

// this file calls __del__: once the garbage collector has found an object unreachable, and at
// the end of the program for those that are left. Objects in a cycle with themselves are
// only found at the end: Go does not collect cycles with finalizers.

// finalizers are the objects of an interpreter that have a __del__.
type finalizers struct {
	mu   sync.Mutex
	n    uint64
	live map[uint64]Weak // by order of creation
	dead []doomed
}

// doomed is an object whose __del__ is due.
type doomed struct {
	n uint64
	v Value
}

// watch has __del__ of an instance called when it is unreachable. It is part of making an
// instance of a class with __del__.
func (f *finalizers) watch(th *Thread, in *Instance) { watch(f, th, in) }

// watchBuiltin is watch for an instance of a subclass of a builtin type.
func (f *finalizers) watchBuiltin(th *Thread, o Object) {
	switch o := o.(type) {
	case *List:
		watch(f, th, o)
	case *Dict:
		watch(f, th, o)
	case *Tuple:
		watch(f, th, o)
	case *Set:
		watch(f, th, o)
	case *Exception:
		watch(f, th, o)
	case *Bytes:
		watch(f, th, o)
	case *Bytearray:
		watch(f, th, o)
	case *IntSub:
		watch(f, th, o)
	case *FloatSub:
		watch(f, th, o)
	case *Complex:
		watch(f, th, o)
	case *Str:
		watch(f, th, o)
	case *Module:
		watch(f, th, o)
	}
}

func watch[T any](f *finalizers, th *Thread, p *T) {
	f.mu.Lock()
	f.n++
	n := f.n
	if f.live == nil {
		f.live = map[uint64]Weak{}
	}
	f.live[n] = WeakTo(p)
	f.mu.Unlock()
	runtime.SetFinalizer(p, func(p *T) {
		f.mu.Lock()
		if _, ok := f.live[n]; ok {
			delete(f.live, n)
			f.dead = append(f.dead, doomed{n, Value{o: any(p).(Object)}})
		}
		f.mu.Unlock()
		th.Pend(func(th *Thread) error { f.run(th); return nil })
	})
}

// HasFinalizers reports whether any object has a __del__ that was not called yet.
func (in *Interp) HasFinalizers() bool {
	f := &in.finalizers
	f.mu.Lock()
	defer f.mu.Unlock()
	return len(f.live) > 0
}

// take removes what is due, in order of creation.
func (f *finalizers) take() []doomed {
	f.mu.Lock()
	defer f.mu.Unlock()
	d := f.dead
	f.dead = nil
	slices.SortFunc(d, func(a, b doomed) int { return int(int64(a.n - b.n)) })
	return d
}

func (f *finalizers) run(th *Thread) {
	for _, d := range f.take() {
		callDel(th, d.v)
	}
}

// callDel calls __del__; what it raises is reported, since nobody can catch it.
func callDel(th *Thread, v Value) {
	del := v.Type().Del
	if del == nil {
		return
	}
	if err := del(th, v); err != nil && th.Interp.Hooks.Unraisable != nil {
		th.Interp.Hooks.Unraisable(th, err, Value{}, v.Type().Lookup("__del__"))
	}
}

// Finalizable reports whether there are objects with a __del__ that was not called yet.
func (in *Interp) Finalizable() bool {
	in.finalizers.mu.Lock()
	defer in.finalizers.mu.Unlock()
	return len(in.finalizers.live)+len(in.finalizers.dead) > 0
}

// Collect runs the garbage collector, and then calls the __del__ of what it found.
func (th *Thread) Collect() {
	th.sortFresh()
	th.Interp.lost.settle(th)
	th.CollectWith(func() bool { return th.Interp.Finalizable() || len(th.Interp.lost.live) > 0 })
	th.Interp.finalizers.run(th)
}

// CollectWith runs the garbage collector. If awaited says so it waits until the finalizers of
// what is gone have run.
func (th *Thread) CollectWith(awaited func() bool) {
	th.scrub()
	runtime.GC()
	if !awaited() {
		return
	}
	// Finalizers run on a goroutine of Go's, in the order in which they were queued: that
	// of an object which dies later runs after all that this collection has queued.
	done := make(chan struct{})
	last := &struct{ p *int }{new(int)}
	runtime.SetFinalizer(last, func(*struct{ p *int }) { close(done) })
	runtime.KeepAlive(last)
	runtime.GC()
	select {
	case <-done:
	case <-time.After(100 * time.Millisecond):
	}
}

// scrub has frames that wait for another call forget what the last one left in them.
func (th *Thread) scrub() {
	for _, f := range th.frames[min(th.Depth, len(th.frames)):] {
		if f != nil {
			*f = Frame{Th: th}
		}
	}
}

// FinalizeAll calls the __del__ of every object that is left, at the end of the program.
func (th *Thread) FinalizeAll() {
	f := &th.Interp.finalizers
	f.run(th)
	f.mu.Lock()
	order := make([]uint64, 0, len(f.live))
	for n := range f.live {
		order = append(order, n)
	}
	slices.Sort(order)
	var left []Value
	for _, n := range order {
		if v := f.live[n].Get(); v.o != nil {
			left = append(left, v)
		}
		delete(f.live, n)
	}
	f.mu.Unlock()
	for _, v := range left {
		callDel(th, v)
	}
}
