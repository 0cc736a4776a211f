// Command freeze writes the frozen form of the Python modules of the library, stdlib/frozen.
// go generate ./stdlib runs it; a test fails when a module was edited and it was not run.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"pyasync/eval"
	"pyasync/importer"
	"pyasync/internal/frozen"
	"pyasync/object"
	"pyasync/stdlib"
)

func main() {
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "freeze:", err)
		os.Exit(1)
	}
}

// write makes the folder hold the frozen form of each module, and nothing else.
func write(folder string) error {
	trees, err := freezeAll()
	if err != nil {
		return err
	}
	old, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		return err
	}
	for _, name := range old {
		if _, ok := trees[filepath.Base(name)]; !ok {
			if err := os.Remove(name); err != nil {
				return err
			}
		}
	}
	for name, data := range trees {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// freezeAll returns the frozen forms by the names of their files.
func freezeAll() (map[string][]byte, error) {
	trees := map[string][]byte{}
	for _, e := range stdlib.Library.Entries {
		if e.Source == "" {
			continue
		}
		src, err := stdlib.Library.Read(e.Source)
		if err != nil {
			return nil, err
		}
		data, err := freeze(src, importer.LibraryPath+"/"+e.Source)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", e.Source, err)
		}
		trees[stdlib.FrozenName(e.Source)] = data
	}
	return trees, nil
}

func freeze(src, filename string) ([]byte, error) {
	in := object.NewInterp()
	eval.Install(in)
	m, err := eval.Freeze(in.Main, src, filename)
	if err != nil {
		return nil, err
	}
	return frozen.Encode(m, src)
}
