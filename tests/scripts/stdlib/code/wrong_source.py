# What a prompt does with source that cannot run: it shows the error and goes on.
import code
import io
import contextlib


def shown(action):
    """The last line that an action writes to the error stream."""
    out = io.StringIO()
    with contextlib.redirect_stderr(out):
        more = action()
    lines = out.getvalue().splitlines()
    return more, lines[-1] if lines else None


console = code.InteractiveConsole()
for line in ("x = = 1", "'open", "  indented", "raise KeyError('k')", "1 / 0", "nosuch", "(1, 2", ")", "import nosuchmodule"):
    print(repr(line), *shown(lambda: console.push(line)))
    console.resetbuffer()
interpreter = code.InteractiveInterpreter({"x": 1})
print(shown(lambda: interpreter.runsource("x y")))
print(shown(lambda: interpreter.runsource("if x:")))
print(shown(lambda: interpreter.runcode(compile("x.nosuch", "<c>", "exec"))))
try:
    interpreter.runcode(compile("raise SystemExit(3)", "<c>", "exec"))
except SystemExit as e:
    print("exit", e.code)
for source, symbol in (("pass\npass", "single"), ("x", "nosuch")):
    try:
        print(shown(lambda: interpreter.runsource(source, symbol=symbol)))
    except ValueError as e:
        print(e)
try:
    code.compile_command(5)
except (TypeError, AttributeError) as e:
    print(type(e).__name__)
