package repl

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// this file completes what stands before the cursor

// completion asks the session what may stand before the cursor. One answer is inserted; of
// several, what they begin with, and if that is nothing more, they are listed.
func (e *editor) completion() {
	e.mu.Lock()
	text, pos := e.buf.String(), len(string(e.buf.text[:e.buf.pos]))
	e.mu.Unlock()
	start, words := e.h.complete(text, pos)

	e.mu.Lock()
	defer e.mu.Unlock()
	defer e.redraw()
	e.hint = ""
	if len(words) == 0 {
		e.screen.pending.WriteByte('\a')
		return
	}
	common := commonPrefix(words)
	typed := text[start:pos]
	if common != typed && len(common) >= len(typed) {
		b := &e.buf
		b.save(changeOther)
		b.auto = false
		b.erase(b.pos-utf8.RuneCountInString(typed), b.pos)
		b.insert([]rune(common))
		return
	}
	if len(words) > 1 {
		width, height := e.t.size()
		e.hint = columns(words, width, max(3, min(height/2, 12)))
	}
}

func commonPrefix(words []string) string {
	common := words[0]
	for _, w := range words[1:] {
		n := 0
		for n < len(common) && n < len(w) && common[n] == w[n] {
			n++
		}
		for n > 0 && n < len(common) && !utf8.RuneStart(common[n]) {
			n--
		}
		common = common[:n]
	}
	return common
}

// columns lists words in columns, as far as they fit.
func columns(words []string, width, height int) string {
	words = slices.Clone(words)
	wide := 0
	for i, w := range words {
		// of a dotted name the last part tells the difference
		if j := strings.LastIndexByte(strings.TrimRight(w, "("), '.'); j >= 0 && !strings.ContainsAny(w, "/'\"") {
			words[i] = w[j+1:]
		}
		wide = max(wide, utf8.RuneCountInString(words[i]))
	}
	cols := max(1, width/(wide+2))
	rows := (len(words) + cols - 1) / cols
	left := 0
	if rows > height {
		rows = height - 1
		left = len(words) - rows*cols
		words = words[:rows*cols]
	}
	var b strings.Builder
	for r := range rows {
		var line strings.Builder
		for c := range cols {
			if i := c*rows + r; i < len(words) {
				line.WriteString(words[i] + strings.Repeat(" ", wide+2-utf8.RuneCountInString(words[i])))
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	if left > 0 {
		fmt.Fprintf(&b, "… and %d more\n", left)
	}
	return strings.TrimSuffix(b.String(), "\n")
}
