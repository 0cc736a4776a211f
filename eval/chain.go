package eval

import "pyasync/object"

// this file resumes a chain of suspended calls where it stopped: each knows who awaits it, and
// the outermost, which a task runs, knows the innermost. What that comes to is handed to the
// one that awaits it, and so on, so that a resumption costs the same at any depth.
//
// A chain also grows without going deeper: a call that was suspended when it was last made is
// not run inside the statement that awaits it. That suspends, and the loop at the bottom runs the
// call as the new innermost one. Whatever suspends then has no levels to leave.
//
// A link is made where a frame suspends because what it awaits has, and holds until either is
// resumed. Only the outermost of a chain has inner and links set. There is no link where the
// frame handles an exception meanwhile: what runs inside must see that.

// link notes that g, which suspends with its frame f, awaits inner, which is suspended.
func (g *Generator) link(f *Frame, inner *Generator) {
	if f.Th.Handled != g.around {
		return
	}
	inner.awaiter = g
	inner.frame.Back = f
	if g.inner, g.links = inner.inner, inner.links+1; g.inner == nil {
		g.inner = inner
	}
	inner.inner, inner.links = nil, 0
}

// unlink ends the link to the one that awaits g, which is about to resume g itself.
func (g *Generator) unlink() {
	g.awaiter = nil
	if g.frame != nil {
		g.frame.Back = nil
	}
}

// detach ends the link because somebody else is about to resume g. It reports whether g is
// running as a part of its chain instead.
func (g *Generator) detach() bool {
	if g.Busy() {
		return true
	}
	for p := g.awaiter; p != nil; p = p.awaiter {
		p.inner, p.links = nil, 0
	}
	g.unlink()
	return false
}

// Busy reports whether the call is running: its own code, or what it awaits.
func (g *Generator) Busy() bool {
	for !g.running {
		if g.frame == nil || g.delegate < 0 {
			return false
		}
		d, ok := g.frame.Slots[g.delegate].Object().(*Generator)
		if !ok || d.awaiter != g {
			return false
		}
		g = d
	}
	return true
}

// fromInside reports whether g is to be resumed at its innermost call. Closing goes from the
// outside in.
func (g *Generator) fromInside(th *Thread, thrown *object.Exception) bool {
	if thrown != nil && thrown.Type().Is(object.GeneratorExitType) || th.Interrupt.Load() || th.Tracer != nil {
		g.inner, g.links = nil, 0
		return false
	}
	return true
}

// resumeInner resumes the chain of g.
func (g *Generator) resumeInner(th *Thread, sent Value, thrown *object.Exception) (Value, bool, error) {
	c := chained{in: g.inner, links: g.links, depth: th.Depth, threw: thrown != nil}
	g.inner, g.links = nil, 0
	g.frame.Back = th.Top
	g.running = true
	th.Resume.Sent = sent
	if thrown != nil {
		th.Resume.Thrown = thrown
	}
	return g.follow(th, c)
}

// chained is a chain of calls that is under way.
type chained struct {
	in    *Generator // the innermost
	links int32      // from the outermost to that
	begun int32      // how many of the innermost have not been suspended since their beginning
	depth int        // of calls outside
	threw bool       // the chain was resumed with an exception
}

// follow runs the chain of g until it suspends or g ends.
func (g *Generator) follow(th *Thread, c chained) (Value, bool, error) {
	in, outermost, outer := c.in, g.frame, th.Handled
	for {
		f := in.frame
		f.Th, th.Top, th.Depth = th, f, c.depth+int(c.links)+1
		in.running, in.around = true, outer
		sig, err := in.body.body.Exec(f)
		th.Handled = outer
		in.running, in.around = in == g, nil
		v := f.Ret
		f.Ret = Value{}
		if sig == suspend && err == nil {
			if own := in.handed(v); own != nil {
				in = own
				c.links++
				c.begun++
				continue
			}
			if in != g {
				g.adopt(in, c.links)
			}
			g.stop(th, outermost, c.depth)
			return v, false, nil
		}
		if err != nil {
			leave(f, err)
			v, err = Value{}, in.convert(err)
		} else if sig != ret {
			v = object.None
		}
		if in == g {
			g.finish()
			g.stop(th, outermost, c.depth)
			return v, err == nil, err
		}
		p := in.awaiter
		in.awaiter, f.Back = nil, nil
		if in.awaited && err == nil {
			in.returned(f)
		} else {
			in.finish()
		}
		r := &th.Resume
		r.Sent, r.Ended, r.Threw, r.Prompt = v, true, c.threw, c.begun > 0
		if err != nil {
			r.Thrown = err
		}
		in = p
		c.links--
		if c.begun > 0 {
			c.begun--
		}
	}
}

// hand has own, which the statement at f has made, run by what runs f, as a call of f further in
// the chain. That suits calls that will suspend: there is nothing to leave then, and nothing to
// come back to. It reports whether that can be.
func (w *waiter) hand(f *Frame, own *Generator) bool {
	th, g := f.Th, f.Gen.(*Generator)
	if th.Handled != g.around || th.Interrupt.Load() || th.Depth >= th.Limit {
		return false
	}
	f.PC[w.pc] = 1
	f.Ret = object.From(own)
	f.Slots[w.slot] = f.Ret
	g.delegate = int32(w.slot)
	own.awaiter = g
	own.frame.Back = f
	return true
}

// handed is the call that g, which has suspended with v, is to go on with, or nil. It begins.
func (g *Generator) handed(v Value) *Generator {
	own, ok := v.Object().(*Generator)
	if !ok || own.awaiter != g || own.started {
		return nil
	}
	own.started = true
	return own
}

// adopt makes the innermost call of in, which g awaits by way of links others, that of g.
func (g *Generator) adopt(in *Generator, links int32) {
	g.inner, g.links = in, links
	if in.inner != nil {
		g.inner, g.links = in.inner, links+in.links
		in.inner, in.links = nil, 0
	}
}

// stop ends a resumption of the chain of g.
func (g *Generator) stop(th *Thread, f *Frame, depth int) {
	g.running = false
	th.Top, th.Depth = f.Back, depth
	f.Back = nil
}

// outcome is what the awaitable that f waits for has come to, as follow hands it over.
func (w *waiter) outcome(th *Thread, f *Frame, g *Generator) (Value, bool, error) {
	r := &th.Resume
	err, threw := r.Thrown, r.Threw
	v := w.came(f, r)
	if err != nil && threw {
		g.setContext(th, err)
	}
	return v, err == nil, err
}

// came takes what follow hands over.
func (w *waiter) came(f *Frame, r *object.Resumption) Value {
	if r.Prompt {
		w.suspends = false
	}
	f.PC[w.pc] = 0
	f.Slots[w.slot] = Value{}
	f.Gen.(*Generator).delegate = -1
	f.At = w.at
	v := r.Sent
	*r = object.Resumption{}
	return v
}
