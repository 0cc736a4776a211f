package object_test

import (
	"testing"

	"pyasync/object"
)

// this file measures the operations on numbers that programs do most

func BenchmarkNumbers(b *testing.B) {
	th := object.NewInterp().Main
	i, j, x, y := object.Int(123456), object.Int(-789), object.Float(3.14159), object.Float(2.5)
	binary := func(op object.NumOp, p, q object.Value) func() error {
		return func() error { _, err := object.Binary(th, op, p, q); return err }
	}
	var buf [64]byte
	format := func(v object.Value, spec string) func() error {
		return func() error { _, err := object.AppendFormat(th, buf[:0], v, spec); return err }
	}
	for _, c := range []struct {
		name string
		run  func() error
	}{
		{"int+int", binary(object.OpAdd, i, j)},
		{"int*int", binary(object.OpMul, i, j)},
		{"int//int", binary(object.OpFloorDiv, i, j)},
		{"int%int", binary(object.OpMod, i, j)},
		{"int/int", binary(object.OpTrueDiv, i, j)},
		{"int**2", binary(object.OpPow, i, object.Int(2))},
		{"int+float", binary(object.OpAdd, i, x)},
		{"float+float", binary(object.OpAdd, x, y)},
		{"float//float", binary(object.OpFloorDiv, x, y)},
		{"float%float", binary(object.OpMod, x, y)},
		{"float**float", binary(object.OpPow, x, y)},
		{"int<float", func() error { _, err := object.CompareBool(th, i, x, object.LT); return err }},
		{"float<float", func() error { _, err := object.CompareBool(th, y, x, object.LT); return err }},
		{"round(float,2)", func() error { _, err := object.RoundFloat(th, 1234.5678, object.Int(2)); return err }},
		{"hash(float)", func() error { _, err := object.Hash(th, x); return err }},
		{"str(int)", func() error { _, err := object.ToStr(th, i); return err }},
		{"repr(float)", func() error { _, err := object.Repr(th, x); return err }},
		{"int(str)", func() error { _, err := object.ToInt(th, decimal); return err }},
		{"float(str)", func() error { _, err := object.Call1(th, object.From(object.FloatType), fraction); return err }},
		{"{int}", format(i, "")},
		{"{int:5d}", format(i, "5d")},
		{"{int:,}", format(i, ",")},
		{"{float:.2f}", format(x, ".2f")},
		{"{float:10.3f}", format(x, "10.3f")},
		{"{float:.3e}", format(x, ".3e")},
		{"{float:g}", format(x, "g")},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := c.run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

var decimal, fraction = object.FromString("-123456"), object.FromString("3.14159")
