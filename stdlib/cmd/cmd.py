# A framework for command interpreters.
"""Programs that read commands line by line, each of them a method.

The command "x y" calls do_x('y'); help_x() and complete_x() belong to it. "?" stands for help and
"!" for shell."""

import inspect
import string
import sys

__all__ = ['Cmd']

PROMPT = '(Cmd) '
IDENTCHARS = string.ascii_letters + string.digits + '_'


class Cmd:
    """Reads commands and calls methods."""

    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = '='
    lastcmd = ''
    intro = None
    doc_leader = ''
    doc_header = 'Documented commands (type help <topic>):'
    misc_header = 'Miscellaneous help topics:'
    undoc_header = 'Undocumented commands:'
    nohelp = '*** No help on %s'
    use_rawinput = 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        """Read and run commands until one returns a true value."""
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(str(self.intro) + '\n')
        stop = None
        while not stop:
            line = self.cmdqueue.pop(0) if self.cmdqueue else self._read()
            line = self.precmd(line)
            stop = self.onecmd(line)
            stop = self.postcmd(stop, line)
        self.postloop()

    def _read(self):
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return 'EOF'
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip('\r\n') if line else 'EOF'

    def precmd(self, line):
        """Called with a line before it is run; what it returns is run."""
        return line

    def postcmd(self, stop, line):
        """Called after a line was run; what it returns tells whether to stop."""
        return stop

    def preloop(self):
        """Called when cmdloop() begins."""

    def postloop(self):
        """Called when cmdloop() ends."""

    def parseline(self, line):
        """Command, arguments and the line, as it is understood."""
        line = line.strip()
        if line.startswith('?'):
            line = 'help ' + line[1:]
        elif line.startswith('!') and hasattr(self, 'do_shell'):
            line = 'shell ' + line[1:]
        elif not line or line[0] == '!':
            return None, None, line
        rest = line.lstrip(self.identchars)
        return line[:len(line) - len(rest)], rest.strip(), line

    def onecmd(self, line):
        """Run a line."""
        cmd, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if cmd is None:
            return self.default(line)
        self.lastcmd = '' if line == 'EOF' else line
        func = getattr(self, 'do_' + cmd, None) if cmd else None
        return self.default(line) if func is None else func(arg)

    def emptyline(self):
        """Called for an empty line: runs the last command again."""
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        """Called for a command that is not known."""
        self.stdout.write('*** Unknown syntax: %s\n' % line)

    def completedefault(self, *ignored):
        """Completions of a command without complete_ method."""
        return []

    def completenames(self, text, *ignored):
        """Commands that begin with text."""
        return [name[3:] for name in self.get_names() if name.startswith('do_' + text)]

    def complete(self, text, state):
        """The next completion of text. The prompt has none to offer it a line, so text is all."""
        if state == 0:
            self.completion_matches = self.completenames(text)
        return self.completion_matches[state] if state < len(self.completion_matches) else None

    def get_names(self):
        """The names of the class."""
        return dir(self.__class__)

    def complete_help(self, *args):
        commands = set(self.completenames(*args))
        return list(commands | {n[5:] for n in self.get_names() if n.startswith('help_' + args[0])})

    def do_help(self, arg):
        """"help" lists the commands, "help COMMAND" explains one."""
        if arg:
            func = getattr(self, 'help_' + arg, None)
            if func is not None:
                func()
                return
            method = getattr(self, 'do_' + arg, None)
            doc = inspect.cleandoc(method and method.__doc__ or '')
            self.stdout.write('%s\n' % (doc or self.nohelp % (arg,)))
            return
        names = self.get_names()
        topics = {n[5:] for n in names if n.startswith('help_')}
        documented, others = [], []
        for name in sorted({n[3:] for n in names if n.startswith('do_')}):
            if name in topics:
                topics.discard(name)
                documented.append(name)
            elif getattr(self, 'do_' + name).__doc__:
                documented.append(name)
            else:
                others.append(name)
        self.stdout.write('%s\n' % str(self.doc_leader))
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, others, 15, 80)

    def print_topics(self, header, cmds, cmdlen, maxcol):
        """Print names under a header."""
        if cmds:
            self.stdout.write('%s\n' % str(header))
            if self.ruler:
                self.stdout.write('%s\n' % str(self.ruler * len(header)))
            self.columnize(cmds, maxcol - 1)
            self.stdout.write('\n')

    def columnize(self, list, displaywidth=80):
        """Print texts in as few lines as they need, column by column."""
        if not list:
            self.stdout.write('<empty>\n')
            return
        bad = [i for i in range(len(list)) if not isinstance(list[i], str)]
        if bad:
            raise TypeError('list[i] not a string for i in %s' % ', '.join(map(str, bad)))
        n = len(list)
        for rows in range(1, n + 1):
            columns = [list[i:i + rows] for i in range(0, n, rows)]
            widths = [max(map(len, c)) for c in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth:
                break
        else:
            widths = [0]
        for r in range(rows):
            cells = [c[r] if r < len(c) else '' for c in columns]
            while cells and not cells[-1]:
                del cells[-1]
            self.stdout.write('  '.join(t.ljust(w) for t, w in zip(cells, widths)) + '\n')
