"""The test cases and suites that doctest makes for unittest."""

import os
import sys
import unittest

import doctest
from doctest import DocTestFinder, DocTestParser, DocTestRunner, OPTIONFLAGS_BY_NAME, REPORTING_FLAGS

_reportflags = 0


def set_unittest_reportflags(flags):
    """Set how the cases report failures, and return what was set before."""
    global _reportflags
    if flags & REPORTING_FLAGS != flags:
        raise ValueError("Only reporting flags allowed", flags)
    old, _reportflags = _reportflags, flags
    return old


class DocTestCase(unittest.TestCase):
    """A DocTest as a test case of unittest."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._dt_optionflags = optionflags
        self._dt_checker = checker
        self._dt_test = test
        self._dt_setUp = setUp
        self._dt_tearDown = tearDown

    def setUp(self):
        self._dt_globs = self._dt_test.globs.copy()
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)

    def runTest(self):
        flags = self._dt_optionflags
        if not flags & REPORTING_FLAGS:
            flags |= _reportflags
        report = []
        runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
        runner.DIVIDER = "-" * 70
        results = runner.run(self._dt_test, out=report.append, clear_globs=False)
        if results.skipped == results.attempted:
            raise unittest.SkipTest("all examples were skipped")
        if results.failed:
            raise self.failureException(self.format_failure("".join(report)))

    def format_failure(self, err):
        test = self._dt_test
        lineno = "unknown line number" if test.lineno is None else str(test.lineno)
        return (f"Failed doctest test for {test.name}\n"
                f'  File "{test.filename}", line {lineno}, in {test.name.split(".")[-1]}\n\n{err}')

    def debug(self):
        self.setUp()
        doctest.DebugRunner(optionflags=self._dt_optionflags, checker=self._dt_checker, verbose=False).run(
            self._dt_test, clear_globs=False)
        self.tearDown()

    def id(self):
        return self._dt_test.name

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._dt_key() == other._dt_key()

    def __hash__(self):
        return hash((self._dt_optionflags, self._dt_setUp, self._dt_tearDown, self._dt_checker))

    def _dt_key(self):
        return self._dt_test, self._dt_optionflags, self._dt_setUp, self._dt_tearDown, self._dt_checker

    def __repr__(self):
        *path, name = self._dt_test.name.split(".")
        return f"{name} ({'.'.join(path)})"

    __str__ = object.__str__

    def shortDescription(self):
        return "Doctest: " + self._dt_test.name


class SkipDocTestCase(DocTestCase):
    """What a module without docstrings is reported as under -O2."""

    def __init__(self, module):
        self.module = module
        super().__init__(None)

    def setUp(self):
        self.skipTest("DocTestSuite will not work with -O2 and above")

    def test_skip(self):
        pass

    def shortDescription(self):
        return f"Skipping tests from {self.module.__name__}"

    __str__ = shortDescription


class DocFileCase(DocTestCase):
    """A text file with examples as a test case."""

    def id(self):
        return "_".join(self._dt_test.name.split("."))

    def __repr__(self):
        return self._dt_test.filename

    def format_failure(self, err):
        test = self._dt_test
        return f'Failed doctest test for {test.name}\n  File "{test.filename}", line 0\n\n{err}'


class _DocTestSuite(unittest.TestSuite):
    def _removeTestAtIndex(self, index):
        pass


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """A suite of the examples in module, or in the module of the caller."""
    module = doctest._as_module(module)
    suite = _DocTestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs):
        if not test.examples:
            continue
        if not test.filename:
            test.filename = getattr(module, "__file__", None) or module.__name__
        suite.addTest(DocTestCase(test, **options))
    return suite


def DocFileTest(path, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None, **options):
    """A case of the examples in one text file."""
    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    text, path = doctest._load_testfile(path, package, module_relative, encoding or "utf-8")
    globs = {} if globs is None else globs.copy()
    globs.setdefault("__file__", path)
    return DocFileCase(parser.get_doctest(text, globs, os.path.basename(path), path, 0), **options)


def DocFileSuite(*paths, **kw):
    """A suite of the examples in text files."""
    suite = _DocTestSuite()
    if kw.get("module_relative", True):
        kw["package"] = doctest._as_module(kw.get("package"))
    for path in paths:
        suite.addTest(DocFileTest(path, **kw))
    return suite
