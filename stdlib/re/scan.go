package re

import (
	"pyasync/internal/backtrack"
	"pyasync/object"
)

// this file runs the engine: machines of an interpreter, and the iteration over all matches of
// a subject

// machine is a machine of an interpreter. Threads take turns, also in the middle of a search,
// so that each search takes one that is idle.
type machine struct {
	backtrack.Machine
	th *thread
}

// machine is an idle machine for a thread.
func (st *state) machine(th *thread) *machine {
	if n := len(st.idle); n > 0 {
		m := st.idle[n-1]
		st.idle = st.idle[:n-1]
		m.th = th
		return m
	}
	m := &machine{th: th}
	m.Poll = m.poll
	return m
}

// poll lets a search be interrupted.
func (m *machine) poll() error {
	if !m.th.Interrupt.Load() {
		return nil
	}
	return m.th.Poll()
}

// release gives the machine back.
func (m *machine) release() {
	st := stateOf(m.th)
	m.th = nil
	st.idle = append(st.idle, m)
}

// matches goes through the non-overlapping matches of a subject. An empty match may follow
// any other match, but not an empty one at the same place.
type matches struct {
	p *Pattern
	v value
	s subject
	region
	at          int
	mustAdvance bool // the last match was empty
	spans       []int
	last        int
	release     func()
}

// scan begins an iteration over the part of v between pos and endpos.
func (p *Pattern) scan(th *thread, v, pos, endpos value) (*matches, error) {
	s, err := p.subject(th, v)
	if err != nil {
		return nil, err
	}
	r, err := s.region(th, pos, endpos)
	if err != nil {
		return nil, err
	}
	return &matches{p: p, v: v, s: s, region: r, at: r.from}, nil
}

// next finds the next match, in mode Search or Match.
func (it *matches) next(th *thread, mode backtrack.Mode) (bool, error) {
	if it.at > it.to {
		return false, nil
	}
	if it.mustAdvance {
		mode |= backtrack.Advance
	}
	m, found, err := it.p.find(th, mode, it.s.text[:it.to], it.at)
	if found {
		it.spans = copySpans(it.spans[:0], m.Marks)
		it.last = m.Last
	}
	m.release()
	if !found {
		it.at = it.to + 1
		return false, err
	}
	it.at = it.spans[1]
	it.mustAdvance = it.spans[1] == it.spans[0]
	if th.Interrupt.Load() {
		if err := th.Poll(); err != nil {
			return false, err
		}
	}
	return true, nil
}

// match makes an object of what next found.
func (it *matches) match() value {
	m := matchFor(it.p.t.groups)
	m.p, m.v, m.s, m.last, m.region = it.p, it.v, it.s, it.last, it.region
	m.spans = append(m.spans, it.spans...)
	return object.From(m)
}

// each calls f for the matches that are left.
func (it *matches) each(th *thread, f func() (bool, error)) error {
	for {
		found, err := it.next(th, backtrack.Search)
		if err != nil || !found {
			return err
		}
		if more, err := f(); err != nil || !more {
			return err
		}
	}
}

// iterator is what finditer returns; a bytearray keeps its size until it is exhausted.
type iterator struct{ matches }

// iteratorType is named as CPython's, which is made of iter() and a scanner.
var iteratorType = object.NewStatic("callable_iterator", object.ObjectType, object.FlagNoInstantiate)

// Type is callable_iterator.
func (*iterator) Type() *object.Type { return iteratorType }

// scanner is pattern.scanner(…): match and search go on where the last match ended.
type scanner struct{ matches }

var scannerType = object.NewStatic("SRE_Scanner", object.ObjectType, object.FlagNoInstantiate)

// Type is _sre.SRE_Scanner.
func (*scanner) Type() *object.Type { return scannerType }

func init() {
	iteratorType.Iter = func(th *thread, v value) (value, error) { return v, nil }
	iteratorType.Next = func(th *thread, v value) (value, error) {
		it := v.Object().(*iterator)
		found, err := it.next(th, backtrack.Search)
		if !found {
			if it.release != nil {
				it.release()
				it.release = nil
			}
			return value{}, err
		}
		return it.match(), nil
	}
	scannerType.Module = "_sre"
	scannerType.Methods = func() []object.Func {
		method := func(name string, mode backtrack.Mode) object.Func {
			return object.Func{Name: name, Fast0: func(th *thread, self value) (value, error) {
				it := self.Object().(*scanner)
				found, err := it.next(th, mode)
				if !found {
					return object.None, err
				}
				return it.match(), nil
			}}
		}
		return []object.Func{method("match", backtrack.Match), method("search", backtrack.Search)}
	}
	scannerType.Getters = func() []object.Getter {
		return []object.Getter{{Name: "pattern", Field: true, Get: func(th *thread, v value) (value, error) {
			return object.From(v.Object().(*scanner).p), nil
		}}}
	}
}

func findIter(th *thread, self value, a []value) (value, error) {
	it, err := patOf(self).scan(th, a[0], a[1], a[2])
	if err != nil {
		return value{}, err
	}
	i := &iterator{*it}
	if b, ok := object.AsBytearray(a[0]); ok {
		i.release = b.Hold()
	}
	return object.From(i), nil
}

func newScanner(th *thread, self value, a []value) (value, error) {
	it, err := patOf(self).scan(th, a[0], a[1], a[2])
	if err != nil {
		return value{}, err
	}
	return object.From(&scanner{*it}), nil
}
