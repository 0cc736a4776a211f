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
