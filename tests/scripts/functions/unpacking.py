# Star expressions in calls, displays, assignments, returns, subscripts, loops.
def f(*a, **k): return a, k
print(f(*[1], *(2,), *{3: 0}, *"4", *range(5, 6)), f(**{"a": 1}, **dict(b=2)), f(*[], **{}), f(1, *[2], 3, x=1, **{"y": 2}, z=3)); print([*range(3), *"ab"], (*[1], 2), {*[1, 1], 2}, {**{"a": 1}, "b": 2, **{"a": 3}}, [*[*[1]]], *[1, 2]); a, *b = range(3); *c, d = "xyz"; (e, *g), h = [1, 2, 3], 4; print(a, b, c, d, e, g, h); [i, *j] = (k for k in "pq"); print(i, j); *l, = (1, 2); print(l); m, (n, *o), *p = 1, "abc", 5, 6; print(m, n, o, p)
for q, *r in [(1, 2, 3), "ab", [9]]: print(q, r, end="; ")
print(); x = {"k": 1}; print({**x, **{}}, [*x], [*x.items()], {k: v for k, v in [*x.items()]})
def ret(): return 1, *[2, 3]
def gen(): yield 1, *"ab"; yield *[1], 2
print(ret(), list(gen())); y = *"ab", 1; print(y, [(*z, 0) for z in ["ab"]], f(*(w for w in range(2))), f(*map(str, [1])), max(*[1, 5], 3), print(*[], sep="!"), "{} {}".format(*"ab"), "%s-%s" % (*"cd",))
class G:
    def __getitem__(self, k): return k
print(G()[*"ab"], G()[1, *[2], 3:4], G()[*[1]], [*G.__dict__][:0]); s, t = t, s = 1, 2; print(s, t); u = [1, 2, 3]; u[0], *u[1:] = u[1:] + [9, 8]; print(u); a = b = *[1], 2; print(a, b, a is b)
for bad in ("f(*5)", "f(**5)", "[*5]", "{**5}", "{*5}", "(*None,)", "f(**{1: 2})", "f(a=1, **{'a': 2})", "f(*[], **[])", "{**[(1, 2)]}", "f(**[1])", "f(*f)"):
    try: eval(bad); print("ok", bad)
    except TypeError as ex: print(bad, "|", ex)
for src in ("a, *b", "*a, *b = c", "*a = 1", "print(*)", "[*]", "x = *a", "del *a", "return *a", "f(**a, *b)", "f(x=1, *a)", "f(**a, b)", "{*a: 1}", "a = (*b)", "for *a in b: 0", "*a, b += 1", "x[*]", "(*a for a in b)", "f(*a for a in b)", "lambda *: 0", "*a: int = 1", "*(a, b), c = d", "a, (*b, *c) = d"):
    try: compile(src, "s", "exec"); print(src, "| ok")
    except SyntaxError as ex: print(src, "|", ex.msg)
