package io

import (
	"strings"
	"unicode"

	"pyasync/object"
)

// this file describes the type TextIOWrapper

var textInit = object.Func{Name: "TextIOWrapper", Sig: "(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)",
	Bound: func(th *thread, self value, a []value) (value, error) {
		t := textOf(self)
		for i, name := range []string{"encoding", "errors", "newline"} {
			if err := textOrNone(th, a[1+i], "TextIOWrapper", name); err != nil {
				return value{}, err
			}
		}
		if err := t.configure(th, a[1], a[2], a[3]); err != nil {
			return value{}, err
		}
		for i, p := range []*bool{&t.lines, &t.through} {
			if v := a[4+i]; !v.IsZero() {
				b, err := object.Truth(th, v)
				if err != nil {
					return value{}, err
				}
				*p = b
			}
		}
		return object.None, t.attach(th, a[0])
	}}

// attach makes buf the stream below.
func (t *TextIO) attach(th *thread, buf value) error {
	t.buf = buf
	t.forget()
	if b, ok := buf.Object().(*Buffered); ok && !buf.Type().Heap() {
		t.fast = b
	}
	if t.fast == nil {
		for _, name := range []string{"readable", "writable"} {
			if _, err := object.CallMethod(th, buf, name); err != nil {
				return err
			}
		}
	}
	var err error
	t.telling, err = seekable(th, buf)
	if err == nil && t.telling && t.fast != nil && t.fast.writable {
		if n := t.position(th); n > 0 {
			t.noBOM = true
		}
	}
	return err
}

// seekable is buf.seekable(). Every program makes three streams, whose classes it need not ask.
func seekable(th *thread, buf value) (bool, error) {
	if b, ok := buf.Object().(*Buffered); ok && !buf.Type().Heap() {
		switch raw := b.raw.Object().(type) {
		case *hostStream:
			return false, nil
		case *FileIO:
			if !b.raw.Type().Heap() {
				return raw.seekable(th)
			}
		}
	}
	r, err := object.CallMethod(th, buf, "seekable")
	if err != nil {
		return false, err
	}
	return object.Truth(th, r)
}

// configure takes the encoding, error handler and newline arguments.
func (t *TextIO) configure(th *thread, encoding, errs, nl value) error {
	text := func(v value, name, def string) (string, error) {
		if v.IsZero() || v.IsNone() {
			return def, nil
		}
		s, ok := object.AsStr(v)
		if !ok {
			return "", th.TypeErrorf("TextIOWrapper() argument '%s' must be str or None, not %s", name, v.Type().Name)
		}
		return s.String(), nil
	}
	var err error
	if t.newline, err = parseNewline(th, nl, false); err != nil {
		return err
	}
	if encoding.IsZero() || encoding.IsNone() {
		if err = warnDefault(th, "'encoding' argument not specified", 1); err != nil {
			return err
		}
	}
	if t.encoding, err = text(encoding, "encoding", "UTF-8"); err != nil {
		return err
	}
	if t.encoding == "locale" {
		t.encoding = "UTF-8"
	}
	if t.errors, err = text(errs, "errors", "strict"); err != nil {
		return err
	}
	t.codec = strings.Map(codecRune, t.encoding)
	if t.codec != "utf8" {
		if _, err := object.Encode(th, object.NewStr(""), t.encoding, "strict"); err != nil {
			return err
		}
	}
	return nil
}

// codecRune drops what does not matter in the name of an encoding.
func codecRune(r rune) rune {
	switch r {
	case '-', '_', ' ':
		return -1
	}
	return unicode.ToLower(r)
}

