package pickle

import (
	"encoding/binary"

	"pyasync/object"
)

// this file runs the operations that find names, make instances or take objects from elsewhere

// findClass is what a module has under a name, which from protocol 4 on may be dotted.
func (u *unpickler) findClass(th *thread, module, name value) (value, error) {
	m, ok := object.AsStr(module)
	n, ok2 := object.AsStr(name)
	if !ok || !ok2 {
		return value{}, th.TypeErrorf("find_class() arguments must be str")
	}
	modName, attr := m.String(), n.String()
	if u.proto < 3 && u.fixImports {
		modName, attr = fromPython2(modName, attr)
	}
	mod, err := importNamed(th, object.FromString(modName))
	if err != nil {
		return value{}, err
	}
	if u.proto >= 4 {
		v, _, err := dottedAttr(th, mod, attr)
		return v, err
	}
	v, err := object.LookupAttr(th, mod, attr)
	if err == nil && v.IsZero() {
		err = cannotGet(th, "attribute", attr, mod)
	}
	return v, err
}

// find is findClass, or what a subclass has in its place.
func (u *unpickler) find(th *thread, module, name value) (value, error) {
	if u.Ext == nil {
		return u.findClass(th, module, name)
	}
	fn, err := object.GetAttrString(th, object.From(u), "find_class")
	if err != nil {
		return value{}, err
	}
	return object.Call2(th, fn, module, name)
}

// nameLine is a line that names something.
func (u *unpickler) nameLine(th *thread, codec string) (value, error) {
	b, err := u.in.line(th)
	if err != nil {
		return value{}, err
	}
	return object.Decode(th, b[:len(b)-1], codec, "strict")
}

// loadNamed runs the operations that name a class, and perhaps instantiate it.
func (u *unpickler) loadNamed(th *thread, op byte) error {
	var args []value
	if op == opInst || op == opObj {
		at, err := u.popMark(th)
		if err != nil {
			return err
		}
		if op == opObj && len(u.stack)-at < 1 {
			return u.need(th, len(u.stack)+1)
		}
		args = append(args, u.stack[at:]...)
		u.stack = u.stack[:at]
	}
	var cls value
	var err error
	switch op {
	case opObj:
		cls, args = args[0], args[1:]
	case opStackGlobal:
		name, err := u.pop(th)
		if err != nil {
			return err
		}
		module, err := u.pop(th)
		if err != nil {
			return err
		}
		if module.Type() != object.StrType || name.Type() != object.StrType {
			return unpicklingError(th, "STACK_GLOBAL requires str")
		}
		cls, err = u.find(th, module, name)
		if err == nil {
			u.push(cls)
		}
		return err
	default:
		codec := "utf-8"
		if op == opInst {
			codec = "ascii"
		}
		module, err := u.nameLine(th, codec)
		if err != nil {
			return err
		}
		name, err := u.nameLine(th, codec)
		if err != nil {
			return err
		}
		if cls, err = u.find(th, module, name); err != nil {
			return err
		}
	}
	if op != opGlobal {
		if cls, err = instantiate(th, cls, args); err != nil {
			return err
		}
	}
	u.push(cls)
	return nil
}

// instantiate calls a class, but makes instances without calling __init__ when there are no
// arguments, as for the old classes of Python 2.
func instantiate(th *thread, cls value, args []value) (value, error) {
	if _, ok := cls.Object().(*object.Type); ok && len(args) == 0 {
		m, err := object.LookupAttr(th, cls, "__getinitargs__")
		if err != nil {
			return value{}, err
		}
		if m.IsZero() {
			return object.CallMethod(th, cls, "__new__", cls)
		}
	}
	return object.Call(th, cls, args, nil)
}

