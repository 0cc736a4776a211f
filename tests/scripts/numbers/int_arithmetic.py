# Integers without limit: arithmetic, division, powers, shifts.
for a, b in [(7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (2**70, 3), (-(2**70), 7), (10**30, 10**15 + 1), (-1, 2**65), (6, 3)]:
    print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b), a / b, a & b, a | b, a ^ b)
print(2**100, (-3)**3, 2**-2, 0**0, pow(3, 200, 13), pow(2, -1, 7), pow(-5, 3, 7), pow(3, 0, 1), pow(10, 20, -7))
print(1 << 100, -1 << 3, (1 << 100) >> 98, -5 >> 1, 5 >> 100, -5 >> 100, ~0, ~(2**64), -(2**63), 2**63 - 1 + 1, -2**63 - 1, 9223372036854775807 * 9223372036854775807)
print(10**18 * 10**18, (10**40) // (10**20), (10**40 + 7) % (10**20), -10**40 // 7, abs(-10**30), int("9" * 50) + 1)
for s in ["1 // 0", "1 % 0", "1 / 0", "divmod(1, 0)", "0 ** -1", "1 << -1", "1 >> -1", "pow(2, -1, 4)", "pow(2, 3, 0)", "10**400 / 1", "2**2000 + 1.0", "int(1e400)", "int(float('nan'))", "pow(1.5, 2, 3)", "1 << (1 << 64)", "float(10**400)"]:
    try: print(s, eval(s))
    except Exception as e: print(s, "|", type(e).__name__, e)
x = 1
for i in range(1, 31): x *= i
print(x, x.bit_length(), x // 2**26, x & -x)
a, b = 10**25 + 12345, 10**12 + 39
while b: a, b = b, a % b
print(a)
n = 0
for i in range(200): n = n * 31 + i
print(n, n % 1000000007, len(str(n)))
print(True + True, True * 5, -True, ~True if False else -2, True / 2, True & False, True | 2, True ^ True, False ** 0, divmod(True, 1), True << 3)
print(5 .__add__(3), (5).__radd__(1.5), (5).__truediv__(2), (5).__floordiv__(0.5), (7).__divmod__(2), (2).__pow__(5), (2).__pow__(5, 7), (5).__rsub__(1), (1).__eq__("a"), (1).__lt__(2.0))
print(12345678901234567890 == 12345678901234567890.0, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53 + 1, 10**400 > 1e308, 10**400 > float("inf"), -10**400 < float("-inf"), 1 < 1.5 < 2)
