package object

import "math"

// this file defines complex

// ComplexType is complex.
var ComplexType = NewStatic("complex", ObjectType, FlagBaseType)

// Complex is a complex.
type Complex struct {
	Sub
	C complex128
}

// Type is complex or a subclass.
func (c *Complex) Type() *Type { return c.TypeOr(ComplexType) }

// NewComplex is the complex c.
func NewComplex(c complex128) Value { return Value{o: &Complex{C: c}} }

// AsComplex is the complex in v, if it is one.
func AsComplex(v Value) (*Complex, bool) { c, ok := v.o.(*Complex); return c, ok }

func complexOf(v Value) complex128 { return v.o.(*Complex).C }

func init() {
	t := ComplexType
	t.Doc = `A complex number: real + imag*1j.

complex('1+2j') reads text; complex(x) takes over any number; complex(real, imag) adds up two
numbers, of which each may itself be complex. Without arguments it is 0j.
Raises ValueError for text that is no complex number.`
	t.TextSig = "(real=0, imag=0)"
	t.New = newComplex
	t.Repr = func(th *Thread, v Value) (Value, error) { return FromString(ComplexString(complexOf(v))), nil }
	t.Hash = complexHash
	t.Bool = func(th *Thread, v Value) (bool, error) { return complexOf(v) != 0, nil }
	t.Compare = complexCompare
	t.Num[OpAdd] = complexAdd
	t.Num[OpSub] = complexSub
	t.Num[OpMul] = complexMul
	t.Num[OpTrueDiv] = complexTrueDiv
	t.Num[OpPow] = complexPow
	t.PowMod = func(th *Thread, a, b, c Value) (Value, error) { return Value{}, th.ValueErrorf("complex modulo") }
	t.Neg = func(th *Thread, v Value) (Value, error) { return NewComplex(-complexOf(v)), nil }
	t.Pos = func(th *Thread, v Value) (Value, error) { return NewComplex(complexOf(v)), nil }
	t.Abs = complexAbs
	t.Methods = func() []Func {
		return []Func{
			{Name: "conjugate", Doc: "Return the number mirrored at the real axis: (3-4j).conjugate() gives (3+4j).", Fast0: func(th *Thread, self Value) (Value, error) {
				c := complexOf(self)
				return NewComplex(complex(real(c), -imag(c))), nil
			}},
			{Name: "__complex__", Doc: "Return self, or for an instance of a subclass an equal plain complex.", Fast0: func(th *Thread, self Value) (Value, error) {
				return NewComplex(complexOf(self)), nil
			}},
			{Name: "__getnewargs__", Fast0: func(th *Thread, self Value) (Value, error) {
				c := complexOf(self)
				return NewTuple([]Value{Float(real(c)), Float(imag(c))}), nil
			}},
			{Name: "__format__", Sig: "(format_spec, /)", Doc: "Format the number as format_spec asks, for format() and f-strings.", Fast1: formatMethod},
		}
	}
	t.Getters = func() []Getter {
		return []Getter{
			{Name: "real", Field: true, Doc: "real part, a float", Get: func(th *Thread, v Value) (Value, error) { return Float(real(complexOf(v))), nil }},
			{Name: "imag", Field: true, Doc: "imaginary part, a float", Get: func(th *Thread, v Value) (Value, error) { return Float(imag(complexOf(v))), nil }},
		}
	}
}

// ComplexString is repr(c).
func ComplexString(c complex128) string {
	var scratch [64]byte
	buf := scratch[:0]
	if re := real(c); re == 0 && !math.Signbit(re) {
		return string(append(appendComplexPart(buf, imag(c), false), 'j'))
	}
	buf = appendComplexPart(append(buf, '('), real(c), false)
	buf = appendComplexPart(buf, imag(c), true)
	return string(append(buf, 'j', ')'))
}

// appendComplexPart appends a float as reprs of complex numbers show it: without ".0".
func appendComplexPart(buf []byte, x float64, plus bool) []byte {
	if math.Signbit(x) && x == x {
		buf = append(buf, '-')
	} else if plus {
		buf = append(buf, '+')
	}
	return floatStyle{}.append(buf, math.Abs(x), 'r', 0)
}

