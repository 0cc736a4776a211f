// Package warnings is Python's _warnings, the part of warnings that issues them: it finds
// the place that a warning is about, asks the filters, and shows it. Warnings from Go
// code come here too, through the interpreter's hook.
//
// The rest of the module, in Python, is in warnings.py. Nothing imports it until a script
// does; filters and registries are shared with it.
package warnings

import (
	"strings"

	"pyasync/internal/tbfmt"
	"pyasync/object"
)

// this file issues warnings

// Module is _warnings.
var Module = object.ModuleDef{
	Name:  "_warnings",
	Doc:   "The part of warnings that issues them, written in Go.",
	Funcs: []*object.Func{&warnFunc, &warnExplicitFunc, &mutatedFunc},
	Attrs: func(th *object.Thread) []object.Attr {
		s := stateOf(th)
		return []object.Attr{
			{Name: "filters", Value: s.filters},
			{Name: "_defaultaction", Value: s.action},
			{Name: "_onceregistry", Value: s.once},
		}
	},
}

// Install makes warnings of Go code go through the filters.
func Install(in *object.Interp) {
	in.Hooks.Warn = func(th *object.Thread, category *object.Type, msg string, level int) error {
		return warn(th, object.FromString(msg), category, level, object.Value{}, nil)
	}
	in.Hooks.WarnUnawaited = warnUnawaited
	in.Hooks.WarnExplicit = func(th *object.Thread, category *object.Type, msg, filename string, line int) error {
		w := warning{msg: object.FromString(msg), category: category, filename: filename, line: line, module: moduleName(filename)}
		return w.issue(th)
	}
}

// warnUnawaited warns of a coroutine that was never awaited; where it was made is told if the
// coroutine remembers that.
func warnUnawaited(th *object.Thread, c object.Unawaited) {
	outer := th.Handled
	th.Handled = nil
	defer func() { th.Handled = outer }()
	var err error
	if origin := c.Origin(); !origin.IsNone() {
		var m object.Value
		if m, err = th.Interp.Hooks.ImportModule(th, "warnings"); err == nil {
			_, err = object.CallMethod(th, m, "_warn_unawaited_coroutine", object.From(c))
		}
	} else {
		err = warn(th, object.FromString(object.CalledAs(c)+" was never awaited"), object.RuntimeWarningType, 1, object.From(c), nil)
	}
	if err != nil && th.Interp.Hooks.Unraisable != nil {
		th.Interp.Hooks.Unraisable(th, err, object.Value{}, object.From(c))
	}
}

// state is what an interpreter has while the warnings module is not imported.
type state struct {
	filters object.Value // a list
	once    object.Value // a dict
	action  object.Value
	version int64 // of the filters: registries of older versions are void
}

type stateKey struct{}

func stateOf(th *object.Thread) *state {
	if s, ok := th.Interp.State[stateKey{}].(*state); ok {
		return s
	}
	s := &state{filters: defaultFilters(), once: object.From(object.NewDict()), action: object.FromString("default")}
	th.Interp.State[stateKey{}] = s
	return s
}

// defaultFilters show a DeprecationWarning in the main program only, and hide what is
// for developers.
func defaultFilters() object.Value {
	filter := func(action string, category *object.Type, module object.Value) object.Value {
		return object.NewTuple([]object.Value{object.FromString(action), object.None, object.From(category), module, object.Int(0)})
	}
	return object.NewList([]object.Value{
		filter("default", object.DeprecationWarningType, object.FromString("__main__")),
		filter("ignore", object.DeprecationWarningType, object.None),
		filter("ignore", object.PendingDeprecationWarningType, object.None),
		filter("ignore", object.ImportWarningType, object.None),
		filter("ignore", object.ResourceWarningType, object.None),
	})
}

const warnDoc = `warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())
    message             text, or an instance of a Warning class
    category            a Warning class; None means UserWarning
    stacklevel          1 is the caller, 2 the caller's caller, and so on
    source              the object that the warning is about
    skip_file_prefixes  frames of files that begin with one of these do not count
Issues a warning, or maybe ignores it or raises it, as the filters say.`

