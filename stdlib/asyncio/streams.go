package asyncio

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file holds the functions that open and serve streams

func streamsPart() part {
	return part{name: "streams", all: "StreamReader StreamWriter StreamReaderProtocol open_connection start_server open_unix_connection start_unix_server",
		types: []*object.Type{streamReaderType, streamWriterType, streamFlowType, streamProtocolType},
		funcs: []*object.Func{&openConnection, &startServer, &openUnixConnection, &startUnixServer},
		attrs: func() []object.Attr {
			return []object.Attr{{Name: "_DEFAULT_LIMIT", Value: object.Int(defaultLimit)}}
		}}
}

var (
	openConnectionInfo     = info("streams", "open_connection")
	openUnixConnectionInfo = info("streams", "open_unix_connection")
	startServerInfo        = info("streams", "start_server")
	startUnixServerInfo    = info("streams", "start_unix_server")
)

var openConnection = object.Func{Name: "open_connection", Sig: "(host=None, port=None, *, limit=65536, **kwds)", Doc: "Connect to a host and port. Returns (reader, writer).\n\nFurther arguments are those of loop.create_connection().", Qual: "open_connection", Coroutine: true,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		return opening(th, openConnectionInfo, "create_connection", []value{orNone(a[0]), orNone(a[1])}, a[2], a[3]), nil
	}}

var openUnixConnection = object.Func{Name: "open_unix_connection", Sig: "(path=None, *, limit=65536, **kwds)", Doc: "Connect to a Unix socket. Returns (reader, writer).", Qual: "open_unix_connection", Coroutine: true,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		return opening(th, openUnixConnectionInfo, "create_unix_connection", []value{orNone(a[0])}, a[1], a[2]), nil
	}}

var startServer = object.Func{Name: "start_server", Sig: "(client_connected_cb, host=None, port=None, *, limit=65536, **kwds)", Doc: "Serve at a host and port: for each connection client_connected_cb(reader, writer) is called.\n\nFurther arguments are those of loop.create_server(). Returns a Server.", Qual: "start_server", Coroutine: true,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		return starting(th, startServerInfo, "create_server", a[0], []value{orNone(a[1]), orNone(a[2])}, a[3], a[4]), nil
	}}

var startUnixServer = object.Func{Name: "start_unix_server", Sig: "(client_connected_cb, path=None, *, limit=65536, **kwds)", Doc: "Serve at a Unix socket: for each connection client_connected_cb(reader, writer) is called.", Qual: "start_unix_server", Coroutine: true,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		return starting(th, startUnixServerInfo, "create_unix_server", a[0], []value{orNone(a[1])}, a[2], a[3]), nil
	}}

// newReader is StreamReader(limit=limit, loop=loop); a zero limit is the default.
func newReader(th *thread, limit, loop value) (*streamReader, error) {
	r := &streamReader{}
	_, err := streamReaderInit.Bound(th, object.From(r), []value{limit, loop})
	return r, err
}

func newStreamProtocol(r *streamReader, connected, loop value) *streamProtocol {
	return &streamProtocol{typ: streamProtocolType.Ready(), reader: r, connected: connected, loop: loop, transport: object.None, task: object.None, source: r.source}
}

// withKeywords calls a method of the loop with a factory of protocols, arguments and a dict of
// keywords.
func withKeywords(th *thread, loop value, method string, factory *object.Func, args []value, kwds value) (value, error) {
	fn, err := object.GetAttrString(th, loop, method)
	if err != nil {
		return value{}, err
	}
	var kw kwargs
	if d, ok := kwds.Object().(*object.Dict); ok {
		for _, it := range d.Items() {
			kw = append(kw, object.Kw{Name: th.Interp.Intern(object.StringOf(it.Key)), Val: it.Val})
		}
	}
	return object.Call(th, fn, append([]value{object.NewBuiltin(factory, value{}, "asyncio.streams")}, args...), kw)
}

// opening is a coroutine that connects.
func opening(th *thread, i *object.CoroutineInfo, method string, args []value, limit, kwds value) value {
	s := &steady{}
	s.next = func(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) {
		loop, err := runtime.RunningOrRaise(th)
		if err != nil {
			return value{}, err
		}
		r, err := newReader(th, limit, loop)
		if err != nil {
			return value{}, err
		}
		p := newStreamProtocol(r, object.None, loop)
		factory := &object.Func{Name: "<lambda>", Sig: "()", Fast0: func(*thread, value) (value, error) { return object.From(p), nil }}
		aw, err := withKeywords(th, loop, method, factory, args, kwds)
		if err != nil {
			return value{}, err
		}
		return s.then(th, aw, func(th *thread, _ *object.GoCoroutine, v value, err error) (value, error) {
			if err != nil {
				return value{}, err
			}
			transport, err := object.GetItem(th, v, object.Int(0))
			if err != nil {
				return value{}, err
			}
			w := newStreamWriter(transport, object.From(p), object.From(r), loop)
			return object.NewTuple([]value{object.From(r), object.From(w)}), nil
		})
	}
	return s.Init(th, i, s)
}

// starting is a coroutine that makes a server.
func starting(th *thread, i *object.CoroutineInfo, method string, connected value, args []value, limit, kwds value) value {
	s := &steady{}
	s.next = func(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) {
		loop, err := runtime.RunningOrRaise(th)
		if err != nil {
			return value{}, err
		}
		factory := &object.Func{Name: "factory", Sig: "()", Fast0: func(th *thread, _ value) (value, error) {
			r, err := newReader(th, limit, loop)
			if err != nil {
				return value{}, err
			}
			return object.From(newStreamProtocol(r, connected, loop)), nil
		}}
		aw, err := withKeywords(th, loop, method, factory, args, kwds)
		if err != nil {
			return value{}, err
		}
		return s.then(th, aw, returned)
	}
	return s.Init(th, i, s)
}
