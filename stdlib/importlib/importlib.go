// Package importlib is Python's importlib: the import system for programs. The work is done
// by package importer; importlib.util and importlib.abc are Python.
package importlib

import (
	"strings"

	"pyasync/importer"
	"pyasync/object"
)

// this file declares importlib and importlib.machinery

type (
	value  = object.Value
	thread = object.Thread
)

// Module is importlib.
var Module = object.ModuleDef{
	Name:  "importlib",
	Doc:   "The import statement as functions: import_module, reload, invalidate_caches.",
	Funcs: []*object.Func{&importModule, &reload, &invalidateCaches},
	Exec: func(th *thread, m *object.Module) error {
		m.Set(th, "__import__", th.Interp.Builtins.GetString("__import__"))
		m.Set(th, "__all__", names("__import__", "import_module", "invalidate_caches", "reload"))
		for _, sub := range [...]struct{ attr, name string }{{"_bootstrap", "_frozen_importlib"}, {"_bootstrap_external", "_frozen_importlib_external"}} {
			mod, err := th.Interp.Hooks.ImportModule(th, sub.name)
			if err != nil {
				return err
			}
			m.Set(th, sub.attr, mod)
			if core, ok := mod.Object().(*object.Module); ok { // shown as what it is part of, from here on
				core.Set(th, "__name__", object.FromString("importlib."+sub.attr))
				core.Set(th, "__package__", object.FromString("importlib"))
			}
			th.Interp.Modules.SetString("importlib."+sub.attr, mod)
		}
		sys := object.From(th.Interp.Sys)
		m.Set(th, "sys", sys)
		return nil
	},
}

func names(list ...string) value {
	items := make([]value, len(list))
	for i, n := range list {
		items[i] = object.FromString(n)
	}
	return object.NewList(items)
}

var importModule = object.Func{Name: "import_module", Sig: "(name, package=None)", Doc: "Import a module and return it. A name that begins with dots is relative to package.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		s, ok := object.AsStr(a[0])
		if !ok {
			return value{}, th.AttributeErrorf(a[0], "startswith", "'%s' object has no attribute 'startswith'", a[0].Type().Name)
		}
		name := s.String()
		if !strings.HasPrefix(name, ".") {
			if name == "" {
				return value{}, th.ValueErrorf("Empty module name")
			}
			return importer.ImportModule(th, name)
		}
		pkg, err := packageName(th, a[1], "the 'package' argument is required to perform a relative import for '"+name+"'")
		if err != nil {
			return value{}, err
		}
		abs, err := importer.ResolveName(th, name, pkg)
		if err != nil {
			return value{}, err
		}
		return importer.ImportModule(th, abs)
	}}

// packageName is the text of a package argument, which must be there.
func packageName(th *thread, v value, missing string) (string, error) {
	if v.IsZero() || v.IsNone() {
		return "", th.TypeErrorf("%s", missing)
	}
	s, ok := object.AsStr(v)
	switch {
	case !ok:
		return "", th.TypeErrorf("__package__ not set to a string")
	case s.String() == "":
		return "", th.TypeErrorf("%s", missing)
	}
	return s.String(), nil
}

var invalidateCaches = object.Func{Name: "invalidate_caches", Sig: "()", Doc: "Have the finders look at their folders again.",
	Fast0: func(th *thread, _ value) (value, error) {
		return object.None, object.Each(th, orNil(th.Interp.Sys.Get("meta_path")), func(finder value) (bool, error) {
			fn, err := object.LookupAttr(th, finder, "invalidate_caches")
			if err != nil || fn.IsZero() {
				return true, err
			}
			_, err = object.Call0(th, fn)
			return true, err
		})
	}}

func orNil(v value) value {
	if v.IsZero() {
		return object.NewTuple(nil)
	}
	return v
}

var reload = object.Func{Name: "reload", Sig: "(module)", Doc: "Execute a module again in its namespace, and return it.",
	Bound: func(th *thread, _ value, a []value) (value, error) { return importer.Reload(th, a[0]) }}

// Machinery is importlib.machinery.
var Machinery = object.ModuleDef{
	Name: "importlib.machinery",
	Doc:  "The finders and loaders of the import system.",
	Types: []*object.Type{
		importer.ModuleSpecType, importer.BuiltinImporterType, importer.FrozenImporterType, importer.PathFinderType,
		importer.FileFinderType, importer.SourceFileLoaderType, importer.SourcelessFileLoaderType, importer.ExtensionFileLoaderType,
		importer.NamespaceLoaderType,
	},
	Funcs: []*object.Func{&allSuffixes},
	Attrs: func(th *thread) []object.Attr { return suffixes() },
}

func suffixes() []object.Attr {
	return []object.Attr{
		{Name: "SOURCE_SUFFIXES", Value: names(".py")},
		{Name: "BYTECODE_SUFFIXES", Value: names(".pyc")},
		{Name: "DEBUG_BYTECODE_SUFFIXES", Value: names(".pyc")},
		{Name: "OPTIMIZED_BYTECODE_SUFFIXES", Value: names(".pyc")},
		{Name: "EXTENSION_SUFFIXES", Value: names()},
	}
}

var allSuffixes = object.Func{Name: "all_suffixes", Sig: "()", Doc: "Return the endings of the files that modules are in.",
	Fast0: func(th *thread, _ value) (value, error) { return names(".py", ".pyc"), nil }}
