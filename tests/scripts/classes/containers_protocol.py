# Sequence, mapping, iteration and membership protocols.
import warnings
warnings.simplefilter("ignore")  # not about SyntaxWarning
class Seq:
    def __getitem__(self, i):
        print("get", i, end="; ")
        if i >= 3: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), 5 in Seq(), [*Seq()], sum(Seq()), dict(enumerate(Seq())))
a, b, c = Seq()
print(a, b, c, list(map(str, Seq())), sorted(Seq(), reverse=True), min(Seq()), tuple(Seq()))
class Full:
    def __len__(self): return 4
    def __getitem__(self, k): return ("item", k)
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __contains__(self, x): return x == "in"
    def __iter__(self): yield from "xy"
    def __reversed__(self): return iter("yx")
    def __missing__(self, k): return "never called"
f = Full()
print(len(f), f[1], f[1:2], f[::], f[1, 2], f[..., 1:], f[-1], f[()], f["k"], f[*[1, 2]], f[1:2, *"a"], "in" in f, "out" in f, list(f), list(reversed(f)), [*f])
f[0] = 1; f[1:2] = 3; f["a", "b"] = 4; del f[0], f[1:], f[...]
f[5] += ("more",)
class D(dict):
    def __missing__(self, k): return f"missing {k}"
print(D(a=1)["a"], D()["z"], D().get("z"), "z" in D())
class OnlyLenGet:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i > 2: raise IndexError("stop")
        return "abc"[i]
print(list(reversed(OnlyLenGet())), list(OnlyLenGet()), "".join(OnlyLenGet()))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration("value")
        return self.n
print(list(It()), max(It()), [x for x in It()], dict(zip("abcd", It())), set(It()) == {1, 2, 3}, 2 in It(), 9 in It())
it = iter(lambda c=iter([1, 2, 0, 3]): next(c), 0)
print(list(it), list(it))
class Bad1:
    def __iter__(self): return 1
class Bad2:
    __iter__ = None
    def __getitem__(self, i): return i
class Bad3:
    def __contains__(self, x): raise ValueError("contains")
class Bad4:
    __contains__ = None
    def __iter__(self): return iter([1])
for s in ["list(Bad1())", "list(Bad2())", "1 in Bad3()", "1 in Bad4()", "iter(1)", "next([])", "next(iter([]))", "next(iter([]), 'default')", "for_(1)", "len(1)", "1[0]", "(1)['a']", "None[0]", "int[0]", "len[0]", "{}['k']", "[][1]", "()[0]", "''[0]", "reversed(1)", "reversed({1})", "iter(1, 2)", "1 in 1", "[1, 2]['a']", "'abc'['a']", "(1,)[None]", "b''['a']", "range(3)['a']", "range(3)[5]", "Seq()['a']"]:
    try:
        print(s, "->", eval(s, {**globals(), "for_": lambda x: [y for y in x]}))
    except Exception as e:
        print(s, "|", type(e).__name__, e)
for s in ["1[0] = 1", "''[0] = 'a'", "()[0] = 1", "del ''[0]", "del 1[0]", "[][0] = 1", "[1]['a'] = 1", "del [1]['a']", "range(3)[0] = 1", "b'a'[0] = 1"]:
    try:
        exec(s)
    except Exception as e:
        print(s, "|", type(e).__name__, e)
