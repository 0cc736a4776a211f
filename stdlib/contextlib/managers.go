package contextlib

import "pyasync/object"

// this file defines the ready-made managers: closing, suppress, nullcontext and their like

// keeping is an __init__ that keeps its argument in an attribute.
func keeping(name, sig string) def {
	return def{Name: "__init__", Sig: sig, Run: func(f *frame, a []value) (value, error) {
		return object.None, object.SetAttrString(f.Th, a[0], name, a[1])
	}}
}

// giving is an __enter__ that returns an attribute.
func giving(name string) func(f *frame, a []value) (value, error) {
	return func(f *frame, a []value) (value, error) { return object.GetAttrString(f.Th, a[0], name) }
}

var closing = object.ClassDef{Name: "closing", Sealed: true,
	Doc: "A context at the end of which something is closed.\n\n    with closing(urlopen(page)) as response: ...", Defs: []def{
		keeping("thing", "(self, thing)"),
		{Name: "__enter__", Sig: "(self)", Run: giving("thing")},
		{Name: "__exit__", Sig: "(self, *exc_info)", Run: func(f *frame, a []value) (value, error) {
			thing, err := object.GetAttrString(f.Th, a[0], "thing")
			if err == nil {
				_, err = object.CallMethod(f.Th, thing, "close")
			}
			return object.None, err
		}},
	}}

var aclosing = object.ClassDef{Name: "aclosing", Sealed: true,
	Doc: "An asynchronous context at the end of which aclose() of something, such\nas an asynchronous generator, is awaited.", Defs: []def{
		keeping("thing", "(self, thing)"),
		{Name: "__aenter__", Sig: "(self)", Steps: atOnce(giving("thing"))},
		{Name: "__aexit__", Sig: "(self, *exc_info)", Steps: func(f *frame, a []value) object.Steps {
			begun := false
			return func(th *thread, got value, err error) (value, object.Step, error) {
				if begun || err != nil {
					return object.None, object.Return, err
				}
				begun = true
				thing, err := object.GetAttrString(th, a[0], "thing")
				if err != nil {
					return value{}, object.Return, err
				}
				v, err := object.CallMethod(th, thing, "aclose")
				return v, object.Await, err
			}
		}},
	}}

var (
	redirectStdout = redirect("stdout", "A context in which standard output goes to another file.\n\n    with redirect_stdout(sys.stderr):\n        help(dir)\n\nThe target of `as` is the new file. It can be entered several times.")
	redirectStderr = redirect("stderr", "A context in which standard error goes to another file.")
)

// redirect declares a manager that replaces a stream of sys; the streams replaced are a list,
// since it may be entered again.
func redirect(stream, doc string) object.ClassDef {
	return object.ClassDef{Name: "redirect_" + stream, Sealed: true, Doc: doc, Defs: []def{
		{Name: "__init__", Sig: "(self, new_target)", Run: func(f *frame, a []value) (value, error) {
			if err := object.SetAttrString(f.Th, a[0], "_new_target", a[1]); err != nil {
				return value{}, err
			}
			return object.None, object.SetAttrString(f.Th, a[0], "_old_targets", object.NewList(nil))
		}},
		{Name: "__enter__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
			sys := f.Th.Interp.Sys
			target, err := object.GetAttrString(f.Th, a[0], "_new_target")
			if err != nil {
				return value{}, err
			}
			old, err := object.GetAttrString(f.Th, object.From(sys), stream)
			if err != nil {
				return value{}, err
			}
			stack, err := object.GetAttrString(f.Th, a[0], "_old_targets")
			if err != nil {
				return value{}, err
			}
			if _, err := object.CallMethod(f.Th, stack, "append", old); err != nil {
				return value{}, err
			}
			sys.Set(f.Th, stream, target)
			return target, nil
		}},
		{Name: "__exit__", Sig: "(self, exctype, excinst, exctb)", Run: func(f *frame, a []value) (value, error) {
			stack, err := object.GetAttrString(f.Th, a[0], "_old_targets")
			if err != nil {
				return value{}, err
			}
			old, err := object.CallMethod(f.Th, stack, "pop")
			if err == nil {
				f.Th.Interp.Sys.Set(f.Th, stream, old)
			}
			return object.None, err
		}},
	}}
}

