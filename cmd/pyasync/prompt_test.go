//go:build unix

package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// this file tests the prompt as a user meets it

const (
	ctrlC = "\x03"
	ctrlD = "\x04"
	ctrlR = "\x12"
	up    = "\x1b[A"
	down  = "\x1b[B"
)

// TestSession replays the session that a user was promised.
func TestSession(t *testing.T) {
	data, err := os.ReadFile("testdata/session.txt")
	if err != nil {
		t.Fatal(err)
	}
	s := open(t)
	got, want := "", []string(nil)
	check := func() {
		t.Helper()
		if len(want) == 1 && strings.HasPrefix(want[0], "re:") {
			if !regexp.MustCompile(`(?m)` + want[0][3:] + `\z`).MatchString(got) {
				t.Errorf("got %q, want %s", got, want[0])
			}
		} else if w := strings.Join(want, "\n"); got != w {
			t.Errorf("got %q, want %q", got, w)
		}
		want = nil
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		switch typed, ok := strings.CutPrefix(line, ">"); {
		case strings.HasPrefix(line, "#"):
		case ok:
			check()
			got = s.enter(strings.TrimPrefix(typed, " "))
		default:
			want = append(want, line)
		}
	}
	check()
}

func TestExpressions(t *testing.T) {
	s := open(t)
	s.expect("1 + 1", "2")
	s.expect("_ * 21", "42")
	s.expect("_, __", "(42, 2)")
	s.expect("___", "2")
	s.expect("x = 5", "")
	s.expect("None", "")
	s.block("async def f(n):", "await asyncio.sleep(0)", "return n")
	s.expect("await f(7)", "7")
	s.expect("[await f(i) for i in range(3)]", "[0, 1, 2]")
	s.expect("(await f(1)) + (await f(2))", "3")
	s.enter("for i in range(2): i")
	s.expect("", "0\n1")
	s.expect("1; 2", "1\n2")
}

func TestTopLevelAsync(t *testing.T) {
	s := open(t)
	s.block("async def numbers():", "for i in range(3):", "yield i")
	if got := s.block("async for i in numbers():", "print(i)"); got != "0\n1\n2" {
		t.Errorf("async for prints %q", got)
	}
	s.expect("lock = asyncio.Lock()", "")
	if got := s.block("async with lock:", "lock.locked()"); got != "True" {
		t.Errorf("async with prints %q", got)
	}
	s.expect("asyncio.get_running_loop().is_running()", "True")
	s.enter("import contextvars; v = contextvars.ContextVar('v')")
	s.expect("token = v.set(1)", "")
	s.block("async def get(): return v.get()")
	s.expect("await get()", "1")
}

// A background task prints while a line is typed, which stays as it is.
func TestBackgroundOutput(t *testing.T) {
	s := open(t)
	s.block("async def tick():", "await go.wait()", "print('tick')")
	s.enter("go = asyncio.Event(); t = asyncio.create_task(tick())")
	s.enter("asyncio.get_running_loop().call_later(0.2, go.set)")
	s.send("x = 'half")
	s.onLine(">>> x = 'half")
	s.shows("\ntick\n>>> x = 'half")
	s.press(" and half'\r")
	s.expect("x", "'half and half'")
	s.expect("t.done()", "True")
}

// Output without a newline goes on where it was.
func TestPartialOutput(t *testing.T) {
	s := open(t)
	s.block("async def dots():", "for i in range(5):", "print('.', end='', flush=True)", "await asyncio.sleep(0.05)", "\x7fprint(' done')")
	s.enter("t = asyncio.create_task(dots())")
	s.send("typing")
	s.shows("..... done\n>>> typing")
}

func TestBackgroundFailure(t *testing.T) {
	s := open(t)
	s.block("async def bad():", "await asyncio.sleep(0.05)", "1/0")
	s.enter("t = asyncio.create_task(bad(), name='worker')")
	s.send("y = 1")
	s.shows("ZeroDivisionError: division by zero\n>>> y = 1")
	s.shows("Task worker has failed\nTraceback (most recent call last):\n")
	s.shows(`  File "<stdin>", line 3, in bad`)
	s.press("\r")
	s.shows("    1/0\n    ~^~\n")
	// what is awaited is not shown twice, and raises where it is awaited
	s.block("async def main():", "try: await asyncio.create_task(bad())", "except ZeroDivisionError: print('caught')")
	s.expect("await main()", "caught")
}

