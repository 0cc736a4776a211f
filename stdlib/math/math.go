// Package math is Python's math: functions of real numbers, and some of whole ones.
package math

import (
	"math"
	"math/big"

	"pyasync/object"
)

// this file is the table of the module, and what its functions share

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

const doc = `Functions of real numbers as the C standard defines them, and of whole numbers.

Angles are in radians. A result that does not exist is a ValueError, one that is too large
an OverflowError.`

// Module is math.
var Module = object.ModuleDef{Name: "math", Doc: doc, Exec: fill}

func fill(th *thread, m *object.Module) error {
	for _, table := range [][]object.Func{unary(), binary(), floats(), sums(), integers()} {
		for i := range table {
			m.Set(th, table[i].Name, object.NewBuiltin(&table[i], object.From(m), "math"))
		}
	}
	m.Set(th, "pi", object.Float(math.Pi))
	m.Set(th, "e", object.Float(math.E))
	m.Set(th, "tau", object.Float(2*math.Pi))
	m.Set(th, "inf", object.Float(math.Inf(1)))
	m.Set(th, "nan", object.Float(object.NaN()))
	return nil
}

func domainError(th *thread) error { return th.ValueErrorf("math domain error") }

func rangeError(th *thread) error { return th.Raise(object.OverflowErrorType, "math range error") }

func finite(f float64) bool { return !math.IsInf(f, 0) && !math.IsNaN(f) }

// overflow says what an infinite result of finite arguments means.
type overflow bool

const (
	isDomain overflow = false // a pole, or a point outside the domain
	isRange  overflow = true  // too large
)

// checked is the result r of a function at x, with the errors that the C library reports.
func checked(th *thread, x, r float64, o overflow) (value, error) {
	switch {
	case math.IsNaN(r) && !math.IsNaN(x):
		return value{}, domainError(th)
	case math.IsInf(r, 0) && finite(x):
		if o == isRange {
			return value{}, rangeError(th)
		}
		return value{}, domainError(th)
	}
	return object.Float(r), nil
}

// real makes a function of one real number.
func real(name, text string, o overflow, f func(x float64) float64) object.Func {
	return object.Func{Name: name, Sig: "(x, /)", Doc: text, Fast1: func(th *thread, _, a value) (value, error) {
		x, err := object.AsFloat(th, a)
		if err != nil {
			return value{}, err
		}
		return checked(th, x, f(x), o)
	}}
}

// floatPair reads two real arguments.
func floatPair(th *thread, a, b value) (x, y float64, err error) {
	if x, err = object.AsFloat(th, a); err == nil {
		y, err = object.AsFloat(th, b)
	}
	return x, y, err
}

// bigIndex is operator.index(v) as a number that must not be changed.
func bigIndex(th *thread, v value) (*big.Int, error) {
	i, err := object.Index(th, v)
	if err != nil {
		return nil, err
	}
	return object.BigOf(i), nil
}
