# Rich comparison, reflection, hashing rules and truth.
class V:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"V({self.v})"
    def __eq__(self, o):
        print("eq", self, o, end="; ")
        return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o):
        print("lt", self, o, end="; ")
        return self.v < o.v if isinstance(o, V) else NotImplemented
    def __le__(self, o): print("le", end="; "); return NotImplemented
class W(V):
    def __gt__(self, o): print("W.gt", end="; "); return True
print(V(1) == V(1), V(1) != V(1), V(1) < V(2), V(1) > V(2), V(1) == 1, V(1) != 1)
print(V(1) < W(0), V(1) == W(1))
def attempt(s):
    try:
        print(eval(s))
    except TypeError as e:
        print(s, "|", e)
for s in ["V(1) <= V(2)", "V(1) < 1", "1 < V(1)", "V(1) >= 2", "hash(V(1))", "{V(1)}", "{V(1): 1}", "1 < 'a'", "[] < ()", "{} < {}", "None < None", "1j < 2j", "object() <= object()", "{1} < [1]", "len < len", "int < str", "hash([])", "hash({})", "hash(set())", "hash(slice(1, [2]))", "{[]: 1}", "{{}}", "hash(([],))", "hash(bytearray(b'a'))", "{}[[]]", "[] in {}"]:
    attempt(s)
class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
    def __eq__(self, o): return isinstance(o, H) and self.h == o.h
print(hash(H(5)), hash(H(2**61)), hash(H(-1)), hash(H(True)), hash(H(2**64)), {H(1): "a"}[H(1)], len({H(1), H(1), H(2)}))
for h in ["x", 1.5, None]:
    attempt(f"hash(H({h!r}))")
class NoHash:
    __hash__ = None
attempt("hash(NoHash())")
class EqOnly:
    def __eq__(self, o): return True
class Sub(EqOnly):
    __hash__ = object.__hash__
print(EqOnly.__hash__, hash(Sub()) != 0, EqOnly() == 1, EqOnly() != 1, 1 == EqOnly(), None == EqOnly())
class NonBool:
    def __eq__(self, o): return [1]
    def __lt__(self, o): return "lt"
    def __contains__(self, x): return "yes"
print(NonBool() == 1, NonBool() != 1, NonBool() < 1, 1 > NonBool(), 5 in NonBool(), 5 not in NonBool(), [NonBool()].index(3))
class Truth:
    def __init__(self, b): self.b = b
    def __bool__(self): return self.b
class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(bool(Truth(True)), bool(Truth(False)), bool(Len(0)), bool(Len(3)), not Len(0), bool(object()), [] and 1, "" or "x")
for s in ["bool(Truth(1))", "bool(Len(-1))", "bool(Len('a'))", "len(Len(-1))", "len(Len(1.5))", "len(Len(2**63))", "if_(Truth(None))"]:
    try:
        print(eval(s, {"Truth": Truth, "Len": Len, "if_": lambda t: 1 if t else 2}))
    except Exception as e:
        print(s, "|", type(e).__name__, e)
print(1 == 1.0 == True, hash(1) == hash(1.0) == hash(True), {1: "a", 1.0: "b", True: "c"}, hash(-1), hash(-2), hash(2**61 - 1), hash(float("inf")), hash(0.5), hash(1j), hash(None) == hash(None), hash(10**30), hash(-(2**61)), hash(1.5e300), hash(float("-inf")))
nan = float("nan")
print(nan == nan, nan is nan, [nan] == [nan], nan in [nan], {nan: 1}[nan], [nan].index(nan), (nan,) < (nan,), nan != nan)
