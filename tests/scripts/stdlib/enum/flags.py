# Flag and IntFlag: composition, iteration, boundaries, reprs.
from enum import *
class P(Flag):
    R = auto(); W = auto(); X = auto(); RW = R | W; NONE = 0
print(P.R, repr(P.R | P.X), P.RW, P.RW.value, P(3), repr(P(7)), P.R in P.RW, P.X in P.RW, P.RW & P.R, P.RW ^ P.R, ~P.R, P.R | P.W is P.RW if False else (P.R | P.W) is P.RW, bool(P.NONE), bool(P.R), list(P), list(P.RW), len(P.RW), len(P), P.NONE, list(P(0)), (P.R | P.X).name, P.RW.name, P["RW"], P.R.value | P.X.value, P.R == 1, {P.R, P.R | P.W, P.RW} == {P.R, P.RW}, str(P.R | P.X), f"{P.R|P.X}", P._member_names_, P.__members__["RW"])
for e in ["P(8)", "P.R | 1", "P.R + P.W", "P.R < P.W", "P('x')", "1 in P.R", "P.Q", "P.R & 'a'", "~P.NONE", "P(-1)"]:
    try: print(e, repr(eval(e)))
    except Exception as x: print(e, "|", type(x).__name__, x)
class I(IntFlag):
    A = 1; B = 2; C = 4
print(I.A | I.C, repr(I.A | I.C), I.A | 8, repr(I(8)), I(9), I.A + 1, ~I.A, repr(~I.A), I.A & 3, I(0), repr(I(0)), I.A == 1, 3 & I.A, I.A in I(7), list(I(5)), sorted([I.C, I.A]), hex(I.C), f"{I.A | I.B}", I(7) ^ I.B, int(I.C), isinstance(I.A | I.B, I), I.A << 1)
class St(Flag, boundary=STRICT): A = 1; B = 2
class Co(Flag, boundary=CONFORM): A = 1; B = 2
class Ej(Flag, boundary=EJECT): A = 1; B = 2
class Ke(Flag, boundary=KEEP): A = 1; B = 2
for c in (St, Co, Ej, Ke):
    try: print(c.__name__, repr(c(5)))
    except ValueError as e: print(c.__name__, e)
@verify(UNIQUE, CONTINUOUS)
class V(IntEnum): A = 1; B = 2; C = 3
for mk in ("@verify(CONTINUOUS)\nclass W(IntEnum): A = 1; B = 5", "@verify(NAMED_FLAGS)\nclass W(Flag): A = 1; B = 6", "@verify(UNIQUE)\nclass W(Enum): A = 1; B = 1"):
    try: exec(mk)
    except ValueError as e: print(e)
class M(Flag):
    A = auto(); B = auto(); ALL = A | B
    def __contains__(self, o): return super().__contains__(o)
print([m.name for m in M], list(M.__members__), M.ALL, M(3) is M.ALL)
