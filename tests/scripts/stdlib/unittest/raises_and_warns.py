# assertRaises, assertWarns and their forms with regular expressions
import unittest
import warnings

t = unittest.TestCase()


def attempt(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print("passed", type(result).__name__)
    except (AssertionError, TypeError, ValueError) as e:
        print(type(e).__name__, e)


def boom():
    local = "kept in the frame"
    raise ValueError("boom 42")


with t.assertRaises(ValueError) as caught:
    boom()
print(repr(caught.exception), caught.exception.__traceback__, caught.expected)
with t.assertRaisesRegex(ValueError, r"boom \d+"):
    boom()
attempt(t.assertRaises, ValueError, boom)
attempt(t.assertRaises, ValueError, int, "7")
attempt(t.assertRaises, (KeyError, IndexError), print)
attempt(t.assertRaises, KeyError, lambda: boom())
attempt(t.assertRaises, 3)
attempt(t.assertRaises, "x", print)
attempt(t.assertRaises, (KeyError, 3), print)
attempt(t.assertRaises, KeyError, msg="m", other=1)
attempt(t.assertRaisesRegex, ValueError, "other", boom)
attempt(t.assertRaisesRegex, ValueError, "x")


def nothing_raised():
    with t.assertRaises(KeyError, msg="a message"):
        pass


def nothing_warned():
    with t.assertWarns(UserWarning):
        warnings.warn("other", DeprecationWarning)


def other_text():
    with t.assertWarnsRegex(UserWarning, "^x"):
        warnings.warn("text")


warnings.simplefilter("ignore")
attempt(nothing_raised)
attempt(nothing_warned)
attempt(other_text)
with t.assertWarns((UserWarning, DeprecationWarning)) as caught:
    warnings.warn("first")
    warnings.warn("second", DeprecationWarning)
print(caught.warning, caught.filename.endswith("raises_and_warns.py"), caught.lineno, len(caught.warnings))
attempt(t.assertWarns, UserWarning, warnings.warn, "called")
attempt(t.assertWarns, UserWarning, print, "quiet")
attempt(t.assertWarns, ValueError, print)
attempt(t.assertWarnsRegex, UserWarning, "a.c", warnings.warn, "abc")
