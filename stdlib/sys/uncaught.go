package sys

import "pyasync/object"

// this file says what becomes of an exception that ends a program

// Uncaught does with an exception that nothing has caught what ends a program: it finds the exit
// status for SystemExit, printing a message if that is no number, and gives any other to
// sys.excepthook, which prints it. It returns the exit status.
func Uncaught(th *thread, e *object.Exception) int {
	if e.Type().Is(object.SystemExitType) {
		return systemExit(th, e)
	}
	th.Handled = nil
	m := th.Interp.Sys
	tb := object.None
	if e.TB != nil {
		tb = object.From(e.TB)
	}
	m.Set(th, "last_exc", object.From(e))
	m.Set(th, "last_type", object.From(e.Type()))
	m.Set(th, "last_value", object.From(e))
	m.Set(th, "last_traceback", tb)
	hook := m.Get("excepthook")
	if hook.IsZero() || hook.IsNone() {
		_ = writeError(th, "sys.excepthook is missing\n")
		_ = PrintException(th, e)
		return 1
	}
	_, err := object.Call(th, hook, []object.Value{object.From(e.Type()), object.From(e), tb}, nil)
	if err == nil {
		return 1
	}
	he := object.AsException(err)
	switch {
	case he == nil:
		_ = writeError(th, err.Error()+"\n")
	case he.Type().Is(object.SystemExitType):
		return systemExit(th, he)
	default:
		_ = writeError(th, "Error in sys.excepthook:\n")
		_ = PrintException(th, he)
		_ = writeError(th, "\nOriginal exception was:\n")
		_ = PrintException(th, e)
	}
	return 1
}

// systemExit is the exit status that a SystemExit asks for.
func systemExit(th *thread, e *object.Exception) int {
	code, err := object.GetAttrString(th, object.From(e), "code")
	if err != nil {
		return 1
	}
	switch {
	case code.IsNone():
		return 0
	case code.Type().Is(object.IntType):
		i, err := object.Index(th, code)
		if err == nil && i.IsInt() {
			return int(i.AsInt() & 0xff)
		}
		return 255
	}
	text, err := object.ToString(th, code)
	if err != nil {
		return 1
	}
	_ = writeError(th, text+"\n")
	return 1
}
