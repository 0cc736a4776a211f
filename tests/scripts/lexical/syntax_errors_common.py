# The common mistakes and CPython's words for them.
cases = [
    "if x\n    pass", "while x\n    pass", "for x in y\n    pass", "def f()\n    pass", "class A\n    pass", "else:\n    pass",
    "if x = 1:\n    pass", "print 'hello'", "exec 'x'", "print(1", "x = [1, 2", "x = {1: 2", "x = )", "(1, 2]", "{1: 2)",
    "f(a b)", "[a b]", "(a, b c)", "{1: 2 3: 4}", "x = 1 2", "a b", "def f(a, a): 0", "def f(a=1, b): 0", "def f(*): 0",
    "def f(**k, a): 0", "def f(*a, *b): 0", "f(a=1, 2)", "f(**k, *a)", "f(a=1, a=2)", "f(1=2)", "f(a.b=1)", "f(x for x in y, 1)",
    "return 1", "yield 1", "await x", "break", "continue", "async with x: 0", "nonlocal x", "def f():\n  nonlocal x",
    "def f():\n  x = 1\n  global x", "def f(x):\n  global x", "if 1:\nprint(1)", "if 1:\n    x\n  y", "  x = 1", "x = 1\n  y = 2",
    "for 1 in x: 0", "import a.b as c.d", "from x import", "from x import (a, b", "import", "from . import *, a", "def f(): from x import *",
    "x = yield = 1", "lambda x=1, y: 0", "@", "@x\ny = 1", "try:\n    pass", "try:\n  pass\nexcept:\n  pass\nexcept A:\n  pass",
    "try: 0\nexcept A, B: 0", "try: 0\nexcept* : 0", "with x as 1: 0", "with x as f(): 0", "raise x from", "assert", "x +", "x = ", "a = b = ",
    "x ? y : z", "$x", "x!", "a <> b", "a ++", "x = 'abc", "x = \"\"\"abc", "'''", "a ! b", "x.1", "1.x", "x..y", "...x", "x[", "x[]",
    "True = 1", "None += 1", "for None in x: 0", "def None(): 0", "def f(None): 0", "class True: 0", "import None", "x.None", "f(None=1)",
    "if (a = 1): 0", "[x = 1]", "{x = 1}", "dict(a: 1)", "{a: *b}", "{**a: 1}", "{a:}", "{1:2, 3}", "{1, 2:3}", "*x", "print(*)", "f(**)",
    "match x:\n  case 1 | a: 0\n  case b: 0", "match x:\n  case a: 0\n  case b: 0", "not", "x not y", "x is", "elif x: 0", "finally: 0",
    "async x", "def f():", "class A:\n", "if x:\n\n", "for x in y:\n", "\\ x", "x = (yield)", "del", "global", "x = 5 if 1", "else", "pass x",
]
for src in cases:
    try:
        compile(src, "<s>", "exec")
        print(repr(src), "| accepted")
    except SyntaxError as e:
        print(repr(src), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
