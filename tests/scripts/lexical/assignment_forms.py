# Plain, chained, starred, nested, annotated and augmented assignment.
a = b = c = []
a.append(1)
print(a, b, c, a is c)
x, y = y0, x0 = 1, 2
print(x, y, y0, x0)
first, *rest = range(4)
*init, last = "abc"
head, *mid, tail = [1, 2]
print(first, rest, init, last, head, mid, tail)
(p, [q, (r, *s)]), t = (1, [2, (3, 4, 5)]), 6
print(p, q, r, s, t)
[m, n] = {1: "x", 2: "y"}
(k) = 5
print(m, n, k)
lst = [0] * 5
lst[0], lst[1:3], lst[-1] = 1, "ab", 9
print(lst)
class O: pass
o = O()
o.a, o.b = o, 2
print(o.a is o, o.b)
i = 0
i, lst[i] = 2, "evaluated left to right"
print(i, lst)
ann: int = 5
noval: str
print(__annotations__, "noval" in globals())
(paren): int = 1
o.attr: "string" = 3
print(__annotations__, o.attr)
n = 7
n += 1; n -= 2; n *= 6; n //= 4; n **= 2; n %= 50; n <<= 3; n >>= 1; n |= 1; n &= 0xff; n ^= 3
n /= 4
print(n)
l = l2 = [1]
l += (2,)
l *= 2
print(l2)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
for bad in ["1 = x", "f() = 1", "a + b = 1", "None = 1", "*a = [1]", "*a, *b = 1", "a, b += 1", "x: int: str", "(a, b): int", "lambda: 1 = 2", "{} = 1", "'s' = 1", "f'{x}' = 1", "a if b else c = 1", "[1, 2] = x", "x + 1: int = 3", "__debug__ = 1", "(x for x in y) = 1", "not a = 1", "a < b = 1", "... = 1"]:
    try:
        compile(bad, "<s>", "exec")
        print(bad, "| accepted")
    except SyntaxError as e:
        print(bad, "|", e.msg)
for target, value in [("a, b", "(1,)"), ("a, b", "(1, 2, 3)"), ("a, *b, c", "(1,)"), ("a, b", "5"), ("a, b", "{1, 2, 3}"), ("a, b", "iter([1])"), ("(a, b), c", "(1, 2)")]:
    try:
        exec(f"{target} = {value}")
    except Exception as e:
        print(target, "=", value, "|", type(e).__name__, e)
