package object

import "strings"

// this file lists the methods of str, and defines those that pad and translate

func predicate(name, doc string, f func(s string) bool) Func {
	return Func{Name: name, Doc: doc, Fast0: func(th *Thread, self Value) (Value, error) { return Bool(f(self.o.(*Str).s)), nil }}
}

// every is a predicate that holds when there is text and f holds for all of it.
func every(name, doc string, f func(r rune) bool) Func {
	return predicate(name, doc, func(s string) bool { return s != "" && allRunes(s, f) })
}

func caseMethod(name, doc string, f func(s *Str) Value) Func {
	return Func{Name: name, Doc: doc, Fast0: func(th *Thread, self Value) (Value, error) { return f(self.o.(*Str)), nil }}
}

func strMethods() []Func {
	return []Func{
		{Name: "encode", Sig: "(encoding='utf-8', errors='strict')", Doc: "Encode the text as bytes; errors names the handler of what the encoding cannot express.", Bound: strEncode},
		{Name: "replace", Sig: "(old, new, /, count=-1)", Doc: "A copy with occurrences of old replaced by new, the first count of them or all.", Bound: strReplace},
		{Name: "split", Sig: "(sep=None, maxsplit=-1)", Doc: "The words between occurrences of sep, or between runs of white space, as a list.", Bound: strSplit},
		{Name: "rsplit", Sig: "(sep=None, maxsplit=-1)", Doc: "Like split, but counting from the end.", Bound: strRsplit},
		{Name: "join", Sig: "(iterable, /)", Doc: "The strings of iterable, with this one between them.", Fast1: func(th *Thread, self, a Value) (Value, error) {
			return StrJoin(th, self.o.(*Str), a)
		}},
		caseMethod("capitalize", "A copy that begins with a capital and goes on in lower case.", (*Str).capitalize),
		caseMethod("casefold", "A copy for comparing without regard to case.", (*Str).casefold),
		caseMethod("title", "A copy in which every word begins with a capital.", (*Str).title),
		padMethod("center", "A copy in the middle of width code points.", func(n, width int) int { return n/2 + n&width&1 }),
		{Name: "count", Sig: "(sub[, start[, end]], /)", Doc: "How often sub occurs in self[start:end], without overlaps.", Bound: strCount},
		{Name: "expandtabs", Sig: "(tabsize=8)", Doc: "A copy with spaces up to the next column of tabsize instead of tabs.", Bound: strExpandtabs},
		findMethod("find", "The lowest index of sub in self[start:end], or -1.", false, false),
		{Name: "partition", Sig: "(sep, /)", Doc: "What is before sep, sep, and what is after it; without sep, self and two empty strings.", Fast1: strPartition(false)},
		findMethod("index", "Like find, but a ValueError when there is none.", false, true),
		padMethod("ljust", "A copy at the left of width code points.", func(n, width int) int { return 0 }),
		caseMethod("lower", "A copy in lower case.", (*Str).lower),
		stripMethod("lstrip", "A copy without white space, or without any of chars, at its beginning.", true, false),
		findMethod("rfind", "The highest index of sub in self[start:end], or -1.", true, false),
		findMethod("rindex", "Like rfind, but a ValueError when there is none.", true, true),
		padMethod("rjust", "A copy at the right of width code points.", func(n, width int) int { return n }),
		stripMethod("rstrip", "A copy without white space, or without any of chars, at its end.", false, true),
		{Name: "rpartition", Sig: "(sep, /)", Doc: "Like partition, but at the last occurrence of sep.", Fast1: strPartition(true)},
		{Name: "splitlines", Sig: "(keepends=False)", Doc: "The lines, as a list; with their ends if keepends is true.", Bound: strSplitlines},
		stripMethod("strip", "A copy without white space, or without any of chars, at both ends.", true, true),
		caseMethod("swapcase", "A copy with upper and lower case exchanged.", (*Str).swapcase),
		{Name: "translate", Sig: "(table, /)", Doc: "A copy in which every code point is replaced by what table has for its number; None deletes.", Fast1: strTranslate},
		caseMethod("upper", "A copy in upper case.", (*Str).upper),
		affixMethod("startswith", "prefix", "Whether self[start:end] begins with prefix, or with one of a tuple of them.", strings.HasPrefix),
		affixMethod("endswith", "suffix", "Whether self[start:end] ends with suffix, or with one of a tuple of them.", strings.HasSuffix),
		{Name: "removeprefix", Sig: "(prefix, /)", Doc: "A copy without prefix, if it begins so.", Fast1: func(th *Thread, self, a Value) (Value, error) {
			s := self.o.(*Str)
			affix, ok := a.o.(*Str)
			if !ok {
				return Value{}, th.TypeErrorf("removeprefix() argument must be str, not %s", ArgTypeName(a))
			}
			return s.part(len(s.s)-len(strings.TrimPrefix(s.s, affix.s)), len(s.s), -1), nil
		}},
		{Name: "removesuffix", Sig: "(suffix, /)", Doc: "A copy without suffix, if it ends so.", Fast1: func(th *Thread, self, a Value) (Value, error) {
			s := self.o.(*Str)
			affix, ok := a.o.(*Str)
			if !ok {
				return Value{}, th.TypeErrorf("removesuffix() argument must be str, not %s", ArgTypeName(a))
			}
			return s.part(0, len(strings.TrimSuffix(s.s, affix.s)), -1), nil
		}},
		predicate("isascii", "Whether all code points are below 128.", isASCII),
		predicate("islower", "Whether there are cased letters, all of lower case.", isLowerText),
		predicate("isupper", "Whether there are cased letters, all of upper case.", isUpperText),
		predicate("istitle", "Whether words begin with capitals and go on in lower case.", isTitleText),
		every("isspace", "Whether there is text, all of white space.", isSpace),
		every("isdecimal", "Whether there is text, all of decimal digits.", isDecimal),
		every("isdigit", "Whether there is text, all of digits.", isDigit),
		every("isnumeric", "Whether there is text, all of numerals.", isNumeric),
		every("isalpha", "Whether there is text, all of letters.", isAlpha),
		every("isalnum", "Whether there is text, all of letters and numerals.", isAlnum),
		predicate("isidentifier", "Whether this could be a name in Python; keywords could.", IsIdentifier),
		predicate("isprintable", "Whether repr shows all of it without escapes.", IsPrintable),
		{Name: "zfill", Sig: "(width, /)", Doc: "A copy with zeros in front up to width, after a sign.", Fast1: strZfill},
		{Name: "format", Sig: "(*args, **kwargs)", Doc: "A copy with the fields in braces replaced by arguments.", Raw: func(th *Thread, self Value, args []Value, kw []Kw) (Value, error) {
			return StrFormat(th, self.o.(*Str), args, kw)
		}},
		{Name: "format_map", Sig: "(mapping, /)", Doc: "A copy with the fields in braces replaced by items of mapping.", Fast1: func(th *Thread, self, a Value) (Value, error) {
			return StrFormatMap(th, self.o.(*Str), a)
		}},
		{Name: "__format__", Sig: "(format_spec, /)", Doc: "The text formatted as format_spec says.", Fast1: func(th *Thread, self, a Value) (Value, error) {
			spec, ok := a.o.(*Str)
			if !ok {
				return Value{}, th.TypeErrorf("__format__() argument must be str, not %s", ArgTypeName(a))
			}
			if spec.s == "" {
				return ToStr(th, self) // a subclass may have its own __str__
			}
			buf, err := appendFormatStr(th, nil, self.o.(*Str), spec.s)
			return FromString(string(buf)), err
		}},
		{Name: "maketrans", Static: true, Sig: "(x, y=None, z=None, /)", Doc: "A table for translate: from a dict, or from strings of what to replace, by what, and what to delete.", Bound: strMaketrans},
		{Name: "__sizeof__", Doc: "The size in memory, in bytes.", Fast0: func(th *Thread, self Value) (Value, error) {
			return Int(self.o.(*Str).sizeOf()), nil
		}},
		{Name: "__getnewargs__", Fast0: func(th *Thread, self Value) (Value, error) {
			s := self.o.(*Str)
			return NewTuple([]Value{{o: &Str{s: s.s, hash: s.hash}}}), nil
		}},
	}
}

