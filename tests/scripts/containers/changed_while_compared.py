# Keys and items whose __eq__ changes the container that is being searched.
import collections
class K:
    hook = staticmethod(lambda: None)
    def __init__(self, v): self.v = v
    def __hash__(self): return 7
    def __eq__(self, other):
        K.hook()
        return self.v == getattr(other, "v", None)
def attempt(label, f):
    try: print(label, f())
    except Exception as e: print(label, type(e).__name__, "" if isinstance(e, KeyError) else e)
def fill(kind, how):
    K.hook = lambda: None
    c = {K(i): i for i in range(5)} if kind is dict else {K(i) for i in range(5)}
    grow = (lambda: c.update({len(c) + 100: 1})) if kind is dict else (lambda: c.add(len(c) + 100))
    K.hook = {"clear": c.clear, "grow": grow, "none": lambda: None}[how]
    return c
for how in "clear", "grow", "none":
    for label, f in (("get", lambda d: d.get(K(9))), ("set", lambda d: d.__setitem__(K(9), 1)), ("del", lambda d: d.__delitem__(K(3))), ("pop", lambda d: d.pop(K(3), None)),
                     ("in", lambda d: K(9) in d), ("setdefault", lambda d: d.setdefault(K(9), 4)), ("update", lambda d: d.update({K(2): 1})), ("or", lambda d: len(d | {K(1): 2}))):
        attempt(("dict", how, label), lambda: f(fill(dict, how)))
    for label, f in (("add", lambda s: s.add(K(9))), ("in", lambda s: K(9) in s), ("discard", lambda s: s.discard(K(3))), ("or", lambda s: len(s | {K(1)})), ("sub", lambda s: len(s - {K(1)}))):
        attempt(("set", how, label), lambda: f(fill(set, how)))
class M:
    def __init__(self, box, act): self.box, self.act = box, act
    def __eq__(self, other):
        if self.act != "append": getattr(self.box, self.act)() if self.box else None
        elif len(self.box) < 50: self.box.append(1)
        return False
for act in "clear", "append", "pop":
    for make in list, collections.deque:
        def box():
            b = make()
            b.extend(M(b, act) for _ in range(5))
            return b
        for label, f in (("index", lambda b: b.index(99)), ("count", lambda b: b.count(99)), ("remove", lambda b: b.remove(99)), ("in", lambda b: 99 in b), ("eq", lambda b: b == box())):
            attempt((make.__name__, act, label), lambda: f(box()))
