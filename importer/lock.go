package importer

// this file keeps threads from importing a module that another one is importing: they wait for
// it. Each module has a lock of its own, and a thread that would wait for itself, by way of
// other threads, does not: it gets the module as far as that is made.

// moduleLock is the lock of one module, which is there while somebody has it or waits for it.
type moduleLock struct {
	name  string
	owner *thread
	count int           // how often the owner has it
	users int           // the owner, and those that wait
	free  chan struct{} // closed when the owner gives it up
}

// elsewhere reports whether another thread is importing the module.
func (im *Importer) elsewhere(th *thread, name string) bool {
	if len(im.loading) == 0 {
		return false
	}
	l := im.loading[name]
	return l != nil && l.owner != nil && l.owner != th
}

// lock takes the lock of a module. It returns nil where that would wait for ever.
func (im *Importer) lock(th *thread, name string) (*moduleLock, error) {
	l := im.loading[name]
	if l == nil {
		l = &moduleLock{name: name}
		if im.loading == nil {
			im.loading, im.waiting = map[string]*moduleLock{}, map[*thread]*moduleLock{}
		}
		im.loading[name] = l
	}
	l.users++
	for l.owner != nil && l.owner != th {
		if im.waitsFor(l.owner, th) {
			im.leave(l)
			return nil, nil
		}
		if l.free == nil {
			l.free = make(chan struct{})
		}
		im.waiting[th] = l
		_, err := th.Await(l.free, -1)
		delete(im.waiting, th)
		if err != nil {
			im.leave(l)
			return nil, err
		}
	}
	l.owner = th
	l.count++
	return l, nil
}

// waitsFor reports whether thread a waits for something that b has, or for one that does.
func (im *Importer) waitsFor(a, b *thread) bool {
	for range im.waiting {
		l := im.waiting[a]
		if l == nil || l.owner == nil {
			return false
		}
		if a = l.owner; a == b {
			return true
		}
	}
	return false
}

// unlock gives up what lock has taken.
func (im *Importer) unlock(l *moduleLock) {
	if l == nil {
		return
	}
	if l.count--; l.count == 0 {
		l.owner = nil
		if l.free != nil {
			close(l.free)
			l.free = nil
		}
	}
	im.leave(l)
}

func (im *Importer) leave(l *moduleLock) {
	if l.users--; l.users == 0 && im.loading[l.name] == l {
		delete(im.loading, l.name)
	}
}