func TestTracebacks(t *testing.T) {
	s := open(t)
	s.block("def f():", "return 1/0")
	s.expect("f()", `Traceback (most recent call last):
  File "<stdin>", line 1, in <module>
    f()
    ~^^
  File "<stdin>", line 2, in f
    return 1/0
           ~^~
ZeroDivisionError: division by zero`)
	s.expect("x = 1 +", `  File "<stdin>", line 1
    x = 1 +
           ^
SyntaxError: invalid syntax`)
	s.block("async def g():", "await asyncio.sleep(0)", "raise ValueError('no')")
	s.expect("await g()", `Traceback (most recent call last):
  File "<stdin>", line 1, in <module>
    await g()
  File "<stdin>", line 3, in g
    raise ValueError('no')
ValueError: no`)
	s.enter("import traceback, sys")
	s.block("try: f()", "except Exception: traceback.print_exc()")
	s.shows("in f\n    return 1/0\n           ~^~\nZeroDivisionError: division by zero\n>>>")
	s.expect("sys.last_exc", "ValueError('no')")
}

func TestMultipleLines(t *testing.T) {
	s := open(t)
	s.enter("class A:")
	s.onLine("...")
	s.enter("def f(self):")
	s.enter("if self:")
	s.enter("return 1")
	s.onLine("...")
	s.enter("else:")
	s.shows("...         else:") // moved below its if
	s.enter("return 2")
	s.enter("")
	s.expect("A().f()", "1")
	// an open bracket goes on over empty lines, and strings do
	s.send("x = [1,\r")
	s.onLine("...     ")
	s.send("\r")
	s.press("2]\r")
	s.expect("x", "[1, 2]")
	s.expect("y = '''a", "")
	s.expect("b'''", "")
	s.expect("y", `'a\nb'`)
}

// What was typed of a block is there again after an error, a Ctrl-C or a new start.
func TestNothingIsLost(t *testing.T) {
	s := open(t)
	s.enter("def f():")
	s.enter("x = 1")
	s.press("y = 2" + ctrlC)
	s.send(up)
	s.shows(">>> def f():\n...     x = 1\n...     y = 2")
	s.onLine("...     y = 2")
	s.press("\r\r")
	s.expect("f()", "")
	s.send("def g(:\r")
	s.shows("SyntaxError: ")
	s.prompt()
	s.send(up)
	s.onLine(">>> def g(:")
	s.send("\x1b[D\x1b[D\x7f\x7f(\x1b[C): pass")
}

func TestEditing(t *testing.T) {
	s := open(t)
	for _, c := range []struct{ keys, line string }{
		{"abc\x01x", "xabc"},            // Home
		{"abc\x1b[D\x1b[D_", "a_bc"},    // left
		{"one two\x17", "one"},          // Ctrl-W
		{"one two\x1b[1;5D\x0b", "one"}, // Ctrl-Left, Ctrl-K
		{"one\x15two\x19", "twoone"},    // Ctrl-U, Ctrl-Y
		{"ab\x14", "ba"},                // Ctrl-T
		{"abc\x1b[H\x1b[3~", "bc"},      // Home, Delete
		{"abc\x7f\x7f", "a"},            // Backspace
		{"abc\x15\x1f", "abc"},          // undo
		{"äö\x1b[D\x7f", "ö"},           // characters of several bytes
		{"漢字\x1b[Dx", "漢x字"},            // wide ones
		{"one two\x1b\x7f", "one"},      // Alt-Backspace
		{"one two\x01\x1bd", " two"},    // Alt-D
		{"x" + strings.Repeat("y", 3) + "\x1b[1~z\x1b[4~!", "zxyyy!"},
	} {
		s.send(c.keys)
		s.onLine(">>> " + c.line)
		s.press(ctrlC)
	}
	long := strings.Repeat("abcdefghij", 12)
	s.send("'" + long)
	s.shows(">>> '" + long[:75] + "\n" + long[75:])
	s.press("\x01\x1b[C" + "X\x05'\r")
	s.shows("\n'X" + long[:78] + "\n" + long[78:] + "'")
}

