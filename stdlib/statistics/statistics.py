# Averages, spread, relations between data, and the normal distribution.
"""Basic statistics module.

Sums are exact, so that results are correctly rounded.
"""

import math
import random
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction
from functools import reduce
from itertools import count, groupby, repeat
from math import exp, fabs, fsum, hypot, log, sqrt, sumprod, tau
from operator import itemgetter

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean', 'kde', 'kde_random',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


def _exact_ratio(x):
    """x as a pair of ints; infinities and NaNs have None for a denominator."""
    if hasattr(x, 'as_integer_ratio'):
        try:
            return x.as_integer_ratio()
        except (OverflowError, ValueError):
            return (x, None)
    try:
        return (x.numerator, x.denominator)
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _coerce(T, S):
    """The type of a result of data of both types."""
    if S in (T, int, bool):
        return T
    if T is int:
        return S
    # a subclass goes before its base, anything before an int, a float before a fraction
    for narrow, wide in ((T, S), (S, T)):
        if issubclass(wide, narrow):
            return wide
    for whole, other in ((S, T), (T, S)):
        if issubclass(whole, int):
            return other
    for exact, rounded in ((T, S), (S, T)):
        if issubclass(exact, Fraction) and issubclass(rounded, float):
            return rounded
    raise TypeError("don't know how to coerce %s and %s" % (T.__name__, S.__name__))


def _convert(value, T):
    """A fraction as type T."""
    if type(value) is T:
        return value
    target = float if issubclass(T, int) and value.denominator != 1 else T
    try:
        return target(value)
    except TypeError:
        if not hasattr(target, 'as_tuple'):
            raise
    # a Decimal is made by division
    return target(value.numerator) / value.denominator


def _totals(partials):
    if None in partials:  # a NaN or an infinity
        return partials[None]
    return sum(Fraction(n, d) for d, n in partials.items())


def _sum(data):
    """The type, the exact sum and the number of the data."""
    n = 0
    types = []
    partials = {}
    for typ, values in groupby(data, type):
        types.append(typ)
        for num, den in map(_exact_ratio, values):
            n += 1
            partials[den] = partials.get(den, 0) + num
    return reduce(_coerce, types, int), _totals(partials), n


def _ss(data, c=None):
    """The type, the exact sum of squared deviations from c (by default the mean), the mean, the number."""
    data = list(data)
    T, total, n = _sum(data)
    if n == 0:
        return T, Fraction(0), Fraction(0), 0
    if not isinstance(total, (Fraction, int)):  # a NaN or an infinity
        return T, total - total, total, n
    mean_ = Fraction(total, n)
    center = mean_ if c is None else Fraction(*_exact_ratio(c))
    squares = {}
    for num, den in map(_exact_ratio, data):
        d2 = den * den
        squares[d2] = squares.get(d2, 0) + num * num
    ss = _totals(squares) - 2 * center * total + n * center * center
    return T, ss, mean_, n


