//go:build unix

package sockets

import "golang.org/x/sys/unix"

// this file lists the numbers of the system

type constant struct {
	name string
	n    int
}

// Flags of getaddrinfo and getnameinfo that are the same everywhere.
const (
	aiPassive     = 1
	aiCanonName   = 2
	aiNumericHost = 4
)

var constants = []constant{
	{"AF_UNSPEC", unix.AF_UNSPEC}, {"AF_INET", unix.AF_INET}, {"AF_INET6", unix.AF_INET6}, {"AF_UNIX", unix.AF_UNIX},
	{"SOCK_STREAM", unix.SOCK_STREAM}, {"SOCK_DGRAM", unix.SOCK_DGRAM}, {"SOCK_RAW", unix.SOCK_RAW}, {"SOCK_SEQPACKET", unix.SOCK_SEQPACKET}, {"SOCK_RDM", unix.SOCK_RDM},
	{"SOL_SOCKET", unix.SOL_SOCKET}, {"SOL_IP", 0}, {"SOL_TCP", 6}, {"SOL_UDP", 17}, {"SO_REUSEADDR", unix.SO_REUSEADDR}, {"SO_REUSEPORT", unix.SO_REUSEPORT},
	{"SO_KEEPALIVE", unix.SO_KEEPALIVE}, {"SO_BROADCAST", unix.SO_BROADCAST}, {"SO_LINGER", unix.SO_LINGER}, {"SO_SNDBUF", unix.SO_SNDBUF}, {"SO_RCVBUF", unix.SO_RCVBUF},
	{"SO_ERROR", unix.SO_ERROR}, {"SO_TYPE", unix.SO_TYPE}, {"SO_DEBUG", unix.SO_DEBUG}, {"SO_DONTROUTE", unix.SO_DONTROUTE}, {"SO_OOBINLINE", unix.SO_OOBINLINE},
	{"SO_RCVTIMEO", unix.SO_RCVTIMEO}, {"SO_SNDTIMEO", unix.SO_SNDTIMEO}, {"SO_RCVLOWAT", unix.SO_RCVLOWAT}, {"SO_SNDLOWAT", unix.SO_SNDLOWAT}, {"SO_ACCEPTCONN", unix.SO_ACCEPTCONN},
	{"SHUT_RD", 0}, {"SHUT_WR", 1}, {"SHUT_RDWR", 2}, {"SCM_RIGHTS", unix.SCM_RIGHTS},
	{"MSG_PEEK", unix.MSG_PEEK}, {"MSG_OOB", unix.MSG_OOB}, {"MSG_WAITALL", unix.MSG_WAITALL}, {"MSG_DONTWAIT", unix.MSG_DONTWAIT}, {"MSG_TRUNC", unix.MSG_TRUNC},
	{"MSG_CTRUNC", unix.MSG_CTRUNC}, {"MSG_DONTROUTE", unix.MSG_DONTROUTE}, {"MSG_EOR", unix.MSG_EOR},
	{"IPPROTO_IP", unix.IPPROTO_IP}, {"IPPROTO_TCP", unix.IPPROTO_TCP}, {"IPPROTO_UDP", unix.IPPROTO_UDP}, {"IPPROTO_IPV6", unix.IPPROTO_IPV6}, {"IPPROTO_ICMP", unix.IPPROTO_ICMP},
	{"IPPROTO_ICMPV6", unix.IPPROTO_ICMPV6}, {"IPPROTO_RAW", unix.IPPROTO_RAW}, {"TCP_NODELAY", unix.TCP_NODELAY}, {"TCP_MAXSEG", unix.TCP_MAXSEG},
	{"IPV6_V6ONLY", unix.IPV6_V6ONLY}, {"IPV6_UNICAST_HOPS", unix.IPV6_UNICAST_HOPS}, {"IPV6_MULTICAST_HOPS", unix.IPV6_MULTICAST_HOPS},
	{"IPV6_MULTICAST_IF", unix.IPV6_MULTICAST_IF}, {"IPV6_MULTICAST_LOOP", unix.IPV6_MULTICAST_LOOP}, {"IPV6_JOIN_GROUP", unix.IPV6_JOIN_GROUP},
	{"IPV6_LEAVE_GROUP", unix.IPV6_LEAVE_GROUP}, {"IP_TTL", unix.IP_TTL}, {"IP_TOS", unix.IP_TOS}, {"IP_MULTICAST_TTL", unix.IP_MULTICAST_TTL},
	{"IP_MULTICAST_LOOP", unix.IP_MULTICAST_LOOP}, {"IP_MULTICAST_IF", unix.IP_MULTICAST_IF}, {"IP_ADD_MEMBERSHIP", unix.IP_ADD_MEMBERSHIP},
	{"IP_DROP_MEMBERSHIP", unix.IP_DROP_MEMBERSHIP}, {"INADDR_ANY", 0}, {"INADDR_BROADCAST", 0xffffffff}, {"INADDR_LOOPBACK", 0x7f000001}, {"INADDR_NONE", 0xffffffff},
	{"AI_PASSIVE", aiPassive}, {"AI_CANONNAME", aiCanonName}, {"AI_NUMERICHOST", aiNumericHost}, {"AI_NUMERICSERV", aiNumericServ}, {"AI_ADDRCONFIG", aiAddrConfig},
	{"AI_V4MAPPED", aiV4Mapped}, {"AI_ALL", aiAll}, {"NI_NUMERICHOST", niNumericHost}, {"NI_NUMERICSERV", niNumericServ}, {"NI_NAMEREQD", niNameReqd}, {"NI_DGRAM", niDgram}, {"NI_NOFQDN", niNoFQDN},
}
