package pathlib

import (
	"strings"

	"pyasync/object"
	pio "pyasync/stdlib/io"
)

// this file defines the path objects, and how they are made, compared and shown

type (
	value  = object.Value
	thread = object.Thread
)

// path is an instance of PurePath or a subclass.
type path struct {
	object.Sub
	class       *object.Type // unless it is a script's
	f           *flavour
	drive, root string
	tail        []string
	text        string // str(path), once it is known
}

var (
	purePathType        = class("PurePath", object.ObjectType)
	purePosixPathType   = class("PurePosixPath", purePathType)
	pureWindowsPathType = class("PureWindowsPath", purePathType)
	pathType            = class("Path", purePathType)
	posixPathType       = class("PosixPath", pathType, purePosixPathType)
	windowsPathType     = class("WindowsPath", pathType, pureWindowsPathType)
)

// class declares a class that looks as if it were written in Python.
func class(name string, bases ...*object.Type) *object.Type {
	t := object.NewStatic(name, bases[0], object.FlagBaseType)
	t.Bases = bases
	t.Module = "pathlib._local"
	return t
}

// Type is the class of the path.
func (p *path) Type() *object.Type { return p.TypeOr(p.class) }

func of(v value) *path { return v.Object().(*path) }

func asPath(v value) (*path, bool) { p, ok := v.Object().(*path); return p, ok }

// String is the path as text.
func (p *path) String() string {
	if p.text == "" {
		p.text = p.f.format(p.drive, p.root, p.tail)
	}
	return p.text
}

// flavourOf is the flavour of a class.
func flavourOf(t *object.Type) *flavour {
	for _, b := range t.MRO {
		if b.Is(pureWindowsPathType) {
			return windows
		}
	}
	return posix
}

func newPath(th *thread, typ *object.Type, args []value, kw []object.Kw) (value, error) {
	switch {
	case typ == purePathType:
		typ = purePosixPathType.Ready()
	case typ == pathType:
		typ = posixPathType.Ready()
	case typ.Is(windowsPathType):
		return value{}, th.Raise(unsupported(th), "cannot instantiate 'WindowsPath' on your system")
	}
	return object.From(&path{Sub: object.NewSub(typ, nil), class: typ, f: flavourOf(typ)}), nil
}

// initPath takes the segments.
func initPath(th *thread, v value, args []value, kw []object.Kw) error {
	p := of(v)
	if len(kw) > 0 {
		if isSub, _ := object.IsInstance(th, v, object.From(pathType.Ready())); !isSub {
			return th.TypeErrorf("PurePath.__init__() got an unexpected keyword argument '%s'", kw[0].Name.String())
		}
		msg := "support for supplying keyword arguments to pathlib.PurePath is deprecated and scheduled for removal in Python 3.14"
		if err := th.Warn(object.DeprecationWarningType, msg, 1); err != nil {
			return err
		}
	}
	parts := make([]string, len(args))
	for i, a := range args {
		var err error
		if parts[i], err = p.segment(th, a); err != nil {
			return err
		}
	}
	p.set(parts)
	return nil
}

func (p *path) set(parts []string) {
	p.text = ""
	p.drive, p.root, p.tail = p.f.parse(p.f.join(parts))
}

