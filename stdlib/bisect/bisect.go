// Package bisect is Python's bisect: places in sorted lists.
package bisect

import "pyasync/object"

// this file defines the whole module

type (
	value  = object.Value
	thread = object.Thread
)

const doc = `Find places in a sorted list, and insert items so that it stays sorted.

A search takes a number of comparisons that grows with the logarithm of the length.`

// Module is bisect, Core _bisect.
var (
	Module = object.ModuleDef{Name: "bisect", Doc: doc, Core: "_bisect", Plain: &Core}
	Core   = object.ModuleDef{Name: "_bisect", Doc: doc, Exec: fill}
)

func fill(th *thread, m *object.Module) error {
	fs := []object.Func{
		search("bisect_right", "after all that are equal to x", false, true),
		search("bisect_left", "before all that are equal to x", false, false),
		search("insort_right", "after all that are equal to x", true, true),
		search("insort_left", "before all that are equal to x", true, false),
	}
	for i := range fs {
		m.Set(th, fs[i].Name, object.NewBuiltin(&fs[i], object.From(m), "_bisect"))
	}
	m.Set(th, "bisect", m.Get("bisect_right"))
	m.Set(th, "insort", m.Get("insort_right"))
	return nil
}

// search makes one of the functions: they find a place for x, and insort puts it there.
func search(name, place string, insert, right bool) object.Func {
	text, keyed := "Where to insert x into the sorted list a: ", "x is then a key too."
	if insert {
		text, keyed = "Insert x into the sorted list a: ", "it is applied to x too."
	}
	text += place + ".\n\nOnly the items from lo up to hi count. If the list is sorted by a key function, give that as key:\n" + keyed
	return object.Func{Name: name, Sig: "(a, x, lo=0, hi=None, *, key=None)", Doc: text, Bound: func(th *thread, _ value, a []value) (value, error) {
		seq, x, key := a[0], a[1], a[4]
		if key.IsZero() || key.IsNone() {
			key = value{}
		}
		probe := x
		if insert && !key.IsZero() {
			var err error
			if probe, err = object.Call1(th, key, x); err != nil {
				return value{}, err
			}
		}
		i, err := find(th, seq, probe, a[2], a[3], key, right)
		if err != nil || !insert {
			return object.Int(int64(i)), err
		}
		if l, ok := object.AsList(seq); ok && l.Ext == nil {
			l.Insert(i, x)
			return object.None, nil
		}
		_, err = object.CallMethod(th, seq, "insert", object.Int(int64(i)), x)
		return object.None, err
	}}
}

func find(th *thread, seq, x, loArg, hiArg, key value, right bool) (int, error) {
	lo, hi := 0, 0
	var err error
	if !loArg.IsZero() {
		if lo, err = object.AsIndex(th, loArg); err != nil {
			return 0, err
		}
	}
	if lo < 0 {
		return 0, th.ValueErrorf("lo must be non-negative")
	}
	if hiArg.IsZero() || hiArg.IsNone() {
		hi, err = object.Len(th, seq)
	} else {
		hi, err = object.AsIndex(th, hiArg)
	}
	if err != nil {
		return 0, err
	}
	list, _ := object.AsList(seq)
	if _, ok := object.AsDict(seq); ok {
		return 0, th.TypeErrorf("%s is not a sequence", seq.Type().Name)
	}
	if seq.Type().GetItem == nil {
		return 0, th.TypeErrorf("'%s' object does not support indexing", seq.Type().Name)
	}
	for lo < hi {
		mid := int(uint(lo+hi) / 2)
		var item value
		if list != nil && list.Ext == nil && mid < len(list.Items) {
			item = list.Items[mid]
		} else if item, err = object.GetItem(th, seq, object.Int(int64(mid))); err != nil {
			return 0, err
		}
		if !key.IsZero() {
			if item, err = object.Call1(th, key, item); err != nil {
				return 0, err
			}
		}
		a, b := item, x
		if right {
			a, b = x, item
		}
		less, err := lessThan(th, a, b)
		if err != nil {
			return 0, err
		}
		if less == right {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo, nil
}

func lessThan(th *thread, a, b value) (bool, error) {
	if a.IsInt() && b.IsInt() {
		return a.AsInt() < b.AsInt(), nil
	}
	r, err := object.Compare(th, a, b, object.LT)
	if err != nil {
		return false, err
	}
	return object.Truth(th, r)
}
