package object

import (
	"bytes"
	"strings"
)

// this file defines the methods that bytes and bytearray share; white space and letters are
// those of ASCII

// subArg is the argument of find, count …: a bytes-like object or one byte as an int.
func subArg(th *Thread, v Value) ([]byte, error) {
	if isBytesLike(v) {
		return BytesLike(th, v)
	}
	if isIndexable(v) {
		c, err := byteArg(th, v)
		return []byte{c}, err
	}
	return nil, th.TypeErrorf("argument should be integer or bytes-like object, not '%s'", v.Type().Name)
}

// byteSpan is the part of self that the optional arguments start and end select.
func byteSpan(th *Thread, self, start, end Value) (part []byte, from int, ok bool, err error) {
	from, to, err := spanArgs(th, start, end)
	if err != nil {
		return nil, 0, false, err
	}
	b := octets(self)
	from, to, ok = clipSpan(len(b), from, to)
	if !ok {
		return nil, 0, false, nil
	}
	return b[from:to], from, true, nil
}

func bytesFindMethod(name, doc string, last, must bool) Func {
	return Func{Name: name, Sig: "(sub[, start[, end]], /)", Doc: doc, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
		part, from, ok, err := byteSpan(th, self, a[1], a[2])
		if err != nil {
			return Value{}, err
		}
		sub, err := subArg(th, a[0])
		if err != nil {
			return Value{}, err
		}
		i := -1
		if ok && last {
			i = bytes.LastIndex(part, sub)
		} else if ok {
			i = bytes.Index(part, sub)
		}
		if i < 0 {
			if must {
				return Value{}, th.ValueErrorf("subsection not found")
			}
			return Int(-1), nil
		}
		return Int(int64(from + i)), nil
	}}
}

func bytesCount(th *Thread, self Value, a []Value) (Value, error) {
	part, _, ok, err := byteSpan(th, self, a[1], a[2])
	if err != nil {
		return Value{}, err
	}
	sub, err := subArg(th, a[0])
	if err != nil || !ok {
		return Int(0), err
	}
	if len(sub) == 0 {
		return Int(int64(len(part) + 1)), nil
	}
	return Int(int64(bytes.Count(part, sub))), nil
}

func bytesAffixMethod(name, arg, doc string, match func(s, affix []byte) bool) Func {
	return Func{Name: name, Sig: "(" + arg + "[, start[, end]], /)", Doc: doc, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
		part, _, inside, err := byteSpan(th, self, a[1], a[2])
		if err != nil {
			return Value{}, err
		}
		choices, ok := a[0].o.(*Tuple)
		if !ok {
			if !isBytesLike(a[0]) {
				return Value{}, th.TypeErrorf("%s first arg must be bytes or a tuple of bytes, not %s", name, a[0].Type().Name)
			}
			affix, err := BytesLike(th, a[0])
			return Bool(inside && match(part, affix)), err
		}
		for _, c := range choices.Items {
			affix, err := BytesLike(th, c)
			if err != nil {
				return Value{}, err
			}
			if inside && match(part, affix) {
				return True, nil
			}
		}
		return False, nil
	}}
}

func bytesReplace(th *Thread, self Value, a []Value) (Value, error) {
	old, err := BytesLike(th, a[0])
	if err != nil {
		return Value{}, err
	}
	by, err := BytesLike(th, a[1])
	if err != nil {
		return Value{}, err
	}
	n := -1
	if a[2].o != nil {
		if n, err = AsSize(th, a[2]); err != nil {
			return Value{}, err
		}
	}
	b := octets(self)
	found := len(b) + 1
	if len(old) > 0 {
		found = bytes.Count(b, old)
	}
	if n < 0 || n > found {
		n = found
	}
	if n == 0 {
		return partOf(self, b, 0, len(b)), nil
	}
	if _, err := repeatSize(th, len(by), n); err != nil {
		return Value{}, err
	}
	if len(old) > 0 {
		return sameKind(self, bytes.Replace(b, old, by, n)), nil
	}
	out := make([]byte, 0, len(b)+n*len(by))
	for i := 0; i < n; i++ {
		out = append(out, by...)
		if i < len(b) {
			out = append(out, b[i])
		}
	}
	return sameKind(self, append(out, b[min(n, len(b)):]...)), nil
}

