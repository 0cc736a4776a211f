//go:build unix

package sockets

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"strconv"
	"time"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file looks up hosts and services

// The errors of getaddrinfo, with their numbers and words of Linux.
const (
	eaiNoName  = -2
	eaiFamily  = -6
	eaiService = -8
	eaiNoAddr  = -9
	eaiAgain   = -3
)

var eaiText = map[int]string{eaiNoName: "Name or service not known", eaiFamily: "ai_family not supported", eaiService: "Servname not supported for ai_socktype",
	eaiNoAddr: "Address family for hostname not supported", eaiAgain: "Temporary failure in name resolution"}

var (
	gaiErrorType = exception("gaierror")
	hErrorType   = exception("herror")
)

func exception(name string) *object.Type {
	t := object.NewStatic(name, object.OSErrorType, object.FlagBaseType|object.FlagDict|object.FlagExcSub)
	t.Module = "socket"
	return t
}

func gaiError(th *thread, no int) error {
	e, err := object.Call2(th, object.From(gaiErrorType.Ready()), object.Int(int64(no)), object.FromString(eaiText[no]))
	if err != nil {
		return err
	}
	return th.RaiseFrom(e, value{})
}

// lookup finds the addresses of a host, without the lock of the interpreter.
func lookup(th *thread, host string, family int) (ips []netip.Addr, err error) {
	if ips, no := literal(host, family); no != 0 || ips != nil {
		return ips, raiseNumber(th, no)
	}
	done := make(chan struct{})
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	var no int
	go func() {
		ips, no = find(ctx, host, family)
		close(done)
	}()
	_, err = th.Await(done, -1)
	cancel()
	if err != nil {
		return nil, err
	}
	return ips, raiseNumber(th, no)
}

// raiseNumber is gaiError, or nil for 0.
func raiseNumber(th *thread, no int) error {
	if no == 0 {
		return nil
	}
	return gaiError(th, no)
}

// literal is the address that a host is, if it is no name; no is the number of an error.
func literal(host string, family int) (ips []netip.Addr, no int) {
	if ip, err := netip.ParseAddr(host); err == nil {
		if ip.Is4() && family == unix.AF_INET6 || ip.Is6() && family == unix.AF_INET {
			return nil, eaiNoAddr
		}
		return []netip.Addr{ip}, 0
	}
	if ip, ok := parseInet(host); ok && family != unix.AF_INET6 {
		return []netip.Addr{ip}, 0
	}
	return nil, 0
}

// find asks the system for the addresses of a name. Any goroutine.
func find(ctx context.Context, host string, family int) (ips []netip.Addr, no int) {
	network := map[int]string{0: "ip", unix.AF_INET: "ip4", unix.AF_INET6: "ip6"}[family]
	found, err := net.DefaultResolver.LookupNetIP(ctx, network, host)
	var dns *net.DNSError
	switch {
	case errors.As(err, &dns) && dns.IsTemporary && !dns.IsNotFound:
		return nil, eaiAgain
	case err != nil || len(found) == 0:
		return nil, eaiNoName
	}
	for _, ip := range found {
		ips = append(ips, ip.Unmap())
	}
	return ips, 0
}

// resolve is the address of the host of a socket address.
func resolve(th *thread, host string, family int) (netip.Addr, error) {
	switch {
	case host == "" && family == unix.AF_INET:
		return netip.IPv4Unspecified(), nil
	case host == "":
		return netip.IPv6Unspecified(), nil
	case host == "<broadcast>" && family == unix.AF_INET:
		return netip.AddrFrom4([4]byte{255, 255, 255, 255}), nil
	}
	ips, err := lookup(th, host, family)
	if err != nil {
		return netip.Addr{}, err
	}
	return ips[0], nil
}

// parseInet reads an IPv4 address as inet_aton does: from one to four numbers in C's notation.
func parseInet(s string) (netip.Addr, bool) {
	var parts []uint64
	start := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != '.' {
			continue
		}
		text := s[start:i]
		if text == "" || text[0] == '+' || text[0] == '-' {
			return netip.Addr{}, false
		}
		for _, c := range text {
			if c == '_' || c == 'b' && len(text) > 1 && text[1] == 'b' || c == 'o' {
				return netip.Addr{}, false
			}
		}
		n, err := strconv.ParseUint(text, 0, 32)
		if err != nil {
			return netip.Addr{}, false
		}
		parts = append(parts, n)
		start = i + 1
	}
	if len(parts) > 4 {
		return netip.Addr{}, false
	}
	last := parts[len(parts)-1]
	if last >= 1<<(8*(5-len(parts))) {
		return netip.Addr{}, false
	}
	all := last
	for i, p := range parts[:len(parts)-1] {
		if p > 255 {
			return netip.Addr{}, false
		}
		all |= p << (24 - 8*i)
	}
	return netip.AddrFrom4([4]byte{byte(all >> 24), byte(all >> 16), byte(all >> 8), byte(all)}), true
}

