package pickle

import "pyasync/object"

// this file writes objects as calls of what their __reduce_ex__ names

// saveObject writes an object of no builtin container: with the reducer that is registered
// for its class, or with its own.
func (p *pickler) saveObject(th *thread, v value) error {
	if !p.override.IsZero() {
		r, err := object.Call1(th, p.override, v)
		if err != nil {
			return err
		}
		if !r.IsNotImplemented() {
			return p.saveReduction(th, r, v)
		}
	}
	t := v.Type()
	switch t {
	case object.TypeType:
		return p.saveType(th, v)
	case object.FunctionType:
		return p.saveGlobal(th, v, value{})
	}
	r, isType, err := p.reduction(th, v)
	if err != nil {
		return err
	}
	if isType {
		return p.saveGlobal(th, v, value{})
	}
	return p.saveReduction(th, r, v)
}

// reduction asks for the reduction of v. isType says that there is none, since v is a class.
func (p *pickler) reduction(th *thread, v value) (r value, isType bool, err error) {
	t := v.Type()
	fn, err := p.registered(th, t)
	if err != nil {
		return value{}, false, err
	}
	if !fn.IsZero() {
		r, err = object.Call1(th, fn, v)
		return r, false, err
	}
	if t.Is(object.TypeType) {
		return value{}, true, nil
	}
	if fn, err = object.LookupAttr(th, v, "__reduce_ex__"); err != nil {
		return value{}, false, err
	}
	if !fn.IsZero() {
		r, err = object.Call1(th, fn, object.Int(int64(p.proto)))
		return r, false, err
	}
	if fn, err = object.LookupAttr(th, v, "__reduce__"); err != nil {
		return value{}, false, err
	}
	if fn.IsZero() {
		s, err := object.ReprString(th, v)
		if err != nil {
			return value{}, false, err
		}
		return value{}, false, picklingError(th, "can't pickle '%s' object: %s", t.Name, s)
	}
	r, err = object.Call0(th, fn)
	return r, false, err
}

// registered is the reducer for class t of the pickler's own dispatch table, or of copyreg's.
func (p *pickler) registered(th *thread, t *object.Type) (value, error) {
	table := p.dispatch
	if table.IsZero() {
		var err error
		if table, err = copyreg(th, "dispatch_table"); err != nil {
			return value{}, err
		}
	}
	if d, ok := object.AsDict(table); ok && table.Type() == object.DictType {
		return d.Get(th, object.From(t))
	}
	v, err := object.GetItem(th, table, object.From(t))
	if err != nil && object.IsException(err, object.KeyErrorType) {
		return value{}, nil
	}
	return v, err
}

// copyreg is an attribute of module copyreg.
func copyreg(th *thread, name string) (value, error) {
	module, err := th.Interp.Hooks.ImportModule(th, "copyreg")
	if err != nil {
		return value{}, err
	}
	return object.GetAttrString(th, module, name)
}

// saveReduction writes what a reducer has returned for v: a global's name, or a call.
func (p *pickler) saveReduction(th *thread, r, v value) error {
	if _, ok := object.AsStr(r); ok {
		return p.saveGlobal(th, v, r)
	}
	t, ok := object.AsTuple(r)
	if !ok {
		return picklingError(th, "__reduce__ must return a string or tuple")
	}
	if err := p.enterFast(th, v); err != nil {
		return err
	}
	defer p.leaveFast(v)
	return p.saveReduced(th, t.Items, v)
}

// saveReduced writes a reduction: a callable, its arguments, and perhaps the state, items,
// pairs and the function that sets the state. obj is the object that it makes, or zero.
func (p *pickler) saveReduced(th *thread, r []value, obj value) error {
	if len(r) < 2 || len(r) > 6 {
		return picklingError(th, "tuple returned by __reduce__ must contain 2 through 6 elements")
	}
	var part [6]value // zero where None
	for i, v := range r {
		if i < 2 || !v.IsNone() {
			part[i] = v
		}
	}
	fn, state, items, pairs, setter := part[0], part[2], part[3], part[4], part[5]
	if !object.Callable(fn) {
		return picklingError(th, "first item of the tuple returned by __reduce__ must be callable")
	}
	args, ok := object.AsTuple(part[1])
	if !ok {
		return picklingError(th, "second item of the tuple returned by __reduce__ must be a tuple")
	}
	for i, name := range [...]string{3: "fourth", 4: "fifth"} {
		if i >= 3 && !part[i].IsZero() && part[i].Type().Next == nil {
			return picklingError(th, "%s element of the tuple returned by __reduce__ must be an iterator, not %s", name, part[i].Type().Name)
		}
	}
	if !setter.IsZero() && !object.Callable(setter) {
		return picklingError(th, "sixth element of the tuple returned by __reduce__ must be a function, not %s", setter.Type().Name)
	}
	if err := p.saveCall(th, fn, part[1], args.Items, obj); err != nil {
		return err
	}
	if !obj.IsZero() {
		if _, cyclic := p.memo[key(th, obj)]; cyclic { // its arguments contain it
			p.emit(opPop)
			p.memoized(th, obj)
			return nil
		}
		p.memoize(th, obj)
	}
	if !items.IsZero() {
		if err := p.appendFrom(th, items); err != nil {
			return err
		}
	}
	if !pairs.IsZero() {
		if err := p.setFrom(th, pairs); err != nil {
			return err
		}
	}
	return p.saveState(th, state, setter, obj)
}

