package ssl

import (
	"pyasync/object"
)

// this file defines MemoryBIO, a queue of bytes between a connection and its transport

var bioType = object.NewStatic("_ssl.MemoryBIO", object.ObjectType, object.FlagBaseType)

// bio is a MemoryBIO.
type bio struct {
	object.Sub
	queue
}

// Type is MemoryBIO or a subclass.
func (b *bio) Type() *object.Type { return b.TypeOr(bioType) }

// MakeWeak implements object.WeakTarget.
func (b *bio) MakeWeak() object.Weak { return object.WeakTo(b) }

// queue is a queue of bytes that may have an end.
type queue struct {
	data  []byte
	ended bool // nothing more will come
}

func (q *queue) Len() int { return len(q.data) }

func (q *queue) write(p []byte) {
	if len(q.data) == 0 {
		q.data = q.data[:0:cap(q.data)]
	}
	q.data = append(q.data, p...)
}

// take reads up to len(p) bytes.
func (q *queue) take(p []byte) int {
	n := copy(p, q.data)
	q.data = q.data[n:]
	if len(q.data) == 0 {
		q.data = nil
	}
	return n
}

func bioOf(v value) *bio { return v.Object().(*bio) }

func init() {
	t := bioType
	t.Doc = "A queue of bytes, between a connection of TLS and what transports it."
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		if typ == bioType && len(args)+len(kw) > 0 {
			return value{}, th.TypeErrorf("MemoryBIO() takes no arguments")
		}
		return object.From(&bio{Sub: object.NewSub(typ, bioType)}), nil
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "pending", Doc: "how many bytes wait to be read", Get: func(th *thread, v value) (value, error) { return object.Int(int64(bioOf(v).Len())), nil }},
			{Name: "eof", Doc: "Whether the queue is empty and at its end.", Get: func(th *thread, v value) (value, error) {
				b := bioOf(v)
				return object.Bool(b.ended && b.Len() == 0), nil
			}},
		}
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "read", Sig: "(size=-1, /)", Doc: "Take up to size bytes, or all, from the queue.", Bound: func(th *thread, self value, a []value) (value, error) {
				b, n := bioOf(self), -1
				if !a[0].IsZero() {
					var err error
					if n, err = object.AsIndex(th, a[0]); err != nil {
						return value{}, err
					}
				}
				if n < 0 || n > b.Len() {
					n = b.Len()
				}
				out := make([]byte, n)
				b.take(out)
				return object.NewBytes(out), nil
			}},
			{Name: "write", Sig: "(b, /)", Doc: "Put bytes into the queue. Return how many.", Fast1: func(th *thread, self, v value) (value, error) {
				p, err := object.BytesLike(th, v)
				if err != nil {
					return value{}, err
				}
				b := bioOf(self)
				if b.ended {
					return value{}, raiseMessage(th, "cannot write() after write_eof()")
				}
				b.write(p)
				return object.Int(int64(len(p))), nil
			}},
			{Name: "write_eof", Sig: "()", Doc: "Say that nothing more will come.", Fast0: func(th *thread, self value) (value, error) {
				bioOf(self).ended = true
				return object.None, nil
			}},
		}
	}
}
