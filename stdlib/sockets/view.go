//go:build unix

package sockets

import (
	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file is for code in Go that has sockets of its own

// NewView is a _socket.socket for a descriptor that somebody else owns and closes. It does
// not block.
func NewView(fd, family, typ, proto int) object.Value {
	return object.From(&socket{fd: fd, family: family, typ: typ, proto: proto})
}

// EndView tells a view that its descriptor is closed.
func EndView(v object.Value) { socketOf(v).fd = -1 }

// AddressValue is an address as scripts see it.
func AddressValue(sa unix.Sockaddr) object.Value {
	if sa == nil {
		return object.None
	}
	return addressValue(sa)
}

// Address is what a script has given as an address of a family. A name of a host is looked up,
// which may take a while. call is what errors name.
func Address(th *object.Thread, v object.Value, family int, call string) (unix.Sockaddr, error) {
	return (&socket{family: family}).address(th, v, call)
}

// New is a new descriptor of a socket that does not block and that child processes do not get.
func New(family, typ, proto int) (int, error) {
	fd, err := newSocket(family, typ, proto)
	if err != nil {
		return -1, err
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		unix.Close(fd)
		return -1, err
	}
	return fd, nil
}

// Accept takes the next connection of a socket, which must not block; neither does the new one.
func Accept(fd int) (int, unix.Sockaddr, error) {
	c, sa, err := acceptSocket(fd)
	if err != nil {
		return -1, nil, err
	}
	if err := unix.SetNonblock(c, true); err != nil {
		unix.Close(c)
		return -1, nil, err
	}
	return c, sa, nil
}
