package re

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"pyasync/internal/backtrack"
	"pyasync/object"
)

// this file reads Python's pattern language, with CPython's errors, into the trees that the
// engine takes

// Flags of a pattern, with CPython's values.
const (
	flagTemplate   = 1
	flagIgnoreCase = 2
	flagLocale     = 4
	flagMultiline  = 8
	flagDotAll     = 16
	flagUnicode    = 32
	flagVerbose    = 64
	flagDebug      = 128
	flagASCII      = 256
)

// patternError is a mistake in a pattern; pos counts code points, or is one of these.
const (
	noPosition = -1
	overflow   = -2 // an OverflowError
	badGroup   = -3 // an IndexError
	badFlags   = -4 // a ValueError
	tooDeep    = -5 // a RecursionError
)

type patternError struct {
	msg    string
	pos    int
	hidden *object.Exception // what CPython met first, and hides
	twice  bool              // it is the same mistake without its position that is hidden
}

// translated is a pattern that was read.
type translated struct {
	tree   *backtrack.Node
	flags  int
	groups int
	names  []string       // names[i] is the name of group i, or ""
	index  map[string]int // name to number

	warnings []string
}

type parser struct {
	src          []rune
	i            int
	flags        int
	bytes        bool
	groups       int
	names        []string
	index        map[string]int
	open         map[int]bool // groups that are not closed yet
	width        []int        // fixed width of closed groups, -1 when it varies
	behind       int          // nesting of lookbehinds
	behindGroups int          // number of groups when the outermost lookbehind began
	conds        []condRef    // conditional references to check at the end
	warnings     []string     // FutureWarnings
	deepest      int          // groups within groups
}

type condRef struct{ group, pos int }

// translate reads a pattern in which groups may be nested so deep.
func translate(src []rune, flags int, isBytes bool, deepest int) (t *translated, perr *patternError) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *patternError:
			t, perr = nil, e
		default:
			panic(e)
		}
	}()
	p := &parser{deepest: deepest, src: src, flags: flags, bytes: isBytes, index: map[string]int{}, open: map[int]bool{}, names: []string{""}, width: []int{0}}
	p.globalFlags()
	p.checkFlags()
	tree, _ := p.alternatives(0)
	if p.i < len(p.src) {
		p.fail("unbalanced parenthesis", p.i)
	}
	for _, c := range p.conds {
		if c.group > p.groups {
			p.fail(fmt.Sprintf("invalid group reference %d", c.group), c.pos)
		}
	}
	return &translated{tree, p.flags, p.groups, p.names, p.index, p.warnings}, nil
}

func (p *parser) fail(msg string, pos int) { panic(&patternError{msg: msg, pos: pos}) }

// failOver fails with a mistake in whose place CPython first met another exception.
func (p *parser) failOver(t *object.Type, first, msg string, pos int) {
	panic(&patternError{msg: msg, pos: pos, hidden: object.NewException(t, object.FromString(first))})
}

// failAtEnd fails for a backslash that ends the pattern.
func (p *parser) failAtEnd(pos int) {
	p.failOver(object.IndexErrorType, "string index out of range", "bad escape (end of pattern)", pos)
}

// checkFlags makes the flags consistent, as CPython's fix_flags does.
func (p *parser) checkFlags() {
	if p.bytes {
		if p.flags&flagUnicode != 0 {
			p.fail("cannot use UNICODE flag with a bytes pattern", badFlags)
		}
		if p.flags&flagLocale != 0 && p.flags&flagASCII != 0 {
			p.fail("ASCII and LOCALE flags are incompatible", badFlags)
		}
		return
	}
	if p.flags&flagLocale != 0 {
		p.fail("cannot use LOCALE flag with a str pattern", badFlags)
	}
	if p.flags&flagASCII != 0 && p.flags&flagUnicode != 0 {
		p.fail("ASCII and UNICODE flags are incompatible", badFlags)
	}
	if p.flags&flagASCII == 0 {
		p.flags |= flagUnicode
	}
}

func (p *parser) ascii() bool { return p.bytes || p.flags&flagASCII != 0 }

func (p *parser) more() bool { return p.i < len(p.src) }

func (p *parser) at(s string) bool {
	r := []rune(s)
	return p.i+len(r) <= len(p.src) && string(p.src[p.i:p.i+len(r)]) == s
}

