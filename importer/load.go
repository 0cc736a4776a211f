package importer

import (
	"strings"

	"pyasync/object"
)

// this file defines loading: from a name to a finished module in sys.modules

// load is the module of an absolute name, imported if need be.
func (im *Importer) load(th *thread, name string) (value, error) {
	m := th.Interp.Modules.GetString(name)
	if m.IsZero() || im.elsewhere(th, name) {
		l, err := im.lock(th, name)
		if err != nil {
			return value{}, err
		}
		defer im.unlock(l)
		if m = th.Interp.Modules.GetString(name); m.IsZero() {
			return im.findAndLoad(th, name)
		}
	}
	if m.IsNone() {
		return value{}, importError(th, object.ModuleNotFoundErrorType, "import of "+name+" halted; None in sys.modules", object.FromString(name), value{})
	}
	return m, nil
}

func (im *Importer) findAndLoad(th *thread, name string) (value, error) {
	if err := th.Enter(" while importing a module"); err != nil {
		return value{}, err
	}
	defer th.Leave()
	modules := th.Interp.Modules
	path := object.None
	var parent, parentSpec value
	dot := strings.LastIndexByte(name, '.')
	if dot >= 0 {
		parentName := name[:dot]
		if !modules.HasStr(parentName) {
			if _, err := im.load(th, parentName); err != nil {
				return value{}, err
			}
		}
		if parent = orNone(modules.GetString(parentName)); im.lib.Find(name) == nil {
			if err := use(th, parent); err != nil {
				return value{}, err
			}
		}
		if m := modules.GetString(name); !m.IsZero() { // the parent has imported it
			return m, nil
		}
		var err error
		if path, err = object.LookupAttr(th, parent, "__path__"); err != nil {
			return value{}, err
		}
		if path.IsZero() {
			return value{}, notFound(th, name, "; '"+parentName+"' is not a package")
		}
		if parentSpec, err = object.LookupAttr(th, parent, "__spec__"); err != nil {
			return value{}, err
		}
	}
	spec, err := im.find(th, name, path, object.None)
	if err != nil {
		return value{}, err
	}
	if spec.IsZero() {
		return value{}, notFound(th, name, "")
	}
	child := name[dot+1:]
	pending := pendingSubmodules(th, parentSpec)
	if pending != nil {
		pending.Items = append(pending.Items, object.FromString(child))
	}
	mod, err := im.loadSpec(th, spec)
	if pending != nil && len(pending.Items) > 0 {
		pending.Items = pending.Items[:len(pending.Items)-1]
	}
	if err != nil || parent.IsZero() {
		return mod, err
	}
	if p, ok := parent.Object().(*object.Module); ok && p.Unused() {
		p.Set(th, child, mod)
		return mod, nil
	}
	if err := object.SetAttr(th, parent, th.Interp.Intern(child), mod); err != nil {
		if !object.IsException(err, object.AttributeErrorType) {
			return value{}, err
		}
		msg := "Cannot set an attribute on '" + name[:dot] + "' for child module '" + child + "'"
		if err := th.Warn(object.ImportWarningType, msg, 1); err != nil {
			return value{}, err
		}
	}
	return mod, nil
}

// pendingSubmodules is the list in which a package's spec keeps the submodules that are
// being imported, or nil.
func pendingSubmodules(th *thread, spec value) *object.List {
	in, ok := spec.Object().(*object.Instance)
	if !ok {
		return nil
	}
	l, _ := in.Get("_uninitialized_submodules").Object().(*object.List)
	return l
}

// LoadSpec makes, enters and executes the module of a spec.
func LoadSpec(th *thread, spec value) (value, error) { return Of(th).loadSpec(th, spec) }