// sizeOf is the size that CPython's str of the same text has: 1, 2 or 4 bytes for each code
// point, whichever its greatest one needs.
func (s *Str) sizeOf() int64 {
	if s.isASCII() {
		return int64(40 + len(s.s) + 1)
	}
	width := 1
	for i := 0; i < len(s.s); {
		r, n := decodeRune(s.s[i:])
		switch {
		case r > 0xffff:
			width = 4
		case r > 0xff:
			width = max(width, 2)
		}
		i += n
	}
	return int64(56 + width*(s.Len()+1))
}

// padMethod is center, ljust or rjust; left tells how many of n fillers go in front.
func padMethod(name, doc string, left func(n, width int) int) Func {
	return Func{Name: name, Sig: "(width, fillchar=' ', /)", Doc: doc, Bound: func(th *Thread, self Value, a []Value) (Value, error) {
		width, err := AsSize(th, a[0])
		if err != nil {
			return Value{}, err
		}
		fill := &latin1[' ']
		if a[1].o != nil {
			f, ok := a[1].o.(*Str)
			if !ok {
				return Value{}, th.TypeErrorf("The fill character must be a unicode character, not %s", a[1].Type().Name)
			}
			if fill = f; f.Len() != 1 {
				return Value{}, th.TypeErrorf("The fill character must be exactly one character long")
			}
		}
		s := self.o.(*Str)
		n := width - s.Len()
		if n <= 0 {
			return s.exact(), nil
		}
		before := left(n, width)
		return s.pad(th, before, n-before, fill.s)
	}}
}

