"""Test cases: TestCase with its assertions, skipping, and what fixtures clean up.

How a failed assertion words its message is in unittest._messages: most never need it.
"""

import functools
import sys
import time
import types

__unittest = True

_no_message = object()

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


class SkipTest(Exception):
    """Raised in a test to skip it; skipTest() and the decorators do so."""


class _ShouldStop(Exception):
    """The test ends here: its subtests have reported why."""


class _Outcome:
    """How a test goes: each of its parts (fixtures, the method, cleanups) runs in part()."""

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.success = True
        self.expectedFailure = None

    def testPartExecutor(self, test_case, subTest=False):
        return _Part(self, test_case, subTest)


class _Part:
    """The context of one part of a test: reports how it ended."""

    def __init__(self, outcome, test, subtest):
        self.outcome, self.test, self.subtest = outcome, test, subtest

    def __enter__(self):
        self.before = self.outcome.success
        self.outcome.success = True

    def __exit__(self, kind, error, tb):
        outcome = self.outcome
        try:
            if kind is None:
                if self.subtest and outcome.success:
                    outcome.result.addSubTest(self.test.test_case, self.test, None)
            elif issubclass(kind, KeyboardInterrupt):
                outcome.success = False
                return False
            elif issubclass(kind, SkipTest):
                outcome.success = False
                _addSkip(outcome.result, self.test, str(error))
            elif not issubclass(kind, _ShouldStop):
                self.failed((kind, error, tb))
            return True
        finally:
            outcome.success = outcome.success and self.before

    def failed(self, exc_info):
        outcome = self.outcome
        if outcome.expecting_failure:
            outcome.expectedFailure = exc_info
            return
        outcome.success = False
        if self.subtest:
            outcome.result.addSubTest(self.test.test_case, self.test, exc_info)
        else:
            _addError(outcome.result, self.test, exc_info)


def _addSkip(result, test_case, reason):
    if hasattr(result, "addSkip"):
        result.addSkip(test_case, reason)
    else:
        _warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 3)
        result.addSuccess(test_case)


def _addError(result, test, exc_info):
    if result is None or exc_info is None:
        return
    add = result.addFailure if issubclass(exc_info[0], test.failureException) else result.addError
    add(test, exc_info)


def _warn(message, category, stacklevel):
    import warnings
    warnings.warn(message, category, stacklevel=stacklevel + 1)


def _id(obj):
    return obj


def _enter_context(cm, addcleanup):
    """Enter cm and have it left when the cleanups run."""
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support "
                        f"the context manager protocol") from None
    result = enter(cm)
    addcleanup(leave, cm, None, None, None)
    return result


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Have function called after tearDownModule, even if setUpModule fails."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter cm as `with` does; it is left when the module's cleanups run."""
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Run the cleanups of the module, the last added first."""
    first = None
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as e:
            first = first or e
    if first:
        raise first  # only one can be


def skip(reason):
    """Decorator: skip a test, or all tests of a class."""
    if isinstance(reason, types.FunctionType):
        return _skipped(reason, "")  # without parentheses
    return functools.partial(_skipped, reason=reason)


def _skipped(test_item, reason):
    """A test, or a class of tests, that will be skipped."""
    if isinstance(test_item, type):
        skipped = test_item
    else:
        @functools.wraps(test_item)
        def skipped(*args, **kwargs):
            raise SkipTest(reason)
    skipped.__unittest_skip__, skipped.__unittest_skip_why__ = True, reason
    return skipped


def skipIf(condition, reason):
    """Decorator: skip a test if condition holds."""
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    """Decorator: skip a test unless condition holds."""
    return _id if condition else skip(reason)


def expectedFailure(test_item):
    """Decorator: the test is to fail; that it passes is reported."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


def _is_subtype(expected, basetype):
    if isinstance(expected, tuple):
        return all(_is_subtype(e, basetype) for e in expected)
    return isinstance(expected, type) and issubclass(expected, basetype)


