//go:build unix

// Package faulthandler is Python's faulthandler: it prints where the threads of a program are, on
// demand, after a while, or when a signal arrives. What it prints goes straight to a descriptor.
//
// The stack of a running program is read by the program's own thread, at its next look-up or where
// it waits; an operation of the library that does neither for long delays the text.
package faulthandler

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"pyasync/object"
	"pyasync/runtime"
)

// this file declares the module, and holds what it keeps for an interpreter

type (
	value  = object.Value
	thread = object.Thread
)

// Module is faulthandler.
var Module = object.ModuleDef{
	Name:  "faulthandler",
	Doc:   "Print where the threads of a program are: on demand, after a while, or at a signal.",
	Funcs: []*object.Func{&enable, &disable, &isEnabled, &dump, &dumpLater, &cancelLater, &register, &unregister},
}

// state is what an interpreter has set up.
type state struct {
	fatal   bool           // enable() is in force
	watched map[int]*watch // the signals that print, and what they did before
	mu      sync.Mutex
	timer   *time.Timer // of dump_traceback_later
	ended   bool
}

type stateKey struct{}

func of(th *thread) *state {
	st, _ := th.Interp.State[stateKey{}].(*state)
	if st == nil {
		st = &state{watched: map[int]*watch{}}
		th.Interp.State[stateKey{}] = st
		th.Interp.Main.AtEnd(func() {
			st.mu.Lock()
			st.ended = true
			st.mu.Unlock()
			st.cancel()
		})
	}
	return st
}

// target is where text goes.
type target struct {
	file value // kept alive as long as its descriptor is needed
	fd   int
}

// targetOf is the file that an argument names: one with a descriptor, by default sys.stderr.
func targetOf(th *thread, file value) (target, error) {
	if file.IsZero() || file.IsNone() {
		file = th.Interp.Sys.Get("stderr")
		if file.IsZero() {
			return target{}, th.Raise(object.RuntimeErrorType, "unable to get sys.stderr")
		}
		if file.IsNone() {
			return target{}, th.Raise(object.RuntimeErrorType, "sys.stderr is None")
		}
	}
	if file.IsInt() {
		if n := file.AsInt(); n >= 0 && n <= 1<<30 {
			return target{fd: int(n)}, nil
		}
		return target{}, th.ValueErrorf("file is not a valid file descriptor")
	}
	no, err := object.CallMethod(th, file, "fileno")
	if err != nil {
		return target{}, err
	}
	if !no.IsInt() || no.AsInt() < 0 || no.AsInt() > 1<<30 {
		return target{}, th.Raise(object.RuntimeErrorType, "file.fileno() is not a valid file descriptor")
	}
	if _, err := object.CallMethod(th, file, "flush"); err != nil && object.AsException(err) == nil {
		return target{}, err
	}
	return target{file, int(no.AsInt())}, nil
}

// write writes all of the text, as far as it can be.
func (t target) write(text string) {
	b := []byte(text)
	for len(b) > 0 {
		n, err := unix.Write(t.fd, b)
		if err == unix.EINTR || err == unix.EAGAIN {
			continue
		}
		if err != nil || n <= 0 {
			return
		}
		b = b[n:]
	}
}

// truth is an argument that is True or False, with a default.
func truth(th *thread, v value, def bool) (bool, error) {
	if v.IsZero() {
		return def, nil
	}
	return object.Truth(th, v)
}

// maxFrames is the number of frames that are printed of a thread.
const maxFrames = 100

// stack is the text for the frames of a thread.
func stack(b *strings.Builder, t *thread) {
	f := t.Top
	if f == nil {
		b.WriteString("  <no Python frame>\n")
	}
	for n := 0; f != nil; f = f.Back {
		if f.Code.Native {
			continue
		}
		if n++; n > maxFrames {
			return
		}
		fmt.Fprintf(b, "  File \"%s\", line %d in %s\n", f.Code.Filename, f.Line(), f.Code.Name)
	}
}

// stacks is the text for all threads; current is the one to be told apart, if any.
func stacks(in *object.Interp, current *thread) string {
	var b strings.Builder
	threads := in.Threads()
	for i := len(threads) - 1; i >= 0; i-- {
		t := threads[i]
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		word := "Thread"
		if t == current {
			word = "Current thread"
		}
		fmt.Fprintf(&b, "%s 0x%016x (most recent call first):\n", word, t.Ident)
		stack(&b, t)
	}
	return b.String()
}

// text is what is printed where th is.
func text(th *thread, all bool) string {
	if all {
		return stacks(th.Interp, th)
	}
	var b strings.Builder
	b.WriteString("Stack (most recent call first):\n")
	stack(&b, th)
	return b.String()
}

var dump = object.Func{Name: "dump_traceback", Sig: "(file=sys.stderr, all_threads=True)", Doc: "Print where the threads are, or where this one is.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		t, err := targetOf(th, a[0])
		if err != nil {
			return value{}, err
		}
		all, err := truth(th, a[1], true)
		if err != nil {
			return value{}, err
		}
		t.write(text(th, all))
		return object.None, nil
	}}

var dumpLater = object.Func{Name: "dump_traceback_later", Sig: "(timeout, repeat=False, file=sys.stderr, exit=False)",
	Doc: "Print where the threads are once timeout seconds have passed, or each time they have, unless\ncancel_dump_traceback_later() is called before; with exit, end the process then.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		s, err := runtime.Seconds(th, a[0])
		if err != nil {
			return value{}, err
		}
		if s <= 0 {
			return value{}, th.ValueErrorf("timeout must be greater than 0")
		}
		if s > 1<<33 {
			return value{}, th.Raise(object.OverflowErrorType, "timestamp out of range for platform time_t")
		}
		repeat, err := truth(th, a[1], false)
		if err != nil {
			return value{}, err
		}
		t, err := targetOf(th, a[2])
		if err != nil {
			return value{}, err
		}
		leave, err := truth(th, a[3], false)
		if err != nil {
			return value{}, err
		}
		of(th).later(th.Interp, time.Duration(s*float64(time.Second)), repeat, leave, t)
		return object.None, nil
	}}

// later has the main thread print after a while.
func (s *state) later(in *object.Interp, d time.Duration, repeat, leave bool, t target) {
	s.cancel()
	s.mu.Lock()
	defer s.mu.Unlock()
	us := d.Microseconds()
	head := fmt.Sprintf("Timeout (%d:%02d:%02d", us/3600e6, us/60e6%60, us/1e6%60)
	if us%1e6 != 0 {
		head += fmt.Sprintf(".%06d", us%1e6)
	}
	var timer *time.Timer
	timer = time.AfterFunc(d, func() {
		in.Main.Pend(func(th *thread) error {
			s.mu.Lock()
			current := s.timer == timer && !s.ended
			s.mu.Unlock()
			if !current {
				return nil
			}
			t.write(head + ")!\n" + stacks(in, nil))
			if leave {
				runtime.Exit(th, 1)
				os.Exit(1)
			}
			if repeat {
				timer.Reset(d)
			}
			return nil
		})
	})
	s.timer = timer
}

// cancel takes back what later has begun.
func (s *state) cancel() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.timer != nil {
		s.timer.Stop()
		s.timer = nil
	}
}

var cancelLater = object.Func{Name: "cancel_dump_traceback_later", Sig: "()", Doc: "Have dump_traceback_later() print nothing.",
	Fast0: func(th *thread, _ value) (value, error) {
		of(th).cancel()
		return object.None, nil
	}}
