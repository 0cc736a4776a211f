# try/except/else/finally: which clause runs, nesting, name scoping, matching order.
def run(exc):
    out = []
    try:
        out.append("try")
        if exc: raise exc
    except (KeyError, IndexError) as e: out.append(("lookup tuple", type(e).__name__))
    except LookupError: out.append("LookupError")
    except OSError as e: out.append(("os", e.errno))
    except Exception as e: out.append(("any", str(e)))
    except: out.append("bare")
    else: out.append("else")
    finally: out.append("finally")
    return out
class MyLookup(LookupError): pass
for e in (None, KeyError(1), IndexError(2), MyLookup(3), FileNotFoundError(2, "x"), ValueError("v"), KeyboardInterrupt(), SystemExit(1), GeneratorExit()):
    print(run(e))
def else_raises():
    try: pass
    except ValueError: return "never catches else"
    else: raise ValueError("from else")
    finally: print("fin", end=" ")
try: else_raises()
except ValueError as e: print(e)
def finally_order():
    for i in range(2):
        try:
            try: print("a", end=" "); raise KeyError(i)
            except ValueError: print("no", end=" ")
            finally: print("b", end=" ")
        except KeyError as e: print("c", e, end=" ")
        else: print("no")
        finally: print("d", end=" ")
    print()
finally_order()
def handler_raises():
    try:
        try: raise ValueError("first")
        except ValueError: raise KeyError("second")
        finally: print("cleanup", end=" ")
    except KeyError as e: return repr(e), repr(e.__context__)
print(handler_raises())
def scoped():
    try: raise ValueError("x")
    except ValueError as e:
        err = e
    try: e
    except UnboundLocalError as u: print(u)
    return err
print(repr(scoped()))
def dynamic(types):
    try: raise KeyError("k")
    except types as e: return "caught"
print(dynamic(KeyError), dynamic((OSError, LookupError)))
try: dynamic(OSError)
except KeyError: print("passed through")
try: dynamic(())
except KeyError: print("empty tuple catches nothing")
class Meta(type):
    def __subclasscheck__(cls, sub): return True
    def __instancecheck__(cls, o): return True
class Fake(Exception, metaclass=Meta): pass
try: dynamic(Fake)
except KeyError: print("except ignores __subclasscheck__")
def swallow():
    try: return 1 / 0
    except ZeroDivisionError: return "handled"
    finally: pass
print(swallow())
def loop_else():
    for i in range(3):
        try:
            if i == 5: break
        except Exception: pass
    else: return "completed"
print(loop_else())
def deep(n):
    try:
        if n == 0: raise ValueError("bottom")
        deep(n - 1)
    except ValueError as e:
        e.args = (e.args[0] + str(n),); raise
try: deep(4)
except ValueError as e: print(e)
assert True
try: assert 1 == 2, "message"
except AssertionError as e: print(repr(e))
try: assert ()
except AssertionError as e: print(repr(e), e.args)
try: assert False, (1, 2)
except AssertionError as e: print(e.args)
