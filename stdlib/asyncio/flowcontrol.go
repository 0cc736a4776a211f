package asyncio

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file holds the mixin of transports in Python that limits the buffer for sending

var flowControlInit = object.Func{Name: "_FlowControlMixin", Sig: "(extra=None, loop=None)", Qual: "_FlowControlMixin.__init__", Bound: func(th *thread, self value, a []value) (value, error) {
	if _, err := baseTransportInit.CallFunc(th, self, a[:1], nil); err != nil {
		return value{}, err
	}
	if !given(a[1]) {
		return value{}, th.RaiseArgs(object.AssertionErrorType)
	}
	setOwn(th, self, "_loop", a[1])
	setOwn(th, self, "_protocol_paused", object.False)
	return object.None, setFlowLimits(th, self, value{}, value{})
}}

func setFlowLimits(th *thread, self, high, low value) error {
	h, l, err := bufferLimits(th, high, low)
	if err != nil {
		return err
	}
	setOwn(th, self, "_high_water", h)
	setOwn(th, self, "_low_water", l)
	return nil
}

// bufferLimits are the limits that set_write_buffer_limits is asked for.
func bufferLimits(th *thread, high, low value) (h, l value, err error) {
	if !given(high) {
		high = object.Int(64 << 10)
		if given(low) {
			if high, err = object.Binary(th, object.OpMul, object.Int(4), low); err != nil {
				return high, low, err
			}
		}
	}
	if !given(low) {
		if low, err = object.Binary(th, object.OpFloorDiv, high, object.Int(4)); err != nil {
			return high, low, err
		}
	}
	ok, err := object.CompareBool(th, high, low, object.GE)
	if err == nil && ok {
		ok, err = object.CompareBool(th, low, object.Int(0), object.GE)
	}
	if err != nil || ok {
		return high, low, err
	}
	ht, err := object.ReprString(th, high)
	if err != nil {
		return high, low, err
	}
	lt, err := object.ReprString(th, low)
	if err != nil {
		return high, low, err
	}
	return high, low, th.ValueErrorf("high (%s) must be >= low (%s) must be >= 0", ht, lt)
}

// tellFlow tells the protocol to pause or to resume; an error of that is reported.
func tellFlow(th *thread, self value, pause bool, method string) error {
	setOwn(th, self, "_protocol_paused", object.Bool(pause))
	p, err := object.GetAttrString(th, self, "_protocol")
	if err != nil {
		return err
	}
	if _, err = object.CallMethod(th, p, method); err == nil || runtime.EndsLoop(err) {
		return err
	}
	d := object.NewDict()
	d.SetString("message", object.FromString("protocol."+method+"() failed"))
	d.SetString("exception", object.From(object.AsException(err)))
	d.SetString("transport", self)
	d.SetString("protocol", p)
	loop, lerr := object.GetAttrString(th, self, "_loop")
	if lerr != nil {
		return lerr
	}
	_, err = object.CallMethod(th, loop, "call_exception_handler", object.From(d))
	return err
}

// flowSize compares the size of the buffer with a limit.
func flowSize(th *thread, self value, limit string, op object.CompareOp) (bool, error) {
	n, err := object.CallMethod(th, self, "get_write_buffer_size")
	if err != nil {
		return false, err
	}
	w, err := object.GetAttrString(th, self, limit)
	if err != nil {
		return false, err
	}
	return object.CompareBool(th, n, w, op)
}

func initFlowControl() {
	t := flowControlType
	t.Doc = "The limits of a buffer for sending, and telling the protocol of them."
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := flowControlInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Getters = ownGetters("_loop _protocol_paused _high_water _low_water _protocol")
	maybePause := func(th *thread, self value) (value, error) {
		above, err := flowSize(th, self, "_high_water", object.GT)
		if err != nil || !above || own(self, "_protocol_paused") == object.True {
			return object.None, err
		}
		return object.None, tellFlow(th, self, true, "pause_writing")
	}
	t.Methods = func() []object.Func {
		const class = "_FlowControlMixin"
		return []object.Func{
			{Name: "_maybe_pause_protocol", Sig: "()", Qual: class + "._maybe_pause_protocol", Fast0: maybePause},
			{Name: "_maybe_resume_protocol", Sig: "()", Qual: class + "._maybe_resume_protocol", Fast0: func(th *thread, self value) (value, error) {
				if own(self, "_protocol_paused") != object.True {
					return object.None, nil
				}
				below, err := flowSize(th, self, "_low_water", object.LE)
				if err != nil || !below {
					return object.None, err
				}
				return object.None, tellFlow(th, self, false, "resume_writing")
			}},
			{Name: "get_write_buffer_limits", Sig: "()", Qual: class + ".get_write_buffer_limits", Fast0: func(th *thread, self value) (value, error) {
				low, err := object.GetAttrString(th, self, "_low_water")
				if err != nil {
					return value{}, err
				}
				high, err := object.GetAttrString(th, self, "_high_water")
				if err != nil {
					return value{}, err
				}
				return object.NewTuple([]value{low, high}), nil
			}},
			{Name: "_set_write_buffer_limits", Sig: "(high=None, low=None)", Qual: class + "._set_write_buffer_limits", Bound: func(th *thread, self value, a []value) (value, error) {
				return object.None, setFlowLimits(th, self, a[0], a[1])
			}},
			{Name: "set_write_buffer_limits", Sig: "(high=None, low=None)", Qual: class + ".set_write_buffer_limits", Bound: func(th *thread, self value, a []value) (value, error) {
				if err := setFlowLimits(th, self, a[0], a[1]); err != nil {
					return value{}, err
				}
				return maybePause(th, self)
			}},
			abstract(class, "get_write_buffer_size", "()", "Return how many bytes wait to be sent."),
		}
	}
}
