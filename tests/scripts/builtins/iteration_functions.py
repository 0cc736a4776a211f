# enumerate, zip, map, filter, reversed, sorted, iter, next, all, any, len, range.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=1)), list(enumerate(iterable="x", start=10**20)), list(zip("ab", [1, 2, 3])), list(zip()), list(zip("a")), list(zip("ab", "cd", strict=True)), dict(zip("ab", range(9))), list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(pow, [2, 3], [3, 2])), list(filter(None, [0, 1, "", "a", [], None])), list(filter(str.isalpha, "a1b2")), list(filter(lambda x: x > 1, (1, 2, 3))), list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})))
print(sorted([3, 1]), sorted("ba", reverse=True), sorted([(1, "b"), (0, "z")]), sorted(["B", "a"], key=str.lower), sorted([]), sorted({2, 1}), sorted([1, 2, 3], key=lambda x: -x), all([]), all([1, 0]), all("a"), any([]), any([0, 1]), any(x > 2 for x in [1, 3]), len("é"), len({}), len(range(5)), next(iter([1])), next(iter([]), "d"), list(iter("ab")), list(iter([3, 2, 1, 0].pop, 1)))
def attempt(*es):
    for e in es:
        try: print(e, eval(e))
        except Exception as x: print(e, "|", type(x).__name__, x)
attempt("list(zip('ab', 'c', strict=True))", "list(zip('a', 'bc', strict=True))", "list(zip('a', 'b', 'cd', strict=True))", "list(zip('ab', 'ab', 'c', strict=True))", "zip(5)", "zip('a', 5)", "zip('a', foo=1)", "map(str)", "map()", "list(map(5, [1]))", "map(str, 5)", "filter(str)", "filter(None, 5)", "list(filter(5, [1]))", "reversed(5)", "reversed({1})", "reversed(iter([]))", "enumerate(5)", "enumerate([], 'a')", "enumerate()", "enumerate([], foo=1)", "sorted(5)", "sorted([1, 'a'])", "sorted([1], key=1)", "sorted()", "iter(5)", "iter(5, 1)", "next(5)", "next([])", "next(iter([]))", "all(5)", "any(None)", "all([1], 2)", "len(5)", "len()", "len([], [])", "map(foo=1)", "list(map(len, [1]))", "list(map(lambda: 0, [1]))", "iter()", "sorted([], reverse='x')", "sorted([2, 1], reverse='x')", "sorted([1], reverse=None)")
m = map(str, [1, 2, 3]); print(next(m), list(m), list(m), type(m), iter(m) is m); z = zip([1, 2], [3, 4]); print(next(z), list(z)); e = enumerate("xyz"); print(next(e), list(e)); f = filter(None, [0, 1]); print(next(f), next(f, "end"))
it = iter([1, 2, 3, 4]); print(list(zip(it, it)), [x for x in it]); it = iter("abc"); print(list(zip(range(2), it)), next(it)); it = iter([1, 2, 3]); print(any(x == 2 for x in it), list(it))
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return [10, 20][i]
print(list(reversed(Seq())), list(Seq()), len(Seq()), list(enumerate(Seq())), list(zip(Seq(), Seq())), max(Seq()), sorted(Seq(), reverse=True), all(Seq()))
class L:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
attempt("len(L(5))", "len(L(True))", "len(L(-1))", "len(L('a'))", "len(L(2**70))", "len(L(1.0))")
def g():
    yield 1
    raise ValueError("in generator")
attempt("list(g())", "list(map(lambda x: 1 / x, [1, 0]))", "sum(g())", "list(zip(g(), [1, 2]))", "any(g())", "sorted(g())", "tuple(g())", "set(g())", "max(g())", "dict(g())", "[*g()]", "''.join(g())", "print(*g())")
