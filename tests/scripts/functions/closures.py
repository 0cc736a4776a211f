# Closures, nonlocal and global.
def counter(start=0):
    n = start
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = counter(10)
print(inc(), inc(5), get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars, get.__code__.co_freevars)
other, _ = counter()
print(other(), get())
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
def deep():
    x = "outer"
    def a():
        def b():
            def c():
                nonlocal x
                x = "changed"
                return x
            return c()
        return b()
    return a(), x
print(deep())
total = 0
def add(v):
    global total, fresh
    total += v
    fresh = v * 2
add(3); add(4)
print(total, fresh)
def shadow():
    total = 5
    class C:
        total = total_outer = 6
        def m(self): return total
        seen = [total for _ in range(1)]
    return C.total, C().m(), C.seen
print(shadow())
def param(x):
    def inner():
        nonlocal x
        x += 1
        return x
    return inner
p = param(1)
print(p(), p())
cell = p.__closure__[0]
cell.cell_contents = 100
print(p(), cell == cell, type(cell).__name__)
def unbound():
    def inner(): return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    return inner()
print(unbound())
def loc():
    try:
        print(y)
    except UnboundLocalError as e:
        print(e)
    y = 1
    def g(): return y
    return sorted(locals())
print(loc())
try:
    undefined_global_name
except NameError as e:
    print(e, e.name)
