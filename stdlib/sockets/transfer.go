//go:build unix

package sockets

import (
	"golang.org/x/sys/unix"

	"pyasync/object"
)

// this file holds the methods that send and receive

func transferMethods() []object.Func {
	return []object.Func{
		{Name: "recv", Sig: "(buffersize, flags=0, /)", Doc: "recv(buffersize[, flags]) -> data\n\nReceive up to so many bytes; none at the end.", Bound: func(th *thread, self value, a []value) (value, error) {
			n, flags, err := sizeAndFlags(th, a, "recv")
			if err != nil {
				return value{}, err
			}
			if n == 0 {
				return object.NewBytes(nil), nil
			}
			b := make([]byte, n)
			got, _, err := socketOf(self).receive(th, b, flags)
			return object.NewBytes(b[:got]), err
		}},
		{Name: "recvfrom", Sig: "(buffersize, flags=0, /)", Doc: "recvfrom(buffersize[, flags]) -> (data, address info)\n\nReceive up to so many bytes, and the address of who has sent them.", Bound: func(th *thread, self value, a []value) (value, error) {
			n, flags, err := sizeAndFlags(th, a, "recvfrom")
			if err != nil {
				return value{}, err
			}
			b := make([]byte, n)
			got, sa, err := socketOf(self).receive(th, b, flags)
			if err != nil {
				return value{}, err
			}
			return object.NewTuple([]value{object.NewBytes(b[:got]), addressValue(sa)}), nil
		}},
		{Name: "recv_into", Sig: "(buffer, nbytes=0, flags=0)", Doc: "recv_into(buffer, [nbytes[, flags]]) -> nbytes_read\n\nReceive into a buffer.", Bound: func(th *thread, self value, a []value) (value, error) {
			if b, err := object.WritableBytes(th, a[0]); err == nil && len(b) == 0 {
				return object.Int(0), nil
			}
			n, _, err := receiveInto(th, self, a, "recv_into")
			return object.Int(int64(n)), err
		}},
		{Name: "recvfrom_into", Sig: "(buffer, nbytes=0, flags=0)", Doc: "recvfrom_into(buffer[, nbytes[, flags]]): receive into a buffer, and return the number of bytes and the sender.", Bound: func(th *thread, self value, a []value) (value, error) {
			n, sa, err := receiveInto(th, self, a, "recvfrom_into")
			if err != nil {
				return value{}, err
			}
			return object.NewTuple([]value{object.Int(int64(n)), addressValue(sa)}), nil
		}},
		{Name: "recvmsg", Sig: "(bufsize, ancbufsize=0, flags=0, /)", Doc: "recvmsg(bufsize[, ancbufsize[, flags]]) -> (data, ancdata, msg_flags, address)\n\nReceive data and what comes with it.", Bound: receiveMessage},
		{Name: "recvmsg_into", Sig: "(buffers, ancbufsize=0, flags=0, /)", Doc: "recvmsg_into(buffers[, ancbufsize[, flags]]) -> (nbytes, ancdata, msg_flags, address)\n\nReceive data into buffers, and what comes with it.", Bound: receiveMessageInto},
		{Name: "send", Sig: "(data, flags=0, /)", Doc: "send(data[, flags]) -> count\n\nSend data. Return how many bytes were sent.", Bound: func(th *thread, self value, a []value) (value, error) {
			b, flags, err := dataAndFlags(th, a)
			if err != nil {
				return value{}, err
			}
			n, err := socketOf(self).send(th, b, flags, nil)
			return object.Int(int64(n)), err
		}},
		{Name: "sendall", Sig: "(data, flags=0, /)", Doc: "sendall(data[, flags])\n\nSend all data.", Bound: func(th *thread, self value, a []value) (value, error) {
			b, flags, err := dataAndFlags(th, a)
			for err == nil && len(b) > 0 {
				var n int
				n, err = socketOf(self).send(th, b, flags, nil)
				b = b[max(n, 0):]
			}
			return object.None, err
		}},
		{Name: "sendto", Doc: "sendto(data[, flags], address) -> count\n\nSend data to an address. Return how many bytes were sent.", Raw: sendTo},
		{Name: "sendmsg", Sig: "(buffers, ancdata=(), flags=0, address=None, /)", Doc: "sendmsg(buffers[, ancdata[, flags[, address]]]) -> count\n\nSend data and what goes with it.", Bound: sendMessage},
	}
}

