package importer

import (
	"os"
	"strings"

	"pyasync/object"
)

// this file defines the methods of SourceFileLoader, and namespace packages

func sourceMethods() []object.Func {
	return []object.Func{
		{Name: "get_data", Sig: "(path)", Doc: "The contents of the file at path, as bytes.", Bound: func(th *thread, self value, a []value) (value, error) {
			s, ok := object.AsStr(a[0])
			if !ok {
				return value{}, th.TypeErrorf("path must be a string, not '%s'", a[0].Type().Name)
			}
			data, err := os.ReadFile(s.String())
			if err != nil {
				return value{}, OSError(th, err, s.String())
			}
			return object.NewBytes(data), nil
		}},
		{Name: "get_source", Sig: "(fullname)", Bound: func(th *thread, self value, a []value) (value, error) {
			path, err := object.CallMethod(th, self, "get_filename", a[0])
			if err != nil {
				return value{}, err
			}
			data, err := object.CallMethod(th, self, "get_data", path)
			if err != nil {
				return value{}, err
			}
			return DecodeSource(th, data)
		}},
		{Name: "path_stats", Sig: "(path)", Doc: "Return a dict with the 'mtime' and 'size' of the file at path; raise OSError if it cannot be examined.", Bound: func(th *thread, self value, a []value) (value, error) {
			s, ok := object.AsStr(a[0])
			if !ok {
				return value{}, th.TypeErrorf("path must be a string, not '%s'", a[0].Type().Name)
			}
			st, err := os.Stat(s.String())
			if err != nil {
				return value{}, OSError(th, err, s.String())
			}
			d := object.NewDict()
			d.SetString("mtime", object.Float(float64(st.ModTime().UnixNano())/1e9))
			d.SetString("size", object.Int(st.Size()))
			return object.From(d), nil
		}},
		{Name: "source_to_code", Sig: "(data, path, *, _optimize=-1)", Doc: "Compile the source of a module, given as bytes, text or a tree, and return the code.", Bound: func(th *thread, self value, a []value) (value, error) {
			s, err := object.ToString(th, a[1])
			if err != nil {
				return value{}, err
			}
			return th.Interp.Hooks.Compile(th, a[0], object.CompileOptions{Filename: s, Mode: "exec", DontInherit: true, Optimize: -1})
		}},
		{Name: "get_code", Sig: "(fullname)", Bound: func(th *thread, self value, a []value) (value, error) {
			path, err := object.CallMethod(th, self, "get_filename", a[0])
			if err != nil {
				return value{}, err
			}
			data, err := object.CallMethod(th, self, "get_data", path)
			if err != nil {
				return value{}, err
			}
			return object.CallMethod(th, self, "source_to_code", data, path)
		}},
	}
}

// DecodeSource is the text of source in bytes: decoded as the source says, with \n at the end
// of each line.
func DecodeSource(th *thread, data value) (value, error) {
	get := data.Type().Buffer
	if get == nil {
		return value{}, th.TypeErrorf("a bytes-like object is required, not '%s'", data.Type().Name)
	}
	b, err := get(th, data)
	if err != nil {
		return value{}, err
	}
	text := strings.TrimPrefix(string(b.Data), "\ufeff")
	if name := codingOf(text); name != "" && name != "utf-8" {
		s, err := object.CallMethod(th, object.NewBytes([]byte(text)), "decode", object.FromString(name))
		if err != nil {
			return value{}, err
		}
		text = object.StringOf(s)
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return object.FromString(strings.ReplaceAll(text, "\r", "\n")), nil
}

// codingOf is the encoding that one of the first two lines of source declares (PEP 263), or "".
func codingOf(text string) string {
	for range 2 {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		trimmed := strings.TrimLeft(line, " \t\f")
		if !strings.HasPrefix(trimmed, "#") {
			if strings.TrimRight(trimmed, "\r") != "" {
				return ""
			}
			continue
		}
		i := strings.Index(trimmed, "coding")
		if i < 0 || i+6 >= len(trimmed) || trimmed[i+6] != ':' && trimmed[i+6] != '=' {
			continue
		}
		name := strings.TrimLeft(trimmed[i+7:], " \t")
		end := strings.IndexFunc(name, func(r rune) bool {
			return !(r == '-' || r == '_' || r == '.' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z')
		})
		if end >= 0 {
			name = name[:end]
		}
		if name = strings.ToLower(strings.ReplaceAll(name, "_", "-")); strings.HasPrefix(name, "utf-8") || name == "utf8" {
			return "utf-8"
		}
		return name
	}
	return ""
}

// NamespaceLoaderType is importlib.machinery.NamespaceLoader.
var NamespaceLoaderType = object.NewStatic("NamespaceLoader", object.ObjectType, object.FlagBaseType|object.FlagDict)

// NamespacePathType is the class of a namespace package's __path__.
var NamespacePathType = object.NewStatic("_NamespacePath", object.ObjectType, object.FlagSequence)

// NamespacePath is where the portions of a namespace package lie. It is computed again
// when the path that it was found on changes.
type NamespacePath struct {
	name   string
	parts  []value
	seen   []value // the parent path when parts was computed
	parent func(th *thread) (value, error)
	finder value // computes parts again, if not zero
}

// Type is _NamespacePath.
func (*NamespacePath) Type() *object.Type { return NamespacePathType }

func (p *NamespacePath) current(th *thread) ([]value, error) {
	path, err := p.parent(th)
	if err != nil {
		return nil, err
	}
	now, err := object.Slice(th, path)
	if err != nil {
		return nil, err
	}
	if p.seen != nil && !same(p.seen, now) {
		spec, err := p.find(th, path)
		if err != nil {
			return nil, err
		}
		if in := object.InstanceOf(orNone(spec)); in != nil {
			if np, ok := in.Get("submodule_search_locations").Object().(*NamespacePath); ok {
				p.parts = np.parts
			}
		}
	}
	p.seen = now
	return p.parts, nil
}

func (p *NamespacePath) find(th *thread, path value) (value, error) {
	if p.finder.IsZero() {
		return Of(th).findOnPath(th, p.name, path, object.None)
	}
	return object.Call(th, p.finder, []value{object.FromString(p.name), path}, nil)
}

func same(a, b []value) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		x, ok1 := object.AsStr(a[i])
		y, ok2 := object.AsStr(b[i])
		if ok1 != ok2 || ok1 && x.String() != y.String() {
			return false
		}
	}
	return true
}

