//go:build unix

package posix

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"golang.org/x/sys/unix"

	"pyasync/object"
	pio "pyasync/stdlib/io"
)

// this file reads arguments that name files: paths, file descriptors, directories to start from

// target is a file that an argument names.
type target struct {
	name  string // as the system has it
	isFD  bool   // fd stands for the file, not name
	fd    int
	like  value // str or bytes, as the argument was; what errors tell
	bytes bool
}

// what else than a path an argument may be
const (
	orFD = 1 << iota
	orNone
)

// kinds names what an argument may be.
var kinds = [4]string{"string, bytes or os.PathLike", "string, bytes, os.PathLike or integer", "string, bytes, os.PathLike or None", "string, bytes, os.PathLike, integer or None"}

// fileArg reads argument arg of function fn.
func fileArg(th *thread, v value, fn, arg string, allowed int) (target, error) {
	if v.IsZero() || v.IsNone() && allowed&orNone != 0 {
		return target{name: ".", like: object.FromString(".")}, nil
	}
	if _, isInt := object.IntValue(v); isInt && allowed&orFD != 0 {
		if v.IsBool() {
			if err := th.Warn(object.RuntimeWarningType, "bool is used as a file descriptor", 1); err != nil {
				return target{}, err
			}
		}
		fd, err := fdNumber(th, v)
		return target{isFD: true, fd: fd, like: v}, err
	}
	p, err := pio.PathValue(th, v)
	if err != nil {
		if object.IsException(err, object.TypeErrorType) && !strings.Contains(err.Error(), "__fspath__()") {
			err = th.TypeErrorf("%s: %s should be %s, not %s", fn, arg, kinds[allowed], v.Type().Name)
		}
		return target{}, err
	}
	t := target{like: p}
	if b, ok := object.AsBytes(p); ok {
		t.name, t.bytes = string(b), true
	} else {
		b, err := object.Encode(th, object.NewStr(object.StringOf(p)), "utf-8", "surrogateescape")
		if err != nil {
			return target{}, err
		}
		raw, _ := object.AsBytes(b)
		t.name = string(raw)
	}
	if strings.Contains(t.name, "\x00") {
		return target{}, th.ValueErrorf("%s: embedded null character in %s", fn, arg)
	}
	return t, nil
}

// fdNumber is an int that fits a file descriptor.
func fdNumber(th *thread, v value) (int, error) {
	n, err := object.AsIndex(th, v)
	switch {
	case err != nil && object.IsException(err, object.IndexErrorType), n > 1<<31-1:
		return 0, th.Raise(object.OverflowErrorType, "fd is greater than maximum")
	case err != nil && object.IsException(err, object.OverflowErrorType):
		if object.BigOf(v).Sign() < 0 {
			return 0, th.Raise(object.OverflowErrorType, "fd is less than minimum")
		}
		return 0, th.Raise(object.OverflowErrorType, "fd is greater than maximum")
	case n < -1<<31:
		return 0, th.Raise(object.OverflowErrorType, "fd is less than minimum")
	}
	return n, err
}

// path is the system's form of an argument that must be a path.
func path(th *thread, v value, fn string) (string, error) {
	t, err := fileArg(th, v, fn, "path", 0)
	return t.name, err
}

// dirArg is the directory that a relative path starts from.
func dirArg(th *thread, v value) (int, error) {
	if v.IsZero() || v.IsNone() {
		return unix.AT_FDCWD, nil
	}
	if v.Type().Index == nil {
		return 0, th.TypeErrorf("argument should be integer or None, not %s", v.Type().Name)
	}
	return fdNumber(th, v)
}

// flagArg is a bool argument that may be omitted.
func flagArg(th *thread, v value, def bool) (bool, error) {
	if v.IsZero() {
		return def, nil
	}
	return object.Truth(th, v)
}

// intArg is an int argument that may be omitted.
func intArg(th *thread, v value, def int) (int, error) {
	if v.IsZero() || v.IsNone() {
		return def, nil
	}
	return object.AsIndex(th, v)
}

// idArg is the number of a user or group; -1 stands for no change.
func idArg(th *thread, v value, what string) (int, error) {
	if v.Type().Index == nil {
		return 0, th.TypeErrorf("%s should be integer, not %s", what, v.Type().Name)
	}
	n, err := object.AsIndex(th, v)
	switch {
	case err == nil && n < -1, err != nil && object.BigOf(v).Sign() < 0:
		return 0, th.Raisef(object.OverflowErrorType, "%s is less than minimum", what)
	case err != nil, n > 1<<32-1:
		return 0, th.Raisef(object.OverflowErrorType, "%s is greater than maximum", what)
	}
	return n, nil
}

// decode is a name of the system as a script sees it: bytes where it gave bytes.
func (t target) decode(name string) value {
	if t.bytes {
		return object.NewBytes([]byte(name))
	}
	return object.FromString(object.DecodeFS([]byte(name)))
}

// fail is the OSError for a failed call, with the names of the files it is about.
func fail(th *thread, err error, names ...value) error {
	if err == nil {
		return nil
	}
	var pe *fs.PathError
	var le *os.LinkError
	var se *os.SyscallError
	switch {
	case errors.As(err, &pe):
		err = pe.Err
	case errors.As(err, &le):
		err = le.Err
	case errors.As(err, &se):
		err = se.Err
	}
	return th.OSError(err, names...)
}
