//go:build unix

package sockets

import (
	"net/netip"
	"strings"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file converts addresses between the system and Python

// familyOf is the family of an address.
func familyOf(sa unix.Sockaddr) int {
	switch sa.(type) {
	case *unix.SockaddrInet6:
		return unix.AF_INET6
	case *unix.SockaddrUnix:
		return unix.AF_UNIX
	}
	return unix.AF_INET
}

// addressValue is an address as scripts see it.
func addressValue(sa unix.Sockaddr) value {
	n := func(i uint32) value { return object.Int(int64(i)) }
	switch sa := sa.(type) {
	case *unix.SockaddrInet4:
		return object.NewTuple([]value{object.FromString(netip.AddrFrom4(sa.Addr).String()), n(uint32(sa.Port))})
	case *unix.SockaddrInet6:
		return object.NewTuple([]value{object.FromString(ip6String(sa.Addr)), n(uint32(sa.Port)), n(0), n(sa.ZoneId)})
	case *unix.SockaddrUnix:
		if sa.Name == "@" {
			return object.FromString("") // one without a name
		}
		if strings.HasPrefix(sa.Name, "@") {
			return object.NewBytes([]byte("\x00" + sa.Name[1:]))
		}
		return object.FromString(object.DecodeFS([]byte(sa.Name)))
	}
	return object.None
}

// ip6String is an IPv6 address as C's inet_ntop writes it.
func ip6String(b [16]byte) string { return netip.AddrFrom16(b).String() }

// address is the argument of a call as an address of the socket's family.
func (s *socket) address(th *thread, v value, call string) (unix.Sockaddr, error) {
	switch s.family {
	case unix.AF_UNIX:
		return unixAddress(th, v)
	case unix.AF_INET, unix.AF_INET6:
	default:
		return nil, th.Raise(object.OSErrorType, call+"(): bad family")
	}
	name, want, min, max := "AF_INET", "a pair (host, port)", 2, 2
	if s.family == unix.AF_INET6 {
		name, want, max = "AF_INET6", "a tuple (host, port[, flowinfo[, scopeid]])", 4
	}
	t, ok := object.AsTuple(v)
	if !ok {
		return nil, th.TypeErrorf("%s(): %s address must be tuple, not %s", call, name, v.Type().Name)
	}
	if len(t.Items) < min || len(t.Items) > max {
		return nil, th.TypeErrorf("%s address must be %s", name, want)
	}
	host, err := hostArg(th, t.Items[0])
	if err != nil {
		return nil, err
	}
	port, err := object.AsIndex(th, t.Items[1])
	if err != nil {
		return nil, err
	}
	var scope int
	if len(t.Items) == 4 {
		if scope, err = object.AsIndex(th, t.Items[3]); err != nil {
			return nil, err
		}
	}
	ip, err := resolve(th, host, s.family)
	if err != nil {
		return nil, err
	}
	if port < 0 || port > 65535 {
		return nil, th.Raise(object.OverflowErrorType, call+"(): port must be 0-65535.")
	}
	if s.family == unix.AF_INET {
		return &unix.SockaddrInet4{Port: port, Addr: ip.As4()}, nil
	}
	return &unix.SockaddrInet6{Port: port, ZoneId: uint32(scope), Addr: ip.As16()}, nil
}

// hostArg is a host in an address.
func hostArg(th *thread, v value) (string, error) {
	if s, ok := object.AsStr(v); ok {
		return s.String(), nil
	}
	if b, ok := object.AsBytes(v); ok {
		return string(b), nil
	}
	if v.Type().Buffer != nil {
		b, err := object.BytesLike(th, v)
		return string(b), err
	}
	return "", th.TypeErrorf("str, bytes or bytearray expected, not %s", v.Type().Name)
}

func unixAddress(th *thread, v value) (unix.Sockaddr, error) {
	var path string
	if s, ok := object.AsStr(v); ok {
		path = object.EncodeFS(s.String())
	} else {
		b, err := object.BytesLike(th, v)
		if err != nil {
			return nil, th.TypeErrorf("a bytes-like object is required, not '%s'", v.Type().Name)
		}
		path = string(b)
	}
	if len(path) > maxPath {
		return nil, th.Raise(object.OSErrorType, "AF_UNIX path too long")
	}
	if strings.HasPrefix(path, "\x00") {
		path = "@" + path[1:]
	}
	return &unix.SockaddrUnix{Name: path}, nil
}
