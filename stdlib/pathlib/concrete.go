package pathlib

import (
	"os"
	"os/user"
	"strconv"
	"strings"

	"pyasync/object"
	pio "pyasync/stdlib/io"
)

// this file holds what paths do with files; the work is that of modules os and io

// call calls a function of a module.
func call(th *thread, module, fn string, args []value, kw ...object.Kw) (value, error) {
	m, err := th.Interp.Hooks.ImportModule(th, module)
	if err != nil {
		return value{}, err
	}
	f, err := object.GetAttrString(th, m, fn)
	if err != nil {
		return value{}, err
	}
	return object.Call(th, f, args, kw)
}

// system calls a function of module posix, or nt.
func system(th *thread, fn string, args ...value) (value, error) { return call(th, "os", fn, args) }

func keyword(th *thread, name string, v value) object.Kw {
	return object.Kw{Name: th.Interp.Intern(name), Val: v}
}

// following is the keyword follow_symlinks, from an argument that may be omitted.
func following(th *thread, v value) object.Kw {
	if v.IsZero() {
		v = object.True
	}
	return keyword(th, "follow_symlinks", v)
}

func init() {
	t := pathType
	t.Doc = "PurePath subclass that can make system calls.\n\nPath represents a filesystem path but unlike PurePath, also offers\nmethods to do system calls on path objects. Depending on your system,\ninstantiating a Path will return either a PosixPath or a WindowsPath\nobject. You can also instantiate a PosixPath or WindowsPath directly,\nbut cannot instantiate a WindowsPath on a POSIX system or vice versa."
	posixPathType.Doc = "Path subclass for non-Windows systems.\n\nOn a POSIX system, instantiating a Path should return this object."
	windowsPathType.Doc = "Path subclass for Windows systems.\n\nOn a Windows system, instantiating a Path should return this object."
	t.Methods = func() []object.Func { return append(fileMethods(), append(changeMethods(), treeMethods()...)...) }
}

// kindTest declares a question about the kind of file.
func kindTest(name, doc string, follows bool, f func(m os.FileMode) bool) object.Func {
	sig := "()"
	if follows {
		sig = "(*, follow_symlinks=True)"
	}
	return object.Func{Name: name, Sig: sig, Doc: doc, Bound: func(th *thread, v value, a []value) (value, error) {
		follow := name != "is_symlink"
		if follows && !a[0].IsZero() {
			var err error
			if follow, err = object.Truth(th, a[0]); err != nil {
				return value{}, err
			}
		}
		s, err := fsText(th, v)
		if err != nil {
			return value{}, err
		}
		look := os.Lstat
		if follow {
			look = os.Stat
		}
		st, err := look(s)
		return object.Bool(err == nil && f(st.Mode())), nil
	}}
}

// fsText is a path for the system. Subclasses may define __fspath__.
func fsText(th *thread, v value) (string, error) {
	if v.Type().Heap() {
		s, err := pio.PathString(th, v)
		return object.EncodeFS(s), err
	}
	return object.EncodeFS(of(v).String()), nil
}

