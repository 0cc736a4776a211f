package io

import (
	"io"
	"os"
	"slices"
	"strings"
	"syscall"

	"pyasync/object"
)

// this file defines FileIO, unbuffered access to a file of the system

// FileIO is an open file.
type FileIO struct {
	object.Sub
	f        *rawFile
	name     value
	readable bool
	writable bool
	created  bool
	appends  bool
	keep     bool // closefd=False
	closed   bool
}

// Type is FileIO or a subclass.
func (f *FileIO) Type() *object.Type { return f.TypeOr(FileIOType) }

// Fork implements object.Forker: the copy has a descriptor of its own for the same open file.
func (f *FileIO) Fork(k *object.Fork) object.Object {
	raw, err := f.f.duplicate()
	if err != nil {
		return nil
	}
	c := &FileIO{f: raw, readable: f.readable, writable: f.writable, created: f.created, appends: f.appends, keep: f.keep, closed: f.closed}
	k.Ext(&c.Sub, f.Sub, c)
	k.Fill(func() { c.name = k.Value(f.name) })
	return c
}

func (f *FileIO) seekable(th *thread) (bool, error) {
	if f.closed {
		return false, fileClosed(th)
	}
	_, err := f.f.seek(0, io.SeekCurrent)
	return err == nil, nil
}

func (f *FileIO) IsClosed(th *thread) (bool, error) { return f.closed, nil }

func fileOf(v value) *FileIO { return v.Object().(*FileIO) }

// mode is the mode attribute.
func (f *FileIO) mode() string {
	switch {
	case f.created && f.readable:
		return "xb+"
	case f.created:
		return "xb"
	case f.appends && f.readable:
		return "ab+"
	case f.appends:
		return "ab"
	case f.readable && f.writable:
		return "rb+"
	case f.readable:
		return "rb"
	}
	return "wb"
}

var fileInit = object.Func{Name: "FileIO", Sig: "(file, mode='r', closefd=True, opener=None)", Bound: func(th *thread, self value, a []value) (value, error) {
	mode := "r"
	if !a[1].IsZero() {
		s, ok := object.AsStr(a[1])
		if !ok {
			return value{}, th.TypeErrorf("FileIO() argument 'mode' must be str, not %s", a[1].Type().Name)
		}
		mode = s.String()
	}
	closefd := true
	if !a[2].IsZero() {
		var err error
		if closefd, err = object.Truth(th, a[2]); err != nil {
			return value{}, err
		}
	}
	return object.None, fileOf(self).open(th, a[0], mode, closefd, a[3])
}}

// open opens the file name, which may be a path or a file descriptor.
func (f *FileIO) open(th *thread, name value, mode string, closefd bool, opener value) error {
	flags, err := f.parse(th, mode)
	if err != nil {
		return err
	}
	f.name, f.keep = name, !closefd
	if name.Type().Flags&object.FlagIntSub != 0 {
		fd, err := object.AsIndex(th, name)
		if err != nil {
			return err
		}
		if fd < 0 {
			return th.ValueErrorf("negative file descriptor")
		}
		if f.f, err = rawFD(fd, closefd); err != nil {
			return th.OSError(err)
		}
		return nil
	}
	path, err := PathString(th, name)
	if err != nil {
		return err
	}
	if !closefd {
		return th.ValueErrorf("Cannot use closefd=False with file name")
	}
	if strings.Contains(path, "\x00") {
		return th.ValueErrorf("embedded null byte")
	}
	if !opener.IsZero() && !opener.IsNone() {
		return f.openWith(th, opener, name, flags)
	}
	if f.f, err = openRaw(th, object.EncodeFS(path), flags); err != nil {
		return osError(th, err, name)
	}
	if f.appends {
		_, _ = f.f.seek(0, io.SeekEnd)
	}
	return nil
}

