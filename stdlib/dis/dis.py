"""The disassembler of bytecode. Programs run from their syntax tree here, so that there is no
bytecode to show: what would show it raises NotImplementedError. code_info() and the tables of
flags work.
"""

import collections

import types
from opcode import *
from opcode import __all__ as _opcodes

__all__ = ["code_info", "dis", "disassemble", "distb", "disco",
           "findlinestarts", "findlabels", "show_code",
           "get_instructions", "Instruction", "Bytecode"] + _opcodes
del _opcodes

COMPILER_FLAG_NAMES = {
    1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED",
    32: "GENERATOR", 64: "NOFREE", 128: "COROUTINE", 256: "ITERABLE_COROUTINE",
    512: "ASYNC_GENERATOR",
}

Positions = collections.namedtuple('Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'], defaults=[None] * 4)


def _none(name):
    return NotImplementedError(f"dis.{name}(): pyasync runs programs from their syntax tree and has no bytecode")


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """There is no bytecode to show: NotImplementedError is raised."""
    raise _none("dis")


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """There is no bytecode to show: NotImplementedError is raised."""
    raise _none("disassemble")


def disco(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """There is no bytecode to show: NotImplementedError is raised."""
    raise _none("disco")


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """There is no bytecode to show: NotImplementedError is raised."""
    raise _none("distb")


def findlabels(code):
    """There is no bytecode to search: NotImplementedError is raised."""
    raise _none("findlabels")


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """There are no instructions: NotImplementedError is raised."""
    raise _none("get_instructions")


class Instruction:
    """An instruction of bytecode; none can be made."""

    def __new__(cls, *args, **kwargs):
        raise _none("Instruction")


class Bytecode:
    """The instructions of a code object; none can be made."""

    def __new__(cls, *args, **kwargs):
        raise _none("Bytecode")


def findlinestarts(code):
    """Yield (offset, line) wherever a new line begins, as code.co_lines() has them."""
    last = False
    for start, _, line in code.co_lines():
        if line is not last:
            last = line
            yield start, line


def pretty_flags(flags):
    """Return the names of the flags of a code object."""
    low = [flag for i in range(32) if flags & (flag := 1 << i)]
    names = [COMPILER_FLAG_NAMES.get(flag, hex(flag)) for flag in low]
    rest = flags - sum(low)
    if rest or not flags:
        names.append(hex(rest))
    return ", ".join(names)


def _code_of(x):
    """Return the code object of x: of a function, generator, coroutine, class body or text."""
    if hasattr(x, '__func__'):
        x = x.__func__
    for name in '__code__', 'gi_code', 'ag_code', 'cr_code':
        code = getattr(x, name, None)
        if code is not None:
            x = code
            break
    if isinstance(x, str):
        try:
            x = compile(x, '<disassembly>', 'eval')
        except SyntaxError:
            x = compile(x, '<disassembly>', 'exec')
    if isinstance(x, types.CodeType):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def code_info(x):
    """Return a text that tells all about a code object, or about that of x."""
    co = _code_of(x)
    lines = [
        "Name:              %s" % co.co_name,
        "Filename:          %s" % co.co_filename,
        "Argument count:    %s" % co.co_argcount,
        "Positional-only arguments: %s" % co.co_posonlyargcount,
        "Kw-only arguments: %s" % co.co_kwonlyargcount,
        "Number of locals:  %s" % co.co_nlocals,
        "Stack size:        %s" % co.co_stacksize,
        "Flags:             %s" % pretty_flags(co.co_flags),
    ]
    for title, values in (("Constants", map(repr, co.co_consts)), ("Names", co.co_names),
                          ("Variable names", co.co_varnames), ("Free variables", co.co_freevars),
                          ("Cell variables", co.co_cellvars)):
        numbered = ["%4d: %s" % pair for pair in enumerate(values)]
        if numbered:
            lines += [title + ":"] + numbered
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print what code_info() returns."""
    print(code_info(co), file=file)
