package builtins

import (
	"strings"

	"pyasync/object"
)

// this file holds the functions that compile and run code, and those about namespaces

var globals = object.Func{Name: "globals", Sig: "()", Doc: "Return the namespace of the present module.",
	Fast0: func(th *thread, _ value) (value, error) {
		if th.Top == nil {
			return object.None, nil
		}
		return object.From(th.Top.Globals), nil
	}}

var locals = object.Func{Name: "locals", Sig: "()", Doc: "Return the variables of the present scope; in a function, a copy of them.",
	Fast0: func(th *thread, _ value) (value, error) { return currentLocals(th) }}

func currentLocals(th *thread) (value, error) {
	if th.Top == nil {
		return value{}, th.Raise(object.SystemErrorType, "frame does not exist")
	}
	return th.Top.LocalVars(), nil
}

var import_ = object.Func{Name: "__import__", Sig: "(name, globals=None, locals=None, fromlist=(), level=0)",
	Doc: "Import a module: what the import statement calls. Programs use importlib.import_module().\n\n__import__('a.b') is package a, with a fromlist that is not empty it is module b.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		level := 0
		if !a[4].IsZero() {
			var err error
			if level, err = object.AsIndex(th, a[4]); err != nil {
				return value{}, err
			}
		}
		name, ok := object.AsStr(a[0])
		if !ok {
			return value{}, th.TypeErrorf("module name must be a string")
		}
		return th.Interp.Hooks.Import(th, name.String(), orNone(a[1]), orNone(a[2]), orNone(a[3]), level)
	}}

var buildClass = object.Func{Name: "__build_class__", Doc: "What the class statement calls: run func, its body, and make the class.",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		if len(args) < 2 {
			return value{}, th.TypeErrorf("__build_class__: not enough arguments")
		}
		fn, ok := args[0].Object().(*object.Function)
		if !ok {
			return value{}, th.TypeErrorf("__build_class__: func must be a function")
		}
		name, ok := object.AsStr(args[1])
		if !ok {
			return value{}, th.TypeErrorf("__build_class__: name is not a string")
		}
		return th.Interp.Hooks.BuildClass(th, fn, name, args[2:], kw)
	}}

// compileFlags are the flags that compile knows: those of future statements and ast.PyCF_*.
const compileFlags = 0x1ff0000 | 0x0200 | 0x0400 | 0x1000 | 0x2000 | 0x4000 | 0x8000

var compile = object.Func{Name: "compile", Sig: "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
	Doc: "Compile source into a code object for exec() or eval().\n\nmode is 'exec' for a module, 'eval' for an expression, 'single' for one entry at a prompt.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		filename, err := fsPath(th, a[1])
		if err != nil {
			return value{}, err
		}
		mode, ok := object.AsStr(a[2])
		if !ok {
			return value{}, th.TypeErrorf("compile() argument 'mode' must be str, not %s", a[2].Type().Name)
		}
		flags, optimize, inherit := 0, -1, true
		if !a[3].IsZero() {
			if flags, err = object.AsIndex(th, a[3]); err != nil {
				return value{}, err
			}
		}
		if !a[4].IsZero() {
			dont, err := object.Truth(th, a[4])
			if err != nil {
				return value{}, err
			}
			inherit = !dont
		}
		if !a[5].IsZero() {
			if optimize, err = object.AsIndex(th, a[5]); err != nil {
				return value{}, err
			}
		}
		feature := -1
		if !a[6].IsZero() {
			if feature, err = object.AsIndex(th, a[6]); err != nil {
				return value{}, err
			}
		}
		if flags&^compileFlags != 0 {
			return value{}, th.ValueErrorf("compile(): unrecognised flags")
		}
		if optimize < -1 || optimize > 2 {
			return value{}, th.ValueErrorf("compile(): invalid optimize value")
		}
		switch m := mode.String(); {
		case m == "exec", m == "eval", m == "single":
		case m == "func_type" && flags&0x400 == 0:
			return value{}, th.ValueErrorf("compile() mode 'func_type' requires flag PyCF_ONLY_AST")
		case m == "func_type":
		case flags&0x400 != 0:
			return value{}, th.ValueErrorf("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
		default:
			return value{}, th.ValueErrorf("compile() mode must be 'exec', 'eval' or 'single'")
		}
		return th.Interp.Hooks.Compile(th, a[0], object.CompileOptions{
			Filename: filename, Mode: mode.String(), Flags: flags, DontInherit: !inherit, Optimize: optimize, Feature: feature})
	}}

// fsPath is os.fsdecode of a path argument.
func fsPath(th *thread, v value) (string, error) {
	if s, ok := object.AsStr(v); ok {
		return s.String(), nil
	}
	if isBytes(v) {
		b, err := v.Type().Buffer(th, v)
		if err != nil {
			return "", err
		}
		return string(b.Data), nil
	}
	p, found, err := object.CallSpecial(th, v, "__fspath__")
	if err != nil {
		return "", err
	}
	if !found {
		return "", th.TypeErrorf("expected str, bytes or os.PathLike object, not %s", v.Type().Name)
	}
	if s, ok := object.AsStr(p); ok {
		return s.String(), nil
	}
	if isBytes(p) {
		return fsPath(th, p)
	}
	return "", th.TypeErrorf("expected %s.__fspath__() to return str or bytes, not %s", v.Type().Name, p.Type().Name)
}