func (f *FileIO) openWith(th *thread, opener, name value, flags int) error {
	r, err := object.Call2(th, opener, name, object.Int(int64(flags)))
	if err != nil {
		return err
	}
	if r.Type().Flags&object.FlagIntSub == 0 {
		return th.TypeErrorf("expected integer from opener")
	}
	fd, err := object.AsIndex(th, r)
	if err != nil {
		return err
	}
	if fd < 0 {
		return th.ValueErrorf("opener returned %d", fd)
	}
	if f.f, err = rawFD(fd, true); err != nil {
		return th.OSError(err)
	}
	return nil
}

// parse reads the mode string.
func (f *FileIO) parse(th *thread, mode string) (flags int, err error) {
	const usage = "Must have exactly one of create/read/write/append mode and at most one plus"
	kinds, plus := 0, false
	for _, c := range mode {
		switch c {
		case 'r':
			kinds++
			f.readable = true
		case 'w':
			kinds++
			f.writable = true
			flags |= os.O_CREATE | os.O_TRUNC
		case 'x':
			kinds++
			f.writable, f.created = true, true
			flags |= os.O_CREATE | os.O_EXCL
		case 'a':
			kinds++
			f.writable, f.appends = true, true
			flags |= os.O_CREATE | os.O_APPEND
		case 'b':
		case '+':
			if plus {
				return 0, th.ValueErrorf(usage)
			}
			plus = true
		default:
			return 0, th.ValueErrorf("invalid mode: %s", mode)
		}
	}
	if kinds != 1 {
		return 0, th.ValueErrorf(usage)
	}
	if plus {
		f.readable, f.writable = true, true
	}
	switch {
	case f.readable && f.writable:
		flags |= os.O_RDWR
	case f.writable:
		flags |= os.O_WRONLY
	}
	return flags, nil
}

// osError is the exception for an error of a call: one of Python already, or the system's.
func osError(th *thread, err error, args ...value) error {
	if object.AsException(err) != nil {
		return err
	}
	if _, ok := err.(syscall.Errno); ok {
		return th.OSError(err, args...)
	}
	return err
}

// PathValue is what os.fspath returns: str and bytes are paths, and so is what __fspath__ gives.
func PathValue(th *thread, v value) (value, error) {
	isPath := func(v value) bool {
		if _, ok := object.AsStr(v); ok {
			return true
		}
		_, ok := object.AsBytes(v)
		return ok
	}
	if isPath(v) {
		return v, nil
	}
	name := v.Type().Name
	if v.Type().Lookup("__fspath__").IsNone() {
		return value{}, th.TypeErrorf("expected str, bytes or os.PathLike object, not %s", name)
	}
	r, found, err := object.CallSpecial(th, v, "__fspath__")
	switch {
	case err != nil:
		return value{}, err
	case !found:
		return value{}, th.TypeErrorf("expected str, bytes or os.PathLike object, not %s", name)
	case !isPath(r):
		return value{}, th.TypeErrorf("expected %s.__fspath__() to return str or bytes, not %s", name, r.Type().Name)
	}
	return r, nil
}

// PathString is the text of a path: str, bytes or anything with __fspath__.
func PathString(th *thread, v value) (string, error) {
	p, err := PathValue(th, v)
	if err != nil {
		return "", err
	}
	if b, ok := object.AsBytes(p); ok {
		return object.DecodeFS(b), nil
	}
	return object.StringOf(p), nil
}

// fileClosed is closedError in the words of FileIO.
func fileClosed(th *thread) error { return th.ValueErrorf("I/O operation on closed file") }

// read reads up to len(p) bytes; 0 at the end.
func (f *FileIO) read(th *thread, p []byte) (int, error) {
	if f.closed {
		return 0, fileClosed(th)
	}
	if !f.readable {
		return 0, unsupported(th, "File not open for reading")
	}
	if len(p) == 0 {
		return 0, nil
	}
	n, err := f.f.read(th, p)
	if err != nil {
		return n, osError(th, err)
	}
	return n, nil
}

