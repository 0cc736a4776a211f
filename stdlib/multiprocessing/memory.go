package multiprocessing

import (
	"encoding/binary"
	"math"
	"math/big"
	"sync"

	"pyasync/object"
)

// this file defines Memory, numbers in memory that processes share

var memoryType = object.NewStatic("_multiprocessing.Memory", object.ObjectType, 0)

// memory is the object of one process; they share the rest.
type memory struct{ *block }

// block is shared memory. Its methods are for any goroutine.
type block struct {
	mu sync.Mutex
	b  []byte
}

// Type is Memory.
func (*memory) Type() *object.Type { return memoryType }

// Fork implements object.Forker.
func (m *memory) Fork(*object.Fork) object.Object { return &memory{m.block} }

// sizes are those of the items, by their codes, as on 64-bit systems.
var sizes = map[byte]int{'b': 1, 'B': 1, 'c': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'f': 4, 'u': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'd': 8}

// item is the bytes of item i, of a code.
func (m *block) item(code byte, i int) []byte {
	n := sizes[code]
	return m.b[i*n : i*n+n]
}

func (m *block) get(code byte, i int) value {
	m.mu.Lock()
	defer m.mu.Unlock()
	b := m.item(code, i)
	le := binary.LittleEndian
	switch code {
	case 'b':
		return object.Int(int64(int8(b[0])))
	case 'B':
		return object.Int(int64(b[0]))
	case '?':
		return object.Bool(b[0] != 0)
	case 'c':
		return object.BytesOf(b)
	case 'h':
		return object.Int(int64(int16(le.Uint16(b))))
	case 'H':
		return object.Int(int64(le.Uint16(b)))
	case 'i':
		return object.Int(int64(int32(le.Uint32(b))))
	case 'I':
		return object.Int(int64(le.Uint32(b)))
	case 'u':
		return object.FromString(string(rune(le.Uint32(b))))
	case 'f':
		return object.Float(float64(math.Float32frombits(le.Uint32(b))))
	case 'd':
		return object.Float(math.Float64frombits(le.Uint64(b)))
	case 'Q', 'L':
		return object.Big(new(big.Int).SetUint64(le.Uint64(b)))
	}
	return object.Int(int64(le.Uint64(b)))
}

// bitsOf is what a number of a code is stored as.
func bitsOf(th *thread, code byte, v value) (uint64, error) {
	switch code {
	case 'f':
		x, err := object.AsFloat(th, v)
		return uint64(math.Float32bits(float32(x))), err
	case 'd':
		x, err := object.AsFloat(th, v)
		return math.Float64bits(x), err
	case 'c':
		b, ok := object.AsBytes(v)
		if !ok || len(b) != 1 {
			return 0, th.TypeErrorf("one character bytes, bytearray, or an integer in range(256) expected, not %s", v.Type().Name)
		}
		return uint64(b[0]), nil
	case 'u':
		s, ok := object.AsStr(v)
		if !ok || len([]rune(s.String())) != 1 {
			return 0, th.TypeErrorf("unicode string expected instead of %s instance", v.Type().Name)
		}
		return uint64([]rune(s.String())[0]), nil
	case '?':
		ok, err := object.Truth(th, v)
		if ok {
			return 1, err
		}
		return 0, err
	}
	i, err := object.Index(th, v)
	if err != nil {
		return 0, err
	}
	b := object.BigOf(i)
	var words [8]byte
	n := b.Bytes()
	for k := 0; k < len(n) && k < 8; k++ {
		words[k] = n[len(n)-1-k]
	}
	u := binary.LittleEndian.Uint64(words[:])
	if b.Sign() < 0 {
		u = -u
	}
	return u, nil
}

func (m *block) set(code byte, i int, u uint64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var words [8]byte
	binary.LittleEndian.PutUint64(words[:], u)
	copy(m.item(code, i), words[:])
}

func memoryOf(v value) *memory { return v.Object().(*memory) }

// place are the arguments code and index of the methods.
func (m *memory) place(th *thread, code, index value) (byte, int, error) {
	s, ok := object.AsStr(code)
	if !ok || len(s.String()) != 1 || sizes[s.String()[0]] == 0 {
		return 0, 0, th.ValueErrorf("bad type code")
	}
	i, err := object.AsIndex(th, index)
	if n := sizes[s.String()[0]]; err == nil && (i < 0 || (i+1)*n > len(m.b)) {
		err = th.Raise(object.IndexErrorType, "invalid index")
	}
	return s.String()[0], i, err
}

func init() {
	t := memoryType
	t.Doc = "Memory that processes share."
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		if len(args) != 1 || len(kw) > 0 {
			return value{}, th.TypeErrorf("Memory() takes exactly one argument")
		}
		n, err := object.AsIndex(th, args[0])
		if err != nil {
			return value{}, err
		}
		if n < 0 {
			return value{}, th.ValueErrorf("negative size")
		}
		return object.From(&memory{&block{b: make([]byte, n)}}), nil
	}
	t.Len = func(th *thread, v value) (int, error) { return len(memoryOf(v).b), nil }
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "get", Sig: "(code, index, /)", Doc: "Return an item.", Fast2: func(th *thread, self, code, index value) (value, error) {
				c, i, err := memoryOf(self).place(th, code, index)
				if err != nil {
					return value{}, err
				}
				return memoryOf(self).get(c, i), nil
			}},
			{Name: "set", Sig: "(code, index, value, /)", Doc: "Replace an item.", Bound: func(th *thread, self value, a []value) (value, error) {
				c, i, err := memoryOf(self).place(th, a[0], a[1])
				if err != nil {
					return value{}, err
				}
				u, err := bitsOf(th, c, a[2])
				if err != nil {
					return value{}, err
				}
				memoryOf(self).set(c, i, u)
				return object.None, nil
			}},
		}
	}
}
