//go:build unix

package sockets

import (
	"bufio"
	"encoding/binary"
	"math"
	"net"
	"net/netip"
	"os"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file is the module's table and its functions

// Module is _socket.
var Module = object.ModuleDef{
	Name: "_socket",
	Doc:  "Sockets of the system. Module socket has more.",
	Funcs: append([]*object.Func{&getaddrinfo, &getnameinfo, &gethostname, &setHostname, &gethostbyname, &gethostbynameEx, &gethostbyaddr, &getservbyname, &getservbyport,
		&getprotobyname, &inetAton, &inetNtoa, &inetPton, &inetNtop, &socketpair, &dup, &closeFunc, &getDefault, &setDefault, &cmsgLen, &cmsgSpace, &ifNames, &ifIndex, &ifName}, orders()...),
	Types: []*object.Type{SocketType, gaiErrorType, hErrorType},
	Attrs: func(th *thread) []object.Attr {
		out := []object.Attr{{Name: "SocketType", Value: object.From(SocketType)}, {Name: "error", Value: object.From(object.OSErrorType)},
			{Name: "timeout", Value: object.From(object.TimeoutErrorType)}, {Name: "has_ipv6", Value: object.True}}
		for _, c := range append(constants, constantsOfSystem...) {
			out = append(out, object.Attr{Name: c.name, Value: object.Int(int64(c.n))})
		}
		return out
	},
}

func textArg(th *thread, v value, call string) (string, error) {
	s, ok := object.AsStr(v)
	if !ok {
		return "", th.TypeErrorf("%s() argument 1 must be str, not %s", call, v.Type().Name)
	}
	return s.String(), nil
}

var setHostname = object.Func{Name: "sethostname", Sig: "(name, /)", NoTextSig: true, Doc: "sethostname(name)\n\nSet the name of this host.", Fast1: func(th *thread, _, v value) (value, error) {
	name, err := hostArg(th, v)
	if err != nil {
		return value{}, err
	}
	return object.None, osError(th, setHostName([]byte(name)))
}}

var gethostname = object.Func{Name: "gethostname", Doc: "gethostname() -> string\n\nReturn the name of this host.", Fast0: func(th *thread, _ value) (value, error) {
	name, err := os.Hostname()
	if err != nil {
		return value{}, th.Raise(object.OSErrorType, err.Error())
	}
	return object.FromString(name), nil
}}

var gethostbyname = object.Func{Name: "gethostbyname", Sig: "(host, /)", Doc: "gethostbyname(host) -> address\n\nReturn the IPv4 address of a host.", Fast1: func(th *thread, _, v value) (value, error) {
	host, err := hostArg(th, v)
	if err != nil {
		return value{}, err
	}
	ip, err := resolve(th, host, unix.AF_INET)
	if err != nil {
		return value{}, err
	}
	return object.FromString(ip.String()), nil
}}

var gethostbynameEx = object.Func{Name: "gethostbyname_ex", Sig: "(host, /)", Doc: "gethostbyname_ex(host) -> (name, aliaslist, addresslist)\n\nReturn the names and IPv4 addresses of a host.", Fast1: func(th *thread, _, v value) (value, error) {
	host, err := hostArg(th, v)
	if err != nil {
		return value{}, err
	}
	ips, err := lookup(th, host, unix.AF_INET)
	if err != nil {
		return value{}, err
	}
	list := make([]value, len(ips))
	for i, ip := range ips {
		list[i] = object.FromString(ip.String())
	}
	return object.NewTuple([]value{object.FromString(host), object.NewList(make([]value, 0)), object.NewList(list)}), nil
}}

var gethostbyaddr = object.Func{Name: "gethostbyaddr", Sig: "(host, /)", Doc: "gethostbyaddr(host) -> (name, aliaslist, addresslist)\n\nReturn the names of a host.", Fast1: func(th *thread, _, v value) (value, error) {
	host, err := hostArg(th, v)
	if err != nil {
		return value{}, err
	}
	ips, err := lookup(th, host, 0)
	if err != nil {
		return value{}, err
	}
	var names []string
	th.Blocking(func() { names, err = net.LookupAddr(ips[0].String()) })
	if err != nil || len(names) == 0 {
		e, cerr := object.Call2(th, object.From(hErrorType.Ready()), object.Int(1), object.FromString("Unknown host"))
		if cerr != nil {
			return value{}, cerr
		}
		return value{}, th.RaiseFrom(e, value{})
	}
	list := make([]value, len(names))
	for i, n := range names {
		list[i] = object.FromString(strings.TrimSuffix(n, "."))
	}
	return object.NewTuple([]value{list[0], object.NewList(list[1:]), object.NewList([]value{object.FromString(ips[0].String())})}), nil
}}

var getnameinfo = object.Func{Name: "getnameinfo", Sig: "(sockaddr, flags, /)", Doc: "getnameinfo(sockaddr, flags) --> (host, port)\n\nReturn the names of the host and the service of an address.", Fast2: func(th *thread, _, addr, fl value) (value, error) {
	t, ok := object.AsTuple(addr)
	if !ok {
		return value{}, th.TypeErrorf("getnameinfo() argument 1 must be a tuple")
	}
	flags, err := object.AsIndex(th, fl)
	if err != nil {
		return value{}, err
	}
	if len(t.Items) < 2 {
		return value{}, th.TypeErrorf("getnameinfo(): illegal sockaddr argument")
	}
	host, err := textArg(th, t.Items[0], "getnameinfo")
	if err != nil {
		return value{}, err
	}
	port, err := object.AsIndex(th, t.Items[1])
	if err != nil {
		return value{}, err
	}
	ips, err := lookup(th, host, 0)
	if err != nil {
		return value{}, err
	}
	name, service := ips[0].String(), strconv.Itoa(port)
	if flags&niNumericHost == 0 {
		var names []string
		th.Blocking(func() { names, _ = net.LookupAddr(name) })
		if len(names) > 0 {
			name = strings.TrimSuffix(names[0], ".")
		} else if flags&niNameReqd != 0 {
			return value{}, gaiError(th, eaiNoName)
		}
	}
	if flags&niNumericServ == 0 {
		proto := "tcp"
		if flags&niDgram != 0 {
			proto = "udp"
		}
		if s := findService(func(name, p string, n int) bool { return n == port && p == proto }); s != "" {
			service = s
		}
	}
	return object.NewTuple([]value{object.FromString(name), object.FromString(service)}), nil
}}

// findService is the name of the first service of the system that matches.
func findService(match func(name, proto string, port int) bool) string {
	f, err := os.Open("/etc/services")
	if err != nil {
		return ""
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "#")
		fields := strings.Fields(line)
		if len(fields) < 2 {
			continue
		}
		number, proto, _ := strings.Cut(fields[1], "/")
		if n, err := strconv.Atoi(number); err == nil && match(fields[0], proto, n) {
			return fields[0]
		}
	}
	return ""
}

