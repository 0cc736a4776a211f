package pyasync_test

import (
	"context"
	"testing"

	"pyasync"
)

// BenchmarkImport makes an interpreter that imports one module: what is allocated tells more
// than the time, for a process does it once, with cold caches.
func BenchmarkImport(b *testing.B) {
	for _, m := range []string{"sys", "os", "inspect", "logging", "argparse", "email.message", "unittest.mock"} {
		b.Run(m, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				in, err := pyasync.New(pyasync.NewConfig())
				if err != nil {
					b.Fatal(err)
				}
				if err := in.Run(context.Background(), "x", "import "+m); err != nil {
					b.Fatal(err)
				}
				in.Close()
			}
		})
	}
}

// TestLibraryWaits checks that an import of a module written in Python, and of those that it
// imports in turn, runs no body, and that asking for a name runs one.
func TestLibraryWaits(t *testing.T) {
	in, err := pyasync.New(pyasync.NewConfig())
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	run := func(code string) {
		t.Helper()
		if err := in.Run(context.Background(), "x", code); err != nil {
			t.Fatal(err)
		}
	}
	// email.message would import email.utils, socket and more besides.
	run("import sys, email.message\nassert 'email.utils' not in sys.modules, sorted(sys.modules)")
	run("email.message.Message\nassert 'email.errors' in sys.modules, sorted(sys.modules)")
}
