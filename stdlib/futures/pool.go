package futures

import (
	"fmt"
	goruntime "runtime"
	gotime "time"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/threading"
)

// this file defines Executor and ThreadPoolExecutor

// The classes of executors.
var (
	executorType   = class("concurrent.futures._base", "Executor", object.ObjectType)
	threadPoolType = class("concurrent.futures.thread", "ThreadPoolExecutor", executorType)
)

// executor is what an Executor is without what subclasses add.
type executor struct{ object.Sub }

// Type is Executor or a subclass.
func (e *executor) Type() *object.Type { return e.TypeOr(executorType) }

// MakeWeak implements object.WeakTarget.
func (e *executor) MakeWeak() object.Weak { return object.WeakTo(e) }

// threadPool is a ThreadPoolExecutor: the garbage collector finds it while its threads go on.
type threadPool struct {
	executor
	*crew
}

// Type is ThreadPoolExecutor or a subclass.
func (p *threadPool) Type() *object.Type { return p.TypeOr(threadPoolType) }

// MakeWeak implements object.WeakTarget.
func (p *threadPool) MakeWeak() object.Weak { return object.WeakTo(p) }

// Submit implements runtime.ThreadPool.
func (p *threadPool) Submit(th *object.Thread, fn object.Value, args []object.Value) (runtime.ThreadFuture, error) {
	if p.Type() != threadPoolType || p.Ext.Dict().Len() > 0 {
		return nil, nil
	}
	f := NewFuture()
	return f, p.submit(th, job{f: f, fn: fn, args: args})
}

// crew are the threads of a pool, and what they have to do.
type crew struct {
	max         int
	prefix      string
	initializer value // or None
	initArgs    []value
	threads     []*threading.Thread
	jobs        []job
	idle        int // threads that wait, less those that have been woken
	queue       runtime.WaitQueue
	closed      bool
	broken      string // why the pool cannot be used any more
}

// job is a call and its future.
type job struct {
	f    *Future
	fn   value
	args []value
	kw   kwargs
}

// run makes the call. What it raises is the future's.
func (j *job) run(th *thread) {
	ok, err := j.f.begin(th)
	if err != nil || !ok {
		return
	}
	v, err := object.Call(th, j.fn, j.args, j.kw)
	if err == nil {
		_ = j.f.Finish(th, v, value{})
	} else if e := object.AsException(err); e != nil {
		_ = j.f.Finish(th, object.None, object.From(e))
	}
}

type stateKey struct{}

// crews are those of an interpreter: the end of the program waits for them.
type crews struct {
	pools int // how many have got a name
	all   map[*crew]struct{}
	over  bool
}

func crewsOf(th *thread) (*crews, error) {
	st, _ := th.Interp.State[stateKey{}].(*crews)
	if st == nil {
		st = &crews{all: map[*crew]struct{}{}}
		end := &object.Func{Name: "_python_exit", Fast0: func(th *thread, _ value) (value, error) { return object.None, st.end(th) }}
		if err := threading.RegisterAtExit(th, object.From(&object.Builtin{Func: end}), nil, nil); err != nil {
			return nil, err
		}
		th.Interp.State[stateKey{}] = st
	}
	return st, nil
}

// end lets all crews do what they still have to do, at the end of the program.
func (st *crews) end(th *thread) error {
	st.over = true
	for c := range st.all {
		c.close()
	}
	for c := range st.all {
		for _, t := range c.threads {
			if err := t.Join(th); err != nil {
				return err
			}
		}
	}
	return nil
}

// close has the threads end when nothing is left to do.
func (c *crew) close() {
	c.closed = true
	c.queue.Wake(-1)
}

