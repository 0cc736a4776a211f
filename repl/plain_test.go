package repl

import (
	"bufio"
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
)

// Lines of a pipe become entries as in a file: a block ends where the next line is not
// indented, not at an empty line.
func TestPipe(t *testing.T) {
	for text, want := range map[string][]string{
		"a\nb\n":                            {"a", "b"},
		"a":                                 {"a"},
		"def f():\n    x\n\n    y\nz\n":     {"def f():\n    x\n\n    y\n", "z"},
		"if a:\n    b\nelse:\n    c\nd":     {"if a:\n    b\nelse:\n    c\n", "d"},
		"try:\n    a\nexcept E:\n    b\n":   {"try:\n    a\nexcept E:\n    b\n"},
		"x = (1,\n2)\ny":                    {"x = (1,\n2)", "y"},
		"@d\ndef f():\n    x\ny":            {"@d\ndef f():\n    x\n", "y"},
		"'''a\nb\n'''\nc":                   {"'''a\nb\n'''", "c"},
		"if a:\n    b\n# comment\n    c\nd": {"if a:\n    b\n# comment\n    c\n", "d"},
		"def f(\n):\n    pass\nx":           {"def f(\n):\n    pass\n", "x"},
		"x = '''a\n\n\n":                    {"x = '''a\n\n\n"},
		"%who\nx":                           {"%who", "x"},
		"if a:\n    b\r\nx\r\n":             {"if a:\n    b\n", "x"},
	} {
		p := &plain{in: bufio.NewReader(strings.NewReader(text)), h: helper{incomplete: incomplete}}
		var got []string
		for {
			e, err := p.Read(prompts{})
			if err != nil {
				break
			}
			got = append(got, e)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// What no entry takes is there for the program, a line at a time.
func TestRest(t *testing.T) {
	p := &plain{in: bufio.NewReader(strings.NewReader("if a:\n    b\nline one\nline two\nx")), h: helper{incomplete: incomplete}}
	if e, _ := p.Read(prompts{}); e != "if a:\n    b\n" {
		t.Fatalf("the entry is %q", e)
	}
	var got []string
	for {
		buf := make([]byte, 4)
		var line []byte
		for !bytes.HasSuffix(line, []byte("\n")) {
			n, err := p.rest(buf)
			if line = append(line, buf[:n]...); err != nil || n == 0 {
				break
			}
		}
		if len(line) == 0 {
			break
		}
		got = append(got, string(line))
	}
	if want := []string{"line one\n", "line two\n", "x"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPlainPrompts(t *testing.T) {
	var out bytes.Buffer
	p := &plain{in: bufio.NewReader(strings.NewReader("def f():\n    x\n\n")), prompt: &out, h: helper{incomplete: incomplete}}
	if e, err := p.Read(prompts{">>> ", "... "}); e != "def f():\n    x\n" || err != nil {
		t.Errorf("read %q, %v", e, err)
	}
	if _, err := p.Read(prompts{">>> ", "... "}); err != io.EOF {
		t.Errorf("at the end: %v", err)
	}
	if got := out.String(); got != ">>> ... ... >>> " {
		t.Errorf("the prompts are %q", got)
	}
}
