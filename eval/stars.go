package eval

import "pyasync/object"

// this file defines what becomes of the tuple of *args and the dict of **kwargs when a call
// ends. Most functions only pass them on, measure them or take items out of them; nothing
// else can then have a reference, and the next call uses them again.

// starUse counts, while a function is compiled, how its *args and **kwargs are used.
type starUse struct {
	args, kwargs int // slots, or -1
	loads        int // nodes that load or store one of them
	contained    int // those among them that let no reference out
}

func newStarUse(code *object.Code) starUse {
	u := starUse{args: -1, kwargs: -1}
	at := code.ArgCount + code.KwOnly
	if code.Flags&object.CodeVarArgs != 0 {
		u.args = at
		at++
	}
	if code.Flags&object.CodeVarKeywords != 0 {
		u.kwargs = at
	}
	return u
}

// is reports whether e is the name of one of them.
func (u *starUse) is(e any) bool {
	n, ok := e.(*localName)
	return ok && (n.slot == u.args || n.slot == u.kwargs)
}

// load notes a node for a name.
func (u *starUse) load(n *localName) {
	if u.is(n) {
		u.loads++
	}
}

// contain notes that e, if it is one of them, is used where no reference gets out.
func (u *starUse) contain(e any) {
	if u.is(e) {
		u.contained++
	}
}

// containedMethods are methods of dict that give and take items only.
var containedMethods = map[string]bool{"get": true, "pop": true, "setdefault": true, "update": true}

// reuse wraps the body of a function whose *args and **kwargs nothing can hold.
func (u *starUse) reuse(code *object.Code, body object.Body) object.Body {
	if u.args < 0 && u.kwargs < 0 || u.loads != u.contained {
		return body
	}
	for _, i := range code.CellSlots {
		if i == u.args || i == u.kwargs {
			return body
		}
	}
	return &starBody{body, u.args, u.kwargs}
}

// starBody is the body of a function that keeps its *args and **kwargs to itself.
type starBody struct {
	object.Body
	args, kwargs int // slots, or -1
}

func (b *starBody) Run(f *Frame) (Value, error) {
	v, err := b.Body.Run(f)
	if err != nil || f.Held() {
		return v, err
	}
	if b.args >= 0 {
		if t, ok := f.Slots[b.args].Object().(*object.Tuple); ok {
			f.Th.SpareTuple(t)
		}
	}
	if b.kwargs >= 0 {
		if d, ok := f.Slots[b.kwargs].Object().(*object.Dict); ok {
			f.Th.SpareDict(d)
		}
	}
	return v, nil
}

// lenCall is len(args) for *args or **kwargs: it keeps them contained as long as the name len
// means the builtin function.
type lenCall struct{ call }

func (n *lenCall) Eval(f *Frame) (Value, error) {
	fn, err := n.fn.Eval(f)
	if err != nil {
		return fn, err
	}
	if b, ok := fn.Object().(*object.Builtin); !ok || b.Func.Name != "len" {
		f.Escaped = true
	}
	return n.call.Eval(f)
}
