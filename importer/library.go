// Package importer is the import system: finding, loading and binding modules.
//
// The import statement and importlib meet here. Modules come from the library (written in Go, or
// embedded Python), from files and folders on sys.path, and from the finders that a script
// puts on sys.meta_path and sys.path_hooks. Semantics: importlib of CPython 3.13.
package importer

import (
	"pyasync/ast"
	"pyasync/object"
)

// this file defines the library: the modules that need no file

// Entry declares one module of the library. It has Def, Source or both: the source then runs in
// the module that Def made. With a Source or Late, all of that waits for the first use of the module.
type Entry struct {
	Name    string
	Def     *object.ModuleDef
	Source  string // name of an embedded Python file
	Package bool   // may have submodules
	// Imported is what an import does at once, where the body of Source waits for the first use.
	Imported func(th *object.Thread, m *object.Module)
	Late     bool // Def waits for the first use too: it takes long, and nothing but names comes of it
}

// Library is the list of modules, and how their source is read.
type Library struct {
	Entries []Entry
	Read    func(file string) (string, error)
	Tree    func(file, src string) *ast.Module // of a file whose text is src; nil if it has to be parsed
}

// Find is the entry for a full module name, or nil. The list is short, and imports are rare.
func (l *Library) Find(name string) *Entry {
	for i := range l.Entries {
		if l.Entries[i].Name == name {
			return &l.Entries[i]
		}
	}
	return nil
}
