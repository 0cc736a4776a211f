# Exceptions that something keeps are untouched by the many that nothing keeps.
import sys
import traceback

class Plain(Exception):
    pass

class Kept(Exception):
    def __init__(self, code):
        self.code = code
        known.append(self)

class Own(Exception):
    @property
    def args(self):
        known.append(self)
        return ("own",)

known = []

def thrower(i):
    if i % 4 == 0:
        raise Plain(i)
    if i % 4 == 1:
        raise ValueError("bad", i)
    if i % 4 == 2:
        raise Kept(i)
    return [][i]

def middle(i):
    x = "x%d" % i
    try:
        return thrower(i)
    finally:
        x += "!"

def forgotten():
    for i in range(20):
        try:
            middle(i)
        except (Plain, ValueError):
            pass
        except LookupError as e:
            e.args[0]
        except Exception:
            pass
        try:
            {}["k"]
        except KeyError:
            pass

def info():
    return sys.exc_info()[1]

def by_exception(i):
    try:
        middle(i)
    except Exception:
        return sys.exception()

def by_caller(i):
    try:
        middle(i)
    except Exception:
        return info()

def by_name(i):
    try:
        middle(i)
    except Exception as e:
        return e

def as_context(i):
    try:
        try:
            middle(i)
        except Exception:
            raise KeyError(i)
    except KeyError as e:
        return e

def as_context_of_error(i):
    try:
        try:
            middle(i)
        except Exception:
            {}[i]
    except KeyError as e:
        return e.__context__

def by_locals(i):
    try:
        middle(i)
    except Exception as e:
        return locals()["e"]

def by_frame(i):
    try:
        middle(i)
    except Exception as e:
        return sys._getframe().f_locals["e"]

def raise_again():
    try:
        raise
    except Exception:
        return

def raised_again(i):
    try:
        middle(i)
    except Exception:
        raise_again()
        return sys.exception()

def shown(e):
    frames = []
    tb = e.__traceback__
    while tb:
        name = tb.tb_frame.f_code.co_name
        variables = {k: v for k, v in tb.tb_frame.f_locals.items() if isinstance(v, (int, str)) and name != "<module>"}
        frames.append((name, tb.tb_lineno, variables))
        tb = tb.tb_next
    return repr(e), frames, repr(e.__context__)

kept = []
for i in range(4):
    for keep in by_exception, by_caller, by_name, as_context, as_context_of_error, by_locals, by_frame, raised_again:
        kept.append((keep.__name__, keep(i)))
        forgotten()
for name, e in kept:
    print(name, *shown(e))
print([k.code for k in known[:6]])

print("- the arguments")
def arguments(i):
    try:
        middle(i)
    except Exception as e:
        return e.args

def raise_local(variables):
    try:
        raise variables["e"]
    except Exception:
        return

def arguments_raised_again(i):
    try:
        middle(i)
    except Exception as e:
        raise_local(locals())
        forgotten()
        return e.args

def own_arguments():
    try:
        raise Own(1)
    except Own as e:
        return e.args[0]

got = [arguments(i) for i in range(4)] + [arguments_raised_again(i) for i in range(4)]
forgotten()
print(got)
print(own_arguments())
forgotten()
print(*shown(next(e for e in known if isinstance(e, Own))))

print("- generators")
def handling(i):
    try:
        middle(i)
    except Exception:
        yield sys.exception()
        yield sys.exception()

def starts(i):
    try:
        middle(i)
    except Exception:
        g = handling(i + 1)
        return g, next(g)

for i in range(3):
    g, e = starts(i)
    forgotten()
    print(*shown(e), next(g) is e)

print("- with and except*")
class Swallow:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.details = details
        return True

for i in range(4):
    with Swallow() as s:
        middle(i)
    forgotten()
    print(*shown(s.details[1]))
try:
    raise Plain("member")
except* Plain as group:
    member = group.exceptions[0]
forgotten()
print(*shown(member))

print("- nested")
def nested(i):
    try:
        try:
            try:
                raise Plain(i)
            finally:
                try:
                    raise ValueError(i)
                except ValueError:
                    pass
                forgotten()
        except ValueError:
            pass
    except Plain:
        forgotten()
        return shown(sys.exception())

print(*nested(1))

def in_loop():
    out = []
    for i in range(3):
        try:
            raise Plain(i)
        except Plain as e:
            out.append(e.args[0])
            out.append(e.args)
            continue
        finally:
            forgotten()
    return out

print(in_loop())

print("- deep")
def deep(n):
    if n == 0:
        raise Plain("deep")
    deep(n - 1)

def endless():
    return endless()

for i in range(3):
    try:
        deep(200)
    except Plain:
        pass
    try:
        endless()
    except RecursionError:
        pass
try:
    deep(2)
except Plain:
    traceback.print_exc(file=sys.stdout)

print("- no class")
def wrong():
    try:
        raise Plain(1)
    except (Plain, 5):
        pass

try:
    wrong()
except TypeError as e:
    print(e, repr(e.__context__))
