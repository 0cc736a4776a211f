package pickle

import (
	"encoding/binary"
	"strconv"

	"pyasync/object"
)

// this file writes operations, in frames from protocol 4 on, and keeps the memo of the objects
// that are written

const (
	frameHeader = 9 // operation and length
	frameMin    = 4
	frameTarget = 64 * 1024
)

// emit writes raw bytes, beginning a frame where there is none.
func (p *pickler) emit(b ...byte) {
	p.begin()
	p.out = append(p.out, b...)
}

func (p *pickler) emitString(s string) {
	p.begin()
	p.out = append(p.out, s...)
}

func (p *pickler) begin() {
	if p.framing && p.frame < 0 {
		p.frame = len(p.out)
		p.out = append(p.out, make([]byte, frameHeader)...)
	}
}

// emit32 writes an operation with a 32-bit argument, and emit64 one with a 64-bit argument.
func (p *pickler) emit32(op byte, n int) {
	p.emit(op)
	p.out = binary.LittleEndian.AppendUint32(p.out, uint32(n))
}

// closeFrame ends the frame under way; a very small one stays without its header.
func (p *pickler) closeFrame() {
	if !p.framing || p.frame < 0 {
		return
	}
	body := p.out[p.frame+frameHeader:]
	if len(body) >= frameMin {
		p.out[p.frame] = opFrame
		binary.LittleEndian.PutUint64(p.out[p.frame+1:], uint64(len(body)))
	} else {
		p.out = append(p.out[:p.frame], body...)
	}
	p.frame = -1
}

// boundary is called between operations: a frame that is large enough ends here.
func (p *pickler) boundary(th *thread) error {
	if !p.framing || p.frame < 0 || len(p.out)-p.frame-frameHeader < frameTarget {
		return nil
	}
	p.closeFrame()
	if p.write.IsZero() {
		return nil
	}
	return p.flush(th)
}

// flush passes what is written on to the file.
func (p *pickler) flush(th *thread) error {
	_, err := object.Call1(th, p.write, object.BytesOf(p.out))
	p.out = p.out[:0]
	return err
}

// emitPayload writes an operation with its argument, and the bytes of an object, which stay
// outside of frames when they are large.
func (p *pickler) emitPayload(th *thread, header, payload []byte, obj value) error {
	if !p.framing || len(payload) < frameTarget {
		p.emit(header...)
		p.out = append(p.out, payload...)
		return nil
	}
	p.closeFrame()
	p.framing = false
	p.emit(header...)
	if p.write.IsZero() {
		p.out = append(p.out, payload...)
		p.framing = true
		return nil
	}
	if err := p.flush(th); err != nil {
		return err
	}
	if obj.IsZero() {
		obj = object.BytesOf(payload)
	}
	_, err := object.Call1(th, p.write, obj)
	p.framing = true
	return err
}

// key is what the memo knows v by. The shortest texts and bytes are one object each in
// CPython, however they were made.
func key(th *thread, v value) object.Object {
	if s, ok := object.AsStr(v); ok && s.Exact() && isSingleton(s.String()) {
		return th.Interp.Intern(s.String())
	}
	if b, ok := object.AsBytes(v); ok && len(b) <= 1 && v.Type() == object.BytesType {
		return th.Interp.Intern("\x00bytes:" + string(b))
	}
	return v.Object()
}

// isSingleton reports whether s has at most one character, and that of Latin-1.
func isSingleton(s string) bool { return len(s) < 2 || len(s) == 2 && s[0] < 0xc4 && s[0] >= 0xc0 }

// memoized writes a reference to v and returns true if v was written before.
func (p *pickler) memoized(th *thread, v value) bool {
	if len(p.memo) == 0 {
		return false
	}
	e, ok := p.memo[key(th, v)]
	if !ok {
		return false
	}
	i := e.index
	switch {
	case !p.bin:
		p.emitString(string(rune(opGet)) + strconv.Itoa(i) + "\n")
	case i < 256:
		p.emit(opBinGet, byte(i))
	default:
		p.emit32(opLongBinGet, i)
	}
	return true
}

// memoize remembers v, which is on the top of the stack.
func (p *pickler) memoize(th *thread, v value) {
	if p.fast {
		return
	}
	i := len(p.memo)
	if p.memo == nil {
		p.memo = map[object.Object]memoEntry{}
	}
	p.memo[key(th, v)] = memoEntry{i, v}
	switch {
	case p.proto >= 4:
		p.emit(opMemoize)
	case !p.bin:
		p.emitString(string(rune(opPut)) + strconv.Itoa(i) + "\n")
	case i < 256:
		p.emit(opBinPut, byte(i))
	default:
		p.emit32(opLongBinPut, i)
	}
}
