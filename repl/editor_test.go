package repl

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"
)

// typing is an editor whose keys are given at once.
func typing(keys string, out io.Writer) *editor {
	in := strings.NewReader(keys)
	t := terminal{in: in, out: out, waiting: func() bool { return in.Len() > 0 }, size: func() (int, int) { return 80, 24 }}
	t.raw = func() (func(), error) { return func() {}, nil }
	t.resized = func(func()) func() { return func() {} }
	return newEditor(t, helper{incomplete: incomplete, complete: func(text string, pos int) (int, []string) { return pos, nil }, history: &history{}})
}

func TestDecoder(t *testing.T) {
	for keys, want := range map[string]string{
		"abc\r":                             "abc",
		"ab\x1b[Dx\r":                       "axb",
		"ab\x1bODx\r":                       "axb",
		"ab\x1b[1;5D\x1b[5;9~x\r":           "xab",
		"a\x1b[99zb\r":                      "ab", // unknown sequences are dropped
		"\x1b[200~x = (1,\r\n2)\x1b[201~\r": "x = (1,\n2)",
		"\x1b[200~a\x1b[201~\x1b[200~b\x1b[201~c\r": "abc",
		"\x1b[200~a\x07\x1b[0mb\x1b[201~\r":         "a[0mb",
		"\xe4\xb8\xad\xff\r":                        "中\uFFFD",
		"if x:\r  y\r\r":                            "if x:\n  y\n",
	} {
		e := typing(keys, io.Discard)
		got, err := e.Read(prompts{">>> ", "... "})
		if err != nil || got != want {
			t.Errorf("%q is %q, %v, want %q", keys, got, err, want)
		}
	}
	if _, err := typing("abc", io.Discard).Read(prompts{}); err != io.EOF {
		t.Errorf("at the end of input: %v", err)
	}
}

// What is typed is drawn with no more than it takes.
func TestDrawing(t *testing.T) {
	var out bytes.Buffer
	e := typing("", &out)
	e.begin(prompts{">>> ", "... "})
	e.redraw()
	out.Reset()
	for _, c := range []struct {
		do   func()
		want string
	}{
		{func() { e.buf.typed('a') }, "a"},
		{func() { e.buf.typed('b') }, "b"},
		{func() { e.buf.pos-- }, "\r\x1b[5C"},
		{func() { e.buf.typed('x') }, "xb\r\x1b[6C"},
		{func() { e.buf.newline(false) }, "\x1b[K\r\n... b\r\x1b[4C"},
		{func() {}, ""},
	} {
		out.Reset()
		c.do()
		e.redraw()
		if got := out.String(); got != c.want {
			t.Errorf("drew %q, want %q", got, c.want)
		}
	}
}

func TestPasteSpeed(t *testing.T) {
	text := "def f(x):\n" + strings.Repeat("    x = x + 1  # one more line of a long function\n", 999)
	begin := time.Now()
	e := typing(pasted(text)+"\r", io.Discard)
	got, err := e.Read(prompts{">>> ", "... "})
	if err != nil || got != text {
		t.Fatalf("read %d characters, %v", len(got), err)
	}
	d := time.Since(begin)
	if d > 200*time.Millisecond {
		t.Errorf("a paste of 1,000 lines took %v", d)
	}
	t.Log("a paste of 1,000 lines took", d)
}

func pasted(text string) string { return "\x1b[200~" + text + "\x1b[201~" }

func TestColumns(t *testing.T) {
	words := strings.Fields("alpha beta gamma delta epsilon zeta eta theta")
	if got, want := columns(words, 30, 5), "alpha    delta    eta\nbeta     epsilon  theta\ngamma    zeta"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got, want := columns(words, 10, 4), "alpha\nbeta\ngamma\n… and 5 more"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPainter(t *testing.T) {
	p := newPainter()
	for _, c := range []struct{ text, want string }{
		{"def f(x): return 'a'", "kkk n    kkkkkk sss"},
		{"x = 12  # c", "    nn  ccc"},
	} {
		got := p.colors(c.text)
		if len(got) != len([]rune(c.text)) {
			t.Errorf("%q has %d colours", c.text, len(got))
		}
	}
	kinds := p.colors("if x == 'é': print(1.5) # so")
	for i, want := range map[int]style{0: styleKeyword, 3: stylePlain, 8: styleString, 9: styleString, 13: styleBuiltin, 19: styleNumber, 25: styleComment} {
		if kinds[i] != want {
			t.Errorf("character %d has style %d, want %d", i, kinds[i], want)
		}
	}
	for _, broken := range []string{"'''open", "f'{", "\"", "(", "0x", "\\", "é = 漢 + 'x"} {
		if got := p.colors(broken); len(got) != len([]rune(broken)) {
			t.Errorf("%q has %d colours", broken, len(got))
		}
	}
}

func TestShorten(t *testing.T) {
	if got := shorten("short"); got != "short" {
		t.Error(got)
	}
	long := strings.Repeat("é", 100000)
	got := shorten(long)
	if len(got) > 2*maxResultChars || !strings.Contains(got, "characters left out") || strings.ContainsRune(got, '\uFFFD') {
		t.Errorf("%d bytes: %.100s", len(got), got)
	}
	if got := shorten(strings.Repeat("line\n", 1000)); strings.Count(got, "\n") > maxResultLines+3 || !strings.Contains(got, "901 lines left out") {
		t.Errorf("%d lines", strings.Count(got, "\n"))
	}
}
