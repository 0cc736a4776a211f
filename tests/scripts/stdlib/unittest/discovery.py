# discovery: patterns, packages, load_tests, modules that fail or skip, and bad start folders
import os
import sys
import tempfile
import unittest

files = {
    "test_one.py": "import unittest\nclass T(unittest.TestCase):\n    def test_a(self): pass\n    def test_b(self): pass\n",
    "check_two.py": "import unittest\nclass T(unittest.TestCase):\n    def test_c(self): pass\n",
    "test_broken.py": "import nosuchmodule\n",
    "test_skips.py": "import unittest\nraise unittest.SkipTest('not here')\n",
    "test-bad-name.py": "1/0\n",
    "helper.py": "1/0\n",
    "pkg/__init__.py": "",
    "pkg/test_inner.py": "import unittest\nclass T(unittest.TestCase):\n    def test_d(self): pass\n",
    "pkg/sub/__init__.py": "",
    "pkg/sub/test_deep.py": "import unittest\nclass T(unittest.TestCase):\n    def test_e(self): pass\n",
    "own/__init__.py": "import unittest\ndef load_tests(loader, tests, pattern):\n    print('own', pattern)\n    return tests\n",
    "own/test_unseen.py": "1/0\n",
    "plain/test_hidden.py": "1/0\n",
}
top = tempfile.mkdtemp()
for name, text in files.items():
    path = os.path.join(top, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(text)


def tests(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from tests(test)
        else:
            yield test


loader = unittest.TestLoader()
found = list(tests(loader.discover(top)))
for test in found:
    print(test.id())
print([e.splitlines()[0] for e in loader.errors], sys.path[0] == top)
result = unittest.TestResult()
for test in found:
    test(result)
print(result, result.skipped[0][1], result.errors[0][1].splitlines()[0], result.errors[0][1].splitlines()[-2])
print([t.id() for t in tests(unittest.TestLoader().discover(top, "check_*.py"))])
print([t.id() for t in tests(unittest.TestLoader().discover(os.path.join(top, "pkg"), top_level_dir=top))])
print([t.id() for t in tests(unittest.TestLoader().discover("pkg.sub"))])
loader = unittest.TestLoader()
loader.testNamePatterns = ["*test_e"]
print([t.id() for t in tests(loader.discover(top))])
for start in (os.path.join(top, "nosuch"), "no.such.package", os.path.join(top, "plain"), "sys"):
    try:
        print(list(unittest.TestLoader().discover(start, top_level_dir=top)))
    except (ImportError, TypeError) as e:
        print(type(e).__name__, str(e).replace(top, "TOP"))
