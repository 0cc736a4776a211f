"""Test the interactive examples in documentation.

An example is what a session at the prompt would show: source text after ">>> " and "... ",
and below it the output that is expected. testmod() runs all the examples in the docstrings of
a module, testfile() those in a text file.
"""

import __future__
import collections
import inspect
import io
import linecache
import os
import re
import sys
import traceback

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE",
    "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS",
    "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE",
    "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder",
    "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "DebugRunner",
    "testmod", "testfile", "run_docstring_examples", "DocTestSuite", "DocFileSuite",
    "set_unittest_reportflags", "script_from_examples", "testsource", "debug_src", "debug",
]

# What is made for unittest is in a module of its own, loaded when it is first asked for.
_FOR_UNITTEST = frozenset((
    "DocTestCase", "DocFileCase", "DocFileTest", "DocTestSuite", "DocFileSuite", "SkipDocTestCase",
    "set_unittest_reportflags",
))


def __getattr__(name):
    if name in _FOR_UNITTEST:
        import _doctest_unittest
        return getattr(_doctest_unittest, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class TestResults(collections.namedtuple("TestResults", ("failed", "attempted"))):
    """How many examples failed, and of how many. The attribute skipped tells how many were left out."""

    def __new__(cls, failed, attempted, *, skipped=0):
        self = super().__new__(cls, failed, attempted)
        self.skipped = skipped
        return self

    def __repr__(self):
        skipped = f", skipped={self.skipped}" if self.skipped else ""
        return f"TestResults(failed={self.failed}, attempted={self.attempted}{skipped})"


# Options

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The flag of the option name, which is new or known already."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE
                    | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL)

REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."


# Examples and their parser

class Example:
    """One piece of source text and the output that it should have.

    exc_msg is the last part of an expected traceback, or None; lineno counts from 0 within the
    docstring; indent is the number of spaces in front of the prompt; options maps flags to
    True or False.
    """

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = _whole_lines(source)
        self.want = _whole_lines(want)
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options
        self.exc_msg = None if exc_msg is None else exc_msg if exc_msg.endswith("\n") else exc_msg + "\n"

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, with the namespace they run in."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        if isinstance(examples, str):
            raise TypeError("DocTest examples must be a list of Example objects, not a str")
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = {0: "no examples", 1: "1 example"}.get(len(self.examples), f"{len(self.examples)} examples")
        return f"<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({count})>"

    def _key(self):
        return self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return self._order() < other._order()

    def _order(self):
        return self.name, self.filename, self.lineno or 0, id(self)


def _whole_lines(text):
    return text + "\n" if text and not text.endswith("\n") else text


_PROMPT = re.compile(r"( *)>>>")
_CONTINUATION = re.compile(r" *\.\.\.")
_OPTION_COMMENT = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", re.MULTILINE)
_TRACEBACK_HEAD = re.compile(r"Traceback \((?:most recent call last|innermost last)\):\s*$")


