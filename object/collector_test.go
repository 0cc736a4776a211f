package object

import "testing"

func TestThreadStandsAsideOnceForEachCollection(t *testing.T) {
	waits := 0
	c := &Collector{Wait: func() { waits++ }}
	c.Begin() // nobody is served
	in, other := NewInterp(), NewInterp()
	c.Serve(in)
	c.Serve(other)
	for n := 1; n <= 2; n++ {
		c.Begin()
		for range 3 {
			if !in.Main.Interrupt.Load() && waits < n {
				t.Fatal("the thread is not asked to look up")
			}
			if err := in.Main.Poll(); err != nil {
				t.Fatal(err)
			}
		}
		if waits != n {
			t.Fatalf("after collection %d: waited %d times", n, waits)
		}
	}
	if !other.Main.Interrupt.Load() {
		t.Error("the second interpreter is not asked to look up")
	}

	in.Main.RunAtEnd()
	in.Main.Interrupt.Store(false)
	c.Begin()
	if in.Main.Interrupt.Load() {
		t.Error("an interpreter that has ended is asked to look up")
	}
}

func TestThreadWithTheTurnStandsAside(t *testing.T) {
	c := &Collector{Wait: func() {}}
	in := NewInterp()
	c.Serve(in)
	second := in.NewThread()
	in.Main.Release()
	second.Acquire()
	c.Begin()
	if in.Main.Interrupt.Load() || !second.Interrupt.Load() {
		t.Error("the thread that waits is asked, not the one that runs")
	}
	second.Release()
	c.Begin() // nobody runs
}
