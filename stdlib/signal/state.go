// Package signal is Python's _signal: what a program does when signals arrive. Their handlers
// run in the main thread, between the nodes that it evaluates.
package signal

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"pyasync/object"
	"pyasync/runtime"
)

// this file keeps the handlers of an interpreter, and passes signals on to them

type (
	value  = object.Value
	thread = object.Thread
)

// nsig is one more than the highest number of a signal.
const nsig = 65

// Handlers that are no functions.
const (
	sigDefault = 0
	sigIgnore  = 1
)

// state is what an interpreter does with signals. The handlers are guarded by the lock of the
// interpreter; what signals touch as they arrive, on goroutines of their own, by mu.
type state struct {
	in       *object.Interp
	handlers [nsig]value

	mu      sync.Mutex
	chans   [nsig]chan os.Signal
	blocked uint64 // pthread_sigmask
	pending uint64 // that arrived while they were blocked
	tripped uint64 // whose handler is about to run
	wakeup  int    // set_wakeup_fd, or -1
	waiting []chan struct{}

	timer    *time.Timer // of ITIMER_REAL
	due      time.Time
	interval time.Duration
	round    int // counts calls of setitimer

	ran runtime.WaitQueue // of pause
}

type stateKey struct{}

// of is the state; the first call makes it.
func of(th *thread) *state {
	s, _ := th.Interp.State[stateKey{}].(*state)
	if s == nil {
		s = &state{in: th.Interp, wakeup: -1}
		for n := range s.handlers {
			s.handlers[n] = object.Int(sigDefault)
		}
		s.handlers[syscall.SIGINT] = object.From(&object.Builtin{Func: &defaultInt, Module: object.FromString("_signal")})
		for _, n := range ignoredAtFirst {
			s.handlers[n] = object.Int(sigIgnore)
		}
		th.Interp.State[stateKey{}] = s
		f := s.fromHost
		th.Interp.OnSignal.Store(&f)
		th.Interp.Main.AtEnd(s.close)
	}
	return s
}

// close gives the signals back, at the end of the program.
func (s *state) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for n, ch := range s.chans {
		if ch != nil {
			signal.Stop(ch)
			close(ch)
			s.chans[n] = nil
		}
	}
	if s.timer != nil {
		s.timer.Stop()
	}
	s.in.OnSignal.Store(nil)
}

// watch has signal n passed on to arrive. The host may do that for Ctrl-C.
func (s *state) watch(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if runtime.ProcessOf(s.in) != nil || s.chans[n] != nil || n == int(syscall.SIGINT) && s.in.HostSignals {
		return
	}
	ch := make(chan os.Signal, 8)
	s.chans[n] = ch
	toGo(syscall.Signal(n))
	signal.Notify(ch, syscall.Signal(n))
	go func() {
		for range ch {
			s.arrive(n)
		}
	}()
}

// unwatch leaves signal n to Go and the system.
func (s *state) unwatch(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if ch := s.chans[n]; ch != nil {
		signal.Stop(ch)
		close(ch)
		s.chans[n] = nil
	}
}

func bit(n int) uint64 { return 1 << (n - 1) }

// arrive has the handler of signal n called. Any goroutine may call it.
func (s *state) arrive(n int) {
	s.mu.Lock()
	if s.blocked&bit(n) != 0 {
		s.pending |= bit(n)
		for _, ch := range s.waiting {
			select {
			case ch <- struct{}{}:
			default:
			}
		}
		s.mu.Unlock()
		return
	}
	if s.wakeup >= 0 {
		wakeUp(s.wakeup, n)
	}
	again := s.tripped&bit(n) != 0
	s.tripped |= bit(n)
	s.mu.Unlock()
	if !again {
		s.in.Main.Pend(func(th *thread) error { return s.run(th, n) })
	}
}

// fromHost is arrive for a signal that the host has got, which may be watched here, too.
func (s *state) fromHost(n int) {
	s.mu.Lock()
	watched := s.chans[n] != nil
	s.mu.Unlock()
	if !watched {
		s.arrive(n)
	}
}

// run calls the handler of signal n, or does what happens without one.
func (s *state) run(th *thread, n int) error {
	s.mu.Lock()
	s.tripped &^= bit(n)
	s.mu.Unlock()
	h := s.handlers[n]
	switch {
	case isDefaultInt(h):
		err := th.Interrupted()
		s.ran.Wake(-1)
		return err
	case !h.IsInt():
		f := object.None
		if th.Top != nil {
			th.Top.Escaped = true
			f = object.From(th.Top)
		}
		_, err := object.Call2(th, h, object.Int(int64(n)), f)
		s.ran.Wake(-1)
		return err
	case h.AsInt() == sigDefault:
		s.act(n)
	}
	return nil
}

// act does what happens at signal n without a handler.
func (s *state) act(n int) {
	if p := runtime.ProcessOf(s.in); p != nil {
		p.Default(syscall.Signal(n))
		return
	}
	act(n)
}

// ForkState implements object.StateForker: handlers stay, timers and what is pending do not.
func (s *state) ForkState(f *object.Fork) any {
	c := &state{in: f.To().Interp, wakeup: -1, blocked: s.blocked}
	for n, h := range s.handlers {
		c.handlers[n] = f.Value(h)
	}
	arrive := c.fromHost
	c.in.OnSignal.Store(&arrive)
	f.To().AtEnd(c.close)
	return c
}

// isDefaultInt reports whether a handler is default_int_handler.
func isDefaultInt(h value) bool {
	b, ok := h.Object().(*object.Builtin)
	return ok && b.Func == &defaultInt
}

