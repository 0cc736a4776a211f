//go:build !unix

package subprocess

import (
	"time"

	"pyasync/object"
)

// this file stands in where processes are not started yet

func spawn(th *object.Thread, _ *request) (int, error) {
	return 0, th.Raise(object.NotImplementedErrorType, "subprocess is not supported on this system yet")
}

func ready(th *object.Thread, _, _ []int, _ time.Duration) ([]int, error) {
	return nil, th.Raise(object.NotImplementedErrorType, "subprocess is not supported on this system yet")
}