class _BaseTestCaseContext:
    """A context manager that fails its test case."""

    def __init__(self, test_case):
        self.test_case = test_case

    def _raiseFailure(self, standardMsg):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standardMsg))


class _AssertRaisesBaseContext(_BaseTestCaseContext):
    """What expects an exception or a warning."""

    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected = expected
        if expected_regex is not None:
            import re
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None

    def handle(self, name, args, kwargs):
        """Be the context if there is nothing to call, or call it in the context."""
        try:
            if not _is_subtype(self.expected, self._base_type):
                raise TypeError(f"{name}() arg 1 must be {self._base_type_str}")
            if not args:
                self.msg = kwargs.pop("msg", None)
                for key in kwargs:
                    raise TypeError(f"{key!r} is an invalid keyword argument for this function")
                return self
            callable_obj, *args = args
            self.obj_name = getattr(callable_obj, "__name__", None) or str(callable_obj)
            with self:
                callable_obj(*args, **kwargs)
        finally:
            self = None  # the exception refers to this frame

    def _absent(self, what):
        """Fail for what has not come."""
        name = getattr(self.expected, "__name__", None) or str(self.expected)
        if self.obj_name:
            self._raiseFailure(f"{name} not {what} by {self.obj_name}")
        self._raiseFailure(f"{name} not {what}")

    def _mismatch(self, text):
        self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{text}"')


class _AssertRaisesContext(_AssertRaisesBaseContext):
    """Expects an exception, which it keeps as attribute exception."""

    _base_type = BaseException
    _base_type_str = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._absent("raised")
        import traceback
        traceback.clear_frames(tb)
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self._mismatch(str(exc_value))
        return True

    __class_getitem__ = classmethod(types.GenericAlias)


class _AssertWarnsContext(_AssertRaisesBaseContext):
    """Expects a warning, which it keeps as attribute warning."""

    _base_type = Warning
    _base_type_str = "a warning type or tuple of warning types"

    def __enter__(self):
        import warnings
        for module in list(sys.modules.values()):
            # registries remember what they have shown and would swallow it
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.warnings_manager = manager = warnings.catch_warnings(record=True)
        self.warnings = manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def _matching(self):
        return [m.message for m in self.warnings if isinstance(m.message, self.expected)]

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for m in self.warnings:
            if not isinstance(m.message, self.expected):
                continue
            if first is None:
                first = m.message
            if self.expected_regex is None or self.expected_regex.search(str(m.message)):
                self.warning, self.filename, self.lineno = m.message, m.filename, m.lineno
                return
        if first is not None:
            self._mismatch(first)
        self._absent("triggered")


class _AssertNotWarnsContext(_AssertWarnsContext):
    """Expects that no warning comes."""

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is None and self._matching():
            self._raiseFailure(f"{getattr(self.expected, '__name__', None) or self.expected} triggered"
                               + (f" by {self.obj_name}" if self.obj_name else ""))


