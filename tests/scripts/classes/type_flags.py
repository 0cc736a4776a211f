# __flags__ of classes made by class statements
class P: pass
class S: __slots__ = 'a',
class W: __slots__ = '__weakref__',
class E(Exception): pass
for c in P, S, W, E:
    print(c.__name__, hex(c.__flags__))