// namespaces are the globals and locals that eval and exec run code in.
func namespaces(th *thread, g, l value) (*object.Dict, value, error) {
	if g.IsNone() {
		if th.Top == nil {
			return nil, value{}, th.Raise(object.SystemErrorType, "globals and locals cannot be NULL")
		}
		if l.IsNone() {
			l = th.Top.LocalVars()
		}
		return th.Top.Globals, l, nil
	}
	if l.IsNone() {
		l = g
	}
	d := g.Object().(*object.Dict)
	if !d.HasStr("__builtins__") {
		known := th.Interp.Builtins
		if th.Top != nil && th.Top.Builtins != nil {
			known = th.Top.Builtins
		}
		d.SetStr(th.Interp.Intern("__builtins__"), object.From(known))
	}
	return d, l, nil
}

// isMapping reports what counts as a mapping here: something that can be subscripted.
func isMapping(v value) bool {
	_, isType := v.Object().(*object.Type)
	return v.Type().GetItem != nil && !isType
}

var eval = object.Func{Name: "eval", Sig: "(source, /, globals=None, locals=None)",
	Doc: "Evaluate an expression, given as text or as a code object, and return its value.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		g, l := orNone(a[1]), orNone(a[2])
		if !l.IsNone() && !isMapping(l) {
			return value{}, th.TypeErrorf("locals must be a mapping")
		}
		if _, ok := g.Object().(*object.Dict); !ok && !g.IsNone() {
			if isMapping(g) {
				return value{}, th.TypeErrorf("globals must be a real dict; try eval(expr, {}, mapping)")
			}
			return value{}, th.TypeErrorf("globals must be a dict")
		}
		gd, ld, err := namespaces(th, g, l)
		if err != nil {
			return value{}, err
		}
		code := a[0]
		if c, ok := code.Object().(*object.Code); ok {
			if len(c.Freevars) > 0 {
				return value{}, th.TypeErrorf("code object passed to eval() may not contain free variables")
			}
		} else if code, err = compileText(th, code, "eval", "string, bytes or code"); err != nil {
			return value{}, err
		}
		return th.Interp.Hooks.Exec(th, code, gd, ld, value{})
	}}

var exec = object.Func{Name: "exec", Sig: "(source, /, globals=None, locals=None, *, closure=None)",
	Doc: "Execute statements, given as text or as a code object.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		g, l, closure := orNone(a[1]), orNone(a[2]), orNone(a[3])
		if _, ok := g.Object().(*object.Dict); !ok && !g.IsNone() {
			return value{}, th.TypeErrorf("exec() globals must be a dict, not %s", g.Type().Name)
		}
		if !l.IsNone() && !isMapping(l) {
			return value{}, th.TypeErrorf("locals must be a mapping or None, not %s", l.Type().Name)
		}
		gd, ld, err := namespaces(th, g, l)
		if err != nil {
			return value{}, err
		}
		code := a[0]
		if c, ok := code.Object().(*object.Code); ok {
			if err := checkClosure(th, c, closure); err != nil {
				return value{}, err
			}
		} else {
			if !closure.IsNone() {
				return value{}, th.TypeErrorf("closure can only be used when source is a code object")
			}
			if code, err = compileText(th, code, "exec", "string, bytes or code"); err != nil {
				return value{}, err
			}
		}
		if closure.IsNone() {
			closure = value{}
		}
		_, err = th.Interp.Hooks.Exec(th, code, gd, ld, closure)
		return object.None, err
	}}

// checkClosure checks the closure that exec was given for a code object.
func checkClosure(th *thread, c *object.Code, closure value) error {
	n := len(c.Freevars)
	if n == 0 {
		if !closure.IsNone() {
			return th.TypeErrorf("cannot use a closure with this code object")
		}
		return nil
	}
	t, ok := object.AsTuple(closure)
	good := ok && len(t.Items) == n
	for i := 0; good && i < n; i++ {
		_, good = t.Items[i].Object().(*object.Cell)
	}
	if !good {
		return th.TypeErrorf("code object requires a closure of exactly length %d", n)
	}
	return nil
}

// compileText compiles the text argument of eval or exec, with the future statements of the
// code that calls.
func compileText(th *thread, src value, mode, kinds string) (value, error) {
	switch s, ok := object.AsStr(src); {
	case ok && mode == "eval":
		src = object.FromString(strings.TrimLeft(s.String(), " \t"))
	case ok:
	case src.Type().Buffer != nil:
	default:
		return value{}, th.TypeErrorf("%s() arg 1 must be a %s object", mode, kinds)
	}
	return th.Interp.Hooks.Compile(th, src, object.CompileOptions{Filename: "<string>", Mode: mode, Optimize: -1})
}

var breakpoint = object.Func{Name: "breakpoint", Sig: "(*args, **kws)", Doc: "Call sys.breakpointhook() with the same arguments.",
	Raw: func(th *thread, _ value, args []value, kw kwargs) (value, error) {
		hook := th.Interp.Sys.Get("breakpointhook")
		if hook.IsZero() {
			return value{}, th.Raise(object.RuntimeErrorType, "lost sys.breakpointhook")
		}
		return object.Call(th, hook, args, kw)
	}}
