package importer

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"pyasync/object"
)

// this file defines what imports from files: FileFinder for one folder and SourceFileLoader

// Types of importlib.machinery that serve files.
var (
	FileFinderType       = object.NewStatic("FileFinder", object.ObjectType, object.FlagBaseType|object.FlagDict)
	FileLoaderType       = object.NewStatic("FileLoader", object.ObjectType, object.FlagBaseType|object.FlagDict)
	SourceFileLoaderType = object.NewStatic("SourceFileLoader", FileLoaderType, object.FlagBaseType)

	// The loaders of files that are not supported exist for programs that name them.
	SourcelessFileLoaderType = object.NewStatic("SourcelessFileLoader", FileLoaderType, object.FlagBaseType)
	ExtensionFileLoaderType  = object.NewStatic("ExtensionFileLoader", FileLoaderType, object.FlagBaseType)
)

// FileFinder finds the modules and packages in one folder. It remembers the folder's
// contents until the folder's time of modification changes.
type FileFinder struct {
	object.Sub
	path  string
	mtime time.Time
	names map[string]bool
	lib   folderKind
}

// folderKind tells whether a folder is the library of CPython, once that is known.
type folderKind uint8

const (
	unknownFolder folderKind = iota
	plainFolder
	cpythonLibrary
)

// isCPythonLibrary tells whether the folder is CPython's Lib.
func (f *FileFinder) isCPythonLibrary() bool {
	if f.lib == unknownFolder {
		f.lib = plainFolder
		if _, err := os.Stat(filepath.Join(f.path, "re", "_compiler.py")); err == nil {
			f.lib = cpythonLibrary
		}
	}
	return f.lib == cpythonLibrary
}

// Type is FileFinder or a subclass.
func (f *FileFinder) Type() *object.Type { return f.TypeOr(FileFinderType) }

var fileFinderHook = object.Func{Name: "path_hook_for_FileFinder", Sig: "(path, /)", Doc: "Give the finder of a directory, for sys.path_hooks; ImportError if path is not one.",
	Fast1: func(th *thread, self, path value) (value, error) {
		s, ok := object.AsStr(path)
		if !ok {
			return value{}, th.TypeErrorf("expected str, bytes or os.PathLike object, not %s", path.Type().Name)
		}
		if st, err := os.Stat(s.String()); err != nil || !st.IsDir() {
			return value{}, importError(th, object.ImportErrorType, "only directories are supported", value{}, path)
		}
		return object.From(newFileFinder(FileFinderType.Ready(), s.String())), nil
	}}

func newFileFinder(t *object.Type, path string) *FileFinder {
	if path == "" || path == "." {
		path, _ = os.Getwd()
	} else if !filepath.IsAbs(path) {
		if wd, err := os.Getwd(); err == nil {
			path = filepath.Join(wd, path)
		}
	}
	return &FileFinder{Sub: object.NewSub(t, FileFinderType), path: path}
}

// find is find_spec; zero when there is no such module here. The spec of a folder without
// __init__.py has no loader: it may be a portion of a namespace package.
func (f *FileFinder) find(th *thread, name string) (value, error) {
	tail := name[strings.LastIndexByte(name, '.')+1:]
	st, err := os.Stat(f.path)
	if err != nil {
		return value{}, nil
	}
	if f.names == nil || !st.ModTime().Equal(f.mtime) {
		if err := f.read(); err != nil {
			return value{}, nil
		}
		f.mtime = st.ModTime()
	}
	base := f.path + "/" + tail
	if f.path == "/" {
		base = "/" + tail
	}
	folder := false
	if f.names[tail] {
		if st, err := os.Stat(base); err == nil && st.IsDir() {
			folder = true
			if file := base + "/__init__.py"; isFile(file) {
				return f.spec(th, name, file, object.NewList([]value{object.FromString(base)})), nil
			}
		}
	}
	if f.names[tail+".py"] && isFile(base+".py") {
		return f.spec(th, name, base+".py", object.None), nil
	}
	if folder {
		spec := NewSpec(th, object.FromString(name), object.None, object.None, object.None)
		spec.Set(th.Interp.Intern("submodule_search_locations"), object.NewList([]value{object.FromString(base)}))
		return object.From(spec), nil
	}
	return value{}, nil
}

func (f *FileFinder) read() error {
	d, err := os.Open(f.path)
	if err != nil {
		return err
	}
	defer d.Close()
	names, err := d.Readdirnames(-1)
	if err != nil {
		return err
	}
	f.names = make(map[string]bool, len(names))
	for _, n := range names {
		f.names[n] = true
	}
	return nil
}

func (f *FileFinder) spec(th *thread, name, file string, locations value) value {
	return object.From(fileSpec(th, name, file, NewFileLoader(th, name, file), locations))
}

func isFile(path string) bool {
	st, err := os.Stat(path)
	return err == nil && st.Mode().IsRegular()
}

