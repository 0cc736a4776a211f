package resolve

// this file warns of code that is surely wrong though it compiles

import "pyasync/ast"

func (k *checker) warn(at ast.Span, msg string) {
	k.info.Warnings = append(k.info.Warnings, ast.Warning{Category: "SyntaxWarning", Msg: msg, Span: at})
}

// typeName is the type of a literal or display, or "" if it is not known.
func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.List, *ast.ListComp:
		return "list"
	case *ast.Dict, *ast.DictComp:
		return "dict"
	case *ast.Set, *ast.SetComp:
		return "set"
	case *ast.GeneratorExp:
		return "generator"
	case *ast.Lambda:
		return "function"
	case *ast.JoinedStr, *ast.FormattedValue:
		return "str"
	case *ast.Tuple:
		return "tuple"
	default:
		return constType(e)
	}
}

var constNames = [...]string{"NoneType", "bool", "bool", "ellipsis", "int", "float", "complex", "str", "bytes", "complex", "tuple", "frozenset"}

// constType is the type of an expression that CPython turns into a constant, or "".
func constType(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Constant:
		return constNames[e.Kind]
	case *ast.Tuple:
		for _, x := range e.Elts {
			if constType(x) == "" {
				return ""
			}
		}
		return "tuple"
	case *ast.UnaryOp:
		return unaryType(e.Op, constType(e.Operand))
	case *ast.BinOp:
		return binaryType(e.Op, constType(e.Left), constType(e.Right))
	}
	return ""
}

func unaryType(op ast.UnaryOperator, t string) string {
	switch {
	case t == "":
	case op == ast.Not:
		return "bool"
	case t == "int" || t == "bool":
		return "int"
	case op != ast.Invert && (t == "float" || t == "complex"):
		return t
	}
	return ""
}

func binaryType(op ast.Operator, a, b string) string {
	rank := func(t string) int {
		switch t {
		case "bool", "int":
			return 1
		case "float":
			return 2
		case "complex":
			return 3
		}
		return 0
	}
	ra, rb := rank(a), rank(b)
	switch {
	case ra == 0 || rb == 0:
		return sequenceType(op, a, b)
	case op == ast.Div && max(ra, rb) == 1:
		return "float"
	case op >= ast.LShift && max(ra, rb) > 1 || op == ast.MatMult:
		return ""
	}
	return [...]string{"", "int", "float", "complex"}[max(ra, rb)]
}

// sequenceType is the type of a sum or repetition of constant sequences.
func sequenceType(op ast.Operator, a, b string) string {
	sequence := func(t string) bool { return t == "str" || t == "bytes" || t == "tuple" }
	switch {
	case op == ast.Add && a == b && sequence(a):
		return a
	case op == ast.Mult && sequence(a) && b == "int":
		return a
	case op == ast.Mult && sequence(b) && a == "int":
		return b
	}
	return ""
}

// warnIs warns of identity tests with literals.
func (k *checker) warnIs(e *ast.Compare) {
	left := e.Left
	for i, op := range e.Ops {
		right := e.Comparators[i]
		if op == ast.Is || op == ast.IsNot {
			t := literalType(left)
			if t == "" {
				t = literalType(right)
			}
			if t != "" {
				if op == ast.Is {
					k.warn(e.Span, `"is" with '`+t+`' literal. Did you mean "=="?`)
				} else {
					k.warn(e.Span, `"is not" with '`+t+`' literal. Did you mean "!="?`)
				}
				return
			}
		}
		left = right
	}
}

// literalType is the type of a constant that is not a singleton, or "".
func literalType(e ast.Expr) string {
	switch t := constType(e); t {
	case "NoneType", "bool", "ellipsis":
		return ""
	default:
		return t
	}
}

func (k *checker) warnAssert(s *ast.Assert) {
	if t, ok := s.Test.(*ast.Tuple); ok && len(t.Elts) > 0 {
		k.warn(s.Span, "assertion is always true, perhaps remove parentheses?")
	}
}

func (k *checker) warnCall(e *ast.Call) {
	switch t := typeName(e.Func); t {
	case "", "function":
	default:
		k.warn(e.Func.Pos(), "'"+t+"' object is not callable; perhaps you missed a comma?")
	}
}

func (k *checker) warnSubscript(e *ast.Subscript) {
	switch t := typeName(e.Value); t {
	case "NoneType", "ellipsis", "int", "bool", "float", "complex", "set", "generator", "function":
		k.warn(e.Span, "'"+t+"' object is not subscriptable; perhaps you missed a comma?")
	case "str", "bytes", "tuple", "list":
		if i := typeName(e.Slice); i != "" && i != "int" && i != "bool" {
			if _, ok := e.Slice.(*ast.Slice); !ok {
				k.warn(e.Span, t+" indices must be integers or slices, not "+i+"; perhaps you missed a comma?")
			}
		}
	}
}
