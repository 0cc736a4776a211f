# ast.unparse writes source text for a tree, also for one that no text would parse to.
import ast
import re

for source in (
    "a if (b if c else d) else e", "(a, b) = c", "x[(a, b)], x[a:b, ::c], x[*y]", "lambda a, /, b=1, *c, d, **e: a", "-(-x) ** -y",
    "(yield)", "await x", "not (not a)", "(a := 1)", "{**a, 'b': 1}", "{*()}", "1 .real, 1.0.real, 1e400, -1e400, 1j",
    "f'a{b}' f\"{c!r:>{w}}{{}}\" 'd'", "f'{x!a}' f'''{'\"'}'''", "'\\n\\'\"', b'\\xff', u'u', '\\ud800\\x00'",
    "f'{ {1: 2}[1] }{lambda: 1}'" if False else "f'{ {1: 2}[1] }'", "@d\nasync def f[T: int = 1, *Ts, **P](): 'doc'\n", "class C(B, k=1): pass",
    "for x, in y: pass\nelse: z", "async def f():\n  async with a as b, c: pass\n  async for x in y: break\n  return [i async for i in j if k]",
    "try: a\nexcept: b\nelse: c\nfinally: d", "try: a\nexcept* (B, C) as e: raise", "if a: b\nelif c: d\nelse: e", "while a: continue",
    "match a:\n case {'k': [1, *_], **r} | C(x, y=None) if g: pass\n case (1 | 2) as z: pass\n case _: pass", "type X[T] = int",
    "from .. import a as b, c\nfrom .m import *\nimport a.b as c", "global x\nnonlocal_ = 1", "x: int\n(x): int = 1\nx.y: int", "del a, b[c]", "assert a, b",
):
    print(ast.unparse(ast.parse(source)))
C, N = ast.Constant, ast.Name
for node in (
    [N("x"), N("y")], ast.Dict([None], [N("x")]), ast.Set([]), ast.alias("a", "b"), ast.arg("a", N("x")), ast.keyword(None, N("x")), ast.withitem(N("x"), N("y")),
    ast.comprehension(N("x"), N("y"), [N("z")], 1), ast.MatchStar(), ast.FunctionType([N("a")], N("b")), C(float("nan")), C((1, (2,))), C(frozenset({1})), C(object),
    ast.Add(), ast.JoinedStr([N("x")]), ast.FormattedValue(N("x"), -1, C("a")), ast.Expr(None), 3, ast.arguments(), ast.Assign([N("x")], C(1)),
):
    try:
        print(repr(ast.unparse(node)))
    except Exception as e:
        print(type(e).__name__, re.sub(" at 0x.*>", ">", str(e)))
print(ast.unparse(ast.parse("x = 1 # type: int\nfor a in b: # type: int\n  pass\ny = 2 # type: ignore[x]", type_comments=True)))
