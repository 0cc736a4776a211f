package object

import "strings"

// this file searches, splits, strips and replaces text

// span is the part of s that the optional arguments start and end select, as code point
// numbers; ok is false when start is past the end.
func (s *Str) span(th *Thread, start, end Value) (from, to int, ok bool, err error) {
	from, to, err = spanArgs(th, start, end)
	if err != nil {
		return 0, 0, false, err
	}
	from, to, ok = clipSpan(s.Len(), from, to)
	return from, to, ok, nil
}

// spanArgs are the optional arguments start and end.
func spanArgs(th *Thread, start, end Value) (from, to int, err error) {
	to = maxIndex
	if start.o != nil && !start.IsNone() {
		if from, err = sliceIndex(th, start); err != nil {
			return 0, 0, err
		}
	}
	if end.o != nil && !end.IsNone() {
		to, err = sliceIndex(th, end)
	}
	return from, to, err
}

// clipSpan relates start and end to n items; ok is false when they are not in order.
func clipSpan(n, from, to int) (int, int, bool) {
	if to > n {
		to = n
	} else if to < 0 {
		to = max(to+n, 0)
	}
	if from < 0 {
		from = max(from+n, 0)
	}
	return from, to, from <= to
}

func strArg(th *Thread, fn string, pos int, v Value) (*Str, error) {
	s, ok := v.o.(*Str)
	if !ok {
		return nil, th.TypeErrorf("%s() argument %d must be str, not %s", fn, pos, ArgTypeName(v))
	}
	return s, nil
}

// strFind is find or rfind: the code point number of sub, or -1.
func strFind(th *Thread, fn string, last bool, self Value, a []Value) (int, error) {
	s := self.o.(*Str)
	sub, err := strArg(th, fn, 1, a[0])
	if err != nil {
		return 0, err
	}
	from, to, ok, err := s.span(th, a[1], a[2])
	if err != nil || !ok {
		return -1, err
	}
	base := s.offset(from)
	text := s.s[base:s.offset(to)]
	i := -1
	if last {
		i = strings.LastIndex(text, sub.s)
	} else {
		i = strings.Index(text, sub.s)
	}
	if i < 0 {
		return -1, nil
	}
	return s.number(base + i), nil
}

func findMethod(name, doc string, last, must bool) Func {
	return Func{Name: name, Sig: "(sub[, start[, end]], /)", Doc: doc, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
		i, err := strFind(th, name, last, self, a)
		if err == nil && i < 0 && must {
			return Value{}, th.ValueErrorf("substring not found")
		}
		return Int(int64(i)), err
	}}
}

func strCount(th *Thread, self Value, a []Value) (Value, error) {
	s := self.o.(*Str)
	sub, err := strArg(th, "count", 1, a[0])
	if err != nil {
		return Value{}, err
	}
	from, to, ok, err := s.span(th, a[1], a[2])
	if err != nil || !ok {
		return Int(0), err
	}
	if sub.s == "" {
		return Int(int64(to - from + 1)), nil
	}
	return Int(int64(strings.Count(s.s[s.offset(from):s.offset(to)], sub.s))), nil
}

// affixMethod is startswith or endswith.
func affixMethod(name, arg, doc string, match func(s, affix string) bool) Func {
	return Func{Name: name, Sig: "(" + arg + "[, start[, end]], /)", Doc: doc, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
		s := self.o.(*Str)
		text, inside := s.s, true
		if a[1].o != nil || a[2].o != nil {
			from, to, ok, err := s.span(th, a[1], a[2])
			if err != nil {
				return Value{}, err
			}
			if inside = ok; ok {
				text = s.s[s.offset(from):s.offset(to)]
			}
		}
		if affix, ok := a[0].o.(*Str); ok {
			return Bool(inside && match(text, affix.s)), nil
		}
		choices, ok := a[0].o.(*Tuple)
		if !ok {
			return Value{}, th.TypeErrorf("%s first arg must be str or a tuple of str, not %s", name, a[0].Type().Name)
		}
		for _, c := range choices.Items {
			affix, ok := c.o.(*Str)
			if !ok {
				return Value{}, th.TypeErrorf("tuple for %s must only contain str, not %s", name, c.Type().Name)
			}
			if inside && match(text, affix.s) {
				return True, nil
			}
		}
		return False, nil
	}}
}

func strReplace(th *Thread, self Value, a []Value) (Value, error) {
	s := self.o.(*Str)
	old, err := strArg(th, "replace", 1, a[0])
	if err != nil {
		return Value{}, err
	}
	by, err := strArg(th, "replace", 2, a[1])
	if err != nil {
		return Value{}, err
	}
	n := -1
	if a[2].o != nil {
		if n, err = AsSize(th, a[2]); err != nil {
			return Value{}, err
		}
	}
	return s.replace(th, old, by, n)
}

