package testcapi

import "pyasync/object"

// this file defines classes whose instances are called through Go: method descriptors, which a
// call through an instance need not bind, and classes in which scripts can override the call

// The descriptors. A call of the first two answers True, one of descriptor2 False, and one of
// descriptorNopGet its positional arguments.
var (
	descriptorBase    = object.NewStatic("MethodDescriptorBase", object.ObjectType, object.FlagBaseType|object.FlagMethodLike|object.FlagVectorcall)
	descriptorDerived = object.NewStatic("MethodDescriptorDerived", descriptorBase, object.FlagBaseType|object.FlagMethodLike|object.FlagVectorcall)
	descriptorNopGet  = object.NewStatic("MethodDescriptorNopGet", descriptorBase, object.FlagBaseType)
	descriptor2       = object.NewStatic("MethodDescriptor2", descriptorBase, object.FlagBaseType|object.FlagMethodLike|object.FlagVectorcall)
	limitedVectorcall = object.NewStatic("_testlimitedcapi.LimitedVectorCallClass", object.ObjectType, object.FlagVectorcall)
)

func answering(x value) object.CallFunc {
	return func(*thread, value, []value, kwargs) (value, error) { return x, nil }
}

func init() {
	newAny := func(_ *thread, typ *object.Type, _ []value, _ kwargs) (value, error) {
		return object.From(object.NewInstance(typ)), nil
	}
	t := descriptorBase
	t.New = newAny
	t.Call = answering(object.True)
	t.DescrGet = func(_ *thread, d, obj value, _ *object.Type) (value, error) {
		if obj.IsZero() || obj.IsNone() {
			return d, nil
		}
		return object.From(&object.Method{Fn: d, Self: obj}), nil
	}
	t = descriptorNopGet
	t.Call = func(_ *thread, _ value, args []value, _ kwargs) (value, error) {
		return tuple(append([]value(nil), args...)...), nil
	}
	t.DescrGet = func(_ *thread, d, _ value, _ *object.Type) (value, error) { return d, nil }
	descriptor2.Call = answering(object.False)
	limitedVectorcall.Call = answering(object.FromString("vectorcall called"))
}

// installed is the slot in which an instance of a class of makeVectorcallClass has its own call.
const installed = "__vectorcall__"

var vectorcallDefs = [...]object.Def{
	{Name: "__call__", Sig: "(self, /, *args, **kwargs)", Free: []string{"cls"}, Run: func(f *object.Frame, a []value) (value, error) {
		cls := f.Closure[0].V.Object().(*object.Type)
		own, err := object.Call2(f.Th, slotGetter(f.Th, cls), a[0], object.From(cls))
		if err == nil {
			return own, nil
		}
		if !object.IsException(err, object.AttributeErrorType) {
			return value{}, err
		}
		return object.FromString("tp_call"), nil
	}},
	{Name: "set_vectorcall", Sig: "(self, type, /)", Run: func(f *object.Frame, a []value) (value, error) {
		cls, ok := a[1].Object().(*object.Type)
		if !ok {
			return value{}, f.Th.TypeErrorf("set_vectorcall() argument must be type, not %s", a[1].Type().Name)
		}
		slot := cls.Own(installed)
		if slot.IsZero() || !a[0].Type().Is(cls) {
			return value{}, f.Th.TypeErrorf("expected %s instance", cls.Name)
		}
		return object.None, slot.Type().DescrSet(f.Th, slot, a[0], object.FromString("vectorcall"))
	}},
}

// slotGetter is __get__ of the slot that cls has for the calls of its instances.
func slotGetter(th *thread, cls *object.Type) value {
	get, _ := object.GetAttrString(th, cls.Own(installed), "__get__")
	return get
}

var makeVectorcallClass = object.Func{Name: "make_vectorcall_class", Sig: "(base=<unrepresentable>, /)",
	Doc: "Make a class with a native __call__, which returns \"tp_call\". After set_vectorcall(cls),\nan instance has a call of its own, which returns \"vectorcall\".",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		base := object.ObjectType
		if !a[0].IsZero() {
			b, ok := a[0].Object().(*object.Type)
			if !ok {
				return value{}, th.TypeErrorf("make_vectorcall_class() argument 1 must be type, not %s", a[0].Type().Name)
			}
			base = b
		}
		ns, globals := object.NewDict(), object.NewDict()
		module := object.FromString("_testcapi")
		globals.SetString("__name__", module)
		ns.SetString("__module__", module)
		ns.SetString("__slots__", tuple(object.FromString(installed)))
		cell := object.Cell{}
		call := object.NewFunction(th, &vectorcallDefs[0], globals, object.None)
		call.Closure[0] = &cell
		ns.SetString("__call__", object.From(call))
		ns.SetString("set_vectorcall", object.From(object.NewFunction(th, &vectorcallDefs[1], globals)))
		cls, err := object.NewType(th, base.Type(), "VectorcallClass", []*object.Type{base}, ns, nil)
		if err != nil {
			return value{}, err
		}
		cell.V = object.From(cls)
		return cell.V, nil
	}}

var hasVectorcallFlag = object.Func{Name: "has_vectorcall_flag", Sig: "(type, /)", Doc: "Tell whether calls of the instances of a class go straight to native code.",
	Fast1: func(th *thread, _, x value) (value, error) {
		t, ok := x.Object().(*object.Type)
		if !ok {
			return value{}, th.TypeErrorf("has_vectorcall_flag() argument must be type, not %s", x.Type().Name)
		}
		return object.Bool(t.Vectorcall()), nil
	}}
