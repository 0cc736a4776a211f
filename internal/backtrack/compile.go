package backtrack

// this file turns the tree of a pattern into instructions

// opcode is the kind of an instruction.
type opcode uint8

const (
	opMatch     opcode = iota // the end of the pattern
	opAccept                  // the end of a part that runs by itself
	opByte                    // c
	opText                    // text
	opSet                     // a character of set
	opRun                     // min to max characters of set, greedily
	opLazyRun                 // the same, lazily
	opJump                    // go on at x
	opSplit                   // try x, then y
	opChoose                  // try the ways, one after the other
	opMark                    // remember the place as mark x
	opLoop                    // begin a counted repetition: counter, then as opAgain
	opAgain                   // after another round: the body at x or the rest at y
	opMore                    // a lazy repetition that tries one round more
	opAssert                  // place
	opReference               // group x
	opUnless                  // go on at y where group x did not match
	opLook                    // the instructions behind this one up to opAccept, then x
	opAtomic                  // the same, and their end is where x begins
)

// inst is an instruction.
type inst struct {
	op         opcode
	c          byte
	place      Place
	not        bool
	behind     bool
	lazy       bool
	possessive bool
	x, y       int
	min, max   int // max < 0: any number
	counter    int
	width      int
	set        *Set
	text       string
	fold       func(rune) rune
	firstX     *table // of what follows x, nil where it may be nothing; of the next for runs
	firstY     *table
	ways       []way
}

// way is one of several alternatives.
type way struct {
	pc    int
	first *table
}

// Program is a compiled pattern. It never changes.
type Program struct {
	insts    []inst
	bytes    bool
	groups   int
	counters int

	prefix string // what each match begins with
	first  *table // the bytes that a match may begin with, nil where it may be empty
	start  bool   // matches begin at the start of the text only
}

// Groups is the number of groups.
func (p *Program) Groups() int { return p.groups }

// Compile compiles a pattern with a number of groups for bytes or for text.
func Compile(n *Node, groups int, bytes bool) *Program {
	c := &compiler{p: &Program{bytes: bytes, groups: groups}}
	c.node(n)
	c.emit(inst{op: opMatch})
	c.p.link()
	return c.p
}

type compiler struct{ p *Program }

func (c *compiler) emit(i inst) int {
	c.p.insts = append(c.p.insts, i)
	return len(c.p.insts) - 1
}

// here is the place of the next instruction.
func (c *compiler) here() int { return len(c.p.insts) }

func (c *compiler) at(pc int) *inst { return &c.p.insts[pc] }

// single is the set of a node that takes exactly one character.
func (c *compiler) single(n *Node) *Set {
	switch n.Op {
	case OneOf:
		n.Set.prepare(c.p.bytes)
		return n.Set
	case Char:
		s := &Set{}
		s.AddRange(n.Char, n.Char)
		s.prepare(c.p.bytes)
		return s
	}
	return nil
}

func (c *compiler) text(r rune) string {
	if c.p.bytes {
		return string([]byte{byte(r)})
	}
	return encode(r)
}

func (c *compiler) node(n *Node) {
	switch n.Op {
	case Char:
		c.literal(c.text(n.Char))
	case OneOf:
		c.emit(inst{op: opSet, set: c.single(n)})
	case Sequence:
		c.sequence(n.Subs)
	case Alternatives:
		c.alternatives(n.Subs)
	case Repeat:
		c.repeat(n)
	case Group:
		c.emit(inst{op: opMark, x: 2 * n.Index})
		c.node(n.Subs[0])
		c.emit(inst{op: opMark, x: 2*n.Index + 1})
	case Atomic:
		c.apart(inst{op: opAtomic}, n.Subs[0])
	case Look:
		c.apart(inst{op: opLook, behind: n.Behind, not: n.Not, width: n.Width}, n.Subs[0])
	case Reference:
		c.emit(inst{op: opReference, x: n.Index, fold: n.Fold})
	case Conditional:
		test := c.emit(inst{op: opUnless, x: n.Index})
		c.node(n.Subs[0])
		end := c.emit(inst{op: opJump})
		c.at(test).y = c.here()
		c.node(n.Subs[1])
		c.at(end).x = c.here()
	case Assert:
		if n.Set != nil {
			n.Set.prepare(c.p.bytes)
		}
		c.emit(inst{op: opAssert, place: n.Place, set: n.Set})
	}
}

