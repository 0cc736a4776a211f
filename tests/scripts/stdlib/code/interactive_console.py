# a console that is fed lines: results, errors, namespaces and the end of input
import code
import sys


class Console(code.InteractiveConsole):
    def write(self, data):
        print("|", data.rstrip().splitlines()[-1] if data.strip() else data)


c = Console({"x": 5})
for line in ("x + 1", "y = x * 2", "if y:", "    print('block', y)", "", "1 / 0", "nope", "def f(:", "print(__name__ if '__name__' in dir() else '-')"):
    print(repr(line), c.push(line))
print(sorted(k for k in c.locals if not k.startswith("__")), c.buffer)
c.push("(1,")
c.resetbuffer()
print(c.push("'fresh'"))
lines = iter(["a = 3", "for i in range(2):", "  print(i)", "", "raise SystemExit('leaves')"])


def raw_input(prompt):
    print(prompt, end="")
    try:
        return next(lines)
    except StopIteration:
        raise EOFError


c.raw_input = raw_input
try:
    c.interact(banner="hello", exitmsg="bye")
except SystemExit as e:
    print("exit:", e)
c.interact(banner="", exitmsg="bye")
print(code.InteractiveInterpreter().runsource("z = ("), code.InteractiveInterpreter({}).runsource("3"))
