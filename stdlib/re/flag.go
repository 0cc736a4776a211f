package re

import (
	"strconv"
	"strings"

	"pyasync/object"
)

// this file defines RegexFlag, ints that show the names of their flags

func itoa(n int) string { return strconv.Itoa(n) }

// FlagType is re.RegexFlag.
var FlagType = object.NewStatic("RegexFlag", object.IntType, object.FlagDict)

var flagNames = []struct {
	name, short string
	bit         int
}{
	{"ASCII", "A", flagASCII}, {"IGNORECASE", "I", flagIgnoreCase}, {"LOCALE", "L", flagLocale}, {"UNICODE", "U", flagUnicode},
	{"MULTILINE", "M", flagMultiline}, {"DOTALL", "S", flagDotAll}, {"VERBOSE", "X", flagVerbose}, {"DEBUG", "", flagDebug},
}

func newFlag(bits int) value { return object.NewIntSub(FlagType.Ready(), int64(bits)) }

func flagText(bits int64) string {
	if bits == 0 {
		return "re.NOFLAG"
	}
	var names []string
	for _, f := range flagNames {
		if bits&int64(f.bit) != 0 {
			names = append(names, "re."+f.name)
			bits &^= int64(f.bit)
		}
	}
	if bits != 0 {
		names = append(names, "0x"+strconv.FormatInt(bits, 16))
	}
	return strings.Join(names, "|")
}

func bitsOf(v value) (int64, bool) {
	i, err := object.Index(nil, v)
	if err != nil || !i.IsInt() {
		return 0, false
	}
	return i.AsInt(), true
}

func init() {
	t := FlagType
	t.Module = "re"
	t.Repr = func(th *thread, v value) (value, error) {
		n, _ := bitsOf(v)
		return object.FromString(flagText(n)), nil
	}
	t.Str = t.Repr
	for _, op := range []struct {
		op object.NumOp
		f  func(a, b int64) int64
	}{
		{object.OpOr, func(a, b int64) int64 { return a | b }},
		{object.OpAnd, func(a, b int64) int64 { return a & b }},
		{object.OpXor, func(a, b int64) int64 { return a ^ b }},
	} {
		t.Num[op.op] = func(th *thread, a, b value) (value, error) {
			for _, v := range []value{a, b} {
				if v.Type().Flags&object.FlagIntSub == 0 {
					return object.NotImplemented, nil
				}
			}
			x, ok1 := bitsOf(a)
			y, ok2 := bitsOf(b)
			if !ok1 || !ok2 {
				return object.NotImplemented, nil
			}
			return newFlag(int(op.f(x, y))), nil
		}
	}
	t.Invert = func(th *thread, v value) (value, error) {
		n, _ := bitsOf(v)
		all := int64(0)
		for _, f := range flagNames {
			all |= int64(f.bit)
		}
		return newFlag(int(all &^ n)), nil
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "value", Get: func(th *thread, v value) (value, error) { n, _ := bitsOf(v); return object.Int(n), nil }},
			{Name: "name", Get: func(th *thread, v value) (value, error) {
				n, _ := bitsOf(v)
				return object.FromString(strings.ReplaceAll(flagText(n), "re.", "")), nil
			}},
		}
	}
}
