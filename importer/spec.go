package importer

import (
	"path/filepath"
	"strings"

	"pyasync/object"
)

// this file defines importlib.machinery.ModuleSpec

// ModuleSpecType is importlib.machinery.ModuleSpec. Specs are plain instances of it.
var ModuleSpecType = object.NewStatic("ModuleSpec", object.ObjectType, object.FlagBaseType|object.FlagDict)

const specDoc = `What is known of a module before it is loaded: its name, the loader that makes it, where it
comes from, and for a package where its submodules are looked for.`

var specInit = object.Func{Name: "ModuleSpec.__init__", Sig: "(name, loader, *, origin=None, loader_state=None, is_package=None)",
	Bound: func(th *thread, self value, a []value) (value, error) {
		pkg := false
		if !a[4].IsZero() {
			var err error
			if pkg, err = object.Truth(th, a[4]); err != nil {
				return value{}, err
			}
		}
		fillSpec(th, object.InstanceOf(self), a[0], a[1], orNone(a[2]), orNone(a[3]), pkg)
		return object.None, nil
	}}

func fillSpec(th *thread, in *object.Instance, name, loader, origin, state value, pkg bool) {
	set := func(attr string, v value) { in.Set(th.Interp.Intern(attr), v) }
	set("name", name)
	set("loader", loader)
	set("origin", origin)
	set("loader_state", state)
	if pkg {
		set("submodule_search_locations", object.NewList(nil))
	} else {
		set("submodule_search_locations", object.None)
	}
	set("_uninitialized_submodules", object.NewList(nil))
	set("_set_fileattr", object.False)
	set("_cached", object.None)
}

// NewSpec is ModuleSpec(name, loader, origin=origin, loader_state=state).
func NewSpec(th *thread, name, loader, origin, state value) *object.Instance {
	in := object.NewInstance(ModuleSpecType.Ready())
	fillSpec(th, in, name, loader, origin, state, false)
	return in
}

// fileSpec is the spec of a module in a source file; locations is None unless it is a package.
func fileSpec(th *thread, name, path string, loader, locations value) *object.Instance {
	in := NewSpec(th, object.FromString(name), loader, object.FromString(path), object.None)
	in.Set(th.Interp.Intern("_set_fileattr"), object.True)
	in.Set(th.Interp.Intern("submodule_search_locations"), locations)
	return in
}

func init() {
	t := ModuleSpecType
	t.Module = "_frozen_importlib"
	t.Doc = specDoc
	t.TextSig = "(name, loader, *, origin=None, loader_state=None, is_package=None)"
	t.Init = func(th *thread, v value, args []value, kw []object.Kw) error {
		_, err := specInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = specRepr
	t.Compare = specCompare
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "cached", Get: specCached, Set: func(th *thread, v, x value) error {
				return object.SetAttrString(th, v, "_cached", orNone(x))
			}},
			{Name: "parent", Doc: "The package that relative imports start from: the module itself if it is a package, else the package it is in.", Get: specParent},
			{Name: "has_location", Get: func(th *thread, v value) (value, error) {
				return object.GetAttrString(th, v, "_set_fileattr")
			}, Set: func(th *thread, v, x value) error {
				b, err := object.Truth(th, orNone(x))
				if err != nil {
					return err
				}
				return object.SetAttrString(th, v, "_set_fileattr", object.Bool(b))
			}},
		}
	}
}

func specParent(th *thread, v value) (value, error) {
	locations, err := object.GetAttrString(th, v, "submodule_search_locations")
	if err != nil {
		return value{}, err
	}
	name, err := object.GetAttrString(th, v, "name")
	if err != nil || !locations.IsNone() {
		return name, err
	}
	s, ok := object.AsStr(name)
	if !ok {
		return name, nil
	}
	return object.FromString(s.String()[:max(strings.LastIndexByte(s.String(), '.'), 0)]), nil
}

func specCached(th *thread, v value) (value, error) {
	c, err := object.GetAttrString(th, v, "_cached")
	if err != nil || !c.IsNone() {
		return c, err
	}
	located, err := attrTrue(th, v, "_set_fileattr")
	if err != nil || !located {
		return object.None, err
	}
	origin, err := object.GetAttrString(th, v, "origin")
	if err != nil {
		return value{}, err
	}
	s, ok := object.AsStr(origin)
	if !ok || !strings.HasSuffix(s.String(), ".py") {
		return object.None, nil
	}
	c = object.FromString(CachePath(s.String()))
	return c, object.SetAttrString(th, v, "_cached", c)
}

// CacheTag is sys.implementation.cache_tag.
const CacheTag = "cpython-313"

// CachePath is where CPython would keep the bytecode of a source file. Nothing is written there.
func CachePath(source string) string {
	i := strings.LastIndexByte(source, '/') + 1
	base := source[i:]
	if dot := strings.LastIndexByte(base, '.'); dot > 0 {
		base = base[:dot]
	}
	return source[:i] + "__pycache__/" + base + "." + CacheTag + ".pyc"
}

