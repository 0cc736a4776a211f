# All kinds of parameters together and how arguments reach them.
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=4, e=6, z=7))
print(f(1, d=4, a=10, b=20))
print(f(*[1, 2], **{"d": 4, "x": 1}))
print(f(1, *(2, 3), 4, *[5], d=6, **{}, **{"y": 1}))
def pos(a, b, /): return a, b
def kwo(*, a, b=1): return a, b
def both(a, /, *, b): return a, b
def var(*args, **kwargs): return args, kwargs
print(pos(1, 2), kwo(a=1), kwo(b=2, a=3), both(1, b=2), var(), var(1, x=2))
print((lambda a, /, b=2, *c, d=4, **e: (a, b, c, d, e))(1, 3, 5, d=6, f=7))
def order(x=print("default evaluated once") or []):
    x.append(len(x))
    return x
print(order(), order(), order([9]))
def names(self, cls, args, kwargs, type, **kw): return self, kw
print(names(1, 2, 3, 4, 5, self_=6))
print(var(**{"not an identifier": 1, "": 2}))
print(f.__defaults__, f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)
f.__defaults__ = (7, 8, 9)
f.__kwdefaults__ = {"d": 0}
print(f(e=3), f(1, 2, 3, 4, e=1))
