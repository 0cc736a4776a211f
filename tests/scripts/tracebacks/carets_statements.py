# The marked ranges of statements.
import traceback, sys
def attempt(fn):
    try:
        fn()
    except Exception:
        traceback.print_exc(file=sys.stdout)
class O: pass
o, l, d, t, n = O(), [], {}, (1,), None
def a(): l[0] = 1
def b(): l[0] += 1
def c(): o.x += 1
def dd(): del d["k"]
def e(): del o.x
def f(): n.x = 5
def g(): a, b = 1, 2, 3
def h():
    for x in 5: pass
def i():
    for a, b in [1]: pass
def j():
    with 5 as x: pass
def k():
    raise ValueError("multi"
                     "line")
def m(): assert 1 == 2, "why"
def m2():
    assert (1 ==
            2)
def p():
    import nope_module
def q():
    from itertools import nope_name
def r():
    x = 1
    x += "a"
def s():
    return (
        1 +
        n
    )
def u():
    a = b = t[3]
def v():
    @5
    def inner(): pass
def w():
    class K(5): pass
def x():
    class K(O, metaclass=1): pass
def y(): print(undefined_a, undefined_b)
def z():
    while n.attr: pass
def aa():
    if l > 5: pass
def bb():
    lambda: 0; 1 / 0; print("x")
def cc():
    try: 1 / 0
    finally: l[1]
def ee(): raise
def ff(): raise KeyError
def gg():
    yield_ = [*5]
def hh(): print(*5)
def ii(): print(**5)
def jj():
    match 1 / 0:
        case 1: pass
def kk(): x = {**5}
def ll(): t[0] = 1
def mm(): global zzz; del zzz
def nn():
    del loc
    loc = 1
for fn in (a, b, c, dd, e, f, g, h, i, j, k, m, m2, p, q, r, s, u, v, w, x, y, z, aa, bb, cc, ee, ff, gg, hh, ii, jj, kk, ll, mm, nn):
    attempt(fn)