// loadExtension finds what copyreg has registered under a number.
func (u *unpickler) loadExtension(th *thread, op byte) error {
	b, err := u.in.take(th, map[byte]int{opExt1: 1, opExt2: 2, opExt4: 4}[op])
	if err != nil {
		return err
	}
	code := int64(b[0])
	switch op {
	case opExt2:
		code = int64(binary.LittleEndian.Uint16(b))
	case opExt4:
		code = int64(int32(binary.LittleEndian.Uint32(b)))
	}
	if code <= 0 {
		return unpicklingError(th, "EXT specifies code <= 0")
	}
	k := object.Int(code)
	cache, err := copyreg(th, "_extension_cache")
	if err != nil {
		return err
	}
	known, ok := object.AsDict(cache)
	if ok {
		v, err := known.Get(th, k)
		if err != nil {
			return err
		}
		if !v.IsZero() {
			u.push(v)
			return nil
		}
	}
	registry, err := copyreg(th, "_inverted_registry")
	if err != nil {
		return err
	}
	pair := value{}
	if d, ok := object.AsDict(registry); ok {
		if pair, err = d.Get(th, k); err != nil {
			return err
		}
	}
	if pair.IsZero() {
		return th.ValueErrorf("unregistered extension code %d", code)
	}
	t, isTuple := object.AsTuple(pair)
	if !isTuple || len(t.Items) != 2 || !t.Items[0].Type().Is(object.StrType) || !t.Items[1].Type().Is(object.StrType) {
		return th.ValueErrorf("_inverted_registry[%d] isn't a 2-tuple of strings", code)
	}
	v, err := u.find(th, t.Items[0], t.Items[1])
	if err != nil {
		return err
	}
	if ok {
		if err := known.Set(th, k, v); err != nil {
			return err
		}
	}
	u.push(v)
	return nil
}

// loadCall runs the operations that call something with arguments from the stack.
func (u *unpickler) loadCall(th *thread, op byte) error {
	kwArg := value{}
	var err error
	if op == opNewObjEx {
		if kwArg, err = u.pop(th); err != nil {
			return err
		}
	}
	args, err := u.pop(th)
	if err != nil {
		return err
	}
	fn, err := u.pop(th)
	if err != nil {
		return err
	}
	t, isTuple := object.AsTuple(args)
	if op == opReduce {
		if !isTuple {
			return th.TypeErrorf("argument list must be a tuple")
		}
		v, err := object.Call(th, fn, t.Items, nil)
		if err == nil {
			u.push(v)
		}
		return err
	}
	name := "NEWOBJ"
	if op == opNewObjEx {
		name = "NEWOBJ_EX"
	}
	cls, ok := fn.Object().(*object.Type)
	switch {
	case !ok:
		return unpicklingError(th, "%s class argument must be a type, not %s", name, fn.Type().Name)
	case cls.New == nil:
		return unpicklingError(th, "%s class argument '%s' doesn't have __new__", name, cls.Name)
	case !isTuple:
		return unpicklingError(th, "%s args argument must be a tuple, not %s", name, args.Type().Name)
	}
	var kw kwargs
	if op == opNewObjEx {
		if _, ok := object.AsDict(kwArg); !ok {
			return unpicklingError(th, "%s kwargs argument must be a dict, not %s", name, kwArg.Type().Name)
		}
		if kw, err = keywords(th, kwArg); err != nil {
			return err
		}
	}
	v, err := cls.New(th, cls, t.Items, kw)
	if err == nil {
		u.push(v)
	}
	return err
}

