package futures

import (
	goruntime "runtime"
	"slices"
	gotime "time"

	"pyasync/internal/tbfmt"
	"pyasync/object"
	"pyasync/stdlib/multiprocessing"
	"pyasync/stdlib/pickle"
	"pyasync/stdlib/threading"
)

// this file defines ProcessPoolExecutor: what its own process does. desk.go has the rest

// The classes of the module concurrent.futures.process.
var (
	processPoolType   = class("concurrent.futures.process", "ProcessPoolExecutor", executorType)
	brokenProcessType = exception("concurrent.futures.process", "BrokenProcessPool", "A process of the pool has ended unexpectedly.", brokenType)
	remoteType        = exception("concurrent.futures.process", "_RemoteTraceback", "The traceback of an exception in another process.", object.ExceptionType)
)

// What broken pools say.
const (
	brokenWhy  = "A child process terminated abruptly, the process pool is not usable anymore"
	brokenWork = "A process in the process pool was terminated abruptly while the future was running or pending."
)

// extraCalls is how many more calls than there are processes may wait to be made.
const extraCalls = 1

// processPool is a ProcessPoolExecutor: the garbage collector finds it while its processes go on.
type processPool struct {
	executor
	*staff
}

// Type is ProcessPoolExecutor or a subclass.
func (p *processPool) Type() *object.Type { return p.TypeOr(processPoolType) }

// MakeWeak implements object.WeakTarget.
func (p *processPool) MakeWeak() object.Weak { return object.WeakTo(p) }

// Fork implements object.Forker: another process cannot use the pool.
func (p *processPool) Fork(*object.Fork) object.Object { return nil }

// Fork implements object.Forker: the threads of the pool are not in another process.
func (p *threadPool) Fork(*object.Fork) object.Object { return nil }

// staff are the processes of a pool, and what they have to do.
type staff struct {
	max         int
	context     value // mp_context, or zero
	method      value // the start method of the context to be made; zero for the default one
	initializer value // or None
	initArgs    []value
	maxTasks    int  // of one process; 0 is without limit
	dynamic     bool // processes are started when there is something for them to do
	idle        int  // of those: how many have nothing to do

	workers []*worker
	pending []*work         // not handed out yet
	handed  map[int64]*work // by their numbers
	last    int64
	closed  bool
	broken  bool
	desk    *desk
	manager *threading.Thread
}

// work is a call and its future.
type work struct {
	job
	number int64
}

// worker is a process of the pool.
type worker struct {
	*multiprocessing.Process
	leaving bool // it has made as many calls as it should
}

type staffsKey struct{}

// staffs are those of an interpreter: the end of the program waits for them.
type staffs struct {
	all  map[*staff]struct{}
	over bool
}

func staffsOf(th *thread) (*staffs, error) {
	st, _ := th.Interp.State[staffsKey{}].(*staffs)
	if st == nil {
		st = &staffs{all: map[*staff]struct{}{}}
		end := &object.Func{Name: "_python_exit", Fast0: func(th *thread, _ value) (value, error) { return object.None, st.end(th) }}
		if err := threading.RegisterAtExit(th, object.From(&object.Builtin{Func: end}), nil, nil); err != nil {
			return nil, err
		}
		th.Interp.State[staffsKey{}] = st
	}
	return st, nil
}

// end lets all pools do what they still have to do, at the end of the program.
func (st *staffs) end(th *thread) error {
	st.over = true
	for s := range st.all {
		s.close()
	}
	for s := range st.all {
		if s.manager != nil {
			if err := s.manager.Join(th); err != nil {
				return err
			}
		}
	}
	return nil
}

// close has the processes end when nothing is left to do.
func (s *staff) close() {
	s.closed = true
	s.desk.knock()
}

func (s *staff) submit(th *thread, j job) error {
	st, err := staffsOf(th)
	switch {
	case err != nil:
		return err
	case s.broken:
		return th.RaiseArgs(brokenProcessType, object.FromString(brokenWhy))
	case s.closed:
		return th.Raise(object.RuntimeErrorType, "cannot schedule new futures after shutdown")
	case st.over:
		return th.Raise(object.RuntimeErrorType, "cannot schedule new futures after interpreter shutdown")
	}
	s.last++
	s.pending = append(s.pending, &work{j, s.last})
	if s.manager == nil {
		st.all[s] = struct{}{}
		if err := s.start(th); err != nil {
			return err
		}
	}
	switch {
	case s.dynamic && s.idle > 0:
		s.idle--
	case s.dynamic && len(s.workers) < s.max:
		if err := s.hire(th); err != nil {
			return err
		}
	}
	s.handOut(th)
	return nil
}

