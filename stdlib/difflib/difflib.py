"""Comparing sequences, and showing how texts differ.

SequenceMatcher finds what two sequences have in common; Differ and ndiff() show all lines,
with marks where they differ; unified_diff() and context_diff() show the changes as patches do.
"""

from collections import namedtuple as _namedtuple
from heapq import nlargest as _nlargest
from types import GenericAlias

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
           "context_diff", "unified_diff", "diff_bytes", "Match"]

Match = _namedtuple("Match", "a b size")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Finds the longest blocks that two sequences of hashable elements have in common.

    isjunk tells which elements do not count as such. With autojunk neither do those that
    make up more than 1 % of a second sequence of at least 200 elements.
    """

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Set both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Set the first sequence."""
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second sequence, which is analysed: keep it when comparing one with many."""
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = None
            self.fullbcount = None
            self.__index_b()

    def __index_b(self):
        """Note where each element of b occurs, apart from junk and what is too popular."""
        self.b2j = b2j = {}
        for i, element in enumerate(self.b):
            b2j.setdefault(element, []).append(i)
        self.bjunk = junk = set()
        isjunk = self.isjunk
        if isjunk:
            junk.update(element for element in b2j if isjunk(element))
            for element in junk:
                del b2j[element]
        self.bpopular = popular = set()
        n = len(self.b)
        if self.autojunk and n >= 200:
            limit = n // 100 + 1
            popular.update(element for element, where in b2j.items() if len(where) > limit)
            for element in popular:
                del b2j[element]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest common block of a[alo:ahi] and b[blo:bhi], as a Match.

        Among equals the one that starts first in a, then in b. Junk only extends a block.
        """
        a, b, b2j, isjunk = self.a, self.b, self.b2j, self.bjunk.__contains__
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        besti, bestj, bestsize = alo, blo, 0
        lengths = {}  # of the blocks that end with a[i - 1], by their end in b
        nowhere = []
        for i in range(alo, ahi):
            longer = {}
            for j in b2j.get(a[i], nowhere):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                longer[j] = size = lengths.get(j - 1, 0) + 1
                if size > bestsize:
                    besti, bestj, bestsize = i - size + 1, j - size + 1, size
            lengths = longer
        # what is popular may extend it on both sides, and then junk
        for junk in (False, True):
            while besti > alo and bestj > blo and isjunk(b[bestj - 1]) == junk and a[besti - 1] == b[bestj - 1]:
                besti, bestj, bestsize = besti - 1, bestj - 1, bestsize + 1
            while (besti + bestsize < ahi and bestj + bestsize < bhi and isjunk(b[bestj + bestsize]) == junk
                   and a[besti + bestsize] == b[bestj + bestsize]):
                bestsize += 1
        return Match(besti, bestj, bestsize)

    def get_matching_blocks(self):
        """All common blocks, in order; the last is a Match(len(a), len(b), 0)."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        la, lb = len(self.a), len(self.b)
        found = []
        ranges = [(0, la, 0, lb)]
        while ranges:
            alo, ahi, blo, bhi = ranges.pop()
            i, j, k = block = self.find_longest_match(alo, ahi, blo, bhi)
            if k:
                found.append(block)
                if alo < i and blo < j:
                    ranges.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    ranges.append((i + k, ahi, j + k, bhi))
        found.sort()
        # blocks that touch in both sequences are one
        blocks = []
        start = (0, 0, 0)
        for i, j, k in found:
            if (start[0] + start[2], start[1] + start[2]) == (i, j):
                start = (start[0], start[1], start[2] + k)
                continue
            if start[2]:
                blocks.append(Match._make(start))
            start = (i, j, k)
        if start[2]:
            blocks.append(Match._make(start))
        blocks.append(Match(la, lb, 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        """How to turn a into b: tuples (tag, i1, i2, j1, j2); tag is replace, delete, insert or equal."""
        if self.opcodes is not None:
            return self.opcodes
        self.opcodes = codes = []
        i = j = 0
        for ai, bj, size in self.get_matching_blocks():
            if i < ai:
                codes.append(("replace" if j < bj else "delete", i, ai, j, bj))
            elif j < bj:
                codes.append(("insert", i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                codes.append(("equal", ai, i, bj, j))
        return codes

    def get_grouped_opcodes(self, n=3):
        """Yield the opcodes in groups, with up to n equal elements around the changes."""
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """How similar the sequences are, from 0.0 to 1.0."""
        return _ratio(sum(block[-1] for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        """An upper bound of ratio(): as if order did not matter."""
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for element in self.b:
                counts[element] = counts.get(element, 0) + 1
        left = {}
        matches = 0
        for element in self.a:
            n = left.get(element)
            if n is None:
                n = self.fullbcount.get(element, 0)
            left[element] = n - 1
            if n > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """An upper bound of ratio(): as if only lengths mattered."""
        la, lb = len(self.a), len(self.b)
        return _ratio(min(la, lb), la + lb)

    __class_getitem__ = classmethod(GenericAlias)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The up to n sequences that are most similar to word, of those whose ratio is at least cutoff."""
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    found = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for x in possibilities:
        matcher.set_seq1(x)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff:
            ratio = matcher.ratio()
            if ratio >= cutoff:
                found.append((ratio, x))
    return [x for _, x in _nlargest(n, found)]


