package runtime

import "pyasync/object"

// this file holds the methods of loops that watch descriptors for scripts

// Owner is a transport: scripts must not watch the descriptor that it uses.
type Owner interface {
	object.Object
	Closing() bool
}

// Claim notes that a transport uses fd, until Disclaim. On the loop.
func (l *Loop) Claim(fd int, o Owner) {
	if l.owners == nil {
		l.owners = map[int]Owner{}
	}
	l.owners[fd] = o
}

// Disclaim undoes Claim, unless another transport has claimed fd since.
func (l *Loop) Disclaim(fd int, o Owner) {
	if l.owners[fd] == o {
		delete(l.owners, fd)
	}
}

// CheckUnclaimed raises when a transport that is open uses fd, which a script has called file.
func (l *Loop) CheckUnclaimed(th *object.Thread, fd int, file object.Value) error {
	o := l.owners[fd]
	if o == nil || o.Closing() {
		return nil
	}
	f, err := object.ReprString(th, file)
	if err != nil {
		return err
	}
	t, err := object.ReprString(th, object.From(o))
	if err != nil {
		return err
	}
	return th.Raisef(object.RuntimeErrorType, "File descriptor %s is used by transport %s", f, t)
}

// Descriptor is the number of a file: an int, or an object with fileno().
func Descriptor(th *object.Thread, file object.Value) (int, error) {
	v, err := fileNumber(th, file)
	if err != nil {
		return 0, err
	}
	n := object.BigOf(v)
	switch {
	case n.Sign() < 0:
		return 0, th.ValueErrorf("Invalid file descriptor: %s", n)
	case n.BitLen() > 31:
		return 0, th.Raise(object.OverflowErrorType, "Python int too large to convert to C int")
	}
	return int(n.Int64()), nil
}

// fileNumber is what a file says its descriptor is, an int of any size.
func fileNumber(th *thread, file value) (value, error) {
	if i, ok := object.IntValue(file); ok {
		return i, nil
	}
	n, err := object.CallMethod(th, file, "fileno")
	if err == nil {
		n, err = object.Call1(th, object.From(object.IntType), n)
	}
	if err == nil {
		i, _ := object.IntValue(n)
		return i, nil
	}
	if !object.IsException(err, object.AttributeErrorType) && !object.IsException(err, object.TypeErrorType) && !object.IsException(err, object.ValueErrorType) {
		return value{}, err
	}
	r, rerr := object.ReprString(th, file)
	if rerr != nil {
		return value{}, rerr
	}
	e := object.AsException(th.ValueErrorf("Invalid file object: %s", r))
	e.Context, e.Suppress = object.AsException(err), true
	return value{}, e
}

// checkFile raises unless a script may watch a file.
func (l *Loop) checkFile(th *thread, file value) error {
	n, err := fileNumber(th, file)
	if err != nil || len(l.owners) == 0 {
		return err
	}
	return l.CheckUnclaimed(th, int(object.BigOf(n).Int64()), file)
}

// fileToForget is the descriptor that a file has been watched by: a closed one has none now.
func (l *Loop) fileToForget(th *thread, file value) (int, error) {
	fd, err := Descriptor(th, file)
	if err != nil && object.IsException(err, object.ValueErrorType) {
		for fd, w := range l.files {
			if w != nil && object.Is(w.file, file) {
				return fd, nil
			}
		}
	} else if object.IsException(err, object.OverflowErrorType) {
		return -1, nil
	}
	return fd, err
}

func watchMethods() []object.Func {
	add := func(what interest) func(th *thread, self value, a []value) (*Handle, error) {
		return func(th *thread, self value, a []value) (*Handle, error) {
			l := loopOf(self)
			if err := l.checkClosed(th); err != nil {
				return nil, err
			}
			args, _ := object.AsTuple(a[2])
			h := newHandle(th, self, a[1], args.Items, nil)
			if l.debug {
				h.source = sourceTraceback(th, 0)
			}
			fd, err := Descriptor(th, a[0])
			if err != nil {
				return nil, err
			}
			if err := l.watch(th, fd, what, &h); err != nil {
				return nil, err
			}
			l.files[fd].file = a[0]
			return &h, nil
		}
	}
	remove := func(what interest) func(th *thread, self, file value) (value, error) {
		return func(th *thread, self, file value) (value, error) {
			l := loopOf(self)
			if l.closed {
				return object.False, nil
			}
			fd, err := l.fileToForget(th, file)
			if err != nil {
				return value{}, err
			}
			was, err := l.unwatch(th, fd, what)
			return object.Bool(was), err
		}
	}
	var fs []object.Func
	for _, m := range [...]struct {
		name, what string
		side       interest
	}{{"reader", "there is something to read", reading}, {"writer", "something can be written", writing}} {
		addTo, removeFrom := add(m.side), remove(m.side)
		fs = append(fs,
			object.Func{Name: "add_" + m.name, Sig: "(fd, callback, *args)", Doc: "Have callback(*args) called in each turn in which " + m.what + ".",
				Qual: "BaseSelectorEventLoop.add_" + m.name, Bound: func(th *thread, self value, a []value) (value, error) {
					if err := loopOf(self).checkFile(th, a[0]); err != nil {
						return value{}, err
					}
					_, err := addTo(th, self, a)
					return object.None, err
				}},
			object.Func{Name: "_add_" + m.name, Sig: "(fd, callback, *args)", Qual: "BaseSelectorEventLoop._add_" + m.name,
				Bound: func(th *thread, self value, a []value) (value, error) {
					h, err := addTo(th, self, a)
					if err != nil {
						return value{}, err
					}
					return object.From(h), nil
				}},
			object.Func{Name: "remove_" + m.name, Sig: "(fd)", Doc: "End what add_" + m.name + "() began. Returns whether there was something to end.",
				Qual: "BaseSelectorEventLoop.remove_" + m.name, Fast1: func(th *thread, self, file value) (value, error) {
					if err := loopOf(self).checkFile(th, file); err != nil {
						return value{}, err
					}
					return removeFrom(th, self, file)
				}},
			object.Func{Name: "_remove_" + m.name, Sig: "(fd)", Qual: "BaseSelectorEventLoop._remove_" + m.name, Fast1: removeFrom})
	}
	return fs
}
