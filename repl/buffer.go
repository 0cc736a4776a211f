package repl

import (
	"slices"
	"strings"
	"unicode"
)

// this file holds the text that is being edited, and what can be done to it

// buffer is a text of one or more lines, with a cursor.
type buffer struct {
	text []rune
	pos  int
	auto bool   // the indentation of the cursor's line was not typed
	cut  []rune // what was killed last
	undo []state
	kind int // of the last change: changes of a kind are undone together
}

type state struct {
	text []rune
	pos  int
}

// Kinds of changes.
const (
	changeNone = iota
	changeType
	changeErase
	changeOther
)

// save notes the state before a change, unless it goes on with one of the same kind.
func (b *buffer) save(kind int) {
	if kind == b.kind && kind != changeOther {
		return
	}
	b.kind = kind
	b.undo = append(b.undo, state{slices.Clone(b.text), b.pos})
}

func (b *buffer) undoLast() bool {
	n := len(b.undo) - 1
	if n < 0 {
		return false
	}
	b.text, b.pos, b.kind, b.auto = b.undo[n].text, b.undo[n].pos, changeNone, false
	b.undo = b.undo[:n]
	return true
}

// set replaces everything, with the cursor at the end.
func (b *buffer) set(text string) {
	b.text = []rune(text)
	b.pos, b.auto, b.undo, b.kind = len(b.text), false, nil, changeNone
}

func (b *buffer) String() string { return string(b.text) }

// insert puts text before the cursor.
func (b *buffer) insert(text []rune) {
	b.text = slices.Insert(b.text, b.pos, text...)
	b.pos += len(text)
}

// erase takes out from i to j, and leaves the cursor there.
func (b *buffer) erase(i, j int) {
	if i > j {
		i, j = j, i
	}
	b.text = slices.Delete(b.text, i, j)
	b.pos = i
}

// kill is erase for what can be put back with yank.
func (b *buffer) kill(i, j int) {
	if i > j {
		i, j = j, i
	}
	if i == j {
		return
	}
	b.save(changeOther)
	b.cut = slices.Clone(b.text[i:j])
	b.erase(i, j)
}

// lineStart and lineEnd are the bounds of the line around position i.
func (b *buffer) lineStart(i int) int {
	for i > 0 && b.text[i-1] != '\n' {
		i--
	}
	return i
}

func (b *buffer) lineEnd(i int) int {
	for i < len(b.text) && b.text[i] != '\n' {
		i++
	}
	return i
}

// up and down move the cursor by a line, in the same column.
func (b *buffer) up() bool {
	start := b.lineStart(b.pos)
	if start == 0 {
		return false
	}
	above := b.lineStart(start - 1)
	b.pos = min(above+b.pos-start, start-1)
	return true
}

func (b *buffer) down() bool {
	end := b.lineEnd(b.pos)
	if end == len(b.text) {
		return false
	}
	b.pos = min(end+1+b.pos-b.lineStart(b.pos), b.lineEnd(end+1))
	return true
}

func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

// wordLeft and wordRight are where the words beside the cursor begin and end.
func (b *buffer) wordLeft() int {
	i := b.pos
	for i > 0 && !isWord(b.text[i-1]) {
		i--
	}
	for i > 0 && isWord(b.text[i-1]) {
		i--
	}
	return i
}

func (b *buffer) wordRight() int {
	i := b.pos
	for i < len(b.text) && !isWord(b.text[i]) {
		i++
	}
	for i < len(b.text) && isWord(b.text[i]) {
		i++
	}
	return i
}

// spaceLeft is where the text before the cursor begins that has no spaces.
func (b *buffer) spaceLeft() int {
	i := b.pos
	for i > 0 && unicode.IsSpace(b.text[i-1]) {
		i--
	}
	for i > 0 && !unicode.IsSpace(b.text[i-1]) {
		i--
	}
	return i
}

// transpose swaps the two characters around the cursor.
func (b *buffer) transpose() {
	i := b.pos
	if i == len(b.text) {
		i--
	}
	if i < 1 || b.text[i] == '\n' || b.text[i-1] == '\n' {
		return
	}
	b.save(changeOther)
	b.text[i-1], b.text[i] = b.text[i], b.text[i-1]
	b.pos = i + 1
}

const indentWidth = 4