class DocTestParser:
    """Finds the examples in a text."""

    def get_doctest(self, string, globs, name, filename, lineno):
        """A DocTest of all examples in string."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        """The examples in string, in order."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def parse(self, string, name="<string>"):
        """string cut into pieces of plain text and Examples, in turn."""
        lines = _dedent(string.expandtabs()).splitlines(keepends=True)
        parts, text, i = [], [], 0
        while i < len(lines):
            prompt = _PROMPT.match(lines[i])
            if prompt is None:
                text.append(lines[i])
                i += 1
                continue
            parts.append("".join(text))
            text = []
            end_source, end = _extent(lines, i)
            example = self._example(lines, i, end_source, end, len(prompt[1]), name)
            if example is not None:
                parts.append(example)
            i = end
        parts.append("".join(text))
        return parts

    def _example(self, lines, start, end_source, end, indent, name):
        source_lines = [line.rstrip("\n") for line in lines[start:end_source]]
        for n, line in enumerate(source_lines, start + 1):
            if len(line) > indent + 3 and line[indent + 3] != " ":
                raise ValueError(f"line {n} of the docstring for {name} lacks blank after "
                                 f"{line[indent:indent + 3]}: {line!r}")
        for n, line in enumerate(source_lines[1:], start + 2):
            if not line.startswith(" " * indent + "."):
                _bad_indent(n, name, line)
        source = "\n".join(line[indent + 4:] for line in source_lines)
        want = self._want(lines[end_source:end], indent, name, end_source + 1)
        options = self._options(source, name, start)
        if all(not line.strip() or line.lstrip().startswith("#") for line in source.split("\n")):
            if options:
                raise ValueError(f"line {start} of the doctest for {name} has an option directive on a "
                                 f"line with no example: {source!r}")
            return None
        return Example(source, want, _expected_exception(want), start, indent, options)

    def _want(self, lines, indent, name, lineno):
        for n, line in enumerate(lines, lineno):
            if not line.startswith(" " * indent):
                _bad_indent(n, name, line.rstrip("\n"))
        return "\n".join(line[indent:].rstrip("\n") for line in lines)

    def _options(self, source, name, lineno):
        options = {}
        for words in _OPTION_COMMENT.findall(source):
            for word in words.replace(",", " ").split():
                if word[0] not in "+-" or word[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1} of the doctest for {name} has an invalid option: {word!r}")
                options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == "+"
        return options


def _dedent(text):
    """text without the indentation that all lines share; unlike textwrap's, blank lines keep theirs."""
    indents = [len(line) - len(line.lstrip(" ")) for line in text.split("\n") if line.strip()]
    common = min(indents, default=0)
    return "\n".join(line[common:] for line in text.split("\n")) if common else text


def _extent(lines, start):
    """Where the source text of the example at start ends, and where the expected output does."""
    i = start + 1
    while i < len(lines) and _CONTINUATION.match(lines[i]):
        i += 1
    end_source = i
    while i < len(lines) and lines[i].strip() and not lines[i].lstrip(" ").startswith(">>>"):
        i += 1
    return end_source, i


def _bad_indent(lineno, name, line):
    raise ValueError(f"line {lineno} of the docstring for {name} has inconsistent leading whitespace: {line!r}")


def _expected_exception(want):
    """What follows the stack in an expected traceback, or None when want is not one."""
    lines = want.split("\n")
    if not _TRACEBACK_HEAD.match(lines[0]):
        return None
    for i, line in enumerate(lines[1:], 1):
        if line and (line[0].isalnum() or line[0] == "_"):
            return "\n".join(lines[i:])
    return None


# The finder

