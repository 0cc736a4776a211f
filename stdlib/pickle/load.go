package pickle

import (
	"encoding/binary"
	"math"
	"strings"

	"pyasync/object"
)

// this file runs pickles: the operations that need no names and make no instances

// load runs one pickle and returns the object that it makes.
func (u *unpickler) load(th *thread) (value, error) {
	u.stack, u.marks, u.proto = u.stack[:0], u.marks[:0], 0
	for {
		op, ok, err := u.in.next(th)
		if err != nil {
			return value{}, err
		}
		if !ok {
			return value{}, th.Raise(object.EOFErrorType, "Ran out of input")
		}
		if op == opStop {
			v, err := u.pop(th)
			if err == nil {
				err = u.in.skip(th)
			}
			return v, err
		}
		if err := u.step(th, op); err != nil {
			return value{}, err
		}
	}
}

// step runs one operation.
func (u *unpickler) step(th *thread, op byte) error {
	switch op {
	case opMark:
		u.marks = append(u.marks, len(u.stack))
	case opNone:
		u.push(object.None)
	case opNewTrue:
		u.push(object.True)
	case opNewFalse:
		u.push(object.False)
	case opBinInt1, opBinInt2, opBinInt:
		n := 4
		switch op {
		case opBinInt1:
			n = 1
		case opBinInt2:
			n = 2
		}
		return u.loadBinInt(th, n)
	case opBinFloat:
		b, err := u.in.take(th, 8)
		if err == nil {
			u.push(object.Float(math.Float64frombits(binary.BigEndian.Uint64(b))))
		}
		return err
	case opLong1, opLong4:
		return u.loadLongBytes(th, op)
	case opShortBinUnicode, opBinUnicode, opBinUnicode8:
		return u.loadText(th, op)
	case opShortBinBytes, opBinBytes, opBinBytes8, opShortBinString, opBinString:
		return u.loadBytes(th, op)
	case opEmptyList:
		u.push(object.NewList(nil))
	case opEmptyDict:
		u.push(object.From(object.NewDict()))
	case opEmptyTuple:
		u.push(object.NewTuple(nil))
	case opEmptySet:
		s, err := object.Call0(th, object.From(object.SetType))
		if err == nil {
			u.push(s)
		}
		return err
	case opTuple1, opTuple2, opTuple3:
		return u.loadSmallTuple(th, int(op-opTuple1)+1)
	case opTuple, opList, opDict, opFrozenSet:
		return u.loadFromMark(th, op)
	case opAppend, opAppends, opSetItem, opSetItems, opAddItems:
		return u.loadItems(th, op)
	case opBinGet, opLongBinGet, opGet:
		i, err := u.memoIndex(th, op)
		if err != nil {
			return err
		}
		return u.get(th, i)
	case opMemoize, opBinPut, opLongBinPut, opPut:
		return u.loadPut(th, op)
	case opPop, opPopMark, opDup:
		return u.loadStackOp(th, op)
	case opProto:
		b, err := u.in.take(th, 1)
		if err != nil {
			return err
		}
		if b[0] > highestProtocol {
			return th.ValueErrorf("unsupported pickle protocol: %d", b[0])
		}
		u.proto = int(b[0])
	case opFrame:
		b, err := u.in.take(th, 8)
		if err != nil {
			return err
		}
		n := binary.LittleEndian.Uint64(b)
		if n > math.MaxInt64 {
			return th.Raisef(object.OverflowErrorType, "FRAME length exceeds system's maximum of %d bytes", math.MaxInt64)
		}
		return u.in.frame(th, int(n))
	case opInt, opLong, opFloat, opString, opUnicode:
		return u.loadLine(th, op)
	default:
		return u.stepObject(th, op)
	}
	return nil
}

