# The tables of flags and comparisons, and what code_info tells, do without bytecode.
import dis
import inspect
import opcode


def f(a, *b, c=1):
    return a


async def g():
    yield


print(dis.COMPILER_FLAG_NAMES[0x20], inspect.CO_GENERATOR, dis.cmp_op, opcode.cmp_op is dis.cmp_op)
for code in f.__code__, g.__code__:
    print(dis.pretty_flags(code.co_flags & 0x2FF))
print(dis.code_info(f).splitlines()[:6])
try:
    dis.code_info(3)
except TypeError as e:
    print(e)
