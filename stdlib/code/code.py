"""Interactive prompts in Python: InteractiveInterpreter runs entries and shows errors,
InteractiveConsole reads them too.
"""

import builtins
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ["InteractiveInterpreter", "InteractiveConsole", "interact",
           "compile_command"]


class InteractiveInterpreter:
    """Runs source in a namespace, by default a new one called __console__."""

    def __init__(self, locals=None):
        if locals is None:
            locals = {"__name__": "__console__", "__doc__": None}
        self.locals = locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename="<input>", symbol="single"):
        """Compile and run source. Return whether more lines are needed.

        Errors are shown, and the entry then counts as complete.
        """
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Run a code object. Exceptions are shown, except SystemExit, which passes."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        """Show the SyntaxError at hand; filename takes the place of the one in it."""
        try:
            typ, value, tb = sys.exc_info()
            if filename and issubclass(typ, SyntaxError):
                value.filename = filename
            self._showtraceback(typ, value, None, kwargs.pop('source', ""))
        finally:
            typ = value = tb = None

    def showtraceback(self):
        """Show the exception at hand, without the entry of this module in its traceback."""
        try:
            typ, value, tb = sys.exc_info()
            self._showtraceback(typ, value, tb.tb_next, '')
        finally:
            typ = value = tb = None

    def _showtraceback(self, typ, value, tb, source):
        value = value.with_traceback(tb)
        if source and typ is SyntaxError and not value.text and value.lineno is not None:
            # an error of the parser has the line; one of the compiler may not
            lines = source.splitlines()
            if value.lineno <= len(lines):
                value.text = lines[value.lineno - 1]
        sys.last_type, sys.last_traceback = typ, tb
        sys.last_exc = sys.last_value = value
        if sys.excepthook is sys.__excepthook__:
            self._excepthook(typ, value, tb)
            return
        try:
            sys.excepthook(typ, value, tb)
        except SystemExit:
            raise
        except BaseException as error:
            error.__context__ = None
            self._show_both(error.with_traceback(error.__traceback__.tb_next), value)

    def _show_both(self, error, original):
        """Show an error of the hook that was to show another one."""
        for heading, exc in (('Error in sys.excepthook:', error), ('\nOriginal exception was:', original)):
            print(heading, file=sys.stderr)
            sys.__excepthook__(type(exc), exc, exc.__traceback__)

    def _excepthook(self, typ, value, tb):
        self.write(''.join(traceback.format_exception(typ, value, tb)))

    def write(self, data):
        """Write text to the standard error stream."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """Reads entries line by line, by default with input(), and runs them.

    With local_exit, exit() and quit() end the console instead of the program.
    """

    def __init__(self, locals=None, filename="<console>", *, local_exit=False):
        InteractiveInterpreter.__init__(self, locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        """Forget the lines of an entry that is not complete."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Read and run entries until the end of input.

        banner and exitmsg are written before and after, "" for none.
        """
        for name, prompt in ('ps1', '>>> '), ('ps2', '... '):
            if not hasattr(sys, name):
                setattr(sys, name, prompt)
        if banner is None:
            self.write("Python %s on %s\n%s\n(%s)\n" % (
                sys.version, sys.platform,
                'Type "help", "copyright", "credits" or "license" for more information.',
                self.__class__.__name__))
        elif banner:
            self.write("%s\n" % str(banner))
        ending = {}
        if self.local_exit:
            for name in 'exit', 'quit':
                if hasattr(builtins, name):
                    ending[name] = getattr(builtins, name)
                    setattr(builtins, name, Quitter(name))
        try:
            self._loop()
        except SystemExit as e:
            if not self.local_exit:
                raise
            self.write("\n")
        finally:
            for name, value in ending.items():
                setattr(builtins, name, value)
            if exitmsg is None:
                self.write('now exiting %s...\n' % self.__class__.__name__)
            elif exitmsg != '':
                self.write('%s\n' % exitmsg)

    def _loop(self):
        more = False
        while True:
            try:
                try:
                    line = self.raw_input(sys.ps2 if more else sys.ps1)
                except EOFError:
                    self.write("\n")
                    return
                more = self.push(line)
            except KeyboardInterrupt:
                self.write("\nKeyboardInterrupt\n")
                self.resetbuffer()
                more = False

    def push(self, line, filename=None, _symbol="single"):
        """Add a line to the entry, and run it if that makes it complete.

        Return whether more lines are needed.
        """
        self.buffer.append(line)
        source = "\n".join(self.buffer)
        if filename is None:
            filename = self.filename
        more = self.runsource(source, filename, symbol=_symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=""):
        """Ask for a line with a prompt. Raises EOFError when there are no more."""
        return input(prompt)


class Quitter:
    """What exit and quit are in a console that they end."""

    def __init__(self, name):
        self.name = name
        self.eof = 'Ctrl-Z plus Return' if sys.platform == "win32" else 'Ctrl-D (i.e. EOF)'

    def __repr__(self):
        return f'Use {self.name} or {self.eof} to exit'

    def __call__(self, code=None):
        raise SystemExit(code)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    """Make an InteractiveConsole and let it interact.

    readfunc takes the place of its method raw_input, and local is its namespace.
    """
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    else:
        try:
            import readline  # editing of lines
        except ImportError:
            pass
    console.interact(banner, exitmsg)


if __name__ == "__main__":
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument('-q', action='store_true',
                        help="don't print version and copyright messages")
    args = parser.parse_args()
    banner = '' if args.q or sys.flags.quiet else None
    interact(banner)