func TestHistory(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir, nil)
	s.prompt()
	s.enter("first = 1")
	s.block("def f():", "return 'from the history'")
	s.enter("last = 3")
	s.send("exit()\r")
	if n := s.ends(); n != 0 {
		t.Errorf("status %d", n)
	}
	s = openIn(t, dir, nil)
	s.prompt()
	s.send(up)
	s.onLine(">>> exit()")
	s.send(up + up)
	s.shows(">>> def f():\n...     return 'from the history'")
	s.onLine("...     return 'from the history'")
	s.send("\x1b[D.upper()\x7f\x7f\x05.upper()\x1b[A\x05") // into the line, and to the end of the first
	s.press(down + "\x05\r\r")
	s.send(ctrlR + "first")
	s.shows("(reverse-i-search) first")
	s.onLine(">>> first = 1")
	s.press("\r")
	s.expect("first", "1")
	s.send(ctrlR + "nothing like this")
	s.shows("(failed reverse-i-search)")
	s.press("\x07")
	s.send("draft" + up)
	s.onLine(">>> first")
	s.send(down)
	s.onLine(">>> draft")
}

// A recalled block is edited as one.
func TestEditBlock(t *testing.T) {
	s := open(t)
	s.block("def f():", "return 1")
	s.send(up + up + "\x01\x1b[C\x1b[C\x1b[C\x1b[C\x7f\x7f\x7f\x7fasync def ")
	s.shows(">>> async def f():\n...     return 1")
	s.press("\x1b[6~\r\r")
	s.expect("await f()", "1")
}

func TestPaste(t *testing.T) {
	s := open(t)
	s.send("\x1b[200~def f():\n    a = 1\n\n    return a\n\nclass B:\n\tpass\n\x1b[201~")
	s.shows("... class B:\n...     pass\n...")
	s.press("\r")
	s.expect("f(), B.__name__", "(1, 'B')")
	// an ordinary stream of lines is taken as it is, too
	s.send("if True:\r    z = 1\r    z += 1\r\rprint('z is', z)\r")
	s.shows("\nz is 2\n")
}

func TestLongPaste(t *testing.T) {
	s := open(t)
	var b strings.Builder
	b.WriteString("def f(x):\n")
	for range 998 {
		b.WriteString("    x = x + 1  # one more line of a long function\n")
	}
	b.WriteString("    return x\n")
	begin := time.Now()
	s.send("\x1b[200~" + b.String() + "\x1b[201~")
	s.shows("...     return x\n...")
	s.send("\r")
	s.await("a prompt", func(sc *screen) bool { return sc.line() == ">>>" })
	if d := time.Since(begin); d > 2*time.Second { // 200 ms on an idle machine
		t.Errorf("a paste of 1,000 lines took %v", d)
	} else {
		t.Log("a paste of 1,000 lines took", d)
	}
	s.expect("f(1)", "999")
}

func TestInterrupt(t *testing.T) {
	s := open(t)
	s.send("half a line" + ctrlC)
	s.shows(">>> half a line^C\n>>>")
	s.prompt()
	// a task gets CancelledError
	s.block("async def wait():", "try:", "print('waiting'); await asyncio.sleep(100)", "finally:", "print('cleaned up')")
	s.send("await wait()\r")
	s.shows("\nwaiting")
	s.send(ctrlC)
	s.shows("cleaned up\nKeyboardInterrupt\n>>>")
	s.prompt()
	// blocking code KeyboardInterrupt
	s.block("def spin():", "print('spinning')", "while True: pass")
	s.send("spin()\r")
	s.shows("\nspinning")
	s.send(ctrlC)
	s.matches(`(?s)in spin\n.*KeyboardInterrupt\n>>>`)
	s.prompt()
	s.send("import time; print('sleeping'); time.sleep(100)\r")
	s.shows("\nsleeping")
	s.send(ctrlC)
	s.matches(`(?s)time.sleep\(100\)\n.*KeyboardInterrupt\n>>>`)
	s.prompt()
	s.expect("1 + 1", "2")
}

