// Package unicodedata is Python's unicodedata: names, categories and normal forms of characters.
package unicodedata

import (
	"unicode"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"pyasync/internal/ucd"
	"pyasync/object"
)

// this file is the module

type (
	value  = object.Value
	thread = object.Thread
)

// Module is unicodedata.
var Module = object.ModuleDef{
	Name: "unicodedata",
	Doc:  "The Unicode character database: what is known of each character, and normal forms of text.",
	Funcs: []*object.Func{
		&normalize, &isNormalized, &name, &lookup,
		valued("decimal", "The value of a decimal digit, as an int; default, or ValueError, for other characters.", "not a decimal", decimalOf),
		valued("digit", "The value of a digit, as an int, be it in a circle or above the line; default, or ValueError, for other characters.", "not a digit", digitOf),
		valued("numeric", "The value of a character that stands for a number, as a float; default, or ValueError, for other characters.", "not a numeric character", numericOf),
		property("category", "The category of the character chr, as two letters: 'Lu' for a capital, 'Nd' for a decimal digit.", func(r rune) value { return object.FromString(category(r)) }),
		property("bidirectional", "How the character chr behaves where directions of writing meet: 'L', 'R', 'AN'; '' if that is not known.", func(r rune) value { return object.FromString(bidiClass(r)) }),
		property("combining", "Where the mark chr stands in the order of marks on one letter; 0 for what is no such mark.", func(r rune) value {
			return object.Int(int64(norm.NFD.PropertiesString(string(r)).CCC()))
		}),
		property("east_asian_width", "How wide the character chr is in East Asian text: 'W', 'F', 'Na', 'H', 'A' or 'N'.", func(r rune) value { return object.FromString(eastAsianWidth(r)) }),
		property("mirrored", "1 if the character chr is shown turned round in text from right to left, as brackets are, else 0.", func(r rune) value {
			if _, _, ok := find("mirrored", r); ok {
				return object.Int(1)
			}
			return object.Int(0)
		}),
		property("decomposition", "The code points that the character chr is made of, in base 16, perhaps after a tag such as <compat>; '' if it is not.", decomposition),
	},
	Attrs: func(*thread) []object.Attr {
		return []object.Attr{{Name: "unidata_version", Value: object.FromString(unicode.Version)}}
	},
}

func property(name, doc string, get func(r rune) value) *object.Func {
	return &object.Func{Name: name, Sig: "(chr, /)", Doc: doc, Fast1: func(th *thread, _, v value) (value, error) {
		s, ok := object.AsStr(v)
		if !ok || s.Len() != 1 {
			return value{}, th.TypeErrorf("%s() argument must be a unicode character, not %s", name, object.ArgTypeName(v))
		}
		r, _ := object.DecodeRune(s.String())
		return get(r), nil
	}}
}

// form is the normal form of that name.
func form(th *thread, v value) (norm.Form, error) {
	s, ok := object.AsStr(v)
	if ok {
		switch s.String() {
		case "NFC":
			return norm.NFC, nil
		case "NFKC":
			return norm.NFKC, nil
		case "NFD":
			return norm.NFD, nil
		case "NFKD":
			return norm.NFKD, nil
		}
	}
	return 0, th.ValueErrorf("invalid normalization form")
}

var normalize = object.Func{Name: "normalize", Sig: "(form, unistr, /)", Doc: "The text unistr in a normal form: 'NFC' or 'NFD', composed or taken apart, or 'NFKC' or 'NFKD', which replace compatibility characters too.",
	Fast2: func(th *thread, _, f, v value) (value, error) {
		s, err := textArgs(th, "normalize", f, v)
		if err != nil {
			return value{}, err
		}
		n, err := form(th, f)
		if err != nil {
			return value{}, err
		}
		return object.FromString(n.String(s)), nil
	}}

