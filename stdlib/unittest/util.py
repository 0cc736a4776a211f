"""Helpers of unittest: short representations, and differences of collections."""

from collections import namedtuple
from os.path import commonprefix

__unittest = True

_MAX_LENGTH = 80  # of a representation in a message
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN)


def _shorten(s, prefixlen, suffixlen):
    """s with its middle left out where that saves something."""
    left_out = len(s) - prefixlen - suffixlen
    if left_out <= _PLACEHOLDER_LEN:
        return s
    return f"{s[:prefixlen]}[{left_out} chars]{s[len(s) - suffixlen:]}"


def _common_shorten_repr(*args):
    """Representations of args, cut so that where they differ stays in view."""
    reprs = tuple(map(safe_repr, args))
    longest = max(map(len, reprs))
    if longest <= _MAX_LENGTH:
        return reprs
    prefix = commonprefix(reprs)
    n = len(prefix)
    room = _MAX_LENGTH - (longest - n + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if room > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, room)
        return tuple(prefix + s[n:] for s in reprs)
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(prefix + _shorten(s[n:], _MIN_DIFF_LEN, _MIN_END_LEN) for s in reprs)


def safe_repr(obj, short=False):
    """repr(obj), or a plain one where that fails."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _MAX_LENGTH:
        return text[:_MAX_LENGTH] + " [truncated]..."
    return text


def strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def sorted_list_difference(expected, actual):
    """What two sorted lists lack of each other: (missing, unexpected). Repetitions do not count."""
    missing, unexpected = [], []
    i = j = 0
    while i < len(expected) and j < len(actual):
        e, a = expected[i], actual[j]
        if e < a:
            missing.append(e)
        elif e > a:
            unexpected.append(a)
        if not e > a:
            i = _after(expected, i, e)
        if not e < a:
            j = _after(actual, j, a)
    return missing + list(expected[i:]), unexpected + list(actual[j:])


def _after(items, i, item):
    """The index of what follows items[i] and those equal to it."""
    i += 1
    while i < len(items) and items[i] == item:
        i += 1
    return i


def unorderable_list_difference(expected, actual):
    """What two lists lack of each other, by comparing all with all. Empties both."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    """-1, 0 or 1 as x is less than, equal to or greater than y."""
    return (x > y) - (x < y)


_Mismatch = namedtuple("Mismatch", "actual expected value")


def _count_diff_all_purpose(actual, expected):
    """The values whose counts differ, by equality alone."""
    sides = list(actual), list(expected)
    gone = object()
    found = []
    for side in sides:
        for i, value in enumerate(side):
            if value is gone:
                continue
            counts = [0, 0]
            for n, items in enumerate(sides):
                for j, other in enumerate(items):
                    if other is value or (other is not gone and other == value):
                        counts[n] += 1
                        items[j] = gone
            if counts[0] != counts[1]:
                found.append(_Mismatch(*counts, value))
    return found


def _count_diff_hashable(actual, expected):
    """The values whose counts differ; all must be hashable."""
    from collections import Counter
    have, want = Counter(actual), Counter(expected)
    found = [_Mismatch(n, want.get(value, 0), value) for value, n in have.items() if n != want.get(value, 0)]
    return found + [_Mismatch(0, n, value) for value, n in want.items() if value not in have]
