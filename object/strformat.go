package object

import "strings"

// this file defines str.format and the __format__ of str

// appendFormatStr appends format(s, spec) for a spec that is not empty.
func appendFormatStr(th *Thread, buf []byte, s *Str, spec string) ([]byte, error) {
	f, err := th.spec(spec, s.Type(), '<')
	if err != nil {
		return buf, err
	}
	if err := f.checkStr(th, s.Type()); err != nil {
		return buf, err
	}
	text, n := s.s, s.Len()
	if f.precision >= 0 && f.precision < n {
		cut := StrSlice(s, 0, f.precision).o.(*Str)
		text, n = cut.s, cut.Len()
	}
	left, right := f.pad(n)
	buf = f.appendFill(buf, left)
	buf = append(buf, text...)
	return f.appendFill(buf, right), nil
}

// checkStr makes sure that the specifier is one for text.
func (f *formatSpec) checkStr(th *Thread, t *Type) error {
	switch {
	case f.group != 0 && f.verb == 0:
		return th.ValueErrorf("Cannot specify '%c' with 's'.", f.group)
	case f.verb != 0 && f.verb != 's':
		return f.unknownVerb(th, t)
	case f.sign == ' ':
		return th.ValueErrorf("Space not allowed in string format specifier")
	case f.sign != 0:
		return th.ValueErrorf("Sign not allowed in string format specifier")
	case f.noNegZero:
		return th.ValueErrorf("Negative zero coercion (z) not allowed in string format specifier")
	case f.alternate:
		return th.ValueErrorf("Alternate form (#) not allowed in string format specifier")
	case f.align == '=':
		return th.ValueErrorf("'=' alignment not allowed in string format specifier")
	case f.width > maxFormat:
		return th.RaiseArgs(MemoryErrorType)
	}
	return nil
}

// formatter is one call of str.format or str.format_map.
type formatter struct {
	th      *Thread
	args    []Value
	kw      []Kw
	mapping Value // of format_map, instead of args and kw

	next      int // number of the next field without one
	automatic bool
	manual    bool
}

// markup is a replacement field, {name!conv:spec}, and the literal text in front of it.
type markup struct {
	literal string
	field   bool // false: only text, which may end with a doubled brace
	name    string
	conv    rune // 0 where there is none
	spec    string
	nested  bool // spec has fields itself
}

// nextMarkup reads up to the end of the next field. rest is empty at the end of s.
func nextMarkup(th *Thread, s string) (m markup, rest string, err error) {
	i := 0
	for i < len(s) && s[i] != '{' && s[i] != '}' {
		i++
	}
	if i == len(s) {
		return markup{literal: s}, "", nil
	}
	c := s[i]
	if i+1 < len(s) && s[i+1] == c {
		return markup{literal: s[:i+1]}, s[i+2:], nil
	}
	if c == '}' || i+1 == len(s) {
		return m, "", th.ValueErrorf("Single '%c' encountered in format string", c)
	}
	m.literal, m.field = s[:i], true
	rest, err = m.parse(th, s[i+1:])
	return m, rest, err
}

// parse reads the field that s begins with, behind its opening brace.
func (m *markup) parse(th *Thread, s string) (rest string, err error) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			return "", th.ValueErrorf("unexpected '{' in field name")
		case '[': // an item's name may contain anything but its closing bracket
			if n := strings.IndexByte(s[i:], ']'); n >= 0 {
				i += n
			} else {
				i = len(s)
			}
		case '}', ':', '!':
			m.name = s[:i]
			return m.parseTail(th, s[i:])
		}
	}
	return "", th.ValueErrorf("expected '}' before end of string")
}

// parseTail reads the conversion and the specifier, up to the closing brace.
func (m *markup) parseTail(th *Thread, s string) (rest string, err error) {
	c := s[0]
	s = s[1:]
	if c == '}' {
		return s, nil
	}
	if c == '!' {
		if s == "" {
			return "", th.ValueErrorf("end of string while looking for conversion specifier")
		}
		r, n := decodeRune(s)
		m.conv = r
		s = s[n:]
		if s == "" {
			return "", th.ValueErrorf("unmatched '{' in format spec")
		}
		if s[0] == '}' {
			return s[1:], nil
		}
		if s[0] != ':' {
			return "", th.ValueErrorf("expected ':' after conversion specifier")
		}
		s = s[1:]
	}
	depth := 1
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
			m.nested = true
		case '}':
			if depth--; depth == 0 {
				m.spec = s[:i]
				return s[i+1:], nil
			}
		}
	}
	return "", th.ValueErrorf("unmatched '{' in format spec")
}

