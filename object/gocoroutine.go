package object

// this file defines coroutines written in Go

// CoroutineInfo says what a kind of coroutine in Go is called.
type CoroutineInfo struct {
	Name, Qualname string
	File           string // what takes the place of its source file
}

// CoroutineBody is the code of a coroutine in Go: a state machine, which its last await
// advances.
type CoroutineBody interface {
	// Resume goes on after an await, which has come to v or failed with err; at first v is
	// None. It either awaits again, by calling c.Await or c.Yield and returning, or ends
	// with a result.
	Resume(th *Thread, c *GoCoroutine, v Value, err error) (Value, error)
}

// GoCoroutine is a coroutine whose body is written in Go. It may be embedded in its body, so
// that both are one allocation.
type GoCoroutine struct {
	info    *CoroutineInfo
	rare    *goCoroutineRare
	body    CoroutineBody // nil once it has finished
	waiting Value         // what it awaits; zero while it does not
	started bool
	running bool
	yielded bool // suspended by Yield; the value is in waiting
	awaits  bool // waiting holds an awaitable
	Taken   bool // a task runs it, and answers for it
	awaited bool // by the statement that made it; nobody else knows it unless it is shown
	shown   bool

	Stage uint8 // how far the body is, as that counts
}

// goCoroutineRare is what few coroutines in Go have.
type goCoroutineRare struct {
	seen *shownCoroutine // what scripts have asked for
	fate *Fate           // who wants to know whether it starts
}

func (c *GoCoroutine) rarePart() *goCoroutineRare {
	if c.rare == nil {
		c.rare = &goCoroutineRare{}
	}
	return c.rare
}

// Init makes c a coroutine that has not started. Once for each.
func (c *GoCoroutine) Init(th *Thread, info *CoroutineInfo, body CoroutineBody) Value {
	c.info, c.body = info, body
	v := Value{o: c}
	th.noteUnawaited(c)
	return v
}

// InitAwaited is Init for what the caller awaits at once, without showing it to anybody.
func (c *GoCoroutine) InitAwaited(info *CoroutineInfo, body CoroutineBody) Value {
	c.info, c.body, c.awaited = info, body, true
	return Value{o: c}
}

// InitSuspended is Init for a coroutine that is suspended by Yield(None).
func (c *GoCoroutine) InitSuspended(info *CoroutineInfo, body CoroutineBody) Value {
	c.info, c.body, c.started, c.yielded, c.waiting = info, body, true, true, None
	return Value{o: c}
}

// Reusable is a body whose coroutine can be used again after InitAwaited.
type Reusable interface {
	// Reuse is called when the coroutine has returned, and nobody knows it any more.
	Reuse(th *Thread)
}

// Show notes that a script has got hold of the coroutine while it is awaited.
func (c *GoCoroutine) Show() { c.shown = true }

// reuse offers the body to be used again, unless somebody may still look at the coroutine.
func (c *GoCoroutine) reuse(th *Thread, body CoroutineBody) {
	if r, ok := body.(Reusable); ok && !c.shown && c.rare == nil {
		c.started = false
		r.Reuse(th)
	}
}

// Type is coroutine.
func (c *GoCoroutine) Type() *Type { return CoroutineType }

// MakeWeak implements WeakTarget.
func (c *GoCoroutine) MakeWeak() Weak { return WeakTo(c) }

// Info says what the coroutine is called.
func (c *GoCoroutine) Info() *CoroutineInfo { return c.info }

// Await has the coroutine wait for aw, which may be anything awaitable; what that comes to
// is given to the next Resume. Resume must return after it.
func (c *GoCoroutine) Await(th *Thread, aw Value) (Value, error) {
	it, err := Awaiter(th, aw)
	if err != nil {
		return Value{}, err
	}
	c.waiting, c.awaits = it, true
	return Value{}, nil
}

// AwaitDriven is Await for what can be driven as it is.
func (c *GoCoroutine) AwaitDriven(it Coroutine) (Value, error) {
	c.waiting, c.awaits = Value{o: it}, true
	return Value{}, nil
}

// Yield suspends the coroutine with v as what it yields: None gives others a turn. Resume
// must return after it.
func (c *GoCoroutine) Yield(v Value) (Value, error) {
	c.waiting, c.yielded = v, true
	return Value{}, nil
}

// Waiting is cr_await: what it waits for, or None.
func (c *GoCoroutine) Waiting() Value {
	if c.awaits && !c.running {
		return c.waiting
	}
	return None
}

// shownCoroutine is what scripts can see of a coroutine in Go as if it were one in Python.
type shownCoroutine struct {
	name, qualname *Str
	frame          *Frame
	origin         Value
	called         string // what a warning calls it; "" for what follows from its name
}

func (c *GoCoroutine) show() *shownCoroutine {
	r := c.rarePart()
	if r.seen == nil {
		code := &Code{Name: c.info.Name, Qualname: c.info.Qualname, Filename: c.info.File, FirstLine: 1,
			Flags: CodeOptimized | CodeNewLocals | CodeCoroutine, Doc: None, Source: &Source{Filename: c.info.File}}
		r.seen = &shownCoroutine{name: NewStr(c.info.Name), qualname: NewStr(c.info.Qualname),
			frame: &Frame{Code: code, At: -1, Gen: c, Escaped: true, Globals: NewDict(), Builtins: NewDict()}}
	}
	return r.seen
}

// Names are __name__ and __qualname__.
func (c *GoCoroutine) Names() (name, qualname **Str) {
	s := c.show()
	return &s.name, &s.qualname
}

