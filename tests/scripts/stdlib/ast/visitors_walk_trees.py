# Visitors and the functions that go over trees.
import ast


class Names(ast.NodeVisitor):
    def __init__(self):
        self.seen = []

    def visit_Name(self, node):
        self.seen.append(node.id)

    def visit_FunctionDef(self, node):
        self.seen.append("def " + node.name)
        self.generic_visit(node)


class Twice(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.BinOp(node, ast.Mult(), ast.Constant(2))

    def visit_Pass(self, node):
        return [node, node]

    def visit_Assert(self, node):
        return None


tree = ast.parse("def f(a=b):\n    assert a\n    pass\n    return c + 1\n")
v = Names()
v.visit(tree)
print(v.seen)
print([type(n).__name__ for n in ast.walk(tree)])
print([type(n).__name__ for n in ast.iter_child_nodes(tree.body[0])])
print([name for name, _ in ast.iter_fields(tree.body[0])], ast.walk(tree).__class__)
print(ast.unparse(Twice().visit(tree)))
ast.fix_missing_locations(tree)
ast.increment_lineno(tree, 10)
print(tree.body[0].lineno, tree.body[0].end_lineno, tree.body[0].body[-1].value.right.right.lineno)
new = ast.copy_location(ast.Pass(), tree.body[0])
print(new.lineno, new.col_offset, new.end_lineno, new.end_col_offset)

source = 'class C:\n    """Doc\n      more\n    """\n    x = ("é",\n         2)\r\n    y = 3\n'
tree = ast.parse(source)
print(repr(ast.get_docstring(tree.body[0])), repr(ast.get_docstring(tree.body[0], clean=False)), ast.get_docstring(tree))
for s in tree.body[0].body:
    print(repr(ast.get_source_segment(source, s)), repr(ast.get_source_segment(source, s.value, padded=True)))
try:
    ast.get_docstring(ast.Pass())
except TypeError as e:
    print(e)
