package runtime

import "time"

// this file defines the clock of a loop

// Clock tells a loop the time, and waits for it.
type Clock interface {
	// Now is in seconds, and never goes back.
	Now() float64
	// After gives a channel that receives after d, and what stops it.
	After(d time.Duration) (c <-chan time.Time, stop func())
}

// systemClock is the monotonic clock of the system, the one that time.monotonic() reads.
type systemClock struct {
	base   time.Time
	offset int64 // of base, in nanoseconds
}

func newSystemClock() *systemClock {
	return &systemClock{time.Now(), monotonicNow()}
}

func (c *systemClock) Now() float64 {
	return float64(c.offset+int64(time.Since(c.base))) / 1e9
}

func (c *systemClock) After(d time.Duration) (<-chan time.Time, func()) {
	t := time.NewTimer(d)
	return t.C, func() { t.Stop() }
}
