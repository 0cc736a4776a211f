package object

// this file takes back exceptions that end in a handler before anything could refer to them:
// they, their tracebacks and the frames in those serve the next exception. Most exceptions are
// of that kind, and to make one anew costs more than all that Python does with it.

// loneParts are what lone exceptions have left, to be used again.
type loneParts struct {
	excs   []*Exception
	tbs    *Traceback // linked by Next
	frames []*Frame
	slots  [][]Value // of those frames
	ntbs   int
}

// maxLone is the number of spare exceptions and frames, maxLoneTBs that of entries of tracebacks.
const (
	maxLone    = 32
	maxLoneTBs = 4 * maxLone
)

// NewLone is an exception of a class for which MakesPlainError holds. It is lone: nothing
// can refer to it but the error that carries it and, while it is handled, Thread.Handled. Code
// that lets something else refer to it calls Share.
func (th *Thread) NewLone(t *Type, args []Value) *Exception {
	e := th.loneException()
	e.class, e.lone = t, true
	e.setArgs(args)
	return e
}

// RaiseLone is the error that raises NewLone.
func (th *Thread) RaiseLone(t *Type, arg Value) error {
	e := th.loneException()
	e.class, e.lone = t, true
	e.arg[0] = arg
	e.Args = e.arg[:]
	e.SetContext(th.Handled)
	return e
}

func (th *Thread) loneException() *Exception {
	if l := th.lone.excs; len(l) > 0 {
		e := l[len(l)-1]
		th.lone.excs = l[:len(l)-1]
		return e
	}
	return &Exception{}
}

// Share notes that something may refer to the exception from now on.
func (e *Exception) Share() { e.lone = false }

// Lone reports whether nothing can refer to the exception but its error.
func (e *Exception) Lone() bool { return e.lone }

// Context is the exception being handled, for somebody who keeps it.
func (th *Thread) Context() *Exception {
	if th.Handled != nil {
		th.Handled.lone = false
	}
	return th.Handled
}

// MakesPlainError reports whether a call of class t makes an exception that just has the
// arguments: no code of Python takes part.
func (t *Type) MakesPlainError() bool {
	if t.Flags&FlagExcSub == 0 || t.abstract || t.Meta != nil && !t.Meta.plainCall() {
		return false
	}
	made, ok := t.Lookup("__new__").o.(*Builtin)
	if !ok || made.owner != BaseExceptionType || made.Func.Name != "__new__" {
		return false
	}
	init, ok := t.Lookup("__init__").o.(*SlotWrapper)
	return ok && init.Owner == BaseExceptionType
}

// HasPlainArgs reports whether args of an exception of class t are what BaseException says.
func (t *Type) HasPlainArgs() bool {
	g, ok := t.Lookup("args").o.(*GetSet)
	return ok && g.owner == BaseExceptionType && t.PlainGetAttr()
}

// TakeBack ends the use of an exception that a handler has handled, if it is still lone.
func (th *Thread) TakeBack(e *Exception) {
	if !e.lone || e.Ext != nil || e.rare != nil {
		return
	}
	for tb := e.TB; tb != nil; {
		next := tb.Next
		th.takeFrame(tb.Frame, e)
		*tb = Traceback{}
		if th.lone.ntbs < maxLoneTBs {
			tb.Next, th.lone.tbs = th.lone.tbs, tb
			th.lone.ntbs++
		}
		tb = next
	}
	*e = Exception{}
	if len(th.lone.excs) < maxLone {
		th.lone.excs = append(th.lone.excs, e)
	}
}

// takeFrame notes that an entry of e's traceback refers to f no longer.
func (th *Thread) takeFrame(f *Frame, e *Exception) {
	if f.Traced == e {
		f.Traced = nil
	}
	f.entries--
	if f.entries != 0 || !f.kept || f.Escaped || f.Extra != nil || f.Th != th || len(th.lone.frames) >= maxLone {
		return
	}
	clear(f.Slots)
	th.lone.slots = append(th.lone.slots, f.Slots[:0])
	f.Slots, f.Back, f.Ret = nil, nil, Value{}
	f.Done, f.kept = false, false
	th.lone.frames = append(th.lone.frames, f)
}

// loneSlots is empty memory for the slots of a frame that is kept.
func (th *Thread) loneSlots() []Value {
	last := len(th.lone.slots) - 1
	if last < 0 {
		return nil
	}
	s := th.lone.slots[last]
	th.lone.slots[last] = nil
	th.lone.slots = th.lone.slots[:last]
	return s
}

// newFrame is a frame for calls.
func (th *Thread) newFrame() *Frame {
	if l := th.lone.frames; len(l) > 0 {
		f := l[len(l)-1]
		th.lone.frames = l[:len(l)-1]
		return f
	}
	return &Frame{Th: th}
}

// Trace adds an entry for frame f to the traceback, once for each time that the
// exception is raised: it is called when an exception leaves f or is caught in it.
func (f *Frame) Trace(e *Exception) {
	if f.Traced == e {
		f.Traced = nil
		return
	}
	f.entries++
	tb := f.Th.lone.tbs
	if tb == nil {
		e.TB = &Traceback{Next: e.TB, Frame: f, At: f.At}
		return
	}
	f.Th.lone.tbs = tb.Next
	f.Th.lone.ntbs--
	tb.Next, tb.Frame, tb.At = e.TB, f, f.At
	e.TB = tb
}

// Held reports whether something may refer to the frame after the call.
func (f *Frame) Held() bool { return f.Escaped || f.entries != 0 }
