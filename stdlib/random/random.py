# Random numbers of many distributions. The generator below them is in Go.
"""Random variable generators.

Whole numbers: randrange, randint. Sequences: choice, choices, sample, shuffle. Distributions
on the real line: uniform, triangular, normalvariate, gauss, lognormvariate, expovariate,
gammavariate, betavariate, paretovariate, weibullvariate; on the circle: vonmisesvariate;
discrete: binomialvariate.

The same seed gives the same numbers. The generator is the Mersenne Twister, with a period of
2**19937-1: it is unfit for cryptographic purposes, for which there is SystemRandom.
"""

import math as _math
from math import e as _e, exp as _exp, floor as _floor, log as _log, sqrt as _sqrt, tau as TWOPI
from _collections_abc import Sequence as _Sequence
from operator import index as _index
from itertools import accumulate as _accumulate
from bisect import bisect as _bisect
import _random
from _random import _after_fork, _urandom, _sha512

_VARIATES = ["betavariate", "binomialvariate", "expovariate", "gammavariate", "gauss",
             "lognormvariate", "normalvariate", "paretovariate", "triangular", "uniform",
             "vonmisesvariate", "weibullvariate"]
_FUNCTIONS = sorted(_VARIATES + [
    "choice", "choices", "getrandbits", "getstate", "randbytes", "randint", "random",
    "randrange", "sample", "seed", "setstate", "shuffle"])
__all__ = ["Random", "SystemRandom"] + _FUNCTIONS

NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
BPF = 53  # a float's mantissa, in bits
RECIP_BPF = 2 ** -BPF
_ONE = 1


def _number_of_text(text, version):
    """The int that a text or bytes seed stands for: version 1 is the hash of Python 2."""
    if version == 2:
        data = text.encode() if isinstance(text, str) else bytes(text)
        return int.from_bytes(data + _sha512(data))
    codes = text.encode('latin-1') if isinstance(text, bytearray) else text
    codes = list(codes) if isinstance(codes, bytes) else list(map(ord, codes))
    hashed = codes[0] << 7 if codes else 0
    for code in codes:
        hashed = (hashed * 1000003 ^ code) & (1 << 64) - 1
    hashed ^= len(codes)
    return hashed if hashed != -1 else -2


