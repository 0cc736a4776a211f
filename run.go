package pyasync

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"pyasync/eval"
	"pyasync/importer"
	"pyasync/object"
	"pyasync/stdlib/asyncio"
)

// this file runs programs: source text, files and modules

// Run runs source text as the program, in the module __main__. filename is what tracebacks
// call it; no file needs to be there. A text that awaits outside of functions runs as a
// coroutine on an event loop.
func (p *Interp) Run(ctx context.Context, filename, source string) error {
	return p.enter(ctx, func(th *object.Thread) error { return p.run(th, filename, source) })
}

// run runs the program. Programs are read as files are: a coding declaration is heeded.
func (p *Interp) run(th *object.Thread, filename, source string) error {
	file := !strings.HasPrefix(filename, "<")
	code, err := eval.CompileSource(th, source, filename, eval.Exec, eval.Options{TopLevelAwait: true, File: file, Optimize: th.Interp.Flags.Optimize})
	if err != nil {
		return err
	}
	if code.Source.Shown = !file; !file { // text that is in no file
		th.Interp.KeepText(filename, source)
	}
	return p.runCode(th, code)
}

func (p *Interp) runCode(th *object.Thread, code *object.Code) error {
	v, err := eval.RunCode(th, code, p.main.Dict, object.Value{}, nil)
	if err != nil || !code.Suspends {
		return err
	}
	if run := th.Interp.Hooks.RunMain; run != nil {
		return run(th, v)
	}
	return asyncio.RunMain(th, v)
}

// RunFile runs a source file as the program. Its folder becomes sys.path[0], as for the
// command. A folder is a program if it contains __main__.py. The error for a file that
// cannot be read is that of package os.
func (p *Interp) RunFile(ctx context.Context, file string) error {
	abs, err := filepath.Abs(file)
	if err != nil {
		return err
	}
	if st, err := os.Stat(file); err == nil && st.IsDir() {
		return p.runFolder(ctx, abs)
	}
	source, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return p.enter(ctx, func(th *object.Thread) error {
		dir := abs
		if real, err := filepath.EvalSymlinks(abs); err == nil {
			dir = real
		}
		importer.Of(th).SetScriptFolder(th, filepath.Dir(dir))
		p.main.Set(th, "__loader__", importer.NewFileLoader(th, "__main__", abs))
		p.main.Set(th, "__file__", object.FromString(abs))
		p.main.Set(th, "__cached__", object.None)
		return p.run(th, abs, string(source))
	})
}

// NoMainError tells that there is no program where one was looked for.
type NoMainError struct{ Msg string }

func (e *NoMainError) Error() string { return e.Msg }

func (p *Interp) runFolder(ctx context.Context, dir string) error {
	return p.enter(ctx, func(th *object.Thread) error {
		file := filepath.Join(dir, "__main__.py")
		source, err := os.ReadFile(file)
		if err != nil {
			return &NoMainError{"can't find '__main__' module in '" + dir + "'"}
		}
		importer.Of(th).SetScriptFolder(th, dir)
		spec := importer.FileSpec(th, "__main__", file, object.None)
		return p.runSpec(th, spec, file, string(source))
	})
}

// runSpec runs source as __main__ with a spec: that of a module or of a folder.
func (p *Interp) runSpec(th *object.Thread, spec object.Value, file, source string) error {
	for _, a := range [...]struct{ name, from string }{
		{"__spec__", ""}, {"__loader__", "loader"}, {"__package__", "parent"}, {"__file__", "origin"}, {"__cached__", "cached"},
	} {
		v := spec
		if a.from != "" {
			var err error
			if v, err = object.GetAttrString(th, spec, a.from); err != nil {
				return err
			}
		}
		p.main.Set(th, a.name, v)
	}
	return p.run(th, file, source)
}

