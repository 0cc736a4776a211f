package eval

import (
	"unicode/utf8"

	"pyasync/object"
)

// this file runs code objects: modules, exec and eval

// RunCode runs code that is no function's: globals and locals are its namespaces. A zero
// locals means globals. The result is the value of an expression, None, or a coroutine
// for a module that awaits.
func RunCode(th *Thread, code *object.Code, globals *object.Dict, locals Value, closure []*object.Cell) (Value, error) {
	if locals.IsZero() {
		locals = object.From(globals)
	}
	builtins, err := builtinsOf(th, globals)
	if err != nil {
		return Value{}, err
	}
	if th.Depth >= th.Limit && th.TooDeep() {
		return Value{}, th.Raise(object.RecursionErrorType, "maximum recursion depth exceeded")
	}
	f := &Frame{Th: th, Slots: make([]Value, code.Size), Closure: closure, Globals: globals, Builtins: builtins,
		Extra: &object.FrameExtra{Namespace: locals}, Code: code, Back: th.Top, Escaped: true}
	if code.Suspends {
		f.Back = nil
		makeCells(code, f.Slots)
		return code.Body.Run(f)
	}
	th.Top = f
	th.Depth++
	v, err := runBlock(th, f)
	th.Depth--
	th.Top = f.Back
	f.Done = true
	if err != nil {
		leave(f, err)
	}
	return v, err
}

// builtinsOf is the namespace of builtins for code with these globals; globals without
// __builtins__ get the interpreter's: the module in __main__, its namespace elsewhere.
func builtinsOf(th *Thread, globals *object.Dict) (*object.Dict, error) {
	b := globals.GetString("__builtins__")
	switch o := b.Object().(type) {
	case nil:
		globals.SetStr(th.Interp.Intern("__builtins__"), builtinsValue(th, globals))
		return th.Interp.Builtins, nil
	case *object.Dict:
		return o, nil
	case *object.Module:
		return o.Dict, nil
	}
	if b.Type().GetItem == nil {
		return nil, th.TypeErrorf("'%s' object is not subscriptable", b.Type().Name)
	}
	d := object.NewDict() // the mapping as it is now
	return d, object.MergeDict(th, d, b)
}

func builtinsValue(th *Thread, globals *object.Dict) Value {
	if main, ok := th.Interp.Modules.GetString("__main__").Object().(*object.Module); ok && main.Dict == globals {
		if m := th.Interp.Modules.GetString("builtins"); !m.IsZero() {
			return m
		}
	}
	return object.From(th.Interp.Builtins)
}

// Install gives an interpreter its evaluator.
func Install(in *object.Interp) {
	in.Hooks.Compile = compileHook
	in.Hooks.Exec = execHook
	in.Hooks.LaterBody = newLaterBody
	in.Hooks.BuildClass = BuildClass
	in.Hooks.Types = []*object.Type{GeneratorType, object.CoroutineType, AsyncGeneratorType, CoroutineWrapType, AsyncGenASendType, AsyncGenAThrowType}
}

// execHook runs a code object for exec, eval and import.
func execHook(th *Thread, code Value, globals *object.Dict, locals, closure Value) (Value, error) {
	c, ok := code.Object().(*object.Code)
	if !ok {
		return Value{}, th.TypeErrorf("exec() arg 1 must be a string, bytes or code object")
	}
	var cells []*object.Cell
	if t, ok := object.AsTuple(closure); !closure.IsZero() && ok {
		for _, x := range t.Items {
			cell, ok := x.Object().(*object.Cell)
			if !ok {
				return Value{}, th.TypeErrorf("code object requires a closure of exactly length %d", len(c.Freevars))
			}
			cells = append(cells, cell)
		}
	}
	return RunCode(th, c, globals, locals, cells)
}

// modes are the modes of compile() by their names.
var modes = map[string]Mode{"exec": Exec, "eval": Eval, "single": Single, "func_type": FuncType}

