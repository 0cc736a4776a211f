package tbfmt

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pyasync/ast"
	"pyasync/parser"
)

// this file draws the lines of carets under source text

// anchors are the part of a range that is marked with '^' when the rest of it is marked
// with '~': an operator, or what is in the brackets of a subscript or call. Lines count from
// the first of the range; columns are characters.
type anchors struct {
	line, col, endLine, endCol int
}

// carets is the source of an entry with carets under its range.
func (f *Frame) carets(color bool) string {
	original := splitLines(f.Text)
	span := f.EndLine - f.Line
	lines := toRunes(splitLines(Dedent(f.Text)))
	if span < 0 || span >= len(original) || span >= len(lines) {
		return Dedent(f.Text)
	}
	lines = lines[:span+1]
	cut := utf8.RuneCountInString(original[0]) - len(lines[0])
	start := max(0, charColumn(original[0], f.Col)-cut)
	end := max(0, charColumn(original[span], f.EndCol)-cut)

	d := &drawing{lines: lines, color: color}
	d.start = displayWidth(lines[0], start)
	d.end = displayWidth(lines[span], end)
	d.anchors = findAnchors(segment(lines, start, end))
	d.show = shows(lines, start, end, d.anchors != nil)

	significant := []int{0, span}
	if a := d.anchors; a != nil {
		if a.line == 0 {
			a.col += start
		}
		if a.endLine == 0 {
			a.endCol += start
		}
		a.col = displayWidth(lines[a.line], a.col)
		a.endCol = displayWidth(lines[a.endLine], a.endCol)
		for i := -1; i <= 1; i++ {
			significant = append(significant, a.line+i, a.endLine+i)
		}
	}
	slices.Sort(significant)
	significant = slices.Compact(significant)
	prev := -1
	for _, n := range significant {
		if n < 0 || n > span {
			continue
		}
		if prev >= 0 && n-prev == 2 {
			d.line(n - 1)
		} else if prev >= 0 && n-prev > 2 {
			d.b.WriteString("...<" + itoa(n-prev-1) + " lines>...\n")
		}
		d.line(n)
		prev = n
	}
	return d.b.String()
}

func toRunes(lines []string) [][]rune {
	out := make([][]rune, len(lines))
	for i, l := range lines {
		out[i] = []rune(l)
	}
	return out
}

// charColumn is the character column of a byte column.
func charColumn(line string, col int) int {
	return utf8.RuneCountInString(line[:max(0, min(col, len(line)))])
}

// segment is the text of lines from column start of the first to end of the last.
func segment(lines [][]rune, start, end int) string {
	parts := make([]string, len(lines))
	for i, l := range lines {
		if i == len(lines)-1 {
			l = l[:min(end, len(l))]
		}
		if i == 0 {
			l = l[min(start, len(l)):]
		}
		parts[i] = string(l)
	}
	return strings.Join(parts, "\n")
}

// drawing collects lines of source, each followed by its carets.
type drawing struct {
	b          strings.Builder
	lines      [][]rune
	start, end int // display columns of the range, in the first and the last line
	anchors    *anchors
	show       bool
	color      bool
}

func (d *drawing) line(n int) {
	line := d.lines[n]
	if !d.show {
		d.b.WriteString(string(line) + "\n")
		return
	}
	blanks := len(line) - utf8.RuneCountInString(strings.TrimLeftFunc(string(line), unicode.IsSpace))
	width := displayWidth(line, len(line))
	if n == len(d.lines)-1 {
		width = d.end
	}
	carets := make([]byte, width)
	for col := range carets {
		switch {
		case col < blanks || n == 0 && col < d.start:
			carets[col] = ' '
		case d.anchors == nil || d.inAnchors(n, col):
			carets[col] = '^'
		default:
			carets[col] = '~'
		}
	}
	if d.color {
		d.colored(line, carets)
		return
	}
	d.b.WriteString(string(line) + "\n" + string(carets) + "\n")
}

func (d *drawing) inAnchors(n, col int) bool {
	a := d.anchors
	return (n > a.line || n == a.line && col >= a.col) && (n < a.endLine || n == a.endLine && col < a.endCol)
}

// colored writes the line and its carets, both coloured in runs of equal carets.
func (d *drawing) colored(line []rune, carets []byte) {
	var text, marks strings.Builder
	full := append(slices.Clone(line), '\n')
	for i := 0; i < max(len(full), len(carets)); {
		mark := byte(0)
		if i < len(carets) {
			mark = carets[i]
		}
		j := i
		for j < max(len(full), len(carets)) && (j < len(carets) && carets[j] == mark || j >= len(carets) && mark == 0) {
			j++
		}
		on, off := "", ""
		switch mark {
		case '^':
			on, off = boldRed, reset
		case '~':
			on, off = red, reset
		}
		text.WriteString(on + string(full[min(i, len(full)):min(j, len(full))]) + off)
		marks.WriteString(on + string(carets[min(i, len(carets)):min(j, len(carets))]) + off)
		i = j
	}
	d.b.WriteString(text.String() + marks.String() + "\n")
}

