# The shortest repr of floats, parsing and special values.
for x in [0.1, 0.2 + 0.1, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.0001234, 1.0, -0.0, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 3.141592653589793, 100.0, 1e100, 123456.789, 1/3, 2/3, 1e21, 9007199254740993.0, 0.1 + 0.7, 4.35, 1.1 * 3, 12345678.9, 1e5, 1e-7, 9.999999999999999e22, 0.5]:
    print(repr(x), str(x), f"{x}", x.hex())
inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, inf * 0, inf + 1, -inf < inf, nan == nan, nan != nan, nan < 1, inf == inf, 1 / inf, inf // 1 if False else "x", 1e308 * 10, -1e308 * 10)
for s in ["1.5", "  2.5  ", "-.5", "5.", "1e5", "1E-5", "+inf", "-Infinity", "NaN", "nan", "1_000.5", "1e400", "1e-400", "0x10", "", "abc", "1.5.2", "1_", "e5", "infinit", "١.٥", "1e", "--1", "1 2", "iNf", "\t3.5\n", "1e1_0"]:
    try: print(repr(s), float(s))
    except ValueError as e: print(repr(s), "|", e)
print(float(), float(5), float(True), float(b"2.5"), float(10**20), float("1" * 400) if False else "")
for bad in ["float(None)", "float([])", "float(1j)", "float('a', 1)", "float(x=1)", "float(10**400)"]:
    try: print(bad, eval(bad))
    except Exception as e: print(bad, "|", type(e).__name__, e)
print(1.0.hex(), (-0.1).hex(), (0.0).hex(), inf.hex(), nan.hex(), float.fromhex("0x1.8p3"), float.fromhex("-0x.8"), float.fromhex("inf"), float.fromhex("1p-3"), float.fromhex("  0x1p4 "), (5e-324).hex())
for bad in ["float.fromhex('')", "float.fromhex('0x')", "float.fromhex('1.8q')", "float.fromhex('0x1p5000')"]:
    try: print(bad, eval(bad))
    except Exception as e: print(bad, "|", type(e).__name__, e)
