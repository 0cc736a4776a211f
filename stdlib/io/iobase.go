package io

import "pyasync/object"

// this file describes the abstract bases: what a class in Python gets from them

func init() {
	for _, t := range []*object.Type{IOBaseType, RawIOBaseType, BufferedIOBaseType, TextIOBaseType} {
		t.TextSig = "()"
		t.New = func(th *thread, typ *object.Type, args []value, kw []object.Kw) (value, error) {
			return object.From(&base{Sub: object.NewSub(typ, t), typ: t}), nil
		}
	}
	t := IOBaseType
	t.Doc = "Base of all streams: what files of text and of bytes have in common."
	t.Iter = func(th *thread, v value) (value, error) { return v, checkClosed(th, v) }
	t.Next = func(th *thread, v value) (value, error) {
		line, err := object.CallMethod(th, v, "readline")
		if err != nil {
			return value{}, err
		}
		n, err := object.Len(th, line)
		if err != nil || n == 0 {
			return value{}, err
		}
		return line, nil
	}
	t.Methods = ioBaseMethods
	t.Getters = func() []object.Getter {
		return []object.Getter{{Name: "closed", Get: func(th *thread, v value) (value, error) {
			if s, ok := v.Object().(stream); ok {
				c, err := s.IsClosed(th)
				return object.Bool(c), err
			}
			return object.False, nil
		}}}
	}
	RawIOBaseType.Doc = "Base of binary streams without a buffer, each read and write of which is one system call."
	RawIOBaseType.Methods = rawMethods
	BufferedIOBaseType.Doc = "Base of binary streams that hold some bytes in memory, to read and write larger pieces at once."
	BufferedIOBaseType.Methods = bufferedBaseMethods
	TextIOBaseType.Doc = "Base of streams of characters."
	TextIOBaseType.Methods = func() []object.Func {
		fail := func(name string) object.Func {
			return object.Func{Name: name, Raw: func(th *thread, self value, args []value, kw []object.Kw) (value, error) {
				return value{}, unsupported(th, name)
			}}
		}
		return []object.Func{fail("read"), fail("readline"), fail("write"), fail("detach")}
	}
	TextIOBaseType.Getters = func() []object.Getter {
		none := func(th *thread, v value) (value, error) { return object.None, nil }
		return []object.Getter{{Name: "encoding", Get: none}, {Name: "newlines", Get: none}, {Name: "errors", Get: none}}
	}
}

func ioBaseMethods() []object.Func {
	fail := func(name string) object.Func {
		return object.Func{Name: name, Raw: func(th *thread, self value, args []value, kw []object.Kw) (value, error) {
			return value{}, unsupported(th, name)
		}}
	}
	check := func(name, method, msg string) object.Func {
		return object.Func{Name: name, Fast0: func(th *thread, self value) (value, error) {
			return object.True, ask(th, self, method, msg)
		}}
	}
	return []object.Func{
		fail("seek"), fail("truncate"), fail("fileno"),
		check("_checkSeekable", "seekable", "File or stream is not seekable."),
		check("_checkReadable", "readable", "File or stream is not readable."),
		check("_checkWritable", "writable", "File or stream is not writable."),
		{Name: "_checkClosed", Fast0: func(th *thread, self value) (value, error) { return object.None, checkClosed(th, self) }},
		{Name: "seekable", Fast0: no}, {Name: "readable", Fast0: no}, {Name: "writable", Fast0: no},
		{Name: "isatty", Fast0: func(th *thread, self value) (value, error) { return object.False, checkClosed(th, self) }},
		{Name: "tell", Doc: "Where in the stream the next read or write happens.", Fast0: func(th *thread, self value) (value, error) {
			return object.CallMethod(th, self, "seek", object.Int(0), object.Int(1))
		}},
		{Name: "flush", Fast0: func(th *thread, self value) (value, error) {
			if self.Type() == StringIOType { // whose being closed this method does not see in CPython
				return object.None, nil
			}
			return object.None, checkClosed(th, self)
		}},
		{Name: "close", Doc: "Write out what is left and give the file back; may be called again.", Fast0: func(th *thread, self value) (value, error) {
			b, ok := self.Object().(*base)
			if !ok || b.closed {
				return object.None, nil
			}
			_, err := object.CallMethod(th, self, "flush")
			b.closed = true
			return object.None, err
		}},
		{Name: "__enter__", Fast0: func(th *thread, self value) (value, error) { return self, checkClosed(th, self) }},
		{Name: "__exit__", Raw: func(th *thread, self value, args []value, kw []object.Kw) (value, error) {
			_, err := object.CallMethod(th, self, "close")
			return object.None, err
		}},
		{Name: "readline", Sig: "(size=-1, /)", Doc: "Read up to the end of the line and return it with its line end, at most size bytes if size is not negative.", Bound: baseReadline},
		{Name: "readlines", Sig: "(hint=-1, /)", Doc: "Read lines into a list, to the end or until there are at least hint bytes.", Bound: readLines},
		{Name: "writelines", Sig: "(lines, /)", Doc: "Write each item of lines; no line ends are added.", Fast1: func(th *thread, self, lines value) (value, error) {
			if err := checkClosed(th, self); err != nil {
				return value{}, err
			}
			return object.None, object.Each(th, lines, func(x value) (bool, error) {
				_, err := object.CallMethod(th, self, "write", x)
				return true, err
			})
		}},
	}
}

