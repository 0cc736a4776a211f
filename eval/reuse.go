package eval

import "pyasync/object"

// this file lets `await f(x)` use the same coroutine and frame again and again: when the
// statement that calls an async function is also the one that awaits it, nobody else sees the
// coroutine unless they ask for its frame, or an exception keeps that

// maxUnused is how many coroutines are kept for each function.
const maxUnused = 64

// takeSlots gives the slots of a new frame for code that suspends, perhaps those of a
// coroutine that is used again.
func takeSlots(code *object.Code) ([]Value, *Generator) {
	if b, ok := code.Body.(*generatorBody); ok {
		if n := len(b.unused) - 1; n >= 0 {
			g := b.unused[n]
			b.unused[n] = nil
			b.unused = b.unused[:n]
			return g.frame.Slots, g
		}
	}
	return make([]Value, code.Size), nil
}

// giveBack undoes takeSlots, when the call is not made after all.
func (g *Generator) giveBack() {
	if g == nil {
		return
	}
	clear(g.frame.Slots)
	b := g.code.Body.(*generatorBody)
	b.unused = append(b.unused, g)
}

// reuse makes g the coroutine of a new call of fn.
func (g *Generator) reuse(th *Thread, fn *object.Function) {
	f := g.frame
	f.Th, f.Closure, f.Globals, f.Builtins, f.Fn = th, fn.Closure, fn.Globals, fn.Builtins, fn
	f.At, f.Done, f.Escaped = -1, false, true
	g.name, g.qualname = fn.Name, fn.Qualname
	g.started, g.taken, g.awaited, g.shown = false, false, false, false
	if th.OriginDepth > 0 {
		g.rarePart().origin = originOf(th)
	}
	th.NoteUnawaited(g)
}

// own tells that the statement at position at of f, which has called an async function, is the
// one that awaits the coroutine v: this very call has made it.
func own(f *Frame, v Value, at int32) {
	g, ok := v.Object().(*Generator)
	if ok && g.typ == object.CoroutineType && f.Th.TakeFresh(f, g, at) && g.direct {
		g.awaited = true
		g.frame.Escaped = false
	}
}

// release keeps a coroutine of own for another call, now that it has returned. f was its frame.
func (g *Generator) release(f *Frame) {
	if f.Escaped || g.shown || f.Extra != nil || f.Traced != nil || g.rare != nil {
		return
	}
	b, ok := g.code.Body.(*generatorBody)
	if !ok || len(b.unused) >= maxUnused { // not ok: it is written in Go
		return
	}
	clear(f.Slots)
	clear(f.PC)
	f.Closure, f.Fn = nil, nil
	g.frame = f
	b.unused = append(b.unused, g)
}

// directly marks a generator as made by calling its function itself, not by way of something
// that might keep it.
func directly(v Value) Value {
	v.Object().(*Generator).direct = true
	return v
}
