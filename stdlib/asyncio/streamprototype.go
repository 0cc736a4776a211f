package asyncio

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file describes FlowControlMixin and StreamReaderProtocol: what scripts see of them

// loopOrCurrent is an argument loop, or the current loop.
func loopOrCurrent(th *thread, v value) (value, error) {
	if given(v) {
		return v, nil
	}
	return runtime.GetEventLoop(th)
}

var streamFlowInit = object.Func{Name: "FlowControlMixin", Sig: "(loop=None)", Qual: "FlowControlMixin.__init__", Bound: func(th *thread, self value, a []value) (value, error) {
	var err error
	p := streamProtocolOf(self)
	p.loop, err = loopOrCurrent(th, a[0])
	return object.None, err
}}

var streamProtocolInit = object.Func{Name: "StreamReaderProtocol", Sig: "(stream_reader, client_connected_cb=None, loop=None)", Qual: "StreamReaderProtocol.__init__", Bound: func(th *thread, self value, a []value) (value, error) {
	p := streamProtocolOf(self)
	var err error
	if p.loop, err = loopOrCurrent(th, a[2]); err != nil {
		return value{}, err
	}
	p.connected = orNone(a[1])
	if !a[0].IsNone() {
		r, ok := a[0].Object().(*streamReader)
		if !ok {
			return value{}, th.TypeErrorf("stream_reader must be a StreamReader, not %s", a[0].Type().Name)
		}
		p.reader = r
		p.source = r.source
	}
	return object.None, nil
}}

func init() {
	t := streamFlowType
	t.Doc = "A protocol that lets tasks wait until more may be written."
	t.TextSig = "(self, loop=None)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		base := streamFlowType
		if typ.Is(streamProtocolType) {
			base = streamProtocolType
		}
		return object.From(&streamProtocol{Sub: object.NewSub(typ, base), typ: base, loop: object.None, connected: object.None, transport: object.None, task: object.None}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := streamFlowInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Methods = func() []object.Func {
		const class = "FlowControlMixin."
		return []object.Func{
			{Name: "pause_writing", Sig: "()", Doc: "The buffer of the transport has grown above its limit.", Qual: class + "pause_writing", Fast0: func(th *thread, self value) (value, error) {
				return object.None, streamProtocolOf(self).PauseWriting(th)
			}},
			{Name: "resume_writing", Sig: "()", Doc: "The buffer of the transport has been emptied far enough.", Qual: class + "resume_writing", Fast0: func(th *thread, self value) (value, error) {
				return object.None, streamProtocolOf(self).ResumeWriting(th)
			}},
			{Name: "connection_lost", Sig: "(exc)", Doc: "The connection has ended.", Qual: class + "connection_lost", Fast1: func(th *thread, self, exc value) (value, error) {
				return object.None, streamProtocolOf(self).loseFlow(th, object.ExceptionOf(exc))
			}},
			{Name: "_drain_helper", Sig: "()", Qual: class + "_drain_helper", Coroutine: true, Fast0: func(th *thread, self value) (value, error) {
				p, s := streamProtocolOf(self), &steady{}
				s.next = func(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) {
					f, err := p.drain(th)
					if err != nil || f == nil {
						return object.None, err
					}
					return s.thenFuture(f, func(th *thread, _ *object.GoCoroutine, _ value, err error) (value, error) {
						p.drained(f)
						return object.None, err
					})
				}
				return s.Init(th, drainHelperInfo, s), nil
			}},
			abstract("FlowControlMixin", "_get_close_waiter", "(stream)", ""),
		}
	}
	t.Getters = streamFlowGetters
	initStreamProtocol()
}

var drainHelperInfo = info("streams", "FlowControlMixin._drain_helper")

func initStreamProtocol() {
	t := streamProtocolType
	t.Doc = "A protocol that feeds a StreamReader.\n\nFor each connection client_connected_cb, if there is one, is called with a reader and a writer."
	t.TextSig = "(self, stream_reader, client_connected_cb=None, loop=None)"
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := streamProtocolInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Getters = streamProtocolGetters
	t.Methods = func() []object.Func {
		const class = "StreamReaderProtocol."
		return []object.Func{
			{Name: "connection_made", Sig: "(transport)", Doc: "The connection is there.", Qual: class + "connection_made", Fast1: func(th *thread, self, tr value) (value, error) {
				return object.None, streamProtocolOf(self).Made(th, tr)
			}},
			{Name: "connection_lost", Sig: "(exc)", Doc: "The connection has ended.", Qual: class + "connection_lost", Fast1: func(th *thread, self, exc value) (value, error) {
				return object.None, streamProtocolOf(self).Lost(th, object.ExceptionOf(exc))
			}},
			{Name: "data_received", Sig: "(data)", Doc: "Bytes have come.", Qual: class + "data_received", Fast1: func(th *thread, self, data value) (value, error) {
				b, err := object.BytesLike(th, data)
				if err != nil {
					return value{}, err
				}
				return object.None, streamProtocolOf(self).Received(th, b)
			}},
			{Name: "eof_received", Sig: "()", Doc: "The other side sends no more.", Qual: class + "eof_received", Fast0: func(th *thread, self value) (value, error) {
				keep, err := streamProtocolOf(self).Ended(th)
				return object.Bool(keep), err
			}},
			{Name: "_get_close_waiter", Sig: "(stream)", Qual: class + "_get_close_waiter", Fast1: func(th *thread, self, _ value) (value, error) {
				f, err := streamProtocolOf(self).closeWaiter(th)
				if err != nil {
					return value{}, err
				}
				return f.Value(), nil
			}},
			{Name: "_replace_transport", Sig: "(transport)", Qual: class + "_replace_transport", Fast1: func(th *thread, self, t value) (value, error) {
				return object.None, streamProtocolOf(self).replaceTransport(th, t)
			}},
		}
	}
}

// protocolField is an attribute that scripts can read.
func protocolField(name string, f func(p *streamProtocol) value) object.Getter {
	return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) { return orNone(f(streamProtocolOf(v))), nil }}
}

func streamFlowGetters() []object.Getter {
	get := protocolField
	return []object.Getter{
		get("_loop", func(p *streamProtocol) value { return p.loop }), get("_paused", func(p *streamProtocol) value { return object.Bool(p.paused) }),
		get("_connection_lost", func(p *streamProtocol) value { return object.Bool(p.lost) }),
		{Name: "_drain_waiters", Get: func(th *thread, v value) (value, error) {
			if l := streamProtocolOf(v).drains.list(); !l.IsNone() {
				return l, nil
			}
			return object.NewList(nil), nil
		}},
	}
}

func streamProtocolGetters() []object.Getter {
	get := protocolField
	return []object.Getter{
		get("_transport", func(p *streamProtocol) value { return p.transport }),
		get("_client_connected_cb", func(p *streamProtocol) value { return p.connected }), get("_task", func(p *streamProtocol) value { return p.task }),
		get("_over_ssl", func(p *streamProtocol) value { return object.Bool(p.secure) }), get("_source_traceback", func(p *streamProtocol) value { return p.source }),
		get("_stream_reader", func(p *streamProtocol) value {
			if p.reader == nil {
				return object.None
			}
			return object.From(p.reader)
		}),
		{Name: "_closed", Get: func(th *thread, v value) (value, error) {
			f, err := streamProtocolOf(v).closeWaiter(th)
			if err != nil {
				return value{}, err
			}
			return f.Value(), nil
		}},
	}
}