func (c *compiler) literal(s string) {
	if len(s) == 1 {
		c.emit(inst{op: opByte, c: s[0]})
	} else {
		c.emit(inst{op: opText, text: s, c: s[0]})
	}
}

// sequence joins neighbouring characters to one text.
func (c *compiler) sequence(subs []*Node) {
	for k := 0; k < len(subs); k++ {
		if subs[k].Op != Char {
			c.node(subs[k])
			continue
		}
		s := ""
		for ; k < len(subs) && subs[k].Op == Char; k++ {
			s += c.text(subs[k].Char)
		}
		k--
		c.literal(s)
	}
}

func (c *compiler) alternatives(subs []*Node) {
	choose := c.emit(inst{op: opChoose, ways: make([]way, len(subs))})
	var ends []int
	for k, sub := range subs {
		c.at(choose).ways[k].pc = c.here()
		c.node(sub)
		if k < len(subs)-1 {
			ends = append(ends, c.emit(inst{op: opJump}))
		}
	}
	for _, end := range ends {
		c.at(end).x = c.here()
	}
}

// apart compiles a part that runs by itself.
func (c *compiler) apart(i inst, body *Node) {
	pc := c.emit(i)
	c.node(body)
	c.emit(inst{op: opAccept})
	c.at(pc).x = c.here()
}

func (c *compiler) repeat(n *Node) {
	body := n.Subs[0]
	if n.Max == 0 {
		return
	}
	if s := c.single(body); s != nil {
		op := opRun
		if n.Manner == Lazy {
			op = opLazyRun
		}
		c.emit(inst{op: op, set: s, min: n.Min, max: n.Max, possessive: n.Manner == Possessive})
		return
	}
	if n.Manner == Possessive {
		greedy := *n
		greedy.Manner = Greedy
		c.apart(inst{op: opAtomic}, &greedy)
		return
	}
	switch {
	case n.Min == 1 && n.Max == 1:
		c.node(body)
	case n.Min == 0 && n.Max == 1:
		c.optional(n)
	case n.Max < 0 && n.Min <= 1 && !body.nullable():
		c.loop(n)
	default:
		c.counted(n)
	}
}

// split emits a choice between the next instruction and another.
func (c *compiler) split() int { return c.emit(inst{op: opSplit}) }

// decide completes a split of a repetition: a body, or the rest.
func (c *compiler) decide(split, body, rest int, m Manner) {
	i := c.at(split)
	if i.x, i.y = body, rest; m == Lazy {
		i.x, i.y = rest, body
	}
}

func (c *compiler) optional(n *Node) {
	split := c.split()
	c.node(n.Subs[0])
	c.decide(split, split+1, c.here(), n.Manner)
}

// loop compiles a repetition without a bound whose body takes something.
func (c *compiler) loop(n *Node) {
	if n.Min == 1 {
		body := c.here()
		c.node(n.Subs[0])
		split := c.split()
		c.decide(split, body, c.here(), n.Manner)
		return
	}
	split := c.split()
	c.node(n.Subs[0])
	c.emit(inst{op: opJump, x: split})
	c.decide(split, split+1, c.here(), n.Manner)
}

// counted compiles a repetition that counts its rounds, and ends when one takes nothing.
func (c *compiler) counted(n *Node) {
	i := inst{counter: c.p.counters, min: n.Min, max: n.Max, lazy: n.Manner == Lazy}
	c.p.counters++
	i.op = opLoop
	begin := c.emit(i)
	more := -1
	if i.lazy {
		skip := c.emit(inst{op: opJump})
		i.op = opMore
		more = c.emit(i)
		c.at(skip).x = c.here()
	}
	body := c.here()
	c.node(n.Subs[0])
	i.op = opAgain
	again := c.emit(i)
	for _, pc := range []int{begin, again, more} {
		if pc >= 0 {
			c.at(pc).x, c.at(pc).y, c.at(pc).width = body, c.here(), more
		}
	}
}
