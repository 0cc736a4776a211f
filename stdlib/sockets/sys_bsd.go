//go:build unix && !linux

package sockets

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// this file holds what macOS does in its own way

// maxPath is how long the path of a Unix socket may be.
const maxPath = 104

const cloexecFlag = 0

const (
	aiNumericServ = 0x1000
	aiAddrConfig  = 0x400
	aiV4Mapped    = 0x800
	aiAll         = 0x100

	niNoFQDN      = 1
	niNumericHost = 2
	niNameReqd    = 4
	niNumericServ = 8
	niDgram       = 16
)

var constantsOfSystem = []constant{{"SOMAXCONN", 128}}

func kind(typ int) int { return typ }

func setHostName(name []byte) error { return unix.ENOTSUP }

// nonblocking reports whether the type asks for a socket that never waits.
func nonblocking(typ int) bool { return false }

func newSocket(family, typ, proto int) (int, error) {
	fd, err := unix.Socket(family, typ, proto)
	if err == nil {
		unix.CloseOnExec(fd)
	}
	return fd, err
}

func acceptSocket(fd int) (int, unix.Sockaddr, error) {
	n, sa, err := unix.Accept(fd)
	if err == nil {
		unix.CloseOnExec(n)
		_ = unix.SetNonblock(n, false)
	}
	return n, sa, err
}

func protocol(fd int) int { return 0 }

func getOptionBytes(fd, level, option, size int) ([]byte, error) {
	s, err := unix.GetsockoptString(fd, level, option)
	return []byte(s)[:min(size, len(s))], err
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
