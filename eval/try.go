package eval

import "pyasync/object"

// this file defines try and with, as far as no suspension is inside

// handler is except typ as name: body.
type handler struct {
	typ  expr    // nil for a bare except
	name target  // or nil
	del  deleter // unsets the name at the end
	body stmt
	at   int32
	// types are the classes where typ is a tuple of them that need not be made
	types []operand
	// contained: the body uses the name only for what the exception holds
	contained bool
}

// tryStmt is try: body except …: else: els finally: finally.
type tryStmt struct {
	body     stmt
	handlers []handler
	els      stmt  // or nil
	finally  stmt  // or nil
	last     int32 // the position of the last statement of finally
	star     bool
}

func (n *tryStmt) Exec(f *Frame) (signal, error) {
	sig, err := n.guarded(f)
	if n.finally == nil {
		return sig, err
	}
	return n.finish(f, sig, err)
}

// guarded runs the body, and the handlers or the else block after it.
func (n *tryStmt) guarded(f *Frame) (signal, error) {
	sig, err := n.body.Exec(f)
	if err == nil {
		if sig == next && n.els != nil {
			return n.els.Exec(f)
		}
		return sig, nil
	}
	if len(n.handlers) == 0 {
		return sig, err
	}
	e := caught(f, err)
	if e == nil {
		return sig, err
	}
	if n.star {
		return n.handleStar(f, e)
	}
	return n.handle(f, e)
}

// caught is the exception in err, now caught in f; nil for what no script can catch.
func caught(f *Frame, err error) *object.Exception {
	e := object.AsException(err)
	if e != nil {
		f.Trace(e)
	}
	return e
}

// handle runs the handler for e, or passes e on.
func (n *tryStmt) handle(f *Frame, e *object.Exception) (signal, error) {
	th := f.Th
	outer := th.Handled
	th.Handled = e
	sig, err := n.find(f, e)
	th.Handled = outer
	if err == nil {
		th.TakeBack(e)
	}
	return sig, err
}

func (n *tryStmt) find(f *Frame, e *object.Exception) (signal, error) {
	for i := range n.handlers {
		h := &n.handlers[i]
		if h.typ != nil {
			ok, err := h.matches(f, e)
			if err != nil {
				return next, err
			}
			if !ok {
				continue
			}
		}
		return h.run(f, object.From(e))
	}
	f.At = n.handlers[len(n.handlers)-1].at // where frame.f_lineno is seen to be
	f.Traced = e
	return next, e
}

// matches reports whether the handler's classes match e.
func (h *handler) matches(f *Frame, e *object.Exception) (bool, error) {
	if h.types != nil {
		return h.matchesOne(f, e)
	}
	v, err := h.typ.Eval(f)
	if err != nil {
		return false, err
	}
	if t, ok := v.Object().(*object.Type); ok && t.Flags&object.FlagExcSub != 0 {
		return e.Type().Is(t), nil
	}
	f.At = h.at
	return matchesAny(f.Th, v, e)
}

// matchesOne is matches for classes in a tuple that is not made.
func (h *handler) matchesOne(f *Frame, e *object.Exception) (matches bool, err error) {
	th := f.Th
	types, mark := th.PushArgs(len(h.types))
	for i := range h.types {
		if types[i], err = h.types[i].Eval(f); err != nil {
			th.PopArgs(mark)
			return false, err
		}
	}
	f.At = h.at
	matches, err = matchesOneOf(th, types, e)
	th.PopArgs(mark)
	return matches, err
}

func matchesAny(th *Thread, v Value, e *object.Exception) (bool, error) {
	if t, ok := v.Object().(*object.Tuple); ok {
		return matchesOneOf(th, t.Items, e)
	}
	if c, ok := v.Object().(*object.Type); ok && c.Flags&object.FlagExcSub != 0 {
		return e.Type().Is(c), nil
	}
	return false, th.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
}

func matchesOneOf(th *Thread, types []Value, e *object.Exception) (bool, error) {
	for _, x := range types {
		if c, ok := x.Object().(*object.Type); !ok || c.Flags&object.FlagExcSub == 0 {
			return false, th.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
		}
	}
	for _, x := range types {
		if e.Type().Is(x.Object().(*object.Type)) {
			return true, nil
		}
	}
	return false, nil
}

