# ast.dump writes a tree with or without names, positions, indentation and empty fields.
import ast

source = """\
def f(a, /, b: int = 1, *c, d, e=2, **g) -> str:
    "doc"
    return a if b else [x async for x in c]
class C[T: int, *Ts, **P](B, metaclass=M):
    x: int = 1
    type A[T] = list[T]
match p:
    case [1, *rest] | {"k": v, **kw} if v > 0: pass
    case C(a, b=None) as whole: pass
    case -1 + 2j | a.b | _: pass
try: pass
except* E as e: raise X from e
with a as b, c: del x, y[1:2:3]
f(*a, k=1, **m); lambda: (yield); f"a{b!r:>{w}}c{d=}"
x = y = 1, *z; x += 1; not a < b <= c
"""
tree = ast.parse(source)
print(ast.dump(tree))
print(ast.dump(tree.body[0], indent=2))
print(ast.dump(tree.body[1], annotate_fields=False))
print(ast.dump(ast.parse("f(1)"), include_attributes=True, indent="\t", show_empty=True))
print(ast.dump(ast.Constant([])), ast.dump(ast.Return()), ast.dump(ast.arguments(kwarg=ast.arg("x")), False))
try:
    ast.dump("f(1)")
except TypeError as e:
    print(e)
