package object

import (
	"errors"
	"fmt"
)

// this file defines Exception and how Go code raises one

// Exception is a Python exception, and the Go error that carries it.
type Exception struct {
	Sub
	typ      *Type // the builtin class; Ext has the class of a subclass
	Args     []Value
	Cause    Value // __cause__: zero or an exception
	Context  *Exception
	Suppress bool // __suppress_context__
	TB       *Traceback
	Val      Value   // StopIteration.value, SystemExit.code, the group's message …
	fields   []field // attributes that belong to the builtin class: OSError.errno, ImportError.name …
	Members  []Value // of an exception group
}

type field struct {
	name string
	v    Value
}

// Traceback is one entry of a traceback: a frame and where it was.
type Traceback struct {
	Next  *Traceback // towards where the exception was raised
	Frame *Frame
	At    int32
	Line  int // overrides the line of At when it is not 0
}

// TracebackType is types.TracebackType.
var TracebackType = NewStatic("traceback", ObjectType, 0)

func (*Traceback) Type() *Type { return TracebackType }

// Type is the exception's class.
func (e *Exception) Type() *Type { return e.TypeOr(e.typ) }

// Error is for Go code that prints an error: the class and the first argument.
func (e *Exception) Error() string {
	msg := ""
	if len(e.Args) > 0 {
		if s, ok := e.Args[0].o.(*Str); ok {
			msg = ": " + s.s
		} else if e.Args[0].IsInt() {
			msg = fmt.Sprint(": ", e.Args[0].AsInt())
		}
	}
	return e.Type().Name + msg
}

// Field is an attribute of the builtin class, or the zero Value.
func (e *Exception) Field(name string) Value {
	for i := range e.fields {
		if e.fields[i].name == name {
			return e.fields[i].v
		}
	}
	return Value{}
}

// SetField sets an attribute of the builtin class.
func (e *Exception) SetField(name string, v Value) {
	for i := range e.fields {
		if e.fields[i].name == name {
			e.fields[i].v = v
			return
		}
	}
	e.fields = append(e.fields, field{name, v})
}

// NewException is an exception of a builtin class, without context: see Raise.
func NewException(t *Type, args ...Value) *Exception {
	return &Exception{typ: builtinExc(t), Args: args, Sub: NewSub(t, builtinExc(t))}
}

// builtinExc is the builtin class that t is or derives from.
func builtinExc(t *Type) *Type {
	for t.heap {
		t = t.Base
	}
	return t
}

func (th *Thread) newException(t *Type, msg string) *Exception {
	e := NewException(t, FromString(msg))
	e.Context = th.Handled
	return e
}

// Raise is the error that raises a builtin exception with a message.
func (th *Thread) Raise(t *Type, msg string) error { return th.newException(t, msg) }

// Raisef is Raise with formatting.
func (th *Thread) Raisef(t *Type, format string, a ...any) error {
	return th.newException(t, fmt.Sprintf(format, a...))
}

// RaiseArgs is Raise with any arguments.
func (th *Thread) RaiseArgs(t *Type, args ...Value) error {
	e := NewException(t, args...)
	e.Context = th.Handled
	return e
}

// TypeErrorf is a TypeError.
func (th *Thread) TypeErrorf(format string, a ...any) error {
	return th.newException(TypeErrorType, fmt.Sprintf(format, a...))
}

// ValueErrorf is a ValueError.
func (th *Thread) ValueErrorf(format string, a ...any) error {
	return th.newException(ValueErrorType, fmt.Sprintf(format, a...))
}

// KeyError is a KeyError for key.
func (th *Thread) KeyError(key Value) error { return th.RaiseArgs(KeyErrorType, key) }

// StopIteration is the exception at the end of an iterator, without a value.
func (th *Thread) StopIteration() error { return th.RaiseArgs(StopIterationType) }

// StopIterationWith is StopIteration(v).
func (th *Thread) StopIterationWith(v Value) error {
	if v.IsNone() {
		return th.StopIteration()
	}
	e := NewException(StopIterationType, v)
	e.Val = v
	e.Context = th.Handled
	return e
}

// AsException is the Python exception in err, or nil: host stops and our own bugs are none.
func AsException(err error) *Exception {
	if e, ok := err.(*Exception); ok {
		return e
	}
	var e *Exception
	if errors.As(err, &e) {
		return e
	}
	return nil
}

// IsException reports whether err is a Python exception of class t.
func IsException(err error, t *Type) bool {
	e := AsException(err)
	return e != nil && e.Type().Is(t)
}

// endIteration turns a StopIteration into the end of an iteration: nil.
func (th *Thread) endIteration(err error) error { return nil }

// StopValue is the value that a StopIteration carries.
func (e *Exception) StopValue() Value { return orNone(e.Val) }

// Trace adds an entry for frame f to the traceback, once for each time that the
// exception is raised: it is called when an exception leaves f or is caught in it.
func (f *Frame) Trace(e *Exception) {
	if f.Traced == e {
		f.Traced = nil
		return
	}
	f.Escaped = true
	e.TB = &Traceback{Next: e.TB, Frame: f, At: f.At}
}

// Warn issues a warning; stackLevel 1 is the running Python code.
func (th *Thread) Warn(category *Type, msg string, stackLevel int) error {
	if th.Interp.Hooks.Warn == nil {
		return nil
	}
	return th.Interp.Hooks.Warn(th, category, msg, stackLevel)
}