// stepObject runs one operation that deals with classes or with objects from elsewhere.
func (u *unpickler) stepObject(th *thread, op byte) error {
	switch op {
	case opGlobal, opStackGlobal, opInst, opObj:
		return u.loadNamed(th, op)
	case opExt1, opExt2, opExt4:
		return u.loadExtension(th, op)
	case opReduce, opNewObj, opNewObjEx:
		return u.loadCall(th, op)
	case opBuild:
		return u.loadBuild(th)
	case opPersID, opBinPersID:
		return u.loadPersistent(th, op)
	case opByteArray8:
		return u.loadBytearray(th)
	case opNextBuffer, opReadOnlyBuffer:
		return u.loadBuffer(th, op)
	}
	if op >= ' ' && op < 0x7f && op != '\'' && op != '\\' {
		return unpicklingError(th, "invalid load key, '%c'.", op)
	}
	return unpicklingError(th, "invalid load key, '\\x%02x'.", op)
}

func (u *unpickler) loadBinInt(th *thread, n int) error {
	b, err := u.in.take(th, n)
	if err != nil {
		return err
	}
	switch n {
	case 1:
		u.push(object.Int(int64(b[0])))
	case 2:
		u.push(object.Int(int64(binary.LittleEndian.Uint16(b))))
	default:
		u.push(object.Int(int64(int32(binary.LittleEndian.Uint32(b)))))
	}
	return nil
}

func (u *unpickler) loadLongBytes(th *thread, op byte) error {
	n, err := u.length(th, op, map[byte]int{opLong1: 1, opLong4: 4}[op])
	if err != nil {
		return err
	}
	if op == opLong4 && n > math.MaxInt32 {
		return unpicklingError(th, "LONG pickle has negative byte count")
	}
	b, err := u.in.take(th, n)
	if err == nil {
		u.push(longFrom(b))
	}
	return err
}

// length reads the length of an operation's argument, which takes size bytes.
func (u *unpickler) length(th *thread, op byte, size int) (int, error) {
	b, err := u.in.take(th, size)
	if err != nil {
		return 0, err
	}
	switch size {
	case 1:
		return int(b[0]), nil
	case 4:
		return int(binary.LittleEndian.Uint32(b)), nil
	}
	n := binary.LittleEndian.Uint64(b)
	if n > math.MaxInt64 {
		what := map[byte]string{opBinUnicode8: "BINUNICODE", opBinBytes8: "BINBYTES", opByteArray8: "BYTEARRAY8"}[op]
		return 0, th.Raisef(object.OverflowErrorType, "%s exceeds system's maximum size of %d bytes", what, math.MaxInt64)
	}
	return int(n), nil
}

func (u *unpickler) loadText(th *thread, op byte) error {
	size := 1
	switch op {
	case opBinUnicode:
		size = 4
	case opBinUnicode8:
		size = 8
	}
	n, err := u.length(th, op, size)
	if err != nil {
		return err
	}
	b, err := u.in.take(th, n)
	if err != nil {
		return err
	}
	for _, c := range b {
		if c >= 0x80 {
			v, err := object.Decode(th, b, "utf-8", "surrogatepass")
			if err == nil {
				u.push(v)
			}
			return err
		}
	}
	u.push(object.FromString(string(b)))
	return nil
}

func (u *unpickler) loadBytes(th *thread, op byte) error {
	size := 1
	switch op {
	case opBinBytes, opBinString:
		size = 4
	case opBinBytes8:
		size = 8
	}
	n, err := u.length(th, op, size)
	if err != nil {
		return err
	}
	if op == opShortBinString || op == opBinString {
		b, err := u.in.take(th, n)
		if err != nil {
			return err
		}
		return u.pushString(th, b)
	}
	if n > 1<<16 && u.in.read.IsZero() && n > len(u.in.data)-u.in.pos {
		return truncated(th)
	}
	if n > 1<<40 {
		return th.Raise(object.MemoryErrorType, "")
	}
	b := make([]byte, n)
	if err := u.in.into(th, b); err != nil {
		return err
	}
	u.push(object.NewBytes(b))
	return nil
}

// pushString pushes an 8-bit string of Python 2.
func (u *unpickler) pushString(th *thread, b []byte) error {
	if u.encoding == "bytes" {
		u.push(object.BytesOf(b))
		return nil
	}
	v, err := object.Decode(th, b, u.encoding, u.errors)
	if err == nil {
		u.push(v)
	}
	return err
}