func fileMethods() []object.Func {
	device := func(m os.FileMode) bool { return m&os.ModeDevice != 0 && m&os.ModeCharDevice == 0 }
	return []object.Func{
		{Name: "stat", Sig: "(*, follow_symlinks=True)", Doc: "Return the result of the stat() system call on this path, like os.stat() does.", Bound: func(th *thread, v value, a []value) (value, error) {
			return call(th, "os", "stat", []value{v}, following(th, a[0]))
		}},
		{Name: "lstat", Doc: "Like stat(), except if the path points to a symlink, the symlink's status information is returned, rather than its target's.", Fast0: func(th *thread, v value) (value, error) {
			return system(th, "lstat", v)
		}},
		kindTest("exists", "Whether this path exists.", true, func(m os.FileMode) bool { return true }),
		kindTest("is_dir", "Whether this path is a directory.", true, os.FileMode.IsDir),
		kindTest("is_file", "Whether this path is a regular file (also True for symlinks pointing to regular files).", true, os.FileMode.IsRegular),
		kindTest("is_symlink", "Whether this path is a symbolic link.", false, func(m os.FileMode) bool { return m&os.ModeSymlink != 0 }),
		kindTest("is_block_device", "Whether this path is a block device.", false, device),
		kindTest("is_char_device", "Whether this path is a character device.", false, func(m os.FileMode) bool { return m&os.ModeCharDevice != 0 }),
		kindTest("is_fifo", "Whether this path is a FIFO.", false, func(m os.FileMode) bool { return m&os.ModeNamedPipe != 0 }),
		kindTest("is_socket", "Whether this path is a socket.", false, func(m os.FileMode) bool { return m&os.ModeSocket != 0 }),
		{Name: "is_junction", Doc: "Whether this path is a junction.", Fast0: func(th *thread, v value) (value, error) { return object.False, nil }},
		{Name: "is_mount", Doc: "Check if this path is a mount point", Fast0: func(th *thread, v value) (value, error) { return call(th, "posixpath", "ismount", []value{v}) }},
		{Name: "samefile", Sig: "(other_path)", Doc: "Return whether other_path is the same or not as this file (as returned by os.path.samefile()).", Bound: func(th *thread, v value, a []value) (value, error) {
			return call(th, "posixpath", "samefile", []value{v, a[0]})
		}},
		{Name: "open", Sig: "(mode='r', buffering=-1, encoding=None, errors=None, newline=None)", Doc: "Open the file pointed to by this path and return a file object, as the built-in open() function does.", Bound: openPath},
		{Name: "read_bytes", Doc: "Open the file in bytes mode, read it, and close the file.", Fast0: func(th *thread, v value) (value, error) {
			return whileOpen(th, v, "rb", nil, func(f value) (value, error) { return object.CallMethod(th, f, "read") })
		}},
		{Name: "read_text", Sig: "(encoding=None, errors=None, newline=None)", Doc: "Open the file in text mode, read it, and close the file.", Bound: func(th *thread, v value, a []value) (value, error) {
			return whileOpen(th, v, "r", a, func(f value) (value, error) { return object.CallMethod(th, f, "read") })
		}},
		{Name: "write_bytes", Sig: "(data)", Doc: "Open the file in bytes mode, write to it, and close the file.", Bound: func(th *thread, v value, a []value) (value, error) {
			view, err := object.NewMemoryView(th, a[0])
			if err != nil {
				return value{}, err
			}
			return whileOpen(th, v, "wb", nil, func(f value) (value, error) { return object.CallMethod(th, f, "write", view) })
		}},
		{Name: "write_text", Sig: "(data, encoding=None, errors=None, newline=None)", Doc: "Open the file in text mode, write to it, and close the file.", Bound: func(th *thread, v value, a []value) (value, error) {
			data := a[0]
			if _, ok := object.AsStr(data); !ok {
				return value{}, th.TypeErrorf("data must be str, not %s", data.Type().Name)
			}
			return whileOpen(th, v, "w", a[1:], func(f value) (value, error) { return object.CallMethod(th, f, "write", data) })
		}},
		{Name: "owner", Sig: "(*, follow_symlinks=True)", Doc: "Return the login name of the file owner.", Bound: func(th *thread, v value, a []value) (value, error) {
			return ownerName(th, v, a[0], "st_uid", func(id string) (string, error) { u, err := user.LookupId(id); return nameOf(u, err) })
		}},
		{Name: "group", Sig: "(*, follow_symlinks=True)", Doc: "Return the group name of the file gid.", Bound: func(th *thread, v value, a []value) (value, error) {
			return ownerName(th, v, a[0], "st_gid", func(id string) (string, error) {
				g, err := user.LookupGroupId(id)
				if err != nil {
					return "", err
				}
				return g.Name, nil
			})
		}},
	}
}

func nameOf(u *user.User, err error) (string, error) {
	if err != nil {
		return "", err
	}
	return u.Username, nil
}

func ownerName(th *thread, v, follow value, field string, look func(id string) (string, error)) (value, error) {
	st, err := call(th, "os", "stat", []value{v}, following(th, follow))
	if err != nil {
		return value{}, err
	}
	id, err := object.GetAttrString(th, st, field)
	if err != nil {
		return value{}, err
	}
	n, err := object.AsIndex(th, id)
	if err != nil {
		return value{}, err
	}
	name, err := look(strconv.Itoa(n))
	if err != nil {
		what := map[string]string{"st_uid": "getpwuid(): uid not found: ", "st_gid": "getgrgid(): gid not found: "}[field]
		return value{}, th.KeyError(object.FromString(what + strconv.Itoa(n)))
	}
	return object.FromString(name), nil
}

func openPath(th *thread, v value, a []value) (value, error) {
	args := []value{v}
	for i, x := range a {
		if x.IsZero() {
			x = [...]value{object.FromString("r"), object.Int(-1), object.None, object.None, object.None}[i]
		}
		args = append(args, x)
	}
	return object.Call(th, pio.OpenFunction(th), args, nil)
}

// whileOpen opens the file, does something with it and closes it. text are the arguments
// encoding, errors and newline.
func whileOpen(th *thread, v value, mode string, text []value, do func(f value) (value, error)) (value, error) {
	args := []value{object.FromString(mode), {}, {}, {}, {}}
	copy(args[2:], text)
	f, err := openPath(th, v, args)
	if err != nil {
		return value{}, err
	}
	r, err := do(f)
	if _, cerr := object.CallMethod(th, f, "close"); err == nil {
		err = cerr
	}
	return r, err
}

// orDefault is an argument, or its default when it was omitted.
func orDefault(v, def value) value {
	if v.IsZero() {
		return def
	}
	return v
}

// cwd is the working directory as text.
func cwd(th *thread) (string, error) {
	v, err := system(th, "getcwd")
	if err != nil {
		return "", err
	}
	return object.StringOf(v), nil
}

// makeClass makes an instance of a class of paths from text.
func makeClass(th *thread, cls value, s string) (value, error) {
	return object.Call1(th, cls, object.FromString(s))
}

func (p *path) expandUser(th *thread) (value, error) {
	self := object.From(p)
	if p.drive+p.root != "" || len(p.tail) == 0 || !strings.HasPrefix(p.tail[0], "~") {
		return self, nil
	}
	v, err := call(th, "posixpath", "expanduser", []value{object.FromString(p.tail[0])})
	if err != nil {
		return value{}, err
	}
	home := object.StringOf(v)
	if strings.HasPrefix(home, "~") {
		return value{}, th.Raise(object.RuntimeErrorType, "Could not determine home directory.")
	}
	drive, root, tail := p.f.parse(home)
	return p.derive(th, drive, root, append(tail, p.tail[1:]...))
}
