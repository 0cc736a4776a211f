// Package queue is Python's queue: queues through which threads pass things on.
package queue

import (
	gotime "time"

	"pyasync/object"
	threads "pyasync/stdlib/thread"
	"pyasync/stdlib/threading"
	"pyasync/stdlib/time"
)

// this file is the module, and defines Queue, LifoQueue and PriorityQueue

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Module is queue, and Native is _queue.
var (
	Module = object.ModuleDef{
		Name:  "queue",
		Doc:   "Queues through which threads pass things on.",
		Types: []*object.Type{queueType, lifoType, priorityType, simpleType, emptyType, fullType, shutDownType},
		Attrs: func(th *thread) []object.Attr {
			var names []value
			for _, s := range [...]string{"Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"} {
				names = append(names, object.FromString(s))
			}
			return []object.Attr{{Name: "__all__", Value: object.NewList(names)}, {Name: "_PySimpleQueue", Value: object.From(simpleType.Ready())}}
		},
	}
	Native = object.ModuleDef{
		Name:  "_queue",
		Doc:   "The queue without a limit, and the exception for an empty one.",
		Types: []*object.Type{simpleType, emptyType},
	}
)

// class declares a class that looks as if it were written in Python.
func class(name, doc string, base *object.Type, flags object.Flags) *object.Type {
	t := object.NewStatic(name, base, object.FlagBaseType|object.FlagDict|flags)
	t.Module, t.Doc = "queue", doc
	return t
}

// The classes.
var (
	emptyType    = class("Empty", "Raised by get() where there is nothing.", object.ExceptionType, object.FlagExcSub)
	fullType     = class("Full", "Raised by put() where there is no room.", object.ExceptionType, object.FlagExcSub)
	shutDownType = class("ShutDown", "Raised by put() and get() when the queue was shut down.", object.ExceptionType, object.FlagExcSub)

	queueType    = class("Queue", "A queue from which the first thing put in is taken first. With maxsize above 0, put() waits for\nroom.", object.ObjectType, 0)
	lifoType     = class("LifoQueue", "A queue from which the last thing put in is taken first.", queueType, 0)
	priorityType = class("PriorityQueue", "A queue from which the least thing is taken first: pairs of a priority and anything, as a rule.", queueType, 0)
)

// queue is a Queue. Its mutex guards it also for scripts, which know its attributes.
type queue struct {
	object.Sub
	typ                  *object.Type
	max                  value
	items                value // a deque or a list
	mutex                *threads.Lock
	notEmpty, notFull    *threading.Condition
	allDone              *threading.Condition
	unfinished           value
	shut                 value
	push, pop            func(th *thread, items, x value) (value, error)
	ownSize, ownPut, own bool // a subclass has _qsize, _put, _get of its own
}

// Type is Queue or a subclass.
func (q *queue) Type() *object.Type { return q.TypeOr(q.typ) }

// ForkPlain implements object.Plain.
func (*queue) ForkPlain() {}

// MakeWeak implements object.WeakTarget.
func (q *queue) MakeWeak() object.Weak { return object.WeakTo(q) }

func queueOf(v value) *queue { return v.Object().(*queue) }

// overrides reports whether a class has a method that is not this module's.
func overrides(t *object.Type, name string) bool {
	return t.Heap() && t.Lookup(name).Object() != queueType.Lookup(name).Object() &&
		t.Lookup(name).Object() != lifoType.Lookup(name).Object() && t.Lookup(name).Object() != priorityType.Lookup(name).Object()
}

func (q *queue) size(th *thread, self value) (int, error) {
	if q.ownSize {
		v, err := object.CallMethod(th, self, "_qsize")
		if err != nil {
			return 0, err
		}
		return object.AsIndex(th, v)
	}
	return object.Len(th, q.items)
}

func (q *queue) insert(th *thread, self, x value) error {
	if q.ownPut {
		_, err := object.CallMethod(th, self, "_put", x)
		return err
	}
	_, err := q.push(th, q.items, x)
	return err
}

func (q *queue) remove(th *thread, self value) (value, error) {
	if q.own {
		return object.CallMethod(th, self, "_get")
	}
	return q.pop(th, q.items, value{})
}

func (q *queue) lock(th *thread) error {
	_, err := q.mutex.Lock(th, -1)
	return err
}

func (q *queue) isShut(th *thread) (bool, error) { return object.Truth(th, q.shut) }

// limit is the time that put and get wait: none where they must not, without limit if negative.
func limit(th *thread, block, timeout value) (gotime.Duration, error) {
	if !block.IsZero() {
		b, err := object.Truth(th, block)
		if err != nil || !b {
			return 0, err
		}
	}
	if timeout.IsZero() || timeout.IsNone() {
		return -1, nil
	}
	negative, err := object.CompareBool(th, timeout, object.Int(0), object.LT)
	if err != nil {
		return 0, err
	}
	if negative {
		return 0, th.ValueErrorf("'timeout' must be a non-negative number")
	}
	return time.Timeout(th, timeout)
}