// loadBuild gives the object below the top of the stack its state.
func (u *unpickler) loadBuild(th *thread) error {
	if err := u.need(th, 2); err != nil {
		return err
	}
	state, err := u.pop(th)
	if err != nil {
		return err
	}
	obj := u.stack[len(u.stack)-1]
	setState, err := object.LookupAttr(th, obj, "__setstate__")
	if err != nil {
		return err
	}
	if !setState.IsZero() {
		_, err := object.Call1(th, setState, state)
		return err
	}
	slots := object.None
	if t, ok := object.AsTuple(state); ok && len(t.Items) == 2 {
		state, slots = t.Items[0], t.Items[1]
	}
	if !state.IsNone() {
		if _, ok := object.AsDict(state); !ok {
			return unpicklingError(th, "state is not a dictionary")
		}
		if err := setAttributes(th, obj, state); err != nil {
			return err
		}
	}
	if slots.IsNone() {
		return nil
	}
	if _, ok := object.AsDict(slots); !ok {
		return unpicklingError(th, "slot state is not a dictionary")
	}
	return object.EachItem(th, slots, func(k, v value) error {
		name, ok := object.AsStr(k)
		if !ok {
			return th.TypeErrorf("attribute name must be string, not '%s'", k.Type().Name)
		}
		return object.SetAttr(th, obj, name, v)
	})
}

// setAttributes updates the __dict__ of obj. Plain instances keep their shape.
func setAttributes(th *thread, obj, state value) error {
	in := object.InstanceOf(obj)
	t := obj.Type()
	if in != nil && t.HasDict() && t.PlainGetAttr() && t.Lookup("__dict__").Type() == object.GetSetType {
		return object.EachItem(th, state, func(k, v value) error {
			s, ok := object.AsStr(k)
			if !ok || !s.Exact() {
				return in.Dict().Set(th, k, v)
			}
			in.Set(th.Interp.InternStr(s), v)
			return nil
		})
	}
	dict, err := object.GetAttrString(th, obj, "__dict__")
	if err != nil {
		return err
	}
	return object.EachItem(th, state, func(k, v value) error {
		if s, ok := object.AsStr(k); ok && s.Exact() {
			k = object.From(th.Interp.InternStr(s))
		}
		return object.SetItem(th, dict, k, v)
	})
}

// loadPersistent asks for the object with a persistent ID.
func (u *unpickler) loadPersistent(th *thread, op byte) error {
	var id value
	var err error
	if op == opPersID {
		line, err := u.in.line(th)
		if err != nil {
			return err
		}
		if id, err = object.Decode(th, line[:len(line)-1], "ascii", "strict"); err != nil {
			return unpicklingError(th, "persistent IDs in protocol 0 must be ASCII strings")
		}
	} else if id, err = u.pop(th); err != nil {
		return err
	}
	if u.persist.IsZero() {
		return noPersistentLoad(th)
	}
	v, err := object.Call1(th, u.persist, id)
	if err == nil {
		u.push(v)
	}
	return err
}

func (u *unpickler) loadBytearray(th *thread) error {
	n, err := u.length(th, opByteArray8, 8)
	if err != nil {
		return err
	}
	if n > 1<<16 && u.in.read.IsZero() && n > len(u.in.data)-u.in.pos {
		return truncated(th)
	}
	if n > 1<<40 {
		return th.Raise(object.MemoryErrorType, "")
	}
	b := make([]byte, n)
	if err := u.in.into(th, b); err != nil {
		return err
	}
	u.push(object.NewBytearray(b))
	return nil
}

// loadBuffer takes the next of the buffers that were pickled apart, or makes the one on the
// stack read-only.
func (u *unpickler) loadBuffer(th *thread, op byte) error {
	if op == opNextBuffer {
		if u.buffers.IsZero() {
			return unpicklingError(th, "pickle stream refers to out-of-band data but no *buffers* argument was given")
		}
		v, err := object.Next(th, u.buffers)
		if err != nil {
			return err
		}
		if v.IsZero() {
			return unpicklingError(th, "not enough out-of-band buffers")
		}
		u.push(v)
		return nil
	}
	if err := u.need(th, 1); err != nil {
		return err
	}
	top := &u.stack[len(u.stack)-1]
	view, err := object.NewMemoryView(th, *top)
	if err != nil {
		return err
	}
	mem, err := object.GetBuffer(th, view)
	if err != nil || mem.ReadOnly {
		return err
	}
	*top, err = object.CallMethod(th, view, "toreadonly")
	return err
}
