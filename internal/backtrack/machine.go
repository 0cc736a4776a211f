package backtrack

import (
	"strings"
	"unicode/utf8"
)

// this file runs programs

// Mode says where a match must begin and end.
type Mode uint8

// Modes of a search.
const (
	Search  Mode = iota // anywhere
	Match               // at the given place
	Full                // at the given place, to the end of the text
	Advance Mode = 4    // with one of the others: not empty at the given place
)

// Machine runs a program on a text. One machine serves one search at a time, and may be used
// for any number of them, of any programs.
type Machine struct {
	// Marks are the starts and ends of the groups of the last match, group 0 being all of it;
	// what is not a place of the text is negative.
	Marks []int
	// Last is the group that was closed last, or 0.
	Last int
	// Poll, if it is set, is called again and again during long searches; its error ends them.
	Poll func() error

	p        *Program
	s        string
	mode     Mode
	start    int // where a match that advances must not be empty
	stack    []entry
	counters []counter
	failures int
	err      error
}

// entry is something on the stack: a way that was not tried yet, or what must be put back
// before the ways below are tried.
type entry struct {
	kind entryKind
	pc   int // the instruction; for old values, the number of the mark or counter
	pos  int
	aux  int
}

type entryKind uint8

const (
	wayOut   entryKind = iota // go on at pc
	fewer                     // a greedy run may give back, down to aux
	oneMore                   // a lazy run of aux characters so far may take one more
	nextWay                   // the alternatives from aux on
	oldMark                   // the mark was pos, and the last group aux
	oldCount                  // the counter had the rounds pos, and the place aux
	barrier                   // nothing: a part that runs by itself begins above
)

// counter belongs to a counted repetition: the rounds so far, and where the last one began.
type counter struct{ rounds, last int }

// maxKeptStack bounds what an idle machine keeps.
const maxKeptStack = 1 << 14

// Find looks for a match of p in s from start on, in the given mode. The error is Poll's.
func (m *Machine) Find(p *Program, s string, start int, mode Mode) (bool, error) {
	m.p, m.s, m.start, m.mode, m.err = p, s, start, mode, nil
	if n := 2 * (p.groups + 1); cap(m.Marks) < n {
		m.Marks = make([]int, n)
	} else {
		m.Marks = m.Marks[:n]
	}
	for len(m.counters) < p.counters {
		m.counters = append(m.counters, counter{})
	}
	m.clear()
	found := m.find(start)
	m.s = ""
	if m.stack = m.stack[:0]; cap(m.stack) > maxKeptStack {
		m.stack = nil
	}
	return found, m.err
}

// clear forgets the groups.
func (m *Machine) clear() {
	for i := range m.Marks {
		m.Marks[i] = -1
	}
	m.Last = 0
}

// try tries to match at a place.
func (m *Machine) try(at int) bool {
	if m.Last != 0 {
		m.clear()
	}
	end := m.run(0, at)
	if end < 0 {
		return false
	}
	m.Marks[0], m.Marks[1] = at, end
	return true
}

func (m *Machine) find(at int) bool {
	if at > len(m.s) {
		return false
	}
	if m.mode&^Advance != Search {
		return m.try(at)
	}
	p, s := m.p, m.s
	if p.start {
		return at == 0 && m.try(0)
	}
	for at <= len(s) {
		switch {
		case p.prefix != "":
			k := strings.Index(s[at:], p.prefix)
			if k < 0 {
				return false
			}
			at += k
		case p.first != nil:
			for at < len(s) && !p.first[s[at]] {
				at++
			}
			if at == len(s) {
				return false
			}
		}
		if m.try(at) {
			return true
		}
		if m.err != nil || at == len(s) {
			return false
		}
		at += m.size(at)
	}
	return false
}

// size is the number of bytes of the character at a place.
func (m *Machine) size(at int) int {
	if m.p.bytes || m.s[at] < utf8.RuneSelf {
		return 1
	}
	_, n := decode(m.s[at:])
	return n
}

// back is the place n characters before another, or -1.
func (m *Machine) back(at, n int) int {
	if n > at {
		return -1
	}
	if m.p.bytes {
		return at - n
	}
	for ; n > 0; n-- {
		if at--; at < 0 {
			return -1
		}
		for m.s[at]&0xc0 == 0x80 {
			at--
		}
	}
	return at
}

func (m *Machine) push(e entry) { m.stack = append(m.stack, e) }

// setMark changes a mark; the old one is kept if anything may want it back.
func (m *Machine) setMark(k, pos int) {
	if len(m.stack) > 0 {
		m.push(entry{oldMark, k, m.Marks[k], m.Last})
	}
	m.Marks[k] = pos
	if k&1 == 1 {
		m.Last = k / 2
	}
}

func (m *Machine) setCounter(k int, c counter) {
	if len(m.stack) > 0 {
		m.push(entry{oldCount, k, m.counters[k].rounds, m.counters[k].last})
	}
	m.counters[k] = c
}

// undo takes the stack down to a height and puts back what was changed above it.
func (m *Machine) undo(height int) {
	for k := len(m.stack) - 1; k >= height; k-- {
		m.restore(&m.stack[k])
	}
	m.stack = m.stack[:height]
}

