package object

import (
	"sort"
	"strings"
)

// this file finds code points in text by number: counting, indexing, slicing and joining
// pieces, with a fast path for ASCII, where code points are bytes

// markStep is the number of code points between two entries of strMore.marks.
const markStep = 64

// strMore is what is known of a str beyond its text. Strs of ASCII may share one; others
// have their own.
type strMore struct {
	Sub
	ascii bool // all is ASCII: code points are bytes
	// appended tells that + made the str: appending to it again is worth a buffer.
	appended bool
	grown    uint8 // how many of the strs in next are in use
	count    int   // code points; 0 while unknown; not used for ASCII
	marks    []int // byte offset of every 64th code point, so far as anyone asked
	// buf holds the longest of the strs that share it; the one that is all of it may be
	// appended to in place. nil until a str made by + is appended to.
	buf *strings.Builder
	// next are the strs that share it next: whichever survives keeps buf alive anyway.
	next *[8]Str
}

// append is the str that is all of buf with b, of ASCII as well, behind it.
func (m *strMore) append(b string) *Str {
	if m.next == nil || int(m.grown) == len(m.next) {
		m.next, m.grown = new([8]Str), 0
	}
	r := &m.next[m.grown]
	m.grown++
	m.buf.WriteString(b)
	r.s, r.more = m.buf.String(), m
	return r
}

// What most strs of ASCII share. Nothing writes to them.
var (
	knownASCII    = &strMore{ascii: true}
	appendedASCII = &strMore{ascii: true, appended: true}
)

// maxRecount is the length up to which code points are counted each time, which is cheaper
// than to remember their number.
const maxRecount = 32

// isASCII reports whether all of s is ASCII.
func (s *Str) isASCII() bool {
	if s.more != nil && s.more.ascii {
		return true
	}
	return s.Len() == len(s.s)
}

// Len is the number of code points.
func (s *Str) Len() int {
	if m := s.more; m != nil {
		if m.ascii {
			return len(s.s)
		}
		if m.count > 0 {
			return m.count
		}
	}
	return s.recount()
}

func (s *Str) recount() int {
	n := countRunes(s.s)
	switch {
	case n == len(s.s):
		if s.more == nil {
			s.more = knownASCII
		} else {
			s.more.ascii = true
		}
	case s.more != nil || len(s.s) > maxRecount:
		s.own().count = n
	}
	return n
}

// own is what is known of s, which is not ASCII.
func (s *Str) own() *strMore {
	if s.more == nil {
		s.more = new(strMore)
	}
	return s.more
}

// exact is s as an object of exactly str.
func (s *Str) exact() Value {
	if s.Exact() {
		return Value{o: s}
	}
	return Value{o: &Str{s: s.s, hash: s.hash}}
}

// latin1 holds the strs of one code point below 256.
var latin1 = makeLatin1()

func makeLatin1() (t [256]Str) {
	for r := range t {
		s := runeString(rune(r))
		t[r] = Str{s: s, hash: hashString(s)}
		t[r].Len()
	}
	return t
}

var emptyStr = &Str{hash: hashString(""), more: knownASCII}

// Chr is the str of one code point.
func Chr(r rune) Value {
	if r < 256 {
		return Value{o: &latin1[r]}
	}
	return Value{o: &Str{s: runeString(r)}}
}

// asciiStr is the str of text known to be ASCII.
func asciiStr(s string) Value { return newStr(s, len(s)) }

// newStr is the str with text s of count code points; what is not ASCII is counted again
// when someone asks.
func newStr(s string, count int) Value {
	switch len(s) {
	case 0:
		return Value{o: emptyStr}
	case 1:
		return Value{o: &latin1[s[0]]}
	}
	x := &Str{s: s}
	if count == len(s) {
		x.more = knownASCII
	}
	return Value{o: x}
}

// offset is the byte offset of code point i, 0 ≤ i ≤ s.Len().
func (s *Str) offset(i int) int {
	if n := s.Len(); n == len(s.s) {
		return i
	} else if i == n {
		return len(s.s)
	}
	if i < markStep {
		return skipRunes(s.s, 0, i)
	}
	s.mark(i / markStep)
	return skipRunes(s.s, s.more.marks[i/markStep], i%markStep)
}

// mark makes marks[k] known.
func (s *Str) mark(k int) {
	m := s.own().marks
	if k < len(m) {
		return
	}
	if m == nil {
		m = make([]int, 1, s.Len()/markStep+1)
	}
	for len(m) <= k {
		m = append(m, skipRunes(s.s, m[len(m)-1], markStep))
	}
	s.more.marks = m
}

// skipRunes is the offset n code points after offset i.
func skipRunes(s string, i, n int) int {
	for ; n > 0; n-- {
		switch c := s[i]; {
		case c < 0x80:
			i++
		case c < 0xe0:
			i += 2
		case c < 0xf0:
			i += 3
		default:
			i += 4
		}
	}
	return i
}