// NewFileLoader is SourceFileLoader(name, path).
func NewFileLoader(th *thread, name, path string) value {
	in := object.NewInstance(SourceFileLoaderType.Ready())
	in.Set(th.Interp.Intern("name"), object.FromString(name))
	in.Set(th.Interp.Intern("path"), object.FromString(path))
	return object.From(in)
}

// FileSpec is the spec of a module in a source file, as found by its path.
func FileSpec(th *thread, name, path string, locations value) value {
	return object.From(fileSpec(th, name, path, NewFileLoader(th, name, path), locations))
}

func init() {
	for _, t := range []*object.Type{FileFinderType, FileLoaderType, SourceFileLoaderType, SourcelessFileLoaderType, ExtensionFileLoaderType} {
		t.Module = "_frozen_importlib_external"
	}
	initFileFinder(FileFinderType)
	initFileLoader(FileLoaderType)
	SourceFileLoaderType.Doc = "Loader of a module in a source file."
	SourceFileLoaderType.Methods = sourceMethods
	SourcelessFileLoaderType.Doc = "Loader of bytecode files, which are not supported."
	ExtensionFileLoaderType.Doc = "Loader of extension modules, which are not supported."
	for _, t := range []*object.Type{SourcelessFileLoaderType, ExtensionFileLoaderType} {
		t.Methods = func() []object.Func {
			return []object.Func{
				{Name: "get_source", Sig: "(fullname)", Bound: func(th *thread, self value, a []value) (value, error) { return object.None, nil }},
				{Name: "get_code", Sig: "(fullname)", Bound: func(th *thread, self value, a []value) (value, error) {
					return value{}, importError(th, object.ImportErrorType, "bytecode files and extension modules are not supported", orNone(a[0]), value{})
				}},
			}
		}
	}
}

func initFileFinder(t *object.Type) {
	t.Doc = "Finder of the modules in one folder."
	t.New = func(th *thread, typ *object.Type, args []value, kw []object.Kw) (value, error) {
		if len(args) < 1 {
			return value{}, th.TypeErrorf("FileFinder.__init__() missing 1 required positional argument: 'path'")
		}
		s, ok := object.AsStr(args[0])
		if !ok {
			return value{}, th.TypeErrorf("expected str, bytes or os.PathLike object, not %s", args[0].Type().Name)
		}
		return object.From(newFileFinder(typ, s.String())), nil
	}
	t.Init = func(th *thread, v value, args []value, kw []object.Kw) error { return nil }
	t.Repr = func(th *thread, v value) (value, error) {
		r, err := object.ReprString(th, object.FromString(v.Object().(*FileFinder).path))
		return object.FromString("FileFinder(" + r + ")"), err
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "path", Get: func(th *thread, v value) (value, error) {
			return object.FromString(v.Object().(*FileFinder).path), nil
		}}}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "find_spec", Sig: "(fullname, target=None)", Bound: func(th *thread, self value, a []value) (value, error) {
				s, ok := object.AsStr(a[0])
				if !ok {
					return value{}, th.TypeErrorf("module name must be a string")
				}
				spec, err := self.Object().(*FileFinder).find(th, s.String())
				return orNone(spec), err
			}},
			{Name: "invalidate_caches", Fast0: func(th *thread, self value) (value, error) {
				self.Object().(*FileFinder).names = nil
				return object.None, nil
			}},
			{Name: "path_hook", Class: true, Sig: "(*loader_details)", Bound: func(th *thread, self value, a []value) (value, error) {
				return Of(th).pathHook, nil
			}},
		}
	}
}

var fileLoaderInit = object.Func{Name: "FileLoader.__init__", Sig: "(fullname, path)", Bound: func(th *thread, self value, a []value) (value, error) {
	if err := object.SetAttrString(th, self, "name", a[0]); err != nil {
		return value{}, err
	}
	return object.None, object.SetAttrString(th, self, "path", a[1])
}}

func initFileLoader(t *object.Type) {
	t.Doc = "Base of the loaders that read a file."
	t.TextSig = "(fullname, path)"
	t.Init = func(th *thread, v value, args []value, kw []object.Kw) error {
		_, err := fileLoaderInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, error) {
		x, y := object.InstanceOf(a), object.InstanceOf(b)
		if op != object.EQ && op != object.NE || x == nil || y == nil || a.Type() != b.Type() {
			return object.NotImplemented, nil
		}
		for _, attr := range [...]string{"name", "path"} {
			if eq, err := object.Equal(th, orNone(x.Get(attr)), orNone(y.Get(attr))); err != nil {
				return value{}, err
			} else if !eq {
				return object.Bool(op == object.NE), nil
			}
		}
		return object.Bool(op == object.EQ), nil
	}
	t.Hash = func(th *thread, v value) (int64, error) {
		in := object.InstanceOf(v)
		h, err := object.Hash(th, orNone(in.Get("name")))
		if err != nil {
			return 0, err
		}
		p, err := object.Hash(th, orNone(in.Get("path")))
		return h ^ p, err
	}
	t.Methods = fileLoaderMethods
}

