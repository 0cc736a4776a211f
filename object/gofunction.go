package object

// this file makes functions of Python, with code objects, of functions in Go that CPython has in
// Python. Calls of them have no frame: what they do counts as the caller's, as for a Func.

// FuncBody is the Body of such a function.
type FuncBody struct {
	Func *Func
}

// FunctionOf is the function of an interpreter that f declares; globals is its __globals__.
func FunctionOf(th *Thread, f *Func, globals *Dict) *Function {
	d := &Def{Name: f.Name, Sig: f.Sig, Doc: f.Doc, Qualname: f.Qual, Default: func(*Thread, string) Value { return None }}
	fn := NewFunction(th, d, globals)
	fn.Code.Body, fn.Code.Simple = &FuncBody{f}, false
	if f.Coroutine {
		fn.Code.Flags |= CodeCoroutine
	}
	return fn
}

// Run implements Body for calls that bind the arguments by themselves.
func (b *FuncBody) Run(f *Frame) (Value, error) {
	c := f.Code
	args := append([]Value(nil), f.Slots[:c.ArgCount]...)
	var kw []Kw
	for i := c.ArgCount; i < c.ArgCount+c.KwOnly; i++ {
		kw = append(kw, Kw{Name: c.Names[i], Val: f.Slots[i]})
	}
	rest := c.ArgCount + c.KwOnly
	if c.Flags&CodeVarArgs != 0 {
		args = append(args, Items(f.Slots[rest])...)
		rest++
	}
	if c.Flags&CodeVarKeywords != 0 {
		kw = append(kw, KwOf(f.Slots[rest].o.(*Dict))...)
	}
	return b.Func.CallFunc(f.Th, Value{}, args, kw)
}