class Random(_random.Random):
    """A source of random numbers with a state of its own: the Mersenne Twister. A subclass may define random(), and getrandbits() besides."""

    VERSION = 3

    def __init__(self, x=None):
        """Begin with a seed, as seed() does."""
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        """Set the state from a number, text or bytes; without one, from the operating system or the time."""
        textual = (str, bytes, bytearray) if version == 2 else (str, bytes) if version == 1 else ()
        if isinstance(a, textual):
            a = _number_of_text(a, version)
        elif a is not None and not isinstance(a, (int, float, str, bytes, bytearray)):
            raise TypeError('The only supported seed types are:\n'
                            'None, int, float, str, bytes, and bytearray.')
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        """What setstate() needs to go on from here: (version, state of the generator, number that gauss() kept)."""
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        """Go on from a state that getstate() gave; the words of version 2 were signed."""
        if state[0] not in (2, 3):
            raise ValueError("state with version %s passed to "
                             "Random.setstate() of version %s" % (state[0], self.VERSION))
        version, words, self.gauss_next = state
        if version == 2:
            try:
                words = tuple([word % (1 << 32) for word in words])
            except ValueError as err:
                raise TypeError from err
        super().setstate(words)

    # pickle and copy keep the state

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    def __init_subclass__(cls, /, **kwargs):
        """Have whole numbers come from getrandbits, or from random where only that one
        is overridden."""
        makers = {'getrandbits': '_randbelow_with_getrandbits',
                  'random': '_randbelow_without_getrandbits'}
        for base in map(vars, cls.__mro__):
            if '_randbelow' in base:
                return
            found = [maker for name, maker in makers.items() if name in base]
            if found:
                cls._randbelow = getattr(cls, found[0])
                return

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        """A number below n, made by random() alone."""
        if n >= maxsize:
            from warnings import warn
            warn("Underlying random() generator does not supply \n"
                 "enough bits to choose from a population range this large.\n"
                 "To remove the range limitation, add a getrandbits() method.")
            return _floor(self.random() * n)
        # only so much of 0..1 is used as holds every remainder equally often
        usable = (maxsize - maxsize % n) / maxsize
        while (r := self.random()) >= usable:
            pass
        return _floor(r * maxsize) % n

    _randbelow = _random.Random._randbelow_with_getrandbits

    # bytes

    def randbytes(self, n):
        """Bytes of length n, each of them random."""
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    # whole numbers

    def randrange(self, start, stop=None, step=_ONE):
        """One of the numbers of range(start, stop, step)."""
        first = _index(start)
        if stop is None:
            if step is not _ONE:
                raise TypeError("Missing a non-None stop argument")
            if first <= 0:
                raise ValueError("empty range for randrange()")
            return self._randbelow(first)
        last, stride = _index(stop), _index(step)
        if not stride:
            raise ValueError("zero step for randrange()")
        count = -((first - last) // stride)  # rounded up, whatever the signs
        if count > 0:
            return first + stride * self._randbelow(count)
        shown = f"{start}, {stop}" if stride == 1 else f"{start}, {stop}, {step}"
        raise ValueError(f"empty range in randrange({shown})")

    def randint(self, a, b):
        """A number from a to b, both included."""
        return self.randrange(a, b + 1)

    # sequences

    def choice(self, seq):
        """One element of a sequence, which must have some."""
        # len, since the truth of an array is something else
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        """Bring the elements of the list x into a random order, in place."""
        below = self._randbelow
        left = len(x)
        while left > 1:
            taken = below(left)
            left -= 1
            x[left], x[taken] = x[taken], x[left]

    def sample(self, population, k, *, counts=None):
        """k elements of the sequence population, none of them twice, as a new list.

        Elements that occur several times can be given once, with their number in counts:

            sample('ab', counts=[3, 1], k=2)

        draws as from 'aaab'.  A range is the
        fast and frugal population of a large set of ints.
        """
        if not isinstance(population, _Sequence):
            raise TypeError("Population must be a sequence.  "
                            "For dicts or sets, use sorted(d).")
        if counts is not None:
            ends = list(_accumulate(counts))
            if len(ends) != len(population):
                raise ValueError("The number of counts does not match the population")
            total = ends.pop()
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            return [population[_bisect(ends, place)] for place in self.sample(range(total), k=k)]
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        draw = self._draw_from_copy if n <= _copy_worthwhile(k) else self._draw_until_new
        return draw(population, n, k)

    def _draw_from_copy(self, population, n, k):
        """A sample that takes each element out of a copy: the last one fills the gap."""
        pool, drawn, below = list(population), [], self._randbelow
        for left in range(n, n - k, -1):
            place = below(left)
            drawn.append(pool[place])
            pool[place] = pool[left - 1]
        return drawn

    def _draw_until_new(self, population, n, k):
        """A sample that remembers the places drawn, and draws again when one comes twice."""
        places, below = {}, self._randbelow
        while len(places) < k:
            places[below(n)] = None
        return [population[place] for place in places]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k elements, each chosen anew; weights, or cumulative weights, say how often."""
        random, n = self.random, len(population)
        if weights is None and cum_weights is None:
            size = float(n)
            return [population[_floor(random() * size)] for _ in range(k)]
        if cum_weights is None:
            if isinstance(weights, int):
                raise TypeError('The number of choices must be a keyword argument: '
                                f'k={weights!r}')
            cum_weights = list(_accumulate(weights))
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = float(cum_weights[-1])
        if not 0.0 < total < _math.inf:
            raise ValueError('Total of weights must be greater than zero' if total <= 0.0
                             else 'Total of weights must be finite')
        return [population[_bisect(cum_weights, random() * total, 0, n - 1)] for _ in range(k)]

    # real numbers

    def uniform(self, a, b):
        """A number between a and b, all equally likely."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """A number between low and high, most likely near mode, by default their middle."""
        u = self.random()
        if high == low and mode is not None:
            return low
        peak = 0.5 if mode is None else (mode - low) / (high - low)
        if u <= peak:
            return low + (high - low) * _sqrt(u * peak)
        # the right flank, seen from the other end
        return high + (low - high) * _sqrt((1.0 - u) * (1.0 - peak))

    def normalvariate(self, mu=0.0, sigma=1.0):
        """A number of the normal distribution with mean mu and deviation sigma."""
        # Kinderman and Monahan's ratio of uniform variables
        draw = self.random
        while True:
            z = NV_MAGICCONST * (draw() - 0.5) / (limit := 1.0 - draw())
            if z * z / 4.0 <= -_log(limit):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """A number of the normal distribution; faster than normalvariate(), but not for several threads."""
        # Box and Muller: cosine and sine of one angle give two numbers
        z, self.gauss_next = self.gauss_next, None
        if z is None:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z, self.gauss_next = _math.cos(angle) * radius, _math.sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        """A number whose logarithm is of the normal distribution with mean mu and deviation sigma."""
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        """A number of the exponential distribution with mean 1/lambd, which may be negative.

        A positive lambd gives numbers from 0 upwards, a negative one from 0 downwards.
        """
        # 1 - random() is never zero
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """An angle around mu, between 0 and 2*pi; the greater kappa, the closer."""
        if kappa <= 1e-6:
            return TWOPI * self.random()
        # Best and Fisher's wrapped Cauchy envelope
        half = 0.5 / kappa
        spread = half + _sqrt(1.0 + half * half)
        accepted = False
        while not accepted:
            z = _math.cos(_math.pi * self.random())
            d = z / (spread + z)
            chance = self.random()
            accepted = chance < 1.0 - d * d or chance <= (1.0 - d) * _exp(d)
        q = 1.0 / spread
        turn = _math.acos((q + z) / (1.0 + q * z))
        return (mu + (turn if self.random() > 0.5 else -turn)) % TWOPI

    def gammavariate(self, alpha, beta):
        """A number of the gamma distribution of shape alpha and scale beta, both above 0.

        The mean is alpha * beta, the variance alpha * beta ** 2.
        """
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            return _gamma_of_large_shape(self.random, alpha) * beta
        if alpha < 1.0:
            return _gamma_of_small_shape(self.random, alpha) * beta
        return -_log(1.0 - self.random()) * beta

    def betavariate(self, alpha, beta):
        """A number between 0 and 1 of the beta distribution; alpha and beta are above 0."""
        # the share of one gamma variable in the sum of two
        part = self.gammavariate(alpha, 1.0)
        return part / (part + self.gammavariate(beta, 1.0)) if part else 0.0

    def paretovariate(self, alpha):
        """A number of the Pareto distribution of shape alpha: from 1 upwards."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """A number of the Weibull distribution of scale alpha and shape beta."""
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    # discrete

    def binomialvariate(self, n=1, p=0.5):
        """How many of n independent trials succeed when each does with probability p.

        The same distribution as sum(random() < p for i in range(n)), without n draws.
        """
        if n < 0:
            raise ValueError("n must be non-negative")
        if not 0.0 < p < 1.0:
            if p not in (0.0, 1.0):
                raise ValueError("p must be in the range 0.0 <= p <= 1.0")
            return n if p else 0
        if n == 1:
            return int(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        count = _successes_by_gaps if n * p < 10.0 else _successes_by_rejection
        return count(self.random, n, p)


def _copy_worthwhile(k):
    """The largest population of which a copy takes less room than a set of k places.

    An empty set takes as much as a list of 21; beyond five elements it has a table besides.
    """
    return 21 if k <= 5 else 21 + 4 ** _math.ceil(_log(k * 3, 4))


def _gamma_of_large_shape(random, alpha):
    """A gamma variable of scale 1 and shape above 1: Cheng's rejection method, 1977."""
    root = _sqrt(2.0 * alpha - 1.0)
    offset, slope = alpha - LOG4, alpha + root
    while True:
        u = random()
        if 1e-7 < u < 0.9999999:
            other = 1.0 - random()
            odds = _log(u / (1.0 - u)) / root
            x = alpha * _exp(odds)
            z = u * u * other
            r = offset + slope * odds - x
            if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):  # the first spares the logarithm
                return x


