"""Runners, finders and functions that take something else than a module."""
import doctest
import types

globs = {"x": 3}
doctest.run_docstring_examples(">>> x\n4\n>>> x\n3\n", globs, name="text")
print(globs.get("__name__"))

try:
    doctest.testmod(3)
except TypeError as e:
    print(e)
try:
    doctest.testfile("/absolute")
except ValueError as e:
    print(e)
try:
    doctest.testfile("x", module_relative=False, package="p")
except ValueError as e:
    print(e)
try:
    doctest.DocTestFinder().find(3)
except Exception as e:
    print(type(e).__name__, e)

module = types.ModuleType("sample")
exec("""
def f():
    '''
    >>> f()
    1
    '''
    return 1
class A:
    def m(self):
        '''>>> 2
        2'''
""", module.__dict__)
tests = doctest.DocTestFinder().find(module)
print([(t.name, len(t.examples)) for t in tests])
runner = doctest.DocTestRunner(verbose=False)
print([runner.run(t) for t in tests], runner.summarize(), runner.tries)
runner.merge(runner)
print(runner.tries)

test = doctest.DocTestParser().get_doctest(">>> 1\n2\n", {}, "bad", "file", 0)
try:
    doctest.DebugRunner(verbose=False).run(test)
except doctest.DocTestFailure as e:
    print(type(e).__name__, e, repr(e.got), e.example.want)
test = doctest.DocTestParser().get_doctest(">>> 1/0\n", {}, "bad", "file", 0)
try:
    doctest.DebugRunner(verbose=False).run(test)
except doctest.UnexpectedException as e:
    print(type(e).__name__, e, e.exc_info[1])
try:
    doctest.DocTest("text", {}, "n", "f", 0, "")
except (TypeError, AssertionError):
    print("not a list of examples")
