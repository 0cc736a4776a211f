package main

import (
	"os"
	"reflect"
	"syscall"
	"unsafe"

	"pyasync/eval"
)

// this file has Linux give the heap huge pages, and take back those of the program's text

const (
	// block is how much of the heap's address space is prepared at once: what a program that
	// keeps little uses in turn.
	block = 48 << 20
	// smallPages is about what a program allocates before its first collection.
	smallPages   = 8 << 20
	firstPercent = (block + smallPages) / floor * 100

	huge  = 2 << 20
	step  = 4 << 20 // by which the address space of the heap grows
	probe = 128 << 10
)

// growHeap makes the heap larger than it is to be, in huge pages: a fault for each page of
// 4 kB costs more than most programs do with it. Nothing touches that memory until the first
// collection frees it. Until then the program has what is between the block and the next step.
func growHeap() {
	const hugePages = 14 // MADV_HUGEPAGE
	if os.Getenv("GOGC") != "" {
		return
	}
	at := address(make([]byte, probe)) + probe // probe is too large for the allocator's cache of pages
	end := at&^(step-1) + block
	if address(make([]byte, end-at)) == at {
		begin := (at + huge - 1) &^ (huge - 1)
		_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, begin, end+step-begin, hugePages)
	}
}

func address(b []byte) uintptr { return uintptr(unsafe.Pointer(unsafe.SliceData(b))) }

// dropText gives back the pages of text that have only been read to initialise packages. Each
// package runs a few instructions then, and Linux maps 64 kB around them: 5 MB in all. The
// linker puts packages behind those that they import: the library behind the evaluator, this
// one last. What is run again comes back from the cache of the file.
func dropText() {
	const dontNeed = 4 // MADV_DONTNEED
	const around = 64 << 10
	begin := (entry(eval.RunCode) + around - 1) &^ (around - 1)
	if end := entry(main) &^ (around - 1); begin < end {
		_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, begin, end-begin, dontNeed)
	}
}

func entry(f any) uintptr { return reflect.ValueOf(f).Pointer() }
