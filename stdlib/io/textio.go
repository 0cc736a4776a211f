package io

import (
	"strings"
	"unicode/utf8"

	"pyasync/object"
	"pyasync/runtime"
)

// this file defines TextIOWrapper, text over a binary stream

// TextIO is a TextIOWrapper. What has been read is decoded chunk by chunk; for tell() it
// keeps the bytes of the present chunk and where they began.
type TextIO struct {
	object.Sub
	buf      value // zero once detached
	fast     *Buffered
	encoding string
	codec    string // encoding in the form that is compared
	errors   string
	newline  newline
	lines    bool // flush at each newline
	through  bool
	dec      string // decoded, not handed out yet
	chunk    []byte // the bytes that dec and pending came from
	at       int64  // position of chunk in the stream; -1: unknown
	used     int    // bytes of dec handed out since the chunk was decoded
	pending  []byte // bytes that do not make a character yet
	wasCR    bool   // the last character was a carriage return, already given as a newline
	seen     int    // kinds of newlines met: 1 \r, 2 \n, 4 \r\n
	out      []byte
	holds    bool // out is not empty, and known to be so
	telling  bool
	mode     value
	noBOM    bool // the byte order mark has been written

	lock runtime.RMutex // held by operations that may wait for what is to be read
}

// newline is the newline argument: how line ends are read and written.
type newline struct {
	universal, translate bool
	read                 string // a line ends with this, unless universal
	write                string // what \n is written as
	arg                  value
}

// parseNewline reads a newline argument; quoted tells how an error shows it.
func parseNewline(th *thread, v value, quoted bool) (newline, error) {
	n := newline{arg: object.None}
	if v.IsZero() || v.IsNone() {
		n.universal, n.translate, n.read, n.write = true, true, "\n", "\n"
		return n, nil
	}
	s, ok := object.AsStr(v)
	if !ok {
		return n, th.TypeErrorf("newline must be str or None, not %s", v.Type().Name)
	}
	n.arg = v
	switch s.String() {
	case "":
		n.universal, n.write = true, "\n"
	case "\n", "\r", "\r\n":
		n.read, n.write = s.String(), s.String()
	default:
		if quoted {
			return n, th.ValueErrorf("illegal newline value: %s", object.Quote(s.String()))
		}
		return n, th.ValueErrorf("illegal newline value: %s", s.String())
	}
	return n, nil
}

// Type is TextIOWrapper or a subclass.
func (t *TextIO) Type() *object.Type { return t.TypeOr(TextIOWrapperType) }

func textOf(v value) *TextIO { return v.Object().(*TextIO) }

func (t *TextIO) IsClosed(th *thread) (bool, error) {
	if t.buf.IsZero() {
		return false, th.ValueErrorf("underlying buffer has been detached")
	}
	return isClosed(th, t.buf)
}

func (t *TextIO) open(th *thread) error {
	c, err := t.IsClosed(th)
	if err == nil && c {
		err = closedError(th)
	}
	return err
}

// WriteText implements object.TextWriter.
func (t *TextIO) WriteText(th *thread, s string) error {
	if err := t.open(th); err != nil {
		return err
	}
	if t.fast != nil && !t.fast.writable {
		return unsupported(th, "not writable")
	}
	hasNL := strings.Contains(s, "\n")
	if t.newline.write != "\n" && hasNL {
		s = strings.ReplaceAll(s, "\n", t.newline.write)
	}
	if t.codec == "utf8" && utf8.ValidString(s) {
		t.out = append(t.out, s...)
	} else {
		b, err := t.encode(th, s)
		if err != nil {
			return err
		}
		t.out = append(t.out, b...)
	}
	t.forget()
	if len(t.out) >= DefaultBufferSize || t.through || t.lines && (hasNL || strings.Contains(s, "\r")) {
		if err := t.push(th); err != nil {
			return err
		}
		if t.lines && hasNL {
			return t.flushBuffer(th)
		}
	}
	if len(t.out) > 0 && !t.holds {
		t.holds = true
		heldOf(th).add(t)
	}
	return nil
}

