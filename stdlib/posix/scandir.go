//go:build unix

package posix

import (
	"os"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file lists directories: listdir, scandir and the entries it yields

// readDir reads a directory whole; the caller's descriptor stays open.
func readDir(th *thread, t target) ([]os.DirEntry, error) {
	fd := t.fd
	var err error
	if t.isFD {
		if fd, err = unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0); err != nil {
			return nil, fail(th, err)
		}
	} else if fd, err = unix.Open(t.name, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC|unix.O_NONBLOCK, 0); err != nil {
		return nil, fail(th, err, t.like)
	}
	f := os.NewFile(uintptr(fd), "")
	defer f.Close()
	if t.isFD {
		f.Seek(0, 0)
	}
	es, err := f.ReadDir(-1)
	return es, fail(th, err, t.like)
}

var listdir = object.Func{Name: "listdir", Sig: "(path=None)", Doc: `The names in a directory, '.' and '..' aside, as a list in no particular order.

path may be a descriptor; the names are bytes if it is bytes.`, Bound: func(th *thread, _ value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "listdir", "path", orFD|orNone)
	if err != nil {
		return value{}, err
	}
	es, err := readDir(th, t)
	if err != nil {
		return value{}, err
	}
	out := make([]value, len(es))
	for i, e := range es {
		out[i] = t.decode(e.Name())
	}
	return object.NewList(out), nil
}}

// dirEntry is what scandir yields: a name, its kind, and what stat said once it was asked.
type dirEntry struct {
	entry      os.DirEntry
	name, path value
	raw        string // the path, as the system has it
	dir        int    // the directory that raw starts from
	stats      [2]value
}

// scanner iterates over the entries of a directory.
type scanner struct {
	from    target
	entries []os.DirEntry
}

var (
	dirEntryType = object.NewStatic("DirEntry", object.ObjectType, object.FlagNoInstantiate)
	scannerType  = object.NewStatic("ScandirIterator", object.ObjectType, object.FlagNoInstantiate)
)

func (*dirEntry) Type() *object.Type { return dirEntryType }
func (*scanner) Type() *object.Type  { return scannerType }

var scandir = object.Func{Name: "scandir", Sig: "(path=None)", Doc: "Iterate over a directory, '.' and '..' aside: an iterator of DirEntry, to be closed or used in a with statement.", Bound: func(th *thread, _ value, a []value) (value, error) {
	t, err := fileArg(th, a[0], "scandir", "path", orFD|orNone)
	if err != nil {
		return value{}, err
	}
	es, err := readDir(th, t)
	if err != nil {
		if t.isFD {
			err = fail(th, unix.EBADF)
		}
		return value{}, err
	}
	return object.From(&scanner{from: t, entries: es}), nil
}}

func (s *scanner) next() value {
	if len(s.entries) == 0 {
		return value{}
	}
	e := s.entries[0]
	s.entries = s.entries[1:]
	d := &dirEntry{entry: e, name: s.from.decode(e.Name()), dir: unix.AT_FDCWD}
	if s.from.isFD {
		d.dir, d.path, d.raw = s.from.fd, d.name, e.Name()
		return object.From(d)
	}
	d.raw = s.from.name
	if d.raw[len(d.raw)-1] != '/' {
		d.raw += "/"
	}
	d.raw += e.Name()
	d.path = s.from.decode(d.raw)
	return object.From(d)
}

// stat looks at the file, or the link itself, once.
func (d *dirEntry) stat(th *thread, follow bool) (value, error) {
	i := 0
	if follow && d.entry.Type()&os.ModeSymlink != 0 {
		i = 1
	}
	if d.stats[i].IsZero() {
		v, err := target{name: d.raw, like: d.path}.stat(th, d.dir, i == 1)
		if err != nil {
			return value{}, err
		}
		d.stats[i] = v
	}
	return d.stats[i], nil
}