var suppress = object.ClassDef{Name: "suppress", Sealed: true,
	Doc: "A context that ends, without more ado, where one of the given exceptions\nis raised; of an exception group the rest goes on.\n\n    with suppress(FileNotFoundError):\n        os.remove(somefile)", Defs: []def{
		{Name: "__init__", Sig: "(self, *exceptions)", Run: func(f *frame, a []value) (value, error) {
			return object.None, object.SetAttrString(f.Th, a[0], "_exceptions", a[1])
		}},
		{Name: "__enter__", Sig: "(self)", Run: none},
		{Name: "__exit__", Sig: "(self, exctype, excinst, exctb)", Run: suppressExit},
	}}

func suppressExit(f *frame, a []value) (value, error) {
	th := f.Th
	if a[1].IsNone() {
		return object.None, nil
	}
	excs, err := object.GetAttrString(th, a[0], "_exceptions")
	if err != nil {
		return value{}, err
	}
	if is, err := object.IsSubclass(th, a[1], excs); is || err != nil {
		return object.Bool(is), err
	}
	group, err := object.IsSubclass(th, a[1], object.From(object.BaseExceptionGroupType))
	if err != nil || !group {
		return object.False, err
	}
	parts, err := object.CallMethod(th, a[2], "split", excs)
	if err != nil {
		return value{}, err
	}
	pair, err := object.Unpack(th, parts, 2)
	if err != nil {
		return value{}, err
	}
	if pair[1].IsNone() {
		return object.True, nil
	}
	return value{}, th.RaiseFrom(pair[1], value{})
}

var nullContext = object.ClassDef{Name: "nullcontext", Sealed: true,
	Doc: "A context in which nothing special happens, for where a manager is\noptional:\n\n    with optional_cm if condition else nullcontext(): ...", Defs: []def{
		keeping("enter_result", "(self, enter_result=None)"),
		{Name: "__enter__", Sig: "(self)", Run: giving("enter_result")},
		{Name: "__exit__", Sig: "(self, *excinfo)", Run: none},
		{Name: "__aenter__", Sig: "(self)", Steps: atOnce(giving("enter_result"))},
		{Name: "__aexit__", Sig: "(self, *excinfo)", Steps: atOnce(none)},
	}}

var chdir = object.ClassDef{Name: "chdir", Sealed: true,
	Doc: "A context in which another folder is the working folder of the process.", Defs: []def{
		{Name: "__init__", Sig: "(self, path)", Run: func(f *frame, a []value) (value, error) {
			if err := object.SetAttrString(f.Th, a[0], "path", a[1]); err != nil {
				return value{}, err
			}
			return object.None, object.SetAttrString(f.Th, a[0], "_old_cwd", object.NewList(nil))
		}},
		{Name: "__enter__", Sig: "(self)", Run: func(f *frame, a []value) (value, error) {
			os, err := f.Th.Interp.Hooks.ImportModule(f.Th, "os")
			if err != nil {
				return value{}, err
			}
			cwd, err := object.CallMethod(f.Th, os, "getcwd")
			if err != nil {
				return value{}, err
			}
			stack, err := object.GetAttrString(f.Th, a[0], "_old_cwd")
			if err != nil {
				return value{}, err
			}
			if _, err := object.CallMethod(f.Th, stack, "append", cwd); err != nil {
				return value{}, err
			}
			path, err := object.GetAttrString(f.Th, a[0], "path")
			if err == nil {
				_, err = object.CallMethod(f.Th, os, "chdir", path)
			}
			return object.None, err
		}},
		{Name: "__exit__", Sig: "(self, *excinfo)", Run: func(f *frame, a []value) (value, error) {
			os, err := f.Th.Interp.Hooks.ImportModule(f.Th, "os")
			if err != nil {
				return value{}, err
			}
			stack, err := object.GetAttrString(f.Th, a[0], "_old_cwd")
			if err != nil {
				return value{}, err
			}
			cwd, err := object.CallMethod(f.Th, stack, "pop")
			if err == nil {
				_, err = object.CallMethod(f.Th, os, "chdir", cwd)
			}
			return object.None, err
		}},
	}}
