package object

// this file holds what other files are about to define

type strTail struct{}

func IsIdentifier(s string) bool { return s != "" }

// Buffer is the memory of a bytes-like object.
type Buffer struct {
	Data     []byte
	ReadOnly bool
}
