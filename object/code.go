package object

import (
	"slices"
	"strconv"

	"pyasync/ast"
)

// this file describes code objects

func codeOf(v Value) *Code { return v.o.(*Code) }

func strTuple(names []string) Value {
	vs := make([]Value, len(names))
	for i, n := range names {
		vs[i] = FromString(n)
	}
	return NewTuple(vs)
}

func init() {
	t := CodeType
	t.Doc = "Create a code object.  Not for mere mortals."
	t.New = func(th *Thread, typ *Type, args []Value, kw []Kw) (Value, error) {
		const least, most = 16, 18
		switch n := len(args); {
		case n < least:
			return Value{}, th.TypeErrorf("code expected at least %d arguments, got %d", least, n)
		case n > most:
			return Value{}, th.TypeErrorf("code expected at most %d arguments, got %d", most, n)
		}
		return Value{}, th.Raise(NotImplementedErrorType, "code objects are made by compile(): there is no bytecode to make one from")
	}
	t.Repr = func(th *Thread, v Value) (Value, error) {
		c := codeOf(v)
		return FromString("<code object " + c.Name + " at " + Address(v) + ", file \"" + c.Filename + "\", line " + strconv.Itoa(c.FirstLine) + ">"), nil
	}
	t.Hash = func(th *Thread, v Value) (int64, error) {
		c := codeOf(v)
		return hashString(c.Name) ^ int64(c.FirstLine)<<8 ^ int64(c.ArgCount), nil
	}
	t.Compare = func(th *Thread, a, b Value, op CompareOp) (Value, error) {
		x, ok1 := a.o.(*Code)
		y, ok2 := b.o.(*Code)
		if !ok1 || !ok2 || op != EQ && op != NE {
			return NotImplemented, nil
		}
		return Bool((x == y || sameCode(x.loaded(), y.loaded())) == (op == EQ)), nil
	}
	t.Getters = codeGetters
	t.Methods = codeMethods
}

// sameCode reports whether two code objects were compiled from the same text at the same
// place: there is no bytecode to compare. The text of code that was compiled from a tree is
// not known; names, constants and positions then have to do.
func sameCode(x, y *Code) bool {
	return x.Name == y.Name && x.FirstLine == y.FirstLine && x.Flags == y.Flags && x.ArgCount == y.ArgCount &&
		(x.Source.Text == "" || y.Source.Text == "" || x.Source.Text == y.Source.Text) &&
		slices.Equal(x.Positions, y.Positions) && slices.Equal(x.Varnames, y.Varnames) && slices.Equal(x.GlobalNames, y.GlobalNames) &&
		slices.Equal(x.Cellvars, y.Cellvars) && slices.Equal(x.Freevars, y.Freevars) && slices.EqualFunc(x.Consts, y.Consts, sameConst)
}

// sameConst reports whether two constants are of the same type and equal.
func sameConst(a, b Value) bool {
	switch x := a.o.(type) {
	case *Str:
		y, ok := b.o.(*Str)
		return ok && x.s == y.s
	case *Bytes:
		y, ok := b.o.(*Bytes)
		return ok && string(x.b) == string(y.b)
	case *BigInt:
		y, ok := b.o.(*BigInt)
		return ok && x.b.Cmp(y.b) == 0
	case *Complex:
		y, ok := b.o.(*Complex)
		return ok && ComplexString(x.C) == ComplexString(y.C)
	case *Tuple:
		y, ok := b.o.(*Tuple)
		return ok && slices.EqualFunc(x.Items, y.Items, sameConst)
	case *Set:
		y, ok := b.o.(*Set)
		return ok && slices.EqualFunc(x.ItemSlice(), y.ItemSlice(), sameConst)
	case *Code:
		y, ok := b.o.(*Code)
		return ok && sameCode(x, y)
	}
	return a == b
}

