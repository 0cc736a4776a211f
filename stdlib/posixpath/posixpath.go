// Package posixpath is Python's os.path: pathnames as text, and what the file system says of them.
package posixpath

import (
	"os"
	"os/user"
	"strings"

	"pyasync/object"
	pio "pyasync/stdlib/io"
)

type (
	value  = object.Value
	thread = object.Thread
)

const doc = `Work with paths that have slashes: take them apart, put them together, ask what is there.

Programs import os, and use this module as os.path.`

// arg is a path argument: its text, and whether it was bytes.
type arg struct {
	s     string
	bytes bool
}

// pathArg reads a path: str, bytes or os.PathLike.
func pathArg(th *thread, v value) (arg, error) {
	if b, ok := object.AsBytes(v); ok {
		return arg{object.DecodeFS(b), true}, nil
	}
	s, err := pio.PathString(th, v)
	if err != nil {
		return arg{}, err
	}
	if _, ok := object.AsStr(v); !ok {
		if r, ok, err := object.CallSpecial(th, v, "__fspath__"); err == nil && ok {
			_, isBytes := object.AsBytes(r)
			return arg{s, isBytes}, nil
		}
	}
	return arg{s, false}, nil
}

func (a arg) value(s string) value {
	if a.bytes {
		return object.NewBytes([]byte(object.EncodeFS(s)))
	}
	return object.FromString(s)
}

// qual is name for a function that CPython writes in Python, as nearly all of them are.
func qual(name string) string {
	if name == "normpath" {
		return ""
	}
	return name
}

// parameter is what the function calls its path.
func parameter(name string) string {
	switch name {
	case "basename", "dirname":
		return "(p)"
	case "normcase", "isdir":
		return "(s)"
	}
	return "(path)"
}

// text is a function from a path to a path.
func text(name, doc string, f func(s string) string) *object.Func {
	return &object.Func{Name: name, Qual: qual(name), Sig: parameter(name), Doc: doc, Bound: func(th *thread, self value, a []value) (value, error) {
		p, err := pathArg(th, a[0])
		if err != nil && name == "normpath" && object.IsException(err, object.TypeErrorType) {
			return value{}, th.TypeErrorf("_path_normpath: path should be string, bytes or os.PathLike, not %s", a[0].Type().Name)
		}
		if err != nil {
			return value{}, err
		}
		return p.value(f(p.s)), nil
	}}
}

// pair is a function that splits a path in two.
func pair(name, doc string, f func(s string) (string, string)) *object.Func {
	return &object.Func{Name: name, Qual: qual(name), Sig: "(p)", Doc: doc, Bound: func(th *thread, self value, a []value) (value, error) {
		p, err := pathArg(th, a[0])
		if err != nil {
			return value{}, err
		}
		x, y := f(p.s)
		return object.NewTuple([]value{p.value(x), p.value(y)}), nil
	}}
}

// stat is the file information for a path or file descriptor argument.
func stat(th *thread, v value, follow bool) (os.FileInfo, error) {
	if v.Type().Flags&object.FlagIntSub != 0 {
		if v.IsBool() {
			if err := th.Warn(object.RuntimeWarningType, "bool is used as a file descriptor", 1); err != nil {
				return nil, err
			}
		}
		fd, err := object.AsIndex(th, v)
		if err != nil {
			return nil, err
		}
		return FdStat(fd)
	}
	p, err := pathArg(th, v)
	if err != nil {
		if object.IsException(err, object.TypeErrorType) {
			if err = th.TypeErrorf("stat: path should be string, bytes, os.PathLike or integer, not %s", v.Type().Name); !follow {
				err = th.TypeErrorf("lstat: path should be string, bytes or os.PathLike, not %s", v.Type().Name)
			}
		}
		return nil, err
	}
	name := object.EncodeFS(p.s)
	if strings.Contains(name, "\x00") {
		return nil, th.ValueErrorf("stat: embedded null character in path")
	}
	if follow {
		return os.Stat(name)
	}
	return os.Lstat(name)
}

// test is a question about a file: false when there is none.
func test(name, doc string, follow bool, f func(st os.FileInfo) bool) *object.Func {
	return &object.Func{Name: name, Qual: qual(name), Sig: parameter(name), Doc: doc, Bound: func(th *thread, self value, a []value) (value, error) {
		st, err := stat(th, a[0], follow)
		if err != nil {
			if object.IsException(err, object.TypeErrorType) {
				return value{}, err
			}
			return object.False, nil
		}
		return object.Bool(f(st)), nil
	}}
}

// fact is a number that os.stat knows.
func fact(name, doc string, attr string) *object.Func {
	return &object.Func{Name: name, Qual: qual(name), Sig: "(filename)", Doc: doc, Bound: func(th *thread, self value, a []value) (value, error) {
		m, err := th.Interp.Hooks.ImportModule(th, "os")
		if err != nil {
			return value{}, err
		}
		st, err := object.CallMethod(th, m, "stat", a[0])
		if err != nil {
			return value{}, err
		}
		return object.GetAttrString(th, st, attr)
	}}
}

func split(p string) (head, tail string) {
	i := strings.LastIndexByte(p, '/') + 1
	head, tail = p[:i], p[i:]
	if t := strings.TrimRight(head, "/"); t != "" {
		head = t
	}
	return head, tail
}

func splitext(p string) (root, ext string) {
	base := strings.LastIndexByte(p, '/') + 1
	dot := strings.LastIndexByte(p, '.')
	if dot > base && strings.Trim(p[base:dot], ".") != "" {
		return p[:dot], p[dot:]
	}
	return p, ""
}

