package object

import (
	"runtime"
	"slices"
	"sync/atomic"
)

// this file finds coroutines that were never awaited. There are no reference counts to tell
// when one is given up, so that each interpreter keeps an eye on its newest coroutines, and
// hands those that do not start soon to the garbage collector.

// Unawaited is a coroutine that may turn out never to be awaited.
type Unawaited interface {
	Object
	Unawaited() bool // it has not been started, and nobody answers for it
	TakeOver()       // the caller answers for it from now on
	CoroutineName() string
	Origin() Value // cr_origin
	// TellFate has the coroutine note in f what becomes of it, and gone called, by another
	// goroutine, once it is unreachable.
	TellFate(f *Fate, gone func())
}

// CalledAs is what the warning calls a coroutine: some say more than their name.
func CalledAs(c Unawaited) string {
	if n, ok := c.(interface{ CalledAs() string }); ok {
		if s := n.CalledAs(); s != "" {
			return s
		}
	}
	return "coroutine '" + c.CoroutineName() + "'"
}

// fresh is a new coroutine, and the place of the call that made it.
type fresh struct {
	c     Unawaited
	frame *Frame
	at    int32
}

// maxFresh is how many coroutines are kept an eye on before those are sorted out that have
// started meanwhile.
const maxFresh = 64

// noteUnawaited is told of each new coroutine.
func (th *Thread) noteUnawaited(c Unawaited) {
	if len(th.fresh) >= maxFresh {
		th.sortFresh()
	}
	f := fresh{c: c, frame: th.Top}
	if f.frame != nil {
		f.at = f.frame.At
	}
	th.fresh = append(th.fresh, f)
}

// NoteUnawaited is told of each new coroutine of Python code.
func (th *Thread) NoteUnawaited(c Unawaited) { th.noteUnawaited(c) }

// sortFresh keeps those that have not been started until the next run of the garbage collector.
func (th *Thread) sortFresh() {
	l := &th.Interp.lost
	l.tidy(th)
	for _, f := range th.fresh {
		if f.c.Unawaited() {
			l.young = append(l.young, f.c)
		}
	}
	clear(th.fresh)
	th.fresh = th.fresh[:0]
}

// TakeOver has the caller answer for c. Who makes many coroutines often takes them over in the
// same order: they are forgotten then.
func (th *Thread) TakeOver(c Unawaited) {
	c.TakeOver()
	l := &th.Interp.lost
	if l.taken < len(l.young) && l.young[l.taken] == c {
		l.young[l.taken] = nil
		if l.taken++; l.taken == len(l.young) {
			l.young, l.taken = l.young[:0], 0
		}
	}
}

// TakeFresh reports whether c is the newest coroutine, made by the call at position at of f. It
// needs no eye kept on it any more then.
func (th *Thread) TakeFresh(f *Frame, c Unawaited, at int32) bool {
	n := len(th.fresh) - 1
	if n < 0 || th.fresh[n].frame != f || th.fresh[n].at != at || th.fresh[n].c != c {
		return false
	}
	th.fresh[n] = fresh{}
	th.fresh = th.fresh[:n]
	return true
}

// Discarded is told of the value of an expression statement, a call at position at of f: a
// coroutine that this very call has made is out of reach now.
func (th *Thread) Discarded(f *Frame, v Value, at int32) {
	n := len(th.fresh) - 1
	if n < 0 || th.fresh[n].frame != f || th.fresh[n].at != at || Object(th.fresh[n].c) != v.o || !th.fresh[n].c.Unawaited() {
		return
	}
	c := th.fresh[n].c
	th.fresh[n] = fresh{}
	th.fresh = th.fresh[:n]
	warnUnawaited(th, c)
}

func warnUnawaited(th *Thread, c Unawaited) {
	c.TakeOver()
	if h := th.Interp.Hooks.WarnUnawaited; h != nil {
		h(th, c)
	}
}

// Fate tells what became of a coroutine, when that itself is gone.
type Fate struct {
	Begun        bool // it was started, closed, or somebody answers for it
	name, called string
	origin       Value
}