// A second Ctrl-C abandons what does not end.
func TestAbandon(t *testing.T) {
	s := open(t)
	s.block("async def stubborn():", "for i in range(1000):", "try: print('go', i); await asyncio.sleep(100)", "except asyncio.CancelledError: print('no', i)")
	s.send("await stubborn()\r")
	s.shows("\ngo 0")
	s.send(ctrlC)
	s.shows("no 0\ngo 1")
	s.send(ctrlC)
	s.matches(`abandoned: Task-\d+ goes on`)
	s.prompt()
	s.enter("%tasks")
	s.matches(`Task-\d+ +cancelling +sleep +<stdin>:3 in stubborn`)
	s.block("def deaf():", "while True:", "try:", "print('on'); time.sleep(100)", "except KeyboardInterrupt: print('no')")
	s.enter("import time")
	s.send("deaf()\r")
	s.shows("\non")
	s.send(ctrlC)
	s.matches(`no\non$`)
	s.send(ctrlC)
	s.matches(`\^Cabandoned\n>>>`)
	s.prompt()
	s.expect("1 + 1", "2")
}

func TestLeave(t *testing.T) {
	for _, c := range []struct {
		keys   string
		status int
	}{{ctrlD, 0}, {"exit\r", 0}, {"quit\r", 0}, {"quit()\r", 0}, {"exit(3)\r", 3}, {"import sys; sys.exit(4)\r", 4}, {"raise SystemExit('bye')\r", 1}, {"%quit\r", 0},
		{"await leave()\r", 5}, {"t = asyncio.create_task(leave())\r", 5}} {
		s := open(t)
		s.block("async def task():", "try: await asyncio.sleep(100)", "finally: print('task ends')")
		s.block("async def leave():", "raise SystemExit(5)")
		s.enter("t = asyncio.create_task(task())")
		s.send(c.keys)
		s.shows("\ntask ends")
		if n := s.ends(); n != c.status {
			t.Errorf("%q: status %d, want %d", c.keys, n, c.status)
		}
		if s.s.modes["?2004"] {
			t.Errorf("%q leaves the terminal in bracketed paste mode", c.keys)
		}
	}
}

func TestHooks(t *testing.T) {
	s := open(t)
	s.enter("import sys")
	s.enter("sys.displayhook = lambda x: print('value', x)")
	s.expect("41", "value 41")
	s.enter("sys.displayhook = sys.__displayhook__")
	s.expect("'text'", "'text'")
	s.enter("sys.excepthook = lambda t, v, tb: print('hook', t.__name__)")
	s.expect("1/0", "hook ZeroDivisionError")
	s.send("sys.ps1 = 'in> '; sys.ps2 = '..> '\r")
	s.onLine("in> ")
	s.send("def f():\r")
	s.onLine("..>     ")
	s.send("pass\r\r\x15class N:\r  n = 0\r  def __str__(self): self.n += 1; return f'{self.n}: '\r\rsys.ps1 = N()\r")
	s.onLine("1: ")
	s.send("\r")
	s.onLine("2: ")
}

func TestLongResult(t *testing.T) {
	s := open(t)
	s.enter("list(range(100000))")
	s.await("the note", func(*screen) bool {
		return strings.Contains(s.raw.String(), " characters left out; print(_) shows all … ")
	})
	s.expect("len(_)", "100000")
}

func TestInput(t *testing.T) {
	s := open(t)
	s.send("name = input('name? ')\r")
	s.onLine("name? ")
	s.press("Ada\n")
	s.expect("name", "'Ada'")
	s.send("input('more? ')\r")
	s.onLine("more?")
	s.send(ctrlC)
	s.shows("KeyboardInterrupt\n>>>")
	s.prompt()
}

func TestPrompt(t *testing.T) {
	dir := t.TempDir()
	begin := time.Now()
	s := openIn(t, dir, nil)
	s.prompt()
	t.Log("the first prompt took", time.Since(begin))
	s.shows("pyasync (Python 3.13.0)")
	s.send(ctrlD)
	s.ends()
	s = openIn(t, dir, nil, "-q")
	s.prompt()
	if got := s.s.text(); got != ">>>" {
		t.Errorf("-q shows %q", got)
	}
}