// build appends s with its fields replaced. depth bounds fields within specifiers.
func (f *formatter) build(buf []byte, s string, depth int) ([]byte, error) {
	if depth < 0 {
		return buf, f.th.ValueErrorf("Max string recursion exceeded")
	}
	for s != "" {
		m, rest, err := nextMarkup(f.th, s)
		if err != nil {
			return buf, err
		}
		buf = append(buf, m.literal...)
		if m.field {
			if buf, err = f.field(buf, &m, depth); err != nil {
				return buf, err
			}
		}
		s = rest
	}
	return buf, nil
}

// field appends one replacement field.
func (f *formatter) field(buf []byte, m *markup, depth int) ([]byte, error) {
	v, err := f.lookup(m.name)
	if err != nil {
		return buf, err
	}
	if m.conv != 0 {
		if v, err = f.convert(v, m.conv); err != nil {
			return buf, err
		}
	}
	spec := m.spec
	if m.nested {
		b, err := f.build(nil, spec, depth-1)
		if err != nil {
			return buf, err
		}
		spec = string(b)
	}
	return AppendFormat(f.th, buf, v, spec)
}

// convert is v as !conv says.
func (f *formatter) convert(v Value, conv rune) (Value, error) {
	switch conv {
	case 'r':
		return Repr(f.th, v)
	case 's':
		return ToStr(f.th, v)
	case 'a':
		return Ascii(f.th, v)
	}
	if conv > 32 && conv < 127 {
		return v, f.th.ValueErrorf("Unknown conversion specifier %c", conv)
	}
	return v, f.th.ValueErrorf("Unknown conversion specifier \\x%x", conv)
}

// lookup is the object that a field name stands for: an argument, and attributes and
// items from there.
func (f *formatter) lookup(name string) (Value, error) {
	th := f.th
	first, index, rest, err := splitFieldName(th, name)
	if err != nil {
		return Value{}, err
	}
	if first == "" || index >= 0 {
		if index, err = f.number(index); err != nil {
			return Value{}, err
		}
	}
	v, err := f.argument(index, first)
	if err != nil {
		return v, err
	}
	for rest != "" {
		var step fieldStep
		if step, rest, err = nextFieldStep(th, rest); err != nil {
			return Value{}, err
		}
		switch {
		case step.attr:
			v, err = GetAttrString(th, v, step.name)
		case step.index >= 0:
			v, err = GetItem(th, v, Int(int64(step.index)))
		default:
			v, err = GetItem(th, v, FromString(step.name))
		}
		if err != nil {
			return Value{}, err
		}
	}
	return v, nil
}

// argument is the argument with that index, or, if it is negative, with that name.
func (f *formatter) argument(index int, name string) (Value, error) {
	switch {
	case index >= 0:
		if f.mapping.o != nil {
			return Value{}, f.th.ValueErrorf("Format string contains positional fields")
		}
		if index >= len(f.args) {
			return Value{}, f.th.Raisef(IndexErrorType, "Replacement index %d out of range for positional args tuple", index)
		}
		return f.args[index], nil
	case f.mapping.o != nil:
		return GetItem(f.th, f.mapping, FromString(name))
	}
	for i := range f.kw {
		if f.kw[i].Name.s == name {
			return f.kw[i].Val, nil
		}
	}
	return Value{}, f.th.KeyError(FromString(name))
}

// number is the number of a field that has one (given >= 0) or gets the next one.
func (f *formatter) number(given int) (int, error) {
	if given >= 0 {
		if f.automatic {
			return 0, f.th.ValueErrorf("cannot switch from automatic field numbering to manual field specification")
		}
		f.manual = true
		return given, nil
	}
	if f.manual {
		return 0, f.th.ValueErrorf("cannot switch from manual field specification to automatic field numbering")
	}
	f.automatic = true
	f.next++
	return f.next - 1, nil
}

// splitFieldName splits a field name in front of its first '.' or '['. index is the
// number that first is, or -1.
func splitFieldName(th *Thread, name string) (first string, index int, rest string, err error) {
	i := 0
	for i < len(name) && name[i] != '.' && name[i] != '[' {
		i++
	}
	first, rest = name[:i], name[i:]
	index, err = fieldNumber(th, first)
	return first, index, rest, err
}

// fieldNumber is the number that s is, or -1.
func fieldNumber(th *Thread, s string) (int, error) {
	if s == "" {
		return -1, nil
	}
	rest, n, err := specNumber(th, s)
	if err != nil || rest != "" {
		return -1, err
	}
	return n, nil
}

// fieldStep is one .name or [name] of a field name; index is the number that an item is, or -1.
type fieldStep struct {
	attr  bool
	name  string
	index int
}

