package parser

import (
	"os"
	"testing"
)

// BenchmarkParseFile parses the file that PYASYNC_BENCH_SOURCE names.
func BenchmarkParseFile(b *testing.B) {
	src, err := os.ReadFile(os.Getenv("PYASYNC_BENCH_SOURCE"))
	if err != nil {
		b.Skip("PYASYNC_BENCH_SOURCE names no file")
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := ParseFile(string(src), "bench", Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