func codeGetters() []Getter {
	num := func(name string, f func(c *Code) int) Getter {
		return Getter{Name: name, Field: true, Get: func(th *Thread, v Value) (Value, error) { return Int(int64(f(codeOf(v)))), nil }}
	}
	names := func(name string, f func(c *Code) []string) Getter {
		return Getter{Name: name, Field: name == "co_names", Get: func(th *Thread, v Value) (Value, error) { return strTuple(f(codeOf(v))), nil }}
	}
	return []Getter{
		{Name: "co_name", Field: true, Get: func(th *Thread, v Value) (Value, error) { return From(th.Interp.Intern(codeOf(v).Name)), nil }},
		{Name: "co_qualname", Field: true, Get: func(th *Thread, v Value) (Value, error) { return From(th.Interp.Intern(codeOf(v).Qualname)), nil }},
		{Name: "co_filename", Field: true, Get: func(th *Thread, v Value) (Value, error) { return From(th.Interp.Intern(codeOf(v).Filename)), nil }},
		num("co_firstlineno", func(c *Code) int { return c.FirstLine }),
		num("co_argcount", func(c *Code) int { return c.ArgCount }),
		num("co_posonlyargcount", func(c *Code) int { return c.PosOnly }),
		num("co_kwonlyargcount", func(c *Code) int { return c.KwOnly }),
		num("co_nlocals", func(c *Code) int { return len(c.Varnames) }),
		num("co_stacksize", func(c *Code) int { return c.Size }),
		num("co_flags", func(c *Code) int { return int(c.Flags) }),
		names("co_varnames", func(c *Code) []string { return c.Varnames }),
		names("co_cellvars", func(c *Code) []string { return c.Cellvars }),
		names("co_freevars", func(c *Code) []string { return c.Freevars }),
		names("co_names", func(c *Code) []string { return c.loaded().GlobalNames }),
		{Name: "co_consts", Field: true, Get: func(th *Thread, v Value) (Value, error) {
			return NewTuple(append([]Value(nil), codeOf(v).loaded().Consts...)), nil
		}},
		{Name: "co_linetable", Field: true, Get: func(th *Thread, v Value) (Value, error) { return NewBytes(lineTable(codeOf(v).loaded())), nil }},
		{Name: "co_exceptiontable", Field: true, Get: func(th *Thread, v Value) (Value, error) { return NewBytes(nil), nil }},
		{Name: "co_lnotab", Get: func(th *Thread, v Value) (Value, error) {
			err := th.Warn(DeprecationWarningType, "co_lnotab is deprecated, use co_lines instead.", 1)
			return NewBytes(lineDeltas(codeOf(v).loaded())), err
		}},
		{Name: "co_code", Get: func(th *Thread, v Value) (Value, error) {
			// one pseudo instruction per position, so that tb_lasti finds co_positions
			return NewBytes(make([]byte, 2*len(codeOf(v).loaded().Positions))), nil
		}},
	}
}

func codeMethods() []Func {
	return []Func{
		{Name: "co_lines", Fast0: func(th *Thread, self Value) (Value, error) {
			return Iter(th, NewList(codeLines(codeOf(self).loaded())))
		}},
		{Name: "co_positions", Fast0: func(th *Thread, self Value) (Value, error) {
			var out []Value
			for i, p := range codeOf(self).loaded().Positions {
				if i == 0 && p.Line == 0 { // a module begins above its first line
					out = append(out, NewTuple([]Value{Int(0), Int(1), Int(0), Int(0)}))
					continue
				}
				if th.Interp.Flags.NoRanges && p.Line != 0 {
					out = append(out, NewTuple([]Value{Int(int64(p.Line)), Int(int64(p.Line)), None, None}))
					continue
				}
				out = append(out, spanTuple(p))
			}
			return Iter(th, NewList(out))
		}},
		{Name: "replace", Sig: "(**changes)", Doc: "The code with some of its attributes changed: the keywords are their names, as co_name.", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			return codeReplace(th, codeOf(self).loaded(), a[0].o.(*Dict))
		}},
		{Name: "__replace__", Sig: "(**changes)", Doc: "What copy.replace() calls: see replace.", Bound: func(th *Thread, self Value, a []Value) (Value, error) {
			return codeReplace(th, codeOf(self).loaded(), a[0].o.(*Dict))
		}},
		{Name: "__sizeof__", Fast0: func(th *Thread, self Value) (Value, error) { return Int(256), nil }},
	}
}

// codeLines are the items of co_lines: (start, end, line) for each run of pseudo instructions
// in one line.
func codeLines(c *Code) []Value {
	var out []Value
	ps := c.Positions
	for i := 0; i < len(ps); {
		j := i + 1
		for j < len(ps) && ps[j].Line == ps[i].Line {
			j++
		}
		line := None
		if ps[i].Line != 0 || i == 0 {
			line = Int(int64(ps[i].Line))
		}
		out = append(out, NewTuple([]Value{Int(int64(2 * i)), Int(int64(2 * j)), line}))
		i = j
	}
	return out
}

func spanTuple(p ast.Span) Value {
	if p.Line == 0 {
		return NewTuple([]Value{None, None, None, None})
	}
	return NewTuple([]Value{Int(int64(p.Line)), Int(int64(p.EndLine)), Int(int64(p.Col)), Int(int64(p.EndCol))})
}

// codeReplace is code.replace() for the fields that a tree can have replaced.
func codeReplace(th *Thread, c *Code, changes *Dict) (Value, error) {
	n := *c
	for _, it := range changes.Items() {
		name := StringOf(it.Key)
		s, isStr := it.Val.o.(*Str)
		switch {
		case name == "co_name" && isStr:
			n.Name = s.s
		case name == "co_qualname" && isStr:
			n.Qualname = s.s
		case name == "co_filename" && isStr:
			n.Filename = s.s
		case name == "co_firstlineno" && it.Val.IsInt():
			n.FirstLine = int(it.Val.AsInt())
		case name == "co_flags" && it.Val.IsInt():
			n.Flags = CodeFlags(it.Val.AsInt())
		default:
			if old, err := LookupAttr(th, From(c), name); err != nil {
				return Value{}, err
			} else if !old.IsZero() {
				if same, err := Equal(th, old, it.Val); err != nil {
					return Value{}, err
				} else if same {
					continue
				}
			}
			return Value{}, th.Raisef(NotImplementedErrorType, "code.replace(%s=…): there is no bytecode to change", name)
		}
	}
	return From(&n), nil
}