// start starts the processes, and the thread that takes in their results.
func (s *staff) start(th *thread) error {
	for i := 0; i < s.max && !s.dynamic; i++ {
		if err := s.hire(th); err != nil {
			return err
		}
	}
	var err error
	s.manager, err = threading.Spawn(th, "QueueManagerThread", s.manage)
	return err
}

// hire starts a process.
func (s *staff) hire(th *thread) error {
	w, d, max := new(worker), s.desk, s.maxTasks
	p, err := multiprocessing.Start(th, "ForkProcess", func(f *object.Fork) func(th *thread) int {
		fn, args := f.Value(s.initializer), f.Values(s.initArgs)
		return func(th *thread) int { return d.serve(th, w, fn, args, max) }
	})
	if err != nil {
		return err
	}
	w.Process = p
	s.workers = append(s.workers, w)
	go func() {
		<-p.Done()
		d.knock()
	}()
	return nil
}

// handOut gives the processes as many calls as they can make soon. The futures of those can
// be cancelled no more.
func (s *staff) handOut(th *thread) {
	for len(s.pending) > 0 && s.desk.waiting() < s.max+extraCalls {
		w := s.pending[0]
		s.pending[0] = nil
		s.pending = s.pending[1:]
		if ok, err := w.f.begin(th); err != nil || !ok {
			continue
		}
		s.handed[w.number] = w
		kw := object.NewDict()
		for _, k := range w.kw {
			kw.SetStr(k.Name, k.Val)
		}
		b, err := pickle.Dump(th, object.NewTuple([]value{w.fn, object.NewTuple(w.args), object.From(kw)}))
		if err == nil {
			s.desk.ask(call{w.number, b})
			continue
		}
		delete(s.handed, w.number)
		if e := object.AsException(err); e != nil {
			setCause(e, remote(tbfmt.Format(th, e, tbfmt.Options{}), `"""`))
			_ = w.f.Finish(th, object.None, object.From(e))
		}
	}
}

// remote is a _RemoteTraceback of a text, between quotes.
func remote(text, quotes string) *object.Exception {
	return object.NewException(remoteType.Ready(), object.FromString("\n"+quotes+"\n"+text+quotes))
}

func setCause(e, cause *object.Exception) { e.Cause, e.Suppress = object.From(cause), true }

// manage is the thread that takes in results.
func (s *staff) manage(th *thread) {
	for {
		if _, err := th.Await(s.desk.news, -1); err != nil {
			return
		}
		ended := s.ended() // before what they may have answered last is taken in
		for _, r := range s.desk.answers() {
			if !s.take(th, r) {
				return
			}
		}
		if !s.replace(th, ended) {
			s.fail(th, nil)
			return
		}
		s.handOut(th)
		if s.closed && len(s.pending) == 0 && len(s.handed) == 0 {
			s.dismiss(th)
			return
		}
	}
}

// take takes in an answer; false when that has broken the pool.
func (s *staff) take(th *thread, r answer) bool {
	if r.leaving != nil {
		r.leaving.leaving = true
		return true
	}
	w := s.handed[r.number]
	if w == nil {
		return true
	}
	v, err := pickle.Load(th, r.data)
	if err != nil {
		text := err.Error()
		if e := object.AsException(err); e != nil {
			text = tbfmt.Format(th, e, tbfmt.Options{})
		}
		s.fail(th, remote(text, "'''"))
		return false
	}
	delete(s.handed, r.number)
	if s.dynamic && s.maxTasks == 0 && len(s.pending) == 0 {
		s.idle++
	}
	e := object.ExceptionOf(v)
	if !r.failed || e == nil {
		_ = w.f.Finish(th, v, value{})
		return true
	}
	setCause(e, remote(r.text, `"""`))
	_ = w.f.Finish(th, object.None, v)
	return true
}

// ended are the processes that have ended.
func (s *staff) ended() []*worker {
	var out []*worker
	for _, w := range s.workers {
		if _, ended := w.Status(); ended {
			out = append(out, w)
		}
	}
	return out
}

// replace starts others in place of the processes that have ended; false if one should not have.
func (s *staff) replace(th *thread, ended []*worker) bool {
	for _, w := range ended {
		if !w.leaving {
			return false
		}
		s.workers = slices.DeleteFunc(s.workers, func(x *worker) bool { return x == w })
		left := len(s.pending) + len(s.handed)
		if left == 0 && (s.closed || s.dynamic) {
			continue
		}
		if err := s.hire(th); err != nil {
			return false
		}
	}
	return true
}