func (t *TextIO) encode(th *thread, s string) ([]byte, error) {
	enc := t.encoding
	if t.noBOM {
		switch t.codec {
		case "utf16":
			enc = "utf-16-le"
		case "utf32":
			enc = "utf-32-le"
		case "utf8sig":
			enc = "utf-8"
		}
	}
	v, err := object.Encode(th, object.NewStr(s), enc, t.errors)
	if err != nil {
		return nil, err
	}
	t.noBOM = true
	b, _ := object.AsBytes(v)
	return b, nil
}

// forget drops what was read ahead, before writing.
func (t *TextIO) forget() { t.dec, t.chunk, t.pending, t.used, t.at = "", nil, nil, 0, -1 }

// push hands what is encoded to the buffer below.
func (t *TextIO) push(th *thread) error {
	if len(t.out) == 0 {
		return nil
	}
	b := t.out
	t.out = nil
	if t.holds {
		t.holds = false
		heldOf(th).remove(t)
	}
	if t.fast != nil {
		_, err := t.fast.write(th, b)
		return err
	}
	_, err := object.CallMethod(th, t.buf, "write", object.NewBytes(b))
	return err
}

func (t *TextIO) flushBuffer(th *thread) error {
	if t.fast != nil {
		return t.fast.flush(th)
	}
	_, err := object.CallMethod(th, t.buf, "flush")
	return err
}

// FlushText implements object.TextWriter.
func (t *TextIO) FlushText(th *thread) error {
	if err := t.open(th); err != nil {
		return err
	}
	if err := t.push(th); err != nil {
		return err
	}
	return t.flushBuffer(th)
}

// more decodes the next chunk; false at the end. all reads to the end.
func (t *TextIO) more(th *thread, all bool) (bool, error) {
	if err := t.push(th); err != nil {
		return false, err
	}
	at := int64(-1)
	if t.telling {
		at = t.position(th)
	}
	b, err := t.readBytes(th, all)
	if err != nil {
		return false, err
	}
	end := len(b) == 0 || all
	raw := append(append([]byte(nil), t.pending...), b...)
	if at >= 0 {
		at -= int64(len(t.pending))
	}
	text, rest, err := t.decode(th, raw, end)
	if err != nil {
		return false, err
	}
	t.pending = rest
	if t.dec == "" {
		t.chunk, t.at, t.used = raw[:len(raw)-len(rest)], at, 0
	} else {
		t.chunk = append(t.chunk, raw[:len(raw)-len(rest)]...)
	}
	text = t.translate(text, end)
	t.dec += text
	return len(b) > 0 || text != "", nil
}

func (t *TextIO) readBytes(th *thread, all bool) ([]byte, error) {
	if t.fast != nil {
		if !t.fast.readable {
			return nil, unsupported(th, "not readable")
		}
		if err := t.fast.checkRead(th, "read"); err != nil {
			return nil, err
		}
		if all {
			return t.fast.read(th, -1)
		}
		if len(t.fast.ahead()) == 0 {
			if _, err := t.fast.fill(th); err != nil {
				return nil, err
			}
		}
		return append([]byte(nil), t.fast.take(len(t.fast.ahead()))...), nil
	}
	var v value
	var err error
	if all {
		v, err = object.CallMethod(th, t.buf, "read")
	} else {
		var m value
		if m, err = object.LookupAttr(th, t.buf, "read1"); err != nil {
			return nil, err
		}
		if m.IsZero() {
			v, err = object.CallMethod(th, t.buf, "read", object.Int(DefaultBufferSize))
		} else {
			v, err = object.Call1(th, m, object.Int(DefaultBufferSize))
		}
	}
	if err != nil {
		return nil, err
	}
	if v.IsNone() {
		return nil, nil
	}
	if b, ok := object.AsBytes(v); ok {
		return b, nil
	}
	if v.Type().Buffer == nil {
		return nil, th.TypeErrorf("underlying read() should have returned a bytes-like object, not '%s'", v.Type().Name)
	}
	return object.BytesLike(th, v)
}

