//go:build unix && !linux

package runtime

import "golang.org/x/sys/unix"

// this file holds the system calls of Conn on systems other than Linux

func receive(fd int, b []byte) (int, error) {
	n, _, err := unix.Recvfrom(fd, b, 0)
	return n, err
}

func send(fd int, b []byte) (int, error) { return unix.SendmsgN(fd, b, nil, nil, 0) }
