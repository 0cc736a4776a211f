package pathlib

import (
	"os"
	"slices"
	"strings"

	"pyasync/internal/wildcard"
	"pyasync/object"
)

// this file lists directories and searches trees

func treeMethods() []object.Func {
	return []object.Func{
		{Name: "iterdir", Doc: "The paths of what is in this directory, '.' and '..' aside, in no particular order.", Fast0: func(th *thread, v value) (value, error) {
			names, err := system(th, "listdir", v)
			if err != nil {
				return value{}, err
			}
			p := of(v)
			out, _ := object.AsList(names)
			for i, n := range out.Items {
				if out.Items[i], err = p.child(th, object.StringOf(n)); err != nil {
					return value{}, err
				}
			}
			return object.Iter(th, names)
		}},
		{Name: "glob", Sig: "(pattern, *, case_sensitive=None, recurse_symlinks=False)", Doc: "The paths below this one that match pattern, in which '**' stands for any number of directories.", Bound: func(th *thread, v value, a []value) (value, error) {
			return globPath(th, v, a, nil)
		}},
		{Name: "rglob", Sig: "(pattern, *, case_sensitive=None, recurse_symlinks=False)", Doc: "glob() with '**/' put before pattern: matches at any depth.", Bound: func(th *thread, v value, a []value) (value, error) {
			return globPath(th, v, a, []string{"**"})
		}},
		{Name: "walk", Sig: "(top_down=True, on_error=None, follow_symlinks=False)", Doc: `Visit this directory and all below it: yields (path, directory names, file names) for each.

top_down       a directory before what it holds; names removed from the first list are then not visited
on_error       called with the OSError of a directory that cannot be read
follow_symlinks  visit links to directories too`, Bound: func(th *thread, v value, a []value) (value, error) {
			w := &walker{p: of(v), onError: orDefault(a[1], object.None)}
			var err error
			if w.topDown, err = object.Truth(th, orDefault(a[0], object.True)); err != nil {
				return value{}, err
			}
			if w.follow, err = object.Truth(th, orDefault(a[2], object.False)); err != nil {
				return value{}, err
			}
			w.stack = []step{{at: v}}
			return object.From(w), nil
		}},
	}
}

// child is the path of an entry of the directory p.
func (p *path) child(th *thread, name string) (value, error) {
	return p.derive(th, p.drive, p.root, append(p.tail[:len(p.tail):len(p.tail)], name))
}

// search is one call of glob.
type search struct {
	th     *thread
	p      *path
	ignore bool // case
	follow bool // links to directories, below **
	seen   map[string]bool
	out    []value
	err    error
}

func globPath(th *thread, v value, a []value, before []string) (value, error) {
	p := of(v)
	q, err := p.other(th, a[0])
	if err != nil {
		return value{}, err
	}
	if q.drive+q.root != "" {
		return value{}, th.Raise(object.NotImplementedErrorType, "Non-relative patterns are unsupported")
	}
	if len(q.tail) == 0 && before == nil {
		q.class = p.Type()
		return value{}, th.ValueErrorf("Unacceptable pattern: %s", q.repr())
	}
	s := &search{th: th, p: p, seen: map[string]bool{}}
	if s.ignore, err = ignoreCase(th, p.f, a[1]); err != nil {
		return value{}, err
	}
	if s.follow, err = object.Truth(th, orDefault(a[2], object.False)); err != nil {
		return value{}, err
	}
	parts := slices.Concat(before, q.tail)
	if t, ok := object.AsStr(a[0]); ok && strings.HasSuffix(t.String(), "/") || len(q.tail) == 0 {
		parts = append(parts, "") // only directories
	}
	s.find(nil, parts)
	if s.err != nil {
		return value{}, s.err
	}
	return object.Iter(th, object.NewList(s.out))
}

// place is where names below the start of the search are, for the system.
func (s *search) place(names []string) string {
	q := path{f: s.p.f, drive: s.p.drive, root: s.p.root, tail: slices.Concat(s.p.tail, names)}
	return object.EncodeFS(q.String())
}

func (s *search) add(names []string) {
	key := strings.Join(names, "\x00")
	if s.err != nil || s.seen[key] {
		return
	}
	s.seen[key] = true
	v, err := s.p.derive(s.th, s.p.drive, s.p.root, slices.Concat(s.p.tail, names))
	s.out, s.err = append(s.out, v), err
}

func (s *search) entries(names []string) []os.DirEntry {
	f, err := os.Open(s.place(names))
	if err != nil {
		return nil
	}
	defer f.Close()
	es, _ := f.ReadDir(-1)
	return es
}

// isDir reports whether an entry is a directory, or with links one that leads to one.
func (s *search) isDir(names []string, e os.DirEntry, links bool) bool {
	if e.Type()&os.ModeSymlink == 0 {
		return e.IsDir()
	}
	if !links {
		return false
	}
	st, err := os.Stat(s.place(names))
	return err == nil && st.IsDir()
}

