package repl

import (
	"unicode/utf8"

	"github.com/chzyer/readline"
)

// this file is the reverse search through the history

// search is under way: what is looked for, where it was found, and what to go back to.
type search struct {
	query  string
	index  int // of the entry that is shown
	failed bool
	before state
}

func (s *search) String() string {
	if s.failed {
		return "(failed reverse-i-search) " + s.query
	}
	return "(reverse-i-search) " + s.query
}

func (e *editor) beginSearch() {
	e.search = &search{index: len(e.h.history.entries), before: state{append([]rune(nil), e.buf.text...), e.buf.pos}}
}

// searchKey handles a key while searching. It returns false for those that end the search
// and have their usual effect.
func (e *editor) searchKey(ev event) bool {
	s := e.search
	switch {
	case ev.key == readline.CharBckSearch:
		e.find(s.index)
	case ev.key == readline.CharBackspace:
		if s.query != "" {
			_, n := utf8.DecodeLastRuneInString(s.query)
			s.query = s.query[:len(s.query)-n]
			e.find(len(e.h.history.entries))
		}
	case ev.key == ctrlG || ev.key == readline.CharInterrupt:
		e.search = nil
		e.buf.set(string(s.before.text))
		e.buf.pos = s.before.pos
	case ev.key >= ' ':
		s.query += string(ev.key)
		e.find(min(s.index+1, len(e.h.history.entries)))
	case ev.key == keyPaste:
		s.query += ev.paste
		e.find(len(e.h.history.entries))
	default:
		e.search = nil
		if s.index < len(e.h.history.entries) {
			e.index = s.index
		}
		return false
	}
	return true
}

// find shows the newest entry before from that the search is for.
func (e *editor) find(from int) {
	s := e.search
	if s.query == "" {
		return
	}
	i := e.h.history.search(s.query, from)
	if s.failed = i < 0; s.failed {
		return
	}
	s.index = i
	entry := e.h.history.entries[i]
	e.buf.set(entry)
	for at := range entry {
		if len(entry)-at >= len(s.query) && entry[at:at+len(s.query)] == s.query {
			e.buf.pos = utf8.RuneCountInString(entry[:at])
			break
		}
	}
}
