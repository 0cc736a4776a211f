package queue

import (
	"pyasync/object"
	threads "pyasync/stdlib/thread"
	"pyasync/stdlib/threading"
)

// this file describes the queues to Python

func init() {
	emptyType.Module = "_queue"
	for _, t := range []*object.Type{queueType, lifoType, priorityType} {
		t.TextSig = "(maxsize=0)"
		t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
			return object.From(&queue{Sub: object.Sub{Ext: object.NewInstance(typ)}, typ: t, max: object.Int(0), unfinished: object.Int(0), shut: object.False,
				ownSize: overrides(typ, "_qsize"), ownPut: overrides(typ, "_put"), own: overrides(typ, "_get")}), nil
		}
		t.Init = func(th *thread, v value, args []value, kw kwargs) error {
			_, err := queueInit.CallFunc(th, v, args, kw)
			return err
		}
	}
	queueType.Getters = queueGetters
	queueType.Methods = queueMethods
	queueType.DefinedInPython()
	lifoType.Methods = func() []object.Func {
		return inner(newList, func(th *thread, items, x value) (value, error) { return object.CallMethod(th, items, "append", x) },
			func(th *thread, items, _ value) (value, error) { return object.CallMethod(th, items, "pop") })
	}
	priorityType.Methods = func() []object.Func {
		return inner(newList, heapCall("heappush"), func(th *thread, items, _ value) (value, error) {
			pop, err := heapFunc(th, "heappop")
			if err != nil {
				return value{}, err
			}
			return object.Call1(th, pop, items)
		})
	}
}

func newList(th *thread) (value, error) { return object.NewList(nil), nil }

func newDeque(th *thread) (value, error) {
	m, err := th.Interp.Hooks.ImportModule(th, "_collections")
	if err != nil {
		return value{}, err
	}
	cls, err := object.GetAttrString(th, m, "deque")
	if err != nil {
		return value{}, err
	}
	return object.Call0(th, cls)
}

func heapFunc(th *thread, name string) (value, error) {
	m, err := th.Interp.Hooks.ImportModule(th, "_heapq")
	if err != nil {
		return value{}, err
	}
	return object.GetAttrString(th, m, name)
}

func heapCall(name string) func(th *thread, items, x value) (value, error) {
	return func(th *thread, items, x value) (value, error) {
		f, err := heapFunc(th, name)
		if err != nil {
			return value{}, err
		}
		return object.Call2(th, f, items, x)
	}
}

// inner are the methods by which subclasses may hold the items in another way.
func inner(make func(th *thread) (value, error), push, pop func(th *thread, items, x value) (value, error)) []object.Func {
	return []object.Func{
		{Name: "_init", Sig: "(maxsize)", Bound: func(th *thread, self value, a []value) (value, error) {
			q := queueOf(self)
			q.push, q.pop = push, pop
			var err error
			q.items, err = make(th)
			return object.None, err
		}},
		{Name: "_qsize", Fast0: func(th *thread, self value) (value, error) {
			n, err := object.Len(th, queueOf(self).items)
			return object.Int(int64(n)), err
		}},
		{Name: "_put", Sig: "(item)", Bound: func(th *thread, self value, a []value) (value, error) {
			_, err := push(th, queueOf(self).items, a[0])
			return object.None, err
		}},
		{Name: "_get", Fast0: func(th *thread, self value) (value, error) { return pop(th, queueOf(self).items, value{}) }},
	}
}

var queueInit = object.Func{Name: "Queue.__init__", Qual: "Queue.__init__", Sig: "(maxsize=0)", Bound: func(th *thread, self value, a []value) (value, error) {
	q := queueOf(self)
	if !a[0].IsZero() {
		q.max = a[0]
	}
	if _, err := object.CallMethod(th, self, "_init", q.max); err != nil {
		return value{}, err
	}
	q.mutex = threads.NewLock()
	q.notEmpty, q.notFull, q.allDone = threading.NewCondition(q.mutex), threading.NewCondition(q.mutex), threading.NewCondition(q.mutex)
	return object.None, nil
}}