// loadLine runs the operations of protocol 0, whose argument is a line of text.
func (u *unpickler) loadLine(th *thread, op byte) error {
	line, err := u.in.line(th)
	if err != nil {
		return err
	}
	text := string(line[:len(line)-1])
	switch op {
	case opInt:
		switch text {
		case "00", "01":
			u.push(object.Bool(text == "01"))
			return nil
		}
		v, err := object.ParseInt(th, object.NewStr(latin(text)), 10)
		if err != nil {
			return th.ValueErrorf("could not convert string to int")
		}
		u.push(v)
	case opLong:
		v, err := u.decimal(th, strings.TrimSuffix(text, "L"))
		if err != nil {
			return err
		}
		u.push(v)
	case opFloat:
		v, err := object.Call1(th, object.From(object.FloatType), object.FromString(latin(text)))
		if err != nil {
			if !object.IsException(err, object.ValueErrorType) {
				return err
			}
			return th.ValueErrorf("could not convert string to float: '%s\n'", latin(text))
		}
		u.push(v)
	case opString:
		text = strings.TrimRight(text, " \t\r\v\f")
		if len(text) < 2 || text[0] != text[len(text)-1] || text[0] != '\'' && text[0] != '"' {
			return unpicklingError(th, "the STRING opcode argument must be quoted")
		}
		b, err := object.UnescapeBytes(th, []byte(text[1:len(text)-1]), "strict")
		if err != nil {
			return err
		}
		return u.pushString(th, b)
	default:
		v, err := object.Decode(th, []byte(text), "raw_unicode_escape", "strict")
		if err != nil {
			return err
		}
		u.push(v)
	}
	return nil
}

// decimal reads the text of an int.
func (u *unpickler) decimal(th *thread, text string) (value, error) {
	v, err := object.ParseInt(th, object.NewStr(latin(text)), 10)
	if err != nil && object.IsException(err, object.ValueErrorType) {
		err = th.ValueErrorf("invalid literal for int() with base 10: %s", object.Quote(latin(text)+"\n"))
	}
	return v, err
}

// latin is bytes as text.
func latin(s string) string {
	rs := make([]rune, 0, len(s))
	for i := range len(s) {
		rs = append(rs, rune(s[i]))
	}
	return string(rs)
}

// memoIndex reads the number that an operation on the memo names.
func (u *unpickler) memoIndex(th *thread, op byte) (int, error) {
	switch op {
	case opBinGet, opBinPut:
		b, err := u.in.take(th, 1)
		if err != nil {
			return 0, err
		}
		return int(b[0]), nil
	case opLongBinGet, opLongBinPut:
		b, err := u.in.take(th, 4)
		if err != nil {
			return 0, err
		}
		return int(binary.LittleEndian.Uint32(b)), nil
	}
	line, err := u.in.line(th)
	if err != nil {
		return 0, err
	}
	v, err := u.decimal(th, string(line[:len(line)-1]))
	if err != nil {
		return 0, err
	}
	return object.AsIndex(th, v)
}

func (u *unpickler) loadPut(th *thread, op byte) error {
	i := u.count()
	if op != opMemoize {
		var err error
		if i, err = u.memoIndex(th, op); err != nil {
			if op == opPut && u.need(th, 1) != nil && object.IsException(err, object.ValueErrorType) {
				return u.need(th, 1)
			}
			return err
		}
	}
	if err := u.need(th, 1); err != nil {
		return err
	}
	if i < 0 {
		return th.ValueErrorf("negative PUT argument")
	}
	u.put(i, u.stack[len(u.stack)-1])
	return nil
}

func (u *unpickler) loadStackOp(th *thread, op byte) error {
	switch op {
	case opPopMark:
		_, err := u.popItems(th)
		return err
	case opDup:
		if err := u.need(th, 1); err != nil {
			return err
		}
		u.push(u.stack[len(u.stack)-1])
		return nil
	}
	if n := len(u.marks); n > 0 && u.marks[n-1] == len(u.stack) {
		u.marks = u.marks[:n-1]
		return nil
	}
	_, err := u.pop(th)
	return err
}

