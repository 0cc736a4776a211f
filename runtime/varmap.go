package runtime

import "math/bits"

// this file defines the map of a context: a hash trie whose versions share what they have in
// common, so that copying a context costs nothing

// varMap maps context variables to values. It never changes; nil is empty.
type varMap struct {
	bitmap uint32 // which five-bit digits have an entry
	items  []varItem
}

// varItem is a variable with its value, or a map of those that share one more digit.
type varItem struct {
	key *ContextVar
	val value
	sub *varMap
}

func digit(hash uint64, level uint) uint32 { return 1 << (hash >> (5 * level) & 31) }

func (m *varMap) get(k *ContextVar) (value, bool) {
	for level := uint(0); m != nil; level++ {
		bit := digit(k.hash, level)
		if m.bitmap&bit == 0 {
			return value{}, false
		}
		it := &m.items[bits.OnesCount32(m.bitmap&(bit-1))]
		if it.sub == nil {
			return it.val, it.key == k
		}
		m = it.sub
	}
	return value{}, false
}

// with is m with k set to v.
func (m *varMap) with(k *ContextVar, v value, level uint) *varMap {
	if m == nil {
		return &varMap{digit(k.hash, level), []varItem{{key: k, val: v}}}
	}
	bit := digit(k.hash, level)
	i := bits.OnesCount32(m.bitmap & (bit - 1))
	if m.bitmap&bit == 0 {
		items := make([]varItem, 0, len(m.items)+1)
		items = append(append(append(items, m.items[:i]...), varItem{key: k, val: v}), m.items[i:]...)
		return &varMap{m.bitmap | bit, items}
	}
	items := append([]varItem(nil), m.items...)
	switch it := &items[i]; {
	case it.sub != nil:
		it.sub = it.sub.with(k, v, level+1)
	case it.key == k:
		it.val = v
	default:
		var sub *varMap
		sub = sub.with(it.key, it.val, level+1).with(k, v, level+1)
		*it = varItem{sub: sub}
	}
	return &varMap{m.bitmap, items}
}

// without is m without k, which it has.
func (m *varMap) without(k *ContextVar, level uint) *varMap {
	bit := digit(k.hash, level)
	i := bits.OnesCount32(m.bitmap & (bit - 1))
	items := append([]varItem(nil), m.items...)
	if it := &items[i]; it.sub != nil {
		if it.sub = it.sub.without(k, level+1); it.sub != nil {
			return &varMap{m.bitmap, items}
		}
	}
	if len(items) == 1 {
		return nil
	}
	return &varMap{m.bitmap &^ bit, append(items[:i], items[i+1:]...)}
}

func (m *varMap) each(f func(k *ContextVar, v value) error) error {
	if m == nil {
		return nil
	}
	for i := range m.items {
		it := &m.items[i]
		err := error(nil)
		if it.sub != nil {
			err = it.sub.each(f)
		} else {
			err = f(it.key, it.val)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (m *varMap) len() (n int) {
	_ = m.each(func(*ContextVar, value) error { n++; return nil })
	return n
}