func (im *Importer) loadSpec(th *thread, spec value) (value, error) {
	loader, err := object.GetAttrString(th, spec, "loader")
	if err != nil {
		return value{}, err
	}
	if !loader.IsNone() {
		exec, err := object.LookupAttr(th, loader, "exec_module")
		if err != nil {
			return value{}, err
		}
		if exec.IsZero() {
			return loadOldStyle(th, spec, loader)
		}
	}
	mod, err := ModuleFromSpec(th, spec)
	if err != nil {
		return value{}, err
	}
	name, err := specName(th, spec)
	if err != nil {
		return value{}, err
	}
	modules := th.Interp.Modules
	key := th.Interp.Intern(name)
	if err := object.SetAttrString(th, spec, "_initializing", object.True); err != nil {
		return value{}, err
	}
	modules.SetStr(key, mod)
	if entry := im.ofLibrary(name, loader); entry != nil {
		if later, err := im.deferred(th, entry, mod); later || err != nil {
			return mod, err
		}
	}
	told := im.tellImport(th, name, loader)
	err = execSpec(th, spec, loader, mod)
	if told != nil {
		told()
	}
	if e := object.SetAttrString(th, spec, "_initializing", object.False); err == nil {
		err = e
	}
	if err != nil {
		modules.DeleteStr(name)
		return value{}, err
	}
	// The module may have put something else in its place.
	if mod = modules.GetStr(key); mod.IsZero() {
		return mod, th.KeyError(object.FromString(name))
	}
	modules.DeleteStr(name)
	modules.SetStr(key, mod)
	return mod, nil
}

func execSpec(th *thread, spec, loader, mod value) error {
	if loader.IsNone() {
		locations, err := object.GetAttrString(th, spec, "submodule_search_locations")
		if err == nil && locations.IsNone() {
			name, _ := specName(th, spec)
			err = importError(th, object.ImportErrorType, "missing loader", object.FromString(name), value{})
		}
		return err
	}
	_, err := object.CallMethod(th, loader, "exec_module", mod)
	return err
}

// loadOldStyle serves loaders that have only load_module.
func loadOldStyle(th *thread, spec, loader value) (value, error) {
	name, err := specName(th, spec)
	if err != nil {
		return value{}, err
	}
	if err := th.Warn(object.ImportWarningType, loader.Type().Name+".exec_module() not found; falling back to load_module()", 1); err != nil {
		return value{}, err
	}
	if _, err := object.CallMethod(th, loader, "load_module", object.FromString(name)); err != nil {
		return value{}, err
	}
	mod := th.Interp.Modules.GetString(name)
	if mod.IsZero() {
		return mod, th.KeyError(object.FromString(name))
	}
	return mod, nil
}

func specName(th *thread, spec value) (string, error) {
	n, err := object.GetAttrString(th, spec, "name")
	if err != nil {
		return "", err
	}
	s, ok := object.AsStr(n)
	if !ok {
		return "", th.TypeErrorf("module name must be a string")
	}
	return s.String(), nil
}

// ModuleFromSpec is importlib.util.module_from_spec.
func ModuleFromSpec(th *thread, spec value) (value, error) {
	loader, err := object.GetAttrString(th, spec, "loader")
	if err != nil {
		return value{}, err
	}
	mod := object.None
	if !loader.IsNone() {
		create, err := object.LookupAttr(th, loader, "create_module")
		if err != nil {
			return value{}, err
		}
		if !create.IsZero() {
			if mod, err = object.Call1(th, create, spec); err != nil {
				return value{}, err
			}
		} else if exec, err := object.LookupAttr(th, loader, "exec_module"); err != nil {
			return value{}, err
		} else if !exec.IsZero() {
			return value{}, importError(th, object.ImportErrorType, "loaders that define exec_module() must also define create_module()", value{}, value{})
		}
	}
	if mod.IsNone() {
		name, err := specName(th, spec)
		if err != nil {
			return value{}, err
		}
		mod = object.From(object.NewModule(name))
	}
	return mod, InitAttrs(th, mod, spec, false)
}