def _gamma_of_small_shape(random, alpha):
    """A gamma variable of scale 1 and shape below 1: Ahrens and Dieter's algorithm GS."""
    bound = (_e + alpha) / _e
    while True:
        p = bound * random()
        if p > 1.0:
            x = -_log((bound - p) / alpha)
            density = x ** (alpha - 1.0)
        else:
            x = p ** (1.0 / alpha)
            density = _exp(-x)
        if random() <= density:
            return x


def _successes_by_gaps(random, n, p):
    """Successes counted one by one: the gaps between them are geometric (Devroye)."""
    scale = _math.log2(1.0 - p)
    if not scale:
        return 0
    successes = -1
    trial = 0
    while trial <= n:
        trial += _floor(_math.log2(random()) / scale) + 1
        successes += 1
    return successes


def _successes_by_rejection(random, n, p):
    """Successes by Hoermann's BTRS: transformed rejection, most draws settled by a squeeze."""
    spread = _sqrt(n * p * (1.0 - p))
    b = 1.15 + 2.53 * spread
    a = -0.0873 + 0.0248 * b + 0.01 * p
    centre = n * p + 0.5
    squeeze = 0.92 - 4.2 / b
    exact = None
    while True:
        u = random() - 0.5
        tail = 0.5 - abs(u)
        k = _floor((2.0 * a / tail + b) * u + centre)
        if not 0 <= k <= n:
            continue
        v = random()
        if tail >= 0.07 and v <= squeeze:
            return k
        exact = exact or _binomial_density(n, p)
        v *= (2.83 + 5.1 / b) * spread / (a / (tail * tail) + b)
        if _log(v) <= exact(k):
            return k


