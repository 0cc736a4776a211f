# python -m unittest: its options, help and exit codes
import os
import re
import subprocess
import sys
import tempfile

top = tempfile.mkdtemp()
with open(os.path.join(top, "test_mod.py"), "w") as f:
    f.write("""
import sys, unittest, warnings

class T(unittest.TestCase):
    def test_good(self):
        print("to stdout")

    def test_bad(self):
        value = 5
        print("before the failure")
        print("and this", file=sys.stderr)
        self.assertEqual(value, 6)

    def test_error(self):
        warnings.warn("a warning")
        raise KeyError("k")

class U(unittest.TestCase):
    def test_other(self):
        pass

if __name__ == "__main__":
    unittest.main()
""")
name = os.path.basename(sys.executable)


def run(*args, module=True):
    p = subprocess.run([sys.executable, *(["-m", "unittest"] if module else ["test_mod.py"]), *args],
                       cwd=top, capture_output=True, text=True, env={**os.environ, "COLUMNS": "200", "PYTHONDONTWRITEBYTECODE": "1"})
    print("$", *args, "->", p.returncode)
    for text in (p.stdout, p.stderr):
        text = re.sub(r"\d+\.\d+s", "N s", text).replace(top, "TOP")
        text = re.sub(rf"(?<![^\s]){re.escape(name)}(?= -m unittest\b)", "python", text)  # the program, where it is a word
        print(text, end="")


run("-h")
run("discover", "--help")
run("-h", module=False)
run("-v", "test_mod.U")
run("test_mod.py", "-q", "-k", "good")
run("-k", "test_mod.T.test_b*", "--locals")
run("-b", "-f")
run("-W")
run("test_mod.T.test_bad", "test_mod.U", "-fv")
run("-v", "T.test_good", module=False)
run("U.nosuch", module=False)
run("--durations", "x")
run("discover", "-p", "nothing*")
run("discover", "-v", "-s", ".", "-p", "*_mod.py", "-k", "other")
run("discover", ".", "test_*.py", "-q", "-k", "other")
