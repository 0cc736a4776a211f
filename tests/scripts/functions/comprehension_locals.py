# locals(), eval and exec within comprehensions see their variables.
def f():
    return [sorted(locals()) for i in range(2)]
print(f())
def g(n):
    return [eval("i * n") for i in range(4)], {eval("k"): eval("k + 1") for k in range(2)}
print(g(10), [eval("i + j") for i in range(2) for j in range(2)])
def h(i="outer"):
    inner = [locals()["i"] for i in range(2)]
    return inner, i, sorted(locals())
print(h())
print(["k" in locals() for k in "a"], "k" in globals(), [(lambda: "q" in locals())() for q in "b"])
def nested():
    return [[(sorted(locals()), x, y) for y in range(1)] for x in range(1)]
print(nested(), list(sorted(v for v in locals() if v == "z") for z in range(1)))
def use():
    r = []
    for n in [1, 2]:
        r.append([n * m for m in range(2)])
    try: m
    except NameError as e: r.append(str(e))
    return r, sorted(locals())
print(use())