func bytesJoin(th *Thread, self, items Value) (Value, error) {
	if t := items.Type(); t.Iter == nil && t.GetItem == nil {
		return Value{}, th.TypeErrorf("can only join an iterable")
	}
	if b, ok := self.o.(*Bytearray); ok {
		defer b.exports.Hold()() // iteration must not resize the separator
	}
	it, err := iterOr(th, items, "can only join an iterable")
	if err != nil {
		return Value{}, err
	}
	vs, err := Slice(th, it)
	if err != nil {
		return Value{}, err
	}
	sep := octets(self)
	if len(vs) == 1 && vs[0].Type() == BytesType {
		return sameKind(self, octets(vs[0])), nil
	}
	parts := make([][]byte, len(vs))
	n := 0
	for i, v := range vs {
		if parts[i], err = BytesLike(th, v); err != nil {
			return Value{}, th.TypeErrorf("sequence item %d: expected a bytes-like object, %s found", i, v.Type().Name)
		}
		n += len(sep) + len(parts[i])
	}
	if n > maxAlloc {
		return Value{}, th.RaiseArgs(MemoryErrorType)
	}
	out := make([]byte, 0, n)
	for i, p := range parts {
		if i > 0 {
			out = append(out, sep...)
		}
		out = append(out, p...)
	}
	return sameKind(self, out), nil
}

