// Package asyncio is Python's asyncio. The loop, futures, tasks, sleep and gather are in
// package runtime; here is what is built on them, and the modules. What programs seldom
// use is in Python, and imported when a program asks for it.
package asyncio

import (
	"slices"
	"strings"

	"pyasync/object"
	"pyasync/runtime"
)

// this file declares the modules: asyncio has the public names of all its parts

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// part is a submodule in Go.
type part struct {
	name  string
	all   string // its public names
	funcs []*object.Func
	types []*object.Type
	attrs func() []object.Attr
}

// parts are the submodules in Go.
func parts() []part {
	return append(networkParts(), eventsPart(), exceptionsPart(), futuresPart(), coroutinesPart(), tasksPart(), runnersPart(),
		locksPart(), queuesPart(), protocolsPart(), transportsPart(), streamsPart(), timeoutsPart(), taskgroupsPart(), loopsPart("base_events", "BaseEventLoop"),
		loopsPart("selector_events", "BaseSelectorEventLoop"), constantsPart(), formatPart())
}

// lazy are public names that are in parts in Python, by part.
var lazy = map[string]string{
	"base_tasks":      "",
	"locks_more":      "Condition Barrier",
	"tasks_more":      "as_completed run_coroutine_threadsafe",
	"threads":         "to_thread",
	"policies":        "AbstractEventLoopPolicy DefaultEventLoopPolicy get_event_loop_policy set_event_loop_policy get_child_watcher set_child_watcher",
	"unix_events":     "AbstractChildWatcher SafeChildWatcher FastChildWatcher PidfdChildWatcher MultiLoopChildWatcher ThreadedChildWatcher",
	"subprocess":      "create_subprocess_exec create_subprocess_shell",
	"base_subprocess": "",
	"sslproto":        "",
	"staggered":       "",
	"mixins":          "",
	"log":             "",
}

// objects are the functions and classes of all parts, so that each exists once.
type objects map[string]value

type objectsKey struct{}

// objectsOf makes the functions and classes for the interpreter.
func objectsOf(th *thread) objects {
	if o, ok := th.Interp.State[objectsKey{}].(objects); ok {
		return o
	}
	o := make(objects, 200)
	for _, p := range parts() {
		mod := "asyncio." + p.name
		globals := object.NewDict()
		globals.SetString("__name__", object.FromString(mod))
		for _, f := range p.funcs {
			v := object.NewBuiltin(f, value{}, mod)
			if f.Qual != "" {
				v = object.From(object.FunctionOf(th, f, globals))
			}
			o[p.name+"."+f.Name] = v
		}
		for _, t := range p.types {
			o[p.name+"."+t.Qualname] = object.From(t.Ready())
		}
		if p.attrs != nil {
			for _, a := range p.attrs() {
				o[p.name+"."+a.Name] = a.Value
			}
		}
	}
	th.Interp.State[objectsKey{}] = o
	return o
}

// Module is asyncio.
var Module = object.ModuleDef{
	Name: "asyncio", Doc: "The asyncio package: coroutines, tasks and what they wait for.",
	Exec: func(th *thread, m *object.Module) error {
		o := objectsOf(th)
		for _, p := range parts() {
			if p.name == "selector_events" {
				continue // its names are not asyncio's
			}
			for _, n := range strings.Fields(p.all) {
				m.Set(th, n, o[p.name+"."+n])
			}
		}
		names := strings.Fields(public)
		all := make([]value, len(names))
		for i, n := range names {
			all[i] = object.FromString(n)
		}
		m.Set(th, "__all__", object.NewTuple(all))
		m.Set(th, "__getattr__", object.NewBuiltin(&getattr, object.From(m), "asyncio"))
		m.Set(th, "__dir__", object.NewBuiltin(&dir, object.From(m), "asyncio"))
		return nil
	},
}