func TestColors(t *testing.T) {
	s := openIn(t, t.TempDir(), []string{"NO_COLOR="})
	s.prompt()
	s.send("x = 'text'")
	s.onLine(">>> x = 'text'")
	if !strings.Contains(s.raw.String(), "\x1b[32m'text'\x1b[0m") {
		s.send("  # so")
		s.shows("# so")
		if !strings.Contains(s.raw.String(), "\x1b[32m") || !strings.Contains(s.raw.String(), "\x1b[90m# so") {
			t.Errorf("there are no colours: %q", s.raw.String())
		}
	}
	s.press(ctrlC)
	s.enter("1/0")
	if !strings.Contains(s.raw.String(), "\x1b[35m\"<stdin>\"\x1b[0m") {
		t.Errorf("a traceback has no colours: %q", s.raw.String())
	}
	s.expect("import sys; sys.stdout.isatty(), sys.stderr.isatty(), sys.stdout.fileno()", "(True, True, 1)")
	for _, env := range []string{"NO_COLOR=1", "PYTHON_COLORS=0"} {
		s = openIn(t, t.TempDir(), []string{env})
		s.prompt()
		s.enter("def f(): 'text'")
		s.enter("")
		s.enter("1/0")
		if strings.Contains(s.raw.String(), "m'text'") || strings.Contains(s.raw.String(), "\x1b[3") {
			t.Errorf("%s: there are colours: %q", env, s.raw.String())
		}
	}
}

// A terminal without abilities still has a prompt.
func TestDumbTerminal(t *testing.T) {
	s := openIn(t, t.TempDir(), []string{"TERM=dumb"})
	s.onLine(">>>")
	s.send("def f():\n")
	s.onLine("...")
	s.send("    return input('? ')\n")
	s.send("\nf()\nanswer\n")
	s.shows("'answer'\n>>>")
	s.send("def g():\n")
	s.onLine("...")
	s.send(ctrlC)
	s.shows("KeyboardInterrupt\n>>>")
	s.send("print('wait'); await asyncio.sleep(100)\n")
	s.shows("\nwait")
	s.send(ctrlC)
	s.matches("wait\n\\^?C?KeyboardInterrupt\n>>>")
	if strings.Contains(s.raw.String(), "\x1b") {
		t.Errorf("there are escape sequences: %q", s.raw.String())
	}
	s.send(ctrlD)
	if n := s.ends(); n != 0 {
		t.Errorf("status %d", n)
	}
}

func TestCompletion(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir, nil)
	s.prompt()
	s.write("some file.txt", "")
	s.write("somemodule.py", "value = 1")
	if err := os.Mkdir(dir+"/somefolder", 0o777); err != nil {
		t.Fatal(err)
	}
	s.enter("alphabet = 1; alphabeta = 2; d = {'first key': 1, 'second': {'inner': 2}}; nothing = None")
	s.block("class Thing:", "@property", "def trap(self): print('TRAP'); return self", "def method(self, size, *, color=None): pass", "attribute = 'text'")
	s.block("def function(number, /, flag, *rest, option=1): pass")
	s.enter("thing = Thing(); thing.own = [1]")
	for _, c := range []struct{ typed, line string }{
		{"alph\t", "alphabet"},
		{"no\tth\t", "nothing"},
		{"awa\t", "await"},
		{"isin\t", "isinstance"},
		{"x = (alphabeta\t", "x = (alphabeta"},
		{"thing.ow\t", "thing.own"},
		{"thing.own.app\t", "thing.own.append"},
		{"thing.tr\t", "thing.trap"},
		{"thing.trap.ow\t", "thing.trap.ow"}, // a property is not run
		{"Thing().meth\t", "Thing().method"},
		{"thing.attribute.upp\t", "thing.attribute.upper"},
		{"'text'.upp\t", "'text'.upper"},
		{"asyncio.create_t\t", "asyncio.create_task"},
		{"import asyn\t", "import asyncio"},
		{"import some\t", "import somemodule"},
		{"import collections.a\t", "import collections.abc"},
		{"from somem\t", "from somemodule"},
		{"from textwrap import ded\t", "from textwrap import dedent"},
		{"function(1, fla\t", "function(1, flag="},
		{"thing.method(colo\t", "thing.method(color="},
		{"asyncio.wait_for(tim\t", "asyncio.wait_for(timeout="},
		{"d['fi\t", "d['first key']"},
		{"d['second'][\t", "d['second']['inner']"},
		{"open('some f\t", "open('some file.txt"},
		{"open('somef\t", "open('somefolder/"},
		{"# alph\t", "# alph"},
		{"%canc\t", "%cancel"},
		{"%run some\tm\t", "%run somemodule.py"},
		{"%time alph\t", "%time alphabet"},
		{"(1).bit_l\t", "(1).bit_length"},
	} {
		s.send(c.typed)
		s.onLine(">>> " + c.line)
		s.press(ctrlC)
	}
	s.send("thing.\t\t")
	s.shows(">>> thing.\nattribute  method     own        trap")
	s.press("own\r")
	s.shows(">>> thing.own\n[1]\n")
	if strings.Contains(s.s.text(), "\nTRAP") {
		t.Error("completion has run a property")
	}
}