var warnFunc = object.Func{
	Name: "warn", Sig: "(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())", Doc: warnDoc,
	Bound: func(th *object.Thread, self object.Value, a []object.Value) (object.Value, error) {
		category, err := categoryOf(th, a[0], a[1])
		if err != nil {
			return object.Value{}, err
		}
		level := 1
		if !a[2].IsZero() {
			if level, err = object.AsIndex(th, a[2]); err != nil {
				return object.Value{}, err
			}
		}
		var prefixes []string
		if !a[4].IsZero() {
			t, ok := object.AsTuple(a[4])
			if !ok {
				return object.Value{}, th.TypeErrorf("warn() argument 'skip_file_prefixes' must be tuple, not %s", a[4].Type().Name)
			}
			for _, x := range t.Items {
				s, ok := object.AsStr(x)
				if !ok {
					return object.Value{}, th.TypeErrorf("Found non-str '%s' in skip_file_prefixes.", x.Type().Name)
				}
				prefixes = append(prefixes, s.String())
			}
			if len(prefixes) > 0 {
				level = max(level, 2)
			}
		}
		return object.None, warn(th, a[0], category, level, unlessNone(a[3]), prefixes)
	},
}

func unlessNone(v object.Value) object.Value {
	if !v.IsZero() && v.IsNone() {
		return object.Value{}
	}
	return v
}

// categoryOf is the class of the warning.
func categoryOf(th *object.Thread, msg, category object.Value) (*object.Type, error) {
	if msg.Type().Is(object.WarningType) {
		return msg.Type(), nil
	}
	if category.IsZero() || category.IsNone() {
		return object.UserWarningType, nil
	}
	t, ok := category.Object().(*object.Type)
	if !ok || !t.Is(object.WarningType) {
		return nil, th.TypeErrorf("category must be a Warning subclass, not '%s'", category.Type().Name)
	}
	return t, nil
}

// warn issues a warning about the code that is level frames up.
func warn(th *object.Thread, msg object.Value, category *object.Type, level int, source object.Value, skip []string) error {
	f := frameAt(th.Top, level, skip)
	w := warning{msg: msg, category: category, source: source, module: object.FromString("<string>")}
	globals := (*object.Dict)(nil)
	if f != nil {
		w.filename, w.line, globals = f.Code.Filename, f.Line(), f.Globals
	} else {
		w.filename = "<sys>"
		if m, ok := th.Interp.Modules.GetString("sys").Object().(*object.Module); ok {
			globals = m.Dict
		}
	}
	if globals != nil {
		if name := globals.GetString("__name__"); !name.IsZero() {
			if _, ok := object.AsStr(name); ok || name.IsNone() {
				w.module = name
			}
		}
		w.registry = globals.GetString("__warningregistry__")
		if w.registry.IsZero() {
			w.registry = object.From(object.NewDict())
			globals.SetStr(th.Interp.Intern("__warningregistry__"), w.registry)
		}
	}
	return w.issue(th)
}

// frameAt is the frame level-1 frames above f, not counting those of the import system and
// of files to skip.
func frameAt(f *object.Frame, level int, skip []string) *object.Frame {
	outer := func(f *object.Frame) *object.Frame {
		for f = f.Back; f != nil && (internal(f) || skipped(f, skip)); f = f.Back {
		}
		return f
	}
	if level <= 0 || f != nil && internal(f) {
		outer = func(f *object.Frame) *object.Frame { return f.Back }
	}
	for ; level > 1 && f != nil; level-- {
		f = outer(f)
	}
	return f
}

func internal(f *object.Frame) bool {
	return strings.Contains(f.Code.Filename, "importlib") && strings.Contains(f.Code.Filename, "_bootstrap")
}

func skipped(f *object.Frame, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(f.Code.Filename, p) {
			return true
		}
	}
	return false
}

const warnExplicitDoc = `warn_explicit(message, category, filename, lineno, module=None, registry=None,
              module_globals=None, source=None)
Issues a warning about the given line of a file. module is the name that filters match,
by default that of the file; registry is the dict that remembers what was shown.`

