"""Compile source text that may be incomplete, as an interactive prompt gets it.

compile_command() returns a code object for complete source and None for source that more
lines could complete, and raises SyntaxError for source that no line can mend. The classes
do the same, and remember the future statements that they have seen.
"""

import __future__
import warnings

__all__ = ["compile_command", "Compile", "CommandCompiler"]

_features = [getattr(__future__, name) for name in __future__.all_feature_names]

PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ONLY_AST = 0x400
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000


def _maybe_compile(compiler, source, filename, symbol):
    if all(not line.strip() or line.strip()[0] == '#' for line in source.split("\n")) and symbol != "eval":
        source = "pass"  # nothing but comments is complete

    # first without warnings, since incomplete source will be compiled again
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol)
        except SyntaxError:
            try:
                compiler(source + "\n", filename, symbol)
                return None  # one more line is all that it lacks
            except _IncompleteInputError:
                return None
            except SyntaxError:
                pass  # told below, without the flags that change messages
    return compiler(source, filename, symbol, incomplete_input=False)


def _compile(source, filename, symbol, incomplete_input=True):
    flags = 0
    if incomplete_input:
        flags |= PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT
    return compile(source, filename, symbol, flags)


def compile_command(source, filename="<input>", symbol="single"):
    """Compile source: return a code object, None if more lines are needed, or raise.

    symbol is the mode: 'single', 'exec' or 'eval'. What is raised is SyntaxError, or
    ValueError or OverflowError for an impossible literal.
    """
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """Compiles like compile(), with the future statements of what was compiled before."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT

    def __call__(self, source, filename, symbol, flags=0, **kwargs):
        flags |= self.flags
        if kwargs.get('incomplete_input', True) is False:
            flags &= ~(PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT)
        code = compile(source, filename, symbol, flags, True)
        if flags & PyCF_ONLY_AST:
            return code
        for feature in _features:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """Does what compile_command() does, with a Compile object of its own."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        """Compile source: return a code object, None if more lines are needed, or raise."""
        return _maybe_compile(self.compiler, source, filename, symbol)
