# Properties overridden, extended, cached and computed along an inheritance chain.
class Temp:
    def __init__(self, c): self.celsius = c
    @property
    def celsius(self): return self._c
    @celsius.setter
    def celsius(self, v):
        if v < -273.15: raise ValueError(f"{v} is below absolute zero")
        self._c = v
    @property
    def fahrenheit(self): return self.celsius * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, v): self.celsius = (v - 32) * 5 / 9
class Logged(Temp):
    log = []
    @property
    def celsius(self): return super().celsius
    @celsius.setter
    def celsius(self, v): self.log.append(v); Temp.celsius.fset(self, v)
t = Logged(25); t.fahrenheit = 212; print(t.celsius, t.fahrenheit, t.log, Temp(0).fahrenheit)
for f in (lambda: Temp(-300), lambda: setattr(t, "celsius", -999)):
    try: f()
    except ValueError as e: print(e)
class RO(Temp):
    @Temp.celsius.getter
    def celsius(self): return "always warm"
r = RO(5); print(r.celsius, r._c)
class NoProp(Temp): celsius = 7
n = NoProp(1); print(n.celsius, n.__dict__)
class Circle:
    def __init__(self, r): self.r = r
    area = property(lambda s: round(3.14159 * s.r ** 2, 2), doc="area"); diameter = property(lambda s: s.r * 2, lambda s, v: setattr(s, "r", v / 2))
c = Circle(2); c.diameter = 10; print(c.r, c.area, Circle.area.__doc__, Circle.area.fget(c), isinstance(Circle.area, property), Circle.diameter.fset is not None, Circle.area.fdel, Circle.area.__name__ if hasattr(Circle.area, "__name__") else "unnamed lambda")
class Lazy:
    def __get__(self, o, t):
        if o is None: return self
        print("computing", end=" "); o.__dict__[self.n] = v = len(o.__dict__); return v
    def __set_name__(self, t, n): self.n = n
class H: x, y = Lazy(), Lazy()
h = H(); print(h.x, h.x, h.y, h.__dict__); del h.x; print(h.x); p = property(); print(p.fget, p.getter(len).fget, property.__mro__)
class Abstract:
    @property
    def need(self): raise NotImplementedError(type(self).__name__ + ".need")
class Concrete(Abstract): need = "plain attribute"
class Missing(Abstract): pass
print(Concrete().need)
try: Missing().need
except NotImplementedError as e: print(e)
class Cls(type):
    @property
    def meta_p(cls): return cls.__name__.lower()
class Use(metaclass=Cls): pass
print(Use.meta_p)
try: Use().meta_p
except AttributeError as e: print(e)
