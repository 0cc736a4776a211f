# own results and runners; buffer, stop, failfast, subtests, and results that lack methods
import io
import re
import sys
import unittest
import warnings


class Logging(unittest.TestResult):
    def __init__(self, *args):
        super().__init__(*args)
        self.log = []

    def startTestRun(self): self.log.append("startTestRun")
    def stopTestRun(self): self.log.append("stopTestRun")
    def startTest(self, test): self.log.append(("startTest", test._testMethodName)); super().startTest(test)
    def stopTest(self, test): self.log.append("stopTest"); super().stopTest(test)
    def addSuccess(self, test): self.log.append("addSuccess")
    def addError(self, test, err): self.log.append(("addError", err[0].__name__, str(err[1])))
    def addFailure(self, test, err): self.log.append(("addFailure", str(err[1])))
    def addSkip(self, test, reason): self.log.append(("addSkip", reason))
    def addSubTest(self, test, subtest, err): self.log.append(("addSubTest", str(subtest).split(") ")[1], err and err[0].__name__))
    def addDuration(self, test, elapsed): self.log.append(("addDuration", elapsed >= 0))
    def addExpectedFailure(self, test, err): self.log.append("addExpectedFailure")
    def addUnexpectedSuccess(self, test): self.log.append("addUnexpectedSuccess")


class T(unittest.TestCase):
    def test_pass(self): pass
    def test_fail(self): self.fail("f")
    def test_error(self): raise OSError(2, "No such file")
    def test_exit(self): sys.exit(3)
    def test_skip(self): self.skipTest("s")
    @unittest.expectedFailure
    def test_expected(self): 1 / 0
    @unittest.expectedFailure
    def test_unexpected(self): pass

    def test_sub(self):
        with self.subTest(a=1):
            with self.subTest(b=2):
                self.fail()
            with self.subTest("m", c=3):
                pass


for name in unittest.defaultTestLoader.getTestCaseNames(T):
    result = Logging()
    T(name).run(result)
    print(name, result.log)
T("test_pass")(log := Logging())
print(log.log)


class Old:
    """As of a time when there was little."""
    shouldStop = False
    def startTest(self, test): print("start", test._testMethodName)
    def stopTest(self, test): print("stop")
    def addSuccess(self, test): print("success")
    def addError(self, test, err): print("error", err[1])
    def addFailure(self, test, err): print("failure", err[0].__name__)


for name in unittest.defaultTestLoader.getTestCaseNames(T):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        T(name).run(Old())
    print([str(w.message) for w in seen])


class Noisy(unittest.TestCase):
    def test_1(self):
        print("out 1")

    def test_2(self):
        print("out 2", end="")
        sys.stderr.write("err 2\n")
        raise RuntimeError

    def test_3(self):
        print("out 3")


(stdout, stderr), sys.stdout, sys.stderr = (sys.stdout, sys.stderr), io.StringIO(), io.StringIO()
stream = io.StringIO()
result = unittest.TextTestRunner(stream, buffer=True, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(Noisy))
passed, sys.stdout, sys.stderr = sys.stdout.getvalue(), stdout, stderr
print(repr(passed))
print(re.sub(r"in \d+\.\d+s", "in N s", stream.getvalue()))


class Chain(unittest.TestCase):
    def test(self):
        try:
            self.helper()
        except ValueError as e:
            raise self.failureException("outer") from e

    def helper(self):
        self.assertEqual(int("x"), 1)


print(Chain("test").run().failures[0][1])
stream = io.StringIO()
unittest.TextTestRunner(stream, durations=0, verbosity=2).run(T("test_pass"))
print(re.sub(r"\d+\.\d+s", "N s", stream.getvalue()))