var getservbyname = object.Func{Name: "getservbyname", Sig: "(servicename[, protocolname])", Doc: "getservbyname(servicename[, protocolname]) -> integer\n\nReturn the port of a service.", Bound: func(th *thread, _ value, a []value) (value, error) {
	name, err := textArg(th, a[0], "getservbyname")
	if err != nil {
		return value{}, err
	}
	proto := ""
	if !a[1].IsZero() {
		if proto, err = textArg(th, a[1], "getservbyname"); err != nil {
			return value{}, err
		}
	}
	port := -1
	findService(func(n, p string, number int) bool {
		if n == name && (proto == "" || p == proto) {
			port = number
		}
		return port >= 0
	})
	if port < 0 {
		return value{}, th.Raise(object.OSErrorType, "service/proto not found")
	}
	return object.Int(int64(port)), nil
}}

var getservbyport = object.Func{Name: "getservbyport", Sig: "(port[, protocolname])", Doc: "getservbyport(port[, protocolname]) -> string\n\nReturn the name of the service of a port.", Bound: func(th *thread, _ value, a []value) (value, error) {
	port, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	if port < 0 || port > 65535 {
		return value{}, th.Raise(object.OverflowErrorType, "getservbyport: port must be 0-65535.")
	}
	proto := ""
	if !a[1].IsZero() {
		if proto, err = textArg(th, a[1], "getservbyport"); err != nil {
			return value{}, err
		}
	}
	name := findService(func(_, p string, n int) bool { return n == port && (proto == "" || p == proto) })
	if name == "" {
		return value{}, th.Raise(object.OSErrorType, "port/proto not found")
	}
	return object.FromString(name), nil
}}

var getprotobyname = object.Func{Name: "getprotobyname", Sig: "(name, /)", Doc: "getprotobyname(name) -> integer\n\nReturn the number of a protocol.", Fast1: func(th *thread, _, v value) (value, error) {
	name, err := textArg(th, v, "getprotobyname")
	if err != nil {
		return value{}, err
	}
	for _, p := range [...]struct {
		name string
		n    int64
	}{{"ip", 0}, {"icmp", 1}, {"igmp", 2}, {"tcp", 6}, {"udp", 17}, {"ipv6", 41}, {"ipv6-icmp", 58}, {"sctp", 132}} {
		if p.name == strings.ToLower(name) {
			return object.Int(p.n), nil
		}
	}
	return value{}, th.Raise(object.OSErrorType, "protocol not found")
}}

