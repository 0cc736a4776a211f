package datetime

import (
	"fmt"
	"math"
	"math/big"

	"pyasync/object"
)

// this file defines timedelta

const (
	maxDeltaDays  = 999999999
	usPerSecond   = 1000000
	usPerDay      = 86400 * usPerSecond
	secondsPerDay = 86400
)

// delta is a timedelta: secs and us are never negative.
type delta struct {
	object.Sub
	days, secs, us int
}

// Type is timedelta or a subclass.
func (d *delta) Type() *object.Type { return d.TypeOr(timedeltaType) }

func asDelta(v value) (*delta, bool) { d, ok := v.Object().(*delta); return d, ok }

// total is the span in microseconds; ok is false when it does not fit 64 bits.
func (d *delta) total() (us int64, ok bool) {
	if d.days > 100000000 || d.days < -100000000 {
		return 0, false
	}
	return int64(d.days)*usPerDay + int64(d.secs)*usPerSecond + int64(d.us), true
}

func (d *delta) big() *big.Int {
	n := big.NewInt(int64(d.days)*secondsPerDay + int64(d.secs))
	n.Mul(n, big.NewInt(usPerSecond))
	return n.Add(n, big.NewInt(int64(d.us)))
}

// newDelta is a timedelta of days, seconds and microseconds of any size.
func newDelta(th *thread, typ *object.Type, days, secs, us int64) (value, error) {
	q, us := floorDiv(us, usPerSecond)
	secs += q
	q, secs = floorDiv(secs, secondsPerDay)
	days += q
	if days < -maxDeltaDays || days > maxDeltaDays {
		if days > math.MaxInt32 || days < math.MinInt32 {
			return value{}, th.Raise(object.OverflowErrorType, "Python int too large to convert to C int")
		}
		return value{}, th.Raisef(object.OverflowErrorType, "days=%d; must have magnitude <= %d", days, maxDeltaDays)
	}
	return object.From(&delta{Sub: object.NewSub(typ, timedeltaType), days: int(days), secs: int(secs), us: int(us)}), nil
}

// spanOf is a timedelta of microseconds.
func spanOf(us int64) *delta {
	days, rest := floorDiv(us, usPerDay)
	return &delta{days: int(days), secs: int(rest / usPerSecond), us: int(rest % usPerSecond)}
}

func deltaOfBig(th *thread, typ *object.Type, us *big.Int) (value, error) {
	days, rest := new(big.Int).DivMod(us, big.NewInt(usPerDay), new(big.Int))
	if !days.IsInt64() || days.Int64() > math.MaxInt32 || days.Int64() < math.MinInt32 {
		return value{}, th.Raise(object.OverflowErrorType, "Python int too large to convert to C int")
	}
	return newDelta(th, typ, days.Int64(), 0, rest.Int64())
}

var deltaArgs = []arg{{name: "days"}, {name: "seconds"}, {name: "microseconds"}, {name: "milliseconds"}, {name: "minutes"}, {name: "hours"}, {name: "weeks"}}

// deltaUnits are the microseconds of each, and the order in which they are added up.
var deltaUnits = [...]int64{usPerDay, usPerSecond, 1, 1000, 60 * usPerSecond, 3600 * usPerSecond, 7 * usPerDay}

var deltaOrder = [...]int{2, 3, 1, 4, 5, 0, 6}

func timedeltaNew(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	var room [10]value
	a, err := bindArgs(th, "__new__", deltaArgs, args, kw, room[:0])
	if err != nil {
		return value{}, err
	}
	small := true // ints whose sum needs no more than 64 bits
	for _, v := range a {
		if !v.IsZero() && (!v.IsInt() || v.AsInt() > 1e6 || v.AsInt() < -1e6) {
			small = false
		}
	}
	if small {
		n := func(i int) int64 {
			if a[i].IsZero() {
				return 0
			}
			return a[i].AsInt()
		}
		return newDelta(th, typ, n(0)+7*n(6), n(1)+60*n(4)+3600*n(5), n(2)+1000*n(3))
	}
	sum, leftover := new(big.Int), 0.0
	for _, i := range deltaOrder {
		if a[i].IsZero() {
			continue
		}
		if leftover, err = addPart(th, sum, leftover, a[i], i); err != nil {
			return value{}, err
		}
	}
	if leftover != 0 {
		whole := math.RoundToEven(leftover)
		if math.Abs(math.Trunc(leftover)-leftover) == 0.5 { // a tie goes to the even sum
			odd := float64(sum.Bit(0))
			whole = 2*math.RoundToEven((leftover+odd)*0.5) - odd
		}
		sum.Add(sum, big.NewInt(int64(whole)))
	}
	return deltaOfBig(th, typ, sum)
}

