package runtime

import "pyasync/object"

// this file holds the methods that end what a loop has begun, and that of executors

var (
	shutdownGensInfo     = object.CoroutineInfo{Name: "shutdown_asyncgens", Qualname: "BaseEventLoop.shutdown_asyncgens", File: "asyncio/base_events.py"}
	shutdownExecutorInfo = object.CoroutineInfo{Name: "shutdown_default_executor", Qualname: "BaseEventLoop.shutdown_default_executor", File: "asyncio/base_events.py"}
)

// gensShutdown is a call of shutdown_asyncgens.
type gensShutdown struct {
	object.GoCoroutine
	l    *Loop
	gens []value
}

// Resume implements object.CoroutineBody.
func (s *gensShutdown) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if s.gens == nil {
		if s.gens = s.l.ShutdownAsyncgens(); len(s.gens) == 0 {
			return object.None, nil
		}
		closing := make([]value, len(s.gens))
		for i, g := range s.gens {
			if closing[i], err = object.CallMethod(th, g, "aclose"); err != nil {
				return value{}, err
			}
		}
		all, err := Gather(th, closing, true)
		if err != nil {
			return value{}, err
		}
		return c.Await(th, all)
	}
	if err != nil {
		return value{}, err
	}
	results, err := object.Slice(th, v)
	if err != nil {
		return value{}, err
	}
	for i, r := range results {
		e := object.ExceptionOf(r)
		if e == nil || !e.Type().Is(object.ExceptionType) {
			continue
		}
		text, err := object.ReprString(th, s.gens[i])
		if err != nil {
			return value{}, err
		}
		if err := report(th, object.From(s.l), entry{"message", object.FromString("an error occurred during closing of asynchronous generator " + text)},
			entry{"exception", r}, entry{"asyncgen", s.gens[i]}); err != nil {
			return value{}, err
		}
	}
	return object.None, nil
}

// executorShutdown is a call of shutdown_default_executor.
type executorShutdown struct {
	object.GoCoroutine
	l       *Loop
	timeout value
}

// Resume implements object.CoroutineBody.
func (s *executorShutdown) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	if s.l == nil {
		return orNone(v), err
	}
	l := s.l
	s.l = nil
	l.noExecutor = true
	if l.executor.IsZero() {
		return object.None, nil
	}
	m, err := th.Interp.Hooks.ImportModule(th, "asyncio._tasks_more")
	if err != nil {
		return value{}, err
	}
	aw, err := object.CallMethod(th, m, "shutdown_executor", object.From(l), l.executor, orNone(s.timeout))
	if err != nil {
		return value{}, err
	}
	return c.Await(th, aw)
}

func shutdownMethods() []object.Func {
	return []object.Func{
		{Name: "shutdown_asyncgens", Sig: "()", Doc: "Close all asynchronous generators that were begun in the loop.", Qual: "BaseEventLoop.shutdown_asyncgens", Coroutine: true, Fast0: func(th *thread, self value) (value, error) {
			s := &gensShutdown{l: loopOf(self)}
			return s.Init(th, &shutdownGensInfo, s), nil
		}},
		{Name: "shutdown_default_executor", Sig: "(timeout=None)", Doc: "Wait for the default executor to end.", Qual: "BaseEventLoop.shutdown_default_executor", Coroutine: true, Bound: func(th *thread, self value, a []value) (value, error) {
			s := &executorShutdown{l: loopOf(self), timeout: a[0]}
			return s.Init(th, &shutdownExecutorInfo, s), nil
		}},
		{Name: "set_default_executor", Sig: "(executor)", Doc: "Set the executor that run_in_executor() takes for None.", Qual: "BaseEventLoop.set_default_executor", Fast1: func(th *thread, self, v value) (value, error) {
			cls, err := poolExecutor(th)
			if err != nil {
				return value{}, err
			}
			ok, err := object.IsInstance(th, v, cls)
			if err != nil {
				return value{}, err
			}
			if !ok {
				return value{}, th.TypeErrorf("executor must be ThreadPoolExecutor instance")
			}
			loopOf(self).executor = v
			return object.None, nil
		}},
		{Name: "run_in_executor", Sig: "(executor, func, *args)", Doc: "Call func(*args) in an executor, None for the default one. Returns a future.", Qual: "BaseEventLoop.run_in_executor", Bound: runInExecutor},
		{Name: "_check_default_executor", Sig: "()", Fast0: func(th *thread, self value) (value, error) {
			return object.None, loopOf(self).checkExecutor(th)
		}},
	}
}

func poolExecutor(th *thread) (value, error) {
	m, err := th.Interp.Hooks.ImportModule(th, "concurrent.futures")
	if err != nil {
		return value{}, err
	}
	return object.GetAttrString(th, m, "ThreadPoolExecutor")
}

func (l *Loop) checkExecutor(th *thread) error {
	if l.noExecutor {
		return th.Raise(object.RuntimeErrorType, "Executor shutdown has been called")
	}
	return nil
}

func runInExecutor(th *thread, self value, a []value) (value, error) {
	l := loopOf(self)
	if err := l.checkClosed(th); err != nil {
		return value{}, err
	}
	fn, ex := a[1], a[0]
	if l.debug {
		if err := l.checkCallback(th, fn, "run_in_executor"); err != nil {
			return value{}, err
		}
	}
	if ex.IsNone() {
		if err := l.checkExecutor(th); err != nil {
			return value{}, err
		}
		if l.executor.IsZero() {
			cls, err := poolExecutor(th)
			if err != nil {
				return value{}, err
			}
			if l.executor, err = object.Call(th, cls, nil, kwargs{keyword(th, "thread_name_prefix", object.FromString("asyncio"))}); err != nil {
				return value{}, err
			}
		}
		ex = l.executor
	}
	rest, _ := object.AsTuple(a[2])
	if pool, ok := ex.Object().(ThreadPool); ok && !l.overrides("create_future") && !l.overrides("call_soon_threadsafe") {
		if job, err := pool.Submit(th, fn, rest.Items); err != nil {
			return value{}, err
		} else if job != nil {
			f, err := l.Wrap(th, job)
			return object.From(f), err
		}
	}
	submit, err := object.GetAttrString(th, ex, "submit")
	if err != nil {
		return value{}, err
	}
	job, err := object.Call(th, submit, append([]value{fn}, rest.Items...), nil)
	if err != nil {
		return value{}, err
	}
	m, err := th.Interp.Hooks.ImportModule(th, "asyncio._tasks_more")
	if err != nil {
		return value{}, err
	}
	return object.CallMethod(th, m, "wrap_future", job, self)
}

// NothingToShutDown reports whether there are neither generators nor an executor to end,
// nor callbacks that would run meanwhile, and notes that both were asked to.
func (l *Loop) NothingToShutDown() bool {
	if !l.taskFactory.IsZero() || !l.executor.IsZero() || len(l.gens.refs) > 0 || l.ready.n > 0 || len(l.timers) > 0 || l.overrides("shutdown_asyncgens") || l.overrides("shutdown_default_executor") {
		return false
	}
	l.gens.closed, l.noExecutor = true, true
	l.st.taskCount += 2 // those that would do it
	return true
}
