package frozen

// this file reads and writes numbers, texts, places and lists: a coder does both, so that each
// node is described once

import (
	"encoding/binary"
	"math"
	"math/big"

	"pyasync/ast"
)

// coder reads the form if w is nil, and else writes it.
type coder struct {
	data  string
	at    int
	texts string
	line  int32 // of the last place
	w     *writer
}

type writer struct {
	buf    []byte
	texts  []byte
	places map[string]int // where a text is in texts
}

// uint codes a number of up to 64 bits in groups of 7, the lowest first.
func (c *coder) uint(v uint64) uint64 {
	if c.w != nil {
		c.w.buf = binary.AppendUvarint(c.w.buf, v)
		return v
	}
	b := c.data[c.at]
	c.at++
	if b < 0x80 {
		return uint64(b)
	}
	v = uint64(b & 0x7f)
	for shift := 7; ; shift += 7 {
		b = c.data[c.at]
		c.at++
		v |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return v
		}
	}
}

func (c *coder) sint(v int64) int64 {
	u := c.uint(uint64(v)<<1 ^ uint64(v>>63))
	return int64(u>>1) ^ -int64(u&1)
}

// small codes a number of a type of the tree.
func small[T ~uint8 | ~int](c *coder, p *T) { *p = T(c.uint(uint64(*p))) }

func (c *coder) bool(p *bool) {
	v := uint64(0)
	if *p {
		v = 1
	}
	*p = c.uint(v) != 0
}

// str codes a text: its length, and where it is among the texts.
func (c *coder) str(p *string) {
	n := int(c.uint(uint64(len(*p))))
	if n == 0 {
		return
	}
	at := 0
	if c.w != nil {
		at = c.w.place(*p)
	}
	at = int(c.uint(uint64(at)))
	if c.w == nil {
		*p = c.texts[at : at+n]
	}
}

func (w *writer) place(s string) int {
	at, ok := w.places[s]
	if !ok {
		at = len(w.texts)
		w.texts = append(w.texts, s...)
		w.places[s] = at
	}
	return at
}

// span codes a place, whose line is told from that of the place before.
func (c *coder) span(s *ast.Span) {
	s.Line = c.line + int32(c.sint(int64(s.Line-c.line)))
	c.line = s.Line
	s.Col = int32(c.uint(uint64(s.Col)))
	s.EndLine = s.Line + int32(c.uint(uint64(s.EndLine-s.Line)))
	s.EndCol = int32(c.uint(uint64(s.EndCol)))
}

// list codes a slice whose items are coded by f.
func list[T any](c *coder, p *[]T, f func(*T)) {
	n := int(c.uint(uint64(len(*p))))
	if n == 0 {
		return
	}
	if c.w == nil {
		*p = make([]T, n)
	}
	for i := range *p {
		f(&(*p)[i])
	}
}

// optional codes a pointer that may be nil.
func optional[T any](c *coder, p **T, f func(*T)) {
	has := *p != nil
	c.bool(&has)
	if has {
		node(c, p, f)
	}
}

// node codes a pointer that is not nil.
func node[T any](c *coder, p **T, f func(*T)) {
	if c.w == nil {
		*p = new(T)
	}
	f(*p)
}

// nodes codes a slice of pointers that are not nil.
func nodes[T any](c *coder, p *[]*T, f func(*T)) {
	list(c, p, func(q **T) { node(c, q, f) })
}

func (c *coder) strs(p *[]string) { list(c, p, c.str) }

func (c *coder) float(p *float64) { *p = math.Float64frombits(c.uint(math.Float64bits(*p))) }

func (c *coder) big(p **big.Int) {
	text := ""
	if *p != nil {
		text = (*p).Text(16)
	}
	c.str(&text)
	if c.w == nil && text != "" {
		*p, _ = new(big.Int).SetString(text, 16)
	}
}
