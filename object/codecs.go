package object

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// this file finds encodings by name, and encodes and decodes by them; nothing is looked up
// or built before it is used

// codec is an encoding between text and bytes.
type codec struct {
	name string // codecs.lookup(…).name
	// encode appends the bytes of s, and decode the text of b. consumed is less than
	// len(b) only when final is false and b ends in the middle of something.
	encode func(e *encoding, out []byte, s *Str) ([]byte, error)
	decode func(e *encoding, out []byte, b []byte, final bool) (text []byte, consumed int, err error)
}

// encoding is one use of a codec: the thread, and what to do about errors.
type encoding struct {
	th      *Thread
	name    string // as errors call it
	errors  string
	handler Value // registered handler, looked up when it is first needed
}

// normalizeEncoding is the form of an encoding's name that tables have: lower case, with
// one underscore for everything between letters and digits.
func normalizeEncoding(name string) string {
	b := make([]byte, 0, len(name))
	gap := false
	for i := 0; i < len(name); i++ {
		c := lowerASCII(name[i])
		if !isAlphaByte(c) && !isDigitByte(c) && c != '.' {
			gap = true
			continue
		}
		if gap && len(b) > 0 {
			b = append(b, '_')
		}
		gap = false
		b = append(b, c)
	}
	return string(b)
}

// findCodec is the codec called name, or nil.
func findCodec(name string) *codec {
	key := normalizeEncoding(name)
	if c := codecOf(key); c != nil {
		return c
	}
	alias := strings.ReplaceAll(key, ".", "_")
	i := sort.Search(len(codecAliases), func(i int) bool { return codecAliases[i][0] >= alias })
	if i < len(codecAliases) && codecAliases[i][0] == alias {
		return codecOf(codecAliases[i][1])
	}
	return nil
}

func codecOf(key string) *codec {
	switch key {
	case "utf_8", "utf8":
		return &codec{"utf-8", encodeUTF8, decodeUTF8}
	case "utf_8_sig":
		return &codec{"utf-8-sig", encodeUTF8Sig, decodeUTF8Sig}
	case "ascii":
		return &codec{"ascii", encodeASCII, decodeASCII}
	case "latin_1", "latin1":
		return &codec{"iso8859-1", encodeLatin1, decodeLatin1}
	case "utf_7":
		return &codec{"utf-7", encodeUTF7, decodeUTF7}
	case "utf_16", "utf_16_le", "utf_16_be":
		return utf16Codec(strings.ReplaceAll(key, "_", "-"))
	case "utf_32", "utf_32_le", "utf_32_be":
		return utf32Codec(strings.ReplaceAll(key, "_", "-"))
	case "unicode_escape":
		return &codec{"unicode-escape", encodeUnicodeEscape, decodeUnicodeEscape}
	case "raw_unicode_escape":
		return &codec{"raw-unicode-escape", encodeRawUnicodeEscape, decodeRawUnicodeEscape}
	case "punycode":
		return &codec{"punycode", encodePunycode, decodePunycode}
	case "idna":
		return &codec{"idna", encodeIDNA, decodeIDNA}
	}
	i := sort.Search(len(charmaps), func(i int) bool { return charmaps[i].key >= key })
	if i < len(charmaps) && charmaps[i].key == key {
		return charmaps[i].codec()
	}
	return multibyteCodec(key)
}

// binaryCodecs are the codecs of module codecs that are not between text and bytes.
func isBinaryCodec(key string) bool {
	switch key {
	case "base64", "base_64", "base64_codec", "bz2", "bz2_codec", "hex", "hex_codec", "quopri", "quopri_codec", "quoted_printable",
		"quotedprintable", "rot13", "rot_13", "uu", "uu_codec", "zip", "zlib", "zlib_codec":
		return true
	}
	return false
}

// CodecName is the canonical name of an encoding that is built in.
func CodecName(encoding string) (name string, ok bool) {
	c := findCodec(encoding)
	if c == nil {
		return "", false
	}
	return c.name, true
}

func unknownEncoding(th *Thread, name string) error {
	return th.Raisef(LookupErrorType, "unknown encoding: %s", name)
}

// Encode is s.encode(encoding, errors), a bytes object.
func Encode(th *Thread, s *Str, name, errors string) (Value, error) {
	if isUTF8Name(name) && (s.isASCII() || !hasSurrogate(s.s)) {
		return NewBytes([]byte(s.s)), nil
	}
	c := findCodec(name)
	if c == nil {
		return encodeByRegistry(th, s, name, errors)
	}
	out, err := c.encode(&encoding{th: th, name: c.name, errors: errors}, make([]byte, 0, len(s.s)), s)
	if err != nil {
		return Value{}, err
	}
	return NewBytes(out), nil
}

// Decode is bytes.decode(encoding, errors), a str.
func Decode(th *Thread, b []byte, name, errors string) (Value, error) {
	if isUTF8Name(name) && utf8.Valid(b) {
		text := string(b)
		return newStr(text, countRunes(text)), nil
	}
	if len(b) == 0 {
		return Value{o: emptyStr}, nil
	}
	if findCodec(name) == nil {
		return decodeByRegistry(th, NewBytes(b), name, errors)
	}
	v, _, err := DecodePartial(th, b, name, errors, true)
	return v, err
}

// DecodePartial decodes as much of b as forms whole characters; with final set, what is
// left is an error. consumed is the number of bytes decoded. The encoding must be built in.
func DecodePartial(th *Thread, b []byte, name, errors string, final bool) (text Value, consumed int, err error) {
	c := findCodec(name)
	if c == nil {
		return Value{}, 0, unknownEncoding(th, name)
	}
	out, consumed, err := c.decode(&encoding{th: th, name: c.name, errors: errors}, make([]byte, 0, len(b)), b, final)
	if err != nil {
		return Value{}, 0, err
	}
	return FromString(string(out)), consumed, nil
}

