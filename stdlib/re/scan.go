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
	st *state
}

// machine is an idle machine for a thread.
func (st *state) machine(th *thread) *machine {
	if n := len(st.idle); n > 0 {
		m := st.idle[n-1]
		st.idle = st.idle[:n-1]
		m.th = th
		return m
	}
	m := &machine{th: th, st: st}
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
	m.th = nil
	m.st.idle = append(m.st.idle, m)
}

// matches goes through the non-overlapping matches of a subject. An empty match may follow
// any other match, but not an empty one at the same place.
type matches struct {
	*search
	at, to      int  // the offsets of where to go on and of the end
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
	return &matches{search: &search{p: p, v: v, s: s, pos: r.pos, endpos: r.endpos}, at: r.from, to: r.to}, nil
}

// next finds the next match, in mode Search or Match, and notes its spans.
func (it *matches) next(th *thread, mode backtrack.Mode) (bool, error) {
	m, err := it.advance(th, mode)
	if m == nil {
		return false, err
	}
	it.spans = copySpans(it.spans[:0], m.Marks)
	it.last = m.Last
	m.release()
	return true, nil
}

// nextMatch is the next match, or the zero Value.
func (it *matches) nextMatch(th *thread, mode backtrack.Mode) (value, error) {
	m, err := it.advance(th, mode)
	if m == nil {
		return value{}, err
	}
	v := object.From(newMatch(it.search, m.Marks, m.Last))
	m.release()
	return v, nil
}

// advance finds the next match. The machine that has it, nil for none, must be released.
func (it *matches) advance(th *thread, mode backtrack.Mode) (*machine, error) {
	if it.at > it.to {
		return nil, nil
	}
	if th.Interrupt.Load() {
		if err := th.Poll(); err != nil {
			return nil, err
		}
	}
	if it.mustAdvance {
		mode |= backtrack.Advance
	}
	m, found, err := it.p.find(th, mode, it.s.text[:it.to], it.at)
	if !found {
		m.release()
		it.at = it.to + 1
		return nil, err
	}
	it.at = m.Marks[1]
	it.mustAdvance = m.Marks[1] == m.Marks[0]
	return m, nil
}

// match makes an object of what next found.
func (it *matches) match() value {
	return object.From(newMatch(it.search, it.spans, it.last))
}

// span is where group i of what next found begins and ends.
func (it *matches) span(i int) (from, to int) { return it.spans[2*i], it.spans[2*i+1] }

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
		m, err := it.nextMatch(th, backtrack.Search)
		if m.IsZero() && it.release != nil {
			it.release()
			it.release = nil
		}
		return m, err
	}
	scannerType.Module = "_sre"
	scannerType.Methods = func() []object.Func {
		method := func(name string, mode backtrack.Mode) object.Func {
			return object.Func{Name: name, Fast0: func(th *thread, self value) (value, error) {
				it := self.Object().(*scanner)
				m, err := it.nextMatch(th, mode)
				if m.IsZero() {
					return object.None, err
				}
				return m, nil
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
