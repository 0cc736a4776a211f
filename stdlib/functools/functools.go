// Package functools is Python's functools: functions that take or return functions.
package functools

import "pyasync/object"

// this file defines the table of the module, reduce and cmp_to_key

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Module is functools.
var Module = object.ModuleDef{
	Name: "functools", Doc: "Higher-order tools: caching, partial calls, wrapping, ordering and dispatch on types.",
	Core: "_functools", Plain: &Core,
	Defs: []*object.Def{&updateWrapper, &wraps, &totalOrdering, &lruCache, &cacheDef, &singleDispatch, &makeKey, &elsewhere},
	Exec: fill,
	Once: true,
}

func fill(th *thread, m *object.Module) error {
	wrapperNames(th, m)
	for _, ds := range [][]*object.Def{orderDefs, unwrapDefs} {
		for _, d := range ds {
			m.Set(th, d.Name, object.From(object.NewFunction(th, d, m.Dict)))
		}
	}
	for _, c := range []*object.ClassDef{&cachedProperty, &partialMethod, &dispatchMethod} {
		t, err := c.Make(th, m, object.TypeType)
		if err != nil {
			return err
		}
		m.Set(th, c.Name, object.From(t))
	}
	list, err := hashedSeq.Make(th, m, object.TypeType, object.ListType)
	if err != nil {
		return err
	}
	m.Set(th, hashedSeq.Name, object.From(list))
	m.Set(th, "GenericAlias", object.From(object.GenericAliasType))
	m.Set(th, "__all__", object.NewList(append([]value(nil), object.Items(names(th, public))...)))
	return nil
}

// public is __all__.
var public = []string{"update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key", "lru_cache",
	"reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property"}

// elsewhere finds what CPython's module has from other modules, when it is first asked for.
var elsewhere = object.Def{Name: "__getattr__", Sig: "(name)", Run: func(f *object.Frame, a []value) (value, error) {
	th := f.Th
	name, ok := object.AsStr(a[0])
	if !ok {
		return value{}, th.TypeErrorf("attribute name must be string, not '%s'", a[0].Type().Name)
	}
	n := name.String()
	if n == "_CacheInfo" {
		return infoType(th)
	}
	from, ok := map[string]string{"namedtuple": "collections", "recursive_repr": "reprlib", "RLock": "_thread", "get_cache_token": "abc"}[n]
	if !ok {
		return value{}, th.Raise(object.AttributeErrorType, "module 'functools' has no attribute '"+n+"'")
	}
	m, err := th.Interp.Hooks.ImportModule(th, from)
	if err != nil {
		return value{}, err
	}
	return object.GetAttr(th, m, name)
}}

// Core is _functools.
var Core = object.ModuleDef{
	Name: "_functools", Doc: "The part of module functools that is often called.",
	Funcs: []*object.Func{&reduce, &cmpToKey}, Types: []*object.Type{partialType, lruType}, Exec: ready,
}

func ready(th *thread, m *object.Module) error {
	keyWrapperType.Ready()
	entryType.Ready()
	return nil
}

var reduce = object.Func{Name: "reduce", Sig: "(function, iterable, initial=None, /)", NoTextSig: true, Doc: `Combine the items of iterable into one value, two at a time: reduce(f, [1, 2, 3]) is f(f(1, 2), 3).

initial goes before the first item; without it, an empty iterable raises TypeError.`,
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		switch {
		case len(kw) > 0:
			return value{}, th.TypeErrorf("reduce() takes no keyword arguments")
		case len(args) < 2:
			return value{}, th.TypeErrorf("reduce expected at least 2 arguments, got %d", len(args))
		case len(args) > 3:
			return value{}, th.TypeErrorf("reduce expected at most 3 arguments, got %d", len(args))
		}
		fn, total := args[0], value{}
		if len(args) == 3 {
			total = args[2]
		}
		it, err := object.Iter(th, args[1])
		if err != nil {
			if object.IsException(err, object.TypeErrorType) {
				return value{}, th.TypeErrorf("reduce() arg 2 must support iteration")
			}
			return value{}, err
		}
		err = object.Each(th, it, func(x value) (bool, error) {
			if total.IsZero() {
				total = x
				return true, nil
			}
			var err error
			total, err = object.Call2(th, fn, total, x)
			return true, err
		})
		if err == nil && total.IsZero() {
			err = th.TypeErrorf("reduce() of empty iterable with no initial value")
		}
		return total, err
	}}

// keyWrapper is cmp_to_key(cmp), and what it makes of an object.
type keyWrapper struct{ cmp, obj value }

var keyWrapperType = object.NewStatic("functools.KeyWrapper", object.ObjectType, object.FlagNoInstantiate)

func (*keyWrapper) Type() *object.Type { return keyWrapperType }

var cmpToKey = object.Func{Name: "cmp_to_key", Sig: "(mycmp)", Doc: "Make a sort key out of mycmp(a, b), which returns less than, equal to or more than 0.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		return object.From(&keyWrapper{cmp: a[0]}), nil
	}}

var wrapKey = object.Func{Name: "K", Sig: "(obj)", Bound: func(th *thread, self value, a []value) (value, error) {
	return object.From(&keyWrapper{self.Object().(*keyWrapper).cmp, a[0]}), nil
}}

func init() {
	t := keyWrapperType
	t.Call = func(th *thread, v value, args []value, kw kwargs) (value, error) {
		return wrapKey.CallFunc(th, v, args, kw)
	}
	t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, error) {
		x, ok := a.Object().(*keyWrapper)
		y, ok2 := b.Object().(*keyWrapper)
		if !ok || !ok2 {
			return value{}, th.TypeErrorf("other argument must be K instance")
		}
		if x.obj.IsZero() || y.obj.IsZero() {
			return value{}, th.AttributeErrorf(a, "object", "object")
		}
		r, err := object.Call2(th, x.cmp, x.obj, y.obj)
		if err != nil {
			return value{}, err
		}
		return object.Compare(th, r, object.Int(0), op)
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "obj", Doc: "Value wrapped by a key function.",
			Get: func(th *thread, v value) (value, error) {
				if o := v.Object().(*keyWrapper).obj; !o.IsZero() {
					return o, nil
				}
				return value{}, th.AttributeErrorf(v, "obj", "obj")
			},
			Set: func(th *thread, v, x value) error {
				v.Object().(*keyWrapper).obj = x
				return nil
			}}}
	}
}
