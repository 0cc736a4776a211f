package main

import (
	"os"
	"syscall"
)

// this file has Linux give the heap huge pages

const (
	// smallPages is about what a program allocates before its first collection.
	smallPages   = 4 << 20
	firstPercent = (headroom + smallPages) / floor * 100
)

// growHeap makes the heap as large as it is to be, in huge pages: a fault for each page of
// 4 kB costs more than most programs do with it. Nothing touches that memory until the first
// collection frees it, which is the sooner for it.
func growHeap() {
	const hugePages = 14 // MADV_HUGEPAGE
	if os.Getenv("GOGC") == "" {
		_ = syscall.Madvise(make([]byte, headroom-smallPages), hugePages)
	}
}
