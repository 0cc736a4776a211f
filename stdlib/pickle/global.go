package pickle

import (
	"strings"

	"pyasync/object"
)

// this file writes classes and functions, which are found again by their names

// saveType writes a class. Those of None and its like have no names that lead to them.
func (p *pickler) saveType(th *thread, v value) error {
	single := value{}
	switch v.Object().(*object.Type) {
	case object.NoneType:
		single = object.None
	case object.EllipsisType:
		single = object.Ellipsis
	case object.NotImplementedType:
		single = object.NotImplemented
	}
	if !single.IsZero() {
		return p.saveReduced(th, []value{object.From(object.TypeType), object.NewTuple([]value{single})}, v)
	}
	return p.saveGlobal(th, v, value{})
}

// saveGlobal writes v as the name of a module and a name in it. A zero name is v's own.
func (p *pickler) saveGlobal(th *thread, v, name value) error {
	var err error
	if name.IsZero() {
		if name, err = ownName(th, v); err != nil {
			return err
		}
	}
	s, ok := object.AsStr(name)
	if !ok {
		return th.TypeErrorf("__qualname__ must be str, not %s", name.Type().Name)
	}
	if strings.Contains("."+s.String()+".", ".<locals>.") {
		return th.Raisef(object.AttributeErrorType, "Can't get local object %s", object.Quote(s.String()))
	}
	modName, err := moduleOf(th, v, s.String())
	if err != nil {
		return err
	}
	if err := p.checkGlobal(th, v, modName, s.String()); err != nil {
		return err
	}
	done, err := p.saveExtension(th, v, modName, name)
	if done || err != nil {
		return err
	}
	switch {
	case p.proto >= 4:
		if err := p.save(th, modName); err != nil {
			return err
		}
		if err := p.save(th, name); err != nil {
			return err
		}
		p.emit(opStackGlobal)
	default:
		if err := p.saveDotted(th, modName, strings.Split(s.String(), ".")); err != nil {
			return err
		}
	}
	p.memoize(th, v)
	return nil
}

// saveDotted writes a name for protocols below 4, which know only those without dots: the
// rest are calls of getattr.
func (p *pickler) saveDotted(th *thread, modName value, path []string) error {
	getattr := th.Interp.Builtins.GetString("getattr")
	for range path[1:] {
		if err := p.save(th, getattr); err != nil {
			return err
		}
		if p.proto < 2 {
			p.emit(opMark)
		}
	}
	if err := p.emitGlobal(th, modName, path[0]); err != nil {
		return err
	}
	for _, name := range path[1:] {
		if err := p.save(th, object.From(th.Interp.Intern(name))); err != nil {
			return err
		}
		if p.proto < 2 {
			p.emit(opTuple, opReduce)
		} else {
			p.emit(opTuple2, opReduce)
		}
	}
	return nil
}

// ownName is v.__qualname__, or v.__name__.
func ownName(th *thread, v value) (value, error) {
	name, err := object.LookupAttr(th, v, "__qualname__")
	if err == nil && name.IsZero() {
		name, err = object.GetAttrString(th, v, "__name__")
	}
	return name, err
}

// checkGlobal makes sure that the names lead to v.
func (p *pickler) checkGlobal(th *thread, v, modName value, name string) error {
	cannot := func(format string, a ...any) error {
		r, err := object.ReprString(th, v)
		if err != nil {
			return err
		}
		return picklingError(th, "Can't pickle "+"%s: "+format, append([]any{r}, a...)...)
	}
	modText, err := object.ToString(th, modName)
	if err != nil {
		return err
	}
	module, err := importNamed(th, modName)
	if err != nil {
		r, e := object.ReprString(th, modName)
		if e != nil {
			return e
		}
		return cannot("import of module %s failed", r)
	}
	found, _, err := dottedAttr(th, module, name)
	if err != nil {
		return cannot("attribute lookup %s on %s failed", name, modText)
	}
	if !object.Is(found, v) {
		return cannot("it's not the same object as %s.%s", modText, name)
	}
	return nil
}

