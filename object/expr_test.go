package object_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pyasync/ast"
	"pyasync/object"
	"pyasync/parser"
)

// this file checks operations of builtin types against what CPython 3.13 said: each line of
// testdata/*.txt is "expression => repr of its value" or "expression => ! Error: message"

// TestExpressions evaluates the expressions without the evaluator.
func TestExpressions(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata", err)
	}
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		name := filepath.Base(file)
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for n := 1; lines.Scan(); n++ {
			src, want, ok := strings.Cut(lines.Text(), " => ")
			if !ok {
				continue
			}
			if got := evalRepr(object.NewInterp().Main, src); got != want {
				t.Errorf("%s:%d: %s\n got %s\nwant %s", name, n, src, got, want)
			}
		}
	}
}

func evalRepr(th *object.Thread, src string) string {
	tree, _, err := parser.ParseEval(src, "<test>", parser.Options{Text: true})
	if err != nil {
		return "! " + err.Error()
	}
	e := evaluator{th}
	v, err := e.eval(tree.Body)
	if err == nil {
		var r string
		if r, err = object.ReprString(th, v); err == nil {
			return r
		}
	}
	exc := object.AsException(err)
	if exc == nil {
		return "! " + err.Error()
	}
	msg, err := object.ToString(th, object.From(exc))
	if err != nil {
		msg = err.Error()
	}
	return "! " + exc.Type().Name + ": " + msg
}

// evaluator evaluates expressions of literals, operators, calls, attributes and subscripts.
type evaluator struct{ th *object.Thread }

// names are the globals of the expressions.
var names = map[string]*object.Type{
	"bool": object.BoolType, "str": object.StrType, "bytes": object.BytesType, "bytearray": object.BytearrayType,
	"memoryview": object.MemoryViewType,
	"int":        object.IntType, "float": object.FloatType, "list": object.ListType, "tuple": object.TupleType, "dict": object.DictType,
	"set": object.SetType, "type": object.TypeType, "slice": object.SliceType, "range": object.RangeType, "complex": object.ComplexType,
}

func (e evaluator) eval(x ast.Expr) (object.Value, error) {
	th := e.th
	switch x := x.(type) {
	case *ast.Constant:
		return constant(x), nil
	case *ast.Name:
		if t := names[x.ID]; t != nil {
			return object.From(t), nil
		}
		return object.Value{}, th.Raisef(object.NameErrorType, "name '%s' is not defined", x.ID)
	case *ast.UnaryOp:
		v, err := e.eval(x.Operand)
		if err != nil {
			return v, err
		}
		switch x.Op {
		case ast.USub:
			return object.Negative(th, v)
		case ast.UAdd:
			return object.Positive(th, v)
		case ast.Not:
			b, err := object.Truth(th, v)
			return object.Bool(!b), err
		}
		return object.Inverted(th, v)
	case *ast.BinOp:
		vs, err := e.all([]ast.Expr{x.Left, x.Right})
		if err != nil {
			return object.Value{}, err
		}
		return object.Binary(th, object.NumOp(x.Op), vs[0], vs[1])
	case *ast.Compare:
		return e.compare(x)
	case *ast.Attribute:
		v, err := e.eval(x.Value)
		if err != nil {
			return v, err
		}
		return object.GetAttrString(th, v, x.Attr)
	case *ast.Call:
		return e.call(x)
	case *ast.Subscript:
		vs, err := e.all([]ast.Expr{x.Value, x.Slice})
		if err != nil {
			return object.Value{}, err
		}
		return object.GetItem(th, vs[0], vs[1])
	case *ast.Slice:
		vs, err := e.all([]ast.Expr{x.Lower, x.Upper, x.Step})
		if err != nil {
			return object.Value{}, err
		}
		return object.NewSlice(vs[0], vs[1], vs[2]), nil
	case *ast.Tuple:
		vs, err := e.all(x.Elts)
		return object.NewTuple(vs), err
	case *ast.List:
		vs, err := e.all(x.Elts)
		return object.NewList(vs), err
	case *ast.Dict:
		return e.dict(x)
	}
	return object.Value{}, th.TypeErrorf("the test cannot evaluate %T", x)
}

