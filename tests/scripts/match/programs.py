# match as people use it: an expression evaluator, a command parser, JSON walking, a state machine.
from dataclasses import dataclass
@dataclass(frozen=True)
class Num: v: float
@dataclass(frozen=True)
class Var: n: str
@dataclass(frozen=True)
class Bin:
    op: str
    l: object
    r: object
def simplify(e):
    match e:
        case Bin("+", Num(0), x) | Bin("+", x, Num(0)): return simplify(x)
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)): return Num(0)
        case Bin("*", Num(1), x) | Bin("*", x, Num(1)): return simplify(x)
        case Bin(op, Num(a), Num(b)):
            match op:
                case "+": return Num(a + b)
                case "*": return Num(a * b)
                case "-": return Num(a - b)
        case Bin(op, l, r):
            s = Bin(op, simplify(l), simplify(r))
            return simplify(s) if s != e else s
    return e
def show(e):
    match e:
        case Num(v): return str(v)
        case Var(n): return n
        case Bin(op, l, r): return f"({show(l)} {op} {show(r)})"
x = Var("x")
for e in (Bin("+", x, Num(0)), Bin("*", Bin("+", Num(1), Num(2)), x), Bin("+", Bin("*", Num(0), x), Bin("*", Num(1), x)), Bin("-", x, x)):
    print(show(e), "=>", show(simplify(e)))
def command(line):
    match line.split():
        case ["quit" | "exit"]: return "bye"
        case ["go", ("north" | "south") as d]: return f"going {d}"
        case ["go", other]: return f"cannot go {other}"
        case ["take", *items] if items: return f"took {', '.join(items)}"
        case ["drop", "all"]: return "dropped all"
        case [verb]: return f"{verb} what?"
        case []: return "say something"
        case _: return "eh?"
for l in ("quit", "go north", "go up", "take lamp key", "take", "drop all", "", "a b c"): print(command(l))
def walk(j, path="$"):
    match j:
        case dict():
            for k, v in j.items(): yield from walk(v, f"{path}.{k}")
        case [*items]:
            for i, v in enumerate(items): yield from walk(v, f"{path}[{i}]")
        case bool() | None: yield path, "literal", j
        case int() | float(): yield path, "number", j
        case str(): yield path, "string", j
for row in walk({"a": [1, "x", None, {"b": True}], "c": 2.5}): print(*row)
def step(state, event):
    match state, event:
        case "idle", "start": return "running"
        case "running", "pause": return "paused"
        case "paused", "start": return "running"
        case ("running" | "paused"), "stop": return "idle"
        case s, {"force": t}: return t
        case s, _: return s
s = "idle"
for ev in ("stop", "start", "pause", "start", "stop", {"force": "broken"}, "start"):
    s = step(s, ev); print(ev, "->", s)
