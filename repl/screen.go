package repl

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/chzyer/readline/runes"
	"golang.org/x/text/width"
)

// this file draws on a terminal: what is edited stays below what programs write

// style is how a cell looks, an index into a palette; 0 is the terminal's own colours.
type style uint8

// cell is what stands in one column, or in two for wide characters.
type cell struct {
	r     rune
	style style
}

// screen draws rows at the bottom of a terminal and changes no more of them than it must.
type screen struct {
	out      io.Writer
	size     func() (width, height int)
	palette  []string // the escape sequence of each style
	rows     [][]cell // as they are on the terminal
	row      int      // where the cursor is, in rows
	live     bool     // rows are shown
	shown    drawing  // what was drawn last
	col      int      // of the cursor, or -1 if that is not known
	echoed   bool     // the terminal has shown keys that came early, where rows will be
	unknown  bool     // something else has written to the terminal
	partial  []byte   // of the line above the rows that has no newline yet
	width    int      // of the terminal when the rows were drawn
	pending  bytes.Buffer
	lastByte byte // written by the program; 0 is nothing
}

// drawing is what is to be seen.
type drawing struct {
	rows     [][]cell
	row, col int // of the cursor
}

func cellWidth(r rune) int {
	if r >= ' ' && r < 0x7f {
		return 1
	}
	w := runes.Width(r)
	if w == 1 && r >= 0x1100 && wide(r) {
		return 2
	}
	return w
}

// wide reports whether a character takes two columns: readline knows letters, this the
// symbols as well.
func wide(r rune) bool {
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}

// canvas lays out cells in rows of a width.
type canvas struct {
	drawing
	width int
	col   int
	cur   []cell
}

// put adds a character, in the next row if there is no place left.
func (c *canvas) put(r rune, s style) {
	switch {
	case r == '\t':
		for ok := true; ok; ok = c.col%8 != 0 {
			c.put(' ', s)
		}
		return
	case r < ' ' || r == 0x7f:
		c.put('^', s)
		c.put(r^0x40, s)
		return
	}
	w := cellWidth(r)
	if c.col+w > c.width {
		c.next()
	}
	c.cur = append(c.cur, cell{r, s})
	c.col += w
}

func (c *canvas) text(t string, s style) {
	for _, r := range t {
		if r == '\n' {
			c.next()
			continue
		}
		c.put(r, s)
	}
}

// next begins a row.
func (c *canvas) next() {
	c.rows = append(c.rows, c.cur)
	c.cur, c.col = nil, 0
}

// mark has the cursor here.
func (c *canvas) mark() {
	if c.col >= c.width {
		c.next()
	}
	c.row, c.drawing.col = len(c.rows), c.col
}

func (c *canvas) finish() drawing {
	c.rows = append(c.rows, c.cur)
	return c.drawing
}

// window is the part of a drawing that fits on a terminal, with the cursor in it.
func (d drawing) window(height int) drawing {
	if height < 1 || len(d.rows) <= height {
		return d
	}
	first := min(max(d.row-height+1, len(d.rows)-height), d.row)
	if d.row < len(d.rows)-height {
		first = max(0, d.row-height/2)
	}
	d.rows = d.rows[first:min(first+height, len(d.rows))]
	d.row -= first
	return d
}

// draw makes the terminal show d.
func (s *screen) draw(d drawing) {
	width, height := s.size()
	d = d.window(height)
	s.shown = d
	if s.live && width != s.width {
		s.forget()
	}
	s.width = width
	if !s.live {
		s.live, s.rows, s.row = true, [][]cell{nil}, 0
		s.begin()
	}
	col := s.col
	for i, row := range d.rows {
		if i == len(s.rows) {
			s.moveTo(len(s.rows)-1, &col)
			s.pending.WriteString("\r\n")
			s.rows, s.row, col = append(s.rows, nil), i, 0
		}
		old := s.rows[i]
		if slices.Equal(old, row) {
			continue
		}
		same := 0
		for same < len(old) && same < len(row) && old[same] == row[same] {
			same++
		}
		s.moveTo(i, &col)
		s.column(widthOf(row[:same]), &col)
		s.cells(row[same:])
		col = widthOf(row)
		if widthOf(old) > col {
			s.pending.WriteString("\x1b[K")
		}
		s.rows[i] = row
	}
	if len(s.rows) > len(d.rows) {
		s.moveTo(len(d.rows), &col)
		s.column(0, &col)
		s.pending.WriteString("\x1b[J")
		s.rows = s.rows[:len(d.rows)]
	}
	s.moveTo(d.row, &col)
	s.column(d.col, &col)
	s.col = col
	s.flush()
}

