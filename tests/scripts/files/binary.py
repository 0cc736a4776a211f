# Binary files: buffers, seeking, readinto, raw and buffered objects.
import os, io
with open("b.bin", "wb") as f:
    print(f.name, f.mode, type(f).__name__, f.write(b"\x00\x01\x02"), f.write(bytearray(b"abc")), f.write(memoryview(b"xyz")), f.tell(), f.writelines([b"1\n", b"2\n"]))
with open("b.bin", "rb") as f:
    print(type(f).__name__, f.read(2), f.read(), f.read(), f.seek(3), f.read(3), f.seek(-3, os.SEEK_END), f.read(), f.seek(1), f.seek(1, os.SEEK_CUR), f.read(1), f.tell())
    f.seek(0); print(f.readline(), f.readlines(), f.seek(0), list(f)); f.seek(0); buf = bytearray(4); print(f.readinto(buf), buf, f.read1(2), f.peek(1)[:1], f.raw.__class__.__name__, f.fileno() > 2, f.isatty(), f.readable(), f.writable(), f.seekable(), f.closed)
with open("b.bin", "r+b") as f: print(type(f).__name__, f.read(1), f.seek(0), f.write(b"ZZ"), f.seek(0), f.read(4))
with open("b.bin", "ab") as f: print(f.tell() , f.write(b"end"))
with open("b.bin", "rb", buffering=0) as f: print(type(f).__name__, f.read(3), f.readall()[-3:], f.mode, f.closefd)
with open("b.bin", "wb") as f: f.write(b"0123456789"); f.truncate(5); f.seek(8); f.write(b"!")
print(open("b.bin", "rb").read(), os.path.getsize("b.bin"))
try: open("b.bin", "rb").write(b"x")
except io.UnsupportedOperation as e: print(e, isinstance(e, OSError), isinstance(e, ValueError))
try: open("b.bin", "wb").write("text")
except TypeError as e: print(e)
fd = os.open("b.bin", os.O_RDWR | os.O_CREAT); print(os.write(fd, b"raw!"), os.lseek(fd, 0, 0), os.read(fd, 10)); os.close(fd)
fd = os.open("b.bin", os.O_RDONLY); f = os.fdopen(fd, "rb"); print(f.name == fd, f.read()); f.close()
try: os.read(fd, 1)
except OSError as e: print(e)
r, w = os.pipe(); os.write(w, b"through a pipe"); os.close(w); print(open(r, "rb").read())
with open("b.bin", "w+b", 16) as f: f.write(bytes(range(100))); f.seek(90); print(f.read(), f.flush())
print(repr(open("b.bin", "rb")), repr(open("b.bin")), open("b.bin", "rb") == open("b.bin", "rb"))
