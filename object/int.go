package object

import (
	"math/big"
	"math/bits"
)

// this file defines int: small ones are unboxed in Value, BigInt holds the others

// IntType is int.
var IntType = NewStatic("int", ObjectType, FlagBaseType|FlagIntSub|FlagMatchSelf)

// BigInt is an int that does not fit 64 bits. Results of operations are stored inside,
// which spares an allocation, or two where they are short.
type BigInt struct {
	b     *big.Int
	v     big.Int
	words [3]big.Word
}

// Type is int.
func (*BigInt) Type() *Type { return IntType }

// Int returns the number, which must not be changed.
func (b *BigInt) Int() *big.Int { return b.b }

// newBig is a number to be computed: an operation sets v, then value is the result.
func newBig() *BigInt {
	r := &BigInt{}
	r.b = r.v.SetBits(r.words[:0])
	return r
}

func (b *BigInt) value() Value {
	if b.v.IsInt64() {
		return Int(b.v.Int64())
	}
	return Value{o: b}
}

// IntSub is an object of a subclass of int; V is exactly an int.
type IntSub struct {
	Sub
	V Value
}

// Type is the subclass.
func (i *IntSub) Type() *Type { return i.TypeOr(IntType) }

// intValue is the exact int of any object of int or a subclass.
func intValue(v Value) Value {
	switch o := v.o.(type) {
	case *boolKind:
		return Int(int64(v.n))
	case *IntSub:
		return o.V
	}
	return v
}

// IntValue is the exact int in an object of int or a subclass of it; ok is false for
// anything else.
func IntValue(v Value) (i Value, ok bool) {
	switch o := v.o.(type) {
	case *intKind, *BigInt:
		return v, true
	case *boolKind:
		return Int(int64(v.n)), true
	case *IntSub:
		return o.V, true
	}
	return Value{}, false
}

// BigOf is the number in an object of int or a subclass; it must not be changed.
func BigOf(v Value) *big.Int {
	switch o := v.o.(type) {
	case *BigInt:
		return o.b
	case *IntSub:
		return BigOf(o.V)
	}
	return big.NewInt(int64(v.n))
}

// bigOf is BigOf for an exact int. It is inlined, and then allocates nothing.
func bigOf(v Value) *big.Int {
	if b, ok := v.o.(*BigInt); ok {
		return b.b
	}
	return big.NewInt(int64(v.n))
}

func init() {
	t := IntType
	t.Doc = intDoc
	t.New = newInt
	t.Call1 = func(th *Thread, a Value) (Value, error) {
		if a.IsInt() {
			return a, nil
		}
		return newInt(th, IntType, []Value{a}, nil)
	}
	t.Repr = intRepr
	t.Hash = func(th *Thread, v Value) (int64, error) { return intHash(intValue(v)), nil }
	t.Bool = func(th *Thread, v Value) (bool, error) {
		i := intValue(v)
		return i.n != 0 || !i.IsInt(), nil
	}
	t.Compare = intCompare
	t.Num[OpAdd] = intAdd
	t.Num[OpSub] = intSub
	t.Num[OpMul] = intMul
	t.Num[OpTrueDiv] = intTrueDiv
	t.Num[OpFloorDiv] = intFloorDiv
	t.Num[OpMod] = intMod
	t.Num[OpDivmod] = intDivmod
	t.Num[OpPow] = intPow
	t.Num[OpLShift] = intLShift
	t.Num[OpRShift] = intRShift
	t.Num[OpAnd] = intAnd
	t.Num[OpOr] = intOr
	t.Num[OpXor] = intXor
	t.PowMod = intPowMod
	t.Neg = intNeg
	t.Pos = intItself
	t.Abs = intAbs
	t.Invert = intInvert
	t.Int = intItself
	t.Index = intItself
	t.Float = func(th *Thread, v Value) (Value, error) {
		f, err := intFloat(th, intValue(v))
		return Float(f), err
	}
	t.Methods = intMethods
	t.Getters = func() []Getter {
		itself := func(v Value) Value { return intValue(v) }
		constant := func(i int64) UnaryFunc {
			return func(th *Thread, v Value) (Value, error) { return Int(i), nil }
		}
		return []Getter{
			{Name: "real", Doc: "the number itself, as a plain int", Get: func(th *Thread, v Value) (Value, error) { return itself(v), nil }},
			{Name: "imag", Doc: "always 0", Get: constant(0)},
			{Name: "numerator", Doc: "the number itself, as a plain int: n of the fraction n/1", Get: func(th *Thread, v Value) (Value, error) { return itself(v), nil }},
			{Name: "denominator", Doc: "always 1", Get: constant(1)},
		}
	}
}

