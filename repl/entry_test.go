package repl

import "testing"

func TestIncomplete(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"", false}, {"x = 1", false}, {"# comment", false}, {"x = (1,", true}, {"x = (1,\n\n2)", false}, {"'''a", true}, {"'''a\n\n", true}, {"'a", false},
		{"if x:", true}, {"if x:\n    y", true}, {"if x:\n    y\n", false}, {"if x: y", true}, {"if x: y\n", false}, {"if x:\n", false},
		{"def f():\n    return (1,\n", true}, {"@dec", true}, {"@dec\ndef f():", true}, {"x = \\", true}, {"x = 1 +", false}, {"f(:", false},
		{"try:\n    x\n", false}, {"try:\n    x", true}, {"try:\n    x\nexcept E:\n    y", true}, {"async with a:\n    await b", true},
		{"x = 1\ny = 2", false}, {"x = 1\nif x:\n    y", true}, {"f'''{", true}, {"{'a': [", true}, {"await f()", false}, {"return", false},
		{"%time x = (", false}, {"!ls (", false}, {"x?", false}, {"x = 'a?", false}, {"match x:\n    case 1:", true}, {"class A: pass", true},
		{"   ", false}, {"if x:\n    y\n    ", false}, {"if x:\n    '''\n", true}, {"\n\nx", false}, {")", false}, {"x = 1;", false},
	} {
		if got := incomplete(c.text); got != c.want {
			t.Errorf("incomplete(%q) is %v", c.text, got)
		}
	}
}

func TestCommandLines(t *testing.T) {
	for text, want := range map[string]string{
		"%who": "%who", "  !ls ": "!ls", "x?": "x?", "x.y??": "x.y??", "?": "?", "x = 1": "", "'what?": "", "# what?": "", "x\ny?": "", "%time x\ny": "%time x\ny", "x % y": "",
	} {
		if got := command(text); got != want {
			t.Errorf("command(%q) is %q, want %q", text, got, want)
		}
	}
}
