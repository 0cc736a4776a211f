# add_note, __notes__, traceback objects, with_traceback, sys.exc_info.
import sys, types
e = ValueError("v")
e.add_note("first"); e.add_note("second\nline")
print(e.__notes__, hasattr(KeyError(), "__notes__"))
try: e.add_note(5)
except TypeError as x: print(x)
e.__notes__ = "not a list"
try: e.add_note("more")
except TypeError as x: print(x)
def a(): b()
def b():
    c = 1
    raise KeyError("deep")
try: a()
except KeyError as k:
    tb = k.__traceback__
    print(sys.exc_info()[0], sys.exc_info()[1] is k, sys.exc_info()[2] is tb, sys.exception() is k)
    rows = []
    while tb:
        rows.append((tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_lineno, tb.tb_lasti >= 0))
        last, tb = tb, tb.tb_next
    print(rows, last.tb_frame.f_locals, last.tb_frame.f_back.f_code.co_name)
    saved = k
print(sys.exc_info(), sys.exception(), saved.__traceback__.tb_next.tb_next.tb_next)
print(type(saved.__traceback__), repr(last).startswith("<traceback object at 0x"), dir(last))
new = ValueError("n").with_traceback(saved.__traceback__)
print(new.__traceback__ is saved.__traceback__, new.with_traceback(None).__traceback__)
try: new.with_traceback(5)
except TypeError as x: print(x)
made = types.TracebackType(None, last.tb_frame, 0, 42)
print(made.tb_lineno, made.tb_next, made.tb_frame is last.tb_frame)
made.tb_next = last
print(made.tb_next is last)
for code in ["made.tb_next = made", "made.tb_next = 5", "made.tb_lineno = 1", "made.foo", "types.TracebackType()", "last.tb_next = made"]:
    try: exec(code); print(code, "ok")
    except Exception as x: print(code, "|", type(x).__name__, x)
def nested():
    try: raise ValueError(1)
    except ValueError:
        out = [sys.exception()]
        try: raise KeyError(2)
        except KeyError: out.append(sys.exception())
        out.append(sys.exception())
    out.append(sys.exception())
    return out
print(nested())
def gen():
    try: yield sys.exception()
    except TypeError: yield sys.exception()
    yield sys.exception()
try: raise OSError("outer")
except OSError:
    g = gen(); print(next(g), repr(g.throw(TypeError("t"))), next(g))
def reraise():
    try:
        try: raise ValueError("orig")
        except ValueError as e: e.add_note("noted"); raise
    except ValueError as e:
        t, n = e.__traceback__, 0
        while t: n += 1; t = t.tb_next
        return n, e.__notes__
print(reraise())
def loop():
    e = ValueError("again")
    for i in range(3):
        try: raise e
        except ValueError: pass
    t, n = e.__traceback__, 0
    while t: n += 1; t = t.tb_next
    return n
print(loop())
