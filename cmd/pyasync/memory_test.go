package main

import (
	"context"
	"runtime/debug"
	"testing"

	"pyasync"
)

func TestPercentFor(t *testing.T) {
	for _, c := range []struct {
		live  uint64 // bytes
		least int
		most  int
	}{
		{0, mostPercent, mostPercent},
		{4 << 20, mostPercent, mostPercent},
		{16 << 20, 300, 550},
		{64 << 20, 150, 220},
		{256 << 20, leastPercent, 130},
		{1 << 30, leastPercent, 105},
	} {
		if p := percentFor(c.live); p < c.least || p > c.most {
			t.Errorf("percentFor(%d MB) = %d, want %d to %d", c.live>>20, p, c.least, c.most)
		}
	}
}

// A program that makes garbage is told of each collection, and waits for it.
func TestPolicyWaitsForTheCollector(t *testing.T) {
	p := &policy{percent: 100}
	waits := 0
	p.collector.Wait = func() { waits++; p.wait() }
	in, err := pyasync.New(pyasync.NewConfig().WithCollector(&p.collector))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	p.announce()
	defer registerPoolCleanup(poolCleanup)
	err = in.Run(context.Background(), "garbage.py", "for i in range(300000):\n    x = [i, (i, i)]\n")
	if err != nil {
		t.Fatal(err)
	}
	if waits == 0 {
		t.Error("the program has not waited")
	}
	if n := debug.SetGCPercent(100); n != 100 {
		t.Errorf("waiting has set the percentage to %d", n)
	}
}
