"""What the comparing assertions say when they fail; None while there is nothing to say."""

from .util import _common_shorten_repr, _count_diff_all_purpose, _count_diff_hashable, safe_repr

__unittest = True


def _ndiff(first, second):
    """How the pretty-printed objects differ, line by line."""
    import difflib
    import pprint
    lines = difflib.ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines())
    return "\n" + "\n".join(lines)


def sequences(test, seq1, seq2, seq_type):
    sides = (("First", "first", seq1), ("Second", "second", seq2))
    kind = "sequence"
    if seq_type is not None:
        kind = seq_type.__name__
        for title, _, seq in sides:
            if not isinstance(seq, seq_type):
                raise test.failureException(f"{title} sequence is not a {kind}: {safe_repr(seq)}")
    lengths = []
    for title, _, seq in sides:
        try:
            lengths.append(len(seq))
        except (TypeError, NotImplementedError):
            problem = f"{title} {kind} has no length.    Non-sequence?"
            return test._truncateMessage(problem, _ndiff(seq1, seq2))
    if seq1 == seq2:
        return None
    problem = "%ss differ: %s != %s\n" % (kind.capitalize(), *_common_shorten_repr(seq1, seq2))
    for i in range(min(lengths)):
        items, lost = _items(sides, i)
        if lost:
            problem += f"\nUnable to index element {i} of {lost} {kind}\n"
            break
        if items[0] != items[1]:
            problem += "\nFirst differing element %d:\n%s\n%s\n" % (i, *_common_shorten_repr(*items))
            break
    else:
        if lengths[0] == lengths[1] and seq_type is None and type(seq1) != type(seq2):
            return None  # equal in all but their type
    if lengths[0] != lengths[1]:
        title, name, longer = sides[lengths[0] < lengths[1]]
        n = min(lengths)
        problem += f"\n{title} {kind} contains {max(lengths) - n} additional elements.\n"
        try:
            problem += f"First extra element {n}:\n{safe_repr(longer[n])}\n"
        except (TypeError, IndexError, NotImplementedError):
            problem += f"Unable to index element {n} of {name} {kind}\n"
    return test._truncateMessage(problem, _ndiff(seq1, seq2))


def _items(sides, i):
    """The elements at i, or the name of the side that has none."""
    items = []
    for _, name, seq in sides:
        try:
            items.append(seq[i])
        except (TypeError, IndexError, NotImplementedError):
            return items, name
    return items, None


def sets(test, set1, set2):
    only = []
    for name, a, b in (("first", set1, set2), ("second", set2, set1)):
        try:
            only.append(a.difference(b))
        except TypeError as e:
            test.fail(f"invalid type when attempting set difference: {e}")
        except AttributeError as e:
            test.fail(f"{name} argument does not support set difference: {e}")
    if not any(only):
        return None
    lines = []
    for which, items in zip(("first set but not the second", "second set but not the first"), only):
        if items:
            lines.append(f"Items in the {which}:")
            lines += map(repr, items)
    return "\n".join(lines)


def dicts(test, d1, d2):
    return test._truncateMessage("%s != %s" % _common_shorten_repr(d1, d2), _ndiff(d1, d2))


def counts(test, first, second):
    first, second = list(first), list(second)
    try:
        found = _count_diff_hashable(first, second)
    except TypeError:
        found = _count_diff_all_purpose(first, second)
    if not found:
        return None
    lines = ("First has %d, Second has %d:  %r" % diff for diff in found)
    return test._truncateMessage("Element counts were not equal:\n", "\n".join(lines))


def texts(test, first, second):
    import difflib
    # a line end that only one of them lacks must show
    lacking = any(s and not s.endswith("\n") for s in (first, second))
    lines = [(s + "\n" if s and lacking else s).splitlines(keepends=True) for s in (first, second)]
    return test._truncateMessage("%s != %s" % _common_shorten_repr(first, second),
                                 "\n" + "".join(difflib.ndiff(*lines)))
