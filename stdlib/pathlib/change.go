package pathlib

import (
	"strings"

	"pyasync/object"
)

// this file holds the methods that find places and change files

func changeMethods() []object.Func {
	return []object.Func{
		{Name: "cwd", Class: true, Doc: "The working directory, as an absolute path.", Fast0: func(th *thread, cls value) (value, error) {
			s, err := cwd(th)
			if err != nil {
				return value{}, err
			}
			return makeClass(th, cls, s)
		}},
		{Name: "home", Class: true, Doc: "The home directory of the user. Raises RuntimeError if it is not known.", Fast0: func(th *thread, cls value) (value, error) {
			v, err := makeClass(th, cls, "~")
			if err != nil {
				return value{}, err
			}
			return object.CallMethod(th, v, "expanduser")
		}},
		{Name: "from_uri", Class: true, Sig: "(uri)", Doc: "Make a path of a URI that starts with 'file:/'. Raises ValueError for any other, and for one that is not absolute.", Bound: fromURI},
		{Name: "absolute", Doc: `The path with the working directory in front, unless it is absolute.

'..' and symbolic links stay as they are; resolve() sees to those.`, Fast0: func(th *thread, v value) (value, error) {
			p := of(v)
			if p.absolute() {
				return v, nil
			}
			s, err := cwd(th)
			if err != nil {
				return value{}, err
			}
			drive, root, tail := p.f.parse(s)
			return p.derive(th, drive, root, append(tail, p.tail...))
		}},
		{Name: "resolve", Sig: "(strict=False)", Doc: `The absolute path of the same file, with '..' and all symbolic links worked out.

What does not exist stays as written, or with strict raises OSError.`, Bound: func(th *thread, v value, a []value) (value, error) {
			r, err := call(th, "posixpath", "realpath", []value{v}, keyword(th, "strict", orDefault(a[0], object.False)))
			if err != nil {
				return value{}, err
			}
			return of(v).fromText(th, object.StringOf(r))
		}},
		{Name: "expanduser", Doc: "The path with the home directory in place of a leading '~' or '~user'. Raises RuntimeError if it is not known.", Fast0: func(th *thread, v value) (value, error) {
			return of(v).expandUser(th)
		}},
		{Name: "readlink", Doc: "The path that this symbolic link holds, as it was written.", Fast0: func(th *thread, v value) (value, error) {
			r, err := system(th, "readlink", v)
			if err != nil {
				return value{}, err
			}
			return of(v).fromText(th, object.StringOf(r))
		}},
		{Name: "touch", Sig: "(mode=438, exist_ok=True)", Doc: `Create an empty file with the permissions mode; if the file is there, set its times to now.

With exist_ok=False, raise FileExistsError in that case.`, Bound: touch},
		{Name: "mkdir", Sig: "(mode=511, parents=False, exist_ok=False)", Doc: `Create a directory with the permissions mode, with parents=True those above it too.

With exist_ok=True it may be there already; otherwise that raises FileExistsError.`, Bound: func(th *thread, v value, a []value) (value, error) {
			parents, err := object.Truth(th, orDefault(a[1], object.False))
			if err != nil {
				return value{}, err
			}
			existOK, err := object.Truth(th, orDefault(a[2], object.False))
			if err != nil {
				return value{}, err
			}
			return object.None, makeDir(th, v, orDefault(a[0], object.Int(0o777)), parents, existOK)
		}},
		{Name: "chmod", Sig: "(mode, *, follow_symlinks=True)", Doc: "Set the permissions, an int such as 0o644; with follow_symlinks=False those of a link itself.", Bound: func(th *thread, v value, a []value) (value, error) {
			return call(th, "os", "chmod", []value{v, a[0]}, following(th, a[1]))
		}},
		{Name: "lchmod", Sig: "(mode)", Doc: "chmod() of a symbolic link itself, where the system can do that.", Bound: func(th *thread, v value, a []value) (value, error) {
			return call(th, "os", "chmod", []value{v, a[0]}, keyword(th, "follow_symlinks", object.False))
		}},
		{Name: "unlink", Sig: "(missing_ok=False)", Doc: "Delete a file or a symbolic link; with missing_ok, do not mind if there is none.", Bound: func(th *thread, v value, a []value) (value, error) {
			_, err := system(th, "unlink", v)
			if err != nil && object.IsException(err, object.FileNotFoundErrorType) {
				if ok, terr := object.Truth(th, orDefault(a[0], object.False)); terr != nil {
					err = terr
				} else if ok {
					err = nil
				}
			}
			return object.None, err
		}},
		{Name: "rmdir", Doc: "Delete a directory, which must be empty.", Fast0: func(th *thread, v value) (value, error) { return system(th, "rmdir", v) }},
		renaming("rename", "Give the file or directory the path target, and return that as a path; a file there is replaced."),
		renaming("replace", "Give the file or directory the path target, in place of what is there, and return that as a path."),
		{Name: "symlink_to", Sig: "(target, target_is_directory=False)", Doc: "Create a symbolic link here that holds the path target. target_is_directory matters on Windows only.", Bound: func(th *thread, v value, a []value) (value, error) {
			return system(th, "symlink", a[0], v, orDefault(a[1], object.False))
		}},
		{Name: "hardlink_to", Sig: "(target)", Doc: "Give the file at target a second name, this path.", Bound: func(th *thread, v value, a []value) (value, error) {
			return system(th, "link", a[0], v)
		}},
	}
}

