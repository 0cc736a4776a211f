package decimal

import (
	"pyasync/object"
)

// this file binds arguments with the words that this module has for wrong ones, and converts
// operands

// bind is the arguments for the named parameters, zero where omitted.
func bind(th *thread, names []string, required int, args []value, kw kwargs) ([]value, error) {
	if len(args)+len(kw) > len(names) {
		exactly := "at most"
		if required == len(names) {
			exactly = "exactly"
		}
		s := "s"
		if len(names) == 1 {
			s = ""
		}
		return nil, th.TypeErrorf("function takes %s %d argument%s (%d given)", exactly, len(names), s, len(args)+len(kw))
	}
	out := make([]value, len(names))
	copy(out, args)
next:
	for _, k := range kw {
		for i, name := range names {
			if name != k.Name.String() {
				continue
			}
			if !out[i].IsZero() {
				return nil, th.TypeErrorf("argument for function given by name ('%s') and position (%d)", name, i+1)
			}
			out[i] = k.Val
			continue next
		}
		return nil, th.TypeErrorf("this function got an unexpected keyword argument '%s'", k.Name.String())
	}
	for i := range required {
		if out[i].IsZero() {
			return nil, th.TypeErrorf("function missing required argument '%s' (pos %d)", names[i], i+1)
		}
	}
	return out, nil
}

// operand is v as a number if it is a Decimal or an int, else nil.
func operand(v value) *num {
	if d, ok := v.Object().(*decimal); ok {
		return d.num
	}
	if i, ok := object.IntValue(v); ok {
		if i.IsInt() {
			return newInt(i.AsInt())
		}
		return newBig(object.BigOf(i), 0)
	}
	return nil
}

// operandArg is an argument that must be a Decimal or an int.
func operandArg(th *thread, v value) (*num, error) {
	if x := operand(v); x != nil {
		return x, nil
	}
	return nil, th.TypeErrorf("conversion from %s to Decimal is not supported", v.Type().Name)
}

// exactly is do for a conversion: the number must fit the largest context as it is.
func (cx *context) exactly(th *thread, x *num) (value, error) {
	c := maxCalc()
	y := x
	switch {
	case x.isNaN(): // a payload of any length
	case x.form == finite:
		y = c.finish(x)
	}
	if c.status&(inexact|rounded|clamped|overflow|underflow) != 0 {
		if err := cx.note(th, invalidOperation); err != nil {
			return value{}, err
		}
		return wrap(&num{form: quiet}), nil
	}
	return wrap(y), nil
}