// addPart adds an argument to the sum; what a float has of a microsecond goes to leftover.
func addPart(th *thread, sum *big.Int, leftover float64, v value, unit int) (float64, error) {
	factor := big.NewInt(deltaUnits[unit])
	if i, ok := object.IntValue(v); ok {
		sum.Add(sum, new(big.Int).Mul(object.BigOf(i), factor))
		return leftover, nil
	}
	f, ok := object.FloatValue(v)
	if !ok {
		return 0, th.TypeErrorf("unsupported type for timedelta %s component: %s", deltaArgs[unit].name, v.Type().Name)
	}
	whole, frac := math.Modf(f)
	n, err := object.FloatToInt(th, whole)
	if err != nil {
		return 0, err
	}
	sum.Add(sum, new(big.Int).Mul(object.BigOf(n), factor))
	if frac == 0 {
		return leftover, nil
	}
	whole, frac = math.Modf(frac * float64(deltaUnits[unit]))
	sum.Add(sum, big.NewInt(int64(whole)))
	return leftover + frac, nil
}

func init() {
	t := timedeltaType
	t.Doc = `A span of time, to the microsecond: between two dates, or to add to one.

The arguments are numbers of days, seconds and so on, whole or not, of either sign; they add up.
Raises OverflowError beyond 999999999 days.`
	t.New = timedeltaNew
	t.Repr = deltaRepr
	t.Str = func(th *thread, v value) (value, error) { return object.FromString(v.Object().(*delta).text()), nil }
	t.Hash = func(th *thread, v value) (int64, error) {
		d := v.Object().(*delta)
		return object.Hash(th, object.NewTuple([]value{object.Int(int64(d.days)), object.Int(int64(d.secs)), object.Int(int64(d.us))}))
	}
	t.Bool = func(th *thread, v value) (bool, error) {
		d := v.Object().(*delta)
		return d.days != 0 || d.secs != 0 || d.us != 0, nil
	}
	t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, error) {
		x, ok := asDelta(a)
		y, ok2 := asDelta(b)
		if !ok || !ok2 {
			return object.NotImplemented, nil
		}
		return object.Bool(op.Holds(compareInts(x.days-y.days, x.secs-y.secs, x.us-y.us))), nil
	}
	t.Neg = func(th *thread, v value) (value, error) {
		d := v.Object().(*delta)
		return newDelta(th, timedeltaType, -int64(d.days), -int64(d.secs), -int64(d.us))
	}
	t.Pos = func(th *thread, v value) (value, error) {
		d := v.Object().(*delta)
		return object.From(&delta{days: d.days, secs: d.secs, us: d.us}), nil
	}
	t.Abs = func(th *thread, v value) (value, error) {
		if v.Object().(*delta).days < 0 {
			return t.Neg(th, v)
		}
		return t.Pos(th, v)
	}
	t.Num[object.OpAdd] = func(th *thread, a, b value) (value, error) { return deltaSum(th, a, b, 1) }
	t.Num[object.OpSub] = func(th *thread, a, b value) (value, error) { return deltaSum(th, a, b, -1) }
	t.Num[object.OpMul] = deltaMul
	t.Num[object.OpTrueDiv] = deltaTrueDiv
	t.Num[object.OpFloorDiv] = deltaFloorDiv
	t.Num[object.OpMod] = func(th *thread, a, b value) (value, error) {
		_, r, err := deltaDivmod(th, a, b)
		return r, err
	}
	t.Num[object.OpDivmod] = func(th *thread, a, b value) (value, error) {
		q, r, err := deltaDivmod(th, a, b)
		if err != nil || q.IsNotImplemented() {
			return q, err
		}
		return object.NewTuple([]value{q, r}), nil
	}
	t.Getters = func() []object.Getter {
		field := func(name, doc string, get func(d *delta) int) object.Getter {
			return object.Getter{Name: name, Doc: doc, Field: true, Get: func(th *thread, v value) (value, error) {
				return object.Int(int64(get(v.Object().(*delta)))), nil
			}}
		}
		return []object.Getter{
			field("days", "whole days; negative for a span backwards", func(d *delta) int { return d.days }),
			field("seconds", "whole seconds beyond the days, 0 to 86399", func(d *delta) int { return d.secs }),
			field("microseconds", "microseconds beyond the seconds, 0 to 999999", func(d *delta) int { return d.us }),
		}
	}
	t.Attrs = func() []object.Attr {
		return []object.Attr{
			{Name: "min", Value: object.From(&delta{days: -maxDeltaDays})},
			{Name: "max", Value: object.From(&delta{days: maxDeltaDays, secs: secondsPerDay - 1, us: usPerSecond - 1})},
			{Name: "resolution", Value: object.From(&delta{us: 1})},
		}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "total_seconds", Doc: "The whole span in seconds, a float.", Fast0: func(th *thread, self value) (value, error) {
				d := self.Object().(*delta)
				if us, ok := d.total(); ok && us > -(1<<53) && us < 1<<53 {
					return object.Float(float64(us) / usPerSecond), nil
				}
				f, _ := new(big.Rat).SetFrac(d.big(), big.NewInt(usPerSecond)).Float64()
				return object.Float(f), nil
			}},
			{Name: "__reduce__", Doc: "Return a tuple from which pickle and copy make the timedelta anew.", Fast0: func(th *thread, self value) (value, error) {
				d := self.Object().(*delta)
				state := object.NewTuple([]value{object.Int(int64(d.days)), object.Int(int64(d.secs)), object.Int(int64(d.us))})
				return object.NewTuple([]value{object.From(self.Type()), state}), nil
			}},
		}
	}
}

