package object

// this file makes an interpreter that begins as a copy of another: what fork does for a
// process. Everything that lives in the one is copied structurally into the other, with its
// identities and cycles; static types, code positions and other things that never change are
// shared. Afterwards neither sees what the other does.

// Fork is the making of such a copy. The caller holds the lock of the interpreter that is
// copied, and nobody runs the new one yet.
type Fork struct {
	from, to *Thread
	memo     map[Object]Object
	shapes   map[*Shape]*Shape
	parts    map[partKey]part // of objects that are copied by what they are in Go
	plain    map[goType]bool
	paired   map[any]bool // keys of Interp.State
	todo     []func()     // what is left to copy, last in first out
	late     []func()     // what waits until all is copied
}

// Forker is implemented by objects of other packages that know how they are copied. Fork
// returns a new object, or nil if there can be no copy; what it refers to is copied by a
// function that it gives to Fill, since that may lead back to it.
type Forker interface {
	Object
	Fork(f *Fork) Object
}

// StateForker is implemented by values of Interp.State that are to be copied.
type StateForker interface {
	ForkState(f *Fork) any
}

// NewFork begins a copy of the interpreter of from, which runs, into that of to, which has
// nothing but its first modules.
func NewFork(from, to *Thread) *Fork {
	return &Fork{from: from, to: to, memo: make(map[Object]Object, 2048), shapes: map[*Shape]*Shape{}, parts: map[partKey]part{}, plain: map[goType]bool{}, paired: map[any]bool{}}
}

// From is the thread that makes the copy, and To the main thread of the copy.
func (f *Fork) From() *Thread { return f.from }

// To is the main thread of the copy.
func (f *Fork) To() *Thread { return f.to }

// Fill has fn called soon: it copies what a new object refers to.
func (f *Fork) Fill(fn func()) { f.todo = append(f.todo, fn) }

// Late has fn called when all is copied.
func (f *Fork) Late(fn func()) { f.late = append(f.late, fn) }

// Bind makes o2 the copy of o.
func (f *Fork) Bind(o, o2 Object) { f.memo[o] = o2 }

// drain copies all that is left.
func (f *Fork) drain() {
	for n := len(f.todo) - 1; n >= 0; n = len(f.todo) - 1 {
		fn := f.todo[n]
		f.todo[n] = nil
		f.todo = f.todo[:n]
		fn()
	}
}

// Run copies all modules and the state of the interpreter.
func (f *Fork) Run() error {
	from, to := f.from.Interp, f.to.Interp
	to.MaxStrDigits, to.Path0, to.HasPath0 = from.MaxStrDigits, from.Path0, from.HasPath0
	to.turns.interval.Store(from.turns.interval.Load())
	to.Main.SetLimit(f.from.asked)
	load := to.Hooks.ImportModule
	to.Hooks.ImportModule = func(th *Thread, name string) (Value, error) {
		if m, ok := from.Modules.GetString(name).o.(*Module); ok && !to.Modules.HasStr(name) {
			f.module(m)
			f.drain()
		}
		return load(th, name)
	}
	defer func() { to.Hooks.ImportModule = load }()
	f.memo[from.Modules] = to.Modules
	f.memo[from.Builtins] = to.Builtins
	f.streams()
	for _, it := range from.Modules.Items() {
		if m, ok := it.Val.o.(*Module); ok {
			f.module(m)
		}
		f.drain()
	}
	for _, it := range from.Modules.Items() { // those that are no modules, or not under their names
		if name, ok := it.Key.o.(*Str); ok {
			to.Modules.SetStr(to.Intern(name.s), f.Value(it.Val))
		}
	}
	f.drain()
	for k, v := range from.State {
		switch v := v.(type) {
		case StateForker:
			to.State[k] = v.ForkState(f)
		case Value:
			if _, ok := to.State[k]; !ok {
				to.State[k] = f.Value(v)
			}
		case *Type:
			if _, ok := to.State[k]; !ok {
				to.State[k] = f.Type(v)
			}
		}
	}
	to.codecSearch = f.Values(from.codecSearch)
	to.codecs, to.codecErrors = f.named(from.codecs), f.named(from.codecErrors)
	f.Finish()
	return nil
}

