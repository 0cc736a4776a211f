package asyncio

import (
	"strings"

	"pyasync/object"
)

// this file holds the base classes of transports

var (
	baseTransportType       = object.NewStaticIn("asyncio.transports", "BaseTransport", object.ObjectType, object.FlagBaseType)
	readTransportType       = object.NewStaticIn("asyncio.transports", "ReadTransport", baseTransportType, object.FlagBaseType)
	writeTransportType      = object.NewStaticIn("asyncio.transports", "WriteTransport", baseTransportType, object.FlagBaseType)
	transportType           = object.NewStaticIn("asyncio.transports", "Transport", readTransportType, object.FlagBaseType)
	datagramTransportType   = object.NewStaticIn("asyncio.transports", "DatagramTransport", baseTransportType, object.FlagBaseType)
	subprocessTransportType = object.NewStaticIn("asyncio.transports", "SubprocessTransport", baseTransportType, object.FlagBaseType)
	flowControlType         = object.NewStaticIn("asyncio.transports", "_FlowControlMixin", transportType, object.FlagBaseType)
)

func transportsPart() part {
	return part{name: "transports", all: "BaseTransport ReadTransport WriteTransport Transport DatagramTransport SubprocessTransport",
		types: []*object.Type{baseTransportType, readTransportType, writeTransportType, transportType, datagramTransportType, subprocessTransportType, flowControlType}}
}

// abstract is a method that subclasses have to provide.
func abstract(class, name, sig, doc string) object.Func {
	return object.Func{Name: name, Sig: sig, Doc: doc, Qual: class + "." + name, Bound: func(th *thread, _ value, _ []value) (value, error) {
		return value{}, th.RaiseArgs(object.NotImplementedErrorType)
	}}
}

// own is an attribute that an instance keeps for Go code.
func own(v value, name string) value {
	if in := object.InstanceOf(v); in != nil {
		return in.Get(name)
	}
	return value{}
}

// setOwn sets such an attribute; a transport in Go has none.
func setOwn(th *thread, v value, name string, x value) {
	if in := object.InstanceOf(v); in != nil {
		in.Set(th.Interp.Intern(name), x)
	}
}

// ownGetter is a Getter of an attribute that the instance keeps.
func ownGetter(name string) object.Getter {
	return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) {
		if x := own(v, name); !x.IsZero() {
			return x, nil
		}
		return value{}, th.AttributeErrorf(v, name, "'%s' object has no attribute '%s'", v.Type().Name, name)
	}, Set: func(th *thread, v, x value) error {
		if object.InstanceOf(v) == nil {
			return th.AttributeErrorf(v, name, "'%s' object attribute '%s' is read-only", v.Type().Name, name)
		}
		setOwn(th, v, name, x)
		return nil
	}}
}

// ownGetters are ownGetter for several names.
func ownGetters(names string) func() []object.Getter {
	return func() []object.Getter {
		var gs []object.Getter
		for _, n := range strings.Fields(names) {
			gs = append(gs, ownGetter(n))
		}
		return gs
	}
}

var baseTransportInit = object.Func{Name: "BaseTransport", Sig: "(extra=None)", Qual: "BaseTransport.__init__", Bound: func(th *thread, self value, a []value) (value, error) {
	extra := a[0]
	if !given(extra) {
		extra = object.From(object.NewDict())
	}
	setOwn(th, self, "_extra", extra)
	return object.None, nil
}}

func plainNew(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	return object.From(object.NewInstance(typ)), nil
}

func init() {
	t := baseTransportType
	t.Doc = "What all transports have in common."
	t.TextSig = "(self, extra=None)"
	t.New = plainNew
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := baseTransportInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Getters = ownGetters("_extra")
	t.Methods = func() []object.Func {
		const class = "BaseTransport"
		return []object.Func{
			{Name: "get_extra_info", Sig: "(name, default=None)", Doc: "Return something that is known of the connection.", Qual: class + ".get_extra_info", Bound: func(th *thread, self value, a []value) (value, error) {
				extra, err := object.GetAttrString(th, self, "_extra")
				if err != nil {
					return value{}, err
				}
				return object.CallMethod(th, extra, "get", a[0], orNone(a[1]))
			}},
			abstract(class, "is_closing", "()", "Whether close() or abort() was called, or the connection was lost."),
			abstract(class, "close", "()", "Close the transport once what is buffered has been sent."),
			abstract(class, "set_protocol", "(protocol)", "Make another protocol the one that is told of what happens."),
			abstract(class, "get_protocol", "()", "The protocol that is told of what happens."),
		}
	}
	t = readTransportType
	t.Doc = "A transport that receives."
	t.Methods = func() []object.Func {
		const class = "ReadTransport"
		return []object.Func{
			abstract(class, "is_reading", "()", "Return True while data are received."),
			abstract(class, "pause_reading", "()", "Stop to receive for a while."),
			abstract(class, "resume_reading", "()", "Receive again."),
		}
	}
	initWriteTransport()
	transportType.Doc = "A transport in both directions."
	transportType.Bases = []*object.Type{readTransportType, writeTransportType}
	initOtherTransports()
	initFlowControl()
}

func initWriteTransport() {
	t := writeTransportType
	t.Doc = "A transport that sends."
	t.Methods = func() []object.Func {
		const class = "WriteTransport"
		return []object.Func{
			abstract(class, "set_write_buffer_limits", "(high=None, low=None)", "Set the sizes of the buffer at which the protocol pauses and resumes writing."),
			abstract(class, "get_write_buffer_size", "()", "Return how many bytes wait to be sent."),
			abstract(class, "get_write_buffer_limits", "()", "Return (low, high)."),
			abstract(class, "write", "(data)", "Send bytes, now or later."),
			{Name: "writelines", Sig: "(list_of_data)", Doc: "Send several pieces.", Qual: class + ".writelines", Fast1: func(th *thread, self, list value) (value, error) {
				data, err := object.CallMethod(th, object.NewBytes(nil), "join", list)
				if err != nil {
					return value{}, err
				}
				_, err = object.CallMethod(th, self, "write", data)
				return object.None, err
			}},
			abstract(class, "write_eof", "()", "Send no more, once what is buffered has been sent."),
			abstract(class, "can_write_eof", "()", "Return True if write_eof() is supported."),
			abstract(class, "abort", "()", "Close the transport at once; what is buffered is lost."),
		}
	}
}

func initOtherTransports() {
	t := datagramTransportType
	t.Doc = "A transport of datagrams."
	t.Methods = func() []object.Func {
		const class = "DatagramTransport"
		return []object.Func{
			abstract(class, "sendto", "(data, addr=None)", "Send a datagram."),
			abstract(class, "abort", "()", "Throw away what is still to be sent, and close."),
		}
	}
	t = subprocessTransportType
	t.Doc = "The transport of a child process."
	t.Methods = func() []object.Func {
		const class = "SubprocessTransport"
		return []object.Func{
			abstract(class, "get_pid", "()", "Return the number of the process."),
			abstract(class, "get_returncode", "()", "Return the exit status, or None while the process runs."),
			abstract(class, "get_pipe_transport", "(fd)", "Return the transport of a pipe."),
			abstract(class, "send_signal", "(signal)", "Let the process receive a signal, as os.kill does."),
			abstract(class, "terminate", "()", "Ask the process to end."),
			abstract(class, "kill", "()", "End the process."),
		}
	}
}
