# virtual subclasses, __subclasshook__ and what cannot be registered
from abc import ABC, ABCMeta, abstractmethod, get_cache_token


class Sized(ABC):
    @abstractmethod
    def size(self): ...

    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return True if any("size" in c.__dict__ for c in other.__mro__) else NotImplemented
        return NotImplemented


class Box:
    def size(self): return 1


class Registered:
    pass


print(issubclass(Box, Sized), isinstance(Box(), Sized), issubclass(int, Sized))
before = get_cache_token()
print(Sized.register(Registered) is Registered, get_cache_token() != before, issubclass(Registered, Sized), Sized in Registered.__mro__)


@Sized.register
class Decorated:
    pass


print(isinstance(Decorated(), Sized), Sized.__abstractmethods__)
for bad in (3, "Box"):
    try:
        Sized.register(bad)
    except TypeError as e:
        print(e)


class Child(Registered, metaclass=ABCMeta):
    pass


try:
    Child.register(Sized)
    Sized.register(Child)
    print("registered")
except RuntimeError as e:
    print(type(e).__name__, e)
try:
    issubclass(3, Sized)
except TypeError as e:
    print(e)
