//go:build !linux

package subprocess

import "pyasync/object"

// this file stands in where the size of a pipe is the system's

// setPipeSize does nothing, as in CPython, where pipesize is for systems that have F_SETPIPE_SZ.
func setPipeSize(*object.Thread, int, int) error { return nil }