// nextFieldStep reads the step that s, which is not empty, begins with.
func nextFieldStep(th *Thread, s string) (step fieldStep, rest string, err error) {
	step.index = -1
	switch s[0] {
	case '.':
		step.attr = true
		i := strings.IndexAny(s[1:], ".[")
		if i < 0 {
			i = len(s) - 1
		}
		step.name, rest = s[1:1+i], s[1+i:]
	case '[':
		i := strings.IndexByte(s, ']')
		if i < 0 {
			return step, "", th.ValueErrorf("Missing ']' in format string")
		}
		step.name, rest = s[1:i], s[i+1:]
		step.index, err = fieldNumber(th, step.name)
	default:
		return step, "", th.ValueErrorf("Only '.' or '[' may follow ']' in format field specifier")
	}
	if err == nil && step.name == "" {
		err = th.ValueErrorf("Empty attribute in format string")
	}
	return step, rest, err
}

func (f *formatter) run(s *Str) (Value, error) {
	if strings.IndexByte(s.s, '{') < 0 && strings.IndexByte(s.s, '}') < 0 {
		return s.exact(), nil
	}
	buf := f.th.Scratch()
	var err error
	if parts := f.th.template(s.s); parts != nil {
		buf, err = f.fill(buf, parts)
	} else {
		buf, err = f.build(buf, s.s, 1)
	}
	if err != nil {
		return Value{}, err
	}
	v := f.th.sameText(buf, s, f.args)
	f.th.PutScratch(buf)
	return v, nil
}

// StrFormat is s.format(*args, **kw).
func StrFormat(th *Thread, s *Str, args []Value, kw []Kw) (Value, error) {
	f := formatter{th: th, args: args, kw: kw}
	return f.run(s)
}

// StrFormatMap is s.format_map(m).
func StrFormatMap(th *Thread, s *Str, m Value) (Value, error) {
	f := formatter{th: th, mapping: m}
	return f.run(s)
}

// formatIter is an iterator over the parts of a format string or of a field name.
type formatIter struct {
	typ  *Type
	rest string
}

// Types of the iterators that module _string gives string.Formatter.
var (
	formatterIterType = NewStatic("formatteriterator", ObjectType, FlagNoInstantiate)
	fieldNameIterType = NewStatic("fieldnameiterator", ObjectType, FlagNoInstantiate)
)

// Type tells which of the two it is.
func (it *formatIter) Type() *Type { return it.typ }

func init() {
	for _, t := range []*Type{formatterIterType, fieldNameIterType} {
		t.Iter = func(th *Thread, v Value) (Value, error) { return v, nil }
	}
	formatterIterType.Next = func(th *Thread, v Value) (Value, error) {
		it := v.o.(*formatIter)
		if it.rest == "" {
			return Value{}, nil
		}
		m, rest, err := nextMarkup(th, it.rest)
		if err != nil {
			return Value{}, err
		}
		it.rest = rest
		parts := []Value{FromString(m.literal), None, None, None}
		if m.field {
			parts[1], parts[2] = FromString(m.name), FromString(m.spec)
			if m.conv != 0 {
				parts[3] = Chr(m.conv)
			}
		}
		return NewTuple(parts), nil
	}
	fieldNameIterType.Next = func(th *Thread, v Value) (Value, error) {
		it := v.o.(*formatIter)
		if it.rest == "" {
			return Value{}, nil
		}
		step, rest, err := nextFieldStep(th, it.rest)
		if err != nil {
			return Value{}, err
		}
		it.rest = rest
		name := FromString(step.name)
		if step.index >= 0 {
			name = Int(int64(step.index))
		}
		return NewTuple([]Value{Bool(step.attr), name}), nil
	}
}

// StringFuncs are the functions of module _string, on which string.Formatter is built.
func StringFuncs() []Func {
	arg := func(th *Thread, v Value) (*Str, error) {
		if s, ok := v.o.(*Str); ok {
			return s, nil
		}
		return nil, th.TypeErrorf("expected str, got %s", v.Type().Name)
	}
	return []Func{
		{Name: "formatter_parser", Sig: "(string, /)", Doc: "Iterate over the parts of a format string as (literal, name, specifier, conversion).", Fast1: func(th *Thread, _, a Value) (Value, error) {
			s, err := arg(th, a)
			if err != nil {
				return Value{}, err
			}
			return From(&formatIter{formatterIterType, s.s}), nil
		}},
		{Name: "formatter_field_name_split", Sig: "(string, /)", Doc: "Split a field name into its first part and an iterator over the others as (is_attribute, name).", Fast1: func(th *Thread, _, a Value) (Value, error) {
			s, err := arg(th, a)
			if err != nil {
				return Value{}, err
			}
			first, index, rest, err := splitFieldName(th, s.s)
			if err != nil {
				return Value{}, err
			}
			head := FromString(first)
			if index >= 0 {
				head = Int(int64(index))
			}
			return NewTuple([]Value{head, From(&formatIter{fieldNameIterType, rest})}), nil
		}},
	}
}
