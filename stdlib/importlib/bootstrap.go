package importlib

import (
	"os"
	"strings"

	"pyasync/importer"
	"pyasync/object"
)

// this file declares the two modules in which CPython keeps its import system; importlib.util
// and others take names from there

// Bootstrap is _frozen_importlib.
var Bootstrap = object.ModuleDef{
	Name:  "_frozen_importlib",
	Doc:   "The core of the import system.",
	Types: []*object.Type{importer.ModuleSpecType, importer.BuiltinImporterType, importer.FrozenImporterType},
	Funcs: []*object.Func{&moduleFromSpec, &findSpec, &load, &execSpec, &initAttrs, &resolveName, &gcdImport, &specFromLoader},
}

// External is _frozen_importlib_external.
var External = object.ModuleDef{
	Name: "_frozen_importlib_external",
	Doc:  "The part of the import system that knows files.",
	Types: []*object.Type{
		importer.PathFinderType, importer.FileFinderType, importer.FileLoaderType, importer.SourceFileLoaderType,
		importer.SourcelessFileLoaderType, importer.ExtensionFileLoaderType, importer.NamespaceLoaderType, importer.NamespacePathType,
	},
	Funcs: []*object.Func{&specFromFile, &cacheFromSource, &sourceFromCache, &decodeSource, &sourceFile, &isFile},
	Attrs: func(th *thread) []object.Attr {
		return append(suffixes(), object.Attr{Name: "MAGIC_NUMBER", Value: object.NewBytes([]byte("\xf3\r\r\n"))})
	},
}

var moduleFromSpec = object.Func{Name: "module_from_spec", Sig: "(spec)", Doc: "Make the module of a spec, without executing it.",
	Bound: func(th *thread, _ value, a []value) (value, error) { return importer.ModuleFromSpec(th, a[0]) }}

var findSpec = object.Func{Name: "_find_spec", Sig: "(name, path, target=None)", Doc: "Find a module by sys.meta_path.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		s, ok := object.AsStr(a[0])
		if !ok {
			return value{}, th.TypeErrorf("module name must be str, not %s", a[0].Type().Name)
		}
		spec, err := importer.Find(th, s.String(), a[1], orNone(a[2]))
		return orNone(spec), err
	}}

func orNone(v value) value {
	if v.IsZero() {
		return object.None
	}
	return v
}

var load = object.Func{Name: "_load", Sig: "(spec)", Doc: "Make, enter and execute the module of a spec.",
	Bound: func(th *thread, _ value, a []value) (value, error) { return importer.LoadSpec(th, a[0]) }}

var execSpec = object.Func{Name: "_exec", Sig: "(spec, module)", Doc: "Execute a spec in a module that exists.",
	Bound: func(th *thread, _ value, a []value) (value, error) { return importer.ExecSpec(th, a[0], a[1]) }}

var initAttrs = object.Func{Name: "_init_module_attrs", Sig: "(spec, module, *, override=False)", Doc: "Give a module the attributes that follow from its spec.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		override := false
		if !a[2].IsZero() {
			var err error
			if override, err = object.Truth(th, a[2]); err != nil {
				return value{}, err
			}
		}
		return a[1], importer.InitAttrs(th, a[1], a[0], override)
	}}

var resolveName = object.Func{Name: "_resolve_name", Sig: "(name, package, level)", Doc: "Return the absolute name of a relative one.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		name, ok1 := object.AsStr(a[0])
		pkg, ok2 := object.AsStr(a[1])
		if !ok1 || !ok2 {
			return value{}, th.TypeErrorf("name and package must be str")
		}
		level, err := object.AsIndex(th, a[2])
		if err != nil {
			return value{}, err
		}
		s, err := importer.ResolveName(th, strings.Repeat(".", level)+name.String(), pkg.String())
		return object.FromString(s), err
	}}

