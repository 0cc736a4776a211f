package pathlib

import (
	"strings"

	"pyasync/internal/wildcard"
	"pyasync/object"
)

// this file holds what paths tell and make without looking at files

func pureGetters() []object.Getter {
	text := func(name, doc string, f func(p *path) string) object.Getter {
		return object.Getter{Name: name, Doc: doc, Get: func(th *thread, v value) (value, error) { return object.FromString(f(of(v))), nil }}
	}
	return []object.Getter{
		text("drive", "drive or share, as 'c:' or '\\\\host\\share'; '' if there is none", func(p *path) string { return p.drive }),
		text("root", "what an absolute path begins with after the drive, '/' or '\\'; '' if there is none", func(p *path) string { return p.root }),
		text("anchor", "drive and root together", func(p *path) string { return p.drive + p.root }),
		text("name", "the last part; '' for a root", (*path).name),
		text("suffix", "what follows the last dot of the name, with the dot, as '.gz'; '' if there is none", func(p *path) string { _, s := p.splitName(); return s }),
		text("stem", "the name without its suffix", func(p *path) string { s, _ := p.splitName(); return s }),
		{Name: "suffixes", Doc: "all suffixes of the name, as ['.tar', '.gz']", Get: func(th *thread, v value) (value, error) {
			n := of(v).name()
			var out []string
			if !strings.HasSuffix(n, ".") {
				for _, s := range strings.Split(strings.TrimLeft(n, "."), ".")[1:] {
					out = append(out, "."+s)
				}
			}
			return object.NewList(texts(out)), nil
		}},
		{Name: "parts", Doc: "the parts of the path, a tuple; the anchor is the first if there is one", Get: func(th *thread, v value) (value, error) {
			return object.NewTuple(texts(of(v).parts())), nil
		}},
		{Name: "parent", Doc: "the path without its last part; a root and '.' give themselves", Get: func(th *thread, v value) (value, error) {
			p := of(v)
			if len(p.tail) == 0 {
				return v, nil
			}
			return p.derive(th, p.drive, p.root, p.tail[:len(p.tail)-1])
		}},
		{Name: "parents", Doc: "the path's parent, the parent of that, and so on", Get: func(th *thread, v value) (value, error) {
			return object.From(&parents{of(v)}), nil
		}},
	}
}

// parents are the folders that a path is in.
type parents struct{ p *path }

var parentsType = object.NewStatic("_PathParents", object.ObjectType, object.FlagNoInstantiate)

func (*parents) Type() *object.Type { return parentsType.Ready() }

func (s *parents) at(th *thread, i int) (value, error) {
	return s.p.derive(th, s.p.drive, s.p.root, s.p.tail[:len(s.p.tail)-1-i])
}

func init() {
	t := parentsType
	t.Module = "pathlib._local"
	size := func(v value) int { return len(v.Object().(*parents).p.tail) }
	t.Len = func(th *thread, v value) (int, error) { return size(v), nil }
	t.Iter = func(th *thread, v value) (value, error) {
		all, err := t.GetItem(th, v, object.NewSlice(object.None, object.None, object.None))
		if err != nil {
			return value{}, err
		}
		return object.Iter(th, all)
	}
	t.Repr = func(th *thread, v value) (value, error) {
		return object.FromString("<" + v.Object().(*parents).p.Type().ShortName() + ".parents>"), nil
	}
	t.GetItem = func(th *thread, v, key value) (value, error) {
		s := v.Object().(*parents)
		if sl, ok := object.AsSlice(key); ok {
			start, _, step, n, err := object.ResolveSlice(th, sl, size(v))
			if err != nil {
				return value{}, err
			}
			out := make([]value, n)
			for i := range out {
				if out[i], err = s.at(th, start+i*step); err != nil {
					return value{}, err
				}
			}
			return object.NewTuple(out), nil
		}
		i, err := object.AsIndex(th, key)
		if err != nil {
			return value{}, err
		}
		if i >= size(v) || i < -size(v) {
			return value{}, th.RaiseArgs(object.IndexErrorType, object.Int(int64(i)))
		}
		if i < 0 {
			i += size(v)
		}
		return s.at(th, i)
	}
}

