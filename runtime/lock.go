package runtime

import (
	"slices"
	"time"

	"pyasync/object"
)

// this file defines what threads wait with for one another. The interpreter's lock guards
// all of it: the methods are for threads that hold it, and those that wait give it up
// meanwhile.

// WaitQueue is where threads wait until another one wakes them, in the order in which they
// came. The zero WaitQueue is empty.
type WaitQueue struct{ waiters []*waiter }

// ForkFresh implements object.Fresh.
func (*WaitQueue) ForkFresh() {}

type waiter struct {
	ch    chan struct{}
	woken bool
}

// Waiter is a thread's place in a queue.
type Waiter struct {
	q *WaitQueue
	w *waiter
}

// Enter takes a place in the queue, which Wait or Leave of it gives up.
func (q *WaitQueue) Enter() Waiter {
	w := &waiter{ch: make(chan struct{}, 1)}
	q.waiters = append(q.waiters, w)
	return Waiter{q, w}
}

// Leave gives up the place.
func (p Waiter) Leave() {
	if !p.w.woken {
		p.q.waiters = slices.DeleteFunc(p.q.waiters, func(x *waiter) bool { return x == p.w })
	}
}

// Wait waits until Wake reaches the thread, at most for timeout, which is without limit if
// negative. The error is that of what the thread did meanwhile, such as the handler of a
// signal.
func (p Waiter) Wait(th *object.Thread, timeout time.Duration) (woken bool, err error) {
	_, err = th.Await(p.w.ch, timeout)
	p.Leave()
	if p.w.woken && err != nil {
		p.q.Wake(1) // in place of this one, which goes elsewhere
	}
	return p.w.woken, err
}

// Wait is Enter and then Wait of the place.
func (q *WaitQueue) Wait(th *object.Thread, timeout time.Duration) (woken bool, err error) {
	return q.Enter().Wait(th, timeout)
}

// Wake has the n threads go on that wait longest, or all if n is negative. It returns how
// many did wait.
func (q *WaitQueue) Wake(n int) int {
	if n < 0 || n > len(q.waiters) {
		n = len(q.waiters)
	}
	for i, w := range q.waiters[:n] {
		w.woken = true
		w.ch <- struct{}{}
		q.waiters[i] = nil
	}
	q.waiters = q.waiters[n:]
	if len(q.waiters) == 0 {
		q.waiters = nil
	}
	return n
}

// Len is how many threads wait.
func (q *WaitQueue) Len() int { return len(q.waiters) }

// WaitFor waits until ready returns true, which a thread must follow by a Wake; at most
// for timeout, which is without limit if negative.
func (q *WaitQueue) WaitFor(th *object.Thread, timeout time.Duration, ready func() bool) (bool, error) {
	var deadline time.Time
	if timeout > 0 {
		deadline = time.Now().Add(timeout)
	}
	for !ready() {
		if timeout == 0 {
			return false, nil
		}
		left := timeout
		if timeout > 0 {
			if left = time.Until(deadline); left <= 0 {
				return false, nil
			}
		}
		if _, err := q.Wait(th, left); err != nil {
			return false, err
		}
	}
	return true, nil
}

// Mutex is a lock that any thread may unlock, as threading.Lock.
type Mutex struct {
	locked bool
	queue  WaitQueue
}

// Lock takes the lock. It waits for that at most for timeout, which is without limit if
// negative.
func (m *Mutex) Lock(th *object.Thread, timeout time.Duration) (bool, error) {
	if m.locked {
		ok, err := m.queue.WaitFor(th, timeout, func() bool { return !m.locked })
		if !ok {
			if !m.locked {
				m.queue.Wake(1) // this one may have been woken, too late
			}
			return false, err
		}
	}
	m.locked = true
	return true, nil
}

// Locked reports whether the lock is taken.
func (m *Mutex) Locked() bool { return m.locked }

// Unlock frees the lock; false if it was free.
func (m *Mutex) Unlock() bool {
	if !m.locked {
		return false
	}
	m.locked = false
	m.queue.Wake(1)
	return true
}

// RMutex is a lock that its owner may take again, as threading.RLock.
type RMutex struct {
	owner *object.Thread
	count int
	mutex Mutex
}

// Lock takes the lock once more, as Mutex.Lock.
func (m *RMutex) Lock(th *object.Thread, timeout time.Duration) (bool, error) {
	if m.owner == th {
		m.count++
		return true, nil
	}
	ok, err := m.mutex.Lock(th, timeout)
	if ok {
		m.owner, m.count = th, 1
	}
	return ok, err
}

// Owner is the thread that has the lock, or nil, and how often it has taken it.
func (m *RMutex) Owner() (*object.Thread, int) { return m.owner, m.count }

// Unlock undoes one Lock; false if the thread does not have the lock.
func (m *RMutex) Unlock(th *object.Thread) bool {
	if m.owner != th {
		return false
	}
	if m.count--; m.count == 0 {
		m.owner = nil
		m.mutex.Unlock()
	}
	return true
}

// Save frees the lock however often the thread has taken it; Restore takes it as often again.
func (m *RMutex) Save(th *object.Thread) (count int) {
	count = m.count
	m.owner, m.count = nil, 0
	m.mutex.Unlock()
	return count
}

// Restore undoes Save. The error is that of what the thread did while it waited: it has the
// lock all the same.
func (m *RMutex) Restore(th *object.Thread, count int) (err error) {
	for {
		ok, lerr := m.mutex.Lock(th, -1)
		if lerr != nil && err == nil {
			err = lerr
		}
		if ok {
			m.owner, m.count = th, count
			return err
		}
	}
}
