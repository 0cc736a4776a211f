package importer

import (
	"strings"

	"pyasync/object"
)

// this file defines what an interpreter knows about importing, and the entry points of the
// import statement, __import__ and importlib

// LibraryPath is the entry of sys.path that stands for the library. What is in front of it
// may hide modules of the library, as scripts know it from CPython.
const LibraryPath = "<stdlib>"

type (
	value  = object.Value
	thread = object.Thread
)

// Importer is the import state of one interpreter.
type Importer struct {
	lib   *Library
	Meta  *object.List // sys.meta_path as it was made
	Hooks *object.List // sys.path_hooks
	Path  *object.List // sys.path
	Cache *object.Dict // sys.path_importer_cache

	NoScriptFolder bool // of the program in sys.path

	pathHook value // the one path hook there is from the start

	loading map[string]*moduleLock  // of the modules that are being imported
	waiting map[*thread]*moduleLock // which one a thread waits for
	running map[*object.Module]bool // the bodies that have been deferred, and run now

	times *importTimes // nil unless somebody wants to know
}

type stateKey struct{}

// Of is the import state of th's interpreter.
func Of(th *thread) *Importer {
	im, _ := th.Interp.State[stateKey{}].(*Importer)
	return im
}

// Install gives the interpreter its import system, which serves modules from lib.
func Install(in *object.Interp, lib *Library) *Importer {
	im := &Importer{lib: lib, Cache: object.NewDict()}
	finders := []value{object.From(BuiltinImporterType.Ready()), object.From(FrozenImporterType.Ready()), object.From(PathFinderType.Ready())}
	im.Meta = &object.List{Items: finders}
	im.pathHook = object.NewBuiltin(&fileFinderHook, value{}, "_frozen_importlib_external")
	im.Hooks = &object.List{Items: []value{im.pathHook}}
	im.Path = &object.List{Items: []value{object.FromString(LibraryPath)}}
	in.State[stateKey{}] = im
	in.Hooks.Import = Import
	in.Hooks.ImportModule = importUsed
	in.Hooks.ModuleDef = func(name string) *object.ModuleDef {
		if e := lib.Find(name); e != nil {
			return e.Def
		}
		return nil
	}
	in.Stdlib = func(name string) bool { return IsStdlib(name) }
	return im
}

// ImportModule imports an absolute dotted name and returns the module of that name.
func ImportModule(th *thread, name string) (value, error) {
	im := Of(th)
	if m := th.Interp.Modules.GetString(name); !m.IsZero() && !m.IsNone() && len(im.loading) == 0 {
		return m, nil
	}
	return im.load(th, name)
}

// Import is __import__(name, globals, locals, fromlist, level).
func Import(th *thread, name string, globals, locals, fromlist value, level int) (value, error) {
	if level < 0 {
		return value{}, th.ValueErrorf("level must be >= 0")
	}
	im := Of(th)
	abs := name
	if level > 0 {
		pkg, err := currentPackage(th, globals)
		if err != nil {
			return value{}, err
		}
		if abs, err = resolve(th, name, pkg, level); err != nil {
			return value{}, err
		}
	} else if name == "" {
		return value{}, th.ValueErrorf("Empty module name")
	}
	mod, err := im.load(th, abs)
	if err != nil {
		return value{}, err
	}
	from := false
	if !fromlist.IsZero() && !fromlist.IsNone() {
		if from, err = object.Truth(th, fromlist); err != nil {
			return value{}, err
		}
	}
	if from {
		path, err := object.LookupAttr(th, mod, "__path__")
		if err != nil || path.IsZero() {
			return mod, err
		}
		return mod, im.submodules(th, mod, fromlist, false)
	}
	dot := strings.IndexByte(name, '.')
	if dot < 0 {
		return mod, nil
	}
	if level == 0 {
		return im.load(th, name[:dot])
	}
	front := abs[:len(abs)-(len(name)-dot)]
	m := th.Interp.Modules.GetString(front)
	if m.IsZero() {
		return m, th.Raisef(object.KeyErrorType, "'%s' not in sys.modules as expected", front)
	}
	return m, nil
}