func pureMethods() []object.Func {
	fs := []object.Func{
		{Name: "with_segments", Sig: "(*pathsegments)", Doc: "Make the path that a method returns. A subclass may override this to hand on what it adds.",
			Raw: func(th *thread, v value, args []value, kw []object.Kw) (value, error) {
				return object.Call(th, object.From(v.Type()), args, kw)
			}},
		{Name: "__fspath__", Fast0: func(th *thread, v value) (value, error) { return object.ToStr(th, v) }},
		{Name: "__bytes__", Doc: "The path in the encoding of the file system, for bytes().", Fast0: func(th *thread, v value) (value, error) {
			return object.NewBytes([]byte(object.EncodeFS(of(v).String()))), nil
		}},
		{Name: "as_posix", Doc: "The path as a str, with '/' between its parts even on Windows.", Fast0: func(th *thread, v value) (value, error) {
			return object.FromString(of(v).posixText()), nil
		}},
		{Name: "as_uri", Doc: "The path as a URI that begins with 'file:'. Raises ValueError if it is not absolute.", Fast0: func(th *thread, v value) (value, error) { return of(v).uri(th) }},
		{Name: "is_absolute", Doc: "Whether the path starts at a root; on Windows it also needs a drive.", Fast0: func(th *thread, v value) (value, error) {
			return object.Bool(of(v).absolute()), nil
		}},
		{Name: "is_reserved", Doc: "Whether Windows keeps the name to itself, as NUL; always False for other paths. Deprecated.", Fast0: func(th *thread, v value) (value, error) {
			msg := "pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. Use os.path.isreserved() to detect reserved paths on Windows."
			if err := th.Warn(object.DeprecationWarningType, msg, 1); err != nil {
				return value{}, err
			}
			return object.Bool(of(v).reserved()), nil
		}},
		{Name: "joinpath", Sig: "(*pathsegments)", Doc: "This path followed by the given segments, as the operator / does; an absolute one starts anew.",
			Bound: func(th *thread, v value, a []value) (value, error) {
				args, _ := object.AsTuple(a[0])
				return of(v).joined(th, args.Items)
			}},
		{Name: "with_name", Sig: "(name)", Doc: "The path with another last part. Raises ValueError if it has none, or if name is not a single part.", Bound: func(th *thread, v value, a []value) (value, error) {
			n, err := nameArg(th, a[0])
			if err != nil {
				return value{}, err
			}
			return of(v).withName(th, n)
		}},
		{Name: "with_stem", Sig: "(stem)", Doc: "The path with another name before the suffix. Raises ValueError if it has no name, or if that would be none.", Bound: func(th *thread, v value, a []value) (value, error) {
			stem, err := nameArg(th, a[0])
			if err != nil {
				return value{}, err
			}
			_, suffix := of(v).splitName()
			if suffix != "" && stem == "" {
				return value{}, th.ValueErrorf("%s has a non-empty suffix", of(v).repr())
			}
			return of(v).withName(th, stem+suffix)
		}},
		{Name: "with_suffix", Sig: "(suffix)", Doc: "The path with another suffix, '' for none. Raises ValueError if it has no name, or if suffix is not a dot with more.",
			Bound: func(th *thread, v value, a []value) (value, error) {
				suffix, err := nameArg(th, a[0])
				if err != nil {
					return value{}, err
				}
				stem, _ := of(v).splitName()
				switch {
				case stem == "":
					return value{}, th.ValueErrorf("%s has an empty name", of(v).repr())
				case suffix != "" && !strings.HasPrefix(suffix, "."), suffix == ".":
					return value{}, th.ValueErrorf("Invalid suffix %s", object.Quote(suffix))
				}
				return of(v).withName(th, stem+suffix)
			}},
		{Name: "relative_to", Sig: "(other, /, *_deprecated, walk_up=False)", Doc: "The way from other to this path. With walk_up it may begin with '..'; else ValueError is raised if\nthis path is not below other.",
			Bound: relativeTo},
		{Name: "is_relative_to", Sig: "(other, /, *_deprecated)", Doc: "Whether this path is other or below it, going by the names alone.", Bound: func(th *thread, v value, a []value) (value, error) {
			q, err := otherPath(th, v, a[0], a[1], "is_relative_to")
			if err != nil {
				return value{}, err
			}
			return object.Bool(of(v).under(q)), nil
		}},
		{Name: "match", Sig: "(path_pattern, *, case_sensitive=None)", Doc: "Whether the pattern fits the end of the path, or all of it if the pattern is absolute; '**' is like '*'.",
			Bound: func(th *thread, v value, a []value) (value, error) {
				p := of(v)
				q, err := p.other(th, a[0])
				if err != nil {
					return value{}, err
				}
				ignore, err := ignoreCase(th, p.f, a[1])
				if err != nil {
					return value{}, err
				}
				x, y := p.parts(), q.parts()
				switch {
				case len(y) == 0:
					return value{}, th.ValueErrorf("empty pattern")
				case len(x) < len(y), len(x) > len(y) && q.drive+q.root != "":
					return object.False, nil
				}
				for i, x := range x[len(x)-len(y):] {
					if !component(y[i], ignore).Match(folded(x, ignore)) {
						return object.False, nil
					}
				}
				return object.True, nil
			}},
		{Name: "full_match", Sig: "(pattern, *, case_sensitive=None)", Doc: "Whether the pattern fits the whole path; '**' stands for any number of parts.",
			Bound: func(th *thread, v value, a []value) (value, error) {
				p := of(v)
				q, err := p.other(th, a[0])
				if err != nil {
					return value{}, err
				}
				ignore, err := ignoreCase(th, p.f, a[1])
				if err != nil {
					return value{}, err
				}
				return object.Bool(fullMatch(p.parts(), q.parts(), ignore)), nil
			}},
		{Name: "__reduce__", Fast0: func(th *thread, v value) (value, error) {
			return object.NewTuple([]value{object.From(v.Type()), object.NewTuple(texts(of(v).parts()))}), nil
		}},
	}
	return fs
}

