# Literal, capture, wildcard, value and OR patterns with guards.
import math
class Color: RED = "r"; GREEN = "g"; class_ = None
def f(x):
    match x:
        case None: return "None"
        case True: return "True"
        case False: return "False"
        case 0: return "zero"
        case -1: return "minus one"
        case 1.5: return "float"
        case 1 + 2j: return "complex"
        case -1 - 2j: return "neg complex"
        case "a" | "b": return "a or b"
        case b"x": return "bytes"
        case "multi" "part": return "concat"
        case Color.RED: return "red"
        case math.pi: return "pi"
        case int(n) if n > 100: return f"big {n}"
        case int() | float() as num: return f"number {num}"
        case str(s) if (l := len(s)) > 3: return f"long {l}"
        case str() as s: return f"str {s!r}"
        case _: return "other"
for x in (None, True, False, 0, -1, 1.5, 1 + 2j, -1 - 2j, "a", "b", b"x", "multipart", "r", math.pi, 101, 7, 2.5, "long string", "xyz", [], 0.0, 1, 1.0, -1.0, Color):
    print(repr(x) if x is not Color else "Color", "->", f(x))
match 5:
    case x: pass
print(x)
match 1, 2:
    case a, b: print(a, b)
match (y := 3):
    case 3 if y == 4: print("no")
    case 3 if y == 3: print("guard passed")
def bind(v):
    match v:
        case [a, b] if a > b: pass
        case [a, *_]: pass
        case _: a = "none"
    return a
print(bind([2, 1]), bind([1, 2, 3]), bind(5))
match "no case matches":
    case 1: print("never")
print("done")
def fall(v):
    match v:
        case 1:
            return "one"
        case 2:
            for i in range(3):
                if i == 1: break
            else: return "never"
        case 3:
            while True: break
    return "fell out"
print(fall(1), fall(2), fall(3), fall(4))
