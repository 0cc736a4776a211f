package signal

import (
	"os"
	"runtime"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// this file ends the process by a signal on Linux, where Go would do something else for some

// numbersOfSystem are the signals that only Linux has.
var numbersOfSystem = []number{{"SIGCLD", int(unix.SIGCHLD)}, {"SIGPOLL", int(unix.SIGPOLL)}, {"SIGPWR", int(unix.SIGPWR)}, {"SIGSTKFLT", int(unix.SIGSTKFLT)},
	{"SIGRTMIN", 34}, {"SIGRTMAX", 64}}

// action is what the system keeps of a signal: handler, flags, how to return, mask. The zero
// action is the default one.
type action [4]uintptr

func setAction(n syscall.Signal, a *action) {
	_, _, _ = unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(n), uintptr(unsafe.Pointer(a)), 0, 8, 0, 0)
}

// toGo gives a signal to Go's handler, which is the same for all.
func toGo(n syscall.Signal) {
	var a action
	const like = unix.SIGURG // the scheduler's own
	if _, _, err := unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(like), 0, uintptr(unsafe.Pointer(&a)), 8, 0, 0); err == 0 {
		setAction(n, &a)
	}
}

// LeaveFatal leaves the signals to the system that end a program, and that Go would ignore: to
// watch one costs every start two switches of threads.
func LeaveFatal() {
	for _, n := range [...]syscall.Signal{unix.SIGUSR1, unix.SIGUSR2, unix.SIGALRM, unix.SIGVTALRM} {
		setAction(n, &action{})
	}
}

// die gives the signal its default action, which Go's own handler hides, and sends it.
func die(n int) {
	runtime.LockOSThread()
	setAction(syscall.Signal(n), &action{})
	_ = unix.Kill(unix.Getpid(), syscall.Signal(n))
	time.Sleep(time.Second) // for the signal to arrive
	os.Exit(128 + n)
}
