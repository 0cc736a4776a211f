package posixpath

import (
	"os"
	"strings"
	"syscall"

	"pyasync/object"
)

// this file is the module's table

// FdStat is the file information of an open file.
func FdStat(fd int) (os.FileInfo, error) {
	own := dup(fd)
	f := os.NewFile(own, "")
	if f == nil {
		return nil, syscall.EBADF
	}
	if own != uintptr(fd) {
		defer f.Close()
	}
	return f.Stat()
}

// Module is posixpath.
var Module = object.ModuleDef{
	Name: "posixpath",
	Doc:  doc,
	Funcs: append([]*object.Func{
		pair("split", "Split a path at its last slash: all before it, and the last part. Either may be ''.", split),
		pair("splitext", "Split a path before the last dot of its last part: (root, extension), '' if there is none. A dot in front does not count.", splitext),
		pair("splitdrive", "Return ('', path): only Windows has drives.", func(s string) (string, string) { return "", s }),
		text("basename", "What follows the last slash.", func(s string) string { return s[strings.LastIndexByte(s, '/')+1:] }),
		text("dirname", "What comes before the last slash, '' without one.", func(s string) string { h, _ := split(s); return h }),
		text("normcase", "The path itself: here capitals and small letters differ.", func(s string) string { return s }),
		text("normpath", "Leave out '.' and doubled slashes, and each '..' with the part before it. This may change where the path leads if there are links.", Norm),
		text("expanduser", "Put the home directory in place of a leading '~' or '~user', if it is known.", expandUser),
		text("expandvars", "Put the values of environment variables in place of $name and ${name}; those that are not set stay.", expandVars),
		&joinFunc, &isabsFunc, &absFunc, &realFunc, &relFunc, &commonPathFunc, &mountFunc, &splitrootFunc,
	}, generic...),
	Attrs: func(th *thread) []object.Attr {
		str := func(name, s string) object.Attr { return object.Attr{Name: name, Value: object.FromString(s)} }
		return []object.Attr{str("curdir", "."), str("pardir", ".."), str("extsep", "."), str("sep", "/"), str("pathsep", ":"), str("defpath", "/bin:/usr/bin"),
			str("devnull", "/dev/null"), {Name: "altsep", Value: object.None}, {Name: "supports_unicode_filenames", Value: object.False},
			{Name: "__all__", Value: names("normcase isabs join splitdrive splitroot split splitext basename dirname commonprefix getsize " +
				"getmtime getatime getctime islink exists lexists isdir isfile ismount expanduser expandvars normpath abspath samefile " +
				"sameopenfile samestat curdir pardir sep pathsep defpath altsep extsep devnull realpath supports_unicode_filenames relpath " +
				"commonpath isjunction isdevdrive")}}
	},
}

// generic are the functions that do not depend on how paths are written.
var generic = []*object.Func{
	test("exists", "Whether there is a file of any kind at path, or at the end of a link.", true, func(st os.FileInfo) bool { return true }),
	test("lexists", "Whether there is a file of any kind at path, be it a broken link.", false, func(st os.FileInfo) bool { return true }),
	test("isfile", "Whether there is a regular file at path, or at the end of a link.", true, func(st os.FileInfo) bool { return st.Mode().IsRegular() }),
	test("isdir", "Whether there is a directory at path, or at the end of a link.", true, func(st os.FileInfo) bool { return st.IsDir() }),
	test("islink", "Whether path is a symbolic link, even a broken one.", false, func(st os.FileInfo) bool { return st.Mode()&os.ModeSymlink != 0 }),
	test("isjunction", "Return False: only Windows has junctions.", false, func(st os.FileInfo) bool { return false }),
	fact("getsize", "How many bytes the file holds. Raises OSError if there is none.", "st_size"),
	fact("getmtime", "When the contents of the file last changed, in seconds since 1970.", "st_mtime"),
	fact("getatime", "When the file was last read, in seconds since 1970.", "st_atime"),
	fact("getctime", "When the file's name, owner or the like last changed, in seconds since 1970.", "st_ctime"),
	&commonPrefixFunc, &sameFunc, &sameStatFunc, &sameOpenFileFunc, &devDriveFunc,
}

// Generic is genericpath.
var Generic = object.ModuleDef{
	Name:  "genericpath",
	Doc:   "What posixpath and ntpath have in common.",
	Funcs: generic,
	Attrs: func(th *thread) []object.Attr {
		return []object.Attr{{Name: "__all__", Value: names("commonprefix exists getatime getctime getmtime getsize isdevdrive isdir isfile " +
			"isjunction islink lexists samefile sameopenfile samestat")}}
	},
}

func names(s string) value {
	var out []value
	for _, n := range strings.Fields(s) {
		out = append(out, object.FromString(n))
	}
	return object.NewList(out)
}

