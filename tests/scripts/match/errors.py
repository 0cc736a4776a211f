# Patterns that do not compile.
for p in ["a | b", "1 | a", "a.b()", "f(x=1, 2)", "f(x=1, x=2)", "[*a, *b]", "{**r, 'a': 1}", "{*a}", "{a: 1}", "{**_}", "1 + 1", "1 + a", "-a", "+1", "a as 1", "1 as a.b", "1 as _", "_ | 1", "[a, a]", "(a, [b, a])", "{'x': a, 'y': a}", "a(b=c, d=c)", "f'{x}'", "1 if x", "a, b | c", "(x as x2) as x3", "[]|()", "*a", "*a, ", "x.y.z", "None | True", "lambda: 0", "1 | [a]", "{1: a, 2: b} | {2: a, 1: b}", "a if a", "not 1", "1j + 1", "1 + 2j + 3", "-1 + -2j", "'a' 'b'", "b'a' 'b'", "{-a: 1}", "{f(): 1}", "x()()", "x()[0]", "(a)", "(a,)", "[(a)]", "_", "__", "{}", "{'a': _, **rest}", "{**rest,}", "case", "match", "1 < 2", "a[0]", "... ", "{...: 1}"]:
    try:
        compile(f"match v:\n case {p}: pass", "<s>", "exec")
        print(p, "| ok")
    except SyntaxError as e:
        print(p, "|", e.msg, e.lineno, e.offset)
for src in ["match v:\n pass", "match v:\n case 1: pass\n x", "match v\n case 1: pass", "match v:\n case 1\n  pass", "match v:\ncase 1: pass", "match:\n case 1: pass", "match v: case 1: pass", "case 1: pass", "match v:\n case a: pass\n case 1: pass", "match v:\n case _: pass\n case _: pass", "match v:\n case a if x: pass\n case b: pass", "match v:\n case (a): pass\n case b: pass", "match v:\n case a | 1: pass", "match *a, b:\n case 1: pass", "match a, :\n case 1: pass", "match (yield):\n case 1: pass", "match x:\n case 1:\n"]:
    try:
        compile(src, "<s>", "exec")
        print(repr(src), "| ok")
    except SyntaxError as e:
        print(repr(src), "|", type(e).__name__, e.msg, e.lineno, e.offset)