func fileLoaderMethods() []object.Func {
	return []object.Func{
		{Name: "get_filename", Sig: "(name=None)", Doc: "The path of the source file.", Bound: func(th *thread, self value, a []value) (value, error) {
			if err := checkName(th, self, a[0]); err != nil {
				return value{}, err
			}
			return object.GetAttrString(th, self, "path")
		}},
		{Name: "load_module", Sig: "(name=None)", Bound: func(th *thread, self value, a []value) (value, error) {
			if err := checkName(th, self, a[0]); err != nil {
				return value{}, err
			}
			name, path, err := loaderFile(th, self)
			if err != nil {
				return value{}, err
			}
			return LoadSpec(th, object.From(fileSpec(th, name, path, self, packageLocations(path))))
		}},
		{Name: "is_package", Sig: "(fullname)", Bound: func(th *thread, self value, a []value) (value, error) {
			file, err := object.CallMethod(th, self, "get_filename", a[0])
			if err != nil {
				return value{}, err
			}
			p, ok := object.AsStr(file)
			s, isStr := object.AsStr(a[0])
			if !ok || !isStr {
				return object.False, nil
			}
			stem := strings.TrimSuffix(filepath.Base(p.String()), filepath.Ext(p.String()))
			tail := s.String()[strings.LastIndexByte(s.String(), '.')+1:]
			return object.Bool(stem == "__init__" && tail != "__init__"), nil
		}},
		{Name: "create_module", Sig: "(spec)", Doc: "Return None, so that an ordinary module is made.", Bound: func(th *thread, self value, a []value) (value, error) { return object.None, nil }},
		{Name: "exec_module", Sig: "(module)", Doc: "Run the source of the module in its namespace.", Bound: execFile},
	}
}

// packageLocations is where the submodules of the module in file are, or None.
func packageLocations(file string) value {
	if filepath.Base(file) != "__init__.py" {
		return object.None
	}
	return object.NewList([]value{object.FromString(filepath.Dir(file))})
}

// checkName refuses a module name that is not the loader's own.
func checkName(th *thread, self, name value) error {
	own, err := object.GetAttrString(th, self, "name")
	if err != nil || name.IsZero() || name.IsNone() {
		return err
	}
	eq, err := object.Equal(th, own, name)
	if err != nil || eq {
		return err
	}
	a, err := object.ToString(th, own)
	if err != nil {
		return err
	}
	b, err := object.ToString(th, name)
	if err != nil {
		return err
	}
	return importError(th, object.ImportErrorType, "loader for "+a+" cannot handle "+b, name, value{})
}

func loaderFile(th *thread, self value) (name, path string, err error) {
	var text [2]string
	for i, attr := range [...]string{"name", "path"} {
		v, err := object.GetAttrString(th, self, attr)
		if err != nil {
			return "", "", err
		}
		s, ok := object.AsStr(v)
		if !ok {
			return "", "", th.TypeErrorf("%s must be a string, not '%s'", attr, v.Type().Name)
		}
		text[i] = s.String()
	}
	return text[0], text[1], nil
}

// execFile is exec_module: directly for our own loader, through get_code for a subclass.
func execFile(th *thread, self value, a []value) (value, error) {
	m, ok := a[0].Object().(*object.Module)
	if !ok {
		return value{}, th.TypeErrorf("module expected, not '%s'", a[0].Type().Name)
	}
	name, err := moduleName(th, a[0])
	if err != nil {
		return value{}, err
	}
	var code value
	if self.Type() == SourceFileLoaderType {
		if err = checkName(th, self, object.FromString(name)); err == nil {
			code, err = fileCode(th, self)
		}
	} else {
		code, err = object.CallMethod(th, self, "get_code", object.FromString(name))
	}
	if err != nil {
		return value{}, err
	}
	if code.IsNone() {
		return value{}, importError(th, object.ImportErrorType, "cannot load module '"+name+"' when get_code() returns None", value{}, value{})
	}
	return object.None, execIn(th, code, m.Dict)
}

func fileCode(th *thread, self value) (value, error) {
	_, path, err := loaderFile(th, self)
	if err != nil {
		return value{}, err
	}
	src, err := os.ReadFile(path)
	if err != nil {
		return value{}, OSError(th, err, path)
	}
	return th.Interp.Hooks.CompileFile(th, string(src), path)
}

// OSError is the exception for a failed system call on a file.
func OSError(th *thread, err error, path string) error {
	var no syscall.Errno
	if errors.As(err, &no) {
		e, cerr := object.Call(th, object.From(object.OSErrorType), []value{object.Int(int64(no)), object.FromString(syscallText(no)), object.FromString(path)}, nil)
		if cerr != nil {
			return cerr
		}
		if x, ok := e.Object().(*object.Exception); ok {
			return x
		}
	}
	return th.Raise(object.OSErrorType, err.Error())
}

// syscallText is strerror(no), with the capital letter that C gives it.
func syscallText(no syscall.Errno) string {
	s := no.Error()
	return strings.ToUpper(s[:1]) + s[1:]
}
