package libm

import (
	"math"
	"testing"
)

// TestValues checks results that the math package misses, as the C library has them.
func TestValues(t *testing.T) {
	for _, c := range []struct{ got, want float64 }{
		{Pow(5e-324, 1e-5), 0.992583240199266},
		{Pow(1e23, -2.5), 3.16227766016838e-58},
		{Pow(1e22, 3), 1e66},
		{Pow(2, 0.5), math.Sqrt2},
		{Pow(2, -1074), 5e-324},
		{Pow(2, -1075), 0},
		{Pow(10, 308), 1e308},
		{Pow(10, -320), 1e-320},
		{Pow(10, 309), math.Inf(1)},
		{Pow(1e-300, 1e300), 0},
		{Pow(9223372036854775807, 3.7), 1.4794217159293985e+70},
		{Exp(1), math.E},
		{Exp(-745.1), 5e-324},
		{Exp(0), 1},
		{Exp(710), math.Inf(1)},
		{Exp(math.Inf(-1)), 0},
		{Log(10), math.Ln10},
		{Log(1), 0},
		{Log(1.0000001), 9.999999505838704e-08},
		{Log(5e-324), -744.4400719213812},
	} {
		if c.got != c.want {
			t.Errorf("got %v, want %v", c.got, c.want)
		}
	}
}

func BenchmarkPow(b *testing.B) {
	x, s := 1.5, 0.0
	for b.Loop() {
		s += Pow(x, -1.5)
		x += 0.001
	}
	_ = s
}
