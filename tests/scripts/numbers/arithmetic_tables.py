# Mixed arithmetic of int, float, complex and bool: results and types.
vals = [0, 1, -3, True, 2.5, -0.0, 1 + 2j, 10**20]
import operator as o
for name, f in (("+", o.add), ("-", o.sub), ("*", o.mul), ("/", o.truediv), ("//", o.floordiv), ("%", o.mod), ("**", o.pow), ("==", o.eq), ("<", o.lt)):
    for a in vals:
        row = []
        for b in vals:
            try:
                if name == "**" and abs(b) > 100: r = "skipped"
                else: r = f(a, b)
                row.append(f"{r!r}:{type(r).__name__[0]}" if r != "skipped" else r)
            except Exception as e: row.append(type(e).__name__)
        print(repr(a), name, *row)