var warnExplicitFunc = object.Func{
	Name: "warn_explicit", Doc: warnExplicitDoc,
	Sig: "(message, category, filename, lineno, module=<unrepresentable>, registry=None, module_globals=None, source=None)",
	Bound: func(th *object.Thread, self object.Value, a []object.Value) (object.Value, error) {
		file, ok := object.AsStr(a[2])
		if !ok {
			return object.Value{}, th.TypeErrorf("warn_explicit() argument 'filename' must be str, not %s", a[2].Type().Name)
		}
		line, err := object.AsIndex(th, a[3])
		if err != nil {
			return object.Value{}, err
		}
		category, err := categoryOf(th, a[0], a[1])
		if err != nil {
			return object.Value{}, err
		}
		w := warning{msg: a[0], category: category, filename: file.String(), line: line, module: a[4], registry: unlessNone(a[5]), source: unlessNone(a[7])}
		if w.module.IsZero() {
			w.module = moduleName(file.String())
		}
		if g := unlessNone(a[6]); !g.IsZero() {
			if _, ok := g.Object().(*object.Dict); !ok {
				return object.Value{}, th.TypeErrorf("module_globals must be a dict, not '%s'", g.Type().Name)
			}
			if w.text, err = loaderLine(th, g.Object().(*object.Dict), line); err != nil {
				return object.Value{}, err
			}
		}
		return object.None, w.issue(th)
	},
}

// moduleName is the module that a file is taken for.
func moduleName(file string) object.Value {
	if file == "" {
		return object.FromString("<unknown>")
	}
	return object.FromString(strings.TrimSuffix(file, ".py"))
}

// loaderLine asks the loader of a module for a line of its source.
func loaderLine(th *object.Thread, globals *object.Dict, line int) (string, error) {
	loader, err := loaderOf(th, globals)
	if err != nil || loader.IsZero() {
		return "", err
	}
	name := globals.GetString("__name__")
	if name.IsZero() {
		return "", nil
	}
	get, err := object.LookupAttr(th, loader, "get_source")
	if err != nil || get.IsZero() {
		return "", err
	}
	src, err := object.Call1(th, get, name)
	if err != nil {
		return "", err
	}
	if s, ok := object.AsStr(src); ok {
		if lines := strings.Split(s.String(), "\n"); line >= 1 && line <= len(lines) {
			return lines[line-1], nil
		}
	}
	return "", nil
}

// loaderOf is the loader of a module by its namespace: that of its spec, and for now
// __loader__ too, which should be the same.
func loaderOf(th *object.Thread, globals *object.Dict) (object.Value, error) {
	loader, spec := unlessNone(globals.GetString("__loader__")), globals.GetString("__spec__")
	if loader.IsZero() && spec.IsZero() {
		return object.Value{}, nil
	}
	if loader.IsZero() && spec.IsNone() {
		return object.Value{}, th.ValueErrorf("Module globals is missing a __spec__.loader")
	}
	found := object.Value{}
	if !spec.IsZero() {
		var err error
		if found, err = object.LookupAttr(th, spec, "loader"); err != nil {
			return found, err
		}
	}
	if found.IsZero() || found.IsNone() {
		const missing = "Module globals is missing a __spec__.loader"
		if loader.IsZero() && found.IsZero() {
			return found, th.Raise(object.AttributeErrorType, missing)
		}
		if loader.IsZero() {
			return found, th.ValueErrorf("%s", missing)
		}
		return loader, warn(th, object.FromString(missing), object.DeprecationWarningType, 1, object.Value{}, nil)
	}
	if loader.IsZero() {
		return found, nil
	}
	same, err := object.Equal(th, loader, found)
	if err == nil && !same {
		err = warn(th, object.FromString("Module globals; __loader__ != __spec__.loader"), object.DeprecationWarningType, 1, object.Value{}, nil)
	}
	return loader, err
}

var mutatedFunc = object.Func{
	Name: "_filters_mutated", Sig: "()", Doc: "Makes all registries forget what was shown, since the filters have changed.",
	Fast0: func(th *object.Thread, self object.Value) (object.Value, error) {
		stateOf(th).version++
		return object.None, nil
	},
}

// warning is one warning on its way.
type warning struct {
	msg      object.Value // text, or the instance
	category *object.Type
	filename string
	line     int
	module   object.Value
	registry object.Value // zero or a dict
	source   object.Value
	text     string // the source line if it is known already
}

