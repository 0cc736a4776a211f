# Tuples: construction, methods, comparison, hashing, unpacking.
import warnings
warnings.simplefilter("ignore")  # not about SyntaxWarning
t = (1, "a", [2])
print((), (1,), (1, 2), 1, 2, tuple(), tuple("ab"), tuple([1]), tuple(t) is t, t[0], t[-1], t[1:], t[::-1], t + (5,), t * 2, 2 * (0,), len(t), "a" in t, t.index("a"), t.count(1), (1, 2) == (1, 2.0), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), hash((1, 2)) == hash((1, 2)), hash(()) == hash(tuple()), {(1, 2): "k"}[1, 2])
for e in ["t[5]", "t['a']", "t + [1]", "t * 'a'", "t.index('z')", "t.index(1, 1)", "hash(t)", "t < [1]", "t[0] < t[1]", "tuple(5)", "tuple(1, 2)", "t.append(1)", "t.count()", "(1, 'a') < (1, 2)", "t[::0]", "tuple(x=1)", "t - t", "(1, 2)()", "t.foo", "(1).index", "t[1.5]", "() + 1", "t.index('a', 'b')"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
for s in ["t[0] = 1", "del t[0]", "t.x = 1"]:
    try: exec(s)
    except Exception as x: print(s, "|", type(x).__name__, x)
t2 = t; t += (9,); print(t2, t, t2 is t); t[2].append("mutable inside"); print(t)
a, *b = t; print(a, b, *t, sep="/"); print((*t, *"xy"), ((1, 2), (3,)), (lambda *a: a)(*t), [x for x in (1, 2)], sum((1, 2), 0), sum(((1,), (2,)), ()), max((3, "b") , (3, "c")), sorted([(2, "a"), (1, "b"), (1, "a")]), min((2, 1), (1, 9)))
def multi(): return 1, 2
x, y = multi(); (x, y) = (y, x); print(x, y, divmod(7, 2), multi())
class T(tuple):
    def __repr__(self): return "T" + super().__repr__()
print(T([1, 2]), T((1,)) + (2,), type(T([1])[:]), T([1]) == (1,), hash(T([1])) == hash((1,)), {T([1]): 2}[(1,)])
print([m for m in dir(tuple) if not m.startswith("_")], bool(tuple.__doc__), (1, 2).__getnewargs__(), (1, 2).__contains__(1), (1, 2).__iter__().__next__(), (1, 2).__len__(), hash((1, (2, (3,)))) == hash((1, (2, (3,)))), hash((0,)) != hash((0, 0)), hash((1, 2, 3)), hash(()), hash((1,)), hash((-1, 2.5, None is None)))
