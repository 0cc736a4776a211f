// Package early prepares the process before other packages initialise themselves: it imports
// nothing, so it is among the first that do.
package early

// this file gives the main goroutine a stack that suffices until a program runs. A stack that
// grows step by step is copied each time, and what describes its frames is read from the binary:
// a tenth of a millisecond and a quarter of a megabyte.

var _ = reserve(false)

const stack = 40 << 10 // the next size of stacks has room for what follows

// reserve has a large frame, which it does not use.
//
//go:noinline
func reserve(use bool) byte {
	if !use {
		return 0
	}
	var a [stack]byte
	fill(a[:])
	return a[len(a)-1]
}

//go:noinline
func fill(a []byte) {
	for i := range a {
		a[i] = byte(i)
	}
}