func within(names []string, name string) []string {
	return append(names[:len(names):len(names)], name)
}

// find searches for the rest of a pattern below names.
func (s *search) find(names, pattern []string) {
	if s.err != nil {
		return
	}
	if len(pattern) == 0 {
		s.add(names)
		return
	}
	part, rest := pattern[0], pattern[1:]
	switch {
	case part == "":
		if st, err := os.Stat(s.place(names)); err == nil && st.IsDir() {
			s.add(names)
		}
	case part == "**":
		for len(rest) > 0 && rest[0] == "**" {
			rest = rest[1:]
		}
		s.below(names, rest)
	case part == "..", !wildcard.HasMagic(part) && !s.ignore:
		next := within(names, part)
		if _, err := os.Lstat(s.place(next)); err == nil {
			s.find(next, rest)
		}
	default:
		p := component(part, s.ignore)
		for _, e := range s.entries(names) {
			name := object.DecodeFS([]byte(e.Name()))
			if !p.Match(folded(name, s.ignore)) {
				continue
			}
			next := within(names, name)
			if len(rest) == 0 || s.isDir(next, e, true) {
				s.find(next, rest)
			}
		}
	}
}

// below searches in a directory and in all directories below it.
func (s *search) below(names, rest []string) {
	if st, err := os.Stat(s.place(names)); err != nil || !st.IsDir() {
		return
	}
	s.find(names, rest)
	for _, e := range s.entries(names) {
		next := within(names, object.DecodeFS([]byte(e.Name())))
		if s.isDir(next, e, s.follow) {
			s.below(next, rest)
		} else if len(rest) == 0 {
			s.add(next)
		}
	}
}

// walker yields what walk() finds.
type walker struct {
	p               *path
	topDown, follow bool
	onError         value
	stack           []step
	last            value // the result yielded last: its list of directories may have been changed
}

// step is a directory yet to walk, or a result yet to yield.
type step struct{ at, result value }

var walkerType = object.NewStatic("generator", object.ObjectType, object.FlagNoInstantiate)

func (*walker) Type() *object.Type { return walkerType.Ready() }

func init() {
	t := walkerType
	t.Iter = func(th *thread, v value) (value, error) { return v, nil }
	t.Next = func(th *thread, v value) (value, error) { return v.Object().(*walker).next(th) }
}

// enter pushes the directories of the result yielded last.
func (w *walker) enter(th *thread, result value) error {
	t, _ := object.AsTuple(result)
	dirs, err := object.Slice(th, t.Items[1])
	if err != nil {
		return err
	}
	for i := len(dirs) - 1; i >= 0; i-- {
		next, err := of(t.Items[0]).joined(th, dirs[i:i+1])
		if err != nil {
			return err
		}
		w.stack = append(w.stack, step{at: next})
	}
	return nil
}

func (w *walker) next(th *thread) (value, error) {
	if !w.last.IsZero() {
		last := w.last
		w.last = value{}
		if err := w.enter(th, last); err != nil {
			return value{}, err
		}
	}
	for len(w.stack) > 0 {
		s := w.stack[len(w.stack)-1]
		w.stack = w.stack[:len(w.stack)-1]
		if !s.result.IsZero() {
			return s.result, nil
		}
		r, err := w.list(th, s.at)
		if err != nil {
			if !object.IsException(err, object.OSErrorType) {
				return value{}, err
			}
			if !w.onError.IsNone() {
				if _, err := object.Call1(th, w.onError, object.From(object.AsException(err))); err != nil {
					return value{}, err
				}
			}
			continue
		}
		if w.topDown {
			w.last = r
			return r, nil
		}
		w.stack = append(w.stack, step{result: r})
		if err := w.enter(th, r); err != nil {
			return value{}, err
		}
	}
	return value{}, nil
}

// list reads a directory: the path, the names of the directories and those of the files.
func (w *walker) list(th *thread, at value) (value, error) {
	dir, err := fsText(th, at)
	if err != nil {
		return value{}, err
	}
	f, err := os.Open(dir)
	if err != nil {
		return value{}, th.OSError(err, object.FromString(of(at).String()))
	}
	defer f.Close()
	es, err := f.ReadDir(-1)
	if err != nil {
		return value{}, th.OSError(err, object.FromString(of(at).String()))
	}
	dirs, files := []value{}, []value{}
	for _, e := range es {
		isDir := e.IsDir()
		if w.follow && e.Type()&os.ModeSymlink != 0 {
			st, err := os.Stat(dir + "/" + e.Name())
			isDir = err == nil && st.IsDir()
		}
		name := object.FromString(object.DecodeFS([]byte(e.Name())))
		if isDir {
			dirs = append(dirs, name)
		} else {
			files = append(files, name)
		}
	}
	return object.NewTuple([]value{at, object.NewList(dirs), object.NewList(files)}), nil
}
