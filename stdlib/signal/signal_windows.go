package signal

import (
	"os"
	"syscall"

	"pyasync/object"
)

// this file holds what signals are on Windows: Ctrl-C and little more

const sigAlarm = 14

// How a mask changes; there is none here.
const (
	sigBlock   = 0
	sigUnblock = 1
)

var ignoredAtFirst []int

var numbers = []number{{"SIGINT", 2}, {"SIGILL", 4}, {"SIGFPE", 8}, {"SIGSEGV", 11}, {"SIGTERM", 15}, {"SIGBREAK", 21}, {"SIGABRT", 22}, {"CTRL_C_EVENT", 0}, {"CTRL_BREAK_EVENT", 1}}

func valid(n int) bool {
	for _, c := range numbers {
		if c.n == n && n > 1 {
			return true
		}
	}
	return false
}

func canWatch(n int) bool     { return valid(n) }
func plainDefault(n int) bool { return false }
func wakeUp(fd, n int)        {}
func act(n int)               { os.Exit(3) }
func toGo(syscall.Signal)     {}

// LeaveFatal does nothing: no signal has to be left to the system.
func LeaveFatal() {}

func checkWakeup(th *object.Thread, fd int) error {
	return th.Raise(object.NotImplementedErrorType, "signal.set_wakeup_fd() is not supported on Windows")
}

func describe(n int) string {
	return map[int]string{2: "Interrupt", 4: "Illegal instruction", 8: "Floating-point exception", 11: "Segmentation fault", 15: "Terminated", 21: "Break", 22: "Abort"}[n]
}

func attrsOfSystem(*object.Thread) []object.Attr { return nil }
func ofSystem() []*object.Func                   { return nil }