func renaming(name, doc string) object.Func {
	return object.Func{Name: name, Sig: "(target)", Doc: doc, Bound: func(th *thread, v value, a []value) (value, error) {
		target := a[0]
		if _, err := system(th, name, v, target); err != nil {
			return value{}, err
		}
		return object.CallMethod(th, v, "with_segments", target)
	}}
}

func touch(th *thread, v value, a []value) (value, error) {
	existOK, err := object.Truth(th, orDefault(a[1], object.True))
	if err != nil {
		return value{}, err
	}
	mode := orDefault(a[0], object.Int(0o666))
	if existOK {
		// a file that is there gets a new time
		if _, err := system(th, "utime", v, object.None); err == nil {
			return object.None, nil
		} else if !object.IsException(err, object.OSErrorType) {
			return value{}, err
		}
	}
	flags := 0
	for _, name := range []string{"O_CREAT", "O_WRONLY", "O_EXCL"} {
		if existOK && name == "O_EXCL" {
			continue
		}
		m, err := th.Interp.Hooks.ImportModule(th, "os")
		if err != nil {
			return value{}, err
		}
		f, err := object.GetAttrString(th, m, name)
		if err != nil {
			return value{}, err
		}
		flags |= int(f.AsInt())
	}
	fd, err := system(th, "open", v, object.Int(int64(flags)), mode)
	if err != nil {
		return value{}, err
	}
	return system(th, "close", fd)
}

// makeDir makes a directory, and with parents those above it.
func makeDir(th *thread, v, mode value, parents, existOK bool) error {
	_, err := system(th, "mkdir", v, mode)
	switch {
	case err == nil || !object.IsException(err, object.OSErrorType):
		return err
	case object.IsException(err, object.FileNotFoundErrorType):
		p := of(v)
		if !parents || len(p.tail) == 0 {
			return err
		}
		up, derr := p.derive(th, p.drive, p.root, p.tail[:len(p.tail)-1])
		if derr != nil {
			return derr
		}
		if err := makeDir(th, up, object.Int(0o777), true, true); err != nil {
			return err
		}
		return makeDir(th, v, mode, false, existOK)
	case existOK:
		if dir, derr := object.CallMethod(th, v, "is_dir"); derr != nil {
			return derr
		} else if ok, derr := object.Truth(th, dir); derr != nil || ok {
			return derr
		}
	}
	return err
}

func fromURI(th *thread, cls value, a []value) (value, error) {
	s, ok := object.AsStr(a[0])
	if !ok {
		return value{}, th.TypeErrorf("'%s' object is not a str", a[0].Type().Name)
	}
	uri := s.String()
	p, ok := strings.CutPrefix(uri, "file:")
	if !ok {
		return value{}, th.ValueErrorf("URI does not start with 'file:': %s", object.Quote(uri))
	}
	switch {
	case strings.HasPrefix(p, "///"):
		p = p[2:]
	case strings.HasPrefix(p, "//localhost/"):
		p = p[len("//localhost"):]
	}
	if f := flavourOf(cls.Object().(*object.Type)); f.windows {
		if strings.HasPrefix(p, "///") || strings.HasPrefix(p, "/") && len(p) > 2 && (p[2] == ':' || p[2] == '|') {
			p = strings.TrimPrefix(p, "/")
		}
		if len(p) > 1 && p[1] == '|' {
			p = p[:1] + ":" + p[2:]
		}
	}
	var b []byte
	for i := 0; i < len(p); i++ {
		if p[i] == '%' && i+2 < len(p) && isHex(p[i+1]) && isHex(p[i+2]) {
			b = append(b, unhex(p[i+1])<<4|unhex(p[i+2]))
			i += 2
			continue
		}
		b = append(b, p[i])
	}
	v, err := makeClass(th, cls, object.DecodeFS(b))
	if err != nil {
		return value{}, err
	}
	if q, ok := asPath(v); ok && !q.absolute() {
		return value{}, th.ValueErrorf("URI is not absolute: %s", object.Quote(uri))
	}
	return v, nil
}

func isHex(c byte) bool { return c >= '0' && c <= '9' || c|32 >= 'a' && c|32 <= 'f' }

func unhex(c byte) byte {
	if c <= '9' {
		return c - '0'
	}
	return c | 32 - 'a' + 10
}
