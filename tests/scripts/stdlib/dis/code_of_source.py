# What code_info tells of code from source: names, constants and flags, without bytecode.
import dis

source = """
limit = 10

def outer(a, b=2, /, *, c):
    def inner():
        return a + c
    return inner
"""
code = compile(source, "example", "exec")
for line in dis.code_info(code).splitlines():
    if line.startswith(("Name", "Filename", "Argument", "Positional", "Kw-only")):
        print(line)
outer = next(const for const in code.co_consts if hasattr(const, "co_code"))
told = dis.code_info(outer).splitlines()
print(told[0], told[2:5])
print([line.split()[-1] for line in told if line.lstrip()[:2] in ("0:", "1:", "2:")][-3:])
print(dis.code_info("1 + 1").splitlines()[:2])
