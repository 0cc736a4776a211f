package decimal

import (
	"strconv"
	"strings"

	"pyasync/object"
)

// this file defines SignalDict, a view of the flags or traps of a context

// signalDict is a mapping from the signals to bool.
type signalDict struct {
	object.Sub
	set *flags
}

// Type is SignalDict.
func (d *signalDict) Type() *object.Type { return d.TypeOr(signalsType) }

func (d *signalDict) has(s signal) bool { return *d.set&s.mask != 0 }

const badSignal = "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]"

// signalOf is the signal that a class stands for.
func signalOf(th *thread, v value) (signal, error) {
	st := stateOf(th)
	for _, s := range signals {
		if v.Object() == object.Object(st.errors[s.name]) {
			return s, nil
		}
	}
	return signal{}, th.Raise(object.KeyErrorType, badSignal)
}

// signalSet is a set of signals given as a signal dict, a dict with all of them, or a list
// where that is good.
func signalSet(th *thread, v value, listed bool) (flags, error) {
	if d, ok := v.Object().(*signalDict); ok {
		return *d.set, nil
	}
	var set flags
	if _, ok := object.AsList(v); ok && listed {
		items, err := object.Slice(th, v)
		if err != nil {
			return 0, err
		}
		for _, item := range items {
			s, err := signalOf(th, item)
			if err != nil {
				return 0, err
			}
			set |= s.mask
		}
		return set, nil
	}
	d, ok := object.AsDict(v)
	if !ok {
		return 0, th.TypeErrorf("argument must be a signal dict")
	}
	bad := func() (flags, error) { return 0, th.Raise(object.KeyErrorType, "invalid signal dict") }
	if d.Len() != len(signals) {
		return bad()
	}
	st := stateOf(th)
	for _, s := range signals {
		x, err := d.Get(th, object.From(st.errors[s.name]))
		if err != nil {
			return 0, err
		}
		if x.IsZero() {
			return bad()
		}
		on, err := object.Truth(th, x)
		if err != nil {
			return 0, err
		}
		if on {
			set |= s.mask
		}
	}
	return set, nil
}

func init() {
	t := signalsType
	t.New = func(th *thread, typ *object.Type, _ []value, _ kwargs) (value, error) {
		return value{}, th.ValueErrorf("invalid signal dict")
	}
	t.Repr = func(th *thread, v value) (value, error) {
		d := v.Object().(*signalDict)
		parts := make([]string, len(signals))
		for i, s := range signals {
			on := "False"
			if d.has(s) {
				on = "True"
			}
			parts[i] = "<class 'decimal." + s.name + "'>:" + on
		}
		return object.FromString("{" + strings.Join(parts, ", ") + "}"), nil
	}
	t.Len = func(th *thread, v value) (int, error) { return len(signals), nil }
	t.GetItem = func(th *thread, v, key value) (value, error) {
		s, err := signalOf(th, key)
		if err != nil {
			return value{}, err
		}
		return object.Bool(v.Object().(*signalDict).has(s)), nil
	}
	t.SetItem = func(th *thread, v, key, x value) error {
		if x.IsZero() {
			return th.ValueErrorf("signal keys cannot be deleted")
		}
		s, err := signalOf(th, key)
		if err != nil {
			return err
		}
		on, err := object.Truth(th, x)
		if err != nil {
			return err
		}
		d := v.Object().(*signalDict)
		*d.set &^= s.mask
		if on {
			*d.set |= s.mask
		}
		return nil
	}
	t.Iter = func(th *thread, v value) (value, error) {
		st := stateOf(th)
		keys := make([]value, len(signals))
		for i, s := range signals {
			keys[i] = object.From(st.errors[s.name])
		}
		return object.Iter(th, object.NewTuple(keys))
	}
	t.Compare = compareSignals
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "copy", Doc: "A dict with the same items.", Fast0: func(th *thread, self value) (value, error) {
				d, st := object.NewDict(), stateOf(th)
				for _, s := range signals {
					if err := d.Set(th, object.From(st.errors[s.name]), object.Bool(self.Object().(*signalDict).has(s))); err != nil {
						return value{}, err
					}
				}
				return object.From(d), nil
			}},
		}
	}
}

func compareSignals(th *thread, a, b value, op object.CompareOp) (value, error) {
	if op != object.EQ && op != object.NE {
		return object.NotImplemented, nil
	}
	if _, ok := object.AsDict(b); !ok {
		if _, ok := b.Object().(*signalDict); !ok {
			return object.NotImplemented, nil
		}
	}
	other, err := signalSet(th, b, false)
	if err != nil {
		if object.IsException(err, object.KeyErrorType) {
			return object.NotImplemented, nil
		}
		return value{}, err
	}
	same := true
	for _, s := range signals {
		same = same && (*a.Object().(*signalDict).set&s.mask != 0) == (other&s.mask != 0)
	}
	return object.Bool(same == (op == object.EQ)), nil
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }
