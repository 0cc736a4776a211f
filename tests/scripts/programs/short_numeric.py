# Numeric methods in floats and big integers.
import math
def newton(f, df, x, n=20):
    for _ in range(n): x -= f(x) / df(x)
    return x
print(newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0), newton(lambda x: math.cos(x) - x, lambda x: -math.sin(x) - 1, 1.0))
def simpson(f, a, b, n=100): h = (b - a) / n; return h / 3 * sum((1 if i in (0, n) else 4 if i % 2 else 2) * f(a + i * h) for i in range(n + 1))
print(round(simpson(math.sin, 0, math.pi), 10), round(simpson(lambda x: x ** 3, 0, 2), 10)); 
def pi_digits(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while n:
        if 4 * q + r - t < m * t: yield m; n -= 1; q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else: q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
print("".join(map(str, pi_digits(60))))
def isqrt(n):
    x = n
    while (y := (x + n // x) // 2) < x: x = y
    return x
print(isqrt(2 * 10**60), isqrt(10**40) == math.isqrt(10**40)); a, b = 0, 1
for _ in range(300): a, b = b, a + b
print(a, len(str(math.factorial(200))), sum(map(int, str(2**1000))))
e = sum(1 / math.factorial(k) for k in range(20)); print(e, e == math.e, f"{e:.10f}"); pts = [(1, 1.1), (2, 3.9), (3, 6.2), (4, 7.8), (5, 10.1)]; n = len(pts); sx = sum(x for x, _ in pts); sy = sum(y for _, y in pts); slope = (n * sum(x * y for x, y in pts) - sx * sy) / (n * sum(x * x for x, _ in pts) - sx ** 2); print(f"{slope:.6f} {(sy - slope * sx) / n:.6f}")
data = [2.5, 3.5, 1.0, 4.5, 9.25, -3.0]; mean = sum(data) / len(data); print(mean, sorted(data)[len(data) // 2], round((sum((x - mean) ** 2 for x in data) / (len(data) - 1)) ** 0.5, 12), min(data), max(data))
def gauss(m):
    n = len(m)
    for c in range(n):
        p = max(range(c, n), key=lambda r: abs(m[r][c])); m[c], m[p] = m[p], m[c]
        for r in range(n):
            if r != c: f = m[r][c] / m[c][c]; m[r] = [x - f * y for x, y in zip(m[r], m[c])]
    return [round(m[i][n] / m[i][i], 9) for i in range(n)]
print(gauss([[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]])); y, t, h = 1.0, 0.0, 0.1
f = lambda t, y: y - t * t + 1
for _ in range(10): k1 = f(t, y); k2 = f(t + h / 2, y + h * k1 / 2); k3 = f(t + h / 2, y + h * k2 / 2); k4 = f(t + h, y + h * k3); y += h * (k1 + 2 * k2 + 2 * k3 + k4) / 6; t += h
print(f"{y:.9f} {t:.9f}"); x = 0.5; print([round(x := 3.9 * x * (1 - x), 9) for _ in range(8)]); s = 0.0
for i in range(1, 10001): s += 1 / i ** 2
print(s, math.pi ** 2 / 6 - s < 1e-4, sum(1 / i for i in range(1, 101)), math.fsum(1 / i for i in range(1, 101)))
