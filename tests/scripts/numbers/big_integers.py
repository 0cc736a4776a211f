# Long integers: conversions, digits, algorithms that need exactness.
import math
n = 2**521 - 1
print(n, n.bit_length(), len(str(n)), n % 1000007, str(n)[:10], hex(n)[:12], int(hex(n), 16) == n, int(bin(n), 2) == n, int(str(n)) == n, n >> 500, n & 0xffff, -n >> 510, ~n & 0xff)
print(10**50 // 3**20, -10**50 // 3**20, 10**50 % 3**20, divmod(-(10**30), 7**11), pow(3, 10**18, 10**9 + 7), pow(12345, -1, 10**9 + 7), math.gcd(2**100 - 1, 2**60 - 1), (10**30 + 1) * (10**30 - 1), (1 << 200) - (1 << 100), 7**77 ^ 5**55, 7**77 | 5**55, -7**30 & 5**40)
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(50), fact(50) == math.factorial(50), len(str(fact(400))), sum(map(int, str(fact(100))))); a, b = 0, 1
while len(str(a)) < 50: a, b = b, a + b
print(a); print(f"{10**25:,} {10**25:_} {2**70:x} {2**70:#o} {-2**66:+,} {10**18:e} {10**20:.3g} {2**100:>40} {2**64:040d}"); print(float(10**22), float(10**23), 10**22 == 1e22, 10**23 == 1e23, int(1e23), 2**1000 // 2**990, float(2**1000), round(10**20 + 5, -1), round(12345678901234567890, -5), (10**20).__round__(-19), hash(2**61 - 1), hash(2**61), hash(-2**100), 3**100 < 2**159 < 3**101, sorted([2**70, -2**70, 0, 2**69]), max(10**30, 1e30), 10**30 == 1e30, 2**63 - 1, -2**63, 2**63 * 2**63, (2**64 - 1) * (2**64 - 1), (2**62) * 4, -(2**63) // -1, -(2**63) - 1, abs(-(2**63)), -(-2**63), 2**63 >> 1, (2**63 - 1) + (2**63 - 1), 9223372036854775807 + 1 - 1)
x = 1
for i in range(200): x = (x * 6364136223846793005 + 1442695040888963407) % 2**64
print(x); e = 0
for k in range(60, 0, -1): e = (e + 10**60) // k if False else (10**60 + e) // k
print(10**60 + e); root = 2 * 10**80; g = root
while (h := (g + root // g) // 2) < g: g = h
print(g, [int.from_bytes((2**70 + i).to_bytes(9, "little", signed=True), "little", signed=True) - 2**70 for i in (-1, 0, 5)], (-2**70).to_bytes(10, "big", signed=True).hex())
