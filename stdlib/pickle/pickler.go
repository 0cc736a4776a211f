package pickle

import "pyasync/object"

// this file defines the class Pickler

var picklerType = object.NewStatic("_pickle.Pickler", object.ObjectType, object.FlagBaseType)

// pickler is an object of class Pickler; dump and dumps make one that no script sees.
type pickler struct {
	object.Sub
	ready      bool // __init__ was called
	proto      int
	bin        bool // protocol 1 or higher
	fixImports bool
	fast       bool // no memo

	dispatch value // the dispatch table of its own, or zero
	callback value // for buffers, or zero
	persist  value // persistent_id during dump, or zero
	override value // reducer_override during dump, or zero
	write    value // of the file; zero for dumps

	out     []byte
	framing bool
	frame   int // where the frame under way begins in out, or -1
	memo    map[object.Object]memoEntry

	nesting int // of containers in fast mode
	active  map[object.Object]bool
}

// memoEntry is an object in the memo and its number.
type memoEntry struct {
	index int
	obj   value
}

// Type is Pickler or a subclass.
func (p *pickler) Type() *object.Type { return p.TypeOr(picklerType) }

func picklerOf(v value) *pickler { return v.Object().(*pickler) }

// setUp takes the arguments that all ways of pickling share.
func (p *pickler) setUp(th *thread, protocol, fixImports, callback value) error {
	p.proto = defaultProtocol
	if !protocol.IsZero() && !protocol.IsNone() {
		n, err := object.AsIndex(th, protocol)
		if err != nil {
			return err
		}
		if n > highestProtocol {
			return th.ValueErrorf("pickle protocol must be <= %d", highestProtocol)
		}
		p.proto = n
		if n < 0 {
			p.proto = highestProtocol
		}
	}
	fix := true
	if !fixImports.IsZero() {
		var err error
		if fix, err = object.Truth(th, fixImports); err != nil {
			return err
		}
	}
	p.bin = p.proto > 0
	p.fixImports = fix && p.proto < 3
	p.callback = value{}
	if !callback.IsZero() && !callback.IsNone() {
		if p.proto < 5 {
			return th.ValueErrorf("buffer_callback needs protocol >= 5")
		}
		p.callback = callback
	}
	p.frame = -1
	p.ready = true
	return nil
}

func (p *pickler) setFile(th *thread, file value) error {
	w, err := object.LookupAttr(th, file, "write")
	if err != nil {
		return err
	}
	if w.IsZero() {
		return th.TypeErrorf("file must have a 'write' attribute")
	}
	p.write = w
	return nil
}

// dump writes one object.
func (p *pickler) dump(th *thread, obj value) error {
	p.out = p.out[:0]
	p.framing, p.frame = false, -1
	if p.proto >= 2 {
		p.emit(opProto, byte(p.proto))
		p.framing = p.proto >= 4
	}
	err := p.save(th, obj)
	p.persist, p.override = value{}, value{}
	if err != nil {
		p.framing = false
		return err
	}
	p.emit(opStop)
	p.closeFrame()
	p.framing = false
	if p.write.IsZero() {
		return nil
	}
	return p.flush(th)
}

var picklerArgs = object.Func{Name: "Pickler", Sig: "(file, protocol=None, fix_imports=True, buffer_callback=None)", Bound: func(th *thread, self value, a []value) (value, error) {
	p := picklerOf(self)
	if err := p.setUp(th, a[1], a[2], a[3]); err != nil {
		return value{}, err
	}
	if err := p.setFile(th, a[0]); err != nil {
		return value{}, err
	}
	p.memo, p.fast, p.nesting, p.active = nil, false, 0, nil
	table, err := object.LookupAttr(th, self, "dispatch_table")
	p.dispatch = table
	return object.None, err
}}

func init() {
	t := picklerType
	t.Doc = "Writes pickles to file, which needs a method write that takes bytes; of an object that it has written\nbefore it writes a reference. The arguments are those of dump." + protocolDoc
	t.TextSig = picklerArgs.Sig
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&pickler{Sub: object.NewSub(typ, picklerType)}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := picklerArgs.CallFunc(th, v, args, kw)
		return err
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "__sizeof__", Sig: "()", Doc: "The bytes that the object takes up.", Fast0: func(th *thread, self value) (value, error) {
				return object.Int(int64(200 + 48*len(picklerOf(self).memo))), nil
			}},
			{Name: "clear_memo", Sig: "()", Doc: "Forget which objects were written.\n\nThen it writes objects again that it has written before.", Fast0: func(th *thread, self value) (value, error) {
				picklerOf(self).memo = nil
				return object.None, nil
			}},
			{Name: "dump", Sig: "(obj, /)", Doc: "Pickle obj and write it to the file.", Fast1: picklerDump},
			{Name: "persistent_id", Sig: "(obj, /)", Doc: "Return the persistent ID of obj, or None to pickle it as usual.", Fast1: func(th *thread, self, _ value) (value, error) {
				return object.None, nil
			}},
		}
	}
	t.Getters = picklerGetters
}

func picklerDump(th *thread, self, obj value) (value, error) {
	p := picklerOf(self)
	if !p.ready {
		name := self.Type().Name
		return value{}, picklingError(th, "Pickler.__init__() was not called by %s.__init__()", name)
	}
	var err error
	if p.persist, err = hook(th, self, "persistent_id", picklerType); err != nil {
		return value{}, err
	}
	if p.override, err = object.LookupAttr(th, self, "reducer_override"); err != nil {
		return value{}, err
	}
	return object.None, p.dump(th, obj)
}

// hook is the method or attribute of that name, or zero when it is that of class base.
func hook(th *thread, self value, name string, base *object.Type) (value, error) {
	fn, err := object.LookupAttr(th, self, name)
	if err != nil || fn.IsZero() {
		return value{}, err
	}
	in := object.InstanceOf(self)
	if in == nil {
		return value{}, nil
	}
	if object.Is(self.Type().Lookup(name), base.Own(name)) && in.Get(name).IsZero() {
		return value{}, nil
	}
	return fn, nil
}

func picklerGetters() []object.Getter {
	return []object.Getter{
		{Name: "memo", Get: func(th *thread, v value) (value, error) {
			return object.From(&picklerMemo{p: picklerOf(v)}), nil
		}, Set: setPicklerMemo},
		{Name: "bin", Field: true, Get: func(th *thread, v value) (value, error) {
			n := int64(0)
			if picklerOf(v).bin {
				n = 1
			}
			return object.Int(n), nil
		}, Set: func(th *thread, v, x value) error {
			if x.IsZero() {
				return th.TypeErrorf("can't delete numeric/char attribute")
			}
			n, err := object.AsIndex(th, x)
			picklerOf(v).bin = n != 0
			return err
		}},
		{Name: "fast", Field: true, Get: func(th *thread, v value) (value, error) {
			n := int64(0)
			if picklerOf(v).fast {
				n = 1
			}
			return object.Int(n), nil
		}, Set: func(th *thread, v, x value) error {
			if x.IsZero() {
				return th.TypeErrorf("can't delete numeric/char attribute")
			}
			n, err := object.AsIndex(th, x)
			picklerOf(v).fast = n != 0
			return err
		}},
		{Name: "dispatch_table", Field: true, Get: func(th *thread, v value) (value, error) {
			if t := picklerOf(v).dispatch; !t.IsZero() {
				return t, nil
			}
			return value{}, th.AttributeErrorf(v, "dispatch_table", "'%s' object has no attribute 'dispatch_table'", v.Type().Name)
		}, Set: func(th *thread, v, x value) error {
			picklerOf(v).dispatch = x
			return nil
		}},
	}
}
