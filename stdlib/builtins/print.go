package builtins

import (
	"strconv"
	"strings"

	"pyasync/object"
)

// this file holds print, input, open and what makes text of objects

var print_ = object.Func{Name: "print", Sig: "(*args, sep=' ', end='\\n', file=None, flush=False)",
	Doc: "Write values as text, one after another, to sys.stdout or another file.\n\n  sep\n    text between the values\n  end\n    text after the last value\n  file\n    an object with a write method\n  flush\n    whether to flush the stream",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		sep, end := " ", "\n"
		var file, flush value
		for _, k := range kw { // unknown names are told of before wrong values
			switch k.Name.String() {
			case "sep", "end", "file", "flush":
			default:
				return value{}, th.UnknownKeyword("print", k.Name, "sep", "end", "file", "flush")
			}
		}
		for _, k := range kw {
			var err error
			switch k.Name.String() {
			case "sep":
				sep, err = printText(th, k, " ")
			case "end":
				end, err = printText(th, k, "\n")
			case "file":
				file = k.Val
			case "flush":
				flush = k.Val
			}
			if err != nil {
				return value{}, err
			}
		}
		if file.IsZero() || file.IsNone() {
			if file = th.Interp.Sys.Get("stdout"); file.IsZero() {
				return value{}, th.Raise(object.RuntimeErrorType, "lost sys.stdout")
			}
			if file.IsNone() {
				return object.None, nil
			}
		}
		if err := writeAll(th, file, args, sep, end); err != nil {
			return value{}, err
		}
		if !flush.IsZero() {
			if yes, err := object.Truth(th, flush); err != nil {
				return value{}, err
			} else if yes {
				return object.None, object.FlushStream(th, file)
			}
		}
		return object.None, nil
	}}

func printText(th *thread, k object.Kw, def string) (string, error) {
	if k.Val.IsNone() {
		return def, nil
	}
	s, ok := object.AsStr(k.Val)
	if !ok {
		return "", th.TypeErrorf("%s must be None or a string, not %s", k.Name, k.Val.Type().Name)
	}
	return s.String(), nil
}

// writeAll writes the values of a print. A stream in Go gets the text without objects in
// between; any other gets a call of its write method for each piece, as from CPython.
func writeAll(th *thread, file value, args []value, sep, end string) error {
	w, direct := file.Object().(object.TextWriter)
	if direct && !file.Type().Heap() {
		for i, x := range args {
			if i > 0 && sep != "" {
				if err := w.WriteText(th, sep); err != nil {
					return err
				}
			}
			s, err := text(th, x)
			if err != nil {
				return err
			}
			if i == len(args)-1 && len(s) < 64 { // one write for the usual print
				s, end = s+end, ""
			}
			if err := w.WriteText(th, s); err != nil {
				return err
			}
		}
		if end != "" {
			return w.WriteText(th, end)
		}
		return nil
	}
	write, err := object.GetAttrString(th, file, "write")
	if err != nil {
		return err
	}
	for i, x := range args {
		if i > 0 {
			if _, err := object.Call1(th, write, object.FromString(sep)); err != nil {
				return err
			}
		}
		s, err := object.ToStr(th, x)
		if err != nil {
			return err
		}
		if _, err := object.Call1(th, write, s); err != nil {
			return err
		}
	}
	_, err = object.Call1(th, write, object.FromString(end))
	return err
}

// text is str(x) as Go text.
func text(th *thread, x value) (string, error) {
	if x.IsInt() {
		return strconv.FormatInt(x.AsInt(), 10), nil
	}
	return object.ToString(th, x)
}

var repr = object.Func{Name: "repr", Sig: "(obj, /)", Doc: "Return the representation of an object, for developers.",
	Fast1: func(th *thread, _, x value) (value, error) { return object.Repr(th, x) }}

var ascii = object.Func{Name: "ascii", Sig: "(obj, /)", Doc: "Return repr(obj) with everything but ASCII escaped.",
	Fast1: func(th *thread, _, x value) (value, error) { return object.Ascii(th, x) }}

var format = object.Func{Name: "format", Sig: "(value, format_spec='', /)", Doc: "Write value as text in the way that format_spec asks, by its method __format__.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		spec := a[1]
		if spec.IsZero() {
			spec = object.FromString("")
		} else if _, ok := object.AsStr(spec); !ok {
			return value{}, th.TypeErrorf("format() argument 2 must be str, not %s", spec.Type().Name)
		}
		r, found, err := object.CallSpecial(th, a[0], "__format__", spec)
		if err != nil {
			return value{}, err
		}
		if !found {
			return value{}, th.TypeErrorf("Type %s doesn't define __format__", a[0].Type().Name)
		}
		if _, ok := object.AsStr(r); !ok {
			return value{}, th.TypeErrorf("__format__ must return a str, not %s", r.Type().Name)
		}
		return r, nil
	}}

var input = object.Func{Name: "input", Sig: "(prompt='', /)", Doc: "Read a line from standard input, after printing the prompt, and return it without its newline.\n\nAt the end of the input it raises EOFError.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		sys := th.Interp.Sys
		in, out := sys.Get("stdin"), sys.Get("stdout")
		for _, s := range [...]struct {
			name string
			v    value
		}{{"stdin", in}, {"stdout", out}, {"stderr", sys.Get("stderr")}} {
			if s.v.IsZero() || s.v.IsNone() {
				return value{}, th.Raise(object.RuntimeErrorType, "input(): lost sys."+s.name)
			}
		}
		if err := object.FlushStream(th, sys.Get("stderr")); err != nil && object.AsException(err) == nil {
			return value{}, err
		}
		if !a[0].IsZero() {
			s, err := object.ToString(th, a[0])
			if err != nil {
				return value{}, err
			}
			if err := object.WriteString(th, out, s); err != nil {
				return value{}, err
			}
		}
		if err := object.FlushStream(th, out); err != nil && object.AsException(err) == nil {
			return value{}, err
		}
		line, err := object.CallMethod(th, in, "readline")
		if err != nil {
			return value{}, err
		}
		s, ok := object.AsStr(line)
		if !ok {
			return value{}, th.TypeErrorf("object.readline() returned non-string")
		}
		if s.String() == "" {
			return value{}, th.RaiseArgs(object.EOFErrorType, object.FromString("EOF when reading a line"))
		}
		return object.FromString(strings.TrimSuffix(s.String(), "\n")), nil
	}}
