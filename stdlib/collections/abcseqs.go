package collections

import (
	"pyasync/object"
	"pyasync/stdlib/array"
)

// this file has the abstract classes of sequences

var sequenceClasses = []abstractClass{
	{def: object.ClassDef{Name: "Sequence", Slots: []string{}, Attrs: patternFlag(sequencePattern),
		Doc: "The operations of a sequence that does not change.\n\nSubclasses define __getitem__ and __len__; all else is here.", Defs: []def{
			has("__getitem__", "(self, index)", "", raises(object.IndexErrorType)),
			{Name: "__iter__", Sig: "(self)", Generator: true, Steps: sequenceIter},
			{Name: "__contains__", Sig: "(self, value)", Run: func(f *frame, a []value) (value, error) {
				found := false
				err := object.Each(f.Th, a[0], func(x value) (bool, error) {
					var err error
					found, err = same(f.Th, x, a[1])
					return !found, err
				})
				return object.Bool(found), err
			}},
			{Name: "__reversed__", Sig: "(self)", Generator: true, Steps: sequenceReversed},
			{Name: "index", Sig: "(self, value, start=0, stop=None)",
				Doc: "The position of value, looking only from start up to stop; ValueError if it is not there.", Run: sequenceIndex},
			{Name: "count", Sig: "(self, value)", Doc: "S.count(value) -> integer -- how often value occurs", Run: func(f *frame, a []value) (value, error) {
				n := 0
				err := object.Each(f.Th, a[0], func(x value) (bool, error) {
					eq, err := same(f.Th, x, a[1])
					if eq {
						n++
					}
					return true, err
				})
				return object.Int(int64(n)), err
			}},
		}}, bases: []string{"Reversible", "Collection"},
		registered: types(object.TupleType, object.StrType, object.RangeType, object.MemoryViewType)},
	{def: object.ClassDef{Name: "MutableSequence", Slots: []string{},
		Doc: "The operations of a sequence that can change.\n\nSubclasses define __getitem__, __setitem__, __delitem__, __len__ and insert().", Defs: []def{
			has("__setitem__", "(self, index, value)", "", raises(object.IndexErrorType)),
			has("__delitem__", "(self, index)", "", raises(object.IndexErrorType)),
			has("insert", "(self, index, value)", "Put value in before the item at index.", raises(object.IndexErrorType)),
			{Name: "append", Sig: "(self, value)", Doc: "S.append(value) -- add value at the end", Run: func(f *frame, a []value) (value, error) {
				n, err := object.Len(f.Th, a[0])
				if err != nil {
					return value{}, err
				}
				_, err = object.CallMethod(f.Th, a[0], "insert", object.Int(int64(n)), a[1])
				return object.None, err
			}},
			{Name: "clear", Sig: "(self)", Doc: "Take every item out, by pop() until it raises IndexError.", Run: func(f *frame, a []value) (value, error) {
				return object.None, popAll(f.Th, a[0], "pop", object.IndexErrorType)
			}},
			{Name: "reverse", Sig: "(self)", Doc: "S.reverse() -- turn the order around, in place", Run: sequenceReverse},
			{Name: "extend", Sig: "(self, values)", Doc: "S.extend(iterable) -- add the items of the iterable at the end", Run: func(f *frame, a []value) (value, error) {
				values := a[1]
				if object.Is(values, a[0]) {
					items, err := object.Slice(f.Th, values)
					if err != nil {
						return value{}, err
					}
					values = object.NewList(items)
				}
				return object.None, object.Each(f.Th, values, callEach(f.Th, a[0], "append"))
			}},
			{Name: "pop", Sig: "(self, index=-1)", Doc: "S.pop([index]) -> item -- remove and return an item, the last one by default.\nRaises IndexError where there is none.", Run: func(f *frame, a []value) (value, error) {
				v, err := object.GetItem(f.Th, a[0], a[1])
				if err != nil {
					return value{}, err
				}
				return v, object.DelItem(f.Th, a[0], a[1])
			}},
			{Name: "remove", Sig: "(self, value)", Doc: "S.remove(value) -- remove the first item that equals value.\nRaises ValueError where there is none.", Run: func(f *frame, a []value) (value, error) {
				i, err := object.CallMethod(f.Th, a[0], "index", a[1])
				if err != nil {
					return value{}, err
				}
				return object.None, object.DelItem(f.Th, a[0], i)
			}},
			{Name: "__iadd__", Sig: "(self, values)", Run: func(f *frame, a []value) (value, error) {
				_, err := object.CallMethod(f.Th, a[0], "extend", a[1])
				return a[0], err
			}},
		}}, bases: []string{"Sequence"}, registered: types(object.ListType, object.BytearrayType, DequeType, array.Type)},
}

// sequenceIter yields s[0], s[1] … until IndexError.
func sequenceIter(f *frame, a []value) object.Steps {
	i := int64(0)
	return func(th *thread, _ value, err error) (value, object.Step, error) {
		if err != nil {
			if i > 0 && object.IsException(err, object.IndexErrorType) {
				return object.None, object.Return, nil
			}
			return value{}, object.Return, err
		}
		v, err := object.GetItem(th, a[0], object.Int(i))
		if err != nil {
			if object.IsException(err, object.IndexErrorType) {
				err = nil
			}
			return object.None, object.Return, err
		}
		i++
		return v, object.Yield, nil
	}
}