// number is the code point that byte offset off belongs to: the inverse of offset.
func (s *Str) number(off int) int {
	if s.isASCII() {
		return off
	}
	if off < 4*markStep {
		return countRunes(s.s[:off])
	}
	s.mark((s.Len() - 1) / markStep)
	m := s.more.marks
	k := sort.Search(len(m), func(k int) bool { return m[k] > off }) - 1
	return k*markStep + countRunes(s.s[m[k]:off])
}

// At is the i-th code point, 0 ≤ i < s.Len(), as a str.
func (s *Str) At(i int) Value {
	if s.isASCII() {
		return Value{o: &latin1[s.s[i]]}
	}
	r, _ := decodeRune(s.s[s.offset(i):])
	return Chr(r)
}

// StrIndex is s[i]; i may be negative.
func StrIndex(th *Thread, s *Str, i int) (Value, error) {
	n := s.Len()
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return Value{}, th.Raise(IndexErrorType, "string index out of range")
	}
	return s.At(i), nil
}

// part is s.s[from:to] as a str of count code points (-1: not counted). Small parts of
// long text are copied, so that they do not keep all of it alive.
func (s *Str) part(from, to, count int) Value {
	n := to - from
	switch {
	case n == 0:
		return Value{o: emptyStr}
	case n == len(s.s):
		return s.exact()
	case s.more != nil && s.more.ascii:
		count = n
	}
	return newStr(s.text(from, to), count)
}

// ByteOffset is the byte offset of code point i, 0 ≤ i ≤ s.Len().
func (s *Str) ByteOffset(i int) int { return s.offset(i) }

// CodePoint is the number of the code point at a byte offset: the inverse of ByteOffset.
func (s *Str) CodePoint(off int) int { return s.number(off) }

// text is s.s[from:to], copied where part says.
func (s *Str) text(from, to int) string {
	text := s.s[from:to]
	if s.copies(len(text)) {
		return strings.Clone(text)
	}
	return text
}

// copies reports whether a part of n bytes is to be copied, rather than keep all of s alive.
func (s *Str) copies(n int) bool { return n*4 < len(s.s) && len(s.s) > 64 }

// StrSlice is s[start:stop] of indices within range, start ≤ stop.
func StrSlice(s *Str, start, stop int) Value {
	from := s.offset(start)
	to := len(s.s)
	if stop < s.Len() {
		if s.isASCII() || stop-start >= markStep {
			to = s.offset(stop)
		} else {
			to = skipRunes(s.s, from, stop-start)
		}
	}
	return s.part(from, to, stop-start)
}

func strGetItem(th *Thread, v, key Value) (Value, error) {
	s := v.o.(*Str)
	if key.IsInt() {
		return StrIndex(th, s, int(key.AsInt()))
	}
	if sl, ok := key.o.(*SliceObject); ok {
		start, stop, step, err := sl.Unpack(th)
		if err != nil {
			return Value{}, err
		}
		first, _, count := AdjustSlice(s.Len(), start, stop, step)
		return s.pick(first, step, count), nil
	}
	if t := key.Type(); t.Index == nil && t.Flags&FlagIntSub == 0 {
		return Value{}, th.TypeErrorf("string indices must be integers, not '%s'", t.Name)
	}
	i, err := sequenceIndex(th, key)
	if err != nil {
		return Value{}, err
	}
	return StrIndex(th, s, i)
}

// pick is the str of count code points, every step-th from first.
func (s *Str) pick(first, step, count int) Value {
	switch {
	case count == 0:
		return Value{o: emptyStr}
	case step == 1:
		return StrSlice(s, first, first+count)
	case s.isASCII():
		b := make([]byte, count)
		for i := range b {
			b[i] = s.s[first]
			first += step
		}
		return asciiStr(string(b))
	}
	if step < 0 {
		// collect forwards, since text that is not ASCII is slow to walk backwards
		rs := s.runes(first+step*(count-1), -step, count)
		b := make([]byte, 0, len(s.s))
		for i := len(rs) - 1; i >= 0; i-- {
			b = appendRune(b, rs[i])
		}
		return newStr(string(b), count)
	}
	b := make([]byte, 0, count)
	for _, r := range s.runes(first, step, count) {
		b = appendRune(b, r)
	}
	return newRunes(b, count)
}

// newRunes is the str of b, which has count code points.
func newRunes(b []byte, count int) Value {
	if count == 1 {
		r, _ := decodeRune(string(b))
		return Chr(r)
	}
	return newStr(string(b), count)
}

func (s *Str) runes(first, step, count int) []rune {
	rs := make([]rune, count)
	off := s.offset(first)
	for i := range rs {
		rs[i], _ = decodeRune(s.s[off:])
		if i+1 < count {
			off = skipRunes(s.s, off, step)
		}
	}
	return rs
}