// replace replaces n occurrences of old, or all for negative n.
func (s *Str) replace(th *Thread, old, by *Str, n int) (Value, error) {
	found := 0
	if old.s == "" {
		found = s.Len() + 1
	} else {
		found = strings.Count(s.s, old.s)
	}
	if n < 0 || n > found {
		n = found
	}
	if n == 0 || old.s == by.s {
		return s.exact(), nil
	}
	if _, err := repeatSize(th, len(by.s), n); err != nil {
		return Value{}, err
	}
	count := s.Len() + n*(by.Len()-old.Len())
	var b strings.Builder
	b.Grow(len(s.s) + n*(len(by.s)-len(old.s)))
	rest := s.s
	for ; n > 0 && old.s != ""; n-- {
		i := strings.Index(rest, old.s)
		b.WriteString(rest[:i])
		b.WriteString(by.s)
		rest = rest[i+len(old.s):]
	}
	for ; n > 0; n-- {
		b.WriteString(by.s)
		if rest != "" {
			_, size := decodeRune(rest)
			b.WriteString(rest[:size])
			rest = rest[size:]
		}
	}
	b.WriteString(rest)
	return newStr(b.String(), count), nil
}

// splitArgs are the arguments of split and rsplit: separator (nil: white space) and limit.
func splitArgs(th *Thread, a []Value) (sep *Str, limit int, err error) {
	limit = -1
	if a[0].o != nil && !a[0].IsNone() {
		var ok bool
		if sep, ok = a[0].o.(*Str); !ok {
			return nil, 0, th.TypeErrorf("must be str or None, not %s", a[0].Type().Name)
		}
	}
	if a[1].o != nil {
		if limit, err = AsSize(th, a[1]); err != nil {
			return nil, 0, err
		}
	}
	if sep != nil && sep.s == "" {
		return nil, 0, th.ValueErrorf("empty separator")
	}
	if limit < 0 {
		limit = maxIndex
	}
	return sep, limit, nil
}

func strSplit(th *Thread, self Value, a []Value) (Value, error) {
	sep, limit, err := splitArgs(th, a)
	if err != nil {
		return Value{}, err
	}
	s := self.o.(*Str)
	if sep == nil {
		return s.splitSpace(limit), nil
	}
	parts := newPieces(s, min(strings.Count(s.s, sep.s), limit)+1)
	from := 0
	for ; limit > 0; limit-- {
		i := strings.Index(s.s[from:], sep.s)
		if i < 0 {
			break
		}
		parts.add(from, from+i)
		from += i + len(sep.s)
	}
	parts.add(from, len(s.s))
	return NewList(parts.list), nil
}

// pieces collects parts of a str; their Strs are allocated several at a time.
type pieces struct {
	s    *Str
	list []Value
	left int   // pieces expected
	free []Str // allocated for them
}

// maxPieces bounds the Strs that are allocated, and kept alive, together.
const maxPieces = 16

func newPieces(s *Str, n int) pieces {
	return pieces{s: s, list: make([]Value, 0, n), left: n}
}

// add appends the piece s.s[from:to].
func (p *pieces) add(from, to int) {
	p.left--
	n := to - from
	if n < 2 || n == len(p.s.s) {
		p.list = append(p.list, p.s.part(from, to, -1))
		return
	}
	if len(p.free) == 0 {
		p.free = make([]Str, min(max(p.left+1, 1), maxPieces))
	}
	x := &p.free[0]
	p.free = p.free[1:]
	x.s = p.s.text(from, to)
	if m := p.s.more; m != nil && m.ascii {
		x.more = knownASCII
	}
	p.list = append(p.list, Value{o: x})
}

// splitSpace splits at runs of white space, at most limit times.
func (s *Str) splitSpace(limit int) Value {
	parts := newPieces(s, countWords(s.s, limit))
	i := 0
	for {
		i = skipSpace(s.s, i)
		if i == len(s.s) {
			break
		}
		if limit == 0 {
			parts.add(i, len(s.s))
			break
		}
		limit--
		from := i
		i = skipWord(s.s, i)
		parts.add(from, i)
	}
	return NewList(parts.list)
}

// countWords estimates how many words there are, for at most limit+1 of them.
func countWords(s string, limit int) int {
	n, space := 0, true
	for i := 0; i < len(s) && n <= limit; i++ {
		c := isSpaceByte(s[i])
		if space && !c {
			n++
		}
		space = c
	}
	return n
}

func skipSpace(s string, i int) int {
	for i < len(s) {
		if c := s[i]; c < 0x80 {
			if !isSpace(rune(c)) {
				break
			}
			i++
			continue
		}
		r, n := decodeRune(s[i:])
		if !isSpace(r) {
			break
		}
		i += n
	}
	return i
}

