# The debugger: commands to look at a stopped program and to go on.
"""A debugger for Python programs.

breakpoint() in a program, or "-m pdb program.py" on the command line, stops it and asks for
commands; "help" lists them. post_mortem() and pm() look at what an exception has left."""

import codeop
import inspect
import os
import sys
import traceback
from _pdb_breakpoints import BreakpointCommands, find_function
from _pdb_views import ViewCommands, line_prefix
from bdb import Bdb, BdbQuit
from cmd import Cmd

__all__ = ["run", "pm", "Pdb", "runeval", "runctx", "runcall", "set_trace", "post_mortem", "help"]

class Restart(Exception):
    """The program is to be run anew."""


class Pdb(BreakpointCommands, ViewCommands, Bdb, Cmd):
    """The debugger with its commands."""

    _last = None    # what set_trace() goes on with
    MAX_CHAINED_EXCEPTION_DEPTH = 999

    def __init__(self, completekey='tab', stdin=None, stdout=None, skip=None, nosigint=False, readrc=True):
        Bdb.__init__(self, skip=skip)
        Cmd.__init__(self, completekey, stdin, stdout)
        if stdout:
            self.use_rawinput = 0
        self.prompt = '(Pdb) '
        self.aliases = {}
        self.displaying = {}        # frame: {expression: last value}
        self.mainpyfile = ''
        self.tb_lineno = {}
        self.lineno = None
        self.nosigint = nosigint
        self.stack, self.curindex, self.curframe = [], 0, None
        self.commands_defining = None       # the number of the breakpoint that commands are typed for
        self.commands_of = {}               # number: list of commands
        self.silent = set()                 # numbers of breakpoints that do not tell where they are
        self.currentbp = 0
        self._wait_for_mainpyfile = False
        self._chained = []
        self._chained_index = 0
        self.user_quit = False
        self.rcLines = self._rc_lines() if readrc else []

    def _rc_lines(self):
        lines = []
        for folder in ('~', '.'):
            try:
                with open(os.path.expanduser(os.path.join(folder, '.pdbrc')), encoding='utf-8') as f:
                    lines += [text.strip() for text in f if text.strip() and not text.strip().startswith('#')]
            except OSError:
                pass
        return lines

    def message(self, msg, end='\n'):
        """Tell the user."""
        print(msg, end=end, file=self.stdout)

    def error(self, msg):
        """Tell the user of a mistake."""
        print('***', msg, file=self.stdout)

    def _exception(self, exc=None):
        exc = exc or sys.exception()
        self.error(traceback.format_exception_only(exc)[-1].strip())

    # Stops.

    def set_trace(self, frame=None, *, commands=None):
        """Stop in a frame, where it is."""
        frame = frame or sys._getframe().f_back
        self.reset()
        self._trace_from(frame)
        self.set_step()
        if commands:
            self.rcLines.extend(commands)
        sys.settrace(None)  # what is evaluated at the prompt is not traced
        self.interaction(frame, None)
        if self.quitting:
            raise BdbQuit
        if self.tracing:
            sys.settrace(self.trace_dispatch)

    def user_call(self, frame, argument_list):
        """Stop at the head of a function."""
        if self._wait_for_mainpyfile:
            return
        if self.stop_here(frame):
            self.message('--Call--')
            self.interaction(frame, None)

    def user_line(self, frame):
        """Stop at a line."""
        if self._wait_for_mainpyfile:
            if self.mainpyfile != self.canonic(frame.f_code.co_filename):
                return
            self._wait_for_mainpyfile = False
        self.interaction(frame, None, at_breakpoint=True)

    def user_return(self, frame, return_value):
        """Stop at the end of a function."""
        if self._wait_for_mainpyfile:
            return
        frame.f_locals['__return__'] = return_value
        self.message('--Return--')
        self.interaction(frame, None)

    def user_exception(self, frame, exc_info):
        """Stop where an exception comes by."""
        if self._wait_for_mainpyfile:
            return
        exc_type, exc_value, exc_traceback = exc_info
        frame.f_locals['__exception__'] = exc_type, exc_value
        prefix = 'Internal ' if not exc_traceback and exc_type is StopIteration else ''
        self.message(prefix + traceback.format_exception_only(exc_value)[-1].strip())
        self.interaction(frame, exc_traceback)

    def setup(self, f, tb):
        """Look at a frame, or at the innermost one of a traceback."""
        self.forget()
        self.stack, self.curindex = self.get_stack(f, tb)
        while tb:
            self.tb_lineno[tb.tb_frame] = tb.tb_lineno
            tb = tb.tb_next
        self._select(self.curindex, show=False)

    def forget(self):
        """Look at no frame."""
        self.lineno = None
        self.stack, self.curindex, self.curframe = [], 0, None
        self.tb_lineno.clear()

    def _select(self, index, show=True):
        self.curindex = index
        self.curframe = self.stack[index][0]
        self.lineno = None
        if show:
            self.print_stack_entry(self.stack[index])

    def interaction(self, frame, tb_or_exc, at_breakpoint=False):
        """Show where the program is, and run commands until one goes on."""
        if isinstance(tb_or_exc, BaseException):
            self._chained = self._chain(tb_or_exc)
            self._chained_index = len(self._chained) - 1
            tb = tb_or_exc.__traceback__
        else:
            self._chained, tb = [], tb_or_exc
        self.setup(frame, tb)
        queued = self.rcLines
        self.rcLines = []
        self.cmdqueue = [*queued, *self.cmdqueue]
        number, self.currentbp = self.currentbp, 0
        if at_breakpoint and number in self.commands_of:
            if number not in self.silent:
                self.print_stack_entry(self.stack[self.curindex])
            for line in self.commands_of[number]:
                if self.onecmd(line):
                    self.forget()
                    return
        else:
            self.print_stack_entry(self.stack[self.curindex])
        self._show_displays()
        self._cmdloop()
        self.forget()

    def _chain(self, exc):
        """An exception after those that it is told to come from."""
        chain = []
        while exc is not None and exc not in chain and len(chain) < self.MAX_CHAINED_EXCEPTION_DEPTH:
            chain.append(exc)
            if exc.__cause__ is not None:
                exc = exc.__cause__
            else:
                exc = None if exc.__suppress_context__ else exc.__context__
        chain.reverse()
        return chain

    def _cmdloop(self):
        while True:
            try:
                self.cmdloop()
                return
            except KeyboardInterrupt:
                self.message('--KeyboardInterrupt--')

    # Typed lines.

    def precmd(self, line):
        """Put aliases in, and cut a line at ";;"."""
        if not line.strip():
            return line
        words = line.split()
        while words[0] in self.aliases:
            line = self.aliases[words[0]]
            for i, word in enumerate(words[1:], 1):
                line = line.replace('%' + str(i), word)
            line = line.replace('%*', ' '.join(words[1:]))
            words = line.split()
        if words[0] != 'alias' and (marker := self._cut(line)) >= 0:
            self.cmdqueue.insert(0, line[marker + 2:].lstrip())
            line = line[:marker].rstrip()
        return line

    def _cut(self, line):
        """Where ";;" is, outside of strings."""
        quote, i = '', 0
        while i < len(line):
            if quote:
                if line[i] == '\\':
                    i += 1
                elif line[i] == quote:
                    quote = ''
            elif line[i] in '\'"':
                quote = line[i]
            elif line.startswith(';;', i):
                return i
            i += 1
        return -1

    def onecmd(self, line):
        """Run a line, or keep it where the commands of a breakpoint are typed."""
        if self.commands_defining is not None:
            return self._keep_command(line)
        return Cmd.onecmd(self, line)

    def default(self, line):
        """Run a statement in the frame."""
        if line.startswith('!'):
            line = line[1:].strip()
        try:
            compiled, line = self._compile(line)
            if compiled is None:
                return
            hook, out, inp = sys.displayhook, sys.stdout, sys.stdin
            try:
                sys.stdin, sys.stdout, sys.displayhook = self.stdin, self.stdout, self.displayhook
                exec(compiled, self.curframe.f_globals, self.curframe.f_locals)
            finally:
                sys.displayhook, sys.stdout, sys.stdin = hook, out, inp
        except Exception:
            self._exception()

    def _compile(self, line):
        """The statement that a line begins; more lines are asked for while it is not complete."""
        compiled = codeop.compile_command(line + '\n', '<stdin>', 'single')
        while compiled is None:
            prompt, self.prompt = self.prompt, '...'.ljust(len(self.prompt))
            more = self._read()
            self.prompt = prompt
            if more == 'EOF':
                self.error('incomplete statement')
                return None, line
            line += '\n' + more
            compiled = codeop.compile_command(line, '<stdin>', 'single')
        return compiled, line

    def displayhook(self, obj):
        """Show the value of an expression, and leave _ alone."""
        if obj is not None:
            self.message(repr(obj))

    def _eval(self, arg, frame=None):
        frame = frame or self.curframe
        return eval(arg, frame.f_globals, frame.f_locals)

    def _value(self, arg):
        """(value,) of an expression, or None when it has none and that was told."""
        try:
            return (self._eval(arg),)
        except Exception:
            self._exception()
            return None

    def _usage(self, name):
        self.error('Argument is required for this command')
        self._print_help(name)
        return True

    # Ways to go on.

    def do_step(self, arg):
        """s(tep)

        Run the line, and stop as soon as possible: in a function that
        it calls, or at the next line."""
        self.set_step()
        return 1

    do_s = do_step

    def do_next(self, arg):
        """n(ext)

        Run the line and what it calls, and stop at the next line of
        the function or where it returns."""
        self.set_next(self.curframe)
        return 1

    do_n = do_next

    def do_until(self, arg):
        """unt(il) [lineno]

        Go on until a line with a higher number is reached, or one at
        or behind lineno, or until the function returns."""
        lineno = None
        if arg:
            try:
                lineno = int(arg)
            except ValueError:
                self.error(f'Error in argument: {arg!r}')
                return
            if lineno <= self.curframe.f_lineno:
                self.error('"until" line number is smaller than current line number')
                return
        self.set_until(self.curframe, lineno)
        return 1

    do_unt = do_until

    def do_return(self, arg):
        """r(eturn)

        Go on until the function returns."""
        self.set_return(self.curframe)
        return 1

    do_r = do_return

    def do_continue(self, arg):
        """c(ont(inue))

        Go on until a breakpoint is reached."""
        self.set_continue()
        return 1

    do_c = do_cont = do_continue

    def do_jump(self, arg):
        """j(ump) lineno

        Have another line of the function run next. A running function
        cannot be moved here, so this only tells so."""
        if not arg:
            return self._usage('jump') and None
        try:
            self.curframe.f_lineno = int(arg)
        except ValueError as e:
            self.error(f'Jump failed: {e}')

    do_j = do_jump

    def do_run(self, arg):
        """run [args...]

        Run the program from its beginning, with other arguments if
        there are any. Breakpoints stay."""
        if arg:
            import shlex
            try:
                sys.argv[1:] = shlex.split(arg)
            except ValueError as e:
                self.error(f'Cannot run {arg}: {e}')
                return
        raise Restart

    do_restart = do_run

    def do_quit(self, arg):
        """q(uit) | exit

        End the program."""
        self.user_quit = True
        self.set_quit()
        return 1

    do_q = do_exit = do_quit

    def do_EOF(self, arg):
        """EOF

        The end of the input ends the program, too."""
        self.message('')
        self.user_quit = True
        self.set_quit()
        return 1

    def do_debug(self, arg):
        """debug code

        Debug a statement with another debugger in this one."""
        if not arg:
            return self._usage('debug') and None
        sys.settrace(None)
        inner = Pdb(self.completekey, self.stdin, self.stdout if not self.use_rawinput else None, readrc=False)
        inner.prompt = f'({self.prompt.strip()}) '
        self.message('ENTERING RECURSIVE DEBUGGER')
        try:
            inner.run(arg, self.curframe.f_globals, self.curframe.f_locals)
        except Exception:
            self._exception()
        self.message('LEAVING RECURSIVE DEBUGGER')
        sys.settrace(self.trace_dispatch)

    # Help.

    def do_help(self, arg):
        """h(elp) [command]

        List the commands, or tell of one."""
        if not arg:
            Cmd.do_help(self, '')
        elif hasattr(self, 'help_' + arg):
            getattr(self, 'help_' + arg)()
        elif hasattr(self, 'do_' + arg):
            self._print_help(arg)
        else:
            self.error(f'No help for {arg!r}')

    do_h = do_help

    def _print_help(self, name):
        usage, *rest = inspect.cleandoc(getattr(self, 'do_' + name).__doc__).splitlines()
        indent = ' ' * len(self.prompt)
        for text in ('Usage: ' + usage, *rest):
            self.message((indent + text).rstrip() if text else indent)

    def help_exec(self):
        """Tell how statements are run."""
        self.message('[!]statement\n\nRun a statement in the frame that is looked at. The ! is needed where its\nfirst word is that of a command. Variables of the function can be changed.')

    def help_pdb(self):
        """Tell of the debugger."""
        help()

    # Programs.

    def _run(self, path):
        """Debug a program from its first line."""
        import __main__
        names = __main__.__dict__
        kept = dict(names)
        names.clear()
        names.update(__name__='__main__', __file__=path, __builtins__=kept['__builtins__'], __spec__=None)
        self._wait_for_mainpyfile = True
        self.mainpyfile = self.canonic(path)
        with open(path, 'rb') as f:
            compiled = compile(f.read(), path, 'exec')
        self.run(compiled, names)


