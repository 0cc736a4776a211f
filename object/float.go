package object

import (
	"math"
	"math/big"
)

// this file defines float, whose values are unboxed in Value

// FloatType is float.
var FloatType = NewStatic("float", ObjectType, FlagBaseType|FlagFloatSub|FlagMatchSelf)

// FloatSub is an object of a subclass of float.
type FloatSub struct {
	Sub
	F float64
}

// Type is the subclass.
func (f *FloatSub) Type() *Type { return f.TypeOr(FloatType) }

// FloatValue is the number in an object of float or a subclass; ok is false for
// anything else.
func FloatValue(v Value) (f float64, ok bool) {
	switch o := v.o.(type) {
	case *floatKind:
		return v.AsFloat(), true
	case *FloatSub:
		return o.F, true
	}
	return 0, false
}

// floatOf is the number in an object of float or a subclass; v must be one.
func floatOf(v Value) float64 {
	if s, ok := v.o.(*FloatSub); ok {
		return s.F
	}
	return v.AsFloat()
}

func init() {
	t := FloatType
	t.Doc = `A floating-point number of 64 bits.

float(x) takes a number, or text such as '1e3', 'inf' or 'nan', blanks around it allowed.
Raises ValueError for other text, OverflowError for an int that is too large.`
	t.TextSig = "(x=0, /)"
	t.New = newFloat
	t.Call1 = func(th *Thread, a Value) (Value, error) {
		switch {
		case a.IsFloat():
			return a, nil
		case a.IsInt():
			return Float(float64(a.AsInt())), nil
		}
		return newFloat(th, FloatType, []Value{a}, nil)
	}
	t.Repr = func(th *Thread, v Value) (Value, error) { return asciiStr(FloatString(floatOf(v))), nil }
	t.Hash = func(th *Thread, v Value) (int64, error) { return floatHash(v), nil }
	t.Bool = func(th *Thread, v Value) (bool, error) { return floatOf(v) != 0, nil }
	t.Compare = floatCompare
	t.Num[OpAdd] = floatAdd
	t.Num[OpSub] = floatSub
	t.Num[OpMul] = floatMul
	t.Num[OpTrueDiv] = floatTrueDiv
	t.Num[OpFloorDiv] = floatFloorDiv
	t.Num[OpMod] = floatMod
	t.Num[OpDivmod] = floatDivmod
	t.Num[OpPow] = floatPow
	t.PowMod = func(th *Thread, a, b, c Value) (Value, error) {
		return Value{}, th.TypeErrorf("pow() 3rd argument not allowed unless all arguments are integers")
	}
	t.Neg = func(th *Thread, v Value) (Value, error) { return Float(-floatOf(v)), nil }
	t.Pos = floatItself
	t.Abs = func(th *Thread, v Value) (Value, error) { return Float(math.Abs(floatOf(v))), nil }
	t.Int = func(th *Thread, v Value) (Value, error) { return FloatToInt(th, floatOf(v)) }
	t.Float = floatItself
	t.Methods = floatMethods
	t.Getters = func() []Getter {
		return []Getter{
			{Name: "real", Doc: "the number itself, as a plain float", Get: floatItself},
			{Name: "imag", Doc: "always 0.0", Get: func(th *Thread, v Value) (Value, error) { return Float(0), nil }},
		}
	}
}

func floatItself(th *Thread, v Value) (Value, error) { return Float(floatOf(v)), nil }

func newFloat(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	if len(kw) > 0 && (typ == FloatType || !initOverridden(typ)) {
		return Value{}, th.TypeErrorf("float() takes no keyword arguments")
	}
	f := 0.0
	switch len(args) {
	case 0:
	case 1:
		var err error
		if f, err = toFloat(th, args[0]); err != nil {
			return Value{}, err
		}
	default:
		return Value{}, th.TypeErrorf("float expected at most 1 argument, got %d", len(args))
	}
	if typ == FloatType {
		return Float(f), nil
	}
	return From(&FloatSub{Sub: NewSub(typ, FloatType), F: f}), nil
}

// toFloat is float(v), which also takes text.
func toFloat(th *Thread, v Value) (float64, error) {
	if v.IsFloat() {
		return v.AsFloat(), nil
	}
	s, text := v.o.(*Str)
	if text && s.Exact() {
		return parseFloatText(th, s.s, v)
	}
	t := v.Type()
	if t.Float == nil && t.Index == nil {
		if text {
			return parseFloatText(th, s.s, v)
		}
		if t.Buffer != nil {
			buf, err := GetBuffer(th, v)
			if err != nil {
				return 0, err
			}
			return parseFloatText(th, string(buf.Bytes()), v)
		}
		return 0, th.TypeErrorf("float() argument must be a string or a real number, not '%s'", t.Name)
	}
	return AsFloat(th, v)
}

// NaN is the quiet NaN that C makes; that of package math has another bit set.
func NaN() float64 { return math.Float64frombits(0x7ff8 << 48) }

// AsFloat is the number in v for arithmetic: anything with __float__ or __index__, but
// no text.
func AsFloat(th *Thread, v Value) (float64, error) {
	switch v.o.(type) {
	case *floatKind:
		return v.AsFloat(), nil
	case *intKind:
		return float64(int64(v.n)), nil
	}
	t := v.Type()
	switch {
	case t.Float != nil:
		r, err := t.Float(th, v)
		if err != nil {
			return 0, err
		}
		if r.IsFloat() {
			return r.AsFloat(), nil
		}
		f, ok := r.o.(*FloatSub)
		if !ok {
			return 0, th.TypeErrorf("%s.__float__ returned non-float (type %s)", t.Name, r.Type().Name)
		}
		return f.F, th.Warn(DeprecationWarningType, t.Name+".__float__ returned non-float (type "+r.Type().Name+").  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.", 1)
	case t.Index != nil:
		i, err := Index(th, v)
		if err != nil {
			return 0, err
		}
		return intFloat(th, i)
	}
	return 0, th.TypeErrorf("must be real number, not %s", t.Name)
}

