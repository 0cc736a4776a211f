package pickle

import "pyasync/object"

// this file writes tuples, lists, dicts and sets

const (
	batch       = 1000 // items that are on the stack at a time
	fastNesting = 50   // containers within one another, after which fast mode looks for cycles
)

func (p *pickler) saveTuple(th *thread, v value) error {
	t, _ := object.AsTuple(v)
	items := t.Items
	if len(items) == 0 {
		if p.bin {
			p.emit(opEmptyTuple)
		} else {
			p.emit(opMark, opTuple)
		}
		return nil
	}
	small := len(items) <= 3 && p.proto >= 2
	if !small {
		p.emit(opMark)
	}
	for _, x := range items {
		if err := p.save(th, x); err != nil {
			return err
		}
	}
	if _, cyclic := p.memo[v.Object()]; cyclic { // an item contains the tuple, and has written it
		switch {
		case small:
			for range items {
				p.emit(opPop)
			}
		case p.bin:
			p.emit(opPopMark)
		default:
			for range len(items) + 1 {
				p.emit(opPop)
			}
		}
		p.memoized(th, v)
		return nil
	}
	if small {
		p.emit(byte(opTuple1 + len(items) - 1))
	} else {
		p.emit(opTuple)
	}
	p.memoize(th, v)
	return nil
}

// enterFast watches for cycles in fast mode, where the memo does not.
func (p *pickler) enterFast(th *thread, v value) error {
	if !p.fast {
		return nil
	}
	p.nesting++
	if p.nesting < fastNesting {
		return nil
	}
	if p.active == nil {
		p.active = map[object.Object]bool{}
	}
	if p.active[v.Object()] {
		p.nesting = -1
		return th.ValueErrorf("fast mode: can't pickle cyclic objects including object type %s at %s", v.Type().Name, object.Address(v))
	}
	p.active[v.Object()] = true
	return nil
}

func (p *pickler) leaveFast(v value) {
	if !p.fast {
		return
	}
	p.nesting--
	delete(p.active, v.Object())
}

func (p *pickler) saveList(th *thread, v value) error {
	if err := p.enterFast(th, v); err != nil {
		return err
	}
	defer p.leaveFast(v)
	if p.bin {
		p.emit(opEmptyList)
	} else {
		p.emit(opMark, opList)
	}
	p.memoize(th, v)
	l, _ := object.AsList(v)
	if len(l.Items) == 0 {
		return nil
	}
	if !p.bin {
		it, err := object.Iter(th, v)
		if err != nil {
			return err
		}
		return p.appendFrom(th, it)
	}
	if len(l.Items) == 1 {
		if err := p.save(th, l.Items[0]); err != nil {
			return err
		}
		p.emit(opAppend)
		return nil
	}
	for i := 0; i < len(l.Items); {
		p.emit(opMark)
		for n := 0; n < batch && i < len(l.Items); n++ {
			if err := p.save(th, l.Items[i]); err != nil {
				return err
			}
			i++
		}
		p.emit(opAppends)
	}
	return nil
}

// appendFrom writes the items of an iterator as appended to the list on the stack.
func (p *pickler) appendFrom(th *thread, it value) error {
	return p.inBatches(th, it, opAppend, opAppends, p.save)
}

// setFrom writes the pairs of an iterator as set in the dict on the stack.
func (p *pickler) setFrom(th *thread, it value) error {
	return p.inBatches(th, it, opSetItem, opSetItems, func(th *thread, pair value) error {
		t, ok := object.AsTuple(pair)
		if !ok || len(t.Items) != 2 {
			return th.TypeErrorf("dict items iterator must return 2-tuples")
		}
		if err := p.save(th, t.Items[0]); err != nil {
			return err
		}
		return p.save(th, t.Items[1])
	})
}

