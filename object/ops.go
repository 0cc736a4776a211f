package object

import (
	"fmt"
)

// this file defines the operations on values: the one place that dispatches to slots
// and words the errors

// Truth is bool(v).
func Truth(th *Thread, v Value) (bool, error) {
	switch o := v.o.(type) {
	case *boolKind, *intKind:
		return v.n != 0, nil
	case *noneKind:
		return false, nil
	case *floatKind:
		return v.AsFloat() != 0, nil
	case *Str:
		if o.Exact() {
			return len(o.s) != 0, nil
		}
	}
	t := v.Type()
	if t.Bool != nil {
		return t.Bool(th, v)
	}
	return len_(th, v)
}

// Binary is a op b.
func Binary(th *Thread, op NumOp, a, b Value) (Value, error) {
	if x, y, ok := exactTexts(a, b); ok && op == OpAdd {
		return ConcatStr(th, x, y), nil
	}
	r, err := tryBinary(th, op, a, b)
	if err != nil || !r.IsNotImplemented() {
		return r, err
	}
	switch op {
	case OpAdd:
		if f := a.Type().Concat; f != nil {
			return f(th, a, b)
		}
	case OpMul:
		if f := a.Type().Repeat; f != nil {
			return repeat(th, f, a, b)
		}
		if f := b.Type().Repeat; f != nil {
			return repeat(th, f, b, a)
		}
	}
	return Value{}, binaryError(th, numOpText[op], a, b)
}

// exactTexts are a and b if both are of exactly str, whose operators no class changes.
func exactTexts(a, b Value) (x, y *Str, ok bool) {
	if x, ok = a.o.(*Str); !ok || !x.Exact() {
		return nil, nil, false
	}
	if y, ok = b.o.(*Str); !ok || !y.Exact() {
		return nil, nil, false
	}
	return x, y, true
}

// AddTexts is a + b if both are of exactly str.
func AddTexts(th *Thread, a, b Value) (Value, bool) {
	x, y, ok := exactTexts(a, b)
	if !ok {
		return Value{}, false
	}
	return ConcatStr(th, x, y), true
}

func binaryError(th *Thread, op string, a, b Value) error {
	if op == ">>" {
		if f, ok := a.o.(*Builtin); ok && f.Func.Name == "print" {
			return th.TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'. Did you mean \"print(<message>, file=<output_stream>)\"?", op, a.Type().Name, b.Type().Name)
		}
	}
	return th.TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'", op, a.Type().Name, b.Type().Name)
}

func repeat(th *Thread, f BinaryFunc, seq, n Value) (Value, error) {
	if n.Type().Index == nil {
		return Value{}, th.TypeErrorf("can't multiply sequence by non-int of type '%s'", n.Type().Name)
	}
	return f(th, seq, n)
}

