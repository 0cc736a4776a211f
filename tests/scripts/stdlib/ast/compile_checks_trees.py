# compile() takes a tree of nodes, and says what is wrong with it.
import ast
import re

place = dict(lineno=1, col_offset=0)
name = lambda i="x", ctx=ast.Load(): ast.Name(i, ctx, **place)
one = ast.Constant(1, **place)


def attempt(tree, mode="eval"):
    if mode == "eval" and not isinstance(tree, ast.mod):
        tree = ast.Expression(tree)
    if isinstance(tree, ast.stmt):
        tree = ast.Module([tree], [])
    try:
        code = compile(tree, "<tree>", mode)
        print(mode, eval(code) if mode == "eval" else code.co_name)
    except Exception as e:
        print(type(e).__name__, re.sub(" at 0x.*>", ">", str(e)))


attempt(ast.BinOp(one, ast.Add(), ast.Constant(2.5, **place), **place))
attempt(ast.Constant((1, frozenset({2}), 3 - 4j), **place))
attempt(ast.Slice(one, None, one, **place))
attempt(ast.fix_missing_locations(ast.Call(ast.Name("len"), [ast.Constant("abc")])))
for tree in (
    ast.Name("x"), name("x", ast.Store()), name(3), name("None"), ast.Constant([1], **place),
    ast.BinOp(one, ast.Load(), one, **place), ast.BinOp(one, ast.Add(), None, **place), ast.BoolOp(ast.And(), [one], **place),
    ast.Compare(one, [], [], **place), ast.Dict([one], [], **place), ast.Tuple([None], **place), ast.expr(**place),
    ast.Constant(1, lineno=5, end_lineno=4, col_offset=0), ast.Constant(1, lineno="x", col_offset=0),
    ast.Constant(1, lineno=1, col_offset=5, end_lineno=1, end_col_offset=2), ast.Constant(1, lineno=2**40, col_offset=0),
    ast.ListComp(one, [], **place), ast.Starred(one, **place), ast.Await(one, **place),
    ast.Module([], []), 3, ast.Load(),
):
    attempt(tree)
for tree in (
    ast.Module("x", []), ast.If(one, [], [], **place), ast.Try([ast.Pass(**place)], [], [], [], **place), ast.Delete([], **place),
    ast.Import([], **place), ast.ImportFrom("m", [ast.alias("a", **place)], -1, **place), ast.Global([], **place), ast.Pass(),
    ast.Assign([one], one, **place), ast.Return(None, **place), ast.Module([None], []), ast.Expression(one), ast.stmt(**place),
    ast.AnnAssign(ast.Attribute(name(), "a", ast.Store(), **place), one, None, 1, **place),
    ast.FunctionDef("f", ast.arguments(defaults=[one]), [ast.Pass(**place)], **place),
    ast.Match(one, [], **place),
):
    attempt(tree, "exec")
attempt(ast.Interactive([]), "single")
tree = ast.parse("print('hello'); x = [i * i for i in range(4)]; print(x)")
exec(compile(tree, "<tree>", "exec"))
print(compile(tree, "<tree>", "exec", ast.PyCF_ONLY_AST) is tree)

# optimize folds constants in the tree
for text in ("1 + 2 * 3", "-1", "not (a is b)", "(1, 2)[0]", "'%s and %r' % (a, b)", "x in [1, 2]", "x not in {1}", "[i for i in [1, 2]]", "2 ** 1000", "'a' * 5000",
             "__debug__", "~True", "(1, (2, 'x'))", "1 / 0", "'%d' % (a,)", "1 << 200", "(1,) * 300"):
    print(ast.dump(ast.parse(text, mode="eval", optimize=1)))
print(ast.dump(ast.parse("from __future__ import annotations\ndef f(a: 1 + 1) -> 2 + 2: b: 3 + 3 = 4 + 4", optimize=1)))
print(ast.dump(compile(ast.parse("1 + 1"), "f", "exec", ast.PyCF_OPTIMIZED_AST)))
# parts of f-strings that no text could give
print(eval(compile(ast.fix_missing_locations(ast.Expression(ast.JoinedStr([ast.Constant("a"), ast.Constant("b")]))), "f", "eval")))
