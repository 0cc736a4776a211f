# Compile objects remember future statements, and compile() tells incomplete source.
import codeop

c = codeop.Compile()
print(hex(c.flags))
c("from __future__ import annotations\n", "f", "exec")
print(hex(c.flags), hex(c("x", "f", "single").co_flags & 0x1000000))
for source in "def f():\n  x", "def f():\n  x\n", "try:\n  x\n", "@d", "a = '''", "a = 'b", "f(\n", "for", "x)", "\\", "1 if", "match x:\n  case 1:\n    y":
    try:
        print(repr(source), codeop.compile_command(source) is not None)
    except SyntaxError as e:
        print(repr(source), e.msg)
    for mode in "single", "eval":
        try:
            compile(source, "f", mode, codeop.PyCF_ALLOW_INCOMPLETE_INPUT)
            print("  fine")
        except SyntaxError as e:
            print("  ", mode, type(e).__name__)
print(codeop.CommandCompiler()("x y z" if False else "x = 1").co_filename)
for mode in "exec", "eval":
    try:
        print(codeop.compile_command("1 + 1", symbol=mode) is not None)
    except SyntaxError as e:
        print(e)
