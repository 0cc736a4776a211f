package object

import (
	"math"
	"strings"

	"pyasync/internal/libm"
)

// this file defines the operators of complex, and how complex numbers are parsed

// complexOperands converts both operands; ok is false when one is no number, and then
// declined and err are the answer.
func complexOperands(th *Thread, a, b Value) (x, y complex128, ok bool, declined Value, err error) {
	x, okA, err := complexOperand(th, a)
	if err != nil {
		return 0, 0, false, Value{}, err
	}
	y, okB, err := complexOperand(th, b)
	if err != nil {
		return 0, 0, false, Value{}, err
	}
	return x, y, okA && okB, NotImplemented, nil
}

func complexOperand(th *Thread, v Value) (c complex128, ok bool, err error) {
	if c, ok := v.o.(*Complex); ok {
		return c.C, true, nil
	}
	f, ok, err := operand(th, v)
	return complex(f, 0), ok, err
}

func complexAdd(th *Thread, a, b Value) (Value, error) {
	x, y, ok, no, err := complexOperands(th, a, b)
	if !ok {
		return no, err
	}
	return NewComplex(complex(real(x)+real(y), imag(x)+imag(y))), nil
}

func complexSub(th *Thread, a, b Value) (Value, error) {
	x, y, ok, no, err := complexOperands(th, a, b)
	if !ok {
		return no, err
	}
	return NewComplex(complex(real(x)-real(y), imag(x)-imag(y))), nil
}

func complexMul(th *Thread, a, b Value) (Value, error) {
	x, y, ok, no, err := complexOperands(th, a, b)
	if !ok {
		return no, err
	}
	return NewComplex(multiply(x, y)), nil
}

func complexTrueDiv(th *Thread, a, b Value) (Value, error) {
	x, y, ok, no, err := complexOperands(th, a, b)
	if !ok {
		return no, err
	}
	if y == 0 {
		return Value{}, th.zeroDivision("complex division by zero")
	}
	return NewComplex(divide(x, y)), nil
}

func complexPow(th *Thread, a, b Value) (Value, error) {
	x, y, ok, no, err := complexOperands(th, a, b)
	if !ok {
		return no, err
	}
	return complexPower(th, x, y)
}

// multiply is the textbook product. The conversions keep the compiler from fusing
// operations, which would round differently.
func multiply(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	return complex(float64(a*c)-float64(b*d), float64(a*d)+float64(b*c))
}

// divide is x / y for y other than 0, scaled so that nothing overflows before its time.
func divide(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	switch {
	case math.Abs(c) >= math.Abs(d):
		ratio := d / c
		denom := c + float64(d*ratio)
		return complex((a+float64(b*ratio))/denom, (b-float64(a*ratio))/denom)
	case math.Abs(d) >= math.Abs(c):
		ratio := c / d
		denom := float64(c*ratio) + d
		return complex((float64(a*ratio)+b)/denom, (float64(b*ratio)-a)/denom)
	}
	return complex(math.NaN(), math.NaN())
}

// complexPower is x ** y: by repeated multiplication for small whole exponents, else
// in polar form.
func complexPower(th *Thread, x, y complex128) (Value, error) {
	var r complex128
	e := real(y)
	switch {
	case imag(y) == 0 && e == math.Floor(e) && math.Abs(e) <= 100:
		if e < 0 && x == 0 {
			return Value{}, th.zeroDivision("0.0 to a negative or complex power")
		}
		r = powWhole(x, int(math.Abs(e)))
		if e < 0 {
			if r == 0 {
				return Value{}, th.zeroDivision("0.0 to a negative or complex power")
			}
			r = divide(1, r)
		}
	case x == 0:
		if imag(y) != 0 || e < 0 {
			return Value{}, th.zeroDivision("0.0 to a negative or complex power")
		}
	default:
		size := libm.Hypot(real(x), imag(x))
		angle := libm.Atan2(imag(x), real(x))
		length := libm.Pow(size, e)
		phase := angle * e
		if imag(y) != 0 {
			length /= libm.Exp(angle * imag(y))
			phase += float64(imag(y) * libm.Log(size))
		}
		r = complex(length*libm.Cos(phase), length*libm.Sin(phase))
	}
	if math.IsInf(real(r), 0) || math.IsInf(imag(r), 0) {
		return Value{}, th.Raise(OverflowErrorType, "complex exponentiation")
	}
	return NewComplex(r), nil
}

// powWhole is x ** n for 0 <= n <= 100.
func powWhole(x complex128, n int) complex128 {
	r := complex128(1)
	for p := x; n > 0; n >>= 1 {
		if n&1 == 1 {
			r = multiply(r, p)
		}
		p = multiply(p, p)
	}
	return r
}

func complexAbs(th *Thread, v Value) (Value, error) {
	c := complexOf(v)
	r := libm.Hypot(real(c), imag(c))
	if math.IsInf(r, 0) && !math.IsInf(real(c), 0) && !math.IsInf(imag(c), 0) {
		return Value{}, th.Raise(OverflowErrorType, "absolute value too large")
	}
	return Float(r), nil
}

func complexCompare(th *Thread, a, b Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE {
		return NotImplemented, nil
	}
	x := complexOf(a)
	equal := false
	if c, ok := b.o.(*Complex); ok {
		equal = x == c.C
	} else if f, ok := FloatValue(b); ok {
		equal = imag(x) == 0 && real(x) == f
	} else if i, ok := IntValue(b); ok {
		equal = imag(x) == 0 && real(x) == real(x) && CompareIntFloat(i, real(x)) == 0
	} else {
		return NotImplemented, nil
	}
	return Bool(equal == (op == EQ)), nil
}

// parseComplex is complex(s): "a", "bj", "a+bj", in parentheses or not.
func parseComplex(th *Thread, s *Str) (Value, error) {
	text := plainNumber(s.s)
	if strings.IndexByte(text, '_') >= 0 {
		var ok bool
		if text, ok = withoutUnderscores(text); !ok {
			r, err := ReprString(th, From(s))
			if err != nil {
				return Value{}, err
			}
			return Value{}, th.ValueErrorf("could not convert string to complex: %s", r)
		}
	}
	if strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") && len(text) > 1 {
		text = strings.TrimFunc(text[1:len(text)-1], isASCIISpace)
	}
	if c, ok := readComplex(text); ok {
		return NewComplex(c), nil
	}
	return Value{}, th.ValueErrorf("complex() arg is a malformed string")
}

func readComplex(s string) (complex128, bool) {
	n := floatPrefix(s)
	if n == len(s) {
		f, ok := parseFloat(s)
		return complex(f, 0), ok
	}
	re := 0.0
	if n > 0 && (s[n] == '+' || s[n] == '-') {
		var ok bool
		if re, ok = parseFloat(s[:n]); !ok {
			return 0, false
		}
		s = s[n:]
	}
	if c := s[len(s)-1]; c != 'j' && c != 'J' {
		return 0, false
	}
	switch s = s[:len(s)-1]; s {
	case "", "+":
		return complex(re, 1), true
	case "-":
		return complex(re, -1), true
	}
	im, ok := parseFloat(s)
	return complex(re, im), ok
}
