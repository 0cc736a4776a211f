# compile() takes futures as flags, and passes on those of the code that calls it.
from __future__ import annotations

import __future__

source = "def f(x: undefined): pass\nprint(f.__annotations__)"
exec(compile(source, "a", "exec"))
try:
    exec(compile(source, "b", "exec", dont_inherit=True))
except NameError as e:
    print(e)
exec(compile(source, "c", "exec", __future__.annotations.compiler_flag, dont_inherit=True))
print(hex(compile("1", "d", "eval").co_flags & __future__.annotations.compiler_flag))
for flags in (1 << 30, -1, "x"):
    try:
        print(compile("1", "e", "eval", flags))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(__future__.CO_FUTURE_ANNOTATIONS == __future__.annotations.compiler_flag)
for bad in (lambda: __future__._Feature(), lambda: __future__.annotations.nosuch):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
