package runtime

import (
	"sync"
	"sync/atomic"
)

// this file defines the mailbox, by which other goroutines reach a loop

// mailbox takes functions for the loop to run. It never refuses one.
type mailbox struct {
	mu    sync.Mutex
	fns   []func(th *thread) error
	full  atomic.Bool   // there is mail
	wake  chan struct{} // holds one token while there is mail, or someone wants the loop awake
	nudge func()        // ends the wait of a loop that does not listen to wake
}

func newMailbox() *mailbox { return &mailbox{wake: make(chan struct{}, 1)} }

// post leaves f for the loop. Any goroutine.
func (m *mailbox) post(f func(th *thread) error) {
	m.mu.Lock()
	m.fns = append(m.fns, f)
	m.full.Store(true)
	m.mu.Unlock()
	m.ring()
}

// ring has the loop look up from its wait. Any goroutine.
func (m *mailbox) ring() {
	m.mu.Lock()
	if m.nudge != nil {
		m.nudge()
		m.nudge = nil
	}
	m.mu.Unlock()
	select {
	case m.wake <- struct{}{}:
	default:
	}
}

// take empties the mailbox.
func (m *mailbox) take() []func(th *thread) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	fns := m.fns
	m.fns = nil
	m.full.Store(false)
	return fns
}

// sleep has nudge called once when there is mail, or someone wants the loop awake; nil is for
// a loop that is awake. It answers false, and does not, if there is mail already.
func (m *mailbox) sleep(nudge func()) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	if nudge != nil && len(m.fns) > 0 {
		return false
	}
	m.nudge = nudge
	return true
}
