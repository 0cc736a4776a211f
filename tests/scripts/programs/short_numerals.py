# Roman numerals, number words, bases, checksums.
ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def to_roman(n):
    if not 0 < n < 4000: raise ValueError(f"out of range: {n}")
    out = ""
    for v, s in ROMAN:
        while n >= v: out += s; n -= v
    return out
def from_roman(s):
    vals = dict((s, v) for v, s in ROMAN)
    total = 0
    for a, b in zip(s, s[1:] + " "):
        total += -vals[a] if vals.get(b, 0) > vals[a] else vals[a]
    return total
print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
for bad in (0, 4000, -1):
    try: to_roman(bad)
    except ValueError as e: print(e)
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
def words(n):
    if n < 0: return "minus " + words(-n)
    if n < 20: return ONES[n]
    if n < 100: return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            head, rest = divmod(n, size)
            return f"{words(head)} {name}" + ("" if not rest else (" and " if rest < 100 else " ") + words(rest))
for n in (0, 7, 13, 42, 100, 101, 999, 1000, 12345, 1_000_001, -87): print(n, words(n))
def base(n, b, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    if n == 0: return "0"
    sign, n, out = "-" * (n < 0), abs(n), []
    while n: n, r = divmod(n, b); out.append(digits[r])
    return sign + "".join(reversed(out))
print([base(255, b) for b in (2, 3, 8, 16, 36)], all(int(base(n, b), b) == n for n in range(-50, 500, 7) for b in (2, 7, 36)))
def luhn(s): return sum(sum(divmod(int(c) * (1 + i % 2), 10)) for i, c in enumerate(reversed(s))) % 10 == 0
print([luhn(c) for c in ("79927398713", "79927398710", "4539578763621486")], sum(c * w for c, w in zip(map(int, "030640615"), range(10, 1, -1))) % 11)
