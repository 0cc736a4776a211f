# Conversions between number types and text, and what each accepts.
class I:
    def __index__(self): return 5
class F:
    def __float__(self): return 2.75
class N:
    def __int__(self): return 9
class BadF:
    def __float__(self): return "x"
class SubF(float): pass
class Both:
    def __int__(self): return 1
    def __index__(self): return 2
    def __float__(self): return 3.0
for fn in (int, float, complex, bool, str, repr, bin, hex, round, abs, bytes, chr, range):
    row = []
    for name, v in (("True", True), ("5", 5), ("2.5", 2.5), ("-0.0", -0.0), ("1j", 1j), ("'3'", "3"), ("' 4 '", " 4 "), ("b'6'", b"6"), ("I", I()), ("F", F()), ("N", N()), ("None", None), ("[]", []), ("BadF", BadF()), ("SubF", SubF(1.5)), ("Both", Both())):
        try: r = fn(v); row.append(f"{name}={r!r}" if " at 0x" not in repr(r) else f"{name}=object")
        except Exception as e: row.append(f"{name}!{type(e).__name__}")
    print(fn.__name__, *row, sep=" | ")
print(int(10**20 + 0.5), int(-7.9), int(1e15), int("0b11", 0), int("-0x1F", 16), float("1e-5"), float(10**15), float("-inf") == float("-Infinity"), str(1e15), str(1e16), str(123456789.123456789), repr(1/3), int(float(2**53 + 1)), float(2**53 + 1) == 2**53, complex("1e3-2.5j"), round(5.5), round(6.5), round(-5.5), int(True) + float(False), bool("0"), bool(0j), type(1 + 1.0), type(1 * 1j), type(True + True), type(2 ** -1), type(7 // 2.0), divmod(7, 2.0), 7 % 2.5, -7 // 2, -7 % 3, 2 ** 0.5 == 4 ** 0.25, 0.1 + 0.2, 1e308 * 10, 5 // 0.3, 1 / 3 * 3 == 1, 10 ** -2, 1_000 * 1.5, 0x10 + 0b10 + 0o10)
import sys
print(sys.float_info.max == 1.7976931348623157e308, 2**1023 * 1.5 == float(3 * 2**1022), int(sys.float_info.max) == 2**1024 - 2**971, float(int(1e300)) == 1e300, hash(2.5) == hash(5 / 2), 3 == 3.0 == 3 + 0j, {3, 3.0, 3 + 0j}, max(3, 3.0, key=type.__call__ and (lambda v: v)), sorted([2, 1.5, True, 0]), sum([0.5, 1, True]), f"{3:.1f} {3.7:.0f} {True:d} {10**20:.2e} {5:c} {255:#x}")
