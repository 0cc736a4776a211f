# Iterators that have __next__ only serve what iterates, except starred targets and slices.
class N:
    def __init__(s): s.n = 0
    def __next__(s):
        s.n += 1
        if s.n > 3: raise StopIteration
        return s.n
class I:
    def __iter__(s): return N()
print(list(I()), tuple(I()), [*I()], {*I()}, sorted(I()), sum(I()), max(I()), list(map(str, I())), list(zip(I(), I())), dict.fromkeys(I()), list(enumerate(I())))
try: a, *b = I()
except TypeError as e: print(e)
a, b, c = I(); print(a, b, c)
x = []; x.extend(I()); x += I(); print(x, 2 in I())
try: x[1:1] = I()
except TypeError as e: print(e)
def f(*a): return a
print(f(*I()), [y for y in I()], set(I()), frozenset(I()), ','.join(map(str, I())), all(I()), any(I()), bytes(I()))
for i in I(): print(i)
