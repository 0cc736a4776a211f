"""The instructions of bytecode: there are none, since programs run from their syntax tree.

The tables are those of a machine without instructions, so that code which looks names up in
them goes on.
"""

__all__ = ["cmp_op", "stack_effect", "hascompare", "opname", "opmap",
           "HAVE_ARGUMENT", "EXTENDED_ARG", "hasarg", "hasconst", "hasname",
           "hasjump", "hasjrel", "hasjabs", "hasfree", "haslocal", "hasexc"]

cmp_op = ('<', '<=', '==', '!=', '>', '>=')

opmap = {}
opname = [f'<{number}>' for number in range(256)]
HAVE_ARGUMENT = EXTENDED_ARG = 256

hasarg = []
hascompare = []
hasconst = []
hasname = []
hasjump = []
hasjrel = []
hasjabs = []
hasfree = []
haslocal = []
hasexc = []


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """There is no stack: NotImplementedError is raised."""
    raise NotImplementedError("opcode.stack_effect(): pyasync has no bytecode")
