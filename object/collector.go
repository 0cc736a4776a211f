package object

import (
	"slices"
	"sync"
	"sync/atomic"
)

// this file has threads stand aside while the process's collector marks. A program that goes
// on meanwhile passes every pointer that it writes to the collector, and on one processor
// leaves it a quarter of the time: the same collection costs three times as much.

// Collector tells interpreters that a collection begins. The host makes it, and knows when one
// does.
type Collector struct {
	// Wait returns when no collection marks any more.
	Wait func()

	mu     sync.Mutex
	served atomic.Pointer[[]*Interp] // replaced, never changed
}

// Serve has in stand aside from now on, until its main thread ends.
func (c *Collector) Serve(in *Interp) {
	in.collector = c
	c.change(func(old []*Interp) []*Interp { return append(slices.Clone(old), in) })
	in.Main.AtEnd(func() {
		c.change(func(old []*Interp) []*Interp {
			return slices.DeleteFunc(slices.Clone(old), func(i *Interp) bool { return i == in })
		})
	})
}

func (c *Collector) change(f func([]*Interp) []*Interp) {
	c.mu.Lock()
	defer c.mu.Unlock()
	var old []*Interp
	if p := c.served.Load(); p != nil {
		old = *p
	}
	replaced := f(old)
	c.served.Store(&replaced)
}

// Begin has the thread of each interpreter whose turn it is look up. It is called where the
// world stands still and nothing may be allocated: neither does it, nor does it wait. The race
// detector does not know that no thread can change who has the turn meanwhile.
//
//go:norace
func (c *Collector) Begin() {
	p := c.served.Load()
	if p == nil {
		return
	}
	for _, in := range *p {
		th := in.Main
		if in.turns.shared {
			th = in.turns.holder
		}
		if th != nil {
			in.collecting.Store(true)
			th.Interrupt.Store(true)
		}
	}
}

// standAside lets the collector have the processor.
func (in *Interp) standAside() {
	if in.collecting.CompareAndSwap(true, false) {
		in.collector.Wait()
	}
}
