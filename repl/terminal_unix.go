//go:build unix

package repl

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/chzyer/readline"
	"golang.org/x/sys/unix"
)

// this file is the terminal of a Unix system

func isTerminal(f *os.File) bool { return readline.IsTerminal(int(f.Fd())) }

// openTerminal is a terminal that can be drawn on; ok is false for one that cannot.
func openTerminal(in, out *os.File, getenv func(string) string) (t terminal, ok bool) {
	if term := getenv("TERM"); term == "dumb" || term == "" {
		return t, false
	}
	fd := int(in.Fd())
	t = terminal{in: in, out: out, palette: palette(getenv)}
	t.waiting = func() bool {
		fds := []unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}
		n, err := unix.Poll(fds, 0)
		return err == nil && n > 0 && fds[0].Revents&unix.POLLIN != 0
	}
	t.size = func() (int, int) {
		w, h, err := readline.GetSize(int(out.Fd()))
		if err != nil || w <= 0 || h <= 0 {
			return 80, 24
		}
		return w, h
	}
	t.raw = func() (func(), error) { return rawMode(fd) }
	t.suspend = suspend
	t.resized = func(f func()) func() {
		ch := make(chan os.Signal, 1)
		signal.Notify(ch, syscall.SIGWINCH)
		go func() {
			for range ch {
				f()
			}
		}()
		return func() { signal.Stop(ch); close(ch) }
	}
	return t, true
}

// suspend stops the process group and returns when it goes on, which a shell allows after it
// has set the terminal. A group without a shell is not stopped.
func suspend() {
	const orphan = 200 * time.Millisecond
	ch := make(chan os.Signal, 1)
	signal.Notify(ch, syscall.SIGCONT)
	defer signal.Stop(ch)
	if unix.Kill(0, unix.SIGTSTP) != nil {
		return
	}
	select {
	case <-ch:
	case <-time.After(orphan):
	}
}

// rawMode has keys come as they are pressed. A signal that ends the process while they do
// leaves the terminal as it was.
func rawMode(fd int) (restore func(), err error) {
	state, err := readline.MakeRaw(fd)
	if err != nil {
		return nil, err
	}
	ch := make(chan os.Signal, 1)
	signal.Notify(ch, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		if sig, ok := <-ch; ok {
			_ = readline.Restore(fd, state)
			signal.Reset(sig)
			_ = unix.Kill(os.Getpid(), sig.(syscall.Signal))
		}
	}()
	return func() {
		signal.Stop(ch)
		close(ch)
		_ = readline.Restore(fd, state)
	}, nil
}
