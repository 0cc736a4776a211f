package futures

import "pyasync/object"

// this file defines _WorkItem: what a pool of threads has to do, as an object

var workItemType = class("concurrent.futures.thread", "_WorkItem", object.ObjectType)

type workItem struct {
	object.Sub
	job
	args, kwargs value // as they were given
}

// Type is _WorkItem or a subclass.
func (w *workItem) Type() *object.Type { return w.TypeOr(workItemType) }

// MakeWeak implements object.WeakTarget.
func (w *workItem) MakeWeak() object.Weak { return object.WeakTo(w) }

func workItemOf(v value) *workItem { return v.Object().(*workItem) }

var workItemInit = object.Func{Name: "_WorkItem.__init__", Qual: "_WorkItem.__init__", Sig: "(future, fn, args, kwargs)",
	Bound: func(th *thread, self value, a []value) (value, error) {
		w := workItemOf(self)
		f, ok := a[0].Object().(*Future)
		if !ok {
			return value{}, th.TypeErrorf("future must be a Future, not %s", a[0].Type().Name)
		}
		list, err := object.Slice(th, a[2])
		if err != nil {
			return value{}, err
		}
		named := object.NewDict()
		if err := object.MergeDict(th, named, a[3]); err != nil {
			return value{}, err
		}
		w.args, w.kwargs = a[2], a[3]
		w.job = job{f: f, fn: a[1], args: list}
		for i := named.NextPos(0); i >= 0; i = named.NextPos(i + 1) {
			k, v := named.At(i)
			s, isStr := object.AsStr(k)
			if !isStr {
				return value{}, th.TypeErrorf("keywords must be strings")
			}
			w.job.kw = append(w.job.kw, object.Kw{Name: s, Val: v})
		}
		return object.None, nil
	}}

func init() {
	t := workItemType
	t.Doc = "A call that a thread of a pool is to make."
	t.TextSig = workItemInit.Sig
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&workItem{Sub: object.Sub{Ext: object.NewInstance(typ)}}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := workItemInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "future", Get: func(th *thread, v value) (value, error) {
				if f := workItemOf(v).f; f != nil {
					return object.From(f), nil
				}
				return object.None, nil
			}},
			{Name: "fn", Get: func(th *thread, v value) (value, error) { return workItemOf(v).fn, nil }},
			{Name: "args", Get: func(th *thread, v value) (value, error) { return workItemOf(v).args, nil }},
			{Name: "kwargs", Get: func(th *thread, v value) (value, error) { return workItemOf(v).kwargs, nil }},
		}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "run", Doc: "Make the call: its result is that of the future.", Fast0: func(th *thread, self value) (value, error) {
				if w := workItemOf(self); w.f != nil {
					w.run(th)
				}
				return object.None, nil
			}},
			object.ClassGetItem(),
		}
	}
	t.DefinedInPython()
}
