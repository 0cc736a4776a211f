# The commands of the debugger that show what there is.
"""Views of pdb: the commands that show frames, values and source."""

import code
import inspect
import linecache
import pprint
import traceback

__all__ = ["ViewCommands", "line_prefix"]

line_prefix = '\n-> '


class ViewCommands:
    """The part of Pdb that looks at the program."""

    # The stack.

    def do_where(self, arg):
        """w(here)

        Print the frames of the program, the innermost one last; an
        arrow marks the one that is looked at."""
        for entry in self.stack:
            self.print_stack_entry(entry)

    do_w = do_bt = do_where

    def do_up(self, arg):
        """u(p) [count]

        Look at the frame that called this one, or at one further up."""
        self._move(arg, -1, 'Oldest frame')

    do_u = do_up

    def do_down(self, arg):
        """d(own) [count]

        Look at the frame that this one called, or at one further down."""
        self._move(arg, 1, 'Newest frame')

    do_d = do_down

    def _move(self, arg, step, end):
        last = len(self.stack) - 1 if step > 0 else 0
        if self.curindex == last:
            self.error(end)
            return
        try:
            count = int(arg or 1)
        except ValueError:
            self.error(f'Invalid frame count ({arg})')
            return
        index = self.curindex + step * count
        self._select(last if count < 0 or not 0 <= index < len(self.stack) else index)

    def print_stack_entry(self, frame_lineno, prompt_prefix=line_prefix):
        """Print a frame."""
        mark = '> ' if frame_lineno[0] is self.curframe else '  '
        self.message(mark + self.format_stack_entry(frame_lineno, prompt_prefix))

    def do_exceptions(self, arg):
        """exceptions [number]

        List the exceptions that the one at hand comes from, or look
        at one of them."""
        if not self._chained:
            self.message('Did not find chained exceptions. To move between exceptions, pdb/post_mortem must be given an exception object rather than a traceback.')
            return
        if not arg:
            for i, exc in enumerate(self._chained):
                mark = '>' if i == self._chained_index else ' '
                note = '' if exc.__traceback__ else ' ** no traceback **'
                self.message(f'{mark}{i:>3}{" -" if note else ""} {exc!r}{note}' if note else f'{mark} {i:>3} {exc!r}')
            return
        try:
            number = int(arg)
        except ValueError:
            self.error('Argument must be an integer')
            return
        if not 0 <= number < len(self._chained):
            self.error('No exception with that number')
        elif self._chained[number].__traceback__ is None:
            self.error('This exception does not have a traceback, cannot jump to it')
        else:
            self._chained_index = number
            self.setup(None, self._chained[number].__traceback__)
            self.print_stack_entry(self.stack[self.curindex])

    # What there is to see.

    def do_args(self, arg):
        """a(rgs)

        Print the arguments of the function."""
        c, values = self.curframe.f_code, self.curframe.f_locals
        count = c.co_argcount + c.co_kwonlyargcount + bool(c.co_flags & inspect.CO_VARARGS) + bool(c.co_flags & inspect.CO_VARKEYWORDS)
        for name in c.co_varnames[:count]:
            self.message(f'{name} = {self._repr(values[name], name)}' if name in values else f'{name} = *** undefined ***')

    do_a = do_args

    def _repr(self, value, what):
        try:
            return repr(value)
        except Exception as e:
            return f'*** repr({what}) failed: {traceback.format_exception_only(e)[-1].strip()} ***'

    def do_retval(self, arg):
        """retval

        Print what the function returns, where it has stopped at its
        end."""
        if '__return__' in self.curframe.f_locals:
            self.message(self._repr(self.curframe.f_locals['__return__'], '__return__'))
        else:
            self.error('Not yet returned!')

    do_rv = do_retval

    def do_p(self, arg):
        """p expression

        Print the value of an expression."""
        if got := self._value(arg):
            self.message(repr(got[0]))

    def do_pp(self, arg):
        """pp expression

        Print the value of an expression in lines that are easy to
        read."""
        if got := self._value(arg):
            self.message(pprint.pformat(got[0]))

    def do_whatis(self, arg):
        """whatis expression

        Tell what kind of thing the value of an expression is."""
        if not arg:
            return self._usage('whatis') and None
        got = self._value(arg)
        if not got:
            return
        value = got[0]
        if inspect.ismethod(value):
            self.message(f'Method {value.__func__.__name__}')
        elif hasattr(value, '__code__'):
            self.message(f'Function {value.__code__.co_name}')
        elif inspect.isclass(value):
            self.message(f'Class {value.__module__}.{value.__qualname__}')
        else:
            self.message(type(value))

    def do_list(self, arg):
        """l(ist) [first[, last] | .]

        Print eleven lines of the source around the current one, or
        more after those that were printed; "." begins anew. With one
        argument, eleven lines around that; with two, those lines, or
        as many from the first as a smaller second one says."""
        lines = self._file_lines()
        if arg and arg != '.':
            try:
                first, comma, last = arg.partition(',')
                first = int(first)
                if comma:
                    last = int(last)
                    last = first + last if last < first else last
                else:
                    first = max(1, first - 5)
                    last = first + 10
            except ValueError:
                self.error(f'Error in argument: {arg!r}')
                return
        else:
            first = max(1, self._current_line() - 5) if self.lineno is None or arg == '.' else self.lineno + 1
            last = first + 10
        if first > len(lines):
            self.message('[EOF]')
            return
        self._print_lines(lines[first - 1:last], first)
        self.lineno = min(last, len(lines))
        if len(lines) < last:
            self.message('[EOF]')

    do_l = do_list

    def do_longlist(self, arg):
        """ll | longlist

        Print the source of the function."""
        try:
            lines, first = inspect.getsourcelines(self.curframe)
        except OSError as err:
            self.error(err)
            return
        self._print_lines(lines, first or 1)

    do_ll = do_longlist

    def do_source(self, arg):
        """source expression

        Print the source of a function, class or module."""
        if not arg:
            return self._usage('source') and None
        if got := self._value(arg):
            try:
                lines, first = inspect.getsourcelines(got[0])
            except (OSError, TypeError) as err:
                self.error(err)
                return
            self._print_lines(lines, first or 1, marks=False)

    def _file_lines(self):
        return linecache.getlines(self.curframe.f_code.co_filename, self.curframe.f_globals)

    def _current_line(self):
        return self.stack[self.curindex][1]

    def _print_lines(self, lines, start, marks=True):
        breaks = self.get_file_breaks(self.curframe.f_code.co_filename) if marks else ()
        current = self.curframe.f_lineno if marks else -1
        raised = self.tb_lineno.get(self.curframe, -1) if marks else -1
        for number, line in enumerate(lines, start):
            mark = str(number).rjust(3).ljust(4)
            mark += 'B' if number in breaks else ' '
            if number == current:
                mark += '->'
            elif number == raised:
                mark += '>>'
            self.message(mark + '\t' + line.rstrip())

    # Displays, aliases, the prompt of Python.

    def do_display(self, arg):
        """display [expression]

        Print the value of an expression now and at each stop in this
        function where it has changed; or list such expressions."""
        shown = self.displaying.setdefault(self.curframe, {})
        if not arg:
            if not shown:
                self.message('No expression to display.')
            else:
                self.message('Currently displaying:')
                for text, value in shown.items():
                    self.message(f'{text}: {self._repr(value, text)}')
            return
        value = self._displayed(arg)
        if arg not in shown:
            shown[arg] = value
        self.message(f'display {arg}: {self._repr(value, arg)}')

    def do_undisplay(self, arg):
        """undisplay [expression]

        Display an expression no more, or none of this function."""
        shown = self.displaying.get(self.curframe, {})
        if not arg:
            shown.clear()
        elif shown.pop(arg, self) is self:
            self.error(f'not displaying {arg}')

    def _displayed(self, arg):
        try:
            return self._eval(arg)
        except Exception as e:
            return _Undefined(traceback.format_exception_only(e)[-1].strip())

    def _show_displays(self):
        for text, old in self.displaying.get(self.curframe, {}).items():
            new = self._displayed(text)
            if new is not old and new != old:
                self.displaying[self.curframe][text] = new
                self.message(f'display {text}: {self._repr(new, text)}  [old: {self._repr(old, text)}]')

    def do_alias(self, arg):
        """alias [name [command]]

        Make a name stand for a command, in which %1, %2 … and %* are
        the arguments; or list such names."""
        name, _, command = arg.partition(' ')
        if not name:
            for name in sorted(self.aliases):
                self.message(f'{name} = {self.aliases[name]}')
        elif command:
            self.aliases[name] = command.strip()
        elif name in self.aliases:
            self.message(f'{name} = {self.aliases[name]}')

    def do_unalias(self, arg):
        """unalias name

        Forget a name that stands for a command."""
        if not arg:
            return self._usage('unalias') and None
        self.aliases.pop(arg.split()[0], None)

    def do_interact(self, arg):
        """interact

        Run statements of Python, with the variables of the frame at
        hand, until the input ends."""
        names = {**self.curframe.f_globals, **self.curframe.f_locals}
        console = code.InteractiveConsole(names)
        console.write = lambda data: self.message(data, end='')
        console.interact('*pdb interact start*', '*exit from pdb interact command*')


class _Undefined:
    """Stands for the value of an expression that has none."""

    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return isinstance(other, _Undefined) and self.text == other.text

    def __repr__(self):
        return f'** raised {self.text} **'
