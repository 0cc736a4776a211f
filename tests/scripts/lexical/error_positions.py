# args of SyntaxErrors in each mode of compile: line, offset, text and end.
for src in ["1 +", "x = = 1", "a b\nc", "f(a b", "'abc'd", "(", "  x", "if x", "é = 'ü' 1 2", "return", "x = 5 5\n", "\n\ny z", "f(**", "lambda: (yield x = 1)", "{1: }", "for", "a.b.", "x[1:2", "def f(x, x): pass", "break", "x: int: str"]:
    for mode in ("exec", "eval", "single"):
        try: compile(src, "<src>", mode); print(repr(src), mode, "ok")
        except SyntaxError as e: print(repr(src), mode, type(e).__name__, e.args)
for src, mode in (("", "exec"), ("", "eval"), ("", "single"), (" ", "eval"), ("\n", "eval"), ("#", "eval"), ("#", "exec")):
    try: compile(src, "<src>", mode); print(repr(src), mode, "ok")
    except SyntaxError as e: print(repr(src), mode, e.args)