var gcdImport = object.Func{Name: "_gcd_import", Sig: "(name, package=None, level=0)", Doc: "Import a module by name.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		name, ok := object.AsStr(a[0])
		if !ok {
			return value{}, th.TypeErrorf("module name must be str, not %s", a[0].Type().Name)
		}
		level := 0
		if !a[2].IsZero() {
			var err error
			if level, err = object.AsIndex(th, a[2]); err != nil {
				return value{}, err
			}
		}
		full := name.String()
		if level > 0 {
			pkg, err := packageName(th, a[1], "__package__ not set to a string")
			if err != nil {
				return value{}, err
			}
			if full, err = importer.ResolveName(th, strings.Repeat(".", level)+full, pkg); err != nil {
				return value{}, err
			}
		}
		if full == "" {
			return value{}, th.ValueErrorf("Empty module name")
		}
		return importer.ImportModule(th, full)
	}}

var specFromLoader = object.Func{Name: "spec_from_loader", Sig: "(name, loader, *, origin=None, is_package=None)", Doc: "Return the spec of a module that a loader makes.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		return importer.SpecFromLoader(th, a[0], a[1], orNone(a[2]), orNone(a[3]))
	}}

var specFromFile = object.Func{Name: "spec_from_file_location", Sig: "(name, location=None, *, loader=None, submodule_search_locations=<unrepresentable>)",
	Doc: "Return the spec of a module in a file.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		return importer.SpecFromFile(th, a[0], orNone(a[1]), orNone(a[2]), a[3])
	}}

var cacheFromSource = object.Func{Name: "cache_from_source", Sig: "(path, debug_override=None, *, optimization=None)", Doc: "Return where CPython would keep the bytecode of a source file.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		path, err := importer.PathString(th, a[0])
		return object.FromString(importer.CachePath(path)), err
	}}

var sourceFromCache = object.Func{Name: "source_from_cache", Sig: "(path)", Doc: "Return the source file whose bytecode CPython would keep at path.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		s, err := importer.PathString(th, a[0])
		if err != nil {
			return value{}, err
		}
		dir, base := "", s
		if i := strings.LastIndexByte(s, '/'); i >= 0 {
			dir, base = s[:i], s[i+1:]
		}
		parent, last := "", dir
		if i := strings.LastIndexByte(dir, '/'); i >= 0 {
			parent, last = dir[:i+1], dir[i+1:]
		}
		if last != "__pycache__" {
			return value{}, th.ValueErrorf("__pycache__ not bottom-level directory in '%s'", s)
		}
		if n := strings.Count(base, "."); n != 2 && n != 3 {
			return value{}, th.ValueErrorf("expected only 2 or 3 dots in '%s'", base)
		}
		stem, _, _ := strings.Cut(base, ".")
		return object.FromString(parent + stem + ".py"), nil
	}}

var decodeSource = object.Func{Name: "decode_source", Sig: "(source_bytes)", Doc: "Decode source text by its byte order mark or coding declaration, with universal newlines.",
	Bound: func(th *thread, _ value, a []value) (value, error) { return importer.DecodeSource(th, a[0]) }}

// sourceFile finds the source of bytecode; isFile is found through the module, where a program
// may have put another.
var sourceFile = object.Func{Name: "_get_sourcefile", Sig: "(bytecode_path)", Doc: "Return the source file of a bytecode file, or that itself.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		path, ok := object.AsStr(a[0])
		if !ok || path.String() == "" {
			return object.None, nil
		}
		s := path.String()
		dot := strings.LastIndexByte(s, '.')
		if ext := strings.ToLower(s[dot+1:]); dot <= 0 || len(ext) < 3 || ext[len(ext)-3:len(ext)-1] != "py" {
			return a[0], nil
		}
		source, err := sourceFromCache.Bound(th, value{}, a)
		if err != nil {
			source = object.FromString(s[:len(s)-1])
		}
		ext, err := th.Interp.Hooks.ImportModule(th, "_frozen_importlib_external")
		if err != nil {
			return value{}, err
		}
		there, err := object.CallMethod(th, ext, "_path_isfile", source)
		if err != nil {
			return value{}, err
		}
		if found, err := object.Truth(th, there); !found || err != nil {
			return a[0], err
		}
		return source, nil
	}}

var isFile = object.Func{Name: "_path_isfile", Sig: "(path)", Doc: "Whether path is a file.",
	Bound: func(th *thread, _ value, a []value) (value, error) {
		path, err := importer.PathString(th, a[0])
		if err != nil {
			return value{}, err
		}
		info, err := os.Stat(path)
		return object.Bool(err == nil && info.Mode().IsRegular()), nil
	}}