// decode decodes raw as far as it makes whole characters.
func (t *TextIO) decode(th *thread, raw []byte, end bool) (text string, rest []byte, err error) {
	cut := len(raw)
	if !end {
		cut -= incomplete(t.codec, raw)
	}
	if t.codec == "utf8" && utf8.Valid(raw[:cut]) {
		return string(raw[:cut]), raw[cut:], nil
	}
	enc := t.encoding
	if t.at >= 0 || t.used > 0 || t.chunk != nil { // the byte order mark is behind us
		switch t.codec {
		case "utf16":
			enc = "utf-16-le"
		case "utf32":
			enc = "utf-32-le"
		case "utf8sig":
			enc = "utf-8"
		}
	}
	v, err := object.Decode(th, raw[:cut], enc, t.errors)
	if err != nil {
		return "", nil, err
	}
	return object.StringOf(v), raw[cut:], nil
}

// incomplete is the number of bytes at the end of b that begin a character without ending it.
func incomplete(codec string, b []byte) int {
	switch codec {
	case "utf8", "utf8sig":
		for i := 1; i <= 3 && i <= len(b); i++ {
			c := b[len(b)-i]
			if c < 0x80 {
				return 0
			}
			if c >= 0xC0 {
				need := 2
				if c >= 0xE0 {
					need++
				}
				if c >= 0xF0 {
					need++
				}
				if i < need {
					return i
				}
				return 0
			}
		}
	case "utf16", "utf16le", "utf16be":
		return len(b) % 2
	case "utf32", "utf32le", "utf32be":
		return len(b) % 4
	}
	return 0
}

// translate turns line ends into \n where asked to, and notes which kinds there are.
func (t *TextIO) translate(s string, end bool) string {
	if !t.newline.universal {
		return s
	}
	if !strings.Contains(s, "\r") && !t.wasCR {
		if strings.Contains(s, "\n") {
			t.seen |= 2
		}
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if t.wasCR {
			t.wasCR = false
			if c == '\n' {
				t.seen |= 4
				if !t.newline.translate {
					b.WriteByte(c)
				}
				continue
			}
			t.seen |= 1
		}
		switch c {
		case '\r':
			t.wasCR = true
			if t.newline.translate {
				c = '\n'
			}
		case '\n':
			t.seen |= 2
		}
		b.WriteByte(c)
	}
	if end && t.wasCR {
		t.seen |= 1
		t.wasCR = false
	}
	return b.String()
}

// position is the place of the buffer below, or -1.
func (t *TextIO) position(th *thread) int64 {
	if t.fast != nil {
		n, err := t.fast.tell(th)
		if err != nil {
			return -1
		}
		return n
	}
	r, err := object.CallMethod(th, t.buf, "tell")
	if err != nil || !r.IsInt() {
		return -1
	}
	return r.AsInt()
}

// takeText hands out the first n bytes of what is decoded.
func (t *TextIO) takeText(n int) string {
	s := t.dec[:n]
	t.dec = t.dec[n:]
	t.used += n
	return s
}

// byteIndex is where the n-th code point of s begins, or -1 when s is shorter.
func byteIndex(s string, n int) int {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, w := object.DecodeRune(s[i:])
		i += w
	}
	if n > 0 {
		return -1
	}
	return i
}

func (t *TextIO) read(th *thread, n int) (string, error) {
	if err := enter(th, &t.lock); err != nil {
		return "", err
	}
	r, err := t.readLocked(th, n)
	t.lock.Unlock(th)
	return r, err
}

func (t *TextIO) readLocked(th *thread, n int) (string, error) {
	if n < 0 {
		if _, err := t.more(th, true); err != nil {
			return "", err
		}
		return t.takeText(len(t.dec)), nil
	}
	for {
		if i := byteIndex(t.dec, n); i >= 0 {
			return t.takeText(i), nil
		}
		ok, err := t.more(th, false)
		if err != nil {
			return "", err
		}
		if !ok {
			return t.takeText(len(t.dec)), nil
		}
	}
}

// lineEnd is where the first line of s ends, or -1 when it does not end there. final
// says that nothing follows s.
func (n *newline) lineEnd(s string, from int, final bool) int {
	if n.translate || !n.universal {
		i := strings.Index(s[from:], n.read)
		if i < 0 {
			return -1
		}
		return from + i + len(n.read)
	}
	i := strings.IndexAny(s[from:], "\r\n")
	if i < 0 {
		return -1
	}
	i += from
	if s[i] == '\r' {
		if i+1 < len(s) && s[i+1] == '\n' {
			return i + 2
		}
		if i+1 == len(s) && !final {
			return -1
		}
	}
	return i + 1
}

