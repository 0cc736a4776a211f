# The commands of the debugger about breakpoints.
"""Breakpoints of pdb: the commands that set, change, list and remove them."""

import inspect
import linecache
import os
import re
import sys
import textwrap
import tokenize
import traceback
from bdb import Breakpoint
from cmd import Cmd

__all__ = ["BreakpointCommands", "find_function"]


def find_function(funcname, filename):
    """The first line of the body of a function in a file, as (name, file, line), or None."""
    pattern = re.compile(r'(async\s+)?def\s+%s(\s*\[.+\])?\s*\(' % re.escape(funcname))
    try:
        with tokenize.open(filename) as f:
            lines = f.readlines()
    except OSError:
        return None
    for i, text in enumerate(lines):
        if pattern.match(text.lstrip()):
            return funcname, filename, _first_line(''.join(lines[i:]), i + 1)
    return None


def _first_line(text, lineno):
    """The line of the first statement of the function that text begins with, at line lineno."""
    import ast
    try:
        body = ast.parse(textwrap.dedent(''.join(inspect.getblock(text.splitlines(True))))).body[0].body
    except (SyntaxError, IndexError, tokenize.TokenError):
        return lineno
    first = body[1] if len(body) > 1 and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) else body[0]
    return lineno + first.lineno - 1