func queueGetters() []object.Getter {
	attr := func(name string, at func(q *queue) *value) object.Getter {
		return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) {
			x := *at(queueOf(v))
			if x.IsZero() {
				return value{}, th.AttributeErrorf(v, name, "'%s' object has no attribute '%s'", v.Type().ShortName(), name)
			}
			return x, nil
		}, Set: func(th *thread, v, x value) error {
			*at(queueOf(v)) = x
			return nil
		}}
	}
	get := func(name string, f func(q *queue) object.Object) object.Getter {
		return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) {
			if queueOf(v).mutex == nil {
				return value{}, th.AttributeErrorf(v, name, "'%s' object has no attribute '%s'", v.Type().ShortName(), name)
			}
			return object.From(f(queueOf(v))), nil
		}}
	}
	return []object.Getter{
		attr("maxsize", func(q *queue) *value { return &q.max }),
		attr("queue", func(q *queue) *value { return &q.items }),
		attr("unfinished_tasks", func(q *queue) *value { return &q.unfinished }),
		attr("is_shutdown", func(q *queue) *value { return &q.shut }),
		get("mutex", func(q *queue) object.Object { return q.mutex }),
		get("not_empty", func(q *queue) object.Object { return q.notEmpty }),
		get("not_full", func(q *queue) object.Object { return q.notFull }),
		get("all_tasks_done", func(q *queue) object.Object { return q.allDone }),
	}
}

// locked is a method that works with the mutex held.
func locked(name, sig, doc string, f func(th *thread, q *queue, self value, a []value) (value, error)) object.Func {
	return object.Func{Name: name, Sig: sig, Doc: doc, Bound: func(th *thread, self value, a []value) (value, error) {
		q := queueOf(self)
		if q.mutex == nil {
			return value{}, th.AttributeErrorf(self, "mutex", "'%s' object has no attribute 'mutex'", self.Type().ShortName())
		}
		if err := q.lock(th); err != nil {
			return value{}, err
		}
		v, err := f(th, q, self, a)
		q.mutex.Unlock()
		return v, err
	}}
}

func queueMethods() []object.Func {
	fs := inner(newDeque, func(th *thread, items, x value) (value, error) { return object.CallMethod(th, items, "append", x) },
		func(th *thread, items, _ value) (value, error) { return object.CallMethod(th, items, "popleft") })
	size := func(test func(th *thread, n int, max value) (value, error)) func(th *thread, q *queue, self value, a []value) (value, error) {
		return func(th *thread, q *queue, self value, a []value) (value, error) {
			n, err := q.size(th, self)
			if err != nil {
				return value{}, err
			}
			return test(th, n, q.max)
		}
	}
	return append(fs,
		locked("qsize", "()", "Return how many things are in the queue.", size(func(th *thread, n int, max value) (value, error) { return object.Int(int64(n)), nil })),
		locked("empty", "()", "Return whether nothing is in the queue.", size(func(th *thread, n int, max value) (value, error) { return object.Bool(n == 0), nil })),
		locked("full", "()", "Return whether there is no room in the queue.", size(func(th *thread, n int, max value) (value, error) {
			bounded, err := object.CompareBool(th, max, object.Int(0), object.GT)
			if err != nil || !bounded {
				return object.False, err
			}
			room, err := object.CompareBool(th, object.Int(int64(n)), max, object.LT)
			return object.Bool(!room), err
		})),
		locked("put", "(item, block=True, timeout=None)", "Put something in. Where there is no room, wait, at most for timeout seconds, and then raise Full; with\nblock false, raise it at once.",
			func(th *thread, q *queue, self value, a []value) (value, error) {
				return object.None, q.putIn(th, self, a[0], a[1], a[2])
			}),
		locked("get", "(block=True, timeout=None)", "Take something out. Where there is nothing, wait, at most for timeout seconds, and then raise Empty;\nwith block false, raise it at once.",
			func(th *thread, q *queue, self value, a []value) (value, error) {
				return q.takeOut(th, self, a[0], a[1])
			}),
		object.Func{Name: "put_nowait", Sig: "(item)", Doc: "put(item, block=False)", Bound: func(th *thread, self value, a []value) (value, error) {
			return object.CallMethod(th, self, "put", a[0], object.False)
		}},
		object.Func{Name: "get_nowait", Doc: "get(block=False)", Fast0: func(th *thread, self value) (value, error) {
			return object.CallMethod(th, self, "get", object.False)
		}},
		locked("task_done", "()", "Tell that something that was taken out has been dealt with.", func(th *thread, q *queue, self value, a []value) (value, error) {
			return object.None, q.taskDone(th)
		}),
		locked("join", "()", "Wait until everything that was put in has been dealt with.", func(th *thread, q *queue, self value, a []value) (value, error) {
			return object.None, q.join(th)
		}),
		locked("shutdown", "(immediate=False)", "Have put() raise ShutDown, and get() once nothing is left. With immediate, empty the queue.",
			func(th *thread, q *queue, self value, a []value) (value, error) {
				now := false
				if !a[0].IsZero() {
					var err error
					if now, err = object.Truth(th, a[0]); err != nil {
						return value{}, err
					}
				}
				return object.None, q.shutdown(th, self, now)
			}),
		object.Func{Name: "__class_getitem__", Sig: "(object, /)", Class: true, Doc: "See PEP 585", Fast1: object.NewGenericAlias},
	)
}
