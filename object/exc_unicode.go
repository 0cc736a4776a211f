package object

import "fmt"

// this file describes the exceptions of encoding and decoding text

// unicodeKind says which arguments one of the three classes takes.
type unicodeKind struct {
	encoding bool // begins with the name of the encoding
	bytes    bool // the object is bytes-like
}

func (k unicodeKind) init(th *Thread, v Value, args []Value, kw []Kw) error {
	if err := excInit(th, v, args, kw); err != nil {
		return err
	}
	want := 4
	if k.encoding {
		want = 5
	}
	if len(args) != want {
		return th.TypeErrorf("function takes exactly %d arguments (%d given)", want, len(args))
	}
	var fs []field
	isStr := func(i int) error {
		if args[i].Type().Flags&FlagStrSub == 0 {
			return th.TypeErrorf("argument %d must be str, not %s", i+1, args[i].Type().Name)
		}
		return nil
	}
	n := 0
	if k.encoding {
		if err := isStr(0); err != nil {
			return err
		}
		fs, n = append(fs, field{"encoding", args[0]}), 1
	}
	obj := args[n]
	if !k.bytes {
		if err := isStr(n); err != nil {
			return err
		}
	} else if obj.Type().Buffer == nil {
		return th.TypeErrorf("a bytes-like object is required, not '%s'", obj.Type().Name)
	}
	start, err := Index(th, args[n+1])
	if err != nil {
		return err
	}
	end, err := Index(th, args[n+2])
	if err != nil {
		return err
	}
	if err := isStr(n + 3); err != nil {
		return err
	}
	if k.bytes && obj.Type().Flags&FlagBytesSub == 0 {
		if obj, err = Call1(th, th.Interp.Builtins.GetString("bytes"), obj); err != nil {
			return err
		}
	}
	v.o.(*Exception).setFields(append(fs, field{"object", obj}, field{"start", start}, field{"end", end}, field{"reason", args[n+3]})...)
	return nil
}

// position is an attribute that holds an index.
func position(name string) Getter {
	return Getter{
		Name: name, Doc: name + " of the part that could not be converted",
		Get: func(th *Thread, v Value) (Value, error) {
			if x := v.o.(*Exception).Field(name); x.o != nil {
				return x, nil
			}
			return Int(0), nil
		},
		Set: func(th *Thread, v, x Value) error {
			if x.o == nil {
				return th.TypeErrorf("can't delete numeric/char attribute")
			}
			if x.Type().Flags&FlagIntSub == 0 {
				return th.TypeErrorf("an integer is required")
			}
			n, err := AsIndex(th, x)
			if err == nil {
				v.o.(*Exception).SetField(name, Int(int64(n)))
			}
			return err
		},
	}
}

// str words the error with the bad character or byte, or the range of several.
func (k unicodeKind) str(th *Thread, v Value) (Value, error) {
	e := v.o.(*Exception)
	obj := e.Field("object")
	if obj.o == nil {
		return FromString(""), nil
	}
	reason, err := fieldText(th, e, "reason")
	if err != nil {
		return Value{}, err
	}
	who := "can't translate"
	if k.encoding {
		enc, err := fieldText(th, e, "encoding")
		if err != nil {
			return Value{}, err
		}
		verb := "encode"
		if k.bytes {
			verb = "decode"
		}
		who = "'" + enc + "' codec can't " + verb
	}
	start, end := e.Field("start").AsInt(), e.Field("end").AsInt()
	one, many := "character", "characters"
	if k.bytes {
		one, many = "byte", "bytes"
	}
	if end == start+1 && start >= 0 {
		if bad, ok, err := k.bad(th, obj, start); err != nil {
			return Value{}, err
		} else if ok {
			return FromString(fmt.Sprintf("%s %s %s in position %d: %s", who, one, bad, start, reason)), nil
		}
	}
	return FromString(fmt.Sprintf("%s %s in position %d-%d: %s", who, many, start, end-1, reason)), nil
}

// fieldText is the text of a field, of which nothing is left when it was deleted.
func fieldText(th *Thread, e *Exception, name string) (string, error) {
	v := e.Field(name)
	if v.o == nil {
		return "<NULL>", nil
	}
	return ToString(th, v)
}

// bad shows the item at index i of the object, if there is one.
func (k unicodeKind) bad(th *Thread, obj Value, i int64) (string, bool, error) {
	n, err := Len(th, obj)
	if err != nil || i >= int64(n) {
		return "", false, err
	}
	x, err := GetItem(th, obj, Int(i))
	if err != nil {
		return "", false, err
	}
	if k.bytes {
		return fmt.Sprintf("0x%02x", x.AsInt()), true, nil
	}
	s, ok := x.o.(*Str)
	if !ok {
		return "", false, nil
	}
	switch c := firstCodePoint(s.s); {
	case c <= 0xff:
		return fmt.Sprintf("'\\x%02x'", c), true, nil
	case c <= 0xffff:
		return fmt.Sprintf("'\\u%04x'", c), true, nil
	default:
		return fmt.Sprintf("'\\U%08x'", c), true, nil
	}
}

// firstCodePoint is the first code point of text, which may be a surrogate in WTF-8.
func firstCodePoint(s string) rune {
	if len(s) >= 3 && s[0] == 0xed && s[1] >= 0xa0 {
		return 0xd000 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f)
	}
	for _, r := range s {
		return r
	}
	return 0
}

func init() {
	for _, d := range []struct {
		t *Type
		k unicodeKind
	}{
		{UnicodeEncodeErrorType, unicodeKind{encoding: true}},
		{UnicodeDecodeErrorType, unicodeKind{encoding: true, bytes: true}},
		{UnicodeTranslateErrorType, unicodeKind{}},
	} {
		d.t.Init = d.k.init
		d.t.Str = d.k.str
		d.t.Getters = func() []Getter {
			return []Getter{member("encoding", "name of the codec"), member("object", "what was to be converted"), position("start"), position("end"), member("reason", "why it could not be converted")}
		}
	}
}
