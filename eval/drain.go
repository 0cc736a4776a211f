package eval

import (
	"errors"

	"pyasync/object"
)

// this file defines how a function written in Go consumes a generator expression that is an
// argument of its call: as loops that hand over each item, instead of suspending for it.
// Nothing else can see the generator meanwhile, so nobody can tell.

// pushed is the body of a generator expression as loops that do not suspend.
type pushed struct {
	comp
	elt expr
}

// asLoops takes a compiled generator expression apart; nil when it has anything else than
// loops, conditions and one yield.
func asLoops(s stmt) *pushed {
	p := &pushed{}
	for {
		switch n := s.(type) {
		case *forR:
			if n.els != nil {
				return nil
			}
			l := loopClause{t: n.t, iter: n.iter, at: n.at, slot: -1}
			if t, ok := n.t.(*localName); ok {
				l.slot = t.slot
			}
			p.loops = append(p.loops, l)
			s = n.body
		case *ifR:
			if n.els != nil || len(p.loops) == 0 {
				return nil
			}
			l := &p.loops[len(p.loops)-1]
			l.conds = append(l.conds, n.test)
			s = n.body
		case *yieldStmt:
			if n.async || n.t != nil || n.ret || len(p.loops) == 0 {
				return nil
			}
			p.elt = n.e
			return p
		default:
			return nil
		}
	}
}

// pusher hands the items of a generator expression over.
type pusher struct {
	elt  expr
	sink func(Value) (bool, error)
	err  error // what sink returned
}

// errEnough ends the loops when sink wants no more.
var errEnough = errors.New("enough")

func (p *pusher) collect(f *Frame) error {
	v, err := p.elt.Eval(f)
	if err != nil {
		return err
	}
	th := f.Th
	th.Top = f.Back
	more, err := p.sink(v)
	th.Top = f
	if err != nil || !more {
		p.err = err
		return errEnough
	}
	return nil
}

// Drain implements object.Drainer.
func (g *Generator) Drain(th *Thread, sink func(Value) (bool, error)) (bool, error) {
	if !g.lent || g.started || g.running || g.frame == nil || th.Depth >= th.Limit {
		return false, nil
	}
	b, ok := g.Code().Body.(*generatorBody)
	if !ok || b.pushed == nil {
		return false, nil
	}
	f := g.frame
	f.Th, f.Back, th.Top = th, th.Top, f
	th.Depth++
	g.running, g.started = true, true
	outer := th.Handled
	p := pusher{elt: b.pushed.elt, sink: sink}
	err := b.pushed.run(f, 0, &p)
	th.Handled = outer
	g.running = false
	th.Depth--
	th.Top, f.Back = f.Back, nil
	if err == errEnough {
		g.finish()
		return true, p.err
	}
	if err != nil {
		leave(f, err)
		g.finish()
		return true, g.convert(err)
	}
	g.finish()
	return true, nil
}

// lend evaluates the arguments of a call of a function written in Go, and lends it the
// generator expressions among them for as long as the call lasts.
func lend(f *Frame, fn Value, args []operand, at int32) (Value, error) {
	th := f.Th
	a, mark := th.PushArgs(len(args))
	for i := range args {
		v, err := args[i].Eval(f)
		if err != nil {
			th.PopArgs(mark)
			return v, err
		}
		a[i] = v
	}
	setLent(args, a, true)
	f.At = at
	v, err := object.Call(th, fn, a, nil)
	setLent(args, a, false)
	th.PopArgs(mark)
	return v, err
}

func setLent(args []operand, vs []Value, lent bool) {
	for i := range args {
		if _, ok := args[i].e.(*genExp); !ok {
			continue
		}
		if g, ok := vs[i].Object().(*Generator); ok {
			g.lent = lent
		}
	}
}

// anyGenExp reports whether an argument is a generator expression.
func anyGenExp(args []operand) bool {
	for i := range args {
		if _, ok := args[i].e.(*genExp); ok {
			return true
		}
	}
	return false
}