def _keep_original_ws(s, tags):
    """tags with the white space of s where they have blanks, so that tabs line up."""
    return "".join(c if tag == " " and c.isspace() else tag for c, tag in zip(s, tags))


class Differ:
    """Compares texts line by line, and similar lines character by character.

    The first two characters of each line of a delta say where it comes from: "- " the first
    text, "+ " the second, "  " both; "? " is none of a text but marks what changed.
    """

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """Yield the lines of the delta of two sequences of lines."""
        matcher = SequenceMatcher(self.linejunk, a, b)
        for tag, alo, ahi, blo, bhi in matcher.get_opcodes():
            if tag == "replace":
                lines = self._fancy_replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                lines = self._dump("-", a, alo, ahi)
            elif tag == "insert":
                lines = self._dump("+", b, blo, bhi)
            elif tag == "equal":
                lines = self._dump(" ", a, alo, ahi)
            else:
                raise ValueError("unknown tag %r" % (tag,))
            yield from lines

    def _dump(self, tag, x, lo, hi):
        for i in range(lo, hi):
            yield "%s %s" % (tag, x[i])

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        """Yield lines of which none are similar; the fewer first."""
        if bhi - blo < ahi - alo:
            yield from self._dump("+", b, blo, bhi)
            yield from self._dump("-", a, alo, ahi)
        else:
            yield from self._dump("-", a, alo, ahi)
            yield from self._dump("+", b, blo, bhi)

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        """Yield lines that replace others, with marks where a pair is similar.

        Each line of b is compared with those of a within 10 lines of its place.
        """
        window = 10
        matcher = SequenceMatcher(self.charjunk)
        i, j = alo, blo  # of the lines not yet shown
        for line in range(blo, bhi):
            matcher.set_seq2(b[line])
            place = alo + line - blo
            candidates = range(max(place - window, i), min(place + window + 1, ahi))
            if not candidates:
                break
            match, best = None, 0.74999
            for candidate in candidates:
                matcher.set_seq1(a[candidate])
                # the cheap bounds first: they rule out most
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    match, best = candidate, matcher.ratio()
            if match is None:
                continue
            yield from self._plain_replace(a, i, match, b, j, line)
            yield from self._marked(matcher, a[match], b[line])
            i, j = match + 1, line + 1
        yield from self._plain_replace(a, i, ahi, b, j, bhi)

    def _marked(self, matcher, old, new):
        """Yield a pair of similar lines."""
        if old == new:
            yield "  " + old
            return
        oldtags = newtags = ""
        matcher.set_seqs(old, new)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            if tag == "replace":
                oldtags += "^" * (i2 - i1)
                newtags += "^" * (j2 - j1)
            elif tag == "delete":
                oldtags += "-" * (i2 - i1)
            elif tag == "insert":
                newtags += "+" * (j2 - j1)
            else:
                oldtags += " " * (i2 - i1)
                newtags += " " * (j2 - j1)
        yield from self._qformat(old, new, oldtags, newtags)

    def _qformat(self, aline, bline, atags, btags):
        for prefix, line, tags in (("- ", aline, atags), ("+ ", bline, btags)):
            yield prefix + line
            tags = _keep_original_ws(line, tags).rstrip()
            if tags:
                yield f"? {tags}\n"


