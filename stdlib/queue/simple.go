package queue

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file defines SimpleQueue, which has no limit and keeps no account of tasks

var simpleType = object.NewStatic("_queue.SimpleQueue", object.ObjectType, object.FlagBaseType)

// simple is a SimpleQueue.
type simple struct {
	object.Sub
	items []value
	queue runtime.WaitQueue
}

// Type is SimpleQueue or a subclass.
func (q *simple) Type() *object.Type { return q.TypeOr(simpleType) }

// MakeWeak implements object.WeakTarget.
func (q *simple) MakeWeak() object.Weak { return object.WeakTo(q) }

func simpleOf(v value) *simple { return v.Object().(*simple) }

func (q *simple) put(x value) {
	q.items = append(q.items, x)
	q.queue.Wake(1)
}

func (q *simple) get(th *thread, block, timeout value) (value, error) {
	d, err := limit(th, block, timeout)
	if err != nil {
		return value{}, err
	}
	ok, err := q.queue.WaitFor(th, d, func() bool { return len(q.items) > 0 })
	switch {
	case err != nil:
		return value{}, err
	case !ok:
		return value{}, th.RaiseArgs(emptyType)
	}
	x := q.items[0]
	q.items[0] = value{}
	if q.items = q.items[1:]; len(q.items) == 0 {
		q.items = nil
	}
	return x, nil
}

func init() {
	t := simpleType
	t.Doc = "A queue without a limit, from which the first thing put in is taken first."
	t.TextSig = "()"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		if len(args) > 0 {
			return value{}, th.TypeErrorf("%s() takes no positional arguments", typ.ShortName())
		}
		if len(kw) > 0 {
			return value{}, th.TypeErrorf("%s() takes no keyword arguments", typ.ShortName())
		}
		return object.From(&simple{Sub: object.NewSub(typ, simpleType)}), nil
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "put", Sig: "(item, block=True, timeout=None)", Doc: "Put something in. This never waits: block and timeout are for the sake of Queue.", Bound: func(th *thread, self value, a []value) (value, error) {
				simpleOf(self).put(a[0])
				return object.None, nil
			}},
			{Name: "put_nowait", Sig: "(item)", Doc: "Put something in.", Bound: func(th *thread, self value, a []value) (value, error) {
				simpleOf(self).put(a[0])
				return object.None, nil
			}},
			{Name: "get", Sig: "(block=True, timeout=None)", Doc: "Take something out. Where there is nothing, wait, at most for timeout seconds, and then raise Empty;\nwith block false, raise it at once.",
				Bound: func(th *thread, self value, a []value) (value, error) { return simpleOf(self).get(th, a[0], a[1]) }},
			{Name: "get_nowait", Doc: "get(block=False)", Fast0: func(th *thread, self value) (value, error) { return simpleOf(self).get(th, object.False, value{}) }},
			{Name: "empty", Doc: "Return whether nothing is in the queue.", Fast0: func(th *thread, self value) (value, error) {
				return object.Bool(len(simpleOf(self).items) == 0), nil
			}},
			{Name: "qsize", Doc: "Return how many things are in the queue.", Fast0: func(th *thread, self value) (value, error) {
				return object.Int(int64(len(simpleOf(self).items))), nil
			}},
			{Name: "__class_getitem__", Sig: "(object, /)", Class: true, Doc: "See PEP 585", Fast1: object.NewGenericAlias},
		}
	}
}
