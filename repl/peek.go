package repl

import (
	"pyasync/ast"
	"pyasync/object"
	"pyasync/parser"
)

// this file evaluates expressions as far as that runs no code of the program

// peek is the value of an expression; ok is false if only running code could tell.
func (c *completer) peek(text string) (v value, ok bool) {
	if text == "" {
		return value{}, false
	}
	e, _, err := parser.ParseEval(text, source, parser.Options{Text: true})
	if err != nil {
		return value{}, false
	}
	return c.peekExpr(e.Body)
}

func (c *completer) peekExpr(e ast.Expr) (v value, ok bool) {
	switch e := e.(type) {
	case *ast.Name:
		if v = c.s.names.GetString(e.ID); v.IsZero() {
			v = c.th.Interp.Builtins.GetString(e.ID)
		}
		return v, !v.IsZero()
	case *ast.Attribute:
		if v, ok = c.peekExpr(e.Value); !ok {
			return value{}, false
		}
		return c.peekAttr(v, e.Attr)
	case *ast.Subscript:
		return c.peekItem(e)
	case *ast.Constant:
		return constant(e)
	case *ast.List:
		return object.From(object.NewList(nil).Object()), true
	case *ast.Dict:
		return object.From(object.NewDict()), true
	case *ast.JoinedStr:
		return object.FromString(""), true
	case *ast.Call: // an instance has what its class has
		fn, ok := c.peekExpr(e.Func)
		if _, isType := fn.Object().(*object.Type); ok && isType {
			return fn, true
		}
	}
	return value{}, false
}

func constant(e *ast.Constant) (value, bool) {
	switch e.Kind {
	case ast.ConstStr:
		return object.FromString(e.Str), true
	case ast.ConstInt:
		return object.Int(e.Int), e.Big == nil
	case ast.ConstFloat:
		return object.Float(e.Float), true
	case ast.ConstBytes:
		return object.NewBytes([]byte(e.Str)), true
	case ast.ConstTrue:
		return object.True, true
	case ast.ConstFalse:
		return object.False, true
	}
	return value{}, false
}

// peekItem is an item of a builtin container.
func (c *completer) peekItem(e *ast.Subscript) (value, bool) {
	v, ok := c.peekExpr(e.Value)
	if !ok {
		return value{}, false
	}
	k, ok := c.peekExpr(e.Slice)
	if !ok {
		return value{}, false
	}
	switch v.Type() {
	case object.ListType, object.TupleType, object.DictType:
	default:
		return value{}, false
	}
	if !k.IsInt() && k.Type() != object.StrType {
		return value{}, false
	}
	x, err := object.GetItem(c.th, v, k)
	return x, err == nil
}

// peekAttr is an attribute, unless a property or other descriptor of the program makes it.
func (c *completer) peekAttr(v value, name string) (value, bool) {
	if m, ok := v.Object().(*object.Module); ok {
		x := m.Get(name)
		return x, !x.IsZero()
	}
	if t, ok := v.Object().(*object.Type); ok {
		return plainAttr(t.Lookup(name))
	}
	t := v.Type()
	if !t.Heap() {
		x, err := object.LookupAttr(c.th, v, name)
		return x, err == nil && !x.IsZero()
	}
	if !object.Is(t.Lookup("__getattribute__"), object.ObjectType.Lookup("__getattribute__")) {
		return value{}, false
	}
	if d := t.Lookup(name); !d.IsZero() {
		switch d.Type() {
		case object.MemberType:
			x, err := object.LookupAttr(c.th, v, name)
			return x, err == nil && !x.IsZero()
		case object.PropertyType:
			return value{}, false
		case object.FunctionType:
			return object.From(&object.Method{Fn: d, Self: v}), true
		}
		if d.Type().Heap() {
			return value{}, false
		}
	}
	if in := object.InstanceOf(v); in != nil {
		if x := in.Get(name); !x.IsZero() {
			return x, true
		}
	}
	return plainAttr(t.Lookup(name))
}

// plainAttr is what a class has, if nothing has to be called to get it.
func plainAttr(v value) (value, bool) {
	switch o := v.Object().(type) {
	case *object.StaticMethod:
		return o.Fn, true
	case *object.ClassMethod:
		return o.Fn, true
	}
	if v.IsZero() || v.Type() == object.PropertyType || v.Type().Heap() && !v.Type().Lookup("__get__").IsZero() {
		return value{}, false
	}
	return v, true
}