func sizeAndFlags(th *thread, a []value, name string) (n, flags int, err error) {
	if n, err = object.AsIndex(th, a[0]); err != nil {
		return 0, 0, err
	}
	if n < 0 {
		return 0, 0, th.ValueErrorf("negative buffersize in %s", name)
	}
	if !a[1].IsZero() {
		flags, err = object.AsIndex(th, a[1])
	}
	return n, flags, err
}

func dataAndFlags(th *thread, a []value) (b []byte, flags int, err error) {
	if b, err = object.BytesLike(th, a[0]); err == nil && !a[1].IsZero() {
		flags, err = object.AsIndex(th, a[1])
	}
	return b, flags, err
}

// receive reads what there is. Since it never blocks in the kernel, it has to wait itself until all
// is there when that is asked for.
func (s *socket) receive(th *thread, b []byte, flags int) (n int, sa unix.Sockaddr, err error) {
	all := flags&unix.MSG_WAITALL != 0 && flags&unix.MSG_PEEK == 0 && s.blockingStream()
	for {
		got := 0
		err = s.call(th, unix.POLLIN, func(more int) (err error) {
			got, sa, err = unix.Recvfrom(s.fd, b[n:], flags|more)
			return err
		})
		n += max(got, 0)
		if !all || err != nil || got <= 0 || n == len(b) {
			return n, sa, err
		}
	}
}

// blockingStream reports whether the socket carries a stream and has no timeout.
func (s *socket) blockingStream() bool { return s.timeout < 0 && kind(s.typ) == unix.SOCK_STREAM }

func receiveInto(th *thread, self value, a []value, name string) (int, unix.Sockaddr, error) {
	b, err := object.WritableBytes(th, a[0])
	if err != nil {
		return 0, nil, th.TypeErrorf("%s() argument 1 must be read-write bytes-like object, not %s", name, a[0].Type().Name)
	}
	n, flags := 0, 0
	if !a[1].IsZero() {
		if n, err = object.AsIndex(th, a[1]); err != nil {
			return 0, nil, err
		}
	}
	if !a[2].IsZero() {
		if flags, err = object.AsIndex(th, a[2]); err != nil {
			return 0, nil, err
		}
	}
	switch {
	case n < 0:
		return 0, nil, th.ValueErrorf("negative buffersize in %s", name)
	case n > len(b):
		return 0, nil, th.ValueErrorf("buffer too small for requested bytes")
	case n > 0:
		b = b[:n]
	}
	return socketOf(self).receive(th, b, flags)
}

// send sends what fits; all of it, if that is a stream's and the socket blocks.
func (s *socket) send(th *thread, b []byte, flags int, to unix.Sockaddr) (n int, err error) {
	all := flags&unix.MSG_DONTWAIT == 0 && s.blockingStream()
	for {
		sent := 0
		err = s.call(th, unix.POLLOUT, func(more int) (err error) {
			sent, err = unix.SendmsgN(s.fd, b[n:], nil, to, flags|more)
			return err
		})
		n += max(sent, 0)
		if !all || err != nil || n == len(b) {
			return n, err
		}
	}
}

func sendTo(th *thread, self value, args []value, kw kwargs) (value, error) {
	if len(args) != 2 && len(args) != 3 || len(kw) > 0 {
		return value{}, th.TypeErrorf("sendto() takes 2 or 3 arguments (%d given)", len(args)+len(kw))
	}
	b, err := object.BytesLike(th, args[0])
	if err != nil {
		return value{}, err
	}
	flags := 0
	if len(args) == 3 {
		if flags, err = object.AsIndex(th, args[1]); err != nil {
			return value{}, err
		}
	}
	s := socketOf(self)
	sa, err := s.address(th, args[len(args)-1], "sendto")
	if err != nil {
		return value{}, err
	}
	n, err := s.send(th, b, flags, sa)
	return object.Int(int64(n)), err
}

