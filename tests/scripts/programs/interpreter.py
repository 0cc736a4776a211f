# A tokenizer, a parser and an interpreter of a small language.
import operator
import re
from dataclasses import dataclass

TOKEN = re.compile(r"\s*(?:(?P<num>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<op>==|!=|<=|>=|&&|\|\||[-+*/%<>=(){},;!]))")
KEYWORDS = {"let", "if", "else", "while", "fn", "return", "print"}

@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    pos: int

class LangError(Exception):
    pass

def tokenize(src):
    pos, out = 0, []
    while pos < len(src.rstrip()):
        m = TOKEN.match(src, pos)
        if not m:
            raise LangError(f"bad character {src[pos:].strip()[0]!r} at {pos}")
        kind, text = m.lastgroup, m.group(m.lastgroup)
        out.append(Token("kw" if text in KEYWORDS else kind, text, m.start(m.lastgroup)))
        pos = m.end()
    out.append(Token("end", "", pos))
    return out

class Return(Exception):
    def __init__(self, value):
        self.value = value

class Parser:
    LEVELS = [["||"], ["&&"], ["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"]]
    def __init__(self, src):
        self.toks, self.i = tokenize(src), 0
    @property
    def tok(self):
        return self.toks[self.i]
    def take(self, *texts):
        if self.tok.text in texts and self.tok.kind != "end":
            self.i += 1
            return self.toks[self.i - 1].text
    def need(self, text):
        if not self.take(text):
            raise LangError(f"expected {text!r}, got {self.tok.text or 'end of input'!r} at {self.tok.pos}")
    def name(self):
        if self.tok.kind != "name":
            raise LangError(f"expected a name, got {self.tok.text!r}")
        self.i += 1
        return self.toks[self.i - 1].text
    def program(self, end=""):
        out = []
        while self.tok.text != end if end else self.tok.kind != "end":
            if self.tok.kind == "end":
                raise LangError("unexpected end of input")
            out.append(self.statement())
        return ("block", out)
    def block(self):
        self.need("{")
        body = self.program("}")
        self.need("}")
        return body
    def statement(self):
        if self.take("let"):
            n = self.name(); self.need("="); e = self.expr(); self.need(";")
            return ("let", n, e)
        if self.take("if"):
            cond, then = self.expr(), self.block()
            return ("if", cond, then, self.block() if self.take("else") else ("block", []))
        if self.take("while"):
            return ("while", self.expr(), self.block())
        if self.take("fn"):
            n = self.name(); self.need("("); params = []
            while not self.take(")"):
                params.append(self.name()); self.take(",")
            return ("fn", n, params, self.block())
        if k := self.take("return", "print"):
            e = self.expr(); self.need(";")
            return (k, e)
        e = self.expr()
        if e[0] == "var" and self.take("="):
            e = ("set", e[1], self.expr())
        self.need(";")
        return e
    def expr(self, level=0):
        if level == len(self.LEVELS):
            return self.unary()
        left = self.expr(level + 1)
        while op := self.take(*self.LEVELS[level]):
            left = ("bin", op, left, self.expr(level + 1))
        return left
    def unary(self):
        if op := self.take("-", "!"):
            return ("un", op, self.unary())
        t = self.tok
        if t.kind == "num":
            self.i += 1
            e = ("num", float(t.text) if "." in t.text else int(t.text))
        elif self.take("("):
            e = self.expr(); self.need(")")
        else:
            e = ("var", self.name())
        while self.take("("):
            args = []
            while not self.take(")"):
                args.append(self.expr()); self.take(",")
            e = ("call", e, args)
        return e

class Env(dict):
    def __init__(self, parent=None, **kw):
        super().__init__(**kw)
        self.parent = parent
    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.parent
        raise LangError(f"undefined: {name}")

OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod, "==": operator.eq,
       "!=": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge}

def run(node, env):
    match node:
        case ("block", body):
            for s in body:
                run(s, env)
        case ("num", v):
            return v
        case ("var", n):
            return env.find(n)[n]
        case ("let", n, e):
            env[n] = run(e, env)
        case ("set", n, e):
            env.find(n)[n] = run(e, env)
        case ("bin", "&&", l, r):
            return run(l, env) and run(r, env)
        case ("bin", "||", l, r):
            return run(l, env) or run(r, env)
        case ("bin", op, l, r):
            return OPS[op](run(l, env), run(r, env))
        case ("un", "-", e):
            return -run(e, env)
        case ("un", "!", e):
            return not run(e, env)
        case ("if", c, t, f):
            run(t if run(c, env) else f, Env(env))
        case ("while", c, b):
            while run(c, env):
                run(b, Env(env))
        case ("fn", n, params, body):
            def call(*args):
                if len(args) != len(params):
                    raise LangError(f"{n} takes {len(params)} arguments, got {len(args)}")
                try:
                    run(body, Env(env, **dict(zip(params, args))))
                except Return as r:
                    return r.value
            env[n] = call
        case ("return", e):
            raise Return(run(e, env))
        case ("print", e):
            print(run(e, env))
        case ("call", f, args):
            fn = run(f, env)
            if not callable(fn):
                raise LangError(f"not a function: {fn}")
            return fn(*[run(a, env) for a in args])

PROGRAMS = [
    "print 1 + 2 * 3 - 4 / 2; print (1 + 2) * -3; print 7 % 4 == 3 && !(1 > 2);",
    "fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); } print fib(15);",
    "let i = 0; let s = 0; while i < 10 { if i % 2 == 0 { s = s + i; } else { s = s - 1; } i = i + 1; } print s;",
    "fn adder(n) { fn add(x) { return x + n; } return add; } let a = adder(10); print a(5) + adder(1)(1);",
    "fn gcd(a, b) { while b != 0 { let t = a % b; a = b; b = t; } return a; } print gcd(1071, 462);",
    "let n = 2; while n < 30 { let d = 2; let prime = 1; while d * d <= n { if n % d == 0 { prime = 0; } d = d + 1; } if prime { print n; } n = n + 1; }",
    "print x;", "print 1 +;", "let = 5;", "print 5 $ 3;", "fn f(a) { return a; } print f(1, 2);", "print 1(2);", "if 1 { print 1;", "print 1 / 0;",
]
for src in PROGRAMS:
    try:
        run(Parser(src).program(), Env())
    except (LangError, ZeroDivisionError) as e:
        print(f"{type(e).__name__}: {e}")