// compileHook is compile(): src is a str, bytes or syntax tree.
func compileHook(th *Thread, src Value, o object.CompileOptions) (Value, error) {
	opts, err := compileOptions(th, o)
	if err != nil {
		return Value{}, err
	}
	m, ok := modes[o.Mode]
	switch {
	case !ok:
		return Value{}, th.ValueErrorf("compile() mode must be 'exec', 'eval' or 'single'")
	case m == FuncType && o.Flags&flagOnlyAST == 0:
		return Value{}, th.ValueErrorf("compile() mode 'func_type' requires flag PyCF_ONLY_AST")
	}
	trees := th.Interp.Hooks.Trees
	if o.Flags&flagOptimizedAST == flagOnlyAST && trees.IsTree(th, src) {
		return src, nil
	}
	tree, isTree, err := trees.Decode(th, src, o.Mode)
	if err != nil {
		return Value{}, err
	}
	var text string
	if !isTree {
		var isStr bool
		if text, isStr, err = sourceText(th, src); err != nil {
			return Value{}, err
		}
		opts.Text = isStr
		if tree, text, err = parse(th, text, o.Filename, m, opts); err != nil {
			return Value{}, err
		}
	}
	if o.Flags&flagOnlyAST != 0 {
		if o.Flags&flagOptimizedAST == flagOptimizedAST {
			trees.Fold(th, tree, opts.Optimize == 0)
		}
		return trees.Encode(th, tree)
	}
	code, err := CompileTree(th, tree, o.Filename, text, opts)
	if err != nil {
		return Value{}, err
	}
	return object.From(code), nil
}

// sourceText is the text of a str or bytes-like object.
func sourceText(th *Thread, src Value) (text string, isStr bool, err error) {
	if s, ok := object.AsStr(src); ok {
		if !utf8.ValidString(s.String()) { // a lone surrogate
			_, err := object.Encode(th, s, "utf-8", "strict")
			return s.String(), true, err
		}
		return s.String(), true, nil
	}
	if src.Type().Buffer != nil {
		b, err := object.BytesLike(th, src)
		return string(b), false, err
	}
	return "", false, th.TypeErrorf("compile() arg 1 must be a string, bytes or AST object")
}

// Flags of compile().
const (
	flagDontImplyDedent = 0x200
	flagOnlyAST         = 0x400
	flagIncomplete      = 0x4000
	flagTopLevelAwait   = 0x2000
	flagTypeComments    = 0x1000
	flagOptimizedAST    = 0x8000 | flagOnlyAST
	flagAnnotations     = 0x1000000
	flagBarry           = 0x400000
	futureFlags         = 0x10 | 0x20000 | 0x40000 | 0x80000 | 0x100000 | 0x200000 | flagBarry | 0x800000 | flagAnnotations | 0x2000
)

func compileOptions(th *Thread, o object.CompileOptions) (Options, error) {
	flags := o.Flags
	const known = futureFlags | flagDontImplyDedent | flagOnlyAST | flagIncomplete | flagTypeComments | 0x8000 | 0x10000 | 0x100
	if flags&^known != 0 {
		return Options{}, th.ValueErrorf("compile(): unrecognised flags")
	}
	if o.Optimize < -1 || o.Optimize > 2 {
		return Options{}, th.ValueErrorf("compile(): invalid optimize value")
	}
	opts := Options{
		TopLevelAwait:   flags&flagTopLevelAwait != 0,
		Annotations:     flags&flagAnnotations != 0,
		BarryAsFLUFL:    flags&flagBarry != 0,
		DontImplyDedent: flags&flagDontImplyDedent != 0,
		AllowIncomplete: flags&flagIncomplete != 0,
		TypeComments:    flags&flagTypeComments != 0,
		Feature:         o.Feature,
		Optimize:        o.Optimize,
	}
	if opts.Optimize < 0 {
		opts.Optimize = th.Interp.Flags.Optimize
	}
	if !o.DontInherit && th.Top != nil && th.Top.Code.Flags&object.CodeFutureAnnotations != 0 {
		opts.Annotations = true
	}
	return opts, nil
}
