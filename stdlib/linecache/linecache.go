// Package linecache is Python's linecache. Its cache is in linecache.py; this is how it
// reads files.
package linecache

import (
	"os"
	"strings"

	"pyasync/internal/tbfmt"
	"pyasync/object"
)

// this file gives linecache.py its functions in Go

// Module is what linecache.py finds in its namespace.
var Module = object.ModuleDef{Name: "linecache", Funcs: []*object.Func{&stat, &read, &text}}

var stat = object.Func{
	Name: "_stat", Sig: "(path, /)", Doc: "the size of a file and when it was changed",
	Fast1: func(th *object.Thread, self, path object.Value) (object.Value, error) {
		name, err := fileName(th, path)
		if err != nil {
			return object.Value{}, err
		}
		info, err := os.Stat(name)
		if err != nil {
			return object.Value{}, th.OSError(err, path)
		}
		mtime := object.Float(float64(info.ModTime().UnixNano()) / 1e9)
		return object.NewTuple([]object.Value{object.Int(info.Size()), mtime}), nil
	},
}

func fileName(th *object.Thread, path object.Value) (string, error) {
	s, ok := object.AsStr(path)
	if !ok {
		return "", th.TypeErrorf("stat: path should be string, bytes, os.PathLike or integer, not %s", path.Type().Name)
	}
	if strings.IndexByte(s.String(), 0) >= 0 {
		return "", th.ValueErrorf("embedded null character in path")
	}
	return s.String(), nil
}

var text = object.Func{
	Name: "_text", Sig: "(name, /)", Doc: "source that is in no file, or None",
	Fast1: func(th *object.Thread, self, name object.Value) (object.Value, error) {
		if s, ok := object.AsStr(name); ok {
			if t, ok := th.Interp.Texts[s.String()]; ok {
				return object.FromString(t), nil
			}
		}
		return object.None, nil
	},
}

var read = object.Func{
	Name: "_read", Sig: "(path, /)", Doc: "the lines of a source file, or None if it is no text",
	Fast1: func(th *object.Thread, self, path object.Value) (object.Value, error) {
		name, err := fileName(th, path)
		if err != nil {
			return object.Value{}, err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return object.None, nil
		}
		lines, ok := tbfmt.Lines(string(data))
		if !ok {
			return object.None, nil
		}
		items := make([]object.Value, len(lines))
		for i, l := range lines {
			items[i] = object.FromString(l)
		}
		return object.NewList(items), nil
	},
}
