// Package backtrack matches regular expressions as Python's re does: the leftmost match, the
// first of the alternatives, with groups, look-around and references. It knows no notation:
// patterns come as trees of Nodes, and texts as UTF-8 or as bytes, whose offsets it reports.
//
// A pattern is compiled to instructions. What the machine may still try lies on a stack of its
// own, so that no text makes it recurse, together with what must be undone to try it. Most of
// the speed comes from not trying: where the next byte of the text rules a way out, it is
// neither taken nor remembered.
package backtrack

// this file defines the tree of a pattern

// Op is the kind of a Node.
type Op uint8

// Kinds of nodes, and the fields that they use.
const (
	Empty        Op = iota
	Char            // the character Char
	OneOf           // a character of Set
	Sequence        // all Subs, one after the other
	Alternatives    // the first of Subs with which the rest matches
	Repeat          // Subs[0], Min to Max times (Max < 0: any number), in the given Manner
	Group           // Subs[0], remembered as group Index
	Atomic          // Subs[0], of whose ways only the first is tried
	Look            // Subs[0] follows, or Behind of Width characters comes before; or Not
	Reference       // what group Index matched, with characters equal under Fold if that is set
	Conditional     // Subs[0] where group Index matched, otherwise Subs[1]
	Assert          // the Place is right; words are made of the characters of Set
)

// Manner says how much a repetition takes at first.
type Manner uint8

// Manners of repetitions.
const (
	Greedy     Manner = iota
	Lazy              // as little as possible
	Possessive        // greedy, and nothing is given back
)

// Place is a place in the text.
type Place uint8

// Places.
const (
	TextStart   Place = iota
	TextEnd           // the very end
	LastLineEnd       // the end, or in front of a line feed there
	LineStart         // the start of a line
	LineEnd           // in front of a line feed, or the end
	Boundary          // between a character of Set and another; nowhere in an empty text
	NoBoundary        // anywhere else; nowhere in an empty text
)

// Node is a part of a pattern.
type Node struct {
	Op       Op
	Manner   Manner
	Place    Place
	Behind   bool
	Not      bool
	Char     rune
	Min, Max int
	Width    int
	Index    int
	Set      *Set
	Fold     func(rune) rune
	Subs     []*Node
}

// nullable reports whether the node may match without taking a character.
func (n *Node) nullable() bool {
	switch n.Op {
	case Char, OneOf:
		return false
	case Sequence:
		for _, sub := range n.Subs {
			if !sub.nullable() {
				return false
			}
		}
		return true
	case Alternatives, Conditional:
		for _, sub := range n.Subs {
			if sub.nullable() {
				return true
			}
		}
		return false
	case Repeat:
		return n.Min == 0 || n.Subs[0].nullable()
	case Group, Atomic:
		return n.Subs[0].nullable()
	}
	return true
}
