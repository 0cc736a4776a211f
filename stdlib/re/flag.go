package re

import (
	"math/bits"
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

// allFlags are the bits of all flags, of which the first has no name any more.
const allFlags = 0x1ff

func newFlag(set int) value { return object.NewIntSub(FlagType.Ready(), int64(set)) }

func flagText(set int64) string {
	if set == 0 {
		return "re.NOFLAG"
	}
	var names []string
	for _, f := range flagNames {
		if set&int64(f.bit) != 0 {
			names = append(names, "re."+f.name)
			set &^= int64(f.bit)
		}
	}
	if set != 0 {
		names = append(names, "0x"+strconv.FormatInt(set, 16))
	}
	return strings.Join(names, "|")
}

// bitsOf is the number in an object of int or a subclass.
func bitsOf(v value) (int64, bool) {
	i, ok := object.IntValue(v)
	if !ok || !i.IsInt() {
		return 0, false
	}
	return i.AsInt(), true
}

func init() {
	t := FlagType
	t.Module = "re"
	t.Repr = func(th *thread, v value) (value, error) {
		n, _ := bitsOf(v)
		if n != 0 && n&(allFlags&^1) == 0 {
			return object.FromString("re.RegexFlag(" + strconv.FormatInt(n, 10) + ")"), nil
		}
		return object.FromString(flagText(n)), nil
	}
	t.Str = t.Repr
	t.New = func(th *thread, typ *object.Type, args []value, kw []object.Kw) (value, error) {
		if len(args) != 1 || len(kw) > 0 || args[0].Type().Flags&object.FlagIntSub != 0 {
			return object.IntType.New(th, typ, args, kw)
		}
		r, err := object.ReprString(th, args[0])
		if err != nil {
			return value{}, err
		}
		return value{}, th.ValueErrorf("%s is not a valid RegexFlag", r)
	}
	t.Len = func(th *thread, v value) (int, error) {
		n, _ := bitsOf(v)
		return bits.OnesCount64(uint64(n & (allFlags &^ 1))), nil
	}
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
		if n&^allFlags != 0 { // what has unknown bits keeps all bits of its size
			return newFlag(int((1<<bits.Len64(uint64(n)) - 1) &^ n)), nil
		}
		return newFlag(int(allFlags &^ n)), nil
	}
	t.Iter = func(th *thread, v value) (value, error) {
		n, _ := bitsOf(v)
		var flags []value
		for bit := 2; bit <= allFlags; bit *= 2 {
			if n&int64(bit) != 0 {
				flags = append(flags, newFlag(bit))
			}
		}
		return object.Iter(th, object.NewList(flags))
	}
	t.Contains = func(th *thread, v, x value) (bool, error) {
		n, _ := bitsOf(v)
		some, ok := bitsOf(x)
		if x.Type() != FlagType || !ok {
			return false, th.TypeErrorf("unsupported operand type(s) for 'in': '%s' and 'RegexFlag'", x.Type().Name)
		}
		return n&some == some, nil
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "value", Get: func(th *thread, v value) (value, error) { n, _ := bitsOf(v); return object.Int(n), nil }},
			{Name: "name", Get: func(th *thread, v value) (value, error) {
				n, _ := bitsOf(v)
				if n != 0 && n&(allFlags&^1) == 0 {
					return object.None, nil
				}
				return object.FromString(strings.ReplaceAll(flagText(n), "re.", "")), nil
			}},
		}
	}
}