func init() {
	t := NamespacePathType
	t.Module = "_frozen_importlib_external"
	list := func(th *thread, v value) (value, error) {
		parts, err := v.Object().(*NamespacePath).current(th)
		return object.NewList(append([]value(nil), parts...)), err
	}
	t.Iter = func(th *thread, v value) (value, error) {
		l, err := list(th, v)
		if err != nil {
			return value{}, err
		}
		return object.Iter(th, l)
	}
	t.Len = func(th *thread, v value) (int, error) {
		parts, err := v.Object().(*NamespacePath).current(th)
		return len(parts), err
	}
	t.GetItem = func(th *thread, v, key value) (value, error) {
		l, err := list(th, v)
		if err != nil {
			return value{}, err
		}
		return object.GetItem(th, l, key)
	}
	t.Repr = func(th *thread, v value) (value, error) {
		r, err := object.ReprString(th, object.NewList(v.Object().(*NamespacePath).parts))
		return object.FromString("_NamespacePath(" + r + ")"), err
	}
	t.Methods = func() []object.Func {
		return []object.Func{{Name: "append", Fast1: func(th *thread, self, item value) (value, error) {
			p := self.Object().(*NamespacePath)
			p.parts = append(p.parts[:len(p.parts):len(p.parts)], item)
			return object.None, nil
		}}}
	}
	n := NamespaceLoaderType
	n.Module = "_frozen_importlib_external"
	n.TextSig = "(name, path, path_finder)"
	n.New = newNamespaceLoader
	n.Methods = func() []object.Func {
		constant := func(name, sig string, v value) object.Func {
			return object.Func{Name: name, Sig: sig, Bound: func(th *thread, self value, a []value) (value, error) { return v, nil }}
		}
		return []object.Func{
			constant("is_package", "(fullname)", object.True),
			constant("get_source", "(fullname)", object.FromString("")),
			constant("create_module", "(spec)", object.None),
			constant("exec_module", "(module)", object.None),
			{Name: "get_code", Sig: "(fullname)", Bound: func(th *thread, self value, a []value) (value, error) {
				return th.Interp.Hooks.Compile(th, object.FromString(""), object.CompileOptions{Filename: "<string>", Mode: "exec", DontInherit: true, Optimize: -1})
			}},
		}
	}
}

// newNamespaceLoader is NamespaceLoader(name, path, path_finder).
func newNamespaceLoader(th *thread, typ *object.Type, args []value, kw []object.Kw) (value, error) {
	return namespaceLoader.CallFunc(th, object.From(typ), args, kw)
}

var namespaceLoader = object.Func{Name: "NamespaceLoader", Sig: "(name, path, path_finder)",
	Bound: func(th *thread, typ value, a []value) (value, error) {
		name, ok := object.AsStr(a[0])
		if !ok {
			return value{}, th.TypeErrorf("name must be str, not %s", a[0].Type().Name)
		}
		parts, err := object.Slice(th, a[1])
		if err != nil {
			return value{}, err
		}
		path := &NamespacePath{name: name.String(), parts: parts, parent: parentPath(th, Of(th), name.String()), finder: a[2]}
		in := object.NewInstance(typ.Object().(*object.Type))
		in.Set(th.Interp.Intern("_path"), object.From(path))
		return object.From(in), nil
	}}
