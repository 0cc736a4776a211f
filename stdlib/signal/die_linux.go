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

// die gives the signal its default action, which Go's own handler hides, and sends it.
func die(n int) {
	runtime.LockOSThread()
	var action [4]uintptr // SIG_DFL, no flags, no mask
	_, _, _ = unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(n), uintptr(unsafe.Pointer(&action)), 0, 8, 0, 0)
	_ = unix.Kill(unix.Getpid(), syscall.Signal(n))
	time.Sleep(time.Second) // for the signal to arrive
	os.Exit(128 + n)
}
