# A SyntaxError about names and scopes has the message alone in its args.
for src in ("def f(x, x): pass", "def f():\n x = 1\n global x", "nonlocal x", "def f():\n  nonlocal y", "class C[T, T]: pass", "[(i := 0) for i in [1]]", "def f():\n  [(yield 1) for _ in x]", "def f(): from m import *", "return", "f(", "f(\n"):
    try: compile(src, "<src>", "exec")
    except SyntaxError as e: print(repr(src), e.args, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text, e.filename)