def _binomial_density(n, p):
    """The logarithm of the chance of k successes, against that of the likeliest number."""
    odds = _log(p / (1.0 - p))
    mode = _floor((n + 1) * p)
    top = _math.lgamma(mode + 1) + _math.lgamma(n - mode + 1)
    return lambda k: top - _math.lgamma(k + 1) - _math.lgamma(n - k + 1) + (k - mode) * odds


class SystemRandom(Random):
    """Random numbers from the operating system: they have no state and cannot be repeated."""

    def random(self):
        """A float from 0.0 up to, not including, 1.0, of 53 random bits."""
        return (int.from_bytes(_urandom(7)) >> 3) * RECIP_BPF

    def getrandbits(self, k):
        """An int of k random bits."""
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        whole, rest = divmod(k, 8)
        return int.from_bytes(_urandom(whole + bool(rest))) >> -rest % 8

    def randbytes(self, n):
        """Bytes of length n from the operating system."""
        return _urandom(n)

    def seed(self, *args, **kwds):
        """Do nothing: the operating system takes no seed."""

    def _notimplemented(self, *args, **kwds):
        """What a source without state cannot do."""
        raise NotImplementedError('System entropy source does not have state.')

    getstate = setstate = _notimplemented


# the functions are methods of one hidden generator
_inst = Random()
_after_fork(_inst.seed)
globals().update((name, getattr(_inst, name)) for name in _FUNCTIONS)
