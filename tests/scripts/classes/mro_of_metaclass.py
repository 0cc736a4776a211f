# mro() of a metaclass: what it sees, and what it may return.
class B: pass
class Once(type):
    def mro(cls):
        del Once.mro
        return (B,)
class Without(type):
    def mro(cls): return (B,)
for meta in Once, Without:
    try:
        class A(metaclass=meta): pass
    except TypeError as e: print(e)
class Shows(type):
    def mro(cls):
        print(cls.__name__, cls.__mro__, cls.__bases__)
        if cls.__name__ == "A":
            try: type("Child", (cls,), {})
            except TypeError as e: print(e)
        return type.mro(cls)
class A(metaclass=Shows): pass
print(A.__mro__)
class C(A): pass
print(C.__mro__, C.mro())
