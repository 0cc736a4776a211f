package object

import "strings"

// this file defines Str, text, its slots and its iterators

// StrType is str.
var StrType = NewStatic("str", ObjectType, FlagBaseType|FlagStrSub|FlagMatchSelf)

// Str is a str. The text is UTF-8 in which a lone surrogate stands as its three
// generalised UTF-8 bytes (WTF-8), so that the order of bytes is the order of code
// points. It never changes.
type Str struct {
	s    string
	hash int64    // 0 while unknown
	more *strMore // nil while unknown
}

// Type is str or a subclass.
func (s *Str) Type() *Type {
	if s.more == nil {
		return StrType
	}
	return s.more.TypeOr(StrType)
}

// Exact reports whether s is of exactly str.
func (s *Str) Exact() bool { return s.more == nil || s.more.Ext == nil }

// attrs is what an object of a subclass adds.
func (s *Str) attrs() *Instance {
	if s.more == nil {
		return nil
	}
	return s.more.Ext
}

// String is the text.
func (s *Str) String() string { return s.s }

// NewStr is a str with text s, which must be valid WTF-8.
func NewStr(s string) *Str { return &Str{s: s} }

// FromString is NewStr as a Value.
func FromString(s string) Value {
	if len(s) < 2 {
		return newStr(s, len(s))
	}
	return Value{o: &Str{s: s}}
}

// FromStrings is FromString for each of some texts that live together.
func FromStrings(texts []string) []Value {
	strs, values := make([]Str, len(texts)), make([]Value, len(texts))
	for i, s := range texts {
		if len(s) < 2 {
			values[i] = FromString(s)
			continue
		}
		strs[i].s = s
		values[i] = Value{o: &strs[i]}
	}
	return values
}

// staticStr is NewStr for text that all interpreters share: nothing is left to compute.
func staticStr(s string) *Str {
	x := &Str{s: s, hash: hashString(s)}
	x.Len()
	return x
}

// StringOf is the text of a str; v must be one.
func StringOf(v Value) string { return v.o.(*Str).s }

// AsStr is the str in v, if it is one.
func AsStr(v Value) (*Str, bool) { s, ok := v.o.(*Str); return s, ok }

// Hash is the hash of the text, which does not run Python code.
func (s *Str) Hash() int64 {
	if s.hash == 0 {
		s.hash = hashString(s.s)
	}
	return s.hash
}

func init() {
	t := StrType
	t.Doc = "Text, a sequence of Unicode characters that cannot be changed.\n\n" +
		"str(object) is what print() would write; str(buffer, encoding='utf-8', errors='strict') decodes bytes."
	t.New = strNew
	t.Call1 = ToStr
	t.Repr = func(th *Thread, v Value) (Value, error) { return FromString(Quote(v.o.(*Str).s)), nil }
	t.Str = func(th *Thread, v Value) (Value, error) { return v.o.(*Str).exact(), nil }
	t.Hash = func(th *Thread, v Value) (int64, error) { return v.o.(*Str).Hash(), nil }
	t.Compare = strCompare
	t.Iter = func(th *Thread, v Value) (Value, error) { return From(&StrIter{str: v.o.(*Str)}), nil }
	t.Len = func(th *Thread, v Value) (int, error) { return v.o.(*Str).Len(), nil }
	t.GetItem = strGetItem
	t.Contains = func(th *Thread, v, x Value) (bool, error) {
		sub, ok := x.o.(*Str)
		if !ok {
			return false, th.TypeErrorf("'in <string>' requires string as left operand, not %s", x.Type().Name)
		}
		return strings.Contains(v.o.(*Str).s, sub.s), nil
	}
	t.Concat = func(th *Thread, a, b Value) (Value, error) {
		x, ok := b.o.(*Str)
		if !ok {
			return Value{}, th.TypeErrorf("can only concatenate str (not \"%s\") to str", b.Type().Name)
		}
		return ConcatStr(th, a.o.(*Str), x), nil
	}
	t.Repeat = strRepeat
	t.Num[OpMod] = func(th *Thread, a, b Value) (Value, error) {
		s, ok := a.o.(*Str)
		if !ok {
			return NotImplemented, nil
		}
		return PercentFormat(th, s, b)
	}
	t.Methods = strMethods
	initStrIter()
}

var strArgs = Func{Name: "str", Sig: "(object='', encoding='utf-8', errors='strict')", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
	if a[1].o == nil && a[2].o == nil {
		if a[0].o == nil {
			return Value{o: emptyStr}, nil
		}
		return ToStr(th, a[0])
	}
	enc, err := encodingArg(th, "str", "encoding", 2, a[1], "utf-8")
	if err != nil {
		return Value{}, err
	}
	handler, err := encodingArg(th, "str", "errors", 3, a[2], "strict")
	if err != nil {
		return Value{}, err
	}
	if a[0].o == nil {
		return Value{o: emptyStr}, nil
	}
	return decodeObject(th, a[0], enc, handler)
}}