func TestHelp(t *testing.T) {
	s := open(t)
	s.block("def area(width, height=2):", "'''The area of a rectangle.'''", "return width * height")
	s.expect("area?", "Signature: area(width, height=2)\nType:      function\nFile:      <stdin>, line 1\n\nThe area of a rectangle.")
	s.enter("area??")
	s.shows("\ndef area(width, height=2):\n    '''The area of a rectangle.'''\n    return width * height\n>>>")
	s.expect("help(area)", "Help on function area in module __main__:\n\narea(width, height=2)\n    The area of a rectangle.\n")
	s.block("class Box:", "'''Holds things.'''", "x = 1", "async def open(self): pass")
	s.enter("Box??")
	s.shows("\nclass Box:\n    '''Holds things.'''\n    x = 1\n    async def open(self): pass\n>>>")
	s.enter("print?")
	s.shows("Signature: print(*args, sep=' ', end='\\n', file=None, flush=False)")
	s.enter("missing?")
	s.shows("NameError: name 'missing' is not defined")
	s.enter("import inspect; print(inspect.getsource(area))")
	s.shows(">>> import inspect; print(inspect.getsource(area))\ndef area(width, height=2):\n    '''The area")
}

func TestCommands(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir, nil)
	s.prompt()
	s.enter("%time x = sum(range(1000))")
	s.matches(`took [\d.]+ [mµ]?s \(processor: [\d.]+ [mµn]?s\)`)
	s.expect("x", "499500")
	s.enter("%time await asyncio.sleep(0.01, 'slept')")
	s.matches(`'slept'\ntook \d+(\.\d+)? ms`)
	s.enter("%timeit -n 10 -r 2 x + 1")
	s.matches(`10 loops, best: [\d.]+ .?s per loop`)
	s.enter("%timeit -n 3 -r 1 await asyncio.sleep(0.001)")
	s.matches(`3 loops, best: [\d.]+ ms per loop`)
	s.enter("%timeit 1 +")
	s.shows("    1 +\n       ^\nSyntaxError: invalid syntax")
	s.expect("%timeit -n zero x", "%timeit: -n wants a positive number, not 'zero'")
	s.expect("%timeit", "usage: %timeit [-n LOOPS] [-r ROUNDS] STATEMENT")

	s.write("prog.py", "import asyncio, sys\nasync def main():\n    await asyncio.sleep(0)\n    print('ran with', sys.argv[1:], __name__)\nasyncio.run(main())\nran = True\n")
	s.expect("%run prog.py one two", "ran with ['one', 'two'] __main__")
	s.expect("ran", "True")
	s.write("top.py", "import asyncio\nasync def bg():\n    await asyncio.sleep(100)\nawait asyncio.sleep(0)\ntask = asyncio.create_task(bg(), name='from-file')\n")
	s.expect("%run top.py", "")
	s.expect("task.done()", "False")
	s.enter("%tasks")
	s.matches(`name +state +awaits +where +for\nfrom-file +waiting +sleep +top.py:3 in bg +\d+\.\d s\n`)
	s.expect("%cancel from-fil", "%cancel: there is no task from-fil; did you mean from-file?")
	s.expect("%cancel from-file", "")
	s.expect("task.cancelled()", "True")
	s.expect("%tasks", "there are no tasks")
	s.expect("%run nothing.py", "%run: no such file or directory: "+real(t, dir)+"/nothing.py")
	s.write("exits.py", "import sys; sys.exit('enough')")
	s.expect("%run exits.py", "enough")

	s.write("text.py", "def loaded():\n    return 'loaded'\n")
	s.send("%load text.py\r")
	s.shows(">>> def loaded():\n...     return 'loaded'")
	s.press("\r\r")
	s.expect("loaded()", "'loaded'")

	s.expect("%who int", "x  int  499500")
	s.enter("%who")
	s.matches("loaded +function +<function loaded at 0x")
	s.enter("%reset")
	s.expect("%who", "there are no names yet")
	s.enter("x")
	s.shows("NameError: name 'x' is not defined")
	s.expect("asyncio.__name__", "'asyncio'")

	s.expect("%pwd", real(t, dir))
	s.expect("%cd /", "/")
	s.expect("%cd -", real(t, dir))
	s.expect("%cd nowhere", "%cd: no such file or directory: nowhere")
	s.expect("!echo shell $((1+1))", "shell 2")
	s.expect("!printf 'no newline'", "no newline")
	s.expect("!exit 3", "(exit status 3)")
	s.enter("%history 2")
	s.matches(`\d+  !exit 3\n +\d+  %history 2\n`)
	s.enter("%history def loaded")
	s.matches(`\d+  def loaded\(\):\n           return 'loaded'\n`)

	s.expect("%taks", "unknown command %taks; did you mean %tasks? (%help lists all)")
	s.expect("%zzzzzzzz", "unknown command %zzzzzzzz; %help lists the commands")
	s.expect("%pwd x", "%pwd takes no arguments, but got: x")
	s.expect("%cancel", "usage: %cancel NAME")
	s.enter("%help")
	s.shows("%timeit [-n LOOPS] [-r ROUNDS] STATEMENT\n                    run a statement")
	s.expect("%help cd", "%cd [FOLDER | -]\n    change the working folder: to your home, to a folder, or back")
	s.send("%time print('on'), __import__('time').sleep(100)\r")
	s.shows("\non")
	s.send(ctrlC)
	s.shows("KeyboardInterrupt\n>>>")
}

