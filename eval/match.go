package eval

import "pyasync/object"

// this file defines match statements

// pattern decides whether v matches, and binds names into captures, which the statement
// assigns once the whole pattern has matched.
type pattern interface {
	match(f *Frame, v Value) (bool, error)
}

// matchStmt is match subject: cases.
type matchStmt struct {
	subject expr
	cases   []matchCase
}

type matchCase struct {
	pat   pattern
	slots []int // where the pattern leaves what its names capture
	names []target
	guard tester // or nil
	body  stmt
}

func (n *matchStmt) Exec(f *Frame) (signal, error) {
	v, err := n.subject.Eval(f)
	if err != nil {
		return next, err
	}
	for i := range n.cases {
		c := &n.cases[i]
		ok, err := c.matches(f, v)
		if err != nil {
			return next, err
		}
		if ok {
			return c.body.Exec(f)
		}
	}
	return next, nil
}

// matches tries the pattern, binds its names and asks the guard.
func (c *matchCase) matches(f *Frame, v Value) (bool, error) {
	ok, err := c.pat.match(f, v)
	if err != nil || !ok {
		return false, err
	}
	for i, t := range c.names {
		x := f.Slots[c.slots[i]]
		f.Slots[c.slots[i]] = Value{}
		if err := t.Assign(f, x); err != nil {
			return false, err
		}
	}
	if c.guard == nil {
		return true, nil
	}
	return c.guard.Test(f)
}

// matchR is match with suspensions inside: the chosen case is resumed, its number is in PC.
type matchR struct {
	matchStmt
	pc int
}

func (n *matchR) Exec(f *Frame) (signal, error) {
	i := int(f.PC[n.pc]) - 1
	f.PC[n.pc] = 0
	if i < 0 {
		v, err := n.subject.Eval(f)
		if err != nil {
			return next, err
		}
		for j := range n.cases {
			ok, err := n.cases[j].matches(f, v)
			if err != nil {
				return next, err
			}
			if ok {
				i = j
				break
			}
		}
		if i < 0 {
			return next, nil
		}
	}
	sig, err := n.cases[i].body.Exec(f)
	if sig == suspend && err == nil {
		f.PC[n.pc] = int32(i) + 1
	}
	return sig, err
}

// wildcard matches anything.
type wildcard struct{}

func (wildcard) match(f *Frame, v Value) (bool, error) { return true, nil }

// capture matches what pat does (anything when it is nil) and keeps it.
type capture struct {
	pat  pattern
	slot int
}

func (p *capture) match(f *Frame, v Value) (bool, error) {
	if p.pat != nil {
		if ok, err := p.pat.match(f, v); err != nil || !ok {
			return false, err
		}
	}
	f.Slots[p.slot] = v
	return true, nil
}

// valuePattern matches what equals e.
type valuePattern struct {
	e  expr
	at int32
}

func (p *valuePattern) match(f *Frame, v Value) (bool, error) {
	x, err := p.e.Eval(f)
	if err != nil {
		return false, err
	}
	f.At = p.at
	r, err := object.Compare(f.Th, v, x, object.EQ)
	if err != nil {
		return false, err
	}
	return object.Truth(f.Th, r)
}

// singletonPattern matches None, True or False by identity.
type singletonPattern struct{ v Value }

func (p *singletonPattern) match(f *Frame, v Value) (bool, error) { return object.Is(v, p.v), nil }

// orPattern matches what one of its alternatives does.
type orPattern struct{ pats []pattern }

func (p *orPattern) match(f *Frame, v Value) (bool, error) {
	for _, q := range p.pats {
		if ok, err := q.match(f, v); ok || err != nil {
			return ok, err
		}
	}
	return false, nil
}

// sequencePattern is [a, *b, c]; star is the index of the starred pattern, or -1.
type sequencePattern struct {
	pats []pattern
	star int
	any  bool // it is [*_]: the length does not matter
	at   int32
}

func (p *sequencePattern) match(f *Frame, v Value) (bool, error) {
	if v.Type().Flags&object.FlagSequence == 0 {
		return false, nil
	}
	if p.any {
		return true, nil
	}
	f.At = p.at
	n, err := object.Len(f.Th, v)
	if err != nil {
		return false, err
	}
	if p.star < 0 && n != len(p.pats) || p.star >= 0 && n < len(p.pats)-1 {
		return false, nil
	}
	items, err := p.unpack(f, v)
	if err != nil {
		return false, err
	}
	for i, q := range p.pats {
		if _, ok := q.(wildcard); ok {
			continue
		}
		var x Value
		if items != nil {
			x = items[i]
		} else if i == p.star {
			x, err = p.middle(f, v, i, n)
		} else {
			k := i
			if p.star >= 0 && i > p.star {
				k = n - len(p.pats) + i
			}
			x, err = object.GetItem(f.Th, v, object.Int(int64(k)))
		}
		if err != nil {
			return false, err
		}
		if ok, err := q.match(f, x); err != nil || !ok {
			return false, err
		}
	}
	return true, nil
}

// unpack is what the patterns get when CPython iterates over v: if none is a starred
// wildcard, and some is no wildcard at all. Otherwise, and for lists and tuples, where nobody
// can tell, items are fetched one by one.
func (p *sequencePattern) unpack(f *Frame, v Value) ([]Value, error) {
	if !v.Type().Heap() {
		return nil, nil
	}
	all := true
	for i, q := range p.pats {
		_, wild := q.(wildcard)
		if wild && i == p.star {
			return nil, nil
		}
		all = all && wild
	}
	switch {
	case all:
		return nil, nil
	case p.star < 0:
		return object.Unpack(f.Th, v, len(p.pats))
	}
	return object.UnpackStar(f.Th, v, p.star, len(p.pats)-1-p.star)
}