// compareInts is the first of the differences that is not 0.
func compareInts(diffs ...int) int {
	for _, d := range diffs {
		if d != 0 {
			return d
		}
	}
	return 0
}

func deltaRepr(th *thread, v value) (value, error) {
	d := v.Object().(*delta)
	args := ""
	for _, f := range [...]struct {
		name string
		n    int
	}{{"days", d.days}, {"seconds", d.secs}, {"microseconds", d.us}} {
		if f.n != 0 {
			if args != "" {
				args += ", "
			}
			args += fmt.Sprintf("%s=%d", f.name, f.n)
		}
	}
	if args == "" {
		args = "0"
	}
	return object.FromString(v.Type().Name + "(" + args + ")"), nil
}

func (d *delta) text() string {
	s := fmt.Sprintf("%d:%02d:%02d", d.secs/3600, d.secs/60%60, d.secs%60)
	if d.us != 0 {
		s += fmt.Sprintf(".%06d", d.us)
	}
	switch d.days {
	case 0:
		return s
	case 1, -1:
		return fmt.Sprintf("%d day, %s", d.days, s)
	}
	return fmt.Sprintf("%d days, %s", d.days, s)
}

func deltaSum(th *thread, a, b value, sign int64) (value, error) {
	x, ok := asDelta(a)
	y, ok2 := asDelta(b)
	if !ok || !ok2 {
		return object.NotImplemented, nil
	}
	return newDelta(th, timedeltaType, int64(x.days)+sign*int64(y.days), int64(x.secs)+sign*int64(y.secs), int64(x.us)+sign*int64(y.us))
}

func deltaMul(th *thread, a, b value) (value, error) {
	d, ok := asDelta(a)
	if !ok {
		d, _ = asDelta(b)
		b = a
	}
	if i, ok := object.IntValue(b); ok {
		if us, fits := d.total(); fits && i.IsInt() {
			if n := i.AsInt(); n == 0 || us*n/n == us {
				return object.From(spanOf(us * n)), nil
			}
		}
		return deltaOfBig(th, timedeltaType, new(big.Int).Mul(d.big(), object.BigOf(i)))
	}
	if f, ok := object.FloatValue(b); ok {
		num, den, err := ratio(th, b, f)
		if err != nil {
			return value{}, err
		}
		if den.Sign() == 0 {
			return byZero(th)
		}
		n := new(big.Int).Mul(d.big(), num)
		return deltaOfBig(th, timedeltaType, divNearest(n, den))
	}
	return object.NotImplemented, nil
}

func byZero(th *thread) (value, error) {
	return value{}, th.Raise(object.ZeroDivisionErrorType, "integer division or modulo by zero")
}

