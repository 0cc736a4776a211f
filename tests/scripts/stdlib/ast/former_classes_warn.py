# The classes of constants of earlier versions still work, and warn.
import ast
import warnings


def attempt(f):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        r = f()
    print(ast.dump(r) if isinstance(r, ast.AST) else r, *(str(w.message) for w in log), sep="\n  ")


attempt(lambda: ast.Num(3))
attempt(lambda: ast.Str("x").s)
attempt(lambda: ast.Bytes(b"x"))
attempt(lambda: ast.NameConstant(None))
attempt(lambda: ast.Ellipsis())
attempt(lambda: isinstance(ast.Constant(3), ast.Num))
attempt(lambda: isinstance(ast.Constant(True), ast.Num))
attempt(lambda: isinstance(ast.Name("x"), ast.Str))
attempt(lambda: ast.Constant(3).n)
attempt(lambda: ast.Index(3))
attempt(lambda: ast.ExtSlice([ast.Constant(1)]))
attempt(lambda: hasattr(ast, "Nothing"))


class Old(ast.NodeVisitor):
    def visit_Num(self, node):
        print("number", node.value)


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    Old().visit(ast.parse("x = 1"))
print([str(w.message) for w in log])
