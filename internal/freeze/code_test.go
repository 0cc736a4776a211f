package main

import (
	"reflect"
	"testing"

	"pyasync/eval"
	"pyasync/importer"
	"pyasync/object"
	"pyasync/stdlib"
)

// TestCode compiles each module both ways: a function whose body is read later has the code
// of one that was parsed, before it is called and after.
func TestCode(t *testing.T) {
	in := object.NewInterp()
	eval.Install(in)
	for _, e := range stdlib.Library.Entries {
		if e.Source == "" {
			continue
		}
		src, err := stdlib.Library.Read(e.Source)
		if err != nil {
			t.Fatal(err)
		}
		name := importer.LibraryPath + "/" + e.Source
		want, err := eval.CompileSource(in.Main, src, name, eval.Exec, eval.Options{Library: true})
		if err != nil {
			t.Fatal(err)
		}
		got, err := eval.CompileFrozen(in.Main, stdlib.Library.Tree(e.Source, src), name, src)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, e.Source, got, want)
	}
}

func compare(t *testing.T, file string, got, want *object.Code) {
	if a, b := header(got), header(want); !reflect.DeepEqual(a, b) {
		t.Errorf("%s: %s\n got %v\nwant %v", file, want.Qualname, a, b)
	}
	if l, ok := got.Body.(object.Loader); ok {
		l.Load()
	}
	if a, b := loaded(got), loaded(want); !reflect.DeepEqual(a, b) {
		t.Errorf("%s: %s, compiled\n got %v\nwant %v", file, want.Qualname, a, b)
		return
	}
	for i := range want.Inner {
		compare(t, file, got.Inner[i], want.Inner[i])
	}
}

func header(c *object.Code) []any {
	return []any{c.Name, c.Qualname, c.FirstLine, c.Flags, c.ArgCount, c.PosOnly, c.KwOnly, c.Varnames, c.SlotNames, c.Names,
		c.Cellvars, c.Freevars, c.CellSlots, c.CompSlots, c.Size, c.Doc, c.Simple, c.Suspends, c.Index}
}

func loaded(c *object.Code) []any {
	return []any{c.Positions, c.GlobalNames, c.CompCells, len(c.Consts), len(c.Inner), reflect.TypeOf(c.Body)}
}
