package io

import (
	"strings"

	"pyasync/object"
)

// this file defines StringIO, a text stream in memory

// StringIO is a stream over text in memory. While it is only written to at its end, the
// text grows in a builder.
type StringIO struct {
	object.Sub
	b       strings.Builder
	pos     int // in code points
	at      int // the same in bytes
	count   int // code points in b
	newline newline
	seen    int
	wasCR   bool
	closed  bool
}

// Type is StringIO or a subclass.
func (s *StringIO) Type() *object.Type { return s.TypeOr(StringIOType) }

func (s *StringIO) IsClosed(th *thread) (bool, error) { return s.closed, nil }

func stringOf(th *thread, v value) (*StringIO, error) {
	s := v.Object().(*StringIO)
	if s.closed {
		return s, th.ValueErrorf("I/O operation on closed file")
	}
	return s, nil
}

// WriteText implements object.TextWriter.
func (s *StringIO) WriteText(th *thread, text string) error {
	if s.closed {
		return th.ValueErrorf("I/O operation on closed file")
	}
	if s.newline.universal && strings.Contains(text, "\r") {
		t := TextIO{newline: s.newline, wasCR: s.wasCR}
		text = t.translate(text, true)
		s.seen |= t.seen
	}
	if s.newline.write != "\n" && s.newline.write != "" {
		text = strings.ReplaceAll(text, "\n", s.newline.write)
	}
	if text == "" {
		return nil
	}
	n := object.CountRunes(text)
	if s.at == s.b.Len() && s.pos == s.count {
		s.b.WriteString(text)
		s.pos, s.count, s.at = s.pos+n, s.count+n, s.b.Len()
		return nil
	}
	if s.pos > maxGap {
		return th.RaiseArgs(object.MemoryErrorType)
	}
	old := s.b.String()
	if s.pos > s.count { // a gap is filled with null characters
		old += strings.Repeat("\x00", s.pos-s.count)
		s.at = len(old)
	}
	end := byteIndex(old[s.at:], n)
	tail := ""
	if end >= 0 {
		tail = old[s.at+end:]
	}
	s.reset(old[:s.at] + text + tail)
	s.pos += n
	s.at = s.b.Len() - len(tail)
	return nil
}

// FlushText implements object.TextWriter.
func (s *StringIO) FlushText(th *thread) error {
	if s.closed {
		return th.ValueErrorf("I/O operation on closed file")
	}
	return nil
}

func (s *StringIO) reset(text string) {
	s.b.Reset()
	s.b.WriteString(text)
	s.count = object.CountRunes(text)
}

// move takes the text from the position up to byte end.
func (s *StringIO) move(end int) string {
	text := s.b.String()[s.at:end]
	s.at = end
	s.pos += object.CountRunes(text)
	return text
}

func (s *StringIO) read(n int) string {
	if s.pos >= s.count {
		return ""
	}
	if n >= 0 {
		if i := byteIndex(s.b.String()[s.at:], n); i >= 0 {
			return s.move(s.at + i)
		}
	}
	return s.move(s.b.Len())
}

func (s *StringIO) line(limit int) string {
	if s.pos >= s.count {
		return ""
	}
	rest := s.b.String()[s.at:]
	end := s.newline.lineEnd(rest, 0, true)
	if end < 0 {
		end = len(rest)
	}
	if limit >= 0 {
		if i := byteIndex(rest, limit); i >= 0 && i < end {
			end = i
		}
	}
	return s.move(s.at + end)
}

func (s *StringIO) seek(pos int) {
	s.pos = pos
	if s.at = byteIndex(s.b.String(), pos); s.at < 0 {
		s.at = s.b.Len()
	}
}

var stringInit = object.Func{Name: "StringIO", Sig: "(initial_value='', newline='\\n')", Bound: func(th *thread, self value, a []value) (value, error) {
	s := self.Object().(*StringIO)
	nl := a[1]
	if nl.IsZero() {
		nl = object.FromString("\n")
	}
	var err error
	if s.newline, err = parseNewline(th, nl, true); err != nil {
		return value{}, err
	}
	s.reset("")
	s.pos, s.at, s.closed = 0, 0, false
	if !a[0].IsZero() && !a[0].IsNone() {
		text, ok := object.AsStr(a[0])
		if !ok {
			return value{}, th.TypeErrorf("initial_value must be str or None, not %s", a[0].Type().Name)
		}
		if err := s.WriteText(th, text.String()); err != nil {
			return value{}, err
		}
		s.pos, s.at = 0, 0
	}
	return object.None, nil
}}

