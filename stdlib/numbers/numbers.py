# The abstract base classes of numbers (PEP 3141).
"""Kinds of numbers, from complex ones to integers, as abstract classes (PEP 3141)."""

import sys
from abc import ABCMeta, abstractmethod

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


class Number(metaclass=ABCMeta):
    """The root of all numbers: isinstance(x, Number) tells whether x is one."""

    __slots__ = ()
    __hash__ = None


class Complex(Number):
    """The operations of the builtin complex: conversion, real, imag, +, -, *, /, **, abs(),
    conjugate(), == and !=."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self):
        """Return a builtin complex."""

    def __bool__(self):
        """Return self != 0."""
        return self != 0

    @property
    @abstractmethod
    def real(self):
        """The real component."""
        raise NotImplementedError

    @property
    @abstractmethod
    def imag(self):
        """The imaginary component."""
        raise NotImplementedError

    @abstractmethod
    def __add__(self, other):
        """Return self + other."""
        raise NotImplementedError

    @abstractmethod
    def __radd__(self, other):
        """Return other + self."""
        raise NotImplementedError

    @abstractmethod
    def __neg__(self):
        """Return -self."""
        raise NotImplementedError

    @abstractmethod
    def __pos__(self):
        """Return +self."""
        raise NotImplementedError

    def __sub__(self, other):
        """Return self - other."""
        return self + -other

    def __rsub__(self, other):
        """Return other - self."""
        return -self + other

    @abstractmethod
    def __mul__(self, other):
        """Return self * other."""
        raise NotImplementedError

    @abstractmethod
    def __rmul__(self, other):
        """Return other * self."""
        raise NotImplementedError

    @abstractmethod
    def __truediv__(self, other):
        """Return self / other."""
        raise NotImplementedError

    @abstractmethod
    def __rtruediv__(self, other):
        """Return other / self."""
        raise NotImplementedError

    @abstractmethod
    def __pow__(self, exponent):
        """Return self ** exponent."""
        raise NotImplementedError

    @abstractmethod
    def __rpow__(self, base):
        """Return base ** self."""
        raise NotImplementedError

    @abstractmethod
    def __abs__(self):
        """Return the distance from 0, a Real."""
        raise NotImplementedError

    @abstractmethod
    def conjugate(self):
        """The number with its imaginary part's sign turned."""
        raise NotImplementedError

    @abstractmethod
    def __eq__(self, other):
        """Return self == other."""
        raise NotImplementedError


Complex.register(complex)


class Real(Complex):
    """Adds what real numbers have: float(), trunc(), floor(), ceil(), round(), divmod, //, %
    and the order."""

    __slots__ = ()

    @abstractmethod
    def __float__(self):
        """Return a builtin float."""
        raise NotImplementedError

    @abstractmethod
    def __trunc__(self):
        """Return the Integral towards 0."""
        raise NotImplementedError

    @abstractmethod
    def __floor__(self):
        """The greatest whole number that does not exceed self."""
        raise NotImplementedError

    @abstractmethod
    def __ceil__(self):
        """The least whole number that self does not exceed."""
        raise NotImplementedError

    @abstractmethod
    def __round__(self, ndigits=None):
        """Round to ndigits decimal places, by default to an Integral."""
        raise NotImplementedError

    def __divmod__(self, other):
        """Return the pair (self // other, self % other)."""
        return (self // other, self % other)

    def __rdivmod__(self, other):
        """Return the pair (other // self, other % self)."""
        return (other // self, other % self)

    @abstractmethod
    def __floordiv__(self, other):
        """self // other: the quotient, rounded down."""
        raise NotImplementedError

    @abstractmethod
    def __rfloordiv__(self, other):
        """other // self: the quotient, rounded down."""
        raise NotImplementedError

    @abstractmethod
    def __mod__(self, other):
        """Return self % other."""
        raise NotImplementedError

    @abstractmethod
    def __rmod__(self, other):
        """Return other % self."""
        raise NotImplementedError

    @abstractmethod
    def __lt__(self, other):
        """Return self < other."""
        raise NotImplementedError

    @abstractmethod
    def __le__(self, other):
        """Return self <= other."""
        raise NotImplementedError

    def __complex__(self):
        """Return complex(float(self), 0)."""
        return complex(float(self))

    @property
    def real(self):
        """A real number is its own real component."""
        return +self

    @property
    def imag(self):
        """Zero, for there is no imaginary part."""
        return 0

    def conjugate(self):
        """A real number is its own conjugate."""
        return +self


Real.register(float)


class Rational(Real):
    """A quotient of two whole numbers, given in lowest terms by numerator and denominator."""

    __slots__ = ()

    @property
    @abstractmethod
    def numerator(self):
        raise NotImplementedError

    @property
    @abstractmethod
    def denominator(self):
        raise NotImplementedError

    def __float__(self):
        """Return the quotient, also where numerator and denominator are too large for a float."""
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """Adds what integers have: int(), an index, pow() with a modulus, and the bit operations."""

    __slots__ = ()

    @abstractmethod
    def __int__(self):
        """Return a builtin int."""
        raise NotImplementedError

    def __index__(self):
        """Return int(self), for slices and the like."""
        return int(self)

    @abstractmethod
    def __pow__(self, exponent, modulus=None):
        """Return self ** exponent % modulus, which may be faster than in steps."""
        raise NotImplementedError

    @abstractmethod
    def __lshift__(self, other):
        """Return self << other."""
        raise NotImplementedError

    @abstractmethod
    def __rlshift__(self, other):
        """Return other << self."""
        raise NotImplementedError

    @abstractmethod
    def __rshift__(self, other):
        """Return self >> other."""
        raise NotImplementedError

    @abstractmethod
    def __rrshift__(self, other):
        """Return other >> self."""
        raise NotImplementedError

    @abstractmethod
    def __and__(self, other):
        """Return self & other."""
        raise NotImplementedError

    @abstractmethod
    def __rand__(self, other):
        """Return other & self."""
        raise NotImplementedError

    @abstractmethod
    def __xor__(self, other):
        """Return self ^ other."""
        raise NotImplementedError

    @abstractmethod
    def __rxor__(self, other):
        """Return other ^ self."""
        raise NotImplementedError

    @abstractmethod
    def __or__(self, other):
        """Return self | other."""
        raise NotImplementedError

    @abstractmethod
    def __ror__(self, other):
        """Return other | self."""
        raise NotImplementedError

    @abstractmethod
    def __invert__(self):
        """Return ~self."""
        raise NotImplementedError

    def __float__(self):
        """Return float(int(self))."""
        return float(int(self))

    @property
    def numerator(self):
        """An integer is its own numerator."""
        return +self

    @property
    def denominator(self):
        """One: a whole number is its own numerator."""
        return 1


Integral.register(int)

_decimal = sys.modules.get('decimal')
if _decimal is not None:  # it does not import this module
    Number.register(_decimal.Decimal)
del _decimal, sys
