# del of names, items, slices, attributes and nested targets.
a = b = c = 1
del a, (b, [c])
for name in "abc":
    print(name in globals())
l = list(range(10))
del l[0], l[-1], l[2:4], l[::3]
print(l)
d = {1: 2, 3: 4}
del d[1]
print(d)
class C:
    x = 1
    def __delattr__(self, n): print("delattr", n)
    def __delitem__(self, k): print("delitem", k)
o = C()
del o.anything, o[1], o[1:2, ...], o["k"]
del C.x
print(hasattr(C, "x"))
del ()
del []
def f():
    x = 1
    del x
    try:
        x
    except UnboundLocalError as e:
        print(e)
    x = 2
    return x
print(f())
def outer():
    v = 1
    def inner():
        return v
    del v
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
outer()
for code in ["del nope", "del [].x", "del {}[1]", "del (1).real", "del 'abc'[0]", "del [][0]", "del ()[0]", "del len.x"]:
    try:
        exec(code)
    except Exception as e:
        print(code, "|", type(e).__name__, e)
for bad in ["del f()", "del 1", "del a + b", "del (a, 1)", "del *a", "del None", "del x if y else z", "del (x := 1)", "del", "del [x for x in y]", "del a, *b", "del 'x'"]:
    try:
        compile(bad, "<s>", "exec")
        print(bad, "| accepted")
    except SyntaxError as e:
        print(bad, "|", e.msg)
