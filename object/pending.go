package object

// this file holds what other files are about to define

func notYet(th *Thread, what string) (Value, error) {
	return Value{}, th.Raise(NotImplementedErrorType, what)
}

func PercentFormat(th *Thread, s *Str, args Value) (Value, error) { return notYet(th, "%") }

func StrFormat(th *Thread, s *Str, args []Value, kw []Kw) (Value, error) {
	return notYet(th, "str.format")
}

func StrFormatMap(th *Thread, s *Str, m Value) (Value, error) { return notYet(th, "str.format_map") }

func formatStr(th *Thread, s *Str, spec string) (Value, error) { return notYet(th, "str.__format__") }

func bytesPercent(th *Thread, a, b Value) (Value, error) { return notYet(th, "%") }

type MemoryView struct{}

func (*MemoryView) Type() *Type { return nil }
