package runtime

import "pyasync/object"

// this file shows tries to scripts: their type hamt, and the iterators over their keys and values,
// which are also those of contexts

// Types of tries and of the iterators over them.
var (
	TrieType       = object.NewStatic("hamt", object.ObjectType, 0)
	trieKeysType   = object.NewStatic("keys", object.ObjectType, object.FlagNoInstantiate)
	trieValuesType = object.NewStatic("values", object.ObjectType, object.FlagNoInstantiate)
	trieItemsType  = object.NewStatic("items", object.ObjectType, object.FlagNoInstantiate)
)

// Type is hamt.
func (*Trie) Type() *object.Type { return TrieType }

// MakeWeak implements object.WeakTarget.
func (t *Trie) MakeWeak() object.Weak { return object.WeakTo(t) }

// trieIter gives the keys, values or items of a trie.
type trieIter struct {
	typ    *object.Type
	n      int // keys of the trie
	cursor trieCursor
}

// Type is keys, values or items.
func (it *trieIter) Type() *object.Type { return it.typ }

// iter is an iterator of the type typ.
func (t *Trie) iter(typ *object.Type) value {
	return object.From(&trieIter{typ: typ, n: t.Len(), cursor: t.cursor()})
}

func trieOf(v value) *Trie { return v.Object().(*Trie) }

func init() {
	initTrieIter(trieKeysType, func(e *trieEntry) value { return e.key })
	initTrieIter(trieValuesType, func(e *trieEntry) value { return e.val })
	initTrieIter(trieItemsType, func(e *trieEntry) value { return object.NewTuple([]value{e.key, e.val}) })
	t := TrieType
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&Trie{}), nil
	}
	t.Hash = func(th *thread, v value) (int64, error) { return 0, th.TypeErrorf("unhashable type: 'hamt'") }
	t.Compare = func(th *thread, a, b value, op object.CompareOp) (value, error) {
		u, ok := b.Object().(*Trie)
		if !ok || op != object.EQ && op != object.NE {
			return object.NotImplemented, nil
		}
		eq, err := trieOf(a).Equal(th, u)
		return object.Bool(eq == (op == object.EQ)), err
	}
	t.Len = func(th *thread, v value) (int, error) { return trieOf(v).Len(), nil }
	t.Contains = func(th *thread, v, x value) (bool, error) {
		found, err := trieOf(v).Get(th, x)
		return !found.IsZero(), err
	}
	t.GetItem = func(th *thread, v, x value) (value, error) {
		found, err := trieOf(v).Get(th, x)
		if found.IsZero() && err == nil {
			err = th.KeyError(x)
		}
		return found, err
	}
	t.Iter = func(th *thread, v value) (value, error) { return trieOf(v).iter(trieKeysType), nil }
	t.Methods = trieMethods
}

func initTrieIter(t *object.Type, pick func(*trieEntry) value) {
	t.Iter = func(th *thread, v value) (value, error) { return v, nil }
	t.Next = func(th *thread, v value) (value, error) {
		if e := v.Object().(*trieIter).cursor.next(); e != nil {
			return pick(e), nil
		}
		return value{}, nil
	}
	t.Len = func(th *thread, v value) (int, error) { return v.Object().(*trieIter).n, nil }
}

func trieMethods() []object.Func {
	// changed is what a change gives: the same object if it changes nothing.
	changed := func(self value, t *Trie, err error) (value, error) {
		if err != nil || t == trieOf(self) {
			return self, err
		}
		return object.From(t), nil
	}
	return []object.Func{
		{Name: "set", Sig: "(key, value, /)", Doc: "Return a map with the key set to the value.", Fast2: func(th *thread, self, k, v value) (value, error) {
			t, err := trieOf(self).With(th, k, v)
			return changed(self, t, err)
		}},
		{Name: "delete", Sig: "(key, /)", Doc: "Return a map without the key.", Fast1: func(th *thread, self, k value) (value, error) {
			t, err := trieOf(self).Without(th, k)
			return changed(self, t, err)
		}},
		{Name: "get", Sig: "(key, default=None, /)", Doc: "Return the value of the key, or the default.", Bound: func(th *thread, self value, a []value) (value, error) {
			v, err := trieOf(self).Get(th, a[0])
			if v.IsZero() {
				v = orNone(a[1])
			}
			return v, err
		}},
		trieLister("keys", "Iterate over the variables that have a value in the context.", trieKeysType, trieOf),
		trieLister("values", "Return an iterator over the values.", trieValuesType, trieOf),
		trieLister("items", "Return an iterator over pairs of a key and its value.", trieItemsType, trieOf),
	}
}

// trieLister is a method that gives an iterator of the type typ over the trie of its receiver.
func trieLister(name, doc string, typ *object.Type, trie func(self value) *Trie) object.Func {
	return object.Func{Name: name, Sig: "()", Doc: doc, Fast0: func(th *thread, self value) (value, error) {
		return trie(self).iter(typ), nil
	}}
}
