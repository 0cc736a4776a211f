# TestLoader: from classes, modules and names; what fails to load
import re
import types
import unittest

mod = types.ModuleType("mod")
exec('''
import unittest

class A(unittest.TestCase):
    def test_2(self): pass
    def test_10(self): pass
    def check(self): pass
    @staticmethod
    def make(): return unittest.TestSuite()
    test_not_callable = 3

class B(unittest.TestCase):
    def runTest(self): pass

class C: pass

suite = unittest.TestSuite([A("test_2")])
def maker(): return B()
def wrong(): return 6
value = 7
''', mod.__dict__)
loader = unittest.TestLoader()
print(loader.getTestCaseNames(mod.A), list(loader.loadTestsFromTestCase(mod.B)))
print(loader.loadTestsFromModule(mod))
for name in ("A", "A.test_2", "A.make", "suite", "maker", "B"):
    print(name, loader.loadTestsFromName(name, mod))
for name in ("C", "wrong", "value", ""):
    try:
        print(name, loader.loadTestsFromName(name, mod))
    except (TypeError, ValueError) as e:
        print(name, type(e).__name__, re.sub("0x[0-9a-f]+", "0x", str(e)))
for name, module in (("A.nosuch", mod), ("nosuch.module", None), ("os.nosuch", None)):
    suite = loader.loadTestsFromName(name, module)
    print(suite.countTestCases(), [str(t) for t in suite])
    result = suite.run(unittest.TestResult())
    print(result.errors[0][1].splitlines()[-1 if module or name.startswith("os") else 0])
print(len(loader.errors), [e.splitlines()[0] for e in loader.errors])

loader.testMethodPrefix = "check"
print(loader.getTestCaseNames(mod.A))
loader.testMethodPrefix = "test"
loader.sortTestMethodsUsing = lambda x, y: (x < y) - (x > y)
print(loader.getTestCaseNames(mod.A))
loader.testNamePatterns = ["*_2*"]
print(loader.getTestCaseNames(mod.A))


def load_tests(loader, tests, pattern):
    print("load_tests", tests.countTestCases(), pattern)
    return unittest.TestSuite([mod.B()])


loader = unittest.TestLoader()
mod.load_tests = load_tests
print(loader.loadTestsFromModule(mod, pattern="p*"))


def load_tests(loader, tests, pattern):
    raise RuntimeError("cannot load")


mod.load_tests = load_tests
print([str(t) for t in loader.loadTestsFromModule(mod)], loader.errors[0].splitlines()[-1])
for bad in (unittest.TestSuite, int):
    try:
        print(loader.loadTestsFromTestCase(bad))
    except TypeError as e:
        print(e)
try:
    mod.A("nosuch")
except ValueError as e:
    print(e)
