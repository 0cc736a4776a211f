// Package glob is Python's glob: the files whose paths match a pattern of a shell.
package glob

import (
	"strings"

	"pyasync/internal/wildcard"
	"pyasync/object"
	pio "pyasync/stdlib/io"
)

// this file is the module: its functions and the iterator

type (
	value  = object.Value
	thread = object.Thread
)

const doc = "Filename globbing: find files by patterns of a shell, with ** for any folders below."

// Module is glob.
var Module = object.ModuleDef{Name: "glob", Doc: doc, Funcs: []*object.Func{&globFunc, &iglob, &escape, &hasMagic, &translate, &glob0, &glob1},
	Attrs: func(th *thread) []object.Attr {
		var all []value
		for _, n := range []string{"escape", "glob", "iglob", "translate"} {
			all = append(all, object.FromString(n))
		}
		return []object.Attr{{Name: "__all__", Value: object.NewList(all)}}
	}}

const sig = "(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False)"

// result iterates over the paths found; the search happens when the first is asked for.
type result struct {
	s    *search
	path string
	out  []string
	done bool
}

var resultType = object.NewStatic("glob.iterator", object.ObjectType, object.FlagNoInstantiate)

func (*result) Type() *object.Type { return resultType }

func init() {
	t := resultType
	t.Iter = func(th *thread, v value) (value, error) { return v, nil }
	t.Next = func(th *thread, v value) (value, error) {
		r := v.Object().(*result)
		if !r.done {
			r.done = true
			r.out = r.s.paths(r.path)
		}
		if len(r.out) == 0 {
			return value{}, nil
		}
		p := r.out[0]
		r.out = r.out[1:]
		return r.s.value(p), nil
	}
}

// prepare reads the arguments that glob and iglob share.
func prepare(th *thread, a []value) (*search, string, error) {
	s := &search{dirFD: -1}
	text := func(v value) (string, bool, error) {
		if b, ok := object.AsBytes(v); ok {
			return string(b), true, nil
		}
		if t, ok := object.AsStr(v); ok {
			return object.EncodeFS(t.String()), false, nil
		}
		return "", false, th.TypeErrorf("expected str, bytes or os.PathLike object, not %s", v.Type().Name)
	}
	path, bytes, err := text(a[0])
	if err != nil {
		if a[1].IsZero() || a[1].IsNone() {
			err = th.TypeErrorf("'%s' object is not subscriptable", a[0].Type().Name)
		}
		return nil, "", err
	}
	s.bytes = bytes
	if !a[1].IsZero() && !a[1].IsNone() {
		root, err := pio.PathValue(th, a[1])
		if err != nil {
			return nil, "", err
		}
		if s.root, bytes, err = text(root); err != nil {
			return nil, "", err
		}
		if bytes != s.bytes {
			return nil, "", th.TypeErrorf("Can't mix strings and bytes in path components")
		}
	}
	if !a[2].IsZero() && !a[2].IsNone() {
		if s.dirFD, err = object.AsIndex(th, a[2]); err != nil {
			return nil, "", err
		}
		if !dirFDs {
			return nil, "", th.Raise(object.NotImplementedErrorType, "dir_fd unavailable on this platform")
		}
	}
	for i, b := range []*bool{&s.recursive, &s.hidden} {
		if v := a[3+i]; !v.IsZero() {
			if *b, err = object.Truth(th, v); err != nil {
				return nil, "", err
			}
		}
	}
	return s, path, nil
}

var globFunc = object.Func{Name: "glob", Sig: sig, Doc: `The files and directories that match a pattern, as a list in no particular order.

root_dir, dir_fd  where a relative pattern starts
recursive         let '**' stand for any number of directories
include_hidden    let wildcards match names that begin with a dot`, Bound: func(th *thread, _ value, a []value) (value, error) {
	s, path, err := prepare(th, a)
	if err != nil {
		return value{}, err
	}
	found := s.paths(path)
	out := make([]value, len(found))
	for i, p := range found {
		out[i] = s.value(p)
	}
	return object.NewList(out), nil
}}

var iglob = object.Func{Name: "iglob", Sig: sig, Doc: "glob() one by one, as an iterator.", Bound: func(th *thread, _ value, a []value) (value, error) {
	s, path, err := prepare(th, a)
	if err != nil {
		return value{}, err
	}
	return object.From(&result{s: s, path: path}), nil
}}

// legacy is one of the functions that search in one directory, deprecated for scripts.
func legacy(name, doc string, find func(s *search, dir, pattern string) []string) object.Func {
	return object.Func{Name: name, Sig: "(dirname, pattern)", Doc: doc, Bound: func(th *thread, _ value, a []value) (value, error) {
		msg := "glob." + name + " is deprecated and will be removed in Python 3.15. Use glob.glob and pass a directory to its root_dir argument instead."
		if err := th.Warn(object.DeprecationWarningType, msg, 1); err != nil {
			return value{}, err
		}
		s, pattern, err := prepare(th, []value{a[1], a[0], {}, {}, {}})
		if err != nil {
			return value{}, err
		}
		dir := s.root
		s.root = ""
		var out []value
		for _, p := range find(s, dir, pattern) {
			out = append(out, s.value(p))
		}
		return object.NewList(out), nil
	}}
}

var (
	glob0 = legacy("glob0", "The name in a list if the directory has it.", (*search).literal)
	glob1 = legacy("glob1", "The names in a directory that match a pattern.", func(s *search, dir, p string) []string { return s.matching(dir, p, false) })
)

var hasMagic = object.Func{Name: "has_magic", Sig: "(s)", Doc: "Whether a path has characters that patterns give a meaning.", Bound: func(th *thread, _ value, a []value) (value, error) {
	if b, ok := object.AsBytes(a[0]); ok {
		return object.Bool(wildcard.HasMagic(string(b))), nil
	}
	if s, ok := object.AsStr(a[0]); ok {
		return object.Bool(wildcard.HasMagic(s.String())), nil
	}
	return value{}, th.TypeErrorf("expected string or bytes-like object, got '%s'", a[0].Type().Name)
}}

var escape = object.Func{Name: "escape", Sig: "(pathname)", Doc: "Put each '*', '?' and '[' of pathname in brackets, so that it matches only itself.", Bound: func(th *thread, _ value, a []value) (value, error) {
	quote := strings.NewReplacer("*", "[*]", "?", "[?]", "[", "[[]")
	v, err := pio.PathValue(th, a[0])
	if err != nil {
		return value{}, err
	}
	if b, ok := object.AsBytes(v); ok {
		return object.NewBytes([]byte(quote.Replace(string(b)))), nil
	}
	return object.FromString(quote.Replace(object.StringOf(v))), nil
}}
