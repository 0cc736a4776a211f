"""Extracting, formatting and printing tracebacks.

How source lines, carets, syntax errors and suggestions look is decided in Go: _source(),
_syntax(), _suggest() and _levenshtein_distance() come from there.
"""

import linecache
import sys

__all__ = ["extract_stack", "extract_tb", "format_exception",
           "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception",
           "print_last", "print_stack", "print_tb", "clear_frames",
           "FrameSummary", "StackSummary", "TracebackException",
           "walk_stack", "walk_tb"]

_RECURSIVE_CUTOFF = 3  # equal entries shown in a row
_cause_message = ("\nThe above exception was the direct cause "
                  "of the following exception:\n\n")
_context_message = ("\nDuring handling of the above exception, "
                    "another exception occurred:\n\n")

_RESET = "\x1b[0m"
_MAGENTA = "\x1b[35m"
_BOLD_MAGENTA = "\x1b[1;35m"


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()
BUILTIN_EXCEPTION_LIMIT = object()  # sys.tracebacklimit, counted from the innermost frame


def _paint(text, color, colorize):
    return f"{color}{text}{_RESET}" if colorize else text


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f"<{what} {func.__name__}() failed>"


def _is_sequence(notes):
    if isinstance(notes, (list, tuple)):
        return True
    if notes is None or isinstance(notes, (str, bytes)):
        return False
    from collections.abc import Sequence
    return isinstance(notes, Sequence)


def _write(lines, file):
    if file is None:
        file = sys.stderr
    for line in lines:
        print(line, file=file, end="")


# Entries

def print_list(extracted_list, file=None):
    """Prints entries of extract_tb() or extract_stack()."""
    _write(StackSummary.from_list(extracted_list).format(), file)


def format_list(extracted_list):
    """The lines that print_list() prints."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Prints the entries of a traceback: at most limit, counted from the end if it is negative."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The lines that print_tb() prints."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The entries of a traceback, a StackSummary."""
    return StackSummary._extract_from_extended_frame_gen(_walk_tb_with_full_positions(tb), limit=limit)


def print_stack(f=None, limit=None, file=None):
    """Prints the entries of the stack, from frame f or the caller."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """The lines that print_stack() prints."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """The entries of the stack, outermost first, a StackSummary."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Clears the variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass  # it still runs
        tb = tb.tb_next


def walk_stack(f):
    """Yields each frame of the stack with its line, innermost first."""
    if f is None:
        # the caller of StackSummary.extract(), through two generators and two methods
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Yields each frame of a traceback with its line, outermost first."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _get_code_position(code, instruction_index):
    if instruction_index < 0:
        return (None, None, None, None)
    for i, position in enumerate(code.co_positions()):
        if i == instruction_index // 2:
            return position
    return (None, None, None, None)


def _walk_tb_with_full_positions(tb):
    while tb is not None:
        positions = _get_code_position(tb.tb_frame.f_code, tb.tb_lasti)
        if positions[0] is None:
            positions = (tb.tb_lineno, *positions[1:])
        yield tb.tb_frame, positions
        tb = tb.tb_next