// tryBinary is Binary that may answer NotImplemented.
func tryBinary(th *Thread, op NumOp, a, b Value) (Value, error) {
	ta, tb := a.Type(), b.Type()
	fa := ta.Num[op]
	if ta == tb {
		if fa == nil {
			return NotImplemented, nil
		}
		return fa(th, a, b)
	}
	fb := tb.Num[op]
	if fa != nil && fb != nil && ta.py.has(numGroup[op].id) && tb.py.has(numGroup[op].id) {
		fb = nil // one dispatcher serves both
	}
	if fb != nil && fa != nil && tb.Is(ta) {
		r, err := fb(th, a, b)
		if err != nil || !r.IsNotImplemented() {
			return r, err
		}
		fb = nil
	}
	if fa != nil {
		r, err := fa(th, a, b)
		if err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	if fb != nil {
		return fb(th, a, b)
	}
	return NotImplemented, nil
}

// Inplace is a op= b.
func Inplace(th *Thread, op NumOp, a, b Value) (Value, error) {
	if x, y, ok := exactTexts(a, b); ok && op == OpAdd {
		return ConcatStr(th, x, y), nil
	}
	if f := a.Type().Inplace[op]; f != nil {
		r, err := f(th, a, b)
		if err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	ta := a.Type()
	if op == OpAdd && ta.Heap() && ta.InplaceConcat != nil { // a class derived from list has its __iadd__ as a number's
		return ta.InplaceConcat(th, a, b)
	}
	r, err := tryBinary(th, op, a, b)
	if err != nil || !r.IsNotImplemented() {
		return r, err
	}
	switch op {
	case OpAdd:
		if ta.InplaceConcat != nil {
			return ta.InplaceConcat(th, a, b)
		}
		if ta.Concat != nil {
			return ta.Concat(th, a, b)
		}
	case OpMul:
		if ta.InplaceRepeat != nil {
			return repeat(th, ta.InplaceRepeat, a, b)
		}
		if ta.Repeat != nil {
			return repeat(th, ta.Repeat, a, b)
		}
		if f := b.Type().Repeat; f != nil {
			return repeat(th, f, b, a)
		}
	}
	text := numOpText[op]
	if op == OpPow {
		text = "**"
	}
	return Value{}, binaryError(th, text+"=", a, b)
}

// Power is pow(a, b, c); c may be None.
func Power(th *Thread, a, b, c Value) (Value, error) {
	if c.IsNone() {
		return Binary(th, OpPow, a, b)
	}
	if a.Type().py.has(numGroup[OpPow].id) {
		if m := a.Type().Lookup("__pow__"); m.o != nil {
			r, err := callFound2(th, m, a, b, c)
			if err != nil || !r.IsNotImplemented() {
				return r, err
			}
		}
	}
	for _, v := range [...]Value{a, b, c} {
		if f := v.Type().PowMod; f != nil {
			r, err := f(th, a, b, c)
			if err != nil || !r.IsNotImplemented() {
				return r, err
			}
		}
	}
	return Value{}, th.TypeErrorf("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", a.Type().Name, b.Type().Name, c.Type().Name)
}

// Negative, Positive and Inverted are -v, +v and ~v.
func Negative(th *Thread, v Value) (Value, error) {
	if f := v.Type().Neg; f != nil {
		return f(th, v)
	}
	return Value{}, th.TypeErrorf("bad operand type for unary -: '%s'", v.Type().Name)
}

// Positive is +v.
func Positive(th *Thread, v Value) (Value, error) {
	if f := v.Type().Pos; f != nil {
		return f(th, v)
	}
	return Value{}, th.TypeErrorf("bad operand type for unary +: '%s'", v.Type().Name)
}

// Inverted is ~v.
func Inverted(th *Thread, v Value) (Value, error) {
	if f := v.Type().Invert; f != nil {
		return f(th, v)
	}
	return Value{}, th.TypeErrorf("bad operand type for unary ~: '%s'", v.Type().Name)
}

// Compare is the rich comparison a op b.
func Compare(th *Thread, a, b Value, op CompareOp) (Value, error) {
	ta, tb := a.Type(), b.Type()
	if err := th.Enter(" in comparison"); err != nil {
		return Value{}, err
	}
	defer th.Leave()
	swapped := false
	if ta != tb && tb.Is(ta) && tb.Compare != nil && tb != ObjectType {
		swapped = true
		r, err := tb.Compare(th, b, a, op.Swapped())
		if err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	if ta.Compare != nil {
		r, err := ta.Compare(th, a, b, op)
		if err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	if !swapped && tb.Compare != nil {
		r, err := tb.Compare(th, b, a, op.Swapped())
		if err != nil || !r.IsNotImplemented() {
			return r, err
		}
	}
	switch op {
	case EQ:
		return Bool(Is(a, b)), nil
	case NE:
		return Bool(!Is(a, b)), nil
	}
	return Value{}, th.TypeErrorf("'%s' not supported between instances of '%s' and '%s'", op, ta.Name, tb.Name)
}

// CompareBool is the truth of a op b, with the shortcut that an object equals itself.
func CompareBool(th *Thread, a, b Value, op CompareOp) (bool, error) {
	if Is(a, b) {
		if op == EQ {
			return true, nil
		}
		if op == NE {
			return false, nil
		}
	}
	if a.IsInt() && b.IsInt() {
		x, y := a.AsInt(), b.AsInt()
		switch op {
		case LT:
			return x < y, nil
		case LE:
			return x <= y, nil
		case EQ:
			return x == y, nil
		case NE:
			return x != y, nil
		case GT:
			return x > y, nil
		}
		return x >= y, nil
	}
	if x, ok := a.o.(*Str); ok && op == EQ {
		if y, ok := b.o.(*Str); ok && x.Exact() && y.Exact() {
			return x.s == y.s, nil
		}
	}
	r, err := Compare(th, a, b, op)
	if err != nil {
		return false, err
	}
	return Truth(th, r)
}

// Equal is the truth of a == b; an object equals itself.
func Equal(th *Thread, a, b Value) (bool, error) { return CompareBool(th, a, b, EQ) }

// Hash is hash(v).
func Hash(th *Thread, v Value) (int64, error) {
	switch o := v.o.(type) {
	case *intKind:
		return hashInt(int64(v.n)), nil
	case *Str:
		if o.Exact() {
			return o.Hash(), nil
		}
	}
	if f := v.Type().Hash; f != nil {
		return f(th, v)
	}
	return 0, th.TypeErrorf("unhashable type: '%s'", v.Type().Name)
}

// Iter is iter(v).
func Iter(th *Thread, v Value) (Value, error) {
	t := v.Type()
	if t.Iter != nil {
		it, err := t.Iter(th, v)
		if err != nil {
			return it, err
		}
		if it.Type().Next == nil {
			return Value{}, th.TypeErrorf("iter() returned non-iterator of type '%s'", it.Type().Name)
		}
		return it, nil
	}
	if t.isSequence() {
		return From(&SeqIter{seq: v}), nil
	}
	return Value{}, th.TypeErrorf("'%s' object is not iterable", t.Name)
}

// Next is the next item of the iterator it, or the zero Value at its end.
func Next(th *Thread, it Value) (Value, error) {
	f := it.Type().Next
	if f == nil {
		return Value{}, th.TypeErrorf("'%s' object is not an iterator", it.Type().Name)
	}
	return f(th, it)
}

// NextOrStop is it.__next__(): like Next, but the end is a StopIteration with its value.
func NextOrStop(th *Thread, it Value) (Value, error) {
	t := it.Type()
	switch {
	case t.Next == nil:
		return Value{}, th.TypeErrorf("'%s' object is not an iterator", t.Name)
	case t.heap:
		return callSpecial(th, it, "__next__")
	}
	return nextOrStop(th, t, it)
}

// nextOrStop is NextOrStop with the slot of t.
func nextOrStop(th *Thread, t *Type, it Value) (Value, error) {
	if c, ok := it.o.(Coroutine); ok {
		v, done, err := c.Send(th, None)
		if err == nil && done {
			err = th.StopIterationWith(v)
		}
		return v, err
	}
	v, err := t.Next(th, it)
	if err == nil && v.o == nil {
		err = th.StopIteration()
	}
	return v, err
}

// Drainer is an iterator that may be able to hand over all its items at once.
type Drainer interface {
	Object
	// Drain is Each; handled is false when it has not begun.
	Drain(th *Thread, f func(item Value) (more bool, err error)) (handled bool, err error)
}

// Each calls f with every item of v until it returns false or an error.
func Each(th *Thread, v Value, f func(item Value) (bool, error)) error {
	switch o := v.o.(type) {
	case *List:
		if o.Ext == nil {
			for i := 0; i < len(o.Items); i++ {
				if more, err := f(o.Items[i]); !more || err != nil {
					return err
				}
			}
			return nil
		}
	case *Tuple:
		if o.Ext == nil {
			for _, x := range o.Items {
				if more, err := f(x); !more || err != nil {
					return err
				}
			}
			return nil
		}
	}
	it, err := Iter(th, v)
	if err != nil {
		return err
	}
	if d, ok := it.o.(Drainer); ok {
		if handled, err := d.Drain(th, f); handled {
			return err
		}
	}
	next := it.Type().Next
	for {
		x, err := next(th, it)
		if err != nil || x.o == nil {
			return err
		}
		if more, err := f(x); !more || err != nil {
			return err
		}
		if th.Interrupt.Load() {
			if err := th.Poll(); err != nil {
				return err
			}
		}
	}
}

// AppendAll appends the items of v to list, as list.extend does.
func AppendAll(th *Thread, list []Value, v Value) ([]Value, error) {
	l := List{Items: list}
	err := l.Extend(th, v)
	return l.Items, err
}

// Slice collects the items of v in a new slice.
func Slice(th *Thread, v Value) ([]Value, error) {
	switch o := v.o.(type) {
	case *List:
		if o.Ext == nil {
			return append([]Value(nil), o.Items...), nil
		}
	case *Tuple:
		if o.Ext == nil {
			return append([]Value(nil), o.Items...), nil
		}
	}
	it, err := Iter(th, v)
	if err != nil {
		return nil, err
	}
	var l List
	if n, err := LengthHint(th, v, 0); err != nil {
		return nil, err
	} else if n > maxItems {
		return nil, th.RaiseArgs(MemoryErrorType)
	} else if n > 0 && n < 1<<20 {
		l.Items = make([]Value, 0, n)
	}
	err = l.drain(th, it)
	return l.Items, err
}

// Len is len(v).
func Len(th *Thread, v Value) (int, error) {
	if f := v.Type().Len; f != nil {
		return f(th, v)
	}
	return 0, th.TypeErrorf("object of type '%s' has no len()", v.Type().Name)
}

// LengthHint is operator.length_hint(v, def).
func LengthHint(th *Thread, v Value, def int) (int, error) {
	t := v.Type()
	if t.Len != nil {
		n, err := t.Len(th, v)
		if err == nil || !IsException(err, TypeErrorType) {
			return n, err
		}
	}
	m := t.Lookup("__length_hint__")
	if m.o == nil {
		return def, nil
	}
	r, err := callFound(th, m, v)
	if err != nil {
		if IsException(err, TypeErrorType) {
			return def, nil
		}
		return 0, err
	}
	if r.IsNotImplemented() {
		return def, nil
	}
	if !r.Type().Is(IntType) {
		return 0, th.TypeErrorf("__length_hint__ must be an integer, not %s", r.Type().Name)
	}
	n, err := AsIndex(th, r)
	if err == nil && n < 0 {
		return 0, th.Raise(ValueErrorType, "__length_hint__() should return >= 0")
	}
	return n, err
}

// GetItem is v[key].
func GetItem(th *Thread, v, key Value) (Value, error) {
	if f := v.Type().GetItem; f != nil {
		return f(th, v, key)
	}
	if t, ok := v.o.(*Type); ok {
		if t == TypeType {
			return NewGenericAlias(th, v, key)
		}
		m := t.Lookup("__class_getitem__")
		if m.o != nil && !m.IsNone() {
			fn, err := GetAttrString(th, v, "__class_getitem__")
			if err != nil {
				return Value{}, err
			}
			return Call1(th, fn, key)
		}
		return Value{}, th.TypeErrorf("type '%s' is not subscriptable", t.Name)
	}
	return Value{}, th.TypeErrorf("'%s' object is not subscriptable", v.Type().Name)
}

// SetItem is v[key] = x.
func SetItem(th *Thread, v, key, x Value) error {
	if f := v.Type().SetItem; f != nil {
		return f(th, v, key, x)
	}
	return th.TypeErrorf("'%s' object does not support item assignment", v.Type().Name)
}

// DelItem is del v[key].
func DelItem(th *Thread, v, key Value) error {
	if f := v.Type().SetItem; f != nil {
		return f(th, v, key, Value{})
	}
	verb := "does not"
	if t := v.Type(); (t.heap || t.Flags&FlagSequence != 0 || t.Contains != nil || t.Concat != nil) && key.Type().Index != nil {
		verb = "doesn't"
	}
	return th.TypeErrorf("'%s' object %s support item deletion", v.Type().Name, verb)
}

// Contains is x in v.
func Contains(th *Thread, v, x Value) (bool, error) {
	if f := v.Type().Contains; f != nil {
		return f(th, v, x)
	}
	return containsByIter(th, v, x)
}

func containsByIter(th *Thread, v, x Value) (bool, error) {
	if t := v.Type(); t.Iter == nil && t.GetItem == nil {
		return false, th.TypeErrorf("argument of type '%s' is not iterable", t.Name)
	}
	found := false
	err := Each(th, v, func(item Value) (bool, error) {
		eq, err := Equal(th, item, x)
		found = eq
		return !eq, err
	})
	return found, err
}

// Repr is repr(v), a str.
func Repr(th *Thread, v Value) (Value, error) {
	switch v.o.(type) {
	case *intKind:
		return th.textOfInt(int64(v.n)), nil
	case *floatKind:
		var b [32]byte
		return th.Text(AppendFloat(b[:0], v.AsFloat())), nil
	}
	if err := th.Enter(" while getting the repr of an object"); err != nil {
		return Value{}, err
	}
	defer th.Leave()
	r, err := v.Type().Repr(th, v)
	if err != nil {
		return Value{}, err
	}
	if _, ok := r.o.(*Str); !ok {
		return Value{}, th.TypeErrorf("__repr__ returned non-string (type %s)", r.Type().Name)
	}
	return r, nil
}

// ReprString is the text of repr(v).
func ReprString(th *Thread, v Value) (string, error) {
	r, err := Repr(th, v)
	if err != nil {
		return "", err
	}
	return r.o.(*Str).s, nil
}

// ToStr is str(v), a str.
func ToStr(th *Thread, v Value) (Value, error) {
	switch o := v.o.(type) {
	case *Str:
		if o.Exact() {
			return v, nil
		}
	case *intKind:
		return th.textOfInt(int64(v.n)), nil
	case *floatKind:
		var b [32]byte
		return th.Text(AppendFloat(b[:0], v.AsFloat())), nil
	}
	f := v.Type().Str
	if f == nil {
		return Repr(th, v)
	}
	if err := th.Enter(" while getting the str of an object"); err != nil {
		return Value{}, err
	}
	defer th.Leave()
	r, err := f(th, v)
	if err != nil {
		return Value{}, err
	}
	if _, ok := r.o.(*Str); !ok {
		return Value{}, th.TypeErrorf("__str__ returned non-string (type %s)", r.Type().Name)
	}
	return r, nil
}

// ToString is the text of str(v).
func ToString(th *Thread, v Value) (string, error) {
	r, err := ToStr(th, v)
	if err != nil {
		return "", err
	}
	return r.o.(*Str).s, nil
}

// Index is operator.index(v): an int that is exactly an int.
func Index(th *Thread, v Value) (Value, error) {
	if v.IsInt() {
		return v, nil
	}
	t := v.Type()
	if t.Flags&FlagIntSub != 0 {
		return intValue(v), nil
	}
	if t.Index == nil {
		return Value{}, th.TypeErrorf("'%s' object cannot be interpreted as an integer", t.Name)
	}
	r, err := t.Index(th, v)
	if err != nil {
		return Value{}, err
	}
	rt := r.Type()
	if rt.Flags&FlagIntSub == 0 {
		return Value{}, th.TypeErrorf("__index__ returned non-int (type %s)", rt.Name)
	}
	if rt != IntType {
		if err := th.Warn(DeprecationWarningType, fmt.Sprintf("__index__ returned non-int (type %s).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.", rt.Name), 1); err != nil {
			return Value{}, err
		}
	}
	return intValue(r), nil
}

// AsIndex is operator.index(v) as a Go int; past the range of int it is an OverflowError.
func AsIndex(th *Thread, v Value) (int, error) {
	if v.IsInt() {
		return int(v.AsInt()), nil
	}
	i, err := Index(th, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() {
		return 0, th.Raise(OverflowErrorType, fmt.Sprintf("cannot fit '%s' into an index-sized integer", v.Type().Name))
	}
	return int(i.AsInt()), nil
}

// AsSize is AsIndex for an argument that is no index: CPython words the error otherwise.
func AsSize(th *Thread, v Value) (int, error) {
	if v.IsInt() {
		return int(v.AsInt()), nil
	}
	i, err := Index(th, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() {
		return 0, th.Raise(OverflowErrorType, "Python int too large to convert to C ssize_t")
	}
	return int(i.AsInt()), nil
}

// ClampIndex is AsIndex that clamps numbers out of range, as slices do.
func ClampIndex(th *Thread, v Value) (int, error) {
	i, err := Index(th, v)
	if err != nil {
		return 0, err
	}
	if b, ok := i.o.(*BigInt); ok {
		if b.b.Sign() < 0 {
			return -1 << 63, nil
		}
		return 1<<63 - 1, nil
	}
	return int(i.AsInt()), nil
}

// IsInstance is isinstance(v, cls); cls may be a class, a tuple or anything with __instancecheck__.
func IsInstance(th *Thread, v, cls Value) (bool, error) {
	if t, ok := cls.o.(*Type); ok {
		if v.Type() == t {
			return true, nil
		}
		if t.Type() == TypeType {
			return realIsInstance(th, v, t)
		}
	}
	if is, known := isOneOf(v, cls); known {
		return is, nil
	}
	if cs, ok := classInfo(cls); ok {
		if err := th.Enter(" in __instancecheck__"); err != nil {
			return false, err
		}
		defer th.Leave()
		for _, c := range cs {
			if ok, err := IsInstance(th, v, c); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	}
	if m := cls.Type().Lookup("__instancecheck__"); m.o != nil {
		r, err := callFound1(th, m, cls, v)
		if err != nil {
			return false, err
		}
		return Truth(th, r)
	}
	if _, ok := cls.o.(*Type); !ok {
		return abstractIsInstance(th, v, cls)
	}
	return realIsInstance(th, v, cls.o.(*Type))
}

// classInfo are the classes that a tuple or union stands for in isinstance.
func classInfo(cls Value) ([]Value, bool) {
	switch o := cls.o.(type) {
	case *Tuple:
		return o.Items, true
	case *Union:
		return o.Args, true
	}
	return nil, false
}

// isOneOf is isinstance(v, cls) for a tuple of ordinary classes, which asks nobody; known is
// false where it cannot tell.
func isOneOf(v, cls Value) (is, known bool) {
	tup, ok := cls.o.(*Tuple)
	if !ok {
		return false, false
	}
	vt := v.Type()
	for _, c := range tup.Items {
		t, ok := c.o.(*Type)
		if !ok || t.Meta != nil && t.Meta != TypeType {
			return false, false
		}
		if vt.Is(t) {
			return true, true
		}
	}
	return false, !vt.heap && vt.plainGet
}

func realIsInstance(th *Thread, v Value, t *Type) (bool, error) {
	if v.Type().Is(t) {
		return true, nil
	}
	if vt := v.Type(); !vt.heap && vt.plainGet {
		return false, nil
	}
	c, err := LookupAttr(th, v, "__class__")
	if err != nil {
		return false, err
	}
	if ct, ok := c.o.(*Type); ok && ct != v.Type() {
		return ct.Is(t), nil
	}
	return false, nil
}

// abstractIsInstance serves classes that are no types: anything with __bases__.
func abstractIsInstance(th *Thread, v, cls Value) (bool, error) {
	if err := checkClass(th, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union"); err != nil {
		return false, err
	}
	c, err := LookupAttr(th, v, "__class__")
	if err != nil || c.o == nil {
		return false, err
	}
	return abstractIsSubclass(th, c, cls)
}

func checkClass(th *Thread, cls Value, msg string) error {
	b, err := abstractBases(th, cls)
	if err == nil && b.o == nil {
		return th.TypeErrorf("%s", msg)
	}
	return err
}

func abstractBases(th *Thread, cls Value) (Value, error) {
	b, err := LookupAttr(th, cls, "__bases__")
	if err != nil || b.o == nil {
		return Value{}, err
	}
	if _, ok := b.o.(*Tuple); !ok {
		return Value{}, nil
	}
	return b, nil
}

func abstractIsSubclass(th *Thread, c, cls Value) (bool, error) {
	if err := th.Enter(" in __subclasscheck__"); err != nil {
		return false, err
	}
	defer th.Leave()
	if Is(c, cls) {
		return true, nil
	}
	b, err := abstractBases(th, c)
	if err != nil || b.o == nil {
		return false, err
	}
	for _, x := range b.o.(*Tuple).Items {
		if ok, err := abstractIsSubclass(th, x, cls); ok || err != nil {
			return ok, err
		}
	}
	return false, nil
}

// IsSubclass is issubclass(c, cls).
func IsSubclass(th *Thread, c, cls Value) (bool, error) {
	if t, ok := cls.o.(*Type); ok && t.Type() == TypeType {
		if ct, ok := c.o.(*Type); ok {
			return ct.Is(t), nil
		}
	}
	if cs, ok := classInfo(cls); ok {
		if err := th.Enter(" in __subclasscheck__"); err != nil {
			return false, err
		}
		defer th.Leave()
		for _, x := range cs {
			if ok, err := IsSubclass(th, c, x); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	}
	if m := cls.Type().Lookup("__subclasscheck__"); m.o != nil {
		r, err := callFound1(th, m, cls, c)
		if err != nil {
			return false, err
		}
		return Truth(th, r)
	}
	return RealIsSubclass(th, c, cls)
}

// RealIsSubclass is type.__subclasscheck__, which asks no metaclass.
func RealIsSubclass(th *Thread, c, cls Value) (bool, error) {
	if t, ok := cls.o.(*Type); ok {
		if ct, ok := c.o.(*Type); ok {
			return ct.Is(t), nil
		}
	}
	if err := checkClass(th, c, "issubclass() arg 1 must be a class"); err != nil {
		return false, err
	}
	if err := checkClass(th, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union"); err != nil {
		return false, err
	}
	return abstractIsSubclass(th, c, cls)
}

// Callable is callable(v).
func Callable(v Value) bool { return v.Type().Call != nil }