func isSpaceByte(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// bytesSplitArgs are the arguments of split and rsplit; a nil separator is white space.
func bytesSplitArgs(th *Thread, a []Value) (sep []byte, limit int, err error) {
	limit = -1
	if a[1].o != nil {
		if limit, err = AsSize(th, a[1]); err != nil {
			return nil, 0, err
		}
	}
	if limit < 0 {
		limit = maxIndex
	}
	if a[0].o == nil || a[0].IsNone() {
		return nil, limit, nil
	}
	if sep, err = BytesLike(th, a[0]); err == nil && len(sep) == 0 {
		err = th.ValueErrorf("empty separator")
	}
	return sep, limit, err
}

func bytesSplit(th *Thread, self Value, a []Value) (Value, error) {
	sep, limit, err := bytesSplitArgs(th, a)
	if err != nil {
		return Value{}, err
	}
	b := octets(self)
	var parts []Value
	from := 0
	if sep == nil {
		for {
			for from < len(b) && isSpaceByte(b[from]) {
				from++
			}
			if from == len(b) {
				break
			}
			if limit == 0 {
				parts = append(parts, partOf(self, b, from, len(b)))
				break
			}
			limit--
			to := from
			for to < len(b) && !isSpaceByte(b[to]) {
				to++
			}
			parts = append(parts, partOf(self, b, from, to))
			from = to
		}
		return NewList(parts), nil
	}
	for ; limit > 0; limit-- {
		i := bytes.Index(b[from:], sep)
		if i < 0 {
			break
		}
		parts = append(parts, partOf(self, b, from, from+i))
		from += i + len(sep)
	}
	return NewList(append(parts, partOf(self, b, from, len(b)))), nil
}

func bytesRsplit(th *Thread, self Value, a []Value) (Value, error) {
	sep, limit, err := bytesSplitArgs(th, a)
	if err != nil {
		return Value{}, err
	}
	b := octets(self)
	var parts []Value
	to := len(b)
	if sep == nil {
		for {
			for to > 0 && isSpaceByte(b[to-1]) {
				to--
			}
			if to == 0 {
				break
			}
			if limit == 0 {
				parts = append(parts, partOf(self, b, 0, to))
				break
			}
			limit--
			from := to
			for from > 0 && !isSpaceByte(b[from-1]) {
				from--
			}
			parts = append(parts, partOf(self, b, from, to))
			to = from
		}
	} else {
		for ; limit > 0; limit-- {
			i := bytes.LastIndex(b[:to], sep)
			if i < 0 {
				break
			}
			parts = append(parts, partOf(self, b, i+len(sep), to))
			to = i
		}
		parts = append(parts, partOf(self, b, 0, to))
	}
	for i, j := 0, len(parts)-1; i < j; i, j = i+1, j-1 {
		parts[i], parts[j] = parts[j], parts[i]
	}
	return NewList(parts), nil
}

func bytesSplitlines(th *Thread, self Value, a []Value) (Value, error) {
	keep, err := boolArg(th, a[0])
	if err != nil {
		return Value{}, err
	}
	b := octets(self)
	var parts []Value
	for i := 0; i < len(b); {
		from := i
		for i < len(b) && b[i] != '\n' && b[i] != '\r' {
			i++
		}
		end := i
		if i < len(b) {
			if i++; b[i-1] == '\r' && i < len(b) && b[i] == '\n' {
				i++
			}
		}
		if keep {
			end = i
		}
		parts = append(parts, partOf(self, b, from, end))
	}
	return NewList(parts), nil
}

func bytesPartition(last bool) func(th *Thread, self, a Value) (Value, error) {
	return func(th *Thread, self, a Value) (Value, error) {
		sep, err := BytesLike(th, a)
		if err != nil {
			return Value{}, err
		}
		if len(sep) == 0 {
			return Value{}, th.ValueErrorf("empty separator")
		}
		b := octets(self)
		empty := func() Value { return sameKind(self, nil) }
		i := bytes.Index(b, sep)
		if last {
			i = bytes.LastIndex(b, sep)
		}
		if i < 0 {
			whole := partOf(self, b, 0, len(b))
			if last {
				return NewTuple([]Value{empty(), empty(), whole}), nil
			}
			return NewTuple([]Value{whole, empty(), empty()}), nil
		}
		mid := a
		if _, ok := self.o.(*Bytearray); ok {
			mid = NewBytearray(bytes.Clone(sep))
		}
		return NewTuple([]Value{partOf(self, b, 0, i), mid, partOf(self, b, i+len(sep), len(b))}), nil
	}
}

func bytesStripMethod(name, doc string, left, right bool) Func {
	return Func{Name: name, Sig: "(bytes=None, /)", Doc: doc, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
		drop := isSpaceByte
		if a[0].o != nil && !a[0].IsNone() {
			chars, err := BytesLike(th, a[0])
			if err != nil {
				return Value{}, err
			}
			drop = func(c byte) bool { return bytes.IndexByte(chars, c) >= 0 }
		}
		b := octets(self)
		from, to := 0, len(b)
		for left && from < to && drop(b[from]) {
			from++
		}
		for right && from < to && drop(b[to-1]) {
			to--
		}
		return partOf(self, b, from, to), nil
	}}
}

func bytesPadMethod(name, doc string, left func(n, width int) int) Func {
	return Func{Name: name, Sig: "(width, fillchar=b' ', /)", Doc: doc, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
		width, err := AsSize(th, a[0])
		if err != nil {
			return Value{}, err
		}
		fill := byte(' ')
		if a[1].o != nil {
			var f []byte
			switch a[1].o.(type) {
			case *Bytes, *Bytearray:
				f = octets(a[1])
			}
			if len(f) != 1 {
				return Value{}, th.TypeErrorf("%s() argument 2 must be a byte string of length 1, not %s", name, ArgTypeName(a[1]))
			}
			fill = f[0]
		}
		b := octets(self)
		n := width - len(b)
		if n <= 0 {
			return partOf(self, b, 0, len(b)), nil
		}
		if _, err := repeatSize(th, 1, width); err != nil {
			return Value{}, err
		}
		before := left(n, width)
		out := bytes.Repeat([]byte{fill}, width)
		copy(out[before:], b)
		return sameKind(self, out), nil
	}}
}

