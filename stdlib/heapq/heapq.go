// Package heapq is Python's heapq: priority queues in lists.
package heapq

import "pyasync/object"

// this file defines the operations on heaps; merge and the selection of extremes, in Python,
// are in heapq.py

type (
	value  = object.Value
	thread = object.Thread
)

const doc = `Lists ordered just enough that the smallest item is always at hand: priority queues.

A heap is a list for which heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2] for all k, so
that heap[0] is its smallest item. heapify makes one of a list, heappush and heappop keep it
one.`

// Module is what heapq.py finds in its namespace.
var Module = object.ModuleDef{Name: "heapq", Doc: doc, Core: "_heapq", Plain: &Core}

// Core is _heapq.
var Core = object.ModuleDef{Name: "_heapq", Doc: doc, Funcs: funcs}

var funcs = []*object.Func{&push, &pop, &pushPop, &replace, &heapify, &popMax, &replaceMax, &heapifyMax}

// heap is a list seen as a heap; max turns its order around.
type heap struct {
	list *object.List
	max  bool
}

// less compares as the heap is ordered.
func (h heap) less(th *thread, a, b value) (bool, error) {
	if h.max {
		a, b = b, a
	}
	if a.IsInt() && b.IsInt() {
		return a.AsInt() < b.AsInt(), nil
	}
	if a.IsFloat() && b.IsFloat() {
		return a.AsFloat() < b.AsFloat(), nil
	}
	r, err := object.Compare(th, a, b, object.LT)
	if err != nil {
		return false, err
	}
	return object.Truth(th, r)
}

// ordered is less that notices a list whose size a comparison has changed.
func (h heap) ordered(th *thread, i, j, size int) (bool, error) {
	less, err := h.less(th, h.list.Items[i], h.list.Items[j])
	if err == nil && len(h.list.Items) != size {
		err = th.Raise(object.RuntimeErrorType, "list changed size during iteration")
	}
	return less, err
}

// down moves the item at pos towards the root, start, until its parent is not larger.
func (h heap) down(th *thread, start, pos int) error {
	size := len(h.list.Items)
	if pos >= size {
		return th.Raise(object.IndexErrorType, "index out of range")
	}
	for pos > start {
		parent := (pos - 1) / 2
		less, err := h.ordered(th, pos, parent, size)
		if err != nil || !less {
			return err
		}
		items := h.list.Items
		items[pos], items[parent] = items[parent], items[pos]
		pos = parent
	}
	return nil
}

// up moves the item at pos to a leaf along the smaller children, and from there to its
// place: cheaper than comparing it on the way, since it is most often large.
func (h heap) up(th *thread, pos int) error {
	start, size := pos, len(h.list.Items)
	if pos >= size {
		return th.Raise(object.IndexErrorType, "index out of range")
	}
	for limit := size / 2; pos < limit; {
		child := 2*pos + 1
		if child+1 < size {
			less, err := h.ordered(th, child, child+1, size)
			if err != nil {
				return err
			}
			if !less {
				child++
			}
		}
		items := h.list.Items
		items[pos], items[child] = items[child], items[pos]
		pos = child
	}
	return h.down(th, start, pos)
}

func listOf(th *thread, name string, v value) (*object.List, error) {
	l, ok := object.AsList(v)
	if !ok {
		what := v.Type().Name
		if v.IsNone() {
			what = "None"
		}
		return nil, th.TypeErrorf("%s must be list, not %s", name, what)
	}
	return l, nil
}

var push = object.Func{Name: "heappush", Sig: "(heap, item, /)", Doc: "Put item into the heap, in time that grows with the logarithm of its size.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		l, err := listOf(th, "heappush() argument 1", a[0])
		if err != nil {
			return value{}, err
		}
		l.Append(a[1])
		return object.None, heap{list: l}.down(th, 0, len(l.Items)-1)
	}}

func takeTop(th *thread, name string, v value, max bool) (value, error) {
	l, err := listOf(th, name+"() argument", v)
	if err != nil {
		return value{}, err
	}
	if len(l.Items) == 0 {
		return value{}, th.Raise(object.IndexErrorType, "index out of range")
	}
	last, err := l.Pop(th, len(l.Items)-1)
	if err != nil || len(l.Items) == 0 {
		return last, err
	}
	top := l.Items[0]
	l.Items[0] = last
	return top, heap{l, max}.up(th, 0)
}

func replaceTop(th *thread, name string, v, item value, max bool) (value, error) {
	l, err := listOf(th, name+"() argument 1", v)
	if err != nil {
		return value{}, err
	}
	if len(l.Items) == 0 {
		return value{}, th.Raise(object.IndexErrorType, "index out of range")
	}
	top := l.Items[0]
	l.Items[0] = item
	return top, heap{l, max}.up(th, 0)
}

func makeHeap(th *thread, name string, v value, max bool) (value, error) {
	l, err := listOf(th, name+"() argument", v)
	if err != nil {
		return value{}, err
	}
	h := heap{l, max}
	for i := len(l.Items)/2 - 1; i >= 0; i-- {
		if err := h.up(th, i); err != nil {
			return value{}, err
		}
	}
	return object.None, nil
}

var pop = object.Func{Name: "heappop", Sig: "(heap, /)", Doc: "Take the smallest item out of the heap and return it; IndexError if there is none.",
	Fast1: func(th *thread, _, v value) (value, error) { return takeTop(th, "heappop", v, false) }}

var popMax = object.Func{Name: "_heappop_max", Sig: "(heap, /)", Doc: "heappop for a heap with the largest item first.",
	Fast1: func(th *thread, _, v value) (value, error) { return takeTop(th, "_heappop_max", v, true) }}

var replace = object.Func{Name: "heapreplace", Sig: "(heap, item, /)", Doc: "heappop and then heappush, at once: return the heap's smallest item, be it larger than item.\n\nRaises IndexError if the heap is empty.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		return replaceTop(th, "heapreplace", a[0], a[1], false)
	}}

var replaceMax = object.Func{Name: "_heapreplace_max", Sig: "(heap, item, /)", Doc: "heapreplace for a heap with the largest item first.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		return replaceTop(th, "_heapreplace_max", a[0], a[1], true)
	}}

var heapify = object.Func{Name: "heapify", Sig: "(heap, /)", Doc: "Reorder a list into a heap, in time that grows with its length.",
	Fast1: func(th *thread, _, v value) (value, error) { return makeHeap(th, "heapify", v, false) }}

var heapifyMax = object.Func{Name: "_heapify_max", Sig: "(heap, /)", Doc: "heapify for a heap with the largest item first.",
	Fast1: func(th *thread, _, v value) (value, error) { return makeHeap(th, "_heapify_max", v, true) }}

var pushPop = object.Func{Name: "heappushpop", Sig: "(heap, item, /)", Doc: "heappush and then heappop, at once: return the smaller of item and the heap's smallest, and keep the other.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		l, err := listOf(th, "heappushpop() argument 1", a[0])
		if err != nil || len(l.Items) == 0 {
			return a[1], err
		}
		h := heap{list: l}
		less, err := h.less(th, l.Items[0], a[1])
		if err != nil || !less {
			return a[1], err
		}
		if len(l.Items) == 0 { // a comparison can empty the list
			return value{}, th.Raise(object.IndexErrorType, "index out of range")
		}
		top := l.Items[0]
		l.Items[0] = a[1]
		return top, h.up(th, 0)
	}}