// encodingArg is an optional argument that names a codec or an error handler.
func encodingArg(th *Thread, fn, name string, pos int, v Value, def string) (string, error) {
	if v.o == nil {
		return def, nil
	}
	s, ok := v.o.(*Str)
	if !ok {
		kind := ArgTypeName(v)
		if fn == "str" {
			kind = v.Type().Name
		}
		return "", th.TypeErrorf("%s() argument '%s' must be str, not %s", fn, name, kind)
	}
	if strings.IndexByte(s.s, 0) >= 0 {
		return "", th.ValueErrorf("embedded null character")
	}
	if hasSurrogate(s.s) {
		_, err := Encode(th, s, "utf-8", "strict")
		return "", err
	}
	return s.s, nil
}

func strNew(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
	var r Value
	var err error
	switch {
	case len(args) == 1 && len(kw) == 0:
		r, err = ToStr(th, args[0])
	case len(args) > 3:
		err = th.TypeErrorf("str expected at most 3 arguments, got %d", len(args))
	default:
		r, err = strArgs.CallFunc(th, Value{}, args, kw)
	}
	if err != nil || typ == StrType {
		return r, err
	}
	s := r.o.(*Str)
	return From(&Str{s: s.s, hash: s.hash, more: &strMore{Sub: NewSub(typ, StrType), ascii: s.isASCII()}}), nil
}

func strCompare(th *Thread, a, b Value, op CompareOp) (Value, error) {
	x, ok1 := a.o.(*Str)
	y, ok2 := b.o.(*Str)
	if !ok1 || !ok2 {
		return NotImplemented, nil
	}
	switch op {
	case EQ:
		return Bool(x.s == y.s), nil
	case NE:
		return Bool(x.s != y.s), nil
	}
	return Bool(op.Holds(strings.Compare(x.s, y.s))), nil
}

// StrIter iterates over the code points of a str.
type StrIter struct {
	str *Str // nil at the end
	off int
}

// Types of iterators over text.
var (
	StrIterType      = NewStatic("str_iterator", ObjectType, FlagNoInstantiate)
	StrASCIIIterType = NewStatic("str_ascii_iterator", ObjectType, FlagNoInstantiate)
)

// Type tells whether the text is ASCII, as in CPython.
func (it *StrIter) Type() *Type {
	if it.str == nil || it.str.isASCII() {
		return StrASCIIIterType
	}
	return StrIterType
}

// NextChar is the next code point as a str, or the zero Value at the end.
func (it *StrIter) NextChar() Value {
	if it.str == nil {
		return Value{}
	}
	s := it.str.s
	if it.off >= len(s) {
		it.str = nil
		return Value{}
	}
	if c := s[it.off]; c < 0x80 {
		it.off++
		return Value{o: &latin1[c]}
	}
	r, n := decodeRune(s[it.off:])
	it.off += n
	return Chr(r)
}

func initStrIter() {
	for _, t := range []*Type{StrIterType, StrASCIIIterType} {
		t.Iter = func(th *Thread, v Value) (Value, error) { return v, nil }
		t.Next = func(th *Thread, v Value) (Value, error) { return v.o.(*StrIter).NextChar(), nil }
		t.Methods = strIterMethods
	}
}

func strIterMethods() []Func {
	return []Func{
		{Name: "__length_hint__", Doc: "The number of code points left.", Fast0: func(th *Thread, self Value) (Value, error) {
			it := self.o.(*StrIter)
			if it.str == nil {
				return Int(0), nil
			}
			return Int(int64(countRunes(it.str.s[it.off:]))), nil
		}},
		{Name: "__reduce__", Doc: "What pickle needs.", Fast0: func(th *Thread, self Value) (Value, error) {
			it := self.o.(*StrIter)
			iter := iterFunc(th)
			if it.str == nil {
				return NewTuple([]Value{iter, NewTuple([]Value{{o: emptyStr}})}), nil
			}
			return NewTuple([]Value{iter, NewTuple([]Value{{o: it.str}}), Int(int64(it.str.number(it.off)))}), nil
		}},
		{Name: "__setstate__", Sig: "(index, /)", Doc: "Continue at the code point of that index.", Fast1: func(th *Thread, self, a Value) (Value, error) {
			i, err := AsIndex(th, a)
			if err != nil {
				return Value{}, err
			}
			if it := self.o.(*StrIter); it.str != nil {
				it.off = it.str.offset(min(max(i, 0), it.str.Len()))
			}
			return None, nil
		}},
	}
}