// Finish copies what is left, and then does what waits for that.
func (f *Fork) Finish() {
	f.drain()
	for len(f.late) > 0 {
		late := f.late
		f.late = nil
		for _, fn := range late {
			fn()
		}
		f.drain()
	}
}

func (f *Fork) named(m map[string]Value) map[string]Value {
	if m == nil {
		return nil
	}
	out := make(map[string]Value, len(m))
	for k, v := range m {
		out[k] = f.Value(v)
	}
	return out
}

// streams gives the new interpreter's own standard streams the places of the old one's.
func (f *Fork) streams() {
	for _, name := range [...]string{"__stdin__", "__stdout__", "__stderr__"} {
		a, b := f.from.Interp.Sys.Get(name), f.to.Interp.Sys.Get(name)
		for a.o != nil && b.o != nil && !a.IsNone() {
			f.memo[a.o] = b.o
			a, b = streamBelow(f.from, a), streamBelow(f.to, b)
		}
	}
}

// streamBelow is what a stream is built on: its buffer or its raw stream.
func streamBelow(th *Thread, v Value) Value {
	for _, name := range [...]string{"buffer", "raw"} {
		if b, err := LookupAttr(th, v, name); err == nil && b.o != nil {
			return b
		}
	}
	return Value{}
}

// Value is the copy of v.
func (f *Fork) Value(v Value) Value {
	switch o := v.o.(type) {
	case nil, *intKind, *floatKind, *boolKind, *noneKind, *ellipsisKind, *notImplementedKind:
		return v
	case *Str:
		if o.Exact() {
			return Value{o: f.Str(o)}
		}
	}
	return Value{o: f.Object(v.o)}
}

// Values is the copies of vs.
func (f *Fork) Values(vs []Value) []Value {
	if vs == nil {
		return nil
	}
	out := make([]Value, len(vs))
	for i, v := range vs {
		out[i] = f.Value(v)
	}
	return out
}

// Str is the copy of a str, which is interned if that is.
func (f *Fork) Str(s *Str) *Str {
	if s == nil {
		return nil
	}
	if !s.Exact() {
		return f.Object(s).(*Str)
	}
	if f.from.Interp.IsInterned(s) {
		return f.to.Interp.Intern(s.s)
	}
	return &Str{s: s.s, hash: s.hash}
}

// Strs is the copies of ss.
func (f *Fork) Strs(ss []*Str) []*Str {
	out := make([]*Str, len(ss))
	for i, s := range ss {
		out[i] = f.Str(s)
	}
	return out
}

// Object is the copy of o.
func (f *Fork) Object(o Object) Object {
	if o == nil {
		return nil
	}
	if c, ok := f.memo[o]; ok {
		return c
	}
	c := f.copyOf(o)
	if old, ok := f.memo[o]; ok { // the copying has led back to it
		return old
	}
	f.memo[o] = c
	return c
}

