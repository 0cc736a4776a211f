# One place calls several functions, also while it evaluates the arguments of a call of another.
OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}

def value(tree):
    if not isinstance(tree, tuple):
        return tree
    op, a, b = tree
    return OPS[op](value(a), value(b))

tree = ("+", ("*", 2, ("-", 10, 3)), ("-", ("*", 4, 5), ("+", 1, ("*", 2, 3))))
for _ in range(30):
    got = value(tree)
print(got)

class Leaf:
    def __init__(self, v):
        self.v = v

    def fold(self, f, x):
        return f(self.v, x)

class Node:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def fold(self, f, x):
        return self.a.fold(f, self.b.fold(f, x))

n = Node(Node(Leaf(1), Leaf(2)), Node(Leaf(3), Node(Leaf(4), Leaf(5))))
print([n.fold(f, 10) for f in OPS.values()], [n.fold(f, 10) for f in reversed(OPS.values())])

class Pair:
    def __init__(self, a, b=0):
        self.a, self.b = a, b

def free(a, b=7):
    return a, b

def make(f, *args):
    out = []
    for g in (f, Pair.__init__, free, Pair, lambda a: a, free, Pair, len):
        try:
            r = g(args[0])
            out.append(vars(r) if isinstance(r, Pair) else r)
        except TypeError as e:
            out.append(str(e))
    return out

print(make(Pair, (1, 2)))
print(make(free, Pair(3)) [3:5] != [], make(free, [4])[5:])

def changing(a):
    return "first", a

def other(a, b=1):
    return "second", a, b

def call(x):
    return changing(x)

print(call(1), call(2))
changing.__code__ = other.__code__
try:
    print(call(3))
except TypeError as e:
    print(e)
changing.__defaults__ = (8,)
print(call(4))