// begin moves the cursor to the beginning of a line.
func (s *screen) begin() {
	switch {
	case s.unknown: // spaces to the right edge go to the next line unless the cursor is at the left one
		s.pending.WriteString(strings.Repeat(" ", max(s.width-1, 0)) + "\r")
	case s.lastByte != 0 && s.lastByte != '\n':
		s.pending.WriteString("\r\n")
	case s.echoed:
		s.pending.WriteString("\r\x1b[K")
	}
	s.unknown, s.echoed, s.col = false, false, 0
}

// cells writes cells where the cursor is.
func (s *screen) cells(row []cell) {
	cur := style(0)
	for _, c := range row {
		if c.style != cur && int(c.style) < len(s.palette) {
			if cur != 0 {
				s.pending.WriteString("\x1b[0m")
			}
			s.pending.WriteString(s.palette[c.style])
			cur = c.style
		}
		s.pending.WriteRune(c.r)
	}
	if cur != 0 {
		s.pending.WriteString("\x1b[0m")
	}
}

func widthOf(row []cell) int {
	w := 0
	for _, c := range row {
		w += cellWidth(c.r)
	}
	return w
}

// moveTo moves the cursor to a row that is shown.
func (s *screen) moveTo(row int, col *int) {
	switch {
	case row < s.row:
		fmt.Fprintf(&s.pending, "\x1b[%dA", s.row-row)
	case row == s.row:
		return
	case row < len(s.rows):
		fmt.Fprintf(&s.pending, "\x1b[%dB", row-s.row)
	default: // below what is shown
		if s.row < len(s.rows)-1 {
			fmt.Fprintf(&s.pending, "\x1b[%dB", len(s.rows)-1-s.row)
		}
		s.pending.WriteString("\r\n")
		*col = 0
	}
	if *col >= s.width {
		*col = -1
	}
	s.row = row
}

// column moves the cursor within its row.
func (s *screen) column(want int, col *int) {
	if *col == want {
		return
	}
	s.pending.WriteByte('\r')
	if want > 0 {
		fmt.Fprintf(&s.pending, "\x1b[%dC", want)
	}
	*col = want
}

// flush sends what was drawn.
func (s *screen) flush() {
	if s.pending.Len() > 0 {
		_, _ = s.out.Write(s.pending.Bytes())
		s.pending.Reset()
	}
}

// forget gives up the rows: they stay, and what follows is drawn below them. It is for when
// nobody knows where they are.
func (s *screen) forget() {
	s.leave()
	s.live = false
}

// leave moves the cursor below the rows, and leaves them to be what was written.
func (s *screen) leave() {
	if !s.live {
		return
	}
	if n := len(s.rows) - 1 - s.row; n > 0 {
		fmt.Fprintf(&s.pending, "\x1b[%dB", n)
	}
	s.pending.WriteString("\r\n")
	s.live, s.partial, s.lastByte = false, nil, '\n'
	s.flush()
}

// clear erases the rows; the cursor is where they began.
func (s *screen) clear() {
	if !s.live {
		return
	}
	if s.row > 0 {
		fmt.Fprintf(&s.pending, "\x1b[%dA", s.row)
	}
	s.pending.WriteString("\r\x1b[J")
	s.live, s.lastByte = false, 0
}

// write writes what a program prints. If something is edited, that moves down; a line that
// is not ended yet goes on where it was.
func (s *screen) write(p []byte) (n int, err error) {
	if len(p) == 0 {
		return 0, nil
	}
	if !s.live {
		s.remember(p)
		return s.out.Write(p)
	}
	s.clear()
	if len(s.partial) > 0 {
		s.pending.WriteString("\x1b[A")
		if w := visibleWidth(s.partial) % max(s.width, 1); w > 0 {
			fmt.Fprintf(&s.pending, "\x1b[%dC", w)
		}
	}
	s.pending.Write(p)
	s.remember(p)
	s.draw(s.shown)
	return len(p), nil
}

// remember notes what the last line written is, if it is not ended.
func (s *screen) remember(p []byte) {
	s.lastByte = p[len(p)-1]
	if i := bytes.LastIndexByte(p, '\n'); i >= 0 {
		s.partial = nil
		p = p[i+1:]
	}
	const enough = 4096
	if len(s.partial)+len(p) > enough {
		p = p[:0]
	}
	s.partial = append(s.partial, p...)
}

// visibleWidth is the width of text without its escape sequences.
func visibleWidth(p []byte) int {
	w := 0
	t := string(p)
	for t != "" {
		if strings.HasPrefix(t, "\x1b[") {
			i := strings.IndexFunc(t[2:], func(r rune) bool { return r >= 0x40 && r <= 0x7e })
			if i < 0 {
				break
			}
			t = t[2+i+1:]
			continue
		}
		r := []rune(t[:min(len(t), 4)])[0]
		switch r {
		case '\r':
			w = 0
		case '\b':
			w = max(0, w-1)
		case '\t':
			w += 8 - w%8
		default:
			w += cellWidth(r)
		}
		t = t[len(string(r)):]
	}
	return w
}