class BreakpointCommands:
    """The part of Pdb about breakpoints."""

    def do_break(self, arg, temporary=False):
        """b(reak) [([filename:]lineno | function) [, condition]]

        Set a breakpoint at a line or at the beginning of a function,
        or list the breakpoints. The program stops there only if the
        condition, an expression, is true."""
        if not arg:
            self._list_breaks()
            return
        where, comma, cond = arg.partition(',')
        where, cond = where.strip(), cond.strip() or None
        if comma and cond and (err := self._bad_condition(cond)):
            self.error(f'Invalid condition {cond}: {err}')
            return
        place = self._place(where)
        if place is None:
            return
        filename, line, funcname = place
        if not (line := self.checkline(filename, line)):
            return
        if err := self.set_break(filename, line, temporary, cond, funcname):
            self.error(err)
            return
        bp = self.get_breaks(filename, line)[-1]
        self.message(f'Breakpoint {bp.number} at {bp.file}:{bp.line}')

    do_b = do_break

    def do_tbreak(self, arg):
        """tbreak [([filename:]lineno | function) [, condition]]

        Like break, for a breakpoint that is removed when it has
        stopped the program once."""
        self.do_break(arg, True)

    def _list_breaks(self):
        if self.breaks:
            self.message('Num Type         Disp Enb   Where')
            for bp in Breakpoint.bpbynumber:
                if bp:
                    self.message(bp.bpformat())

    def _bad_condition(self, cond):
        try:
            compile(cond, '<stdin>', 'eval')
        except SyntaxError as e:
            return traceback.format_exception_only(e)[-1].strip()
        return None

    def _place(self, where):
        """The file, line and name of function that a place names, or None when it is none and
        that was told."""
        name, colon, rest = where.rpartition(':')
        if colon:
            filename = self.lookupmodule(name.rstrip())
            if not filename:
                self.error(f'{name.rstrip()!r} not found from sys.path')
                return None
            if rest.strip().isdigit():
                return filename, int(rest), None
            found = find_function(rest.strip(), filename)
            if not found:
                self.error(f'Bad lineno: {rest.strip()}')
                return None
            return filename, found[2], found[0]
        if where.isdigit():
            return self.defaultFile(), int(where), None
        try:
            func = self._eval(where)
        except Exception:
            func = where
        func = getattr(func, '__func__', func)
        if hasattr(func, '__code__'):
            c = func.__code__
            found = find_function(c.co_name, c.co_filename)
            return c.co_filename, found[2] if found else c.co_firstlineno, c.co_name
        if found := find_function(where.rpartition('.')[2], self.defaultFile()):
            return found[1], found[2], found[0]
        self.error(f'The specified object {where!r} is not a function or was not found along sys.path.')
        return None

    def defaultFile(self):
        """The file of the frame."""
        filename = self.curframe.f_code.co_filename
        return self.mainpyfile if filename == '<string>' and self.mainpyfile else filename

    def lookupmodule(self, filename):
        """The file that a name, with or without .py, stands for."""
        folders = ['', os.path.dirname(self.mainpyfile), *sys.path]
        for name in (filename, filename + '.py'):
            for folder in folders:
                path = os.path.join(folder, name)
                if os.path.isfile(path):
                    return os.path.abspath(path)
        return None

    def checkline(self, filename, lineno, module_globals=None):
        """The line, if the program can stop there; else 0, and the user is told."""
        line = linecache.getline(filename, lineno, module_globals or (self.curframe.f_globals if self.curframe else None))
        if not line:
            self.message('End of file')
            return 0
        line = line.strip()
        if not line or line[0] == '#' or line[:3] in ('"""', "'''"):
            self.error('Blank or comment')
            return 0
        return lineno

    def _numbered(self, arg):
        """The breakpoints with the numbers in arg; mistakes are told."""
        for word in arg.split():
            try:
                yield self.get_bpbynumber(word)
            except ValueError as err:
                self.error(err)

    def do_enable(self, arg):
        """enable bpnumber [bpnumber ...]

        Have breakpoints stop the program again."""
        if not arg:
            return self._usage('enable') and None
        for bp in self._numbered(arg):
            bp.enable()
            self.message(f'Enabled {bp}')

    def do_disable(self, arg):
        """disable bpnumber [bpnumber ...]

        Have breakpoints not stop the program, and keep them."""
        if not arg:
            return self._usage('disable') and None
        for bp in self._numbered(arg):
            bp.disable()
            self.message(f'Disabled {bp}')

    def do_condition(self, arg):
        """condition bpnumber [condition]

        Have a breakpoint stop the program only if an expression is
        true; without one, always."""
        if not arg:
            return self._usage('condition') and None
        number, _, cond = arg.partition(' ')
        cond = cond.strip() or None
        if cond and (err := self._bad_condition(cond)):
            self.error(f'Invalid condition {cond}: {err}')
            return
        for bp in self._numbered(number):
            bp.cond = cond
            if cond:
                self.message(f'New condition set for breakpoint {bp.number}.')
            else:
                self.message(f'Breakpoint {bp.number} is now unconditional.')

    def do_ignore(self, arg):
        """ignore bpnumber [count]

        Have a breakpoint not stop the program the next count times."""
        if not arg:
            return self._usage('ignore') and None
        number, _, count = arg.partition(' ')
        try:
            count = max(int(count.strip() or 0), 0)
        except ValueError:
            self.error(f'Invalid ignore count: {count.strip()}')
            return
        for bp in self._numbered(number):
            bp.ignore = count
            if count:
                self.message(f'Will ignore next {count} crossing{"s" if count > 1 else ""} of breakpoint {bp.number}.')
            else:
                self.message(f'Will stop next time breakpoint {bp.number} is reached.')

    def do_clear(self, arg):
        """cl(ear) [filename:lineno | bpnumber ...]

        Remove breakpoints; without an argument all of them, if the
        question is answered by yes."""
        if not arg:
            self._clear_all()
            return
        if ':' in arg:
            filename, _, line = arg.rpartition(':')
            if not line.isdigit():
                self.error(f'Invalid line number ({arg[len(filename) + 1:]})')
                return
            found = list(self.get_breaks(self.lookupmodule(filename) or filename, int(line)))
            if err := self.clear_break(self.lookupmodule(filename) or filename, int(line)):
                self.error(err)
                return
        else:
            found = list(self._numbered(arg))
            for bp in found:
                self.clear_bpbynumber(bp.number)
        for bp in found:
            self.commands_of.pop(bp.number, None)
            self.message(f'Deleted {bp}')

    do_cl = do_clear

    def _clear_all(self):
        try:
            reply = input('Clear all breaks? ').strip().lower()
        except EOFError:
            reply = 'no'
        if reply in ('y', 'yes'):
            found = [bp for bp in Breakpoint.bpbynumber if bp]
            self.clear_all_breaks()
            for bp in found:
                self.message(f'Deleted {bp}')

    def do_commands(self, arg):
        """commands [bpnumber]

        Type commands that run when a breakpoint, by default the last
        one, stops the program; "end" ends them. One that goes on with
        the program ends them, too; "silent" keeps quiet about where
        the program has stopped."""
        try:
            number = int(arg) if arg else len(Breakpoint.bpbynumber) - 1
            self.get_bpbynumber(number)
        except ValueError as err:
            self.error(err if arg.strip().isdigit() else "Usage: commands [bnum]\n        ...\n        end")
            return
        prompt, self.prompt = self.prompt, '(com) '
        self.commands_defining = number
        self.commands_of[number] = []
        self.silent.discard(number)
        try:
            Cmd.cmdloop(self)
        finally:
            self.commands_defining, self.prompt = None, prompt

    def _keep_command(self, line):
        """Take a line as a command of a breakpoint; true ends them."""
        word = line.split(None, 1)[0] if line.split() else ''
        if word in ('EOF', 'end'):
            return True
        if word == 'silent':
            self.silent.add(self.commands_defining)
        elif word:
            self.commands_of[self.commands_defining].append(line)
            return word in ('c', 'cont', 'continue', 's', 'step', 'n', 'next', 'r', 'return', 'q', 'quit', 'j', 'jump', 'exit', 'unt', 'until', 'run', 'restart')
        return False
