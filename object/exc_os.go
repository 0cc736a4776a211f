package object

import (
	"errors"
	"io/fs"
	"strconv"
	"syscall"
)

// this file describes OSError, its subclasses by errno, and how errors of the
// operating system become exceptions

// errnoClass is the class of an OSError with these arguments: exactly OSError becomes the
// subclass for its errno.
func errnoClass(t *Type, args []Value) *Type {
	if t != OSErrorType || len(args) < 2 || len(args) > 5 || !args[0].IsInt() {
		return t
	}
	switch syscall.Errno(args[0].AsInt()) {
	case syscall.EAGAIN, syscall.EALREADY, syscall.EINPROGRESS:
		return BlockingIOErrorType
	case syscall.EPIPE, syscall.ESHUTDOWN:
		return BrokenPipeErrorType
	case syscall.ECHILD:
		return ChildProcessErrorType
	case syscall.ECONNABORTED:
		return ConnectionAbortedErrorType
	case syscall.ECONNREFUSED:
		return ConnectionRefusedErrorType
	case syscall.ECONNRESET:
		return ConnectionResetErrorType
	case syscall.EEXIST:
		return FileExistsErrorType
	case syscall.ENOENT:
		return FileNotFoundErrorType
	case syscall.EISDIR:
		return IsADirectoryErrorType
	case syscall.ENOTDIR:
		return NotADirectoryErrorType
	case syscall.EINTR:
		return InterruptedErrorType
	case syscall.EACCES, syscall.EPERM:
		return PermissionErrorType
	case syscall.ESRCH:
		return ProcessLookupErrorType
	case syscall.ETIMEDOUT:
		return TimeoutErrorType
	}
	return t
}

// takeOS sets the fields from the arguments; the file names do not stay in args.
func (e *Exception) takeOS(args []Value) {
	if len(args) < 2 || len(args) > 5 {
		return
	}
	e.setFields(field{"errno", args[0]}, field{"strerror", args[1]})
	if len(args) == 2 || args[2].IsNone() {
		return
	}
	if e.Type() == BlockingIOErrorType && args[2].Type().Index != nil {
		e.SetField("characters_written", args[2])
		return
	}
	e.SetField("filename", args[2])
	if len(args) == 5 && !args[4].IsNone() {
		e.SetField("filename2", args[4])
	}
	e.setArgs(args[:2])
}

// osUsesInit reports whether OSError.__init__ takes the arguments instead of __new__:
// when a subclass has an __init__ of its own, and no __new__.
func osUsesInit(t *Type) bool {
	if !t.heap {
		return false
	}
	w, ok := t.Lookup("__init__").o.(*SlotWrapper)
	if ok && w.Owner == OSErrorType {
		return false
	}
	b, ok := t.Lookup("__new__").o.(*Builtin)
	return ok && b.owner == OSErrorType
}

func osNew(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	e := &Exception{class: typ}
	if osUsesInit(typ) {
		return From(e), nil
	}
	if len(kw) > 0 {
		return Value{}, noKeywords(th, From(e))
	}
	e.class = errnoClass(typ, args)
	e.setArgs(args)
	e.takeOS(args)
	return From(e), nil
}

func osInit(th *Thread, v Value, args []Value, kw []Kw) error {
	if !osUsesInit(v.Type()) {
		return nil
	}
	if len(kw) > 0 {
		return noKeywords(th, v)
	}
	e := v.o.(*Exception)
	e.setArgs(args)
	e.takeOS(args)
	return nil
}

func osStr(th *Thread, v Value) (Value, error) {
	e := v.o.(*Exception)
	no, text, name, name2 := e.Field("errno"), e.Field("strerror"), e.Field("filename"), e.Field("filename2")
	if name.o == nil && (no.o == nil || text.o == nil) {
		return excStr(th, v)
	}
	s, err := ToString(th, orNone(no))
	if err != nil {
		return Value{}, err
	}
	t, err := ToString(th, orNone(text))
	if err != nil {
		return Value{}, err
	}
	s = "[Errno " + s + "] " + t
	for i, n := range [...]Value{name, name2} {
		if n.o == nil {
			break
		}
		r, err := ReprString(th, n)
		if err != nil {
			return Value{}, err
		}
		s += [...]string{": ", " -> "}[i] + r
	}
	return FromString(s), nil
}

func osReduce(th *Thread, v Value) (Value, error) {
	e := v.o.(*Exception)
	args := e.Args
	if name := e.Field("filename"); len(args) == 2 && name.o != nil {
		args = []Value{args[0], args[1], name}
		if name2 := e.Field("filename2"); name2.o != nil {
			args = append(args, None, name2)
		}
	}
	return e.reduce(NewTuple(args)), nil
}

var charactersWritten = Getter{
	Name: "characters_written",
	Get: func(th *Thread, v Value) (Value, error) {
		if n := v.o.(*Exception).Field("characters_written"); n.o != nil {
			return n, nil
		}
		return Value{}, th.Raise(AttributeErrorType, "characters_written")
	},
	Set: func(th *Thread, v, x Value) error {
		e := v.o.(*Exception)
		if x.o == nil {
			if e.Field("characters_written").o == nil {
				return th.Raise(AttributeErrorType, "characters_written")
			}
			e.SetField("characters_written", x)
			return nil
		}
		n, err := Index(th, x)
		if err == nil {
			e.SetField("characters_written", n)
		}
		return err
	},
}

func init() {
	t := OSErrorType
	t.New = osNew
	t.Init = osInit
	t.Str = osStr
	t.Methods = func() []Func { return []Func{{Name: "__reduce__", Fast0: osReduce}} }
	t.Getters = func() []Getter {
		return []Getter{member("errno", "number of the error, as in module errno"), member("strerror", "what the number means, as text"), member("filename", "the path that the failed call was given"), member("filename2", "the other path, of calls such as os.rename that take two"), charactersWritten}
	}
}

// OSError is the exception for an error of Go's os, net and syscall packages, with the
// file names that the failed operation was given. An error without errno becomes an
// OSError with the error's text.
func (th *Thread) OSError(err error, filenames ...Value) error {
	if e := AsException(err); e != nil {
		return e
	}
	no, ok := errnoOf(err)
	if !ok {
		return th.Raise(OSErrorType, err.Error())
	}
	args := []Value{Int(int64(no)), FromString(Strerror(int(no)))}
	if len(filenames) > 0 {
		args = append(args, filenames[0])
	}
	if len(filenames) > 1 {
		args = append(args, None, filenames[1])
	}
	return th.RaiseArgs(OSErrorType, args...)
}

// errnoOf finds the number of an operating system error.
func errnoOf(err error) (syscall.Errno, bool) {
	var no syscall.Errno
	switch {
	case errors.As(err, &no):
		return no, true
	case errors.Is(err, fs.ErrNotExist):
		return syscall.ENOENT, true
	case errors.Is(err, fs.ErrExist):
		return syscall.EEXIST, true
	case errors.Is(err, fs.ErrPermission):
		return syscall.EPERM, true
	case errors.Is(err, fs.ErrInvalid):
		return syscall.EINVAL, true
	case errors.Is(err, fs.ErrClosed):
		return syscall.EBADF, true
	}
	return 0, false
}

// Strerror is the C library's text for an errno, as os.strerror gives it.
func Strerror(errno int) string {
	if errno >= 0 && errno < len(errnoText) && errnoText[errno] != "" {
		return errnoText[errno]
	}
	return "Unknown error " + strconv.Itoa(errno)
}
