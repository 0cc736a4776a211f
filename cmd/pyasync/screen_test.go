package main

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// this file is a terminal for tests: it shows what a user would see

// screen is what a terminal shows, with all that has scrolled off its top.
type screen struct {
	width, height int
	rows          [][]rune // all of them; the last height ones are on the screen
	row, col      int      // of the cursor, in rows
	wrap          bool     // the next character begins a row
	rest          []byte   // of a sequence that has not ended yet
	modes         map[string]bool
}

func newScreen(width, height int) *screen {
	return &screen{width: width, height: height, rows: [][]rune{nil}, modes: map[string]bool{}}
}

// Write shows what a program sends.
func (s *screen) Write(p []byte) {
	p = append(s.rest, p...)
	s.rest = nil
	for len(p) > 0 {
		if p[0] == 0x1b {
			n := s.escape(p)
			if n == 0 {
				s.rest = append([]byte(nil), p...)
				return
			}
			p = p[n:]
			continue
		}
		if !utf8.FullRune(p) {
			s.rest = append([]byte(nil), p...)
			return
		}
		r, n := utf8.DecodeRune(p)
		s.put(r)
		p = p[n:]
	}
}

func (s *screen) top() int { return max(0, len(s.rows)-s.height) }

func (s *screen) put(r rune) {
	switch r {
	case '\r':
		s.col, s.wrap = 0, false
	case '\n':
		s.down()
		s.wrap = false
	case '\b':
		s.col = max(0, s.col-1)
	case '\t':
		s.col = min(s.width-1, s.col+8-s.col%8)
	case '\a':
	default:
		if s.wrap {
			s.col, s.wrap = 0, false
			s.down()
		}
		row := s.rows[s.row]
		for len(row) <= s.col {
			row = append(row, ' ')
		}
		row[s.col] = r
		s.rows[s.row] = row
		if s.col++; s.col == s.width {
			s.col, s.wrap = s.width-1, true
		}
	}
}

func (s *screen) down() {
	if s.row++; s.row == len(s.rows) {
		s.rows = append(s.rows, nil)
	}
}

// escape obeys the sequence that p begins with; 0 tells that it is not all there.
func (s *screen) escape(p []byte) int {
	if len(p) < 2 {
		return 0
	}
	if p[1] != '[' {
		return 2
	}
	i := 2
	for i < len(p) && (p[i] < 0x40 || p[i] > 0x7e) {
		i++
	}
	if i == len(p) {
		return 0
	}
	s.obey(p[i], string(p[2:i]))
	return i + 1
}

func (s *screen) obey(c byte, params string) {
	first, _, _ := strings.Cut(params, ";")
	n, err := strconv.Atoi(first)
	if err != nil {
		n = 0
	}
	one := max(n, 1)
	s.wrap = false
	switch c {
	case 'A':
		s.row = max(s.top(), s.row-one)
	case 'B':
		s.row = min(len(s.rows)-1, s.row+one)
	case 'C':
		s.col = min(s.width-1, s.col+one)
	case 'D':
		s.col = max(0, s.col-one)
	case 'H':
		s.row, s.col = s.top(), 0
	case 'K':
		if s.col < len(s.rows[s.row]) {
			s.rows[s.row] = s.rows[s.row][:s.col]
		}
	case 'J':
		if n == 2 {
			for i := s.top(); i < len(s.rows); i++ {
				s.rows[i] = nil
			}
			return
		}
		if s.col < len(s.rows[s.row]) {
			s.rows[s.row] = s.rows[s.row][:s.col]
		}
		for i := s.row + 1; i < len(s.rows); i++ {
			s.rows[i] = nil
		}
	case 'h', 'l':
		s.modes[params] = c == 'h'
	}
}

// lines are all rows, without spaces at their ends.
func (s *screen) lines() []string {
	var out []string
	for _, r := range s.rows {
		out = append(out, strings.TrimRight(string(r), " "))
	}
	return out
}

// text is all that was shown, without empty lines at the end.
func (s *screen) text() string { return strings.TrimRight(strings.Join(s.lines(), "\n"), "\n") }

// line is the row of the cursor.
func (s *screen) line() string { return s.lines()[s.row] }