const intDoc = `A whole number of any size.

int()            0
int(x)           a number with its fraction cut off, or text, bytes or bytearray with decimal digits
int(text, base)  text in base 2 to 36; base 0 goes by the prefix, as in int('0x1f', 0)

Blanks around the text, a sign, and single underscores between digits are allowed.
Raises ValueError for other text.`

func intItself(th *Thread, v Value) (Value, error) { return intValue(v), nil }

func intRepr(th *Thread, v Value) (Value, error) {
	s, err := IntString(th, intValue(v))
	return asciiStr(s), err
}

// newIntArgs sorts out the calls of int() that are not plain conversions.
var newIntArgs = &Func{Name: "int", Sig: "(x=0, /, base=10)", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
	x, base := a[0], a[1]
	if base.o == nil {
		if x.o == nil {
			return Int(0), nil
		}
		return ToInt(th, x)
	}
	if x.o == nil {
		return Value{}, th.TypeErrorf("int() missing string argument")
	}
	b, err := ClampIndex(th, base)
	if err != nil {
		return Value{}, err
	}
	if b != 0 && b < 2 || b > 36 {
		return Value{}, th.ValueErrorf("int() base must be >= 2 and <= 36, or 0")
	}
	return intFromText(th, x, b, "int() can't convert non-string with explicit base")
}}

func newInt(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	var v Value
	var err error
	switch {
	case len(args) == 1 && len(kw) == 0:
		v, err = ToInt(th, args[0])
	case len(args) > 2 && len(kw) == 0:
		err = th.TypeErrorf("int expected at most 2 arguments, got %d", len(args))
	default:
		v, err = newIntArgs.CallFunc(th, Value{}, args, kw)
	}
	if err != nil || typ == IntType {
		return v, err
	}
	return From(&IntSub{Sub: NewSub(typ, IntType), V: v}), nil
}

// ToInt is int(v): an exact int.
func ToInt(th *Thread, v Value) (Value, error) {
	switch o := v.o.(type) {
	case *intKind, *BigInt:
		return v, nil
	case *boolKind:
		return Int(int64(v.n)), nil
	case *floatKind:
		return FloatToInt(th, v.AsFloat())
	case *Str:
		if o.Exact() {
			return ParseInt(th, o, 10)
		}
	}
	t := v.Type()
	switch {
	case t.Int != nil:
		r, err := t.Int(th, v)
		if err != nil {
			return Value{}, err
		}
		return exactInt(th, r, "__int__")
	case t.Index != nil:
		return Index(th, v)
	}
	if m := t.Lookup("__trunc__"); m.o != nil {
		if err := th.Warn(DeprecationWarningType, "The delegation of int() to __trunc__ is deprecated.", 1); err != nil {
			return Value{}, err
		}
		r, err := callFound(th, m, v)
		if err != nil {
			return Value{}, err
		}
		if i, ok := IntValue(r); ok {
			return i, nil
		}
		if r.Type().Index == nil {
			return Value{}, th.TypeErrorf("__trunc__ returned non-Integral (type %s)", r.Type().Name)
		}
		return Index(th, r)
	}
	return intFromText(th, v, 10, "")
}

// exactInt checks what a conversion method returned and makes it an exact int.
func exactInt(th *Thread, r Value, method string) (Value, error) {
	i, ok := IntValue(r)
	if !ok {
		return Value{}, th.TypeErrorf("%s returned non-int (type %s)", method, r.Type().Name)
	}
	if rt := r.Type(); rt != IntType {
		err := th.Warn(DeprecationWarningType, method+" returned non-int (type "+rt.Name+").  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.", 1)
		if err != nil {
			return Value{}, err
		}
	}
	return i, nil
}

func intMethods() []Func {
	itself := func(th *Thread, self Value) (Value, error) { return intValue(self), nil }
	return append(intBytesMethods(), []Func{
		{Name: "__trunc__", Doc: "Return the number itself, for math.trunc().", Fast0: itself},
		{Name: "__floor__", Doc: "Return the number itself, for math.floor().", Fast0: itself},
		{Name: "__ceil__", Doc: "Return the number itself, for math.ceil().", Fast0: itself},
		{Name: "conjugate", Doc: "Return the number itself: it has no imaginary part.", Fast0: itself},
		{Name: "__round__", Sig: "(ndigits=None, /)", Doc: "Return the number itself; for a negative ndigits, rounded to tens, hundreds and so on, a tie to the even side.", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			return RoundInt(th, intValue(self), a[0])
		}},
		{Name: "__getnewargs__", Fast0: func(th *Thread, self Value) (Value, error) { return NewTuple([]Value{intValue(self)}), nil }},
		{Name: "__format__", Doc: "Format the number as format_spec asks, for format() and f-strings.", Fast1: formatMethod},
		{Name: "__sizeof__", Doc: "The bytes that the number takes up.", Fast0: func(th *Thread, self Value) (Value, error) {
			const perDigit = 30 // what sys.int_info shows
			return Int(int64(24 + 4*max(1, (bitLen(intValue(self))+perDigit-1)/perDigit))), nil
		}},
		{Name: "bit_length", Doc: "How many binary digits the number has, its sign aside: 3 for 4, 0 for 0.", Fast0: func(th *Thread, self Value) (Value, error) {
			return Int(int64(bitLen(intValue(self)))), nil
		}},
		{Name: "bit_count", Doc: "How many binary digits of the number are 1, its sign aside: 3 for 11, which is 0b1011.", Fast0: func(th *Thread, self Value) (Value, error) {
			return Int(bitCount(intValue(self))), nil
		}},
		{Name: "as_integer_ratio", Doc: "Return (self, 1), as floats and fractions give numerator and denominator.", Fast0: func(th *Thread, self Value) (Value, error) {
			return NewTuple([]Value{intValue(self), Int(1)}), nil
		}},
		{Name: "is_integer", Doc: "Return True; it is here so that an int may stand in for a float.", Fast0: func(th *Thread, self Value) (Value, error) { return True, nil }},
	}...)
}