func (c *crew) submit(th *thread, j job) error {
	st, err := crewsOf(th)
	switch {
	case err != nil:
		return err
	case c.broken != "":
		return th.RaiseArgs(brokenPoolType, object.FromString(c.broken))
	case c.closed:
		return th.Raise(object.RuntimeErrorType, "cannot schedule new futures after shutdown")
	case st.over:
		return th.Raise(object.RuntimeErrorType, "cannot schedule new futures after interpreter shutdown")
	}
	c.jobs = append(c.jobs, j)
	if c.idle > 0 {
		c.idle--
		c.queue.Wake(1)
		return nil
	}
	if len(c.threads) < c.max {
		st.all[c] = struct{}{}
		n := len(c.threads)
		c.threads = append(c.threads, nil) // its place, for what may be submitted meanwhile
		t, err := threading.Spawn(th, fmt.Sprintf("%s_%d", c.prefix, n), c.work)
		if err != nil {
			c.threads = append(c.threads[:n], c.threads[n+1:]...)
			return err
		}
		c.threads[n] = t
	}
	return nil
}

// work is what each thread does.
func (c *crew) work(th *thread) {
	if !c.initializer.IsNone() {
		if _, err := object.Call(th, c.initializer, c.initArgs, nil); err != nil {
			report(th, "critical", "Exception in initializer:", object.AsException(err))
			c.fail(th)
			return
		}
	}
	for {
		if len(c.jobs) > 0 {
			j := c.jobs[0]
			c.jobs[0] = job{}
			c.jobs = c.jobs[1:]
			j.run(th)
			continue
		}
		if c.closed {
			return
		}
		c.idle++
		woken, err := c.queue.WaitFor(th, -1, func() bool { return len(c.jobs) > 0 || c.closed })
		if !woken {
			c.idle--
			if err != nil {
				return
			}
		}
	}
}

// fail breaks the pool: what is left to do fails.
func (c *crew) fail(th *thread) {
	c.broken = "A thread initializer failed, the thread pool is not usable anymore"
	jobs := c.jobs
	c.jobs = nil
	for _, j := range jobs {
		_ = j.f.Finish(th, object.None, object.From(object.NewException(brokenPoolType.Ready(), object.FromString(c.broken))))
	}
}

// shutdown closes the pool, and waits for its threads if it shall.
func (c *crew) shutdown(th *thread, wait, cancel bool) error {
	if cancel {
		jobs := c.jobs
		c.jobs = nil
		for _, j := range jobs {
			j.f.Cancel(th)
		}
	}
	c.close()
	if !wait {
		return nil
	}
	for _, t := range c.threads {
		if t != nil {
			if err := t.Join(th); err != nil {
				return err
			}
		}
	}
	if st, err := crewsOf(th); err == nil && !st.over {
		delete(st.all, c)
	}
	return nil
}

func poolOf(v value) *threadPool { return v.Object().(*threadPool) }

var poolInit = object.Func{Name: "ThreadPoolExecutor.__init__", Qual: "ThreadPoolExecutor.__init__", Sig: "(max_workers=None, thread_name_prefix='', initializer=None, initargs=())",
	Bound: func(th *thread, self value, a []value) (value, error) {
		c := poolOf(self).crew
		c.max = min(32, goruntime.NumCPU()+4)
		if !a[0].IsZero() && !a[0].IsNone() {
			few, err := object.CompareBool(th, a[0], object.Int(0), object.LE)
			if err != nil {
				return value{}, err
			}
			if few {
				return value{}, th.ValueErrorf("max_workers must be greater than 0")
			}
			if c.max, err = object.AsIndex(th, a[0]); err != nil {
				return value{}, err
			}
		}
		c.initializer = object.None
		if !a[2].IsZero() && !a[2].IsNone() {
			if !object.Callable(a[2]) {
				return value{}, th.TypeErrorf("initializer must be a callable")
			}
			c.initializer = a[2]
		}
		if !a[3].IsZero() {
			var err error
			if c.initArgs, err = object.Slice(th, a[3]); err != nil {
				return value{}, err
			}
		}
		if !a[1].IsZero() {
			var err error
			if c.prefix, err = object.ToString(th, a[1]); err != nil {
				return value{}, err
			}
		}
		if c.prefix == "" {
			st, err := crewsOf(th)
			if err != nil {
				return value{}, err
			}
			c.prefix = fmt.Sprintf("ThreadPoolExecutor-%d", st.pools)
			st.pools++
		}
		return object.None, nil
	}}

