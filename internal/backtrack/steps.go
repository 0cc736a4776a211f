package backtrack

import (
	"strings"
	"unicode/utf8"
)

// this file holds the steps of single instructions

// one takes a character of a set. The result is the place behind it, or -1.
func (m *Machine) one(set *Set, i int) int {
	if i >= len(m.s) {
		return -1
	}
	c := m.s[i]
	if set.ascii[c] {
		return i + 1
	}
	if c < utf8.RuneSelf || m.p.bytes || set.wide == none {
		return -1
	}
	r, n := decode(m.s[i:])
	if !set.hasWide(r) {
		return -1
	}
	return i + n
}

// take takes as many characters as a run can. The results are the place behind them, or -1, and
// the place behind the least number.
func (m *Machine) take(in *inst, i int) (end, least int) {
	s, set := m.s, in.set
	if in.min <= 1 && in.max < 0 { // by far the most common
		least = i
		if in.min == 1 {
			if least = m.one(set, i); least < 0 {
				return -1, 0
			}
		}
		return m.takeAll(set, least), least
	}
	n := 0
	least = i
	for ; in.max < 0 || n < in.max; n++ {
		if n == in.min {
			least = i
		}
		if i < len(s) && set.ascii[s[i]] {
			i++
			continue
		}
		next := m.one(set, i)
		if next < 0 {
			break
		}
		i = next
	}
	if n < in.min {
		return -1, 0
	}
	if n == in.min {
		least = i
	}
	return i, least
}

// takeAll takes all characters of a set that follow.
func (m *Machine) takeAll(set *Set, i int) int {
	s := m.s
	switch {
	case set.every:
		return len(s)
	case set.stop >= 0:
		if k := strings.IndexByte(s[i:], byte(set.stop)); k >= 0 {
			return i + k
		}
		return len(s)
	}
	for {
		for i < len(s) && set.ascii[s[i]] {
			i++
		}
		if i == len(s) || s[i] < utf8.RuneSelf || m.p.bytes || set.wide == none {
			return i
		}
		r, n := decode(s[i:])
		if !set.hasWide(r) {
			return i
		}
		i += n
	}
}

// giveBack is the last place from i down to least where the rest of the pattern can begin, or
// -1.
func (m *Machine) giveBack(in *inst, i, least int) int {
	if in.firstX == nil {
		return i
	}
	for ; i >= least; i-- { // in the middle of a character nothing can begin
		if i < len(m.s) && in.firstX[m.s[i]] && (m.s[i]&0xc0 != 0x80 || m.p.bytes) {
			return i
		}
	}
	return -1
}

// lazily goes on from the lazy run at pc, which took n characters and may take more.
func (m *Machine) lazily(in *inst, pc, i, n int) int {
	for {
		if in.firstX == nil || i < len(m.s) && in.firstX[m.s[i]] {
			if in.max < 0 || n < in.max {
				m.push(entry{oneMore, pc, i, n})
			}
			return i
		}
		if in.max >= 0 && n >= in.max {
			return -1
		}
		if i = m.one(in.set, i); i < 0 {
			return -1
		}
		n++
	}
}

// choose is where the first of the alternatives from k on begins that can match at i.
func (m *Machine) choose(in *inst, pc, i, k int) int {
	chosen := -1
	for ; k < len(in.ways); k++ {
		first := in.ways[k].first
		if first != nil && (i >= len(m.s) || !first[m.s[i]]) {
			continue
		}
		if chosen >= 0 {
			m.push(entry{nextWay, pc, i, k})
			break
		}
		chosen = in.ways[k].pc
	}
	return chosen
}

// again is where a counted repetition goes on after a round, or -1.
func (m *Machine) again(in *inst, i int) int {
	c := m.counters[in.counter]
	if c.rounds < in.min {
		return in.x
	}
	if in.lazy {
		m.push(entry{wayOut, in.width, i, 0})
		return in.y
	}
	x := (in.max < 0 || c.rounds < in.max) && c.last != i && (in.firstX == nil || i < len(m.s) && in.firstX[m.s[i]])
	if !x {
		return in.y
	}
	if in.firstY == nil || i < len(m.s) && in.firstY[m.s[i]] {
		m.push(entry{wayOut, in.y, i, 0})
	}
	m.setCounter(in.counter, counter{c.rounds, i})
	return in.x
}

// part runs the instructions from pc to opAccept by themselves: what they did not try is
// forgotten. The result is their end, or -1.
func (m *Machine) part(pc, i int) int {
	m.push(entry{kind: barrier})
	height := len(m.stack)
	if i = m.run(pc, i); i >= 0 {
		m.commit(height)
	}
	return i
}

// look reports whether what surrounds i is as the instruction wants it.
func (m *Machine) look(in *inst, pc, i int) bool {
	if in.behind {
		if i = m.back(i, in.width); i < 0 {
			return in.not
		}
	}
	m.push(entry{kind: barrier})
	height := len(m.stack)
	found := m.run(pc+1, i) >= 0
	switch {
	case m.err != nil:
		return false
	case found && in.not:
		m.undo(height)
	case found:
		m.commit(height)
	}
	return found != in.not
}

// reference takes what a group matched. The result is the place behind it, or -1.
func (m *Machine) reference(in *inst, i int) int {
	from, to := m.Marks[2*in.x], m.Marks[2*in.x+1]
	if from < 0 || to < from {
		return -1
	}
	text := m.s[from:to]
	if strings.HasPrefix(m.s[i:], text) {
		return i + len(text)
	}
	if in.fold == nil {
		return -1
	}
	for text != "" {
		if i >= len(m.s) {
			return -1
		}
		a, n := m.char(text)
		b, k := m.char(m.s[i:])
		if a != b && in.fold(a) != in.fold(b) {
			return -1
		}
		text = text[n:]
		i += k
	}
	return i
}

// char is the first character of a text that is not empty.
func (m *Machine) char(s string) (rune, int) {
	if m.p.bytes || s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return decode(s)
}

// holds reports whether i is such a place.
func (m *Machine) holds(in *inst, i int) bool {
	s := m.s
	switch in.place {
	case TextStart:
		return i == 0
	case TextEnd:
		return i == len(s)
	case LastLineEnd:
		return i == len(s) || i == len(s)-1 && s[i] == '\n'
	case LineStart:
		return i == 0 || s[i-1] == '\n'
	case LineEnd:
		return i == len(s) || s[i] == '\n'
	}
	if s == "" {
		return false
	}
	before := i > 0 && m.one(in.set, m.back(i, 1)) >= 0
	return before != (i < len(s) && m.one(in.set, i) >= 0) == (in.place == Boundary)
}
