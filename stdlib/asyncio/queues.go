package asyncio

import (
	"strconv"

	"pyasync/object"
	"pyasync/runtime"
)

// this file holds the queues

var (
	queueType    = object.NewStaticIn("asyncio.queues", "Queue", object.ObjectType, object.FlagBaseType)
	priorityType = object.NewStaticIn("asyncio.queues", "PriorityQueue", queueType, object.FlagBaseType)
	lifoType     = object.NewStaticIn("asyncio.queues", "LifoQueue", queueType, object.FlagBaseType)
)

func queuesPart() part {
	return part{name: "queues", all: "Queue PriorityQueue LifoQueue QueueFull QueueEmpty QueueShutDown",
		types: []*object.Type{queueType, priorityType, lifoType, runtime.QueueFullType, runtime.QueueEmptyType, runtime.QueueShutDownType}}
}

// order is how a queue gives its items back.
type order uint8

const (
	fifo order = iota
	lifo
	byPriority
)

// queue is a Queue of any kind.
type queue struct {
	object.Sub
	bound
	items      []value
	head       int // of items, for a fifo
	order      order
	maxsize    value // as it was given
	limit      int
	getters    waiters
	putters    waiters
	spare      []*queueWait // to be used again
	unfinished int
	finished   event
	shut       bool
	custom     bool // of a class that may override _init, _get, _put …
}

// Type is Queue, PriorityQueue, LifoQueue or a subclass.
func (q *queue) Type() *object.Type {
	return q.TypeOr([...]*object.Type{queueType, lifoType, priorityType}[q.order])
}

// MakeWeak implements object.WeakTarget.
func (q *queue) MakeWeak() object.Weak { return object.WeakTo(q) }

func queueOf(v value) *queue { return v.Object().(*queue) }

func (q *queue) self() value { return object.From(q) }

// overrides reports whether a class in Python has its own method of this name.
func (q *queue) overrides(name string) bool {
	return q.custom && q.Type().Lookup(name) != [...]*object.Type{queueType, lifoType, priorityType}[q.order].Lookup(name)
}

// size is qsize().
func (q *queue) size(th *thread) (int, error) {
	if q.overrides("qsize") {
		v, err := object.CallMethod(th, q.self(), "qsize")
		if err != nil {
			return 0, err
		}
		return object.AsIndex(th, v)
	}
	if q.custom {
		if c := q.Ext.Get("_queue"); !c.IsZero() {
			return object.Len(th, c)
		}
	}
	return len(q.items) - q.head, nil
}

func (q *queue) empty(th *thread) (bool, error) {
	n, err := q.size(th)
	return n == 0, err
}

func (q *queue) full(th *thread) (bool, error) {
	if q.limit <= 0 {
		return false, nil
	}
	n, err := q.size(th)
	return n >= q.limit, err
}

// take is _get: it removes the next item.
func (q *queue) take(th *thread) (value, error) {
	if q.overrides("_get") {
		return object.CallMethod(th, q.self(), "_get")
	}
	switch q.order {
	case lifo:
		n := len(q.items) - 1
		v := q.items[n]
		q.items[n] = value{}
		q.items = q.items[:n]
		return v, nil
	case byPriority:
		return q.heapPop(th)
	}
	v := q.items[q.head]
	q.items[q.head] = value{}
	q.head++
	if q.head == len(q.items) {
		q.items, q.head = q.items[:0], 0
	}
	return v, nil
}

// store is _put: it adds an item.
func (q *queue) store(th *thread, v value) error {
	if q.overrides("_put") {
		_, err := object.CallMethod(th, q.self(), "_put", v)
		return err
	}
	if q.head > 0 && len(q.items) == cap(q.items) && q.head > len(q.items)/2 {
		n := copy(q.items, q.items[q.head:])
		clear(q.items[n:])
		q.items, q.head = q.items[:n], 0
	}
	q.items = append(q.items, v)
	if q.order == byPriority {
		return q.rise(th, 0, len(q.items)-1)
	}
	return nil
}

// rise and heapPop are heapq's, so that equal items come out in the same order.
func (q *queue) rise(th *thread, start, pos int) error {
	v := q.items[pos]
	for pos > start {
		parent := (pos - 1) >> 1
		less, err := object.CompareBool(th, v, q.items[parent], object.LT)
		if err != nil {
			return err
		}
		if !less {
			break
		}
		q.items[pos] = q.items[parent]
		pos = parent
	}
	q.items[pos] = v
	return nil
}