func (t *TextIO) readLine(th *thread, limit int) (string, error) {
	if err := enter(th, &t.lock); err != nil {
		return "", err
	}
	r, err := t.readLineLocked(th, limit)
	t.lock.Unlock(th)
	return r, err
}

func (t *TextIO) readLineLocked(th *thread, limit int) (string, error) {
	from := 0
	final := false
	for {
		end := t.newline.lineEnd(t.dec, max(0, min(from, len(t.dec))), final)
		if limit >= 0 {
			if i := byteIndex(t.dec, limit); i >= 0 && (end < 0 || i < end) {
				return t.takeText(i), nil
			}
		}
		if end >= 0 {
			return t.takeText(end), nil
		}
		if final {
			return t.takeText(len(t.dec)), nil
		}
		from = len(t.dec) - 1
		ok, err := t.more(th, false)
		if err != nil {
			return "", err
		}
		final = !ok
	}
}

// tell is the position as a number that seek takes: the place of the next character.
func (t *TextIO) tell(th *thread) (int64, error) {
	if err := enter(th, &t.lock); err != nil {
		return 0, err
	}
	r, err := t.tellLocked(th)
	t.lock.Unlock(th)
	return r, err
}

func (t *TextIO) tellLocked(th *thread) (int64, error) {
	if err := t.FlushText(th); err != nil {
		return 0, err
	}
	if t.dec == "" && len(t.pending) == 0 {
		return t.position(th), nil
	}
	if t.at < 0 {
		return t.position(th), nil
	}
	if t.used == 0 {
		return t.at, nil
	}
	// decode the chunk again, up to as much text as was handed out
	lo, hi := 0, len(t.chunk)
	for lo < hi {
		mid := (lo + hi) / 2
		k := *t
		k.wasCR, k.seen = false, 0
		cut := mid - incomplete(t.codec, t.chunk[:mid])
		text, _, err := k.decode(th, t.chunk[:cut], true)
		if err != nil {
			return 0, err
		}
		if len(k.translate(text, false)) < t.used {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	// a translated \r\n is one character
	if t.newline.translate && lo < len(t.chunk) && lo > 0 && t.chunk[lo-1] == '\r' && t.chunk[lo] == '\n' {
		lo++
	}
	return t.at + int64(lo), nil
}

func (t *TextIO) seek(th *thread, pos value, whence int) (value, error) {
	if err := enter(th, &t.lock); err != nil {
		return value{}, err
	}
	r, err := t.seekLocked(th, pos, whence)
	t.lock.Unlock(th)
	return r, err
}

func (t *TextIO) seekLocked(th *thread, pos value, whence int) (value, error) {
	if err := ask(th, t.buf, "seekable", "underlying stream is not seekable"); err != nil {
		return value{}, err
	}
	off, err := object.AsIndex(th, pos)
	if err != nil {
		return value{}, err
	}
	switch whence {
	case 1:
		if off != 0 {
			return value{}, unsupported(th, "can't do nonzero cur-relative seeks")
		}
		n, err := t.tell(th)
		if err != nil {
			return value{}, err
		}
		off = int(n)
	case 2:
		if off != 0 {
			return value{}, unsupported(th, "can't do nonzero end-relative seeks")
		}
	case 0:
		if off < 0 {
			return value{}, th.ValueErrorf("negative seek position %d", off)
		}
	default:
		return value{}, th.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", whence)
	}
	if err := t.FlushText(th); err != nil {
		return value{}, err
	}
	t.forget()
	t.wasCR = false
	if whence == 1 {
		whence = 0
	}
	t.noBOM = off != 0 || whence == 2
	return object.CallMethod(th, t.buf, "seek", object.Int(int64(off)), object.Int(int64(whence)))
}

func (t *TextIO) close(th *thread) error {
	c, err := t.IsClosed(th)
	if err != nil || c {
		return err
	}
	err = t.FlushText(th)
	if t.fast != nil {
		if e := t.fast.close(th); err == nil {
			err = e
		}
		return err
	}
	_, e := object.CallMethod(th, t.buf, "close")
	if err == nil {
		err = e
	}
	return err
}

var _ object.TextWriter = (*TextIO)(nil)
