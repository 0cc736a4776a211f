package backtrack

// this file finds out with which bytes the parts of a program can begin

// maxWalk bounds how many instructions are looked at for one table, so that compiling a huge
// pattern stays cheap.
const maxWalk = 400

// link notes in the instructions what can begin with which byte.
func (p *Program) link() {
	for pc := range p.insts {
		i := &p.insts[pc]
		switch i.op {
		case opSplit:
			i.firstX, i.firstY = p.firstOf(i.x), p.firstOf(i.y)
		case opLoop, opAgain:
			i.firstX, i.firstY = p.firstOf(i.x), p.firstOf(i.y)
		case opChoose:
			for k := range i.ways {
				i.ways[k].first = p.firstOf(i.ways[k].pc)
			}
		case opRun, opLazyRun:
			i.firstX = p.firstOf(pc + 1)
			if i.op == opRun && !i.possessive {
				next := p.insts[pc+1].op
				i.possessive = next == opMatch || next == opAccept || i.firstX != nil && disjoint(i.set.heads(p.bytes), i.firstX)
			}
		}
	}
	p.first = p.firstOf(0)
	for pc := range p.insts {
		switch i := &p.insts[pc]; i.op {
		case opMark:
			continue
		case opAssert:
			p.start = p.start || i.place == TextStart
			continue
		case opByte:
			p.prefix = string([]byte{i.c})
		case opText:
			p.prefix = i.text
		}
		break
	}
}

func disjoint(a, b *table) bool {
	for c := range a {
		if a[c] && b[c] {
			return false
		}
	}
	return true
}

// firstOf is the table of what may come first when the program goes on at pc, or nil where
// that may be anything or nothing.
func (p *Program) firstOf(pc int) *table {
	w := walk{p: p, seen: map[int]bool{}}
	if !w.from(pc) {
		return nil
	}
	return &w.first
}

// walk follows a program without taking anything.
type walk struct {
	p     *Program
	seen  map[int]bool
	first table
}

// from adds what may come first at pc. It reports false where nothing can be said.
func (w *walk) from(pc int) bool {
	for {
		if w.seen[pc] {
			return true
		}
		if w.seen[pc] = true; len(w.seen) > maxWalk {
			return false
		}
		i := &w.p.insts[pc]
		switch i.op {
		case opByte, opText:
			w.first[i.c] = true
			return true
		case opSet:
			w.add(i.set)
			return true
		case opRun, opLazyRun:
			w.add(i.set)
			if i.min > 0 {
				return true
			}
		case opJump, opLook:
			pc = i.x
			continue
		case opSplit:
			if !w.from(i.x) {
				return false
			}
			pc = i.y
			continue
		case opChoose:
			for _, way := range i.ways {
				if !w.from(way.pc) {
					return false
				}
			}
			return true
		case opLoop, opAgain, opMore:
			if !w.from(i.x) {
				return false
			}
			pc = i.y
			continue
		case opUnless:
			if !w.from(i.y) {
				return false
			}
		case opAtomic, opMark, opAssert:
		default: // the end of the pattern, or of a part; a reference
			return false
		}
		pc++
	}
}

func (w *walk) add(s *Set) {
	for c, in := range s.heads(w.p.bytes) {
		if in {
			w.first[c] = true
		}
	}
}