// copyOf begins the copy of an object.
func (f *Fork) copyOf(o Object) Object {
	switch o := o.(type) {
	case *Str:
		return f.text(o)
	case *Bytes:
		c := &Bytes{b: o.b, hash: o.hash}
		f.ext(&c.Sub, o.Sub, c)
		return c
	case *Tuple:
		c := &Tuple{}
		f.ext(&c.Sub, o.Sub, c)
		f.Fill(func() { c.Items = f.Values(o.Items) })
		return c
	case *List:
		c := &List{}
		f.ext(&c.Sub, o.Sub, c)
		f.Fill(func() { c.Items = f.Values(o.Items) })
		return c
	case *Dict:
		return f.dict(o)
	case *Set:
		return f.set(o)
	case *Instance:
		return f.instance(o)
	case *Type:
		return f.class(o)
	case *Function:
		return f.function(o)
	case *Code:
		return f.code(o)
	case *Cell:
		c := &Cell{}
		f.Fill(func() { c.V = f.Value(o.V) })
		return c
	case *Frame:
		return f.frame(o)
	case *Module:
		return f.module(o)
	case *Builtin:
		return f.builtin(o)
	case *Method:
		c := &Method{}
		f.Fill(func() { c.Fn, c.Self = f.Value(o.Fn), f.Value(o.Self) })
		return c
	case *Bytearray:
		c := &Bytearray{b: append([]byte(nil), o.b...)}
		f.ext(&c.Sub, o.Sub, c)
		return c
	case *GoCoroutine:
		return f.lose(o)
	case Forker:
		if c := o.Fork(f); c != nil {
			return c
		}
		return f.lose(o)
	}
	return f.goObject(o)
}

func (f *Fork) text(o *Str) Object {
	c := &Str{s: o.s, hash: o.hash}
	if !o.Exact() {
		c.more = &strMore{ascii: o.more.ascii, count: o.more.count}
		f.ext(&c.more.Sub, o.more.Sub, c)
	}
	return c
}

// ext copies the part of an object that its class has added to a builtin type.
func (f *Fork) ext(to *Sub, from Sub, self Object) {
	if from.Ext == nil {
		return
	}
	to.Ext = f.part(from.Ext, self)
}

// Ext copies the part of object from that a class statement has added, for its copy self.
func (f *Fork) Ext(to *Sub, from Sub, self Object) { f.ext(to, from, self) }

// part copies what holds the attributes of self.
func (f *Fork) part(from *Instance, self Object) *Instance {
	if c, ok := f.memo[from]; ok {
		return c.(*Instance)
	}
	c := f.instance(from).(*Instance)
	f.memo[from] = c
	if from.self() != nil {
		c.setSelf(self)
	}
	return c
}

// instance begins the copy of an instance. Its class is known at once, for Type tells it.
func (f *Fork) instance(o *Instance) Object {
	c := instanceRoom(len(o.slots))
	c.shape = f.shape(o.shape)
	c.slots = c.slots[:len(o.slots)]
	if d := o.dict(); d != nil {
		c.own().dict = f.dict(d)
	}
	f.Fill(func() {
		for i, v := range o.slots {
			c.slots[i] = f.Value(v)
		}
	})
	if t := c.shape.typ; t.heap && o.self() == nil {
		f.Late(func() {
			if t.Del != nil && layout(t) == ObjectType {
				t.interp.finalizers.watch(t.interp.Main, c)
			}
		})
	}
	return c
}

// shape is the shape of a copy.
func (f *Fork) shape(s *Shape) *Shape {
	if !s.typ.heap {
		return s
	}
	if c := f.shapes[s]; c != nil {
		return c
	}
	t := f.Type(s.typ)
	c := t.root
	if s == s.typ.dicts {
		c = t.dictShape()
	} else {
		for _, name := range s.names {
			c = c.Add(name)
		}
	}
	f.shapes[s] = c
	return c
}

// dict begins the copy of a dict.
func (f *Fork) dict(o *Dict) *Dict {
	if o == nil {
		return nil
	}
	if c, ok := f.memo[o]; ok {
		return c.(*Dict)
	}
	c := &Dict{}
	f.memo[o] = c
	f.ext(&c.Sub, o.Sub, c)
	f.Fill(func() { f.fillDict(o, c) })
	return c
}

// fillDict copies the items. Hashes of text and numbers are the same in all interpreters, so
// the index is, too, unless keys are found by their identity.
func (f *Fork) fillDict(o, c *Dict) {
	c.index = append([]int32(nil), o.index...)
	c.used, c.first = o.used, o.first
	c.keys++
	if len(o.entries) == 0 {
		return
	}
	c.entries = make([]entry, len(o.entries))
	moved := false
	for i := range o.entries {
		e := &o.entries[i]
		if e.key.o == nil {
			continue
		}
		c.entries[i] = entry{e.hash, f.Value(e.key), f.Value(e.val)}
		moved = moved || !f.keepsHash(e.key)
	}
	if moved {
		f.Late(func() { c.rehash(f) })
	}
}