func isUTF8Name(name string) bool {
	return name == "utf-8" || name == "utf8" || name == "UTF-8"
}

func strEncode(th *Thread, self Value, a []Value) (Value, error) {
	name, err := encodingArg(th, "encode", "encoding", 1, a[0], "utf-8")
	if err != nil {
		return Value{}, err
	}
	errors, err := encodingArg(th, "encode", "errors", 2, a[1], "strict")
	if err != nil {
		return Value{}, err
	}
	return Encode(th, self.o.(*Str), name, errors)
}

func bytesDecode(th *Thread, self Value, a []Value) (Value, error) {
	name, err := encodingArg(th, "decode", "encoding", 1, a[0], "utf-8")
	if err != nil {
		return Value{}, err
	}
	errors, err := encodingArg(th, "decode", "errors", 2, a[1], "strict")
	if err != nil {
		return Value{}, err
	}
	return Decode(th, octets(self), name, errors)
}

// decodeObject is str(v, encoding, errors).
func decodeObject(th *Thread, v Value, name, errors string) (Value, error) {
	if v.Type().Flags&FlagStrSub != 0 {
		return Value{}, th.TypeErrorf("decoding str is not supported")
	}
	b, err := BytesLike(th, v)
	if err != nil {
		return Value{}, th.TypeErrorf("decoding to str: need a bytes-like object, %s found", v.Type().Name)
	}
	return Decode(th, b, name, errors)
}

// RegisterCodecSearch adds a search function, as codecs.register does.
func (in *Interp) RegisterCodecSearch(fn Value) {
	in.codecSearch = append(in.codecSearch, fn)
	in.codecs = nil
}

// UnregisterCodecSearch removes a search function and forgets what was found.
func (in *Interp) UnregisterCodecSearch(fn Value) {
	for i, f := range in.codecSearch {
		if Is(f, fn) {
			in.codecSearch = append(in.codecSearch[:i:i], in.codecSearch[i+1:]...)
			break
		}
	}
	in.codecs = nil
}

// SearchCodec asks the registered search functions for a codec; the zero Value means
// that none knows it.
func SearchCodec(th *Thread, name string) (Value, error) {
	in := th.Interp
	key := strings.ReplaceAll(strings.ToLower(name), " ", "_")
	if v := in.codecs[key]; v.o != nil {
		return v, nil
	}
	for _, fn := range in.codecSearch {
		v, err := Call1(th, fn, FromString(key))
		if err != nil {
			return Value{}, err
		}
		if v.IsNone() {
			continue
		}
		if t, ok := v.o.(*Tuple); !ok || len(t.Items) != 4 {
			return Value{}, th.TypeErrorf("codec search functions must return 4-tuples")
		}
		if in.codecs == nil {
			in.codecs = map[string]Value{}
		}
		in.codecs[key] = v
		return v, nil
	}
	return Value{}, nil
}

// textCodec is the registered codec called name, which must be one between text and bytes.
func textCodec(th *Thread, name, other string) (*Tuple, error) {
	v, err := SearchCodec(th, name)
	if err != nil {
		return nil, err
	}
	isText := true
	if v.o != nil && v.Type() != TupleType {
		t, err := LookupAttr(th, v, "_is_text_encoding")
		if err != nil {
			return nil, err
		}
		if t.o != nil {
			if isText, err = Truth(th, t); err != nil {
				return nil, err
			}
		}
	}
	if v.o == nil && isBinaryCodec(normalizeEncoding(name)) || !isText {
		return nil, th.Raisef(LookupErrorType, "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs", name, other)
	}
	if v.o == nil {
		return nil, unknownEncoding(th, name)
	}
	return v.o.(*Tuple), nil
}

// codecResult calls a function of a registered codec and takes the first part of its result.
func codecResult(th *Thread, fn, arg Value, errors, what string) (Value, error) {
	r, err := Call2(th, fn, arg, FromString(errors))
	if err != nil {
		return Value{}, err
	}
	t, ok := r.o.(*Tuple)
	if !ok || len(t.Items) != 2 {
		return Value{}, th.TypeErrorf("%s must return a tuple (object, integer)", what)
	}
	return t.Items[0], nil
}

func encodeByRegistry(th *Thread, s *Str, name, errors string) (Value, error) {
	t, err := textCodec(th, name, "encode")
	if err != nil {
		return Value{}, err
	}
	v, err := codecResult(th, t.Items[0], Value{o: s}, errors, "encoder")
	if err != nil {
		return Value{}, err
	}
	switch o := v.o.(type) {
	case *Bytes:
		return v, nil
	case *Bytearray:
		if err := th.Warn(RuntimeWarningType, "encoder "+name+" returned bytearray instead of bytes; use codecs.encode() to encode to arbitrary types", 1); err != nil {
			return Value{}, err
		}
		return BytesOf(o.b), nil
	}
	return Value{}, th.TypeErrorf("'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to arbitrary types", name, v.Type().Name)
}

func decodeByRegistry(th *Thread, b Value, name, errors string) (Value, error) {
	t, err := textCodec(th, name, "decode")
	if err != nil {
		return Value{}, err
	}
	v, err := codecResult(th, t.Items[1], b, errors, "decoder")
	if err != nil {
		return Value{}, err
	}
	if v.Type().Flags&FlagStrSub == 0 {
		return Value{}, th.TypeErrorf("'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to arbitrary types", name, v.Type().Name)
	}
	return v, nil
}
