# bytearray: mutation, slices, methods.
a = bytearray(b"hello")
a[0] = 72; a.append(33); a.extend(b" wo"); a.extend([114, 108]); a += b"d"; a.insert(5, 44)
print(a, len(a), a.pop(), a.pop(0), a, a.remove(33), a, a.index(b"l"), a.count(108))
a[1:3] = b"XYZ"; print(a); a[::2] = b"-" * len(a[::2]); print(a); del a[0], a[-1]; print(a); del a[::2]; print(a)
a.reverse(); print(a); c = a.copy(); a.clear(); print(a, c, a == b"", c is a)
a = bytearray(5); print(a, bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(b"x") * 3, bytearray(b"a") + b"b", b"a" + bytearray(b"b"), type(b"a" + bytearray(b"b")), type(bytearray(b"a") + b"b"))
a *= 2; print(len(a)); a[:] = b"new"; print(a, a.decode(), a.hex(), bytes(a), a.upper(), type(a.upper()), a.split(b"e"), a.find(b"w"), a.startswith(b"n"), a.join([b"1", b"2"]), a.replace(b"e", b"EE"), a.strip(b"n"), a.center(7, b"*"), a.isalpha(), a.partition(b"e"), bytearray.fromhex("41 42"))
for e in ["a[0] = 256", "a[0] = 'a'", "a[0] = -1", "a[10] = 1", "a.append(256)", "a.append('a')", "a.extend('abc')", "a.extend(5)", "a.extend([300])", "a.remove(1)", "bytearray().pop()", "a.pop(100)", "a.insert(0, 256)", "hash(a)", "a[0:1] = 5", "a[0:2] = 'ab'", "a[::2] = b'abc'", "del a[100]", "a + 'x'", "a += 'x'", "{a: 1}", "bytearray('a')", "bytearray([256])", "a.index(b'q')", "a.foo", "bytearray(-1)", "a[0] = None", "a['x'] = 1", "a += 5"]:
    try: exec(e); print(e, "ok", a)
    except Exception as x: print(e, "|", type(x).__name__, x)
a = bytearray(b"abcdef"); m = memoryview(a)
for e in ["a.append(1)", "a.pop()", "a.clear()", "a[0:2] = b''", "a += b'x'", "del a[0]"]:
    try: exec(e); print(e, "ok")
    except BufferError as x: print(e, "|", x)
m[0] = 90; print(a); m.release(); a.append(33); print(a)
print([m for m in dir(bytearray) if not m.startswith("_") and m not in dir(bytes)], repr(a), str(a), a == bytes(a), a < b"z", list(a[:2]), a[::-1], 90 in a, b"bc" in a, bytearray(b"%d-%s") % (5, b"x"), bool(bytearray()), sorted(bytearray(b"cab")))
