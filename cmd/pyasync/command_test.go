package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// invoke runs the command in this process.
func invoke(stdin string, args ...string) (stdout, stderr string, status int) {
	var out, errs bytes.Buffer
	status = command(args, env{
		stdin: strings.NewReader(stdin), stdout: &out, stderr: &errs, name: "pyasync",
		getenv: func(string) string { return "" },
	})
	return out.String(), errs.String(), status
}

func TestCommand(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"prog.py":              "import sys, mod\nprint(__name__, sys.argv[1:], mod.x)",
		"mod.py":               "x = 5",
		"pkg/__init__.py":      "",
		"pkg/__main__.py":      "print('main of', __package__)",
		"folder/__main__.py":   "print('folder')",
		"empty/nothing_to.run": "",
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	for _, c := range []struct {
		args           string
		stdin          string
		stdout, stderr string // stderr: what it must contain
		status         int
	}{
		{"run prog.py a -c b", "", "__main__ ['a', '-c', 'b'] 5\n", "", 0},
		{"prog.py", "", "__main__ [] 5\n", "", 0},
		{"-c print(1+1)", "", "2\n", "", 0},
		{"-m mod", "", "", "", 0},
		{"-m pkg", "", "main of pkg\n", "", 0},
		{"-m ast", "1", "Module(\n   body=[\n      Expr(\n         value=Constant(value=1))])\n", "", 0}, // partly written in Go
		{"-m nope", "", "", "pyasync: No module named nope\n", 1},
		{"folder", "", "folder\n", "", 0},
		{"empty", "", "", "can't find '__main__' module in", 1},
		{"nope.py", "", "", "[Errno 2] No such file or directory\n", 2},
		{"- x", "import sys; print(sys.argv)", "['-', 'x']\n", "", 0},
		{"", "print('piped')", "piped\n", "", 0},
		{"-c raise(SystemExit(3))", "", "", "", 3},
		{"-c 1/0", "", "", "ZeroDivisionError: division by zero\n", 1},
		{"repl", "1+1\nasync def f():\n    return 5\n\n\nawait f()\nx = input()\nhello\nx", "2\n5\n'hello'\n", "", 0},
		{"repl", "x = 1\nx/0\nprint(2)", "", "ZeroDivisionError: division by zero\n", 1},
		{"repl file.py", "", "", "repl: unexpected argument file.py", 2},
		{"repl", "%nothing", "", "unknown command %nothing", 2},
		{"repl", "x = (1,", "", "SyntaxError: '(' was never closed", 1},
		{"-i -", "1/0\n5\n", ">>> >>> 5\n>>> ", "ZeroDivisionError", 0},
		{"-i -c x=5;print(x)", "x+1\n", "5\n>>> 6\n>>> ", "", 0},
		{"-i -m mod", "x\n", ">>> 5\n>>> ", "", 0},
		{"-i nope.py", "1\n", "", "[Errno 2] No such file or directory\n", 2},
		{"-i -m nope", "1\n", "", "No module named nope\n", 1},
		{"repl", "exit(7)", "", "", 7},
		{"-X a -Xb=c -c print(__import__('sys')._xoptions)", "", "{'a': True, 'b': 'c'}\n", "", 0},
		{"-I -S -c print(''in(__import__('sys').path))", "", "False\n", "", 0},
		{"-I prog.py", "", "", "No module named 'mod'", 1},
		{"-X", "", "", "Argument expected for the -X option", 2},
		{"--nope", "", "", "unknown option --nope", 2},
		{"-Oz -c 1", "", "", "Unknown option: -z", 2},
		{"-X int_max_str_digits=5 -c 1", "", "", "-X int_max_str_digits: invalid limit; must be >= 640 or 0 for unlimited.", 2},
		{"-OOIc import(sys);print(sys.flags)", "", "", "SyntaxError", 1},
		{"-Oc print(__debug__)", "", "False\n", "", 0},
		{"-O -c assert(0)", "", "", "", 0},
		{"-I -c print(__import__('sys').flags[3:11])", "", "(0, 1, 1, 0, 1, 0, 0, 0)\n", "", 0},
		{"-bb -c str(b'')", "", "", "BytesWarning: str() on a bytes instance", 1},
		{"-b -c b''==''", "", "", "BytesWarning: Comparison between bytes and string", 0},
		{"-X dev -c print(__import__('asyncio').new_event_loop().get_debug(),__import__('sys').warnoptions)", "", "True ['default']\n", "", 0},
		{"-X a=b -Xc -c print(__import__('sys')._xoptions)", "", "{'a': 'b', 'c': True}\n", "", 0},
		{"-X no_debug_ranges -c 1/0+2", "", "", "    1/0+2\nZeroDivisionError", 1},
		{"-X importtime -c import(email)", "", "", "SyntaxError", 1},
		{"-X importtime -c __import__('os').environ", "", "", "|   _collections_abc\n", 0}, // run within os, and not when os is used
		{"-v -c __import__('os').environ", "", "", "import 'os' # <", 0},
		{"-X cpu_count=3 -c print(__import__('os').cpu_count())", "", "3\n", "", 0},
		{"-m", "", "", "Argument expected for the -m option", 2},
		{"--version", "", "pyasync (Python 3.13.0)\n", "", 0},
	} {
		stdout, stderr, status := invoke(c.stdin, strings.Fields(c.args)...)
		if stdout != c.stdout || !strings.Contains(stderr, c.stderr) || c.stderr == "" && stderr != "" || status != c.status {
			t.Errorf("pyasync %s: status %d, %q, %q", c.args, status, stdout, stderr)
		}
	}
}
