// Package frozen is the form in which the Python modules of the library are embedded beside
// their source: syntax trees, read much faster than text is parsed. The bodies of functions
// are read when the functions are first called (ast.Deferred), so that the import of a module
// costs what its top level costs.
//
// The bytes are made by internal/freeze and belong to exactly one source text: Decode refuses
// them for any other. Only stdlib and internal/freeze import the package.
package frozen

// this file is the envelope: the check of the source, the texts, the tree

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"unsafe"

	"pyasync/ast"
)

// format is the version of the encoding.
const format = 1

const headerSize = 1 + 4 + 4

func checksum(src string) uint32 {
	return crc32.ChecksumIEEE(unsafe.Slice(unsafe.StringData(src), len(src)))
}

// Encode is the frozen form of the tree that src was parsed to. Functions whose Deferred is
// set are written as such, with their Body.
func Encode(m *ast.Module, src string) (data []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(unknown)
			if !ok {
				panic(r)
			}
			err = e
		}
	}()
	w := &coder{w: &writer{places: map[string]int{}}}
	w.module(m)
	texts := w.w.texts
	head := make([]byte, headerSize, headerSize+len(texts)+len(w.w.buf))
	head[0] = format
	binary.LittleEndian.PutUint32(head[1:], checksum(src))
	binary.LittleEndian.PutUint32(head[5:], uint32(len(texts)))
	return append(append(head, texts...), w.w.buf...), nil
}

// Decode is the module that data holds the frozen form of, or nil if that is not of src.
func Decode(data, src string) *ast.Module {
	if len(data) < headerSize || data[0] != format || binary.LittleEndian.Uint32([]byte(data[1:5])) != checksum(src) {
		return nil
	}
	texts := int(binary.LittleEndian.Uint32([]byte(data[5:9])))
	c := &coder{texts: data[headerSize : headerSize+texts], data: data[headerSize+texts:]}
	m := new(ast.Module)
	c.module(m)
	return m
}

// unknown is the error for a node that the form has no place for.
type unknown struct{ node any }

func (u unknown) Error() string { return fmt.Sprintf("frozen: a module holds a %T", u.node) }