class TestCase:
    """One test.

    The instance runs the method that it is named for, after setUp() and before tearDown().
    """

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16  # a longer string is not compared line by line

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != "runTest":
                # without runTest the instance serves for its assertions
                raise ValueError(f"no such test method in {self.__class__}: {methodName}")
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual",
                                     set: "assertSetEqual", frozenset: "assertSetEqual", str: "assertMultiLineEqual"}

    def addTypeEqualityFunc(self, typeobj, function):
        """Have assertEqual() call function for two objects of exactly this type."""
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        """Have function called after tearDown(), the last added first."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter cm as `with` does; it is left when the cleanups run."""
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Have function called after tearDownClass(), even if setUpClass() fails."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter cm as `with` does; it is left when the cleanups of the class run."""
        return _enter_context(cm, cls.addClassCleanup)

    def setUp(self):
        """Called before each test."""

    def tearDown(self):
        """Called after each test whose setUp() succeeded."""

    @classmethod
    def setUpClass(cls):
        """Called before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the tests of the class."""

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from . import result
        return result.TestResult()

    def shortDescription(self):
        """The first line of the docstring of the test, or None."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return f"{_strclass(self.__class__)}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        name = self._testMethodName
        return f"{name} ({_strclass(self.__class__)}.{name})"

    def __repr__(self):
        return f"<{_strclass(self.__class__)} testMethod={self._testMethodName}>"

    def subTest(self, msg=_no_message, **params):
        """A context that is a test of its own: its failure does not end the test."""
        return _SubTestContext(self, msg, params)

    def _addExpectedFailure(self, result, exc_info):
        if hasattr(result, "addExpectedFailure"):
            result.addExpectedFailure(self, exc_info)
        else:
            _warn("TestResult has no addExpectedFailure method, reporting as passes", RuntimeWarning, 2)
            result.addSuccess(self)

    def _addUnexpectedSuccess(self, result):
        if hasattr(result, "addUnexpectedSuccess"):
            result.addUnexpectedSuccess(self)
            return
        _warn("TestResult has no addUnexpectedSuccess method, reporting as failure", RuntimeWarning, 2)
        try:
            raise _UnexpectedSuccess from None
        except _UnexpectedSuccess:
            result.addFailure(self, sys.exc_info())

    def _addDuration(self, result, elapsed):
        if hasattr(result, "addDuration"):
            result.addDuration(self, elapsed)
        else:
            _warn("TestResult has no addDuration method", RuntimeWarning, 2)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            _warn(f"It is deprecated to return a value that is not None from a test case ({method})",
                  DeprecationWarning, 4)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        """Run the test, reporting to result, and return the result."""
        stop = None
        if result is None:
            result = self.defaultTestResult()
            start = getattr(result, "startTestRun", None)
            stop = getattr(result, "stopTestRun", None)
            if start is not None:
                start()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            why = _why_skipped(self, method)
            if why is not None:
                _addSkip(result, self, why)
            else:
                self._runParts(method, result)
            return result
        finally:
            result.stopTest(self)
            if stop is not None:
                stop()

    def _runParts(self, method, result):
        expecting = (getattr(self, "__unittest_expecting_failure__", False)
                     or getattr(method, "__unittest_expecting_failure__", False))
        self._outcome = outcome = _Outcome(result)
        began = time.perf_counter()
        try:
            with outcome.testPartExecutor(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.testPartExecutor(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.testPartExecutor(self):
                    self._callTearDown()
            self.doCleanups()
            self._addDuration(result, time.perf_counter() - began)
            if not outcome.success:
                return
            if not expecting:
                result.addSuccess(self)
            elif outcome.expectedFailure:
                self._addExpectedFailure(result, outcome.expectedFailure)
            else:
                self._addUnexpectedSuccess(result)
        finally:
            # the traceback refers to this frame
            outcome.expectedFailure = outcome = self._outcome = None

    def doCleanups(self):
        """Run the cleanups, the last added first; tests call it to do so early."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.testPartExecutor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Run the cleanups of the class; what they raise is left in tearDown_exceptions."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the test without catching what it raises."""
        method = getattr(self, self._testMethodName)
        why = _why_skipped(self, method)
        if why is not None:
            raise SkipTest(why)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        """End this test as skipped, for the reason given."""
        raise SkipTest(reason)

    def fail(self, msg=None):
        """Fail with the message."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        """The message of a failure: the caller's, after the standard one if longMessage."""
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return "%s : %s" % (standardMsg, msg)
        except UnicodeDecodeError:
            return "%s : %s" % (_safe_repr(standardMsg), _safe_repr(msg))

    def _failWith(self, msg, standardMsg):
        raise self.failureException(self._formatMessage(msg, standardMsg))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + (DIFF_OMITTED % len(diff))

    def assertTrue(self, expr, msg=None):
        """Fail unless expr is true."""
        if not expr:
            self._failWith(msg, f"{_safe_repr(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        """Fail if expr is true."""
        if expr:
            self._failWith(msg, f"{_safe_repr(expr)} is not false")

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Fail unless the call, or the body of the with statement, raises the exception.

        The context has the exception as its attribute exception.
        """
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle("assertRaises", args, kwargs)
        finally:
            context = None  # the exception refers to this frame

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """assertRaises() where the text of the exception must match too."""
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Fail unless the call, or the body of the with statement, warns so.

        The context has attributes warning, filename and lineno.
        """
        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        return _AssertNotWarnsContext(expected_warning, self).handle("_assertNotWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """assertWarns() where the text of the warning must match too."""
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """A context that fails unless logger gets a record of the level (INFO) or above.

        Its value has the records, and as output their text.
        """
        from ._log import _AssertLogsContext
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        """A context that fails if logger gets a record of the level (INFO) or above."""
        from ._log import _AssertLogsContext
        return _AssertLogsContext(self, logger, level, no_logs=True)

    def _getAssertEqualityFunc(self, first, second):
        """What compares two objects: that of their type, if they have the same."""
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            from .util import _common_shorten_repr
            self._failWith(msg, "%s != %s" % _common_shorten_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        """Fail unless first == second."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """Fail unless first != second."""
        if not first != second:
            self._failWith(msg, f"{_safe_repr(first)} == {_safe_repr(second)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail unless the two differ by at most delta, or by 0 after rounding to places (7)."""
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            if diff <= delta:
                return
            within = f"{_safe_repr(delta)} delta"
        else:
            places = 7 if places is None else places
            if round(diff, places) == 0:
                return
            within = f"{places!r} places"
        self._failWith(msg, f"{_safe_repr(first)} != {_safe_repr(second)} within {within} ({_safe_repr(diff)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail unless the two differ by more than delta, or after rounding to places (7)."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            if not first == second and diff > delta:
                return
            within = f"{_safe_repr(delta)} delta ({_safe_repr(diff)} difference)"
        else:
            places = 7 if places is None else places
            if not first == second and round(diff, places) != 0:
                return
            within = f"{places!r} places"
        self._failWith(msg, f"{_safe_repr(first)} == {_safe_repr(second)} within {within}")

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Fail unless both are equal sequences, of seq_type if that is given."""
        from . import _messages
        problem = _messages.sequences(self, seq1, seq2, seq_type)
        if problem is not None:
            self.fail(self._formatMessage(msg, problem))

    def assertListEqual(self, list1, list2, msg=None):
        """Fail unless both are equal lists."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Fail unless both are equal tuples."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Fail unless both are equal sets, of whatever type."""
        from . import _messages
        problem = _messages.sets(self, set1, set2)
        if problem is not None:
            self.fail(self._formatMessage(msg, problem))

    def assertDictEqual(self, d1, d2, msg=None):
        """Fail unless both are equal dicts."""
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            from . import _messages
            self.fail(self._formatMessage(msg, _messages.dicts(self, d1, d2)))

    def assertCountEqual(self, first, second, msg=None):
        """Fail unless both iterables have the same elements, in any order."""
        from . import _messages
        problem = _messages.counts(self, first, second)
        if problem is not None:
            self.fail(self._formatMessage(msg, problem))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Fail unless both are equal strings."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first != second:
            if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
                self._baseAssertEqual(first, second, msg)
            from . import _messages
            self.fail(self._formatMessage(msg, _messages.texts(self, first, second)))

    def assertIn(self, member, container, msg=None):
        """Fail unless member in container."""
        if member not in container:
            self._failWith(msg, f"{_safe_repr(member)} not found in {_safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        """Fail if member in container."""
        if member in container:
            self._failWith(msg, f"{_safe_repr(member)} unexpectedly found in {_safe_repr(container)}")

    def assertIs(self, expr1, expr2, msg=None):
        """Fail unless both are the same object."""
        if expr1 is not expr2:
            self._failWith(msg, f"{_safe_repr(expr1)} is not {_safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        """Fail if both are the same object."""
        if expr1 is expr2:
            self._failWith(msg, f"unexpectedly identical: {_safe_repr(expr1)}")

    def assertLess(self, a, b, msg=None):
        """Fail unless a < b."""
        if not a < b:
            self._failWith(msg, f"{_safe_repr(a)} not less than {_safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        """Fail unless a <= b."""
        if not a <= b:
            self._failWith(msg, f"{_safe_repr(a)} not less than or equal to {_safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        """Fail unless a > b."""
        if not a > b:
            self._failWith(msg, f"{_safe_repr(a)} not greater than {_safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        """Fail unless a >= b."""
        if not a >= b:
            self._failWith(msg, f"{_safe_repr(a)} not greater than or equal to {_safe_repr(b)}")

    def assertIsNone(self, obj, msg=None):
        """Fail unless obj is None."""
        if obj is not None:
            self._failWith(msg, f"{_safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        """Fail if obj is None."""
        if obj is None:
            self._failWith(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        """Fail unless isinstance(obj, cls)."""
        if not isinstance(obj, cls):
            self._failWith(msg, f"{_safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        """Fail if isinstance(obj, cls)."""
        if isinstance(obj, cls):
            self._failWith(msg, f"{_safe_repr(obj)} is an instance of {cls!r}")

    def assertRegex(self, text, expected_regex, msg=None):
        """Fail unless the regular expression is found in text."""
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            import re
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._failWith(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """Fail if the regular expression is found in text."""
        if isinstance(unexpected_regex, (str, bytes)):
            import re
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            self._failWith(msg, f"Regex matched: {text[match.start():match.end()]!r} matches "
                                f"{unexpected_regex.pattern!r} in {text!r}")


class _UnexpectedSuccess(Exception):
    """The test was to fail."""


def _why_skipped(test, method):
    """Why the test is skipped by a decorator, or None."""
    if getattr(test.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
        return (getattr(test.__class__, "__unittest_skip_why__", "")
                or getattr(method, "__unittest_skip_why__", ""))
    return None


def _strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def _safe_repr(obj):
    try:
        return repr(obj)
    except Exception:
        return object.__repr__(obj)


class FunctionTestCase(TestCase):
    """A test case made of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def _key(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash((type(self), *self._key()))

    def __str__(self):
        return f"{_strclass(self.__class__)} ({self._testFunc.__name__})"

    def __repr__(self):
        return f"<{_strclass(self.__class__)} tec={self._testFunc}>"

    def shortDescription(self):
        if self._description is None:
            lines = (self._testFunc.__doc__ or "").split("\n")
            return lines[0].strip() or None
        return self._description


class _SubTestContext:
    """The context that subTest() makes."""

    def __init__(self, test, msg, params):
        self.test, self.msg, self.params = test, msg, params

    def __enter__(self):
        test = self.test
        self.part = None
        if test._outcome is None or not test._outcome.result_supports_subtests:
            return
        self.parent = test._subtest
        params = self.params
        if self.parent is not None:
            # the inner ones first
            params = {**params, **{k: v for k, v in self.parent.params.items() if k not in params}}
        test._subtest = _SubTest(test, self.msg, params)
        self.part = test._outcome.testPartExecutor(test._subtest, subTest=True)
        self.part.__enter__()

    def __exit__(self, kind, error, tb):
        if self.part is None:
            return False
        outcome = self.test._outcome
        try:
            handled = self.part.__exit__(kind, error, tb)
            if not handled and kind is not None:
                return False
            stop = outcome.expectedFailure
            if not outcome.success:
                stop = outcome.result is not None and outcome.result.failfast
            if stop:
                raise _ShouldStop
            return True
        finally:
            self.test._subtest = self.parent


class _SubTest(TestCase):
    """What results are told of a subtest."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _no_message:
            parts.append(f"[{self._message}]")
        if self.params:
            parts.append("({})".format(", ".join(f"{k}={v!r}" for k, v in self.params.items())))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"