// fail breaks the pool: what is left to do fails, and the processes are ended.
func (s *staff) fail(th *thread, cause *object.Exception) {
	s.broken = true
	left := s.pending
	for n := int64(0); n <= s.last && len(s.handed) > 0; n++ {
		if w := s.handed[n]; w != nil {
			delete(s.handed, n)
			left = append(left, w)
		}
	}
	s.pending = nil
	for _, w := range left {
		e := object.NewException(brokenProcessType.Ready(), object.FromString(brokenWork))
		if cause != nil {
			setCause(e, cause)
		}
		if w.f.state == pending {
			_, _ = w.f.begin(th)
		}
		_ = w.f.Finish(th, object.None, object.From(e))
	}
	for _, w := range s.workers {
		w.Terminate()
	}
	s.dismiss(th)
}

// dismiss ends the processes, which have nothing more to do, and waits for that.
func (s *staff) dismiss(th *thread) {
	s.desk.close()
	for _, w := range s.workers {
		if _, err := th.Await(w.Done(), -1); err != nil {
			return
		}
	}
	if st, err := staffsOf(th); err == nil && !st.over {
		delete(st.all, s)
	}
}

// shutdown closes the pool, and waits for its processes if it shall.
func (s *staff) shutdown(th *thread, wait, cancel bool) error {
	if cancel {
		list := s.pending
		s.pending = nil
		for _, w := range list {
			w.f.Cancel(th)
		}
	}
	s.close()
	if !wait || s.manager == nil {
		return nil
	}
	return s.manager.Join(th)
}

func processesOf(v value) *staff { return v.Object().(*processPool).staff }

var processInit = object.Func{Name: "ProcessPoolExecutor.__init__", Sig: "(max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None)", Qual: "ProcessPoolExecutor.__init__",
	Bound: func(th *thread, self value, a []value) (value, error) {
		s := processesOf(self)
		var err error
		s.max = goruntime.NumCPU()
		if given(a[0]) {
			if s.max, err = atLeastOne(th, a[0], "max_workers must be greater than 0"); err != nil {
				return value{}, err
			}
		}
		if given(a[1]) {
			s.context = a[1]
		}
		s.initializer = object.None
		if given(a[2]) {
			if !object.Callable(a[2]) {
				return value{}, th.TypeErrorf("initializer must be a callable")
			}
			s.initializer = a[2]
		}
		if !a[3].IsZero() {
			if s.initArgs, err = object.Slice(th, a[3]); err != nil {
				return value{}, err
			}
		}
		method := ""
		if !s.context.IsZero() {
			m, err := object.CallMethod(th, s.context, "get_start_method", object.False)
			if err != nil {
				return value{}, err
			}
			if name, ok := object.AsStr(m); ok {
				method = name.String()
			}
		}
		s.dynamic = method != "" && method != "fork"
		if !given(a[4]) {
			return object.None, nil
		}
		if !a[4].IsInt() {
			return value{}, th.TypeErrorf("max_tasks_per_child must be an integer")
		}
		if s.maxTasks, err = atLeastOne(th, a[4], "max_tasks_per_child must be >= 1"); err != nil {
			return value{}, err
		}
		if method == "fork" {
			return value{}, th.ValueErrorf("max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; supply a different mp_context.")
		}
		if method == "" {
			s.method, s.dynamic = object.FromString("spawn"), true
		}
		return object.None, nil
	}}

func given(v value) bool { return !v.IsZero() && !v.IsNone() }

func atLeastOne(th *thread, v value, msg string) (int, error) {
	few, err := object.CompareBool(th, v, object.Int(0), object.LE)
	if err != nil {
		return 0, err
	}
	if few {
		return 0, th.ValueErrorf("%s", msg)
	}
	return object.AsIndex(th, v)
}

func init() {
	remoteType.Str = func(th *thread, v value) (value, error) {
		if e := object.ExceptionOf(v); e != nil && len(e.Args) == 1 {
			return object.ToStr(th, e.Args[0])
		}
		return object.FromString(""), nil
	}
	remoteType.Getters = func() []object.Getter {
		return []object.Getter{{Name: "tb", Get: func(th *thread, v value) (value, error) { return object.ExceptionOf(v).Args[0], nil }}}
	}
	t := processPoolType
	t.Doc = "An executor that calls functions in processes: up to max_workers of them.\n\nFunctions, arguments and results are pickled. A process sees what the program had when it\nwas started."
	t.TextSig = "(max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		s := &staff{initializer: object.None, max: 1, handed: map[int64]*work{}, desk: newDesk()}
		p := &processPool{executor{object.Sub{Ext: object.NewInstance(typ)}}, s}
		main := th.Interp.Main
		goruntime.AddCleanup(p, func(s *staff) {
			main.Pend(func(*thread) error {
				s.close() // nobody can submit anything any more
				return nil
			})
		}, s)
		return object.From(p), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := processInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "_max_workers", Get: func(th *thread, v value) (value, error) { return object.Int(int64(processesOf(v).max)), nil }},
			{Name: "_mp_context", Get: func(th *thread, v value) (value, error) { return processesOf(v).contextValue(th) }},
			{Name: "_processes", Doc: "The processes by their numbers.", Get: func(th *thread, v value) (value, error) { return processesOf(v).processes(th) }},
			{Name: "_broken", Get: func(th *thread, v value) (value, error) {
				if processesOf(v).broken {
					return object.FromString(brokenWhy), nil
				}
				return object.False, nil
			}},
			{Name: "_shutdown_thread", Get: func(th *thread, v value) (value, error) { return object.Bool(processesOf(v).closed), nil }},
			{Name: "_executor_manager_thread", Get: func(th *thread, v value) (value, error) {
				if m := processesOf(v).manager; m != nil {
					return m.Value(), nil
				}
				return object.None, nil
			}},
		}
	}
	t.Methods = func() []object.Func {
		fs := executing("ProcessPoolExecutor", func(v value) crewLike { return processesOf(v) })
		return append(fs, object.Func{Name: "map", Sig: "(fn, *iterables, timeout=None, chunksize=1)", Doc: "Return an iterator over the results of calls of fn with the items of the iterables, in their order.\nThe calls are made at once, chunksize of them in one process after the other. It raises TimeoutError\nif a result takes longer than timeout seconds.",
			Bound: mapChunks})
	}
}

