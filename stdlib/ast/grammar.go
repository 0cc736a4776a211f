package ast

// this file declares every node once: its class, the fields of its objects and those of the
// struct behind it. Classes, docstrings and both conversions come from here.

import (
	"reflect"
	"strings"
	"sync"

	"pyasync/ast"
)

// sum is a class of nodes that can stand in each other's place, such as expr; or a node
// alone, such as arguments, which then has the same name.
type sum struct {
	name    string
	places  bool     // objects have positions
	needEnd bool     // and must have the ends of them
	classes []*class // with fields
	enum    []string // without fields, in the order of the constants in package ast
	order   []string // of the enum in CPython, if another
}

// class is one node.
type class struct {
	name   string
	sum    *sum
	fields []field
	new    func() any
	typ    reflect.Type
	// refs are pointers to the fields of the struct, in the order of the object's fields.
	refs func(n any) []any
	// flag is set where two classes share a struct: it points to the field that tells which,
	// and on is its value in this class.
	flag func(n any) *bool
	on   bool
}

// field is a field of an object: its name, its type in CPython's notation, and whether it is
// optional ('?') or a list ('*').
type field struct {
	name, typ string
	quant     byte
}

// node declares a class by its signature, "Return(expr? value)".
func node[T any](sig string, refs func(n *T) []any) *class {
	name, rest, _ := strings.Cut(sig, "(")
	c := &class{
		name: name, typ: reflect.TypeFor[*T](),
		new:  func() any { return new(T) },
		refs: func(n any) []any { return refs(n.(*T)) },
	}
	for f := range strings.SplitSeq(strings.TrimSuffix(rest, ")"), ", ") {
		typ, name, ok := strings.Cut(f, " ")
		if !ok {
			break // a node without fields
		}
		quant := typ[len(typ)-1]
		if quant != '?' && quant != '*' {
			quant = 0
		}
		c.fields = append(c.fields, field{name, strings.TrimRight(typ, "?*"), quant})
	}
	return c
}

// two declares two classes for one struct, whose field flag tells the second.
func two[T any](sig, other string, flag func(n *T) *bool, refs func(n *T) []any) []*class {
	plain, flagged := node(sig, refs), node(other+sig[strings.IndexByte(sig, '('):], refs)
	f := func(n any) *bool { return flag(n.(*T)) }
	plain.flag, flagged.flag, flagged.on = f, f, true
	return []*class{plain, flagged}
}

// leaf declares a class without fields.
func leaf[T any](name string) *class {
	return node(name, func(*T) []any { return nil })
}

// alone declares a node that is no alternative to another.
func alone[T any](places bool, sig string, refs func(n *T) []any) *sum {
	c := node(sig, refs)
	return &sum{name: c.name, places: places, classes: []*class{c}}
}

// signature is the class in CPython's notation.
func (c *class) signature() string {
	if len(c.fields) == 0 {
		return c.name
	}
	var fs []string
	for _, f := range c.fields {
		quant := ""
		if f.quant != 0 {
			quant = string(f.quant)
		}
		fs = append(fs, f.typ+quant+" "+f.name)
	}
	return c.name + "(" + strings.Join(fs, ", ") + ")"
}

// alone reports whether s is a single node.
func (s *sum) alone() bool { return len(s.classes) == 1 && s.classes[0].name == s.name }

// names are the classes without fields in CPython's order.
func (s *sum) names() []string {
	if s.order != nil {
		return s.order
	}
	return s.enum
}

// doc is the docstring: all classes of the sum.
func (s *sum) doc() string {
	if s.alone() {
		return s.classes[0].signature()
	}
	if s.enum != nil {
		return s.name + " = " + strings.Join(s.names(), " | ")
	}
	var sigs []string
	for _, c := range s.classes {
		sigs = append(sigs, c.signature())
	}
	return s.name + " = " + strings.Join(sigs, "\n"+strings.Repeat(" ", len(s.name)+1)+"| ")
}

