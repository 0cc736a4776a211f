# Futures that do not exist, come too late, or hide in a function.
SOURCES = [
    "from __future__ import nosuch",
    "from __future__ import braces",
    "x = 1\nfrom __future__ import annotations",
    "def f():\n    from __future__ import annotations",
    "from __future__ import *",
    "import __future__\nfrom __future__ import division",
    "'doc'\n# comment\nfrom __future__ import division, generators as g\nx = g.compiler_flag",
    "'doc'\n'second'\nfrom __future__ import division",
    "from __future__ import (annotations, nested_scopes)",
    "from __future__ import annotations as a; print(a.optional)",
]
for source in SOURCES:
    try:
        exec(compile(source, "file", "exec"), {})
        print("fine")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
