package pickle

import (
	"bytes"

	"pyasync/object"
)

// this file reads the bytes of a pickle, from memory or from a file

// reader gives the bytes of a pickle: data from pos on, then what the file has. A file is
// never read beyond the end of the pickle.
type reader struct {
	data []byte
	pos  int

	read, readLine, readInto, peek value // of the file; zero without one
	peeked                         int   // bytes of data, at its end, that the file still has
}

func truncated(th *thread) error { return unpicklingError(th, "pickle data was truncated") }

// next is the next byte; ok is false at the end.
func (r *reader) next(th *thread) (c byte, ok bool, err error) {
	if r.pos < len(r.data) {
		r.pos++
		return r.data[r.pos-1], true, nil
	}
	if r.read.IsZero() {
		return 0, false, nil
	}
	b, err := r.fromFile(th, 1)
	if err != nil || len(b) == 0 {
		return 0, false, err
	}
	return b[0], true, nil
}

// take are the next n bytes, valid until the next call.
func (r *reader) take(th *thread, n int) ([]byte, error) {
	if n <= len(r.data)-r.pos {
		r.pos += n
		return r.data[r.pos-n : r.pos], nil
	}
	if r.read.IsZero() {
		return nil, truncated(th)
	}
	b, err := r.fromFile(th, n)
	if err == nil && len(b) < n {
		err = truncated(th)
	}
	return b, err
}

// line is the next line with its end, valid until the next call.
func (r *reader) line(th *thread) ([]byte, error) {
	if i := bytes.IndexByte(r.data[r.pos:], '\n'); i >= 0 {
		r.pos += i + 1
		return r.data[r.pos-i-1 : r.pos], nil
	}
	if r.readLine.IsZero() {
		return nil, truncated(th)
	}
	if r.pos < len(r.data) && r.peeked == 0 { // a frame that ends within a line
		return nil, truncated(th)
	}
	if err := r.skip(th); err != nil {
		return nil, err
	}
	v, err := object.Call0(th, r.readLine)
	if err != nil {
		return nil, err
	}
	b, ok := object.AsBytes(v)
	if !ok {
		return nil, th.TypeErrorf("readline() returned a non-bytes object (%s)", v.Type().Name)
	}
	if len(b) == 0 || b[len(b)-1] != '\n' {
		return nil, truncated(th)
	}
	return b, nil
}

// skip has the file go to where the pickle is read, so that nothing is left in data.
func (r *reader) skip(th *thread) error {
	if r.peeked == 0 {
		return nil
	}
	n := r.pos - (len(r.data) - r.peeked)
	r.data, r.pos, r.peeked = nil, 0, 0
	if n <= 0 {
		return nil
	}
	_, err := object.Call1(th, r.read, object.Int(int64(n)))
	return err
}

// fromFile are the next n bytes, of which data does not have all; fewer at the end of the file.
func (r *reader) fromFile(th *thread, n int) ([]byte, error) {
	var head []byte
	if r.peeked == 0 {
		head = bytes.Clone(r.data[r.pos:])
		r.data, r.pos = nil, 0
	} else if err := r.skip(th); err != nil {
		return nil, err
	}
	if !r.peek.IsZero() && len(head) == 0 {
		v, err := object.Call1(th, r.peek, object.Int(int64(n)))
		if err != nil {
			if !object.IsException(err, object.NotImplementedErrorType) {
				return nil, err
			}
			r.peek = value{}
		} else if b, ok := object.AsBytes(v); ok && len(b) >= n {
			r.data, r.pos, r.peeked = b, n, len(b)
			return b[:n], nil
		}
	}
	v, err := object.Call1(th, r.read, object.Int(int64(n-len(head))))
	if err != nil {
		return nil, err
	}
	b, ok := object.AsBytes(v)
	if !ok {
		return nil, th.TypeErrorf("read() returned non-bytes object (%s)", v.Type().Name)
	}
	if len(head) > 0 {
		b = append(head, b...)
	}
	return b, nil
}

// into fills b with the next bytes, which belong to an object.
func (r *reader) into(th *thread, b []byte) error {
	n := copy(b, r.data[r.pos:])
	r.pos += n
	if n == len(b) {
		return nil
	}
	if r.read.IsZero() {
		return truncated(th)
	}
	if err := r.skip(th); err != nil {
		return err
	}
	if r.readInto.IsZero() {
		rest, err := r.take(th, len(b)-n)
		copy(b[n:], rest)
		return err
	}
	for n < len(b) {
		target := object.NewBytearray(b[n:])
		view, err := object.NewMemoryView(th, target)
		if err != nil {
			return err
		}
		v, err := object.Call1(th, r.readInto, view)
		if err != nil {
			return err
		}
		k, err := object.AsIndex(th, v)
		if err != nil {
			return err
		}
		if k <= 0 || k > len(b)-n {
			return truncated(th)
		}
		n += k
	}
	return nil
}

// frame reads ahead the n bytes of a frame.
func (r *reader) frame(th *thread, n int) error {
	if n <= len(r.data)-r.pos {
		return nil
	}
	if r.read.IsZero() {
		return truncated(th)
	}
	b, err := r.fromFile(th, n)
	if err != nil {
		return err
	}
	if len(b) < n {
		return truncated(th)
	}
	if r.peeked > 0 {
		r.pos -= n
		return nil
	}
	r.data, r.pos = b, 0
	return nil
}
