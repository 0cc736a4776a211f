package tbfmt

import (
	_ "embed"
	"encoding/json"
	"testing"

	"pyasync/object"
)

//go:embed testdata/cpython.json
var recorded []byte

// TestRecorded compares entries and syntax errors with what CPython 3.13 shows.
func TestRecorded(t *testing.T) {
	var data struct {
		Frames []struct {
			Frame
			Out, Color string
		}
		Syntax [][5]any
	}
	if err := json.Unmarshal(recorded, &data); err != nil {
		t.Fatal(err)
	}
	for _, c := range data.Frames {
		if got := c.Source(false); got != c.Out {
			t.Errorf("line %d of %s: got\n%s\nwant\n%s", c.Line, c.Name, got, c.Out)
		}
		if got := c.Source(true); got != c.Color {
			t.Errorf("line %d of %s in colour: got\n%q\nwant\n%q", c.Line, c.Name, got, c.Color)
		}
	}
	th := object.NewInterp().Main
	value := func(x any) object.Value {
		switch x := x.(type) {
		case float64:
			return object.Int(int64(x))
		case string:
			return object.FromString(x)
		}
		return object.None
	}
	for _, c := range data.Syntax {
		s := SyntaxInfo{Name: "SyntaxError", Msg: object.FromString("m"), Filename: object.FromString("f"), Line: object.Int(1),
			Offset: value(c[0]), Text: value(c[1]), EndLine: value(c[2]), EndOffset: value(c[3])}
		// the line is left out: this package cannot count on int having a str here
		if got := s.Format(th, false); tail(got) != tail(c[4].(string)) {
			t.Errorf("%v: got\n%s\nwant\n%s", c[:4], got, c[4])
		}
	}
}

// tail is all but the first line.
func tail(s string) string {
	for i := range s {
		if s[i] == '\n' {
			return s[i:]
		}
	}
	return s
}
