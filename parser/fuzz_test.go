package parser

import (
	"testing"

	"pyasync/ast"
)

// FuzzParse checks that every text either parses, into a tree that can be
// dumped, or gives a SyntaxError with a message.
func FuzzParse(f *testing.F) {
	t := &testing.T{}
	for _, file := range [...]string{"trees.txt", "errors.txt"} {
		for _, c := range pairs(t, file) {
			f.Add(c[0])
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		check := func(tree any, err error) {
			if err == nil {
				ast.Dump(tree, true)
			} else if e, ok := err.(*ast.SyntaxError); !ok || e.Msg == "" {
				t.Fatalf("%q: %#v", src, err)
			}
		}
		m, _, err := ParseFile(src, "f", Options{})
		check(m, err)
		e, _, err := ParseEval(src, "f", Options{Text: true})
		check(e, err)
		i, _, err := ParseInteractive(src, "f", Options{Text: true, DontImplyDedent: true})
		check(i, err)
	})
}
