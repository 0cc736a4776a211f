package sys

import (
	"math"
	"runtime"

	"pyasync/object"
)

// this file holds the facts that sys tells about the language and the machine

// Version is the version of Python that this is, as sys.version_info and the command show it.
const (
	Version    = "3.13.0"
	hexVersion = 0x030d00f0
	apiVersion = 1013
)

func field(name, doc string) object.StructField { return object.StructField{Name: name, Doc: doc} }

func fields(names ...string) []object.StructField {
	out := make([]object.StructField, len(names))
	for i, n := range names {
		out[i].Name = n
	}
	return out
}

const fixed = object.FlagNoInstantiate

var (
	versionInfo = object.NewStructSeq("sys", "version_info", "Version information as a tuple with names.", fixed, 0,
		field("major", "Major release number"), field("minor", "Minor release number"), field("micro", "Patch release number"),
		field("releaselevel", "'alpha', 'beta', 'candidate', or 'final'"), field("serial", "Serial release number"))
	floatInfo = object.NewStructSeq("sys", "float_info", "The limits and the precision of float.", fixed, 0,
		fields("max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds")...)
	intInfo = object.NewStructSeq("sys", "int_info", "The inner representation of int.", fixed, 0,
		fields("bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")...)
	hashInfo = object.NewStructSeq("sys", "hash_info", "The parameters of hash().", fixed, 0,
		fields("width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff")...)
	threadInfo = object.NewStructSeq("sys", "thread_info", "The implementation of threads.", 0, 0, fields("name", "lock", "version")...)
	flagsInfo  = object.NewStructSeq("sys", "flags", "The flags that the interpreter was started with.", fixed, 18,
		fields("debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment",
			"verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding",
			"safe_path", "int_max_str_digits", "gil")...)
	asyncgenHooks = object.NewStructSeq("", "asyncgen_hooks", "The hooks of asynchronous generators.", fixed, 0, fields("firstiter", "finalizer")...)
	unraisable    = object.NewStructSeq("sys", "UnraisableHookArgs", "What sys.unraisablehook is called with.", 0, 0,
		fields("exc_type", "exc_value", "exc_traceback", "err_msg", "object")...)
)

func i(n int64) value   { return object.Int(n) }
func s(t string) value  { return object.FromString(t) }
func f(x float64) value { return object.Float(x) }

// platform is Python's name of the system.
func platform() string {
	if runtime.GOOS == "windows" {
		return "win32"
	}
	return runtime.GOOS
}

// facts are the attributes that are the same for all interpreters of a process.
func facts() []object.Attr {
	version := versionInfo.Make(i(3), i(13), i(0), s("final"), i(0))
	return []object.Attr{
		{Name: "version", Value: s(Version + " (pyasync) [" + runtime.Version() + "]")},
		{Name: "version_info", Value: version},
		{Name: "hexversion", Value: i(hexVersion)},
		{Name: "api_version", Value: i(apiVersion)},
		{Name: "_git", Value: object.NewTuple([]value{s("pyasync"), s(""), s("")})},
		{Name: "_framework", Value: s("")},
		{Name: "copyright", Value: s("Copyright (c) the pyasync authors.")},
		{Name: "platform", Value: s(platform())},
		{Name: "byteorder", Value: s("little")},
		{Name: "maxsize", Value: i(math.MaxInt64)},
		{Name: "maxunicode", Value: i(0x10ffff)},
		{Name: "abiflags", Value: s("")},
		{Name: "float_repr_style", Value: s("short")},
		{Name: "platlibdir", Value: s("lib")},
		{Name: "float_info", Value: floatInfo.Make(f(math.MaxFloat64), i(1024), i(308), f(2.2250738585072014e-308), i(-1021), i(-307),
			i(15), i(53), f(2.220446049250313e-16), i(2), i(1))},
		{Name: "int_info", Value: intInfo.Make(i(30), i(4), i(4300), i(640))},
		{Name: "hash_info", Value: hashInfo.Make(i(64), i(1<<61-1), i(314159), i(0), i(1000003), s("siphash13"), i(64), i(128), i(0))},
		{Name: "thread_info", Value: threadInfo.Make(s("pthread"), s("semaphore"), object.None)},
		{Name: "flags", Value: flagsOf(object.StartFlags{}, 4300)},
		{Name: "dont_write_bytecode", Value: object.True},
		{Name: "pycache_prefix", Value: object.None},
	}
}
