//go:build !unix

package subprocess

import "pyasync/object"

// this file stands in where processes are not started yet

func spawn(th *object.Thread, _ *request) (int, error) {
	return 0, th.Raise(object.NotImplementedErrorType, "subprocess is not supported on this system yet")
}