func specRepr(th *thread, v value) (value, error) {
	var b strings.Builder
	b.WriteString(v.Type().Name + "(")
	for i, attr := range [...]string{"name", "loader", "origin", "submodule_search_locations"} {
		x, err := object.GetAttrString(th, v, attr)
		if err != nil {
			return value{}, err
		}
		if i >= 2 && x.IsNone() {
			continue
		}
		r, err := object.ReprString(th, x)
		if err != nil {
			return value{}, err
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(attr + "=" + r)
	}
	b.WriteByte(')')
	return object.FromString(b.String()), nil
}

func specCompare(th *thread, a, b value, op object.CompareOp) (value, error) {
	if op != object.EQ && op != object.NE {
		return object.NotImplemented, nil
	}
	for _, attr := range [...]string{"name", "loader", "origin", "submodule_search_locations", "cached", "has_location"} {
		x, err := object.LookupAttr(th, a, attr)
		if err != nil {
			return value{}, err
		}
		y, err := object.LookupAttr(th, b, attr)
		if err != nil {
			return value{}, err
		}
		if x.IsZero() || y.IsZero() {
			return object.NotImplemented, nil
		}
		if eq, err := object.Equal(th, x, y); err != nil {
			return value{}, err
		} else if !eq {
			return object.Bool(op == object.NE), nil
		}
	}
	return object.Bool(op == object.EQ), nil
}

// SpecFromLoader is importlib.util.spec_from_loader.
func SpecFromLoader(th *thread, name, loader, origin, isPackage value) (value, error) {
	if origin.IsNone() && !loader.IsNone() {
		if o, err := object.LookupAttr(th, loader, "_ORIGIN"); err != nil {
			return value{}, err
		} else if !o.IsZero() {
			origin = o
		}
	}
	if get, err := object.LookupAttr(th, loader, "get_filename"); err != nil {
		return value{}, err
	} else if !get.IsZero() && !loader.IsNone() {
		locations := value{}
		if !isPackage.IsNone() {
			pkg, err := object.Truth(th, isPackage)
			if err != nil {
				return value{}, err
			}
			locations = object.None
			if pkg {
				locations = object.NewList(nil)
			}
		}
		return SpecFromFile(th, name, object.None, loader, locations)
	}
	pkg := false
	var err error
	if isPackage.IsNone() {
		is, lerr := object.LookupAttr(th, loader, "is_package")
		if lerr != nil {
			return value{}, lerr
		}
		if !is.IsZero() {
			v, cerr := object.Call1(th, is, name)
			if cerr == nil {
				pkg, err = object.Truth(th, v)
			} else if !object.IsException(cerr, object.ImportErrorType) {
				return value{}, cerr
			}
		}
	} else {
		pkg, err = object.Truth(th, isPackage)
	}
	if err != nil {
		return value{}, err
	}
	in := object.NewInstance(ModuleSpecType.Ready())
	fillSpec(th, in, name, loader, origin, object.None, pkg)
	return object.From(in), nil
}

// PathString is os.fspath(v) as text.
func PathString(th *thread, v value) (string, error) {
	p, found, err := object.CallSpecial(th, v, "__fspath__")
	if err != nil {
		return "", err
	}
	if !found {
		p = v
	}
	s, ok := object.AsStr(p)
	if !ok {
		return "", th.TypeErrorf("expected str, bytes or os.PathLike object, not %s", v.Type().Name)
	}
	return s.String(), nil
}

// SpecFromFile is importlib.util.spec_from_file_location; zero locations are found out.
func SpecFromFile(th *thread, name, location, loader, locations value) (value, error) {
	path := "<unknown>"
	if location.IsNone() {
		if get, err := object.LookupAttr(th, loader, "get_filename"); err != nil {
			return value{}, err
		} else if !get.IsZero() && !loader.IsNone() {
			v, err := object.Call1(th, get, name)
			if err != nil && !object.IsException(err, object.ImportErrorType) {
				return value{}, err
			}
			if s, ok := object.AsStr(orNone(v)); ok {
				path = s.String()
			}
		}
	} else {
		var err error
		if path, err = PathString(th, location); err != nil {
			return value{}, err
		}
		if abs, err := filepath.Abs(path); err == nil {
			path = abs
		}
	}
	if loader.IsNone() {
		s, ok := object.AsStr(name)
		if !ok || !strings.HasSuffix(path, ".py") {
			return object.None, nil
		}
		loader = NewFileLoader(th, s.String(), path)
	}
	in := object.NewInstance(ModuleSpecType.Ready())
	fillSpec(th, in, name, loader, object.FromString(path), object.None, false)
	in.Set(th.Interp.Intern("_set_fileattr"), object.True)
	if locations.IsZero() {
		locations = object.None
		is, err := object.LookupAttr(th, loader, "is_package")
		if err != nil {
			return value{}, err
		}
		if !is.IsZero() {
			v, err := object.Call1(th, is, name)
			if err != nil && !object.IsException(err, object.ImportErrorType) {
				return value{}, err
			}
			if pkg, terr := object.Truth(th, orNone(v)); terr != nil {
				return value{}, terr
			} else if pkg {
				locations = object.NewList(nil)
			}
		}
	}
	if l, ok := object.AsList(locations); ok && len(l.Items) == 0 && !location.IsNone() {
		l.Items = []value{object.FromString(filepath.Dir(path))}
	}
	in.Set(th.Interp.Intern("submodule_search_locations"), locations)
	return object.From(in), nil
}