func nameArg(th *thread, v value) (string, error) {
	s, ok := object.AsStr(v)
	if !ok {
		return "", th.TypeErrorf("'%s' object is not a str", v.Type().Name)
	}
	return s.String(), nil
}

func (p *path) posixText() string {
	if p.f.windows {
		return strings.ReplaceAll(p.String(), `\`, "/")
	}
	return p.String()
}

func (p *path) withName(th *thread, n string) (value, error) {
	if p.name() == "" {
		return value{}, th.ValueErrorf("%s has an empty name", p.repr())
	}
	if n == "" || n == "." || strings.Contains(n, p.f.sep) || p.f.windows && strings.Contains(n, "/") {
		return value{}, th.ValueErrorf("Invalid name %s", object.Quote(n))
	}
	tail := append(append([]string(nil), p.tail[:len(p.tail)-1]...), n)
	return p.derive(th, p.drive, p.root, tail)
}

// under reports whether p is q or below it.
func (p *path) under(q *path) bool {
	if p.f.fold(p.drive) != q.f.fold(q.drive) || p.root != q.root || len(q.tail) > len(p.tail) {
		return false
	}
	for i, n := range q.tail {
		if p.f.fold(n) != p.f.fold(p.tail[i]) {
			return false
		}
	}
	return true
}

// otherPath is the path that relative_to and is_relative_to are given.
func otherPath(th *thread, v, other, more value, fn string) (*path, error) {
	p := of(v)
	if t, _ := object.AsTuple(more); len(t.Items) > 0 {
		msg := "support for supplying more than one positional argument to pathlib.PurePath." + fn + "() is deprecated and scheduled for removal in Python 3.14"
		if err := th.Warn(object.DeprecationWarningType, msg, 1); err != nil {
			return nil, err
		}
		j, err := object.CallMethod(th, v, "with_segments", append([]value{other}, t.Items...)...)
		if err != nil {
			return nil, err
		}
		other = j
	}
	return p.other(th, other)
}

func relativeTo(th *thread, v value, a []value) (value, error) {
	p := of(v)
	q, err := otherPath(th, v, a[0], a[1], "relative_to")
	if err != nil {
		return value{}, err
	}
	up := false
	if !a[2].IsZero() {
		if up, err = object.Truth(th, a[2]); err != nil {
			return value{}, err
		}
	}
	steps := 0
	for at := q; !p.under(at); steps++ {
		switch {
		case !up:
			return value{}, th.ValueErrorf("%s is not in the subpath of %s", object.Quote(p.String()), object.Quote(q.String()))
		case at.name() == "..":
			return value{}, th.ValueErrorf("'..' segment in %s cannot be walked", object.Quote(q.String()))
		case len(at.tail) == 0:
			return value{}, th.ValueErrorf("%s and %s have different anchors", object.Quote(p.String()), object.Quote(q.String()))
		}
		at = &path{f: at.f, drive: at.drive, root: at.root, tail: at.tail[:len(at.tail)-1]}
	}
	var tail []string
	for range steps {
		tail = append(tail, "..")
	}
	return p.derive(th, "", "", append(tail, p.tail[len(q.tail)-steps:]...))
}

// ignoreCase tells whether a match ignores case.
func ignoreCase(th *thread, f *flavour, v value) (bool, error) {
	if v.IsZero() || v.IsNone() {
		return f.windows, nil
	}
	sensitive, err := object.Truth(th, v)
	return !sensitive, err
}

func folded(s string, ignore bool) []rune {
	if ignore {
		s = lower(s)
	}
	return object.Runes(object.NewStr(s))
}

// component is the pattern of one name.
func component(s string, ignore bool) *wildcard.Pattern { return wildcard.Parse(folded(s, ignore)) }

// fullMatch matches all names, ** any number of them.
func fullMatch(names, pattern []string, ignore bool) bool {
	if len(pattern) == 0 {
		return len(names) == 0
	}
	if pattern[0] == "**" {
		for i := 0; i <= len(names); i++ {
			if fullMatch(names[i:], pattern[1:], ignore) {
				return true
			}
		}
		return false
	}
	return len(names) > 0 && component(pattern[0], ignore).Match(folded(names[0], ignore)) && fullMatch(names[1:], pattern[1:], ignore)
}

// uri is the path as a file URI.
func (p *path) uri(th *thread) (value, error) {
	if !p.absolute() {
		return value{}, th.ValueErrorf("relative path can't be expressed as a file URI")
	}
	prefix, s := "file://", p.posixText()
	if p.f.windows {
		if len(p.drive) == 2 && p.drive[1] == ':' {
			prefix, s = "file:///"+p.drive, s[2:]
		} else {
			prefix = "file:"
		}
	}
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	b.WriteString(prefix)
	for _, c := range []byte(object.EncodeFS(s)) {
		if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || strings.IndexByte("_.-~/", c) >= 0 {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return object.FromString(b.String()), nil
}

// reserved tells whether Windows keeps the name for a device.
func (p *path) reserved() bool {
	if !p.f.windows || len(p.tail) == 0 || strings.HasPrefix(p.drive, `\\`) {
		return false
	}
	n, _, _ := strings.Cut(strings.ToUpper(p.name()), ".")
	n, _, _ = strings.Cut(n, ":")
	switch n = strings.TrimRight(n, " "); n {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	return len(n) == 4 && (strings.HasPrefix(n, "COM") || strings.HasPrefix(n, "LPT")) && n[3] >= '1' && n[3] <= '9'
}
