package time

import (
	"runtime"

	"golang.org/x/sys/unix"
)

// this file lists the clocks of macOS

var clockIDs = []clockID{
	{"CLOCK_REALTIME", unix.CLOCK_REALTIME},
	{"CLOCK_MONOTONIC", unix.CLOCK_MONOTONIC},
	{"CLOCK_MONOTONIC_RAW", unix.CLOCK_MONOTONIC_RAW},
	{"CLOCK_MONOTONIC_RAW_APPROX", unix.CLOCK_MONOTONIC_RAW_APPROX},
	{"CLOCK_PROCESS_CPUTIME_ID", unix.CLOCK_PROCESS_CPUTIME_ID},
	{"CLOCK_THREAD_CPUTIME_ID", unix.CLOCK_THREAD_CPUTIME_ID},
	{"CLOCK_UPTIME_RAW", unix.CLOCK_UPTIME_RAW},
	{"CLOCK_UPTIME_RAW_APPROX", unix.CLOCK_UPTIME_RAW_APPROX},
}

// clocks are the functions that tell the time.
var clocks = []clock{
	{"time", unix.CLOCK_REALTIME, "clock_gettime(CLOCK_REALTIME)", "how long ago 1970 began in UTC", true},
	{"monotonic", unix.CLOCK_UPTIME_RAW, "mach_absolute_time()", "the time of a clock that never goes back", false},
	{"perf_counter", unix.CLOCK_UPTIME_RAW, "mach_absolute_time()", "the time of the clock with the best resolution, for measuring", false},
	{"process_time", unix.CLOCK_PROCESS_CPUTIME_ID, "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", "the time that the process has spent on a processor", false},
	{"thread_time", unix.CLOCK_THREAD_CPUTIME_ID, "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", "the time that the thread has spent on a processor", false},
}

// resolution is the step of a clock in nanoseconds: a microsecond for those that the kernel
// keeps in microseconds, else a tick of the processor's timer. The system's own call for it
// is out of reach without C.
func resolution(id int32) (int64, error) {
	switch id {
	case unix.CLOCK_REALTIME, unix.CLOCK_MONOTONIC, unix.CLOCK_PROCESS_CPUTIME_ID:
		return 1000, nil
	case unix.CLOCK_MONOTONIC_RAW, unix.CLOCK_MONOTONIC_RAW_APPROX, unix.CLOCK_UPTIME_RAW, unix.CLOCK_UPTIME_RAW_APPROX,
		unix.CLOCK_THREAD_CPUTIME_ID:
		if runtime.GOARCH == "arm64" {
			return 42, nil // 24 MHz
		}
		return 1, nil
	}
	return 0, unix.EINVAL
}

// setNanoseconds sets the time of day, the only clock that can be set.
func setNanoseconds(id int32, ns int64) error {
	if id != unix.CLOCK_REALTIME {
		return unix.EINVAL
	}
	tv := unix.NsecToTimeval(ns)
	return unix.Settimeofday(&tv)
}
