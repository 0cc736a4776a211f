package pickle

import "pyasync/object"

// this file defines PickleBuffer, which marks memory that need not be copied into a pickle

var bufferType = object.NewStatic("pickle.PickleBuffer", object.ObjectType, object.FlagBaseType)

// pickleBuffer shows the memory of another object; view is a memoryview, or zero once released.
type pickleBuffer struct {
	object.Sub
	view value
}

// Type is PickleBuffer or a subclass.
func (b *pickleBuffer) Type() *object.Type { return b.TypeOr(bufferType) }

// memory is the buffer's, until it is released.
func (b *pickleBuffer) memory(th *thread) (*object.Buffer, error) {
	if b.view.IsZero() {
		return nil, th.ValueErrorf("operation forbidden on released PickleBuffer object")
	}
	return object.GetBuffer(th, b.view)
}

func init() {
	t := bufferType
	t.Doc = "A buffer that protocol 5 may hand over beside the pickle rather than within it."
	args := object.Func{Name: "PickleBuffer", Sig: "(object, /)", Bound: func(th *thread, self value, a []value) (value, error) {
		if a[0].Type().Buffer == nil {
			return value{}, th.TypeErrorf("a bytes-like object is required, not '%s'", a[0].Type().Name)
		}
		return object.NewMemoryView(th, a[0])
	}}
	t.New = func(th *thread, typ *object.Type, a []value, kw kwargs) (value, error) {
		view, err := args.CallFunc(th, value{}, a, kw)
		if err != nil {
			return value{}, err
		}
		return object.From(&pickleBuffer{Sub: object.NewSub(typ, bufferType), view: view}), nil
	}
	t.Buffer = func(th *thread, v value) (*object.Buffer, error) { return v.Object().(*pickleBuffer).memory(th) }
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "raw", Doc: "A memoryview of the bytes themselves, without shape and format. Raises BufferError if they are not contiguous.", Fast0: func(th *thread, self value) (value, error) {
				b := self.Object().(*pickleBuffer)
				if _, err := b.memory(th); err != nil {
					return value{}, err
				}
				contiguous, err := object.GetAttrString(th, b.view, "contiguous")
				if err != nil {
					return value{}, err
				}
				if ok, err := object.Truth(th, contiguous); err != nil || !ok {
					if err == nil {
						err = th.Raise(object.BufferErrorType, "cannot extract raw buffer from non-contiguous buffer")
					}
					return value{}, err
				}
				return object.CallMethod(th, b.view, "cast", object.FromString("B"))
			}},
			{Name: "release", Doc: "Release the underlying buffer.", Fast0: func(th *thread, self value) (value, error) {
				b := self.Object().(*pickleBuffer)
				b.view = value{}
				return object.None, nil
			}},
		}
	}
}
