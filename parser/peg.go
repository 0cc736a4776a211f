package parser

// this file reads the grammar of mistakes and matches it against tokens,
// remembering what matched where so that its cost stays linear

import (
	_ "embed"
	"strings"
	"sync"

	"pyasync/lexer"
)

//go:embed diagnose.peg
var diagnoseText string

// diagnoseRules are the rules of diagnose.peg by name, read when the first
// mistake is met.
var diagnoseRules = sync.OnceValue(func() map[string]*rule { return readRules(diagnoseText) })

type operation uint8

const (
	opToken    operation = iota // one of tokens, and text if it is not empty
	opRule                      // rule
	opChoice                    // the first of kids that matches
	opSequence                  // all kids
	opOptional                  // kids[0] or nothing
	opRepeat                    // kids[0], min times or more, with kids[1] between if there is one
	opAhead                     // kids[0] would match
	opNotAhead                  // kids[0] would not match
	opCut                       // no other alternative is tried
	opForce                     // a token that must be there
)

type pegNode struct {
	op     operation
	kids   []*pegNode
	tokens []lexer.TokenType
	text   string
	rule   *rule
	min    int
	label  byte   // 'a' or 'b': what matches is captured under it
	report string // of a sequence: what to do when it matches
	gated  bool   // of a rule: tried only while mistakes are looked for
}

// rule is a named production.
type rule struct {
	name  string
	index int
	// shared rules remember results without regard to whether mistakes were
	// being looked for, as CPython's memoised rules do.
	shared bool
	bad    bool // describes a mistake
	body   *pegNode
}

// readRules reads the notation that diagnose.peg explains.
func readRules(text string) map[string]*rule {
	rules := map[string]*rule{}
	named := func(name string) *rule {
		r := rules[name]
		if r == nil {
			r = &rule{name: name, index: len(rules), bad: strings.HasPrefix(name, "bad_")}
			rules[name] = r
		}
		return r
	}
	var current *rule
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \n")
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] != ' ' {
			head, rest, _ := strings.Cut(line, ":")
			name, shared := strings.CutSuffix(head, "@")
			current = named(name)
			current.shared = shared
			current.body = &pegNode{op: opChoice}
			line = rest
		}
		line = strings.TrimPrefix(strings.TrimSpace(line), "| ")
		if line == "" {
			continue
		}
		items, report, _ := strings.Cut(line, " => ")
		r := &pegReader{words: splitWords(items), named: named}
		alternatives := r.choice("").kids
		alternatives[len(alternatives)-1].report = report
		current.body.kids = append(current.body.kids, alternatives...)
	}
	return rules
}

// splitWords separates the items of an alternative and their operators.
func splitWords(s string) []string {
	var words []string
	for i := 0; i < len(s); {
		j := i + 1
		switch c := s[i]; {
		case c == ' ':
			i++
			continue
		case c == '\'' || c == '"':
			j = i + 2 + strings.IndexByte(s[i+1:], c)
		case c == '&' && strings.HasPrefix(s[i:], "&&"):
			j = i + 2
		case isWordByte(c):
			for j < len(s) && isWordByte(s[j]) {
				j++
			}
		}
		words = append(words, s[i:j])
		i = j
	}
	return words
}

