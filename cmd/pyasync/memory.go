package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// this file is the process's memory policy: when the collector runs

const (
	// headroom is what a program may allocate between two collections, beside as much as it
	// keeps: programs make much garbage and keep little, and each cycle has a fixed cost.
	headroom = 48 << 20
	// To a large heap the headroom adds little.
	leastPercent = 100
	// The collector's own floor is a heap of 4 MB.
	floor       = 4 << 20
	mostPercent = headroom / floor * 100
)

// tuneCollector sets the policy and adapts it after each collection. GOGC overrides it.
func tuneCollector() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(firstPercent)
	watchCycle(firstPercent)
}

// watchCycle sets the percentage again when a collection has run: the finalizer of an
// object that nothing holds is called once in each cycle.
func watchCycle(percent int) {
	type cycle struct{ _ *byte }
	runtime.SetFinalizer(&cycle{}, func(*cycle) {
		if p := percentFor(liveHeap(percent)); p != percent {
			percent = p
			debug.SetGCPercent(p)
		}
		watchCycle(percent)
	})
}

// percentFor is the growth in percent that leaves the headroom above twice live bytes. It
// goes in steps, for each change of the setting stops the program for a moment.
func percentFor(live uint64) int {
	for p := mostPercent; p > leastPercent; p = p * 2 / 3 {
		if uint64(p)*live/100 <= headroom*3/2+live {
			return p
		}
	}
	return leastPercent
}

// liveHeap is about what the last collection has left, under the percentage that was set for
// it. Package runtime/metrics knows it exactly, and costs every start 2 % for its tables.
func liveHeap(percent int) uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.NextGC * 100 / uint64(100+percent)
}