// pad puts fill before and after s.
func (s *Str) pad(th *Thread, before, after int, fill string) (Value, error) {
	if _, err := repeatSize(th, len(fill), before+after); err != nil {
		return Value{}, err
	}
	var scratch [64]byte
	b := scratch[:0]
	for ; before > 0; before-- {
		b = append(b, fill...)
	}
	b = append(b, s.s...)
	for ; after > 0; after-- {
		b = append(b, fill...)
	}
	return FromString(string(b)), nil
}

func strZfill(th *Thread, self, a Value) (Value, error) {
	width, err := AsSize(th, a)
	if err != nil {
		return Value{}, err
	}
	s := self.o.(*Str)
	n := width - s.Len()
	if n <= 0 {
		return s.exact(), nil
	}
	if _, err := repeatSize(th, 1, n); err != nil {
		return Value{}, err
	}
	sign := ""
	rest := s.s
	if rest != "" && (rest[0] == '+' || rest[0] == '-') {
		sign, rest = rest[:1], rest[1:]
	}
	return newStr(sign+strings.Repeat("0", n)+rest, width), nil
}

func strExpandtabs(th *Thread, self Value, a []Value) (Value, error) {
	size := 8
	if a[0].o != nil {
		var err error
		if size, err = cIntArg(th, a[0]); err != nil {
			return Value{}, err
		}
	}
	s := self.o.(*Str)
	if strings.IndexByte(s.s, '\t') < 0 {
		return s.exact(), nil
	}
	var b strings.Builder
	column := 0
	for i := 0; i < len(s.s); {
		r, n := decodeRune(s.s[i:])
		switch {
		case r == '\t':
			if size > 0 {
				k := size - column%size
				if b.Len()+k > maxAlloc {
					return Value{}, th.Raise(OverflowErrorType, "new string is too long")
				}
				b.WriteString(strings.Repeat(" ", k))
				column += k
			}
		case r == '\n' || r == '\r':
			column = 0
			b.WriteByte(byte(r))
		default:
			column++
			b.WriteString(s.s[i : i+n])
		}
		i += n
	}
	return FromString(b.String()), nil
}

