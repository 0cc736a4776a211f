"""The examples of a module: docstrings, __test__, options, a failure of each kind but an exception.

>>> 1 + 1
2
>>> 1 + 2
4
>>> print("a\\n\\nb")
a
<BLANKLINE>
b
>>> [][1]
Traceback (most recent call last):
    ...
IndexError: list index out of range
>>> for i in range(2):
...     print(i)
0
1
>>> print("unexpected")
>>> None
5
"""
import doctest


def f():
    """
    >>> f()  # doctest: +SKIP
    7
    >>> [1, 2,  3]  # doctest: +NORMALIZE_WHITESPACE
    [1,   2,
    3]
    >>> list(range(100))  # doctest: +ELLIPSIS
    [0, ..., 99]
    >>> int("x")  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ValueError: any text
    """


class C:
    """No example."""

    def g(self):
        """
        >>> True
        1
        """

    @property
    def p(self):
        """
        >>> 5
        5
        """

    @staticmethod
    def s():
        """>>> 6
        6"""


__test__ = {"x": ">>> 1\n1\n"}

for verbose in False, True:
    result = doctest.testmod(verbose=verbose, exclude_empty=True)
    print(result, result.skipped)
print(doctest.testmod(verbose=False, optionflags=doctest.REPORT_ONLY_FIRST_FAILURE))
print(doctest.testmod(verbose=False, optionflags=doctest.FAIL_FAST | doctest.DONT_ACCEPT_TRUE_FOR_1))