func (u *unpickler) loadSmallTuple(th *thread, n int) error {
	if err := u.need(th, n); err != nil {
		return err
	}
	at := len(u.stack) - n
	t := object.NewTuple(append([]value(nil), u.stack[at:]...))
	u.stack = append(u.stack[:at], t)
	return nil
}

// loadFromMark makes a container of what is above the last mark.
func (u *unpickler) loadFromMark(th *thread, op byte) error {
	items, err := u.popItems(th)
	if err != nil {
		return err
	}
	switch op {
	case opTuple:
		u.push(object.NewTuple(items))
	case opList:
		u.push(object.NewList(items))
	case opFrozenSet:
		s, err := object.NewFrozenSet(th, items)
		if err != nil {
			return err
		}
		u.push(object.From(s))
	default:
		if len(items)%2 != 0 {
			return unpicklingError(th, "odd number of items for DICT")
		}
		d := object.NewDictSize(len(items) / 2)
		for i := 0; i < len(items); i += 2 {
			if err := d.Set(th, items[i], items[i+1]); err != nil {
				return err
			}
		}
		u.push(object.From(d))
	}
	return nil
}

// loadItems adds what is above the last mark, or a single item, to the container below it.
func (u *unpickler) loadItems(th *thread, op byte) error {
	at := 0
	switch op {
	case opAppend, opSetItem:
		n := 1
		if op == opSetItem {
			n = 2
		}
		if err := u.need(th, n+1); err != nil {
			return err
		}
		at = len(u.stack) - n
	default:
		var err error
		if at, err = u.popMark(th); err != nil {
			return err
		}
		if at <= u.fence() {
			return u.need(th, len(u.stack)+1)
		}
	}
	items := u.stack[at:]
	to := u.stack[at-1]
	var err error
	switch op {
	case opAppend, opAppends:
		err = appendTo(th, to, items)
	case opSetItem, opSetItems:
		if len(items)%2 != 0 {
			return unpicklingError(th, "odd number of items for SETITEMS")
		}
		err = setIn(th, to, items)
	default:
		err = addTo(th, to, items)
	}
	clear(u.stack[at:])
	u.stack = u.stack[:at]
	return err
}

func appendTo(th *thread, to value, items []value) error {
	if l, ok := object.AsList(to); ok && to.Type() == object.ListType {
		l.Items = append(l.Items, items...)
		return nil
	}
	items = append([]value(nil), items...)
	extend, err := object.LookupAttr(th, to, "extend")
	if err != nil {
		return err
	}
	if !extend.IsZero() {
		_, err := object.Call1(th, extend, object.NewList(items))
		return err
	}
	add, err := object.GetAttrString(th, to, "append")
	if err != nil {
		return err
	}
	for _, v := range items {
		if _, err := object.Call1(th, add, v); err != nil {
			return err
		}
	}
	return nil
}

func setIn(th *thread, to value, items []value) error {
	d, ok := object.AsDict(to)
	ok = ok && to.Type() == object.DictType
	if !ok {
		items = append([]value(nil), items...)
	}
	for i := 0; i < len(items); i += 2 {
		var err error
		if ok {
			err = d.Set(th, items[i], items[i+1])
		} else {
			err = object.SetItem(th, to, items[i], items[i+1])
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func addTo(th *thread, to value, items []value) error {
	if to.Type() == object.SetType {
		s, _ := object.AsSet(to)
		for _, v := range items {
			if err := s.Add(th, v); err != nil {
				return err
			}
		}
		return nil
	}
	items = append([]value(nil), items...)
	add, err := object.GetAttrString(th, to, "add")
	if err != nil {
		return err
	}
	for _, v := range items {
		if _, err := object.Call1(th, add, v); err != nil {
			return err
		}
	}
	return nil
}