func complexHash(th *Thread, v Value) (int64, error) {
	c := complexOf(v)
	part := func(x float64) int64 {
		if x != x {
			return hashPointer(v)
		}
		return floatHash(Float(x))
	}
	h := part(real(c)) + 1000003*part(imag(c))
	if h == -1 {
		h = -2
	}
	return h, nil
}

var newComplexArgs = &Func{Name: "complex", Sig: "(real=0, imag=0)", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
	re, im := a[0], a[1]
	if s, ok := re.o.(*Str); ok {
		if im.o != nil {
			return Value{}, th.TypeErrorf("complex() can't take second arg if first is a string")
		}
		return parseComplex(th, s)
	}
	if _, ok := im.o.(*Str); ok {
		return Value{}, th.TypeErrorf("complex() second arg can't be a string")
	}
	x, err := realArgument(th, re, im.o == nil)
	if err != nil {
		return Value{}, err
	}
	if im.o == nil {
		return NewComplex(x), nil
	}
	y, isComplex := complex128(0), false
	if c, ok := im.o.(*Complex); ok {
		y, isComplex = c.C, true
	} else if t := im.Type(); t.Float == nil && t.Index == nil {
		return Value{}, th.TypeErrorf("complex() second argument must be a number, not '%s'", t.Name)
	} else {
		f, err := AsFloat(th, im)
		if err != nil {
			return Value{}, err
		}
		y = complex(f, 0)
	}
	// the sum of real and imag * 1j, without turning the sign of a zero
	r, i := real(x), real(y)
	if isComplex {
		r -= imag(y)
	}
	if imag(x) != 0 {
		i += imag(x)
	}
	return NewComplex(complex(r, i)), nil
}}

// realArgument is the first argument of complex().
func realArgument(th *Thread, v Value, alone bool) (complex128, error) {
	if v.o == nil {
		return 0, nil
	}
	if c, ok := v.o.(*Complex); ok && c.Ext == nil {
		return c.C, nil
	}
	if c, ok, err := complexMethod(th, v); ok || err != nil {
		return c, err
	}
	if c, ok := v.o.(*Complex); ok {
		return c.C, nil
	}
	if t := v.Type(); t.Float == nil && t.Index == nil {
		return 0, th.TypeErrorf("complex() first argument must be a string or a number, not '%s'", t.Name)
	}
	f, err := AsFloat(th, v)
	return complex(f, 0), err
}

// complexMethod asks v's __complex__, if it has one.
func complexMethod(th *Thread, v Value) (c complex128, ok bool, err error) {
	r, ok, err := CallSpecial(th, v, "__complex__")
	if !ok || err != nil {
		return 0, ok, err
	}
	z, isComplex := r.o.(*Complex)
	if !isComplex {
		return 0, false, th.TypeErrorf("__complex__ returned non-complex (type %s)", r.Type().Name)
	}
	if z.Ext != nil {
		err = th.Warn(DeprecationWarningType, "__complex__ returned non-complex (type "+r.Type().Name+").  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.", 1)
	}
	return z.C, true, err
}

// ToComplex is the number in v for functions of complex numbers (cmath): anything with
// __complex__, __float__ or __index__.
func ToComplex(th *Thread, v Value) (complex128, error) {
	if c, ok := v.o.(*Complex); ok {
		return c.C, nil
	}
	if c, ok, err := complexMethod(th, v); ok || err != nil {
		return c, err
	}
	f, err := AsFloat(th, v)
	return complex(f, 0), err
}

func newComplex(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	if len(args) == 1 && len(kw) == 0 && typ == ComplexType {
		if c, ok := args[0].o.(*Complex); ok && c.Ext == nil {
			return args[0], nil
		}
	}
	v, err := newComplexArgs.CallFunc(th, Value{}, args, kw)
	if err != nil || typ == ComplexType {
		return v, err
	}
	return From(&Complex{Sub: NewSub(typ, ComplexType), C: complexOf(v)}), nil
}
