// Package pathlib is Python's pathlib: paths as objects.
package pathlib

import (
	"strings"

	"pyasync/object"
)

// this file knows how the systems write paths: separators, drives, roots

// flavour is the way of one kind of systems. Paths are split into a drive, a root and names.
type flavour struct {
	sep     string
	windows bool
}

var (
	posix   = &flavour{sep: "/"}
	windows = &flavour{sep: "\\", windows: true}
	here    = posix // the flavour of paths of no certain class
)

// parser is the attribute of that name, of classes and of paths: the module for a flavour.
type parser struct{ f *flavour }

var parserType = object.NewStatic("parser", object.ObjectType, object.FlagNoInstantiate)

func (parser) Type() *object.Type { return parserType.Ready() }

func init() {
	parserType.DescrGet = func(th *thread, d, _ value, _ *object.Type) (value, error) {
		if d.Object().(parser).f.windows {
			return th.Interp.Hooks.ImportModule(th, "ntpath")
		}
		return th.Interp.Hooks.ImportModule(th, "posixpath")
	}
}

// splitRoot divides a path into its drive, root and the rest.
func (f *flavour) splitRoot(p string) (drive, root, rest string) {
	if !f.windows {
		switch {
		case !strings.HasPrefix(p, "/"):
			return "", "", p
		case !strings.HasPrefix(p, "//") || strings.HasPrefix(p, "///"):
			return "", p[:1], p[1:]
		}
		return "", p[:2], p[2:]
	}
	n := strings.ReplaceAll(p, "/", `\`)
	switch {
	case strings.HasPrefix(n, `\\`):
		start := 2
		if len(n) >= 8 && strings.EqualFold(n[:8], `\\?\UNC\`) {
			start = 8
		}
		i := strings.IndexByte(n[start:], '\\')
		if i < 0 {
			return p, "", ""
		}
		i += start
		j := strings.IndexByte(n[i+1:], '\\')
		if j < 0 {
			return p, "", ""
		}
		j += i + 1
		return p[:j], p[j : j+1], p[j+1:]
	case strings.HasPrefix(n, `\`):
		return "", p[:1], p[1:]
	case len(n) > 1 && n[1] == ':':
		if len(n) > 2 && n[2] == '\\' {
			return p[:2], p[2:3], p[3:]
		}
		return p[:2], "", p[2:]
	}
	return "", "", p
}

// join puts the parts of a path together; an absolute one takes the place of those before.
func (f *flavour) join(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	if !f.windows {
		p := parts[0]
		for _, q := range parts[1:] {
			switch {
			case strings.HasPrefix(q, "/") || p == "":
				p = q
			case strings.HasSuffix(p, "/"):
				p += q
			default:
				p += "/" + q
			}
		}
		return p
	}
	drive, root, path := f.splitRoot(parts[0])
	for _, q := range parts[1:] {
		d, r, rest := f.splitRoot(q)
		switch {
		case r != "":
			if d != "" || drive == "" {
				drive = d
			}
			root, path = r, rest
			continue
		case d != "" && d != drive:
			if !strings.EqualFold(d, drive) {
				drive, root, path = d, r, rest
				continue
			}
			drive = d
		}
		if path != "" && !strings.HasSuffix(path, `\`) && !strings.HasSuffix(path, "/") {
			path += `\`
		}
		path += rest
	}
	if path != "" && root == "" && drive != "" && !strings.ContainsAny(drive[len(drive)-1:], `:\/`) {
		return drive + `\` + path
	}
	return drive + root + path
}

// parse divides a path into its drive, root and names, without those that say nothing.
func (f *flavour) parse(p string) (drive, root string, tail []string) {
	if p == "" {
		return "", "", nil
	}
	if f.windows {
		p = strings.ReplaceAll(p, "/", `\`)
	}
	drive, root, rest := f.splitRoot(p)
	if f.windows && root == "" && strings.HasPrefix(drive, `\`) && !strings.HasSuffix(drive, `\`) {
		// \\server\share and \\?\UNC\server\share have a root even where it is not written
		if n := strings.Split(drive, `\`); len(n) == 4 && !strings.Contains("?.", n[2]) || len(n) == 6 {
			root = `\`
		}
	}
	for _, name := range strings.Split(rest, f.sep) {
		if name != "" && name != "." {
			tail = append(tail, name)
		}
	}
	return drive, root, tail
}

// format writes a path.
func (f *flavour) format(drive, root string, tail []string) string {
	s := strings.Join(tail, f.sep)
	switch {
	case drive != "" || root != "":
		s = drive + root + s
	case f.windows && len(tail) > 0:
		if d, _, _ := f.splitRoot(tail[0]); d != "" {
			s = "." + f.sep + s // x:y is a name here, not a drive
		}
	}
	if s == "" {
		return "."
	}
	return s
}

// lower is str.lower, which makes two characters of the capital I with a dot.
func lower(s string) string { return strings.ToLower(strings.ReplaceAll(s, "\u0130", "i\u0307")) }

// fold makes paths that are the same to the system the same text.
func (f *flavour) fold(s string) string {
	if f.windows {
		return lower(s)
	}
	return s
}
