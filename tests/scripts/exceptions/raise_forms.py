# raise in all its forms; cause, context and suppression.
def show(e):
    print(type(e).__name__, e.args, "cause", repr(e.__cause__), "context", repr(e.__context__), "suppress", e.__suppress_context__)
def attempt(f):
    try: f()
    except BaseException as e: show(e)
def a(): raise ValueError
def b(): raise ValueError("x", 1)
def c(): raise KeyError("k") from ValueError("cause")
def d(): raise KeyError("k") from TypeError
def e(): raise KeyError("k") from None
def f():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("during")
def g():
    try: 1 / 0
    except ZeroDivisionError as z: raise KeyError("from") from z
def h():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("quiet") from None
def i():
    try: 1 / 0
    except ZeroDivisionError: raise
def j():
    try: raise ValueError(1)
    finally: raise KeyError("in finally")
def k(): raise
def l(): raise 5
def m(): raise int
def n(): raise ValueError from 5
def o(): raise "string"
class NoArgs(Exception):
    def __init__(self): super().__init__("set by init")
def p(): raise NoArgs
class Needs(Exception):
    def __init__(self, a, b): self.a = a
def q(): raise Needs
class New(Exception):
    def __new__(cls): return 7
def r(): raise New
def s():
    try: raise ValueError("a")
    except ValueError:
        try: raise KeyError("b")
        except KeyError: pass
        raise TypeError("c")
def t():
    e = ValueError("self")
    try: raise e
    except ValueError: raise e
def u():
    try:
        try: raise ValueError("v")
        except KeyError: pass
        else: print("no")
        finally: print("fin", end=" ")
    except ValueError as ex: raise ex from ex
def v():
    e = ValueError("e"); e.__cause__ = KeyError("set"); raise e
def w():
    try: raise KeyError("first")
    except KeyError as e: x = e
    raise ValueError("later") from x
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w):
    print(fn.__name__, end=": "); attempt(fn)
try: ValueError().__cause__ = 5
except TypeError as x: print(x)
try: ValueError().__context__ = 5
except TypeError as x: print(x)
try: ValueError().__traceback__ = 5
except TypeError as x: print(x)
try: ValueError().args = 5
except TypeError as x: print(x)
x = "kept"
try: raise KeyError
except KeyError as x: pass
print("x" in globals())
for exc in ["except 5: 0", "except (ValueError, 5): 0", "except int: 0", "except 'a': 0", "except [ValueError]: 0"]:
    try: exec(f"try: raise KeyError('k')\n{exc}")
    except TypeError as e: print(exc, "|", e, "|", repr(e.__context__))
try: raise KeyError("tuple")
except (ValueError, (TypeError, KeyError) if False else KeyError) as e: print("matched", e)
