package main

import "testing"

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