class FrameSummary:
    """One entry of a traceback or a stack.

    It is also a tuple of four: filename, lineno, name, line.
    """

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno",
                 "name", "_lines", "_lines_dedented", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        self._lines_dedented = None
        if lookup_line:
            self.line
        self.locals = None
        if locals:
            self.locals = {k: _safe_string(v, "local", func=repr) for k, v in locals.items()}

    def _tuple(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return self._tuple() == other
        return NotImplemented

    def __getitem__(self, pos):
        return self._tuple()[pos]

    def __iter__(self):
        return iter(self._tuple())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def _set_lines(self):
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            # a line that does not exist is an empty one
            self._lines = "".join(linecache.getline(self.filename, n).rstrip() + "\n"
                                  for n in range(self.lineno, self.end_lineno + 1))

    @property
    def _original_lines(self):
        self._set_lines()
        return self._lines

    @property
    def _dedented_lines(self):
        self._set_lines()
        if self._lines_dedented is None and self._lines is not None:
            self._lines_dedented = _dedent(self._lines)
        return self._lines_dedented

    @property
    def line(self):
        """The first source line, without blanks around it."""
        self._set_lines()
        if self._lines is None:
            return None
        return self._lines.partition("\n")[0].strip()


class StackSummary(list):
    """A list of FrameSummary."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Makes the entries of what walk_stack() or walk_tb() yields.

        limit           at most so many entries
        lookup_lines    reads the source now, not when it is needed
        capture_locals  keeps the repr of local variables
        """
        def extended_frame_gen():
            for f, lineno in frame_gen:
                yield f, (lineno, None, None, None)

        return klass._extract_from_extended_frame_gen(
            extended_frame_gen(), limit=limit, lookup_lines=lookup_lines,
            capture_locals=capture_locals)

    @classmethod
    def _extract_from_extended_frame_gen(klass, frame_gen, *, limit=None,
                                         lookup_lines=True, capture_locals=False):
        builtin_limit = limit is BUILTIN_EXCEPTION_LIMIT
        if limit is None or builtin_limit:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            frames = list(frame_gen)
            if builtin_limit:
                frame_gen = frames[len(frames) - limit:] if limit else ()
            else:
                frame_gen = frames[:limit] if limit >= 0 else frames[limit:]
        result = klass()
        filenames = set()
        for f, (lineno, end_lineno, colno, end_colno) in frame_gen:
            code = f.f_code
            filenames.add(code.co_filename)
            linecache.lazycache(code.co_filename, f.f_globals)
            result.append(FrameSummary(
                code.co_filename, lineno, code.co_name, lookup_line=False,
                locals=f.f_locals if capture_locals else None,
                end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        for filename in filenames:
            linecache.checkcache(filename)
        if lookup_lines:
            for entry in result:
                entry.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Makes a StackSummary of entries, or of tuples (filename, lineno, name, line)."""
        result = StackSummary()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one entry; None from a subclass leaves the entry out."""
        colorize = kwargs.get("colorize", False)
        f = frame_summary
        filename = "<stdin>" if f.filename.startswith("<stdin>-") else f.filename
        file, line, name = (_paint(x, _MAGENTA, colorize) for x in (f'"{filename}"', f.lineno, f.name))
        text = f"  File {file}, line {line}, in {name}\n"
        if f._dedented_lines and f._dedented_lines.strip():
            text += _source(f._original_lines, f.lineno, f.end_lineno, f.colno, f.end_colno, colorize)
        if f.locals:
            for name, value in sorted(f.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        """The texts of the entries; runs of equal ones are cut short."""
        colorize = kwargs.get("colorize", False)
        result = []
        last = None
        count = 0

        def note_repeats():
            more = count - _RECURSIVE_CUTOFF
            if more > 0:
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')

        for frame in self:
            text = self.format_frame_summary(frame, colorize=colorize)
            if text is None:
                continue
            place = frame.filename, frame.lineno, frame.name
            if None in place or place != last:
                note_repeats()
                last = place
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        note_repeats()
        return result


# Exceptions

def _parse_value_tb(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None,
                    file=None, chain=True, **kwargs):
    """Prints an exception with its traceback, and with chain=True what led to it."""
    value, tb = _parse_value_tb(exc, value, tb)
    te = TracebackException(type(value), value, tb, limit=limit, compact=True)
    te.print(file=file, chain=chain, colorize=kwargs.get("colorize", False))


def _print_exception_bltin(exc, /):
    import _colorize
    file = sys.stderr if sys.stderr is not None else sys.__stderr__
    return print_exception(exc, limit=BUILTIN_EXCEPTION_LIMIT, file=file,
                           colorize=_colorize.can_colorize())


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None,
                     chain=True, **kwargs):
    """The lines that print_exception() prints."""
    value, tb = _parse_value_tb(exc, value, tb)
    te = TracebackException(type(value), value, tb, limit=limit, compact=True)
    return list(te.format(chain=chain, colorize=kwargs.get("colorize", False)))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """The last part of print_exception(), without the traceback.

    show_group adds the members of a group, indented.
    """
    if value is _sentinel:
        value = exc
    te = TracebackException(type(value), value, None, compact=True)
    return list(te.format_exception_only(show_group=show_group, colorize=kwargs.get("colorize", False)))


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """What print_exc() prints, as one string."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Prints the last exception that nothing caught."""
    if hasattr(sys, "last_exc"):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    elif hasattr(sys, "last_type"):
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)
    else:
        raise ValueError("no last exception")


def _format_final_exc_line(etype, value, *, insert_final_newline=True, colorize=False):
    text = _safe_string(value, "exception")
    end = "\n" if insert_final_newline else ""
    name = _paint(etype, _BOLD_MAGENTA, colorize)
    if value is None or not text:
        return f"{name}{end}"
    return f"{name}: {_paint(text, _MAGENTA, colorize)}{end}"


class _ExceptionPrintContext:
    """How deep in groups the printer is."""

    def __init__(self):
        self.seen = set()
        self.exception_group_depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.exception_group_depth)

    def emit(self, text, margin_char="|"):
        """Yields text, or texts, behind the margin."""
        margin = f"{self.indent()}{margin_char} " if self.exception_group_depth else ""
        for part in [text] if isinstance(text, str) else text:
            yield "".join(margin + line for line in part.splitlines(True)) if margin else part


class TracebackException:
    """An exception as it is to be shown, without references to the exception itself.

    limit, lookup_lines and capture_locals are those of StackSummary.extract(); compact keeps
    only what format() needs; max_group_width and max_group_depth limit what is shown of
    groups.
    """

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None,
                 lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        # causes, contexts and members are made in a loop, for chains may be long
        top = _seen is None
        if top:
            _seen = set()
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract_from_extended_frame_gen(
            _walk_tb_with_full_positions(exc_traceback), limit=limit,
            lookup_lines=lookup_lines, capture_locals=capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe_string(exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as e:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe_string(e, '__notes__', repr)}"]
        self._is_syntax_error = False
        self._have_exc_type = exc_type is not None
        if exc_type is not None:
            self.exc_type_qualname = exc_type.__qualname__
            self.exc_type_module = exc_type.__module__
        else:
            self.exc_type_qualname = None
            self.exc_type_module = None
        if exc_type and issubclass(exc_type, SyntaxError):
            self._take_syntax_error(exc_value)
        elif exc_type and issubclass(exc_type, (ImportError, NameError, AttributeError)):
            self._add_suggestion(exc_type, exc_value, exc_traceback)
        if lookup_lines:
            self._load_lines()
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if not top:
            return
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                       max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=_seen)
        queue = [(self, exc_value)]
        while queue:
            te, e = queue.pop()
            if e is None:
                continue

            def wrap(e):
                w = TracebackException(type(e), e, e.__traceback__, **options)
                queue.append((w, e))
                return w

            if e.__cause__ is not None and id(e.__cause__) not in _seen:
                te.__cause__ = wrap(e.__cause__)
            if compact:
                need_context = te.__cause__ is None and not e.__suppress_context__
            else:
                need_context = True
            if e.__context__ is not None and need_context and id(e.__context__) not in _seen:
                te.__context__ = wrap(e.__context__)
            if isinstance(e, BaseExceptionGroup):
                te.exceptions = [wrap(x) for x in e.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Makes one of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def _take_syntax_error(self, exc):
        self.filename = exc.filename
        self.lineno = str(exc.lineno) if exc.lineno is not None else None
        self.end_lineno = str(exc.end_lineno) if exc.end_lineno is not None else None
        self.text = exc.text
        self.offset = exc.offset
        self.end_offset = exc.end_offset
        self.msg = exc.msg
        self._is_syntax_error = True

    def _add_suggestion(self, exc_type, exc, tb):
        is_import = issubclass(exc_type, ImportError)
        name = getattr(exc, "name_from" if is_import else "name", None)
        if name is None:
            return
        suggestion = _suggest(exc, tb, name)
        if suggestion:
            self._str += f". Did you mean: '{suggestion}'?"
        if issubclass(exc_type, NameError) and name in sys.stdlib_module_names:
            if suggestion:
                self._str += f" Or did you forget to import '{name}'?"
            else:
                self._str += f". Did you forget to import '{name}'?"

    @property
    def exc_type(self):
        import warnings
        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.",
                      DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        """The class as the last line shows it."""
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ("__main__", "builtins"):
            return self.exc_type_qualname
        if not isinstance(module, str):
            module = "<unknown>"
        return f"{module}.{self.exc_type_qualname}"

    def _load_lines(self):
        for frame in self.stack:
            frame.line

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Yields the lines that follow the traceback: the exception and its notes."""
        colorize = kwargs.get("colorize", False)
        indent = 3 * _depth * " "
        if not self._have_exc_type:
            yield indent + _format_final_exc_line(None, self._str, colorize=colorize)
            return
        name = self.exc_type_str
        if self._is_syntax_error:
            for line in self._format_syntax_error(name, colorize=colorize):
                yield indent + line
        elif _depth > 0:
            text = _format_final_exc_line(name, self._str, insert_final_newline=False, colorize=colorize)
            for line in text.split("\n"):
                yield f"{indent}{line}\n"
        else:
            yield _format_final_exc_line(name, self._str, colorize=colorize)
        notes = self.__notes__
        if _is_sequence(notes):
            for note in notes:
                for line in _safe_string(note, "note").split("\n"):
                    yield f"{indent}{line}\n"
        elif notes is not None:
            yield f"{indent}{_safe_string(notes, '__notes__', func=repr)}\n"
        if self.exceptions and show_group:
            for e in self.exceptions:
                yield from e.format_exception_only(show_group=show_group, _depth=_depth + 1, colorize=colorize)

    def _format_syntax_error(self, stype, **kwargs):
        text = _syntax(stype, self.msg, self.filename, self.lineno, self.text, self.offset,
                       self.end_lineno, self.end_offset, kwargs.get("colorize", False))
        yield from text.splitlines(True)

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Yields the lines of the traceback, the exception, and if chain what led to it."""
        colorize = kwargs.get("colorize", False)
        if _ctx is None:
            _ctx = _ExceptionPrintContext()
        links = []
        exc = self
        while exc is not None:
            message = following = None
            if chain:
                if exc.__cause__ is not None:
                    message, following = _cause_message, exc.__cause__
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    message, following = _context_message, exc.__context__
            links.append((message, exc))
            exc = following
        for message, exc in reversed(links):
            if message is not None:
                yield from _ctx.emit(message)
            if exc.exceptions is None:
                if exc.stack:
                    yield from _ctx.emit("Traceback (most recent call last):\n")
                    yield from _ctx.emit(exc.stack.format(colorize=colorize))
                yield from _ctx.emit(exc.format_exception_only(colorize=colorize))
            elif _ctx.exception_group_depth > self.max_group_depth:
                yield from _ctx.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from self._format_group(exc, chain, _ctx, colorize)

    def _format_group(self, exc, chain, ctx, colorize):
        top = ctx.exception_group_depth == 0
        if top:
            ctx.exception_group_depth = 1
        if exc.stack:
            yield from ctx.emit("Exception Group Traceback (most recent call last):\n",
                                margin_char="+" if top else "|")
            yield from ctx.emit(exc.stack.format(colorize=colorize))
        yield from ctx.emit(exc.format_exception_only(colorize=colorize))
        width = self.max_group_width
        size = len(exc.exceptions)
        shown = size if size <= width else width + 1
        ctx.need_close = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                ctx.need_close = True  # a group inside may draw the last line
            title = str(i + 1) if i < width else "..."
            yield f"{ctx.indent()}{'+-' if i == 0 else '  '}+---------------- {title} ----------------\n"
            ctx.exception_group_depth += 1
            if i < width:
                yield from exc.exceptions[i].format(chain=chain, _ctx=ctx)
            else:
                more = size - width
                yield from ctx.emit(f"and {more} more exception{'s' if more > 1 else ''}\n")
            if last and ctx.need_close:
                yield f"{ctx.indent()}+------------------------------------\n"
                ctx.need_close = False
            ctx.exception_group_depth -= 1
        if top:
            ctx.exception_group_depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Prints what format() yields."""
        _write(self.format(chain=chain, colorize=kwargs.get("colorize", False)), file)