// Frame stands for the running code.
func (c *GoCoroutine) Frame() *Frame { return c.show().frame }

// Code stands for the code.
func (c *GoCoroutine) Code() *Code { return c.show().frame.Code }

// Started, Running and Finished tell the state.
func (c *GoCoroutine) Started() bool { return c.started }

// Running reports whether the body is running.
func (c *GoCoroutine) Running() bool { return c.running }

// Finished reports whether the body has ended.
func (c *GoCoroutine) Finished() bool { return c.body == nil }

// Unawaited implements Unawaited.
func (c *GoCoroutine) Unawaited() bool { return !c.started && !c.Taken && c.body != nil }

// TakeOver implements Unawaited.
func (c *GoCoroutine) TakeOver() {
	c.Taken = true
	c.begin()
}

// begin notes that somebody has taken care of the coroutine.
func (c *GoCoroutine) begin() {
	if r := c.rare; r != nil && r.fate != nil {
		r.fate.Begun, r.fate = true, nil
	}
}

// TellFate implements Unawaited.
func (c *GoCoroutine) TellFate(f *Fate, gone func()) {
	c.rarePart().fate = f
	TellFate(c, gone)
}

// CoroutineName implements Unawaited.
func (c *GoCoroutine) CoroutineName() string { return c.info.Qualname }

// CalledAs is what the warning calls it where it stands for something else; otherwise "".
func (c *GoCoroutine) CalledAs() string {
	if c.rare == nil || c.rare.seen == nil {
		return ""
	}
	return c.rare.seen.called
}

// Origin implements Unawaited.
func (c *GoCoroutine) Origin() Value {
	if r := c.rare; r != nil && r.seen != nil && !r.seen.origin.IsZero() {
		return r.seen.origin
	}
	return None
}

// AwaitsItself implements SelfAwaiter.
func (c *GoCoroutine) AwaitsItself(th *Thread) (bool, error) {
	if !c.running && (c.awaits || c.yielded) {
		return false, th.Raise(RuntimeErrorType, "coroutine is being awaited already")
	}
	return true, nil
}

// Send implements Coroutine.
func (c *GoCoroutine) Send(th *Thread, v Value) (Value, bool, error) {
	if !c.started && c.body != nil && !v.IsNone() {
		return Value{}, false, th.TypeErrorf("can't send non-None value to a just-started coroutine")
	}
	return c.resume(th, v, nil)
}

// Throw implements Coroutine.
func (c *GoCoroutine) Throw(th *Thread, e *Exception) (Value, bool, error) {
	if !c.started && c.body != nil {
		c.begin()
		c.started, c.body = true, nil
		return Value{}, false, e
	}
	return c.resume(th, Value{}, e)
}

// Close implements Coroutine.
func (c *GoCoroutine) Close(th *Thread) error {
	if c.body == nil || !c.started {
		c.begin()
		c.started, c.body = true, nil
		return nil
	}
	_, done, err := c.resume(th, Value{}, NewException(GeneratorExitType))
	switch {
	case err != nil:
		if IsException(err, GeneratorExitType) || IsException(err, StopIterationType) {
			return nil
		}
		return err
	case !done:
		return th.Raise(RuntimeErrorType, "coroutine ignored GeneratorExit")
	}
	return nil
}

// resume goes on where the coroutine is suspended: in what it awaits, or in its body.
func (c *GoCoroutine) resume(th *Thread, v Value, thrown *Exception) (Value, bool, error) {
	if c.running {
		return Value{}, false, th.ValueErrorf("coroutine already executing")
	}
	if c.body == nil {
		return Value{}, false, th.Raise(RuntimeErrorType, "cannot reuse already awaited coroutine")
	}
	if th.Depth >= th.Limit && th.TooDeep() {
		return Value{}, false, th.Raise(RecursionErrorType, "maximum recursion depth exceeded")
	}
	th.Depth++
	c.begin()
	c.running, c.started = true, true
	v, done, err := c.advance(th, v, thrown)
	c.running = false
	th.Depth--
	if done || err != nil {
		body := c.body
		c.body, c.waiting, c.awaits, c.yielded = nil, Value{}, false, false
		if c.awaited && err == nil {
			c.reuse(th, body)
		}
	}
	return v, done, err
}

func (c *GoCoroutine) advance(th *Thread, v Value, thrown *Exception) (Value, bool, error) {
	var err error
	if c.yielded {
		c.yielded, c.waiting = false, Value{}
		if thrown != nil {
			v, err = Value{}, thrown
		}
		thrown = nil
	}
	for {
		if c.awaits {
			r, done, derr := Drive(th, c.waiting, v, thrown)
			if derr == nil && !done {
				return r, false, nil
			}
			c.waiting, c.awaits = Value{}, false
			v, err, thrown = r, derr, nil
		}
		outer := th.Handled
		v, err = c.body.Resume(th, c, v, err)
		th.Handled = outer
		switch {
		case err != nil:
			return Value{}, false, c.convert(err)
		case c.yielded:
			return c.waiting, false, nil
		case !c.awaits:
			return v, true, nil
		}
		v = None
	}
}

// convert is PEP 479: a StopIteration must not leave a coroutine.
func (c *GoCoroutine) convert(err error) error {
	e := AsException(err)
	if e == nil || !e.Type().Is(StopIterationType) {
		return err
	}
	r := NewException(RuntimeErrorType, FromString("coroutine raised StopIteration"))
	r.Cause, r.Context, r.Suppress = From(e), e, true
	return r
}