// lost are the coroutines of an interpreter that have not started for some time. It costs more
// to watch one than to make it, and most start before the garbage collector runs: until then
// they are just kept.
type lost struct {
	young []Unawaited // in the order in which they were made; nil for those of taken
	taken int         // how many of the first somebody has taken over
	many  int         // when young is looked through for those that have started
	armed bool        // ran will be set
	ran   atomic.Bool // the garbage collector has run

	n    uint64 // how many are or were in live
	seen uint64 // n when the garbage collector last looked
	live map[uint64]*Fate
}

// tidy forgets young coroutines that have started, at times, and has the others watched if they
// have been there when the garbage collector ran.
func (l *lost) tidy(th *Thread) {
	switch {
	case l.ran.Load():
		l.settle(th)
	case len(l.young) > l.many:
		kept := l.young[:0]
		for _, c := range l.young[l.taken:] {
			if c.Unawaited() {
				kept = append(kept, c)
			}
		}
		clear(l.young[len(kept):])
		l.young, l.taken, l.many = kept, 0, 2*len(kept)+maxFresh
	}
	if !l.armed {
		l.armed = true
		runtime.SetFinalizer(&struct{ p *int }{new(int)}, func(any) { l.ran.Store(true) })
	}
}

// settle has the young coroutines watched that have not started.
func (l *lost) settle(th *Thread) {
	for _, c := range l.young[l.taken:] {
		if c.Unawaited() {
			l.watch(th, c)
		}
	}
	l.young, l.taken = nil, 0
	l.armed = false
	l.ran.Store(false)
}

// any reports whether a coroutine that is watched has not started.
func (l *lost) any() bool {
	for n, f := range l.live {
		if f.Begun {
			delete(l.live, n)
		}
	}
	return len(l.live) > 0
}

// watch has c reported when it is unreachable and was never started.
func (l *lost) watch(th *Thread, c Unawaited) {
	l.n++
	n := l.n
	if l.live == nil {
		l.live = map[uint64]*Fate{}
	}
	fate := &Fate{name: c.CoroutineName(), called: CalledAs(c), origin: c.Origin()}
	l.live[n] = fate
	main := th.Interp.Main
	c.TellFate(fate, func() {
		main.Pend(func(th *Thread) error {
			if _, ok := l.live[n]; ok {
				delete(l.live, n)
				fate.warn(th)
			}
			return nil
		})
	})
}

// warn reports the coroutine, unless it was started.
func (f *Fate) warn(th *Thread) {
	if f.Begun {
		return
	}
	c := &GoCoroutine{info: &CoroutineInfo{Name: f.name, Qualname: f.name}, started: true, Taken: true}
	seen := c.show()
	seen.origin, seen.called = f.origin, f.called
	warnUnawaited(th, c)
}

// TellFate is TellFate of the coroutine p, which notes what becomes of it.
func TellFate[T any](p *T, gone func()) {
	runtime.AddCleanup(p, func(gone func()) { gone() }, gone)
}

// CollectUnawaited has the garbage collector look for coroutines that were never awaited, if
// there may be any.
func (th *Thread) CollectUnawaited() {
	th.sortFresh()
	l := &th.Interp.lost
	l.settle(th)
	if l.seen == l.n {
		return
	}
	l.seen = l.n
	if !l.any() {
		return
	}
	th.CollectWith(func() bool { return true })
	if th.Interrupt.Load() {
		_ = th.Poll()
	}
}

// WarnAllUnawaited reports every coroutine that was never awaited, at the end of the program.
func (th *Thread) WarnAllUnawaited() {
	for _, f := range th.fresh {
		if f.c.Unawaited() {
			warnUnawaited(th, f.c)
		}
	}
	th.fresh = nil
	l := &th.Interp.lost
	for _, c := range l.young[l.taken:] {
		if c.Unawaited() {
			warnUnawaited(th, c)
		}
	}
	l.young, l.taken = nil, 0
	order := make([]uint64, 0, len(l.live))
	for n := range l.live {
		order = append(order, n)
	}
	slices.Sort(order)
	for _, n := range order {
		l.live[n].warn(th)
	}
	l.live = nil
}
