package libm

import (
	"bufio"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

var unary = map[string]func(float64) float64{
	"Acos": Acos, "Acosh": Acosh, "Asin": Asin, "Asinh": Asinh, "Atan": Atan, "Cos": Cos, "Cosh": Cosh, "Exp": Exp, "Exp2": Exp2,
	"Log": Log, "Log10": Log10, "Log2": Log2, "Sin": Sin, "Sinh": Sinh, "Tan": Tan, "Tanh": Tanh,
}

var binary = map[string]func(float64, float64) float64{"Atan2": Atan2, "Hypot": Hypot, "Pow": Pow}

// TestValues compares with what the C library computed: each line is a call and its result.
func TestValues(t *testing.T) {
	f, err := os.Open("testdata/values.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		name, rest, _ := strings.Cut(lines.Text(), "(")
		args, result, _ := strings.Cut(rest, ") ")
		want, _ := strconv.ParseFloat(result, 64)
		var x []float64
		for a := range strings.SplitSeq(args, ", ") {
			v, err := strconv.ParseFloat(a, 64)
			if err != nil {
				t.Fatal(err)
			}
			x = append(x, v)
		}
		var got float64
		if f := unary[name]; f != nil {
			got = f(x[0])
		} else {
			got = binary[name](x[0], x[1])
		}
		if math.Float64bits(got) != math.Float64bits(want) {
			t.Errorf("%s(%v) is %v, want %v", name, x, got, want)
		}
	}
}

func BenchmarkFunctions(b *testing.B) {
	for _, c := range []struct {
		name string
		f    func(x float64) float64
	}{
		{"Exp", Exp}, {"Log", Log}, {"Sin", Sin}, {"Tan", Tan}, {"Atan", Atan}, {"Asin", Asin},
		{"Pow", func(x float64) float64 { return Pow(x, -1.5) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			x, s := 0.5, 0.0
			for b.Loop() {
				s += c.f(x)
				x += 1e-9
			}
			_ = s
		})
	}
}
