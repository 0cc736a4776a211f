package testcapi

import "pyasync/object"

// this file holds the functions that look at frames, and make frames and code objects

// frameArg is the frame that v must be.
func frameArg(th *thread, v value) (*object.Frame, error) {
	f, ok := v.Object().(*object.Frame)
	if !ok {
		return nil, th.TypeErrorf("argument must be a frame")
	}
	return f, nil
}

func aboutFrame(name, doc string, get func(th *thread, f *object.Frame) (value, error)) object.Func {
	return object.Func{Name: name, Sig: "(frame, /)", NoTextSig: true, Doc: doc, Fast1: func(th *thread, _, x value) (value, error) {
		f, err := frameArg(th, x)
		if err != nil {
			return value{}, err
		}
		return get(th, f)
	}}
}

var frameLocals = aboutFrame("frame_getlocals", "", func(_ *thread, f *object.Frame) (value, error) { return f.LocalsView(), nil })
var frameGlobals = aboutFrame("frame_getglobals", "", func(_ *thread, f *object.Frame) (value, error) { return object.From(f.Globals), nil })
var frameBuiltins = aboutFrame("frame_getbuiltins", "", func(_ *thread, f *object.Frame) (value, error) { return object.From(f.Builtins), nil })
var frameLastI = aboutFrame("frame_getlasti", "", func(th *thread, f *object.Frame) (value, error) {
	return object.GetAttrString(th, object.From(f), "f_lasti")
})

var frameGenerator = aboutFrame("frame_getgenerator", "Return the generator or coroutine that a frame belongs to.", func(th *thread, f *object.Frame) (value, error) {
	if f.Gen == nil {
		return value{}, th.Raise(object.SystemErrorType, "error return without exception set")
	}
	return object.From(f.Gen), nil
})

// variable is the value of a variable of a frame.
func variable(th *thread, frame value, name string) (value, error) {
	f, err := frameArg(th, frame)
	if err != nil {
		return value{}, err
	}
	v, err := object.GetItem(th, f.LocalsView(), object.FromString(name))
	if object.IsException(err, object.KeyErrorType) {
		return value{}, th.Raisef(object.NameErrorType, "variable '%s' does not exist", name)
	}
	return v, err
}

var frameVar = object.Func{Name: "frame_getvar", Sig: "(frame, name, /)", NoTextSig: true, Fast2: func(th *thread, _, frame, name value) (value, error) {
	s, ok := object.AsStr(name)
	if !ok {
		return value{}, th.TypeErrorf("name must be str, not %s", name.Type().Name)
	}
	return variable(th, frame, s.String())
}}

var frameVarString = object.Func{Name: "frame_getvarstring", Sig: "(frame, name, /)", NoTextSig: true, Fast2: func(th *thread, _, frame, name value) (value, error) {
	b, err := object.BytesLike(th, name)
	if err != nil {
		return value{}, err
	}
	return variable(th, frame, string(b))
}}

var frameNew = object.Func{Name: "frame_new", Sig: "(code, globals, locals, /)", NoTextSig: true, Doc: "Make a frame that nothing runs in.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		code, ok := a[0].Object().(*object.Code)
		if !ok {
			return value{}, th.TypeErrorf("argument must be a code object")
		}
		globals, ok := object.AsDict(a[1])
		if !ok {
			return value{}, th.Raise(object.SystemErrorType, "bad argument to internal function")
		}
		f := &object.Frame{Th: th, Code: code, Globals: globals, Builtins: th.Interp.Builtins, Slots: make([]value, code.Size), Escaped: true}
		if code.Flags&object.CodeNewLocals == 0 {
			f.SetNamespace(a[2])
		}
		return object.From(f), nil
	}}

// emptyBody is that of code without statements, which cannot run.
var emptyBody = object.Def{Name: "empty", Run: func(f *object.Frame, _ []value) (value, error) {
	return value{}, f.Th.Raise(object.AssertionErrorType, "")
}}

var codeNewEmpty = object.Func{Name: "code_newempty", Sig: "(filename, funcname, firstlineno, /)", NoTextSig: true, Doc: "Make a code object that only tells where it is.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		var text [2]string
		for i := range text {
			s, ok := object.AsStr(a[i])
			if !ok {
				return value{}, th.TypeErrorf("code_newempty() argument %d must be str, not %s", i+1, a[i].Type().Name)
			}
			text[i] = s.String()
		}
		line, err := object.AsIndex(th, a[2])
		if err != nil {
			return value{}, err
		}
		return object.From(&object.Code{Filename: text[0], Name: text[1], Qualname: text[1], FirstLine: line, Doc: object.None,
			Body: &object.NativeBody{Def: &emptyBody}}), nil
	}}
