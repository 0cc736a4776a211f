# Assignment expressions and where they bind.
if (n := len("abcd")) > 3:
    print(n)
print([y := 1, y ** 2, y + 2], y)
data = iter([1, 2, 3, 0])
while (v := next(data)):
    print(v, end=" ")
print()
print([last := x for x in range(4)], last)
print(any((hit := w).startswith("b") for w in ["a", "bc", "b"]), hit)
def f(a, b=(c := 3), *, k=(d := 4)):
    return a + b + k
print(f(1), c, d)
def g():
    [inner := i for i in range(3)]
    return inner
print(g())
def h():
    global top
    return [top := i for i in "xy"]
print(h(), top)
print((lambda: (z := 5) + z)())
x = (y := 2, 3)
print(x, y)
print(f"{(w := 'walrus')}", w, {(k := 'a'): (v := 1)}, {*(s := [1])})
print(data2[(i := 1)] if (data2 := [1, 2]) else None, i)
for bad in ["x := 1", "(x.y := 1)", "(x[0] := 1)", "((a, b) := 1)", "[i := 0 for i in y]", "[[(j := 0) for i in y] for j in z]", "class A: [x := i for i in y]", "[x for x in (y := z)]", "f(a=b := 1)", "lambda: x := 1", "x = y := 1", "(x := 1) = 2", "def f(a=b:=1): 0", "(f() := 1)", "(1 := 2)"]:
    try:
        compile(bad, "<s>", "exec")
        print(bad, "| accepted")
    except SyntaxError as e:
        print(bad, "|", e.msg)
