package object

import "testing"

func TestFilled(t *testing.T) {
	NewInterp() // which makes the groups
	for _, g := range slotGroups {
		var s Slots
		g.install(&s)
		if got := s.filled(); got != 1<<g.id {
			t.Errorf("%s: filled is %b, want only %d", g.defs[0].name, got, g.id)
		}
	}
}
