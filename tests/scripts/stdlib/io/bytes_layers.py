# BytesIO, buffered readers and writers, and raw streams of one's own
import io

b = io.BytesIO(b"abcdef")
print(b.read(2), b.read1(2), b.getbuffer()[1:3].tobytes(), b.seek(-1, 2), b.readinto(bytearray(3)), b.tell())


class Slow(io.RawIOBase):
    def __init__(self, pieces): self.pieces = list(pieces)
    def readable(self): return True

    def readinto(self, buffer):
        if not self.pieces:
            return 0
        piece = self.pieces.pop(0)
        buffer[:len(piece)] = piece
        return len(piece)


r = io.BufferedReader(Slow([b"ab", b"cd\n", b"ef"]), 4)
print(r.peek()[:1], r.read(3), r.readline(), r.read(), r.read())


class Sink(io.RawIOBase):
    def __init__(self): self.got = []
    def writable(self): return True

    def write(self, data):
        self.got.append(bytes(data))
        return len(data)


sink = Sink()
w = io.BufferedWriter(sink, 4)
w.write(b"ab")
w.write(b"cdefg")
w.flush()
print(b"".join(sink.got), sink.closed, w.close(), sink.closed)
for bad in (lambda: w.write(b"x"), lambda: r.write(b"x"), lambda: io.BytesIO("x"), lambda: b.seek(-5), lambda: io.BufferedReader(sink), lambda: io.BytesIO().fileno(), lambda: b.read("x")):
    try:
        print(bad())
    except (ValueError, TypeError, OSError) as e:
        print(type(e).__name__, e)
pair = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO())
print(pair.read(), pair.write(b"x"), pair.readable(), pair.writable())