// middle is the list that the starred pattern gets.
func (p *sequencePattern) middle(f *Frame, v Value, from, n int) (Value, error) {
	count := n - len(p.pats) + 1
	items := make([]Value, count)
	for k := range items {
		x, err := object.GetItem(f.Th, v, object.Int(int64(from+k)))
		if err != nil {
			return x, err
		}
		items[k] = x
	}
	return object.NewList(items), nil
}

// mappingPattern is {key: pattern, **rest}; rest is a slot, or -1.
type mappingPattern struct {
	keys []expr
	pats []pattern
	rest int
	at   int32
}

func (p *mappingPattern) match(f *Frame, v Value) (bool, error) {
	if v.Type().Flags&object.FlagMapping == 0 {
		return false, nil
	}
	th := f.Th
	f.At = p.at
	if len(p.keys) > 0 {
		n, err := object.Len(th, v)
		if err != nil || n < len(p.keys) {
			return false, err
		}
	}
	seen := &object.Set{}
	vals := make([]Value, len(p.keys))
	keys := make([]Value, len(p.keys))
	if len(p.keys) > 0 {
		get, err := object.GetAttrString(th, v, "get")
		if err != nil {
			return false, err
		}
		dummy := object.From(&object.List{})
		for i, ke := range p.keys {
			k, err := ke.Eval(f)
			if err != nil {
				return false, err
			}
			f.At = p.at
			dup, err := seen.Has(th, k)
			if err != nil {
				return false, err
			}
			if dup {
				return false, th.ValueErrorf("mapping pattern checks duplicate key (%s)", reprOf(th, k))
			}
			if err := seen.Add(th, k); err != nil {
				return false, err
			}
			x, err := object.Call2(th, get, k, dummy)
			if err != nil {
				return false, err
			}
			if object.Is(x, dummy) {
				return false, nil
			}
			keys[i], vals[i] = k, x
		}
	}
	for i, q := range p.pats {
		if ok, err := q.match(f, vals[i]); err != nil || !ok {
			return false, err
		}
	}
	if p.rest >= 0 {
		d := object.NewDict()
		if err := object.MergeDict(th, d, v); err != nil {
			return false, err
		}
		for _, k := range keys {
			if _, err := d.Delete(th, k); err != nil {
				return false, err
			}
		}
		f.Slots[p.rest] = object.From(d)
	}
	return true, nil
}

// classPattern is Cls(p, attr=q).
type classPattern struct {
	cls   expr
	pats  []pattern
	attrs []*object.Str
	kws   []pattern
	at    int32
}

func (p *classPattern) match(f *Frame, v Value) (bool, error) {
	th := f.Th
	c, err := p.cls.Eval(f)
	if err != nil {
		return false, err
	}
	f.At = p.at
	t, ok := c.Object().(*object.Type)
	if !ok {
		return false, th.TypeErrorf("called match pattern must be a class")
	}
	if ok, err := object.IsInstance(th, v, c); err != nil || !ok {
		return false, err
	}
	names, self, err := p.positional(th, t)
	if err != nil {
		return false, err
	}
	seen := map[string]bool{}
	for i, q := range p.pats {
		x := v
		if !self {
			if seen[names[i].String()] {
				return false, th.TypeErrorf("%s() got multiple sub-patterns for attribute '%s'", t.Name, names[i])
			}
			seen[names[i].String()] = true
			if x, err = object.LookupAttrStr(th, v, names[i]); err != nil || x.IsZero() {
				return false, err
			}
		}
		if ok, err := q.match(f, x); err != nil || !ok {
			return false, err
		}
	}
	for i, q := range p.kws {
		if seen[p.attrs[i].String()] {
			return false, th.TypeErrorf("%s() got multiple sub-patterns for attribute '%s'", t.Name, p.attrs[i])
		}
		seen[p.attrs[i].String()] = true
		f.At = p.at
		x, err := object.LookupAttrStr(th, v, p.attrs[i])
		if err != nil || x.IsZero() {
			return false, err
		}
		if ok, err := q.match(f, x); err != nil || !ok {
			return false, err
		}
	}
	return true, nil
}

// positional are the attributes that positional patterns stand for; self means that the
// only one stands for the subject itself.
func (p *classPattern) positional(th *Thread, t *object.Type) (names []*object.Str, self bool, err error) {
	if len(p.pats) == 0 {
		return nil, false, nil
	}
	args, err := object.LookupAttr(th, object.From(t), "__match_args__")
	if err != nil {
		return nil, false, err
	}
	allowed := 0
	if args.IsZero() {
		self = t.Flags&object.FlagMatchSelf != 0
		if self {
			allowed = 1
		}
	} else {
		tup, ok := object.AsTuple(args)
		if !ok {
			return nil, false, th.TypeErrorf("%s.__match_args__ must be a tuple (got %s)", t.Name, args.Type().Name)
		}
		allowed = len(tup.Items)
		for _, x := range tup.Items[:min(allowed, len(p.pats))] {
			s, ok := object.AsStr(x)
			if !ok {
				return nil, false, th.TypeErrorf("__match_args__ elements must be strings (got %s)", x.Type().Name)
			}
			names = append(names, s)
		}
	}
	if len(p.pats) > allowed {
		return nil, false, th.TypeErrorf("%s() accepts %d positional sub-pattern%s (%d given)", t.Name, allowed, s(allowed != 1), len(p.pats))
	}
	return names, self, nil
}