// public are the names of __all__, in CPython's order.
const public = `BaseEventLoop Server iscoroutinefunction iscoroutine AbstractEventLoopPolicy AbstractEventLoop AbstractServer
 Handle TimerHandle get_event_loop_policy set_event_loop_policy get_event_loop set_event_loop new_event_loop get_child_watcher
 set_child_watcher _set_running_loop get_running_loop _get_running_loop BrokenBarrierError CancelledError InvalidStateError
 TimeoutError IncompleteReadError LimitOverrunError SendfileNotAvailableError Future wrap_future isfuture Lock Event Condition
 Semaphore BoundedSemaphore Barrier BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol Runner run Queue
 PriorityQueue LifoQueue QueueFull QueueEmpty QueueShutDown StreamReader StreamWriter StreamReaderProtocol open_connection
 start_server open_unix_connection start_unix_server create_subprocess_exec create_subprocess_shell Task create_task
 FIRST_COMPLETED FIRST_EXCEPTION ALL_COMPLETED wait wait_for as_completed sleep gather shield ensure_future
 run_coroutine_threadsafe current_task all_tasks create_eager_task_factory eager_task_factory _register_task _unregister_task
 _enter_task _leave_task TaskGroup to_thread Timeout timeout timeout_at BaseTransport ReadTransport WriteTransport Transport
 DatagramTransport SubprocessTransport SelectorEventLoop AbstractChildWatcher SafeChildWatcher FastChildWatcher
 PidfdChildWatcher MultiLoopChildWatcher ThreadedChildWatcher DefaultEventLoopPolicy EventLoop`

// lazyName is a public name that is found in another part when it is asked for.
type lazyName struct{ name, part string }

var lazyNames = makeLazyNames()

func makeLazyNames() []lazyName {
	var ns []lazyName
	for _, p := range [...]string{"tasks_more", "locks_more", "threads", "policies", "unix_events", "subprocess"} {
		for _, n := range strings.Fields(lazy[p]) {
			ns = append(ns, lazyName{n, p})
		}
	}
	return ns
}

// modulePart is the module of a part in Python.
func modulePart(part string) string {
	switch part {
	case "locks_more", "tasks_more", "policies", "sendfile":
		return "asyncio._" + part
	}
	return "asyncio." + part
}

// getattr is asyncio.__getattr__: it imports parts when they are asked for.
var getattr = object.Func{Name: "__getattr__", Sig: "(name, /)", Fast1: func(th *thread, self, v value) (value, error) {
	name := object.StringOf(v)
	m := self.Object().(*object.Module)
	for _, n := range lazyNames {
		if n.name == name {
			from, err := th.Interp.Hooks.ImportModule(th, modulePart(n.part))
			if err != nil {
				return value{}, err
			}
			x, err := object.GetAttrString(th, from, name)
			if err == nil {
				m.Set(th, name, x)
			}
			return x, err
		}
	}
	if isPart(name) {
		return th.Interp.Hooks.ImportModule(th, "asyncio."+name)
	}
	return value{}, th.AttributeErrorf(self, name, "module 'asyncio' has no attribute '%s'", name)
}}

// isPart reports whether asyncio has a submodule of this name, as CPython knows them.
func isPart(name string) bool {
	for _, n := range Submodules {
		if n == name {
			return true
		}
	}
	return false
}

// Submodules are the names of all submodules.
var Submodules = []string{"base_events", "base_futures", "base_subprocess", "base_tasks", "constants", "coroutines", "events", "exceptions", "format_helpers", "futures", "locks",
	"log", "mixins", "proactor_events", "protocols", "queues", "runners", "selector_events", "sslproto", "staggered", "streams", "subprocess", "taskgroups", "tasks", "threads", "timeouts", "transports", "trsock", "unix_events"}

var dir = object.Func{Name: "__dir__", Sig: "()", Fast0: func(th *thread, self value) (value, error) {
	m := self.Object().(*object.Module)
	names := m.Dict.KeySlice()
	for _, n := range lazyNames {
		if !m.Dict.HasStr(n.name) {
			names = append(names, object.FromString(n.name))
		}
	}
	return object.NewList(names), nil
}}

