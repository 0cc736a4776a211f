package repl

import (
	"strings"
	"testing"
)

// at is a buffer with the cursor where the bar is.
func at(text string) *buffer {
	b := &buffer{}
	before, after, _ := strings.Cut(text, "|")
	b.set(before + after)
	b.pos = len([]rune(before))
	return b
}

func show(b *buffer) string { return string(b.text[:b.pos]) + "|" + string(b.text[b.pos:]) }

func TestBuffer(t *testing.T) {
	for _, c := range []struct {
		name         string
		text         string
		do           func(b *buffer)
		want, undone string
	}{
		{"backspace", "ab|c", func(b *buffer) { b.backspace() }, "a|c", "ab|c"},
		{"backspace in the indentation", "x\n        |y", func(b *buffer) { b.backspace() }, "x\n    |y", "x\n        |y"},
		{"backspace to a step", "      |y", func(b *buffer) { b.backspace() }, "    |y", "      |y"},
		{"join lines", "a\n|b", func(b *buffer) { b.backspace() }, "a|b", "a\n|b"},
		{"at the beginning", "|a", func(b *buffer) { b.backspace() }, "|a", "|a"},
		{"up", "abc\nde|f", func(b *buffer) { b.up() }, "ab|c\ndef", ""},
		{"up to a short line", "a\nbcd|", func(b *buffer) { b.up() }, "a|\nbcd", ""},
		{"down", "ab|c\n\nd", func(b *buffer) { b.down(); b.down() }, "abc\n\n|d", ""},
		{"indent", "x|", func(b *buffer) { b.indent() }, "x   |", "x|"},
		{"dedent", "      x|", func(b *buffer) { b.dedent() }, "  x|", "      x|"},
		{"transpose at the end", "ab|", func(b *buffer) { b.transpose() }, "ba|", "ab|"},
		{"word left", "one.two|", func(b *buffer) { b.pos = b.wordLeft() }, "one.|two", ""},
		{"word right", "|  one two", func(b *buffer) { b.pos = b.wordRight() }, "  one| two", ""},
		{"kill and yank", "one| two", func(b *buffer) { b.kill(b.pos, 7); b.pos = 0; b.insert(b.cut) }, " two|one", ""},
		{"newline after a colon", "if x:|", func(b *buffer) { b.newline(true) }, "if x:\n    |", "if x:|"},
		{"newline in a block", "if x:\n    y|", func(b *buffer) { b.newline(true) }, "if x:\n    y\n    |", ""},
		{"newline after return", "def f():\n    return 1|", func(b *buffer) { b.newline(true) }, "def f():\n    return 1\n|", ""},
		{"newline in brackets", "f(|", func(b *buffer) { b.newline(true) }, "f(\n    |", ""},
		{"newline behind a comment", "if x:  # why:|", func(b *buffer) { b.newline(true) }, "if x:  # why:\n    |", ""},
		{"colon in a string", "x = ':|", func(b *buffer) { b.newline(true) }, "x = ':\n|", ""},
		{"newline as typed", "if x:|", func(b *buffer) { b.newline(false) }, "if x:\n|", ""},
		{"spaces of one's own", "if x:|", func(b *buffer) { b.newline(true); b.typed(' '); b.typed(' '); b.typed('y') }, "if x:\n  y|", ""},
	} {
		b := at(c.text)
		c.do(b)
		if got := show(b); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if c.undone != "" {
			if b.undoLast(); show(b) != c.undone && c.text != c.want {
				t.Errorf("%s: undone %q, want %q", c.name, show(b), c.undone)
			}
		}
	}
}

// Clauses move below the statements that they belong to.
func TestClauses(t *testing.T) {
	for text, want := range map[string]string{
		"if x:\n    if y:\n        z\n        else:":            "if x:\n    if y:\n        z\n    else:",
		"for x in y:\n    pass\n    else:":                      "for x in y:\n    pass\nelse:",
		"try:\n    x\n    except E:":                            "try:\n    x\nexcept E:",
		"try:\n    x\nexcept E:\n    y\n    finally:":           "try:\n    x\nexcept E:\n    y\nfinally:",
		"match x:\n    case 1:\n        y\n        case 2:":     "match x:\n    case 1:\n        y\n    case 2:",
		"if x:\n    y\n    lambda:":                             "if x:\n    y\n    lambda:",
		"if x:\n    if y:\n        z\n    else:":                "if x:\n    if y:\n        z\n    else:",
		"while x:\n    if y:\n        z\n    other = {1:":       "while x:\n    if y:\n        z\n    other = {1:",
		"async for x in y:\n    pass\n    else:":                "async for x in y:\n    pass\nelse:",
		"def f():\n    try:\n        x\n        except (A, B):": "def f():\n    try:\n        x\n    except (A, B):",
	} {
		b := &buffer{}
		b.set(text[:len(text)-1])
		b.auto = true
		b.typed(':')
		if got := b.String(); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
