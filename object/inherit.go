package object

import "math/bits"

// this file gives static types the slots of their bases. Every start does that for some
// hundred types, so it asks fields and not the closures of the groups

// The ids of the groups of slots, in the order in which initSlotDefs makes them.
const (
	slotRepr = iota
	slotLen
	slotBool
	slotHash
	slotCall
	slotInit
	slotNext
	slotStr
	slotGetAttr
	slotSetAttr
	slotCompare
	slotIter
	slotDescrGet
	slotDescrSet
	slotAdd
	slotSub
	slotMul
	slotMod
	slotDivmod
	slotPow
	slotNeg
	slotPos
	slotAbs
	slotInvert
	slotLShift
	slotRShift
	slotAnd
	slotXor
	slotOr
	slotInt
	slotFloat
	slotFloorDiv
	slotTrueDiv
	slotMatMul
	slotIndex
	slotInplace // the first of those in inplaceOps
	slotGetItem = iota + len(inplaceOps) - 1
	slotSetItem
	slotContains
	slotAwait
	slotAIter
	slotANext
	slotDel
	slotBuffer
)

var numSlot = [numOps]int{OpAdd: slotAdd, OpSub: slotSub, OpMul: slotMul, OpMatMul: slotMatMul, OpTrueDiv: slotTrueDiv,
	OpFloorDiv: slotFloorDiv, OpMod: slotMod, OpPow: slotPow, OpLShift: slotLShift, OpRShift: slotRShift, OpOr: slotOr,
	OpXor: slotXor, OpAnd: slotAnd, OpDivmod: slotDivmod}

// slotSet holds the ids of groups.
type slotSet uint64

func (s slotSet) has(id int) bool { return s>>id&1 != 0 }
func (s *slotSet) set(id int, on bool) {
	if on {
		*s |= 1 << id
	} else {
		*s &^= 1 << id
	}
}

// filled is the set of the groups whose slot is not nil.
func (s *Slots) filled() slotSet {
	bit := func(on bool, id int) slotSet {
		if on {
			return 1 << id
		}
		return 0
	}
	set := bit(s.Repr != nil, slotRepr) | bit(s.Len != nil, slotLen) | bit(s.Bool != nil, slotBool) | bit(s.Hash != nil, slotHash) |
		bit(s.Call != nil, slotCall) | bit(s.Init != nil, slotInit) | bit(s.Next != nil, slotNext) | bit(s.Str != nil, slotStr) |
		bit(s.GetAttr != nil, slotGetAttr) | bit(s.SetAttr != nil, slotSetAttr) | bit(s.Compare != nil, slotCompare) |
		bit(s.Iter != nil, slotIter) | bit(s.DescrGet != nil, slotDescrGet) | bit(s.DescrSet != nil, slotDescrSet) |
		bit(s.Neg != nil, slotNeg) | bit(s.Pos != nil, slotPos) | bit(s.Abs != nil, slotAbs) | bit(s.Invert != nil, slotInvert) |
		bit(s.Int != nil, slotInt) | bit(s.Float != nil, slotFloat) | bit(s.Index != nil, slotIndex) |
		bit(s.GetItem != nil, slotGetItem) | bit(s.SetItem != nil, slotSetItem) | bit(s.Contains != nil, slotContains) |
		bit(s.Await != nil, slotAwait) | bit(s.AIter != nil, slotAIter) | bit(s.ANext != nil, slotANext) |
		bit(s.Del != nil, slotDel) | bit(s.Buffer != nil, slotBuffer)
	for op, f := range s.Num {
		if f != nil {
			set |= 1 << numSlot[op]
		}
	}
	for i, op := range inplaceOps {
		if s.Inplace[op] != nil {
			set |= 1 << (slotInplace + i)
		}
	}
	return set
}

// inheritSlots gives a static type the slots of its bases that it has not itself.
// Afterwards wraps marks the slots that are its own: those that have wrappers.
func inheritSlots(t *Type) {
	t.wraps = t.filled()
	t.ownNew = t.New != nil
	have := t.wraps
	if have.has(slotCompare) || t.noHash {
		have.set(slotHash, true) // what compares in a way of its own does not inherit the hash
	}
	bases := t.MRO[1:]
	if len(t.Bases) == 1 {
		bases = bases[:1] // which has inherited from the others
	}
	for _, b := range bases {
		more := b.filled() &^ have
		have |= more
		for ; more != 0; more &= more - 1 {
			slotGroups[bits.TrailingZeros64(uint64(more))].copy(&t.Slots, &b.Slots)
		}
		inheritRest(&t.Slots, &b.Slots)
	}
	if t.Hash == nil {
		t.noHash = true
	}
	t.skipInit = !t.wraps.has(slotInit) && (t.Base.skipInit || t.Base == ObjectType && t.ownNew)
	t.plainGet = t.Base.plainGet && !t.wraps.has(slotGetAttr)
	t.plainSet = t.Base.plainSet && !t.wraps.has(slotSetAttr)
}

// inheritRest gives s the slots of b that are in no group.
func inheritRest(s, b *Slots) {
	if s.Concat == nil {
		s.Concat = b.Concat
	}
	if s.Repeat == nil {
		s.Repeat = b.Repeat
	}
	if s.InplaceConcat == nil {
		s.InplaceConcat = b.InplaceConcat
	}
	if s.InplaceRepeat == nil {
		s.InplaceRepeat = b.InplaceRepeat
	}
	if s.New == nil {
		s.New = b.New
	}
	if s.PowMod == nil {
		s.PowMod = b.PowMod
	}
}