var inetAton = object.Func{Name: "inet_aton", Sig: "(ip_addr, /)", Doc: "Return the bytes of an IPv4 address.", Fast1: func(th *thread, _, v value) (value, error) {
	s, err := textArg(th, v, "inet_aton")
	if err != nil {
		return value{}, err
	}
	ip, ok := parseInet(s)
	if !ok {
		return value{}, th.Raise(object.OSErrorType, "illegal IP address string passed to inet_aton")
	}
	b := ip.As4()
	return object.NewBytes(b[:]), nil
}}

var inetNtoa = object.Func{Name: "inet_ntoa", Sig: "(packed_ip, /)", Doc: "Return the text of an IPv4 address.", Fast1: func(th *thread, _, v value) (value, error) {
	b, err := object.BytesLike(th, v)
	if err != nil {
		return value{}, err
	}
	if len(b) != 4 {
		return value{}, th.Raise(object.OSErrorType, "packed IP wrong length for inet_ntoa")
	}
	return object.FromString(netip.AddrFrom4([4]byte(b)).String()), nil
}}

var inetPton = object.Func{Name: "inet_pton", Sig: "(address_family, ip_string, /)", Doc: "Return the bytes of an address.", Fast2: func(th *thread, _, f, v value) (value, error) {
	family, err := object.AsIndex(th, f)
	if err != nil {
		return value{}, err
	}
	s, ok := object.AsStr(v)
	if !ok {
		return value{}, th.TypeErrorf("inet_pton() argument 2 must be str, not %s", v.Type().Name)
	}
	if family != unix.AF_INET && family != unix.AF_INET6 {
		return value{}, th.OSError(unix.EAFNOSUPPORT)
	}
	ip, perr := netip.ParseAddr(s.String())
	if perr != nil || ip.Zone() != "" || ip.Is4() != (family == unix.AF_INET) {
		return value{}, th.Raise(object.OSErrorType, "illegal IP address string passed to inet_pton")
	}
	return object.NewBytes(ip.AsSlice()), nil
}}

var inetNtop = object.Func{Name: "inet_ntop", Sig: "(address_family, packed_ip, /)", Doc: "Return the text of an address.", Fast2: func(th *thread, _, f, v value) (value, error) {
	family, err := object.AsIndex(th, f)
	if err != nil {
		return value{}, err
	}
	b, err := object.BytesLike(th, v)
	if err != nil {
		return value{}, err
	}
	switch {
	case family != unix.AF_INET && family != unix.AF_INET6:
		return value{}, th.ValueErrorf("unknown address family %d", family)
	case family == unix.AF_INET && len(b) == 4:
		return object.FromString(netip.AddrFrom4([4]byte(b)).String()), nil
	case family == unix.AF_INET6 && len(b) == 16:
		return object.FromString(ip6String([16]byte(b))), nil
	}
	return value{}, th.ValueErrorf("invalid length of packed IP address string")
}}

var socketpair = object.Func{Name: "socketpair", Sig: "(family=None, type=1, proto=0, /)", Doc: "socketpair([family[, type [, proto]]]) -> (socket object, socket object)\n\nReturn two connected sockets.", Bound: func(th *thread, _ value, a []value) (value, error) {
	n := [3]int{unix.AF_UNIX, unix.SOCK_STREAM, 0}
	for i := range n {
		if !a[i].IsZero() && !a[i].IsNone() {
			var err error
			if n[i], err = object.AsIndex(th, a[i]); err != nil {
				return value{}, err
			}
		}
	}
	fds, err := unix.Socketpair(n[0], n[1], n[2])
	if err != nil {
		return value{}, osError(th, err)
	}
	var out [2]value
	for i, fd := range fds {
		unix.CloseOnExec(fd)
		s := &socket{Sub: object.NewSub(SocketType, SocketType), family: n[0], typ: kind(n[1]), proto: n[2]}
		if err := s.take(th, fd); err != nil {
			return value{}, err
		}
		out[i] = object.From(s)
	}
	return object.NewTuple(out[:]), nil
}}

var dup = object.Func{Name: "dup", Sig: "(fd, /)", Doc: "dup(integer) -> integer\n\nReturn a duplicate of a descriptor.", Fast1: func(th *thread, _, v value) (value, error) {
	fd, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	n, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0)
	return object.Int(int64(n)), osError(th, err)
}}

var closeFunc = object.Func{Name: "close", Sig: "(fd, /)", Doc: "close(integer) -> None\n\nClose a descriptor.", Fast1: func(th *thread, _, v value) (value, error) {
	fd, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	return object.None, osError(th, unix.Close(fd))
}}

