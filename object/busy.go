package object

// this file tells a host when a program does more than a few statements

// someLooks are what a program of a few statements comes to.
const someLooks = 16

// WhenBusy has f called once, in the thread that has its turn, before the program waits or starts
// a thread, or when it has gone through loops and called functions of its own a few times:
// what is over before that needs no preparations.
func (in *Interp) WhenBusy(f func()) {
	in.whenBusy = f
	in.Main.Interrupt.Store(true)
}

// lookedUp counts how often the main thread has looked up, and has it look up again.
func (in *Interp) lookedUp() {
	if in.looks++; in.looks < someLooks {
		in.Main.Interrupt.Store(true)
	} else {
		in.busy()
	}
}

// NeverBusy says that the program is over: what WhenBusy was given is not called any more.
func (in *Interp) NeverBusy() {
	if in.whenBusy != nil { // else threads may be looking
		in.whenBusy = nil
	}
}

func (in *Interp) busy() {
	if f := in.whenBusy; f != nil {
		in.whenBusy = nil
		f()
	}
}