def run(statement, globals=None, locals=None):
    """Debug a statement."""
    Pdb().run(statement, globals, locals)


def runeval(expression, globals=None, locals=None):
    """Debug an expression, and return its value."""
    return Pdb().runeval(expression, globals, locals)


def runctx(statement, globals, locals):
    """Debug a statement."""
    run(statement, globals, locals)


def runcall(*args, **kwds):
    """Debug a call, and return its result."""
    return Pdb().runcall(*args, **kwds)


def set_trace(*, header=None, commands=None):
    """Stop where this is called."""
    debugger = Pdb._last
    if debugger is None:
        debugger = Pdb._last = Pdb()
    if header is not None:
        debugger.message(header)
    debugger.set_trace(sys._getframe().f_back, commands=commands)


def post_mortem(t=None):
    """Look at the frames of a traceback or exception, by default of the one being handled."""
    if t is None:
        t = sys.exception()
    if t is None or isinstance(t, BaseException) and t.__traceback__ is None:
        raise ValueError("A valid traceback must be passed if no exception is being handled")
    debugger = Pdb()
    debugger.reset()
    debugger.interaction(None, t)


def pm():
    """Look at the frames of the exception that ended the last entry at the prompt."""
    post_mortem(sys.last_exc)


def help():
    """Tell of the debugger and of its commands."""
    print(__doc__, end='\n\n')
    debugger = Pdb(readrc=False)
    for name in ('help where down up break tbreak clear disable enable ignore condition commands step next until jump return retval '
                 'run continue list longlist args p pp whatis source display undisplay interact alias unalias debug quit exceptions').split():
        print(inspect.cleandoc(getattr(Pdb, 'do_' + name).__doc__), end='\n\n')


