# A shunting-yard calculator with variables and functions, and symbolic derivatives by operator overloading.
import math
PREC = {"+": (1, "l"), "-": (1, "l"), "*": (2, "l"), "/": (2, "l"), "%": (2, "l"), "^": (4, "r"), "neg": (3, "r")}
def tokens(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace(): i += 1; continue
        j = i + 1
        if c.isdigit() or c == ".":
            while j < len(s) and (s[j].isdigit() or s[j] == "."): j += 1
            yield "num", float(s[i:j]) if "." in s[i:j] else int(s[i:j])
        elif c.isalpha():
            while j < len(s) and s[j].isalnum(): j += 1
            yield "id", s[i:j]
        else: yield "op", c
        i = j
def to_rpn(s):
    out, ops, prev = [], [], None
    for kind, t in tokens(s):
        if kind == "num": out.append(t)
        elif kind == "id": ops.append(("fn", t)) if t in FUNCS else out.append(("var", t))
        elif t == "(": ops.append("(")
        elif t in "),":
            while ops and ops[-1] != "(": out.append(ops.pop())
            if not ops: raise SyntaxError("unbalanced )")
            if t == ")":
                ops.pop()
                if ops and isinstance(ops[-1], tuple): out.append(ops.pop())
        elif t in PREC:
            if t == "-" and (prev is None or prev == ("op", "(") or prev == ("op", ",") or prev[0] == "op" and prev[1] in PREC): t = "neg"
            p, assoc = PREC[t]
            while t != "neg" and ops and ops[-1] in PREC and (PREC[ops[-1]][0] > p or PREC[ops[-1]][0] == p and assoc == "l"): out.append(ops.pop())
            ops.append(t)
        else: raise SyntaxError(f"unexpected {t!r}")
        prev = kind, t
    while ops:
        if ops[-1] == "(": raise SyntaxError("unbalanced (")
        out.append(ops.pop())
    return out
FUNCS = {"sqrt": (math.sqrt, 1), "max": (max, 2), "sin": (math.sin, 1), "abs": (abs, 1), "pow": (pow, 2)}
BIN = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b, "^": lambda a, b: a ** b}
def evaluate(s, **env):
    st = []
    for t in to_rpn(s):
        match t:
            case int() | float(): st.append(t)
            case ("var", n): st.append(env[n])
            case ("fn", n): f, k = FUNCS[n]; st[-k:] = [f(*st[-k:])]
            case "neg": st.append(-st.pop())
            case op: b, a = st.pop(), st.pop(); st.append(BIN[op](a, b))
    (result,) = st
    return result
for e in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 - 4 - 3", "max(3, 4 * 2) + sqrt(16)", "x * (y - 1) / 2", "7 % 4 + .5", "--3", "2 * -3", "pow(2, 10)", "1 +", "(1", "1)", "z", "1 / 0", "2 $ 3", "abs(-5)^2", "sin(0)", "1 2"):
    try: print(e, "=", evaluate(e, x=6, y=4))
    except Exception as ex: print(e, "!", type(ex).__name__, ex)
class E:
    def __add__(s, o): return Bin("+", s, lift(o))
    def __radd__(s, o): return lift(o) + s
    def __mul__(s, o): return Bin("*", s, lift(o))
    def __rmul__(s, o): return lift(o) * s
    def __sub__(s, o): return s + -1 * lift(o)
    def __pow__(s, n): return Pow(s, n)
def lift(v): return v if isinstance(v, E) else Const(v)
class Const(E):
    def __init__(s, v): s.v = v
    def d(s, x): return Const(0)
    def __str__(s): return str(s.v)
    def at(s, **e): return s.v
class Var(E):
    def __init__(s, n): s.n = n
    def d(s, x): return Const(int(x == s.n))
    def __str__(s): return s.n
    def at(s, **e): return e[s.n]
class Bin(E):
    def __init__(s, op, a, b): s.op, s.a, s.b = op, a, b
    def d(s, x): return s.a.d(x) + s.b.d(x) if s.op == "+" else s.a.d(x) * s.b + s.a * s.b.d(x)
    def __str__(s): return f"({s.a} {s.op} {s.b})"
    def at(s, **e): return BIN[s.op](s.a.at(**e), s.b.at(**e))
class Pow(E):
    def __init__(s, a, n): s.a, s.n = a, n
    def d(s, x): return s.n * Pow(s.a, s.n - 1) * s.a.d(x)
    def __str__(s): return f"{s.a}^{s.n}"
    def at(s, **e): return s.a.at(**e) ** s.n
x, y = Var("x"), Var("y"); f = 3 * x ** 2 + 2 * x * y - 5
print(f, "|", f.d("x"), "|", f.at(x=2, y=3), f.d("x").at(x=2, y=3), f.d("y").at(x=2, y=3))
g, p = x ** 3 - 2 * x - 5, 2.0
for _ in range(6): p -= g.at(x=p) / g.d("x").at(x=p)
print(f"{p:.12f}")
