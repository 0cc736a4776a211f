package weakref

import (
	"runtime"
	"slices"
	"weak"

	"pyasync/object"
)

// this file keeps account of the references of an interpreter, and calls their callbacks

// registry knows the references to each object, without keeping either alive.
type registry struct {
	byObject map[any][]weak.Pointer[ref] // under the key of object.Weak, in order of creation
	seq      uint64
	watching bool
}

type stateKey struct{}

func of(th *thread) *registry {
	r, _ := th.Interp.State[stateKey{}].(*registry)
	if r == nil {
		r = &registry{byObject: map[any][]weak.Pointer[ref]{}}
		th.Interp.State[stateKey{}] = r
	}
	return r
}

func (g *registry) add(th *thread, r *ref) {
	g.seq++
	r.seq = g.seq
	g.byObject[r.to.Key()] = append(g.byObject[r.to.Key()], weak.Make(r))
	if !g.watching {
		g.watching = true
		g.watch(th)
	}
}

// refs are the living references to an object.
func (g *registry) refs(key any) []*ref {
	var out []*ref
	for _, p := range g.byObject[key] {
		if r := p.Value(); r != nil {
			out = append(out, r)
		}
	}
	return out
}

// plain is the reference without a callback to an object, if there is one.
func (g *registry) plain(key any) *ref {
	for _, r := range g.refs(key) {
		if r.Ext == nil && r.callback.IsZero() {
			return r
		}
	}
	return nil
}

// watch has sweep called after the next garbage collection.
func (g *registry) watch(th *thread) {
	type sentinel struct{ p *int }
	s := &sentinel{new(int)}
	runtime.AddCleanup(s, func(th *thread) {
		th.Pend(func(th *thread) error {
			Sweep(th)
			if g.watching {
				g.watch(th)
			}
			return nil
		})
	}, th)
}

// Sweep forgets the objects that are gone and calls the callbacks of the references to
// them, of each object the latest first.
func Sweep(th *thread) {
	g := of(th)
	var due [][]*ref
	for key, list := range g.byObject {
		var alive []*ref
		for _, p := range list {
			if r := p.Value(); r != nil {
				alive = append(alive, r)
			}
		}
		switch {
		case len(alive) == 0:
			delete(g.byObject, key)
		case alive[0].to.Get().IsZero():
			delete(g.byObject, key)
			due = append(due, alive)
		case len(alive) < len(list):
			g.byObject[key] = slices.DeleteFunc(list, func(p weak.Pointer[ref]) bool { return p.Value() == nil })
		}
	}
	if len(g.byObject) == 0 {
		g.watching = false
	}
	slices.SortFunc(due, func(a, b []*ref) int { return int(int64(a[0].seq - b[0].seq)) })
	for _, refs := range due {
		for _, r := range slices.Backward(refs) {
			if r.callback.IsZero() {
				continue
			}
			cb := r.callback
			r.callback = value{}
			if _, err := object.Call1(th, cb, object.From(r)); err != nil && th.Interp.Hooks.Unraisable != nil {
				th.Interp.Hooks.Unraisable(th, err, value{}, cb)
			}
		}
	}
}
