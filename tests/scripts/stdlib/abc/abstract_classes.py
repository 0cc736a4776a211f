# ABC, abstractmethod, abstract properties, register, __subclasshook__.
from abc import ABC, ABCMeta, abstractmethod, get_cache_token, update_abstractmethods
class Shape(ABC):
    @abstractmethod
    def area(self): "doc"; return 0
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def s(): ...
    def describe(self): return f"{self.name}: {self.area()}"
try: Shape()
except TypeError as e: print(e)
class Half(Shape):
    def area(self): return super().area() + 1
    name = "half"
try: Half()
except TypeError as e: print(e)
class Full(Half):
    make = classmethod(lambda cls: cls()); s = staticmethod(lambda: "s")
print(Full().describe(), Full.make().area(), Full.s(), sorted(Shape.__abstractmethods__), Full.__abstractmethods__, Shape.area.__isabstractmethod__, Shape.__class__, isinstance(Full(), Shape))
class One(ABC):
    @abstractmethod
    def only(self): ...
try: One()
except TypeError as e: print(e)
@One.register
class Virtual: pass
print(issubclass(Virtual, One), isinstance(Virtual(), One), One in Virtual.__mro__, Virtual().__class__)
class Hook(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Hook: return any("hook" in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented
class HasHook: hook = 1
print(issubclass(HasHook, Hook), issubclass(int, Hook), isinstance(HasHook(), Hook)); Hook.register(int); print(issubclass(bool, Hook), isinstance(5, Hook))
for e in ["One.register(5)", "Virtual.register(One)", "issubclass(5, One)", "isinstance(5, One)", "One.register(One)", "One.only(5)", "type.__call__(One)"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
class A(ABC): pass
class B(A): pass
A.register(int)
try: B.register(A)
except RuntimeError as e: print(e)
class Late(ABC):
    @abstractmethod
    def f(self): ...
Late2 = type("Late2", (Late,), {}); Late2.f = lambda self: "patched"; update_abstractmethods(Late2); print(Late2().f(), type(get_cache_token()).__name__)
class D(One):
    only = None
print(D().only)