// bitLen is the number of bits of |v|; v is an exact int.
func bitLen(v Value) int {
	if b, ok := v.o.(*BigInt); ok {
		return b.b.BitLen()
	}
	return bits.Len64(magnitude(int64(v.n)))
}

func bitCount(v Value) int64 {
	b, ok := v.o.(*BigInt)
	if !ok {
		return int64(bits.OnesCount64(magnitude(int64(v.n))))
	}
	n := 0
	for _, w := range b.b.Bits() {
		n += bits.OnesCount(uint(w))
	}
	return int64(n)
}

// magnitude is |i|, also of the smallest int64.
func magnitude(i int64) uint64 {
	if i < 0 {
		return -uint64(i)
	}
	return uint64(i)
}

// RoundInt is round(v, ndigits) of an exact int; ndigits may be None or absent.
func RoundInt(th *Thread, v, ndigits Value) (Value, error) {
	if ndigits.o == nil || ndigits.IsNone() {
		return v, nil
	}
	d, err := Index(th, ndigits)
	if err != nil {
		return Value{}, err
	}
	if big, ok := d.o.(*BigInt); ok {
		if big.b.Sign() > 0 {
			return v, nil
		}
		return Int(0), nil
	}
	if d.AsInt() >= 0 {
		return v, nil
	}
	n := -d.AsInt()
	if n < 0 || float64(n) > float64(bitLen(v))*0.30103+2 {
		return Int(0), nil
	}
	if v.IsInt() && n <= 17 {
		unit := int64(1)
		for range n {
			unit *= 10
		}
		return roundToUnit(v.AsInt(), unit), nil
	}
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil)
	q, r := floorDivMod(BigOf(v), unit)
	if c := r.v.Lsh(&r.v, 1).Cmp(unit); c > 0 || c == 0 && q.v.Bit(0) == 1 {
		q.v.Add(&q.v, big.NewInt(1))
	}
	return Big(q.v.Mul(&q.v, unit)), nil
}

// roundToUnit is the multiple of unit nearest to i, the even one of two.
func roundToUnit(i, unit int64) Value {
	r := i % unit
	if r < 0 {
		r += unit
	}
	half := unit / 2
	if r < half || r == half && floorDiv(i, unit)&1 == 0 {
		return SubInt(i, r)
	}
	return AddInt(i, unit-r)
}

// NewIntSub is the number n as an object of class t, a subclass of int.
func NewIntSub(t *Type, n int64) Value { return From(&IntSub{Sub: NewSub(t, IntType), V: Int(n)}) }

// twoDigits are the numbers from 00 to 99.
const twoDigits = "00010203040506070809101112131415161718192021222324" +
	"25262728293031323334353637383940414243444546474849" +
	"50515253545556575859606162636465666768697071727374" +
	"75767778798081828384858687888990919293949596979899"

// decimalDigits are the digits of i, at the end of b.
func decimalDigits(b *[20]byte, i int64) []byte {
	n := uint64(i)
	if i < 0 {
		n = -n
	}
	at := len(b)
	for n >= 100 {
		two := n % 100 * 2
		n /= 100
		at -= 2
		b[at], b[at+1] = twoDigits[two], twoDigits[two+1]
	}
	at--
	b[at] = twoDigits[n*2+1]
	if n >= 10 {
		at--
		b[at] = twoDigits[n*2]
	}
	if i < 0 {
		at--
		b[at] = '-'
	}
	return b[at:]
}

// appendInt appends the digits of i.
func appendInt(buf []byte, i int64) []byte {
	var b [20]byte
	return append(buf, decimalDigits(&b, i)...)
}
