package thread

import (
	"weak"

	"pyasync/object"
)

// this file defines _local, an object whose attributes are different in each thread

// LocalType is _thread._local.
var LocalType = object.NewStatic("_thread._local", object.ObjectType, object.FlagBaseType)

// local has a namespace for each thread that has used it.
type local struct {
	object.Sub
	dicts map[int64]*object.Dict // by Thread.Ident
	args  []value                // what __init__ is called with in each thread
	kw    kwargs
}

// Type is _thread._local or a subclass.
func (l *local) Type() *object.Type { return l.TypeOr(LocalType) }

// MakeWeak implements object.WeakTarget.
func (l *local) MakeWeak() object.Weak { return object.WeakTo(l) }

// Fork implements object.Forker: the copy has the attributes of the thread that makes it.
func (l *local) Fork(f *object.Fork) object.Object {
	c := &local{dicts: map[int64]*object.Dict{}}
	f.Ext(&c.Sub, l.Sub, c)
	f.Fill(func() {
		if d := l.dicts[f.From().Ident]; d != nil {
			c.dicts[f.To().Ident] = f.Object(d).(*object.Dict)
		}
		c.args = f.Values(l.args)
		for _, k := range l.kw {
			c.kw = append(c.kw, object.Kw{Name: f.Str(k.Name), Val: f.Value(k.Val)})
		}
	})
	return c
}

func localOf(v value) *local { return v.Object().(*local) }

// dict is the namespace for the thread. A class with an __init__ of its own fills it when the
// thread first looks.
func (l *local) dict(th *thread, self value) (*object.Dict, error) {
	if d := l.dicts[th.Ident]; d != nil {
		return d, nil
	}
	d := l.add(th)
	if t := l.Type(); hasInit(t) {
		if err := t.Init(th, self, l.args, l.kw); err != nil {
			delete(l.dicts, th.Ident)
			return nil, err
		}
	}
	return d, nil
}

// add makes the namespace for the thread, which goes with the thread or with l.
func (l *local) add(th *thread) *object.Dict {
	d := object.NewDict()
	l.dicts[th.Ident] = d
	if th == th.Interp.Main {
		return d
	}
	w, id := weak.Make(l), th.Ident
	th.AtEnd(func() {
		if l := w.Value(); l != nil {
			delete(l.dicts, id)
		}
	})
	return d
}

// hasInit reports whether a class has an __init__ that is not object's.
func hasInit(t *object.Type) bool {
	return t.Lookup("__init__").Object() != object.ObjectType.Lookup("__init__").Object()
}

func init() {
	t := LocalType
	t.Doc = "An object with attributes of its own for each thread."
	t.TextSig = "()"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		if len(args)+len(kw) > 0 && !hasInit(typ) {
			return value{}, th.TypeErrorf("Initialization arguments are not supported")
		}
		l := &local{Sub: object.NewSub(typ, LocalType), dicts: map[int64]*object.Dict{}}
		l.args, l.kw = append(l.args, args...), append(l.kw, kw...)
		l.add(th)
		return object.From(l), nil
	}
	t.GetAttr = getLocal
	t.SetAttr = setLocal
	t.Methods = func() []object.Func { return []object.Func{noPickle()} }
}

func getLocal(th *thread, v value, name *object.Str) (value, error) {
	d, err := localOf(v).dict(th, v)
	if err != nil {
		return value{}, err
	}
	if name.String() == "__dict__" {
		return object.From(d), nil
	}
	t := v.Type()
	attr := t.LookupStr(name)
	if !attr.IsZero() {
		if at := attr.Type(); at.DescrGet != nil && at.DescrSet != nil {
			return at.DescrGet(th, attr, v, t)
		}
	}
	if x := d.GetString(name.String()); !x.IsZero() {
		return x, nil
	}
	switch {
	case attr.IsZero():
		return value{}, th.AttributeErrorf(v, name.String(), "'%s' object has no attribute '%s'", t.Name, name)
	case attr.Type().DescrGet != nil:
		return attr.Type().DescrGet(th, attr, v, t)
	}
	return attr, nil
}

func setLocal(th *thread, v value, name *object.Str, x value) error {
	d, err := localOf(v).dict(th, v)
	if err != nil {
		return err
	}
	t := v.Type()
	if name.String() == "__dict__" {
		return th.AttributeErrorf(v, "__dict__", "'%s' object attribute '__dict__' is read-only", t.Name)
	}
	if attr := t.LookupStr(name); !attr.IsZero() && attr.Type().DescrSet != nil {
		return attr.Type().DescrSet(th, attr, v, x)
	}
	if !x.IsZero() {
		d.SetStr(name, x)
		return nil
	}
	if !d.DeleteStr(name.String()) {
		return th.AttributeErrorf(v, name.String(), "'%s' object has no attribute '%s'", t.Name, name)
	}
	return nil
}
