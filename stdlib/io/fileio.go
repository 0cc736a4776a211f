package io

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"pyasync/object"
)

// this file defines FileIO, unbuffered access to a file of the system

// FileIO is an open file.
type FileIO struct {
	object.Sub
	f        *os.File
	name     value
	readable bool
	writable bool
	created  bool
	appends  bool
	keep     bool // closefd=False
	closed   bool
	waiting  *waitingRead // of standard input
}

// Type is FileIO or a subclass.
func (f *FileIO) Type() *object.Type { return f.TypeOr(FileIOType) }

func (f *FileIO) isClosed(th *thread) (bool, error) { return f.closed, nil }

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
		f.f = os.NewFile(uintptr(fd), strings.TrimSpace(mode))
		if _, err := f.f.Stat(); err != nil {
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
	if f.f, err = os.OpenFile(object.EncodeFS(path), flags, 0o666); err != nil {
		return th.OSError(pathErr(err), name)
	}
	if st, err := f.f.Stat(); err == nil && st.IsDir() {
		f.f.Close()
		return th.OSError(errIsDir, name)
	}
	if f.appends {
		f.f.Seek(0, io.SeekEnd)
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
	f.f = os.NewFile(uintptr(fd), "")
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

func pathErr(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
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
	var n int
	var err error
	if f.waiting != nil {
		n, err = f.waiting.read(th, f.f, p)
	} else {
		n, err = f.f.Read(p)
	}
	if err != nil && err != io.EOF {
		if object.AsException(err) != nil {
			return n, err
		}
		return n, th.OSError(pathErr(err))
	}
	return n, nil
}

func (f *FileIO) write(th *thread, p []byte) (int, error) {
	if f.closed {
		return 0, fileClosed(th)
	}
	if !f.writable {
		return 0, unsupported(th, "File not open for writing")
	}
	n, err := f.f.Write(p)
	if err != nil {
		return n, th.OSError(pathErr(err))
	}
	return n, nil
}

func (f *FileIO) seek(th *thread, off int64, whence int) (int64, error) {
	if f.closed {
		return 0, fileClosed(th)
	}
	n, err := f.f.Seek(off, whence)
	if err != nil {
		return 0, th.OSError(pathErr(err))
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
	if err := f.f.Close(); err != nil {
		return th.OSError(pathErr(err))
	}
	return nil
}

func init() {
	t := FileIOType
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
		name := "<_io." + v.Type().Name
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
	t.Methods = fileMethods
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "closed", Get: func(th *thread, v value) (value, error) { return object.Bool(fileOf(v).closed), nil }},
			{Name: "closefd", Get: func(th *thread, v value) (value, error) { return object.Bool(!fileOf(v).keep), nil }},
			{Name: "mode", Get: func(th *thread, v value) (value, error) { return object.FromString(fileOf(v).mode()), nil }},
			{Name: "name", Get: func(th *thread, v value) (value, error) { return fileOf(v).name, nil }, Set: func(th *thread, v, x value) error { fileOf(v).name = x; return nil }},
		}
	}
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
				b, err := f.readAll(th)
				return object.NewBytes(b), err
			}
			p := make([]byte, n)
			n, err = f.read(th, p)
			return object.NewBytes(p[:n]), err
		}},
		{Name: "readall", Fast0: func(th *thread, self value) (value, error) {
			b, err := fileOf(self).readAll(th)
			return object.NewBytes(b), err
		}},
		{Name: "readinto", Sig: "(buffer, /)", Fast1: func(th *thread, self, buf value) (value, error) {
			p, err := object.WritableBytes(th, buf)
			if err != nil {
				return value{}, err
			}
			n, err := fileOf(self).read(th, p)
			return object.Int(int64(n)), err
		}},
		{Name: "write", Sig: "(b, /)", Fast1: func(th *thread, self, b value) (value, error) {
			p, err := object.BytesLike(th, b)
			if err != nil {
				return value{}, err
			}
			n, err := fileOf(self).write(th, p)
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
			if err := f.f.Truncate(n); err != nil {
				return value{}, th.OSError(pathErr(err))
			}
			return object.Int(n), nil
		}},
		{Name: "close", Fast0: func(th *thread, self value) (value, error) { return object.None, fileOf(self).close(th) }},
		{Name: "seekable", Fast0: func(th *thread, self value) (value, error) {
			f := fileOf(self)
			if f.closed {
				return value{}, fileClosed(th)
			}
			_, err := f.f.Seek(0, io.SeekCurrent)
			return object.Bool(err == nil), nil
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
			return object.Int(int64(f.f.Fd())), nil
		}},
		{Name: "isatty", Fast0: func(th *thread, self value) (value, error) {
			f := fileOf(self)
			if f.closed || f.f == nil {
				return value{}, fileClosed(th)
			}
			st, err := f.f.Stat()
			return object.Bool(err == nil && st.Mode()&os.ModeCharDevice != 0 && isTerminal(f.f)), nil
		}},
	}
}

func isTerminal(f *os.File) bool { return f.Name() != os.DevNull && object.IsTerminal(f) }

// readAll reads to the end.
func (f *FileIO) readAll(th *thread) ([]byte, error) {
	if f.closed {
		return nil, fileClosed(th)
	}
	if !f.readable {
		return nil, unsupported(th, "File not open for reading")
	}
	b, err := io.ReadAll(f.f)
	if err != nil {
		return nil, th.OSError(pathErr(err))
	}
	return b, nil
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
