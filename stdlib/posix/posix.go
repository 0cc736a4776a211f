//go:build unix

// Package posix is Python's posix: the system calls behind module os.
package posix

import "pyasync/object"

type (
	value  = object.Value
	thread = object.Thread
)
