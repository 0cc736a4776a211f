package io

import "slices"

// this file writes out what streams that were never closed still hold. CPython does that as
// soon as the last reference to a stream is gone, which nobody can tell here: it is done
// before the next file is opened or looked at, and at the end of the program.

// holder is a stream that has been given more than it has passed on.
type holder interface {
	release(th *thread) error
	early() bool // whether it is a file that others may read meanwhile
}

// held are the holders of an interpreter, the oldest first.
type held struct{ streams []holder }

type heldKey struct{}

func heldOf(th *thread) *held {
	h, ok := th.Interp.State[heldKey{}].(*held)
	if !ok {
		h = &held{}
		th.Interp.State[heldKey{}] = h
	}
	return h
}

func (h *held) add(s holder) { h.streams = append(h.streams, s) }

func (h *held) remove(s holder) {
	if i := slices.Index(h.streams, s); i >= 0 {
		h.streams = slices.Delete(h.streams, i, i+1)
	}
}

// Settle writes out what the files of a program hold, so that what looks at the file system
// finds it as in CPython. Mistakes are not told: nobody waits for them.
func Settle(th *thread) {
	h := heldOf(th)
	if len(h.streams) == 0 {
		return
	}
	for _, s := range slices.Clone(h.streams) {
		if s.early() {
			_ = s.release(th)
		}
	}
}

// FlushAll writes out what all streams hold, at the end of the program.
func FlushAll(th *thread) {
	h := heldOf(th)
	for len(h.streams) > 0 {
		s := h.streams[0]
		h.streams = h.streams[1:]
		_ = s.release(th)
	}
}

func (b *Buffered) release(th *thread) error {
	if c, err := b.IsClosed(th); c || err != nil {
		return err
	}
	return b.flush(th)
}

func (b *Buffered) early() bool { return b.file != nil && !b.file.standard() }

func (t *TextIO) release(th *thread) error {
	if c, err := t.IsClosed(th); c || err != nil {
		return err
	}
	return t.FlushText(th)
}

func (t *TextIO) early() bool { return t.fast != nil && t.fast.early() }

// standard reports whether f is one of the three standard streams, or belongs to others.
func (f *FileIO) standard() bool { return f.keep || f.name.IsInt() && f.name.AsInt() <= 2 }
