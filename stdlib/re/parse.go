package re

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"pyasync/object"
)

// this file reads Python's pattern language and writes the same pattern in that of
// regexp2, with CPython's errors. Groups are numbered explicitly there, so that named
// and unnamed ones count as in Python.

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
)

type patternError struct {
	msg    string
	pos    int
	hidden *object.Exception // what CPython met first, and hides
	twice  bool              // it is the same mistake without its position that is hidden
}

// translated is a pattern in regexp2's language.
type translated struct {
	text   string
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
	out          strings.Builder
	groups       int
	names        []string
	index        map[string]int
	open         map[int]bool // groups that are not closed yet
	width        []int        // fixed width of closed groups, -1 when it varies
	behind       int          // nesting of lookbehinds
	behindGroups int          // number of groups when the outermost lookbehind began
	conds        []condRef    // conditional references to check at the end
	warnings     []string     // FutureWarnings
}

type condRef struct{ group, pos int }

// translate reads a pattern.
func translate(src []rune, flags int, isBytes bool) (t *translated, perr *patternError) {
	defer func() {
		if e, ok := recover().(*patternError); ok {
			t, perr = nil, e
		}
	}()
	p := &parser{src: src, flags: flags, bytes: isBytes, index: map[string]int{}, open: map[int]bool{}, names: []string{""}, width: []int{0}}
	p.globalFlags()
	p.checkFlags()
	p.alternatives(0)
	if p.i < len(p.src) {
		p.fail("unbalanced parenthesis", p.i)
	}
	for _, c := range p.conds {
		if c.group > p.groups {
			p.fail(fmt.Sprintf("invalid group reference %d", c.group), c.pos)
		}
	}
	return &translated{p.out.String(), p.flags, p.groups, p.names, p.index, p.warnings}, nil
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

// alternatives reads a|b|c up to the end or a closing parenthesis. The result is the
// fixed width of what it matches, or -1.
func (p *parser) alternatives(depth int) int {
	if depth > 200 {
		p.fail("too many nested groups", p.i)
	}
	w := p.sequence(depth)
	for p.more() && p.src[p.i] == '|' {
		p.i++
		p.out.WriteByte('|')
		if v := p.sequence(depth); v != w {
			w = -1
		}
	}
	return w
}

// sequence reads items up to | or ).
func (p *parser) sequence(depth int) int {
	total := 0
	for p.more() && p.src[p.i] != '|' && p.src[p.i] != ')' {
		if p.flags&flagVerbose != 0 && p.skipSpace() {
			continue
		}
		start := p.i
		mark := p.out.Len()
		w, repeatable := p.item(depth)
		if w, quantified := p.quantifier(start, mark, w, repeatable); quantified {
			total = addWidth(total, w)
			continue
		}
		total = addWidth(total, w)
	}
	return total
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

// item reads one thing that a quantifier may follow, and writes it.
func (p *parser) item(depth int) (width int, repeatable bool) {
	c := p.src[p.i]
	switch c {
	case '.':
		p.i++
		if p.flags&flagDotAll != 0 {
			p.out.WriteString(`[\s\S]`)
		} else {
			p.out.WriteString(`[^\n]`)
		}
		return 1, true
	case '^':
		p.i++
		if p.flags&flagMultiline != 0 {
			p.out.WriteString(`(?m:^)`)
		} else {
			p.out.WriteString(`\A`)
		}
		return 0, false
	case '$':
		p.i++
		if p.flags&flagMultiline != 0 {
			p.out.WriteString(`(?m:$)`)
		} else {
			p.out.WriteString(`\Z`)
		}
		return 0, true
	case '(':
		return p.group(depth)
	case '[':
		p.class()
		return 1, true
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
	p.literal(c)
	return 1, true
}

// literal writes one character, which ignores case when that is asked for.
func (p *parser) literal(c rune) {
	if p.flags&flagIgnoreCase == 0 {
		p.out.WriteString(quote(c))
		return
	}
	others := p.caseVariants(c)
	if len(others) == 0 {
		p.out.WriteString(quote(c))
		return
	}
	p.out.WriteString("[" + quote(c))
	for _, r := range others {
		p.out.WriteString(quote(r))
	}
	p.out.WriteByte(']')
}

// quote is the character c in regexp2's language, inside and outside of classes.
func quote(c rune) string {
	switch {
	case c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 128:
		return string(c)
	}
	return fmt.Sprintf(`\x%02x`, c)
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

// quantifier reads what may follow an item that was written from mark on.
func (p *parser) quantifier(start, mark, w int, repeatable bool) (int, bool) {
	quantified := false
	for first := true; p.more(); first = false {
		if p.flags&flagVerbose != 0 {
			for p.more() && p.skipSpace() {
			}
			if !p.more() {
				break
			}
		}
		lo, hi, n := 0, -1, 1
		here := p.i
		switch p.src[p.i] {
		case '*':
		case '+':
			lo = 1
		case '?':
			hi = 1
		case '{':
			var ok bool
			if lo, hi, n, ok = p.bounds(); !ok {
				return w, quantified
			}
			if hi >= 0 && hi < lo {
				p.fail("min repeat greater than max repeat", here+1)
			}
		default:
			return w, quantified
		}
		if !first {
			p.fail("multiple repeat", here)
		}
		if !repeatable {
			p.fail("nothing to repeat", here)
		}
		p.i += n
		p.repeat(mark, lo, hi)
		quantified = true
		if lo != hi {
			w = -1
		} else if w > 0 {
			w = int(min(int64(w)*int64(lo), maxWidth))
		}
	}
	return w, quantified
}

// repeat wraps what was written from mark on in a repetition.
func (p *parser) repeat(mark, lo, hi int) {
	text := p.out.String()
	item := text[mark:]
	lazy, possessive := p.take("?"), false
	if !lazy {
		possessive = p.take("+")
	}
	count := fmt.Sprintf("{%d,%d}", lo, hi)
	switch {
	case lo == 0 && hi < 0:
		count = "*"
	case lo == 1 && hi < 0:
		count = "+"
	case lo == 0 && hi == 1:
		count = "?"
	case hi < 0:
		count = fmt.Sprintf("{%d,}", lo)
	case lo == hi:
		count = fmt.Sprintf("{%d}", lo)
	}
	if lazy {
		count += "?"
	}
	q := "(?:" + item + ")" + count
	if possessive {
		q = "(?>" + q + ")"
	}
	p.out.Reset()
	p.out.WriteString(text[:mark])
	p.out.WriteString(q)
}

// group reads everything that begins with a parenthesis.
func (p *parser) group(depth int) (int, bool) {
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
		return p.wrap(start, "(?:", depth), true
	case p.take(">"):
		return p.wrap(start, "(?>", depth), true
	case p.take("="):
		p.wrap(start, "(?=", depth)
		return 0, true
	case p.take("!"):
		p.wrap(start, "(?!", depth)
		return 0, true
	case p.take("#"):
		for p.more() && p.src[p.i] != ')' {
			p.i++
		}
		if !p.more() {
			p.fail("missing ), unterminated comment", start)
		}
		p.i++
		return 0, false
	case p.take("<="):
		return p.lookbehind(start, "(?<=", depth), true
	case p.take("<!"):
		return p.lookbehind(start, "(?<!", depth), true
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

// wrap reads the rest of a group that captures nothing.
func (p *parser) wrap(start int, open string, depth int) int {
	p.out.WriteString(open)
	flags := p.flags
	w := p.alternatives(depth + 1)
	p.flags = flags
	p.closeGroup(start)
	return w
}

func (p *parser) closeGroup(start int) {
	if !p.take(")") {
		p.fail("missing ), unterminated subpattern", start)
	}
	p.out.WriteByte(')')
}

func (p *parser) capturing(start int, name string, depth int) int {
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
	w := p.wrap(start, fmt.Sprintf("(?<%d>", g), depth)
	delete(p.open, g)
	p.width[g] = w
	return w
}

func (p *parser) lookbehind(start int, open string, depth int) int {
	if p.behind == 0 {
		p.behindGroups = p.groups
	}
	p.behind++
	w := p.wrap(start, open, depth)
	p.behind--
	if w < 0 {
		p.fail("look-behind requires fixed-width pattern", noPosition)
	}
	if w >= maxWidth {
		p.fail("looks too much behind", noPosition)
	}
	return 0
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

func (p *parser) backref(g, pos int) int {
	if p.open[g] {
		p.fail("cannot refer to an open group", pos)
	}
	p.checkBehind(g, p.i)
	ref := fmt.Sprintf(`\k<%d>`, g)
	if p.flags&flagIgnoreCase != 0 {
		ref = "(?i:" + ref + ")"
	}
	p.out.WriteString("(?:" + ref + ")")
	return p.width[g]
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
func (p *parser) conditional(start, depth int) int {
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
	p.out.WriteString(fmt.Sprintf("(?(%d)", g))
	flags := p.flags
	w := p.sequence(depth + 1)
	if p.take("|") {
		p.out.WriteByte('|')
		if v := p.sequence(depth + 1); v != w {
			w = -1
		}
		if p.more() && p.src[p.i] == '|' {
			p.fail("conditional backref with more than two branches", p.i)
		}
	} else {
		p.out.WriteByte('|')
		if w != 0 {
			w = -1
		}
	}
	p.flags = flags
	p.closeGroup(start)
	return w
}

// flagGroup reads (?flags-flags:…).
func (p *parser) flagGroup(start, depth int) (int, bool) {
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
	p.out.WriteString("(?:")
	w := p.alternatives(depth + 1)
	p.flags = flags
	p.closeGroup(start)
	return w, true
}
