package sys

import (
	"bufio"
	"errors"
	"io"
	"os"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"pyasync/importer"
	"pyasync/object"
)

// this file defines the standard streams over what the host gave as such

var streamType = object.NewStatic("StandardStream", object.ObjectType, object.FlagNoInstantiate|object.FlagDict)

// Stream is sys.stdin, stdout or stderr. Output is buffered by lines on a terminal, by
// blocks elsewhere, and not at all for standard error.
type Stream struct {
	object.Sub
	name   string
	fd     int // or -1
	w      io.Writer
	r      *bufio.Reader
	buf    []byte
	lines  bool // flush at each newline
	closed bool
}

var _ object.TextWriter = (*Stream)(nil)

// Type is StandardStream.
func (s *Stream) Type() *object.Type { return s.TypeOr(streamType) }

const bufferSize = 8192

func newStream(name string, fd int) *Stream {
	return &Stream{Sub: object.NewSub(streamType.Ready(), streamType), name: name, fd: fd}
}

// SetStreams makes sys.stdin, stdout and stderr of the host's streams.
func SetStreams(th *thread) {
	in := th.Interp
	set := func(name string, s *Stream) {
		in.Sys.Set(th, name, object.From(s))
		in.Sys.Set(th, "__"+name+"__", object.From(s))
	}
	stdin, stdout, stderr := newStream("<stdin>", 0), newStream("<stdout>", 1), newStream("<stderr>", 2)
	stdin.r = bufio.NewReader(in.Stdin)
	stdout.w, stderr.w = in.Stdout, in.Stderr
	stdout.lines, stderr.lines = stdout.isatty(), true
	set("stdin", stdin)
	set("stdout", stdout)
	set("stderr", stderr)
}

func (s *Stream) isatty() bool {
	f, ok := s.w.(*os.File)
	if !ok {
		return false
	}
	_, err := unix.IoctlGetTermios(int(f.Fd()), unix.TCGETS)
	return err == nil
}

// WriteText implements object.TextWriter.
func (s *Stream) WriteText(th *thread, text string) error {
	if s.closed {
		return th.ValueErrorf("I/O operation on closed file.")
	}
	if s.w == nil {
		return th.Raise(object.OSErrorType, "not writable")
	}
	s.buf = append(s.buf, text...)
	if len(s.buf) >= bufferSize || s.lines && strings.Contains(text, "\n") {
		return s.FlushText(th)
	}
	return nil
}

// FlushText implements object.TextWriter.
func (s *Stream) FlushText(th *thread) error {
	if s.closed {
		return th.ValueErrorf("I/O operation on closed file.")
	}
	if len(s.buf) == 0 {
		return nil
	}
	n, err := s.w.Write(s.buf)
	s.buf = s.buf[:copy(s.buf, s.buf[n:])]
	if err != nil {
		s.buf = s.buf[:0]
		var no syscall.Errno
		if errors.As(err, &no) {
			return importer.OSError(th, no, "")
		}
		return th.Raise(object.OSErrorType, err.Error())
	}
	return nil
}

func streamOf(v value) *Stream { return v.Object().(*Stream) }

func (s *Stream) readLine(th *thread) (string, error) {
	if s.r == nil {
		return "", th.Raise(object.OSErrorType, "not readable")
	}
	if s.closed {
		return "", th.ValueErrorf("I/O operation on closed file.")
	}
	line, err := s.r.ReadString('\n')
	if err != nil && err != io.EOF {
		return "", th.Raise(object.OSErrorType, err.Error())
	}
	return line, nil
}

func init() {
	t := streamType
	t.Module = "_io"
	t.Repr = func(th *thread, v value) (value, error) {
		mode := "w"
		if streamOf(v).r != nil {
			mode = "r"
		}
		return object.FromString("<_io.TextIOWrapper name='" + streamOf(v).name + "' mode='" + mode + "' encoding='utf-8'>"), nil
	}
	t.Iter = func(th *thread, v value) (value, error) { return v, nil }
	t.Next = func(th *thread, v value) (value, error) {
		line, err := streamOf(v).readLine(th)
		if err != nil || line == "" {
			return value{}, err
		}
		return object.FromString(line), nil
	}
	t.Getters = func() []object.Getter {
		text := func(name, v string) object.Getter {
			return object.Getter{Name: name, Get: func(th *thread, _ value) (value, error) { return object.FromString(v), nil }}
		}
		return []object.Getter{
			text("encoding", "utf-8"), text("errors", "strict"),
			{Name: "name", Get: func(th *thread, v value) (value, error) { return object.FromString(streamOf(v).name), nil }},
			{Name: "closed", Get: func(th *thread, v value) (value, error) { return object.Bool(streamOf(v).closed), nil }},
			{Name: "line_buffering", Get: func(th *thread, v value) (value, error) { return object.Bool(streamOf(v).lines), nil }},
		}
	}
	t.Methods = streamMethods
}

func streamMethods() []object.Func {
	return []object.Func{
		{Name: "write", Sig: "(text, /)", Fast1: func(th *thread, self, x value) (value, error) {
			s, ok := object.AsStr(x)
			if !ok {
				return value{}, th.TypeErrorf("write() argument must be str, not %s", x.Type().Name)
			}
			return object.Int(int64(s.Len())), streamOf(self).WriteText(th, s.String())
		}},
		{Name: "flush", Fast0: func(th *thread, self value) (value, error) { return object.None, streamOf(self).FlushText(th) }},
		{Name: "close", Fast0: func(th *thread, self value) (value, error) {
			s := streamOf(self)
			if s.closed {
				return object.None, nil
			}
			err := s.FlushText(th)
			s.closed = true
			return object.None, err
		}},
		{Name: "isatty", Fast0: func(th *thread, self value) (value, error) { return object.Bool(streamOf(self).isatty()), nil }},
		{Name: "fileno", Fast0: func(th *thread, self value) (value, error) { return object.Int(int64(streamOf(self).fd)), nil }},
		{Name: "writable", Fast0: func(th *thread, self value) (value, error) { return object.Bool(streamOf(self).w != nil), nil }},
		{Name: "readable", Fast0: func(th *thread, self value) (value, error) { return object.Bool(streamOf(self).r != nil), nil }},
		{Name: "readline", Fast0: func(th *thread, self value) (value, error) {
			line, err := streamOf(self).readLine(th)
			return object.FromString(line), err
		}},
		{Name: "read", Fast0: func(th *thread, self value) (value, error) {
			s := streamOf(self)
			if s.r == nil {
				return value{}, th.Raise(object.OSErrorType, "not readable")
			}
			data, err := io.ReadAll(s.r)
			if err != nil {
				return value{}, th.Raise(object.OSErrorType, err.Error())
			}
			return object.FromString(string(data)), nil
		}},
		{Name: "reconfigure", Sig: "(*, line_buffering=None)", Bound: func(th *thread, self value, a []value) (value, error) {
			s := streamOf(self)
			if !a[0].IsZero() && !a[0].IsNone() {
				yes, err := object.Truth(th, a[0])
				if err != nil {
					return value{}, err
				}
				s.lines = yes
			}
			return object.None, s.FlushText(th)
		}},
	}
}
