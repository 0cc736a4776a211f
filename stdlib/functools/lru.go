package functools

import (
	"math"

	"pyasync/object"
)

// this file defines the callable that lru_cache puts around a function

var lruType = object.NewStatic("functools._lru_cache_wrapper", object.ObjectType, object.FlagBaseType|object.FlagDict|object.FlagMethodLike)

// lru is the wrapper: results by their arguments, and in a ring in the order of use.
type lru struct {
	object.Sub
	fn           value
	info         value // makes what cache_info returns
	limit        int   // negative: none
	typed        bool
	hits, misses int64
	results      *object.Dict
	ring         entry // next is the oldest, prev the newest
}

// entry is one result.
type entry struct {
	prev, next  *entry
	key, result value
	hash        int64 // of the key: arguments are hashed once in a call
}

var entryType = object.NewStatic("functools._lru_list_elem", object.ObjectType, object.FlagNoInstantiate)

func (*entry) Type() *object.Type { return entryType }
func (c *lru) Type() *object.Type { return c.TypeOr(lruType) }

// MakeWeak makes the wrapper something that can be referred to weakly.
func (c *lru) MakeWeak() object.Weak { return object.WeakTo(c) }

// mark separates positional from keyword arguments in a key.
type mark struct{}

func (*mark) Type() *object.Type { return object.ObjectType }

var keywordMark = object.From((*mark)(nil))

func (e *entry) unlink() { e.prev.next, e.next.prev = e.next, e.prev }

// push makes e the newest.
func (c *lru) push(e *entry) {
	last := c.ring.prev
	last.next, e.prev, e.next, c.ring.prev = e, last, &c.ring, e
}

func (c *lru) clear() {
	c.hits, c.misses = 0, 0
	c.results = object.NewDict()
	c.ring.prev, c.ring.next = &c.ring, &c.ring
}

var newLRU = object.Func{Name: "lru_cache", Sig: "(user_function, maxsize, typed, cache_info_type)", Bound: func(th *thread, self value, a []value) (value, error) {
	if !object.Callable(a[0]) {
		return value{}, th.TypeErrorf("the first argument must be callable")
	}
	limit := -1
	if !a[1].IsNone() {
		if _, ok := object.IntValue(a[1]); !ok {
			return value{}, th.TypeErrorf("maxsize should be integer or None")
		}
		n, err := object.AsIndex(th, a[1])
		if err != nil {
			return value{}, err
		}
		limit = max(n, 0)
	}
	typed, err := object.Truth(th, a[2])
	if err != nil {
		return value{}, err
	}
	c := &lru{Sub: object.Sub{Ext: object.NewInstance(self.Object().(*object.Type))}, fn: a[0], limit: limit, typed: typed, info: a[3]}
	c.clear()
	return object.From(c), nil
}}

func init() {
	t := lruType
	t.Doc = `The callable that @lru_cache puts in place of user_function: it remembers what calls returned.

maxsize          calls to remember; None for all of them, 0 for none
typed            keep arguments that are equal but of different types, as 3 and 3.0, apart
cache_info_type  what cache_info() makes of hits, misses, maxsize and currsize`
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return newLRU.CallFunc(th, object.From(typ), args, kw)
	}
	t.Call = callLRU
	t.DescrGet = func(th *thread, d, obj value, typ *object.Type) (value, error) {
		if obj.IsZero() || obj.IsNone() {
			return d, nil
		}
		return object.From(&object.Method{Fn: d, Self: obj}), nil
	}
	itself := func(th *thread, self value) (value, error) { return self, nil }
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "cache_info", Sig: "()", Doc: "How often the cache had the answer, how often not, how much it may hold and how much it holds.", Fast0: func(th *thread, self value) (value, error) {
				c := self.Object().(*lru)
				limit, size := object.None, int64(c.results.Len())
				if c.limit >= 0 {
					limit = object.Int(int64(c.limit))
				}
				return object.Call(th, c.info, []value{object.Int(c.hits), object.Int(c.misses), limit, object.Int(size)}, nil)
			}},
			{Name: "cache_clear", Sig: "()", Doc: "Forget all answers, and count from 0 again.", Fast0: func(th *thread, self value) (value, error) {
				self.Object().(*lru).clear()
				return object.None, nil
			}},
			{Name: "__reduce__", Fast0: func(th *thread, self value) (value, error) {
				return object.GetAttrString(th, self, "__qualname__")
			}},
			{Name: "__copy__", Fast0: itself},
			{Name: "__deepcopy__", Fast1: func(th *thread, self, memo value) (value, error) { return self, nil }},
		}
	}
}

// key stands for the arguments: a single int or str for itself, all else in a tuple.
func (c *lru) key(args []value, kw kwargs) value {
	if !c.typed && len(kw) == 0 && len(args) == 1 {
		if a := args[0]; a.IsInt() || a.Type() == object.StrType {
			return a
		}
	}
	n := len(args)
	if len(kw) > 0 {
		n += 1 + 2*len(kw)
	}
	if c.typed {
		n += len(args) + len(kw)
	}
	k := make([]value, len(args), n)
	copy(k, args)
	if len(kw) > 0 {
		k = append(k, keywordMark)
		for _, a := range kw {
			k = append(k, object.From(a.Name), a.Val)
		}
	}
	if c.typed {
		for _, a := range args {
			k = append(k, object.From(a.Type()))
		}
		for _, a := range kw {
			k = append(k, object.From(a.Val.Type()))
		}
	}
	return object.NewTuple(k)
}

func callLRU(th *thread, v value, args []value, kw kwargs) (value, error) {
	c := v.Object().(*lru)
	if c.limit == 0 {
		c.misses++
		return object.Call(th, c.fn, args, kw)
	}
	key := c.key(args, kw)
	hash, err := object.Hash(th, key)
	if err != nil {
		return value{}, err
	}
	found, err := c.results.GetHashed(th, key, hash)
	if err != nil {
		return value{}, err
	}
	if !found.IsZero() {
		c.hits++
		if c.limit < 0 {
			return found, nil
		}
		e := found.Object().(*entry)
		e.unlink()
		c.push(e)
		return e.result, nil
	}
	c.misses++
	result, err := object.Call(th, c.fn, args, kw)
	if err != nil {
		return value{}, err
	}
	if c.limit < 0 {
		return result, c.results.SetHashed(th, key, hash, result)
	}
	return result, c.keep(th, key, hash, result)
}

// keep adds a result, at the cost of the oldest one when the cache is full. The call that
// computed it may have added it already.
func (c *lru) keep(th *thread, key value, hash int64, result value) error {
	if again, err := c.results.GetHashed(th, key, hash); err != nil || !again.IsZero() {
		return err
	}
	if c.results.Len() >= min(c.limit, math.MaxInt32) {
		if oldest := c.ring.next; oldest != &c.ring {
			oldest.unlink()
			if err := c.results.DeleteHashed(th, oldest.key, oldest.hash); err != nil {
				return err
			}
		}
	}
	e := &entry{key: key, hash: hash, result: result}
	if err := c.results.SetHashed(th, key, hash, object.From(e)); err != nil {
		return err
	}
	c.push(e)
	return nil
}
