import functools, sys
def keep(x): kept.append(x); return x
kept=[]
def f(*args, **kw): return len(args), len(kw), args[0] if args else None, kw.get("a")
print([f(i, a=i) for i in range(3)])
def g(*args): return args
print([g(i) for i in range(3)])
def h(*args): keep(args); return len(args)
for i in range(3): h(i, i)
print(kept)
def w(*args, **kw): return g2(*args, **kw)
def g2(*args, **kw): return args, kw
print([w(i, b=i) for i in range(3)])
def l(*args, **kw):
    d = locals(); return len(args), d
print([l(i, z=i) for i in range(3)])
def e(*args, **kw):
    try: raise ValueError(*args)
    except ValueError as x: return x
print([e(i) for i in range(3)])
def fr(*args, **kw):
    fs.append(sys._getframe()); return len(args)
fs=[]
for i in range(3): fr(i, q=i)
print([x.f_locals for x in fs])
def t(*args, **kw): raise KeyError(len(args))
tbs=[]
for i in range(3):
    try: t(i, k=i)
    except KeyError as x: tbs.append(x.__traceback__.tb_next.tb_frame)
print([x.f_locals for x in tbs])
def nl(*args):
    return lambda: args
print([x() for x in [nl(i) for i in range(3)]])
def gen(*args):
    yield len(args); yield args[0]
print([list(gen(i)) for i in range(3)])
len_ = len
def bad(*args): return len(args)
len = keep
kept.clear(); [bad(i) for i in range(3)]; print(kept)
len = len_
def ev(*args): return eval("args") if args[0] else len(args)
print([ev(1, i) for i in range(3)])
def comp(*args): return [args[i] for i in range(len(args))], [x for x in args], (lambda: 1)()
print([comp(i, i) for i in range(3)])
def sub(*args): return args[:1], args[:]
print([sub(i) for i in range(3)], [sub(i, i) for i in range(3)])
