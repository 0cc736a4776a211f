# Code from exec, eval and compile has a file name but no source.
import traceback, sys
def attempt(fn):
    try: fn()
    except Exception: traceback.print_exc(file=sys.stdout)
attempt(lambda: exec("x = 1\n1 / 0"))
attempt(lambda: eval("1 / 0"))
attempt(lambda: exec(compile("def f():\n    return nope\nf()", "virtual.py", "exec")))
attempt(lambda: eval(compile("[1][2]", "<expr>", "eval")))
exec("def g():\n    raise ValueError('from exec')")
attempt(lambda: g())
exec("g()")
