package object

// this file defines the tuples and dicts that a thread keeps for the *args and **kwargs of
// the next calls

// spares are empty containers that nothing refers to, by the number of their items.
type spares struct {
	tuples [4][]*Tuple
	dicts  []*Dict
}

const maxSpares = 16

// TupleFor is a tuple of n items, which the caller sets before it passes the tuple on.
func (th *Thread) TupleFor(n int) *Tuple {
	if n > 0 && n < len(th.spares.tuples) {
		if s := th.spares.tuples[n]; len(s) > 0 {
			t := s[len(s)-1]
			th.spares.tuples[n] = s[:len(s)-1]
			return t
		}
	}
	return TupleRoom(n)
}

// SpareTuple takes back what TupleFor gave, once nothing refers to it.
func (th *Thread) SpareTuple(t *Tuple) {
	n := len(t.Items)
	if n == 0 || n >= len(th.spares.tuples) || t.Ext != nil || len(th.spares.tuples[n]) >= maxSpares {
		return
	}
	for i := len(t.Items) - 1; i >= 0; i-- {
		t.Items[i] = Value{}
	}
	th.spares.tuples[n] = append(th.spares.tuples[n], t)
}

// DictFor is an empty dict with room for n items.
func (th *Thread) DictFor(n int) *Dict {
	if s := th.spares.dicts; n <= smallDict && len(s) > 0 {
		d := s[len(s)-1]
		th.spares.dicts = s[:len(s)-1]
		return d
	}
	return NewDictRoom(n)
}

// SpareDict takes back what DictFor gave, once nothing refers to it.
func (th *Thread) SpareDict(d *Dict) {
	if len(d.index) != 0 || len(d.entries) > smallDict || d.Ext != nil || len(th.spares.dicts) >= maxSpares {
		return
	}
	for i := len(d.entries) - 1; i >= 0; i-- {
		d.entries[i] = entry{}
	}
	d.entries, d.used, d.first = d.entries[:0], 0, 0
	d.keys++
	th.spares.dicts = append(th.spares.dicts, d)
}
