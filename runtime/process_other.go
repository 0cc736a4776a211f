//go:build !unix

package runtime

import "syscall"

// ignored reports whether a signal without a handler does nothing.
func ignored(n syscall.Signal) bool { return false }
