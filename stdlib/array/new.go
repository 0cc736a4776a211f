package array

import (
	"bytes"
	"encoding/binary"
	"strings"

	"pyasync/object"
)

// this file makes arrays from what array() is given

const arrayDoc = `array(typecode[, initializer]): a sequence of numbers or characters that takes little memory.

typecode says of what kind all its items are. initializer gives the first ones: a list or another
iterable, a bytes-like object, or for characters text.

Type codes and the size of an item in bytes: b B signed and unsigned char 1, u wchar_t 4,
w Unicode character 4, h H short 2, i I int 4, l L long 8, q Q long long 8, f float 4,
d double 8.`

func newArray(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
	if typ == arrayType && len(kw) > 0 {
		return value{}, th.TypeErrorf("array.array() takes no keyword arguments")
	}
	if len(args) < 1 || len(args) > 2 {
		bound, n, s := "at least", 1, ""
		if len(args) > 2 {
			bound, n, s = "at most", 2, "s"
		}
		return value{}, th.TypeErrorf("array() takes %s %d argument%s (%d given)", bound, n, s, len(args))
	}
	s, ok := object.AsStr(args[0])
	if !ok || s.Len() != 1 {
		return value{}, th.TypeErrorf("array() argument 1 must be a unicode character, not %s", args[0].Type().Name)
	}
	code, _ := object.DecodeRune(s.String())
	if code == 'u' {
		if err := th.Warn(object.DeprecationWarningType, "The 'u' type code is deprecated and will be removed in Python 3.16", 1); err != nil {
			return value{}, err
		}
	}
	a := &array{Sub: object.NewSub(typ, arrayType)}
	a.kind, ok = kindOf(code)
	init := value{}
	if len(args) == 2 {
		init = args[1]
		if err := a.checkInit(th, code, init); err != nil {
			return value{}, err
		}
	}
	if !ok {
		return value{}, th.ValueErrorf("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
	}
	if init.IsZero() {
		return object.From(a), nil
	}
	return object.From(a), a.fill(th, init)
}

// checkInit refuses text for arrays of numbers.
func (a *array) checkInit(th *thread, code rune, init value) error {
	if code == 'u' || code == 'w' {
		return nil
	}
	if _, ok := object.AsStr(init); ok {
		return th.TypeErrorf("cannot use a str to initialize an array with typecode '%c'", code)
	}
	if other, ok := asArray(init); ok && other.isText() {
		return th.TypeErrorf("cannot use a unicode array to initialize an array with typecode '%c'", code)
	}
	return nil
}

// fill gives a new array its items.
func (a *array) fill(th *thread, init value) error {
	if s, ok := object.AsStr(init); ok {
		a.data = textData(s)
		return nil
	}
	if other, ok := asArray(init); ok {
		if other.code == a.code {
			a.data = bytes.Clone(other.data)
			return nil
		}
	} else if init.Type().Buffer != nil && isBytes(init) {
		b, err := object.BytesLike(th, init)
		if err != nil {
			return err
		}
		return a.fromBytes(th, b)
	}
	if l, ok := object.AsList(init); ok {
		a.data = make([]byte, 0, len(l.Items)*a.size)
	}
	return object.Each(th, init, func(item value) (bool, error) { return true, a.insert(th, a.len(), item) })
}

// isBytes reports whether v is one of the classes whose bytes become the array's memory.
func isBytes(v value) bool {
	if _, ok := object.AsBytes(v); ok {
		return true
	}
	_, ok := object.AsBytearray(v)
	return ok
}

// fromBytes appends raw items.
func (a *array) fromBytes(th *thread, b []byte) error {
	if len(b)%a.size != 0 {
		return th.ValueErrorf("bytes length not a multiple of item size")
	}
	return a.replace(th, a.len(), a.len(), bytes.Clone(b))
}

// textData are the code points of s as items.
func textData(s *object.Str) []byte {
	var out []byte
	for _, r := range object.Runes(s) {
		out = binary.NativeEndian.AppendUint32(out, uint32(r))
	}
	return out
}

// text are the items of an array of characters as a str.
func (a *array) text(th *thread) (value, error) {
	rs := make([]rune, a.len())
	for i := range rs {
		u := binary.NativeEndian.Uint32(a.data[i*4:])
		if u > 0x10ffff {
			return value{}, th.ValueErrorf("character U+%x is not in range [U+0000; U+10ffff]", u)
		}
		rs[i] = rune(u)
	}
	return object.FromRunes(rs), nil
}

// machineFormats are the codes of formats in pickles: for each its type codes, those of the
// machine's own format included, whether it is big-endian, and the size of an item.
var machineFormats = []struct {
	codes string
	size  int
	big   bool
}{
	{"B", 1, false}, {"b", 1, false},
	{"H", 2, false}, {"H", 2, true}, {"h", 2, false}, {"h", 2, true},
	{"I", 4, false}, {"I", 4, true}, {"i", 4, false}, {"i", 4, true},
	{"LQ", 8, false}, {"LQ", 8, true}, {"lq", 8, false}, {"lq", 8, true},
	{"f", 4, false}, {"f", 4, true}, {"d", 8, false}, {"d", 8, true},
	{"", 2, false}, {"", 2, true}, {"uw", 4, false}, {"uw", 4, true},
}

// formatOf is the code of the machine format of a kind.
func formatOf(k kind) int {
	for i, f := range machineFormats {
		if !f.big && strings.IndexByte(f.codes, k.code) >= 0 {
			return i
		}
	}
	return -1
}

var reconstructor = object.Func{Name: "_array_reconstructor", Sig: "(arraytype, typecode, mformat_code, items, /)", Doc: `Make an array of the class arraytype from its pickled bytes.

mformat_code says how the bytes are laid out: size, sign and byte order of an item, or the encoding of text.`,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		typ, ok := a[0].Object().(*object.Type)
		if !ok {
			return value{}, th.TypeErrorf("first argument must be a type object, not %s", a[0].Type().Name)
		}
		if !typ.Is(arrayType) {
			return value{}, th.TypeErrorf("%s is not a subtype of %s", typ.FullName(), arrayType.FullName())
		}
		s, ok := object.AsStr(a[1])
		if !ok || s.Len() != 1 {
			return value{}, th.TypeErrorf("_array_reconstructor() argument 2 must be a unicode character, not %s", a[1].Type().Name)
		}
		code, _ := object.DecodeRune(s.String())
		n, err := object.AsIndex(th, a[2])
		if err != nil {
			return value{}, err
		}
		k, ok := kindOf(code)
		if !ok {
			return value{}, th.ValueErrorf("second argument must be a valid type code")
		}
		if n < 0 || n >= len(machineFormats) {
			return value{}, th.ValueErrorf("third argument must be a valid machine format code.")
		}
		b, ok := object.AsBytes(a[3])
		if !ok {
			return value{}, th.TypeErrorf("fourth argument should be bytes, not %s", a[3].Type().Name)
		}
		return reconstruct(th, typ, k, n, b)
	}}

// reconstruct is an array of typ from items in machine format n.
func reconstruct(th *thread, typ *object.Type, k kind, n int, b []byte) (value, error) {
	f := machineFormats[n]
	if n == formatOf(k) {
		arr := &array{Sub: object.NewSub(typ, arrayType), kind: k}
		return object.From(arr), arr.fromBytes(th, b)
	}
	if len(b)%f.size != 0 {
		return value{}, th.ValueErrorf("string length not a multiple of item size")
	}
	if f.codes == "" { // UTF-16
		codec := "utf-16-le"
		if f.big {
			codec = "utf-16-be"
		}
		text, err := object.Decode(th, b, codec, "strict")
		if err != nil {
			return value{}, err
		}
		s, _ := object.AsStr(text)
		return object.From(&array{Sub: object.NewSub(typ, arrayType), kind: k, data: textData(s)}), nil
	}
	if strings.IndexByte(f.codes, k.code) < 0 {
		k = kind{f.codes[0], f.size}
	}
	data := bytes.Clone(b)
	if f.big {
		swap(data, f.size)
	}
	return object.From(&array{Sub: object.NewSub(typ, arrayType), kind: k, data: data}), nil
}