// RunModule finds a module by its name on sys.path and runs it as the program. For a
// package that is its submodule __main__.
func (p *Interp) RunModule(ctx context.Context, name string) error {
	return p.enter(ctx, func(th *object.Thread) error {
		if wd, err := os.Getwd(); err == nil {
			importer.Of(th).SetScriptFolder(th, wd)
		}
		spec, err := mainSpec(th, name)
		if err != nil {
			return err
		}
		origin, err := object.GetAttrString(th, spec, "origin")
		if err != nil {
			return err
		}
		loader, err := object.GetAttrString(th, spec, "loader")
		if err != nil {
			return err
		}
		file, isFile := object.AsStr(origin)
		if loader.Type() == importer.SourceFileLoaderType && isFile {
			source, err := os.ReadFile(file.String())
			if err != nil {
				return err
			}
			setProgramName(th, origin)
			return p.runSpec(th, spec, file.String(), string(source))
		}
		return p.runLoader(th, name, spec, loader)
	})
}

// runLoader runs a module that is not in a file: its loader has the code.
func (p *Interp) runLoader(th *object.Thread, name string, spec, loader object.Value) error {
	get, err := object.LookupAttr(th, loader, "get_code")
	if err != nil {
		return err
	}
	full, err := object.GetAttrString(th, spec, "name")
	if err != nil {
		return err
	}
	code := object.None
	if !get.IsZero() {
		if code, err = object.Call1(th, get, full); err != nil {
			return err
		}
	}
	c, ok := code.Object().(*object.Code)
	if !ok {
		return &NoMainError{"No code object available for " + name}
	}
	if err := importer.InitAttrs(th, object.From(p.main), spec, true); err != nil {
		return err
	}
	if s, ok := object.AsStr(full); ok {
		if def := th.Interp.Hooks.ModuleDef(s.String()); def != nil { // the code runs in what is written in Go
			if err := def.Fill(th, p.main); err != nil {
				return err
			}
		}
	}
	p.main.Set(th, "__name__", object.FromString("__main__"))
	setProgramName(th, object.FromString(c.Filename))
	return p.runCode(th, c)
}

// setProgramName makes sys.argv[0] the file that runs.
func setProgramName(th *object.Thread, file object.Value) {
	if argv, ok := object.AsList(th.Interp.Sys.Get("argv")); ok && len(argv.Items) > 0 {
		argv.Items[0] = file
	}
}

// mainSpec is the spec of the module that -m name runs.
func mainSpec(th *object.Thread, name string) (object.Value, error) {
	spec, err := importer.FindSpec(th, name)
	if err != nil {
		e := object.AsException(err)
		if e != nil && e.Type().Is(object.ModuleNotFoundErrorType) && e.TB == nil {
			return object.Value{}, &NoMainError{"Error while finding module specification for '" + name + "' (" + e.Error() + ")"}
		}
		return object.Value{}, err
	}
	if spec.IsZero() {
		return object.Value{}, &NoMainError{"No module named " + name}
	}
	locations, err := object.GetAttrString(th, spec, "submodule_search_locations")
	if err != nil || locations.IsNone() {
		return spec, err
	}
	tail := "; '" + name + "' is a package and cannot be directly executed"
	if _, err := th.Interp.Hooks.ImportModule(th, name); err != nil {
		return object.Value{}, err
	}
	spec, err = importer.FindSpec(th, name+".__main__")
	if err != nil {
		return object.Value{}, err
	}
	if spec.IsZero() {
		return object.Value{}, &NoMainError{"No module named " + name + ".__main__" + tail}
	}
	return spec, nil
}

// Call calls a function that the program has defined, or any other callable among its
// global names. See package object for values.
func (p *Interp) Call(ctx context.Context, name string, args ...object.Value) (object.Value, error) {
	var v object.Value
	err := p.enter(ctx, func(th *object.Thread) error {
		fn := p.main.Get(name)
		if fn.IsZero() {
			return th.Raisef(object.NameErrorType, "name '%s' is not defined", name)
		}
		var err error
		v, err = object.Call(th, fn, args, nil)
		return err
	})
	return v, err
}
