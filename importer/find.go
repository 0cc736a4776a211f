package importer

import (
	"os"
	"strings"

	"pyasync/object"
)

// this file defines the search for a module: sys.meta_path, then the entries of a path

// sysList is a list of the sys module as it is now, or ours when there is none.
func sysList(th *thread, name string, own *object.List) value {
	if sys, ok := th.Interp.Modules.GetString("sys").Object().(*object.Module); ok {
		if v := sys.Get(name); !v.IsZero() {
			return v
		}
	}
	return object.From(own)
}

// find asks the finders of sys.meta_path; zero means that none knows the module.
func (im *Importer) find(th *thread, name string, path, target value) (value, error) {
	meta := sysList(th, "meta_path", im.Meta)
	if meta.IsNone() {
		return value{}, importError(th, object.ImportErrorType, "sys.meta_path is None, Python is likely shutting down", value{}, value{})
	}
	if l, ok := meta.Object().(*object.List); ok && len(l.Items) == 0 {
		if err := th.Warn(object.ImportWarningType, "sys.meta_path is empty", 1); err != nil {
			return value{}, err
		}
	}
	spec := value{}
	err := object.Each(th, meta, func(finder value) (bool, error) {
		var err error
		switch finder.Object() {
		case BuiltinImporterType, FrozenImporterType:
			spec = im.findCore(th, name, finder.Object() == BuiltinImporterType)
		case PathFinderType:
			spec, err = im.findOnPath(th, name, path, target)
		default:
			var fn value
			if fn, err = object.LookupAttr(th, finder, "find_spec"); err != nil || fn.IsZero() {
				return true, err
			}
			if spec, err = object.Call(th, fn, []value{object.FromString(name), path, target}, nil); err == nil && spec.IsNone() {
				spec = value{}
			}
		}
		return spec.IsZero(), err
	})
	return spec, err
}

// findCore finds what CPython has built in or frozen: no file can hide it.
func (im *Importer) findCore(th *thread, name string, native bool) value {
	e := im.lib.Find(name)
	if e == nil || !isCore(name) || (e.Def != nil) != native {
		return value{}
	}
	return im.entrySpec(th, e)
}

// entrySpec is the spec of a module of the library.
func (im *Importer) entrySpec(th *thread, e *Entry) value {
	loader, origin := object.From(FrozenImporterType), "frozen"
	if e.Def != nil {
		loader, origin = object.From(BuiltinImporterType), "built-in"
	}
	spec := NewSpec(th, object.FromString(e.Name), loader, object.FromString(origin), object.None)
	if e.Package {
		spec.Set(th.Interp.Intern("submodule_search_locations"), object.NewList([]value{object.FromString(LibraryPath + "/" + e.Name)}))
	}
	return object.From(spec)
}

// findOnPath is PathFinder.find_spec.
func (im *Importer) findOnPath(th *thread, name string, path, target value) (value, error) {
	if path.IsZero() || path.IsNone() {
		path = sysList(th, "path", im.Path)
	}
	spec := value{}
	var portions []value
	err := object.Each(th, path, func(entry value) (bool, error) {
		s, ok := object.AsStr(entry)
		if !ok {
			return true, nil
		}
		if strings.HasPrefix(s.String(), LibraryPath) {
			if e := im.lib.Find(name); e != nil {
				spec = im.entrySpec(th, e)
			}
			return spec.IsZero(), nil
		}
		finder, err := im.finderFor(th, s.String())
		if err != nil || finder.IsNone() || im.keeps(name, finder) {
			return true, err
		}
		found, err := findWith(th, finder, name, target)
		if err != nil || found.IsZero() {
			return true, err
		}
		loader, err := object.GetAttrString(th, found, "loader")
		if err != nil {
			return false, err
		}
		if !loader.IsNone() {
			spec = found
			return false, nil
		}
		locations, err := object.GetAttrString(th, found, "submodule_search_locations")
		if err != nil {
			return false, err
		}
		if locations.IsNone() {
			return false, importError(th, object.ImportErrorType, "spec missing loader", value{}, value{})
		}
		more, err := object.Slice(th, locations)
		portions = append(portions, more...)
		return true, err
	})
	if err != nil || !spec.IsZero() || len(portions) == 0 {
		return spec, err
	}
	ns := NewSpec(th, object.FromString(name), object.None, object.None, object.None)
	locations := object.From(&NamespacePath{name: name, parts: portions, parent: parentPath(th, im, name)})
	ns.Set(th.Interp.Intern("submodule_search_locations"), locations)
	return object.From(ns), nil
}

// keeps tells that a module must come from our library although finder may have it: CPython's
// own library counts on modules in C behind those that are written in Go here, and on bytecode.
func (im *Importer) keeps(name string, finder value) bool {
	f, ok := finder.Object().(*FileFinder)
	if !ok || !f.isCPythonLibrary() {
		return false
	}
	e := im.lib.Find(name)
	return e != nil && (e.Def != nil || contains(nativeNames, name))
}

// findWith asks one path entry finder; ours directly.
func findWith(th *thread, finder value, name string, target value) (value, error) {
	if f, ok := finder.Object().(*FileFinder); ok && f.Ext == nil {
		return f.find(th, name)
	}
	fn, err := object.LookupAttr(th, finder, "find_spec")
	if err != nil || fn.IsZero() {
		return value{}, err
	}
	spec, err := object.Call(th, fn, []value{object.FromString(name), orNone(target)}, nil)
	if err != nil || spec.IsNone() {
		return value{}, err
	}
	return spec, nil
}

// finderFor is the finder for a path entry, from the cache or the path hooks; None when
// nothing can search there.
func (im *Importer) finderFor(th *thread, entry string) (value, error) {
	if entry == "" {
		dir, err := os.Getwd()
		if err != nil {
			return object.None, nil
		}
		entry = dir
	}
	cache := sysList(th, "path_importer_cache", object.NewList(nil).Object().(*object.List))
	d, ok := cache.Object().(*object.Dict)
	if !ok {
		d = im.Cache
	}
	if f := d.GetString(entry); !f.IsZero() {
		return f, nil
	}
	finder := object.None
	err := object.Each(th, sysList(th, "path_hooks", im.Hooks), func(hook value) (bool, error) {
		f, err := object.Call1(th, hook, object.FromString(entry))
		if err != nil {
			if object.IsException(err, object.ImportErrorType) {
				return true, nil
			}
			return false, err
		}
		finder = f
		return false, nil
	})
	if err != nil {
		return value{}, err
	}
	d.SetString(entry, finder)
	return finder, nil
}

// parentPath reads the path in which a namespace package's portions lie, for as long as
// the package lives.
func parentPath(th *thread, im *Importer, name string) func(th *thread) (value, error) {
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 {
		return func(th *thread) (value, error) { return sysList(th, "path", im.Path), nil }
	}
	return func(th *thread) (value, error) {
		parent := th.Interp.Modules.GetString(name[:dot])
		if parent.IsZero() {
			return value{}, th.KeyError(object.FromString(name[:dot]))
		}
		return object.GetAttrString(th, parent, "__path__")
	}
}
