package object

// this file tells a host when a program does more than a few statements

// WhenBusy has f called once, in the thread that has its turn, before the program first goes
// through a loop, calls a function of its own, waits or starts a thread: what is over
// before that needs no preparations.
func (in *Interp) WhenBusy(f func()) {
	in.whenBusy = f
	in.Main.Pend(func(*Thread) error {
		in.busy()
		return nil
	})
}

// NeverBusy says that the program is over: what WhenBusy was given is not called any more.
func (in *Interp) NeverBusy() { in.whenBusy = nil }

func (in *Interp) busy() {
	if f := in.whenBusy; f != nil {
		in.whenBusy = nil
		f()
	}
}
