# Fractions of integers.
"""Rational numbers of any size."""

import functools
import math
import numbers
import operator
import re
import sys

__all__ = ['Fraction']

_HASH_MODULUS = sys.hash_info.modulus
_HASH_INF = sys.hash_info.inf

_RATIONAL_FORMAT = re.compile(r'''
    \A\s*
    (?P<sign>[-+]?)
    (?=\d|\.\d)
    (?P<num>\d*|\d+(_\d+)*)
    (?:
       (?:\s*/\s*(?P<denom>\d+(_\d+)*))?
    |
       (?:\.(?P<decimal>\d*|\d+(_\d+)*))?
       (?:E(?P<exp>[-+]?\d+(_\d+)*))?
    )
    \s*\Z
''', re.VERBOSE | re.IGNORECASE)

_GENERAL_FORMAT = re.compile(r'''
    (?:(?P<fill>.)?(?P<align>[<>=^]))?
    (?P<sign>[-+ ]?)
    (?P<alt>\#)?
    (?P<minimumwidth>0|[1-9][0-9]*)?
    (?P<thousands_sep>[,_])?
''', re.DOTALL | re.VERBOSE).fullmatch

_FLOAT_FORMAT = re.compile(r'''
    (?:(?P<fill>.)?(?P<align>[<>=^]))?
    (?P<sign>[-+ ]?)
    (?P<no_neg_zero>z)?
    (?P<alt>\#)?
    (?P<zeropad>0(?=[0-9]))?
    (?P<minimumwidth>0|[1-9][0-9]*)?
    (?P<thousands_sep>[,_])?
    (?:\.(?P<precision>0|[1-9][0-9]*))?
    (?P<presentation_type>[eEfFgG%])
''', re.DOTALL | re.VERBOSE).fullmatch


@functools.lru_cache(maxsize=1 << 14)
def _hash_of(numerator, denominator):
    try:
        inverse = pow(denominator, -1, _HASH_MODULUS)
    except ValueError:
        h = _HASH_INF  # the denominator is a multiple of the modulus
    else:
        h = hash(hash(abs(numerator)) * inverse)
    result = h if numerator >= 0 else -h
    return -2 if result == -1 else result


def _round_to_exponent(n, d, exponent, no_neg_zero=False):
    """n/d as a sign and a significand, with (-1)**sign * significand * 10**exponent next to it."""
    scale = 10**abs(exponent)
    nearest = _nearest(n, d * scale) if exponent >= 0 else _nearest(n * scale, d)
    return (nearest if no_neg_zero else n) < 0, abs(nearest)


def _nearest(n, d):
    """The whole number next to n/d; of two, the even one."""
    floor, rest = divmod(n, d)
    above = 2 * rest - d
    return floor + (1 if above > 0 or not above and floor % 2 else 0)


def _round_to_figures(n, d, figures):
    """n/d as a sign, a significand with that many digits, and an exponent."""
    if not n:
        return False, 0, 1 - figures
    upper, lower = str(abs(n)), str(d)
    exponent = len(upper) - len(lower) + (lower <= upper) - figures
    sign, significand = _round_to_exponent(n, d, exponent)
    if significand < 10**figures:
        return sign, significand, exponent
    return sign, significand // 10, exponent + 1  # it was 99…9.5