def IS_LINE_JUNK(line, pat=None):
    """Whether a line is blank or has nothing but one '#'."""
    if pat is None:
        return line.strip() in ("", "#")
    return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Whether a character is a blank or a tab."""
    return ch in ws


def _format_range_unified(start, stop):
    """A range of lines as in the @@ lines of unified diffs."""
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Yield the lines of a unified diff of two lists of lines, with n lines of context.

    Use lineterm="" for lines that have no line ends.
    """
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for mark, file, date in (("---", fromfile, fromfiledate), ("+++", tofile, tofiledate)):
                yield f"{mark} {file}{_dated(date)}{lineterm}"
        first, last = group[0], group[-1]
        yield f"@@ -{_format_range_unified(first[1], last[2])} +{_format_range_unified(first[3], last[4])} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag != "insert":
                for line in a[i1:i2]:
                    yield "-" + line
            if tag != "delete":
                for line in b[j1:j2]:
                    yield "+" + line


def _dated(date):
    return f"\t{date}" if date else ""


def _format_range_context(start, stop):
    """A range of lines as in the *** and --- lines of context diffs."""
    length = stop - start
    if length <= 1:
        return str(start + length)
    return f"{start + 1},{stop}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Yield the lines of a context diff of two lists of lines, with n lines of context.

    Use lineterm="" for lines that have no line ends.
    """
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    prefix = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for mark, file, date in (("***", fromfile, fromfiledate), ("---", tofile, tofiledate)):
                yield f"{mark} {file}{_dated(date)}{lineterm}"
        first, last = group[0], group[-1]
        tags = {code[0] for code in group}
        yield "***************" + lineterm
        yield f"*** {_format_range_context(first[1], last[2])} ****{lineterm}"
        if tags & {"replace", "delete"}:
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield prefix[tag] + line
        yield f"--- {_format_range_context(first[3], last[4])} ----{lineterm}"
        if tags & {"replace", "insert"}:
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield prefix[tag] + line


def _check_types(a, b, *args):
    """Refuse bytes, whose lines would come out as repr() shows them."""
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError("lines to compare must be str, not %s (%r)" % (type(lines[0]).__name__, lines[0]))
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError("all arguments must be str, not: %r" % (arg,))


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """Yield the diff that dfunc makes, unified_diff or context_diff, of lists of bytes lines."""
    def decode(s):
        try:
            return s.decode("ascii", "surrogateescape")
        except AttributeError as e:
            raise TypeError("all arguments must be bytes, not %s (%r)" % (type(s).__name__, s)) from e
    a = list(map(decode, a))
    b = list(map(decode, b))
    texts = map(decode, (fromfile, tofile, fromfiledate, tofiledate))
    for line in dfunc(a, b, *texts, n, decode(lineterm)):
        yield line.encode("ascii", "surrogateescape")


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """The delta of two lists of lines, as Differ makes it."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """Yield the lines of one of the texts, 1 or 2, of which ndiff() made the delta."""
    try:
        prefixes = ("  ", {1: "- ", 2: "+ "}[int(which)])
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which) from None
    for line in delta:
        if line[:2] in prefixes:
            yield line[2:]
