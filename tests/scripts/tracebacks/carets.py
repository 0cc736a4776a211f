# The ^^^^ and ~~~~ marks of many expressions, each uncaught in its own call and printed.
import traceback, sys
class O:
    def __init__(self): self.a = None
o, d, l, n, s = O(), {}, [1], None, "s"
def f(*a, **k): raise ValueError("f")
cases = [
    lambda: 1 + n,
    lambda: (1 +
             n),
    lambda: l[5] + 1,
    lambda: d["a"]["b"],
    lambda: o.a.b.c,
    lambda: o.a(1, 2),
    lambda: f(1)(2),
    lambda: s + 1 + 2,
    lambda: -s,
    lambda: not_defined,
    lambda: [x / 0 for x in l],
    lambda: {x: f(x) for x in l},
    lambda: f(*l, k=1),
    lambda: l[0][1],
    lambda: (l)[1:2][0],
    lambda: 1 < n,
    lambda: f"{1/0} {s}",
    lambda: f(
        1,
        2,
    ),
    lambda: l[
        10
    ],
    lambda: s.upper().nope().x,
    lambda: 1 if f() else 2,
    lambda: (1, 2, f()),
    lambda: o.a.b + 1,
    lambda: s % (1, 2),
    lambda: s @ s,
    lambda: l   [  7  ],
    lambda: f   (  1  ),
    lambda: 1    /    0,
    lambda: (((1)) / ((0))),
    lambda: "é" + 1 + "ü",
    lambda: l.index("日本") + 1,
    lambda: int("x" "y"),
]
for c in cases:
    try:
        c()
    except Exception:
        traceback.print_exc(file=sys.stdout)
