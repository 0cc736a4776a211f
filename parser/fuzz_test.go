package parser

import (
	"strconv"
	"testing"
	"time"

	"pyasync/ast"
)

// FuzzParse checks that every text either parses, into a tree that can be
// dumped, or gives a SyntaxError with a message.
func FuzzParse(f *testing.F) {
	for _, file := range [...]string{"trees.txt", "errors.txt"} {
		for _, c := range pairs(f, file) {
			f.Add(c[0])
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		defer time.AfterFunc(5*time.Second, func() { panic("a text takes too long: " + strconv.Quote(src)) }).Stop()
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
