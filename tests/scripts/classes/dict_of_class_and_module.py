# __dict__ of classes and modules whose own classes have a base with instances of its own.
import types
class Base: pass
class Meta(Base, type): pass
class E(metaclass=Meta): q = 1
class M(Base, types.ModuleType): pass
m = M("m")
m.__dict__["y"] = 2
print(type(E.__dict__), E.__dict__["q"], m.y)
descr = Base.__dict__["__dict__"]
for x in E, m:
    for change in (lambda: setattr(x, "__dict__", {}), lambda: delattr(x, "__dict__"), lambda: descr.__set__(x, {})):
        try: change()
        except (AttributeError, TypeError) as e: print(type(e).__name__, e)
class H: __slots__ = ["b", "a"]
class I: __slots__ = ["a", "b"]
class L(H): __slots__ = ["e"]
class K(I): __slots__ = ["e"]
h = H(); h.a = 5; h.__class__ = I; print(type(h).__name__, h.a)
try: L().__class__ = K
except TypeError as e: print(e)
class S(str): pass
class State:
    __slotnames__ = [S("spam")]
    def __getattr__(self, name):
        if name == "spam": return 42
        raise AttributeError(name)
print(State().__reduce_ex__(2)[2])