// saveExtension writes the number that copyreg knows a name by, if there is one.
func (p *pickler) saveExtension(th *thread, v, module, name value) (bool, error) {
	if p.proto < 2 {
		return false, nil
	}
	registry, err := copyreg(th, "_extension_registry")
	if err != nil {
		return false, err
	}
	d, ok := object.AsDict(registry)
	if !ok || d.Len() == 0 {
		return false, nil
	}
	code, err := d.Get(th, object.NewTuple([]value{module, name}))
	if err != nil || code.IsZero() {
		return false, err
	}
	index, err := object.AsIndex(th, code)
	if err != nil {
		return false, err
	}
	n := int64(index)
	switch {
	case n <= 0 || n > 0x7fffffff:
		r, err := object.ReprString(th, v)
		if err != nil {
			return false, err
		}
		return false, th.Raisef(object.RuntimeErrorType, "Can't pickle %s: extension code %d is out of range", r, n)
	case n <= 0xff:
		p.emit(opExt1, byte(n))
	case n <= 0xffff:
		p.emit(opExt2, byte(n), byte(n>>8))
	default:
		p.emit32(opExt4, int(n))
	}
	return true, nil
}

func notEncodable(th *thread, what, text string, proto int) error {
	return picklingError(th, "can't pickle %s identifier '%s' using pickle protocol %d", what, text, proto)
}

// emitGlobal writes a name as lines of text, for protocols below 4.
func (p *pickler) emitGlobal(th *thread, modName value, name string) error {
	module, err := object.ToString(th, modName)
	if err != nil {
		return err
	}
	if p.fixImports {
		module, name = toPython2(module, name)
	}
	if p.proto < 3 {
		for _, s := range [...]struct{ what, text string }{{"module", module}, {"global", name}} {
			if strings.ContainsFunc(s.text, func(r rune) bool { return r >= 0x80 }) {
				return notEncodable(th, s.what, s.text, p.proto)
			}
		}
	} else if _, err := object.CallMethod(th, object.FromString(module), "encode"); err != nil {
		return notEncodable(th, "module", module, p.proto)
	} else if _, err := object.CallMethod(th, object.FromString(name), "encode"); err != nil {
		return notEncodable(th, "global", name, p.proto)
	}
	p.emitString(string(rune(opGlobal)) + module + "\n" + name + "\n")
	return nil
}

// importNamed imports a module by a name that may be anything.
func importNamed(th *thread, name value) (value, error) {
	s, ok := object.AsStr(name)
	if !ok {
		return value{}, th.TypeErrorf("module name must be a string")
	}
	if m, err := th.Interp.Modules.Get(th, name); err != nil {
		return value{}, err
	} else if !m.IsZero() && !m.IsNone() {
		return m, nil
	}
	if s.String() == "" {
		return value{}, th.ValueErrorf("Empty module name")
	}
	return th.Interp.Hooks.ImportModule(th, s.String())
}

// dottedAttr is the attribute of v with a dotted name, and what it is an attribute of.
func dottedAttr(th *thread, v value, name string) (attr, parent value, err error) {
	attr = v
	for _, part := range strings.Split(name, ".") {
		parent = attr
		if part == "<locals>" {
			return value{}, value{}, cannotGet(th, "local attribute", name, v)
		}
		if attr, err = object.LookupAttr(th, parent, part); err != nil {
			return value{}, value{}, err
		}
		if attr.IsZero() {
			return value{}, value{}, cannotGet(th, "attribute", name, v)
		}
	}
	return attr, parent, nil
}

func cannotGet(th *thread, what, name string, v value) error {
	r, err := object.ReprString(th, v)
	if err != nil {
		return err
	}
	return th.Raisef(object.AttributeErrorType, "Can't get %s %s on %s", what, object.Quote(name), r)
}

// moduleOf is the name of the module that v belongs to: its __module__, or the first module
// that has it under that name.
func moduleOf(th *thread, v value, name string) (value, error) {
	m, err := object.LookupAttr(th, v, "__module__")
	if err != nil {
		return value{}, err
	}
	if !m.IsZero() && !m.IsNone() {
		if _, ok := v.Object().(*object.Builtin); ok {
			return m, nil // one text for all functions of a module
		}
		if s, ok := object.AsStr(m); ok && s.Exact() {
			return object.From(th.Interp.InternStr(s)), nil
		}
		return m, nil
	}
	d := th.Interp.Modules
	for pos := d.NextPos(0); pos >= 0; pos = d.NextPos(pos + 1) {
		modName, module := d.At(pos)
		if s, ok := object.AsStr(modName); ok && s.String() == "__main__" || module.IsNone() {
			continue
		}
		if found, _, err := dottedAttr(th, module, name); err == nil && object.Is(found, v) {
			return modName, nil
		}
	}
	return object.From(th.Interp.Intern("__main__")), nil
}
