# what of dis needs no bytecode: names of flags and opcodes' tables
import dis
import opcode


def f(a, *args, b=1, **kw):
    yield a


async def g():
    pass


print(dis.pretty_flags(f.__code__.co_flags & ~3), dis.pretty_flags(g.__code__.co_flags & ~3))
print(dis.COMPILER_FLAG_NAMES[4], dis.COMPILER_FLAG_NAMES[32], dis.pretty_flags(0))
print(len(opcode.opname) >= 256, opcode.cmp_op)
