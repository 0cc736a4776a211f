# -*- coding: utf-8 -*-
# An encoding declaration, a future import after the docstring and odd but valid layout.
"""not the docstring: a comment came first, which is fine"""
from __future__ import annotations, division
import __future__
print(__doc__)
print(__future__.annotations)
def f(x: undefined_name) -> also_undefined: ...
print(f.__annotations__, f(1))
class C:
    x: Missing = 1
    y: list[Missing]
print(C.__annotations__)
print(__annotations__ if "__annotations__" in globals() else "no module annotations")
z: Whatever = 3
print(__annotations__)
try:
    exec("x = 1\nfrom __future__ import annotations")
except SyntaxError as e:
    print(e.msg)
try:
    exec("from __future__ import nope")
except SyntaxError as e:
    print(e.msg)
try:
    exec("from __future__ import braces")
except SyntaxError as e:
    print(e.msg)
print(__future__.all_feature_names)
