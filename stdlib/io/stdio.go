package io

import (
	"errors"
	"io"
	"os"
	"strings"

	"pyasync/object"
)

// this file makes the standard streams of what the host gave as such

// Standard is sys.stdin, stdout or stderr, for fd 0, 1 or 2, over the host's reader or writer.
// Output is buffered by lines on a terminal and for stderr, and by blocks elsewhere; or not
// at all.
func Standard(th *thread, fd int, host any, unbuffered bool) (value, error) {
	name := object.FromString([...]string{"<stdin>", "<stdout>", "<stderr>"}[fd])
	typ, mode, errs := BufferedWriterType, "w", localeErrors(th)
	switch fd {
	case 0:
		typ, mode = BufferedReaderType, "r"
	case 2:
		errs = "backslashreplace"
	}
	var b *Buffered
	lines := fd == 2
	if f, ok := host.(*os.File); ok {
		raw := &FileIO{Sub: object.NewSub(FileIOType.Ready(), FileIOType), f: rawHost(f), name: name, readable: fd == 0, writable: fd != 0, keep: true}
		b = newBuffered(typ.Ready(), raw, DefaultBufferSize)
		lines = lines || raw.f.terminal()
	} else {
		raw := &hostStream{fd: fd, name: name}
		raw.r, _ = host.(io.Reader)
		raw.w, _ = host.(io.Writer)
		if t, ok := host.(terminal); ok {
			raw.term, lines = t, true
		}
		hostType.Ready()
		b = newBuffered(typ.Ready(), nil, DefaultBufferSize)
		b.raw, b.file = object.From(raw), nil
	}
	b.Sub = object.NewSub(typ, typ)
	unbuffered = unbuffered && fd != 0
	if unbuffered {
		b.limit = 0
	}
	t := &TextIO{Sub: object.NewSub(TextIOWrapperType.Ready(), TextIOWrapperType), at: -1, lines: lines, through: unbuffered, mode: object.FromString(mode)}
	if err := t.configure(th, object.FromString("utf-8"), object.FromString(errs), value{}); err != nil {
		return value{}, err
	}
	return object.From(t), t.attach(th, object.From(b))
}

// localeErrors is the error handler of stdin and stdout: in the C locale, and in C.UTF-8,
// CPython lets undecodable bytes pass.
func localeErrors(th *thread) string {
	if env := th.Interp.Getenv; env != nil {
		for _, name := range [...]string{"LC_ALL", "LC_CTYPE", "LANG"} {
			if v := env(name); v != "" {
				if v == "C" || v == "POSIX" || strings.EqualFold(strings.ReplaceAll(v, "-", ""), "C.UTF8") {
					return "surrogateescape"
				}
				return "strict"
			}
		}
		return "surrogateescape"
	}
	return "strict"
}

// hostStream is a raw stream over a reader or writer in Go that is no file.
type hostStream struct {
	fd     int
	name   value
	r      io.Reader
	w      io.Writer
	term   terminal // or nil
	closed bool
}

// terminal is a stream of the host that leads to one, by a way of its own.
type terminal interface{ Fd() uintptr }

var hostType = object.NewStatic("_HostStream", RawIOBaseType, object.FlagNoInstantiate)

// Type is _HostStream.
func (*hostStream) Type() *object.Type { return hostType }

func (h *hostStream) IsClosed(th *thread) (bool, error) { return h.closed, nil }

func hostOf(v value) *hostStream { return v.Object().(*hostStream) }

func init() {
	t := hostType
	t.Module = "_io"
	t.Doc = "A standard stream that is no file of the system."
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "name", Get: func(th *thread, v value) (value, error) { return hostOf(v).name, nil }},
			{Name: "closed", Get: func(th *thread, v value) (value, error) { return object.Bool(hostOf(v).closed), nil }},
			{Name: "mode", Get: func(th *thread, v value) (value, error) {
				if hostOf(v).fd == 0 {
					return object.FromString("rb"), nil
				}
				return object.FromString("wb"), nil
			}},
		}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "readable", Fast0: func(th *thread, self value) (value, error) { return object.Bool(hostOf(self).r != nil), nil }},
			{Name: "writable", Fast0: func(th *thread, self value) (value, error) { return object.Bool(hostOf(self).w != nil), nil }},
			{Name: "seekable", Fast0: no},
			{Name: "isatty", Fast0: func(th *thread, self value) (value, error) { return object.Bool(hostOf(self).term != nil), nil }},
			{Name: "fileno", Fast0: func(th *thread, self value) (value, error) {
				if t := hostOf(self).term; t != nil {
					return object.Int(int64(t.Fd())), nil
				}
				return value{}, unsupported(th, "fileno")
			}},
			{Name: "flush", Fast0: func(th *thread, self value) (value, error) { return object.None, nil }},
			{Name: "close", Fast0: func(th *thread, self value) (value, error) {
				hostOf(self).closed = true
				return object.None, nil
			}},
			{Name: "readinto", Sig: "(buffer, /)", Fast1: func(th *thread, self, buf value) (value, error) {
				h := hostOf(self)
				p, err := object.BytesLike(th, buf)
				if err != nil {
					return value{}, err
				}
				if h.r == nil {
					return value{}, unsupported(th, "not readable")
				}
				var n int
				th.Blocking(func() { n, err = h.r.Read(p) })
				if err != nil && !errors.Is(err, io.EOF) {
					return value{}, th.OSError(err)
				}
				return object.Int(int64(n)), nil
			}},
			{Name: "write", Sig: "(data, /)", Fast1: func(th *thread, self, data value) (value, error) {
				h := hostOf(self)
				p, err := object.BytesLike(th, data)
				if err != nil {
					return value{}, err
				}
				if h.w == nil {
					return value{}, unsupported(th, "not writable")
				}
				var n int
				th.Blocking(func() { n, err = h.w.Write(p) })
				if err != nil {
					return value{}, th.OSError(err)
				}
				return object.Int(int64(n)), nil
			}},
		}
	}
}
