package object

// this file writes the positions of a code object in the formats that CPython keeps them in

// The forms of an entry of co_linetable. Forms below oneLine are of two bytes, and hold part
// of the column.
const (
	oneLine  = 10 // and the two after it: on this line or one of the next two
	longForm = 14
	noPlace  = 15
)

// lineTable is co_linetable, with one entry for each pseudo instruction.
func lineTable(c *Code) []byte {
	var b []byte
	line := int32(c.FirstLine)
	for _, p := range c.Positions {
		if p.Line == 0 {
			b = append(b, 0x80|noPlace<<3)
			continue
		}
		delta := p.Line - line
		line = p.Line
		width := p.EndCol - p.Col
		switch {
		case p.EndLine == p.Line && delta == 0 && p.Col < 80 && 0 <= width && width < 16:
			b = append(b, byte(0x80|p.Col>>3<<3), byte(p.Col&7<<4|width))
		case p.EndLine == p.Line && 0 <= delta && delta < 3 && p.Col < 128 && p.EndCol < 128:
			b = append(b, byte(0x80|(oneLine+delta)<<3), byte(p.Col), byte(p.EndCol))
		default:
			signed := uint32(delta) << 1
			if delta < 0 {
				signed = uint32(-delta)<<1 | 1
			}
			b = append(b, 0x80|longForm<<3)
			for _, n := range [...]uint32{signed, uint32(p.EndLine - p.Line), uint32(p.Col + 1), uint32(p.EndCol + 1)} {
				b = appendVarint(b, n)
			}
		}
	}
	return b
}

// appendVarint writes a number in groups of six bits, the lowest first.
func appendVarint(b []byte, n uint32) []byte {
	for n >= 1<<6 {
		b = append(b, byte(n&(1<<6-1)|1<<6))
		n >>= 6
	}
	return append(b, byte(n))
}

// lineDeltas is co_lnotab: how far the offset and the line go on at each new line.
func lineDeltas(c *Code) []byte {
	var b []byte
	line, offset := int32(c.FirstLine), 0
	step := func(places, lines int) { b = append(b, byte(places), byte(int8(lines))) }
	for i, p := range c.Positions {
		if p.Line == 0 || p.Line == line {
			continue
		}
		places, lines := 2*i-offset, int(p.Line-line)
		for ; places > 254; places -= 254 {
			step(254, 0)
		}
		for ; lines > 127; lines -= 127 {
			step(places, 127)
			places = 0
		}
		for ; lines < -128; lines += 128 {
			step(places, -128)
			places = 0
		}
		step(places, lines)
		line, offset = p.Line, 2*i
	}
	return b
}