func (m *Machine) restore(e *entry) {
	switch e.kind {
	case oldMark:
		m.Marks[e.pc], m.Last = e.pos, e.aux
	case oldCount:
		m.counters[e.pc] = counter{e.pos, e.aux}
	}
}

// commit forgets the ways above a height, and keeps what was changed.
func (m *Machine) commit(height int) {
	keep := m.stack[:height]
	for _, e := range m.stack[height:] {
		if e.kind == oldMark || e.kind == oldCount {
			keep = append(keep, e)
		}
	}
	m.stack = keep
}

// pollEvery is the number of failed ways between two polls.
const pollEvery = 1 << 12

// run executes instructions from pc on, at place i, until the pattern or the part ends. The
// result is where, or -1 when no way is left above the present height of the stack.
func (m *Machine) run(pc, i int) int {
	s, insts, base := m.s, m.p.insts, len(m.stack)
	for {
		in := &insts[pc]
		switch in.op {
		case opMatch:
			if m.mode != Search && (m.mode&Full != 0 && i != len(s) || m.mode&Advance != 0 && i == m.start) {
				goto fail
			}
			return i
		case opAccept:
			return i
		case opByte:
			if i >= len(s) || s[i] != in.c {
				goto fail
			}
			i++
			pc++
		case opText:
			if !strings.HasPrefix(s[i:], in.text) {
				goto fail
			}
			i += len(in.text)
			pc++
		case opSet:
			if i = m.one(in.set, i); i < 0 {
				goto fail
			}
			pc++
		case opRun:
			end, least := m.take(in, i)
			if end < 0 {
				goto fail
			}
			if i = end; !in.possessive {
				if i = m.giveBack(in, i, least); i < 0 {
					goto fail
				}
				if i > least {
					m.push(entry{fewer, pc, i, least})
				}
			}
			pc++
		case opLazyRun:
			n := 0
			for ; n < in.min; n++ {
				if i = m.one(in.set, i); i < 0 {
					goto fail
				}
			}
			if i = m.lazily(in, pc, i, n); i < 0 {
				goto fail
			}
			pc++
		case opJump:
			pc = in.x
		case opSplit:
			x := in.firstX == nil || i < len(s) && in.firstX[s[i]]
			y := in.firstY == nil || i < len(s) && in.firstY[s[i]]
			switch {
			case x:
				if y {
					m.push(entry{wayOut, in.y, i, 0})
				}
				pc = in.x
			case y:
				pc = in.y
			default:
				goto fail
			}
		case opChoose:
			if pc = m.choose(in, pc, i, 0); pc < 0 {
				goto fail
			}
		case opMark:
			m.setMark(in.x, i)
			pc++
		case opLoop:
			m.setCounter(in.counter, counter{0, -1})
			if pc = m.again(in, i); pc < 0 {
				goto fail
			}
		case opAgain:
			c := m.counters[in.counter]
			m.setCounter(in.counter, counter{c.rounds + 1, c.last})
			if pc = m.again(in, i); pc < 0 {
				goto fail
			}
		case opMore:
			c := m.counters[in.counter]
			if in.max >= 0 && c.rounds >= in.max || c.last == i {
				goto fail
			}
			m.setCounter(in.counter, counter{c.rounds, i})
			pc = in.x
		case opAssert:
			if !m.holds(in, i) {
				goto fail
			}
			pc++
		case opReference:
			if i = m.reference(in, i); i < 0 {
				goto fail
			}
			pc++
		case opUnless:
			if from, to := m.Marks[2*in.x], m.Marks[2*in.x+1]; from < 0 || to < from {
				pc = in.y
			} else {
				pc++
			}
		case opLook:
			if !m.look(in, pc, i) {
				goto fail
			}
			pc = in.x
		case opAtomic:
			if i = m.part(pc+1, i); i < 0 {
				goto fail
			}
			pc = in.x
		}
		continue

	fail:
		if m.failures++; m.failures%pollEvery == 0 && m.Poll != nil && m.err == nil {
			m.err = m.Poll()
		}
		if m.err != nil {
			m.undo(base)
			return -1
		}
		for {
			if len(m.stack) == base {
				return -1
			}
			top := len(m.stack) - 1
			e := m.stack[top]
			m.stack = m.stack[:top]
			pc, i = e.pc, e.pos
			switch e.kind {
			case wayOut:
			case fewer:
				in := &insts[pc]
				if i = m.giveBack(in, m.back(i, 1), e.aux); i < 0 {
					continue
				}
				if i > e.aux {
					m.push(entry{fewer, pc, i, e.aux})
				}
				pc++
			case oneMore:
				in := &insts[pc]
				if i = m.one(in.set, i); i < 0 {
					continue
				}
				if i = m.lazily(in, pc, i, e.aux+1); i < 0 {
					continue
				}
				pc++
			case nextWay:
				if pc = m.choose(&insts[pc], pc, i, e.aux); pc < 0 {
					continue
				}
			default:
				m.restore(&e)
				continue
			}
			break
		}
	}
}
