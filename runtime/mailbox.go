package runtime

import "sync"

// this file defines the mailbox, by which other goroutines reach a loop

// mailbox takes functions for the loop to run. It never refuses one.
type mailbox struct {
	mu   sync.Mutex
	fns  []func(th *thread) error
	wake chan struct{} // holds one token while there is mail, or someone wants the loop awake
}

func newMailbox() *mailbox { return &mailbox{wake: make(chan struct{}, 1)} }

// post leaves f for the loop. Any goroutine.
func (m *mailbox) post(f func(th *thread) error) {
	m.mu.Lock()
	m.fns = append(m.fns, f)
	m.mu.Unlock()
	m.ring()
}

// ring has the loop look up from its wait. Any goroutine.
func (m *mailbox) ring() {
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
	return fns
}
