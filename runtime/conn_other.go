//go:build !unix

package runtime

// this file stands in for the system calls of Conn where loops cannot watch sockets: there
// never is one

func receive(fd int, b []byte) (int, error)        { return 0, errNoPoller }
func send(fd int, b []byte) (int, error)           { return 0, errNoPoller }
func sendAll(fd int, pieces [][]byte) (int, error) { return 0, errNoPoller }
func shutdownWrite(fd int) error                   { return errNoPoller }
func wouldBlock(err error) bool                    { return false }
