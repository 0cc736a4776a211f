//go:build unix

package sockets

import (
	"golang.org/x/sys/unix"
)

// this file gives module ssl the sockets that it puts connections on

// IsSocket reports whether v is a socket.
func IsSocket(v value) bool {
	_, ok := v.Object().(*socket)
	return ok
}

// Receive reads what has come, and waits for it as recv_into does; nothing is the end.
func Receive(th *thread, sock value, b []byte) (int, error) {
	n, _, err := socketOf(sock).receive(th, b, 0)
	return n, err
}

// Send sends some of b, and waits until it can as send does.
func Send(th *thread, sock value, b []byte) (int, error) {
	return socketOf(sock).send(th, b, 0, nil)
}

// Blocks reports whether calls for a socket wait.
func Blocks(sock value) bool { return socketOf(sock).timeout != 0 }

// Connected is the error for a socket that is not connected, or nil.
func Connected(th *thread, sock value) error {
	_, err := unix.Getpeername(socketOf(sock).fd)
	return osError(th, err)
}
