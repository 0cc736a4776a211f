package glob

import (
	"os"
	"strings"

	"pyasync/internal/wildcard"
	"pyasync/object"
)

// this file searches directories

// search is one search: where it starts and what it takes. Paths are as the system has them.
type search struct {
	root      string
	dirFD     int // -1: none
	recursive bool
	hidden    bool // names that begin with a dot match too
	bytes     bool
}

// value is a path as the script had the pattern, text or bytes.
func (s *search) value(p string) value {
	if s.bytes {
		return object.NewBytes([]byte(p))
	}
	return object.FromString(object.DecodeFS([]byte(p)))
}

func join(a, b string) string {
	switch {
	case a == "" || strings.HasPrefix(b, "/"):
		return b
	case b == "":
		if strings.HasSuffix(a, "/") {
			return a
		}
		return a + "/"
	case strings.HasSuffix(a, "/"):
		return a + b
	}
	return a + "/" + b
}

// split divides a path at its last slash, without the slashes between.
func split(p string) (dir, base string) {
	i := strings.LastIndexByte(p, '/') + 1
	dir, base = p[:i], p[i:]
	if t := strings.TrimRight(dir, "/"); t != "" {
		dir = t
	}
	return dir, base
}

func (s *search) exists(p string) bool {
	_, err := s.lstat(join(s.root, p))
	return err == nil
}

func (s *search) isDir(p string) bool {
	st, err := s.stat(join(s.root, p))
	return err == nil && st
}

// paths are the paths that match a pattern; ** alone does not find the empty path.
func (s *search) paths(pattern string) []string {
	out := s.find(pattern, false)
	if len(out) > 0 && out[0] == "" && (pattern == "" || s.recursive && strings.HasPrefix(pattern, "**")) {
		out = out[1:]
	}
	return out
}

// find does the work of paths; dirs asks for directories only.
func (s *search) find(pattern string, dirs bool) []string {
	dir, base := split(pattern)
	if !wildcard.HasMagic(pattern) {
		if base != "" && s.exists(pattern) || base == "" && s.isDir(dir) {
			return []string{pattern}
		}
		return nil
	}
	list := s.literal
	switch {
	case s.recursive && base == "**":
		list = func(dir, _ string) []string { return s.below(dir, dirs) }
	case dir == "" || wildcard.HasMagic(base):
		list = func(dir, base string) []string { return s.matching(dir, base, dirs) }
	}
	if dir == "" {
		return list("", base)
	}
	folders := []string{dir}
	if dir != pattern && wildcard.HasMagic(dir) {
		folders = s.find(dir, true)
	}
	var out []string
	for _, d := range folders {
		for _, name := range list(d, base) {
			out = append(out, join(d, name))
		}
	}
	return out
}

// literal is the name base, without meaning, if dir has it; an empty name asks for a directory.
func (s *search) literal(dir, base string) []string {
	if base == "" && s.isDir(dir) || base != "" && s.exists(join(dir, base)) {
		return []string{base}
	}
	return nil
}

// matching are the names in dir that match a pattern.
func (s *search) matching(dir, pattern string, dirs bool) []string {
	p := wildcard.Parse(s.runes(pattern))
	hidden := s.hidden || strings.HasPrefix(pattern, ".")
	var out []string
	for _, e := range s.entries(dir, dirs) {
		if name := e.Name(); (hidden || name[0] != '.') && p.Match(s.runes(name)) {
			out = append(out, name)
		}
	}
	return out
}

// runes are the characters that a pattern sees: those of the text, or bytes.
func (s *search) runes(name string) []rune {
	if s.bytes {
		rs := make([]rune, len(name))
		for i := range name {
			rs[i] = rune(name[i])
		}
		return rs
	}
	return object.Runes(object.NewStr(object.DecodeFS([]byte(name))))
}

// below are all paths below dir, and "" for dir itself.
func (s *search) below(dir string, dirs bool) []string {
	var out []string
	if dir == "" || s.isDir(dir) {
		out = append(out, "")
	}
	var walk func(prefix string)
	walk = func(prefix string) {
		at := dir
		if prefix != "" {
			at = join(dir, prefix)
		}
		for _, e := range s.entries(at, dirs) {
			if !s.hidden && e.Name()[0] == '.' {
				continue
			}
			p := join(prefix, e.Name())
			out = append(out, p)
			// a loop of symbolic links ends where the system refuses to follow it
			if e.IsDir() || e.Type()&os.ModeSymlink != 0 {
				walk(p)
			}
		}
	}
	walk(dir[:0])
	return out
}

// entries are what a directory has, or the directories in it; none when it cannot be read.
func (s *search) entries(dir string, dirs bool) []os.DirEntry {
	p := join(s.root, dir)
	if p == "" {
		p = "."
	}
	es := s.readDir(p)
	if !dirs {
		return es
	}
	kept := es[:0]
	for _, e := range es {
		ok := e.IsDir()
		if e.Type()&os.ModeSymlink != 0 {
			ok, _ = s.stat(join(p, e.Name()))
		}
		if ok {
			kept = append(kept, e)
		}
	}
	return kept
}