func (q *queue) heapPop(th *thread) (value, error) {
	n := len(q.items) - 1
	last := q.items[n]
	q.items[n] = value{}
	q.items = q.items[:n]
	if n == 0 {
		return last, nil
	}
	first := q.items[0]
	pos, child := 0, 1
	for child < n {
		if right := child + 1; right < n {
			less, err := object.CompareBool(th, q.items[child], q.items[right], object.LT)
			if err != nil {
				return value{}, err
			}
			if !less {
				child = right
			}
		}
		q.items[pos] = q.items[child]
		pos = child
		child = 2*pos + 1
	}
	q.items[pos] = last
	return first, q.rise(th, 0, pos)
}

// wakeNext wakes the first who waits and was not woken yet.
func wakeNext(th *thread, w *waiters) error {
	for f := w.pop(); f != nil; f = w.pop() {
		if !f.Done() {
			return f.SetResult(th, object.None)
		}
	}
	return nil
}

func (q *queue) putNow(th *thread, v value) error {
	if q.shut {
		return th.RaiseArgs(runtime.QueueShutDownType)
	}
	full, err := q.isFull(th)
	if err != nil {
		return err
	}
	if full {
		return th.RaiseArgs(runtime.QueueFullType)
	}
	if err := q.store(th, v); err != nil {
		return err
	}
	q.unfinished++
	q.finished.set = false
	return wakeNext(th, &q.getters)
}

func (q *queue) getNow(th *thread) (value, error) {
	empty, err := q.isEmpty(th)
	if err != nil {
		return value{}, err
	}
	if empty {
		if q.shut {
			return value{}, th.RaiseArgs(runtime.QueueShutDownType)
		}
		return value{}, th.RaiseArgs(runtime.QueueEmptyType)
	}
	v, err := q.take(th)
	if err != nil {
		return value{}, err
	}
	return v, wakeNext(th, &q.putters)
}

// isFull and isEmpty heed classes that override full and empty.
func (q *queue) isFull(th *thread) (bool, error) {
	if q.overrides("full") {
		return truthOf(th, q.self(), "full")
	}
	return q.full(th)
}

func (q *queue) isEmpty(th *thread) (bool, error) {
	if q.overrides("empty") {
		return truthOf(th, q.self(), "empty")
	}
	return q.empty(th)
}

// truthOf is the truth of self.method().
func truthOf(th *thread, self value, method string) (bool, error) {
	v, err := object.CallMethod(th, self, method)
	if err != nil {
		return false, err
	}
	return object.Truth(th, v)
}

// put calls put_nowait, which a class may override.
func (q *queue) put(th *thread, v value) error {
	if q.overrides("put_nowait") {
		_, err := object.CallMethod(th, q.self(), "put_nowait", v)
		return err
	}
	return q.putNow(th, v)
}

func (q *queue) get(th *thread) (value, error) {
	if q.overrides("get_nowait") {
		return object.CallMethod(th, q.self(), "get_nowait")
	}
	return q.getNow(th)
}

// queueWait is a call of put or get.
type queueWait struct {
	object.GoCoroutine
	q   *queue
	fut *runtime.Future
	v   value // the item of put; zero for get
}

// Resume implements object.CoroutineBody.
func (w *queueWait) Resume(th *thread, c *object.GoCoroutine, _ value, err error) (value, error) {
	q := w.q
	getting := w.v.IsZero()
	ws, blocked := &q.putters, q.isFull
	if getting {
		ws, blocked = &q.getters, q.isEmpty
	}
	if err != nil {
		return value{}, w.failed(th, ws, blocked, err)
	}
	must, err := blocked(th)
	if err != nil {
		return value{}, err
	}
	if must || !getting && q.shut {
		if q.shut && (!getting || must) {
			return value{}, th.RaiseArgs(runtime.QueueShutDownType)
		}
		loop, err := q.bound.get(th, q.self())
		if err != nil {
			return value{}, err
		}
		w.fut = runtime.NewFuture(loop)
		ws.add(w.fut)
		return c.AwaitDriven(w.fut)
	}
	if getting {
		return q.get(th)
	}
	return object.None, q.put(th, w.v)
}

