# if/elif/else, while and for with else, break and continue, nested loops, ranges.
for i in range(3):
    for j in range(3):
        if j == i: break
        print(i, j, end=" | ")
    else: print("inner completed", i)
else: print("outer completed")
n = 10
while n:
    n -= 3
    if n < 0: print("negative", n); break
    if n % 2: continue
    print("even", n)
else: print("never printed")
while False: pass
else: print("while else runs")
for x in []: print("never")
else: print("for else on empty", "x" in dir())
for k in "abc":
    if k == "b": continue
    print(k, end=" ")
else: print("else after continue")
def find(needle, hay):
    for i, h in enumerate(hay):
        if h == needle: return i
    else: return -1
print(find(2, [1, 2]), find(9, [1])); grade = lambda s: "A" if s >= 90 else "B" if s >= 80 else "C" if s >= 70 else "F"; print([grade(s) for s in (95, 85, 75, 5)])
if 0: print("no")
elif "": print("no")
elif []: print("no")
elif {}: print("no")
elif None: print("no")
else: print("all falsy")
if not (False or 0) and (1 and "x"): print("truthy")
total, i = 0, 0
while True:
    i += 1
    if i > 100: break
    if i % 3 and i % 5: continue
    total += i
print(total)
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xy")]: print(a, b, c)
for i in range(5):
    i *= 10
    print(i, end=" ")
print(i)
for d["k"] in (d := {}, ) if False else ("target",) if (d := {}) is not None else (): print(d)
l = [1, 2, 3]
for l[0] in "xy": print(l)
for i in range(3):
    try:
        if i == 1: continue
        if i == 2: break
    finally: print("finally", i)
for i in reversed(range(0, 10, 3)): print(i, end=",")
print(); matrix = [[1, 2], [3, 4]]; found = False
for row in matrix:
    for v in row:
        if v == 3: found = True; break
    if found: break
print(found, v, row); pass; ...; print(1 if found else 2, [1, 2][found], found and "yes" or "no")
x = 5
print(1 < x < 10, 1 < x > 3 != 4, x == 5 == 5.0, 0 < x < 3 < undefined_never if False else 0 < x < 3, not x == 5, x in (1, 5) and x not in [2])
