"""Finding tests: in classes, modules, by name, and in the files of a folder."""

import functools
import os
import re
import sys
import traceback
import types
from fnmatch import fnmatchcase

from . import case, suite, util

__unittest = True

# what is not a module's name is not imported; case as on Windows
VALID_MODULE_NAME = re.compile(r"[_a-z]\w*\.py$", re.IGNORECASE)


class _FailedTest(case.TestCase):
    """Stands for a test that could not be loaded; running it raises why."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattr__(name)

        def testFailure():
            raise self._exception
        return testFailure


def _make_failed_import_test(name, suiteClass):
    message = f"Failed to import test module: {name}\n{traceback.format_exc()}"
    return _make_failed_test(name, ImportError(message), suiteClass, message)


def _make_failed_load_tests(name, exception, suiteClass):
    message = f"Failed to call load_tests:\n{traceback.format_exc()}"
    return _make_failed_test(name, exception, suiteClass, message)


def _make_failed_test(methodname, exception, suiteClass, message):
    return suiteClass((_FailedTest(methodname, exception),)), message


def _make_skipped_test(methodname, exception, suiteClass):
    @case.skip(str(exception))
    def testSkipped(self):
        pass
    cls = type("ModuleSkipped", (case.TestCase,), {methodname: testSkipped})
    return suiteClass((cls(methodname),))


def _splitext(path):
    return os.path.splitext(path)[0]


def _is_case(obj):
    return isinstance(obj, type) and issubclass(obj, case.TestCase) and obj not in (case.TestCase, case.FunctionTestCase)


class TestLoader:
    """Makes suites of the tests that it finds."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        super().__init__()
        self.errors = []  # why what could not be loaded
        self._loading_packages = set()  # whose load_tests() may be discovering

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of all tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = []
        if testCaseClass not in (case.TestCase, case.FunctionTestCase):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """A suite of all tests of a module, or what its load_tests() makes of it."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if _is_case(obj):
                tests.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as e:
            return self._failed(_make_failed_load_tests(module.__name__, e, self.suiteClass))

    def _failed(self, made):
        test, message = made
        self.errors.append(message)
        return test

    def loadTestsFromName(self, name, module=None):
        """A suite for a dotted name: a module, class, method, suite, or a callable that makes tests."""
        parts = name.split(".")
        failed = None  # the import that did not work
        if module is None:
            for n in range(len(parts), 0, -1):
                try:
                    module = __import__(".".join(parts[:n]))
                    break
                except ImportError:
                    failed = _make_failed_import_test(parts[n - 1], self.suiteClass)
            else:
                return self._failed(failed)
            parts = parts[1:]
        parent, obj = None, module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as e:
                if failed is None or getattr(obj, "__path__", None) is None:
                    failed = _make_failed_test(part, e, self.suiteClass,
                                               f"Failed to access attribute:\n{traceback.format_exc()}")
                # else the submodule is missed, rather than an attribute of the package
                return self._failed(failed)
        return self._testsOf(obj, parent, parts)

    def _testsOf(self, obj, parent, parts):
        """The tests that obj, an attribute of parent, is or makes."""
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if _is_case(obj):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            test = parent(parts[-1])
            if not isinstance(getattr(test, parts[-1]), types.FunctionType):
                return self.suiteClass([test])
            # a static method is called, below
        elif isinstance(obj, suite.TestSuite):
            return obj
        if not callable(obj):
            raise TypeError(f"don't know how to make test from: {obj}")
        test = obj()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError(f"calling {obj} returned {test}, not a test")

    def loadTestsFromNames(self, names, module=None):
        """A suite of the suites for the names."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The names of the test methods of a class, sorted."""
        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            return self.testNamePatterns is None or any(fnmatchcase(full, p) for p in self.testNamePatterns)
        names = list(filter(wanted, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """A suite of the tests in the files below start_dir that match pattern.

        start_dir is a folder or a package by its name; only packages are entered, and all
        must be importable from top_level_dir. A package with load_tests() finds its own.
        """
        before = self._top_level_dir
        implicit = top_level_dir is None and before is None
        if top_level_dir is None:
            top_level_dir = start_dir if before is None else before
        top_level_dir = os.path.abspath(top_level_dir)
        if top_level_dir not in sys.path:
            # ahead of all: the tests are to be imported from here
            sys.path.insert(0, top_level_dir)
        self._top_level_dir = top_level_dir
        if os.path.isdir(os.path.abspath(start_dir)):
            start_dir = os.path.abspath(start_dir)
            importable = start_dir == top_level_dir or os.path.isfile(os.path.join(start_dir, "__init__.py"))
        else:
            start_dir, importable = self._packageFolder(start_dir, implicit, top_level_dir)
        if not importable:
            raise ImportError(f"Start directory is not importable: {start_dir!r}")
        tests = list(self._find_tests(start_dir, pattern))
        self._top_level_dir = before
        return self.suiteClass(tests)

    def _packageFolder(self, name, implicit, top_level_dir):
        """The folder of a package, and whether it can be imported."""
        try:
            __import__(name)
        except ImportError:
            return name, False
        module = sys.modules[name]
        try:
            folder = os.path.abspath(os.path.dirname(module.__file__))
        except AttributeError:
            if module.__name__ in sys.builtin_module_names:
                raise TypeError("Can not use builtin modules as dotted module names") from None
            raise TypeError(f"don't know how to discover from {module!r}") from None
        if implicit:
            self._top_level_dir = self._get_directory_containing_module(name.split(".")[0])
            sys.path.remove(top_level_dir)
        return folder, True

    def _get_directory_containing_module(self, module_name):
        file = os.path.abspath(sys.modules[module_name].__file__)
        folder = os.path.dirname(file)
        if os.path.basename(file).lower().startswith("__init__.py"):
            return os.path.dirname(folder)
        return folder

    def _get_name_from_path(self, path):
        """The name of the module in a file or folder below the top."""
        if path == self._top_level_dir:
            return "."
        path = os.path.relpath(_splitext(os.path.normpath(path)), self._top_level_dir)
        assert not os.path.isabs(path), "Path must be within the project"
        assert not path.startswith(".."), "Path must be within the project"
        return path.replace(os.path.sep, ".")

    def _get_module_from_name(self, name):
        __import__(name)
        return sys.modules[name]

    def _match_path(self, path, full_path, pattern):
        """Whether a file is looked into; subclasses may have other rules."""
        return fnmatchcase(path, pattern)

    def _find_tests(self, start_dir, pattern):
        """Yield the suites of a folder."""
        name = self._get_name_from_path(start_dir)
        # where the package's load_tests() is running it wants what the folder has
        if name != "." and name not in self._loading_packages:
            if not (yield from self._tests_at(start_dir, pattern)):
                return
        for entry in sorted(os.listdir(start_dir)):
            path = os.path.join(start_dir, entry)
            if not (yield from self._tests_at(path, pattern)):
                continue
            name = self._get_name_from_path(path)
            self._loading_packages.add(name)
            try:
                yield from self._find_tests(path, pattern)
            finally:
                self._loading_packages.discard(name)

    def _tests_at(self, path, pattern):
        """Yield the suite of a path, if it has one; tells whether to look below it."""
        tests, enter = self._find_test_path(path, pattern)
        if tests is not None:
            yield tests
        return enter

    def _find_test_path(self, full_path, pattern):
        """The tests of a file or package, and whether to look into its folder."""
        folder = not os.path.isfile(full_path)
        if folder:
            if not os.path.isdir(full_path) or not os.path.isfile(os.path.join(full_path, "__init__.py")):
                return None, False
        elif not self._wanted(full_path, pattern):
            return None, False
        name = self._get_name_from_path(full_path)
        try:
            module = self._get_module_from_name(name)
        except case.SkipTest as e:
            return _make_skipped_test(name, e, self.suiteClass), False
        except:
            return self._failed(_make_failed_import_test(name, self.suiteClass)), False
        if not folder:
            self._checkPlace(module, full_path)
            return self.loadTestsFromModule(module, pattern=pattern), False
        self._loading_packages.add(name)
        try:
            # its load_tests(), if it has one, has found all
            return self.loadTestsFromModule(module, pattern=pattern), getattr(module, "load_tests", None) is None
        finally:
            self._loading_packages.discard(name)

    def _wanted(self, full_path, pattern):
        name = os.path.basename(full_path)
        return VALID_MODULE_NAME.match(name) and self._match_path(name, full_path, pattern)

    def _checkPlace(self, module, full_path):
        """Refuse a module that came from elsewhere than from the file that was found."""
        file = os.path.abspath(getattr(module, "__file__", full_path))
        have, want = _splitext(os.path.realpath(file)), _splitext(os.path.realpath(full_path))
        if have.lower() != want.lower():
            name = _splitext(os.path.basename(full_path))
            raise ImportError(f"{name!r} module incorrectly imported from {os.path.dirname(have)!r}. "
                              f"Expected {os.path.dirname(full_path)!r}. Is this module globally installed?")


defaultTestLoader = TestLoader()