// again reports whether a call could not do anything without waiting, on a descriptor that
// does not.
func again(err error) bool {
	e := object.AsException(err)
	return e != nil && e.Type().Is(object.BlockingIOErrorType)
}

func (f *FileIO) write(th *thread, p []byte) (int, error) {
	if f.closed {
		return 0, fileClosed(th)
	}
	if !f.writable {
		return 0, unsupported(th, "File not open for writing")
	}
	n, err := f.f.write(th, p)
	if err != nil {
		return n, osError(th, err)
	}
	return n, nil
}

func (f *FileIO) seek(th *thread, off int64, whence int) (int64, error) {
	if f.closed {
		return 0, fileClosed(th)
	}
	n, err := f.f.seek(off, whence)
	if err != nil {
		return 0, osError(th, err)
	}
	return n, nil
}

func (f *FileIO) close(th *thread) error {
	if f.closed || f.f == nil {
		f.closed = true
		return nil
	}
	f.closed = true
	if f.keep {
		return nil
	}
	if err := f.f.close(); err != nil {
		return osError(th, err)
	}
	return nil
}

func init() {
	t := FileIOType
	t.TextSig = "(file, mode='r', closefd=True, opener=None)"
	t.Doc = "Open a file."
	t.New = func(th *thread, typ *object.Type, args []value, kw []object.Kw) (value, error) {
		return object.From(&FileIO{Sub: object.NewSub(typ, FileIOType), name: object.None}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw []object.Kw) error {
		_, err := fileInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = func(th *thread, v value) (value, error) {
		f := fileOf(v)
		name := "<" + v.Type().Name
		if f.closed || f.f == nil {
			return object.FromString(name + " [closed]>"), nil
		}
		r, err := object.ReprString(th, f.name)
		closefd := "True"
		if f.keep {
			closefd = "False"
		}
		return object.FromString(name + " name=" + r + " mode='" + f.mode() + "' closefd=" + closefd + ">"), err
	}
	t.Methods = func() []object.Func { return append(fileMethods(), refuseCopies()...) }
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "closed", Doc: "whether close() was called", Get: func(th *thread, v value) (value, error) { return object.Bool(fileOf(v).closed), nil }},
			{Name: "closefd", Get: func(th *thread, v value) (value, error) { return object.Bool(!fileOf(v).keep), nil }},
			{Name: "mode", Get: func(th *thread, v value) (value, error) { return object.FromString(fileOf(v).mode()), nil }},
			{Name: "name", Get: func(th *thread, v value) (value, error) { return fileOf(v).name, nil }, Set: func(th *thread, v, x value) error { fileOf(v).name = x; return nil }},
		}
	}
}

// noneIfAgain is what a read returns: None where it would have to wait and must not.
func noneIfAgain(b []byte, err error) (value, error) {
	if again(err) {
		return object.None, nil
	}
	return object.NewBytes(b), err
}