func real(t *testing.T, dir string) string {
	t.Helper()
	d, err := filepath.EvalSymlinks(dir)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestInteractiveFile(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(dir+"/"+name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("plain.py", "import asyncio, sys\nasync def main(): return 5\nx = asyncio.run(main())\nprint(sys.argv)\n")
	s := openIn(t, dir, nil, "-i", "plain.py", "arg")
	s.prompt()
	s.shows("['plain.py', 'arg']\n>>>")
	s.expect("x", "5")
	s.expect("await main()", "5")
	write("top.py", "import asyncio\nasync def tick():\n    while True:\n        await asyncio.sleep(0.01)\n        global n; n += 1\nn = 0\nt = asyncio.create_task(tick())\nawait asyncio.sleep(0.02)\n")
	s = openIn(t, dir, nil, "-i", "top.py")
	s.prompt()
	s.expect("m = n; await asyncio.sleep(0.2)", "")
	s.expect("n > m, t.done()", "(True, False)")
	write("fails.py", "y = 1\n1/0\n")
	s = openIn(t, dir, nil, "-i", "fails.py")
	s.prompt()
	s.shows("ZeroDivisionError: division by zero\n>>>")
	s.expect("y", "1")
	s = openIn(t, dir, nil, "-i", "nothing.py")
	s.matches("(?s)can't open file '.*No such file or directory")
	if n := s.ends(); n != 2 {
		t.Errorf("status %d", n)
	}
}

// A resized terminal, a signal to the process, and one that ends it.
func TestSignals(t *testing.T) {
	s := open(t)
	s.send("'" + strings.Repeat("x", 90))
	s.shows("\n" + strings.Repeat("x", 15))
	if err := s.cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	s.await("an empty prompt", func(sc *screen) bool { return sc.line() == ">>>" })
	s.send("1\r")
	s.shows("\n1\n>>>")
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if n := s.ends(); n != -int(syscall.SIGTERM) {
		t.Errorf("status %d", n)
	}
}

func TestUnawaited(t *testing.T) {
	s := open(t)
	s.block("async def main(): return 1")
	s.enter("main()")
	s.enter("import gc; n = gc.collect()")
	s.expect("c = _", "") // the result is still there
	s.enter("main()")
	s.expect("await _", "1")
	if strings.Contains(s.s.text(), "never awaited") {
		t.Errorf("a warning that is wrong:\n%s", s.s.text())
	}
}
