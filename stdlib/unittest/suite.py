"""Suites: tests that run one after the other, with the fixtures of their classes and modules."""

import sys

from . import case, util

__unittest = True


def _call_if_exists(parent, attr):
    getattr(parent, attr, lambda: None)()


class BaseTestSuite:
    """A suite that knows nothing of the fixtures of classes and modules."""

    _cleanup = True  # drop each test after it has run

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{util.strclass(self.__class__)} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        """Add a test case or a suite."""
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type):
            from . import case
            if issubclass(test, (case.TestCase, TestSuite)):
                raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        """Run the tests until the result says to stop, and return it."""
        for i, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(i)
        return result

    def _removeTestAtIndex(self, index):
        """Let the test go: it may hold much."""
        try:
            test = self._tests[index]
        except TypeError:
            return  # not a list in this subclass
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the tests without catching what they raise."""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """A suite of test cases and suites.

    Around the tests of a class or of a module it runs their fixtures; the result keeps
    where it is.
    """

    def run(self, result, debug=False):
        outermost = not getattr(result, "_testRunEntered", False)
        if outermost:
            result._testRunEntered = True
        for i, test in enumerate(self):
            if result.shouldStop:
                break
            if _isnotsuite(test) and not self._enter(test, result):
                continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(i)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def _enter(self, test, result):
        """Leave the class and module of the last test, set those of test up: tells whether it can run."""
        self._tearDownPreviousClass(test, result)
        self._handleModuleFixture(test, result)
        self._handleClassSetUp(test, result)
        cls = result._previousTestClass = test.__class__
        return not (getattr(cls, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False))

    def debug(self):
        self.run(_DebugResult(), True)

    def _handleClassSetUp(self, test, result):
        cls = test.__class__
        if (cls == getattr(result, "_previousTestClass", None) or getattr(result, "_moduleSetUpFailed", False)
                or getattr(cls, "__unittest_skip__", False)):
            return
        try:
            cls._classSetupFailed = False
        except TypeError:
            pass  # of a class that cannot change, as builtin ones
        setUp = getattr(cls, "setUpClass", None)
        cleanups = getattr(cls, "doClassCleanups", None)
        if setUp is None:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            failed = False
            try:
                setUp()
            except Exception as e:
                if isinstance(result, _DebugResult):
                    raise
                failed = True
                try:
                    cls._classSetupFailed = True
                except TypeError:
                    pass
                self._createClassOrModuleLevelException(result, e, "setUpClass", util.strclass(cls))
            if failed and cleanups is not None:
                cleanups()
                self._reportClassCleanups(result, cls, "setUpClass")
        finally:
            _call_if_exists(result, "_restoreStdout")

    def _reportClassCleanups(self, result, cls, fixture):
        for info in cls.tearDown_exceptions:
            if isinstance(result, _DebugResult):
                raise info[1]
            self._createClassOrModuleLevelException(result, info[1], fixture, util.strclass(cls), info=info)

    def _get_previous_module(self, result):
        previous = getattr(result, "_previousTestClass", None)
        return None if previous is None else previous.__module__

    def _handleModuleFixture(self, test, result):
        name = test.__class__.__module__
        if name == self._get_previous_module(result):
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(name)
        setUp = getattr(module, "setUpModule", None)
        if setUp is None:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            try:
                setUp()
            except Exception as e:
                if isinstance(result, _DebugResult):
                    raise
                result._moduleSetUpFailed = True
                self._createClassOrModuleLevelException(result, e, "setUpModule", name)
            if result._moduleSetUpFailed:
                self._moduleCleanups(result, "setUpModule", name)
        finally:
            _call_if_exists(result, "_restoreStdout")

    def _moduleCleanups(self, result, fixture, name):
        try:
            case.doModuleCleanups()
        except Exception as e:
            if isinstance(result, _DebugResult):
                raise
            self._createClassOrModuleLevelException(result, e, fixture, name)

    def _createClassOrModuleLevelException(self, result, exc, method_name, parent, info=None):
        self._addClassOrModuleLevelException(result, exc, f"{method_name} ({parent})", info)

    def _addClassOrModuleLevelException(self, result, exception, errorName, info=None):
        error = _ErrorHolder(errorName)
        add = getattr(result, "addSkip", None)
        if add is not None and isinstance(exception, case.SkipTest):
            add(error, str(exception))
        else:
            result.addError(error, info or sys.exc_info())

    def _handleModuleTearDown(self, result):
        name = self._get_previous_module(result)
        if name is None or getattr(result, "_moduleSetUpFailed", False):
            return
        module = sys.modules.get(name)
        if module is None:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            tearDown = getattr(module, "tearDownModule", None)
            if tearDown is not None:
                try:
                    tearDown()
                except Exception as e:
                    if isinstance(result, _DebugResult):
                        raise
                    self._createClassOrModuleLevelException(result, e, "tearDownModule", name)
            self._moduleCleanups(result, "tearDownModule", name)
        finally:
            _call_if_exists(result, "_restoreStdout")

    def _tearDownPreviousClass(self, test, result):
        previous = getattr(result, "_previousTestClass", None)
        if (previous is None or previous == test.__class__ or getattr(previous, "_classSetupFailed", False)
                or getattr(result, "_moduleSetUpFailed", False) or getattr(previous, "__unittest_skip__", False)):
            return
        tearDown = getattr(previous, "tearDownClass", None)
        cleanups = getattr(previous, "doClassCleanups", None)
        if tearDown is None and cleanups is None:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            if tearDown is not None:
                try:
                    tearDown()
                except Exception as e:
                    if isinstance(result, _DebugResult):
                        raise
                    self._createClassOrModuleLevelException(result, e, "tearDownClass", util.strclass(previous))
            if cleanups is not None:
                cleanups()
                self._reportClassCleanups(result, previous, "tearDownClass")
        finally:
            _call_if_exists(result, "_restoreStdout")


class _ErrorHolder:
    """Stands in a result for the fixture of a class or module that failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


def _isnotsuite(test):
    """Whether test is a case: what cannot be iterated is none of suites."""
    try:
        iter(test)
    except TypeError:
        return True
    return False


class _DebugResult:
    """Where a suite keeps its place while it debugs."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
