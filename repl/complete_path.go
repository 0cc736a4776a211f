package repl

import (
	"os"
	"path/filepath"
	"strings"

	"pyasync/object"
	"pyasync/stdlib"
)

// this file completes the names of modules, files and commands

// paths are the files whose names begin as typed does, which text ends with.
func paths(text, typed string) (start int, words []string) {
	dir, base := "", typed
	if i := strings.LastIndexAny(typed, "/"+string(filepath.Separator)); i >= 0 {
		dir, base = typed[:i+1], typed[i+1:]
	}
	where := dir
	if where == "" {
		where = "."
	}
	if strings.HasPrefix(where, "~/") {
		if home, err := os.UserHomeDir(); err == nil {
			where = home + where[1:]
		}
	}
	entries, err := os.ReadDir(where)
	if err != nil {
		return len(text), nil
	}
	for _, e := range entries {
		name := e.Name()
		if !strings.HasPrefix(name, base) || name[0] == '.' && base == "" {
			continue
		}
		if st, err := os.Stat(filepath.Join(where, name)); err == nil && st.IsDir() {
			name += "/"
		}
		words = append(words, dir+name)
	}
	return len(text) - len(typed), words
}

// modules are the modules that may be imported and whose full names begin as typed does.
func (c *completer) modules(typed string) []string {
	parent, word := "", typed
	if i := strings.LastIndexByte(typed, '.'); i >= 0 {
		parent, word = typed[:i+1], typed[i+1:]
	}
	var out []string
	add := func(full string) {
		rest, ok := strings.CutPrefix(full, parent)
		if !ok || rest == "" {
			return
		}
		name, _, _ := strings.Cut(rest, ".")
		if wanted(name, word) {
			out = append(out, parent+name)
		}
	}
	for i := range stdlib.Library.Entries {
		add(stdlib.Library.Entries[i].Name)
	}
	for _, k := range c.th.Interp.Modules.KeySlice() {
		if s, ok := object.AsStr(k); ok && s.String() != "__main__" {
			add(s.String())
		}
	}
	for _, dir := range c.searchPath(strings.TrimSuffix(parent, ".")) {
		for _, name := range modulesIn(dir) {
			add(parent + name)
		}
	}
	return unique(out)
}

// searchPath is where the submodules of a package are looked for, or all modules for "".
func (c *completer) searchPath(parent string) []string {
	var list value
	if parent == "" {
		list = c.th.Interp.Sys.Get("path")
	} else if m, ok := c.th.Interp.Modules.GetString(parent).Object().(*object.Module); ok {
		list = m.Get("__path__")
	} else {
		var dirs []string
		for _, d := range c.searchPath("") {
			dirs = append(dirs, filepath.Join(d, filepath.FromSlash(strings.ReplaceAll(parent, ".", "/"))))
		}
		return dirs
	}
	l, ok := object.AsList(list)
	if !ok {
		return nil
	}
	var dirs []string
	for _, x := range l.Items {
		if s, ok := object.AsStr(x); ok {
			dirs = append(dirs, s.String())
		}
	}
	return dirs
}

// modulesIn are the modules and packages in a folder.
func modulesIn(dir string) []string {
	if dir == "" {
		dir = "."
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		name := e.Name()
		if base, ok := strings.CutSuffix(name, ".py"); ok && isName(base) && base != "__init__" && base != "__main__" {
			names = append(names, base)
		} else if e.IsDir() && isName(name) && holdsModules(filepath.Join(dir, name)) {
			names = append(names, name)
		}
	}
	return names
}

// holdsModules reports whether a folder looks like a package.
func holdsModules(dir string) bool {
	files, err := filepath.Glob(filepath.Join(dir, "*.py"))
	return err == nil && len(files) > 0
}

// fromModule are the names of a module, which is not imported for it unless it is part of
// the library, and its submodules.
func (c *completer) fromModule(name, word string) []string {
	var out []string
	v := c.th.Interp.Modules.GetString(name)
	if v.IsZero() && stdlib.Library.Find(name) != nil {
		v, _ = c.th.Interp.Hooks.ImportModule(c.th, name)
	}
	if _, ok := v.Object().(*object.Module); ok {
		out = c.attributesOf(v, word)
	}
	for _, m := range c.modules(name + "." + word) {
		out = append(out, m[len(name)+1:])
	}
	return unique(out)
}

// command completes a line that begins with % or !.
func (c *completer) command(line string) (start int, words []string) {
	end := len(c.text)
	name, rest, spaced := strings.Cut(line, " ")
	word := rest[strings.LastIndexAny(rest, " ")+1:]
	switch {
	case line[0] == '!' && !spaced:
		return paths(c.text, line[1:])
	case line[0] == '!':
		return paths(c.text, word)
	case !spaced:
		for _, m := range magics {
			if strings.HasPrefix("%"+m.name, name) {
				words = append(words, "%"+m.name)
			}
		}
		return end - len(name), words
	}
	switch name {
	case "%run", "%load", "%cd":
		return paths(c.text, word)
	case "%cancel":
		for _, t := range c.s.tasks(c.th) {
			if n := object.StringOf(t.Name()); strings.HasPrefix(n, word) {
				words = append(words, n)
			}
		}
		return end - len(word), words
	case "%time", "%timeit":
		inner := completer{c.s, c.th, rest}
		start, words := inner.complete()
		return end - len(rest) + start, words
	}
	return end, nil
}
