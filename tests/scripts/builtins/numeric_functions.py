# abs, divmod, max, min, pow, round, sum, bin, hex, oct, hash.
print(abs(-3), abs(-2.5), abs(3 + 4j), abs(True), divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), max(1, 3, 2), max([1, 5]), max("abc"), max([], default="d"), max("a", "bb", key=len), max([1, 2, 3], key=lambda x: -x), min(3, 1), min([2], [1, 9]), min((), default=None), min("b", "a", "c"), max(1, 1.0), max(1.0, 1), max({"a": 1, "b": 2}), min([(1, "b"), (1, "a")]), max([1, 2], default=0))
print(pow(2, 10), pow(2, -1), pow(2, 10, 1000), pow(2.0, 3), pow(base=2, exp=3), pow(base=5, exp=3, mod=7), pow(-2, 2), pow(1j, 2), round(2.567, 2), round(5), round(-2.5), round(1234, -2), round(number=2.5, ndigits=None), sum([1, 2, 3]), sum([0.1] * 3), sum([], 5), sum([[1], [2]], []), sum((1, 2), start=10), sum(range(10)), sum([True, 2.5]), sum([1j, 1]), sum(x * x for x in range(4)), bin(-5), oct(8), hex(-255), hash(5), hash(-1), hash(True), hash(1.0))
for e in ["abs('a')", "abs()", "abs(None)", "divmod(1, 0)", "divmod(1)", "divmod('a', 1)", "max()", "max(1)", "max([])", "max(1, 'a')", "max([1], key=5)", "max(1, 2, default=3)", "max([1], foo=1)", "min([], key=len)", "min(None)", "pow(1)", "pow('a', 2)", "pow(1, 2, 0)", "pow(2, 1.5, 3)", "pow(2, -1, 0)", "round('a')", "round()", "round(1.5, 1.5)", "round([])", "sum(5)", "sum(['a'])", "sum(['a'], '')", "sum([b'a'], b'')", "sum([[1]])", "sum()", "sum([1], start='a')", "sum([], bytearray())", "bin(1.5)", "oct('a')", "hex(None)", "hash([])", "hash()", "max(key=len)", "min(1, 2, key=lambda: 0)", "sum([1], 2, 3)", "abs(1, 2)", "pow(x=1)", "round(1, 2, 3)", "sum([None])"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
class R:
    def __round__(self, n=None): return ("round", n)
    def __abs__(self): return "abs"
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o, m=None): return ("rpow", o, m)
    def __radd__(self, o): return ("radd", o)
    def __hash__(self): return 2**70
    def __index__(self): return -3
r = R(); print(round(r), round(r, 2), round(r, None), abs(r), divmod(r, 1), divmod(1, r), pow(r, 2), pow(r, 2, 3), pow(2, r), sum([r]), hash(r), bin(r), hex(r), oct(r))
