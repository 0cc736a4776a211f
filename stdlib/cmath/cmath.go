// Package cmath is Python's cmath: functions of complex numbers.
package cmath

import (
	"math"
	"math/cmplx"

	"pyasync/internal/libm"
	"pyasync/object"
)

// this file defines the module

type (
	value  = object.Value
	thread = object.Thread
)

// Module is cmath.
var Module = object.ModuleDef{
	Name: "cmath",
	Doc:  "Functions of complex numbers. They take ints and floats too, and return complex numbers.",
	Exec: fill,
}

// function is one of a complex number to a complex number.
type function struct {
	name, doc string
	call      func(z complex128) (complex128, problem)
}

// problem is what a function has no good result for.
type problem uint8

const (
	none problem = iota
	domain
	overflow
)

func (p problem) raise(th *thread) error {
	if p == overflow {
		return th.Raise(object.OverflowErrorType, "math range error")
	}
	return th.ValueErrorf("math domain error")
}

var functions = [...]function{
	{"acos", "Return a w with cos(w) == z, its real part from 0 to pi.", acos},
	{"acosh", "Return a w with cosh(w) == z, its real part not negative.", acosh},
	{"asin", "Return a w with sin(w) == z, its real part from -pi/2 to pi/2.", asin},
	{"asinh", "Return a w with sinh(w) == z, its imaginary part from -pi/2 to pi/2.", asinh},
	{"atan", "Return a w with tan(w) == z, its real part from -pi/2 to pi/2.", atan},
	{"atanh", "Return a w with tanh(w) == z, its imaginary part from -pi/2 to pi/2.", atanh},
	{"cos", "The trigonometric function cos of a complex number.", cos},
	{"cosh", "The function cosh of a complex number: (e**z + e**-z) / 2.", cosh},
	{"exp", "e to the power of z.", exp},
	{"log10", "The logarithm of z to base ten.", log10},
	{"sin", "The sine of z.", sin},
	{"sinh", "The function sinh of a complex number: (e**z - e**-z) / 2.", sinh},
	{"sqrt", "Return a w with w * w == z, its real part not negative.", func(z complex128) (complex128, problem) { return sqrt(z), none }},
	{"tan", "The trigonometric function tan of a complex number: sin(z) / cos(z).", tan},
	{"tanh", "The function tanh of a complex number: sinh(z) / cosh(z).", tanh},
}

func fill(th *thread, m *object.Module) error {
	for _, f := range functions {
		add(th, m, &object.Func{Name: f.name, Sig: "(z, /)", Doc: f.doc, Fast1: func(th *thread, _, v value) (value, error) {
			z, err := object.ToComplex(th, v)
			if err != nil {
				return value{}, err
			}
			r, p := f.call(z)
			if p != none {
				return value{}, p.raise(th)
			}
			return object.NewComplex(r), nil
		}})
	}
	test := func(name, doc string, f func(z complex128) bool) {
		add(th, m, &object.Func{Name: name, Sig: "(z, /)", Doc: doc, Fast1: func(th *thread, _, v value) (value, error) {
			z, err := object.ToComplex(th, v)
			return object.Bool(err == nil && f(z)), err
		}})
	}
	test("isfinite", "True if both parts are finite.", finite)
	test("isinf", "True if a part is infinite.", cmplx.IsInf)
	test("isnan", "True if a part is a NaN.", func(z complex128) bool { return math.IsNaN(real(z)) || math.IsNaN(imag(z)) })
	for _, f := range [...]*object.Func{&isCloseFunc, &logFunc, &phaseFunc, &polarFunc, &rectFunc} {
		add(th, m, f)
	}
	for _, c := range [...]struct {
		name string
		v    value
	}{
		{"pi", object.Float(math.Pi)}, {"e", object.Float(math.E)}, {"tau", object.Float(2 * math.Pi)},
		{"inf", object.Float(math.Inf(1))}, {"infj", object.NewComplex(complex(0, math.Inf(1)))},
		{"nan", object.Float(object.NaN())}, {"nanj", object.NewComplex(complex(0, object.NaN()))},
	} {
		m.Set(th, c.name, c.v)
	}
	return nil
}

func add(th *thread, m *object.Module, f *object.Func) {
	m.Set(th, f.Name, object.NewBuiltin(f, object.From(m), "cmath"))
}

func finite(z complex128) bool { return isFinite(real(z)) && isFinite(imag(z)) }
func isFinite(x float64) bool  { return x-x == 0 }

var logFunc = object.Func{Name: "log", Sig: "(z, base=<unrepresentable>, /)", Doc: "log(z[, base]): the logarithm of a complex number, to base e unless a base is given.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		z, err := object.ToComplex(th, a[0])
		if err != nil {
			return value{}, err
		}
		r, p := log(z)
		if p == none && !a[1].IsZero() {
			b, err := object.ToComplex(th, a[1])
			if err != nil {
				return value{}, err
			}
			var d complex128
			if d, p = log(b); p == none {
				if d == 0 {
					return value{}, th.ValueErrorf("math domain error")
				}
				r = quotient(r, d)
			}
		}
		if p != none {
			return value{}, p.raise(th)
		}
		return object.NewComplex(r), nil
	}}

