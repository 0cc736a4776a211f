# With annotations from __future__, annotations are not evaluated.
from __future__ import annotations

import inspect
import typing


def f(a: nosuch[int], *, b: 1 + 1 = 3) -> "text":
    c: missing = 5
    return c


class C:
    x: list[C]
    y: lambda: 0


print(f.__annotations__)
print(C.__annotations__, f(1, b=2))
print(inspect.signature(f))
print(typing.get_type_hints(C, localns={"C": C})["x"] if "lambda" not in C.__annotations__ else None)
try:
    typing.get_type_hints(f)
except NameError as e:
    print(e)
