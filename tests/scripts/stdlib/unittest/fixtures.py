# the order of fixtures and cleanups, and what happens when they fail
import io
import re
import sys
import unittest
from contextlib import contextmanager


@contextmanager
def resource(name):
    print("enter", name)
    yield name
    print("leave", name)


class Ordered(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass")
        cls.addClassCleanup(print, "class cleanup", 1)
        print(cls.enterClassContext(resource("class resource")))

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def setUp(self):
        print("setUp")
        self.addCleanup(print, "cleanup", sep="")
        print(self.enterContext(resource("test resource")))

    def tearDown(self):
        print("tearDown")

    def test_a(self):
        print("a")
        self.addCleanup(self.fail, "in a cleanup")

    def test_b(self):
        print("b")
        self.doCleanups()
        print("after cleanups")


class SetUpFails(unittest.TestCase):
    def setUp(self):
        self.addCleanup(print, "still cleaned")
        raise OSError("no setUp")

    def tearDown(self):
        print("not reached")

    def test(self):
        print("not reached")


class TearDownFails(unittest.TestCase):
    def tearDown(self):
        raise OSError("no tearDown")

    def test(self):
        self.fail("and the test")


class ClassFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(print, "class cleaned")
        raise OSError("no class")

    def test(self):
        print("not reached")


class ClassSkips(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest("whole class")

    def test(self):
        print("not reached")


class TearDownClassFails(unittest.TestCase):
    @classmethod
    def tearDownClass(cls):
        cls.addClassCleanup(lambda: 1 / 0)
        raise OSError("no tearDownClass")

    def test(self):
        pass


def setUpModule():
    print("setUpModule")
    unittest.addModuleCleanup(print, "module cleanup")
    print(unittest.enterModuleContext(resource("module resource")))


def tearDownModule():
    print("tearDownModule")


for cls in (Ordered, SetUpFails, TearDownFails, ClassFails, ClassSkips, TearDownClassFails):
    print("==", cls.__name__)
    stream = io.StringIO()
    unittest.TextTestRunner(stream, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(cls))
    print(re.sub(r"in \d+\.\d+s", "in N s", stream.getvalue()))
try:
    Ordered("test_a").enterContext(3)
except TypeError as e:
    print(e)
