package object

import "testing"

func TestSuggest(t *testing.T) {
	for _, c := range []struct {
		wrong string
		names []string
		want  string
	}{
		{"prnt", []string{"print", "prone"}, "print"},
		{"Print", []string{"print"}, "print"},
		{"bluch", []string{"blech", "noise", "fluch"}, "blech"},
		{"a", []string{"b"}, ""},
		{"somethingverywrong", []string{"print"}, ""},
		{"x", nil, ""},
	} {
		if got := Suggest(c.wrong, c.names); got != c.want {
			t.Errorf("Suggest(%q) = %q, want %q", c.wrong, got, c.want)
		}
	}
}