// keepsHash reports whether the copy of a key has the hash of the original. What a class of a
// script has computed stays as it was.
func (f *Fork) keepsHash(v Value) bool {
	switch o := v.o.(type) {
	case *Str, *intKind, *floatKind, *boolKind, *noneKind, *BigInt, *Bytes, *Complex, *IntSub, *FloatSub, *ellipsisKind:
		return true
	case *Tuple:
		for _, x := range o.Items {
			if !f.keepsHash(x) {
				return false
			}
		}
		return true
	case *Type:
		return !o.heap
	}
	t := v.Type()
	return t.heap && t.py.has(hashGroup().id)
}

// rehash computes the hashes of keys that are found by their identity, or by that of their parts.
func (d *Dict) rehash(f *Fork) {
	for i := range d.entries {
		if e := &d.entries[i]; e.key.o != nil && !f.keepsHash(e.key) {
			if h, err := Hash(f.to, e.key); err == nil {
				e.hash = h
			}
		}
	}
	d.makeIndex(len(d.index))
	d.keys++
}

// set begins the copy of a set.
func (f *Fork) set(o *Set) Object {
	c := &Set{frozen: o.frozen}
	f.ext(&c.Sub, o.Sub, c)
	f.Fill(func() {
		c.used, c.fill, c.finger, c.hash = o.used, o.fill, o.finger, o.hash
		if o.table == nil {
			return
		}
		c.table = make([]setEntry, len(o.table))
		moved := false
		for i, e := range o.table {
			c.table[i] = setEntry{e.hash, f.Value(e.key)}
			moved = moved || e.key.o != nil && !f.keepsHash(e.key)
		}
		if moved {
			c.hash = 0
			f.Late(func() { c.rehash(f) })
		}
	})
	return c
}

// rehash fills the set again, in the order of its items.
func (s *Set) rehash(f *Fork) {
	items := s.ItemSlice()
	frozen := s.frozen
	s.table, s.used, s.fill, s.finger, s.frozen = nil, 0, 0, 0, false
	for _, x := range items {
		_ = s.Add(f.to, x)
	}
	s.frozen = frozen
}

// function begins the copy of a function.
func (f *Fork) function(o *Function) Object {
	f.owner(o.Globals)
	if c, ok := f.memo[o]; ok {
		return c
	}
	c := &Function{}
	f.Fill(func() {
		c.Code = f.Code(o.Code)
		c.Globals, c.Builtins = f.dict(o.Globals), f.dict(o.Builtins)
		c.Name, c.Qualname = f.Str(o.Name), f.Str(o.Qualname)
		c.Module, c.Doc = f.Value(o.Module), f.Value(o.Doc)
		c.Defaults, c.KwDefaults = f.Values(o.Defaults), f.dict(o.KwDefaults)
		c.Closure = f.cells(o.Closure)
		c.Annotations, c.TypeParams = f.dict(o.Annotations), f.Value(o.TypeParams)
		if o.attr != nil {
			c.attr = f.part(o.attr, c)
		}
	})
	return c
}

func (f *Fork) cells(cells []*Cell) []*Cell {
	if cells == nil {
		return nil
	}
	out := make([]*Cell, len(cells))
	for i, c := range cells {
		out[i] = f.Object(c).(*Cell)
	}
	return out
}

// owner copies the module whose namespace d is, so that what is defined there belongs to it.
func (f *Fork) owner(d *Dict) {
	if _, ok := f.memo[d]; ok {
		return
	}
	if name, ok := d.GetString("__name__").o.(*Str); ok {
		if m, ok := f.from.Interp.Modules.GetString(name.s).o.(*Module); ok && m.Dict == d {
			f.module(m)
		}
	}
}