// promptPut and promptGet are put and get for `await` where no class overrides anything.
func promptPut(th *thread, self value, a []value) (value, object.Promptness, error) {
	q := queueOf(self)
	switch {
	case q.custom:
		return value{}, object.NotPrompt, nil
	case q.shut || q.limit > 0 && len(q.items)-q.head >= q.limit:
		return q.wait(queuePutInfo, a[0]), object.Awaiting, nil
	}
	return object.None, object.Prompt, q.putNow(th, a[0])
}

func promptGet(th *thread, self value, _ []value) (value, object.Promptness, error) {
	q := queueOf(self)
	switch {
	case q.custom:
		return value{}, object.NotPrompt, nil
	case len(q.items) == q.head:
		return q.wait(queueGetInfo, value{}), object.Awaiting, nil
	}
	v, err := q.getNow(th)
	return v, object.Prompt, err
}

// maxSpareWaits is how many waits of a queue are kept for later ones.
const maxSpareWaits = 16

// wait is a coroutine of put or get that is awaited at once.
func (q *queue) wait(info *object.CoroutineInfo, v value) value {
	var w *queueWait
	if n := len(q.spare) - 1; n >= 0 {
		w = q.spare[n]
		q.spare[n] = nil
		q.spare = q.spare[:n]
		w.v = v
	} else {
		w = &queueWait{q: q, v: v}
	}
	return w.InitAwaited(info, w)
}

// Reuse implements object.Reusable.
func (w *queueWait) Reuse(*thread) {
	w.v, w.fut = value{}, nil
	if q := w.q; len(q.spare) < maxSpareWaits {
		q.spare = append(q.spare, w)
	}
}

// failed ends a wait by an error: if it had been woken already, somebody else is.
func (w *queueWait) failed(th *thread, ws *waiters, blocked func(th *thread) (bool, error), err error) error {
	if _, cerr := w.fut.Cancel(th, value{}); cerr != nil {
		return cerr
	}
	ws.remove(w.fut)
	must, berr := blocked(th)
	if berr != nil {
		return berr
	}
	if !must && !w.fut.Cancelled() {
		if werr := wakeNext(th, ws); werr != nil {
			return werr
		}
	}
	return err
}

var (
	queuePutInfo  = info("queues", "Queue.put")
	queueGetInfo  = info("queues", "Queue.get")
	queueJoinInfo = info("queues", "Queue.join")
)

func (q *queue) taskDone(th *thread) error {
	if q.unfinished <= 0 {
		return th.ValueErrorf("task_done() called too many times")
	}
	q.unfinished--
	if q.unfinished == 0 {
		return q.finish(th)
	}
	return nil
}

func (q *queue) finish(th *thread) error {
	if q.finished.set {
		return nil
	}
	q.finished.set = true
	return q.finished.wakeAll(th)
}