// resolve is the absolute name of a relative import from package pkg.
func resolve(th *thread, name, pkg string, level int) (string, error) {
	base := pkg
	for ; level > 1; level-- {
		dot := strings.LastIndexByte(base, '.')
		if dot < 0 {
			return "", importError(th, object.ImportErrorType, "attempted relative import beyond top-level package", value{}, value{})
		}
		base = base[:dot]
	}
	if name == "" {
		return base, nil
	}
	return base + "." + name, nil
}

// currentPackage is the package that the namespace globals belongs to.
func currentPackage(th *thread, globals value) (string, error) {
	if globals.IsZero() || globals.IsNone() {
		return "", th.Raise(object.KeyErrorType, "'__name__' not in globals")
	}
	g, ok := globals.Object().(*object.Dict)
	if !ok {
		return "", th.TypeErrorf("globals must be a dict")
	}
	pkg, spec := g.GetString("__package__"), g.GetString("__spec__")
	has := func(v value) bool { return !v.IsZero() && !v.IsNone() }
	var name string
	switch {
	case has(pkg):
		s, ok := object.AsStr(pkg)
		if !ok {
			return "", th.TypeErrorf("package must be a string")
		}
		name = s.String()
		if has(spec) {
			parent, err := object.GetAttrString(th, spec, "parent")
			if err != nil {
				return "", err
			}
			if eq, err := object.Equal(th, pkg, parent); err != nil {
				return "", err
			} else if !eq {
				if err := th.Warn(object.DeprecationWarningType, "__package__ != __spec__.parent", 1); err != nil {
					return "", err
				}
			}
		}
	case has(spec):
		parent, err := object.GetAttrString(th, spec, "parent")
		if err != nil {
			return "", err
		}
		s, ok := object.AsStr(parent)
		if !ok {
			return "", th.TypeErrorf("__spec__.parent must be a string")
		}
		name = s.String()
	default:
		if err := th.Warn(object.ImportWarningType, "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__", 1); err != nil {
			return "", err
		}
		n := g.GetString("__name__")
		if n.IsZero() {
			return "", th.Raise(object.KeyErrorType, "'__name__' not in globals")
		}
		s, ok := object.AsStr(n)
		if !ok {
			return "", th.TypeErrorf("__name__ must be a string")
		}
		name = s.String()
		if !g.HasStr("__path__") {
			name = name[:max(strings.LastIndexByte(name, '.'), 0)]
		}
	}
	if name == "" {
		return "", importError(th, object.ImportErrorType, "attempted relative import with no known parent package", value{}, value{})
	}
	return name, nil
}

// submodules imports the names of a from-list that are submodules of the package mod.
// all tells that the names are those of its __all__.
func (im *Importer) submodules(th *thread, mod, names value, all bool) error {
	return object.Each(th, names, func(x value) (bool, error) {
		s, ok := object.AsStr(x)
		if !ok {
			where := "``from list''"
			if all {
				n, err := moduleName(th, mod)
				if err != nil {
					return false, err
				}
				where = n + ".__all__"
			}
			return false, th.TypeErrorf("Item in %s must be str, not %s", where, x.Type().Name)
		}
		if s.String() == "*" {
			if all {
				return true, nil
			}
			list, err := object.LookupAttr(th, mod, "__all__")
			if err != nil || list.IsZero() {
				return true, err
			}
			return true, im.submodules(th, mod, list, true)
		}
		if m, ok := mod.Object().(*object.Module); ok && m.Unused() && im.lib.Find(m.Name+"."+s.String()) != nil {
			_, err := im.load(th, m.Name+"."+s.String())
			return true, err
		}
		if v, err := object.LookupAttrStr(th, mod, s); err != nil || !v.IsZero() {
			return true, err
		}
		n, err := moduleName(th, mod)
		if err != nil {
			return false, err
		}
		full := n + "." + s.String()
		if _, err = im.load(th, full); err == nil {
			return true, nil
		}
		// A name that is no module may be an attribute still; whoever wants it will tell.
		if e := object.AsException(err); e != nil && e.Type().Is(object.ModuleNotFoundErrorType) {
			if missing, ok := object.AsStr(orNone(e.Field("name"))); ok && missing.String() == full && !isNone(th.Interp.Modules.GetString(full)) {
				return true, nil
			}
		}
		return false, err
	})
}