func sequenceReversed(f *frame, a []value) object.Steps {
	i := -1
	return func(th *thread, _ value, err error) (value, object.Step, error) {
		if err == nil && i < 0 {
			i, err = object.Len(th, a[0])
		}
		if err != nil || i == 0 {
			return object.None, object.Return, err
		}
		i--
		v, err := object.GetItem(th, a[0], object.Int(int64(i)))
		if i == 0 {
			i = 0
		}
		return v, object.Yield, err
	}
}

func sequenceIndex(f *frame, a []value) (value, error) {
	th, self := f.Th, a[0]
	bound := func(v value, least bool) (value, error) {
		if v.IsNone() {
			return v, nil
		}
		neg, err := object.CompareBool(th, v, object.Int(0), object.LT)
		if err != nil || !neg {
			return v, err
		}
		n, err := object.Len(th, self)
		if err != nil {
			return value{}, err
		}
		if v, err = object.Binary(th, object.OpAdd, object.Int(int64(n)), v); err != nil || !least {
			return v, err
		}
		if neg, err = object.CompareBool(th, v, object.Int(0), object.LT); neg {
			v = object.Int(0)
		}
		return v, err
	}
	i, err := bound(a[2], true)
	if err != nil {
		return value{}, err
	}
	stop, err := bound(a[3], false)
	if err != nil {
		return value{}, err
	}
	if i.IsNone() {
		return value{}, th.TypeErrorf("'<' not supported between instances of 'NoneType' and 'int'")
	}
	for {
		if !stop.IsNone() {
			if more, err := object.CompareBool(th, i, stop, object.LT); err != nil {
				return value{}, err
			} else if !more {
				break
			}
		}
		v, err := object.GetItem(th, self, i)
		if err != nil {
			if object.IsException(err, object.IndexErrorType) {
				break
			}
			return value{}, err
		}
		if eq, err := same(th, v, a[1]); eq || err != nil {
			return i, err
		}
		if i, err = object.Binary(th, object.OpAdd, i, object.Int(1)); err != nil {
			return value{}, err
		}
	}
	return value{}, th.RaiseArgs(object.ValueErrorType)
}

func sequenceReverse(f *frame, a []value) (value, error) {
	th, s := f.Th, a[0]
	n, err := object.Len(th, s)
	if err != nil {
		return value{}, err
	}
	for i := 0; i < n/2; i++ {
		lo, hi := object.Int(int64(i)), object.Int(int64(n-i-1))
		x, err := object.GetItem(th, s, hi)
		if err != nil {
			return value{}, err
		}
		y, err := object.GetItem(th, s, lo)
		if err != nil {
			return value{}, err
		}
		if err := object.SetItem(th, s, lo, x); err != nil {
			return value{}, err
		}
		if err := object.SetItem(th, s, hi, y); err != nil {
			return value{}, err
		}
	}
	return object.None, nil
}

const byteStringMetaName = "_ByteStringMeta"

// byteStringMeta warns of the use of ByteString, which is deprecated.
var byteStringMeta = object.ClassDef{Name: byteStringMetaName, Defs: []def{
	{Name: "__new__", Sig: "(cls, name, bases, namespace, **kwargs)", Run: func(f *frame, a []value) (value, error) {
		if s, ok := object.AsStr(a[1]); !ok || s.String() != "ByteString" {
			if err := warnByteString(f); err != nil {
				return value{}, err
			}
		}
		return superCall(f, "__new__", a[0], a[:4], a[4])
	}},
	{Name: "__instancecheck__", Sig: "(cls, instance)", Run: func(f *frame, a []value) (value, error) {
		if err := warnByteString(f); err != nil {
			return value{}, err
		}
		return superCall(f, "__instancecheck__", a[0], a[1:2], value{})
	}},
}}

func warnByteString(f *frame) error {
	return f.Th.Warn(object.DeprecationWarningType, "'collections.abc.ByteString' is deprecated and slated for removal in Python 3.14", 2)
}

// superCall is super().method(args…, **kw) in a method of the metaclass of ByteString.
func superCall(f *frame, method string, self value, args []value, kw value) (value, error) {
	meta := f.Globals.GetString(byteStringMetaName).Object().(*object.Type)
	sup, err := object.NewSuper(f.Th, meta, self)
	if err != nil {
		return value{}, err
	}
	fn, err := object.GetAttrString(f.Th, object.From(sup), method)
	if err != nil {
		return value{}, err
	}
	var kws []object.Kw
	if d, ok := object.AsDict(kw); ok {
		kws = object.KwOf(d)
	}
	return object.Call(f.Th, fn, args, kws)
}

func makeByteString(th *thread, m *object.Module, abcMeta *object.Type) error {
	meta, err := byteStringMeta.Make(th, m, object.TypeType, abcMeta)
	if err != nil {
		return err
	}
	m.Set(th, byteStringMeta.Name, object.From(meta))
	c := abstractClass{def: object.ClassDef{Name: "ByteString", Slots: []string{}, Doc: "What bytes and bytearray have in common. Deprecated."},
		bases: []string{"Sequence"}, registered: types(object.BytesType, object.BytearrayType)}
	return c.make(th, m, meta)
}
