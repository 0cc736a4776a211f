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
	t.Doc = `A path that can also ask the file system, and change it.

Path(*segments) makes the class of the system in use: PosixPath, or WindowsPath on Windows.`
	posixPathType.Doc = "The class that Path() makes everywhere but on Windows."
	windowsPathType.Doc = "The class that Path() makes on Windows; elsewhere it cannot be made."
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
		{Name: "stat", Sig: "(*, follow_symlinks=True)", Doc: "Size, times, permissions and so on, an os.stat_result; with follow_symlinks=False of a link itself.", Bound: func(th *thread, v value, a []value) (value, error) {
			return call(th, "os", "stat", []value{v}, following(th, a[0]))
		}},
		{Name: "lstat", Doc: "stat() of a symbolic link itself.", Fast0: func(th *thread, v value) (value, error) {
			return system(th, "lstat", v)
		}},
		kindTest("exists", "Whether there is a file of any kind, or with follow_symlinks=False at least a link.", true, func(m os.FileMode) bool { return true }),
		kindTest("is_dir", "Whether there is a directory, or a link to one unless follow_symlinks is false.", true, os.FileMode.IsDir),
		kindTest("is_file", "Whether there is a regular file, or a link to one unless follow_symlinks is false.", true, os.FileMode.IsRegular),
		kindTest("is_symlink", "Whether there is a symbolic link, even a broken one.", false, func(m os.FileMode) bool { return m&os.ModeSymlink != 0 }),
		kindTest("is_block_device", "Whether there is a device of blocks, such as a disk.", false, device),
		kindTest("is_char_device", "Whether there is a device of characters, such as a terminal.", false, func(m os.FileMode) bool { return m&os.ModeCharDevice != 0 }),
		kindTest("is_fifo", "Whether there is a named pipe.", false, func(m os.FileMode) bool { return m&os.ModeNamedPipe != 0 }),
		kindTest("is_socket", "Whether there is a socket in the file system.", false, func(m os.FileMode) bool { return m&os.ModeSocket != 0 }),
		{Name: "is_junction", Doc: "Always False: only Windows has junctions.", Fast0: func(th *thread, v value) (value, error) { return object.False, nil }},
		{Name: "is_mount", Doc: "Whether another file system begins here.", Fast0: func(th *thread, v value) (value, error) { return call(th, "posixpath", "ismount", []value{v}) }},
		{Name: "samefile", Sig: "(other_path)", Doc: "Whether other_path leads to the same file, under whatever name. Raises OSError if one cannot be examined.", Bound: func(th *thread, v value, a []value) (value, error) {
			return call(th, "posixpath", "samefile", []value{v, a[0]})
		}},
		{Name: "open", Sig: "(mode='r', buffering=-1, encoding=None, errors=None, newline=None)", Doc: "Open the file, with the further arguments of open().", Bound: openPath},
		{Name: "read_bytes", Doc: "The contents of the file as bytes.", Fast0: func(th *thread, v value) (value, error) {
			return whileOpen(th, v, "rb", nil, func(f value) (value, error) { return object.CallMethod(th, f, "read") })
		}},
		{Name: "read_text", Sig: "(encoding=None, errors=None, newline=None)", Doc: "The contents of the file as a str; the arguments are as in open().", Bound: func(th *thread, v value, a []value) (value, error) {
			return whileOpen(th, v, "r", a, func(f value) (value, error) { return object.CallMethod(th, f, "read") })
		}},
		{Name: "write_bytes", Sig: "(data)", Doc: "Make data, a bytes-like object, the contents of the file, and return its length.", Bound: func(th *thread, v value, a []value) (value, error) {
			view, err := object.NewMemoryView(th, a[0])
			if err != nil {
				return value{}, err
			}
			return whileOpen(th, v, "wb", nil, func(f value) (value, error) { return object.CallMethod(th, f, "write", view) })
		}},
		{Name: "write_text", Sig: "(data, encoding=None, errors=None, newline=None)", Doc: "Make data, a str, the contents of the file, and return its length; the other arguments are as in open().", Bound: func(th *thread, v value, a []value) (value, error) {
			data := a[0]
			if _, ok := object.AsStr(data); !ok {
				return value{}, th.TypeErrorf("data must be str, not %s", data.Type().Name)
			}
			return whileOpen(th, v, "w", a[1:], func(f value) (value, error) { return object.CallMethod(th, f, "write", data) })
		}},
		{Name: "owner", Sig: "(*, follow_symlinks=True)", Doc: "The user that the file belongs to, by name; KeyError if the user has none.", Bound: func(th *thread, v value, a []value) (value, error) {
			return ownerName(th, v, a[0], "st_uid", func(id string) (string, error) { u, err := user.LookupId(id); return nameOf(u, err) })
		}},
		{Name: "group", Sig: "(*, follow_symlinks=True)", Doc: "The group that the file belongs to, by name; KeyError if the group has none.", Bound: func(th *thread, v value, a []value) (value, error) {
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
