package repl

import "testing"

func TestScan(t *testing.T) {
	for _, c := range []struct {
		text   string
		str    int
		opener int
	}{
		{"f(x", -1, 1}, {"f('a", 3, 1}, {"f('a')", -1, -1}, {"d[\"k", 3, 1}, {"'''a\nb", 3, -1}, {"f(a)[(", -1, 5}, {"# f(", -1, -1}, {"# '\nf(", -1, 5},
		{`'\'`, 1, -1}, {"'a\nf(", -1, 4}, {"{'a': [1", -1, 6},
	} {
		if p := scan(c.text); p.str != c.str || p.opener != c.opener {
			t.Errorf("scan(%q) is %+v", c.text, p)
		}
	}
}

func TestPrimary(t *testing.T) {
	for text, want := range map[string]string{
		"x = a.b": "a.b", "f(a.b": "a.b", "1 + f(x)[0].y": "f(x)[0].y", "'text'": "'text'", "x or 'a b'": "'a b'", "[1, 2]": "[1, 2]", "await f(x)": "f(x)",
		"a['k'].b": "a['k'].b", "(a)": "(a)", "f()(1)": "f()(1)", "x.y.z": "x.y.z", "d[')']": "d[')']", "": "", "x +": "",
	} {
		if got := text[primary(text, len(text)):]; got != want {
			t.Errorf("the end of %q is %q, want %q", text, got, want)
		}
	}
}
