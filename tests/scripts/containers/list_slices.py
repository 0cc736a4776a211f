# Slicing of lists: reading, assigning, deleting, extended steps.
l = list(range(10))
print(l[2:5], l[:3], l[7:], l[:], l[::2], l[1::3], l[::-1], l[8:2:-2], l[-3:], l[:-8], l[-100:3], l[5:100], l[5:2], l[5:2:-1], l[::-3], l[None:None:None], l[True:3], l[slice(2, 4)])
a = l[:]; a[2:4] = ["x"]; print(a); a[0:0] = [7, 8]; print(a); a[len(a):] = "end"; print(a); a[1:3] = []; print(a); a[:] = range(3); print(a); a[::2] = "ab"; print(a); a[-1:] = (i for i in "yz"); print(a); a[5:2] = [99]; print(a); a[::-1] = list(range(len(a))); print(a)
a = l[:]; del a[2:5]; print(a); del a[::2]; print(a); del a[-1]; print(a); del a[5:]; print(a); del a[::-1]; print(a)
a = [1, 2, 3]; a[1:1] = a; print(a); a[:2] = a[2:]; print(a); a += a; print(a); a *= 2; print(a); a *= 0; print(a); a += "xy"; a += {"k": 1}; print(a)
class I:
    def __index__(self): return 1
b = [0, 1, 2]; print(b[I()], b[I():], b[:I()]); b[I()] = "one"; print(b)
for e in ["b[::0]", "b[::2] = [1]", "b[::0] = []", "b[0:1] = 5", "b['a':]", "b[1.0:]", "b[10]", "b[-4]", "b[10] = 1", "del b[10]", "b['x']", "b[1, 2]", "b[None]", "b['x'] = 1", "del b['x']", "b[::2] = 5", "b += 5", "b *= 'a'", "b[:2]['a']", "del b[::0]", "b[10**30]", "b[I]"]:
    try: exec(f"r = {e}" if "=" not in e and "del" not in e else e); print(e, "ok", b)
    except Exception as x: print(e, "|", type(x).__name__, x)
print(b[10**30:], b[-10**30:], b[:10**30:10**30], [1, 2, 3, 4][-3:-1], list(range(5))[::-2])
for x in (c := [1, 2, 3]):
    if len(c) < 6: c.append(x * 10)
print(c)
for x in (c := [1, 2, 3, 4]): c.remove(x)
print(c)
it = iter(d := [1, 2]); print(next(it), next(it), next(it, "done")); d.append(3); print(next(it, "exhausted stays exhausted"))
r = reversed([1, 2, 3]); print(next(r), r.__length_hint__(), list(r), list(r))
grid = [[0] * 3 for _ in range(2)]; grid[0][1] = 5; shared = [[0] * 2] * 2; shared[0][0] = 1; print(grid, shared, [list(row) for row in zip(*[[1, 2], [3, 4]])])
