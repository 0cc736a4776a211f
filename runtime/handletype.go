package runtime

import "pyasync/object"

// this file describes Handle and TimerHandle: what scripts see of them

func init() {
	t := HandleType
	t.Doc = "A call that a loop is to make."
	t.TextSig = "(self, callback, args, loop, context=None)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		if typ.Is(TimerHandleType) {
			h := &TimerHandle{}
			h.Sub = object.NewSub(typ, TimerHandleType)
			return object.From(h), nil
		}
		return object.From(&Handle{Sub: object.NewSub(typ, HandleType)}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := handleInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = handleRepr
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "cancel", Sig: "()", Doc: "Cancel the call.", Qual: "Handle.cancel", Fast0: func(th *thread, self value) (value, error) {
				return object.None, handleOf(self).cancel(th, self)
			}},
			{Name: "cancelled", Sig: "()", Doc: "Return True if the call was cancelled.", Qual: "Handle.cancelled", Fast0: func(th *thread, self value) (value, error) {
				return object.Bool(handleOf(self).cancelled), nil
			}},
			{Name: "get_context", Sig: "()", Doc: "Return the context of the call.", Qual: "Handle.get_context", Fast0: func(th *thread, self value) (value, error) {
				return object.From(handleOf(self).ctx), nil
			}},
			{Name: "_run", Sig: "()", Doc: "Make the call.", Qual: "Handle._run", Fast0: func(th *thread, self value) (value, error) {
				l, _ := handleOf(self).loop.Object().(*Loop)
				return object.None, handleOf(self).runAs(th, l, self)
			}},
		}
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "_callback", Get: func(th *thread, v value) (value, error) { return orNone(handleOf(v).fn), nil }},
			{Name: "_args", Get: func(th *thread, v value) (value, error) {
				if h := handleOf(v); !h.cancelled {
					return object.NewTuple(h.args), nil
				}
				return object.None, nil
			}},
			{Name: "_loop", Get: func(th *thread, v value) (value, error) { return orNone(handleOf(v).loop), nil }},
			{Name: "_cancelled", Get: func(th *thread, v value) (value, error) { return object.Bool(handleOf(v).cancelled), nil }},
			{Name: "_source_traceback", Get: func(th *thread, v value) (value, error) { return orNone(handleOf(v).source), nil }},
		}
	}
	initTimerHandle()
}

var handleInit = object.Func{Name: "Handle", Sig: "(callback, args, loop, context=None)", Qual: "Handle.__init__", Bound: func(th *thread, self value, a []value) (value, error) {
	return object.None, handleOf(self).init(th, a)
}}

func (h *Handle) init(th *thread, a []value) error {
	args, err := object.Slice(th, a[1])
	if err != nil {
		return err
	}
	ctx, err := contextArg(th, a[3])
	if err != nil {
		return err
	}
	ext := h.Sub
	*h = newHandle(th, a[2], a[0], args, ctx)
	h.Sub = ext
	debug, err := debugOf(th, h.loop)
	if err == nil && debug {
		h.source = sourceTraceback(th, 0)
	}
	return err
}

var timerHandleInit = object.Func{Name: "TimerHandle", Sig: "(when, callback, args, loop, context=None)", Qual: "TimerHandle.__init__", Bound: func(th *thread, self value, a []value) (value, error) {
	h := self.Object().(*TimerHandle)
	h.when = a[0]
	h.timer.what = h
	return object.None, h.Handle.init(th, a[1:])
}}

func initTimerHandle() {
	t := TimerHandleType
	t.Doc = "A call that a loop is to make at a time."
	t.TextSig = "(self, when, callback, args, loop, context=None)"
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := timerHandleInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Hash = func(th *thread, v value) (int64, error) {
		return object.Hash(th, orNone(v.Object().(*TimerHandle).when))
	}
	t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, error) {
		x, ok1 := a.Object().(*TimerHandle)
		y, ok2 := b.Object().(*TimerHandle)
		if !ok1 || !ok2 {
			return object.NotImplemented, nil
		}
		if op != object.EQ && op != object.NE && op != object.LE && op != object.GE {
			return object.Compare(th, x.when, y.when, op)
		}
		same, err := x.equal(th, y)
		if err != nil || op == object.EQ || op == object.NE {
			return object.Bool(same == (op == object.EQ)), err
		}
		if same {
			return object.True, nil
		}
		return object.Compare(th, x.when, y.when, op)
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "when", Sig: "()", Doc: "Return the time of the call, by the clock of the loop.", Qual: "TimerHandle.when", Fast0: func(th *thread, self value) (value, error) {
				return orNone(self.Object().(*TimerHandle).when), nil
			}},
		}
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "_when", Get: func(th *thread, v value) (value, error) { return orNone(v.Object().(*TimerHandle).when), nil }},
			{Name: "_scheduled", Get: func(th *thread, v value) (value, error) {
				return object.Bool(v.Object().(*TimerHandle).timer.scheduled), nil
			}, Set: func(th *thread, v, x value) error {
				b, err := object.Truth(th, x)
				v.Object().(*TimerHandle).timer.scheduled = b
				return err
			}},
		}
	}
}

// equal compares time, call and state.
func (h *TimerHandle) equal(th *thread, o *TimerHandle) (bool, error) {
	if h.cancelled != o.cancelled {
		return false, nil
	}
	for _, p := range [...][2]value{{h.when, o.when}, {orNone(h.fn), orNone(o.fn)}, {object.NewTuple(h.args), object.NewTuple(o.args)}} {
		if eq, err := object.Equal(th, p[0], p[1]); err != nil || !eq {
			return false, err
		}
	}
	return true, nil
}
