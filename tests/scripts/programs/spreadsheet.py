# a spreadsheet: formulas with ranges and functions, dependencies, cycles, and copies with relative cells
import ast
import itertools
import math
import re
import statistics
from string import ascii_uppercase


class CellError(Exception):
    code = "#ERR"


class Cycle(CellError):
    code = "#CYCLE"


class BadName(CellError):
    code = "#NAME"


class BadValue(CellError):
    code = "#VALUE"


REF = re.compile(r"(\$?)([A-Z]+)(\$?)(\d+)")


def column(name):
    n = 0
    for c in name:
        n = n * 26 + ascii_uppercase.index(c) + 1
    return n


def column_name(n):
    name = ""
    while n:
        n, r = divmod(n - 1, 26)
        name = ascii_uppercase[r] + name
    return name


FUNCTIONS = {"SUM": math.fsum, "AVG": statistics.fmean, "MIN": min, "MAX": max, "COUNT": lambda v: len(list(v)),
             "STDEV": statistics.stdev, "JOIN": lambda v: "".join(map(str, v))}


class Sheet:
    def __init__(self):
        self.cells, self.cache, self.users = {}, {}, {}
        self.computed = 0

    def __setitem__(self, key, content):
        self.cells[key] = content
        self.forget(key)

    def forget(self, key):
        self.cache.pop(key, None)
        for user in self.users.pop(key, ()):
            self.forget(user)

    def __getitem__(self, key):
        value = self.value(key, ())
        if isinstance(value, CellError):
            return value.code
        return value

    def value(self, key, stack):
        if key in stack:
            raise Cycle(" -> ".join((*stack[stack.index(key):], key)))
        if stack:
            self.users.setdefault(key, set()).add(stack[-1])
        if key not in self.cache:
            try:
                self.cache[key] = self.compute(key, stack)
            except Cycle as e:
                if not stack:
                    return e
                raise
            except CellError as e:
                self.cache[key] = e
        return self.cache[key]

    def compute(self, key, stack):
        content = self.cells.get(key)
        if not isinstance(content, str) or not content.startswith("="):
            return content
        self.computed += 1
        text = re.sub(r"([A-Z]+\d+):([A-Z]+\d+)", r"RANGE('\1', '\2')", content[1:].replace("$", ""))
        try:
            tree = ast.parse(text.replace("^", "**"), mode="eval").body
        except SyntaxError as e:
            raise BadValue(f"{key}: {e.msg}") from None
        return self.eval(tree, key, (*stack, key))

    def eval(self, node, key, stack):
        match node:
            case ast.Constant(value=v):
                return v
            case ast.Name(id=name) if REF.fullmatch(name):
                v = self.value(name, stack)
                if isinstance(v, CellError):
                    raise v
                return 0 if v is None else v
            case ast.UnaryOp(op=ast.USub(), operand=x):
                return -self.eval(x, key, stack)
            case ast.BinOp(left=a, op=op, right=b):
                a, b = self.eval(a, key, stack), self.eval(b, key, stack)
                try:
                    match op:
                        case ast.Add(): return a + b
                        case ast.Sub(): return a - b
                        case ast.Mult(): return a * b
                        case ast.Div(): return a / b
                        case ast.Pow(): return a ** b
                except (TypeError, ZeroDivisionError) as e:
                    raise BadValue(f"{key}: {e}") from None
            case ast.Compare(left=a, ops=[op], comparators=[b]):
                a, b = self.eval(a, key, stack), self.eval(b, key, stack)
                return {ast.Lt: a < b, ast.Gt: a > b, ast.Eq: a == b}[type(op)]
            case ast.Call(func=ast.Name(id="IF"), args=[test, yes, no]):
                return self.eval(yes if self.eval(test, key, stack) else no, key, stack)
            case ast.Call(func=ast.Name(id="RANGE"), args=[ast.Constant(value=a), ast.Constant(value=b)]):
                values = (self.value(k, stack) for k in cells_between(a, b))
                return [v for v in values if v is not None]
            case ast.Call(func=ast.Name(id=name), args=args) if name in FUNCTIONS:
                flat = itertools.chain.from_iterable(v if isinstance(v, list) else [v] for v in (self.eval(a, key, stack) for a in args))
                try:
                    return FUNCTIONS[name](flat)
                except (TypeError, ValueError, statistics.StatisticsError) as e:
                    raise BadValue(f"{key}: {name}: {e}") from None
            case ast.Call(func=ast.Name(id=name)) | ast.Name(id=name):
                raise BadName(f"{key}: {name}")
        raise BadValue(f"{key}: cannot use {ast.unparse(node)}")

    def copy(self, source, target):
        sc, sr = split(source)
        tc, tr = split(target)

        def shift(m):
            absolute_col, col, absolute_row, row = m.groups()
            c = col if absolute_col else column_name(column(col) + tc - sc)
            r = row if absolute_row else int(row) + tr - sr
            return f"{absolute_col}{c}{absolute_row}{r}"
        content = self.cells[source]
        self[target] = REF.sub(shift, content) if isinstance(content, str) and content.startswith("=") else content

    def show(self):
        keys = [split(k) for k in self.cells]
        width, height = max(c for c, _ in keys), max(r for _, r in keys)
        print("    " + "".join(f"{column_name(c):>10}" for c in range(1, width + 1)))
        for r in range(1, height + 1):
            row = [self[f"{column_name(c)}{r}"] for c in range(1, width + 1)]
            print(f"{r:>4}" + "".join(f"{'' if v is None else f'{v:.2f}' if isinstance(v, float) else str(v):>10}" for v in row))


def split(key):
    m = REF.fullmatch(key)
    return column(m[2]), int(m[4])


def cells_between(a, b):
    (c1, r1), (c2, r2) = split(a), split(b)
    for c, r in itertools.product(range(c1, c2 + 1), range(r1, r2 + 1)):
        yield f"{column_name(c)}{r}"


s = Sheet()
for i, (name, units, price) in enumerate([("tea", 3, 2.5), ("cups", 12, 1.25), ("pot", 1, 19.9)], 2):
    s[f"A{i}"], s[f"B{i}"], s[f"C{i}"] = name, units, price
s["A1"], s["D1"] = "what", "total"
s["D2"] = "=B2*C2*(1+$E$1)"
s.copy("D2", "D3"), s.copy("D3", "D4")
s["E1"] = 0.1
s["D5"] = "=SUM(D2:D4)"
s["D6"] = "=IF(D5 > 40, JOIN(A2:A4), -1)"
s["E2"] = "=AVG(B2:C4) ^ 2"
s["E3"], s["E4"], s["E5"] = "=A2 + 1", "=E3 * 2", "=NOPE(1)"
s["E6"] = "=1 +"
s["B5"], s["B6"] = "=C5", "=STDEV(B2:B2)"
s["C5"], s["C6"] = "=B5 + 1", "=SUM(A2:A3)"
s.show()
n = s.computed
print(s["D5"], s.computed == n, s.cells["D4"])
s["B2"] = 30
print(f"{s['D5']:.3f}", s.computed - n, s["D6"])
s["C5"] = 7
print(s["B5"], [column_name(n) for n in (1, 26, 27, 702, 703)], column("ZZ"))
for key in ("E3", "E4", "E5", "E6", "B6"):
    print(key, repr(s.value(key, ())))