// ArgTypeName is what errors about arguments call the class of v.
func ArgTypeName(v Value) string {
	if v.IsNone() {
		return "None"
	}
	return v.Type().Name
}

// cIntArg is an argument that must fit a C int.
func cIntArg(th *Thread, v Value) (int, error) {
	i, err := Index(th, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() || i.AsInt() != int64(int32(i.AsInt())) {
		return 0, th.Raise(OverflowErrorType, "Python int too large to convert to C int")
	}
	return int(i.AsInt()), nil
}

func strTranslate(th *Thread, self, table Value) (Value, error) {
	s := self.o.(*Str)
	var known [128]struct {
		done bool
		text string
	}
	b := make([]byte, 0, len(s.s))
	for i := 0; i < len(s.s); {
		r, n := decodeRune(s.s[i:])
		i += n
		if r < 128 && known[r].done {
			b = append(b, known[r].text...)
			continue
		}
		text, err := translateRune(th, table, r)
		if err != nil {
			return Value{}, err
		}
		if r < 128 {
			known[r].done, known[r].text = true, text
		}
		b = append(b, text...)
	}
	if string(b) == s.s {
		return s.exact(), nil
	}
	return FromString(string(b)), nil
}

func translateRune(th *Thread, table Value, r rune) (string, error) {
	v, err := GetItem(th, table, Int(int64(r)))
	if err != nil {
		if IsException(err, LookupErrorType) {
			return runeString(r), nil
		}
		return "", err
	}
	switch o := v.o.(type) {
	case *noneKind:
		return "", nil
	case *Str:
		return o.s, nil
	}
	if v.Type().Flags&FlagIntSub == 0 {
		return "", th.TypeErrorf("character mapping must return integer, None or str")
	}
	i := intValue(v)
	if !i.IsInt() || i.AsInt() < 0 || i.AsInt() > maxRune {
		return "", th.ValueErrorf("character mapping must be in range(0x%x)", maxRune+1)
	}
	return runeString(rune(i.AsInt())), nil
}

const maxRune = 0x10ffff

func strMaketrans(th *Thread, _ Value, a []Value) (Value, error) {
	table := NewDict()
	if a[1].o == nil {
		return From(table), maketransDict(th, table, a[0])
	}
	from, ok := a[0].o.(*Str)
	if !ok {
		return Value{}, th.TypeErrorf("first maketrans argument must be a string if there is a second argument")
	}
	to, err := strArg(th, "maketrans", 2, a[1])
	if err != nil {
		return Value{}, err
	}
	if from.Len() != to.Len() {
		return Value{}, th.ValueErrorf("the first two maketrans arguments must have equal length")
	}
	for i, j := 0, 0; i < len(from.s); {
		x, n := decodeRune(from.s[i:])
		y, m := decodeRune(to.s[j:])
		if err := table.Set(th, Int(int64(x)), Int(int64(y))); err != nil {
			return Value{}, err
		}
		i, j = i+n, j+m
	}
	if a[2].o != nil {
		drop, err := strArg(th, "maketrans", 3, a[2])
		if err != nil {
			return Value{}, err
		}
		for _, r := range drop.runes(0, 1, drop.Len()) {
			if err := table.Set(th, Int(int64(r)), None); err != nil {
				return Value{}, err
			}
		}
	}
	return From(table), nil
}

func maketransDict(th *Thread, table *Dict, v Value) error {
	d, ok := v.o.(*Dict)
	if !ok {
		return th.TypeErrorf("if you give only one argument to maketrans it must be a dict")
	}
	for _, item := range d.Items() {
		key, val := item.Key, item.Val
		if s, isStr := key.o.(*Str); isStr {
			if s.Len() != 1 {
				return th.ValueErrorf("string keys in translate table must be of length 1")
			}
			r, _ := decodeRune(s.s)
			key = Int(int64(r))
		} else if key.Type().Flags&FlagIntSub == 0 {
			return th.TypeErrorf("keys in translate table must be strings or integers")
		}
		if err := table.Set(th, key, val); err != nil {
			return err
		}
	}
	return nil
}
