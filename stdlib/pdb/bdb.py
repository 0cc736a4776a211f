# The engine of debuggers: what to stop at, by means of sys.settrace.
"""The base of debuggers.

Bdb is told of what a program does, decides where to stop, and calls the methods user_call,
user_line, user_return and user_exception there. A subclass talks to the user in them, and says
with one of the methods set_step, set_next, set_return, set_until, set_continue and set_quit how to
go on. Breakpoint keeps the breakpoints of all debuggers."""

import fnmatch
import linecache
import os
import sys
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR

__all__ = ["BdbQuit", "Bdb", "Breakpoint"]

GENERATOR_AND_COROUTINE_FLAGS = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR


class BdbQuit(Exception):
    """The user has ended the program."""


class Bdb:
    """A debugger without a user interface."""

    def __init__(self, skip=None):
        self.skip = set(skip) if skip else None
        self.breaks = {}    # the lines with breakpoints of a file
        self.fncache = {}   # canonical names of files
        self.frame_trace_lines_opcodes = {}
        self.botframe = None
        self._load_breaks()
        self.reset()

    def _load_breaks(self):
        for filename, line in Breakpoint.bplist:
            lines = self.breaks.setdefault(filename, [])
            if line not in lines:
                lines.append(line)

    def canonic(self, filename):
        """The name by which a file is known here; names in angle brackets are no files."""
        if filename.startswith('<') and (filename.endswith('>') or filename.startswith('<stdlib>')):
            return filename
        if filename not in self.fncache:
            self.fncache[filename] = os.path.normcase(os.path.abspath(filename))
        return self.fncache[filename]

    def reset(self):
        """Forget where to stop; the next event is one to stop at."""
        linecache.checkcache()
        self.botframe = None
        self.quitting = False
        self._stop(None)

    # A stop is due in stopframe (None: in any frame) from line stoplineno on; -1 stands for no
    # line at all, which leaves the breakpoints, and the return of returnframe.
    def _stop(self, stopframe, returnframe=None, stoplineno=0):
        self.stopframe = stopframe
        self.returnframe = returnframe
        self.stoplineno = stoplineno
        self.quitting = False
        self.tracing = True

    # The events.

    def trace_dispatch(self, frame, event, arg):
        """The trace function."""
        if self.quitting:
            return None
        match event:
            case 'line':
                return self.dispatch_line(frame)
            case 'call':
                return self.dispatch_call(frame, arg)
            case 'return':
                return self.dispatch_return(frame, arg)
            case 'exception':
                return self.dispatch_exception(frame, arg)
        return self.trace_dispatch

    def _check_quit(self):
        if self.quitting:
            raise BdbQuit

    def dispatch_line(self, frame):
        """A line is about to run."""
        if self.stop_here(frame) or self.break_here(frame):
            self.user_line(frame)
            self._check_quit()
        return self.trace_dispatch

    def dispatch_call(self, frame, arg):
        """A function was called; None keeps quiet about what happens in it."""
        if self.botframe is None:
            self.botframe = frame.f_back
            return self.trace_dispatch
        if not (self.stop_here(frame) or self.break_anywhere(frame)):
            return None
        if self.stopframe and frame.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS:
            return self.trace_dispatch
        self.user_call(frame, arg)
        self._check_quit()
        return self.trace_dispatch

    def dispatch_return(self, frame, arg):
        """A function is about to return, or to yield."""
        if self.stop_here(frame) or frame is self.returnframe:
            if self.stopframe and frame.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS:
                return self.trace_dispatch
            self.user_return(frame, arg)
            self._check_quit()
            if self.stopframe is frame and self.stoplineno != -1:
                self._stop(None)  # next and until go on in the caller
        return self.trace_dispatch

    def dispatch_exception(self, frame, arg):
        """An exception was raised in a function, or came into it."""
        if self.stop_here(frame):
            # a generator that is driven by the frame has raised to end, which is no news
            if not (frame.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS and arg[0] is StopIteration and arg[2] is None):
                self.user_exception(frame, arg)
                self._check_quit()
        elif (self.stopframe and frame is not self.stopframe and self.stopframe.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS
                and arg[0] in (StopIteration, GeneratorExit)):
            self.user_exception(frame, arg)
            self._check_quit()
        return self.trace_dispatch

    # Where to stop.

    def is_skipped_module(self, module_name):
        """Whether a pattern of skip fits a module's name."""
        return module_name is not None and any(fnmatch.fnmatch(module_name, pattern) for pattern in self.skip)

    def stop_here(self, frame):
        """Whether the way of going on stops in a frame."""
        if self.skip and self.is_skipped_module(frame.f_globals.get('__name__')):
            return False
        if frame is self.stopframe:
            return self.stoplineno != -1 and frame.f_lineno >= self.stoplineno
        return not self.stopframe

    def break_here(self, frame):
        """Whether a breakpoint stops at the line of a frame."""
        filename = self.canonic(frame.f_code.co_filename)
        if filename not in self.breaks:
            return False
        line = frame.f_lineno
        if line not in self.breaks[filename]:
            line = frame.f_code.co_firstlineno  # that of a breakpoint by the function's name
            if line not in self.breaks[filename]:
                return False
        bp, delete = effective(filename, line, frame)
        if not bp:
            return False
        self.currentbp = bp.number
        if delete and bp.temporary:
            self.do_clear(str(bp.number))
        return True

    def break_anywhere(self, frame):
        """Whether the file of a frame has breakpoints."""
        return self.canonic(frame.f_code.co_filename) in self.breaks

    def do_clear(self, arg):
        """Remove a breakpoint after its last stop; a subclass defines it."""
        raise NotImplementedError("subclass of bdb must implement do_clear()")

    # What a subclass does at a stop.

    def user_call(self, frame, argument_list):
        """A function was called in which a stop may be due."""

    def user_line(self, frame):
        """The program has stopped at a line."""

    def user_return(self, frame, return_value):
        """The program has stopped where a function returns."""

    def user_exception(self, frame, exc_info):
        """The program has stopped at an exception."""

    # How to go on.

    def _set_caller_tracefunc(self, frame):
        caller = frame.f_back
        if caller and not caller.f_trace:
            caller.f_trace = self.trace_dispatch

    def set_until(self, frame, lineno=None):
        """Stop at a line behind lineno, by default the current one, or when the frame returns."""
        self._stop(frame, frame, frame.f_lineno + 1 if lineno is None else lineno)

    def set_step(self):
        """Stop at the next line, in whatever function."""
        self._stop(None)

    def set_next(self, frame):
        """Stop at the next line of the frame, or when it returns."""
        self._stop(frame)

    def set_return(self, frame):
        """Stop when the frame returns."""
        if frame.f_code.co_flags & GENERATOR_AND_COROUTINE_FLAGS:
            self._stop(frame, None, -1)
        else:
            self._stop(frame.f_back, frame)

    def set_trace(self, frame=None):
        """Begin to debug at the next line of a frame, by default the caller's."""
        frame = frame or sys._getframe().f_back
        self.reset()
        self._trace_from(frame)
        self.set_step()
        sys.settrace(self.trace_dispatch)

    def _trace_from(self, frame):
        while frame:
            frame.f_trace = self.trace_dispatch
            self.botframe = frame
            frame = frame.f_back

    def set_continue(self):
        """Stop at breakpoints only; where there are none, stop tracing."""
        self._stop(self.botframe, None, -1)
        if not self.breaks:
            self.tracing = False
            sys.settrace(None)
            frame = sys._getframe().f_back
            while frame and frame is not self.botframe:
                frame.f_trace = None
                frame = frame.f_back

    def set_quit(self):
        """End the program: the next event raises BdbQuit."""
        self._stop(self.botframe, None, -1)
        self.quitting = True
        self.tracing = False
        sys.settrace(None)

    # The breakpoints. Those that set or clear one return a message if that fails.

    def set_break(self, filename, lineno, temporary=False, cond=None, funcname=None):
        """Set a breakpoint."""
        filename = self.canonic(filename)
        if not linecache.getline(filename, lineno):
            return f'Line {filename}:{lineno} does not exist'
        lines = self.breaks.setdefault(filename, [])
        if lineno not in lines:
            lines.append(lineno)
        Breakpoint(filename, lineno, temporary, cond, funcname)
        return None

    def _prune_breaks(self, filename, lineno):
        if (filename, lineno) not in Breakpoint.bplist:
            self.breaks[filename].remove(lineno)
        if not self.breaks[filename]:
            del self.breaks[filename]

    def clear_break(self, filename, lineno):
        """Remove the breakpoints of a line."""
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return f'There are no breakpoints in {filename}'
        if lineno not in self.breaks[filename]:
            return f'There is no breakpoint at {filename}:{lineno}'
        for bp in Breakpoint.bplist[filename, lineno][:]:
            bp.deleteMe()
        self._prune_breaks(filename, lineno)
        return None

    def clear_bpbynumber(self, arg):
        """Remove a breakpoint."""
        try:
            bp = self.get_bpbynumber(arg)
        except ValueError as err:
            return str(err)
        bp.deleteMe()
        self._prune_breaks(bp.file, bp.line)
        return None

    def clear_all_file_breaks(self, filename):
        """Remove the breakpoints of a file."""
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return f'There are no breakpoints in {filename}'
        for line in self.breaks.pop(filename):
            for bp in Breakpoint.bplist.get((filename, line), [])[:]:
                bp.deleteMe()
        return None

    def clear_all_breaks(self):
        """Remove all breakpoints."""
        if not self.breaks:
            return 'There are no breakpoints'
        for bp in Breakpoint.bpbynumber:
            if bp:
                bp.deleteMe()
        self.breaks = {}
        return None

    def get_bpbynumber(self, arg):
        """The breakpoint with a number, or ValueError."""
        if not arg:
            raise ValueError('Breakpoint number expected')
        try:
            number = int(arg)
        except ValueError:
            raise ValueError(f'Non-numeric breakpoint number {arg}') from None
        try:
            bp = Breakpoint.bpbynumber[number]
        except IndexError:
            raise ValueError(f'Breakpoint number {number} out of range') from None
        if bp is None:
            raise ValueError(f'Breakpoint {number} already deleted')
        return bp

    def get_break(self, filename, lineno):
        """Whether a line has a breakpoint."""
        return lineno in self.breaks.get(self.canonic(filename), ())

    def get_breaks(self, filename, lineno):
        """The breakpoints of a line."""
        filename = self.canonic(filename)
        if lineno not in self.breaks.get(filename, ()):
            return []
        return Breakpoint.bplist[filename, lineno] or []

    def get_file_breaks(self, filename):
        """The lines with breakpoints of a file."""
        return self.breaks.get(self.canonic(filename), [])

    def get_all_breaks(self):
        """The lines with breakpoints of all files."""
        return self.breaks

    # The stack.

    def get_stack(self, f, t):
        """The frames from the bottom of the program to f, then those of a traceback, each with its
        line; and which of them is f."""
        if t and t.tb_frame is f:
            t = t.tb_next
        stack = []
        while f is not None:
            stack.append((f, f.f_lineno))
            if f is self.botframe:
                break
            f = f.f_back
        stack.reverse()
        i = max(0, len(stack) - 1)
        while t is not None:
            stack.append((t.tb_frame, t.tb_lineno))
            t = t.tb_next
        if f is None:
            i = max(0, len(stack) - 1)
        return stack, i

    def format_stack_entry(self, frame_lineno, lprefix=': '):
        """Text for an entry of get_stack."""
        import reprlib
        frame, lineno = frame_lineno
        text = f'{self.canonic(frame.f_code.co_filename)}({lineno})' + (frame.f_code.co_name or "<lambda>") + '()'
        if '__return__' in frame.f_locals:
            text += '->' + reprlib.repr(frame.f_locals['__return__'])
        if lineno is None:
            return text + f'{lprefix}Warning: lineno is None'
        line = linecache.getline(frame.f_code.co_filename, lineno, frame.f_globals)
        return text + lprefix + line.strip() if line else text

    # Ways to run a program.

    def run(self, cmd, globals=None, locals=None):
        """Debug a statement."""
        if globals is None:
            globals = sys.modules['__main__'].__dict__
        if locals is None:
            locals = globals
        self.reset()
        if isinstance(cmd, str):
            cmd = compile(cmd, "<string>", "exec")
        self._traced(exec, cmd, globals, locals)

    def runeval(self, expr, globals=None, locals=None):
        """Debug an expression, and return its value."""
        if globals is None:
            globals = sys.modules['__main__'].__dict__
        if locals is None:
            locals = globals
        self.reset()
        return self._traced(eval, expr, globals, locals)

    def runctx(self, cmd, globals, locals):
        """Another name of run."""
        self.run(cmd, globals, locals)

    def runcall(self, func, /, *args, **kwds):
        """Debug a call, and return its result."""
        self.reset()
        return self._traced(func, *args, **kwds)

    def _traced(self, func, *args, **kwds):
        sys.settrace(self.trace_dispatch)
        try:
            return func(*args, **kwds)
        except BdbQuit:
            return None
        finally:
            self.quitting = True
            sys.settrace(None)


