package pickle

import (
	"pyasync/object"
)

// this file defines the class Unpickler, and the stack and the memo of its machine

var unpicklerType = object.NewStatic("_pickle.Unpickler", object.ObjectType, object.FlagBaseType)

// unpickler is an object of class Unpickler; load and loads make one that no script sees.
type unpickler struct {
	object.Sub
	ready      bool // __init__ was called
	fixImports bool
	encoding   string // of 8-bit strings
	errors     string
	buffers    value // an iterator, or zero
	persist    value // persistent_load during load, or zero
	in         reader

	proto int
	stack []value
	marks []int // where the marks are on the stack
	memo  []value
	far   map[int]value // of the memo, what has a number far beyond the others
}

// Type is Unpickler or a subclass.
func (u *unpickler) Type() *object.Type { return u.TypeOr(unpicklerType) }

func unpicklerOf(v value) *unpickler { return v.Object().(*unpickler) }

// setUp takes the arguments that all ways of unpickling share.
func (u *unpickler) setUp(th *thread, fn string, fixImports, encoding, errors, buffers value) error {
	u.fixImports, u.encoding, u.errors = true, "ASCII", "strict"
	if !fixImports.IsZero() {
		var err error
		if u.fixImports, err = object.Truth(th, fixImports); err != nil {
			return err
		}
	}
	for _, a := range [...]struct {
		name string
		v    value
		to   *string
	}{{"encoding", encoding, &u.encoding}, {"errors", errors, &u.errors}} {
		if a.v.IsZero() {
			continue
		}
		s, ok := object.AsStr(a.v)
		if !ok {
			return th.TypeErrorf("%s() argument '%s' must be str, not %s", fn, a.name, a.v.Type().Name)
		}
		*a.to = s.String()
	}
	u.buffers = value{}
	if !buffers.IsZero() && !buffers.IsNone() {
		if t, ok := object.AsTuple(buffers); !ok || len(t.Items) > 0 {
			it, err := object.Iter(th, buffers)
			if err != nil {
				return err
			}
			u.buffers = it
		}
	}
	u.ready = true
	return nil
}

func (u *unpickler) setFile(th *thread, file value) error {
	r := reader{}
	for _, m := range [...]struct {
		name string
		to   *value
	}{{"peek", &r.peek}, {"readinto", &r.readInto}, {"read", &r.read}, {"readline", &r.readLine}} {
		v, err := object.LookupAttr(th, file, m.name)
		if err != nil {
			return err
		}
		*m.to = v
	}
	if r.read.IsZero() || r.readLine.IsZero() {
		return th.TypeErrorf("file must have 'read' and 'readline' attributes")
	}
	u.in = r
	return nil
}

var unpicklerArgs = object.Func{Name: "Unpickler", Sig: "(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())", Bound: func(th *thread, self value, a []value) (value, error) {
	u := unpicklerOf(self)
	if err := u.setFile(th, a[0]); err != nil {
		return value{}, err
	}
	u.memo, u.far = nil, nil
	return object.None, u.setUp(th, "Unpickler", a[1], a[2], a[3], a[4])
}}

func init() {
	t := unpicklerType
	t.Doc = "Reads pickles from file, which needs read and readline. The arguments are those of load." + loadDoc
	t.TextSig = unpicklerArgs.Sig
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&unpickler{Sub: object.NewSub(typ, unpicklerType), fixImports: true}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := unpicklerArgs.CallFunc(th, v, args, kw)
		return err
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "__sizeof__", Sig: "()", Doc: "The bytes that the object takes up.", Fast0: func(th *thread, self value) (value, error) {
				return object.Int(int64(200 + 24*len(unpicklerOf(self).memo))), nil
			}},
			{Name: "find_class", Sig: "(module_name, global_name, /)", Doc: "Give the object of that name in a module.\n\nThe module is imported if necessary. Subclasses may override this to control what can be loaded.", Fast2: func(th *thread, self, module, name value) (value, error) {
				return unpicklerOf(self).findClass(th, module, name)
			}},
			{Name: "load", Sig: "()", Doc: "Load a pickle.\n\nRead one pickle from the file, and return the object in it.", Fast0: unpicklerLoad},
			{Name: "persistent_load", Sig: "(pid, /)", Doc: "Return the object with a persistent ID.", Fast1: func(th *thread, self, _ value) (value, error) {
				return value{}, noPersistentLoad(th)
			}},
		}
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "memo", Get: func(th *thread, v value) (value, error) {
			return object.From(&unpicklerMemo{u: unpicklerOf(v)}), nil
		}, Set: setUnpicklerMemo}}
	}
}

