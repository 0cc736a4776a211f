//go:build unix

package sockets

import (
	"context"
	"net/netip"
	"strconv"
	"time"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file defines Query: a call of getaddrinfo, which any goroutine can answer

// Info is one of the results of getaddrinfo.
type Info struct {
	Family, Type, Proto int
	Canon               string
	Addr                unix.Sockaddr
}

// Query is a call of getaddrinfo whose arguments are checked.
type Query struct {
	host                     string
	hasHost                  bool
	port                     int
	family, typ, proto, flag int
}

// NewQuery checks the arguments of getaddrinfo.
func NewQuery(th *object.Thread, host, port object.Value, family, typ, proto, flags int) (*Query, error) {
	q := &Query{family: family, typ: typ, proto: proto, flag: flags}
	if !host.IsNone() {
		q.hasHost = true
		if s, ok := object.AsStr(host); ok {
			q.host = s.String()
		} else if b, ok := object.AsBytes(host); ok {
			q.host = string(b)
		} else {
			return nil, th.TypeErrorf("getaddrinfo() argument 1 must be string or None")
		}
	} else if port.IsNone() {
		return nil, gaiError(th, eaiNoName)
	}
	var err error
	if q.port, err = servicePort(th, port, typ, flags); err != nil {
		return nil, err
	}
	if family != 0 && family != unix.AF_INET && family != unix.AF_INET6 {
		return nil, gaiError(th, eaiFamily)
	}
	if flags&aiNumericHost != 0 && q.host != "" {
		if _, perr := netip.ParseAddr(q.host); perr != nil {
			return nil, gaiError(th, eaiNoName)
		}
	}
	return q, nil
}

// local are the addresses of no host: ok is false if there is one.
func (q *Query) local() (ips []netip.Addr, ok bool) {
	if q.hasHost && q.host != "" {
		return nil, false
	}
	return anyAddresses(q.family, q.flag&aiPassive != 0), true
}

// Answer finds the addresses; no is the number of an error, which RaiseNumber raises. Any
// goroutine may call it; it may block.
func (q *Query) Answer() (infos []Info, no int) {
	ips, ok := q.local()
	if !ok {
		if ips, no = literal(q.host, q.family); no == 0 && ips == nil {
			ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
			defer cancel()
			ips, no = find(ctx, q.host, q.family)
		}
	}
	if no != 0 {
		return nil, no
	}
	if infos = q.infos(ips); len(infos) == 0 {
		return nil, eaiService
	}
	return infos, 0
}

// RaiseNumber is the gaierror of a number; nil for 0.
func RaiseNumber(th *object.Thread, no int) error { return raiseNumber(th, no) }

// infos are addresses for all types of sockets that are asked for.
func (q *Query) infos(ips []netip.Addr) []Info {
	var infos []Info
	canon := ""
	if q.flag&aiCanonName != 0 {
		canon = q.host
	}
	for _, ip := range ips {
		for _, k := range kinds {
			if q.typ != 0 && q.typ != k.typ || q.proto != 0 && k.proto != 0 && q.proto != k.proto {
				continue
			}
			p := k.proto
			if p == 0 {
				p = q.proto
			}
			infos = append(infos, Info{ipFamily(ip), k.typ, p, canon, sockaddr(ip, q.port)})
			canon = ""
		}
	}
	return infos
}

// Literal is the answer where the host is an address and the port a number, so that nothing
// has to be asked; ok is false otherwise. A zero family is any.
func Literal(th *object.Thread, host, port object.Value, family, typ, proto int) (info Info, ok bool) {
	switch {
	case typ == unix.SOCK_STREAM && (proto == 0 || proto == unix.IPPROTO_TCP):
		proto = unix.IPPROTO_TCP
	case typ == unix.SOCK_DGRAM && (proto == 0 || proto == unix.IPPROTO_UDP):
		proto = unix.IPPROTO_UDP
	default:
		return info, false
	}
	n, ok := literalPort(port)
	if !ok {
		return info, false
	}
	text := ""
	if s, ok := object.AsStr(host); ok {
		text = s.String()
	} else if b, ok := object.AsBytes(host); ok {
		text = string(b)
	}
	ip, err := netip.ParseAddr(text)
	if err != nil || ip.Zone() != "" || family != 0 && family != ipFamily(ip) {
		return info, false
	}
	return Info{ipFamily(ip), typ, proto, "", sockaddr(ip, n)}, true
}

// literalPort is a port that is a number, or written as one.
func literalPort(v value) (n int, ok bool) {
	if v.IsNone() {
		return 0, true
	}
	if i, ok := object.IntValue(v); ok {
		b := object.BigOf(i)
		return int(b.Int64()), b.IsInt64() && b.Sign() >= 0 && b.Int64() <= 65535
	}
	text := ""
	if s, ok := object.AsStr(v); ok {
		text = s.String()
	} else if b, ok := object.AsBytes(v); ok {
		text = string(b)
	} else {
		return 0, false
	}
	if text == "" {
		return 0, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0 && n <= 65535
}
