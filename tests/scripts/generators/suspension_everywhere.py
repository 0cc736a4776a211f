# yield inside every kind of statement and expression; order of evaluation stays exact.
log = []
def t(x):
    log.append(x)
    return x
def drive(gen, *sends):
    log.clear()
    out = []
    try:
        out.append(next(gen))
        for s in sends:
            out.append(gen.send(s))
        while True:
            out.append(gen.send(None))
    except StopIteration as e:
        return out, e.value, list(log)
def e1(): return t(1) + (yield "a") + t(2)
def e2(): return [t(1), (yield "a"), t(2), (yield "b")]
def e3(): return {t("k"): (yield "v"), (yield "k2"): t("v2")}
def e4(): return max(t(1), (yield 1), *[(yield 2)], key=(yield 3))
def e5(): return (yield 1) if (yield 2) else (yield 3)
def e6(): return (yield 1) and t("and") and (yield 2)
def e7(): return (yield 1) or t("or")
def e8(): return t(1) < (yield "c") < t(3)
def e9(): return f"{t('x')} {(yield 'f')} {(yield 'g')!r:>{(yield 'w')}}"
def e10():
    d = {}
    d[t("i")] = (yield "rhs")
    d[(yield "idx")] = t("v")
    d["i"] += (yield "aug")
    return d
def e11(): return (lambda a=(yield "default"): a)()
def e12(): return [(yield "first")][(yield "index")]
def e13(): return "abcdef"[(yield):(yield):(yield)]
def e14(): return not (yield), -(yield), (yield).real
def e15():
    x = (yield "x"), (y := (yield "y")), *(yield "z")
    return x, y
def e16():
    assert (yield "cond"), (yield "msg")
def e17():
    while (yield "test"):
        if (yield "if"): break
        elif (yield "elif"): continue
        else: t("else")
    else:
        return "loop else"
    return "broke"
def e18():
    for x in (yield "iter"):
        with open("/dev/null") if (yield x) else open("/dev/null", "w") as f:
            t(f.mode)
    return (yield from (yield "last"))
def e19():
    @(yield "deco")
    def f(a=(yield "dflt"), *, k=(yield "kw")) -> (yield "ann"): return a, k
    class C((yield "base"), metaclass=(yield "meta")): pass
    return f(), C.__bases__, f.__annotations__
def e20():
    match (yield "subject"):
        case [a, b] if (yield "guard"): return a, b
        case {"k": v}: return (yield v)
    del globals()[(yield "name")]
    raise (yield "exc") from (yield "cause")
def e21():
    global spam
    spam = yield "g"
    return spam
print(drive(e1(), 10)); print(drive(e2(), "x", "y")); print(drive(e3(), "V", "K")); print(drive(e4(), 5, 9, lambda v: -v))
print(drive(e5(), True, "then")); print(drive(e5(), False, "else")); print(drive(e6(), 0)); print(drive(e6(), 1, 2)); print(drive(e7(), 0)); print(drive(e7(), 5))
print(drive(e8(), 2)); print(drive(e8(), 0)); print(drive(e9(), "F", "G", 6)); print(drive(e10(), 1, "z", 5)); print(drive(e11(), 7)); print(drive(e12(), "el", 0))
print(drive(e13(), 1, 5, 2)); print(drive(e14(), 0, 4, 5)); print(drive(e15(), 1, 2, "ab"))
try: print(drive(e16(), 0, "message"))
except AssertionError as e: print("assert", e)
print(drive(e17(), 1, 0, 1, 1, 0, 0, 0)); print(drive(e17(), 1, 1)); print(drive(e18(), ["a", "b"], 1, 0, "xy")); print(drive(e19(), lambda f: f, 1, 2, 3, object, type))
print(drive(e20(), (1, 2), 1)); print(drive(e20(), {"k": "v"}, "ret"))
spam = 1
try: print(drive(e20(), 0, "spam", ValueError("raised"), KeyError("cause")))
except ValueError as e: print(repr(e), repr(e.__cause__), "spam" in globals())