var getDefault = object.Func{Name: "getdefaulttimeout", Doc: "getdefaulttimeout() -> timeout\n\nReturn the timeout that new sockets have.", Fast0: func(th *thread, _ value) (value, error) {
	return timeoutValue(*defaultTimeout(th)), nil
}}

var setDefault = object.Func{Name: "setdefaulttimeout", Sig: "(timeout, /)", Doc: "setdefaulttimeout(timeout)\n\nSet the timeout that new sockets have.", Fast1: func(th *thread, _, v value) (value, error) {
	d, err := timeoutArg(th, v)
	if err == nil {
		*defaultTimeout(th) = d
	}
	return object.None, err
}}

// sizeOf is a function of a length of control data.
func sizeOf(name string, f func(n int) int) object.Func {
	return object.Func{Name: name, Sig: "(length, /)", Doc: "Return how many bytes a control message of that length takes.", Fast1: func(th *thread, _, v value) (value, error) {
		n, err := object.AsIndex(th, v)
		if err != nil {
			return value{}, err
		}
		if n < 0 || n > math.MaxInt32 {
			return value{}, th.Raise(object.OverflowErrorType, name+"() argument out of range")
		}
		return object.Int(int64(f(n))), nil
	}}
}

var cmsgLen, cmsgSpace = sizeOf("CMSG_LEN", unix.CmsgLen), sizeOf("CMSG_SPACE", unix.CmsgSpace)

var ifNames = object.Func{Name: "if_nameindex", Doc: "if_nameindex()\n\nReturn a list of the numbers and names of network interfaces.", Fast0: func(th *thread, _ value) (value, error) {
	list, err := net.Interfaces()
	if err != nil {
		return value{}, th.Raise(object.OSErrorType, err.Error())
	}
	out := make([]value, len(list))
	for i, f := range list {
		out[i] = object.NewTuple([]value{object.Int(int64(f.Index)), object.FromString(f.Name)})
	}
	return object.NewList(out), nil
}}

var ifIndex = object.Func{Name: "if_nametoindex", Sig: "(oname, /)", Doc: "Return the number of a network interface.", Fast1: func(th *thread, _, v value) (value, error) {
	name, err := textArg(th, v, "if_nametoindex")
	if err != nil {
		return value{}, err
	}
	f, ferr := net.InterfaceByName(name)
	if ferr != nil {
		return value{}, th.OSError(unix.ENODEV)
	}
	return object.Int(int64(f.Index)), nil
}}

var ifName = object.Func{Name: "if_indextoname", Sig: "(if_index, /)", Doc: "Return the name of a network interface.", Fast1: func(th *thread, _, v value) (value, error) {
	n, err := object.AsIndex(th, v)
	if err != nil {
		return value{}, err
	}
	f, ferr := net.InterfaceByIndex(n)
	if ferr != nil {
		return value{}, th.OSError(unix.ENXIO)
	}
	return object.FromString(f.Name), nil
}}

// orders are the functions that change the order of bytes.
func orders() []*object.Func {
	short := func(name string) *object.Func {
		return &object.Func{Name: name, Sig: "(x, /)", Doc: "Convert 16 bits between the order of the host and that of networks.", Fast1: func(th *thread, _, v value) (value, error) {
			n, err := object.AsIndex(th, v)
			switch {
			case err != nil:
				return value{}, err
			case n < 0:
				return value{}, th.Raise(object.OverflowErrorType, name+": can't convert negative Python int to C 16-bit unsigned integer")
			case n > math.MaxUint16:
				return value{}, th.Raise(object.OverflowErrorType, name+": Python int too large to convert to C 16-bit unsigned integer")
			}
			var b [2]byte
			binary.NativeEndian.PutUint16(b[:], uint16(n))
			return object.Int(int64(binary.BigEndian.Uint16(b[:]))), nil
		}}
	}
	long := func(name string) *object.Func {
		return &object.Func{Name: name, Sig: "(x, /)", Doc: "Convert 32 bits between the order of the host and that of networks.", Fast1: func(th *thread, _, v value) (value, error) {
			if v.Type().Flags&object.FlagIntSub == 0 {
				return value{}, th.TypeErrorf("expected int, %s found", v.Type().Name)
			}
			n, err := object.AsIndex(th, v)
			switch {
			case err != nil:
				return value{}, err
			case n < 0:
				return value{}, th.Raise(object.OverflowErrorType, "can't convert negative value to unsigned int")
			case n > math.MaxUint32:
				return value{}, th.Raise(object.OverflowErrorType, "int larger than 32 bits")
			}
			var b [4]byte
			binary.NativeEndian.PutUint32(b[:], uint32(n))
			return object.Int(int64(binary.BigEndian.Uint32(b[:]))), nil
		}}
	}
	return []*object.Func{short("htons"), short("ntohs"), long("htonl"), long("ntohl")}
}
