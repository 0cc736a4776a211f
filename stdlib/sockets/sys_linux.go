package sockets

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// this file holds what Linux does in its own way

// maxPath is how long the path of a Unix socket may be.
const maxPath = 108

// cloexecFlag keeps descriptors that are received from child processes.
const cloexecFlag = unix.MSG_CMSG_CLOEXEC

const (
	aiNumericServ = 0x400
	aiAddrConfig  = 0x20
	aiV4Mapped    = 8
	aiAll         = 0x10

	niNumericHost = 1
	niNumericServ = 2
	niNoFQDN      = 4
	niNameReqd    = 8
	niDgram       = 16
)

var constantsOfSystem = append(linuxConstants, []constant{{"SOMAXCONN", 4096}, {"SOCK_NONBLOCK", unix.SOCK_NONBLOCK}, {"SOCK_CLOEXEC", unix.SOCK_CLOEXEC}, {"MSG_NOSIGNAL", unix.MSG_NOSIGNAL},
	{"MSG_MORE", unix.MSG_MORE}, {"MSG_ERRQUEUE", unix.MSG_ERRQUEUE}, {"MSG_CMSG_CLOEXEC", unix.MSG_CMSG_CLOEXEC}, {"SO_DOMAIN", unix.SO_DOMAIN}, {"SO_PROTOCOL", unix.SO_PROTOCOL}, {"SO_PEERCRED", unix.SO_PEERCRED},
	{"SO_PASSCRED", unix.SO_PASSCRED}, {"SO_BINDTODEVICE", unix.SO_BINDTODEVICE}, {"SO_MARK", unix.SO_MARK}, {"SO_PRIORITY", unix.SO_PRIORITY}, {"SCM_CREDENTIALS", unix.SCM_CREDENTIALS},
	{"TCP_KEEPIDLE", unix.TCP_KEEPIDLE}, {"TCP_KEEPINTVL", unix.TCP_KEEPINTVL}, {"TCP_KEEPCNT", unix.TCP_KEEPCNT}, {"TCP_USER_TIMEOUT", unix.TCP_USER_TIMEOUT},
	{"TCP_CORK", unix.TCP_CORK}, {"TCP_QUICKACK", unix.TCP_QUICKACK}, {"TCP_DEFER_ACCEPT", unix.TCP_DEFER_ACCEPT}, {"TCP_FASTOPEN", unix.TCP_FASTOPEN}, {"TCP_INFO", unix.TCP_INFO},
	{"AF_PACKET", unix.AF_PACKET}, {"AF_NETLINK", unix.AF_NETLINK}, {"AF_VSOCK", unix.AF_VSOCK}, {"AF_BLUETOOTH", unix.AF_BLUETOOTH}, {"AF_CAN", unix.AF_CAN}}...)

// kind is the type of a socket without the flags that Linux lets go with it.
func kind(typ int) int { return typ &^ (unix.SOCK_NONBLOCK | unix.SOCK_CLOEXEC) }

func setHostName(name []byte) error { return unix.Sethostname(name) }

// nonblocking reports whether the type asks for a socket that never waits.
func nonblocking(typ int) bool { return typ&unix.SOCK_NONBLOCK != 0 }

func newSocket(family, typ, proto int) (int, error) {
	return unix.Socket(family, typ|unix.SOCK_CLOEXEC, proto)
}

func acceptSocket(fd int) (int, unix.Sockaddr, error) { return unix.Accept4(fd, unix.SOCK_CLOEXEC) }

func protocol(fd int) int {
	n, _ := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_PROTOCOL)
	return n
}

func getOptionBytes(fd, level, option, size int) ([]byte, error) {
	b, n := make([]byte, size), uint32(size)
	_, _, no := unix.Syscall6(unix.SYS_GETSOCKOPT, uintptr(fd), uintptr(level), uintptr(option), uintptr(unsafe.Pointer(&b[0])), uintptr(unsafe.Pointer(&n)), 0)
	if no != 0 {
		return nil, no
	}
	return b[:n], nil
}

// controlMessage is one message of control data.
func controlMessage(level, typ int, data []byte) []byte {
	b := make([]byte, unix.CmsgSpace(len(data)))
	h := (*unix.Cmsghdr)(unsafe.Pointer(&b[0]))
	h.Level, h.Type = int32(level), int32(typ)
	h.SetLen(unix.CmsgLen(len(data)))
	copy(b[unix.CmsgLen(0):], data)
	return b
}
