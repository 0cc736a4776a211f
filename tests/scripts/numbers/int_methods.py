# int(): parsing in every base; methods of int.
print(int(), int(5.9), int(-5.9), int("42"), int("  -7\n"), int("+3"), int("1_000"), int(b"12"), int(bytearray(b"0")), int(True), int("0"), int("007"))
print(int("ff", 16), int("0xFF", 16), int("0xff", 0), int("0b101", 0), int("0o17", 0), int("z", 36), int("-0b11", 2), int("10", 3), int("1_0", 2), int("١٢٣"), int("0", 0), int("00", 0), int(x="5") if False else 5, int("12", base=8))
for s in ["int('')", "int('abc')", "int('1__0')", "int('_1')", "int('1.5')", "int('12', 1)", "int('12', 37)", "int('2', 2)", "int(5, 2)", "int(None)", "int([])", "int('08', 0)", "int('0x')", "int('0x', 16)", "int(b'\\xff')", "int('1\\x00')", "int('- 1')", "int('9' * 5000)", "int('é')", "int('a' * 300)", "int('1', 'x')", "int('1', base=2.0)"]:
    try: print(s, eval(s))
    except Exception as e: print(s, "|", type(e).__name__, e)
n = -1234
print(n.bit_length(), n.bit_count(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.as_integer_ratio(), n.is_integer(), (255).bit_count(), (0).bit_length(), (2**64).bit_length())
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True), (5).to_bytes(), (0).to_bytes(0, "big"), (2**70).to_bytes(10, "big"))
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\x04\x00", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes([1, 2]), int.from_bytes(b""), int.from_bytes(b"\xff" * 10, "little"))
for s in ["(256).to_bytes(1, 'big')", "(-1).to_bytes(1, 'big')", "(1).to_bytes(-1, 'big')", "(1).to_bytes(1, 'middle')", "(128).to_bytes(1, 'big', signed=True)", "int.from_bytes(b'a', 'x')", "int.from_bytes('a', 'big')", "int.from_bytes([256], 'big')", "(5).foo", "(5).bit_length(1)", "(1).to_bytes(length='a')"]:
    try: print(s, eval(s))
    except Exception as e: print(s, "|", type(e).__name__, e)
print(bin(10), oct(-8), hex(255), bin(-5), hex(2**70), bin(0), oct(2**66), bin(True))
print((5).__index__(), (5).__int__(), (5).__float__(), (5).__bool__(), (5).__hash__(), (5).__repr__(), (5).__str__(), (5).__format__("x"), (5).__neg__(), (5).__invert__(), (5).__ceil__(), (5).__round__(), (15).__round__(-1), (25).__round__(-1), round(-15, -1), round(12345, -2), round(5, 3), round(10**30 + 5, -1))
print([m for m in dir(int) if not m.startswith("_")])
class I:
    def __index__(self): return 7
class T:
    def __int__(self): return 9
class B:
    def __int__(self): return "x"
print(int(I()), int(T()), [10, 20, 30, 40, 50, 60, 70, 80][I()])
try: int(B())
except TypeError as e: print(e)
class IntSub(int): pass
print(int(IntSub(3)), type(int(IntSub(3))), type(IntSub(3) + 1), type(+IntSub(2)), IntSub("7"), IntSub.from_bytes(b"\x01", "big"), type(IntSub.from_bytes(b"\x01", "big")))
