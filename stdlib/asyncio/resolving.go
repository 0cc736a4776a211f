//go:build unix

package asyncio

import (
	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/sockets"
)

// this file finds the addresses of hosts

// resolution is a search for the addresses of a host and a port.
type resolution struct {
	loop                     *runtime.Loop
	host, port               value
	family, typ, proto, flag int
	infos                    []sockets.Info // what was found
	no                       int            // or the number of an error
}

// begin finds what can be found at once, and answers true; otherwise aw comes to what end needs.
func (r *resolution) begin(th *thread) (done bool, aw value, err error) {
	if info, ok := sockets.Literal(th, r.host, r.port, r.family, r.typ, r.proto); ok {
		r.infos = []sockets.Info{info}
		return true, value{}, nil
	}
	if r.loop.Overrides("getaddrinfo") {
		fn, err := object.GetAttrString(th, object.From(r.loop), "getaddrinfo")
		if err != nil {
			return false, value{}, err
		}
		kw := kwargs{intKeyword(th, "family", r.family), intKeyword(th, "type", r.typ), intKeyword(th, "proto", r.proto), intKeyword(th, "flags", r.flag)}
		aw, err = object.Call(th, fn, []value{r.host, r.port}, kw)
		return false, aw, err
	}
	q, err := sockets.NewQuery(th, r.host, r.port, r.family, r.typ, r.proto, r.flag)
	if err != nil {
		return false, value{}, err
	}
	f := runtime.NewFuture(r.loop)
	go func() {
		infos, no := q.Answer()
		r.loop.Post(func(th *thread) error {
			if f.Done() {
				return nil
			}
			r.infos, r.no = infos, no
			return f.SetResult(th, object.None)
		})
	}()
	return false, object.From(f), nil
}

func intKeyword(th *thread, name string, n int) object.Kw {
	return object.Kw{Name: th.Interp.Intern(name), Val: object.Int(int64(n))}
}

// end takes what the awaitable of begin has come to.
func (r *resolution) end(th *thread, v value, err error) error {
	if err == nil && r.no != 0 {
		err = sockets.RaiseNumber(th, r.no)
	}
	if err != nil || v.IsNone() {
		return err
	}
	items, err := object.Slice(th, v)
	if err != nil {
		return err
	}
	for _, it := range items {
		t, err := object.Slice(th, it)
		if err != nil {
			return err
		}
		if len(t) != 5 {
			return th.ValueErrorf("not enough values to unpack (expected 5, got %d)", len(t))
		}
		var info sockets.Info
		for i, n := range [...]*int{&info.Family, &info.Type, &info.Proto} {
			if *n, err = object.AsIndex(th, t[i]); err != nil {
				return err
			}
		}
		if info.Addr, err = sockets.Address(th, t[4], info.Family, "connect"); err != nil {
			return err
		}
		r.infos = append(r.infos, info)
	}
	return nil
}

// hostAndPort takes an address that is a pair.
func hostAndPort(th *thread, v value) (host, port value, err error) {
	items, err := object.Slice(th, v)
	if err != nil {
		return host, port, err
	}
	if len(items) < 2 {
		return host, port, th.ValueErrorf("not enough values to unpack (expected 2, got %d)", len(items))
	}
	return items[0], items[1], nil
}

// errEmpty is the error for an answer without addresses.
func errEmpty(th *thread) error {
	return th.Raise(object.OSErrorType, "getaddrinfo() returned empty list")
}

var ensureResolvedInfo = info("base_events", "BaseEventLoop._ensure_resolved")

// ensureResolved is what finds addresses for code in Python.
func ensureResolved() object.Func {
	return object.Func{Name: "_ensure_resolved", Sig: "(address, *, family=0, type=1, proto=0, flags=0, loop)", Qual: "BaseEventLoop._ensure_resolved", Coroutine: true,
		Bound: func(th *thread, self value, a []value) (value, error) {
			host, port, err := hostAndPort(th, a[0])
			if err != nil {
				return value{}, err
			}
			n := [4]int{0, 1, 0, 0}
			for i := range n {
				if !a[i+1].IsZero() {
					if n[i], err = object.AsIndex(th, a[i+1]); err != nil {
						return value{}, err
					}
				}
			}
			s, res := &steady{}, &resolution{loop: loopOf(a[5]), host: host, port: port, family: n[0], typ: n[1], proto: n[2], flag: n[3]}
			found := func(th *thread, _ *object.GoCoroutine, v value, err error) (value, error) {
				if err := res.end(th, v, err); err != nil {
					return value{}, err
				}
				list := make([]value, len(res.infos))
				for i, f := range res.infos {
					list[i] = object.NewTuple([]value{object.Int(int64(f.Family)), object.Int(int64(f.Type)), object.Int(int64(f.Proto)), object.FromString(f.Canon), sockets.AddressValue(f.Addr)})
				}
				return object.NewList(list), nil
			}
			s.next = func(th *thread, _ *object.GoCoroutine, _ value, _ error) (value, error) {
				done, aw, err := res.begin(th)
				if err != nil {
					return value{}, err
				}
				if done {
					return found(th, nil, object.None, nil)
				}
				return s.then(th, aw, found)
			}
			return s.Init(th, ensureResolvedInfo, s), nil
		}}
}