// await waits with the condition until ready reports true. A time that is over is reported
// by false; a shutdown by its exception.
func (q *queue) await(th *thread, c *threading.Condition, d gotime.Duration, ready func() (bool, error)) (bool, error) {
	deadline := gotime.Now().Add(d)
	for {
		if ok, err := ready(); ok || err != nil {
			return ok, err
		}
		left := d
		if d >= 0 {
			if left = gotime.Until(deadline); left <= 0 {
				return false, nil
			}
		}
		if _, err := c.Wait(th, left); err != nil {
			return false, err
		}
	}
}

// putIn puts x in.
func (q *queue) putIn(th *thread, self, x, block, timeout value) error {
	if shut, err := q.isShut(th); shut || err != nil {
		return orShutDown(th, err)
	}
	bounded, err := object.CompareBool(th, q.max, object.Int(0), object.GT)
	if err != nil {
		return err
	}
	if bounded {
		room := func() (bool, error) {
			if shut, err := q.isShut(th); shut || err != nil {
				return false, orShutDown(th, err)
			}
			n, err := q.size(th, self)
			if err != nil {
				return false, err
			}
			return object.CompareBool(th, object.Int(int64(n)), q.max, object.LT)
		}
		d, err := limit(th, block, timeout)
		if err != nil {
			return err
		}
		if ok, err := q.await(th, q.notFull, d, room); err != nil {
			return err
		} else if !ok {
			return th.RaiseArgs(fullType)
		}
	}
	if err := q.insert(th, self, x); err != nil {
		return err
	}
	if q.unfinished, err = object.Binary(th, object.OpAdd, q.unfinished, object.Int(1)); err != nil {
		return err
	}
	q.notEmpty.Notify(1)
	return nil
}

// orShutDown is err, or else ShutDown.
func orShutDown(th *thread, err error) error {
	if err == nil {
		err = th.RaiseArgs(shutDownType)
	}
	return err
}

// takeOut takes the next thing out.
func (q *queue) takeOut(th *thread, self, block, timeout value) (value, error) {
	n := 0
	there := func() (ok bool, err error) {
		if n, err = q.size(th, self); n > 0 || err != nil {
			return err == nil, err
		}
		if shut, err := q.isShut(th); shut || err != nil {
			return false, orShutDown(th, err)
		}
		return false, nil
	}
	ok, err := there() // a queue that was shut down has more to say than a wrong timeout
	if err == nil && !ok {
		var d gotime.Duration
		if d, err = limit(th, block, timeout); err == nil {
			ok, err = q.await(th, q.notEmpty, d, there)
		}
	}
	if err != nil {
		return value{}, err
	}
	if !ok {
		return value{}, th.RaiseArgs(emptyType)
	}
	x, err := q.remove(th, self)
	if err == nil {
		q.notFull.Notify(1)
	}
	return x, err
}

// taskDone is task_done: everybody who waits in join goes on when it was the last.
func (q *queue) taskDone(th *thread) error {
	left, err := object.Binary(th, object.OpSub, q.unfinished, object.Int(1))
	if err != nil {
		return err
	}
	few, err := object.CompareBool(th, left, object.Int(0), object.LE)
	if err != nil {
		return err
	}
	if few {
		below, err := object.CompareBool(th, left, object.Int(0), object.LT)
		if err != nil {
			return err
		}
		if below {
			return th.ValueErrorf("task_done() called too many times")
		}
		q.allDone.Notify(-1)
	}
	q.unfinished = left
	return nil
}

func (q *queue) join(th *thread) error {
	_, err := q.await(th, q.allDone, -1, func() (bool, error) {
		open, err := object.Truth(th, q.unfinished)
		return !open, err
	})
	return err
}

// shutdown has put() raise ShutDown, and get() once nothing is left; or at once.
func (q *queue) shutdown(th *thread, self value, immediate bool) error {
	q.shut = object.True
	if immediate {
		for {
			n, err := q.size(th, self)
			if err != nil {
				return err
			}
			if n == 0 {
				break
			}
			if _, err := q.remove(th, self); err != nil {
				return err
			}
			if more, err := object.CompareBool(th, q.unfinished, object.Int(0), object.GT); err != nil {
				return err
			} else if more {
				if q.unfinished, err = object.Binary(th, object.OpSub, q.unfinished, object.Int(1)); err != nil {
					return err
				}
			}
		}
		q.allDone.Notify(-1)
	}
	q.notEmpty.Notify(-1)
	q.notFull.Notify(-1)
	return nil
}
