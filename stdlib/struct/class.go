package structmod

import "pyasync/object"

// this file defines the class Struct, a format that is parsed once

var structType = object.NewStatic("_struct.Struct", object.ObjectType, object.FlagBaseType)

// compiled is an object of class Struct; layout is nil until __init__.
type compiled struct {
	object.Sub
	layout *layout
}

func (c *compiled) Type() *object.Type { return c.TypeOr(structType) }

// MakeWeak is a weak reference.
func (c *compiled) MakeWeak() object.Weak { return object.WeakTo(c) }

// ready is the layout of an object that has been initialised.
func ready(th *thread, self value) (*layout, error) {
	l := self.Object().(*compiled).layout
	if l == nil {
		return nil, th.Raise(object.RuntimeErrorType, "Struct object is not initialized")
	}
	return l, nil
}

var structArgs = object.Func{Name: "Struct", Sig: "(format)", Bound: func(th *thread, self value, a []value) (value, error) {
	l, err := layoutOf(th, a[0])
	if err == nil {
		self.Object().(*compiled).layout = l
	}
	return object.None, err
}}

func init() {
	t := structType
	t.Doc = "Struct(format): a format made ready for many uses; its methods are the functions of the module."
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&compiled{Sub: object.NewSub(typ, structType)}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := structArgs.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = func(th *thread, v value) (value, error) {
		format := ""
		if l := v.Object().(*compiled).layout; l != nil {
			format = l.format
		}
		return object.FromString(v.Type().ShortName() + "(" + object.Quote(format) + ")"), nil
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "format", Doc: "the format, as it was given", Get: func(th *thread, v value) (value, error) {
				if l := v.Object().(*compiled).layout; l != nil {
					return object.FromString(l.format), nil
				}
				return object.FromString(""), nil
			}},
			{Name: "size", Doc: "how many bytes the format stands for", Get: func(th *thread, v value) (value, error) {
				if l := v.Object().(*compiled).layout; l != nil {
					return object.Int(int64(l.size)), nil
				}
				return object.Int(-1), nil
			}},
		}
	}
	t.Methods = methods
}

func methods() []object.Func {
	return []object.Func{
		{Name: "__sizeof__", Doc: "The bytes that the object takes up.", Fast0: func(th *thread, self value) (value, error) {
			n := 0
			if l := self.Object().(*compiled).layout; l != nil {
				n = len(l.items)
			}
			return object.Int(int64(88 + 32*n)), nil
		}},
		{Name: "iter_unpack", Sig: "(buffer, /)", Doc: "Return an iterator that unpacks one piece of buffer after the other.", Fast1: func(th *thread, self, buffer value) (value, error) {
			l, err := ready(th, self)
			if err != nil {
				return value{}, err
			}
			return l.iterate(th, buffer)
		}},
		{Name: "pack", Doc: "pack(v1, v2, ...): the values as bytes, laid out as the format says.", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			l, err := ready(th, self)
			if err != nil {
				return value{}, err
			}
			if err := object.NoKeywords(th, "Struct.pack", kw); err != nil {
				return value{}, err
			}
			return l.packed(th, args)
		}},
		{Name: "pack_into", Doc: "pack_into(buffer, offset, v1, v2, ...): write the values into a buffer, from offset on.", Raw: func(th *thread, self value, args []value, kw kwargs) (value, error) {
			l, err := ready(th, self)
			if err != nil {
				return value{}, err
			}
			if err := object.NoKeywords(th, "Struct.pack_into", kw); err != nil {
				return value{}, err
			}
			return object.None, l.packInto(th, args)
		}},
		{Name: "unpack", Sig: "(buffer, /)", Doc: "Return a tuple of the values in buffer, whose size must be that of the format.", Fast1: func(th *thread, self, buffer value) (value, error) {
			l, err := ready(th, self)
			if err != nil {
				return value{}, err
			}
			return l.unpackAll(th, buffer)
		}},
		{Name: "unpack_from", Sig: "(buffer, offset=0)", Doc: "Return a tuple of the values in buffer from offset on.", Bound: func(th *thread, self value, a []value) (value, error) {
			l, err := ready(th, self)
			if err != nil {
				return value{}, err
			}
			return l.unpackFrom(th, a[0], a[1])
		}},
	}
}
