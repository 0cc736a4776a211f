package object

// this file holds what the raise, except and except* statements do

// RaiseFrom is the error of the statement `raise exc from cause`; a zero cause stands for no
// from clause.
func (th *Thread) RaiseFrom(exc, cause Value) error {
	e, err := th.toException(exc, "exceptions must derive from BaseException")
	if err != nil {
		return err
	}
	if cause.o != nil {
		e.Suppress = true
		e.Cause = Value{}
		if !cause.IsNone() {
			c, err := th.toException(cause, "exception causes must derive from BaseException")
			if err != nil {
				return err
			}
			e.Cause = From(c)
		}
	}
	e.SetContext(th.Handled)
	return e
}

// toException is the exception v, or an instance of the exception class v.
func (th *Thread) toException(v Value, msg string) (*Exception, error) {
	switch o := v.o.(type) {
	case *Exception:
		return o, nil
	case *Type:
		if !o.Is(BaseExceptionType) {
			break
		}
		r, err := Call(th, v, nil, nil)
		if err != nil {
			return nil, err
		}
		if e, ok := r.o.(*Exception); ok {
			return e, nil
		}
		s, err := ReprString(th, v)
		if err != nil {
			return nil, err
		}
		t, err := ReprString(th, From(r.Type()))
		if err != nil {
			return nil, err
		}
		return nil, th.TypeErrorf("calling %s should have returned an instance of BaseException, not %s", s, t)
	}
	return nil, th.TypeErrorf("%s", msg)
}

// Reraise is the error of a bare raise statement.
func (th *Thread) Reraise() error {
	if th.Handled == nil {
		return th.Raise(RuntimeErrorType, "No active exception to reraise")
	}
	return th.Context()
}

// SetContext makes ctx, the exception being handled when e is raised, the context of e.
// A chain that would come back to e is cut there.
func (e *Exception) SetContext(ctx *Exception) {
	if ctx == nil || ctx == e {
		return
	}
	ctx.lone = false
	slow, step := ctx, false
	for o := ctx; o.Context != nil; {
		if o.Context == e {
			o.Context = nil
			break
		}
		o = o.Context
		if o == slow {
			break // an older cycle
		}
		if step {
			slow = slow.Context
		}
		step = !step
	}
	e.Context = ctx
}

// MatchException reports whether an except clause with these classes catches e.
func MatchException(th *Thread, e *Exception, types Value) (bool, error) {
	switch o := types.o.(type) {
	case *Type:
		if o.Flags&FlagExcSub != 0 {
			return e.Type().Is(o), nil
		}
	case *Tuple:
		for _, x := range o.Items {
			if t, ok := x.o.(*Type); !ok || t.Flags&FlagExcSub == 0 {
				return false, th.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
			}
		}
		return givenMatches(e, types), nil
	}
	return false, th.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
}

// MatchGroup is the test of an except* clause with these classes: the part of e that it
// catches and the rest, each nil if there is none. A nil e, when earlier clauses have
// caught everything, matches nothing. A bare exception that matches is wrapped in a group.
func MatchGroup(th *Thread, e *Exception, types Value) (matched, rest *Exception, err error) {
	if err := checkGroupTypes(th, types); err != nil {
		return nil, nil, err
	}
	if e == nil {
		return nil, nil, nil
	}
	if givenMatches(e, types) {
		if e.IsGroup() {
			return e, nil, nil
		}
		members := []Value{From(e)}
		v, err := groupNew(th, BaseExceptionGroupType, []Value{FromString(""), NewTuple(members)}, nil)
		if err != nil {
			return nil, nil, err
		}
		return v.o.(*Exception), nil, nil
	}
	if !e.IsGroup() {
		return nil, e, nil
	}
	r, err := CallMethod(th, From(e), "split", types)
	if err != nil {
		return nil, nil, err
	}
	pair, ok := r.o.(*Tuple)
	if !ok {
		return nil, nil, th.TypeErrorf("%s.split must return a tuple, not %s", e.Type().Name, r.Type().Name)
	}
	if len(pair.Items) < 2 {
		return nil, nil, th.TypeErrorf("%s.split must return a 2-tuple, got tuple of size %d", e.Type().Name, len(pair.Items))
	}
	return ExceptionOf(pair.Items[0]), ExceptionOf(pair.Items[1]), nil
}

func checkGroupTypes(th *Thread, types Value) error {
	items := []Value{types}
	if t, ok := types.o.(*Tuple); ok {
		items = t.Items
	}
	for _, x := range items {
		if t, ok := x.o.(*Type); !ok || t.Flags&FlagExcSub == 0 {
			return th.TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
		}
	}
	for _, x := range items {
		if x.o.(*Type).Is(BaseExceptionGroupType) {
			return th.TypeErrorf("catching ExceptionGroup with except* is not allowed. Use except instead.")
		}
	}
	return nil
}

// PrepReraiseStar decides what leaves a try statement with except* clauses: orig is the
// exception it caught and excs what the clauses raised or did not match. Parts of
// orig are put together as they were in it; nil means that nothing is left to raise.
// The result is raised without a new traceback entry.
func PrepReraiseStar(th *Thread, orig *Exception, excs []*Exception) (*Exception, error) {
	if len(excs) == 0 {
		return nil, nil
	}
	if !orig.IsGroup() {
		return excs[0], nil
	}
	var raised, kept []*Exception
	for _, e := range excs {
		switch {
		case e == nil:
		case sameOrigin(e, orig):
			kept = append(kept, e)
		default:
			raised = append(raised, e)
		}
	}
	if len(kept) > 0 {
		part, err := orig.project(th, kept)
		if err != nil {
			return nil, err
		}
		if part != nil {
			raised = append(raised, part)
		}
	}
	switch len(raised) {
	case 0:
		return nil, nil
	case 1:
		return raised[0], nil
	}
	return NewGroup("", raised), nil
}

// sameOrigin reports whether group e is a part of orig, and not a new exception: they
// have the same traceback and links.
func sameOrigin(e, orig *Exception) bool {
	if !e.IsGroup() {
		return false
	}
	return e == orig || e.TB == orig.TB && e.Cause == orig.Cause && e.Context == orig.Context
}

// project is the part of group e whose leaves are in keep.
func (e *Exception) project(th *Thread, keep []*Exception) (*Exception, error) {
	leaves := map[*Exception]bool{}
	for _, k := range keep {
		k.eachLeaf(func(l *Exception) { leaves[l] = true })
	}
	part, _, err := e.split(th, func(th *Thread, x *Exception) (bool, error) {
		return !x.IsGroup() && leaves[x], nil
	}, false)
	return part, err
}

func (e *Exception) eachLeaf(f func(l *Exception)) {
	if !e.IsGroup() {
		f(e)
		return
	}
	for _, m := range e.Members() {
		m.o.(*Exception).eachLeaf(f)
	}
}