func fileMethods() []object.Func {
	return []object.Func{
		{Name: "read", Sig: "(size=-1, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			n, err := size(th, a[0])
			if err != nil {
				return value{}, err
			}
			f := fileOf(self)
			if n < 0 {
				return noneIfAgain(f.readAll(th))
			}
			p := make([]byte, n)
			n, err = f.read(th, p)
			return noneIfAgain(p[:n], err)
		}},
		{Name: "readall", Fast0: func(th *thread, self value) (value, error) {
			return noneIfAgain(fileOf(self).readAll(th))
		}},
		{Name: "readinto", Sig: "(buffer, /)", Fast1: func(th *thread, self, buf value) (value, error) {
			p, err := target(th, "readinto() argument 1", buf)
			if err != nil {
				return value{}, err
			}
			n, err := fileOf(self).read(th, p)
			if again(err) {
				return object.None, nil
			}
			return object.Int(int64(n)), err
		}},
		{Name: "write", Sig: "(b, /)", Fast1: func(th *thread, self, b value) (value, error) {
			p, err := object.BytesLike(th, b)
			if err != nil {
				return value{}, err
			}
			n, err := fileOf(self).write(th, p)
			if again(err) {
				return object.None, nil
			}
			return object.Int(int64(n)), err
		}},
		{Name: "seek", Sig: "(pos, whence=0, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			off, whence, err := seekArgs(th, a)
			if err != nil {
				return value{}, err
			}
			n, err := fileOf(self).seek(th, off, whence)
			return object.Int(n), err
		}},
		{Name: "tell", Fast0: func(th *thread, self value) (value, error) {
			n, err := fileOf(self).seek(th, 0, io.SeekCurrent)
			return object.Int(n), err
		}},
		{Name: "truncate", Sig: "(size=None, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			f := fileOf(self)
			if f.closed {
				return value{}, fileClosed(th)
			}
			if !f.writable {
				return value{}, unsupported(th, "File not open for writing")
			}
			n, err := truncateSize(th, a[0], func() (int64, error) { return f.seek(th, 0, io.SeekCurrent) })
			if err != nil {
				return value{}, err
			}
			if err := f.f.truncate(n); err != nil {
				return value{}, osError(th, err)
			}
			return object.Int(n), nil
		}},
		{Name: "close", Fast0: func(th *thread, self value) (value, error) { return object.None, fileOf(self).close(th) }},
		{Name: "seekable", Fast0: func(th *thread, self value) (value, error) {
			yes, err := fileOf(self).seekable(th)
			return object.Bool(yes), err
		}},
		{Name: "readable", Fast0: func(th *thread, self value) (value, error) {
			if fileOf(self).closed {
				return value{}, fileClosed(th)
			}
			return object.Bool(fileOf(self).readable), nil
		}},
		{Name: "writable", Fast0: func(th *thread, self value) (value, error) {
			if fileOf(self).closed {
				return value{}, fileClosed(th)
			}
			return object.Bool(fileOf(self).writable), nil
		}},
		{Name: "fileno", Fast0: func(th *thread, self value) (value, error) {
			f := fileOf(self)
			if f.closed || f.f == nil {
				return value{}, fileClosed(th)
			}
			return object.Int(int64(f.f.fileno())), nil
		}},
		{Name: "isatty", Fast0: func(th *thread, self value) (value, error) {
			f := fileOf(self)
			if f.closed || f.f == nil {
				return value{}, fileClosed(th)
			}
			return object.Bool(f.f.terminal()), nil
		}},
	}
}

// readAll reads to the end.
func (f *FileIO) readAll(th *thread) ([]byte, error) {
	if f.closed {
		return nil, fileClosed(th)
	}
	if !f.readable {
		return nil, unsupported(th, "File not open for reading")
	}
	b := make([]byte, 0, max(f.f.size()+1, DefaultBufferSize))
	for {
		if len(b) == cap(b) {
			b = slices.Grow(b, len(b))
		}
		n, err := f.f.read(th, b[len(b):cap(b)])
		if err != nil {
			if err = osError(th, err); len(b) > 0 && again(err) {
				return b, nil
			}
			return nil, err
		}
		if n == 0 {
			return b, nil
		}
		b = b[:len(b)+n]
	}
}

// seekArgs are the arguments of seek.
func seekArgs(th *thread, a []value) (off int64, whence int, err error) {
	n, err := object.AsIndex(th, a[0])
	if err != nil {
		return 0, 0, err
	}
	if !a[1].IsZero() {
		if whence, err = object.AsIndex(th, a[1]); err != nil {
			return 0, 0, err
		}
	}
	return int64(n), whence, nil
}

// truncateSize is the argument of truncate; None is the present position.
func truncateSize(th *thread, v value, tell func() (int64, error)) (int64, error) {
	if v.IsZero() || v.IsNone() {
		return tell()
	}
	n, err := object.AsIndex(th, v)
	if err == nil && n < 0 {
		return 0, th.ValueErrorf("negative size value %d", n)
	}
	return int64(n), err
}
