package object

import "strconv"

// this file describes frames

func frameOf(v Value) *Frame { return v.o.(*Frame) }

func init() {
	t := FrameType
	t.Repr = func(th *Thread, v Value) (Value, error) {
		f := frameOf(v)
		return FromString("<frame at " + Address(v) + ", file '" + f.Code.Filename + "', line " + strconv.Itoa(f.Line()) + ", code " + f.Code.Name + ">"), nil
	}
	t.Getters = frameGetters
	t.Methods = func() []Func {
		return []Func{
			{Name: "clear", Doc: "Let go of the local variables and whatever else the frame holds.", Fast0: func(th *Thread, self Value) (Value, error) {
				f := frameOf(self)
				if f.running(th) {
					return Value{}, th.Raise(RuntimeErrorType, "cannot clear an executing frame")
				}
				if g, ok := f.Gen.(Coroutine); ok && !f.Done {
					if f.suspended() {
						return Value{}, th.Raise(RuntimeErrorType, "cannot clear a suspended frame")
					}
					if err := g.Close(th); err != nil {
						return Value{}, err
					}
				}
				clear(f.Slots)
				f.Closure = nil
				if f.Extra != nil {
					f.Extra.Locals = nil
				}
				return None, nil
			}},
			{Name: "__sizeof__", Fast0: func(th *Thread, self Value) (Value, error) {
				return Int(int64(200 + 24*len(frameOf(self).Slots))), nil
			}},
		}
	}
}

// running reports whether the frame is on the stack of a thread.
func (f *Frame) running(th *Thread) bool {
	for t := th.Top; t != nil; t = t.Back {
		if t == f {
			return true
		}
	}
	return false
}

// suspended reports whether the frame waits inside its body.
func (f *Frame) suspended() bool { return f.At >= 0 }

func frameGetters() []Getter {
	return []Getter{
		{Name: "f_back", Get: func(th *Thread, v Value) (Value, error) {
			f := frameOf(v)
			b := f.Back
			if b == nil {
				return None, nil
			}
			if g, ok := f.Gen.(interface{ Busy() bool }); ok && !g.Busy() {
				return None, nil
			}
			b.Escaped = true
			return From(b), nil
		}},
		{Name: "f_code", Get: func(th *Thread, v Value) (Value, error) { return From(frameOf(v).Code), nil }},
		{Name: "f_globals", Get: func(th *Thread, v Value) (Value, error) { return From(frameOf(v).Globals), nil }},
		{Name: "f_builtins", Get: func(th *Thread, v Value) (Value, error) { return From(frameOf(v).Builtins), nil }},
		{Name: "f_locals", Get: func(th *Thread, v Value) (Value, error) { return frameOf(v).LocalsView(), nil }},
		{Name: "f_lineno", Get: func(th *Thread, v Value) (Value, error) { return Int(int64(frameOf(v).Line())), nil }, Set: func(th *Thread, v, x Value) error {
			if x.IsZero() {
				return th.Raise(AttributeErrorType, "cannot delete attribute")
			}
			return th.ValueErrorf("f_lineno can only be set in a trace function")
		}},
		{Name: "f_lasti", Get: func(th *Thread, v Value) (Value, error) { return Int(int64(frameOf(v).At) * 2), nil }},
		{Name: "f_trace", Get: func(th *Thread, v Value) (Value, error) {
			if x := frameOf(v).Extra; x != nil {
				return orNone(x.Trace), nil
			}
			return None, nil
		}, Set: func(th *Thread, v, x Value) error {
			frameOf(v).extra().Trace = unlessNone(x)
			return nil
		}},
		{Name: "f_trace_lines", Get: func(th *Thread, v Value) (Value, error) { return Bool(!frameOf(v).extra().NoTraceLines), nil }, Set: func(th *Thread, v, x Value) error {
			on, err := flagValue(th, x)
			if err == nil {
				frameOf(v).extra().NoTraceLines = !on
			}
			return err
		}},
		{Name: "f_trace_opcodes", Get: func(th *Thread, v Value) (Value, error) { return Bool(frameOf(v).extra().TraceOpcodes), nil }, Set: func(th *Thread, v, x Value) error {
			on, err := flagValue(th, x)
			if err == nil {
				frameOf(v).extra().TraceOpcodes = on
			}
			return err
		}},
	}
}

// flagValue is x as the value of an attribute that is a bool.
func flagValue(th *Thread, x Value) (bool, error) {
	switch {
	case x.IsZero():
		return false, th.TypeErrorf("can't delete numeric/char attribute")
	case !x.IsBool():
		return false, th.TypeErrorf("attribute value type must be bool")
	}
	return x.AsBool(), nil
}

func (f *Frame) extra() *FrameExtra {
	if f.Extra == nil {
		f.Extra = &FrameExtra{}
	}
	return f.Extra
}