// issue does with the warning what the filters say.
func (w *warning) issue(th *object.Thread) error {
	if w.module.IsNone() {
		return nil
	}
	var registry *object.Dict
	if !w.registry.IsZero() {
		d, ok := w.registry.Object().(*object.Dict)
		if !ok {
			return th.TypeErrorf("'registry' must be a dict or None")
		}
		registry = d
	}
	if err := useOptions(th); err != nil {
		return err
	}
	text, instance := w.msg, w.msg
	var err error
	if w.msg.Type().Is(object.WarningType) {
		if text, err = object.ToStr(th, w.msg); err != nil {
			return err
		}
		w.category = w.msg.Type()
	} else if instance, err = object.Call1(th, object.From(w.category), w.msg); err != nil {
		return err
	}
	key := object.NewTuple([]object.Value{text, object.From(w.category), object.Int(int64(w.line))})
	if registry != nil {
		if done, err := warned(th, registry, key, false); done || err != nil {
			return err
		}
	}
	action, item, err := w.action(th, text)
	if err != nil {
		return err
	}
	again := false
	switch action {
	case "error":
		if e := object.ExceptionOf(instance); e != nil {
			return th.RaiseFrom(instance, object.Value{})
		}
		return th.TypeErrorf("exceptions must derive from BaseException")
	case "ignore":
		return nil
	case "always":
	default:
		if registry != nil {
			if err := registry.Set(th, key, object.True); err != nil {
				return err
			}
		}
		short := object.NewTuple([]object.Value{text, object.From(w.category)})
		switch action {
		case "default":
		case "once":
			if registry == nil {
				if registry, err = onceRegistry(th); err != nil {
					return err
				}
			}
			again, err = warned(th, registry, short, true)
		case "module":
			if registry != nil {
				again, err = warned(th, registry, short, true)
			}
		default:
			r, err := object.ReprString(th, item)
			if err != nil {
				return err
			}
			return th.Raisef(object.RuntimeErrorType, "Unrecognized action ('%s') in warnings.filters:\n %s", action, r)
		}
		if err != nil {
			return err
		}
	}
	if again {
		return nil
	}
	return w.show(th, text, instance)
}

// warned reports whether the registry has key, and enters it if asked to. A registry
// made for other filters is emptied first.
func warned(th *object.Thread, registry *object.Dict, key object.Value, set bool) (bool, error) {
	version := stateOf(th).version
	if v := registry.GetString("version"); v.IsZero() || !v.IsInt() || v.AsInt() != version {
		registry.Clear()
		registry.SetString("version", object.Int(version))
	} else {
		v, err := registry.Get(th, key)
		if err != nil {
			return false, err
		}
		if !v.IsZero() {
			if yes, err := object.Truth(th, v); yes || err != nil {
				return yes, err
			}
		}
	}
	if set {
		return false, registry.Set(th, key, object.True)
	}
	return false, nil
}

// attribute is an attribute of the warnings module, or the zero Value while it is not
// imported.
func attribute(th *object.Thread, name string) (object.Value, error) {
	m := th.Interp.Used("warnings")
	if m.IsZero() {
		return object.Value{}, nil
	}
	return object.LookupAttr(th, m, name)
}

// useOptions imports the warnings module if there are -W options, which it turns into
// filters.
func useOptions(th *object.Thread) error {
	m, ok := th.Interp.Modules.GetString("sys").Object().(*object.Module)
	if !ok || !th.Interp.Used("warnings").IsZero() || th.Interp.Hooks.ImportModule == nil {
		return nil
	}
	if opts, ok := object.AsList(m.Get("warnoptions")); !ok || len(opts.Items) == 0 {
		return nil
	}
	_, err := th.Interp.Hooks.ImportModule(th, "warnings")
	return err
}

func onceRegistry(th *object.Thread) (*object.Dict, error) {
	v, err := attribute(th, "onceregistry")
	if err != nil {
		return nil, err
	}
	if v.IsZero() {
		v = stateOf(th).once
	}
	stateOf(th).once = v
	d, ok := v.Object().(*object.Dict)
	if !ok {
		return nil, th.TypeErrorf("_warnings.onceregistry must be a dict, not '%s'", v.Type().Name)
	}
	return d, nil
}