func init() {
	t := TextIOWrapperType
	t.TextSig = "(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)"
	t.Doc = "A stream of text upon a binary one: it encodes what is written, decodes what is read, and sees to line ends."
	t.New = func(th *thread, typ *object.Type, args []value, kw []object.Kw) (value, error) {
		return object.From(&TextIO{Sub: object.NewSub(typ, TextIOWrapperType), at: -1}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw []object.Kw) error {
		_, err := textInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = textRepr
	t.Next = func(th *thread, v value) (value, error) {
		if v.Type().Heap() {
			return IOBaseType.Next(th, v)
		}
		t := textOf(v)
		if err := t.open(th); err != nil {
			return value{}, err
		}
		s, err := t.readLine(th, -1)
		if err != nil || s == "" {
			return value{}, err
		}
		return object.FromString(s), nil
	}
	t.Methods = func() []object.Func { return append(textMethods(), refuseCopies()...) }
	t.Getters = textGetters
}

func textRepr(th *thread, v value) (value, error) {
	t := textOf(v)
	s := "<_io.TextIOWrapper"
	for _, attr := range []string{"name", "mode"} {
		x, err := object.LookupAttr(th, v, attr)
		if err != nil {
			if object.AsException(err) == nil {
				return value{}, err
			}
			continue
		}
		if !x.IsZero() {
			r, err := object.ReprString(th, x)
			if err != nil {
				return value{}, err
			}
			s += " " + attr + "=" + r
		}
	}
	return object.FromString(s + " encoding='" + t.encoding + "'>"), nil
}

func textGetters() []object.Getter {
	below := func(name string) object.Getter {
		return object.Getter{Name: name, Get: func(th *thread, v value) (value, error) {
			if t := textOf(v); !t.buf.IsZero() {
				return object.GetAttrString(th, t.buf, name)
			}
			return value{}, th.ValueErrorf("underlying buffer has been detached")
		}}
	}
	return []object.Getter{
		below("closed"), below("name"),
		{Name: "buffer", Get: func(th *thread, v value) (value, error) {
			if t := textOf(v); !t.buf.IsZero() {
				return t.buf, nil
			}
			return object.None, nil
		}},
		{Name: "encoding", Get: func(th *thread, v value) (value, error) { return object.FromString(textOf(v).encoding), nil }},
		{Name: "errors", Get: func(th *thread, v value) (value, error) { return object.FromString(textOf(v).errors), nil }},
		{Name: "line_buffering", Get: func(th *thread, v value) (value, error) { return object.Bool(textOf(v).lines), nil }},
		{Name: "write_through", Get: func(th *thread, v value) (value, error) { return object.Bool(textOf(v).through), nil }},
		{Name: "newlines", Get: func(th *thread, v value) (value, error) { return seenNewlines(textOf(v).seen), nil }},
		{Name: "mode", Get: func(th *thread, v value) (value, error) {
			if m := textOf(v).mode; !m.IsZero() {
				return m, nil
			}
			return value{}, th.AttributeErrorf(v, "mode", "'%s' object has no attribute 'mode'", v.Type().Name)
		}, Set: func(th *thread, v, x value) error { textOf(v).mode = x; return nil }},
		{Name: "_CHUNK_SIZE", Get: func(th *thread, v value) (value, error) { return object.Int(DefaultBufferSize), nil }, Set: func(th *thread, v, x value) error { return nil }},
	}
}

// seenNewlines is the newlines attribute.
func seenNewlines(seen int) value {
	var kinds []value
	for i, s := range []string{"\r", "\n", "\r\n"} {
		if seen&(1<<i) != 0 {
			kinds = append(kinds, object.FromString(s))
		}
	}
	switch len(kinds) {
	case 0:
		return object.None
	case 1:
		return kinds[0]
	}
	return object.NewTuple(kinds)
}

func textMethods() []object.Func {
	below := func(name string) object.Func {
		return object.Func{Name: name, Fast0: func(th *thread, self value) (value, error) {
			t := textOf(self)
			if t.buf.IsZero() {
				return value{}, th.ValueErrorf("underlying buffer has been detached")
			}
			return object.CallMethod(th, t.buf, name)
		}}
	}
	return []object.Func{
		below("fileno"), below("isatty"), below("seekable"), below("readable"), below("writable"),
		{Name: "write", Sig: "(text, /)", Fast1: func(th *thread, self, v value) (value, error) {
			s, ok := object.AsStr(v)
			if !ok {
				return value{}, th.TypeErrorf("write() argument must be str, not %s", v.Type().Name)
			}
			if err := textOf(self).WriteText(th, s.String()); err != nil {
				return value{}, err
			}
			return object.Int(int64(s.Len())), nil
		}},
		{Name: "read", Sig: "(size=-1, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			n, err := size(th, a[0])
			if err != nil {
				return value{}, err
			}
			if err := textOf(self).open(th); err != nil {
				return value{}, err
			}
			s, err := textOf(self).read(th, n)
			return object.FromString(s), err
		}},
		{Name: "readline", Sig: "(size=-1, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			n, err := size(th, a[0])
			if err != nil {
				return value{}, err
			}
			if err := textOf(self).open(th); err != nil {
				return value{}, err
			}
			s, err := textOf(self).readLine(th, n)
			return object.FromString(s), err
		}},
		{Name: "flush", Fast0: func(th *thread, self value) (value, error) { return object.None, textOf(self).FlushText(th) }},
		{Name: "close", Fast0: func(th *thread, self value) (value, error) { return object.None, textOf(self).close(th) }},
		{Name: "tell", Fast0: func(th *thread, self value) (value, error) {
			t := textOf(self)
			if err := t.open(th); err != nil {
				return value{}, err
			}
			if !t.telling {
				return value{}, unsupported(th, "underlying stream is not seekable")
			}
			n, err := t.tell(th)
			return object.Int(n), err
		}},
		{Name: "seek", Sig: "(cookie, whence=0, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			if err := textOf(self).open(th); err != nil {
				return value{}, err
			}
			whence := 0
			if !a[1].IsZero() {
				var err error
				if whence, err = object.AsIndex(th, a[1]); err != nil {
					return value{}, err
				}
			}
			return textOf(self).seek(th, a[0], whence)
		}},
		{Name: "truncate", Sig: "(pos=None, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			t := textOf(self)
			if err := t.FlushText(th); err != nil {
				return value{}, err
			}
			if a[0].IsZero() || a[0].IsNone() {
				n, err := t.tell(th)
				if err != nil {
					return value{}, err
				}
				return object.CallMethod(th, t.buf, "truncate", object.Int(n))
			}
			return object.CallMethod(th, t.buf, "truncate", a[0])
		}},
		{Name: "detach", Fast0: func(th *thread, self value) (value, error) {
			t := textOf(self)
			if err := t.FlushText(th); err != nil {
				return value{}, err
			}
			b := t.buf
			t.buf, t.fast = value{}, nil
			return b, nil
		}},
		{Name: "reconfigure", Sig: "(*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)", Bound: reconfigure},
	}
}

func reconfigure(th *thread, self value, a []value) (value, error) {
	t := textOf(self)
	if (t.dec != "" || t.used > 0) && (!a[0].IsZero() || !a[2].IsZero()) {
		return value{}, unsupported(th, "It is not possible to set the encoding or newline of stream after the first read")
	}
	if err := t.FlushText(th); err != nil {
		return value{}, err
	}
	enc, errs, nl := a[0], a[1], a[2]
	if enc.IsZero() || enc.IsNone() {
		enc = object.FromString(t.encoding)
		if errs.IsZero() || errs.IsNone() {
			errs = object.FromString(t.errors)
		}
	}
	if nl.IsZero() {
		nl = t.newline.arg
	}
	if err := t.configure(th, enc, errs, nl); err != nil {
		return value{}, err
	}
	for i, p := range []*bool{&t.lines, &t.through} {
		if v := a[3+i]; !v.IsZero() && !v.IsNone() {
			b, err := object.Truth(th, v)
			if err != nil {
				return value{}, err
			}
			*p = b
		}
	}
	return object.None, nil
}