// shutDown is shutdown.
func (q *queue) shutDown(th *thread, now bool) error {
	q.shut = true
	if now {
		for {
			empty, err := q.isEmpty(th)
			if err != nil {
				return err
			}
			if empty {
				break
			}
			if _, err := q.take(th); err != nil {
				return err
			}
			if q.unfinished > 0 {
				q.unfinished--
			}
		}
		if q.unfinished == 0 {
			if err := q.finish(th); err != nil {
				return err
			}
		}
	}
	for _, ws := range [...]*waiters{&q.getters, &q.putters} {
		for f := ws.pop(); f != nil; f = ws.pop() {
			if !f.Done() {
				if err := f.SetResult(th, object.None); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// format is what reprs tell of a queue.
func (q *queue) format(th *thread) (string, error) {
	r, err := object.ReprString(th, q.maxsize)
	if err != nil {
		return "", err
	}
	s := "maxsize=" + r
	items := q.content()
	if t, err := object.Truth(th, items); err != nil {
		return "", err
	} else if t {
		list, err := object.Slice(th, items)
		if err != nil {
			return "", err
		}
		r, err := object.ReprString(th, object.NewList(list))
		if err != nil {
			return "", err
		}
		s += " _queue=" + r
	}
	if n := q.getters.len(); n > 0 {
		s += " _getters[" + strconv.Itoa(n) + "]"
	}
	if n := q.putters.len(); n > 0 {
		s += " _putters[" + strconv.Itoa(n) + "]"
	}
	if q.unfinished > 0 {
		s += " tasks=" + strconv.Itoa(q.unfinished)
	}
	if q.shut {
		s += " shutdown"
	}
	return s, nil
}

// content is _queue.
func (q *queue) content() value {
	if q.custom {
		if v := q.Ext.Get("_queue"); !v.IsZero() {
			return v
		}
	}
	return object.NewList(append([]value(nil), q.items[q.head:]...))
}

var queueInit = object.Func{Name: "Queue", Sig: "(maxsize=0)", Qual: "Queue.__init__", Bound: func(th *thread, self value, a []value) (value, error) {
	q := queueOf(self)
	q.maxsize = object.Int(0)
	if !a[0].IsZero() {
		q.maxsize = a[0]
	}
	bounded, err := object.CompareBool(th, q.maxsize, object.Int(0), object.GT)
	if err != nil {
		return value{}, err
	}
	q.limit = 0
	if bounded {
		f, err := runtime.Seconds(th, q.maxsize)
		if err != nil {
			return value{}, err
		}
		q.limit = int(min(f, 1<<62))
		if float64(q.limit) < f {
			q.limit++
		}
	}
	q.finished.set = true
	if q.overrides("_init") {
		_, err = object.CallMethod(th, self, "_init", q.maxsize)
	}
	return object.None, err
}}

func init() {
	t := queueType
	t.Doc = "A queue between tasks: put() waits while it is full, get() while it is empty.\n\nmaxsize 0 or less is without a limit."
	t.TextSig = "(self, maxsize=0)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		q := &queue{}
		base := queueType
		switch {
		case typ.Is(lifoType):
			q.order, base = lifo, lifoType
		case typ.Is(priorityType):
			q.order, base = byPriority, priorityType
		}
		q.Sub, q.custom = object.NewSub(typ, base), typ.Heap()
		q.maxsize = object.Int(0)
		return object.From(q), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := queueInit.CallFunc(th, v, args, kw)
		return err
	}
	priorityType.Doc = "A queue that gives the smallest item first. Items are often tuples (priority, data)."
	lifoType.Doc = "A queue that gives the newest item first."
	t.Repr = func(th *thread, v value) (value, error) {
		s, err := queueOf(v).format(th)
		return object.FromString("<" + className(v.Type()) + " at " + shortAddress(v) + " " + s + ">"), err
	}
	t.Str = func(th *thread, v value) (value, error) {
		s, err := queueOf(v).format(th)
		return object.FromString("<" + className(v.Type()) + " " + s + ">"), err
	}
	t.Methods = queueMethods
	t.Getters = queueGetters
}

// shortAddress is hex(id(v)).
func shortAddress(v value) string { return "0x" + strconv.FormatUint(uint64(object.ID(v)), 16) }

func queueMethods() []object.Func {
	return []object.Func{
		{Name: "qsize", Sig: "()", Doc: "Return the number of items.", Qual: "Queue.qsize", Fast0: func(th *thread, self value) (value, error) {
			q := queueOf(self)
			n, err := object.Len(th, q.content())
			return object.Int(int64(n)), err
		}},
		{Name: "empty", Sig: "()", Doc: "Return True if there are no items.", Qual: "Queue.empty", Fast0: func(th *thread, self value) (value, error) {
			b, err := queueOf(self).empty(th)
			return object.Bool(b), err
		}},
		{Name: "full", Sig: "()", Doc: "Whether the next put() has to wait; never, if maxsize is 0.", Qual: "Queue.full", Fast0: func(th *thread, self value) (value, error) {
			b, err := queueOf(self).full(th)
			return object.Bool(b), err
		}},
		{Name: "put", Sig: "(item)", Doc: "Add an item; wait while the queue is full.", Qual: "Queue.put", Coroutine: true, Fast1: func(th *thread, self, v value) (value, error) {
			w := &queueWait{q: queueOf(self), v: v}
			return w.Init(th, queuePutInfo, w), nil
		}, Prompt: promptPut},
		{Name: "get", Sig: "()", Doc: "Remove and return an item; wait while there is none.", Qual: "Queue.get", Coroutine: true, Fast0: func(th *thread, self value) (value, error) {
			w := &queueWait{q: queueOf(self)}
			return w.Init(th, queueGetInfo, w), nil
		}, Prompt: promptGet},
		{Name: "put_nowait", Sig: "(item)", Doc: "Add an item. Raises QueueFull.", Qual: "Queue.put_nowait", Fast1: func(th *thread, self, v value) (value, error) {
			return object.None, queueOf(self).putNow(th, v)
		}},
		{Name: "get_nowait", Sig: "()", Doc: "Remove and return an item. Raises QueueEmpty.", Qual: "Queue.get_nowait", Fast0: func(th *thread, self value) (value, error) {
			return queueOf(self).getNow(th)
		}},
		{Name: "task_done", Sig: "()", Doc: "Tell that an item of get() is dealt with.", Qual: "Queue.task_done", Fast0: func(th *thread, self value) (value, error) {
			return object.None, queueOf(self).taskDone(th)
		}},
		{Name: "join", Sig: "()", Doc: "Wait until all items are dealt with.", Qual: "Queue.join", Coroutine: true, Fast0: func(th *thread, self value) (value, error) {
			q := queueOf(self)
			w := &eventWait{e: &q.finished}
			waited := false
			return coroutine(th, queueJoinInfo, steps(func(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
				if waited || err != nil || q.unfinished == 0 {
					return object.None, err
				}
				waited = true
				w.Init(th, eventWaitInfo, w)
				return c.AwaitDriven(&w.GoCoroutine)
			})), nil
		}},
		{Name: "shutdown", Sig: "(immediate=False)", Doc: "Refuse further items: put() raises QueueShutDown, get() does when the queue is empty.\n\nimmediate empties it at once.", Qual: "Queue.shutdown", Bound: func(th *thread, self value, a []value) (value, error) {
			now := false
			if !a[0].IsZero() {
				var err error
				if now, err = object.Truth(th, a[0]); err != nil {
					return value{}, err
				}
			}
			return object.None, queueOf(self).shutDown(th, now)
		}},
		{Name: "_init", Sig: "(maxsize)", Fast1: func(th *thread, self, v value) (value, error) { return object.None, nil }},
		{Name: "_get", Sig: "()", Fast0: func(th *thread, self value) (value, error) {
			q := queueOf(self)
			if len(q.items) == q.head {
				return value{}, th.Raise(object.IndexErrorType, "pop from an empty deque")
			}
			c := q.custom
			q.custom = false
			v, err := q.take(th)
			q.custom = c
			return v, err
		}},
		{Name: "_put", Sig: "(item)", Fast1: func(th *thread, self, v value) (value, error) {
			q := queueOf(self)
			c := q.custom
			q.custom = false
			err := q.store(th, v)
			q.custom = c
			return object.None, err
		}},
		{Name: "_format", Sig: "()", Fast0: func(th *thread, self value) (value, error) {
			s, err := queueOf(self).format(th)
			return object.FromString(s), err
		}},
		classGetItem(),
	}
}

func queueGetters() []object.Getter {
	return []object.Getter{
		{Name: "maxsize", Get: func(th *thread, v value) (value, error) { return queueOf(v).maxsize, nil }},
		{Name: "_maxsize", Get: func(th *thread, v value) (value, error) { return queueOf(v).maxsize, nil }},
		{Name: "_queue", Get: func(th *thread, v value) (value, error) { return queueOf(v).content(), nil },
			Set: func(th *thread, v, x value) error {
				q := queueOf(v)
				if q.custom && !x.IsZero() {
					q.Ext.Set(th.Interp.Intern("_queue"), x)
					return nil
				}
				return th.AttributeErrorf(v, "_queue", "attribute '_queue' of '%s' objects is not writable", v.Type().Name)
			}},
		{Name: "_unfinished_tasks", Get: func(th *thread, v value) (value, error) { return object.Int(int64(queueOf(v).unfinished)), nil },
			Set: func(th *thread, v, x value) error {
				if x.IsZero() {
					return th.AttributeErrorf(v, "_unfinished_tasks", "attribute '_unfinished_tasks' of '%s' objects cannot be deleted", v.Type().Name)
				}
				n, err := object.AsIndex(th, x)
				if err == nil {
					queueOf(v).unfinished = n
				}
				return err
			}},
		{Name: "_is_shutdown", Get: func(th *thread, v value) (value, error) { return object.Bool(queueOf(v).shut), nil }},
		{Name: "_getters", Get: func(th *thread, v value) (value, error) { return queueOf(v).getters.listNow(), nil }},
		{Name: "_putters", Get: func(th *thread, v value) (value, error) { return queueOf(v).putters.listNow(), nil }},
		{Name: "_finished", Get: func(th *thread, v value) (value, error) { return object.From(&queueOf(v).finished), nil }},
		loopGetter(func(v value) *bound { return &queueOf(v).bound }),
	}
}

// listNow is list, empty before the first waiter.
func (w *waiters) listNow() value {
	if l := w.list(); !l.IsNone() {
		return l
	}
	return object.NewList(nil)
}