// saveState writes the state of an object, and how it is set.
func (p *pickler) saveState(th *thread, state, setter, obj value) error {
	if state.IsZero() {
		return nil
	}
	if setter.IsZero() {
		if err := p.save(th, state); err != nil {
			return err
		}
		p.emit(opBuild)
		return nil
	}
	for _, v := range [...]value{setter, obj, state} {
		if err := p.save(th, v); err != nil {
			return err
		}
	}
	p.emit(opTuple2)
	p.emit(opReduce)
	p.emit(opPop) // what the setter returned
	return nil
}

// saveCall writes the call that makes an object. Calls of the __newobj__ functions of
// copyreg have operations of their own.
func (p *pickler) saveCall(th *thread, fn, argTuple value, args []value, obj value) error {
	name := ""
	if p.proto >= 2 {
		n, err := object.LookupAttr(th, fn, "__name__")
		if err != nil {
			return err
		}
		if s, ok := object.AsStr(n); ok {
			name = s.String()
		}
	}
	switch name {
	case "__newobj_ex__":
		return p.saveNewObjEx(th, args)
	case "__newobj__":
		return p.saveNewObj(th, args, obj)
	}
	if err := p.save(th, fn); err != nil {
		return err
	}
	if err := p.save(th, argTuple); err != nil {
		return err
	}
	p.emit(opReduce)
	return nil
}

func (p *pickler) saveNewObj(th *thread, args []value, obj value) error {
	if len(args) < 1 {
		return picklingError(th, "__newobj__ arglist is empty")
	}
	cls := args[0]
	if m, err := object.LookupAttr(th, cls, "__new__"); err != nil {
		return err
	} else if m.IsZero() {
		return picklingError(th, "args[0] from __newobj__ args has no __new__")
	}
	if !obj.IsZero() {
		c, err := object.GetAttrString(th, obj, "__class__")
		if err != nil {
			return err
		}
		if !object.Is(c, cls) {
			return picklingError(th, "args[0] from __newobj__ args has the wrong class")
		}
	}
	if err := p.save(th, cls); err != nil {
		return err
	}
	if err := p.save(th, object.NewTuple(args[1:])); err != nil {
		return err
	}
	p.emit(opNewObj)
	return nil
}

// saveNewObjEx writes the call of __new__ with keyword arguments; before protocol 4 as that of
// a functools.partial.
func (p *pickler) saveNewObjEx(th *thread, args []value) error {
	if len(args) != 3 {
		return picklingError(th, "length of the NEWOBJ_EX argument tuple must be exactly 3, not %d", len(args))
	}
	cls, ok := args[0].Object().(*object.Type)
	if !ok {
		return picklingError(th, "first item from NEWOBJ_EX argument tuple must be a class, not %s", args[0].Type().Name)
	}
	pos, ok := object.AsTuple(args[1])
	if !ok {
		return picklingError(th, "second item from NEWOBJ_EX argument tuple must be a tuple, not %s", args[1].Type().Name)
	}
	if _, ok := object.AsDict(args[2]); !ok {
		return picklingError(th, "third item from NEWOBJ_EX argument tuple must be a dict, not %s", args[2].Type().Name)
	}
	if p.proto >= 4 {
		for _, v := range args {
			if err := p.save(th, v); err != nil {
				return err
			}
		}
		p.emit(opNewObjEx)
		return nil
	}
	functools, err := th.Interp.Hooks.ImportModule(th, "functools")
	if err != nil {
		return err
	}
	partial, err := object.GetAttrString(th, functools, "partial")
	if err != nil {
		return err
	}
	newFn, err := object.GetAttrString(th, object.From(cls), "__new__")
	if err != nil {
		return err
	}
	kw, err := keywords(th, args[2])
	if err != nil {
		return err
	}
	call, err := object.Call(th, partial, append([]value{newFn, args[0]}, pos.Items...), kw)
	if err != nil {
		return err
	}
	if err := p.save(th, call); err != nil {
		return err
	}
	if err := p.save(th, object.NewTuple(nil)); err != nil {
		return err
	}
	p.emit(opReduce)
	return nil
}

// keywords are the items of a dict as keyword arguments.
func keywords(th *thread, d value) (kwargs, error) {
	var kw kwargs
	err := object.EachItem(th, d, func(k, v value) error {
		name, ok := object.AsStr(k)
		if !ok {
			return th.TypeErrorf("keywords must be strings")
		}
		kw = append(kw, object.Kw{Name: name, Val: v})
		return nil
	})
	return kw, err
}
