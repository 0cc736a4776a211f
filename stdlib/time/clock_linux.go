package time

import "golang.org/x/sys/unix"

// this file lists the clocks of Linux

var clockIDs = []clockID{
	{"CLOCK_REALTIME", unix.CLOCK_REALTIME},
	{"CLOCK_MONOTONIC", unix.CLOCK_MONOTONIC},
	{"CLOCK_MONOTONIC_RAW", unix.CLOCK_MONOTONIC_RAW},
	{"CLOCK_PROCESS_CPUTIME_ID", unix.CLOCK_PROCESS_CPUTIME_ID},
	{"CLOCK_THREAD_CPUTIME_ID", unix.CLOCK_THREAD_CPUTIME_ID},
	{"CLOCK_BOOTTIME", unix.CLOCK_BOOTTIME},
	{"CLOCK_TAI", unix.CLOCK_TAI},
}

// clocks are the functions that tell the time.
var clocks = []clock{
	{"time", unix.CLOCK_REALTIME, "clock_gettime(CLOCK_REALTIME)", "how long ago 1970 began in UTC", true},
	{"monotonic", unix.CLOCK_MONOTONIC, "clock_gettime(CLOCK_MONOTONIC)", "the time of a clock that never goes back", false},
	{"perf_counter", unix.CLOCK_MONOTONIC, "clock_gettime(CLOCK_MONOTONIC)", "the time of the clock with the best resolution, for measuring", false},
	{"process_time", unix.CLOCK_PROCESS_CPUTIME_ID, "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", "the time that the process has spent on a processor", false},
	{"thread_time", unix.CLOCK_THREAD_CPUTIME_ID, "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", "the time that the thread has spent on a processor", false},
}

// resolution is the step of a clock in nanoseconds.
func resolution(id int32) (int64, error) {
	var ts unix.Timespec
	err := unix.ClockGetres(id, &ts)
	return ts.Nano(), err
}

func setNanoseconds(id int32, ns int64) error {
	ts := unix.NsecToTimespec(ns)
	return unix.ClockSettime(id, &ts)
}