func init() {
	t := StringIOType
	t.TextSig = "(initial_value='', newline='\\n')"
	t.Doc = "A text file that lives in memory; initial_value is what it holds at first, newline as in open()."
	t.New = func(th *thread, typ *object.Type, args []value, kw []object.Kw) (value, error) {
		return object.From(&StringIO{Sub: object.NewSub(typ, StringIOType)}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw []object.Kw) error {
		_, err := stringInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Next = func(th *thread, v value) (value, error) {
		s, err := stringOf(th, v)
		if err != nil {
			return value{}, err
		}
		if line := s.line(-1); line != "" {
			return object.FromString(line), nil
		}
		return value{}, nil
	}
	t.Methods = func() []object.Func { return append(stringMethods(), textState()...) }
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "closed", Get: func(th *thread, v value) (value, error) { return object.Bool(v.Object().(*StringIO).closed), nil }},
			{Name: "line_buffering", Get: func(th *thread, v value) (value, error) { return object.False, nil }},
			{Name: "newlines", Get: func(th *thread, v value) (value, error) { return seenNewlines(v.Object().(*StringIO).seen), nil }},
		}
	}
}

func stringMethods() []object.Func {
	sized := func(name string, f func(s *StringIO, n int) string) object.Func {
		return object.Func{Name: name, Sig: "(size=-1, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			n, err := size(th, a[0])
			if err != nil {
				return value{}, err
			}
			s, err := stringOf(th, self)
			if err != nil {
				return value{}, err
			}
			return object.FromString(f(s, n)), nil
		}}
	}
	return []object.Func{
		sized("read", (*StringIO).read), sized("readline", (*StringIO).line),
		{Name: "write", Sig: "(s, /)", Fast1: func(th *thread, self, v value) (value, error) {
			text, ok := object.AsStr(v)
			if !ok {
				return value{}, th.TypeErrorf("string argument expected, got '%s'", v.Type().Name)
			}
			return object.Int(int64(text.Len())), self.Object().(*StringIO).WriteText(th, text.String())
		}},
		{Name: "getvalue", Fast0: func(th *thread, self value) (value, error) {
			s, err := stringOf(th, self)
			if err != nil {
				return value{}, err
			}
			return object.FromString(s.b.String()), nil
		}},
		{Name: "tell", Fast0: func(th *thread, self value) (value, error) {
			s, err := stringOf(th, self)
			return object.Int(int64(s.pos)), err
		}},
		{Name: "seek", Sig: "(pos, whence=0, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			s, err := stringOf(th, self)
			if err != nil {
				return value{}, err
			}
			off, whence, err := seekArgs(th, a)
			if err != nil {
				return value{}, err
			}
			switch {
			case whence < 0 || whence > 2:
				return value{}, th.ValueErrorf("Invalid whence (%d, should be 0, 1 or 2)", whence)
			case off < 0 && whence == 0:
				return value{}, th.ValueErrorf("Negative seek position %d", off)
			case whence != 0 && off != 0:
				return value{}, th.RaiseArgs(object.OSErrorType, object.FromString("Can't do nonzero cur-relative seeks"))
			case whence == 1:
				off = int64(s.pos)
			case whence == 2:
				off = int64(s.count)
			}
			s.seek(int(off))
			return object.Int(off), nil
		}},
		{Name: "truncate", Sig: "(pos=None, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			s, err := stringOf(th, self)
			if err != nil {
				return value{}, err
			}
			n, err := truncateSize(th, a[0], func() (int64, error) { return int64(s.pos), nil })
			if err != nil && !a[0].IsZero() && a[0].IsInt() {
				err = th.ValueErrorf("Negative size value %d", a[0].AsInt())
			}
			if err != nil {
				return value{}, err
			}
			if i := byteIndex(s.b.String(), int(n)); i >= 0 {
				pos := s.pos
				s.reset(s.b.String()[:i])
				s.seek(pos)
			}
			return object.Int(n), nil
		}},
		{Name: "close", Fast0: func(th *thread, self value) (value, error) {
			s := self.Object().(*StringIO)
			s.closed = true
			s.reset("")
			return object.None, nil
		}},
		{Name: "seekable", Fast0: yes}, {Name: "readable", Fast0: yes}, {Name: "writable", Fast0: yes},
	}
}

var _ object.TextWriter = (*StringIO)(nil)
