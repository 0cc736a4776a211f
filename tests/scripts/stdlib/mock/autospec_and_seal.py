# create_autospec of classes, instances and functions; seal
from unittest.mock import InvalidSpecError, MagicMock, Mock, create_autospec, seal


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class Engine:
    power = 3

    def start(self, key, *, fast=False):
        """Start it."""

    @property
    def hot(self): return True

    @classmethod
    def make(cls, n): return cls()


class Car:
    engine = Engine()

    def __init__(self, name, doors=4): pass
    def drive(self, where): pass
    def __call__(self, x): pass

    class Wheel:
        def turn(self, n): pass


C = create_autospec(Car)
attempt(C)
car = C("name")
attempt(car.drive)
attempt(lambda: car.fly)
car.drive("home")
car.drive.assert_called_once_with(where="home")
attempt(lambda: type(car.engine).__name__)
attempt(car.engine.start)
car.engine.start("k", fast=True)
print(car.engine.start.call_args, C.mock_calls)
attempt(car, 1, 2)
attempt(lambda: C.Wheel().turn())
instance = create_autospec(Engine(), spec_set=True, power=8)
print(instance.power, type(instance).__name__, isinstance(instance, Engine))
attempt(setattr, instance, "new", 1)
attempt(instance)
attempt(lambda: create_autospec(Engine).make(1, 2))
attempt(create_autospec, type("M", (Mock,), {"__repr__": lambda self: "a mock"})())
attempt(create_autospec, Engine, auto_spec=True)
f = create_autospec(lambda a, b: None, return_value=2)
attempt(f, 1)
attempt(f, 1, 2)
attempt(create_autospec(Engine, instance=True).start, 1, 2)
attempt(lambda: type(create_autospec([1, 2]).append(1, 2)).__name__)
print(isinstance(create_autospec(3), int), create_autospec(None) is None)

m = MagicMock(name="m")
m.existing.child.return_value = 4
m.made = Mock()
seal(m)
print(m.existing.child())
attempt(lambda: m.other)
attempt(lambda: m.existing.other)
attempt(lambda: m())
attempt(setattr, m, "x", 1)
attempt(lambda: type(m.made.anything).__name__)
