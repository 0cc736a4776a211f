package object

// this file describes traceback objects

// Traceback is one entry of a traceback: a frame and where it was.
type Traceback struct {
	Next  *Traceback // towards where the exception was raised
	Frame *Frame
	At    int32 // index into the positions of the frame's code
	odd   int32 // added to tb_lasti, of tracebacks that scripts make
	Line  int   // overrides the line of At when it is not 0
}

// TracebackType is types.TracebackType.
var TracebackType = NewStatic("traceback", ObjectType, 0)

// Type is types.TracebackType.
func (*Traceback) Type() *Type { return TracebackType }

// Lineno is the line, or 0 when none is known.
func (tb *Traceback) Lineno() int {
	if tb.Line != 0 {
		return tb.Line
	}
	if ps := tb.Frame.Code.Positions; tb.At >= 0 && int(tb.At) < len(ps) {
		return int(ps[tb.At].Line)
	}
	return tb.Frame.Code.FirstLine
}

// LastI is tb_lasti, which is twice the index of the position, since instructions of
// CPython are two bytes long.
func (tb *Traceback) LastI() int64 { return 2*int64(tb.At) + int64(tb.odd) }

var newTraceback = Func{
	Name: "traceback", Sig: "(tb_next, tb_frame, tb_lasti, tb_lineno)",
	Bound: func(th *Thread, self Value, a []Value) (Value, error) {
		f, ok := a[1].o.(*Frame)
		if !ok {
			return Value{}, th.TypeErrorf("traceback() argument 'tb_frame' must be frame, not %s", a[1].Type().Name)
		}
		last, err := AsIndex(th, a[2])
		if err != nil {
			return Value{}, err
		}
		line, err := AsIndex(th, a[3])
		if err != nil {
			return Value{}, err
		}
		next, err := nextTraceback(th, a[0])
		if err != nil {
			return Value{}, err
		}
		f.Escaped = true
		return From(&Traceback{Next: next, Frame: f, At: int32(last >> 1), odd: int32(last & 1), Line: line}), nil
	},
}

func nextTraceback(th *Thread, v Value) (*Traceback, error) {
	tb, ok := v.o.(*Traceback)
	if !ok && !v.IsNone() {
		return nil, th.TypeErrorf("expected traceback object, got '%s'", v.Type().Name)
	}
	return tb, nil
}

func setTBNext(th *Thread, v, x Value) error {
	if x.o == nil {
		return th.TypeErrorf("can't delete tb_next attribute")
	}
	next, err := nextTraceback(th, x)
	if err != nil {
		return err
	}
	tb := v.o.(*Traceback)
	for n := next; n != nil; n = n.Next {
		if n == tb {
			return th.ValueErrorf("traceback loop detected")
		}
	}
	tb.Next = next
	return nil
}

func init() {
	t := TracebackType
	t.TextSig = "(tb_next, tb_frame, tb_lasti, tb_lineno)"
	t.Doc = "One line of a traceback, with the next one behind it, or None: frame, instruction and line number."
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		return newTraceback.CallFunc(th, From(typ), args, kw)
	}
	t.Methods = func() []Func {
		return []Func{{Name: "__dir__", Fast0: func(th *Thread, v Value) (Value, error) {
			return NewList([]Value{FromString("tb_frame"), FromString("tb_next"), FromString("tb_lasti"), FromString("tb_lineno")}), nil
		}}}
	}
	t.Getters = func() []Getter {
		readonly := func(th *Thread, v, x Value) error { return th.Raise(AttributeErrorType, "readonly attribute") }
		return []Getter{
			{Name: "tb_next", Get: func(th *Thread, v Value) (Value, error) { return traceValue(v.o.(*Traceback).Next), nil }, Set: setTBNext},
			{Name: "tb_frame", Get: func(th *Thread, v Value) (Value, error) { return From(v.o.(*Traceback).Frame), nil }, Set: readonly},
			{Name: "tb_lasti", Get: func(th *Thread, v Value) (Value, error) { return Int(v.o.(*Traceback).LastI()), nil }, Set: readonly},
			{Name: "tb_lineno", Get: func(th *Thread, v Value) (Value, error) { return Int(int64(v.o.(*Traceback).Lineno())), nil }},
		}
	}
}
