# Slicing and subscripts of every form through a recorder; Ellipsis; chained trailers.
class R:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __getattr__(self, n): return n
    def __call__(self, *a, **k): return self
r = R()
print(r[1], r[-1], r["a"], r[1:2], r[:2], r[1:], r[:], r[::], r[::2], r[1::2], r[:2:3], r[1:2:3], r[None:], r[1, 2], r[1:2, 3], r[..., 1], r[()], r[(1, 2)], r[[1]], r[{1: 2}], r[x := 5], r[lambda: 0] is not None, r[1 if 1 else 2], r[not 1], r[1 < 2], r[*[1, 2]], r[*[1], :], r[:, :], r[1,], r["a":"b":"c"], r[f"{1}"], r[...])
r[1] = 2; r[1:2] = 3; r[1, ...] = 4; r[:] = r[::]; del r[1], r[1:2], r[1, 2]; r[0] += (1,) if False else 1
print(r.a, r().b, r()()[1], r(1, x=2)["k"], r.__class__.__name__, (r).c, r [1] , r . d, r \
    .e, (r
    .f), r()[
        1:
        2
    ])
s = "hello"
print(s[1:3], s[-3:-1], s[::-2], s[3:1], s[10:], s[:-10], s[1:100], s[slice(None, None, -1)], s[True], "abc"[0] + "def"[1:], ("a" "b")[1])
t = (1, 2, 3, 4); l = [*t]; print(t[1:], t[::-1], l[1:3], l[-2:], (*t[:2], *t[2:]) == t, [l[i] for i in (0, -1)], l[l[0]], l[::len(l) - 1]); b = b"bytes"; print(b[0], b[0:1], b[::-1], bytearray(b)[1:3], memoryview(b)[1:3].tobytes(), range(10)[2:8:2], range(10)[::-3])
d = {"a": {"b": [1, {"c": "deep"}]}}; print(d["a"]["b"][1]["c"][0], d["a"]["b"][:1], len(d["a"]["b"]), d.get("a").get("b")[0].real.bit_length()); print(..., Ellipsis, type(...), ... is Ellipsis, [...], {...: 1})
class Slice2:
    def __getitem__(self, k): return k.indices(10) if isinstance(k, slice) else k.__index__()
print(Slice2()[2:5], Slice2()[-3:], Slice2()[::-1], Slice2()[True], Slice2()[20:], Slice2()[:-20:-1])