// take skips s if it is next.
func (p *parser) take(s string) bool {
	if p.at(s) {
		p.i += len([]rune(s))
		return true
	}
	return false
}

// globalFlags reads groups like (?aiLmsux) at the beginning, where also comments may be.
func (p *parser) globalFlags() {
	for p.more() {
		start := p.i
		switch {
		case p.flags&flagVerbose != 0 && p.skipSpace():
			continue
		case p.at("(?#"):
			p.group(0)
			continue
		case p.at("(?") && p.i+2 < len(p.src) && strings.ContainsRune(flagLetters, p.src[p.i+2]):
			p.i += 2
			if on, _, global := p.inlineFlags(); global {
				p.flags |= on
				continue
			}
		}
		p.i = start
		return
	}
}

const (
	flagLetters = "aiLmsux"
	typeFlags   = flagASCII | flagLocale | flagUnicode
)

func flagOf(c rune) int {
	switch c {
	case 'i':
		return flagIgnoreCase
	case 'm':
		return flagMultiline
	case 's':
		return flagDotAll
	case 'x':
		return flagVerbose
	case 'a':
		return flagASCII
	case 'u':
		return flagUnicode
	}
	return flagLocale
}

// inlineFlags reads what follows "(?" in (?flags) and (?flags-flags: with the ) or :. global
// says that it was the first form.
func (p *parser) inlineFlags() (on, off int, global bool) {
	// letter reads the next flag, or one of the ends; otherwise it tells what is missing.
	letter := func(ends, missing string) rune {
		if !p.more() {
			p.fail(missing, p.i)
		}
		c := p.src[p.i]
		if !strings.ContainsRune(flagLetters+ends, c) {
			if unicode.IsLetter(c) {
				missing = "unknown flag"
			}
			p.fail(missing, p.i)
		}
		p.i++
		return c
	}
	c := letter("-", "missing -, : or )")
	for ; strings.ContainsRune(flagLetters, c); c = letter("-:)", "missing -, : or )") {
		f := flagOf(c)
		if f == flagLocale && !p.bytes {
			p.fail("bad inline flags: cannot use 'L' flag with a str pattern", p.i)
		}
		if f == flagUnicode && p.bytes {
			p.fail("bad inline flags: cannot use 'u' flag with a bytes pattern", p.i)
		}
		on |= f
		if f&typeFlags != 0 && on&typeFlags != f {
			p.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", p.i)
		}
	}
	if c == ')' {
		return on, 0, true
	}
	if c == '-' {
		for c = letter("", "missing flag"); c != ':'; c = letter(":", "missing :") {
			if flagOf(c)&typeFlags != 0 {
				p.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", p.i)
			}
			off |= flagOf(c)
		}
	}
	if on&off != 0 {
		p.fail("bad inline flags: flag turned on and off", p.i-1)
	}
	return on, off, false
}

// node is what a part of a pattern becomes, and its fixed width in characters, or -1.
type node struct {
	*backtrack.Node
	width int
}

// empty is a part that matches nothing.
func empty() node { return node{&backtrack.Node{}, 0} }

// alternatives reads a|b|c up to the end or a closing parenthesis.
func (p *parser) alternatives(depth int) (*backtrack.Node, int) {
	if depth > p.deepest {
		p.fail("maximum recursion depth exceeded", tooDeep)
	}
	n := p.sequence(depth)
	if !p.more() || p.src[p.i] != '|' {
		return n.Node, n.width
	}
	all := &backtrack.Node{Op: backtrack.Alternatives, Subs: []*backtrack.Node{n.Node}}
	for p.more() && p.src[p.i] == '|' {
		p.i++
		next := p.sequence(depth)
		if next.width != n.width {
			n.width = -1
		}
		all.Subs = append(all.Subs, next.Node)
	}
	return all, n.width
}

// sequence reads items up to | or ).
func (p *parser) sequence(depth int) node {
	all, total := &backtrack.Node{Op: backtrack.Sequence}, 0
	for p.more() && p.src[p.i] != '|' && p.src[p.i] != ')' {
		if p.flags&flagVerbose != 0 && p.skipSpace() {
			continue
		}
		item, repeatable := p.item(depth)
		item = p.quantifier(item, repeatable)
		total = addWidth(total, item.width)
		if item.Op != backtrack.Empty {
			all.Subs = append(all.Subs, item.Node)
		}
	}
	if len(all.Subs) == 1 {
		return node{all.Subs[0], total}
	}
	return node{all, total}
}

