package object

// this file declares what the text streams of the io module are to the rest

// TextWriter is a text stream written in Go. print and its like give it text without a call
// of its write method, unless its class is one made by a class statement.
type TextWriter interface {
	Object
	// WriteText is write(s). It buffers, and flushes by the rules of the stream.
	WriteText(th *Thread, s string) error
	// FlushText is flush().
	FlushText(th *Thread) error
	// IsClosed is the attribute closed.
	IsClosed(th *Thread) (bool, error)
}

// WriteString writes s to the Python stream w.
func WriteString(th *Thread, w Value, s string) error {
	if t, ok := w.o.(TextWriter); ok && !w.Type().heap {
		return t.WriteText(th, s)
	}
	_, err := CallMethod(th, w, "write", FromString(s))
	return err
}

// FlushStream is w.flush().
func FlushStream(th *Thread, w Value) error {
	if t, ok := w.o.(TextWriter); ok && !w.Type().heap {
		return t.FlushText(th)
	}
	_, err := CallMethod(th, w, "flush")
	return err
}

// IsClosed reports whether w.closed is there and true.
func IsClosed(th *Thread, w Value) bool {
	if t, ok := w.o.(TextWriter); ok && !w.Type().heap {
		closed, err := t.IsClosed(th)
		return closed && err == nil
	}
	v, err := LookupAttr(th, w, "closed")
	if err != nil || v.IsZero() {
		return false
	}
	closed, err := Truth(th, v)
	return closed && err == nil
}
