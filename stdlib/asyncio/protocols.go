package asyncio

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file holds the base classes of protocols, and how transports reach protocols in Python

var (
	baseProtocolType       = object.NewStaticIn("asyncio.protocols", "BaseProtocol", object.ObjectType, object.FlagBaseType)
	protocolType           = object.NewStaticIn("asyncio.protocols", "Protocol", baseProtocolType, object.FlagBaseType)
	bufferedProtocolType   = object.NewStaticIn("asyncio.protocols", "BufferedProtocol", baseProtocolType, object.FlagBaseType)
	datagramProtocolType   = object.NewStaticIn("asyncio.protocols", "DatagramProtocol", baseProtocolType, object.FlagBaseType)
	subprocessProtocolType = object.NewStaticIn("asyncio.protocols", "SubprocessProtocol", baseProtocolType, object.FlagBaseType)
)

func protocolsPart() part {
	return part{name: "protocols", all: "BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol",
		types: []*object.Type{baseProtocolType, protocolType, datagramProtocolType, subprocessProtocolType, bufferedProtocolType},
		funcs: []*object.Func{&feedBuffered}}
}

// ignoring is a method of class that does nothing unless a subclass overrides it.
func ignoring(class, name, sig, doc string) object.Func {
	return object.Func{Name: name, Sig: sig, Doc: doc, Qual: class + "." + name, Bound: func(*thread, value, []value) (value, error) {
		return object.None, nil
	}}
}

func init() {
	t := baseProtocolType
	t.Doc = "What all protocols have in common."
	t.Methods = func() []object.Func {
		const class = "BaseProtocol"
		return []object.Func{
			ignoring(class, "connection_made", "(transport)", "The connection is there; the transport sends data."),
			ignoring(class, "connection_lost", "(exc)", "The connection has ended: by an error, or None for an ordinary end."),
			ignoring(class, "pause_writing", "()", "The buffer of the transport has grown above its limit."),
			ignoring(class, "resume_writing", "()", "The buffer of the transport has been emptied far enough."),
		}
	}
	const ended = "The other side sends no more. A true result keeps the connection open for sending."
	t = protocolType
	t.Doc = "The protocol of a stream of bytes."
	t.Methods = func() []object.Func {
		return []object.Func{ignoring("Protocol", "data_received", "(data)", "Bytes have come."), ignoring("Protocol", "eof_received", "()", ended)}
	}
	t = bufferedProtocolType
	t.Doc = "The protocol of a stream of bytes that provides the buffer they are read into."
	t.Methods = func() []object.Func {
		const class = "BufferedProtocol"
		return []object.Func{
			ignoring(class, "get_buffer", "(sizehint)", "Return a buffer for the next bytes."),
			ignoring(class, "buffer_updated", "(nbytes)", "So many bytes have been read into the buffer."),
			ignoring(class, "eof_received", "()", ended),
		}
	}
	t = datagramProtocolType
	t.Doc = "The protocol of datagrams."
	t.Methods = func() []object.Func {
		const class = "DatagramProtocol"
		return []object.Func{
			ignoring(class, "datagram_received", "(data, addr)", "A datagram has come."),
			ignoring(class, "error_received", "(exc)", "Sending or receiving has failed with an OSError."),
		}
	}
	t = subprocessProtocolType
	t.Doc = "The protocol of a child process."
	t.Methods = func() []object.Func {
		const class = "SubprocessProtocol"
		return []object.Func{
			ignoring(class, "pipe_data_received", "(fd, data)", "The process has written bytes to a pipe."),
			ignoring(class, "pipe_connection_lost", "(fd, exc)", "A pipe has been closed."),
			ignoring(class, "process_exited", "()", "The process has ended."),
		}
	}
}

// feedBuffered copies data into the buffers of a BufferedProtocol.
var feedBuffered = object.Func{Name: "_feed_data_to_buffered_proto", Sig: "(proto, data)", Qual: "_feed_data_to_buffered_proto", Bound: func(th *thread, _ value, a []value) (value, error) {
	data, err := object.BytesLike(th, a[1])
	if err != nil {
		return value{}, err
	}
	data = append([]byte(nil), data...)
	p := &bufferedPyProtocol{pyProtocol{a[0]}}
	for len(data) > 0 {
		b, err := p.Buffer(th, len(data))
		if err != nil {
			return value{}, err
		}
		if len(b) == 0 {
			return value{}, th.Raise(object.RuntimeErrorType, "get_buffer() returned an empty buffer")
		}
		n := copy(b, data)
		if err := p.Updated(th, n); err != nil {
			return value{}, err
		}
		data = data[n:]
	}
	return object.None, nil
}}

// protocolOf is v as transports need it.
func protocolOf(v value) runtime.Protocol {
	if p, ok := v.Object().(runtime.Protocol); ok && !v.Type().Heap() {
		return p
	}
	if v.Type().Is(bufferedProtocolType) {
		return &bufferedPyProtocol{pyProtocol{v}}
	}
	return &pyProtocol{v}
}

// pyProtocol is a protocol with methods in Python.
type pyProtocol struct{ self value }

// Value implements runtime.Protocol.
func (p *pyProtocol) Value() value { return p.self }

// Made implements runtime.Protocol.
func (p *pyProtocol) Made(th *thread, transport value) error {
	return p.tell(th, "connection_made", transport)
}

// Received implements runtime.Protocol.
func (p *pyProtocol) Received(th *thread, b []byte) error {
	return p.tell(th, "data_received", object.NewBytes(append([]byte(nil), b...)))
}

// Ended implements runtime.Protocol.
func (p *pyProtocol) Ended(th *thread) (bool, error) {
	v, err := object.CallMethod(th, p.self, "eof_received")
	if err != nil {
		return false, err
	}
	return object.Truth(th, v)
}

// Lost implements runtime.Protocol.
func (p *pyProtocol) Lost(th *thread, e *object.Exception) error {
	return p.tell(th, "connection_lost", exceptionValue(e))
}

// PauseWriting implements runtime.Protocol.
func (p *pyProtocol) PauseWriting(th *thread) error { return p.tell(th, "pause_writing") }

// ResumeWriting implements runtime.Protocol.
func (p *pyProtocol) ResumeWriting(th *thread) error { return p.tell(th, "resume_writing") }

func (p *pyProtocol) tell(th *thread, method string, args ...value) error {
	_, err := object.CallMethod(th, p.self, method, args...)
	return err
}

// exceptionValue is e, or None for nil.
func exceptionValue(e *object.Exception) value {
	if e == nil {
		return object.None
	}
	return object.From(e)
}

// bufferedPyProtocol is a BufferedProtocol in Python.
type bufferedPyProtocol struct{ pyProtocol }

// Buffer implements runtime.BufferedProtocol.
func (p *bufferedPyProtocol) Buffer(th *thread, hint int) ([]byte, error) {
	v, err := object.CallMethod(th, p.self, "get_buffer", object.Int(int64(hint)))
	if err != nil {
		return nil, err
	}
	return object.WritableBytes(th, v)
}

// Updated implements runtime.BufferedProtocol.
func (p *bufferedPyProtocol) Updated(th *thread, n int) error {
	return p.tell(th, "buffer_updated", object.Int(int64(n)))
}