func moduleName(th *thread, mod value) (string, error) {
	n, err := object.GetAttrString(th, mod, "__name__")
	if err != nil {
		return "", err
	}
	s, ok := object.AsStr(n)
	if !ok {
		return "", th.TypeErrorf("module __name__ must be a string, not %s", n.Type().Name)
	}
	return s.String(), nil
}

func isNone(v value) bool { return !v.IsZero() && v.IsNone() }

func orNone(v value) value {
	if v.IsZero() {
		return object.None
	}
	return v
}

// importError is an ImportError with its name and path.
func importError(th *thread, t *object.Type, msg string, name, path value) error {
	e := object.NewException(t, object.FromString(msg))
	e.Context = th.Context()
	e.SetField("msg", object.FromString(msg))
	if !name.IsZero() {
		e.SetField("name", name)
	}
	if !path.IsZero() {
		e.SetField("path", path)
	}
	return e
}

func notFound(th *thread, name, tail string) error {
	if tail == "" && lacking(name) {
		tail = ": pyasync does not have this module of CPython's library"
	}
	return importError(th, object.ModuleNotFoundErrorType, "No module named '"+name+"'"+tail, object.FromString(name), value{})
}

// attrTrue is the truth of an attribute; one that is missing is false.
func attrTrue(th *thread, v value, name string) (bool, error) {
	x, err := object.LookupAttr(th, v, name)
	if err != nil || x.IsZero() {
		return false, err
	}
	return object.Truth(th, x)
}

// Preload enters a module of the library in sys.modules before the import system works: it
// makes sys and builtins.
func Preload(th *thread, name string) (value, error) {
	im := Of(th)
	e := im.lib.Find(name)
	m := e.Def.Create(th)
	spec := im.entrySpec(th, e)
	if err := InitAttrs(th, object.From(m), spec, true); err != nil {
		return value{}, err
	}
	th.Interp.Modules.SetStr(th.Interp.Intern(name), object.From(m))
	return object.From(m), e.Def.Fill(th, m)
}

// AddPath puts entries in front of sys.path.
func (im *Importer) AddPath(entries []string) {
	items := make([]value, 0, len(entries)+len(im.Path.Items))
	for _, e := range entries {
		items = append(items, object.FromString(e))
	}
	im.Path.Items = append(items, im.Path.Items...)
}

// SetScriptFolder puts the folder of the script in front of sys.path; "" is the working folder.
func (im *Importer) SetScriptFolder(th *thread, dir string) {
	if im.NoScriptFolder {
		return
	}
	th.Interp.Path0, th.Interp.HasPath0 = dir, true
	im.AddPath([]string{dir})
}

// FindSpec is importlib.util.find_spec for an absolute name: the parent packages are
// imported. Zero means that there is no such module.
func FindSpec(th *thread, name string) (value, error) {
	im := Of(th)
	path := object.None
	if dot := strings.LastIndexByte(name, '.'); dot >= 0 {
		parent, err := im.load(th, name[:dot])
		if err != nil {
			return value{}, err
		}
		if path, err = object.LookupAttr(th, parent, "__path__"); err != nil {
			return value{}, err
		}
		if path.IsZero() {
			return value{}, notFound(th, name, "; '"+name[:dot]+"' is not a package")
		}
	}
	return im.find(th, name, path, object.None)
}

// Find asks the finders of sys.meta_path for a module; zero means that none knows it.
func Find(th *thread, name string, path, target value) (value, error) {
	return Of(th).find(th, name, path, target)
}

// ResolveName is the absolute name for one that begins with dots, in package pkg.
func ResolveName(th *thread, name, pkg string) (string, error) {
	tail := strings.TrimLeft(name, ".")
	level := len(name) - len(tail)
	if level == 0 {
		return name, nil
	}
	return resolve(th, tail, pkg, level)
}