func init() {
	executorType.Doc = "What executors have in common."
	executorType.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&executor{Sub: object.Sub{Ext: object.NewInstance(typ)}}), nil
	}
	executorType.Init = func(th *thread, v value, args []value, kw kwargs) error { return nil }
	executorType.Methods = executorMethods
	executorType.DefinedInPython()

	t := threadPoolType
	t.Doc = "An executor that calls functions in threads: up to max_workers of them."
	t.TextSig = "(max_workers=None, thread_name_prefix='', initializer=None, initargs=())"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		p := &threadPool{executor{object.Sub{Ext: object.NewInstance(typ)}}, &crew{initializer: object.None, max: 1}}
		main := th.Interp.Main
		goruntime.AddCleanup(p, func(c *crew) {
			main.Pend(func(*thread) error {
				c.close() // nobody can submit anything any more
				return nil
			})
		}, p.crew)
		return object.From(p), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := poolInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "_max_workers", Get: func(th *thread, v value) (value, error) { return object.Int(int64(poolOf(v).max)), nil }},
			{Name: "_shutdown", Get: func(th *thread, v value) (value, error) { return object.Bool(poolOf(v).closed), nil }},
			{Name: "_broken", Get: func(th *thread, v value) (value, error) {
				if poolOf(v).broken == "" {
					return object.False, nil
				}
				return object.FromString(poolOf(v).broken), nil
			}},
			{Name: "_thread_name_prefix", Get: func(th *thread, v value) (value, error) { return object.FromString(poolOf(v).prefix), nil }},
			{Name: "_threads", Get: func(th *thread, v value) (value, error) {
				var items []value
				for _, t := range poolOf(v).threads {
					if t != nil {
						items = append(items, t.Value())
					}
				}
				s, err := object.NewSet(th, object.NewList(items))
				return object.From(s), err
			}},
		}
	}
	t.Methods = poolMethods
	t.DefinedInPython()
}

func poolMethods() []object.Func {
	return executing("ThreadPoolExecutor", func(v value) crewLike { return poolOf(v) })
}

// crewLike is what pools have in common.
type crewLike interface {
	submit(th *thread, j job) error
	shutdown(th *thread, wait, cancel bool) error
}

// executing are the methods of a pool.
func executing(class string, of func(v value) crewLike) []object.Func {
	return []object.Func{
		{Name: "submit", Sig: "(fn, /, *args, **kwargs)", Doc: "Have fn(*args, **kwargs) called. Return a Future for its result.", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			if len(args) == 0 {
				return value{}, th.TypeErrorf("%s.submit() missing 1 required positional argument: 'fn'", class)
			}
			f := NewFuture()
			j := job{f: f, fn: args[0], args: append([]value(nil), args[1:]...), kw: append(kwargs(nil), kw...)}
			return object.From(f), of(self).submit(th, j)
		}},
		{Name: "shutdown", Sig: "(wait=True, *, cancel_futures=False)", Doc: "Accept no more calls. With cancel_futures, cancel those that have not begun; with wait, wait for\nthe others.",
			Bound: func(th *thread, self value, a []value) (value, error) {
				wait, cancel := true, false
				var err error
				if !a[0].IsZero() {
					if wait, err = object.Truth(th, a[0]); err != nil {
						return value{}, err
					}
				}
				if !a[1].IsZero() {
					if cancel, err = object.Truth(th, a[1]); err != nil {
						return value{}, err
					}
				}
				return object.None, of(self).shutdown(th, wait, cancel)
			}},
	}
}

