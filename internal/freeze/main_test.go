package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"pyasync/ast"
	"pyasync/internal/frozen"
	"pyasync/parser"
	"pyasync/stdlib"
)

// TestCurrent fails when a module was edited and go generate ./stdlib was not run.
func TestCurrent(t *testing.T) {
	trees, err := freezeAll()
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join("..", "..", "stdlib", "frozen")
	for name, want := range trees {
		got, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("stdlib/frozen/%s is out of date: run go generate ./stdlib", name)
		}
	}
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if trees[f.Name()] == nil {
			t.Errorf("stdlib/frozen/%s belongs to no module", f.Name())
		}
	}
}

// TestSame reads back what was written: the tree is that of the parser, places included.
func TestSame(t *testing.T) {
	for _, e := range stdlib.Library.Entries {
		if e.Source == "" {
			continue
		}
		src, err := stdlib.Library.Read(e.Source)
		if err != nil {
			t.Fatal(err)
		}
		want, _, err := parser.ParseFile(src, e.Source, parser.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := stdlib.Library.Tree(e.Source, src)
		if got == nil {
			t.Fatalf("%s has no frozen form", e.Source)
		}
		ast.Inspect(got, func(n any) {
			if s, ok := n.(*ast.FunctionDef); ok && s.Deferred != nil {
				s.Body = s.Deferred.Read()
			}
		})
		if ast.Dump(want, true) != ast.Dump(got, true) {
			t.Errorf("%s: the tree differs", e.Source)
		}
	}
}

// TestOtherSource refuses bytes that were made from another text.
func TestOtherSource(t *testing.T) {
	data, err := freeze("x = 1\n", "m.py")
	if err != nil {
		t.Fatal(err)
	}
	if frozen.Decode(string(data), "x = 1\n") == nil || frozen.Decode(string(data), "x = 2\n") != nil || frozen.Decode("", "") != nil {
		t.Error("the source is not checked")
	}
}