// many reads several paths that must all be text or all be bytes.
func many(th *thread, vs []value, fn string) ([]arg, error) {
	out := make([]arg, len(vs))
	for i, v := range vs {
		p, err := pathArg(th, v)
		if err != nil {
			if object.IsException(err, object.TypeErrorType) && fn == "join" {
				return nil, th.TypeErrorf("join() argument must be str, bytes, or os.PathLike object, not '%s'", v.Type().Name)
			}
			return nil, err
		}
		if i > 0 && p.bytes != out[0].bytes {
			if fn == "join" {
				return nil, th.TypeErrorf("Can't mix strings and bytes in path components")
			}
			return nil, th.TypeErrorf("Can't mix strings and bytes in path components")
		}
		out[i] = p
	}
	return out, nil
}

var joinFunc = object.Func{Name: "join", Qual: "join", Sig: "(a, *p)", Doc: "Put paths together with slashes between them. One that is absolute starts anew; an empty last one gives a slash at the end.", Bound: func(th *thread, self value, a []value) (value, error) {
	rest, _ := object.AsTuple(a[1])
	first, err := pathArg(th, a[0])
	if err != nil {
		return value{}, err
	}
	ps, err := many(th, append([]value{a[0]}, rest.Items...), "join")
	if err != nil {
		return value{}, err
	}
	p := first.s
	for _, q := range ps[1:] {
		p = join(p, q.s)
	}
	return first.value(p), nil
}}

var isabsFunc = object.Func{Name: "isabs", Qual: "isabs", Sig: "(s)", Doc: "Whether the path starts with a slash.", Bound: func(th *thread, self value, a []value) (value, error) {
	p, err := pathArg(th, a[0])
	return object.Bool(strings.HasPrefix(p.s, "/")), err
}}

var absFunc = object.Func{Name: "abspath", Qual: "abspath", Sig: "(path)", Doc: "Put the working directory in front of a relative path, and normalise it as normpath does.", Bound: func(th *thread, self value, a []value) (value, error) {
	p, err := pathArg(th, a[0])
	if err != nil {
		return value{}, err
	}
	s, err := abs(th, p.s)
	return p.value(s), err
}}

var realFunc = object.Func{Name: "realpath", Qual: "realpath", Sig: "(filename, *, strict=False)", Doc: `The absolute path of the same file, with '..' and all symbolic links worked out.

What does not exist stays as written, or with strict raises OSError.`, Bound: func(th *thread, self value, a []value) (value, error) {
	p, err := pathArg(th, a[0])
	if err != nil {
		return value{}, err
	}
	strict := false
	if !a[1].IsZero() {
		if strict, err = object.Truth(th, a[1]); err != nil {
			return value{}, err
		}
	}
	s, err := realPath(th, p.s, strict, a[0])
	return p.value(s), err
}}

var relFunc = object.Func{Name: "relpath", Qual: "relpath", Sig: "(path, start=None)", Doc: "The way from start, by default the working directory, to path.", Bound: func(th *thread, self value, a []value) (value, error) {
	p, err := pathArg(th, a[0])
	if err != nil {
		return value{}, err
	}
	start := arg{s: "."}
	if !a[1].IsZero() && !a[1].IsNone() {
		both, err := many(th, a[:2], "relpath")
		if err != nil {
			return value{}, err
		}
		start = both[1]
	}
	s, err := relPath(th, p.s, start.s)
	return p.value(s), err
}}

var commonPathFunc = object.Func{Name: "commonpath", Qual: "commonpath", Sig: "(paths)", Doc: "The longest path that all the paths begin with. Raises ValueError for none, and for absolute and relative ones together.", Bound: func(th *thread, self value, a []value) (value, error) {
	vs, err := object.Slice(th, a[0])
	if err != nil {
		return value{}, err
	}
	if len(vs) == 0 {
		return value{}, th.ValueErrorf("commonpath() arg is an empty sequence")
	}
	ps, err := many(th, vs, "commonpath")
	if err != nil {
		return value{}, err
	}
	var common []string
	rooted := strings.HasPrefix(ps[0].s, "/")
	for i, p := range ps {
		if strings.HasPrefix(p.s, "/") != rooted {
			return value{}, th.ValueErrorf("Can't mix absolute and relative paths")
		}
		var parts []string
		for _, c := range strings.Split(p.s, "/") {
			if c != "" && c != "." {
				parts = append(parts, c)
			}
		}
		if i == 0 {
			common = parts
		}
		n := 0
		for n < len(common) && n < len(parts) && common[n] == parts[n] {
			n++
		}
		common = common[:n]
	}
	s := strings.Join(common, "/")
	if rooted {
		s = "/" + s
	}
	return ps[0].value(s), nil
}}

var commonPrefixFunc = object.Func{Name: "commonprefix", Qual: "commonprefix", Sig: "(m)", Doc: "The longest text that all items of m begin with, character by character; '' if m is empty.", Bound: func(th *thread, self value, a []value) (value, error) {
	vs, err := object.Slice(th, a[0])
	if err != nil {
		return value{}, err
	}
	if len(vs) == 0 {
		return object.FromString(""), nil
	}
	_, isList := object.AsList(vs[0])
	if _, isTuple := object.AsTuple(vs[0]); isList || isTuple {
		return commonItems(th, vs)
	}
	ps := make([]arg, len(vs))
	for i, v := range vs {
		if ps[i], err = pathArg(th, v); err != nil {
			return value{}, err
		}
	}
	for _, p := range ps[1:] {
		if p.bytes != ps[0].bytes {
			return value{}, th.TypeErrorf("'<' not supported between instances of '%s' and '%s'", p.kind(), ps[0].kind())
		}
	}
	prefix := []rune(ps[0].s)
	for _, p := range ps[1:] {
		n := 0
		for _, r := range p.s {
			if n >= len(prefix) || prefix[n] != r {
				break
			}
			n++
		}
		prefix = prefix[:n]
	}
	return ps[0].value(string(prefix)), nil
}}