// action is what the first filter that matches says, with that filter.
func (w *warning) action(th *object.Thread, text object.Value) (string, object.Value, error) {
	fail := func(err error) (string, object.Value, error) { return "", object.Value{}, err }
	v, err := attribute(th, "filters")
	if err != nil {
		return fail(err)
	}
	if v.IsZero() {
		v = stateOf(th).filters
	}
	stateOf(th).filters = v
	filters, ok := object.AsList(v)
	if !ok {
		return fail(th.ValueErrorf("_warnings.filters must be a list"))
	}
	for i := 0; i < len(filters.Items); i++ {
		item := filters.Items[i]
		f, ok := object.AsTuple(item)
		if !ok || len(f.Items) != 5 {
			return fail(th.ValueErrorf("_warnings.filters item %d isn't a 5-tuple", i))
		}
		action, ok := object.AsStr(f.Items[0])
		if !ok {
			return fail(th.TypeErrorf("action must be a string, not '%s'", f.Items[0].Type().Name))
		}
		line, err := object.AsIndex(th, f.Items[4])
		if err != nil {
			return fail(err)
		}
		if line != 0 && line != w.line {
			continue
		}
		if is, err := object.IsSubclass(th, object.From(w.category), f.Items[2]); err != nil {
			return fail(err)
		} else if !is {
			continue
		}
		if is, err := matches(th, f.Items[1], text); err != nil {
			return fail(err)
		} else if !is {
			continue
		}
		if is, err := matches(th, f.Items[3], w.module); err != nil {
			return fail(err)
		} else if is {
			return action.String(), item, nil
		}
	}
	v, err = attribute(th, "defaultaction")
	if err != nil {
		return fail(err)
	}
	if v.IsZero() {
		v = stateOf(th).action
	}
	stateOf(th).action = v
	s, ok := object.AsStr(v)
	if !ok {
		return fail(th.TypeErrorf("_warnings.defaultaction must be a string, not '%s'", v.Type().Name))
	}
	return s.String(), v, nil
}

// matches reports whether a filter's message or module suits: None, equal text, or a
// pattern that matches.
func matches(th *object.Thread, pattern, text object.Value) (bool, error) {
	if pattern.IsNone() {
		return true, nil
	}
	if pattern.Type() == object.StrType {
		return object.Equal(th, pattern, text)
	}
	r, err := object.CallMethod(th, pattern, "match", text)
	if err != nil {
		return false, err
	}
	return object.Truth(th, r)
}

// show hands the warning to the warnings module if it is there, and prints it otherwise.
func (w *warning) show(th *object.Thread, text, instance object.Value) error {
	if !w.source.IsZero() && th.Interp.Hooks.ImportModule != nil {
		if _, err := th.Interp.Hooks.ImportModule(th, "warnings"); err != nil {
			return err
		}
	}
	fn, err := attribute(th, "_showwarnmsg")
	if err != nil {
		return err
	}
	if fn.IsZero() {
		return w.print(th, text)
	}
	if !object.Callable(fn) {
		return th.TypeErrorf("warnings._showwarnmsg() must be set to a callable")
	}
	class, err := attribute(th, "WarningMessage")
	if err != nil {
		return err
	}
	if class.IsZero() {
		return th.Raise(object.RuntimeErrorType, "unable to get warnings.WarningMessage")
	}
	source := w.source
	if source.IsZero() {
		source = object.None
	}
	msg, err := object.Call(th, class, []object.Value{instance, object.From(w.category), object.FromString(w.filename), object.Int(int64(w.line)), object.None, object.None, source}, nil)
	if err != nil {
		return err
	}
	_, err = object.Call1(th, fn, msg)
	return err
}

// print writes the warning and its source line to sys.stderr.
func (w *warning) print(th *object.Thread, text object.Value) error {
	s, err := object.ToString(th, text)
	if err != nil {
		return err
	}
	line, err := object.ToString(th, object.Int(int64(w.line)))
	if err != nil {
		return err
	}
	out := w.filename + ":" + line + ": " + w.category.Name + ": " + s + "\n"
	src := w.text
	if src == "" {
		if lines := tbfmt.ReadLines(th, w.filename); w.line >= 1 && w.line <= len(lines) {
			src = lines[w.line-1]
		}
	}
	if src = strings.TrimSpace(src); src != "" {
		out += "  " + src + "\n"
	}
	stderr := object.Value{}
	if m, ok := th.Interp.Modules.GetString("sys").Object().(*object.Module); ok {
		stderr = m.Get("stderr")
	}
	switch {
	case !stderr.IsZero() && stderr.IsNone():
	case !stderr.IsZero():
		// a stream that cannot be written to loses the warning
		_, _ = object.CallMethod(th, stderr, "write", object.FromString(out))
	case th.Interp.Stderr != nil:
		_, _ = th.Interp.Stderr.Write([]byte(out))
	}
	return nil
}
