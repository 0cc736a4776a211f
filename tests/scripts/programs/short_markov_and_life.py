# Cellular automata, random-free "noise", string rewriting and fractals in text.
def rule(n, width=41, steps=12):
    row = [0] * width; row[width // 2] = 1
    for _ in range(steps):
        yield "".join(".#"[c] for c in row)
        row = [n >> (row[i - 1] * 4 + row[i] * 2 + row[(i + 1) % width]) & 1 for i in range(width)]
print("\n".join(rule(90))); print(*rule(30, 21, 6), sep="\n")
def lsystem(axiom, rules, n):
    for _ in range(n): axiom = "".join(rules.get(c, c) for c in axiom)
    return axiom
print(lsystem("A", {"A": "AB", "B": "A"}, 7), [len(lsystem("A", {"A": "AB", "B": "A"}, n)) for n in range(10)])
def turtle(path):
    x = y = 0; dx, dy = 1, 0; pts = {(0, 0)}
    for c in path:
        if c == "F": x += dx; y += dy; pts.add((x, y))
        elif c == "+": dx, dy = -dy, dx
        elif c == "-": dx, dy = dy, -dx
    xs, ys = [p[0] for p in pts], [p[1] for p in pts]
    return ["".join("*" if (x, y) in pts else " " for x in range(min(xs), max(xs) + 1)).rstrip() for y in range(max(ys), min(ys) - 1, -1)]
print(*turtle(lsystem("F", {"F": "F+F-F-F+F"}, 2)), sep="\n"); dragon = lsystem("FX", {"X": "X+YF+", "Y": "-FX-Y"}, 6); print(len(dragon), *turtle(dragon), sep="\n")
def carpet(n): return ["#"] if n == 0 else [a + (b if i // (3 ** (n - 1)) != 1 else " " * len(a)) + a for i in range(3 ** n) for a, b in [(carpet(n - 1)[i % 3 ** (n - 1)],) * 2]]
print(*carpet(2), sep="\n")
def noise(x): x = (x << 13) ^ x; return 1.0 - ((x * (x * x * 15731 + 789221) + 1376312589) & 0x7fffffff) / 1073741824.0
print([round(noise(i), 6) for i in range(8)]); bars = [int((noise(i * 7) + 1) * 4) for i in range(20)]; print(*("".join("█" if b >= lvl else " " for b in bars).rstrip() for lvl in range(7, 0, -1)), sep="\n")
