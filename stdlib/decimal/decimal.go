// Package decimal is Python's decimal: numbers with decimal digits and a chosen precision, by the
// General Decimal Arithmetic Specification.
//
// A num and the methods of calc on it know nothing of Python. A calc gathers the conditions
// that operations meet; the context that it was made from then notes them or raises them.
package decimal

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file defines the module, and what it keeps for an interpreter

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

// Module is decimal.
var Module = object.ModuleDef{
	Name:  "decimal",
	Doc:   "Decimal floating-point arithmetic with a precision, a rounding and signals of one's choice.",
	Funcs: []*object.Func{&getContext, &setContext, &localContext},
	Types: []*object.Type{decimalType, contextType},
	Attrs: attrs,
	Exec:  register,
}

// Core is _decimal, and Plain is _pydecimal: the same module.
var (
	Core  = object.ModuleDef{Name: "_decimal", Core: "decimal"}
	Plain = object.ModuleDef{Name: "_pydecimal", Core: "decimal"}
)

var (
	decimalType = object.NewStatic("decimal.Decimal", object.ObjectType, object.FlagBaseType)
	contextType = object.NewStatic("decimal.Context", object.ObjectType, object.FlagBaseType)
	managerType = object.NewStatic("decimal.ContextManager", object.ObjectType, object.FlagNoInstantiate)
	signalsType = object.NewStatic("decimal.SignalDictMixin", object.ObjectType, object.FlagBaseType)
)

// signal is a condition that a context can trap.
type signal struct {
	name string
	flag flags // the bit that stands for it
	mask flags // all that count as it
}

// signals are in the order of a signal dict.
var signals = [...]signal{
	{"InvalidOperation", invalidOperation, anyInvalid},
	{"FloatOperation", floatOperation, floatOperation},
	{"DivisionByZero", divisionByZero, divisionByZero},
	{"Overflow", overflow, overflow},
	{"Underflow", underflow, underflow},
	{"Subnormal", subnormal, subnormal},
	{"Inexact", inexact, inexact},
	{"Rounded", rounded, rounded},
	{"Clamped", clamped, clamped},
}

// shownOrder are the places in signals as the repr of a context names them.
var shownOrder = [...]int{8, 0, 2, 6, 1, 3, 7, 5, 4}

// conditions are the kinds of InvalidOperation, in the order in which an exception names them.
var conditions = [...]signal{
	{"InvalidOperation", invalidOperation, invalidOperation},
	{"ConversionSyntax", conversionSyntax, conversionSyntax},
	{"DivisionImpossible", divisionImpossible, divisionImpossible},
	{"DivisionUndefined", divisionUndefined, divisionUndefined},
	{"InvalidContext", invalidContext, invalidContext},
}

type stateKey struct{}

// state is what the module keeps for an interpreter.
type state struct {
	base       *object.Type // DecimalException
	errors     map[string]*object.Type
	signalDict *object.Type
	current    *runtime.ContextVar // of the contexts
	standard   *context            // DefaultContext
	basic      *context
	extended   *context
	tuple      value // DecimalTuple
}

func stateOf(th *thread) *state { return th.Interp.State[stateKey{}].(*state) }

// attrs makes the classes and contexts of an interpreter.
func attrs(th *thread) []object.Attr {
	signalsType.Ready()
	managerType.Ready()
	st, ok := th.Interp.State[stateKey{}].(*state)
	if !ok {
		st = newState(th)
		th.Interp.State[stateKey{}] = st
	}
	out := []object.Attr{
		{Name: "DecimalException", Value: object.From(st.base)},
		{Name: "BasicContext", Value: object.From(st.basic)},
		{Name: "ExtendedContext", Value: object.From(st.extended)},
		{Name: "DefaultContext", Value: object.From(st.standard)},
		{Name: "MAX_PREC", Value: object.Int(maxPrec)},
		{Name: "MAX_EMAX", Value: object.Int(maxEmax)},
		{Name: "MIN_EMIN", Value: object.Int(minEmin)},
		{Name: "MIN_ETINY", Value: object.Int(minEtiny)},
		{Name: "HAVE_THREADS", Value: object.True},
		{Name: "HAVE_CONTEXTVAR", Value: object.True},
		{Name: "__version__", Value: object.FromString("1.70")},
		{Name: "__libmpdec_version__", Value: object.FromString("2.5.1")},
	}
	for name, t := range st.errors {
		out = append(out, object.Attr{Name: name, Value: object.From(t)})
	}
	for _, name := range roundingNames {
		out = append(out, object.Attr{Name: name, Value: object.From(th.Interp.Intern(name))})
	}
	return out
}

