//go:build unix

package runtime

import (
	"time"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file waits for child processes

// WaitChild waits for the end of a child process and takes its status, at most for timeout,
// which is without limit if negative; pid and options are those of waitpid. A result of 0 is that
// of an expired timeout, or of WNOHANG. The thread gives up its lock meanwhile, and does what
// other goroutines have it do: an error of that ends the wait. Other errors are of the system.
func WaitChild(th *object.Thread, pid, options int, timeout time.Duration, usage *unix.Rusage) (int, unix.WaitStatus, error) {
	var status unix.WaitStatus
	deadline := time.Now().Add(timeout)
	pause := 200 * time.Microsecond
	for {
		got, err := unix.Wait4(pid, &status, options|unix.WNOHANG, usage)
		if err == unix.EINTR {
			continue
		}
		if got != 0 || err != nil || options&unix.WNOHANG != 0 || timeout == 0 {
			return got, status, err
		}
		left := timeout
		if timeout > 0 {
			if left = time.Until(deadline); left <= 0 {
				return 0, 0, nil
			}
		}
		done, err := awaitExit(th, pid, left)
		if err != nil {
			return 0, 0, err
		}
		if done {
			continue
		}
		// nothing tells when any of several processes ends
		pause = min(2*pause, 20*time.Millisecond)
		if timeout > 0 {
			pause = min(pause, left)
		}
		if err := th.Sleep(pause); err != nil {
			return 0, 0, err
		}
	}
}
