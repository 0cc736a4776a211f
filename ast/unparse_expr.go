package ast

// this file writes expressions as source text

import "strconv"

// expr writes e, in parentheses if it binds less tightly than p.
func (u *unparser) expr(e Expr, p precedence) {
	switch e := e.(type) {
	case *Name:
		u.write(e.ID)
	case *Constant:
		u.constant(e)
	case *Attribute:
		u.expr(e.Value, precAtom)
		if c, ok := e.Value.(*Constant); ok && u.looksLikeInt(c.Kind) {
			u.write(" ")
		}
		u.write(".", e.Attr)
	case *Call:
		u.call(e)
	case *Subscript:
		u.subscript(e)
	case *BoolOp:
		u.boolOp(e, p)
	case *BinOp:
		u.binOp(e, p)
	case *UnaryOp:
		u.unaryOp(e, p)
	case *Compare:
		u.parens(p > precCmp, func() {
			u.expr(e.Left, precBitOr)
			for i, op := range e.Ops[:min(len(e.Ops), len(e.Comparators))] {
				u.write(" ", op.String(), " ")
				u.expr(e.Comparators[i], precBitOr)
			}
		})
	case *NamedExpr:
		u.parens(p > precNamed, func() {
			u.expr(e.Target, precAtom)
			u.write(" := ")
			u.expr(e.Value, precAtom)
		})
	case *IfExp:
		u.parens(p > precTest, func() {
			u.expr(e.Body, precOr)
			u.write(" if ")
			u.expr(e.Test, precOr)
			u.write(" else ")
			u.expr(e.Else, precTest)
		})
	case *Lambda:
		u.lambda(e, p)
	case *Await:
		u.prefixed("await", e.Value, precAwait, p)
	case *Yield:
		u.prefixed("yield", e.Value, precYield, p)
	case *YieldFrom:
		u.prefixed("yield from", e.Value, precYield, p)
	case *Starred:
		u.write("*")
		u.expr(e.Value, precBitOr)
	case *Slice:
		u.slice(e)
	case *JoinedStr:
		u.joined(e)
	case *FormattedValue:
		u.joined(&JoinedStr{Values: []Expr{e}})
	case *Temp:
		u.write("$", strconv.Itoa(e.Index))
	default:
		u.display(e, p)
	}
}

// looksLikeInt reports whether a dot after the literal needs a blank before it.
func (u *unparser) looksLikeInt(k ConstKind) bool {
	return k == ConstInt || !u.compact && (k == ConstTrue || k == ConstFalse)
}

// display writes what stands in brackets.
func (u *unparser) display(e Expr, p precedence) {
	switch e := e.(type) {
	case *Tuple:
		u.parens(len(e.Elts) == 0 || p > precTuple, func() { u.items(e.Elts) })
	case *List:
		u.write("[")
		u.list(e.Elts)
		u.write("]")
	case *Set:
		u.write("{")
		if len(e.Elts) == 0 {
			u.write("*()")
		}
		u.list(e.Elts)
		u.write("}")
	case *Dict:
		u.write("{")
		for i, k := range e.Keys[:min(len(e.Keys), len(e.Values))] {
			u.comma(i)
			if k == nil {
				u.write("**")
				u.expr(e.Values[i], precBitOr)
				continue
			}
			u.expr(k, precTest)
			u.write(": ")
			u.expr(e.Values[i], precTest)
		}
		u.write("}")
	case *ListComp:
		u.comprehension("[", e.Elt, nil, e.Generators, "]")
	case *SetComp:
		u.comprehension("{", e.Elt, nil, e.Generators, "}")
	case *DictComp:
		u.comprehension("{", e.Key, e.Value, e.Generators, "}")
	case *GeneratorExp:
		u.comprehension("(", e.Elt, nil, e.Generators, ")")
	}
}

func (u *unparser) comprehension(open string, elt, value Expr, gens []*Comprehension, end string) {
	u.write(open)
	u.expr(elt, precTest)
	if value != nil {
		u.write(": ")
		u.expr(value, precTest)
	}
	u.generators(gens)
	u.write(end)
}

func (u *unparser) generators(gens []*Comprehension) {
	for _, g := range gens {
		if g.Async {
			u.write(" async")
		}
		u.write(" for ")
		u.expr(g.Target, precTuple)
		u.write(" in ")
		u.expr(g.Iter, precOr)
		for _, c := range g.Ifs {
			u.write(" if ")
			u.expr(c, precOr)
		}
	}
}

