package eval

import "pyasync/object"

// this file runs coroutines and generators that are written in Go (object.Steps) in frames of
// their own, so that they are coroutines and generators like all others

// suspending is the body of code whose calls suspend.
func suspending(code *object.Code) *generatorBody {
	if b, ok := code.Body.(*generatorBody); ok {
		return b
	}
	if b, ok := code.Body.(unready); ok {
		return b.ready().(*generatorBody)
	}
	b := code.Body.(*object.NativeBody)
	return &generatorBody{pcs: 2, body: &nativeSteps{def: b.Def, params: b.Params, wait: waiter{pc: 1, slot: b.Params + 1}}}
}

// stepsBox is a running object.Steps in the slot behind the parameters.
type stepsBox struct {
	next    object.Steps
	handled *object.Exception // what is being handled where they wait
}

// Type makes it a value, which scripts never see.
func (*stepsBox) Type() *object.Type { return object.ObjectType }

// nativeSteps runs Steps: each call of them asks for an awaitable, for a yield, or to return.
type nativeSteps struct {
	def    *object.Def
	params int
	wait   waiter
}

// States of nativeSteps, in PC 0.
const (
	notBegun = iota
	awaiting
	yielding
)

func (n *nativeSteps) Exec(f *Frame) (signal, error) {
	got := object.None
	var thrown error
	switch f.PC[0] {
	case notBegun:
		if err := n.def.CheckSelf(f); err != nil {
			return next, err
		}
		box := &stepsBox{next: n.def.Steps(f, f.Slots[:n.params:n.params])}
		f.Slots[n.params] = object.From(box)
	case awaiting:
		f.Th.Handled = f.Slots[n.params].Object().(*stepsBox).handled
		v, done, err := n.wait.step(f)
		if err == nil && !done {
			return suspend, nil
		}
		got, thrown = v, err
	case yielding:
		got, thrown = f.Th.Resume.Sent, f.Th.Resume.Thrown
		f.Th.Resume = object.Resumption{}
	}
	steps := f.Slots[n.params].Object().(*stepsBox)
	for {
		v, step, err := steps.next(f.Th, got, thrown)
		if err != nil {
			return next, err
		}
		switch step {
		case object.Return:
			f.Ret = v
			return ret, nil
		case object.Yield:
			f.PC[0] = yielding
			f.Ret = v
			return suspend, nil
		}
		it, err := object.Awaiter(f.Th, v)
		if err != nil {
			got, thrown = object.None, err
			continue
		}
		f.PC[0] = awaiting
		f.PC[n.wait.pc] = 0
		f.Slots[n.wait.slot] = it
		var done bool
		v, done, err = n.wait.step(f)
		if err == nil && !done {
			steps.handled = f.Th.Context()
			return suspend, nil
		}
		got, thrown = v, err
	}
}