// baseReadline reads a line byte by byte, or by what peek shows.
func baseReadline(th *thread, self value, a []value) (value, error) {
	limit, err := size(th, a[0])
	if err != nil {
		return value{}, err
	}
	peek, err := object.LookupAttr(th, self, "peek")
	if err != nil {
		return value{}, err
	}
	var line []byte
	for limit < 0 || len(line) < limit {
		n := 1
		if !peek.IsZero() {
			v, err := object.Call1(th, peek, object.Int(1))
			if err != nil {
				return value{}, err
			}
			ahead, err := object.BytesLike(th, v)
			if err != nil {
				return value{}, err
			}
			for n = 0; n < len(ahead) && (limit < 0 || len(line)+n < limit); {
				n++
				if ahead[n-1] == '\n' {
					break
				}
			}
			n = max(n, 1)
		}
		v, err := object.CallMethod(th, self, "read", object.Int(int64(n)))
		if err != nil {
			return value{}, err
		}
		b, ok := object.AsBytes(v)
		if !ok {
			return value{}, th.Raisef(object.OSErrorType, "read() should have returned a bytes object, not '%s'", v.Type().Name)
		}
		if len(b) == 0 {
			break
		}
		line = append(line, b...)
		if b[len(b)-1] == '\n' {
			break
		}
	}
	return object.NewBytes(line), nil
}

func readLines(th *thread, self value, a []value) (value, error) {
	hint, err := size(th, a[0])
	if err != nil {
		return value{}, err
	}
	var lines []value
	total := 0
	err = object.Each(th, self, func(line value) (bool, error) {
		lines = append(lines, line)
		n, err := object.Len(th, line)
		total += n
		return hint <= 0 || total < hint, err
	})
	return object.NewList(lines), err
}

func rawMethods() []object.Func {
	abstract := func(name string) object.Func {
		return object.Func{Name: name, Sig: "(buffer, /)", Fast1: func(th *thread, self, b value) (value, error) {
			return value{}, th.RaiseArgs(object.NotImplementedErrorType)
		}}
	}
	return []object.Func{
		abstract("readinto"), abstract("write"),
		{Name: "read", Sig: "(size=-1, /)", Bound: func(th *thread, self value, a []value) (value, error) {
			n, err := size(th, a[0])
			if err != nil {
				return value{}, err
			}
			if n < 0 {
				return object.CallMethod(th, self, "readall")
			}
			buf := object.NewBytearray(make([]byte, n))
			r, err := object.CallMethod(th, self, "readinto", buf)
			if err != nil || r.IsNone() {
				return r, err
			}
			got, err := object.AsIndex(th, r)
			if err != nil {
				return value{}, err
			}
			b, _ := object.BytesLike(th, buf)
			if got < 0 || got > len(b) {
				return value{}, th.ValueErrorf("readinto returned %d outside buffer size %d", got, len(b))
			}
			return object.NewBytes(append([]byte(nil), b[:got]...)), nil
		}},
		{Name: "readall", Doc: "Read all there is up to the end, by as many calls of read() as it takes.", Fast0: func(th *thread, self value) (value, error) {
			var all []byte
			for {
				v, err := object.CallMethod(th, self, "read", object.Int(DefaultBufferSize))
				if err != nil {
					return value{}, err
				}
				if v.IsNone() {
					if all == nil {
						return v, nil
					}
					break
				}
				b, ok := object.AsBytes(v)
				if !ok {
					return value{}, th.TypeErrorf("read() should return bytes")
				}
				if len(b) == 0 {
					break
				}
				all = append(all, b...)
			}
			return object.NewBytes(all), nil
		}},
	}
}

func bufferedBaseMethods() []object.Func {
	fail := func(name string) object.Func {
		return object.Func{Name: name, Raw: func(th *thread, self value, args []value, kw []object.Kw) (value, error) {
			return value{}, unsupported(th, name)
		}}
	}
	into := func(name, read string) object.Func {
		return object.Func{Name: name, Sig: "(buffer, /)", Fast1: func(th *thread, self, buf value) (value, error) {
			dst, err := object.WritableBytes(th, buf)
			if err != nil {
				return value{}, err
			}
			v, err := object.CallMethod(th, self, read, object.Int(int64(len(dst))))
			if err != nil {
				return value{}, err
			}
			b, ok := object.AsBytes(v)
			if !ok {
				return value{}, th.TypeErrorf("read() should return bytes")
			}
			return object.Int(int64(copy(dst, b))), nil
		}}
	}
	return []object.Func{fail("read"), fail("read1"), fail("write"), fail("detach"), into("readinto", "read"), into("readinto1", "read1")}
}