// Code is the copy of a code object, whose body is compiled again when it first runs: what
// nodes remember belongs to one interpreter.
func (f *Fork) Code(o *Code) *Code {
	if o == nil {
		return nil
	}
	return f.Object(o).(*Code)
}

func (f *Fork) code(o *Code) Object {
	if o.Native { // it has no names of an interpreter
		if b, ok := o.Body.(*NativeBody); ok && b.Def.Fork != nil {
			d := b.Def.Fork(f)
			d.Name, d.Sig, d.Doc, d.Qualname, d.Fork = b.Def.Name, b.Def.Sig, b.Def.Doc, b.Def.Qualname, b.Def.Fork
			d.once.Do(d.prepare)
			return d.code
		}
		return o
	}
	c := new(Code)
	*c = *o
	c.Extra, c.Traced = nil, nil
	c.Source = f.source(o.Source)
	c.Body = f.to.Interp.Hooks.LaterBody(f.to, c)
	f.Fill(func() {
		c.Names = make([]*Str, len(o.Names))
		for i, s := range o.Names {
			c.Names[i] = f.Str(s)
		}
		c.Consts, c.Doc = f.Values(o.Consts), f.Value(o.Doc)
		c.Inner = make([]*Code, len(o.Inner))
		for i, k := range o.Inner {
			c.Inner[i] = f.Code(k)
		}
	})
	return c
}

// source is the copy of a source: the text is shared, the code that it compiles to is not.
func (f *Fork) source(s *Source) *Source {
	if s == nil {
		return nil
	}
	k := partKey{s, nil}
	if c, ok := f.parts[k]; ok {
		return c.source
	}
	c := &Source{Filename: s.Filename, Text: s.Text, Shown: s.Shown, Unit: s.Unit}
	if u, ok := s.Unit.(interface{ ForkUnit() any }); ok {
		c.Unit = u.ForkUnit()
	}
	f.parts[k] = part{source: c}
	return c
}

// frame is the copy of a frame: that of a suspended generator can go on, any other is over.
func (f *Fork) frame(o *Frame) Object {
	c := &Frame{Th: f.to, At: o.At, Escaped: true, Done: o.Done || o.Gen == nil, PC: append([]int32(nil), o.PC...)}
	c.Code = f.Code(o.Code)
	f.Fill(func() {
		c.Slots, c.Closure = f.Values(o.Slots), f.cells(o.Closure)
		c.Globals, c.Builtins = f.dict(o.Globals), f.dict(o.Builtins)
		if ns := o.Namespace(); !ns.IsZero() {
			c.Extra = &FrameExtra{Namespace: f.Value(ns)}
		}
		c.Ret = f.Value(o.Ret)
		if o.Fn != nil {
			c.Fn, _ = f.Object(o.Fn).(*Function)
		}
		if o.Gen != nil {
			c.Gen = f.Object(o.Gen)
		}
	})
	return c
}

// Frame is the copy of a frame.
func (f *Fork) Frame(o *Frame) *Frame { return f.Object(o).(*Frame) }

// Holds reports whether the copies of all vs will be objects of the same kind.
func (f *Fork) Holds(vs []Value) bool {
	for _, v := range vs {
		if v.o != nil && !f.canCopy(v.o) {
			return false
		}
	}
	return true
}

// builtin is the copy of a function in Go.
func (f *Fork) builtin(o *Builtin) Object {
	if name, ok := o.Module.o.(*Str); ok {
		if m, ok := f.from.Interp.Modules.GetString(name.s).o.(*Module); ok {
			f.module(m)
			if c, ok := f.memo[o]; ok {
				return c
			}
		}
	}
	c := &Builtin{Func: o.Func, Module: f.Value(o.Module)}
	f.Fill(func() {
		c.Self = f.Value(o.Self)
		if o.owner != nil {
			c.owner = f.Type(o.owner)
		}
	})
	return c
}