func bytesZfill(th *Thread, self, a Value) (Value, error) {
	width, err := AsSize(th, a)
	if err != nil {
		return Value{}, err
	}
	b := octets(self)
	n := width - len(b)
	if n <= 0 {
		return partOf(self, b, 0, len(b)), nil
	}
	if _, err := repeatSize(th, 1, width); err != nil {
		return Value{}, err
	}
	out := bytes.Repeat([]byte{'0'}, width)
	copy(out[n:], b)
	if len(b) > 0 && (b[0] == '+' || b[0] == '-') {
		out[0], out[n] = b[0], '0'
	}
	return sameKind(self, out), nil
}

func bytesExpandtabs(th *Thread, self Value, a []Value) (Value, error) {
	size := 8
	if a[0].o != nil {
		var err error
		if size, err = cIntArg(th, a[0]); err != nil {
			return Value{}, err
		}
	}
	var out []byte
	column := 0
	for _, c := range octets(self) {
		switch {
		case c == '\t':
			if size > 0 {
				n := size - column%size
				if len(out)+n > maxAlloc {
					return Value{}, th.Raise(OverflowErrorType, "result too long")
				}
				out = append(out, bytes.Repeat([]byte{' '}, n)...)
				column += n
			}
			continue
		case c == '\n' || c == '\r':
			column = 0
		default:
			column++
		}
		out = append(out, c)
	}
	return sameKind(self, out), nil
}

func bytesTranslate(th *Thread, self Value, a []Value) (Value, error) {
	var table, del []byte
	var err error
	if !a[0].IsNone() {
		if table, err = BytesLike(th, a[0]); err != nil {
			return Value{}, err
		}
		if len(table) != 256 {
			return Value{}, th.ValueErrorf("translation table must be 256 characters long")
		}
	}
	if a[1].o != nil {
		if del, err = BytesLike(th, a[1]); err != nil {
			return Value{}, err
		}
	}
	b := octets(self)
	out := make([]byte, 0, len(b))
	var drop [256]bool
	for _, c := range del {
		drop[c] = true
	}
	for _, c := range b {
		if drop[c] {
			continue
		}
		if table != nil {
			c = table[c]
		}
		out = append(out, c)
	}
	return sameKind(self, out), nil
}

func bytesMaketrans(th *Thread, _, from, to Value) (Value, error) {
	x, err := BytesLike(th, from)
	if err != nil {
		return Value{}, err
	}
	y, err := BytesLike(th, to)
	if err != nil {
		return Value{}, err
	}
	if len(x) != len(y) {
		return Value{}, th.ValueErrorf("maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i, c := range x {
		table[c] = y[i]
	}
	return NewBytes(table), nil
}

func bytesMap(name, doc string, f func(b []byte)) Func {
	return Func{Name: name, Doc: doc, Fast0: func(th *Thread, self Value) (Value, error) {
		b := bytes.Clone(octets(self))
		f(b)
		return sameKind(self, b), nil
	}}
}

func mapBytes(t *byteTable) func(b []byte) {
	return func(b []byte) {
		for i, c := range b {
			b[i] = t[c]
		}
	}
}

func titleBytes(b []byte) {
	inWord := false
	for i, c := range b {
		if inWord {
			b[i] = lowerASCII(c)
		} else {
			b[i] = upperASCII(c)
		}
		inWord = isAlpha(rune(c)) && c < 0x80
	}
}

func bytesPredicate(name, doc string, f func(b []byte) bool) Func {
	return Func{Name: name, Doc: doc, Fast0: func(th *Thread, self Value) (Value, error) { return Bool(f(octets(self))), nil }}
}

func everyByte(name, doc string, f func(c byte) bool) Func {
	return bytesPredicate(name, doc, func(b []byte) bool {
		for _, c := range b {
			if !f(c) {
				return false
			}
		}
		return len(b) > 0
	})
}

func isAlphaByte(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigitByte(c byte) bool { return '0' <= c && c <= '9' }

// asciiText is b with every byte beyond ASCII replaced by one that has no case, for the
// tests that text and bytes have in common.
func asciiText(b []byte) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x80 {
			return 0
		}
		return r
	}, string(b))
}

