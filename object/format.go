package object

// this file defines format(v, spec)

// Format is format(v, spec).
func Format(th *Thread, v Value, spec string) (string, error) {
	if s, ok := v.o.(*Str); ok && spec == "" && s.Exact() {
		return s.s, nil
	}
	var scratch [64]byte
	buf, err := AppendFormat(th, scratch[:0], v, spec)
	return string(buf), err
}

// AppendFormat appends format(v, spec) to buf.
func AppendFormat(th *Thread, buf []byte, v Value, spec string) ([]byte, error) {
	switch o := v.o.(type) {
	case *intKind:
		return appendFormatted(th, buf, v, spec)
	case *floatKind:
		return appendFormatted(th, buf, v, spec)
	case *Str:
		if o.Exact() {
			if spec == "" {
				return append(buf, o.s...), nil
			}
			return appendFormatStr(th, buf, o, spec)
		}
	}
	r, found, err := CallSpecial(th, v, "__format__", FromString(spec))
	if err != nil {
		return buf, err
	}
	if !found {
		return buf, th.TypeErrorf("Type %s doesn't define __format__", v.Type().Name)
	}
	s, ok := AsStr(r)
	if !ok {
		return buf, th.TypeErrorf("__format__ must return a str, not %s", r.Type().Name)
	}
	return append(buf, s.s...), nil
}

// appendFormatted is AppendFormat for a number, without asking its __format__.
func appendFormatted(th *Thread, buf []byte, v Value, spec string) ([]byte, error) {
	if spec == "" {
		switch v.o.(type) {
		case *intKind:
			return appendIntBase(th, buf, v, 10)
		case *floatKind:
			return AppendFloat(buf, v.AsFloat()), nil
		}
		s, err := ToString(th, v)
		return append(buf, s...), err
	}
	if c, ok := v.o.(*Complex); ok {
		return appendFormatComplex(th, buf, c.C, v.Type(), spec)
	}
	if f, ok := FloatValue(v); ok {
		return appendFormatFloat(th, buf, f, v.Type(), spec)
	}
	return appendFormatInt(th, buf, intValue(v), v.Type(), spec)
}

// formatMethod is __format__ of the builtin numbers.
func formatMethod(th *Thread, self, spec Value) (Value, error) {
	s, ok := AsStr(spec)
	if !ok {
		return Value{}, th.TypeErrorf("__format__() argument must be str, not %s", ArgTypeName(spec))
	}
	var scratch [64]byte
	buf, err := appendFormatted(th, scratch[:0], self, s.s)
	return FromString(string(buf)), err
}
