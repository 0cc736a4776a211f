# A format string that is used again gives the same results and the same errors.
def attempt(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Loud:
    def __format__(self, spec):
        return f"<{spec}>"


templates = ["{}-{}", "{1}-{0}", "{a}{b!r:>5}", "{{}}{}", "{0}{}", "{}{0}", "{0.real}", "{0[1]}", "{:{}}", "{", "{}}", "{!x}", "{a.b}", "{٣}", "{:>8}|{:x}"]
for t in templates:
    for args, kw in [((1, 2), {}), (("x", 10), {"a": 1, "b": "y"}), ((), {}), ((Loud(), 3), {"a": Loud(), "b": None})]:
        for _ in range(2):
            print(repr(t), attempt(lambda: t.format(*args, **kw)))
    print(repr(t), attempt(lambda: t.format_map({"a": 1, "b": 2})))

for spec in ["05d", ".2f", ">6", "x", ",", "q", "05d"]:
    for value in [42, 4.5, "text", True, 1j, None]:
        print(spec, value, attempt(lambda: format(value, spec)), attempt(lambda: f"{value:{spec}}"))

for _ in range(2):
    for fmt, args in [("%d %s", (1, "a")), ("%d", (1, 2)), ("%d %d", (1,)), ("%s", ((1, 2),)), ("%5.1f|%-4d|%+x", (2.25, 7, 255))]:
        print(fmt, attempt(lambda: fmt % args))
    print(attempt(lambda: "%d %s" % (1, "b")), attempt(lambda: "%d" % (1, 2)), attempt(lambda: "%d %d" % (1,)), attempt(lambda: "%(k)s" % (1,)))
    print(attempt(lambda: "%s %s" % (1 // 0, 2)), attempt(lambda: "%s" % ((1,),)), attempt(lambda: "%r %*d" % ("q", 4, 7)))