func newState(th *thread) *state {
	st := &state{errors: map[string]*object.Type{}, current: runtime.NewContextVar("decimal_context", value{})}
	class := func(name string, bases ...*object.Type) *object.Type {
		ns := object.NewDict()
		ns.SetString("__module__", object.FromString("decimal"))
		t, err := object.NewType(th, object.TypeType, name, bases, ns, nil)
		if err != nil {
			panic(err) // classes of builtin bases can be made
		}
		return t
	}
	st.base = class("DecimalException", object.ArithmeticErrorType)
	for _, s := range [...]string{"InvalidOperation", "Clamped", "Rounded", "Inexact", "Subnormal"} {
		st.errors[s] = class(s, st.base)
	}
	e := st.errors
	e["FloatOperation"] = class("FloatOperation", st.base, object.TypeErrorType)
	e["DivisionByZero"] = class("DivisionByZero", st.base, object.ZeroDivisionErrorType)
	e["Overflow"] = class("Overflow", e["Inexact"], e["Rounded"])
	e["Underflow"] = class("Underflow", e["Inexact"], e["Rounded"], e["Subnormal"])
	for _, c := range conditions[1:] {
		bases := []*object.Type{e["InvalidOperation"]}
		if c.name == "DivisionUndefined" {
			bases = append(bases, object.ZeroDivisionErrorType)
		}
		e[c.name] = class(c.name, bases...)
	}
	st.standard = newContext(nil)
	st.standard.traps = anyInvalid | divisionByZero | overflow
	st.basic = newContext(nil)
	st.basic.prec, st.basic.round = 9, roundHalfUp
	st.basic.traps = st.standard.traps | underflow | clamped
	st.extended = newContext(nil)
	st.extended.prec = 9
	return st
}

// register makes what other modules are needed for, and tells numbers of Decimal. It does not
// import numbers: that does as much when it is imported later.
func register(th *thread, m *object.Module) error {
	st := stateOf(th)
	if err := makeTuple(th, st); err != nil {
		return err
	}
	m.Set(th, "DecimalTuple", st.tuple)
	numbers := th.Interp.Used("numbers")
	if numbers.IsZero() {
		return nil
	}
	number, err := object.GetAttrString(th, numbers, "Number")
	if err != nil {
		return err
	}
	_, err = object.CallMethod(th, number, "register", object.From(decimalType))
	return err
}

// signalDictType is the class of flags and traps, made when they are first looked at.
func signalDictType(th *thread) (*object.Type, error) {
	st := stateOf(th)
	if st.signalDict == nil {
		if err := makeSignalDict(th, st); err != nil {
			return nil, err
		}
	}
	return st.signalDict, nil
}

func makeSignalDict(th *thread, st *state) error {
	mapping, err := importName(th, "_collections_abc", "MutableMapping")
	if err != nil {
		return err
	}
	ns := object.NewDict()
	ns.SetString("__module__", object.FromString("abc"))
	meta, err := importName(th, "abc", "ABCMeta")
	if err != nil {
		return err
	}
	bases := object.NewTuple([]value{object.From(signalsType), mapping})
	t, err := object.Call(th, meta, []value{object.FromString("SignalDict"), bases, object.From(ns)}, nil)
	if err != nil {
		return err
	}
	st.signalDict = t.Object().(*object.Type)
	return nil
}

func makeTuple(th *thread, st *state) error {
	if !st.tuple.IsZero() {
		return nil
	}
	named, err := importName(th, "collections", "namedtuple")
	if err != nil {
		return err
	}
	kw := kwargs{{Name: th.Interp.Intern("module"), Val: object.FromString("decimal")}}
	st.tuple, err = object.Call(th, named, []value{object.FromString("DecimalTuple"), object.FromString("sign digits exponent")}, kw)
	return err
}

func importName(th *thread, module, name string) (value, error) {
	m, err := th.Interp.Hooks.ImportModule(th, module)
	if err != nil {
		return value{}, err
	}
	return object.GetAttrString(th, m, name)
}