func splitroot(p string) (root, rest string) {
	switch {
	case !strings.HasPrefix(p, "/"):
		return "", p
	case !strings.HasPrefix(p, "//") || strings.HasPrefix(p, "///"):
		return p[:1], p[1:]
	}
	return p[:2], p[2:]
}

// Norm is os.path.normpath.
func Norm(p string) string {
	if p == "" {
		return "."
	}
	root, rest := splitroot(p)
	var out []string
	for _, c := range strings.Split(rest, "/") {
		switch {
		case c == "" || c == ".":
		case c != ".." || root == "" && (len(out) == 0 || out[len(out)-1] == ".."):
			out = append(out, c)
		case len(out) > 0:
			out = out[:len(out)-1]
		}
	}
	if p = root + strings.Join(out, "/"); p == "" {
		return "."
	}
	return p
}

func abs(th *thread, p string) (string, error) {
	if !strings.HasPrefix(p, "/") {
		wd, err := os.Getwd()
		if err != nil {
			return "", th.OSError(err)
		}
		p = join(object.DecodeFS([]byte(wd)), p)
	}
	return Norm(p), nil
}

func join(a, b string) string {
	switch {
	case strings.HasPrefix(b, "/") || a == "":
		return b
	case strings.HasSuffix(a, "/"):
		return a + b
	}
	return a + "/" + b
}

func expandUser(p string) string {
	if !strings.HasPrefix(p, "~") {
		return p
	}
	name, rest, found := strings.Cut(p[1:], "/")
	if found {
		rest = "/" + rest
	}
	home, known := "", false
	if name == "" {
		home, known = os.LookupEnv("HOME")
	}
	if !known {
		look := user.Current
		if name != "" {
			look = func() (*user.User, error) { return user.Lookup(name) }
		}
		u, err := look()
		if err != nil {
			return p
		}
		home = u.HomeDir
	}
	if home = strings.TrimRight(home, "/"); home+rest == "" {
		return "/"
	}
	return home + rest
}

func expandVars(p string) string {
	var b strings.Builder
	for i := 0; i < len(p); {
		if p[i] != '$' {
			b.WriteByte(p[i])
			i++
			continue
		}
		name, n := "", 0
		if strings.HasPrefix(p[i:], "${") {
			if j := strings.IndexByte(p[i:], '}'); j > 0 {
				name, n = p[i+2:i+j], j+1
			}
		} else {
			j := i + 1
			for j < len(p) && (p[j] == '_' || p[j] >= '0' && p[j] <= '9' || p[j] >= 'a' && p[j] <= 'z' || p[j] >= 'A' && p[j] <= 'Z') {
				j++
			}
			name, n = p[i+1:j], j-i
		}
		if v, ok := os.LookupEnv(name); ok && name != "" {
			b.WriteString(object.DecodeFS([]byte(v)))
			i += n
			continue
		}
		b.WriteByte('$')
		i++
	}
	return b.String()
}

// realPath resolves symbolic links; strict tells whether a missing file is an error.
func realPath(th *thread, p string, strict bool, orig value) (string, error) {
	a := p
	if !strings.HasPrefix(p, "/") {
		wd, err := os.Getwd()
		if err != nil {
			return "", th.OSError(err)
		}
		a = join(object.DecodeFS([]byte(wd)), p)
	}
	l := links{strict: strict, seen: map[string]string{}}
	r, err := l.follow("/", a)
	if err != nil {
		if pe, ok := err.(*os.PathError); ok {
			orig = object.FromString(object.DecodeFS([]byte(pe.Path)))
		}
		return "", th.OSError(unwrap(err), orig)
	}
	return Norm(r), nil
}

// links follows the symbolic links of one path.
type links struct {
	strict bool
	seen   map[string]string // where a link leads; "" while it is being followed
}

// follow goes from the folder base along path. A link that leads back to itself stays as it is.
func (l *links) follow(base, path string) (string, error) {
	if strings.HasPrefix(path, "/") {
		base = "/"
	}
	for path != "" {
		var name string
		name, path, _ = strings.Cut(path, "/")
		switch name {
		case "", ".":
			continue
		case "..":
			base, _ = split(base)
			continue
		}
		at := join(base, name)
		st, err := os.Lstat(object.EncodeFS(at))
		if err != nil && l.strict {
			return "", err
		}
		if err != nil || st.Mode()&os.ModeSymlink == 0 {
			base = at
			continue
		}
		to, followed := l.seen[at]
		switch {
		case followed && to != "":
			base = to
			continue
		case followed && l.strict:
			_, err := os.Stat(object.EncodeFS(at))
			return "", err
		case followed:
			base = at
			continue
		}
		l.seen[at] = ""
		target, err := os.Readlink(object.EncodeFS(at))
		if err != nil {
			return "", err
		}
		if base, err = l.follow(base, object.DecodeFS([]byte(target))); err != nil {
			return "", err
		}
		l.seen[at] = base
	}
	return base, nil
}

func unwrap(err error) error {
	if pe, ok := err.(*os.PathError); ok {
		return pe.Err
	}
	return err
}

func relPath(th *thread, path, start string) (string, error) {
	if path == "" {
		return "", th.ValueErrorf("no path specified")
	}
	s, err := abs(th, start)
	if err != nil {
		return "", err
	}
	p, err := abs(th, path)
	if err != nil {
		return "", err
	}
	parts := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return r == '/' })
	}
	from, to := parts(s), parts(p)
	i := 0
	for i < len(from) && i < len(to) && from[i] == to[i] {
		i++
	}
	var rel []string
	for range from[i:] {
		rel = append(rel, "..")
	}
	rel = append(rel, to[i:]...)
	if len(rel) == 0 {
		return ".", nil
	}
	return strings.Join(rel, "/"), nil
}
