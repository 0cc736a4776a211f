# suites, equality, ids and descriptions of tests, function test cases and debug()
import unittest


class T(unittest.TestCase):
    def test_a(self):
        """   Documented.

        More."""
        order.append("a")

    def test_b(self):
        order.append("b")
        raise ValueError("from b")

    @unittest.skip("never")
    def test_c(self):
        pass


order = []
a, b = T("test_a"), T("test_b")
print(a, repr(a), a.id(), a.shortDescription(), b.shortDescription(), a.countTestCases())
print(a == T("test_a"), a == b, a == 3, len({a, T("test_a"), b}))
suite = unittest.TestSuite([a, unittest.TestSuite((b,))])
print(suite, suite.countTestCases(), suite == unittest.TestSuite([a, unittest.TestSuite((b,))]), suite == [a, b])
result = suite.run(unittest.TestResult())
print(result, order, suite, suite.countTestCases())
for bad in (T, unittest.TestSuite, 3):
    try:
        suite.addTest(bad)
    except TypeError as e:
        print(e)
try:
    suite.addTests("abc")
except TypeError as e:
    print(e)
try:
    unittest.TestSuite([T("test_a"), T("test_b")]).debug()
except ValueError as e:
    print("debug:", e)
try:
    T("test_c").debug()
except unittest.SkipTest as e:
    print("skipped:", e)


def check():
    """Check something."""
    order.append("check")


f = unittest.FunctionTestCase(check, lambda: order.append("set up"), lambda: order.append("tear down"))
print(f, f.id(), f.shortDescription(), f == unittest.FunctionTestCase(check), unittest.FunctionTestCase(check, description="d").shortDescription())
order.clear()
print(f.run(), order)

# a suite without the fixtures of classes, a stopped run, and a test without a method
base = unittest.BaseTestSuite([T("test_a")])
print(base)
stopped = unittest.TestResult()
stopped.stop()
print(unittest.TestSuite([T("test_a")]).run(stopped).testsRun, unittest.TestCase(), unittest.TestCase().shortDescription())
print(sorted(n for n in dir(unittest) if not n.startswith("_"))[:12])