// run binds the name, runs the body and unbinds the name.
func (h *handler) run(f *Frame, e Value) (signal, error) {
	if h.name == nil {
		return h.body.Exec(f)
	}
	if !h.contained || f.Escaped {
		e.Object().(*object.Exception).Share()
	}
	if err := h.name.Assign(f, e); err != nil {
		return next, err
	}
	sig, err := h.body.Exec(f)
	if sig == suspend {
		return sig, err
	}
	return sig, h.unbind(f, err)
}

// unbind removes the handler's name, whatever has become of it.
func (h *handler) unbind(f *Frame, err error) error {
	at := f.At
	if err2 := h.name.Assign(f, object.None); err2 != nil {
		return err2
	}
	if err2 := h.del.Delete(f); err2 != nil {
		return err2
	}
	f.At = at
	return err
}

// finish runs the finally block after a body that ended with (sig, err).
func (n *tryStmt) finish(f *Frame, sig signal, err error) (signal, error) {
	th := f.Th
	value := f.Ret
	if err == nil {
		s, err := n.finally.Exec(f)
		if s != next || err != nil {
			return s, err
		}
		f.Ret = value
		return sig, nil
	}
	e := caught(f, err)
	if e == nil {
		return sig, err
	}
	outer := th.Handled
	th.Handled = e
	s, err2 := n.finally.Exec(f)
	th.Handled = outer
	if s != next || err2 != nil {
		return s, err2
	}
	f.At = n.last // where frame.f_lineno is seen to be
	f.Traced = e
	return next, err
}

// handleStar runs the except* handlers for e: each gets the part that it matches, and
// what is left or raised in them goes on as one group.
func (n *tryStmt) handleStar(f *Frame, e *object.Exception) (signal, error) {
	th := f.Th
	e.Share()
	outer := th.Handled
	th.Handled = e
	err := n.splitStar(f, e)
	th.Handled = outer
	return next, err
}

func (n *tryStmt) splitStar(f *Frame, e *object.Exception) error {
	th := f.Th
	rest := e
	var raised []*object.Exception
	for i := range n.handlers {
		h := &n.handlers[i]
		typ, err := h.typ.Eval(f)
		if err != nil {
			return err
		}
		f.At = h.at
		matched, left, err := object.MatchGroup(th, rest, typ)
		if err != nil {
			return err
		}
		rest = left
		if matched == nil {
			continue
		}
		th.Handled = matched
		if _, err := h.run(f, object.From(matched)); err != nil {
			r := caught(f, err)
			if r == nil {
				return err
			}
			raised = append(raised, r)
		}
		th.Handled = e
	}
	return endStar(f, e, raised, rest)
}

// endStar is what a try with except* raises in the end, or nil.
func endStar(f *Frame, e *object.Exception, raised []*object.Exception, rest *object.Exception) error {
	if rest != nil {
		raised = append(raised, rest)
	}
	x, err := object.PrepReraiseStar(f.Th, e, raised)
	if err != nil || x == nil {
		return err
	}
	f.Traced = x
	return x
}

// withStmt is with ctx as t: body, for one item.
type withStmt struct {
	ctx     expr
	t       target // or nil
	body    stmt
	at      int32
	methods methods
}

func (n *withStmt) Exec(f *Frame) (signal, error) {
	mgr, err := n.ctx.Eval(f)
	if err != nil {
		return next, err
	}
	f.At = n.at
	exit, v, self, err := n.methods.enter(f.Th, mgr)
	if err != nil {
		return next, err
	}
	sig, err := n.inside(f, v)
	if err == nil {
		value := f.Ret
		f.At = n.at
		_, err = callSpecial(f.Th, exit, self, exitWell)
		f.Ret = value
		return sig, err
	}
	e := caught(f, err)
	if e == nil {
		return sig, err
	}
	return next, n.leave(f, exit, self, e)
}

func (n *withStmt) inside(f *Frame, v Value) (signal, error) {
	if n.t != nil {
		if err := n.t.Assign(f, v); err != nil {
			return next, err
		}
	}
	return n.body.Exec(f)
}

// leave calls __exit__ with the exception e; nil means that it was swallowed.
func (n *withStmt) leave(f *Frame, exit, self Value, e *object.Exception) error {
	th := f.Th
	e.Share()
	outer := th.Handled
	th.Handled = e
	at := f.At
	f.At = n.at
	r, err := callSpecial(th, exit, self, exitFailed)
	var swallow bool
	if err == nil {
		swallow, err = object.Truth(th, r)
	}
	th.Handled = outer
	if err != nil {
		return err
	}
	if swallow {
		return nil
	}
	f.At = at
	f.Traced = e
	return e
}