func (u *unparser) call(e *Call) {
	u.expr(e.Func, precAtom)
	if u.compact && len(e.Args) == 1 && len(e.Keywords) == 0 {
		if g, ok := e.Args[0].(*GeneratorExp); ok {
			u.expr(g, precTest)
			return
		}
	}
	u.write("(")
	u.arguments(e.Args, e.Keywords)
	u.write(")")
}

// arguments writes the arguments of a call or the bases of a class.
func (u *unparser) arguments(args []Expr, keywords []*Keyword) {
	u.list(args)
	for i, k := range keywords {
		u.comma(len(args) + i)
		if k.Name == "" {
			u.write("**")
		} else {
			u.write(k.Name, "=")
		}
		u.expr(k.Value, precTest)
	}
}

func (u *unparser) subscript(e *Subscript) {
	u.expr(e.Value, precAtom)
	u.write("[")
	if t, ok := e.Slice.(*Tuple); ok && len(t.Elts) > 0 {
		u.items(t.Elts)
	} else {
		u.expr(e.Slice, precTest)
	}
	u.write("]")
}

func (u *unparser) slice(e *Slice) {
	if e.Lower != nil {
		u.expr(e.Lower, precTest)
	}
	u.write(":")
	if e.Upper != nil {
		u.expr(e.Upper, precTest)
	}
	if e.Step != nil {
		u.write(":")
		u.expr(e.Step, precTest)
	}
}

func (u *unparser) boolOp(e *BoolOp, p precedence) {
	own, op := precAnd, " and "
	if e.Or {
		own, op = precOr, " or "
	}
	u.parens(p > own, func() {
		level := own.next()
		for i, v := range e.Values {
			if i > 0 {
				u.write(op)
				if !u.compact {
					level = level.next() // each operand wants more parentheses than the one before
				}
			}
			u.expr(v, level)
		}
	})
}

func (u *unparser) binOp(e *BinOp, p precedence) {
	own := operatorPrec[e.Op]
	left, right := own, own.next()
	if e.Op == Pow {
		left, right = right, left
	}
	u.parens(p > own, func() {
		u.expr(e.Left, left)
		u.write(" ", e.Op.String(), " ")
		u.expr(e.Right, right)
	})
}

func (u *unparser) unaryOp(e *UnaryOp, p precedence) {
	own, op := precFactor, e.Op.String()
	if e.Op == Not {
		own, op = precNot, "not "
	}
	u.parens(p > own, func() {
		u.write(op)
		u.expr(e.Operand, own)
	})
}

func (u *unparser) prefixed(word string, e Expr, own, p precedence) {
	u.parens(p > own, func() {
		u.write(word)
		if e != nil {
			u.write(" ")
			u.expr(e, precAtom)
		}
	})
}

func (u *unparser) lambda(e *Lambda, p precedence) {
	u.parens(p > precTest, func() {
		u.write("lambda")
		named := len(e.Args.PosOnly)+len(e.Args.Args) > 0
		if named || !u.compact && (e.Args.VarArg != nil || len(e.Args.KwOnly) > 0 || e.Args.KwArg != nil) {
			u.write(" ")
		}
		u.params(e.Args)
		u.write(": ")
		u.expr(e.Body, precTest)
	})
}

func (u *unparser) arg(p *Arg) {
	u.write(p.Name)
	if p.Annotation != nil {
		u.write(": ")
		u.expr(p.Annotation, precTest)
	}
}

// params writes the parameters of a function.
func (u *unparser) params(a *Arguments) {
	n := 0
	next := func(prefix string, p *Arg, def Expr) {
		u.comma(n)
		n++
		u.write(prefix)
		if p != nil {
			u.arg(p)
		}
		if def != nil {
			u.write("=")
			u.expr(def, precTest)
		}
	}
	required := len(a.PosOnly) + len(a.Args) - len(a.Defaults)
	for i := range len(a.PosOnly) + len(a.Args) {
		var p *Arg
		if i < len(a.PosOnly) {
			p = a.PosOnly[i]
		} else {
			p = a.Args[i-len(a.PosOnly)]
		}
		var def Expr
		if i >= required && required >= 0 {
			def = a.Defaults[i-required]
		}
		next("", p, def)
		if i+1 == len(a.PosOnly) {
			next("/", nil, nil)
		}
	}
	if a.VarArg != nil || len(a.KwOnly) > 0 {
		next("*", a.VarArg, nil)
	}
	for i, p := range a.KwOnly {
		var def Expr
		if i < len(a.KwDefaults) {
			def = a.KwDefaults[i]
		}
		next("", p, def)
	}
	if a.KwArg != nil {
		next("**", a.KwArg, nil)
	}
}
