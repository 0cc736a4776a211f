package multiprocessing

import (
	"sync"
	"syscall"
	gotime "time"

	"pyasync/object"
)

// this file defines SemLock, the semaphore or recursive lock that processes share

// count is the semaphore itself. Its methods are for any goroutine.
type count struct {
	mu     sync.Mutex
	n, max int64
	change chan struct{} // closed when n grows; nil while nobody waits
}

// take takes one, or returns what to wait for.
func (c *count) take() <-chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.n > 0 {
		c.n--
		return nil
	}
	if c.change == nil {
		c.change = make(chan struct{})
	}
	return c.change
}

func (c *count) give() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.n >= c.max {
		return false
	}
	c.n++
	if c.change != nil {
		close(c.change)
		c.change = nil
	}
	return true
}

func (c *count) value() int64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.n
}

// Kinds of SemLock.
const (
	recursive = iota
	counting
)

// maxCount is SEM_VALUE_MAX.
const maxCount = 1<<31 - 1

var semLockType = object.NewStatic("_multiprocessing.SemLock", object.ObjectType, object.FlagBaseType)

// semLock is a semaphore as one process sees it.
type semLock struct {
	object.Sub
	kind  int
	count *count
	held  int   // how often this process has taken it
	owner int64 // the thread that took it last
}

// Type is SemLock or a subclass.
func (s *semLock) Type() *object.Type { return s.TypeOr(semLockType) }

// Fork implements object.Forker: both processes have the semaphore; what one has taken, the
// other has not.
func (s *semLock) Fork(f *object.Fork) object.Object {
	c := &semLock{kind: s.kind, count: s.count}
	f.Ext(&c.Sub, s.Sub, c)
	return c
}

func semLockOf(v value) *semLock { return v.Object().(*semLock) }

func (s *semLock) mine(th *thread) bool { return s.held > 0 && s.owner == th.Ident }

func (s *semLock) acquire(th *thread, timeout gotime.Duration) (bool, error) {
	if s.kind == recursive && s.mine(th) {
		s.held++
		return true, nil
	}
	deadline := gotime.Now().Add(timeout)
	for {
		ch := s.count.take()
		if ch == nil {
			s.held++
			s.owner = th.Ident
			return true, nil
		}
		left := timeout
		if timeout >= 0 {
			if left = gotime.Until(deadline); left <= 0 {
				return false, nil
			}
		}
		if _, err := th.Await(ch, left); err != nil {
			return false, err
		}
	}
}

func (s *semLock) release(th *thread) error {
	if s.kind == recursive {
		if !s.mine(th) {
			return th.Raise(object.AssertionErrorType, "attempt to release recursive lock not owned by thread")
		}
		if s.held > 1 {
			s.held--
			return nil
		}
	}
	if !s.count.give() {
		return th.ValueErrorf("semaphore or lock released too many times")
	}
	s.held--
	return nil
}

func init() {
	t := semLockType
	t.Doc = "A semaphore, or a recursive lock, that processes share."
	args := &object.Func{Name: "SemLock", Sig: "(kind, value, maxvalue, name='', unlink=False)", Bound: func(th *thread, self value, a []value) (value, error) {
		var n [3]int
		for i := range n {
			var err error
			if n[i], err = object.AsIndex(th, a[i]); err != nil {
				return value{}, err
			}
		}
		s := semLockOf(self)
		switch {
		case n[0] != recursive && n[0] != counting:
			return value{}, th.ValueErrorf("unrecognized kind")
		case n[1] < 0 || n[1] > maxCount:
			return value{}, th.OSError(syscall.EINVAL)
		}
		s.kind, s.count = n[0], &count{n: int64(n[1]), max: int64(n[2])}
		return object.None, nil
	}}
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&semLock{Sub: object.NewSub(typ, semLockType), count: &count{max: 1}}), nil
	}
	t.Init = func(th *thread, v value, a []value, kw kwargs) error {
		_, err := args.CallFunc(th, v, a, kw)
		return err
	}
	t.Getters = func() []object.Getter {
		return []object.Getter{
			{Name: "kind", Get: func(th *thread, v value) (value, error) { return object.Int(int64(semLockOf(v).kind)), nil }},
			{Name: "maxvalue", Get: func(th *thread, v value) (value, error) { return object.Int(semLockOf(v).count.max), nil }},
			{Name: "name", Get: func(th *thread, v value) (value, error) { return object.None, nil }},
		}
	}
	t.Methods = semLockMethods
}

func semLockMethods() []object.Func {
	flag := func(name, doc string, f func(th *thread, s *semLock) value) object.Func {
		return object.Func{Name: name, Doc: doc, Fast0: func(th *thread, self value) (value, error) { return f(th, semLockOf(self)), nil }}
	}
	return []object.Func{
		{Name: "acquire", Sig: "(block=True, timeout=None)", Doc: "Take the semaphore; return whether that was possible.", Bound: func(th *thread, self value, a []value) (value, error) {
			block := true
			var err error
			if !a[0].IsZero() {
				if block, err = object.Truth(th, a[0]); err != nil {
					return value{}, err
				}
			}
			d := gotime.Duration(0)
			if block {
				if d, err = timeoutArg(th, a[1], -1); err != nil {
					return value{}, err
				}
			}
			ok, err := semLockOf(self).acquire(th, d)
			return object.Bool(ok), err
		}},
		{Name: "release", Doc: "Give the semaphore back.", Fast0: func(th *thread, self value) (value, error) {
			return object.None, semLockOf(self).release(th)
		}},
		{Name: "__enter__", Fast0: func(th *thread, self value) (value, error) {
			ok, err := semLockOf(self).acquire(th, -1)
			return object.Bool(ok), err
		}},
		{Name: "__exit__", Sig: "(exc_type=None, exc_value=None, exc_tb=None, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			return object.None, semLockOf(self).release(th)
		}},
		flag("_is_mine", "Return whether this thread has taken it.", func(th *thread, s *semLock) value { return object.Bool(s.mine(th)) }),
		flag("_count", "Return how often this process has taken it.", func(th *thread, s *semLock) value { return object.Int(int64(s.held)) }),
		flag("_get_value", "Return how often it can be taken.", func(th *thread, s *semLock) value { return object.Int(s.count.value()) }),
		flag("_is_zero", "Return whether it cannot be taken.", func(th *thread, s *semLock) value { return object.Bool(s.count.value() == 0) }),
	}
}