var isNormalized = object.Func{Name: "is_normalized", Sig: "(form, unistr, /)", Doc: "Whether normalize(form, unistr) would change nothing.",
	Fast2: func(th *thread, _, f, v value) (value, error) {
		s, err := textArgs(th, "is_normalized", f, v)
		if err != nil {
			return value{}, err
		}
		n, err := form(th, f)
		return object.Bool(err == nil && n.IsNormalString(s)), err
	}}

// textArgs checks that both arguments are text, and returns the second.
func textArgs(th *thread, fn string, f, v value) (string, error) {
	for i, a := range [...]value{f, v} {
		if _, ok := object.AsStr(a); !ok {
			return "", th.TypeErrorf("%s() argument %d must be str, not %s", fn, i+1, a.Type().Name)
		}
	}
	return object.StringOf(v), nil
}

var name = object.Func{Name: "name", Sig: "(chr, default=?, /)", Doc: "The name of the character chr; default, or ValueError, if it has none.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		s, ok := object.AsStr(a[0])
		if !ok || s.Len() != 1 {
			return value{}, th.TypeErrorf("name() argument 1 must be a unicode character, not %s", object.ArgTypeName(a[0]))
		}
		r, _ := object.DecodeRune(s.String())
		switch n := ucd.Name(r); {
		case n != "":
			return object.FromString(n), nil
		case !a[1].IsZero():
			return a[1], nil
		}
		return value{}, th.ValueErrorf("no such name")
	}}

var lookup = object.Func{Name: "lookup", Sig: "(name, /)", Doc: "The character that has this name or alias, in any case; KeyError if there is none.",
	Fast1: func(th *thread, _, v value) (value, error) {
		var name string
		if s, ok := object.AsStr(v); ok {
			name = s.String()
		} else if b, ok := object.AsBytes(v); ok {
			name = string(b)
		} else {
			return value{}, th.TypeErrorf("a bytes-like object is required, not '%s'", v.Type().Name)
		}
		r, ok := ucd.Named(name)
		if !ok {
			return value{}, th.RaiseArgs(object.KeyErrorType, object.FromString("undefined character name '"+name+"'"))
		}
		return object.Chr(r), nil
	}}

// categories are the general categories of two letters.
var categories = []string{"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
	"Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co"}

func category(r rune) string {
	for _, c := range categories {
		if unicode.Is(unicode.Categories[c], r) {
			return c
		}
	}
	return "Cn"
}

var bidiNames = [...]string{bidi.L: "L", bidi.R: "R", bidi.EN: "EN", bidi.ES: "ES", bidi.ET: "ET", bidi.AN: "AN", bidi.CS: "CS", bidi.B: "B", bidi.S: "S",
	bidi.WS: "WS", bidi.ON: "ON", bidi.BN: "BN", bidi.NSM: "NSM", bidi.AL: "AL"}

// controls are the classes of the characters that control the direction.
var controls = map[rune]string{0x202d: "LRO", 0x202e: "RLO", 0x202a: "LRE", 0x202b: "RLE", 0x202c: "PDF", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI"}

func bidiClass(r rune) string {
	if c := controls[r]; c != "" {
		return c
	}
	if category(r) == "Cn" {
		return ""
	}
	if isSurrogate(r) {
		return "L"
	}
	p, _ := bidi.LookupRune(r)
	if int(p.Class()) < len(bidiNames) {
		return bidiNames[p.Class()]
	}
	return ""
}

// isSurrogate reports whether r is half of a pair, which the libraries take for something else.
func isSurrogate(r rune) bool { return 0xd800 <= r && r < 0xe000 }

func eastAsianWidth(r rune) string {
	if isSurrogate(r) {
		return "N"
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianAmbiguous:
		return "A"
	case width.EastAsianWide:
		return "W"
	case width.EastAsianNarrow:
		return "Na"
	case width.EastAsianFullwidth:
		return "F"
	case width.EastAsianHalfwidth:
		return "H"
	}
	return "N"
}