// inBatches writes the items of an iterator, followed by the operation for one or for many.
func (p *pickler) inBatches(th *thread, it value, one, many byte, save func(th *thread, v value) error) error {
	next := it.Type().Next
	if next == nil {
		return th.TypeErrorf("'%s' object is not an iterator", it.Type().Name)
	}
	for {
		first, err := next(th, it)
		if err != nil || first.IsZero() {
			return err
		}
		if !p.bin {
			if err := save(th, first); err != nil {
				return err
			}
			p.emit(one)
			continue
		}
		v, err := next(th, it)
		if err != nil {
			return err
		}
		if v.IsZero() {
			err := save(th, first)
			p.emit(one)
			return err
		}
		p.emit(opMark)
		if err := save(th, first); err != nil {
			return err
		}
		n := 1
		for !v.IsZero() {
			if err := save(th, v); err != nil {
				return err
			}
			if n++; n == batch {
				break
			}
			if v, err = next(th, it); err != nil {
				return err
			}
		}
		p.emit(many)
		if n < batch {
			return nil
		}
	}
}

func (p *pickler) saveDict(th *thread, v value) error {
	if err := p.enterFast(th, v); err != nil {
		return err
	}
	defer p.leaveFast(v)
	if p.bin {
		p.emit(opEmptyDict)
	} else {
		p.emit(opMark, opDict)
	}
	p.memoize(th, v)
	d, _ := object.AsDict(v)
	n := d.Len()
	if n == 0 {
		return nil
	}
	if !p.bin {
		items, err := object.CallMethod(th, v, "items")
		if err != nil {
			return err
		}
		it, err := object.Iter(th, items)
		if err != nil {
			return err
		}
		return p.setFrom(th, it)
	}
	if n == 1 {
		pos := d.NextPos(0)
		k, x := d.At(pos)
		if err := p.savePair(th, k, x); err != nil {
			return err
		}
		p.emit(opSetItem)
		return nil
	}
	for pos, i := 0, batch; i == batch; { // a full batch is followed by another, even if empty
		p.emit(opMark)
		for i = 0; i < batch; {
			if pos = d.NextPos(pos); pos < 0 {
				break
			}
			k, x := d.At(pos)
			pos++
			if err := p.savePair(th, k, x); err != nil {
				return err
			}
			i++
		}
		p.emit(opSetItems)
		if d.Len() != n {
			return th.Raise(object.RuntimeErrorType, "dictionary changed size during iteration")
		}
	}
	return nil
}

func (p *pickler) savePair(th *thread, k, v value) error {
	if err := p.save(th, k); err != nil {
		return err
	}
	return p.save(th, v)
}

func (p *pickler) saveSet(th *thread, v value) error {
	s, _ := object.AsSet(v)
	if p.proto < 4 {
		items, err := object.Slice(th, v)
		if err != nil {
			return err
		}
		args := object.NewTuple([]value{object.NewList(items)})
		return p.saveReduced(th, []value{object.From(object.SetType), args}, v)
	}
	p.emit(opEmptySet)
	p.memoize(th, v)
	n := s.Len()
	items, err := object.Slice(th, v)
	if err != nil || n == 0 {
		return err
	}
	for {
		part := items[:min(len(items), batch)]
		p.emit(opMark)
		for _, x := range part {
			if err := p.save(th, x); err != nil {
				return err
			}
		}
		p.emit(opAddItems)
		if s.Len() != n {
			return th.Raise(object.RuntimeErrorType, "set changed size during iteration")
		}
		if items = items[len(part):]; len(part) < batch {
			return nil
		}
	}
}

func (p *pickler) saveFrozenSet(th *thread, v value) error {
	items, err := object.Slice(th, v)
	if err != nil {
		return err
	}
	if p.proto < 4 {
		args := object.NewTuple([]value{object.NewList(items)})
		return p.saveReduced(th, []value{object.From(object.FrozenSetType), args}, v)
	}
	p.emit(opMark)
	for _, x := range items {
		if err := p.save(th, x); err != nil {
			return err
		}
	}
	if _, cyclic := p.memo[v.Object()]; cyclic {
		p.emit(opPopMark)
		p.memoized(th, v)
		return nil
	}
	p.emit(opFrozenSet)
	p.memoize(th, v)
	return nil
}