// InitAttrs gives a module the attributes that follow from its spec; those that are there
// stay, unless override.
func InitAttrs(th *thread, mod, spec value, override bool) error {
	get := func(name string) value {
		v, err := object.LookupAttr(th, spec, name)
		if err != nil || v.IsZero() {
			return object.None
		}
		return v
	}
	set := func(name string, v value) {
		if !override {
			if old, err := object.LookupAttr(th, mod, name); err != nil || !old.IsZero() && !old.IsNone() {
				return
			}
		}
		// A module may refuse attributes: it then goes without.
		_ = object.SetAttrString(th, mod, name, v)
	}
	set("__name__", get("name"))
	loader, locations := get("loader"), get("submodule_search_locations")
	if loader.IsNone() && !locations.IsNone() {
		in := object.NewInstance(NamespaceLoaderType.Ready())
		in.Set(th.Interp.Intern("_path"), locations)
		loader = object.From(in)
		_ = object.SetAttrString(th, spec, "loader", loader)
		set("__file__", object.None)
	}
	set("__loader__", loader)
	set("__package__", get("parent"))
	_ = object.SetAttrString(th, mod, "__spec__", spec)
	if !locations.IsNone() {
		set("__path__", locations)
	}
	if has, err := attrTrue(th, spec, "has_location"); err == nil && has {
		set("__file__", get("origin"))
		if c := get("cached"); !c.IsNone() {
			set("__cached__", c)
		}
	}
	return nil
}

// ExecSpec executes a spec in a module that exists, and returns what is then in sys.modules.
func ExecSpec(th *thread, spec, mod value) (value, error) {
	name, err := specName(th, spec)
	if err != nil {
		return value{}, err
	}
	if cur := th.Interp.Modules.GetString(name); cur.IsZero() || !object.Is(cur, mod) {
		return value{}, importError(th, object.ImportErrorType, "module '"+name+"' not in sys.modules", object.FromString(name), value{})
	}
	loader, err := object.GetAttrString(th, spec, "loader")
	if err != nil {
		return value{}, err
	}
	if err := InitAttrs(th, mod, spec, true); err != nil {
		return value{}, err
	}
	if err := execSpec(th, spec, loader, mod); err != nil {
		return value{}, err
	}
	m := th.Interp.Modules.GetString(name)
	if m.IsZero() {
		return m, th.KeyError(object.FromString(name))
	}
	return m, nil
}

// Reload is importlib.reload.
func Reload(th *thread, mod value) (value, error) {
	var nameV value
	spec, err := object.LookupAttr(th, mod, "__spec__")
	if err != nil {
		return value{}, err
	}
	if !spec.IsZero() && !spec.IsNone() {
		nameV, err = object.LookupAttr(th, spec, "name")
	}
	if err == nil && nameV.IsZero() {
		nameV, err = object.LookupAttr(th, mod, "__name__")
	}
	if err != nil {
		return value{}, err
	}
	s, ok := object.AsStr(orNone(nameV))
	if !ok {
		return value{}, th.TypeErrorf("reload() argument must be a module")
	}
	name := s.String()
	if cur := th.Interp.Modules.GetString(name); cur.IsZero() || !object.Is(cur, mod) {
		return value{}, importError(th, object.ImportErrorType, "module "+name+" not in sys.modules", nameV, value{})
	}
	path := object.None
	if dot := strings.LastIndexByte(name, '.'); dot >= 0 {
		parent := th.Interp.Modules.GetString(name[:dot])
		if parent.IsZero() {
			return value{}, importError(th, object.ImportErrorType, "parent '"+name[:dot]+"' not in sys.modules", object.FromString(name[:dot]), value{})
		}
		if path, err = object.GetAttrString(th, parent, "__path__"); err != nil {
			return value{}, err
		}
	}
	if spec, err = Of(th).find(th, name, path, mod); err != nil {
		return value{}, err
	}
	if spec.IsZero() {
		return value{}, importError(th, object.ModuleNotFoundErrorType, "spec not found for the module '"+name+"'", nameV, value{})
	}
	if err := object.SetAttrString(th, mod, "__spec__", spec); err != nil {
		return value{}, err
	}
	return ExecSpec(th, spec, mod)
}