// bytesSharedMethods are the methods of both bytes and bytearray.
func bytesSharedMethods() []Func {
	return []Func{
		bytesMap("capitalize", "A copy that begins with a capital and goes on in lower case.", func(b []byte) {
			mapBytes(&lowerTable)(b)
			if len(b) > 0 {
				b[0] = upperASCII(b[0])
			}
		}),
		bytesPadMethod("center", "A copy in the middle of width bytes.", func(n, width int) int { return n/2 + n&width&1 }),
		{Name: "count", Sig: "(sub[, start[, end]], /)", Doc: "How often sub occurs in self[start:end], without overlaps.", Bound: bytesCount},
		{Name: "decode", Sig: "(encoding='utf-8', errors='strict')", Doc: "Decode the bytes as text; errors names the handler of what the encoding cannot read.", Bound: bytesDecode},
		bytesAffixMethod("endswith", "suffix", "Whether self[start:end] ends with suffix, or with one of a tuple of them.", bytes.HasSuffix),
		{Name: "expandtabs", Sig: "(tabsize=8)", Doc: "A copy with spaces up to the next column of tabsize instead of tabs.", Bound: bytesExpandtabs},
		bytesFindMethod("find", "The lowest index of sub in self[start:end], or -1.", false, false),
		{Name: "fromhex", Class: true, Sig: "(string, /)", Doc: "The bytes that pairs of hexadecimal digits spell; white space between them does not matter.", Fast1: bytesFromhex},
		{Name: "hex", Sig: "(sep=<unrepresentable>, bytes_per_sep=1)", Doc: "The bytes as hexadecimal digits, with sep after every bytes_per_sep of them, counted from the right (negative: from the left).\n\n>>> b'\\xde\\xad\\xbe'.hex('-')\n'de-ad-be'\n>>> b'\\xde\\xad\\xbe'.hex(':', 2)\n'de:adbe'", Bound: bytesHex},
		bytesFindMethod("index", "Like find, but a ValueError when there is none.", false, true),
		everyByte("isalnum", "Whether there are bytes, all of letters and digits of ASCII.", func(c byte) bool { return isAlphaByte(c) || isDigitByte(c) }),
		everyByte("isalpha", "Whether there are bytes, all of letters of ASCII.", isAlphaByte),
		bytesPredicate("isascii", "Whether all bytes are below 128.", func(b []byte) bool {
			for _, c := range b {
				if c >= 0x80 {
					return false
				}
			}
			return true
		}),
		everyByte("isdigit", "Whether there are bytes, all of digits.", isDigitByte),
		bytesPredicate("islower", "Whether there are cased letters, all of lower case.", func(b []byte) bool { return isLowerText(asciiText(b)) }),
		everyByte("isspace", "Whether there are bytes, all of white space.", isSpaceByte),
		bytesPredicate("istitle", "Whether words begin with capitals and go on in lower case.", func(b []byte) bool { return isTitleText(asciiText(b)) }),
		bytesPredicate("isupper", "Whether there are cased letters, all of upper case.", func(b []byte) bool { return isUpperText(asciiText(b)) }),
		{Name: "join", Sig: "(iterable_of_bytes, /)", Doc: "The bytes-like objects of the iterable, with this one between them.", Fast1: bytesJoin},
		bytesPadMethod("ljust", "A copy at the left of width bytes.", func(n, width int) int { return 0 }),
		bytesMap("lower", "A copy in lower case.", mapBytes(&lowerTable)),
		bytesStripMethod("lstrip", "A copy without white space, or without any of the given bytes, at its beginning.", true, false),
		{Name: "maketrans", Static: true, Sig: "(frm, to, /)", Doc: "A table for translate that maps each byte of frm to the one at the same place in to.", Fast2: bytesMaketrans},
		{Name: "partition", Sig: "(sep, /)", Doc: "What is before sep, sep, and what is after it; without sep, self and two empty objects.", Fast1: bytesPartition(false)},
		{Name: "replace", Sig: "(old, new, count=-1, /)", Doc: "A copy with occurrences of old replaced by new, the first count of them or all.", Bound: bytesReplace},
		{Name: "removeprefix", Sig: "(prefix, /)", Doc: "A copy without prefix, if it begins so.", Fast1: func(th *Thread, self, a Value) (Value, error) {
			affix, err := BytesLike(th, a)
			b := octets(self)
			return partOf(self, b, len(b)-len(bytes.TrimPrefix(b, affix)), len(b)), err
		}},
		{Name: "removesuffix", Sig: "(suffix, /)", Doc: "A copy without suffix, if it ends so.", Fast1: func(th *Thread, self, a Value) (Value, error) {
			affix, err := BytesLike(th, a)
			b := octets(self)
			return partOf(self, b, 0, len(bytes.TrimSuffix(b, affix))), err
		}},
		bytesFindMethod("rfind", "The highest index of sub in self[start:end], or -1.", true, false),
		bytesFindMethod("rindex", "Like rfind, but a ValueError when there is none.", true, true),
		bytesPadMethod("rjust", "A copy at the right of width bytes.", func(n, width int) int { return n }),
		{Name: "rpartition", Sig: "(sep, /)", Doc: "Like partition, but at the last occurrence of sep.", Fast1: bytesPartition(true)},
		{Name: "rsplit", Sig: "(sep=None, maxsplit=-1)", Doc: "Like split, but counting from the end.", Bound: bytesRsplit},
		bytesStripMethod("rstrip", "A copy without white space, or without any of the given bytes, at its end.", false, true),
		{Name: "split", Sig: "(sep=None, maxsplit=-1)", Doc: "The parts between occurrences of sep, or between runs of white space, as a list.", Bound: bytesSplit},
		{Name: "splitlines", Sig: "(keepends=False)", Doc: "The lines, as a list; with their ends if keepends is true.", Bound: bytesSplitlines},
		bytesAffixMethod("startswith", "prefix", "Whether self[start:end] begins with prefix, or with one of a tuple of them.", bytes.HasPrefix),
		bytesStripMethod("strip", "A copy without white space, or without any of the given bytes, at both ends.", true, true),
		bytesMap("swapcase", "A copy with upper and lower case exchanged.", mapBytes(&swapTable)),
		bytesMap("title", "A copy in which every word begins with a capital.", titleBytes),
		{Name: "translate", Sig: "(table, /, delete=b'')", Doc: "A copy without the bytes in delete and with the others mapped by table, 256 bytes or None.", Bound: bytesTranslate},
		bytesMap("upper", "A copy in upper case.", mapBytes(&upperTable)),
		{Name: "zfill", Sig: "(width, /)", Doc: "A copy with zeros in front up to width, after a sign.", Fast1: bytesZfill},
	}
}

// bytesMethods are the methods of bytes.
func bytesMethods() []Func {
	return append(bytesSharedMethods(),
		Func{Name: "__getnewargs__", Fast0: func(th *Thread, self Value) (Value, error) {
			return NewTuple([]Value{NewBytes(octets(self))}), nil
		}},
		Func{Name: "__bytes__", Doc: "Return self, or for an instance of a subclass its contents as plain bytes.", Fast0: func(th *Thread, self Value) (Value, error) {
			if self.Type() == BytesType {
				return self, nil
			}
			return NewBytes(octets(self)), nil
		}},
		Func{Name: "__sizeof__", Doc: "The size in memory, in bytes.", Fast0: func(th *Thread, self Value) (Value, error) {
			return Int(int64(33 + len(octets(self)))), nil
		}},
	)
}
