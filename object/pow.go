package object

import "math"

// pow is a ** b for finite a > 0 and finite b.
func pow(a, b float64) float64 { return math.Pow(a, b) }
