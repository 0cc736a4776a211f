//go:build unix && !darwin

package runtime

import "golang.org/x/sys/unix"

// monotonicNow is the time of the clock behind time.monotonic(), in nanoseconds.
func monotonicNow() int64 {
	var ts unix.Timespec
	if unix.ClockGettime(unix.CLOCK_MONOTONIC, &ts) != nil {
		return 0
	}
	return ts.Nano()
}
