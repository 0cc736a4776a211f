package runtime

import (
	"math/bits"

	"pyasync/object"
)

// this file defines the map of a context: a hash array mapped trie. Its versions share what they
// have in common, so that copying a context costs nothing and setting a variable copies one path.
//
// A trie has an entry for each value of five bits of the hash that occurs in it: a key with its
// value, or a trie of those keys that share the five bits. Keys with one hash lie in a list. A
// trie within another never holds a single key: that is then an entry of the outer one, so that
// equal maps have equal shapes, whatever their past.

// Trie is a map that never changes, or a part of one; nil is empty.
type Trie struct {
	bitmap  uint32 // which digits have an entry; 0 where all keys have one hash
	hash    uint32 // that hash
	n       int    // the number of keys
	entries []*trieEntry
}

// trieEntry is a key with its value, or the keys that share one more digit.
type trieEntry struct {
	key, val value
	sub      *Trie
}

// newTrie makes room for a number of entries; that of few lies beside the head.
func newTrie(bitmap, hash uint32, n, size int) *Trie {
	switch {
	case size <= 2:
		t := &struct {
			Trie
			room [2]*trieEntry
		}{}
		t.Trie = Trie{bitmap, hash, n, t.room[:size]}
		return &t.Trie
	case size <= 5:
		t := &struct {
			Trie
			room [5]*trieEntry
		}{}
		t.Trie = Trie{bitmap, hash, n, t.room[:size]}
		return &t.Trie
	}
	return &Trie{bitmap, hash, n, make([]*trieEntry, size)}
}

const (
	digitBits = 5
	// trieDepth is the most nodes on a path: the digits of 32 bits, and a list.
	trieDepth = (32+digitBits-1)/digitBits + 1
)

func digit(hash uint32, shift uint) uint32 { return 1 << (hash >> shift & (1<<digitBits - 1)) }

// index is where the entry of a digit is, or would be.
func (t *Trie) index(bit uint32) int { return bits.OnesCount32(t.bitmap & (bit - 1)) }

// trieHash is the hash of a key. Variables know theirs.
func trieHash(th *thread, key value) (uint32, error) {
	if v, ok := key.Object().(*ContextVar); ok {
		return v.hash, nil
	}
	h, err := object.Hash(th, key)
	return uint32(h) ^ uint32(h>>32), err
}

// sameKey compares a key with one of a trie. Variables are equal only to themselves.
func sameKey(th *thread, key, k value) (bool, error) {
	if key == k {
		return true, nil
	}
	if _, ok := key.Object().(*ContextVar); ok {
		if _, ok = k.Object().(*ContextVar); ok {
			return false, nil
		}
	}
	return object.Equal(th, key, k)
}

// find is the position of key in a list, or -1.
func (t *Trie) find(th *thread, key value) (int, error) {
	for i := range t.entries {
		if same, err := sameKey(th, key, t.entries[i].key); same || err != nil {
			return i, err
		}
	}
	return -1, nil
}

// Len is the number of keys.
func (t *Trie) Len() int {
	if t == nil {
		return 0
	}
	return t.n
}

// Get is the value of key, or the zero Value.
func (t *Trie) Get(th *thread, key value) (value, error) {
	hash, err := trieHash(th, key)
	if err != nil {
		return value{}, err
	}
	for shift := uint(0); t != nil; shift += digitBits {
		if t.bitmap == 0 {
			if t.hash != hash {
				break
			}
			i, err := t.find(th, key)
			if i < 0 || err != nil {
				return value{}, err
			}
			return t.entries[i].val, nil
		}
		bit := digit(hash, shift)
		if t.bitmap&bit == 0 {
			break
		}
		e := t.entries[t.index(bit)]
		if e.sub == nil {
			if same, err := sameKey(th, key, e.key); !same || err != nil {
				return value{}, err
			}
			return e.val, nil
		}
		t = e.sub
	}
	return value{}, nil
}

// With is t with key set to val; t itself where it is so already.
func (t *Trie) With(th *thread, key, val value) (*Trie, error) {
	hash, err := trieHash(th, key)
	if err != nil {
		return nil, err
	}
	e := &trieEntry{key: key, val: val}
	if t.Len() > 0 {
		return t.with(th, hash, e, 0)
	}
	t = newTrie(digit(hash, 0), 0, 1, 1)
	t.entries[0] = e
	return t, nil
}

// with is t with an entry more, or another value for its key.
func (t *Trie) with(th *thread, hash uint32, e *trieEntry, shift uint) (*Trie, error) {
	if t.bitmap == 0 {
		return t.withListed(th, hash, e, shift)
	}
	bit := digit(hash, shift)
	i := t.index(bit)
	if t.bitmap&bit == 0 {
		return t.insert(i, bit, e), nil
	}
	old := t.entries[i]
	if old.sub != nil {
		sub, err := old.sub.with(th, hash, e, shift+digitBits)
		if err != nil || sub == old.sub {
			return t, err
		}
		return t.replace(i, sub.n-old.sub.n, &trieEntry{sub: sub}), nil
	}
	same, err := sameKey(th, e.key, old.key)
	if err != nil {
		return nil, err
	}
	if same {
		return t.revalue(i, e), nil
	}
	oldHash, err := trieHash(th, old.key)
	if err != nil {
		return nil, err
	}
	return t.replace(i, 1, &trieEntry{sub: join(oldHash, old, hash, e, shift+digitBits)}), nil
}

