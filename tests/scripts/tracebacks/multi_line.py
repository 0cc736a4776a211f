# Multi-line expressions: which lines are shown and marked.
def f(**k):
    raise ValueError("in call")
def g():
    return f(
        a=1,
        b=[
            1,
            2,
        ],
    )
import traceback, sys
def attempt(fn):
    try:
        fn()
    except Exception:
        traceback.print_exc(file=sys.stdout)
def long_sum():
    return (1
            + 2
            + "three"
            + 4)
def nested():
    return max(
        [1, 2],
        key=f(
            x=1))
def chain():
    return (
        "abc"
        .upper()
        .lower()
        .nope()
        .strip()
    )
def dictionary():
    return {
        "a": 1,
        "b": 1 / 0,
        "c": 3,
    }
def condition():
    if (1 < 2 and
            2 < "3" and
            3 < 4):
        pass
def many():
    return f(a=1,
             b=2,
             c=3,
             d=4,
             e=5,
             f=6,
             g=7)
def subscript():
    return {"a": [1]}[
        "a"
    ][
        5
    ]
def string():
    return """a
b
c""" + 1
for fn in (g, long_sum, nested, chain, dictionary, condition, many, subscript, string):
    attempt(fn)
many()
