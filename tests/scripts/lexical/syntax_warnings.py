# SyntaxWarnings at compile time: what, where, and as errors.
import warnings
for src in ["x is 1", "x is 'a'", "x is not ()", "1 is x", "(1)()", "[1][1, 2]", "'a'()", "[1] ['a']", "f'a'()", "assert (x, 'msg')", "assert (1,)", r"'\d'", r"b'\d'", r"f'\d{1}'", r"'\400'", "0x1for x in y", "1if 1else 2", "1or 2", "0b1and 1", "1_000in x", "def f():\n  try: 0\n  finally: return 1", "(1, 2)(3)", "{1: 2}(3)", "None[0]", "...()", "x is -1", "x is (1, 2)", "x is None", "x is True", "x is ...", "x is []", "lambda: x is 5", "1.5in x", "r'\\d'", "'\\\n'", "0xfor x in y", "5if x else y", "1jif x else y", "assert x, 'ok'", "(yield)()" , "[]()", "'a'[1.5]", "(1,)[x]", "b'a'['k']", "{1}[0]", "(lambda: 0)[1]", "(x for x in y)()", "'''\\d\n\\e'''", r"'\N{bullet}\_'"]:
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: compile(src, "<src>", "exec"); err = ""
        except SyntaxError as e: err = f"SyntaxError: {e.msg}"
    print(repr(src), "|", [(x.category.__name__, str(x.message), x.lineno) for x in w], err)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for src in ["x is 1", r"a = '\d'", "\n\nassert (1, 2)"]:
        try: compile(src, "<src>", "exec")
        except SyntaxError as e: print(repr(src), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_offset, e.text)
