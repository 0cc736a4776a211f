package object

import "testing"

// this file measures the methods of text that programs call most

func benchMethod(b *testing.B, self Value, name string, args ...Value) {
	th := NewInterp().Main
	m := self.Type().Lookup(name)
	b.ReportAllocs()
	for range b.N {
		if _, err := CallWithSelf(th, m, self, args, nil); err != nil {
			b.Fatal(err)
		}
	}
}

const benchText = "hello world this is a test of the string methods"

func BenchmarkText(b *testing.B) {
	text := FromString(benchText)
	latin := FromString("héllo wörld this is ä test öf the string methods")
	for _, c := range []struct {
		name string
		self Value
		args []Value
	}{
		{"split", text, nil},
		{"split", text, []Value{FromString(" ")}},
		{"find", text, []Value{FromString("string")}},
		{"replace", text, []Value{FromString("is"), FromString("IS")}},
		{"upper", text, nil},
		{"upper", latin, nil},
		{"strip", FromString("  abc  "), nil},
		{"startswith", text, []Value{FromString("hello")}},
		{"encode", text, nil},
		{"encode", latin, nil},
		{"decode", NewBytes([]byte(benchText)), nil},
		{"partition", text, []Value{FromString(" ")}},
		{"splitlines", FromString("a\nb\nc\nd"), nil},
		{"ljust", FromString("abc"), []Value{Int(10)}},
		{"title", text, nil},
		{"format", FromString("{} {}"), []Value{Int(1000), FromString("a")}},
	} {
		b.Run(c.name, func(b *testing.B) { benchMethod(b, c.self, c.name, c.args...) })
	}
}

func BenchmarkConcat(b *testing.B) {
	th := NewInterp().Main
	s, x := NewStr(""), NewStr("x")
	for range b.N {
		s = ConcatStr(th, s, x).o.(*Str)
	}
}