func skipWord(s string, i int) int {
	for i < len(s) {
		if c := s[i]; c < 0x80 {
			if isSpace(rune(c)) {
				break
			}
			i++
			continue
		}
		r, n := decodeRune(s[i:])
		if isSpace(r) {
			break
		}
		i += n
	}
	return i
}

// trimSpaceRight is the length of s without white space at its end.
func trimSpaceRight(s string) int {
	i := len(s)
	for i > 0 {
		r, n := decodeLastRune(s[:i])
		if !isSpace(r) {
			break
		}
		i -= n
	}
	return i
}

func strRsplit(th *Thread, self Value, a []Value) (Value, error) {
	sep, limit, err := splitArgs(th, a)
	if err != nil {
		return Value{}, err
	}
	s := self.o.(*Str)
	var parts []Value
	to := len(s.s)
	if sep == nil {
		for {
			to = trimSpaceRight(s.s[:to])
			if to == 0 {
				break
			}
			if limit == 0 {
				parts = append(parts, s.part(0, to, -1))
				break
			}
			limit--
			from := to
			for from > 0 {
				r, n := decodeLastRune(s.s[:from])
				if isSpace(r) {
					break
				}
				from -= n
			}
			parts = append(parts, s.part(from, to, -1))
			to = from
		}
	} else {
		for ; limit > 0; limit-- {
			i := strings.LastIndex(s.s[:to], sep.s)
			if i < 0 {
				break
			}
			parts = append(parts, s.part(i+len(sep.s), to, -1))
			to = i
		}
		parts = append(parts, s.part(0, to, -1))
	}
	for i, j := 0, len(parts)-1; i < j; i, j = i+1, j-1 {
		parts[i], parts[j] = parts[j], parts[i]
	}
	return NewList(parts), nil
}

func strSplitlines(th *Thread, self Value, a []Value) (Value, error) {
	keep, err := boolArg(th, a[0])
	if err != nil {
		return Value{}, err
	}
	s := self.o.(*Str)
	parts := newPieces(s, strings.Count(s.s, "\n")+1)
	for i := 0; i < len(s.s); {
		from := i
		for i < len(s.s) {
			if c := s.s[i]; ' ' <= c && c < 0x80 {
				i++
				continue
			}
			r, n := decodeRune(s.s[i:])
			if isLineBreak(r) {
				break
			}
			i += n
		}
		end := i
		if i < len(s.s) {
			_, n := decodeRune(s.s[i:])
			if strings.HasPrefix(s.s[i:], "\r\n") {
				n = 2
			}
			i += n
		}
		if keep {
			end = i
		}
		parts.add(from, end)
	}
	return NewList(parts.list), nil
}

// boolArg is an optional argument of which the truth counts.
func boolArg(th *Thread, v Value) (bool, error) {
	if v.o == nil {
		return false, nil
	}
	return Truth(th, v)
}

// strPartition is partition or rpartition.
func strPartition(last bool) func(th *Thread, self, a Value) (Value, error) {
	return func(th *Thread, self, a Value) (Value, error) {
		s := self.o.(*Str)
		sep, ok := a.o.(*Str)
		if !ok {
			return Value{}, th.TypeErrorf("must be str, not %s", a.Type().Name)
		}
		if sep.s == "" {
			return Value{}, th.ValueErrorf("empty separator")
		}
		empty := Value{o: emptyStr}
		i := -1
		if last {
			if i = strings.LastIndex(s.s, sep.s); i < 0 {
				return NewTuple([]Value{empty, empty, s.exact()}), nil
			}
		} else if i = strings.Index(s.s, sep.s); i < 0 {
			return NewTuple([]Value{s.exact(), empty, empty}), nil
		}
		return NewTuple([]Value{s.part(0, i, -1), sep.exact(), s.part(i+len(sep.s), len(s.s), -1)}), nil
	}
}

// stripMethod is strip, lstrip or rstrip.
func stripMethod(name, doc string, left, right bool) Func {
	return Func{Name: name, Sig: "(chars=None, /)", Doc: doc, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
		s := self.o.(*Str)
		drop := isSpace
		if a[0].o != nil && !a[0].IsNone() {
			chars, ok := a[0].o.(*Str)
			if !ok {
				return Value{}, th.TypeErrorf("%s arg must be None or str", name)
			}
			drop = func(r rune) bool { return containsRune(chars.s, r) }
		}
		from, to := 0, len(s.s)
		for left && from < to {
			r, n := decodeRune(s.s[from:])
			if !drop(r) {
				break
			}
			from += n
		}
		for right && from < to {
			r, n := decodeLastRune(s.s[from:to])
			if !drop(r) {
				break
			}
			to -= n
		}
		return s.part(from, to, -1), nil
	}}
}

func containsRune(s string, r rune) bool {
	if r < 0x80 {
		return strings.IndexByte(s, byte(r)) >= 0
	}
	return strings.Contains(s, runeString(r))
}
