# str.format and format_map: fields, nesting, conversions, errors.
class O:
    attr = {"k": [1, 2, 3]}
    def __format__(self, s): return f"O<{s}>"
    def __repr__(self): return "O()"
o = O()
print("{} {} {}".format(1, "a", None), "{0} {1} {0}".format("x", "y"), "{a} {b!r}".format(a=1, b="s"), "{0.attr[k][1]} {0!r:>6} {0:spec}".format(o), "{{}} {{{}}}".format(5), "{:>{w}.{p}f}|{:{f}^{w}}".format(3.14159, "m", w=8, p=2, f="*"))
print("{0[0]} {0[-1]}".format(["a", "b"]) if False else "{0[0]}".format(["a"]), "{[key]}".format({"key": "v"}), "{0[a b]}".format({"a b": 1}), "{.real}".format(5), "{a.attr[k]}".format(a=o), "{!s:5}|{!a}".format("é", "é"), "{:%}".format(0.5), "{0:{1}}".format(5, "x"), "{:{}}".format("a", 5))
print("{0:}".format(5), "{:,}".format(10**6), "{:x}".format(255), "{:c}".format(65), "{:10}|{:<10}|{:>10}|{:^10}".format("s", 1, "t", "u"), "{:.2}".format("abcdef"), "{:=+8}".format(42), "{:08.3f}".format(-3.14159), "{:_}".format(123456), "{:#x} {:#b}".format(10, 5))
class D(dict):
    def __missing__(self, k): return f"<{k}>"
print("{a} {b}".format_map(D(a=1)), "{x.y}".format_map({"x": type("T", (), {"y": 5})}), "{}".format("{}"), "{:{a}{b}}".format("z", a=">", b=4), "{0}{0:5}{1!s}".format(True, None))
for e in ["'{}'.format()", "'{0} {}'.format(1, 2)", "'{} {0}'.format(1)", "'{'.format()", "'}'.format()", "'{a}'.format()", "'{0.x}'.format(1)", "'{0[x]}'.format([1])", "'{0[5]}'.format([1])", "'{!x}'.format(1)", "'{!}'.format(1)", "'{!rr}'.format(1)", "'{:d}'.format('s')", "'{:z}'.format('s')", "'{0[}'.format([1])", "'{0.}'.format(1)", "'{0[]}'.format([1])", "'{a!r'.format(a=1)", "'{:{:{}}}'.format(1, 2, 3)", "'{1}'.format(1)", "'{-1}'.format(1)", "'{a b}'.format(1)", "'{}'.format_map({})", "'{0]}'.format(1)", "'{0[a]b}'.format({'a': 1})", "'{:=5}'.format('s')", "'{:,}'.format('s')", "'{:+}'.format('s')", "'{:010}'.format('s')", "'{:.}'.format(1.0)", "'{:#}'.format('a')", "'{0:{}}'.format(1)", "'{:5'.format(1)", "'{a.b.c}'.format(a=1)", "'{: }'.format('s')", "'{:_}'.format('s')", "'{x'.format(x=1)"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
for spec in ["", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", "s", "10s", "é^9", "=10", "d", "\x00>5", "<", ">>5", "010", "05s", "5.", ".s", "-5", "{^7"]:
    try: print(repr(spec), "|" + format("abc", spec) + "|")
    except Exception as x: print(repr(spec), "|", type(x).__name__, x)
