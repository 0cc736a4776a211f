// Package builtins is Python's builtins: the names that need no import.
package builtins

import (
	"pyasync/object"
	pio "pyasync/stdlib/io"
)

// this file is the table of names

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

const doc = `The names that are known everywhere: functions, types, exceptions and constants.

A name that a module does not define is looked up here. Import this module to reach a name
that a variable hides.`

// Module is builtins. Its namespace becomes Interp.Builtins.
var Module = object.ModuleDef{
	Name: "builtins",
	Doc:  doc,
	Funcs: []*object.Func{
		&buildClass, &import_, &abs, &all, &any_, &ascii, &bin, &breakpoint, &callable, &chr, &compile, &delattr, &dir, &divmod,
		&eval, &exec, &format, &getattr, &globals, &hasattr, &hash, &hex, &id, &input, &isInstance, &isSubclass, &iter, &aiter,
		&length, &locals, &max_, &min_, &next, &anext, &oct, &ord, &pow, &print_, &repr, &round, &setattr, &sorted, &sum, &vars,
	},
	Exec: func(th *thread, m *object.Module) error {
		for _, c := range constants {
			m.Set(th, c.Name, c.Value)
		}
		for _, list := range [...][]*object.Type{types, exceptions} {
			for _, t := range list {
				m.Set(th, t.Name, object.From(t))
			}
		}
		m.Set(th, "EnvironmentError", object.From(object.OSErrorType))
		m.Set(th, "IOError", object.From(object.OSErrorType))
		m.Set(th, "open", pio.OpenFunction(th))
		setSiteNames(th, m)
		return nil
	},
}

var constants = []object.Attr{
	{Name: "None", Value: object.None},
	{Name: "Ellipsis", Value: object.Ellipsis},
	{Name: "NotImplemented", Value: object.NotImplemented},
	{Name: "False", Value: object.False},
	{Name: "True", Value: object.True},
	{Name: "__debug__", Value: object.True},
}

var types = []*object.Type{
	object.EnumerateType, object.FilterType, object.FrozenSetType, object.MapType, object.RangeType, object.ReversedType,
	object.SetType, object.SliceType, object.ZipType, object.BytesType, object.BytearrayType, object.ComplexType, object.MemoryViewType,
	object.BoolType, object.ClassMethodType, object.DictType, object.FloatType, object.PropertyType, object.IntType, object.ListType,
	object.ObjectType, object.StaticMethodType, object.StrType, object.SuperType, object.TupleType, object.TypeType,
}

var exceptions = []*object.Type{
	object.BaseExceptionType, object.BaseExceptionGroupType, object.ExceptionType, object.GeneratorExitType,
	object.KeyboardInterruptType, object.SystemExitType, object.ArithmeticErrorType, object.AssertionErrorType,
	object.AttributeErrorType, object.BufferErrorType, object.EOFErrorType, object.ImportErrorType, object.LookupErrorType,
	object.MemoryErrorType, object.NameErrorType, object.OSErrorType, object.ReferenceErrorType, object.RuntimeErrorType,
	object.StopAsyncIterationType, object.StopIterationType, object.SyntaxErrorType, object.SystemErrorType,
	object.TypeErrorType, object.ValueErrorType, object.WarningType, object.FloatingPointErrorType, object.OverflowErrorType,
	object.ZeroDivisionErrorType, object.BytesWarningType, object.DeprecationWarningType, object.EncodingWarningType,
	object.FutureWarningType, object.ImportWarningType, object.PendingDeprecationWarningType, object.ResourceWarningType,
	object.RuntimeWarningType, object.SyntaxWarningType, object.UnicodeWarningType, object.UserWarningType,
	object.BlockingIOErrorType, object.ChildProcessErrorType, object.ConnectionErrorType, object.FileExistsErrorType,
	object.FileNotFoundErrorType, object.InterruptedErrorType, object.IsADirectoryErrorType, object.NotADirectoryErrorType,
	object.PermissionErrorType, object.ProcessLookupErrorType, object.TimeoutErrorType, object.IndentationErrorType,
	object.IncompleteInputErrorType, object.IndexErrorType, object.KeyErrorType, object.ModuleNotFoundErrorType,
	object.NotImplementedErrorType, object.PythonFinalizationErrorType, object.RecursionErrorType, object.UnboundLocalErrorType,
	object.UnicodeErrorType, object.BrokenPipeErrorType, object.ConnectionAbortedErrorType, object.ConnectionRefusedErrorType,
	object.ConnectionResetErrorType, object.TabErrorType, object.UnicodeDecodeErrorType, object.UnicodeEncodeErrorType,
	object.UnicodeTranslateErrorType, object.ExceptionGroupType,
}

func orNone(v value) value {
	if v.IsZero() {
		return object.None
	}
	return v
}

// optional checks the number of arguments of a function that takes between least and most,
// by position only.
func optional(th *thread, name string, args []value, kw kwargs, least, most int) error {
	if err := object.NoKeywords(th, name, kw); err != nil {
		return err
	}
	switch n := len(args); {
	case n < least:
		return th.TypeErrorf("%s expected at least %d argument%s, got %d", name, least, plural(least), n)
	case n > most:
		return th.TypeErrorf("%s expected at most %d argument%s, got %d", name, most, plural(most), n)
	}
	return nil
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}
