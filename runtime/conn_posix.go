//go:build unix

package runtime

import "golang.org/x/sys/unix"

// this file holds the system calls of Conn that are the same on all Unix systems

// maxPieces is how many pieces the system takes at once.
const maxPieces = 1024

func sendAll(fd int, pieces [][]byte) (int, error) {
	if len(pieces) == 1 {
		return send(fd, pieces[0])
	}
	return unix.SendmsgBuffers(fd, pieces[:min(len(pieces), maxPieces)], nil, nil, unix.MSG_DONTWAIT)
}

func shutdownWrite(fd int) error { return unix.Shutdown(fd, unix.SHUT_WR) }

func wouldBlock(err error) bool { return err == unix.EAGAIN || err == unix.EINTR }