// send does as if the process had got signal n: the handler has run before send returns, if
// this is the main thread.
func (s *state) send(th *thread, n int) error {
	s.mu.Lock()
	blocked := s.blocked&bit(n) != 0
	s.mu.Unlock()
	h := s.handlers[n]
	if !blocked && h.IsInt() {
		if h.AsInt() == sigDefault {
			s.act(n)
		}
		return nil
	}
	s.arrive(n)
	if th == s.in.Main && th.Interrupt.Load() {
		return th.Poll()
	}
	return nil
}

// Send sends a signal to this process, as os.kill does; done is false if that is left to the
// system, since no handler of the program has to do with it.
func Send(th *thread, n int) (done bool, err error) {
	s, _ := th.Interp.State[stateKey{}].(*state)
	switch {
	case n < 1 || n >= nsig:
		return false, nil
	case s != nil:
		s.mu.Lock()
		blocked := s.blocked&bit(n) != 0
		s.mu.Unlock()
		if h := s.handlers[n]; blocked || !h.IsInt() || h.AsInt() == sigIgnore || !plainDefault(n) {
			return true, s.send(th, n)
		}
	case n == int(syscall.SIGINT):
		if th == th.Interp.Main {
			return true, th.Interrupted()
		}
		th.Interp.Main.Pend((*thread).Interrupted)
		return true, nil
	case !plainDefault(n):
		act(n)
		return true, nil
	}
	return false, nil
}

// Interrupt does as if a signal had arrived, unless it has no handler: _thread.interrupt_main.
// In the main thread, the handler has run before it returns.
func Interrupt(th *thread, n int) error {
	if th.Interp.OnSignal.Load() == nil {
		if n == int(syscall.SIGINT) {
			th.Interp.Main.Pend((*thread).Interrupted)
		}
	} else if s := of(th); !s.handlers[n].IsInt() {
		s.arrive(n)
	}
	if th == th.Interp.Main && th.Interrupt.Load() {
		return th.Poll()
	}
	return nil
}

// set replaces a handler and returns the old one.
func (s *state) set(n int, h value) value {
	old := s.handlers[n]
	s.handlers[n] = h
	if runtime.ProcessOf(s.in) != nil {
		return old // signals come from other processes, not from the system
	}
	sig := syscall.Signal(n)
	hosted := n == int(syscall.SIGINT) && s.in.HostSignals
	switch {
	case !h.IsInt(), h.AsInt() == sigDefault && !plainDefault(n):
		s.watch(n)
	case hosted:
	case h.AsInt() == sigIgnore:
		s.unwatch(n)
		signal.Ignore(sig)
	default:
		s.unwatch(n)
		signal.Reset(sig)
	}
	return old
}

// mask changes which signals are blocked and returns those that were. The handlers of those
// that have arrived meanwhile are called.
func (s *state) mask(th *thread, how int, set uint64) (uint64, error) {
	s.mu.Lock()
	old := s.blocked
	switch how {
	case sigBlock:
		s.blocked |= set
	case sigUnblock:
		s.blocked &^= set
	default:
		s.blocked = set
	}
	added := s.blocked &^ old
	due := s.pending &^ s.blocked
	s.pending &= s.blocked
	s.mu.Unlock()
	for n := 1; n < nsig; n++ {
		if added&bit(n) != 0 && canWatch(n) {
			s.watch(n)
		}
		if due&bit(n) != 0 {
			s.arrive(n)
		}
	}
	if due != 0 && th == s.in.Main && th.Interrupt.Load() {
		return old, th.Poll()
	}
	return old, nil
}

// take waits for one of the blocked signals of a set, and takes it off the pending ones; 0
// after the timeout, which is without limit if negative.
func (s *state) take(th *thread, set uint64, timeout time.Duration) (int, error) {
	ch := make(chan struct{}, 1)
	s.mu.Lock()
	s.waiting = append(s.waiting, ch)
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		for i, c := range s.waiting {
			if c == ch {
				s.waiting = append(s.waiting[:i:i], s.waiting[i+1:]...)
				break
			}
		}
		s.mu.Unlock()
	}()
	deadline := time.Now().Add(timeout)
	for {
		s.mu.Lock()
		for n := 1; n < nsig; n++ {
			if s.pending&set&bit(n) != 0 {
				s.pending &^= bit(n)
				s.mu.Unlock()
				return n, nil
			}
		}
		s.mu.Unlock()
		left := timeout
		if timeout >= 0 {
			left = max(time.Until(deadline), 0)
		}
		ok, err := th.Await(ch, left)
		if err != nil || !ok {
			return 0, err
		}
	}
}

// setTimer is setitimer(ITIMER_REAL): it returns how much was left, and the old interval.
func (s *state) setTimer(d, interval time.Duration) (left, old time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	left, old = s.leftOfTimer()
	if s.timer != nil {
		s.timer.Stop()
		s.timer = nil
	}
	s.round++
	s.interval = interval
	if d > 0 {
		round := s.round
		s.due = time.Now().Add(d)
		s.timer = time.AfterFunc(d, func() { s.ring(round) })
	}
	return left, old
}

func (s *state) leftOfTimer() (left, interval time.Duration) {
	if s.timer == nil {
		return 0, 0
	}
	return max(time.Until(s.due), time.Microsecond), s.interval
}

// ring is the end of the time that call number round of setTimer has set.
func (s *state) ring(round int) {
	s.mu.Lock()
	if round != s.round {
		s.mu.Unlock()
		return
	}
	if s.interval > 0 {
		s.due = s.due.Add(s.interval)
		s.timer.Reset(time.Until(s.due))
	} else {
		s.timer = nil
	}
	s.mu.Unlock()
	s.arrive(sigAlarm)
}
