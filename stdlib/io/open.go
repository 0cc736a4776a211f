package io

import (
	"strings"

	"pyasync/object"
)

// this file defines open

var openFunc = object.Func{Name: "open", Sig: "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
	Doc: `Open a file, by path or descriptor, and return a stream; OSError if that fails.

mode       'r' reads, 'w' empties the file and writes, 'x' creates it, 'a' appends; '+' for both ways,
           'b' for bytes, else text
buffering  0 none (bytes only), 1 by lines (text only), more: the size of the buffer
encoding, errors, newline  how text is converted
closefd    False leaves a given descriptor open
opener     called with path and flags in place of os.open`, Bound: open}

type openKey struct{}

// OpenFunction is the function open of the interpreter, which builtins has too.
func OpenFunction(th *thread) value {
	v, ok := th.Interp.State[openKey{}].(value)
	if !ok {
		v = object.NewBuiltin(&openFunc, value{}, "_io")
		th.Interp.State[openKey{}] = v
	}
	return v
}

var openCode = object.Func{Name: "open_code", Sig: "(path)", Doc: "Open a file with code for reading bytes.", Bound: func(th *thread, self value, a []value) (value, error) {
	return open(th, self, []value{a[0], object.FromString("rb"), {}, {}, {}, {}, {}, {}})
}}

var textEncoding = object.Func{Name: "text_encoding", Sig: "(encoding, stacklevel=2, /)", Doc: "The encoding to use where a caller may leave it open: encoding itself, or 'locale' for None.", Bound: func(th *thread, self value, a []value) (value, error) {
	if !a[0].IsNone() {
		return a[0], nil
	}
	level := 2
	if !a[1].IsZero() {
		var err error
		if level, err = object.AsIndex(th, a[1]); err != nil {
			return value{}, err
		}
	}
	return object.FromString("locale"), warnDefault(th, "'encoding' argument not specified.", level)
}}

// warnDefault warns of text whose encoding is left open, if the program is run to tell of that.
// In a function of the library, its caller is at fault.
func warnDefault(th *thread, msg string, level int) error {
	if !th.Interp.Flags.WarnDefaultEncoding {
		return nil
	}
	f := th.Top
	for n := 1; f != nil && n < level; n++ {
		f = f.Back
	}
	for ; f != nil && strings.HasPrefix(f.Code.Filename, "<stdlib>"); level++ {
		f = f.Back
	}
	return th.Warn(object.EncodingWarningType, msg, level)
}

// openMode is a parsed mode string.
type openMode struct {
	raw                                                 string // for FileIO
	creating, reading, writing, appending, plus, binary bool
}

func parseMode(th *thread, mode string) (m openMode, err error) {
	text := false
	seen := map[rune]bool{}
	for _, c := range mode {
		if !strings.ContainsRune("rwxabt+", c) || seen[c] {
			return m, th.ValueErrorf("invalid mode: '%s'", mode)
		}
		seen[c] = true
		switch c {
		case 'x':
			m.creating = true
		case 'r':
			m.reading = true
		case 'w':
			m.writing = true
		case 'a':
			m.appending = true
		case '+':
			m.plus = true
		case 'b':
			m.binary = true
		case 't':
			text = true
		}
		if c != 't' && c != 'b' {
			m.raw += string(c)
		}
	}
	if text && m.binary {
		return m, th.ValueErrorf("can't have text and binary mode at once")
	}
	n := 0
	for _, on := range []bool{m.creating, m.reading, m.writing, m.appending} {
		if on {
			n++
		}
	}
	if n > 1 {
		return m, th.ValueErrorf("must have exactly one of create/read/write/append mode")
	}
	if n == 0 {
		return m, th.ValueErrorf("Must have exactly one of create/read/write/append mode and at most one plus")
	}
	return m, nil
}

func open(th *thread, self value, a []value) (value, error) {
	mode := "r"
	if !a[1].IsZero() {
		s, ok := object.AsStr(a[1])
		if !ok {
			return value{}, th.TypeErrorf("open() argument 'mode' must be str, not %s", a[1].Type().Name)
		}
		mode = s.String()
	}
	for i, name := range []string{"encoding", "errors", "newline"} {
		if err := textOrNone(th, a[3+i], "open", name); err != nil {
			return value{}, err
		}
	}
	file := a[0]
	if t := file.Type(); t.Index == nil && t.Float == nil {
		p, err := PathValue(th, file)
		if err != nil {
			return value{}, err
		}
		file = p
	}
	m, err := parseMode(th, mode)
	if err != nil {
		return value{}, err
	}
	buffering := -1
	if !a[2].IsZero() {
		if buffering, err = object.AsIndex(th, a[2]); err != nil {
			return value{}, err
		}
	}
	if m.binary {
		for i, what := range []string{"an encoding", "an errors", "a newline"} {
			if v := a[3+i]; !v.IsZero() && !v.IsNone() {
				return value{}, th.ValueErrorf("binary mode doesn't take %s argument", what)
			}
		}
		if buffering == 1 {
			if err := th.Warn(object.RuntimeWarningType, "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used", 1); err != nil {
				return value{}, err
			}
		}
	}
	closefd := true
	if !a[6].IsZero() {
		if closefd, err = object.Truth(th, a[6]); err != nil {
			return value{}, err
		}
	}
	Settle(th)
	f := &FileIO{Sub: object.NewSub(FileIOType.Ready(), FileIOType), name: object.None}
	if err := f.open(th, file, m.raw, closefd, a[7]); err != nil {
		return value{}, err
	}
	v, err := wrap(th, f, m, mode, buffering, a)
	if err != nil && f.f != nil {
		f.close(th)
	}
	return v, err
}

// textOrNone checks an argument that is str or None.
func textOrNone(th *thread, v value, fn, name string) error {
	if _, ok := object.AsStr(v); !ok && !v.IsZero() && !v.IsNone() {
		return th.TypeErrorf("%s() argument '%s' must be str or None, not %s", fn, name, v.Type().Name)
	}
	return nil
}

// wrap puts the buffer and the text layer over a file, as the mode asks for.
func wrap(th *thread, f *FileIO, m openMode, mode string, buffering int, a []value) (value, error) {
	tty := false
	if buffering < 0 {
		tty = f.f.terminal()
	}
	lines := buffering == 1 || buffering < 0 && tty
	if buffering < 0 || buffering == 1 {
		buffering = DefaultBufferSize
	}
	if buffering == 0 {
		if m.binary {
			return object.From(f), nil
		}
		return value{}, th.ValueErrorf("can't have unbuffered text I/O")
	}
	typ := BufferedReaderType
	switch {
	case m.plus:
		typ = BufferedRandomType
	case !m.reading:
		typ = BufferedWriterType
	}
	b := newBuffered(typ.Ready(), f, buffering)
	b.Sub = object.NewSub(typ, typ)
	if m.plus {
		if err := ask(th, b.raw, "seekable", "File or stream is not seekable."); err != nil {
			return value{}, err
		}
	}
	if m.binary {
		return object.From(b), nil
	}
	t := &TextIO{Sub: object.NewSub(TextIOWrapperType.Ready(), TextIOWrapperType), at: -1, lines: lines, mode: object.FromString(mode)}
	if err := t.configure(th, a[3], a[4], a[5]); err != nil {
		return value{}, err
	}
	return object.From(t), t.attach(th, object.From(b))
}