// submodule is the module of a part.
func submodule(name, doc string) object.ModuleDef {
	return object.ModuleDef{Name: "asyncio." + name, Doc: doc, Exec: func(th *thread, m *object.Module) error {
		o := objectsOf(th)
		for k, v := range o {
			if n, ok := strings.CutPrefix(k, name+"."); ok {
				m.Set(th, n, v)
			}
		}
		for _, p := range parts() {
			if p.name == name && p.all != "" {
				var all []value
				for _, n := range strings.Fields(p.all) {
					all = append(all, object.FromString(n))
				}
				m.Set(th, "__all__", object.NewTuple(all))
			}
		}
		return addMore(th, m, name)
	}}
}

// addMore gives a submodule the other submodules and names that CPython's has from them.
func addMore(th *thread, m *object.Module, name string) error {
	more := map[string]string{"tasks": "tasks_more", "locks": "locks_more", "events": "policies", "futures": "tasks_more", "base_events": "log", "selector_events": "log", "streams": "log", "constants": "sendfile"}[name]
	if more == "" {
		return nil
	}
	m.Set(th, "__getattr__", object.NewBuiltin(&moreAttr, object.NewTuple([]value{object.From(m), object.FromString(modulePart(more))}), "asyncio"))
	return nil
}

// moreAttr is __getattr__ of a submodule with parts in Python.
var moreAttr = object.Func{Name: "__getattr__", Sig: "(name, /)", Fast1: func(th *thread, self, v value) (value, error) {
	t, _ := object.AsTuple(self)
	m := t.Items[0].Object().(*object.Module)
	name := object.StringOf(v)
	if isPart(name) {
		return th.Interp.Hooks.ImportModule(th, "asyncio."+name)
	}
	if name == "_event_loop_policy" && m.Name == "asyncio.events" { // the policy that was set, or nothing yet
		return orNone(runtime.StateOf(th).Policy), nil
	}
	if !strings.HasPrefix(name, "__") {
		from, err := th.Interp.Hooks.ImportModule(th, object.StringOf(t.Items[1]))
		if err != nil {
			return value{}, err
		}
		if x, err := object.LookupAttr(th, from, name); err != nil {
			return value{}, err
		} else if !x.IsZero() {
			m.Set(th, name, x)
			return x, nil
		}
	}
	return value{}, th.AttributeErrorf(object.From(m), name, "module '%s' has no attribute '%s'", m.Name, name)
}}

// The submodules in Go.
var (
	Events         = submodule("events", "Event loops and how to get them.")
	Exceptions     = submodule("exceptions", "Exceptions of asyncio.")
	Futures        = submodule("futures", "Futures.")
	BaseFutures    = submodule("base_futures", "States of futures.")
	Coroutines     = submodule("coroutines", "Telling coroutines.")
	Tasks          = submodule("tasks", "Tasks, and waiting for several.")
	Runners        = submodule("runners", "Running programs.")
	Locks          = submodule("locks", "Locks, events, conditions, semaphores.")
	Queues         = submodule("queues", "Queues.")
	Timeouts       = submodule("timeouts", "Timeouts.")
	TaskGroups     = submodule("taskgroups", "Groups of tasks.")
	BaseEvents     = submodule("base_events", "The base of event loops.")
	SelectorEvents = submodule("selector_events", "Event loops that watch sockets.")
	Streams        = submodule("streams", "Streams: reading from and writing to connections.")
	Protocols      = submodule("protocols", "Protocols: what is told of the events of a connection.")
	Transports     = submodule("transports", "Transports: what sends the bytes of a connection.")
	Constants      = submodule("constants", "Constants.")
	FormatHelpers  = submodule("format_helpers", "Words for reprs and log records.")
)

func constantsPart() part {
	return part{name: "constants", attrs: func() []object.Attr {
		n := func(name string, i int64) object.Attr { return object.Attr{Name: name, Value: object.Int(i)} }
		f := func(name string, x float64) object.Attr { return object.Attr{Name: name, Value: object.Float(x)} }
		return []object.Attr{n("LOG_THRESHOLD_FOR_CONNLOST_WRITES", 5), n("ACCEPT_RETRY_DELAY", 1), n("DEBUG_STACK_DEPTH", 10),
			f("SSL_HANDSHAKE_TIMEOUT", 60), f("SSL_SHUTDOWN_TIMEOUT", 30), n("SENDFILE_FALLBACK_READBUFFER_SIZE", 256*1024),
			n("FLOW_CONTROL_HIGH_WATER_SSL_READ", 256), n("FLOW_CONTROL_HIGH_WATER_SSL_WRITE", 512), n("THREAD_JOIN_TIMEOUT", 300)}
	}}
}