func sendMessage(th *thread, self value, a []value) (value, error) {
	s := socketOf(self)
	items, err := object.Slice(th, a[0])
	if err != nil {
		return value{}, th.TypeErrorf("sendmsg() argument 1 must be iterable")
	}
	var data []byte
	for _, it := range items {
		b, err := object.BytesLike(th, it)
		if err != nil {
			return value{}, err
		}
		data = append(data, b...)
	}
	var control []byte
	if !a[1].IsZero() {
		if control, err = ancillary(th, a[1]); err != nil {
			return value{}, err
		}
	}
	flags := 0
	if !a[2].IsZero() {
		if flags, err = object.AsIndex(th, a[2]); err != nil {
			return value{}, err
		}
	}
	var to unix.Sockaddr
	if !a[3].IsZero() && !a[3].IsNone() {
		if to, err = s.address(th, a[3], "sendmsg"); err != nil {
			return value{}, err
		}
	}
	n := 0
	err = s.call(th, unix.POLLOUT, func(more int) (err error) {
		n, err = unix.SendmsgN(s.fd, data, control, to, flags|more)
		return err
	})
	return object.Int(int64(n)), err
}

// ancillary are the control messages of sendmsg: tuples of level, type and data.
func ancillary(th *thread, v value) ([]byte, error) {
	items, err := object.Slice(th, v)
	if err != nil {
		return nil, err
	}
	var out []byte
	for _, it := range items {
		t, err := object.Slice(th, it)
		if err != nil || len(t) != 3 {
			return nil, th.TypeErrorf("[sendmsg() ancillary data items]() argument must be sequence of length 3")
		}
		level, err := object.AsIndex(th, t[0])
		if err != nil {
			return nil, err
		}
		typ, err := object.AsIndex(th, t[1])
		if err != nil {
			return nil, err
		}
		data, err := object.BytesLike(th, t[2])
		if err != nil {
			return nil, err
		}
		out = append(out, controlMessage(level, typ, data)...)
	}
	return out, nil
}

func receiveMessage(th *thread, self value, a []value) (value, error) {
	n, err := object.AsIndex(th, a[0])
	if err != nil {
		return value{}, err
	}
	if n < 0 {
		return value{}, th.ValueErrorf("negative buffer size in recvmsg()")
	}
	b := make([]byte, n)
	got, rest, err := receiveParts(th, self, [][]byte{b}, a[1:])
	if err != nil {
		return value{}, err
	}
	return object.NewTuple(append([]value{object.NewBytes(b[:got])}, rest...)), nil
}

func receiveMessageInto(th *thread, self value, a []value) (value, error) {
	items, err := object.Slice(th, a[0])
	if err != nil {
		return value{}, th.TypeErrorf("recvmsg_into() argument 1 must be an iterable")
	}
	bufs := make([][]byte, len(items))
	for i, it := range items {
		if bufs[i], err = object.WritableBytes(th, it); err != nil {
			return value{}, th.TypeErrorf("recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers")
		}
	}
	got, rest, err := receiveParts(th, self, bufs, a[1:])
	if err != nil {
		return value{}, err
	}
	return object.NewTuple(append([]value{object.Int(int64(got))}, rest...)), nil
}

// receiveParts receives into buffers, and what comes with the data: messages, flags and the
// address are returned as they stand in the results. opts are the size for messages and flags.
func receiveParts(th *thread, self value, bufs [][]byte, opts []value) (got int, rest []value, err error) {
	space, flags := 0, 0
	if !opts[0].IsZero() {
		if space, err = object.AsIndex(th, opts[0]); err != nil {
			return 0, nil, err
		}
	}
	if !opts[1].IsZero() {
		if flags, err = object.AsIndex(th, opts[1]); err != nil {
			return 0, nil, err
		}
	}
	if space < 0 || space > 1<<31-1 {
		return 0, nil, th.ValueErrorf("invalid ancillary data buffer length")
	}
	s := socketOf(self)
	control := make([]byte, space)
	var size, out int
	var from unix.Sockaddr
	err = s.call(th, unix.POLLIN, func(more int) (err error) {
		got, size, out, from, err = unix.RecvmsgBuffers(s.fd, bufs, control, flags|more|cloexecFlag)
		return err
	})
	if err != nil {
		return 0, nil, err
	}
	var messages []value
	list, err := unix.ParseSocketControlMessage(control[:size])
	if err == nil {
		for _, m := range list {
			messages = append(messages, object.NewTuple([]value{object.Int(int64(m.Header.Level)), object.Int(int64(m.Header.Type)), object.NewBytes(m.Data)}))
		}
	}
	return got, []value{object.NewList(messages), object.Int(int64(out &^ cloexecFlag)), addressValue(from)}, nil
}
