# Conway's life on sets and a mandelbrot picture in characters.
from collections import Counter
def step(cells):
    around = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {c for c, n in around.items() if n == 3 or (n == 2 and c in cells)}
def show(cells, w=12, h=8):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(w)) for y in range(h))
def parse(text):
    return {(x, y) for y, l in enumerate(text.strip().splitlines()) for x, c in enumerate(l) if c == "#"}
cells = parse("""
.#..
..#.
###.
""")
for gen in range(9):
    if gen % 4 == 0: print(f"generation {gen}: {len(cells)} cells"); print(show(cells))
    cells = step(cells)
r = parse(".##\n##.\n.#.")
sizes = []
for _ in range(60):
    sizes.append(len(r)); r = step(r)
print(sizes)
seen, blinker = {}, parse("###")
for i in range(10):
    key = frozenset(blinker)
    if key in seen: print("period", i - seen[key]); break
    seen[key] = i; blinker = step(blinker)
def mandelbrot(w, h, limit=30):
    for j in range(h):
        row = ""
        for i in range(w):
            z, c = 0j, complex(-2.2 + 3.2 * i / w, -1.2 + 2.4 * j / h)
            for n in range(limit):
                z = z * z + c
                if abs(z) > 2: break
            else: n = limit
            row += " .:-=+*#%@"[n * 9 // limit]
        yield row.rstrip()
print("\n".join(mandelbrot(60, 20)))
