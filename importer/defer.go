package importer

import "pyasync/object"

// this file has the modules of the library that are written in Python wait for their first use.
// Most of what a program imports, by way of other modules, it never looks at. Nothing of ours can
// tell the difference, but for what an import does besides making names: that is Entry.Imported.

// deferred has the body of a module that an import has just made wait, if it can.
func (im *Importer) deferred(th *thread, e *Entry, mod value) (bool, error) {
	m, ok := mod.Object().(*object.Module)
	if !ok {
		return false, nil
	}
	if e.Imported != nil {
		e.Imported(th, m)
	}
	flags := &th.Interp.Flags
	if e.Source == "" && !e.Late || flags.ImportTime || flags.Verbose > 0 {
		return false, nil
	}
	m.Defer(e.execDeferred)
	return true, object.SetAttrString(th, m.Get("__spec__"), "_initializing", object.False)
}

// ofLibrary is the entry of a module that one of the library's own loaders loads, or nil.
func (im *Importer) ofLibrary(name string, loader value) *Entry {
	if l := loader.Object(); l != object.Object(BuiltinImporterType) && l != object.Object(FrozenImporterType) {
		return nil
	}
	return im.lib.Find(name)
}

// execDeferred runs the body of a module of the library that has waited for its first use. If it
// fails the module is as before, so that the next use runs it again.
func (e *Entry) execDeferred(th *thread, m *object.Module) error {
	im := Of(th)
	l, err := im.lock(th, e.Name)
	if err != nil {
		return err
	}
	defer im.unlock(l)
	if !m.Unused() || im.running[m] { // another thread has run it, or this one is in the middle of it
		return nil
	}
	if im.running == nil {
		im.running = map[*object.Module]bool{}
	}
	im.running[m] = true
	defer delete(im.running, m)
	before := m.Dict.Copy()
	if err := im.runBody(th, e, m); err != nil {
		m.Dict.Clear()
		for _, it := range before.Items() {
			m.Dict.SetStr(it.Key.Object().(*object.Str), it.Val)
		}
		return err
	}
	m.Defer(nil)
	return nil
}

// runBody is the first use of a module. The program's trace functions are not told of it, nor is
// it part of the exception that is being handled.
func (im *Importer) runBody(th *thread, e *Entry, m *object.Module) error {
	if err := th.Enter(" while importing a module"); err != nil {
		return err
	}
	defer th.Leave()
	if t := th.Tracer; t != nil {
		th.SetTracer(value{}, value{})
		defer func() { th.SetTracer(t.Trace, t.Profile) }()
	}
	handled := th.Handled
	th.Handled = nil
	defer func() { th.Handled = handled }()
	spec := m.Get("__spec__")
	if err := object.SetAttrString(th, spec, "_initializing", object.True); err != nil {
		return err
	}
	err := im.execEntry(th, e, m)
	if e := object.SetAttrString(th, spec, "_initializing", object.False); err == nil {
		err = e
	}
	return err
}

// use runs the body of a value that is a module which has waited for it.
func use(th *thread, v value) error {
	if m, ok := v.Object().(*object.Module); ok {
		return m.Use(th)
	}
	return nil
}

// importUsed imports a module for Go code, which may look at its names without asking.
func importUsed(th *thread, name string) (value, error) {
	m, err := ImportModule(th, name)
	if err == nil {
		err = use(th, m)
	}
	return m, err
}
