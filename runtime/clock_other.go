//go:build !unix || darwin

package runtime

import "time"

// started is when the process began to count, for systems whose clock Go does not show.
var started = time.Now()

// monotonicNow is the time since then, in nanoseconds.
func monotonicNow() int64 { return int64(time.Since(started)) }
