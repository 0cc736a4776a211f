package importer

import (
	"pyasync/object"
)

// this file defines the finders and loaders of the library: BuiltinImporter for modules in
// Go, FrozenImporter for embedded Python, and PathFinder, which asks the entries of a path

// Types of the finders on sys.meta_path; scripts see them as importlib.machinery's.
var (
	BuiltinImporterType = object.NewStatic("BuiltinImporter", object.ObjectType, object.FlagBaseType|object.FlagDict)
	FrozenImporterType  = object.NewStatic("FrozenImporter", object.ObjectType, object.FlagBaseType|object.FlagDict)
	PathFinderType      = object.NewStatic("PathFinder", object.ObjectType, object.FlagBaseType|object.FlagDict)
)

func init() {
	for _, t := range []*object.Type{BuiltinImporterType, FrozenImporterType} {
		t.Module = "_frozen_importlib"
		t.Methods = libraryMethods(t == BuiltinImporterType)
	}
	BuiltinImporterType.Doc = "Finder and loader of the modules that are built in."
	FrozenImporterType.Doc = "Finder and loader of the modules whose source is built in."
	PathFinderType.Module = "_frozen_importlib_external"
	PathFinderType.Doc = "Finder that asks the entries of sys.path, or of a package's __path__."
	PathFinderType.Methods = pathFinderMethods
}

// libraryMethods are those of BuiltinImporter, if native, or of FrozenImporter.
func libraryMethods(native bool) func() []object.Func {
	adjective := "frozen"
	if native {
		adjective = "built-in"
	}
	entry := func(th *thread, name value) (*Entry, error) {
		s, ok := object.AsStr(name)
		if ok {
			if e := Of(th).lib.Find(s.String()); e != nil && (e.Def != nil) == native {
				return e, nil
			}
		}
		r, err := object.ToString(th, name)
		if err != nil {
			return nil, err
		}
		return nil, importError(th, object.ImportErrorType, "'"+r+"' is not a "+adjective+" module", name, value{})
	}
	return func() []object.Func {
		return []object.Func{
			{Name: "find_spec", Class: true, Sig: "(fullname, path=None, target=None)", Bound: func(th *thread, self value, a []value) (value, error) {
				s, ok := object.AsStr(a[0])
				if !ok {
					return object.None, nil
				}
				return orNone(Of(th).findCore(th, s.String(), native)), nil
			}},
			{Name: "create_module", Static: true, Sig: "(spec)", Bound: func(th *thread, self value, a []value) (value, error) {
				name, err := object.GetAttrString(th, a[0], "name")
				if err != nil {
					return value{}, err
				}
				e, err := entry(th, name)
				if err != nil || e.Def == nil {
					return object.None, err
				}
				return object.From(e.Def.Create(th)), nil
			}},
			{Name: "exec_module", Static: true, Sig: "(module)", Bound: func(th *thread, self value, a []value) (value, error) {
				m, ok := a[0].Object().(*object.Module)
				if !ok {
					return value{}, th.TypeErrorf("module expected, not '%s'", a[0].Type().Name)
				}
				name, err := object.GetAttrString(th, a[0], "__name__")
				if err != nil {
					return value{}, err
				}
				if spec := m.Get("__spec__"); !spec.IsZero() && !spec.IsNone() { // the module may have taken another name
					if name, err = object.GetAttrString(th, spec, "name"); err != nil {
						return value{}, err
					}
				}
				e, err := entry(th, name)
				if err != nil {
					return value{}, err
				}
				return object.None, Of(th).execEntry(th, e, m)
			}},
			{Name: "load_module", Class: true, Sig: "(fullname)", Bound: func(th *thread, self value, a []value) (value, error) {
				e, err := entry(th, a[0])
				if err != nil {
					return value{}, err
				}
				return Of(th).load(th, e.Name)
			}},
			{Name: "is_package", Class: true, Sig: "(fullname)", Bound: func(th *thread, self value, a []value) (value, error) {
				e, err := entry(th, a[0])
				if err != nil {
					return value{}, err
				}
				return object.Bool(e.Package), nil
			}},
			{Name: "get_code", Class: true, Sig: "(fullname)", Bound: func(th *thread, self value, a []value) (value, error) {
				e, err := entry(th, a[0])
				if err != nil || e.Source == "" {
					return object.None, err
				}
				return Of(th).compileEntry(th, e)
			}},
			{Name: "get_source", Class: true, Sig: "(fullname)", Bound: func(th *thread, self value, a []value) (value, error) {
				e, err := entry(th, a[0])
				if err != nil || e.Source == "" {
					return object.None, err
				}
				src, err := Of(th).lib.Read(e.Source)
				if err != nil {
					return value{}, th.Raise(object.SystemErrorType, err.Error())
				}
				return object.FromString(src), nil
			}},
		}
	}
}

// execEntry gives a module of the library its contents.
func (im *Importer) execEntry(th *thread, e *Entry, m *object.Module) error {
	if e.Def != nil {
		if err := e.Def.Fill(th, m); err != nil {
			return err
		}
	}
	if e.Source == "" {
		return nil
	}
	code, err := im.compileEntry(th, e)
	if err != nil {
		return err
	}
	return execIn(th, code, m.Dict)
}

func (im *Importer) compileEntry(th *thread, e *Entry) (value, error) {
	src, err := im.lib.Read(e.Source)
	if err != nil {
		return value{}, th.Raise(object.SystemErrorType, err.Error())
	}
	if tree := im.lib.Tree(e.Source, src); tree != nil {
		return th.Interp.Hooks.CompileTree(th, tree, src, LibraryPath+"/"+e.Source)
	}
	return th.Interp.Hooks.CompileFile(th, src, LibraryPath+"/"+e.Source)
}

// execIn runs the code of a module in its namespace.
func execIn(th *thread, code value, globals *object.Dict) error {
	if !globals.HasStr("__builtins__") {
		if b := th.Interp.Modules.GetString("builtins"); !b.IsZero() {
			globals.SetStr(th.Interp.Intern("__builtins__"), object.From(th.Interp.Builtins))
		}
	}
	_, err := th.Interp.Hooks.Exec(th, code, globals, value{}, value{})
	return err
}

func pathFinderMethods() []object.Func {
	return []object.Func{
		{Name: "find_spec", Class: true, Sig: "(fullname, path=None, target=None)", Bound: func(th *thread, self value, a []value) (value, error) {
			s, ok := object.AsStr(a[0])
			if !ok {
				return value{}, th.TypeErrorf("module name must be a string")
			}
			spec, err := Of(th).findOnPath(th, s.String(), orNone(a[1]), orNone(a[2]))
			return orNone(spec), err
		}},
		{Name: "invalidate_caches", Static: true, Doc: "Forget what the folders on sys.path were seen to contain.", Fast0: func(th *thread, self value) (value, error) {
			return object.None, InvalidateCaches(th)
		}},
	}
}

// InvalidateCaches has every path entry finder look at its folder again.
func InvalidateCaches(th *thread) error {
	cache, ok := sysList(th, "path_importer_cache", nil).Object().(*object.Dict)
	if !ok {
		return nil
	}
	for _, it := range cache.Items() {
		if it.Val.IsNone() {
			cache.DeleteStr(object.StringOf(it.Key))
			continue
		}
		fn, err := object.LookupAttr(th, it.Val, "invalidate_caches")
		if err != nil {
			return err
		}
		if !fn.IsZero() {
			if _, err := object.Call0(th, fn); err != nil {
				return err
			}
		}
	}
	return nil
}
