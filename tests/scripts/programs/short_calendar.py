# Calendars by arithmetic: weekdays, leap years, Easter, date differences, a month table.
DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
def length(y, m): return 29 if m == 2 and leap(y) else DAYS[m - 1]
def ordinal(y, m, d):
    if not (1 <= m <= 12 and 1 <= d <= length(y, m)): raise ValueError(f"no such day: {y}-{m:02}-{d:02}")
    y0 = y - 1
    return y0 * 365 + y0 // 4 - y0 // 100 + y0 // 400 + sum(length(y, k) for k in range(1, m)) + d
def from_ordinal(n):
    y = n * 400 // 146097 + 1
    while ordinal(y, 1, 1) > n: y -= 1
    while ordinal(y, 12, 31) < n: y += 1
    m = next(m for m in range(1, 13) if ordinal(y, m, length(y, m)) >= n)
    return y, m, n - ordinal(y, m, 1) + 1
weekday = lambda *a: "Mon Tue Wed Thu Fri Sat Sun".split()[(ordinal(*a) - 1) % 7]
print([weekday(*d) for d in ((2024, 2, 29), (2000, 1, 1), (1969, 7, 20), (1, 1, 1))], ordinal(2024, 3, 1) - ordinal(2023, 3, 1), [y for y in (1900, 2000, 2023, 2024) if leap(y)])
print(all(from_ordinal(ordinal(y, m, d)) == (y, m, d) for y in (1, 4, 100, 1900, 2000, 2024) for m in range(1, 13) for d in (1, 15, length(y, m))))
for bad in ((2023, 2, 29), (2023, 13, 1), (2023, 4, 31), (2023, 0, 1)):
    try: ordinal(*bad)
    except ValueError as e: print(e)
def easter(y):
    a, b, c = y % 19, y // 100, y % 100; d, e = divmod(b, 4); g = (8 * b + 13) // 25; h = (19 * a + b - d - g + 15) % 30; i, k = divmod(c, 4); l = (32 + 2 * e + 2 * i - h - k) % 7; m = (a + 11 * h + 19 * l) // 433; n = (h + l - 7 * m + 90) // 25
    return y, n, (h + l - 7 * m + 33 * n + 19) % 32
print([easter(y)[1:] for y in (2000, 2023, 2024, 2025)], all(weekday(*easter(y)) == "Sun" for y in range(1990, 2030)))
def month(y, m):
    first = (ordinal(y, m, 1) - 1) % 7
    cells = [""] * first + list(range(1, length(y, m) + 1))
    print(f"{y}-{m:02}".center(20).rstrip())
    for i in range(0, len(cells), 7): print(" ".join(f"{c:>2}" for c in cells[i:i + 7]))
month(2024, 2); y, m, d = from_ordinal(738000); print(f"{y:04}-{m:02}-{d:02}", weekday(y, m, d), sum(weekday(y, m, 1) == "Sun" for y in range(1901, 2001) for m in range(1, 13)))
