//go:build !linux && !darwin && !dragonfly && !freebsd && !netbsd && !openbsd

package runtime

import (
	"errors"

	"pyasync/object"
)

// this file stands in where no way is known to wait for many descriptors

var errNoPoller = errors.New("event loops cannot watch descriptors on this system")

func newPoller() (poller, error) { return nil, errNoPoller }

// pollError is the exception for an error of a poller.
func pollError(th *thread, err error) error {
	return th.Raise(object.NotImplementedErrorType, err.Error())
}