var getaddrinfo = object.Func{Name: "getaddrinfo", Sig: "(host, port, family=0, type=0, proto=0, flags=0)", Doc: `getaddrinfo(host, port[, family, type, proto, flags]): what a host and service can be reached at.

Gives a list of (family, type, proto, canonname, sockaddr). Raises gaierror if the name is not known.`,
	Bound: func(th *thread, _ value, a []value) (value, error) {
		var n [4]int
		for i := range n {
			if !a[i+2].IsZero() {
				var err error
				if n[i], err = object.AsIndex(th, a[i+2]); err != nil {
					return value{}, err
				}
			}
		}
		q, err := NewQuery(th, a[0], a[1], n[0], n[1], n[2], n[3])
		if err != nil {
			return value{}, err
		}
		ips, ok := q.local()
		if !ok {
			if ips, err = lookup(th, q.host, q.family); err != nil {
				return value{}, err
			}
		}
		infos := q.infos(ips)
		if len(infos) == 0 {
			return value{}, gaiError(th, eaiService)
		}
		out := make([]value, len(infos))
		for i, info := range infos {
			out[i] = object.NewTuple([]value{object.Int(int64(info.Family)), object.Int(int64(info.Type)), object.Int(int64(info.Proto)), object.FromString(info.Canon), addressValue(info.Addr)})
		}
		return object.NewList(out), nil
	}}

// kinds are the types of sockets that getaddrinfo knows, with their protocols.
var kinds = [...]struct{ typ, proto int }{{unix.SOCK_STREAM, unix.IPPROTO_TCP}, {unix.SOCK_DGRAM, unix.IPPROTO_UDP}, {unix.SOCK_RAW, 0}}

// anyAddresses are those of no host: of the host itself, or all of it for a server.
func anyAddresses(family int, passive bool) []netip.Addr {
	four, six := netip.AddrFrom4([4]byte{127, 0, 0, 1}), netip.IPv6Loopback()
	if passive {
		four, six = netip.IPv4Unspecified(), netip.IPv6Unspecified()
	}
	switch {
	case family == unix.AF_INET:
		return []netip.Addr{four}
	case family == unix.AF_INET6:
		return []netip.Addr{six}
	case passive:
		return []netip.Addr{four, six}
	}
	return []netip.Addr{six, four}
}

func ipFamily(ip netip.Addr) int {
	if ip.Is4() {
		return unix.AF_INET
	}
	return unix.AF_INET6
}

func sockaddr(ip netip.Addr, port int) unix.Sockaddr {
	if ip.Is4() {
		return &unix.SockaddrInet4{Port: port, Addr: ip.As4()}
	}
	return &unix.SockaddrInet6{Port: port, Addr: ip.As16()}
}

// servicePort is the port of a service, which is a number, a name or None.
func servicePort(th *thread, v value, typ, flags int) (int, error) {
	name := ""
	switch {
	case v.IsNone():
		return 0, nil
	case v.Type().Flags&object.FlagIntSub != 0:
		n, err := object.AsIndex(th, v)
		return n & 0xffff, err
	default:
		if s, ok := object.AsStr(v); ok {
			name = s.String()
		} else if b, ok := object.AsBytes(v); ok {
			name = string(b)
		} else {
			return 0, th.Raise(object.OSErrorType, "Int or String expected")
		}
	}
	if name == "" {
		return 0, nil
	}
	if n, err := strconv.Atoi(name); err == nil {
		return n & 0xffff, nil
	}
	network := "tcp"
	if typ == unix.SOCK_DGRAM {
		network = "udp"
	}
	if flags&aiNumericServ == 0 {
		if n, err := net.LookupPort(network, name); err == nil {
			return n, nil
		}
	}
	return 0, gaiError(th, eaiService)
}
