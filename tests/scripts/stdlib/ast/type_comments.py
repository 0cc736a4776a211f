# ast.parse keeps type comments when asked to, and knows the syntax of earlier versions.
import ast

source = """\
x = 1  # type: int
def f(a,  # type: int
      *b,  # type: str
      c=1  # type: bool
      ):
    # type: (...) -> None
    for i in b:  # type: float
        pass
    with a as b:  # type: X
        pass
y = 2  # type: ignore[misc]
def g():  # type: () -> int
    pass
"""
print(ast.dump(ast.parse(source, type_comments=True)))
print(ast.dump(ast.parse(source)) == ast.dump(ast.parse(source.replace("type", "kind"), type_comments=True)))
for signature in "() -> int", "(int, *str, **Any) -> list[int]", "(int) -> ", "(int,) -> x":
    try:
        print(ast.dump(ast.parse(signature, mode="func_type")))
    except SyntaxError as e:
        print(e.msg)
for bad in "if x: # type: int\n  pass", "x += 1 # type: int", "def f(*, # type: int\n  a): pass", "def f(): # type: () -> int\n  # type: () -> int\n  pass":
    try:
        print(ast.parse(bad, type_comments=True))
    except SyntaxError as e:
        print(e.msg)
for version, text in ((9, "match x:\n  case 1: pass"), (7, "(x := 1)"), (7, "def f(a, /): pass"), (4, "async def f(): pass"), (5, "x: int"), (5, "f'{x}'"),
                      (11, "type X = int"), (12, "def f[T = int](): pass"), (10, "try: pass\nexcept* E: pass"), (4, "a @ b"), (5, "1_0")):
    try:
        ast.parse(text, feature_version=(3, version + 1))
        ast.parse(text, feature_version=(3, version))
        print("fine", version, text)
    except SyntaxError as e:
        print(e.msg, e.lineno)
try:
    ast.parse("x", feature_version=(2, 7))
except ValueError as e:
    print(e)
try:
    ast.parse("x", mode="wrong")
except ValueError as e:
    print(e)
