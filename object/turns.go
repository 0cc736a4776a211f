package object

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// this file defines the lock that the threads of an interpreter take turns at. Whoever holds
// it may touch Python objects. A thread gives it up for the time of a call that blocks, and
// when another has waited for it longer than the switch interval: that one sets the
// holder's Interrupt, which loops and calls look at anyway. While there is only the main
// thread, nobody takes or releases anything.

// DefaultSwitchInterval is how long a thread may run while another waits for its turn.
const DefaultSwitchInterval = 5 * time.Millisecond

// turns is the lock, and the threads that there are.
type turns struct {
	// shared is set once a second thread has been made; only the holder looks at it.
	shared   bool
	interval atomic.Int64 // the switch interval in nanoseconds

	mu      sync.Mutex
	holder  *Thread
	queue   []*Thread // those that wait, in order
	timer   *time.Timer
	closing bool // no thread but the main one gets another turn
	killed  bool // nor does the main one

	threads []*Thread // all that have not ended, the main one first
	idents  int64     // the last one given out
}

// Acquire waits for the thread's turn to hold the lock. It does not return, but ends the
// goroutine, when the interpreter has stopped all threads but the main one.
func (th *Thread) Acquire() {
	l := &th.Interp.turns
	if !l.shared {
		return
	}
	l.mu.Lock()
	if l.closing && th != th.Interp.Main || l.killed {
		l.mu.Unlock()
		runtime.Goexit()
	}
	if l.holder == nil {
		l.holder = th
		l.mu.Unlock()
		return
	}
	l.wait(th)
}

// wait queues the thread and waits; l.mu is held, and released.
func (l *turns) wait(th *Thread) {
	l.queue = append(l.queue, th)
	if len(l.queue) == 1 {
		l.arm()
	}
	l.mu.Unlock()
	if stop := <-th.turn; stop {
		runtime.Goexit()
	}
}

// arm gives the holder one more interval.
func (l *turns) arm() {
	d := time.Duration(l.interval.Load())
	if l.timer == nil {
		l.timer = time.AfterFunc(d, l.demand)
		return
	}
	l.timer.Reset(d)
}

// demand has the holder give way, for its time is up.
func (l *turns) demand() {
	l.mu.Lock()
	if l.holder != nil && len(l.queue) > 0 {
		l.holder.yield.Store(true)
		l.holder.Interrupt.Store(true)
	}
	l.mu.Unlock()
}

// Release gives up the lock; whoever waits longest has it then.
func (th *Thread) Release() {
	l := &th.Interp.turns
	if !l.shared {
		return
	}
	l.mu.Lock()
	if l.holder == th {
		l.pass()
	}
	l.mu.Unlock()
}

// pass hands the lock to the next one in the queue.
func (l *turns) pass() {
	if len(l.queue) == 0 {
		l.holder = nil
		return
	}
	next := l.queue[0]
	l.queue[0] = nil
	l.queue = l.queue[1:]
	next.yield.Store(false)
	l.holder = next
	if len(l.queue) > 0 {
		l.arm()
	} else {
		l.timer.Stop()
	}
	next.turn <- false
}

// giveWay lets the others have a turn.
func (th *Thread) giveWay() {
	l := &th.Interp.turns
	l.mu.Lock()
	if len(l.queue) == 0 || l.holder != th {
		l.mu.Unlock()
		return
	}
	l.pass()
	l.wait(th)
}

// Blocking calls f, which may block, without the lock: other threads run meanwhile. f must
// not touch Python objects.
func (th *Thread) Blocking(f func()) {
	if !th.Interp.turns.shared {
		th.Interp.busy()
	}
	th.Writing(f)
}

// Writing is Blocking for what hardly ever waits, for which WhenBusy prepares nothing.
func (th *Thread) Writing(f func()) {
	if !th.Interp.turns.shared {
		f()
		return
	}
	th.Release()
	f()
	th.Acquire()
}

