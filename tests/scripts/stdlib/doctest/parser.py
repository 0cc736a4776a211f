"""What the parser makes of texts, good and bad."""
from doctest import DocTestParser, Example, script_from_examples

parser = DocTestParser()


def show(text):
    print(repr(text))
    try:
        for part in parser.parse(text, "name"):
            print("   ", sorted(vars(part).items()) if isinstance(part, Example) else repr(part))
    except ValueError as e:
        print("    ValueError:", e)


show("")
show("no example\n")
show(">>> 1\n1\n")
show("text\n    >>> if 1:\n    ...     2\n    ... \n    2\n\n    more\n    >>> 3")
show(">>> 1/0\nTraceback (most recent call last):\n  stack\nZeroDivisionError: division\nby zero\n")
show(">>> f()  # doctest: +ELLIPSIS, -SKIP +NORMALIZE_WHITESPACE\n...\n")
show(">>> # only a comment\n>>> 2\n")
show(">>>1")
show(">>> 1\n...2")
show("  >>> 1\n 1")
show("   >>> 1\n  ... 1")
show(">>> 1 # doctest: +FOO")
show(">>> 1 # doctest: ELLIPSIS")
show(">>> # doctest: +SKIP\n")

print(script_from_examples("Intro.\n\n>>> x = 1\n>>> x\n1\n\nMiddle\n  >>> for i in x:\n  ...   i\n  2\n  3\n\nend\n"))
print(parser.get_doctest(">>> 1\n>>> 2\n", {}, "n", "f", 3), Example("1", "1") == Example("1\n", "1\n"))
