# abstract properties, class methods and static methods, and what completes a class
import abc


class Base(abc.ABC):
    @property
    @abc.abstractmethod
    def value(self): ...

    @value.setter
    @abc.abstractmethod
    def value(self, v): ...

    @classmethod
    @abc.abstractmethod
    def make(cls): ...

    @staticmethod
    @abc.abstractmethod
    def helper(): ...


class Partial(Base):
    @property
    def value(self): return 1

    @classmethod
    def make(cls): return cls()


class Full(Partial):
    @staticmethod
    def helper(): return "help"


print(sorted(Base.__abstractmethods__), sorted(Partial.__abstractmethods__), Full.make().value, Full.helper())
for cls in (Base, Partial):
    try:
        cls()
    except TypeError as e:
        print(e)
Partial.helper = staticmethod(lambda: 2)
abc.update_abstractmethods(Partial)
print(Partial.__abstractmethods__, Partial().helper())
print(abc.update_abstractmethods(int) is int, Base.__isabstractmethod__ if hasattr(Base, "__isabstractmethod__") else None, Base.value.__isabstractmethod__)