// withListed is with for a list.
func (t *Trie) withListed(th *thread, hash uint32, e *trieEntry, shift uint) (*Trie, error) {
	if hash != t.hash {
		return join(t.hash, &trieEntry{sub: t}, hash, e, shift), nil
	}
	i, err := t.find(th, e.key)
	if err != nil {
		return nil, err
	}
	if i >= 0 {
		return t.revalue(i, e), nil
	}
	return t.insert(len(t.entries), 0, e), nil
}

// count is the number of keys in an entry.
func (e *trieEntry) count() int {
	if e.sub == nil {
		return 1
	}
	return e.sub.n
}

// join is a trie of two keys, or of a list and a key.
func join(h1 uint32, e1 *trieEntry, h2 uint32, e2 *trieEntry, shift uint) *Trie {
	n := e1.count() + e2.count()
	b1, b2 := digit(h1, shift), digit(h2, shift)
	var t *Trie
	switch {
	case h1 == h2:
		t = newTrie(0, h1, n, 2)
	case b1 == b2:
		t = newTrie(b1, 0, n, 1)
		t.entries[0] = &trieEntry{sub: join(h1, e1, h2, e2, shift+digitBits)}
		return t
	default:
		t = newTrie(b1|b2, 0, n, 2)
		if b1 > b2 {
			e1, e2 = e2, e1
		}
	}
	t.entries[0], t.entries[1] = e1, e2
	return t
}

// insert is t with e as the entry i of the digit bit.
func (t *Trie) insert(i int, bit uint32, e *trieEntry) *Trie {
	u := newTrie(t.bitmap|bit, t.hash, t.n+1, len(t.entries)+1)
	copy(u.entries, t.entries[:i])
	u.entries[i] = e
	copy(u.entries[i+1:], t.entries[i:])
	return u
}

// replace is t with e as its entry i, which has some keys more than the one there.
func (t *Trie) replace(i, more int, e *trieEntry) *Trie {
	u := newTrie(t.bitmap, t.hash, t.n+more, len(t.entries))
	copy(u.entries, t.entries)
	u.entries[i] = e
	return u
}

// revalue is t with the value of e at i, which keeps its key.
func (t *Trie) revalue(i int, e *trieEntry) *Trie {
	old := t.entries[i]
	if old.val == e.val {
		return t
	}
	e.key = old.key
	return t.replace(i, 0, e)
}

// remove is t without its entry i, a key; nil if that was all.
func (t *Trie) remove(i int, bit uint32) *Trie {
	if len(t.entries) == 1 {
		return nil
	}
	u := newTrie(t.bitmap&^bit, t.hash, t.n-1, len(t.entries)-1)
	copy(u.entries, t.entries[:i])
	copy(u.entries[i:], t.entries[i+1:])
	return u
}

// Without is t without key; t itself if it does not have it.
func (t *Trie) Without(th *thread, key value) (*Trie, error) {
	hash, err := trieHash(th, key)
	if err != nil || t.Len() == 0 {
		return t, err
	}
	return t.without(th, hash, key, 0)
}

func (t *Trie) without(th *thread, hash uint32, key value, shift uint) (*Trie, error) {
	if t.bitmap == 0 {
		if t.hash != hash {
			return t, nil
		}
		i, err := t.find(th, key)
		if i < 0 || err != nil {
			return t, err
		}
		return t.remove(i, 0), nil
	}
	bit := digit(hash, shift)
	if t.bitmap&bit == 0 {
		return t, nil
	}
	i := t.index(bit)
	e := t.entries[i]
	if e.sub == nil {
		same, err := sameKey(th, key, e.key)
		if !same || err != nil {
			return t, err
		}
		return t.remove(i, bit), nil
	}
	sub, err := e.sub.without(th, hash, key, shift+digitBits)
	if err != nil || sub == e.sub {
		return t, err
	}
	if only := sub.entries[0]; len(sub.entries) == 1 && (only.sub == nil || only.sub.bitmap == 0) {
		return t.replace(i, -1, only), nil
	}
	return t.replace(i, -1, &trieEntry{sub: sub}), nil
}

// trieCursor walks over a trie.
type trieCursor struct {
	depth int
	path  [trieDepth]struct {
		node *Trie
		next int
	}
}

func (t *Trie) cursor() trieCursor {
	var c trieCursor
	if t.Len() > 0 {
		c.path[0].node, c.depth = t, 1
	}
	return c
}

// next is the next key with its value, or nil.
func (c *trieCursor) next() *trieEntry {
	for c.depth > 0 {
		p := &c.path[c.depth-1]
		if p.next == len(p.node.entries) {
			c.depth--
			p.node, p.next = nil, 0
			continue
		}
		e := p.node.entries[p.next]
		p.next++
		if e.sub == nil {
			return e
		}
		c.path[c.depth].node = e.sub
		c.depth++
	}
	return nil
}

// Equal compares the keys of two tries and their values.
func (t *Trie) Equal(th *thread, u *Trie) (bool, error) {
	if t == u || t.Len() != u.Len() {
		return t == u || t.Len() == 0 && u.Len() == 0, nil
	}
	c := t.cursor()
	for e := c.next(); e != nil; e = c.next() {
		v, err := u.Get(th, e.key)
		if v.IsZero() || err != nil {
			return false, err
		}
		if eq, err := object.Equal(th, e.val, v); !eq || err != nil {
			return false, err
		}
	}
	return true, nil
}