func noPersistentLoad(th *thread) error {
	return unpicklingError(th, "A load persistent id instruction was encountered, but no persistent_load function was specified.")
}

func unpicklerLoad(th *thread, self value) (value, error) {
	u := unpicklerOf(self)
	if !u.ready {
		return value{}, unpicklingError(th, "Unpickler.__init__() was not called by %s.__init__()", self.Type().Name)
	}
	var err error
	if u.persist, err = hook(th, self, "persistent_load", unpicklerType); err != nil {
		return value{}, err
	}
	v, err := u.load(th)
	u.persist = value{}
	return v, err
}

// put is an assignment to the memo.
func (u *unpickler) put(i int, v value) {
	switch {
	case i < len(u.memo):
		u.memo[i] = v
	case i == len(u.memo):
		u.memo = append(u.memo, v)
	case i < 2*len(u.memo)+1024:
		u.memo = append(u.memo, make([]value, i+1-len(u.memo))...)
		u.memo[i] = v
	default:
		if u.far == nil {
			u.far = map[int]value{}
		}
		u.far[i] = v
	}
}

// get pushes what the memo has under a number.
func (u *unpickler) get(th *thread, i int) error {
	var v value
	if i >= 0 && i < len(u.memo) {
		v = u.memo[i]
	}
	if v.IsZero() {
		v = u.far[i]
	}
	if v.IsZero() {
		return unpicklingError(th, "Memo value not found at index %d", i)
	}
	u.push(v)
	return nil
}

// count is how many objects the memo has, as the number for the next.
func (u *unpickler) count() int { return len(u.memo) + len(u.far) }

func (u *unpickler) push(v value) { u.stack = append(u.stack, v) }

// fence is where the stack begins for operations that do not look beyond the last mark.
func (u *unpickler) fence() int {
	if n := len(u.marks); n > 0 {
		return u.marks[n-1]
	}
	return 0
}

// need makes sure that the stack has n objects above the last mark.
func (u *unpickler) need(th *thread, n int) error {
	if len(u.stack)-u.fence() >= n {
		return nil
	}
	if len(u.marks) > 0 {
		return unpicklingError(th, "unexpected MARK found")
	}
	return unpicklingError(th, "unpickling stack underflow")
}

func (u *unpickler) pop(th *thread) (value, error) {
	if err := u.need(th, 1); err != nil {
		return value{}, err
	}
	n := len(u.stack) - 1
	v := u.stack[n]
	u.stack[n] = value{}
	u.stack = u.stack[:n]
	return v, nil
}

// popMark removes the last mark and tells where it was.
func (u *unpickler) popMark(th *thread) (int, error) {
	n := len(u.marks) - 1
	if n < 0 {
		return 0, unpicklingError(th, "could not find MARK")
	}
	at := u.marks[n]
	u.marks = u.marks[:n]
	return at, nil
}

// popItems removes the last mark and the objects above it.
func (u *unpickler) popItems(th *thread) ([]value, error) {
	at, err := u.popMark(th)
	if err != nil {
		return nil, err
	}
	items := append([]value(nil), u.stack[at:]...)
	clear(u.stack[at:])
	u.stack = u.stack[:at]
	return items, nil
}