// quotient divides as Python does.
func quotient(a, b complex128) complex128 {
	if math.Abs(real(b)) >= math.Abs(imag(b)) {
		ratio := imag(b) / real(b)
		d := real(b) + imag(b)*ratio
		return complex((real(a)+imag(a)*ratio)/d, (imag(a)-real(a)*ratio)/d)
	}
	ratio := real(b) / imag(b)
	d := real(b)*ratio + imag(b)
	return complex((real(a)*ratio+imag(a))/d, (imag(a)*ratio-real(a))/d)
}

var phaseFunc = object.Func{Name: "phase", Sig: "(z, /)", Doc: "The angle between z and the positive real axis.",
	Fast1: func(th *thread, _, v value) (value, error) {
		z, err := object.ToComplex(th, v)
		if err != nil {
			return value{}, err
		}
		phi := libm.Atan2(imag(z), real(z))
		if phi == 0 && imag(z) != 0 && finite(z) { // C reports an underflow
			return value{}, overflow.raise(th)
		}
		return object.Float(phi), nil
	}}

var polarFunc = object.Func{Name: "polar", Sig: "(z, /)", Doc: "The distance of z from 0, and its angle.",
	Fast1: func(th *thread, _, v value) (value, error) {
		z, err := object.ToComplex(th, v)
		if err != nil {
			return value{}, err
		}
		r := libm.Hypot(real(z), imag(z))
		if math.IsInf(r, 0) && finite(z) {
			return value{}, overflow.raise(th)
		}
		return object.NewTuple([]value{object.Float(r), object.Float(libm.Atan2(imag(z), real(z)))}), nil
	}}

var rectFunc = object.Func{Name: "rect", Sig: "(r, phi, /)", Doc: "The number at a distance from 0 and at an angle.",
	Fast2: func(th *thread, _, a, b value) (value, error) {
		r, err := object.AsFloat(th, a)
		if err != nil {
			return value{}, err
		}
		phi, err := object.AsFloat(th, b)
		if err != nil {
			return value{}, err
		}
		z, p := rect(r, phi)
		if p != none {
			return value{}, p.raise(th)
		}
		return object.NewComplex(z), nil
	}}

func rect(r, phi float64) (complex128, problem) {
	if isFinite(r) && isFinite(phi) {
		if phi == 0 {
			return complex(r, r*phi), none
		}
		return complex(r*libm.Cos(phi), r*libm.Sin(phi)), none
	}
	var z complex128
	switch {
	case math.IsInf(r, 0) && isFinite(phi) && phi != 0:
		z = complex(math.Copysign(math.Inf(1), libm.Cos(phi)), math.Copysign(math.Inf(1), libm.Sin(phi)))
		if r < 0 {
			z = -z
		}
	case phi == 0:
		z = complex(r, 0)
		if math.IsInf(r, 0) {
			z = complex(r, math.Copysign(0, r)*math.Copysign(1, phi))
		}
	case r == 0:
		z = 0
	case math.IsInf(r, 0):
		z = complex(math.Inf(1), object.NaN())
	default:
		z = complex(object.NaN(), object.NaN())
	}
	if r != 0 && !math.IsNaN(r) && math.IsInf(phi, 0) {
		return z, domain
	}
	return z, none
}

var isCloseFunc = object.Func{Name: "isclose", Sig: "(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
	Doc: "True if a and b are close to each other.\n\n  rel_tol\n    The difference that is allowed, as a part of the larger of them.\n  abs_tol\n    The difference that is always allowed.\n\nA NaN is close to nothing, an infinity to itself.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		x, err := object.ToComplex(th, a[0])
		if err != nil {
			return value{}, err
		}
		y, err := object.ToComplex(th, a[1])
		if err != nil {
			return value{}, err
		}
		tol := [2]float64{1e-9, 0}
		for i := range tol {
			if !a[2+i].IsZero() {
				if tol[i], err = object.AsFloat(th, a[2+i]); err != nil {
					return value{}, err
				}
			}
		}
		if tol[0] < 0 || tol[1] < 0 {
			return value{}, th.ValueErrorf("tolerances must be non-negative")
		}
		if x == y {
			return object.True, nil
		}
		if cmplx.IsInf(x) || cmplx.IsInf(y) {
			return object.False, nil
		}
		d := libm.Hypot(real(x)-real(y), imag(x)-imag(y))
		size := func(z complex128) float64 { return libm.Hypot(real(z), imag(z)) }
		return object.Bool(d <= tol[0]*size(y) || d <= tol[0]*size(x) || d <= tol[1]), nil
	}}