// ratio is a float as a fraction. Subclasses of float may have their own.
func ratio(th *thread, v value, f float64) (num, den *big.Int, err error) {
	if v.Type().Heap() {
		return ownRatio(th, v)
	}
	switch {
	case f != f:
		return nil, nil, th.ValueErrorf("cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return nil, nil, th.Raise(object.OverflowErrorType, "cannot convert Infinity to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return r.Num(), r.Denom(), nil
}

func ownRatio(th *thread, v value) (num, den *big.Int, err error) {
	r, err := object.CallMethod(th, v, "as_integer_ratio")
	if err != nil {
		return nil, nil, err
	}
	t, ok := object.AsTuple(r)
	if !ok {
		return nil, nil, th.TypeErrorf("unexpected return type from as_integer_ratio(): expected tuple, got '%s'", r.Type().Name)
	}
	if len(t.Items) != 2 {
		return nil, nil, th.ValueErrorf("as_integer_ratio() must return a 2-tuple")
	}
	n, isInt := object.IntValue(t.Items[0])
	d, isInt2 := object.IntValue(t.Items[1])
	if !isInt || !isInt2 {
		return nil, nil, th.TypeErrorf("non-integer arguments in division")
	}
	return object.BigOf(n), object.BigOf(d), nil
}

// divNearest is a/b rounded to the nearest integer, ties to the even one.
func divNearest(a, b *big.Int) *big.Int {
	if b.Sign() < 0 {
		a, b = new(big.Int).Neg(a), new(big.Int).Neg(b)
	}
	q, r := new(big.Int).DivMod(a, b, new(big.Int))
	switch c := r.Lsh(r, 1).Cmp(b); {
	case c > 0, c == 0 && q.Bit(0) == 1:
		q.Add(q, big.NewInt(1))
	}
	return q
}

func deltaTrueDiv(th *thread, a, b value) (value, error) {
	d, ok := asDelta(a)
	if !ok {
		return object.NotImplemented, nil
	}
	if y, ok := asDelta(b); ok {
		if y.big().Sign() == 0 {
			return value{}, th.Raise(object.ZeroDivisionErrorType, "division by zero")
		}
		f, _ := new(big.Rat).SetFrac(d.big(), y.big()).Float64()
		return object.Float(f), nil
	}
	if i, ok := object.IntValue(b); ok {
		n := object.BigOf(i)
		if n.Sign() == 0 {
			return byZero(th)
		}
		return deltaOfBig(th, timedeltaType, divNearest(d.big(), n))
	}
	if f, ok := object.FloatValue(b); ok {
		num, den, err := ratio(th, b, f)
		if err != nil {
			return value{}, err
		}
		if num.Sign() == 0 {
			return byZero(th)
		}
		n := new(big.Int).Mul(d.big(), den)
		return deltaOfBig(th, timedeltaType, divNearest(n, num))
	}
	return object.NotImplemented, nil
}

func deltaFloorDiv(th *thread, a, b value) (value, error) {
	d, ok := asDelta(a)
	if !ok {
		return object.NotImplemented, nil
	}
	var n *big.Int
	y, isDelta := asDelta(b)
	if isDelta {
		n = y.big()
	} else if i, ok := object.IntValue(b); ok {
		n = object.BigOf(i)
	} else {
		return object.NotImplemented, nil
	}
	if n.Sign() == 0 {
		return value{}, th.Raise(object.ZeroDivisionErrorType, "integer division or modulo by zero")
	}
	q := bigFloor(d.big(), n)
	if isDelta {
		return object.Big(q), nil
	}
	return deltaOfBig(th, timedeltaType, q)
}

// bigFloor is a/b rounded down.
func bigFloor(a, b *big.Int) *big.Int {
	if b.Sign() < 0 {
		a, b = new(big.Int).Neg(a), new(big.Int).Neg(b)
	}
	return new(big.Int).Div(a, b)
}

func deltaDivmod(th *thread, a, b value) (q, r value, err error) {
	x, ok := asDelta(a)
	y, ok2 := asDelta(b)
	if !ok || !ok2 {
		return object.NotImplemented, object.NotImplemented, nil
	}
	n := y.big()
	if n.Sign() == 0 {
		return value{}, value{}, th.Raise(object.ZeroDivisionErrorType, "integer modulo by zero")
	}
	quo := bigFloor(x.big(), n)
	rest := new(big.Int).Sub(x.big(), new(big.Int).Mul(quo, n))
	r, err = deltaOfBig(th, timedeltaType, rest)
	return object.Big(quo), r, err
}
