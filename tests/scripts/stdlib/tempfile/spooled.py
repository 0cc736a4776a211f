# A file that stays in memory until it is large.
import tempfile
with tempfile.SpooledTemporaryFile(max_size=10) as f:
    print(f._rolled, f.name, f.mode, f.readable(), f.seekable(), f.writable())
    f.write(b"12345")
    print(f._rolled, f.tell())
    f.write(b"67890x")
    print(f._rolled, f.seek(3), f.read(4), isinstance(f.name, int), f.mode)
    f.truncate(2)
    f.seek(0)
    print(f.read())
print(f.closed)
with tempfile.SpooledTemporaryFile(max_size=4, mode="w+", encoding="utf-8") as f:
    f.writelines(["a\n", "bcd\n", "e\n"])
    f.seek(0)
    print(list(f), f._rolled, f.encoding, f.errors)
f = tempfile.SpooledTemporaryFile()
f.write(b"x")
print(f._rolled, isinstance(f.fileno(), int), f._rolled)
f.close()
try:
    with f:
        pass
except ValueError as e:
    print(e)
