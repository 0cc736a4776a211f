package pickle

import (
	"encoding/binary"
	"math"
	"math/big"
	"slices"
	"strconv"

	"pyasync/object"
)

// this file writes objects: it decides how, and writes those that contain no others

// save writes one object.
func (p *pickler) save(th *thread, v value) error { return p.saveAs(th, v, false) }

// saveAs is save; a persistent ID is written without asking for an ID of its own.
func (p *pickler) saveAs(th *thread, v value, isID bool) error {
	if err := p.boundary(th); err != nil {
		return err
	}
	if !isID && !p.persist.IsZero() {
		if done, err := p.savePersistent(th, v); done || err != nil {
			return err
		}
	}
	switch {
	case v.IsNone():
		p.emit(opNone)
		return nil
	case v.IsBool():
		p.saveBool(v.AsBool())
		return nil
	case v.IsInt():
		return p.saveInt(th, v)
	case v.IsFloat():
		p.saveFloat(v.AsFloat())
		return nil
	}
	t := v.Type()
	if t == object.IntType {
		return p.saveInt(th, v)
	}
	if p.memoized(th, v) {
		return nil
	}
	switch t {
	case object.BytesType:
		b, _ := object.AsBytes(v)
		return p.saveBytes(th, v, b)
	case object.StrType:
		return p.saveStr(th, v)
	}
	if err := th.Enter(" while pickling an object"); err != nil {
		return err
	}
	defer th.Leave()
	switch t {
	case object.DictType:
		return p.saveDict(th, v)
	case object.SetType:
		return p.saveSet(th, v)
	case object.FrozenSetType:
		return p.saveFrozenSet(th, v)
	case object.ListType:
		return p.saveList(th, v)
	case object.TupleType:
		return p.saveTuple(th, v)
	case object.BytearrayType:
		return p.saveBytearray(th, v)
	case bufferType:
		return p.saveBuffer(th, v)
	}
	return p.saveObject(th, v)
}

// savePersistent writes the persistent ID of v, if it has one.
func (p *pickler) savePersistent(th *thread, v value) (bool, error) {
	id, err := object.Call1(th, p.persist, v)
	if err != nil || id.IsNone() {
		return false, err
	}
	if p.bin {
		if err := p.saveAs(th, id, true); err != nil {
			return true, err
		}
		p.emit(opBinPersID)
		return true, nil
	}
	text, err := object.ToString(th, id)
	if err != nil {
		return true, err
	}
	for i := range len(text) {
		if text[i] >= 0x80 {
			return true, picklingError(th, "persistent IDs in protocol 0 must be ASCII strings")
		}
	}
	p.emitString(string(rune(opPersID)) + text + "\n")
	return true, nil
}

func (p *pickler) saveBool(b bool) {
	switch {
	case p.proto >= 2 && b:
		p.emit(opNewTrue)
	case p.proto >= 2:
		p.emit(opNewFalse)
	case b:
		p.emitString("I01\n")
	default:
		p.emitString("I00\n")
	}
}

func (p *pickler) saveInt(th *thread, v value) error {
	if v.IsInt() {
		i := v.AsInt()
		if math.MinInt32 <= i && i <= math.MaxInt32 {
			switch {
			case !p.bin:
				p.emitString("I" + strconv.FormatInt(i, 10) + "\n")
			case 0 <= i && i <= 0xff:
				p.emit(opBinInt1, byte(i))
			case 0 <= i && i <= 0xffff:
				p.emit(opBinInt2, byte(i), byte(i>>8))
			default:
				p.emit32(opBinInt, int(uint32(i)))
			}
			return nil
		}
	}
	if p.proto < 2 {
		s, err := object.ReprString(th, v)
		if err == nil {
			p.emitString("L" + s + "L\n")
		}
		return err
	}
	b := longBytes(v)
	if len(b) < 256 {
		p.emit(opLong1, byte(len(b)))
	} else {
		p.emit32(opLong4, len(b))
	}
	p.out = append(p.out, b...)
	return nil
}

// longBytes is an int as little-endian two's complement, in as few bytes as it needs.
func longBytes(v value) []byte {
	n := object.BigOf(v)
	if n.Sign() == 0 {
		return nil
	}
	if n.Sign() < 0 {
		bits := new(big.Int).Not(n).BitLen()
		size := bits/8 + 1
		n = new(big.Int).Add(n, new(big.Int).Lsh(big.NewInt(1), uint(8*size)))
		b := n.FillBytes(make([]byte, size))
		slices.Reverse(b)
		return b
	}
	b := n.FillBytes(make([]byte, n.BitLen()/8+1))
	slices.Reverse(b)
	return b
}

// longFrom is the int that longBytes gave.
func longFrom(b []byte) value {
	if len(b) <= 8 {
		var u uint64
		for i, c := range b {
			u |= uint64(c) << (8 * i)
		}
		shift := 64 - 8*len(b)
		if len(b) == 0 {
			return object.Int(0)
		}
		return object.Int(int64(u<<shift) >> shift)
	}
	r := slices.Clone(b)
	slices.Reverse(r)
	n := new(big.Int).SetBytes(r)
	if r[0] >= 0x80 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(r))))
	}
	return object.Big(n)
}

func (p *pickler) saveFloat(f float64) {
	if p.bin {
		p.emit(opBinFloat)
		p.out = binary.BigEndian.AppendUint64(p.out, math.Float64bits(f))
		return
	}
	p.emitString(string(rune(opFloat)) + object.FloatString(f) + "\n")
}

