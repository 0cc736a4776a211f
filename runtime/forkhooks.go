package runtime

import (
	"slices"

	"pyasync/object"
)

// this file calls what os.register_at_fork was given

// forkHooks are the functions to be called around the start of a process.
type forkHooks struct{ before, inChild, inParent []value }

type forkHooksKey struct{}

// ForkState implements object.StateForker.
func (h *forkHooks) ForkState(f *object.Fork) any {
	return &forkHooks{f.Values(h.before), f.Values(h.inChild), f.Values(h.inParent)}
}

func hooksOf(in *object.Interp) *forkHooks {
	h, _ := in.State[forkHooksKey{}].(*forkHooks)
	if h == nil {
		h = &forkHooks{}
		in.State[forkHooksKey{}] = h
	}
	return h
}

// AtFork has functions called before a process is started, and then in it and in the one that
// starts it. Any may be zero.
func AtFork(th *thread, before, inChild, inParent value) {
	h := hooksOf(th.Interp)
	for _, x := range [...]struct {
		list *[]value
		fn   value
	}{{&h.before, before}, {&h.inChild, inChild}, {&h.inParent, inParent}} {
		if !x.fn.IsZero() {
			*x.list = append(*x.list, x.fn)
		}
	}
}

// callHooks calls functions, whose exceptions are reported.
func callHooks(th *thread, fns []value) {
	for _, fn := range slices.Clone(fns) {
		if _, err := object.Call(th, fn, nil, nil); err != nil && th.Interp.Hooks.Unraisable != nil {
			th.Interp.Hooks.Unraisable(th, err, object.FromString("Exception ignored in atfork callback "+fn.Type().Name), fn)
		}
	}
}

// reversed is the list from its end to its start.
func reversed(fns []value) []value {
	fns = slices.Clone(fns)
	slices.Reverse(fns)
	return fns
}