// is tells whether the file is of a kind: that of the entry, or where it is a link to
// follow or unknown, what stat says.
func (d *dirEntry) is(th *thread, follow bool, mode os.FileMode, bits uint32) (value, error) {
	if t := d.entry.Type(); t&os.ModeSymlink == 0 && t&os.ModeIrregular == 0 {
		return object.Bool(t == mode), nil
	} else if !follow && t&os.ModeSymlink != 0 {
		return object.False, nil
	}
	v, err := d.stat(th, follow)
	if err != nil {
		if object.IsException(err, object.FileNotFoundErrorType) {
			return object.False, nil
		}
		return value{}, err
	}
	return object.Bool(uint32(statResult.Field(v, 0).AsInt())&unix.S_IFMT == bits), nil
}

func init() {
	t := dirEntryType
	t.Module = "posix"
	entry := func(v value) *dirEntry { return v.Object().(*dirEntry) }
	t.Repr = func(th *thread, v value) (value, error) {
		r, err := object.ReprString(th, entry(v).name)
		return object.FromString("<DirEntry " + r + ">"), err
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "name", Doc: "the name in the directory", Field: true, Get: func(th *thread, v value) (value, error) { return entry(v).name, nil }},
			{Name: "path", Doc: "the name behind the path that scandir() was given", Field: true, Get: func(th *thread, v value) (value, error) { return entry(v).path, nil }},
		}
	}
	ask := func(name, doc string, f func(th *thread, d *dirEntry, follow bool) (value, error)) object.Func {
		return object.Func{Name: name, Sig: "(*, follow_symlinks=True)", Doc: doc, Bound: func(th *thread, v value, a []value) (value, error) {
			follow, err := flagArg(th, a[0], true)
			if err != nil {
				return value{}, err
			}
			return f(th, entry(v), follow)
		}}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			ask("is_dir", "Whether this is a directory, or with follow_symlinks a link to one. Asks the system at most once.", func(th *thread, d *dirEntry, follow bool) (value, error) {
				return d.is(th, follow, os.ModeDir, unix.S_IFDIR)
			}),
			ask("is_file", "Whether this is a regular file, or with follow_symlinks a link to one. Asks the system at most once.", func(th *thread, d *dirEntry, follow bool) (value, error) {
				return d.is(th, follow, 0, unix.S_IFREG)
			}),
			ask("stat", "What os.stat() says of it; asks the system once. With follow_symlinks=False, of a link itself.", func(th *thread, d *dirEntry, follow bool) (value, error) {
				return d.stat(th, follow)
			}),
			{Name: "is_symlink", Doc: "Whether this is a symbolic link, even a broken one. Asks the system at most once.", Fast0: func(th *thread, v value) (value, error) {
				return object.Bool(entry(v).entry.Type()&os.ModeSymlink != 0), nil
			}},
			{Name: "is_junction", Doc: "Always False: only Windows has junctions.", Fast0: func(th *thread, v value) (value, error) { return object.False, nil }},
			{Name: "inode", Doc: "The number of the file in its file system.", Fast0: func(th *thread, v value) (value, error) {
				s, err := entry(v).stat(th, false)
				if err != nil {
					return value{}, err
				}
				return statResult.Field(s, 1), nil
			}},
			{Name: "__fspath__", Doc: "The attribute path, for os.fspath() and open().", Fast0: func(th *thread, v value) (value, error) { return entry(v).path, nil }},
			{Name: "__class_getitem__", Class: true, Doc: "See PEP 585", Fast1: func(th *thread, cls, x value) (value, error) { return object.NewGenericAlias(th, cls, x) }},
		}
	}
	initScanner()
}

func initScanner() {
	t := scannerType
	t.Module = "posix"
	scan := func(v value) *scanner { return v.Object().(*scanner) }
	t.Iter = func(th *thread, v value) (value, error) { return v, nil }
	t.Next = func(th *thread, v value) (value, error) { return scan(v).next(), nil }
	t.Methods = func() []object.Func {
		end := func(v value) { scan(v).entries = nil }
		return []object.Func{
			{Name: "close", Fast0: func(th *thread, v value) (value, error) { end(v); return object.None, nil }},
			{Name: "__enter__", Fast0: func(th *thread, v value) (value, error) { return v, nil }},
			{Name: "__exit__", Sig: "(*args)", Bound: func(th *thread, v value, a []value) (value, error) { end(v); return object.None, nil }},
		}
	}
}