func (a arg) kind() string {
	if a.bytes {
		return "bytes"
	}
	return "str"
}

// commonItems is the common beginning of lists or tuples: what their least and greatest share.
func commonItems(th *thread, vs []value) (value, error) {
	low, high := vs[0], vs[0]
	for _, v := range vs[1:] {
		less, err := object.CompareBool(th, v, low, object.LT)
		if err != nil {
			return value{}, err
		}
		if less {
			low = v
		}
		more, err := object.CompareBool(th, v, high, object.GT)
		if err != nil {
			return value{}, err
		}
		if more {
			high = v
		}
	}
	a, err := object.Slice(th, low)
	if err != nil {
		return value{}, err
	}
	b, err := object.Slice(th, high)
	if err != nil {
		return value{}, err
	}
	n := 0
	for n < len(a) && n < len(b) {
		same, err := object.Equal(th, a[n], b[n])
		if err != nil {
			return value{}, err
		}
		if !same {
			break
		}
		n++
	}
	if _, ok := object.AsTuple(low); ok {
		return object.NewTuple(append([]value(nil), a[:n]...)), nil
	}
	return object.NewList(append([]value(nil), a[:n]...)), nil
}

var sameFunc = object.Func{Name: "samefile", Qual: "samefile", Sig: "(f1, f2)", Doc: "Whether two paths lead to the same file. Raises OSError if one cannot be examined.", Bound: func(th *thread, self value, a []value) (value, error) {
	x, err := stat(th, a[0], true)
	if err != nil {
		return value{}, th.OSError(unwrap(err), a[0])
	}
	y, err := stat(th, a[1], true)
	if err != nil {
		return value{}, th.OSError(unwrap(err), a[1])
	}
	return object.Bool(os.SameFile(x, y)), nil
}}

var sameStatFunc = object.Func{Name: "samestat", Qual: "samestat", Sig: "(s1, s2)", Doc: "Test whether two stat results are of the same file", Bound: func(th *thread, self value, a []value) (value, error) {
	for _, field := range []string{"st_ino", "st_dev"} {
		x, err := object.GetAttrString(th, a[0], field)
		if err != nil {
			return value{}, err
		}
		y, err := object.GetAttrString(th, a[1], field)
		if err != nil {
			return value{}, err
		}
		if same, err := object.Equal(th, x, y); err != nil || !same {
			return object.False, err
		}
	}
	return object.True, nil
}}

var sameOpenFileFunc = object.Func{Name: "sameopenfile", Qual: "sameopenfile", Sig: "(fp1, fp2)", Doc: "Whether two descriptors are open on the same file.", Bound: func(th *thread, self value, a []value) (value, error) {
	var files [2]os.FileInfo
	for i, v := range a {
		fd, err := object.AsIndex(th, v)
		if err != nil {
			return value{}, err
		}
		if files[i], err = FdStat(fd); err != nil {
			return value{}, th.OSError(unwrap(err))
		}
	}
	return object.Bool(os.SameFile(files[0], files[1])), nil
}}

var mountFunc = object.Func{Name: "ismount", Qual: "ismount", Sig: "(path)", Doc: "Whether another file system begins at path.", Bound: func(th *thread, self value, a []value) (value, error) {
	p, err := pathArg(th, a[0])
	if err != nil {
		return value{}, err
	}
	st, err := os.Lstat(object.EncodeFS(p.s))
	if err != nil || st.Mode()&os.ModeSymlink != 0 {
		return object.False, nil
	}
	up, err := os.Lstat(object.EncodeFS(join(p.s, "..")))
	if err != nil {
		return object.False, nil
	}
	return object.Bool(os.SameFile(st, up) || device(st) != device(up)), nil
}}

var splitrootFunc = object.Func{Name: "splitroot", Sig: "(p)", Doc: "Split a path in three: the drive, always '', the slashes it starts with, and the rest.", Bound: func(th *thread, self value, a []value) (value, error) {
	p, err := pathArg(th, a[0])
	if err != nil {
		return value{}, err
	}
	root, rest := splitroot(p.s)
	return object.NewTuple([]value{p.value(""), p.value(root), p.value(rest)}), nil
}}

// devDriveFunc tells of a kind of drive that only Windows has.
var devDriveFunc = object.Func{Name: "isdevdrive", Qual: "isdevdrive", Sig: "(path)", Doc: "Test whether a path is on a Windows Dev Drive: it never is here.",
	Bound: func(th *thread, self value, a []value) (value, error) {
		_, err := pathArg(th, a[0])
		return object.False, err
	}}