// grammar is the whole of it, made when it is first needed.
var grammar = sync.OnceValue(func() []*sum {
	all := []*sum{
		{name: "mod", classes: modules()},
		{name: "stmt", places: true, classes: statements()},
		{name: "expr", places: true, classes: expressions()},
		{name: "expr_context", enum: []string{"Load", "Store", "Del"}},
		{name: "boolop", enum: []string{"And", "Or"}},
		{name: "operator",
			enum:  []string{"Add", "Sub", "Mult", "MatMult", "Div", "FloorDiv", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd"},
			order: []string{"Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd", "FloorDiv"}},
		{name: "unaryop", enum: []string{"Invert", "Not", "UAdd", "USub"}},
		{name: "cmpop",
			enum:  []string{"Lt", "LtE", "Eq", "NotEq", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"},
			order: []string{"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"}},
		alone(false, "comprehension(expr target, expr iter, expr* ifs, int is_async)", func(n *ast.Comprehension) []any {
			return []any{&n.Target, &n.Iter, &n.Ifs, &n.Async}
		}),
		{name: "excepthandler", places: true, classes: []*class{
			node("ExceptHandler(expr? type, identifier? name, stmt* body)", func(n *ast.ExceptHandler) []any {
				return []any{&n.Type, &n.Name, &n.Body}
			}),
		}},
		alone(false, "arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)", func(n *ast.Arguments) []any {
			return []any{&n.PosOnly, &n.Args, &n.VarArg, &n.KwOnly, &n.KwDefaults, &n.KwArg, &n.Defaults}
		}),
		alone(true, "arg(identifier arg, expr? annotation, string? type_comment)", func(n *ast.Arg) []any {
			return []any{&n.Name, &n.Annotation, &n.TypeComment}
		}),
		alone(true, "keyword(identifier? arg, expr value)", func(n *ast.Keyword) []any { return []any{&n.Name, &n.Value} }),
		alone(true, "alias(identifier name, identifier? asname)", func(n *ast.Alias) []any { return []any{&n.Name, &n.AsName} }),
		alone(false, "withitem(expr context_expr, expr? optional_vars)", func(n *ast.WithItem) []any { return []any{&n.Context, &n.Vars} }),
		alone(false, "match_case(pattern pattern, expr? guard, stmt* body)", func(n *ast.MatchCase) []any {
			return []any{&n.Pattern, &n.Guard, &n.Body}
		}),
		{name: "pattern", places: true, needEnd: true, classes: patterns()},
		{name: "type_ignore", classes: []*class{
			node("TypeIgnore(int lineno, string tag)", func(n *ast.TypeIgnore) []any { return []any{&n.Line, &n.Tag} }),
		}},
		{name: "type_param", places: true, needEnd: true, classes: []*class{
			node("TypeVar(identifier name, expr? bound, expr? default_value)", func(n *ast.TypeVar) []any {
				return []any{&n.Name, &n.Bound, &n.Default}
			}),
			node("ParamSpec(identifier name, expr? default_value)", func(n *ast.ParamSpec) []any { return []any{&n.Name, &n.Default} }),
			node("TypeVarTuple(identifier name, expr? default_value)", func(n *ast.TypeVarTuple) []any { return []any{&n.Name, &n.Default} }),
		}},
	}
	for _, s := range all {
		for _, c := range s.classes {
			c.sum = s
		}
	}
	return all
})

func modules() []*class {
	return []*class{
		node("Module(stmt* body, type_ignore* type_ignores)", func(n *ast.Module) []any { return []any{&n.Body, &n.TypeIgnores} }),
		node("Interactive(stmt* body)", func(n *ast.Interactive) []any { return []any{&n.Body} }),
		node("Expression(expr body)", func(n *ast.Expression) []any { return []any{&n.Body} }),
		node("FunctionType(expr* argtypes, expr returns)", func(n *ast.FunctionType) []any { return []any{&n.ArgTypes, &n.Returns} }),
	}
}

func statements() []*class {
	const (
		functionDef = "FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)"
		forStmt     = "For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)"
		withStmt    = "With(withitem* items, stmt* body, string? type_comment)"
		try         = "Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)"
	)
	list := two(functionDef, "AsyncFunctionDef", func(n *ast.FunctionDef) *bool { return &n.Async }, func(n *ast.FunctionDef) []any {
		return []any{&n.Name, &n.Args, &n.Body, &n.Decorators, &n.Returns, &n.TypeComment, &n.TypeParams}
	})
	list = append(list,
		node("ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)", func(n *ast.ClassDef) []any {
			return []any{&n.Name, &n.Bases, &n.Keywords, &n.Body, &n.Decorators, &n.TypeParams}
		}),
		node("Return(expr? value)", func(n *ast.Return) []any { return []any{&n.Value} }),
		node("Delete(expr* targets)", func(n *ast.Delete) []any { return []any{&n.Targets} }),
		node("Assign(expr* targets, expr value, string? type_comment)", func(n *ast.Assign) []any {
			return []any{&n.Targets, &n.Value, &n.TypeComment}
		}),
		node("TypeAlias(expr name, type_param* type_params, expr value)", func(n *ast.TypeAlias) []any {
			return []any{&n.Name, &n.TypeParams, &n.Value}
		}),
		node("AugAssign(expr target, operator op, expr value)", func(n *ast.AugAssign) []any { return []any{&n.Target, &n.Op, &n.Value} }),
		node("AnnAssign(expr target, expr annotation, expr? value, int simple)", func(n *ast.AnnAssign) []any {
			return []any{&n.Target, &n.Annotation, &n.Value, &n.Simple}
		}))
	list = append(list, two(forStmt, "AsyncFor", func(n *ast.For) *bool { return &n.Async }, func(n *ast.For) []any {
		return []any{&n.Target, &n.Iter, &n.Body, &n.Else, &n.TypeComment}
	})...)
	list = append(list,
		node("While(expr test, stmt* body, stmt* orelse)", func(n *ast.While) []any { return []any{&n.Test, &n.Body, &n.Else} }),
		node("If(expr test, stmt* body, stmt* orelse)", func(n *ast.If) []any { return []any{&n.Test, &n.Body, &n.Else} }))
	list = append(list, two(withStmt, "AsyncWith", func(n *ast.With) *bool { return &n.Async }, func(n *ast.With) []any {
		return []any{&n.Items, &n.Body, &n.TypeComment}
	})...)
	list = append(list,
		node("Match(expr subject, match_case* cases)", func(n *ast.Match) []any { return []any{&n.Subject, &n.Cases} }),
		node("Raise(expr? exc, expr? cause)", func(n *ast.Raise) []any { return []any{&n.Exc, &n.Cause} }))
	list = append(list, two(try, "TryStar", func(n *ast.Try) *bool { return &n.Star }, func(n *ast.Try) []any {
		return []any{&n.Body, &n.Handlers, &n.Else, &n.Finally}
	})...)
	return append(list,
		node("Assert(expr test, expr? msg)", func(n *ast.Assert) []any { return []any{&n.Test, &n.Msg} }),
		node("Import(alias* names)", func(n *ast.Import) []any { return []any{&n.Names} }),
		node("ImportFrom(identifier? module, alias* names, int? level)", func(n *ast.ImportFrom) []any {
			return []any{&n.Module, &n.Names, &n.Level}
		}),
		node("Global(identifier* names)", func(n *ast.Global) []any { return []any{&n.Names} }),
		node("Nonlocal(identifier* names)", func(n *ast.Nonlocal) []any { return []any{&n.Names} }),
		node("Expr(expr value)", func(n *ast.ExprStmt) []any { return []any{&n.Value} }),
		leaf[ast.Pass]("Pass"), leaf[ast.Break]("Break"), leaf[ast.Continue]("Continue"),
	)
}

func expressions() []*class {
	return []*class{
		node("BoolOp(boolop op, expr* values)", func(n *ast.BoolOp) []any { return []any{&n.Or, &n.Values} }),
		node("NamedExpr(expr target, expr value)", func(n *ast.NamedExpr) []any { return []any{&n.Target, &n.Value} }),
		node("BinOp(expr left, operator op, expr right)", func(n *ast.BinOp) []any { return []any{&n.Left, &n.Op, &n.Right} }),
		node("UnaryOp(unaryop op, expr operand)", func(n *ast.UnaryOp) []any { return []any{&n.Op, &n.Operand} }),
		node("Lambda(arguments args, expr body)", func(n *ast.Lambda) []any { return []any{&n.Args, &n.Body} }),
		node("IfExp(expr test, expr body, expr orelse)", func(n *ast.IfExp) []any { return []any{&n.Test, &n.Body, &n.Else} }),
		node("Dict(expr* keys, expr* values)", func(n *ast.Dict) []any { return []any{&n.Keys, &n.Values} }),
		node("Set(expr* elts)", func(n *ast.Set) []any { return []any{&n.Elts} }),
		node("ListComp(expr elt, comprehension* generators)", func(n *ast.ListComp) []any { return []any{&n.Elt, &n.Generators} }),
		node("SetComp(expr elt, comprehension* generators)", func(n *ast.SetComp) []any { return []any{&n.Elt, &n.Generators} }),
		node("DictComp(expr key, expr value, comprehension* generators)", func(n *ast.DictComp) []any {
			return []any{&n.Key, &n.Value, &n.Generators}
		}),
		node("GeneratorExp(expr elt, comprehension* generators)", func(n *ast.GeneratorExp) []any { return []any{&n.Elt, &n.Generators} }),
		node("Await(expr value)", func(n *ast.Await) []any { return []any{&n.Value} }),
		node("Yield(expr? value)", func(n *ast.Yield) []any { return []any{&n.Value} }),
		node("YieldFrom(expr value)", func(n *ast.YieldFrom) []any { return []any{&n.Value} }),
		node("Compare(expr left, cmpop* ops, expr* comparators)", func(n *ast.Compare) []any { return []any{&n.Left, &n.Ops, &n.Comparators} }),
		node("Call(expr func, expr* args, keyword* keywords)", func(n *ast.Call) []any { return []any{&n.Func, &n.Args, &n.Keywords} }),
		node("FormattedValue(expr value, int conversion, expr? format_spec)", func(n *ast.FormattedValue) []any {
			return []any{&n.Value, &n.Conversion, &n.FormatSpec}
		}),
		node("JoinedStr(expr* values)", func(n *ast.JoinedStr) []any { return []any{&n.Values} }),
		node("Constant(constant value, string? kind)", func(n *ast.Constant) []any { return []any{n, &n.U} }),
		node("Attribute(expr value, identifier attr, expr_context ctx)", func(n *ast.Attribute) []any { return []any{&n.Value, &n.Attr, &n.Ctx} }),
		node("Subscript(expr value, expr slice, expr_context ctx)", func(n *ast.Subscript) []any { return []any{&n.Value, &n.Slice, &n.Ctx} }),
		node("Starred(expr value, expr_context ctx)", func(n *ast.Starred) []any { return []any{&n.Value, &n.Ctx} }),
		node("Name(identifier id, expr_context ctx)", func(n *ast.Name) []any { return []any{&n.ID, &n.Ctx} }),
		node("List(expr* elts, expr_context ctx)", func(n *ast.List) []any { return []any{&n.Elts, &n.Ctx} }),
		node("Tuple(expr* elts, expr_context ctx)", func(n *ast.Tuple) []any { return []any{&n.Elts, &n.Ctx} }),
		node("Slice(expr? lower, expr? upper, expr? step)", func(n *ast.Slice) []any { return []any{&n.Lower, &n.Upper, &n.Step} }),
	}
}

func patterns() []*class {
	return []*class{
		node("MatchValue(expr value)", func(n *ast.MatchValue) []any { return []any{&n.Value} }),
		node("MatchSingleton(constant value)", func(n *ast.MatchSingleton) []any { return []any{&n.Value} }),
		node("MatchSequence(pattern* patterns)", func(n *ast.MatchSequence) []any { return []any{&n.Patterns} }),
		node("MatchMapping(expr* keys, pattern* patterns, identifier? rest)", func(n *ast.MatchMapping) []any {
			return []any{&n.Keys, &n.Patterns, &n.Rest}
		}),
		node("MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)", func(n *ast.MatchClass) []any {
			return []any{&n.Cls, &n.Patterns, &n.KwdAttrs, &n.KwdPatterns}
		}),
		node("MatchStar(identifier? name)", func(n *ast.MatchStar) []any { return []any{&n.Name} }),
		node("MatchAs(pattern? pattern, identifier? name)", func(n *ast.MatchAs) []any { return []any{&n.Pattern, &n.Name} }),
		node("MatchOr(pattern* patterns)", func(n *ast.MatchOr) []any { return []any{&n.Patterns} }),
	}
}
