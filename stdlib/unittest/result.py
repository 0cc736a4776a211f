"""What is told how tests go: TestResult."""

import functools
import io
import sys

__unittest = True

STDOUT_LINE = "\nStdout:\n%s"
STDERR_LINE = "\nStderr:\n%s"


def failfast(method):
    """Decorator: the method stops the run if failfast is set."""
    @functools.wraps(method)
    def stopping(self, *args, **kw):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kw)
    return stopping


class TestResult:
    """Collects how tests went: who runs them calls its methods."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = None
        self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        """Called by the runner at the end."""

    def startTest(self, test):
        """Count a test that begins, and capture its output if asked to."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stderr_buffer is None:
            self._stderr_buffer = io.StringIO()
            self._stdout_buffer = io.StringIO()
        sys.stdout = self._stdout_buffer
        sys.stderr = self._stderr_buffer

    def startTestRun(self):
        """Called once before all tests."""

    def stopTest(self, test):
        """Called when a test has run."""
        self._restoreStdout()
        self._mirrorOutput = False

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for buffer, stream, text in ((sys.stdout, self._original_stdout, STDOUT_LINE),
                                         (sys.stderr, self._original_stderr, STDERR_LINE)):
                written = buffer.getvalue()
                if written:
                    stream.write(text % _ended(written))
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr
        for buffer in (self._stdout_buffer, self._stderr_buffer):
            buffer.seek(0)
            buffer.truncate()

    def stopTestRun(self):
        """Called when the last test is done."""

    @failfast
    def addError(self, test, err):
        """The test raised something; err is as from sys.exc_info()."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        """An assertion of the test failed."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """A subtest ended; err is None if it passed."""
        if err is None:
            return
        if getattr(self, "failfast", False):
            self.stop()
        found = self.failures if issubclass(err[0], test.failureException) else self.errors
        found.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        """The test passed."""

    def addSkip(self, test, reason):
        """The test was skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """The test failed as it was to."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """The test was to fail and passed."""
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """The test took so many seconds, fixtures included."""
        if hasattr(self, "collectedDurations"):
            self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        """Whether nothing failed."""
        return not (self.failures or self.errors or getattr(self, "unexpectedSuccesses", ()))

    def stop(self):
        """Have the run end after this test."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        """The report of an exception: without the frames of unittest, with what was buffered."""
        import traceback
        kind, value, tb = err
        tb = self._clean_tracebacks(kind, value, tb, test)
        report = traceback.TracebackException(kind, value, tb, capture_locals=self.tb_locals, compact=True)
        lines = list(report.format())
        if self.buffer:
            for buffer, text in ((sys.stdout, STDOUT_LINE), (sys.stderr, STDERR_LINE)):
                written = buffer.getvalue()
                if written:
                    lines.append(text % _ended(written))
        return "".join(lines)

    def _clean_tracebacks(self, kind, value, tb, test):
        """Take our frames from the tracebacks of the exception and of those behind it."""
        outer = None
        seen = set()
        pending = [(kind, value, tb)]
        while pending:
            kind, value, tb = pending.pop()
            while tb is not None and self._is_relevant_tb_level(tb):
                tb = tb.tb_next
            if kind is test.failureException:
                self._remove_unittest_tb_frames(tb)
            if not seen:
                outer = tb
                seen.add(id(value))
            else:
                value.__traceback__ = tb
            if value is not None:
                for behind in (value.__cause__, value.__context__):
                    if behind is not None and id(behind) not in seen:
                        pending.append((type(behind), behind, behind.__traceback__))
                        seen.add(id(behind))
        return outer

    def _is_relevant_tb_level(self, tb):
        """Whether the frame is one of unittest."""
        return "__unittest" in tb.tb_frame.f_globals

    def _remove_unittest_tb_frames(self, tb):
        """Cut the traceback where an assertion was called."""
        last = None
        while tb is not None and not self._is_relevant_tb_level(tb):
            last, tb = tb, tb.tb_next
        if last is not None:
            last.tb_next = None

    def __repr__(self):
        cls = self.__class__
        return (f"<{cls.__module__}.{cls.__qualname__} run={self.testsRun} errors={len(self.errors)} "
                f"failures={len(self.failures)}>")


def _ended(text):
    return text if text.endswith("\n") else text + "\n"