func isWordByte(c byte) bool {
	return c == '_' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// pegReader reads alternatives from words.
type pegReader struct {
	words []string
	named func(string) *rule
}

func (r *pegReader) peek() string {
	if len(r.words) == 0 {
		return ""
	}
	return r.words[0]
}

func (r *pegReader) take() string {
	w := r.words[0]
	r.words = r.words[1:]
	return w
}

// choice reads alternatives up to the closing bracket.
func (r *pegReader) choice(end string) *pegNode {
	choice := &pegNode{op: opChoice}
	for {
		seq := &pegNode{op: opSequence}
		for r.peek() != "|" && r.peek() != end {
			seq.kids = append(seq.kids, r.item())
		}
		if len(seq.kids) == 1 && seq.kids[0].op == opRule {
			seq.kids[0].gated = seq.kids[0].rule.bad
		}
		choice.kids = append(choice.kids, seq)
		if r.peek() == end {
			return choice
		}
		r.take()
	}
}

// item reads a term with the operators around it.
func (r *pegReader) item() *pegNode {
	switch r.peek() {
	case "&":
		r.take()
		return &pegNode{op: opAhead, kids: []*pegNode{r.item()}}
	case "!":
		r.take()
		return &pegNode{op: opNotAhead, kids: []*pegNode{r.item()}}
	case "~":
		r.take()
		return &pegNode{op: opCut}
	case "&&":
		r.take()
		n := r.term()
		n.op = opForce
		return n
	}
	if len(r.words) > 1 && r.words[1] == "=" {
		label := r.take()[0]
		r.take()
		n := r.item()
		n.label = label
		return n
	}
	n := r.term()
	switch r.peek() {
	case ".":
		r.take()
		elem := r.term()
		r.take() // the plus
		return &pegNode{op: opRepeat, kids: []*pegNode{elem, n}, min: 1}
	case "?":
		r.take()
		return &pegNode{op: opOptional, kids: []*pegNode{n}}
	case "*":
		r.take()
		return &pegNode{op: opRepeat, kids: []*pegNode{n}}
	case "+":
		r.take()
		return &pegNode{op: opRepeat, kids: []*pegNode{n}, min: 1}
	}
	return n
}

// tokenClasses are the kinds of tokens that the grammar names.
var tokenClasses = map[string][]lexer.TokenType{
	"NAME": {lexer.Name}, "NUMBER": {lexer.Number}, "STRING": {lexer.String}, "NEWLINE": {lexer.Newline},
	"INDENT": {lexer.Indent}, "DEDENT": {lexer.Dedent}, "ENDMARKER": {lexer.EOF},
	"FSTART": {lexer.FStart}, "FMIDDLE": {lexer.FMiddle}, "FEND": {lexer.FEnd},
	"AUGASSIGN": {
		lexer.PlusEqual, lexer.MinusEqual, lexer.StarEqual, lexer.DoubleStarEqual, lexer.SlashEqual, lexer.DoubleSlashEqual,
		lexer.PercentEqual, lexer.AtEqual, lexer.LeftShiftEqual, lexer.RightShiftEqual, lexer.AmperEqual, lexer.VBarEqual,
		lexer.CircumflexEqual,
	},
	"'='": {lexer.Equal, lexer.FDebug}, "')'": {lexer.RPar}, "']'": {lexer.RSqb}, "'}'": {lexer.RBrace},
}

func (r *pegReader) term() *pegNode {
	w := r.take()
	switch {
	case w == "(":
		n := r.choice(")")
		r.take()
		return n
	case w == "[":
		n := r.choice("]")
		r.take()
		return &pegNode{op: opOptional, kids: []*pegNode{n}}
	case tokenClasses[w] != nil:
		return &pegNode{op: opToken, tokens: tokenClasses[w]}
	case w == "SOFT_KEYWORD":
		choice := &pegNode{op: opChoice}
		for _, s := range [...]string{"_", "case", "match", "type"} {
			for i := range s { // CPython takes the first letters of one for it, too
				choice.kids = append(choice.kids, &pegNode{op: opToken, tokens: tokenClasses["NAME"], text: s[:i+1]})
			}
		}
		return choice
	case w[0] == '"':
		return &pegNode{op: opToken, tokens: tokenClasses["NAME"], text: w[1 : len(w)-1]}
	case w[0] == '\'':
		t, _ := lexer.New(w[1:len(w)-1], lexer.Options{}).Next()
		return &pegNode{op: opToken, tokens: []lexer.TokenType{t.Type}}
	}
	return &pegNode{op: opRule, rule: r.named(w)}
}

// capture is what a labelled item matched: the tokens from start up to end.
type capture struct {
	start, end int
	rule       string
}

// captures are those of one use of a rule.
type captures struct{ a, b capture }

// What match returns instead of the end of a match.
const (
	noMatch  = -1
	cutMatch = -2 // no match, and no other alternative may be tried
)

// maxPegDepth bounds the rules in progress, as CPython does.
const maxPegDepth = 6000

// result is what a rule gave at some position. Those of a position are few
// enough to be searched one by one, and a map of them all would be several times
// as large.
type result struct {
	rule uint16
	bad  bool // with mistakes; false for shared rules
	end  int32
}

// matcher runs the grammar over tokens.
type matcher struct {
	tokens []lexer.Token
	rules  map[string]*rule
	memo   [][]result // by position
	fill   int        // the number of tokens looked at so far
	bad    bool       // mistakes are being looked for
	depth  int
	// reached is called when a token of type Error is looked at.
	reached func()
	// tooDeep is called when the rules are nested too deeply.
	tooDeep func()
	// report is called when an alternative with a report has matched, and
	// returns false when the alternative does not hold after all.
	report func(report string, c *captures, end int) bool
	// missing is called when a forced token is not there and mistakes are being
	// looked for.
	missing func(pos int, n *pegNode)
}

// token returns the token at pos; the last one is repeated for ever.
func (m *matcher) token(pos int) *lexer.Token {
	if pos >= len(m.tokens) {
		pos = len(m.tokens) - 1
	}
	if pos >= m.fill {
		m.fill = pos + 1
		if m.tokens[pos].Type == lexer.Error {
			m.reached()
		}
	}
	return &m.tokens[pos]
}

func (m *matcher) rule(r *rule, pos int) int {
	pos = min(pos, len(m.tokens)-1)
	key := result{rule: uint16(r.index), bad: m.bad && !r.shared}
	for _, known := range m.memo[pos] {
		if known.rule == key.rule && known.bad == key.bad {
			return int(known.end)
		}
	}
	if m.depth++; m.depth > maxPegDepth {
		m.tooDeep()
	}
	bad := m.bad
	if r.name == "expression_without_bad" {
		m.bad = false
	}
	end := m.match(r.body, pos, &captures{})
	m.bad = bad
	m.depth--
	key.end = int32(end)
	m.memo[pos] = append(m.memo[pos], key)
	return end
}

func (m *matcher) match(n *pegNode, pos int, c *captures) int {
	end := m.matchBare(n, pos, c)
	if n.label != 0 && end >= 0 {
		got := capture{start: pos, end: end}
		if n.rule != nil {
			got.rule = n.rule.name
		}
		if n.label == 'a' {
			c.a = got
		} else {
			c.b = got
		}
	}
	return end
}

func (m *matcher) matchBare(n *pegNode, pos int, c *captures) int {
	switch n.op {
	case opToken:
		if m.isToken(n, pos) {
			return pos + 1
		}
		return noMatch
	case opForce:
		if m.isToken(n, pos) {
			return pos + 1
		}
		if m.bad {
			m.missing(pos, n)
		}
		return noMatch
	case opRule:
		if n.gated && !m.bad {
			return noMatch
		}
		return m.rule(n.rule, pos)
	case opChoice:
		for _, k := range n.kids {
			switch end := m.match(k, pos, c); end {
			case noMatch:
			case cutMatch:
				return noMatch
			default:
				return end
			}
		}
		return noMatch
	case opSequence:
		return m.sequence(n, pos, c)
	case opOptional:
		if end := m.match(n.kids[0], pos, c); end >= 0 {
			return end
		}
		return pos
	case opRepeat:
		return m.repeat(n, pos, c)
	case opAhead:
		if m.match(n.kids[0], pos, c) < 0 {
			return noMatch
		}
	case opNotAhead:
		if m.match(n.kids[0], pos, c) >= 0 {
			return noMatch
		}
	}
	return pos
}

func (m *matcher) isToken(n *pegNode, pos int) bool {
	t := m.token(pos)
	for _, typ := range n.tokens {
		if t.Type == typ {
			return n.text == "" || t.Value == n.text
		}
	}
	return false
}

func (m *matcher) sequence(n *pegNode, pos int, c *captures) int {
	failed := noMatch
	for _, k := range n.kids {
		if k.op == opCut {
			failed = cutMatch
			continue
		}
		end := m.match(k, pos, c)
		if end < 0 {
			return failed
		}
		pos = end
	}
	if n.report != "" && !m.report(n.report, c, pos) {
		return cutMatch
	}
	return pos
}

func (m *matcher) repeat(n *pegNode, pos int, c *captures) int {
	for count := 0; ; count++ {
		next := pos
		if count > 0 && len(n.kids) > 1 {
			if next = m.match(n.kids[1], pos, c); next < 0 {
				return pos
			}
		}
		end := m.match(n.kids[0], next, c)
		if end < 0 {
			if count < n.min {
				return noMatch
			}
			return pos
		}
		if end == pos {
			return pos // an empty match repeats for ever
		}
		pos = end
	}
}