// contextValue is mp_context, or the default one.
func (s *staff) contextValue(th *thread) (value, error) {
	if s.context.IsZero() {
		m, err := th.Interp.Hooks.ImportModule(th, "multiprocessing")
		if err != nil {
			return value{}, err
		}
		var args []value
		if !s.method.IsZero() {
			args = append(args, s.method)
		}
		if s.context, err = object.CallMethod(th, m, "get_context", args...); err != nil {
			return value{}, err
		}
	}
	return s.context, nil
}

// processes is the dict of the processes.
func (s *staff) processes(th *thread) (value, error) {
	if s.broken || s.closed && s.manager != nil && s.desk.closed() {
		return object.None, nil
	}
	d := object.NewDict()
	for _, w := range s.workers {
		p, err := w.Python(th)
		if err != nil {
			return value{}, err
		}
		if err := d.Set(th, object.Int(int64(w.Pid())), p); err != nil {
			return value{}, err
		}
	}
	return object.From(d), nil
}

// chunk makes the calls of a chunk, in a process.
var chunk = object.Func{Name: "_process_chunk", Sig: "(fn, chunk)", Doc: "Call fn with each tuple of arguments in chunk; return the results.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		items, err := object.Slice(th, a[1])
		if err != nil {
			return value{}, err
		}
		out := make([]value, len(items))
		for i, x := range items {
			args, err := object.Slice(th, x)
			if err != nil {
				return value{}, err
			}
			if out[i], err = object.Call(th, a[0], args, nil); err != nil {
				return value{}, err
			}
		}
		return object.NewList(out), nil
	}}

// checkLimits is what CPython finds out about semaphores by.
var checkLimits = object.Func{Name: "_check_system_limits", Doc: "Do nothing: there can be any number of processes.", Fast0: func(th *thread, _ value) (value, error) { return object.None, nil }}

// mapChunks is map of a process pool.
func mapChunks(th *thread, self value, a []value) (value, error) {
	size := 1
	if !a[3].IsZero() {
		few, err := object.CompareBool(th, a[3], object.Int(1), object.LT)
		if err != nil {
			return value{}, err
		}
		if few {
			return value{}, th.ValueErrorf("chunksize must be >= 1.")
		}
		if size, err = object.AsIndex(th, a[3]); err != nil {
			return value{}, err
		}
	}
	d, err := duration(th, a[2])
	if err != nil {
		return value{}, err
	}
	lists, err := object.Slice(th, a[1])
	if err != nil {
		return value{}, err
	}
	m := &mapped{limited: d >= 0, deadline: gotime.Now().Add(d), chunks: true}
	mappedType.Ready()
	next, err := zipped(th, lists)
	if err != nil {
		return value{}, err
	}
	submit, err := object.GetAttrString(th, self, "submit")
	if err != nil {
		return value{}, err
	}
	home, err := th.Interp.Hooks.ImportModule(th, "concurrent.futures.process")
	if err != nil {
		return value{}, err
	}
	fn, err := object.GetAttrString(th, home, chunk.Name)
	if err != nil {
		return value{}, err
	}
	for {
		var args []value
		for len(args) < size {
			t, err := next()
			if err != nil {
				return value{}, err
			}
			if t == nil {
				break
			}
			args = append(args, object.NewTuple(t))
		}
		if len(args) == 0 {
			return object.From(m), nil
		}
		f, err := object.Call(th, submit, []value{fn, a[0], object.NewList(args)}, nil)
		if err != nil {
			return value{}, err
		}
		m.fs = append(m.fs, f)
	}
}