func executorMethods() []object.Func {
	abstract := func(name, sig string) object.Func {
		return object.Func{Name: name, Sig: sig, Doc: "For subclasses.", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			if name == "shutdown" {
				return object.None, nil
			}
			return value{}, th.RaiseArgs(object.NotImplementedErrorType)
		}}
	}
	return []object.Func{
		abstract("submit", "(fn, /, *args, **kwargs)"), abstract("shutdown", "(wait=True, *, cancel_futures=False)"),
		{Name: "map", Sig: "(fn, *iterables, timeout=None, chunksize=1)", Doc: "Return an iterator over the results of calls of fn with the items of the iterables, in their order. The\ncalls are made at once. It raises TimeoutError if a result takes longer than timeout seconds.",
			Bound: mapCalls},
		{Name: "__enter__", Fast0: func(th *thread, self value) (value, error) { return self, nil }},
		{Name: "__exit__", Sig: "(exc_type, exc_val, exc_tb)", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			fn, err := object.GetAttrString(th, self, "shutdown")
			if err != nil {
				return value{}, err
			}
			_, err = object.Call(th, fn, nil, kwargs{{Name: th.Interp.Intern("wait"), Val: object.True}})
			return object.False, err
		}},
	}
}

// mapped is the iterator of map.
type mapped struct {
	fs       []value
	chunks   bool // each has a list of results
	items    []value
	deadline gotime.Time
	limited  bool
}

var mappedType = object.NewStatic("generator", object.ObjectType, object.FlagNoInstantiate)

// Type is an iterator.
func (*mapped) Type() *object.Type { return mappedType }

func mapCalls(th *thread, self value, a []value) (value, error) {
	fn, iterables := a[0], a[1]
	d, err := duration(th, a[2])
	if err != nil {
		return value{}, err
	}
	lists, err := object.Slice(th, iterables)
	if err != nil {
		return value{}, err
	}
	mappedType.Ready()
	m := &mapped{limited: d >= 0, deadline: gotime.Now().Add(d)}
	if len(lists) == 0 {
		return object.From(m), nil
	}
	submit, err := object.GetAttrString(th, self, "submit")
	if err != nil {
		return value{}, err
	}
	next, err := zipped(th, lists)
	if err != nil {
		return value{}, err
	}
	for {
		args, err := next()
		if err != nil {
			return value{}, err
		}
		if args == nil {
			return object.From(m), nil
		}
		f, err := object.Call(th, submit, append([]value{fn}, args...), nil)
		if err != nil {
			return value{}, err
		}
		m.fs = append(m.fs, f)
	}
}

// zipped is zip(*lists): the function returns nil at the end.
func zipped(th *thread, lists []value) (next func() ([]value, error), err error) {
	its := make([]value, len(lists))
	for i, l := range lists {
		if its[i], err = object.Iter(th, l); err != nil {
			return nil, err
		}
	}
	return func() ([]value, error) {
		if len(its) == 0 {
			return nil, nil
		}
		out := make([]value, len(its))
		for i, it := range its {
			v, err := it.Type().Next(th, it)
			if err != nil && !object.IsException(err, object.StopIterationType) {
				return nil, err
			}
			if err != nil || v.IsZero() {
				return nil, nil
			}
			out[i] = v
		}
		return out, nil
	}, nil
}

// close cancels the calls whose results were not asked for.
func (m *mapped) close(th *thread) {
	fs := m.fs
	m.fs = nil
	for _, f := range fs {
		_, _ = object.CallMethod(th, f, "cancel")
	}
}

func (m *mapped) next(th *thread) (value, error) {
	if !m.chunks {
		return m.result(th)
	}
	for len(m.items) == 0 {
		v, err := m.result(th)
		if err != nil || v.IsZero() {
			return v, err
		}
		if m.items, err = object.Slice(th, v); err != nil {
			return value{}, err
		}
	}
	v := m.items[0]
	m.items = m.items[1:]
	return v, nil
}

// result waits for the first future.
func (m *mapped) result(th *thread) (value, error) {
	if len(m.fs) == 0 {
		return value{}, nil
	}
	f := m.fs[0]
	m.fs = m.fs[1:]
	var args []value
	if m.limited {
		args = []value{object.Float(gotime.Until(m.deadline).Seconds())}
	}
	v, err := object.CallMethod(th, f, "result", args...)
	if err != nil {
		_, _ = object.CallMethod(th, f, "cancel")
		m.close(th)
	}
	return v, err
}

func init() {
	iterate(mappedType, func(th *thread, v value) (value, error) { return v.Object().(*mapped).next(th) },
		func(th *thread, v value) { v.Object().(*mapped).close(th) })
}