def _isqrt_rto(n, m):
    """The square root of n/m as an int; a rest makes it odd, so that it can be rounded once more."""
    a = math.isqrt(n // m)
    return a | (a * a * m != n)


def _float_sqrt_of_frac(n, m):
    """sqrt(n/m) as the nearest float."""
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        return (_isqrt_rto(n, m << 2 * q) << q) / 1
    return _isqrt_rto(n << -2 * q, m) / (1 << -q)


def _fail_neg(values, errmsg='negative value'):
    for x in values:
        if x < 0:
            raise StatisticsError(errmsg)
        yield x


def mean(data):
    """The sum of the data divided by how many there are."""
    T, total, n = _sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return _convert(total / n, T)


def fmean(data, weights=None):
    """The arithmetic mean of data as floats, faster than mean(); weights say how much each counts."""
    if weights is None:
        if not hasattr(data, '__len__'):
            data = list(data)
        if not len(data):
            raise StatisticsError('fmean requires at least one data point')
        return fsum(data) / len(data)
    weights = weights if isinstance(weights, (list, tuple)) else list(weights)
    try:
        weighted = sumprod(data, weights)
    except ValueError:
        raise StatisticsError('data and weights must be the same length')
    if whole := fsum(weights):
        return weighted / whole
    raise StatisticsError('sum of weights must be non-zero')


def geometric_mean(data):
    """The n-th root of the product of n positive numbers, a float."""
    logarithms, zeros = [], 0
    for x in data:
        if x > 0.0 or math.isnan(x):
            logarithms.append(log(x))
        elif x != 0.0:
            raise StatisticsError('No negative inputs allowed', x)
        else:
            zeros += 1
    if not logarithms and not zeros:
        raise StatisticsError('Must have a non-empty dataset')
    total = fsum(logarithms)
    if zeros:
        # nothing makes up for a zero but an infinity, which leaves all open
        return 0.0 if total < math.inf else math.nan
    return exp(total / len(logarithms))


def harmonic_mean(data, weights=None):
    """The mean for rates and ratios: the reciprocal of the mean of the reciprocals."""
    negative = 'harmonic mean does not support negative values'
    data = list(data) if iter(data) is data else data
    n = len(data)
    if not n:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if weights is None:
        if n == 1:
            return _only_number(data[0], negative)
        weights, whole = repeat(1, n), n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        whole = _sum(_fail_neg(weights, negative))[1]
    terms = (w / x if w else 0 for w, x in zip(weights, _fail_neg(data, negative)))
    try:
        T, total, _ = _sum(terms)
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(whole / total, T)


def _only_number(x, negative):
    """The harmonic mean of one number: itself."""
    if not hasattr(x, 'as_integer_ratio') and not isinstance(x, (int, float, Fraction)):
        raise TypeError('unsupported type')
    if x < 0:
        raise StatisticsError(negative)
    return x


def median(data):
    """Return the middle of the sorted data; of an even number, the mean of the middle two."""
    data, low, high = _middle(data)
    return data[high] if low == high else (data[low] + data[high]) / 2


def _middle(data):
    """(sorted data, the place of the lower middle, that of the upper), the same for an odd number."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data, (len(data) - 1) // 2, len(data) // 2


def median_low(data):
    """Return the middle of the sorted data; of an even number, the smaller of the middle two."""
    data, low, _ = _middle(data)
    return data[low]


def median_high(data):
    """Return the middle of the sorted data; of an even number, the larger of the middle two."""
    data, _, high = _middle(data)
    return data[high]


def median_grouped(data, interval=1.0):
    """Estimate the median of data that stand for the middle of intervals."""
    data, _, high = _middle(data)
    below = bisect_left(data, data[high])
    inside = bisect_right(data, data[high], lo=below) - below
    try:
        width, centre = float(interval), float(data[high])
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return (centre - width / 2.0) + width * (len(data) / 2 - below) / inside


def mode(data):
    """Return the most common item; the first of several."""
    for item, _ in Counter(iter(data)).most_common(1):
        return item
    raise StatisticsError('no mode for empty data')


def multimode(data):
    """Return a list of the most common items."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [item for item in counts if counts[item] == most]


def quantiles(data, *, n=4, method='exclusive'):
    """Return the n-1 points that divide the data into n groups of equal size.

    With method='inclusive' the least and the greatest item are the least and greatest
    possible ones.
    """
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    if not data:
        raise StatisticsError('must have at least one data point')
    if len(data) == 1:
        return data * (n - 1)
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    # n times the place of the first group's end; a place in parts: after element j, and how far
    stride, shift = (len(data) - 1, 0) if method == 'inclusive' else (len(data) + 1, 1)
    points = []
    for i in range(1, n):
        j = min(max(i * stride // n, shift), len(data) - 2 + shift)
        far = i * stride - j * n
        before, after = data[j - shift], data[j - shift + 1]
        points.append((before * (n - far) + after * far) / n)
    return points


def variance(data, xbar=None):
    """Return the sample variance of data, of which there must be two; xbar is the mean if it is known."""
    T, ss, c, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(ss / (n - 1), T)


def pvariance(data, mu=None):
    """Return the variance of data, which are the whole population; mu is the mean if it is known."""
    T, ss, c, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(ss / n, T)


def _root(T, mss):
    if hasattr(T, 'as_tuple'):
        return (T(mss.numerator) / mss.denominator).sqrt()
    if not isinstance(mss, Fraction):
        return sqrt(mss)
    return _float_sqrt_of_frac(mss.numerator, mss.denominator)


def stdev(data, xbar=None):
    """How far the data, a sample, let expect the whole to spread around its mean."""
    T, ss, c, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(T, ss / (n - 1))


def pstdev(data, mu=None):
    """How far the data, all there are, spread around their mean."""
    T, ss, c, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(T, ss / n)


def covariance(x, y, /):
    """How far two samples vary together, item by item."""
    n = _paired('covariance', x, y)
    return sumprod(_centred(x)[0], _centred(y)[0]) / (n - 1)


def _paired(what, x, y):
    """How many pairs there are, which must be two."""
    if len(x) != len(y):
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError(f'{what} requires at least two data points')
    return len(x)


def _centred(data):
    """The distances of data from their mean, and the mean."""
    mean = fsum(data) / len(data)
    return [item - mean for item in data], mean


def _rank(data, start=0):
    """The ranks of the data; equal ones share the mean of theirs."""
    pairs = sorted(zip(data, count()))
    i = start - 1
    result = [0] * len(pairs)
    for _, group in groupby(pairs, key=itemgetter(0)):
        group = list(group)
        size = len(group)
        rank = i + (size + 1) / 2
        for _, position in group:
            result[position] = rank
        i += size
    return result


def correlation(x, y, /, *, method='linear'):
    """Return Pearson's correlation coefficient of two inputs; of their ranks with method='ranked'."""
    n = _paired('correlation', x, y)
    if method == 'ranked':
        x, y = (_rank(data, start=(n - 1) / -2) for data in (x, y))  # with a mean of 0
    elif method == 'linear':
        x, y = _centred(x)[0], _centred(y)[0]
    else:
        raise ValueError(f'Unknown method: {method!r}')
    try:
        return sumprod(x, y) / _sqrtprod(sumprod(x, x), sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


def _sqrtprod(x, y):
    """The square root of x * y, with one rounding error more than that of the product removed."""
    root = sqrt(x * y)
    if root and math.isfinite(root):
        return root + sumprod((x, root), (y, -root)) / (2.0 * root)
    # out of range is only the product, perhaps
    if not root and x and y:
        scale = 2.0 ** 537
    elif math.isinf(root) and not math.isinf(x) and not math.isinf(y):
        scale = 2.0 ** -512
    else:
        return root
    return _sqrtprod(x * scale, y * scale) / scale


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    """Return slope and intercept of the line with the least squares; through the origin if proportional."""
    _paired('linear regression', x, y)
    xbar = ybar = None
    if not proportional:
        x, xbar = _centred(x)
        y, ybar = _centred(y)
    try:
        slope = (sumprod(x, y) + 0.0) / sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


def _normal_cdf(t):
    return 0.5 * math.erfc(-t / sqrt(2.0))


_SQRT2PI = sqrt(tau)

# kernels: density, cumulative probability, and where the density is not 0
_kernels = {
    'normal': (lambda t: exp(-1 / 2 * t * t) / _SQRT2PI, _normal_cdf, None),
    'logistic': (lambda t: 1 / 2 / (1.0 + math.cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0), None),
    'sigmoid': (lambda t: 1 / math.pi / math.cosh(t), lambda t: 2 / math.pi * math.atan(exp(t)), None),
    'rectangular': (lambda t: 0.5, lambda t: 0.5 * t + 0.5, 1.0),
    'triangular': (lambda t: 1.0 - abs(t), lambda t: t * t * (-0.5 if t > 0 else 0.5) + t + 0.5, 1.0),
    'parabolic': (lambda t: 3 / 4 * (1.0 - t * t), lambda t: sumprod((-1 / 4, 3 / 4, 1 / 2), (t**3, t, 1.0)), 1.0),
    'quartic': (lambda t: 15 / 16 * (1.0 - t * t)**2, lambda t: sumprod((3 / 16, -5 / 8, 15 / 16, 1 / 2), (t**5, t**3, t, 1.0)), 1.0),
    'triweight': (lambda t: 35 / 32 * (1.0 - t * t)**3,
                  lambda t: sumprod((-5 / 32, 21 / 32, -35 / 32, 35 / 32, 1 / 2), (t**7, t**5, t**3, t, 1.0)), 1.0),
    'cosine': (lambda t: math.pi / 4 * math.cos(math.pi / 2 * t), lambda t: 0.5 * math.sin(math.pi / 2 * t) + 0.5, 1.0),
}
_kernel_aliases = {'gauss': 'normal', 'uniform': 'rectangular', 'epanechnikov': 'parabolic', 'biweight': 'quartic'}


def _kernel_for(data, h, kernel):
    """The name that _kernels has for a kernel, if an estimate can be made of the data with the bandwidth h."""
    if not len(data):
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not {h=!r}')
    name = _kernel_aliases.get(kernel, kernel)
    if name not in _kernels:
        raise StatisticsError(f'Unknown kernel name: {kernel!r}')
    return name


def kde(data, h, kernel='normal', *, cumulative=False):
    """Return a function that estimates the probability density at a point from data.

    h is the bandwidth, kernel the name of the function that is put in the place of each item.
    With cumulative=True it estimates the cumulative probability.
    """
    density, probability, support = _kernels[_kernel_for(data, h, kernel)]
    near = _everything(data) if support is None else _neighbours(data, h * support)

    def pdf(x):
        items, _, n = near(x)
        return sum(density((x - item) / h) for item in items) / (n * h)

    def cdf(x):
        items, passed, n = near(x)
        return sum((probability((x - item) / h) for item in items), passed) / n

    made, name = (cdf, 'CDF') if cumulative else (pdf, 'PDF')
    made.__doc__ = f'{name} estimate with {h=!r} and {kernel=!r}'
    return made


def _solve(density, probability):
    """The inverse of a cumulative probability between -1 and 1: Newton's steps, kept between known bounds."""
    def inverse(p):
        low, high = -1.0, 1.0
        x = 2 * math.asin(2 * p - 1) / math.pi  # exact for the cosine, and near for its like
        for _ in range(100):
            miss = probability(x) - p
            if abs(miss) <= 1e-15:
                break
            low, high = (low, x) if miss > 0 else (x, high)
            slope = density(x)
            step = x - miss / slope if slope else low
            x = step if low < step < high else (low + high) / 2
        return x
    return inverse


def _inverse(kernel):
    """The inverse of the cumulative probability of a kernel."""
    pi = math.pi
    if kernel in ('quartic', 'triweight'):
        density, probability, _ = _kernels[kernel]
        return _solve(density, probability)
    return {
        'normal': NormalDist().inv_cdf,
        'logistic': lambda p: log(p / (1 - p)),
        'sigmoid': lambda p: log(math.tan(p * pi / 2)),
        'rectangular': lambda p: 2 * p - 1,
        'parabolic': lambda p: 2 * math.cos((math.acos(2 * p - 1) + pi) / 3),
        'triangular': lambda p: sqrt(2 * p) - 1 if p < 1 / 2 else 1 - sqrt(2 - 2 * p),
        'cosine': lambda p: 2 * math.asin(2 * p - 1) / pi,
    }[kernel]


def kde_random(data, h, kernel='normal', *, seed=None):
    """Return a function that draws a number as often as kde(data, h, kernel) says it is likely.

    The numbers repeat for the same seed.
    """
    inverse = _inverse(_kernel_for(data, h, kernel))
    generator = random.Random(seed)
    draw, choice = generator.random, generator.choice

    def rand():
        return choice(data) + h * inverse(draw())

    rand.__doc__ = f'Random KDE selection with {h=!r} and {kernel=!r}'
    return rand


def _everything(data):
    """What kernels without an end look at: (all of data, how many lie wholly below x, how many there are)."""
    return lambda x: (data, 0, len(data))


def _neighbours(data, reach):
    """The same for kernels that end at a distance of reach; data may still grow."""
    ordered = sorted(data)

    def near(x):
        nonlocal ordered
        if len(ordered) != len(data):
            ordered = sorted(data)
        first, end = bisect_left(ordered, x - reach), bisect_right(ordered, x + reach)
        return ordered[first:end], first, len(ordered)

    return near


# the coefficients of Wichura's algorithm AS 241 (Applied Statistics 37, 1988), the highest power first:
# numerator and denominator near the mean, on the flanks and far out
_CENTRE = ((2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
         4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
         1.3314166789178437745e+2, 3.3871328727963666080e+0),
        (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4,
         2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
         4.2313330701600911252e+1, 1.0))
_FLANK = ((7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
         1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
         4.63033784615654529590e+0, 1.42343711074968357734e+0),
        (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
         1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0,
         2.05319162663775882187e+0, 1.0))
_TAIL = ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
         2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
         5.46378491116411436990e+0, 6.65790464350110377720e+0),
        (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
         7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
         5.99832206555887937690e-1, 1.0))


def _quotient(coefficients, r, factor=1.0):
    """The quotient of two polynomials at r, the upper one times factor."""
    above = below = 0.0
    for a, b in zip(*coefficients):
        above, below = above * r + a, below * r + b
    return above * factor / below


def _normal_dist_inv_cdf(p, mu, sigma):
    """The quantile of probability p, by algorithm AS 241."""
    q = p - 0.5
    if fabs(q) <= 0.425:
        return mu + _quotient(_CENTRE, 0.180625 - q * q, q) * sigma
    far = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    x = _quotient(_FLANK, far - 1.6) if far <= 5.0 else _quotient(_TAIL, far - 5.0)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """The normal distribution of a random variable, by its mean and its standard deviation."""

    __slots__ = {'_mu': 'Arithmetic mean of a normal distribution', '_sigma': 'Standard deviation of a normal distribution'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """Make one with the mean and the standard deviation of data."""
        T, ss, xbar, n = _ss(data)
        if n < 2:
            raise StatisticsError('stdev requires at least two data points')
        return cls(_convert(xbar, T), _root(T, ss / (n - 1)))

    def samples(self, n, *, seed=None):
        """Return a list of n random samples."""
        rnd = random.random if seed is None else random.Random(seed).random
        return [_normal_dist_inv_cdf(rnd(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        """Return the probability density at x."""
        spread = self.variance
        if not spread:
            raise StatisticsError('pdf() not defined when sigma is zero')
        away = x - self._mu
        return exp(away * away / (-2.0 * spread)) / sqrt(tau * spread)

    def cdf(self, x):
        """Return the probability of a value of at most x."""
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * math.erfc((self._mu - x) / (self._sigma * sqrt(2.0)))

    def inv_cdf(self, p):
        """Return the x for which cdf(x) is p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """Return the n-1 points that divide the distribution into n parts of equal probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """Return the area that both densities have in common, between 0.0 and 1.0."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        near, far = sorted((self, other), key=lambda d: (d._sigma, d._mu))
        if not near._sigma or not far._sigma:
            raise StatisticsError('overlap() not defined when sigma is zero')
        apart = fabs(far._mu - near._mu)
        wider = far.variance - near.variance
        if not wider:
            return math.erfc(apart / (2.0 * near._sigma * sqrt(2.0)))
        # the two places where the densities cross, and the probability of either between them
        middle = near._mu * far.variance - far._mu * near.variance
        reach = near._sigma * far._sigma * sqrt(apart * apart + wider * log(far.variance / near.variance))
        outside = [fabs(far.cdf(x) - near.cdf(x)) for x in ((middle + reach) / wider, (middle - reach) / wider)]
        return 1.0 - (outside[0] + outside[1])

    def zscore(self, x):
        """Return how many standard deviations x is above the mean."""
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(x1, x2):
        """Add a number, or an independent distribution."""
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        """Subtract a number, or an independent distribution."""
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
