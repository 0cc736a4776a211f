# Classes of nodes: fields, types, defaults, and what constructors complain about.
import ast
import copy
import warnings

for cls in ast.FunctionDef, ast.expr, ast.operator, ast.arg, ast.TypeVar, ast.Load, ast.AST:
    print(cls, cls.__bases__, cls._fields, cls._attributes, cls.__match_args__)
    print(cls.__doc__, getattr(cls, "_field_types", None))

warnings.simplefilter("always")


def attempt(f):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        try:
            r = f()
            print(ast.dump(r) if isinstance(r, ast.AST) else r)
        except Exception as e:
            print(type(e).__name__, e)
    for w in log:
        print("  ", w.category.__name__, w.message)


attempt(lambda: ast.Name("x"))
attempt(lambda: ast.Name())
attempt(lambda: ast.Name("x", ast.Store(), 3))
attempt(lambda: ast.Name("x", id="y"))
attempt(lambda: ast.Name("x", foo=1))
attempt(lambda: ast.Load(1))
attempt(lambda: ast.FunctionDef("f", ast.arguments()))
attempt(lambda: ast.Return(lineno=3).lineno)
attempt(lambda: ast.Return(lineno=3).end_lineno)
attempt(lambda: ast.Return().lineno)


class Mine(ast.AST):
    _fields = ("a", "b", "c")
    _field_types = {"a": list[int], "b": int | None}
    b = None


attempt(lambda: Mine())
node = ast.parse("a + b").body[0]
print(ast.dump(copy.deepcopy(node)), copy.copy(node).value is node.value)
match node:
    case ast.Expr(ast.BinOp(left, ast.Add())):
        print(left.id)
print(node.value.left.ctx is node.value.right.ctx, node.value.op.__class__)