func constant(c *ast.Constant) object.Value {
	switch c.Kind {
	case ast.ConstTrue:
		return object.True
	case ast.ConstFalse:
		return object.False
	case ast.ConstEllipsis:
		return object.Ellipsis
	case ast.ConstInt:
		if c.Big != nil {
			return object.Big(c.Big)
		}
		return object.Int(c.Int)
	case ast.ConstFloat:
		return object.Float(c.Float)
	case ast.ConstImag:
		return object.NewComplex(complex(0, c.Float))
	case ast.ConstStr:
		return object.FromString(c.Str)
	case ast.ConstBytes:
		return object.NewBytes([]byte(c.Str))
	}
	return object.None
}

// all evaluates the expressions in order; a nil one is None.
func (e evaluator) all(xs []ast.Expr) ([]object.Value, error) {
	vs := make([]object.Value, len(xs))
	for i, x := range xs {
		if x == nil {
			vs[i] = object.None
			continue
		}
		v, err := e.eval(x)
		if err != nil {
			return nil, err
		}
		vs[i] = v
	}
	return vs, nil
}

func (e evaluator) dict(x *ast.Dict) (object.Value, error) {
	d := object.NewDict()
	for i := range x.Keys {
		kv, err := e.all([]ast.Expr{x.Keys[i], x.Values[i]})
		if err != nil {
			return object.Value{}, err
		}
		if err := d.Set(e.th, kv[0], kv[1]); err != nil {
			return object.Value{}, err
		}
	}
	return object.From(d), nil
}

func (e evaluator) compare(x *ast.Compare) (object.Value, error) {
	vs, err := e.all([]ast.Expr{x.Left, x.Comparators[0]})
	if err != nil {
		return object.Value{}, err
	}
	switch x.Ops[0] {
	case ast.In, ast.NotIn:
		in, err := object.Contains(e.th, vs[1], vs[0])
		return object.Bool(in == (x.Ops[0] == ast.In)), err
	case ast.Is, ast.IsNot:
		return object.Bool(object.Is(vs[0], vs[1]) == (x.Ops[0] == ast.Is)), nil
	}
	return object.Compare(e.th, vs[0], vs[1], object.CompareOp(x.Ops[0]))
}

func (e evaluator) call(x *ast.Call) (object.Value, error) {
	th := e.th
	args, err := e.all(x.Args)
	if err != nil {
		return object.Value{}, err
	}
	if name, ok := x.Func.(*ast.Name); ok && names[name.ID] == nil {
		return e.builtin(name.ID, args)
	}
	fn, err := e.eval(x.Func)
	if err != nil {
		return fn, err
	}
	var kws []object.Kw
	for _, k := range x.Keywords {
		v, err := e.eval(k.Value)
		if err != nil {
			return v, err
		}
		kws = append(kws, object.Kw{Name: object.NewStr(k.Name), Val: v})
	}
	return object.Call(th, fn, args, kws)
}

// builtin calls one of the few builtin functions that the expressions use.
func (e evaluator) builtin(name string, args []object.Value) (object.Value, error) {
	th := e.th
	switch name {
	case "repr":
		return object.Repr(th, args[0])
	case "ascii":
		return object.Ascii(th, args[0])
	case "len":
		n, err := object.Len(th, args[0])
		return object.Int(int64(n)), err
	case "hash":
		h, err := object.Hash(th, args[0])
		return object.Int(h), err
	case "format":
		return e.format(args)
	case "chr":
		return object.Chr(rune(args[0].AsInt())), nil
	case "abs", "round":
		return object.CallMethod(th, args[0], "__"+name+"__", args[1:]...)
	case "divmod":
		return object.Binary(th, object.OpDivmod, args[0], args[1])
	case "pow":
		return object.Power(th, args[0], args[1], args[2])
	}
	return object.Value{}, th.Raisef(object.NameErrorType, "name '%s' is not defined", name)
}

func (e evaluator) format(args []object.Value) (object.Value, error) {
	s, err := object.Format(e.th, args[0], object.StringOf(args[1]))
	return object.FromString(s), err
}
