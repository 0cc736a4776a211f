# defaults that Real, Rational and Integral give
import numbers


class R(numbers.Real):
    def __init__(self, v): self.v = v
    def __float__(self): return float(self.v)
    def __trunc__(self): return int(self.v)
    def __floor__(self): return int(self.v // 1)
    def __ceil__(self): return -int(-self.v // 1)
    def __round__(self, n=None): return round(self.v, n)
    def __floordiv__(self, o): return self.v // o
    def __rfloordiv__(self, o): return o // self.v
    def __mod__(self, o): return self.v % o
    def __rmod__(self, o): return o % self.v
    def __lt__(self, o): return self.v < o
    def __le__(self, o): return self.v <= o
    def __eq__(self, o): return self.v == o
    def __add__(self, o): return self.v + o
    __radd__ = __add__
    def __neg__(self): return R(-self.v)
    def __pos__(self): return self
    def __mul__(self, o): return self.v * o
    __rmul__ = __mul__
    def __truediv__(self, o): return self.v / o
    def __rtruediv__(self, o): return o / self.v
    def __pow__(self, o): return self.v ** o
    def __rpow__(self, o): return o ** self.v
    def __abs__(self): return abs(self.v)
    __hash__ = None


r = R(7.5)
print(divmod(r, 2), divmod(20, r), complex(r), r.real is r, r.imag, r.conjugate() is r, r - 1, 1 - r, bool(r), bool(R(0)))
try:
    hash(r)
except TypeError as e:
    print(e)