_usage = """usage: pdb.py [-c command] ... [-m module | pyfile] [arg] ...

Debug a Python program, given by a file or by the name of a module.

-c gives a command that runs before the first one is asked for, as if it stood in .pdbrc."""


def main():
    """The command line."""
    import argparse
    parser = argparse.ArgumentParser(prog='pdb', usage=_usage.partition('\n')[0][7:], description=_usage.partition('\n\n')[2], add_help=True,
                                     formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument('-c', '--command', action='append', default=[], dest='commands')
    parser.add_argument('-m', metavar='module', dest='module')
    parser.add_argument('args', nargs=argparse.REMAINDER)
    if len(sys.argv) == 1:
        print(_usage)
        sys.exit(2)
    opts = parser.parse_args()
    if opts.module:
        import importlib.util
        spec = importlib.util.find_spec(opts.module)
        if spec is not None and spec.submodule_search_locations is not None:
            spec = importlib.util.find_spec(opts.module + '.__main__')
        path, args = spec and spec.origin, opts.args
    elif opts.args:
        path, *args = opts.args
    else:
        parser.error('no module or script to run')
    if not path or not os.path.exists(path):
        print('Error:', path or opts.module, 'does not exist')
        sys.exit(1)
    path = os.path.realpath(path)
    if not opts.module:
        sys.path[0] = os.path.dirname(path)
    sys.argv[:] = [path, *args]
    debugger = Pdb._last = Pdb()
    debugger.rcLines.extend(opts.commands)
    while True:
        try:
            if _session(debugger, path):
                break
        except Restart:
            print('Restarting', path, 'with arguments:')
            print('\t' + ' '.join(sys.argv[1:]))


def _session(debugger, path):
    """Run a program under the debugger to its end, and tell whether the user has had enough."""
    try:
        debugger._run(path)
    except Restart:
        raise
    except SystemExit as e:
        print('The program exited via sys.exit(). Exit status:', end=' ')
        print(e)
    except BaseException as e:
        traceback.print_exception(e)
        print('Uncaught exception. Entering post mortem debugging')
        print("Running 'cont' or 'step' will restart the program")
        debugger.interaction(None, e)
        print(f'Post mortem debugger finished. The {path} will be restarted')
    else:
        if not debugger.user_quit:
            print('The program finished and will be restarted')
    return debugger.user_quit


if __name__ == '__main__':
    import pdb
    pdb.main()  # the program takes the place of this module
