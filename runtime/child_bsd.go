//go:build unix && !linux

package runtime

import (
	"time"

	"pyasync/object"
)

// this file stands in where processes have no descriptors

// awaitExit waits for the end of one process; done is false where that cannot be waited for.
func awaitExit(*object.Thread, int, time.Duration) (done bool, err error) { return false, nil }
