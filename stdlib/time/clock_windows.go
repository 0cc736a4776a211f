package time

import (
	"syscall"
	gotime "time"
	"unsafe"

	"golang.org/x/sys/windows"

	"pyasync/object"
)

// this file reads the clocks of Windows, which have no numbers: they are counted here

const tooFar = syscall.EOVERFLOW

const (
	wallClock int32 = iota
	counter
	processTimes
	threadTimes
)

// clockIDs is empty, and clock_gettime and its like are missing, as the system has neither.
var clockIDs []clockID

// clocks are the functions that tell the time.
var clocks = []clock{
	{"time", wallClock, "GetSystemTimePreciseAsFileTime()", "how long ago 1970 began in UTC", true},
	{"monotonic", counter, "QueryPerformanceCounter()", "the time of a clock that never goes back", false},
	{"perf_counter", counter, "QueryPerformanceCounter()", "the time of the clock with the best resolution, for measuring", false},
	{"process_time", processTimes, "GetProcessTimes()", "the time that the process has spent on a processor", false},
	{"thread_time", threadTimes, "GetThreadTimes()", "the time that the thread has spent on a processor", false},
}

var (
	kernel         = windows.NewLazySystemDLL("kernel32.dll")
	queryCounter   = kernel.NewProc("QueryPerformanceCounter")
	queryFrequency = kernel.NewProc("QueryPerformanceFrequency")
	getThreadTimes = kernel.NewProc("GetThreadTimes")
)

func systemFuncs() []object.Func { return nil }

// now reads a clock in nanoseconds.
func now(id int32) int64 {
	switch id {
	case counter:
		var n int64
		_, _, _ = queryCounter.Call(uintptr(unsafe.Pointer(&n)))
		hz := frequency()
		return n/hz*1e9 + n%hz*1e9/hz
	case processTimes:
		var made, ended, kernel, user windows.Filetime
		_ = windows.GetProcessTimes(windows.CurrentProcess(), &made, &ended, &kernel, &user)
		return spent(kernel) + spent(user)
	case threadTimes:
		var made, ended, kernel, user windows.Filetime
		_, _, _ = getThreadTimes.Call(uintptr(windows.CurrentThread()), uintptr(unsafe.Pointer(&made)), uintptr(unsafe.Pointer(&ended)),
			uintptr(unsafe.Pointer(&kernel)), uintptr(unsafe.Pointer(&user)))
		return spent(kernel) + spent(user)
	}
	return gotime.Now().UnixNano()
}

// frequency is how often the counter ticks in a second.
func frequency() int64 {
	var hz int64
	_, _, _ = queryFrequency.Call(uintptr(unsafe.Pointer(&hz)))
	return max(hz, 1)
}

// spent is a length of time, which the system counts in steps of 100 ns.
func spent(t windows.Filetime) int64 {
	return (int64(t.HighDateTime)<<32 | int64(t.LowDateTime)) * 100
}

// resolution is the step of a clock in nanoseconds.
func resolution(id int32) (int64, error) {
	switch id {
	case wallClock:
		return 15_625_000, nil // the system's usual tick
	case counter:
		return max(1e9/frequency(), 1), nil
	}
	return 100, nil
}
