# return, break and continue through try/finally in all combinations.
def a():
    try:
        return "try"
    finally:
        print("finally a")
def b():
    try:
        return "try"
    finally:
        return "finally"
def c():
    for i in range(3):
        try:
            continue
        finally:
            print("c", i, end=" ")
    return "done"
def d():
    for i in range(3):
        try:
            break
        finally:
            print("d", i, end=" ")
    else:
        return "else"
    return i
def e():
    while True:
        try:
            raise ValueError("lost")
        finally:
            break
    return "swallowed"
def f():
    for i in range(2):
        try:
            return i
        finally:
            continue
    return "continued"
def g():
    try:
        try:
            raise KeyError("k")
        finally:
            print("inner", end=" ")
    except KeyError as ex:
        return ex.args
    else:
        return "no"
    finally:
        print("outer", end=" ")
def h():
    x = 1
    try:
        return x
    finally:
        x = 2
def i():
    try:
        pass
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("fin", end=" ")
def j():
    for x in range(5):
        try:
            if x == 1: continue
            if x == 3: return x
            print("body", x, end=" ")
        except Exception:
            pass
        else:
            print("else", x, end=" ")
        finally:
            print("fin", x, end=" ")
def k():
    try:
        try:
            return "first"
        finally:
            raise ValueError("second")
    except ValueError as ex:
        return f"caught {ex}"
def l():
    with open("returns_and_finally.py") as fh:
        try:
            return fh.closed
        finally:
            print("in with", fh.closed, end=" ")
import warnings
warnings.simplefilter("ignore")
for fn in (a, b, c, d, e, f, g, h, i, j, k, l):
    print(fn.__name__, fn())
def none(): return
print(none(), (lambda: None)())
