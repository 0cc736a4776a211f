// Package sys is Python's sys: the interpreter as its programs see it.
package sys

import (
	"os"

	"pyasync/importer"
	"pyasync/object"
)

// this file is the table of names, and what the module begins with

type (
	value  = object.Value
	thread = object.Thread
	kwargs = []object.Kw
)

const doc = `Access to objects that the interpreter uses or keeps, and to functions about it.

argv        arguments of the command; argv[0] is the script
path        where modules are looked for; path[0] is the script's folder
modules     the modules that have been imported
stdin, stdout, stderr     the standard streams
excepthook, displayhook, unraisablehook     what is called for uncaught exceptions, values at
            the prompt, and exceptions that cannot be raised`

// Module is sys.
var Module = object.ModuleDef{
	Name: "sys",
	Doc:  doc,
	Funcs: []*object.Func{
		&addAuditHook, &audit, &breakpointHook, &displayHook, &exceptHook, &unraisableHook, &excInfo, &exception, &exit,
		&getDefaultEncoding, &getFSEncoding, &getFSErrors, &getRecursionLimit, &setRecursionLimit, &getSizeof, &getRefcount,
		&getAllocated, &getInterned, &intern, &isInterned, &isFinalizing, &isGIL, &getSwitchInterval, &setSwitchInterval,
		&getFrame, &getFrameModuleName, &currentFrames, &currentExceptions, &getTrace, &setTrace, &getProfile, &setProfile,
		&setTraceAll, &setProfileAll, &callTracing, &getMaxDigits, &setMaxDigits, &getAsyncgenHooks, &setAsyncgenHooks,
		&getOriginDepth, &setOriginDepth, &isTrampoline, &deactivateTrampoline, &activateTrampoline, &clearTypeCache, &clearInternalCaches,
		&getDlopenFlags, &setDlopenFlags,
	},
	Attrs: func(th *thread) []object.Attr { return facts() },
	Exec:  fill,
}

func fill(th *thread, m *object.Module) error {
	in := th.Interp
	in.Sys = m
	in.Hooks.Unraisable = WriteUnraisable
	set := func(name string, v value) { m.Set(th, name, v) }
	set("modules", object.From(in.Modules))
	im := importer.Of(th)
	set("meta_path", object.From(im.Meta))
	set("path_hooks", object.From(im.Hooks))
	set("path", object.From(im.Path))
	set("path_importer_cache", object.From(im.Cache))
	for _, name := range [...]string{"displayhook", "excepthook", "unraisablehook", "breakpointhook"} {
		set("__"+name+"__", m.Get(name))
	}
	set("argv", object.NewList([]value{object.FromString("")}))
	set("orig_argv", origArgv())
	set("warnoptions", object.NewList(nil))
	set("_xoptions", object.From(object.NewDict()))
	executable, _ := os.Executable()
	set("executable", object.FromString(executable))
	set("_base_executable", object.FromString(executable))
	for _, name := range [...]string{"prefix", "exec_prefix", "base_prefix", "base_exec_prefix"} {
		set(name, object.FromString("/usr/local"))
	}
	set("_home", object.None)
	set("_stdlib_dir", object.None)
	set("builtin_module_names", object.NewTuple(texts(importer.BuiltinNames())))
	impl := object.NewDict()
	impl.SetString("name", object.FromString("cpython"))
	impl.SetString("cache_tag", object.FromString(importer.CacheTag))
	impl.SetString("version", m.Get("version_info"))
	impl.SetString("hexversion", m.Get("hexversion"))
	impl.SetString("_multiarch", object.FromString("x86_64-linux-gnu"))
	set("implementation", object.NewNamespace(impl))
	names, err := object.NewFrozenSet(th, texts(importer.StdlibNames()))
	if err != nil {
		return err
	}
	set("stdlib_module_names", object.From(names))
	return nil
}

func texts(names []string) []value {
	return object.FromStrings(names)
}

// origArgv is the command line that started the process.
func origArgv() value {
	args := make([]value, len(os.Args))
	for i, a := range os.Args {
		args[i] = object.FromString(object.DecodeFS([]byte(a)))
	}
	return object.NewList(args)
}
