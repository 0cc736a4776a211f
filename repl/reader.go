package repl

import (
	"errors"
	"io"
)

// this file defines what the prompt reads entries from

// errInterrupted is what Read returns when the user gave up the entry with Ctrl-C.
var errInterrupted = errors.New("interrupted")

// prompts are what stands before the first line of an entry, and before the others.
type prompts struct{ first, more string }

// lineReader reads entries: from a terminal or from a pipe. Read and ReadLine are called by
// one goroutine, the other methods by any.
type lineReader interface {
	// Read reads a whole entry. It returns io.EOF at the end of the input, and
	// errInterrupted when the entry was given up.
	Read(p prompts) (string, error)
	// Output is a writer for what programs print: lines being edited are not disturbed.
	Output(w io.Writer) io.Writer
	// Disturbed tells that another process has written to the terminal.
	Disturbed()
	// Prefill has the next entry begin as text.
	Prefill(text string)
	// Interrupt gives up the entry that is being read.
	Interrupt()
	// Close leaves the terminal as it was.
	Close() error
}

// helper is what a reader asks the session.
type helper struct {
	incomplete func(text string) bool                     // more lines are needed; any goroutine
	complete   func(text string, pos int) (int, []string) // what may stand for text[start:pos]; any goroutine
	colors     func(text string) []style                  // of each character; any goroutine
	history    *history
}