// ConcatStr is a + b. A str that is appended to again and again grows in place: strings
// are never overwritten, so all of them may share one buffer, of which only the longest
// may be extended.
func ConcatStr(th *Thread, a, b *Str) Value {
	if len(b.s) == 0 {
		return a.exact()
	}
	if len(a.s) == 0 {
		return b.exact()
	}
	n := len(a.s) + len(b.s)
	if n <= maxPiece {
		p := th.roomFor(n)
		start := p.Len()
		p.WriteString(a.s)
		p.WriteString(b.s)
		x := th.shortStr(p.String()[start:])
		if a.isASCII() && b.isASCII() {
			x.more = knownASCII
		}
		return Value{o: x}
	}
	if m := a.more; m != nil && m.ascii && m.buf != nil && m.buf.Len() == len(a.s) && b.isASCII() {
		return Value{o: m.append(b.s)}
	}
	var buf *strings.Builder
	first := true // of a chain of strs that + made
	if m := a.more; m != nil {
		buf, first = m.buf, !m.appended
	}
	r := new(Str)
	switch {
	case n < 64 || first || buf != nil && buf.Len() != len(a.s):
		buf = nil
		r.s = a.s + b.s
	case buf == nil:
		buf = new(strings.Builder)
		buf.Grow(n + n/2)
		buf.WriteString(a.s)
		fallthrough
	default:
		buf.WriteString(b.s)
		r.s = buf.String()
	}
	switch {
	case !a.isASCII() || !b.isASCII():
		r.more = &strMore{appended: true, count: a.Len() + b.Len(), buf: buf}
	case buf == nil:
		r.more = appendedASCII
	default:
		r.more = &strMore{ascii: true, appended: true, buf: buf}
	}
	return Value{o: r}
}

// maxAlloc bounds what a script may ask for in one piece: more is a MemoryError, since
// running out of memory in Go ends the process.
const maxAlloc = 1 << 33

// repeatSize is len*n within bounds; a negative n counts as 0.
func repeatSize(th *Thread, size, n int) (int, error) {
	if n <= 0 || size == 0 {
		return 0, nil
	}
	if size > maxAlloc/n {
		return 0, th.RaiseArgs(MemoryErrorType)
	}
	return size * n, nil
}

func strRepeat(th *Thread, v, times Value) (Value, error) {
	s := v.o.(*Str)
	n, err := AsIndex(th, times)
	if err != nil {
		return Value{}, err
	}
	if n == 1 {
		return s.exact(), nil
	}
	size, err := repeatSize(th, len(s.s), n)
	if err != nil || size == 0 {
		return Value{o: emptyStr}, err
	}
	return newStr(strings.Repeat(s.s, n), s.Len()*n), nil
}

// JoinStrings is the str of the parts put together.
func JoinStrings(parts ...*Str) Value {
	switch len(parts) {
	case 0:
		return Value{o: emptyStr}
	case 1:
		return parts[0].exact()
	}
	n, count := 0, 0
	for _, p := range parts {
		n += len(p.s)
		count += p.Len()
	}
	var b strings.Builder
	b.Grow(n)
	for _, p := range parts {
		b.WriteString(p.s)
	}
	return newStr(b.String(), count)
}

// StrJoin is sep.join(items).
func StrJoin(th *Thread, sep *Str, items Value) (Value, error) {
	var vs []Value
	switch o := items.o.(type) {
	case *List:
		vs = o.Items
	case *Tuple:
		vs = o.Items
	default:
		if t := items.Type(); t.Iter == nil && t.GetItem == nil {
			return Value{}, th.TypeErrorf("can only join an iterable")
		}
		it, err := iterOr(th, items, "can only join an iterable")
		if err != nil {
			return Value{}, err
		}
		if vs, err = Slice(th, it); err != nil {
			return Value{}, err
		}
	}
	if len(vs) == 0 {
		return Value{o: emptyStr}, nil
	}
	n, count := len(sep.s)*(len(vs)-1), sep.Len()*(len(vs)-1)
	for i, v := range vs {
		p, ok := v.o.(*Str)
		if !ok {
			return Value{}, th.TypeErrorf("sequence item %d: expected str instance, %s found", i, v.Type().Name)
		}
		n += len(p.s)
		count += p.Len()
	}
	if n > maxAlloc {
		return Value{}, th.RaiseArgs(MemoryErrorType)
	}
	if len(vs) == 1 {
		if p := vs[0].o.(*Str); p.Exact() {
			return vs[0], nil
		}
	}
	var b strings.Builder
	b.Grow(n)
	for i, v := range vs {
		if i > 0 {
			b.WriteString(sep.s)
		}
		b.WriteString(v.o.(*Str).s)
	}
	return newStr(b.String(), count), nil
}

// Runes are the code points of s.
func Runes(s *Str) []rune { return s.runes(0, 1, s.Len()) }

// FromRunes is the str of these code points.
func FromRunes(rs []rune) Value {
	b := make([]byte, 0, len(rs))
	for _, r := range rs {
		b = appendRune(b, r)
	}
	return newRunes(b, len(rs))
}
