package runtime

import (
	"strings"

	"pyasync/object"
)

// this file describes AbstractEventLoop: what every loop promises, by name and parameters

// abstractMethod declares a method of AbstractEventLoop.
type abstractMethod struct {
	name, sig string
	coroutine bool
}

var abstractMethods = []abstractMethod{
	{name: "run_forever", sig: "()"},
	{name: "run_until_complete", sig: "(future)"},
	{name: "stop", sig: "()"},
	{name: "is_running", sig: "()"},
	{name: "is_closed", sig: "()"},
	{name: "close", sig: "()"},
	{name: "shutdown_asyncgens", sig: "()", coroutine: true},
	{name: "shutdown_default_executor", sig: "()", coroutine: true},
	{name: "_timer_handle_cancelled", sig: "(handle)"},
	{name: "call_soon", sig: "(callback, *args, context=None)"},
	{name: "call_later", sig: "(delay, callback, *args, context=None)"},
	{name: "call_at", sig: "(when, callback, *args, context=None)"},
	{name: "time", sig: "()"},
	{name: "create_future", sig: "()"},
	{name: "create_task", sig: "(coro, *, name=None, context=None)"},
	{name: "call_soon_threadsafe", sig: "(callback, *args, context=None)"},
	{name: "run_in_executor", sig: "(executor, func, *args)"},
	{name: "set_default_executor", sig: "(executor)"},
	{name: "getaddrinfo", sig: "(host, port, *, family=0, type=0, proto=0, flags=0)", coroutine: true},
	{name: "getnameinfo", sig: "(sockaddr, flags=0)", coroutine: true},
	{name: "create_connection", coroutine: true, sig: `(protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None,
 server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None)`},
	{name: "create_server", coroutine: true, sig: `(protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None,
 reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True)`},
	{name: "sendfile", sig: "(transport, file, offset=0, count=None, *, fallback=True)", coroutine: true},
	{name: "start_tls", coroutine: true, sig: `(transport, protocol, sslcontext, *, server_side=False, server_hostname=None, ssl_handshake_timeout=None,
 ssl_shutdown_timeout=None)`},
	{name: "create_unix_connection", coroutine: true, sig: `(protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None,
 ssl_shutdown_timeout=None)`},
	{name: "create_unix_server", coroutine: true, sig: `(protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None,
 ssl_shutdown_timeout=None, start_serving=True)`},
	{name: "connect_accepted_socket", sig: "(protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)", coroutine: true},
	{name: "create_datagram_endpoint", coroutine: true, sig: `(protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_address=None,
 reuse_port=None, allow_broadcast=None, sock=None)`},
	{name: "connect_read_pipe", sig: "(protocol_factory, pipe)", coroutine: true},
	{name: "connect_write_pipe", sig: "(protocol_factory, pipe)", coroutine: true},
	{name: "subprocess_shell", sig: "(protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, **kwargs)", coroutine: true},
	{name: "subprocess_exec", sig: "(protocol_factory, *args, stdin=-1, stdout=-1, stderr=-1, **kwargs)", coroutine: true},
	{name: "add_reader", sig: "(fd, callback, *args)"},
	{name: "remove_reader", sig: "(fd)"},
	{name: "add_writer", sig: "(fd, callback, *args)"},
	{name: "remove_writer", sig: "(fd)"},
	{name: "sock_recv", sig: "(sock, nbytes)", coroutine: true},
	{name: "sock_recv_into", sig: "(sock, buf)", coroutine: true},
	{name: "sock_recvfrom", sig: "(sock, bufsize)", coroutine: true},
	{name: "sock_recvfrom_into", sig: "(sock, buf, nbytes=0)", coroutine: true},
	{name: "sock_sendall", sig: "(sock, data)", coroutine: true},
	{name: "sock_sendto", sig: "(sock, data, address)", coroutine: true},
	{name: "sock_connect", sig: "(sock, address)", coroutine: true},
	{name: "sock_accept", sig: "(sock)", coroutine: true},
	{name: "sock_sendfile", sig: "(sock, file, offset=0, count=None, *, fallback=None)", coroutine: true},
	{name: "add_signal_handler", sig: "(sig, callback, *args)"},
	{name: "remove_signal_handler", sig: "(sig)"},
	{name: "set_task_factory", sig: "(factory)"},
	{name: "get_task_factory", sig: "()"},
	{name: "get_exception_handler", sig: "()"},
	{name: "set_exception_handler", sig: "(handler)"},
	{name: "default_exception_handler", sig: "(context)"},
	{name: "call_exception_handler", sig: "(context)"},
	{name: "get_debug", sig: "()"},
	{name: "set_debug", sig: "(enabled)"},
}

// promised is the signature that AbstractEventLoop has for a method; of others, it tells nothing.
func promised(name string) string {
	for i := range abstractMethods {
		if m := &abstractMethods[i]; m.name == name {
			return strings.ReplaceAll(m.sig, "\n", "")
		}
	}
	return "(*args, **kwargs)"
}

// refused is a coroutine that raises NotImplementedError.
type refused struct{ object.GoCoroutine }

func (*refused) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	return value{}, th.RaiseArgs(object.NotImplementedErrorType)
}

func (m *abstractMethod) fn() object.Func {
	qual := "AbstractEventLoop." + m.name
	call := func(th *thread, self value, args []value) (value, error) {
		return value{}, th.RaiseArgs(object.NotImplementedErrorType)
	}
	if m.coroutine {
		info := &object.CoroutineInfo{Name: m.name, Qualname: qual, File: "asyncio/events.py"}
		call = func(th *thread, self value, args []value) (value, error) {
			r := &refused{}
			return r.Init(th, info, r), nil
		}
	}
	return object.Func{Name: m.name, Sig: promised(m.name), Qual: qual, Coroutine: m.coroutine, Bound: call}
}

func init() {
	t := AbstractLoopType
	t.Doc = "What every event loop has."
	t.TextSig = "()"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		if typ.Is(BaseLoopType) {
			return object.From(newLoop(th, typ)), nil
		}
		return object.From(object.NewInstance(typ)), nil
	}
	t.Methods = func() []object.Func {
		fs := make([]object.Func, len(abstractMethods))
		for i := range abstractMethods {
			fs[i] = abstractMethods[i].fn()
		}
		return fs
	}
}