class DocTestFinder:
    """Finds the docstrings of an object, and of what is in it, that have examples."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """A sorted list of the DocTests of obj; module=False takes whatever obj contains."""
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given "
                                 f"when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is False:
            module = None
        elif module is None:
            module = inspect.getmodule(obj)
        globs = {} if globs is None and module is None else module.__dict__.copy() if globs is None else globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        tests = []
        self._collect(tests, obj, name, module, self._source_lines(obj, module), globs, set())
        tests.sort()
        return tests

    def _source_lines(self, obj, module):
        try:
            file = inspect.getsourcefile(obj)
        except TypeError:
            file = getattr(module, "__file__", None)
        if file is None:
            return None
        return linecache.getlines(file, module.__dict__) if module is not None else linecache.getlines(file)

    def _collect(self, tests, obj, name, module, lines, globs, seen):
        if self._verbose:
            print(f"Finding tests in {name}")
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._get_test(obj, name, module, globs, lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        for key, value in self._children(obj, module):
            self._collect(tests, value, f"{name}.{key}", module, lines, globs, seen)

    def _children(self, obj, module):
        """The objects of module that obj contains, by name."""
        if inspect.ismodule(obj):
            for key, value in list(obj.__dict__.items()):
                if _may_have_examples(value) and self._from_module(module, value):
                    yield key, value
            yield from _test_dict(obj)
        elif inspect.isclass(obj):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if _may_have_examples(value) or isinstance(value, property):
                    if self._from_module(module, value):
                        yield key, value

    def _from_module(self, module, object):
        """Whether object was defined in module."""
        if module is None:
            return True
        if inspect.isfunction(object):
            return module.__dict__ is object.__globals__
        if inspect.ismethoddescriptor(object) or inspect.ismethodwrapper(object):
            owner = getattr(object, "__objclass__", object)
            return module.__name__ == getattr(owner, "__module__", None)
        if isinstance(object, property):
            return True
        if hasattr(object, "__module__"):
            return module.__name__ == object.__module__
        raise ValueError("object must be a class or function")

    def _get_test(self, obj, name, module, globs, lines):
        if isinstance(obj, str):
            docstring = obj
        else:
            docstring = getattr(obj, "__doc__", None)
            docstring = "" if docstring is None else docstring if isinstance(docstring, str) else str(docstring)
        if self._exclude_empty and not docstring:
            return None
        if module is None:
            filename = None
        else:
            filename = getattr(module, "__file__", None) or module.__name__
            if filename.endswith(".pyc"):
                filename = filename[:-1]
        return self._parser.get_doctest(docstring, globs, name, filename, self._find_lineno(obj, lines))

    def _find_lineno(self, obj, lines):
        """The line, counted from 0, where the docstring of obj begins, or None."""
        if getattr(obj, "__doc__", None) is None:
            return None
        if inspect.ismodule(obj):
            lineno = 0
        elif inspect.isclass(obj):
            lineno = _class_line(obj, lines)
        else:
            lineno = _function_line(obj)
        if lineno is None or lines is None:
            return lineno
        return next((n for n in range(lineno, len(lines)) if re.match(r"(?:^|.*:)\s*\w*[\"']", lines[n])), None)


def _function_line(obj):
    if inspect.ismethod(obj):
        obj = obj.__func__
    if isinstance(obj, property):
        obj = obj.fget
    if inspect.isfunction(obj):
        obj = inspect.unwrap(obj).__code__
    return obj.co_firstlineno - 1 if inspect.iscode(obj) else None


def _class_line(cls, lines):
    first = cls.__dict__.get("__firstlineno__")
    if first is not None:
        return first - 1
    pattern = re.compile(rf"\s*class\s*{re.escape(getattr(cls, '__name__', '-'))}\b")
    return next((n for n, line in enumerate(lines or ()) if pattern.match(line)), None)


def _may_have_examples(value):
    return inspect.isclass(value) or inspect.isroutine(inspect.unwrap(value))


def _test_dict(module):
    """What the __test__ dict of a module names."""
    for key, value in getattr(module, "__test__", {}).items():
        if not isinstance(key, str):
            raise ValueError(f"DocTestFinder.find: __test__ keys must be strings: {type(key)!r}")
        if not (inspect.isroutine(value) or inspect.isclass(value) or inspect.ismodule(value) or isinstance(value, str)):
            raise ValueError("DocTestFinder.find: __test__ values must be strings, functions, "
                             f"methods, classes, or modules: {type(value)!r}")
        yield f"__test__.{key}", value


# Comparing output

class OutputChecker:
    """Decides whether the output of an example is what was expected, and tells how it differs."""

    def check_output(self, want, got, optionflags):
        """Whether got is as good as want."""
        got, want = _escaped(got), _escaped(want)
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = _blank_marked_lines(want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def output_difference(self, example, got, optionflags):
        """A text that shows how got differs from what example expects."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r"(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        if self._wants_diff(want, got, optionflags):
            return self._diff(want, got, optionflags)
        if want and got:
            return f"Expected:\n{_indent(want)}Got:\n{_indent(got)}"
        if want:
            return f"Expected:\n{_indent(want)}Got nothing\n"
        if got:
            return f"Expected nothing\nGot:\n{_indent(got)}"
        return "Expected nothing\nGot nothing\n"

    def _wants_diff(self, want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        return bool(optionflags & REPORT_NDIFF) or want.count("\n") > 2 and got.count("\n") > 2

    def _diff(self, want, got, optionflags):
        import difflib
        want_lines, got_lines = want.splitlines(keepends=True), got.splitlines(keepends=True)
        if optionflags & REPORT_UDIFF:
            lines = list(difflib.unified_diff(want_lines, got_lines, n=2))[2:]
            kind = "unified diff with -expected +actual"
        elif optionflags & REPORT_CDIFF:
            lines = list(difflib.context_diff(want_lines, got_lines, n=2))[2:]
            kind = "context diff with expected followed by actual"
        else:
            differ = difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK)
            lines = list(differ.compare(want_lines, got_lines))
            kind = "ndiff with -expected +actual"
        return f"Differences ({kind}):\n" + _indent("".join(lines))


def _escaped(text):
    return str(text.encode("ASCII", "backslashreplace"), "ASCII")


def _blank_marked_lines(want):
    return re.sub(rf"(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$", "", want)


def _ellipsis_match(want, got):
    """Whether got is want, where "..." stands for any text."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    start, end = len(first), len(got) - len(last)
    if start > end or not got.startswith(first) or not got.endswith(last):
        return False
    for piece in middle:
        at = got.find(piece, start, end)
        if at < 0:
            return False
        start = at + len(piece)
    return True


def _indent(text, by=4):
    return re.sub(r"(?m)^(?!$)", " " * by, text)


def _strip_detail(msg):
    """The name of the exception in msg, without its module and what it says."""
    head = msg.partition("\n")[0].partition(":")[0]
    return head.rpartition(".")[2]


# Running

class _Spoof(io.StringIO):
    """What sys.stdout is while an example runs."""

    def getvalue(self):
        return _whole_lines(super().getvalue())

    def truncate(self, size=None):
        self.seek(size or 0)
        super().truncate()


def _future_flags(globs):
    flags = 0
    for name in __future__.all_feature_names:
        if globs.get(name) is getattr(__future__, name):
            flags |= getattr(__future__, name).compiler_flag
    return flags


_DIVIDER = "*" * 70


class DocTestRunner:
    """Runs DocTests, reports failures, and counts."""

    DIVIDER = _DIVIDER

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}  # name of a test: failures, tries, skips
        self._fakeout = _Spoof()
        self.test = None

    def report_start(self, out, test, example):
        """Called before an example runs."""
        if self._verbose:
            want = "Expecting:\n" + _indent(example.want) if example.want else "Expecting nothing\n"
            out("Trying:\n" + _indent(example.source) + want)

    def report_success(self, out, test, example, got):
        """Called after an example that gave what was expected."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """Called after an example that gave something else."""
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """Called after an example that raised an exception which was not expected."""
        out(self._failure_header(test, example) + "Exception raised:\n" + _indent(_traceback_text(exc_info)))

    def _failure_header(self, test, example):
        lines = [self.DIVIDER]
        if test.filename:
            lineno = "?" if test.lineno is None or example.lineno is None else test.lineno + example.lineno + 1
            lines.append(f'File "{test.filename}", line {lineno}, in {test.name}')
        else:
            lines.append(f"Line {example.lineno + 1}, in {test.name}")
        return "\n".join(lines) + "\nFailed example:\n" + _indent(example.source)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of test; the namespace is cleared afterwards unless clear_globs is false."""
        self.test = test
        if compileflags is None:
            compileflags = _future_flags(test.globs)
        stdout, hook = sys.stdout, sys.displayhook
        if out is None:
            encoding = getattr(stdout, "encoding", None)
            plain = encoding is None or encoding.lower() == "utf-8"

            def out(text):
                stdout.write(text if plain else str(text.encode(encoding, "backslashreplace"), encoding))
        self._files = []
        sys.stdout, sys.displayhook = self._fakeout, sys.__displayhook__
        try:
            return self._run(test, compileflags, out)
        finally:
            sys.stdout, sys.displayhook = stdout, hook
            for name in self._files:
                linecache.cache.pop(name, None)
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def _run(self, test, compileflags, out):
        failures = tries = skips = 0
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = self.original_optionflags
            for flag, on in example.options.items():
                self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
            tries += 1
            if self.optionflags & SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            error, got = self._execute(test, example, number, compileflags)
            outcome, got = self._judge(example, error, got)
            if outcome == "ok":
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            failures += 1
            if not quiet:
                if outcome == "failed":
                    self.report_failure(out, test, example, got)
                else:
                    self.report_unexpected_exception(out, test, example, (type(error), error, error.__traceback__))
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = self.original_optionflags
        self._record(test.name, failures, tries, skips)
        return TestResults(failures, tries, skipped=skips)

    def _execute(self, test, example, number, compileflags):
        """The exception that an example raised, or None, and what it printed."""
        filename = f"<doctest {test.name}[{number}]>"
        lines = example.source.splitlines(keepends=True)
        linecache.cache[filename] = len(example.source), None, lines, filename
        self._files.append(filename)
        error = None
        try:
            exec(compile(example.source, filename, "single", compileflags, True), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException as e:
            error = e.with_traceback(e.__traceback__ and e.__traceback__.tb_next)
        got = self._fakeout.getvalue()
        self._fakeout.truncate(0)
        return error, got

    def _judge(self, example, error, got):
        """"ok", "failed" or "error", and the output to show."""
        check = self._checker.check_output
        if error is None:
            return "ok" if check(example.want, got, self.optionflags) else "failed", got
        message = _exception_text(error)
        got += _traceback_text((type(error), error, error.__traceback__))
        if example.exc_msg is None:
            return "error", got
        if check(example.exc_msg, message, self.optionflags):
            return "ok", got
        if self.optionflags & IGNORE_EXCEPTION_DETAIL:
            if check(_strip_detail(example.exc_msg), _strip_detail(message), self.optionflags):
                return "ok", got
        return "failed", got

    def _record(self, name, failures, tries, skips):
        mine = self._stats.get(name, (0, 0, 0))
        self._stats[name] = tuple(map(sum, zip(mine, (failures, tries, skips))))
        self.failures += failures
        self.tries += tries
        self.skips += skips

    def summarize(self, verbose=None):
        """Print a summary, and return the TestResults of all tests so far."""
        if verbose is None:
            verbose = self._verbose
        empty, passed, failed = [], [], []
        for name, (failures, tries, skips) in self._stats.items():
            if tries == 0:
                empty.append(name)
            elif failures == 0:
                passed.append((name, tries))
            else:
                failed.append((name, (failures, tries, skips)))
        if verbose:
            self._print_good(sorted(empty), sorted(passed))
        if failed:
            print(self.DIVIDER)
            print(f"{_count(len(failed), 'item')} had failures:")
            for name, (failures, tries, skips) in sorted(failed):
                print(f" {failures:3d} of {tries:3d} in {name}")
        if verbose:
            print(f"{_count(self.tries, 'test')} in {_count(len(self._stats), 'item')}.")
            skipped = f" and {self.skips} skipped" if self.skips and not self.failures else ""
            bad = f" and {self.failures} failed" if self.failures else ""
            print(f"{self.tries - self.failures} passed{bad or skipped}.")
        if self.failures:
            skipped = f" and {_count(self.skips, 'skipped test')}" if self.skips else ""
            print(f"***Test Failed*** {_count(self.failures, 'failure')}{skipped}.")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries, skipped=self.skips)

    def _print_good(self, empty, passed):
        if empty:
            print(f"{_count(len(empty), 'item')} had no tests:")
            for name in empty:
                print(f"    {name}")
        if passed:
            print(f"{_count(len(passed), 'item')} passed all tests:")
            for name, tries in passed:
                print(f" {tries:3d} test{'' if tries == 1 else 's'} in {name}")

    def merge(self, other):
        """Add the counts of another runner."""
        for name, counts in other._stats.items():
            mine = self._stats.get(name, (0, 0, 0))
            self._stats[name] = tuple(map(sum, zip(mine, counts)))


def _count(n, noun):
    return f"{n} {noun}{'' if n == 1 else 's'}"


def _traceback_text(exc_info):
    return "".join(traceback.format_exception(*exc_info))


def _exception_text(error):
    """The last part of the traceback of error, without the place of a SyntaxError."""
    lines = traceback.format_exception_only(type(error), error)
    if isinstance(error, SyntaxError):
        cls = type(error)
        heads = f"{cls.__qualname__}:", f"{cls.__module__}.{cls.__qualname__}:"
        while len(lines) > 1 and not lines[0].startswith(heads):
            del lines[0]
    return "".join(lines)


class DocTestFailure(Exception):
    """A DebugRunner met an example with other output than expected."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """A DebugRunner met an example that raised an exception which was not expected."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """A runner that stops at the first failure, with an exception, and keeps the namespace."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


# Whole modules and files

# The runner that all calls of testmod() and testfile() are counted in.
master = None


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Run the examples in the docstrings of module m, or of __main__; returns TestResults."""
    if m is None:
        m = sys.modules.get("__main__")
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    finder = DocTestFinder(exclude_empty=exclude_empty)
    for test in finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    return _finish(runner, report)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
             optionflags=0, extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    """Run the examples in a text file; returns TestResults."""
    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    text, filename = _load_testfile(filename, package, module_relative, encoding or "utf-8")
    globs = {} if globs is None else globs.copy()
    globs.update(extraglobs or {})
    globs.setdefault("__name__", "__main__")
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, os.path.basename(filename) if name is None else name, filename, 0))
    return _finish(runner, report)


def _finish(runner, report):
    global master
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def _load_testfile(filename, package, module_relative, encoding):
    """The text of a file, and its path."""
    if module_relative:
        package = _as_module(package, 3)
        filename = _relative_path(package, filename)
        loader = getattr(package, "__loader__", None)
        if hasattr(loader, "get_data"):
            text = loader.get_data(filename).decode(encoding)
            return text.replace(os.linesep, "\n").replace("\r\n", "\n").replace("\r", "\n"), filename
    with open(filename, encoding=encoding) as f:
        return f.read(), filename


def _relative_path(module, path):
    if not inspect.ismodule(module):
        raise TypeError(f"Expected a module: {module!r}")
    if path.startswith("/"):
        raise ValueError("Module-relative files may not have absolute paths")
    if getattr(module, "__file__", None):
        folder = os.path.dirname(module.__file__)
    elif module.__name__ == "__main__":
        folder = os.path.dirname(sys.argv[0]) if sys.argv and sys.argv[0] else os.curdir
    elif getattr(module, "__path__", None):
        folder = list(module.__path__)[0]
    else:
        raise ValueError("Can't resolve paths relative to the module "
                         f"{module!r} (it has no __file__)")
    return os.path.join(folder, *path.split("/"))


def _as_module(module, depth=2):
    """module, which may be a name; None is the module of the caller, depth calls above."""
    if inspect.ismodule(module):
        return module
    if isinstance(module, str):
        return __import__(module, globals(), locals(), ["*"])
    if module is None:
        return sys.modules[sys._getframe(depth).f_globals["__name__"]]
    raise TypeError("Expected a module, string, or None")


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Run the examples in the docstring of f, which may be a str, and print failures only."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


# Examples as scripts

def script_from_examples(s):
    """The examples in s as a script, with all other text in comments."""
    output = []
    for part in DocTestParser().parse(s):
        if isinstance(part, Example):
            output.append(part.source[:-1])
            if part.want:
                output.append("# Expected:")
                output += ["## " + line for line in part.want.split("\n")[:-1]]
        else:
            output += ["# " + line if line else "#" for line in part.split("\n")[:-1]]
    for end in (-1, 0):
        while output and output[end] == "#":
            output.pop(end)
    return "\n".join(output) + "\n"


def testsource(module, name):
    """The examples of the object name in module as a script."""
    module = _as_module(module)
    for test in DocTestFinder().find(module):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, "not found in tests")


def debug_src(src, pm=False, globs=None):
    """Run the examples in src under the debugger."""
    debug_script(script_from_examples(src), pm, globs)


def debug_script(src, pm=False, globs=None):
    """Run a script under the debugger."""
    raise NotImplementedError("doctest cannot debug examples: pyasync has no pdb")


def debug(module, name, pm=False):
    """Run the examples of the object name in module under the debugger."""
    module = _as_module(module)
    debug_script(testsource(module, name), pm, module.__dict__)
