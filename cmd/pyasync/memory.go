package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
	_ "unsafe" // go:linkname

	"pyasync/object"
)

// this file is the process's memory policy: when the collector runs, and that the program
// stands aside meanwhile

const (
	// headroom is what a program may allocate between two collections, beside as much as it
	// keeps: programs make much garbage and keep little, and each cycle has a fixed cost.
	headroom = 48 << 20
	// To a large heap the headroom adds little.
	leastPercent = 100
	// The collector's own floor is a heap of 4 MB.
	floor       = 4 << 20
	mostPercent = headroom / floor * 100
	// A heap of this size is marked in some 30 ms.
	longest = 32 << 20
)

// policy is when the collector runs, and whether the program waits for it.
type policy struct {
	collector object.Collector

	mu      sync.Mutex // held while a setting is changed
	percent int
	large   atomic.Bool // marking takes so long that a program is to go on meanwhile
}

// tuneCollector sets the policy and adapts it after each collection. GOGC overrides how often
// there is one.
func tuneCollector() *policy {
	p := &policy{percent: firstPercent}
	p.collector.Wait = p.wait
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(p.percent)
		p.watchCycle()
	}
	return p
}

// watchCycle sets the percentage again when a collection has run: the finalizer of an
// object that nothing holds is called once in each cycle.
func (p *policy) watchCycle() {
	type cycle struct{ _ *byte }
	runtime.SetFinalizer(&cycle{}, func(*cycle) {
		p.mu.Lock()
		defer p.mu.Unlock()
		live := liveHeap(p.percent)
		p.large.Store(live > longest)
		if n := percentFor(live); n != p.percent {
			p.percent = n
			debug.SetGCPercent(n)
		}
		p.watchCycle()
	})
}

// wait returns when no collection marks: to forbid further ones waits for that.
func (p *policy) wait() {
	if p.large.Load() {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	debug.SetGCPercent(debug.SetGCPercent(-1))
}

// announce has the collector tell when it begins. The only ones that the runtime tells are
// pools, and packages other than sync may be: go.dev/issue/67401.
func (p *policy) announce() {
	registerPoolCleanup(func() {
		poolCleanup()
		p.collector.Begin()
	})
}

//go:linkname registerPoolCleanup sync.runtime_registerPoolCleanup
func registerPoolCleanup(begins func())

//go:linkname poolCleanup sync.poolCleanup
func poolCleanup()

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