// givenTo says what a special method gets beside its object.
type givenTo uint8

const (
	nothing    givenTo = iota
	exitWell           // __exit__ and __aexit__ without an exception
	exitFailed         // for the exception that the thread handles
)

// count is the number of arguments, with the object.
func (g givenTo) count() int {
	if g == nothing {
		return 1
	}
	return 4
}

// fill puts the arguments into slots.
func (g givenTo) fill(th *Thread, slots []Value, self Value) {
	slots[0] = self
	if g == nothing {
		return
	}
	slots[1], slots[2], slots[3] = object.None, object.None, object.None
	if e := th.Handled; g == exitFailed {
		slots[1], slots[2] = object.From(e.Type()), object.From(e)
		if e.TB != nil {
			slots[3] = object.From(e.TB)
		}
	}
}

// callSpecial calls a special method, of self unless it is bound.
func callSpecial(th *Thread, fn, self Value, g givenTo) (v Value, err error) {
	pf, ok := fn.Object().(*object.Function)
	if ok && !self.IsZero() && pf.Code.Simple && !pf.Code.Suspends && pf.Code.ArgCount == g.count() {
		slots := th.AllocSlots(pf.Code.Size)
		g.fill(th, slots, self)
		if v, err = run(th, pf, pf.Code.Body, slots); err != nil {
			share(err)
		}
		return v, err
	}
	args, mark := th.PushArgs(g.count())
	g.fill(th, args, self)
	if self.IsZero() {
		v, err = object.Call(th, fn, args[1:], nil)
	} else {
		v, err = object.CallWithSelf(th, fn, self, args[1:], nil)
	}
	th.PopArgs(mark)
	return v, err
}

// special looks a dunder method up on the class of v. bound tells that it gets no object.
func special(th *Thread, v Value, name string) (fn Value, bound, found bool, err error) {
	d := v.Type().Lookup(name)
	if d.IsZero() {
		return d, false, false, nil
	}
	t := d.Type()
	if t.Flags&object.FlagMethodLike != 0 {
		return d, false, true, nil
	}
	if t.DescrGet != nil {
		d, err = t.DescrGet(th, d, v, v.Type())
	}
	return d, true, true, err
}

// methods finds the methods of context managers, and remembers those of one class, at version
// ver, if they get the manager as their first argument.
type methods struct {
	class       *object.Type
	ver         uint32
	first, last Value
}

// knows reports whether first and last are the methods of a class.
func (m *methods) knows(t *object.Type) bool { return t == m.class && t.Version() == m.ver }

// find looks the methods up, and whether they are bound.
func (m *methods) find(th *Thread, mgr Value, async bool) (enter, exit Value, enterBound, exitBound bool, err error) {
	t := mgr.Type()
	enterName, exitName, proto := "__enter__", "__exit__", "context manager"
	if async {
		enterName, exitName, proto = "__aenter__", "__aexit__", "asynchronous context manager"
	}
	enter, enterBound, ok, err := special(th, mgr, enterName)
	if err == nil && !ok {
		err = th.TypeErrorf("'%s' object does not support the %s protocol", t.Name, proto)
	}
	if err != nil {
		return enter, exit, false, false, err
	}
	exit, exitBound, ok, err = special(th, mgr, exitName)
	if err == nil && !ok {
		err = th.TypeErrorf("'%s' object does not support the %s protocol (missed %s method)", t.Name, proto, exitName)
	}
	if err == nil && !enterBound && !exitBound {
		m.class, m.ver, m.first, m.last = t, t.Version(), enter, exit
	}
	return enter, exit, enterBound, exitBound, err
}

// enter finds __exit__, with the manager that it gets unless it is bound, and calls __enter__.
func (m *methods) enter(th *Thread, mgr Value) (exit, v, self Value, err error) {
	if m.knows(mgr.Type()) {
		exit = m.last
		v, err = callSpecial(th, m.first, mgr, nothing)
		return exit, v, mgr, err
	}
	enter, exit, enterBound, exitBound, err := m.find(th, mgr, false)
	if err != nil {
		return exit, v, self, err
	}
	self = mgr
	if exitBound {
		self = Value{}
	}
	if enterBound {
		mgr = Value{}
	}
	v, err = callSpecial(th, enter, mgr, nothing)
	return exit, v, self, err
}