func (p *pickler) saveStr(th *thread, v value) error {
	text := object.StringOf(v)
	if !p.bin {
		p.emitString(string(rune(opUnicode)) + rawEscaped(text) + "\n")
		p.memoize(th, v)
		return nil
	}
	if err := p.emitPayload(th, p.sized(len(text), opShortBinUnicode, opBinUnicode, opBinUnicode8, p.proto >= 4), []byte(text), value{}); err != nil {
		return err
	}
	p.memoize(th, v)
	return nil
}

// sized is an operation with the length that follows it, in the shortest form.
func (p *pickler) sized(n int, short, long, huge byte, canShort bool) []byte {
	switch {
	case n <= 0xff && canShort:
		return []byte{short, byte(n)}
	case n <= math.MaxUint32:
		return binary.LittleEndian.AppendUint32([]byte{long}, uint32(n))
	}
	return binary.LittleEndian.AppendUint64([]byte{huge}, uint64(n))
}

// rawEscaped is text in Latin-1, with \u and \U for what that has not and for what would
// disturb a line.
func rawEscaped(text string) string {
	out := make([]byte, 0, len(text))
	for text != "" {
		r, n := object.DecodeRune(text)
		text = text[n:]
		switch {
		case r >= 0x10000:
			out = append(out, "\\U"...)
			out = appendHex(out, uint32(r), 8)
		case r >= 0x100 || r == '\\' || r == 0 || r == '\n' || r == '\r' || r == 0x1a:
			out = append(out, "\\u"...)
			out = appendHex(out, uint32(r), 4)
		default:
			out = append(out, byte(r))
		}
	}
	return string(out)
}

func appendHex(b []byte, u uint32, digits int) []byte {
	for i := digits - 1; i >= 0; i-- {
		b = append(b, "0123456789abcdef"[u>>(4*i)&15])
	}
	return b
}

func (p *pickler) saveBytes(th *thread, v value, b []byte) error {
	if p.proto >= 3 {
		if err := p.emitPayload(th, p.sized(len(b), opShortBinBytes, opBinBytes, opBinBytes8, true), b, v); err != nil {
			return err
		}
		p.memoize(th, v)
		return nil
	}
	// older protocols have no bytes: they are text that is encoded
	if len(b) == 0 {
		return p.saveReduced(th, []value{object.From(object.BytesType), object.NewTuple(nil)}, v)
	}
	codecs, err := th.Interp.Hooks.ImportModule(th, "_codecs")
	if err != nil {
		return err
	}
	encode, err := object.GetAttrString(th, codecs, "encode")
	if err != nil {
		return err
	}
	text, err := object.Decode(th, b, "latin-1", "strict")
	if err != nil {
		return err
	}
	args := object.NewTuple([]value{text, object.From(th.Interp.Intern("latin1"))})
	return p.saveReduced(th, []value{encode, args}, v)
}

func (p *pickler) saveBytearray(th *thread, v value) error {
	a, _ := object.AsBytearray(v)
	if p.proto >= 5 {
		return p.saveBytearrayData(th, a.Bytes(), v)
	}
	args := object.NewTuple(nil)
	if len(a.Bytes()) > 0 {
		args = object.NewTuple([]value{object.BytesOf(a.Bytes())})
	}
	return p.saveReduced(th, []value{object.From(object.BytearrayType), args}, v)
}

func (p *pickler) saveBytearrayData(th *thread, b []byte, v value) error {
	header := binary.LittleEndian.AppendUint64([]byte{opByteArray8}, uint64(len(b)))
	if err := p.emitPayload(th, header, b, v); err != nil {
		return err
	}
	p.memoize(th, v)
	return nil
}

// saveBuffer writes a PickleBuffer, or a note that its memory comes from elsewhere.
func (p *pickler) saveBuffer(th *thread, v value) error {
	if p.proto < 5 {
		return picklingError(th, "PickleBuffer can only be pickled with protocol >= 5")
	}
	mem, err := v.Object().(*pickleBuffer).memory(th)
	if err != nil {
		return err
	}
	contiguous, err := object.GetAttrString(th, v.Object().(*pickleBuffer).view, "contiguous")
	if err != nil {
		return err
	}
	if contiguous == object.False {
		return picklingError(th, "PickleBuffer can not be pickled when pointing to a non-contiguous buffer")
	}
	inBand := true
	if !p.callback.IsZero() {
		r, err := object.Call1(th, p.callback, v)
		if err != nil {
			return err
		}
		if inBand, err = object.Truth(th, r); err != nil {
			return err
		}
	}
	switch {
	case inBand && mem.ReadOnly:
		b := mem.Bytes()
		if err := p.emitPayload(th, p.sized(len(b), opShortBinBytes, opBinBytes, opBinBytes8, true), b, value{}); err != nil {
			return err
		}
		p.memoize(th, v)
	case inBand:
		b := mem.Bytes()
		header := binary.LittleEndian.AppendUint64([]byte{opByteArray8}, uint64(len(b)))
		if err := p.emitPayload(th, header, b, value{}); err != nil {
			return err
		}
		p.memoize(th, v)
	case mem.ReadOnly:
		p.emit(opNextBuffer)
		p.emit(opReadOnlyBuffer)
	default:
		p.emit(opNextBuffer)
	}
	return nil
}
