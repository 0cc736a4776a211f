# Small text programs: palindromes, anagrams, pig latin, wrapping, tables, diff, justify.
words = "level python radar code stats banana listen silent enlist google elgoog".split()
print([w for w in words if w == w[::-1]], sorted({tuple(sorted(v for v in words if sorted(v) == sorted(w))) for w in words if sum(sorted(v) == sorted(w) for v in words) > 1}))
def pig(w):
    if w[0] in "aeiou": return w + "way"
    i = next((i for i, c in enumerate(w) if c in "aeiou"), len(w)); return w[i:] + w[:i] + "ay"
print(" ".join(map(pig, "the quick brown apple rhythm".split())))
def justify(text, width):
    line, out = [], []
    for w in text.split() + [None]:
        if w is None or sum(map(len, line)) + len(line) + len(w) > width:
            if w is None or len(line) < 2: out.append(" ".join(line)); line = [w]; continue
            gaps = len(line) - 1; spaces = width - sum(map(len, line)); q, r = divmod(spaces, gaps)
            out.append("".join(x + " " * (q + (i < r)) for i, x in enumerate(line[:-1])) + line[-1]); line = []
        line.append(w)
    return out
print(*(f"|{l:<30}|" for l in justify("This is an example of text justification, which spreads the words over the whole width of a column.", 30)), sep="\n")
def table(rows):
    widths = [max(len(str(r[i])) for r in rows) for i in range(len(rows[0]))]; bar = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
    yield bar
    for n, r in enumerate(rows):
        yield "| " + " | ".join(f"{c:>{w}}" if isinstance(c, (int, float)) else f"{c:<{w}}" for c, w in zip(r, widths)) + " |"
        if n == 0: yield bar
    yield bar
print(*table([("name", "qty", "price"), ("apple", 3, 1.25), ("watermelon", 10, 0.5), ("fig", 250, 12.0)]), sep="\n")
def diff(a, b):
    n, m = len(a), len(b); t = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1): t[i][j] = t[i + 1][j + 1] + 1 if a[i] == b[j] else max(t[i + 1][j], t[i][j + 1])
    i = j = 0
    while i < n or j < m:
        if i < n and j < m and a[i] == b[j]: yield "  " + a[i]; i += 1; j += 1
        elif j >= m or i < n and t[i + 1][j] >= t[i][j + 1]: yield "- " + a[i]; i += 1
        else: yield "+ " + b[j]; j += 1
print(*diff("one two three four".split(), "one 2 three five four six".split()), sep="\n")
s = "Hello, World"; print(sum(c in "aeiou" for c in s.lower()), {c: s.count(c) for c in sorted(set(s)) if c.isalpha()}, "".join(c for i, c in enumerate(s) if c not in s[:i]), " ".join(w[::-1] for w in s.split()), "".join(c.upper() if i % 2 else c.lower() for i, c in enumerate(s)), s.find("World"), f"{s!r:*^30}", "-".join(f"{ord(c):x}" for c in s[:4]))
balanced = lambda t: (lambda st: all((st.append(c) or True) if c in "([{" else st and st.pop() + c in ("()", "[]", "{}") for c in t if c in "()[]{}") and not st)([])
print([balanced(t) for t in ("(a[b]{c})", "(]", "((", ")", "")]); print("\n".join("FizzBuzz"[i * i % 3 * 4:8 - -i**4 % 5] or str(i) for i in range(1, 16)))
