# List, set, dict comprehensions and generator expressions: nesting, scopes, conditions.
print([x for x in range(5)], {x % 3 for x in range(9)}, {x: x * x for x in range(3)}, list(x for x in "ab"))
print([(x, y) for x in range(3) for y in range(x) if x if y < 5], [[j * i for j in range(3)] for i in range(2)])
print([x for x in range(20) if x % 2 if x % 3], [a + b for a, b in [(1, 2), (3, 4)]], [h for h, *t in ["abc", "de"]], [t for h, *t in ["abc", "de"]])
x = "outer"
print([x for x in range(3)], x, [x for _ in range(1)], [(lambda: x)() for x in range(3)], [f() for f in [lambda: x for x in range(3)]])
class C:
    n = 3
    a = [n for _ in range(1)] if False else [i for i in range(n)]
    try:
        b = [n for _ in range(1)]
    except NameError as e:
        err = str(e)
print(C.a, getattr(C, "b", None), getattr(C, "err", None))
def f(n):
    m = 2
    return [n * m + k for k in range(3)], {k: [n for n in range(k)] for k in range(3)}, n
print(f(10))
def g():
    y = [i for i in range(3)]
    return sorted(locals())
print(g())
print({k: v for k, v in zip("abc", range(3))}, {v: k for k, v in {"a": 1}.items()}, {**{k: 1 for k in "xy"}, "z": 2})
print([*(i for i in range(3)), *[9]], sum(i for i in range(4)), max((len(w), w) for w in ["aa", "b"]), ",".join(str(i) for i in range(3)), all(x > 0 for x in [1, 2]), any([]))
it = iter(range(10))
print([a for a in it if a < 3 or a > 7], [(a, b) for a, b in zip(*[iter("abcd")] * 2)])
l = [0, 1]
print([l[0] for l[0] in "xy"], l)
class O: pass
o = O()
print([o.z for o.z in range(2)], o.z)
print([i for i in range(5) if (j := i) % 2], j, [y for x in [[1, 2], [3]] for y in x], [x if x else "zero" for x in range(2)])
def order():
    def t(v): print(v, end=" "); return v
    r = {t(("k", i)): t(("v", i)) for i in t(range(2)) if t(True)}
    print(r)
order()
try:
    [1 / i for i in (1, 0)]
except ZeroDivisionError as e:
    print(e)
try:
    {[]: 1 for i in range(1)}
except TypeError as e:
    print(e)
def nested_scope():
    fs = []
    for i in range(2):
        fs += [lambda i=i: [i + k for k in range(2)]]
    return [f() for f in fs], [[i for i in range(i)] for i in range(3)]
print(nested_scope())
def use_class_cell():
    class A:
        def m(self): return [__class__.__name__ for _ in range(1)], [super().__repr__() [:5] for _ in range(1)] if False else 0
    return A().m()
print(use_class_cell())
print([i for i in range(3) if not i or i == 2 and i], [(yield_ := i) for i in range(2)], yield_)
for bad in ["[x, y for x in z]", "{**a for a in b}", "[*a for a in b]", "[(yield) for x in y]", "{*a for a in b}", "[x for x in y for]", "(x for x in)", "[for x in y]", "f(x for x in y, 1)", "f(1, x for x in y)", "{a: b, c for c in d}", "[x for 1 in y]", "[x for x.y() in z]", "class X(a for a in b): 0", "[x async for x in y]", "def f(): return [await x for x in y]"]:
    try:
        compile(bad, "<s>", "exec")
        print(bad, "| accepted")
    except SyntaxError as e:
        print(bad, "|", e.msg)
