package object

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// this file defines Exception and how Go code raises one

// Exception is a Python exception, and the Go error that carries it.
type Exception struct {
	Sub              // Ext is made when something asks for the exception's own attributes
	class    *Type   // the class while Ext is nil
	Args     []Value // never changed in place
	Cause    Value   // __cause__: zero or an exception
	Context  *Exception
	TB       *Traceback
	Val      Value // StopIteration.value, SystemExit.code, the group's message
	rare     *rareParts
	arg      [1]Value // the storage of Args when there is one argument
	Suppress bool     // __suppress_context__
	lone     bool     // nothing refers to it: see NewLone
}

// rareParts are what few exceptions have.
type rareParts struct {
	fields  []field // attributes that belong to the builtin class: OSError.errno, ImportError.name …
	members []Value // of an exception group
}

type field struct {
	name string
	v    Value
}

// Type is the exception's class.
func (e *Exception) Type() *Type {
	if e.Ext != nil {
		return e.Ext.shape.typ
	}
	return e.class
}

// attrs is the holder of the exception's own attributes, made when first needed.
func (e *Exception) attrs() *Instance {
	if e.Ext == nil {
		if e.class.heap {
			e.Ext = NewInstance(e.class)
		} else {
			e.Ext = &Instance{shape: e.class.dictShape(), rest: &instanceRest{dict: NewDict()}}
		}
	}
	return e.Ext
}

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
	if e.rare == nil {
		return Value{}
	}
	for i := range e.rare.fields {
		if e.rare.fields[i].name == name {
			return e.rare.fields[i].v
		}
	}
	return Value{}
}

// SetField sets an attribute of the builtin class.
func (e *Exception) SetField(name string, v Value) {
	r := e.extra()
	for i := range r.fields {
		if r.fields[i].name == name {
			r.fields[i].v = v
			return
		}
	}
	r.fields = append(r.fields, field{name, v})
}

// setFields sets several attributes of a new exception.
func (e *Exception) setFields(fs ...field) { e.extra().fields = fs }

func (e *Exception) extra() *rareParts {
	if e.rare == nil {
		e.rare = &rareParts{}
	}
	return e.rare
}

// Members are the exceptions of a group.
func (e *Exception) Members() []Value {
	if e.rare == nil {
		return nil
	}
	return e.rare.members
}

// setArgs copies args into the exception. Args that e.args has shown stay as they are.
func (e *Exception) setArgs(args []Value) {
	switch {
	case len(args) == 0:
		e.Args = nil
	case len(args) == 1 && e.arg[0].o == nil:
		e.arg[0] = args[0]
		e.Args = e.arg[:]
	default:
		e.Args = append([]Value(nil), args...)
	}
}

// NewException is an exception of class t, as calling t with these arguments makes it
// except that a __new__ or __init__ in Python is not run. It has no context: see Raise.
func NewException(t *Type, args ...Value) *Exception {
	e := &Exception{class: t}
	e.setArgs(args)
	if b := builtinExc(t); b.Getters != nil && b != BaseExceptionType {
		e.fill(b)
	}
	return e
}

// fill sets the fields that a builtin class takes from the arguments. Arguments that
// do not suit the class leave the fields unset.
func (e *Exception) fill(b *Type) {
	switch {
	case b.Is(StopIterationType):
		e.takeFirst()
	case b.Is(SystemExitType):
		e.takeCode()
	case b.Is(ImportErrorType):
		e.takeImportMsg()
	case b.Is(OSErrorType):
		e.class = errnoClass(e.class, e.Args)
		e.takeOS(e.Args)
	case b.Is(UnicodeEncodeErrorType), b.Is(UnicodeDecodeErrorType):
		if len(e.Args) == 5 {
			e.setFields(field{"encoding", e.Args[0]}, field{"object", e.Args[1]}, field{"start", e.Args[2]}, field{"end", e.Args[3]}, field{"reason", e.Args[4]})
		}
	case b.Is(UnicodeTranslateErrorType):
		if len(e.Args) == 4 {
			e.setFields(field{"object", e.Args[0]}, field{"start", e.Args[1]}, field{"end", e.Args[2]}, field{"reason", e.Args[3]})
		}
	case b.Is(SyntaxErrorType):
		if len(e.Args) > 0 {
			e.SetField("msg", e.Args[0])
		}
		if len(e.Args) == 2 {
			if info, ok := e.Args[1].o.(*Tuple); ok {
				e.takeLocation(info.Items)
			}
		}
	case b.Is(BaseExceptionGroupType):
		if len(e.Args) == 2 {
			e.Val = e.Args[0]
			switch s := e.Args[1].o.(type) {
			case *List:
				e.extra().members = append([]Value(nil), s.Items...)
			case *Tuple:
				e.extra().members = s.Items
			}
		}
	}
}

// builtinExc is the nearest builtin class of t with attributes of its own, or a builtin one.
func builtinExc(t *Type) *Type {
	for t.heap || t.Getters == nil && t.Base != nil && t.Base.Flags&FlagExcSub != 0 {
		t = t.Base
	}
	return t
}

func (th *Thread) newException(t *Type, msg string) *Exception {
	e := NewException(t, FromString(msg))
	e.Context = th.Context()
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
	e.Context = th.Context()
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
func (th *Thread) KeyError(key Value) error {
	e := &Exception{class: KeyErrorType, Context: th.Context()}
	e.arg[0] = key
	e.Args = e.arg[:]
	return e
}

// StopIteration is the exception at the end of an iterator, without a value.
func (th *Thread) StopIteration() error {
	return &Exception{class: StopIterationType, Context: th.Context()}
}

// StopIterationWith is StopIteration(v).
func (th *Thread) StopIterationWith(v Value) error {
	if v.IsNone() {
		return th.StopIteration()
	}
	e := &Exception{class: StopIterationType, Context: th.Context(), Val: v}
	e.arg[0] = v
	e.Args = e.arg[:]
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

// ExceptionOf is the exception that v is, or nil.
func ExceptionOf(v Value) *Exception {
	e, _ := v.o.(*Exception)
	return e
}

// endIteration turns a StopIteration into the end of an iteration: nil.
func (th *Thread) endIteration(err error) error { return nil }

// StopValue is the value that a StopIteration carries.
func (e *Exception) StopValue() Value { return orNone(e.Val) }

// Warn issues a warning; stackLevel 1 is the running Python code.
func (th *Thread) Warn(category *Type, msg string, stackLevel int) error {
	if th.Interp.Hooks.Warn == nil {
		return nil
	}
	return th.Interp.Hooks.Warn(th, category, msg, stackLevel)
}

// Failf raises t with a message in which %r is the repr and %s the text of the next Value,
// or of a string or int, which stands as it is.
func (th *Thread) Failf(t *Type, format string, args ...any) error {
	var b strings.Builder
	for i := 0; i < len(format); i++ {
		if format[i] != '%' || i+1 == len(format) {
			b.WriteByte(format[i])
			continue
		}
		i++
		if format[i] == '%' {
			b.WriteByte('%')
			continue
		}
		text, err := failText(th, format[i], args[0])
		if err != nil {
			return err
		}
		b.WriteString(text)
		args = args[1:]
	}
	return th.Raise(t, b.String())
}

func failText(th *Thread, verb byte, arg any) (string, error) {
	switch x := arg.(type) {
	case string:
		if verb == 'r' {
			return Quote(x), nil
		}
		return x, nil
	case int:
		return strconv.Itoa(x), nil
	case Value:
		if verb == 'r' {
			return ReprString(th, x)
		}
		return ToString(th, x)
	}
	panic("object: argument of Failf")
}