def set_trace():
    """Begin to debug with a Bdb of no subclass."""
    Bdb().set_trace(sys._getframe().f_back)


class Breakpoint:
    """A breakpoint: it can be temporary, have a condition, be disabled, and be ignored for a while."""

    next = 1
    bplist = {}           # the breakpoints of (file, line)
    bpbynumber = [None]   # those that are deleted are None

    def __init__(self, file, line, temporary=False, cond=None, funcname=None):
        self.funcname = funcname
        self.func_first_executable_line = None
        self.file = file
        self.line = line
        self.temporary = temporary
        self.cond = cond
        self.enabled = True
        self.ignore = 0
        self.hits = 0
        self.number = Breakpoint.next
        Breakpoint.next += 1
        self.bpbynumber.append(self)
        self.bplist.setdefault((file, line), []).append(self)

    @staticmethod
    def clearBreakpoints():
        """Forget all breakpoints."""
        Breakpoint.next = 1
        Breakpoint.bplist = {}
        Breakpoint.bpbynumber = [None]

    def deleteMe(self):
        """Remove the breakpoint from the tables."""
        place = self.file, self.line
        self.bpbynumber[self.number] = None
        self.bplist[place].remove(self)
        if not self.bplist[place]:
            del self.bplist[place]

    def enable(self):
        """Have it stop the program."""
        self.enabled = True

    def disable(self):
        """Have it not stop the program."""
        self.enabled = False

    def bpprint(self, out=None):
        """Print what bpformat returns."""
        print(self.bpformat(), file=sys.stdout if out is None else out)

    def bpformat(self):
        """Text about the breakpoint."""
        kept = 'del  ' if self.temporary else 'keep '
        enabled = 'yes   ' if self.enabled else 'no    '
        lines = [f'{self.number:<4d}breakpoint   {kept}{enabled}at {self.file}:{self.line}']
        if self.cond:
            lines.append(f'\tstop only if {self.cond}')
        if self.ignore:
            lines.append(f'\tignore next {self.ignore} hits')
        if self.hits:
            lines.append(f'\tbreakpoint already hit {self.hits} time{"s" if self.hits > 1 else ""}')
        return '\n'.join(lines)

    def __str__(self):
        return f'breakpoint {self.number} at {self.file}:{self.line}'


def checkfuncname(b, frame):
    """Whether a breakpoint is for the line where a frame is: one by a function's name is for the
    first line that runs there."""
    if not b.funcname:
        return b.line == frame.f_lineno
    if frame.f_code.co_name != b.funcname:
        return False
    if not b.func_first_executable_line:
        b.func_first_executable_line = frame.f_lineno
    return b.func_first_executable_line == frame.f_lineno


def effective(file, line, frame):
    """The breakpoint of a line that stops the program now, and whether it may be deleted if it is
    temporary."""
    for b in Breakpoint.bplist[file, line]:
        if not b.enabled or not checkfuncname(b, frame):
            continue
        b.hits += 1
        delete = True
        if b.cond:
            try:
                if not eval(b.cond, frame.f_globals, frame.f_locals):
                    continue
            except Exception:
                return b, False  # better to stop than to miss it
        if b.ignore > 0:
            b.ignore -= 1
            continue
        return b, delete
    return None, None
