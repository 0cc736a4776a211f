package datetime

import "testing"

// TestCalendar walks through all days, with the lengths of the months as the only knowledge.
func TestCalendar(t *testing.T) {
	y, m, d := 1, 1, 1
	for n := 1; n <= maxOrdinal; n++ {
		if gy, gm, gd := fromOrdinal(n); gy != y || gm != m || gd != d {
			t.Fatalf("fromOrdinal(%d) = %d-%d-%d, want %d-%d-%d", n, gy, gm, gd, y, m, d)
		}
		if got := ordinal(y, m, d); got != n {
			t.Fatalf("ordinal(%d, %d, %d) = %d, want %d", y, m, d, got, n)
		}
		if d++; d > daysInMonth(y, m) {
			if m, d = m+1, 1; m > 12 {
				y, m = y+1, 1
			}
		}
	}
}