// backspace erases a character, or a step of the indentation.
func (b *buffer) backspace() bool {
	if b.pos == 0 {
		return false
	}
	b.save(changeErase)
	b.auto = false
	n := 1
	if before := string(b.text[b.lineStart(b.pos):b.pos]); before != "" && strings.Trim(before, " ") == "" {
		n = (len(before)-1)%indentWidth + 1
	}
	b.erase(b.pos-n, b.pos)
	return true
}

// indent adds spaces up to the next step; dedent takes some from the line's beginning.
func (b *buffer) indent() {
	b.save(changeOther)
	b.auto = false
	n := indentWidth - (b.pos-b.lineStart(b.pos))%indentWidth
	b.insert([]rune(strings.Repeat(" ", n)))
}

func (b *buffer) dedent() {
	start := b.lineStart(b.pos)
	n := 0
	for n < indentWidth && start+n < len(b.text) && b.text[start+n] == ' ' {
		n++
	}
	if n == 0 {
		return
	}
	b.save(changeOther)
	b.auto = false
	pos := b.pos
	b.erase(start, start+n)
	b.pos = max(start, pos-n)
}

// typed inserts a character that was typed. Spaces of one's own take the place of the
// indentation that the editor has made, and the word that goes on with a statement above
// moves below it.
func (b *buffer) typed(r rune) {
	b.save(changeType)
	start := b.lineStart(b.pos)
	blank := strings.Trim(string(b.text[start:b.pos]), " ") == ""
	if b.auto && blank && (r == ' ' || r == '\t') {
		b.erase(start, b.pos)
		b.auto = false
	}
	b.insert([]rune{r})
	if r == ':' && b.auto && b.pos == b.lineEnd(b.pos) {
		b.dedentClause()
	}
}

// openers are the statements that a clause belongs to.
var openers = map[string][]string{
	"else":    {"if", "elif", "for", "while", "try", "except", "async"},
	"elif":    {"if", "elif"},
	"except":  {"try", "except"},
	"finally": {"try", "except", "else"},
	"case":    {"match", "case"},
}

// dedentClause moves a line such as else: to the statement above that it belongs to.
func (b *buffer) dedentClause() {
	start := b.lineStart(b.pos)
	line := string(b.text[start:b.pos])
	own := indentation(line)
	want, ok := openers[firstWord(line)]
	if !ok {
		return
	}
	lines := strings.Split(string(b.text[:max(start-1, 0)]), "\n")
	for i := len(lines) - 1; i >= 0; i-- {
		n := indentation(lines[i])
		if strings.TrimSpace(lines[i]) == "" || n > own || !slices.Contains(want, firstWord(lines[i])) {
			continue
		}
		if firstWord(line) == "case" && firstWord(lines[i]) == "match" {
			n += indentWidth
		}
		if n < own {
			pos := b.pos
			b.erase(start, start+own-n)
			b.pos = pos - (own - n)
		}
		break
	}
	b.auto = false
}

func indentation(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// firstWord is the identifier that a line begins with.
func firstWord(line string) string {
	line = strings.TrimLeft(line, " \t")
	i := strings.IndexFunc(line, func(r rune) bool { return !isWord(r) })
	if i < 0 {
		return line
	}
	return line[:i]
}

// newline begins a line; with indent set it is indented as its place asks for.
func (b *buffer) newline(indent bool) {
	b.save(changeOther)
	margin := 0
	if indent {
		margin = nextIndent(string(b.text[:b.pos]))
	}
	// the spaces behind the cursor would add to the indentation
	for indent && b.pos < len(b.text) && b.text[b.pos] == ' ' {
		b.text = slices.Delete(b.text, b.pos, b.pos+1)
	}
	b.insert([]rune("\n" + strings.Repeat(" ", margin)))
	b.auto = margin > 0
}

// nextIndent is the indentation of the line after text: deeper after a colon or an opening
// bracket, less after a statement that ends a block.
func nextIndent(text string) int {
	last := text[strings.LastIndexByte(text, '\n')+1:]
	margin := indentation(last)
	code := strings.TrimRight(withoutComment(last), " \t")
	if code == "" || scan(text).str >= 0 {
		return margin
	}
	switch code[len(code)-1] {
	case ':', '(', '[', '{':
		return margin + indentWidth
	}
	switch firstWord(code) {
	case "return", "pass", "raise", "break", "continue":
		return max(0, margin-indentWidth)
	}
	return margin
}

// withoutComment is a line up to its comment, if that can be told from the line alone.
func withoutComment(line string) string {
	quote := byte(0)
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '#':
			return line[:i]
		}
	}
	return line
}
