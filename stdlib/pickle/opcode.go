package pickle

import "pyasync/object"

// this file names the operations of the pickle machine

const (
	opMark           = '('
	opStop           = '.'
	opPop            = '0'
	opPopMark        = '1'
	opDup            = '2'
	opFloat          = 'F'
	opInt            = 'I'
	opBinInt         = 'J'
	opBinInt1        = 'K'
	opLong           = 'L'
	opBinInt2        = 'M'
	opNone           = 'N'
	opPersID         = 'P'
	opBinPersID      = 'Q'
	opReduce         = 'R'
	opString         = 'S'
	opBinString      = 'T'
	opShortBinString = 'U'
	opUnicode        = 'V'
	opBinUnicode     = 'X'
	opAppend         = 'a'
	opBuild          = 'b'
	opGlobal         = 'c'
	opDict           = 'd'
	opEmptyDict      = '}'
	opAppends        = 'e'
	opGet            = 'g'
	opBinGet         = 'h'
	opInst           = 'i'
	opLongBinGet     = 'j'
	opList           = 'l'
	opEmptyList      = ']'
	opObj            = 'o'
	opPut            = 'p'
	opBinPut         = 'q'
	opLongBinPut     = 'r'
	opSetItem        = 's'
	opTuple          = 't'
	opEmptyTuple     = ')'
	opSetItems       = 'u'
	opBinFloat       = 'G'

	// protocol 2
	opProto    = 0x80
	opNewObj   = 0x81
	opExt1     = 0x82
	opExt2     = 0x83
	opExt4     = 0x84
	opTuple1   = 0x85
	opTuple2   = 0x86
	opTuple3   = 0x87
	opNewTrue  = 0x88
	opNewFalse = 0x89
	opLong1    = 0x8a
	opLong4    = 0x8b

	// protocol 3
	opBinBytes      = 'B'
	opShortBinBytes = 'C'

	// protocol 4
	opShortBinUnicode = 0x8c
	opBinUnicode8     = 0x8d
	opBinBytes8       = 0x8e
	opEmptySet        = 0x8f
	opAddItems        = 0x90
	opFrozenSet       = 0x91
	opNewObjEx        = 0x92
	opStackGlobal     = 0x93
	opMemoize         = 0x94
	opFrame           = 0x95

	// protocol 5
	opByteArray8     = 0x96
	opNextBuffer     = 0x97
	opReadOnlyBuffer = 0x98
)

// opNames are the names by which module pickle has the operations, in their order.
var opNames = []struct {
	name string
	op   byte
}{
	{"ADDITEMS", opAddItems}, {"APPEND", opAppend}, {"APPENDS", opAppends}, {"BINBYTES", opBinBytes}, {"BINBYTES8", opBinBytes8},
	{"BINFLOAT", opBinFloat}, {"BINGET", opBinGet}, {"BININT", opBinInt}, {"BININT1", opBinInt1}, {"BININT2", opBinInt2},
	{"BINPERSID", opBinPersID}, {"BINPUT", opBinPut}, {"BINSTRING", opBinString}, {"BINUNICODE", opBinUnicode},
	{"BINUNICODE8", opBinUnicode8}, {"BUILD", opBuild}, {"BYTEARRAY8", opByteArray8}, {"DICT", opDict}, {"DUP", opDup},
	{"EMPTY_DICT", opEmptyDict}, {"EMPTY_LIST", opEmptyList}, {"EMPTY_SET", opEmptySet}, {"EMPTY_TUPLE", opEmptyTuple},
	{"EXT1", opExt1}, {"EXT2", opExt2}, {"EXT4", opExt4}, {"FLOAT", opFloat}, {"FRAME", opFrame}, {"FROZENSET", opFrozenSet},
	{"GET", opGet}, {"GLOBAL", opGlobal}, {"INST", opInst}, {"INT", opInt}, {"LIST", opList}, {"LONG", opLong}, {"LONG1", opLong1},
	{"LONG4", opLong4}, {"LONG_BINGET", opLongBinGet}, {"LONG_BINPUT", opLongBinPut}, {"MARK", opMark}, {"MEMOIZE", opMemoize},
	{"NEWFALSE", opNewFalse}, {"NEWOBJ", opNewObj}, {"NEWOBJ_EX", opNewObjEx}, {"NEWTRUE", opNewTrue}, {"NEXT_BUFFER", opNextBuffer},
	{"NONE", opNone}, {"OBJ", opObj}, {"PERSID", opPersID}, {"POP", opPop}, {"POP_MARK", opPopMark}, {"PROTO", opProto},
	{"PUT", opPut}, {"READONLY_BUFFER", opReadOnlyBuffer}, {"REDUCE", opReduce}, {"SETITEM", opSetItem}, {"SETITEMS", opSetItems},
	{"SHORT_BINBYTES", opShortBinBytes}, {"SHORT_BINSTRING", opShortBinString}, {"SHORT_BINUNICODE", opShortBinUnicode},
	{"STACK_GLOBAL", opStackGlobal}, {"STOP", opStop}, {"STRING", opString}, {"TUPLE", opTuple}, {"TUPLE1", opTuple1},
	{"TUPLE2", opTuple2}, {"TUPLE3", opTuple3}, {"UNICODE", opUnicode},
}

// opAttrs are the operations as names of the module, and the lines that stand for bools.
func opAttrs() []object.Attr {
	out := make([]object.Attr, 0, len(opNames)+2)
	for _, n := range opNames {
		out = append(out, object.Attr{Name: n.name, Value: object.NewBytes([]byte{n.op})})
	}
	return append(out,
		object.Attr{Name: "FALSE", Value: object.NewBytes([]byte("I00\n"))},
		object.Attr{Name: "TRUE", Value: object.NewBytes([]byte("I01\n"))})
}
