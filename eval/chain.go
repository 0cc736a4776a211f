package eval

import "pyasync/object"

// this file resumes a chain of suspended calls where it stopped: each knows who awaits it, and
// the outermost, which a task runs, knows the innermost. What that comes to is handed to the
// one that awaits it, and so on, so that a resumption costs the same at any depth.
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
	if thrown != nil && thrown.Type().Is(object.GeneratorExitType) || th.Interrupt.Load() {
		g.inner, g.links = nil, 0
		return false
	}
	return true
}

// resumeInner resumes the chain of g.
func (g *Generator) resumeInner(th *Thread, sent Value, thrown *object.Exception) (Value, bool, error) {
	in, links, depth := g.inner, g.links, th.Depth
	g.inner, g.links = nil, 0
	outermost, outer := g.frame, th.Handled
	outermost.Back = th.Top
	g.running = true
	th.Resume.Sent = sent
	if thrown != nil {
		th.Resume.Thrown = thrown
	}
	for {
		f := in.frame
		f.Th, th.Top, th.Depth = th, f, depth+int(links)+1
		in.running, in.around = true, outer
		sig, err := in.body.body.Exec(f)
		th.Handled = outer
		in.running, in.around = false, nil
		if sig == suspend && err == nil {
			if in != g {
				g.adopt(in, links)
			}
			v := f.Ret
			f.Ret = Value{}
			g.stop(th, outermost, depth)
			return v, false, nil
		}
		v := object.None
		if err != nil {
			leave(f, err)
			err = in.convert(th, err)
		} else if sig == ret {
			v = f.Ret
		}
		f.Ret = Value{}
		in.finish()
		if in == g {
			g.stop(th, outermost, depth)
			return v, err == nil, err
		}
		in, links = in.handOver(th, f, v, err, thrown != nil), links-1
	}
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

// handOver gives what g has come to, in its frame f, to the one that awaits it. threw tells that
// the chain was resumed with an exception.
func (g *Generator) handOver(th *Thread, f *Frame, v Value, err error, threw bool) *Generator {
	p := g.awaiter
	g.awaiter, f.Back = nil, nil
	if g.awaited && err == nil {
		g.release(f)
	}
	th.Resume = object.Resumption{Sent: v, Thrown: err, Ended: true, Threw: threw}
	return p
}

// outcome is what the awaitable that f waits for has come to, by way of handOver.
func (w *waiter) outcome(th *Thread, f *Frame, g *Generator) (Value, bool, error) {
	r := th.Resume
	th.Resume = object.Resumption{}
	f.PC[w.pc] = 0
	f.Slots[w.slot] = Value{}
	g.delegate = -1
	f.At = w.at
	if r.Thrown != nil && r.Threw {
		g.setContext(th, r.Thrown)
	}
	return r.Sent, r.Thrown == nil, r.Thrown
}
