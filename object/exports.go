package object

import (
	goruntime "runtime"
	"slices"
	"weak"
)

// this file defines Exports, which keeps memory from moving while a memoryview shows it

// Exports knows the memoryviews that show an object's memory. An object whose memory can
// change its size has one, and puts it into the Buffer that it exposes.
type Exports struct{ shown []weak.Pointer[export] }

// export is the hold of memoryviews on an object's memory: of one made from the object and
// of all made from that one.
type export struct{ views int }

// spuriousKey counts in Interp.State how often an object was resized whose memoryviews
// were garbage.
type spuriousKey struct{}

// Resizing must be called before the size changes: it is a BufferError with this text if a
// memoryview would lose its memory. Memoryviews that a script has dropped without
// release() do not count, as they would not where references are counted: the garbage
// collector tells. A program that goes on so is trusted, since collecting garbage each
// time would be slow; its old views then keep the old memory, which detach must leave them.
func (x *Exports) Resizing(th *Thread, text string, detach func()) error {
	if len(x.shown) == 0 {
		return nil
	}
	if x.isShown() {
		spurious, _ := th.Interp.State[spuriousKey{}].(int)
		if spurious > 8 {
			detach()
			x.shown = nil
			return nil
		}
		goruntime.GC()
		if x.isShown() {
			return th.Raise(BufferErrorType, text)
		}
		th.Interp.State[spuriousKey{}] = spurious + 1
	}
	x.shown = nil
	return nil
}

func (x *Exports) isShown() bool {
	return slices.ContainsFunc(x.shown, func(p weak.Pointer[export]) bool {
		e := p.Value()
		return e != nil && e.views > 0
	})
}

// show registers a new memoryview.
func (x *Exports) show() *export {
	x.shown = slices.DeleteFunc(x.shown, func(p weak.Pointer[export]) bool {
		e := p.Value()
		return e == nil || e.views == 0
	})
	e := new(export)
	x.shown = append(x.shown, weak.Make(e))
	return e
}

// Hold forbids changes of the size until release is called.
func (x *Exports) Hold() (release func()) {
	e := x.show()
	e.views = 1
	return func() { e.views = 0 }
}
