package re

import (
	"math"
	"time"

	"github.com/dlclark/regexp2"

	"pyasync/object"
)

// this file runs the engine: single searches that can be interrupted, and the iteration
// over all matches of a subject

// firstSlice is how long a search runs before it looks whether it was interrupted. The
// engine cannot be continued, so the search begins again with twice the time.
const firstSlice = 400 * time.Millisecond

// run is the first match of s that re finds from pos on, or nil.
func run(th *thread, re *regexp2.Regexp, s []rune, pos int) (*regexp2.Match, error) {
	for slice := firstSlice; ; slice *= 2 {
		re.MatchTimeout = slice
		begun := time.Now()
		g, err := re.FindRunesMatchStartingAt(s, pos)
		if err == nil {
			return g, nil
		}
		if time.Since(begun) < slice/2 { // not for lack of time
			return nil, th.Raise(object.RuntimeErrorType, err.Error())
		}
		if err := th.Poll(); err != nil {
			return nil, err
		}
		if slice > math.MaxInt64/4 {
			return nil, th.Raise(object.RuntimeErrorType, "regular expression takes too long")
		}
	}
}

// matches goes through the non-overlapping matches of a subject. An empty match may follow
// any other match, but not an empty one at the same place.
type matches struct {
	p           *Pattern
	v           value
	s           []rune // as far as the search may go
	all         []rune
	from        int
	pos         int
	mustAdvance bool // the last match was empty
	release     func()
}

// scan begins an iteration over the part of v between pos and endpos.
func (p *Pattern) scan(th *thread, v, pos, endpos value) (*matches, error) {
	s, err := p.subject(th, v)
	if err != nil {
		return nil, err
	}
	part, from, err := region(th, s, pos, endpos)
	if err != nil {
		return nil, err
	}
	return &matches{p: p, v: v, s: part, all: s, from: from, pos: from}, nil
}

// next is the next match in mode searching or matching, or nil.
func (it *matches) next(th *thread, m mode) ([]int, error) {
	if it.pos > len(it.s) {
		return nil, nil
	}
	if it.mustAdvance {
		m |= advancing
	}
	spans, err := it.p.find(th, m, it.s, it.pos)
	if err != nil || spans == nil {
		it.pos = len(it.s) + 1
		return nil, err
	}
	it.pos = spans[1]
	it.mustAdvance = spans[1] == spans[0]
	if th.Interrupt.Load() {
		if err := th.Poll(); err != nil {
			return nil, err
		}
	}
	return spans, nil
}

// match makes an object of what next returned.
func (it *matches) match(spans []int) value {
	if spans == nil {
		return object.None
	}
	return object.From(&Match{p: it.p, v: it.v, s: it.all, spans: spans, pos: it.from, endpos: len(it.s)})
}

// each calls f for the matches that are left.
func (it *matches) each(th *thread, f func(spans []int) (bool, error)) error {
	for {
		spans, err := it.next(th, searching)
		if err != nil || spans == nil {
			return err
		}
		if more, err := f(spans); err != nil || !more {
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
		spans, err := it.next(th, searching)
		if spans == nil {
			if it.release != nil {
				it.release()
				it.release = nil
			}
			return value{}, err
		}
		return it.match(spans), nil
	}
	scannerType.Module = "_sre"
	scannerType.Methods = func() []object.Func {
		method := func(name string, m mode) object.Func {
			return object.Func{Name: name, Fast0: func(th *thread, self value) (value, error) {
				it := self.Object().(*scanner)
				spans, err := it.next(th, m)
				return it.match(spans), err
			}}
		}
		return []object.Func{method("match", matching), method("search", searching)}
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