// shows decides whether carets say anything: not when they would mark the whole of the
// lines, nor the whole value of `return f(…)` or `name = f(…)`.
func shows(lines [][]rune, start, end int, anchored bool) bool {
	parts := make([]string, len(lines))
	for i, l := range lines {
		parts[i] = string(l)
	}
	mod, _, err := parser.ParseFile(strings.Join(parts, "\n"), "<segment>", parser.Options{Text: true})
	if err == nil {
		if len(mod.Body) == 0 {
			return false
		}
		if v := plainCall(mod.Body[0]); v != nil {
			p := v.Pos()
			if p.Line == 1 && int(p.EndLine) == len(lines) && int(p.Col) == start && int(p.EndCol) == end {
				return false
			}
		}
	}
	if anchored {
		return true
	}
	first, last := lines[0], lines[len(lines)-1]
	return strings.TrimSpace(string(first[:min(start, len(first))])) != "" ||
		strings.TrimSpace(string(last[min(end, len(last)):])) != ""
}

// plainCall is the call whose result a statement returns or assigns, or nil.
func plainCall(s ast.Stmt) *ast.Call {
	switch s := s.(type) {
	case *ast.Return:
		if c, ok := s.Value.(*ast.Call); ok {
			if _, ok := c.Func.(*ast.Name); ok {
				return c
			}
		}
	case *ast.Assign:
		if _, ok := s.Targets[0].(*ast.Name); !ok || len(s.Targets) != 1 {
			break
		}
		if c, ok := s.Value.(*ast.Call); ok {
			return c
		}
	}
	return nil
}

// findAnchors finds the operator or the brackets in the text of an expression; it is nil
// for other text.
func findAnchors(text string) *anchors {
	mod, _, err := parser.ParseFile("(\n"+text+"\n)", "<segment>", parser.Options{Text: true})
	if err != nil || len(mod.Body) != 1 {
		return nil
	}
	st, ok := mod.Body[0].(*ast.ExprStmt)
	if !ok {
		return nil
	}
	s := &scan{text: splitLines(text)}
	s.lines = toRunes(s.text)
	switch e := st.Value.(type) {
	case *ast.BinOp:
		return s.operator(e)
	case *ast.Subscript:
		return s.brackets(e, e.Value, '[')
	case *ast.Call:
		return s.brackets(e, e.Func, '(')
	}
	return nil
}

// scan is a position in the text of an expression.
type scan struct {
	text      []string
	lines     [][]rune
	line, col int
}

// column is the character column of a byte column in line n.
func (s *scan) column(n, col int) int { return charColumn(s.text[n], col) }

// endOf goes to the end of e. The text was parsed with one line in front.
func (s *scan) endOf(e ast.Expr) bool {
	p := e.Pos()
	s.line = int(p.EndLine) - 2
	if s.line < 0 || s.line >= len(s.lines) {
		return false
	}
	s.col = s.column(s.line, int(p.EndCol))
	return true
}

// settle moves from the end of a line to the next character.
func (s *scan) settle() bool {
	for s.line < len(s.lines) && s.col >= len(s.lines[s.line]) {
		s.line, s.col = s.line+1, 0
	}
	return s.line < len(s.lines)
}

// until goes to the next character, outside comments, for which stop holds.
func (s *scan) until(stop func(c rune) bool) bool {
	for s.settle() {
		switch c := s.lines[s.line][s.col]; {
		case c == '\\' || c == '#':
			s.line, s.col = s.line+1, 0
		case stop(c):
			return true
		default:
			s.col++
		}
	}
	return false
}

// operator finds the operator between the operands: one or two characters.
func (s *scan) operator(e *ast.BinOp) *anchors {
	if !s.endOf(e.Left) || !s.until(func(c rune) bool { return !unicode.IsSpace(c) && c != ')' }) {
		return nil
	}
	end := s.col + 1
	right := e.Right.Pos()
	rightLine := int(right.Line) - 2
	if line := s.lines[s.line]; end < len(line) && (rightLine > s.line || end < s.column(rightLine, int(right.Col))) {
		if c := line[end]; !unicode.IsSpace(c) && c != '\\' && c != '#' {
			end++
		}
	}
	return &anchors{s.line, s.col, s.line, end}
}

// brackets finds the range from the opening bracket behind inner to the end of e.
func (s *scan) brackets(e, inner ast.Expr, open rune) *anchors {
	if !s.endOf(inner) || !s.until(func(c rune) bool { return c == open }) {
		return nil
	}
	a := &anchors{line: s.line, col: s.col}
	if !s.endOf(e) {
		return nil
	}
	a.endLine, a.endCol = s.line, s.col
	return a
}
