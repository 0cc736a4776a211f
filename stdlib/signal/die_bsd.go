//go:build unix && !linux

package signal

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// this file ends the process by a signal

var numbersOfSystem = []number{{"SIGEMT", 7}, {"SIGINFO", 29}}

// LeaveFatal does nothing: the host watches what ends the program.
func LeaveFatal() {}

func toGo(syscall.Signal) {}

// die sends the signal to the process; if Go does not let it die, it ends as if it had.
func die(n int) {
	signal.Reset(syscall.Signal(n))
	_ = unix.Kill(unix.Getpid(), syscall.Signal(n))
	time.Sleep(100 * time.Millisecond)
	os.Exit(128 + n)
}