// maxWidth is the widest that a lookbehind may look back.
const maxWidth = 1<<32 - 1

func addWidth(a, b int) int {
	if a < 0 || b < 0 {
		return -1
	}
	return min(a+b, maxWidth)
}

// skipSpace skips white space and comments of verbose patterns.
func (p *parser) skipSpace() bool {
	c := p.src[p.i]
	if strings.ContainsRune(" \t\n\r\v\f", c) {
		p.i++
		return true
	}
	if c == '#' {
		for p.more() && p.src[p.i] != '\n' {
			p.i++
		}
		return true
	}
	return false
}

// item reads one thing that a quantifier may follow.
func (p *parser) item(depth int) (n node, repeatable bool) {
	c := p.src[p.i]
	switch c {
	case '.':
		p.i++
		any := &backtrack.Set{Not: true}
		if p.flags&flagDotAll == 0 {
			any.AddRange('\n', '\n')
		}
		return oneOf(any), true
	case '^':
		p.i++
		if p.flags&flagMultiline != 0 {
			return place(backtrack.LineStart), false
		}
		return place(backtrack.TextStart), false
	case '$':
		p.i++
		if p.flags&flagMultiline != 0 {
			return place(backtrack.LineEnd), false
		}
		return place(backtrack.LastLineEnd), false
	case '(':
		return p.group(depth)
	case '[':
		return oneOf(p.class()), true
	case '\\':
		return p.escape()
	case '*', '+', '?':
		p.fail("nothing to repeat", p.i)
	case '{':
		if _, _, _, ok := p.bounds(); ok {
			p.fail("nothing to repeat", p.i)
		}
	}
	p.i++
	return p.literal(c), true
}

func oneOf(s *backtrack.Set) node { return node{&backtrack.Node{Op: backtrack.OneOf, Set: s}, 1} }

func place(at backtrack.Place) node {
	return node{&backtrack.Node{Op: backtrack.Assert, Place: at}, 0}
}

// literal is one character, which ignores case when that is asked for.
func (p *parser) literal(c rune) node {
	if p.flags&flagIgnoreCase != 0 {
		if others := p.caseVariants(c); len(others) > 0 {
			set := &backtrack.Set{}
			for _, r := range append(others, c) {
				set.AddRange(r, r)
			}
			return oneOf(set)
		}
	}
	return node{&backtrack.Node{Op: backtrack.Char, Char: c}, 1}
}

// bounds reads {m,n} at the present place without moving.
func (p *parser) bounds() (lo, hi, length int, ok bool) {
	j := p.i + 1
	num := func() (int, bool) {
		k := j
		for j < len(p.src) && p.src[j] >= '0' && p.src[j] <= '9' {
			j++
		}
		if k == j {
			return 0, false
		}
		n, err := strconv.Atoi(string(p.src[k:j]))
		if err != nil || n >= 1<<32-1 {
			panic(&patternError{msg: "the repetition number is too large", pos: overflow})
		}
		return n, true
	}
	lo, hasLo := num()
	hi = lo
	hasHi := hasLo
	if j < len(p.src) && p.src[j] == ',' {
		j++
		if hi, hasHi = num(); !hasHi {
			hi = -1
			hasHi = true
		}
	}
	if !hasHi || j >= len(p.src) || p.src[j] != '}' {
		return 0, 0, 0, false
	}
	return lo, hi, j + 1 - p.i, true
}

// quantifier reads what may follow an item. The result is the item as often as it says.
func (p *parser) quantifier(n node, repeatable bool) node {
	for first := true; p.more(); first = false {
		if p.flags&flagVerbose != 0 {
			for p.more() && p.skipSpace() {
			}
			if !p.more() {
				break
			}
		}
		lo, hi, length := 0, -1, 1
		here := p.i
		switch p.src[p.i] {
		case '*':
		case '+':
			lo = 1
		case '?':
			hi = 1
		case '{':
			var ok bool
			if lo, hi, length, ok = p.bounds(); !ok {
				return n
			}
			if hi >= 0 && hi < lo {
				p.fail("min repeat greater than max repeat", here+1)
			}
		default:
			return n
		}
		if !first {
			p.fail("multiple repeat", here)
		}
		if !repeatable {
			p.fail("nothing to repeat", here)
		}
		p.i += length
		n = p.repeat(n, lo, hi)
	}
	return n
}