class Fraction(numbers.Rational):
    """A rational number.

    Fraction(8, 6) is Fraction(4, 3). Both parts can be Rational; a single argument can also be
    a float or Decimal, or text such as '8/6' or '-35e-4'.
    """

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, float) or _is_decimal(numerator):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError('argument should be a string or a Rational instance')
            numerator, denominator = cls._parse(numerator)
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator = numerator // g
        self._denominator = denominator // g
        return self

    @staticmethod
    def _parse(text):
        m = _RATIONAL_FORMAT.match(text)
        if m is None:
            raise ValueError('Invalid literal for Fraction: %r' % text)
        numerator = int(m.group('num') or '0')
        denom = m.group('denom')
        if denom:
            denominator = int(denom)
        else:
            denominator = 1
            decimal = m.group('decimal')
            if decimal:
                decimal = decimal.replace('_', '')
                scale = 10**len(decimal)
                numerator = numerator * scale + int(decimal)
                denominator *= scale
            exp = m.group('exp')
            if exp:
                exp = int(exp)
                if exp >= 0:
                    numerator *= 10**exp
                else:
                    denominator *= 10**-exp
        return (-numerator if m.group('sign') == '-' else numerator), denominator

    @classmethod
    def from_float(cls, f):
        """Convert a finite float, exactly."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('%s.from_float() only takes floats, not %r (%s)' % (cls.__name__, f, type(f).__name__))
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Convert a finite Decimal, exactly."""
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if not _is_decimal(dec):
            raise TypeError('%s.from_decimal() only takes Decimals, not %r (%s)' % (cls.__name__, dec, type(dec).__name__))
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        """A fraction of ints that are known to be in lowest terms."""
        obj = super(Fraction, cls).__new__(cls)
        obj._numerator = numerator
        obj._denominator = denominator
        return obj

    def is_integer(self):
        """Return whether the denominator is 1."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return the pair (numerator, denominator)."""
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """The fraction nearest to this one whose denominator does not go beyond max_denominator."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # two neighbouring convergents of the continued fraction, as far as the limit allows
        earlier, latest = (0, 1), (1, 0)
        n, d = self._numerator, self._denominator
        while True:
            whole, rest = divmod(n, d)
            step = (earlier[0] + whole * latest[0], earlier[1] + whole * latest[1])
            if step[1] > max_denominator:
                break
            earlier, latest = latest, step
            n, d = d, rest
        # the last convergent, or one between it and the next
        times = (max_denominator - earlier[1]) // latest[1]
        between = (earlier[0] + times * latest[0], earlier[1] + times * latest[1])
        closest = latest if 2 * d * between[1] <= self._denominator else between
        return Fraction._from_coprime_ints(*closest)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return '%s/%s' % (self._numerator, self._denominator)

    def _format_general(self, match):
        fill = match['fill'] or ' '
        align = match['align'] or '>'
        pos_sign = '' if match['sign'] == '-' else match['sign']
        n, d = self._numerator, self._denominator
        separator = match['thousands_sep'] or ''
        body = f'{abs(n):{separator}}'
        if d > 1 or match['alt']:
            body += f'/{d:{separator}}'
        return _padded(fill, align, '-' if n < 0 else pos_sign, body, int(match['minimumwidth'] or '0'))

    def _format_float(self, match):
        fill = match['fill'] or ' '
        align = match['align'] or '>'
        pos_sign = '' if match['sign'] == '-' else match['sign']
        no_neg_zero = bool(match['no_neg_zero'])
        alternate = bool(match['alt'])
        zeropad = bool(match['zeropad'])
        width = int(match['minimumwidth'] or '0')
        separator = match['thousands_sep']
        precision = int(match['precision'] or '6')
        kind = match['presentation_type']
        trim = kind in 'gG' and not alternate
        exponent_letter = 'E' if kind in 'EFG' else 'e'
        n, d = self._numerator, self._denominator
        if kind in 'fF%':
            exponent = -precision
            if kind == '%':
                exponent -= 2
            negative, significand = _round_to_exponent(n, d, exponent, no_neg_zero)
            scientific = False
            point = precision
        else:
            figures = max(precision, 1) if kind in 'gG' else precision + 1
            negative, significand, exponent = _round_to_figures(n, d, figures)
            scientific = kind in 'eE' or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if scientific else -exponent
        suffix = ''
        if kind == '%':
            suffix = '%'
        elif scientific:
            suffix = f'{exponent_letter}{exponent + point:+03d}'
        digits = f'{significand:0{point + 1}d}'
        sign = '-' if negative else pos_sign
        leading = digits[:len(digits) - point]
        frac = digits[len(digits) - point:]
        if trim:
            frac = frac.rstrip('0')
        trailing = ('.' if frac or alternate else '') + frac + suffix
        if zeropad:
            room = width - len(sign) - len(trailing)
            leading = leading.zfill(3 * room // 4 + 1 if separator else room)
        if separator:
            first = 1 + (len(leading) - 1) % 3
            leading = leading[:first] + ''.join(separator + leading[i:i + 3] for i in range(first, len(leading), 3))
        return _padded(fill, align, sign, leading + trailing, width)

    def __format__(self, format_spec, /):
        if match := _GENERAL_FORMAT(format_spec):
            return self._format_general(match)
        if match := _FLOAT_FORMAT(format_spec):
            # a width with a zero in front pads with zeros, which an alignment rules out
            if match['align'] is None or match['zeropad'] is None:
                return self._format_float(match)
        raise ValueError(f'Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}')

    def _operator_fallbacks(exact, fallback, handle_complex=True):
        """The methods of an operator for Fraction and int; others are converted to float or complex."""
        inexact = (float, complex) if handle_complex else (float,)
        abstract = {float: numbers.Real, complex: numbers.Complex}

        def forward(a, b):
            if isinstance(b, Fraction):
                return exact(a, b)
            if isinstance(b, int):
                return exact(a, Fraction(b))
            for kind in inexact:
                if isinstance(b, kind):
                    return fallback(kind(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(Fraction(a), b)
            for kind in inexact:
                if isinstance(a, abstract[kind]):
                    return fallback(kind(a), kind(b))
            return NotImplemented

        for method, prefix in ((forward, '__'), (reverse, '__r')):
            method.__name__ = prefix + fallback.__name__ + '__'
            method.__doc__ = exact.__doc__
        return forward, reverse

    def _add(a, b):
        """a + b"""
        # the common divisor of the denominators is taken out before the sum grows (Knuth, 4.5.1)
        common = math.gcd(a._denominator, b._denominator)
        rest = a._denominator // common
        top = a._numerator * (b._denominator // common) + b._numerator * rest
        if common == 1:
            return Fraction._from_coprime_ints(top, rest * b._denominator)
        shared = math.gcd(top, common)
        return Fraction._from_coprime_ints(top // shared, rest * (b._denominator // shared))

    __add__, __radd__ = _operator_fallbacks(_add, operator.add)

    def _sub(a, b):
        """a - b"""
        return Fraction._add(a, Fraction._from_coprime_ints(-b._numerator, b._denominator))

    __sub__, __rsub__ = _operator_fallbacks(_sub, operator.sub)

    def _mul(a, b):
        """a * b"""
        na, da = a._numerator, a._denominator
        nb, db = b._numerator, b._denominator
        g1 = math.gcd(na, db)
        g2 = math.gcd(nb, da)
        return Fraction._from_coprime_ints((na // g1) * (nb // g2), (da // g2) * (db // g1))

    __mul__, __rmul__ = _operator_fallbacks(_mul, operator.mul)

    def _div(a, b):
        """a / b"""
        nb, db = b._numerator, b._denominator
        if nb == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % (a._numerator * db // math.gcd(a._numerator * db, a._denominator * nb) or db))
        if nb < 0:
            nb, db = -nb, -db
        return Fraction._mul(a, Fraction._from_coprime_ints(db, nb))

    __truediv__, __rtruediv__ = _operator_fallbacks(_div, operator.truediv)

    def _floordiv(a, b):
        """a // b"""
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    __floordiv__, __rfloordiv__ = _operator_fallbacks(_floordiv, operator.floordiv, False)

    def _divmod(a, b):
        """(a // b, a % b)"""
        da, db = a._denominator, b._denominator
        div, n_mod = divmod(a._numerator * db, da * b._numerator)
        return div, Fraction(n_mod, da * db)

    __divmod__, __rdivmod__ = _operator_fallbacks(_divmod, divmod, False)

    def _mod(a, b):
        """a % b"""
        da, db = a._denominator, b._denominator
        return Fraction((a._numerator * db) % (b._numerator * da), da * db)

    __mod__, __rmod__ = _operator_fallbacks(_mod, operator.mod, False)

    def __pow__(a, b):
        """a ** b: a Fraction where b is an integer, a float or complex otherwise."""
        if not isinstance(b, numbers.Rational):
            return float(a) ** b if isinstance(b, (float, complex)) else NotImplemented
        if b.denominator != 1:
            return float(a) ** float(b)
        top, bottom, power = a._numerator, a._denominator, b.numerator
        if power < 0:
            power = -power
            if not top:
                raise ZeroDivisionError('Fraction(%s, 0)' % bottom ** power)
            # turned over, the sign still above
            top, bottom = (bottom, top) if top > 0 else (-bottom, -top)
        return Fraction._from_coprime_ints(top ** power, bottom ** power)

    def __rpow__(b, a):
        """a ** b"""
        whole = b._denominator == 1
        if isinstance(a, numbers.Rational) and not (whole and b._numerator >= 0):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** (b._numerator if whole else float(b))

    def __pos__(a):
        """+a"""
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        """-a"""
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        """abs(a)"""
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __int__(a, _index=operator.index):
        """int(a)"""
        if a._numerator < 0:
            return _index(-(-a._numerator // a._denominator))
        return _index(a._numerator // a._denominator)

    def __trunc__(a):
        """The whole number next to it on the side of zero."""
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        """The greatest whole number that is not above it."""
        return a._numerator // a._denominator

    def __ceil__(a):
        """math.ceil(a)"""
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """round(self, ndigits): half to even; a Fraction where ndigits is given."""
        if ndigits is None:
            return _nearest(self._numerator, self._denominator)
        shift = 10**abs(ndigits)
        if ndigits > 0:
            return Fraction(_nearest(self._numerator * shift, self._denominator), shift)
        return Fraction(_nearest(self._numerator, self._denominator * shift) * shift)

    def __hash__(self):
        """hash(self), which is that of an equal int, float or Decimal."""
        return _hash_of(self._numerator, self._denominator)

    def __eq__(a, b):
        """a == b"""
        if type(b) is int or isinstance(b, numbers.Rational):
            return b.denominator == a._denominator and b.numerator == a._numerator
        if isinstance(b, numbers.Complex) and not b.imag:
            b = b.real
        if not isinstance(b, float):
            return NotImplemented
        return math.isfinite(b) and a == a.from_float(b)

    def _richcmp(self, other, op):
        if isinstance(other, float):
            # beside an infinity any number will do, and nothing compares with a NaN
            return op(self, self.from_float(other)) if math.isfinite(other) else op(0.0, other)
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        return NotImplemented

    def __lt__(a, b):
        """a < b"""
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        """a > b"""
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        """a <= b"""
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        """a >= b"""
        return a._richcmp(b, operator.ge)

    def __bool__(a):
        """a != 0"""
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        return self if type(self) == Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self if type(self) == Fraction else self.__class__(self._numerator, self._denominator)


def _is_decimal(v):
    """Whether v is a Decimal; as long as nobody has imported decimal there is none."""
    decimal = sys.modules.get('decimal')
    return decimal is not None and isinstance(v, decimal.Decimal)


def _padded(fill, align, sign, body, width):
    padding = fill * (width - len(sign) - len(body))
    if align == '>':
        return padding + sign + body
    if align == '<':
        return sign + body + padding
    if align == '^':
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body