func loopsPart(name, typ string) part {
	t := map[string]*object.Type{"BaseEventLoop": runtime.BaseLoopType, "BaseSelectorEventLoop": runtime.SelectorLoopType}[typ]
	p := part{name: name, all: typ, types: append(networkTypes(name), t)}
	for _, t := range networkTypes(name) {
		if t.Name == "Server" {
			p.all += " Server"
		}
	}
	return p
}

func exceptionsPart() part {
	return part{name: "exceptions", all: "BrokenBarrierError CancelledError InvalidStateError TimeoutError IncompleteReadError LimitOverrunError SendfileNotAvailableError",
		types: []*object.Type{runtime.BrokenBarrierErrorType, runtime.CancelledErrorType, runtime.InvalidStateErrorType, incompleteReadType, limitOverrunType, runtime.SendfileNotAvailableType},
		attrs: func() []object.Attr {
			return []object.Attr{{Name: "TimeoutError", Value: object.From(object.TimeoutErrorType)}}
		}}
}

// orNone is v, or None for an omitted argument.
func orNone(v value) value {
	if v.IsZero() {
		return object.None
	}
	return v
}

// given reports whether an argument is neither omitted nor None.
func given(v value) bool { return !v.IsZero() && !v.IsNone() }

// classGetItem is __class_getitem__ of classes that type hints can subscribe.
func classGetItem() object.Func {
	return object.Func{Name: "__class_getitem__", Class: true, Sig: "(object, /)", Doc: "See PEP 585", Fast1: func(th *thread, self, x value) (value, error) {
		return object.NewGenericAlias(th, self, x)
	}}
}

// steps is the body of a coroutine in Go that keeps its state in a closure.
type steps func(th *thread, c *object.GoCoroutine, v value, err error) (value, error)

// Resume implements object.CoroutineBody.
func (s steps) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	return s(th, c, v, err)
}

// coroutine is a coroutine with this body.
func coroutine(th *thread, info *object.CoroutineInfo, body object.CoroutineBody) value {
	return (&object.GoCoroutine{}).Init(th, info, body)
}

// info names a kind of coroutine.
func info(file, qualname string) *object.CoroutineInfo {
	name := qualname
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		name = name[i+1:]
	}
	return &object.CoroutineInfo{Name: name, Qualname: qualname, File: "asyncio/" + file + ".py"}
}

// immediate is a coroutine that does all its work at once.
type immediate struct {
	object.GoCoroutine
	do func(th *thread) (value, error)
}

func (i *immediate) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	return i.do(th)
}

func atOnce(th *thread, info *object.CoroutineInfo, do func(th *thread) (value, error)) value {
	i := &immediate{do: do}
	return i.Init(th, info, i)
}

// promptly is a method that is a coroutine function and does all its work at once: do.
func promptly(name, sig, qual string, info *object.CoroutineInfo, do func(th *thread, self value, a []value) (value, error)) object.Func {
	prompt := func(th *thread, self value, a []value) (value, object.Promptness, error) {
		v, err := do(th, self, a)
		return v, object.Prompt, err
	}
	if sig == "()" {
		return object.Func{Name: name, Sig: sig, Qual: qual, Coroutine: true, Prompt: prompt, Fast0: func(th *thread, self value) (value, error) {
			return atOnce(th, info, func(th *thread) (value, error) { return do(th, self, nil) }), nil
		}}
	}
	return object.Func{Name: name, Sig: sig, Qual: qual, Coroutine: true, Prompt: prompt, Bound: func(th *thread, self value, a []value) (value, error) {
		a = slices.Clone(a)
		return atOnce(th, info, func(th *thread) (value, error) { return do(th, self, a) }), nil
	}}
}