// repeat is n repeated lo to hi times, in the manner that follows.
func (p *parser) repeat(n node, lo, hi int) node {
	r := &backtrack.Node{Op: backtrack.Repeat, Min: lo, Max: hi, Subs: []*backtrack.Node{n.Node}}
	if p.take("?") {
		r.Manner = backtrack.Lazy
	} else if p.take("+") {
		r.Manner = backtrack.Possessive
	}
	if lo != hi {
		return node{r, -1}
	} else if n.width > 0 {
		n.width = int(min(int64(n.width)*int64(lo), maxWidth))
	}
	return node{r, n.width}
}

// group reads everything that begins with a parenthesis.
func (p *parser) group(depth int) (node, bool) {
	start := p.i
	p.i++
	if !p.take("?") {
		return p.capturing(start, "", depth), true
	}
	if !p.more() {
		p.fail("unexpected end of pattern", p.i)
	}
	switch {
	case p.take(":"):
		return p.wrap(start, depth), true
	case p.take(">"):
		n := p.wrap(start, depth)
		return node{&backtrack.Node{Op: backtrack.Atomic, Subs: []*backtrack.Node{n.Node}}, n.width}, true
	case p.take("="):
		return look(p.wrap(start, depth), false, false), true
	case p.take("!"):
		return look(p.wrap(start, depth), false, true), true
	case p.take("#"):
		for p.more() && p.src[p.i] != ')' {
			p.i++
		}
		if !p.more() {
			p.fail("missing ), unterminated comment", start)
		}
		p.i++
		return empty(), false
	case p.take("<="):
		return p.lookbehind(start, false, depth), true
	case p.take("<!"):
		return p.lookbehind(start, true, depth), true
	case p.at("<"):
		p.i++
		if !p.more() {
			p.fail("unexpected end of pattern", p.i)
		}
		p.fail("unknown extension ?<"+string(p.src[p.i]), start+1)
	case p.take("P<"):
		name := p.name('>')
		return p.capturing(start, name, depth), true
	case p.take("P="):
		at := p.i
		name := p.name(')')
		g, ok := p.index[name]
		if !ok {
			p.fail(fmt.Sprintf("unknown group name '%s'", name), at)
		}
		return p.backref(g, at), true
	case p.at("P"):
		p.i++
		if !p.more() {
			p.fail("unexpected end of pattern", p.i)
		}
		p.fail("unknown extension ?P"+string(p.src[p.i]), start+1)
	case p.take("("):
		return p.conditional(start, depth), true
	}
	return p.flagGroup(start, depth)
}

// wrap reads the rest of a group.
func (p *parser) wrap(start, depth int) node {
	flags := p.flags
	n, w := p.alternatives(depth + 1)
	p.flags = flags
	p.closeGroup(start)
	return node{n, w}
}

func (p *parser) closeGroup(start int) {
	if !p.take(")") {
		p.fail("missing ), unterminated subpattern", start)
	}
}

// look is the condition that n follows, or comes before, or does not.
func look(n node, behind, not bool) node {
	return node{&backtrack.Node{Op: backtrack.Look, Behind: behind, Not: not, Width: n.width, Subs: []*backtrack.Node{n.Node}}, 0}
}

func (p *parser) capturing(start int, name string, depth int) node {
	p.groups++
	g := p.groups
	p.names = append(p.names, name)
	p.width = append(p.width, -1)
	if name != "" {
		if old, ok := p.index[name]; ok {
			panic(&patternError{msg: fmt.Sprintf("redefinition of group name '%s' as group %d; was group %d", name, g, old), pos: start + 4, twice: true})
		}
		p.index[name] = g
	}
	p.open[g] = true
	n := p.wrap(start, depth)
	delete(p.open, g)
	p.width[g] = n.width
	return node{&backtrack.Node{Op: backtrack.Group, Index: g, Subs: []*backtrack.Node{n.Node}}, n.width}
}

func (p *parser) lookbehind(start int, not bool, depth int) node {
	if p.behind == 0 {
		p.behindGroups = p.groups
	}
	p.behind++
	n := p.wrap(start, depth)
	p.behind--
	if n.width < 0 {
		p.fail("look-behind requires fixed-width pattern", noPosition)
	}
	if n.width >= maxWidth {
		p.fail("looks too much behind", noPosition)
	}
	return look(n, true, not)
}

