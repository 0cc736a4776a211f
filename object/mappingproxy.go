package object

// this file defines mappingproxy, a read-only view of a mapping: cls.__dict__ is one

// MappingProxyType is types.MappingProxyType.
var MappingProxyType = NewStatic("mappingproxy", ObjectType, FlagMapping)

// MappingProxy shows M.
type MappingProxy struct{ M Value }

// Type is mappingproxy.
func (*MappingProxy) Type() *Type { return MappingProxyType }

// NewMappingProxy is a read-only view of mapping m.
func NewMappingProxy(m Value) Value { return From(&MappingProxy{m}) }

// proxied is the mapping behind a proxy, or v itself.
func proxied(v Value) Value {
	if p, ok := v.o.(*MappingProxy); ok {
		return p.M
	}
	return v
}

func init() {
	t := MappingProxyType
	t.Doc = "Shows a mapping without letting it be changed; follows its changes."
	t.TextSig = "(mapping)"
	newArgs := &Func{Name: "mappingproxy", Sig: "(mapping)", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
		m := a[0]
		if ty := m.Type(); ty.GetItem == nil || ty.Flags&(FlagListSub|FlagTupleSub) != 0 {
			return Value{}, th.TypeErrorf("mappingproxy() argument must be a mapping, not %s", ty.Name)
		}
		return NewMappingProxy(m), nil
	}}
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		return newArgs.call(th, Value{}, args, kw)
	}
	t.Repr = func(th *Thread, v Value) (Value, error) {
		s, err := ReprString(th, proxied(v))
		return FromString("mappingproxy(" + s + ")"), err
	}
	t.Str = func(th *Thread, v Value) (Value, error) { return ToStr(th, proxied(v)) }
	t.Hash = func(th *Thread, v Value) (int64, error) { return Hash(th, proxied(v)) }
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) { return Compare(th, proxied(a), b, op) }
	t.Iter = func(th *Thread, v Value) (Value, error) { return Iter(th, proxied(v)) }
	t.Len = func(th *Thread, v Value) (int, error) { return Len(th, proxied(v)) }
	t.GetItem = func(th *Thread, v, key Value) (Value, error) { return GetItem(th, proxied(v), key) }
	t.Contains = func(th *Thread, v, x Value) (bool, error) { return Contains(th, proxied(v), x) }
	t.Num[OpOr] = func(th *Thread, a, b Value) (Value, error) { return Binary(th, OpOr, proxied(a), proxied(b)) }
	t.Inplace[OpOr] = func(th *Thread, a, b Value) (Value, error) {
		return Value{}, th.TypeErrorf("'|=' is not supported by %s; use '|' instead", a.Type().Name)
	}
	t.Methods = func() []Func {
		forward := func(name, doc string) Func {
			return Func{Name: name, Doc: doc, Fast0: func(th *Thread, self Value) (Value, error) {
				return CallMethod(th, proxied(self), name)
			}}
		}
		return []Func{
			{Name: "get", Sig: "(key, default=None, /)", Doc: "The value stored under key; default if there is none.", Raw: func(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
				if err := NoKeywords(th, "mappingproxy.get", kw); err != nil {
					return Value{}, err
				}
				switch len(args) {
				case 0:
					return Value{}, th.TypeErrorf("get expected at least 1 argument, got 0")
				case 1:
					return CallMethod(th, proxied(self), "get", args[0], None)
				case 2:
					return CallMethod(th, proxied(self), "get", args...)
				}
				return Value{}, th.TypeErrorf("get expected at most 2 arguments, got %d", len(args))
			}},
			forward("keys", "What keys() of the mapping gives."),
			forward("values", "What values() of the mapping gives."),
			forward("items", "What items() of the mapping gives."),
			forward("copy", "What copy() of the mapping gives."),
			{Name: "__reversed__", Doc: "Iterate over the mapping from its end, if it can do that.", Fast0: func(th *Thread, self Value) (Value, error) {
				return Reverse(th, proxied(self))
			}},
			ClassGetItem(),
		}
	}
}
