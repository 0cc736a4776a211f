"""How expected and actual output are compared."""
import doctest
from doctest import (COMPARISON_FLAGS, DONT_ACCEPT_BLANKLINE, DONT_ACCEPT_TRUE_FOR_1, ELLIPSIS, NORMALIZE_WHITESPACE,
                     REPORTING_FLAGS, Example, OutputChecker, register_optionflag)

check = OutputChecker().check_output


def show(want, got, flags=0):
    print(repr(want), repr(got), flags, check(want, got, flags))


show("1\n", "1\n")
show("1\n", "2\n")
show("1\n", "True\n")
show("1\n", "True\n", DONT_ACCEPT_TRUE_FOR_1)
show("a\n<BLANKLINE>\nb\n", "a\n\nb\n")
show("a\n<BLANKLINE>\nb\n", "a\n\nb\n", DONT_ACCEPT_BLANKLINE)
show("a  b\nc\n", "a b c\n", NORMALIZE_WHITESPACE)
show("a...c\n", "abbbc\n", ELLIPSIS)
show("a...c\n", "abbbc\n")
show("...", "", ELLIPSIS)
show("...x...x...\n", "axb\n", ELLIPSIS)
show("aa...aa", "aaa", ELLIPSIS)
show("\u00e9\n", "\u00e9\n")

for example, got in (("1", "2"), ("", "2"), ("1", ""), ("a\n<BLANKLINE>\n", "a\n\nb\n")):
    print(OutputChecker().output_difference(Example("x", example), got, 0), end="")

own = register_optionflag("OWN")
print(own == register_optionflag("OWN"), own & (COMPARISON_FLAGS | REPORTING_FLAGS))
print(doctest.OPTIONFLAGS_BY_NAME["ELLIPSIS"], sorted(doctest.OPTIONFLAGS_BY_NAME))
