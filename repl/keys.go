package repl

import (
	"io"
	"strings"
	"unicode/utf8"

	"github.com/chzyer/readline"
)

// this file turns what a terminal sends into keys

// Keys are characters, the Char and Meta constants of package readline, and these.
const (
	keyUp rune = -iota - 100
	keyDown
	keyHome
	keyEnd
	keyPageUp
	keyPageDown
	keyDeleteForward
	keyBackTab
	keyMetaEnter
	keyMetaFirst // of the history
	keyMetaLast
	keyPaste
	keyUnknown
)

// event is a key that was pressed, or a text that was pasted.
type event struct {
	key   rune
	paste string
	more  bool // further input waits already, which is no typing
}

// decoder reads events. It takes single bytes, so that what is typed ahead stays where the
// program can read it.
type decoder struct {
	in      io.Reader
	waiting func() bool // whether a read would return at once
	rest    []byte      // read behind a paste
}

const (
	pasteOn    = "\x1b[?2004h"
	pasteOff   = "\x1b[?2004l"
	pasteBegin = "200"
	pasteEnd   = "\x1b[201~"
)

func (d *decoder) next() (byte, error) {
	if len(d.rest) > 0 {
		c := d.rest[0]
		d.rest = d.rest[1:]
		return c, nil
	}
	var p [1]byte
	for {
		n, err := d.in.Read(p[:])
		if n == 1 {
			return p[0], nil
		}
		if err != nil {
			return 0, err
		}
	}
}

func (d *decoder) pending() bool { return len(d.rest) > 0 || d.waiting() }

// read waits for an event.
func (d *decoder) read() (event, error) {
	c, err := d.next()
	if err != nil {
		return event{}, err
	}
	ev := event{}
	switch {
	case c == readline.CharEsc:
		ev, err = d.escape()
	case c == readline.CharCtrlH:
		ev.key = readline.CharBackspace
	case c < utf8.RuneSelf:
		ev.key = rune(c)
	default:
		ev.key, err = d.char(c)
	}
	ev.more = d.pending()
	return ev, err
}

// char is the character that begins with c.
func (d *decoder) char(c byte) (rune, error) {
	p := []byte{c}
	for !utf8.FullRune(p) && len(p) < utf8.UTFMax {
		c, err := d.next()
		if err != nil {
			return 0, err
		}
		p = append(p, c)
	}
	r, _ := utf8.DecodeRune(p)
	return r, nil
}

// escape is what follows Esc: a sequence of a special key, or a key with Alt.
func (d *decoder) escape() (event, error) {
	c, err := d.next()
	if err != nil {
		return event{}, err
	}
	switch c {
	case '[':
		return d.sequence()
	case 'O':
		if c, err = d.next(); err != nil {
			return event{}, err
		}
		return event{key: arrow(c, "")}, nil
	case readline.CharEsc: // Esc twice is one
		return d.escape()
	case readline.CharEnter, readline.CharCtrlJ:
		return event{key: keyMetaEnter}, nil
	}
	keys := map[byte]rune{
		'b': readline.MetaBackward, 'f': readline.MetaForward, 'd': readline.MetaDelete, 't': readline.MetaTranspose,
		readline.CharBackspace: readline.MetaBackspace, readline.CharCtrlH: readline.MetaBackspace,
		'<': keyMetaFirst, '>': keyMetaLast,
	}
	if k, ok := keys[c]; ok {
		return event{key: k}, nil
	}
	return event{key: keyUnknown}, nil
}

// sequence is what follows Esc and a bracket: parameters and a letter.
func (d *decoder) sequence() (event, error) {
	var params []byte
	for {
		c, err := d.next()
		if err != nil {
			return event{}, err
		}
		if c >= 0x40 && c <= 0x7e {
			if c == '~' && string(params) == pasteBegin {
				return d.paste()
			}
			return event{key: arrow(c, string(params))}, nil
		}
		params = append(params, c)
	}
}

// arrow is the key of a sequence that ends with c. A modifier is the second parameter.
func arrow(c byte, params string) rune {
	number, modifier, _ := strings.Cut(params, ";")
	if modifier != "" && modifier != "2" { // with Ctrl or Alt: by words
		switch c {
		case 'C':
			return readline.MetaForward
		case 'D':
			return readline.MetaBackward
		}
	}
	switch c {
	case 'A':
		return keyUp
	case 'B':
		return keyDown
	case 'C':
		return readline.CharForward
	case 'D':
		return readline.CharBackward
	case 'H':
		return keyHome
	case 'F':
		return keyEnd
	case 'Z':
		return keyBackTab
	case '~':
		switch number {
		case "1", "7":
			return keyHome
		case "4", "8":
			return keyEnd
		case "3":
			return keyDeleteForward
		case "5":
			return keyPageUp
		case "6":
			return keyPageDown
		}
	}
	return keyUnknown
}

// paste reads to the end of a paste.
func (d *decoder) paste() (event, error) {
	text := append([]byte(nil), d.rest...)
	d.rest = nil
	buf := make([]byte, 1<<16)
	for from := 0; ; {
		if i := strings.Index(string(text[from:]), pasteEnd); i >= 0 {
			d.rest = append(d.rest, text[from+i+len(pasteEnd):]...)
			text = text[:from+i]
			break
		}
		from = max(0, len(text)-len(pasteEnd)+1)
		n, err := d.in.Read(buf)
		text = append(text, buf[:n]...)
		if err != nil {
			return event{}, err
		}
	}
	return event{key: keyPaste, paste: cleanPaste(string(text))}, nil
}

// cleanPaste has newlines alone end lines, and no control characters but tabs.
func cleanPaste(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == readline.CharBackspace {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