// ToFloat is the float of an int or float that needs no Python code to convert; ok is
// false for everything else and for ints past 64 bits.
func ToFloat(v Value) (f float64, ok bool) {
	switch v.o.(type) {
	case *floatKind:
		return v.AsFloat(), true
	case *intKind, *boolKind:
		return float64(int64(v.n)), true
	}
	return 0, false
}

// FloatToInt is int(f).
func FloatToInt(th *Thread, f float64) (Value, error) {
	if math.Abs(f) < 1<<63 {
		return Int(int64(f)), nil
	}
	switch {
	case math.IsNaN(f):
		return Value{}, th.ValueErrorf("cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return Value{}, th.Raise(OverflowErrorType, "cannot convert float infinity to integer")
	}
	return Big(bigFromFloat(f)), nil
}

func floatMethods() []Func {
	return []Func{
		{Name: "conjugate", Doc: "Return the number itself: it has no imaginary part.", Fast0: floatItself},
		{Name: "__trunc__", Doc: "Cut the fraction off and return an int, for int() and math.trunc().", Fast0: func(th *Thread, self Value) (Value, error) {
			return FloatToInt(th, floatOf(self))
		}},
		{Name: "__floor__", Doc: "Round down to an int, for math.floor().", Fast0: func(th *Thread, self Value) (Value, error) {
			return FloatToInt(th, math.Floor(floatOf(self)))
		}},
		{Name: "__ceil__", Doc: "Round up to an int, for math.ceil().", Fast0: func(th *Thread, self Value) (Value, error) {
			return FloatToInt(th, math.Ceil(floatOf(self)))
		}},
		{Name: "__round__", Sig: "(ndigits=None, /)", Doc: "Round to an int, a tie to the even one; given ndigits, to a float with that many decimals.", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			return RoundFloat(th, floatOf(self), a[0])
		}},
		{Name: "as_integer_ratio", Doc: `Return two ints (n, d) with n / d exactly equal to the number, d > 0 and no common factor.

(0.75).as_integer_ratio() gives (3, 4). Raises OverflowError for infinities, ValueError for NaN.`, Fast0: floatRatio},
		{Name: "fromhex", Class: true, Doc: `Read a number written as hex() writes it: float.fromhex('0x1.8p+1') gives 3.0.

Sign, '0x', point and exponent may be missing; 'inf' and 'nan' are read too.
Raises ValueError for other text, OverflowError for a number out of range.`, Fast1: floatFromHex},
		{Name: "hex", Doc: "Write the number in hexadecimal, with nothing lost: (3.0).hex() gives '0x1.8000000000000p+1'.", Fast0: func(th *Thread, self Value) (Value, error) {
			return FromString(floatHex(floatOf(self))), nil
		}},
		{Name: "is_integer", Doc: "Whether there is no fraction; False for infinities and NaN.", Fast0: func(th *Thread, self Value) (Value, error) {
			f := floatOf(self)
			return Bool(math.Floor(f) == f && !math.IsInf(f, 0)), nil
		}},
		{Name: "__getnewargs__", Fast0: func(th *Thread, self Value) (Value, error) {
			return NewTuple([]Value{Float(floatOf(self))}), nil
		}},
		{Name: "__getformat__", Class: true, Doc: "The byte order of C numbers of the type typestr, 'double' or 'float', as text. Of use to tests only.", Fast1: func(th *Thread, self, a Value) (Value, error) {
			s, ok := AsStr(a)
			if !ok {
				return Value{}, th.TypeErrorf("__getformat__() argument must be str, not %s", a.Type().Name)
			}
			if s.s != "double" && s.s != "float" {
				return Value{}, th.ValueErrorf("__getformat__() argument 1 must be 'double' or 'float'")
			}
			return FromString("IEEE, little-endian"), nil
		}},
		{Name: "__format__", Doc: "Format the number as format_spec asks, for format() and f-strings.", Fast1: formatMethod},
	}
}

func floatRatio(th *Thread, self Value) (Value, error) {
	f := floatOf(self)
	switch {
	case math.IsInf(f, 0):
		return Value{}, th.Raise(OverflowErrorType, "cannot convert Infinity to integer ratio")
	case math.IsNaN(f):
		return Value{}, th.ValueErrorf("cannot convert NaN to integer ratio")
	}
	r := new(big.Rat)
	r.SetFloat64(f)
	return NewTuple([]Value{Big(new(big.Int).Set(r.Num())), Big(new(big.Int).Set(r.Denom()))}), nil
}

// floatHash is the hash of a float, which is that of an equal int or fraction.
func floatHash(v Value) int64 {
	f := floatOf(v)
	if math.Abs(f) < 1<<61 {
		if i := int64(f); float64(i) == f {
			return hashInt(i)
		}
	}
	switch {
	case math.IsNaN(f):
		return hashPointer(v)
	case math.IsInf(f, 1):
		return 314159
	case math.IsInf(f, -1):
		return -314159
	}
	// f is mant * 2**exp, and powers of two repeat after 61 modulo 2**61-1.
	frac, exp := math.Frexp(math.Abs(f))
	mant := uint64(math.Ldexp(frac, 53))
	turn := uint((exp-53)%61+61) % 61
	h := int64(mant<<turn&hashModulus | mant>>(61-turn))
	if f < 0 {
		h = -h
	}
	if h == -1 {
		return -2
	}
	return h
}
