# __context__ through nested handlers, finally, generators and loops; cycles are cut.
def chain(e):
    out = []
    while e is not None: out.append(f"{type(e).__name__}({e})"); e = e.__context__
    return " <- ".join(out)
def a():
    try: raise KeyError(1)
    except KeyError:
        try: raise ValueError(2)
        except ValueError:
            try: raise TypeError(3)
            finally: raise OSError(4)
def b():
    for i in range(3):
        try: raise KeyError(i)
        except KeyError as e: last = e
    return last
def c():
    e1 = KeyError("one")
    try: raise e1
    except KeyError:
        try: raise ValueError("two")
        except ValueError: raise e1
def d():
    try: raise KeyError("handled")
    except KeyError: pass
    raise ValueError("alone")
def e():
    def g():
        try: yield
        except ValueError: raise TypeError("in generator")
    it = g(); next(it)
    try: 1 / 0
    except ZeroDivisionError: it.throw(ValueError("thrown in"))
def f():
    class CM:
        def __enter__(self): return self
        def __exit__(self, *a): raise RuntimeError("exit")
    with CM(): raise KeyError("body")
def g():
    try: raise KeyError("x")
    except KeyError as k:
        try: raise ValueError("y") from k
        except ValueError as v: raise OSError("z") from None
def h():
    try:
        try: raise KeyError("first")
        finally:
            try: raise ValueError("second")
            except ValueError: pass
    except KeyError as e: return e
def i():
    try: raise KeyError("k")
    except KeyError: return next(iter_fail())
def iter_fail():
    raise ValueError("generator body")
    yield
for fn in (a, b, c, d, e, f, g, h, i):
    try: r = fn(); print(fn.__name__, "returned", chain(r))
    except Exception as ex: print(fn.__name__, chain(ex), "| cause", repr(ex.__cause__), ex.__suppress_context__)
x, y = ValueError("x"), KeyError("y")
try:
    try: raise x
    except ValueError: raise y
except KeyError:
    try: raise x
    except ValueError as v: print(chain(v) if v.__context__ is not v else "self")
