// This file runs modules of CPython's own library, where that is installed, in place of ours.

package tests

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const cpythonUnittestScript = `
import asyncio, io, re, sys, unittest
from unittest import mock

class Plain(unittest.TestCase):
    def setUp(self):
        self.addCleanup(print, "cleanup")

    def test_passes(self):
        with self.assertRaisesRegex(ValueError, "invalid literal"):
            int("x")
        with self.assertLogs("a") as logs:
            __import__("logging").getLogger("a").warning("w")
        self.assertEqual(logs.output, ["WARNING:a:w"])

    def test_fails(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertEqual([i], [1])

    def test_mock(self):
        with mock.patch("os.getcwd", autospec=True, return_value="here") as cwd:
            self.assertEqual(__import__("os").getcwd(), "here")
        cwd.assert_called_once_with()
        m = mock.MagicMock()
        self.assertEqual(len(m), 0)

class Async(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.value = await asyncio.sleep(0, 5)

    async def test_value(self):
        m = mock.AsyncMock(return_value=self.value)
        self.assertEqual(await m(), 5)
        m.assert_awaited_once()

stream = io.StringIO()
suite = unittest.TestSuite(map(unittest.defaultTestLoader.loadTestsFromTestCase, (Plain, Async)))
result = unittest.TextTestRunner(stream, verbosity=2).run(suite)
print(re.sub(r"\d\.\d+s", "N s", stream.getvalue()))
print(result.testsRun, len(result.failures), len(result.errors))
print(unittest.__file__)
print(mock.__file__)
`

// TestCPythonUnittest runs test cases with CPython's package unittest, which PYASYNCPATH puts
// before ours: once with all of its library, once with the package alone.
func TestCPythonUnittest(t *testing.T) {
	python, err := cpython()
	if err != nil {
		t.Skip(err)
	}
	out, err := exec.Command(python, "-c", "import os; print(os.path.dirname(os.__file__))").Output()
	if err != nil {
		t.Skip(err)
	}
	lib := strings.TrimSpace(string(out))
	bin := pyasyncBinary(t)
	dir := t.TempDir()
	file := filepath.Join(dir, "program.py")
	if err := os.WriteFile(file, []byte(cpythonUnittestScript), 0o600); err != nil {
		t.Fatal(err)
	}
	alone := filepath.Join(dir, "alone")
	for _, name := range []string{"unittest", "pkgutil.py"} {
		if err := exec.Command("cp", "-r", filepath.Join(lib, name), mkdir(t, alone)).Run(); err != nil {
			t.Skip(err)
		}
	}
	want, err := outcome(python, file)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{lib, alone} {
		t.Setenv("PYASYNCPATH", path)
		got, err := outcome(bin, "run", file)
		if err != nil {
			t.Fatal(err)
		}
		if d := firstDifference("what is shown", strings.ReplaceAll(got, alone, lib), want); d != "" {
			t.Errorf("with %s: %s", path, d)
		}
	}
}

func mkdir(t *testing.T, dir string) string {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	return dir
}
