package runtime

import (
	"time"

	"pyasync/object"
)

// this file finds out that nobody refers any more to what uses a connection. CPython, which
// counts references, closes such a connection at once; a program may wait for that.

// guard decides when the garbage collector is worth running before a wait.
type guard struct {
	live  int       // writers that are not known to be gone
	dirty bool      // something has run since the last collection
	next  time.Time // when the collector may run again
}

// gcShare bounds the part of the time that these collections may take.
const gcShare = 100

// Guard notes that something exists whose end matters to the loop: the garbage collector calls a
// function that posts to the loop, which calls Unguard. On the loop.
func (l *Loop) Guard() { l.guard.live++ }

// Unguard undoes Guard. On the loop.
func (l *Loop) Unguard() { l.guard.live-- }

// collectBefore runs the garbage collector before a wait for d, if that may find something. It
// returns how long to wait: less if it is too early.
func (l *Loop) collectBefore(th *thread, d time.Duration) time.Duration {
	g := &l.guard
	if g.live == 0 || !g.dirty {
		return d
	}
	now := time.Now()
	if left := g.next.Sub(now); left > 0 {
		if d < 0 || d > left {
			return left
		}
		return d
	}
	th.Collect()
	g.dirty = false
	took := time.Since(now)
	g.next = now.Add(gcShare * took)
	if d > 0 {
		d = max(d-took, 0)
	}
	return d
}

// CloseAbandoned closes a transport that is open although nobody uses it; what says which.
func CloseAbandoned(th *object.Thread, transport object.Value, what func() (string, error)) error {
	closing, err := object.CallMethod(th, transport, "is_closing")
	if err != nil {
		return err
	}
	if is, err := object.Truth(th, closing); err != nil || is {
		return err
	}
	text, err := what()
	if err != nil {
		return err
	}
	if _, err := object.CallMethod(th, transport, "close"); err != nil {
		return err
	}
	return th.Warn(object.ResourceWarningType, "unclosed "+text, 1)
}