// Await waits without the lock until ch can be received from or is closed, at most for
// timeout, which is without limit if negative. What other goroutines have the thread do,
// it does meanwhile; an error of that ends the wait. ok tells whether ch was received from.
func (th *Thread) Await(ch <-chan struct{}, timeout time.Duration) (ok bool, err error) {
	var expired <-chan time.Time
	if timeout > 0 {
		timer := time.NewTimer(timeout)
		defer timer.Stop()
		expired = timer.C
	}
	for {
		if th.Interrupt.Load() {
			if err := th.Poll(); err != nil {
				return false, err
			}
		}
		select {
		case <-ch:
			return true, nil
		default:
		}
		if timeout == 0 {
			return false, nil
		}
		th.Interp.busy()
		th.Release()
		select {
		case <-ch:
			th.Acquire()
			return true, nil
		case <-expired:
			timeout = 0
		case <-th.wake:
		}
		th.Acquire()
	}
}

// Sleep waits without the lock for d, as Await does. Sleep(0) lets the others have a turn.
func (th *Thread) Sleep(d time.Duration) error {
	if d <= 0 && th.Interp.turns.shared {
		th.giveWay()
	}
	_, err := th.Await(nil, max(d, 0))
	return err
}

// SetRecursionLimit is sys.setrecursionlimit(n): it is for all threads.
func (in *Interp) SetRecursionLimit(n int) {
	for _, th := range in.Threads() {
		th.SetLimit(n)
	}
}

// SwitchInterval is how long a thread may run while another waits for its turn.
func (in *Interp) SwitchInterval() time.Duration { return time.Duration(in.turns.interval.Load()) }

// SetSwitchInterval changes it.
func (in *Interp) SetSwitchInterval(d time.Duration) { in.turns.interval.Store(int64(max(d, 1))) }

// NewThread is a thread of the interpreter with an empty stack, as one more of Threads. The
// goroutine that is to run it begins with Acquire and ends with End and Release.
func (in *Interp) NewThread() *Thread {
	l := &in.turns
	th := &Thread{Interp: in, Limit: 1000, asked: 1000, wake: make(chan struct{}, 1), turn: make(chan bool, 1)}
	if in.Main == nil {
		l.interval.Store(int64(DefaultSwitchInterval))
	} else {
		in.busy()
		th.SetLimit(in.Main.asked)
		if !l.shared {
			l.shared = true
			l.holder = in.Main
		}
	}
	l.mu.Lock()
	l.idents++
	th.Ident = l.idents
	l.threads = append(l.threads, th)
	l.mu.Unlock()
	return th
}

// End takes the thread out of Threads; what is pending for it goes to the main thread. It
// holds the lock.
func (th *Thread) End() {
	th.RunAtEnd()
	l := &th.Interp.turns
	l.mu.Lock()
	l.threads = slices.DeleteFunc(l.threads, func(t *Thread) bool { return t == th })
	l.mu.Unlock()
	th.mu.Lock()
	th.ended = true
	rest := th.pending
	th.pending = nil
	th.mu.Unlock()
	for _, f := range rest {
		th.Interp.Main.Pend(f)
	}
	th.slots, th.frames, th.args, th.Local = nil, nil, nil, nil
}

// Threads are the threads that have not ended, the main one first.
func (in *Interp) Threads() []*Thread {
	in.turns.mu.Lock()
	defer in.turns.mu.Unlock()
	return slices.Clone(in.turns.threads)
}

// StopThreads ends the goroutine of every thread but the main one as soon as it asks for
// another turn or waits in Await. The main thread calls it, at the end of the program.
func (in *Interp) StopThreads() {
	l := &in.turns
	l.mu.Lock()
	l.closing = true
	for _, th := range l.queue {
		th.turn <- true
	}
	l.queue = nil
	if l.timer != nil {
		l.timer.Stop()
	}
	threads := l.threads
	l.mu.Unlock()
	for _, th := range threads {
		if th != in.Main {
			th.Pend(func(*Thread) error { return nil })
		}
	}
}

// Kill ends the goroutine of every thread as soon as it looks up from its work. Any goroutine
// may call it.
func (in *Interp) Kill() {
	l := &in.turns
	l.mu.Lock()
	l.killed = true
	threads := slices.Clone(l.threads)
	l.mu.Unlock()
	in.StopThreads()
	for _, th := range threads {
		th.Pend(func(*Thread) error {
			runtime.Goexit()
			return nil
		})
	}
}

// Stopping reports whether StopThreads was called: no thread can be started any more.
func (in *Interp) Stopping() bool {
	in.turns.mu.Lock()
	defer in.turns.mu.Unlock()
	return in.turns.closing
}
