package asyncio

import "pyasync/object"

// this file defines AbstractServer, the base class of servers

var abstractServerType = object.NewStaticIn("asyncio.events", "AbstractServer", object.ObjectType, object.FlagBaseType)

var (
	serverEnterInfo = info("events", "AbstractServer.__aenter__")
	serverExitInfo  = info("events", "AbstractServer.__aexit__")
)

func init() {
	t := abstractServerType
	t.Doc = "What create_server() returns."
	t.TextSig = "()"
	t.New = plainNew
	t.Methods = func() []object.Func {
		const class = "AbstractServer"
		return []object.Func{
			abstract(class, "close", "()", "Stop serving: no new connections are accepted."),
			abstract(class, "close_clients", "()", "Close the transports of the clients that are connected."),
			abstract(class, "abort_clients", "()", "Close all connections at once, without waiting for data to be sent."),
			abstract(class, "get_loop", "()", "Return the loop of the server."),
			abstract(class, "is_serving", "()", "Return True while connections are accepted."),
			abstractCoroutine(class, "start_serving", "Begin to accept connections."),
			abstractCoroutine(class, "serve_forever", "Take connections as long as nobody cancels this."),
			abstractCoroutine(class, "wait_closed", "Wait for close() and then for every connection to end."),
			promptly("__aenter__", "()", class+".__aenter__", serverEnterInfo, func(_ *thread, self value, _ []value) (value, error) { return self, nil }),
			{Name: "__aexit__", Sig: "(*exc)", Qual: class + ".__aexit__", Coroutine: true, Bound: func(th *thread, self value, a []value) (value, error) {
				x := &serverExit{}
				x.next = func(th *thread, c *object.GoCoroutine, _ value, _ error) (value, error) {
					if _, err := object.CallMethod(th, self, "close"); err != nil {
						return value{}, err
					}
					aw, err := object.CallMethod(th, self, "wait_closed")
					if err != nil {
						return value{}, err
					}
					return x.then(th, aw, func(th *thread, c *object.GoCoroutine, v value, err error) (value, error) { return object.None, err })
				}
				return x.Init(th, serverExitInfo, x), nil
			}},
		}
	}
}

// serverExit is a coroutine of a server.
type serverExit struct{ steady }

func abstractCoroutine(class, name, doc string) object.Func {
	i := info("events", class+"."+name)
	return object.Func{Name: name, Sig: "()", Doc: doc, Qual: class + "." + name, Coroutine: true, Fast0: func(th *thread, _ value) (value, error) {
		return atOnce(th, i, func(th *thread) (value, error) { return value{}, th.RaiseArgs(object.NotImplementedErrorType) }), nil
	}}
}
