# How SyntaxErrors from compile and exec are displayed.
import traceback, sys
for src in ["if x\n  pass", "x = (1,\n  2", "print 1", "a = 'abc", "def f(:\n  pass", "  x = 1", "f(a=1, a=2)", "x = 08", "é = = 1", "x = 'é' 'ü' 5 6", "\tx =\t= 1", "if 1:\npass", "class A:\n    def f(self):\n        return = 1", "'''abc\ndef", "x = {1: 2, 3}", "f'{a b}'", "f'''\n{a b}\n'''", "return 1", "a.b.c = 1 = 2", "for x in range(10):\n    pass\n  y", "(a, b) += 1", "lambda x: = 1", "x = yield", "import a.b as", "\n\n\nx y z", "x = 1\ny = $\n", "break", "def f():\n  nonlocal x\n"]:
    try:
        compile(src, "<src>", "exec")
        print("accepted", repr(src))
    except SyntaxError:
        t, v, tb = sys.exc_info()
        print("".join(traceback.format_exception_only(v)), end="")
        print("-----")