// segment is the text of one argument.
func (p *path) segment(th *thread, a value) (string, error) {
	if q, ok := asPath(a); ok {
		if q.f != p.f {
			return strings.ReplaceAll(q.String(), `\`, "/"), nil
		}
		if len(q.tail) == 0 && q.drive == "" && q.root == "" {
			return "", nil
		}
		return q.String(), nil
	}
	v, err := pio.PathValue(th, a)
	if err != nil {
		if !object.IsException(err, object.TypeErrorType) {
			return "", err
		}
		v = a
	}
	s, ok := object.AsStr(v)
	if !ok {
		return "", th.TypeErrorf("argument should be a str or an os.PathLike object where __fspath__ returns a str, not '%s'", v.Type().Name)
	}
	return s.String(), nil
}

// derive is a path of the class of p. Subclasses may have a say in with_segments.
func (p *path) derive(th *thread, drive, root string, tail []string) (value, error) {
	t := p.Type()
	q := &path{class: t, f: p.f, drive: drive, root: root, tail: tail}
	if !t.Heap() {
		return object.From(q), nil
	}
	v, err := object.CallMethod(th, object.From(p), "with_segments", object.FromString(q.String()))
	return v, err
}

// fromText is derive for a path as text.
func (p *path) fromText(th *thread, s string) (value, error) {
	if p.Type().Heap() {
		return object.CallMethod(th, object.From(p), "with_segments", object.FromString(s))
	}
	drive, root, tail := p.f.parse(s)
	return p.derive(th, drive, root, tail)
}

// other is an argument as a path of p's kind.
func (p *path) other(th *thread, a value) (*path, error) {
	if q, ok := asPath(a); ok && q.f == p.f {
		return q, nil
	}
	s, err := p.segment(th, a)
	if err != nil {
		return nil, err
	}
	q := &path{f: p.f}
	q.set([]string{s})
	return q, nil
}

func (p *path) name() string {
	if len(p.tail) == 0 {
		return ""
	}
	return p.tail[len(p.tail)-1]
}

// splitName divides the name into stem and suffix.
func (p *path) splitName() (stem, suffix string) {
	n := p.name()
	if i := strings.LastIndexByte(n, '.'); 0 < i && i < len(n)-1 {
		return n[:i], n[i:]
	}
	return n, ""
}

// parts are the anchor and the names.
func (p *path) parts() []string {
	if a := p.drive + p.root; a != "" {
		return append([]string{a}, p.tail...)
	}
	return p.tail
}

func (p *path) absolute() bool {
	if p.f.windows {
		return p.drive != "" && (p.root != "" || p.drive[0] == '\\') // shares and devices always are
	}
	return p.root != ""
}

func (p *path) equal(q *path) bool {
	return p.f == q.f && p.f.fold(p.String()) == q.f.fold(q.String())
}

// repr is Class('path').
func (p *path) repr() string {
	s := p.String()
	if p.f.windows {
		s = strings.ReplaceAll(s, `\`, "/")
	}
	return p.Type().ShortName() + "(" + object.Quote(s) + ")"
}

func texts(ss []string) []value {
	out := make([]value, len(ss))
	for i, s := range ss {
		out[i] = object.FromString(s)
	}
	return out
}

func init() {
	t := purePathType
	t.Doc = "A path as such: to take apart and put together, whether or not there is such a file.\n\nPurePath(*segments) makes the class of the system in use: PurePosixPath, or PureWindowsPath on Windows."
	t.New, t.Init = newPath, initPath
	t.Str = func(th *thread, v value) (value, error) { return object.FromString(of(v).String()), nil }
	t.Repr = func(th *thread, v value) (value, error) { return object.FromString(of(v).repr()), nil }
	t.Hash = func(th *thread, v value) (int64, error) {
		p := of(v)
		return object.NewStr(p.f.fold(p.String())).Hash(), nil
	}
	t.Compare = comparePaths
	t.Num[object.OpTrueDiv] = func(th *thread, a, b value) (value, error) {
		p, ok := asPath(a)
		if !ok {
			p = of(b)
			if s, err := p.segment(th, a); err == nil {
				return p.fromText(th, p.f.join([]string{s, p.String()}))
			} else if !object.IsException(err, object.TypeErrorType) {
				return value{}, err
			}
			return object.NotImplemented, nil
		}
		v, err := p.joined(th, []value{b})
		if err != nil && object.IsException(err, object.TypeErrorType) {
			if _, isPath := asPath(b); !isPath {
				return object.NotImplemented, nil
			}
		}
		return v, err
	}
	t.Methods, t.Getters = pureMethods, pureGetters
	for t, f := range map[*object.Type]*flavour{purePathType: here, purePosixPathType: posix, pureWindowsPathType: windows} {
		t.Attrs = func() []object.Attr { return []object.Attr{{Name: "parser", Value: object.From(parser{f})}} }
	}
	purePosixPathType.Doc = "A path with slashes, as PurePath() makes everywhere but on Windows; usable on any system."
	pureWindowsPathType.Doc = "A path with drive and backslashes, as PurePath() makes on Windows; usable on any system."
}

// joined is the path followed by segments.
func (p *path) joined(th *thread, args []value) (value, error) {
	if p.Type().Heap() {
		return object.CallMethod(th, object.From(p), "with_segments", append([]value{object.From(p)}, args...)...)
	}
	first, _ := p.segment(th, object.From(p))
	parts := []string{first}
	for _, a := range args {
		s, err := p.segment(th, a)
		if err != nil {
			return value{}, err
		}
		parts = append(parts, s)
	}
	return p.fromText(th, p.f.join(parts))
}

func comparePaths(th *thread, a, b value, op object.CompareOp) (value, error) {
	p, q := of(a), (*path)(nil)
	q, ok := asPath(b)
	if !ok {
		return object.NotImplemented, nil
	}
	if op == object.EQ || op == object.NE {
		return object.Bool(p.equal(q) == (op == object.EQ)), nil
	}
	if p.f != q.f {
		return object.NotImplemented, nil
	}
	x, y := strings.Split(p.f.fold(p.String()), p.f.sep), strings.Split(q.f.fold(q.String()), q.f.sep)
	c := 0
	for i := 0; c == 0 && i < len(x) && i < len(y); i++ {
		c = strings.Compare(x[i], y[i])
	}
	if c == 0 {
		c = len(x) - len(y)
	}
	return object.Bool(op.Holds(c)), nil
}