// until reads a name up to its terminator.
func (p *parser) until(end rune) string {
	start := p.i
	for p.more() && p.src[p.i] != end {
		p.i++
	}
	name := string(p.src[start:p.i])
	if name == "" {
		p.fail("missing group name", start)
	}
	if !p.more() {
		p.fail("missing "+string(end)+", unterminated name", start)
	}
	p.i++
	return name
}

// name reads a group name up to its terminator.
func (p *parser) name(end rune) string {
	start := p.i
	name := p.until(end)
	p.checkName(name, start)
	return name
}

func (p *parser) checkName(name string, pos int) {
	switch {
	case p.bytes && strings.ContainsFunc(name, func(r rune) bool { return r > unicode.MaxASCII }):
		b := []byte{}
		for _, r := range name {
			b = append(b, byte(r))
		}
		p.fail("bad character in group name "+strings.TrimPrefix(object.QuoteBytes(b), "b"), pos)
	case !object.IsIdentifier(name):
		p.fail("bad character in group name '"+name+"'", pos)
	}
}

// groupNumber is the group that name is the number of.
func (p *parser) groupNumber(name string, pos int) (int, bool) {
	if strings.ContainsFunc(name, func(r rune) bool { return r < '0' || r > '9' }) {
		return 0, false
	}
	g, err := strconv.Atoi(name)
	if err != nil || g >= maxGroups {
		p.fail("invalid group reference "+name, pos)
	}
	return g, true
}

// maxGroups is more than a pattern may have.
const maxGroups = 1 << 30

func (p *parser) backref(g, pos int) node {
	if p.open[g] {
		p.fail("cannot refer to an open group", pos)
	}
	p.checkBehind(g, p.i)
	ref := &backtrack.Node{Op: backtrack.Reference, Index: g}
	if p.flags&flagIgnoreCase != 0 {
		if ref.Fold = unicode.ToLower; p.ascii() {
			ref.Fold = lowerASCII
		}
	}
	return node{ref, p.width[g]}
}

func lowerASCII(r rune) rune {
	if 'A' <= r && r <= 'Z' {
		return r | 0x20
	}
	return r
}

// checkBehind forbids references out of a lookbehind to groups that come after its beginning.
func (p *parser) checkBehind(g, pos int) {
	if p.behind == 0 {
		return
	}
	if g > p.groups || p.open[g] {
		p.fail("cannot refer to an open group", pos)
	}
	if g > p.behindGroups {
		p.fail("cannot refer to group defined in the same lookbehind subpattern", pos)
	}
}

// conditional reads (?(group)yes|no).
func (p *parser) conditional(start, depth int) node {
	at := p.i
	name := p.until(')')
	g, ok := p.groupNumber(name, at)
	switch {
	case !ok:
		p.checkName(name, at)
		if g, ok = p.index[name]; !ok {
			p.fail(fmt.Sprintf("unknown group name '%s'", name), at)
		}
	case g == 0:
		p.fail("bad group number", at)
	default:
		p.conds = append(p.conds, condRef{g, at})
	}
	p.checkBehind(g, p.i)
	flags := p.flags
	yes, no := p.sequence(depth+1), empty()
	if p.take("|") {
		no = p.sequence(depth + 1)
		if p.more() && p.src[p.i] == '|' {
			p.fail("conditional backref with more than two branches", p.i)
		}
	}
	w := yes.width
	if no.width != w {
		w = -1
	}
	p.flags = flags
	p.closeGroup(start)
	return node{&backtrack.Node{Op: backtrack.Conditional, Index: g, Subs: []*backtrack.Node{yes.Node, no.Node}}, w}
}

// flagGroup reads (?flags-flags:…).
func (p *parser) flagGroup(start, depth int) (node, bool) {
	if c := p.src[p.i]; !strings.ContainsRune(flagLetters+"-", c) {
		p.fail("unknown extension ?"+string(c), start+1)
	}
	on, off, global := p.inlineFlags()
	if global {
		p.fail("global flags not at the start of the expression", start)
	}
	flags := p.flags
	if on&typeFlags != 0 {
		p.flags &^= typeFlags
	}
	p.flags = p.flags&^off | on
	n, w := p.alternatives(depth + 1)
	p.flags = flags
	p.closeGroup(start)
	return node{n, w}, true
}
