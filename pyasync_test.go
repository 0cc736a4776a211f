package pyasync_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"pyasync"
	"pyasync/object"
)

// run runs a program in an interpreter of its own and returns what it wrote, and its exit status.
func run(t testing.TB, source string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	in, err := pyasync.New(pyasync.NewConfig().WithStdout(&out).WithStderr(&errs))
	if err != nil {
		t.Fatal(err)
	}
	status = in.Report(in.Run(context.Background(), "<test>", source))
	if err := in.Close(); err != nil {
		t.Error(err)
	}
	return out.String(), errs.String(), status
}

func TestReport(t *testing.T) {
	for _, c := range []struct {
		source, stderr string
		status         int
	}{
		{"pass", "", 0},
		{"raise SystemExit", "", 0},
		{"raise SystemExit(7)", "", 7},
		{"raise SystemExit(256 + 7)", "", 7},
		{"raise SystemExit(-1)", "", 255},
		{"raise SystemExit('sorry')", "sorry\n", 1},
		{"import sys; sys.exit((1, 2))", "(1, 2)\n", 1},
		{"import sys\nsys.excepthook = lambda t, v, tb: print('hook', v, file=sys.stderr)\nraise ValueError('x')", "hook x\n", 1},
		{"import atexit, sys\natexit.register(print, 'bye', file=sys.stderr)", "bye\n", 0},
	} {
		_, stderr, status := run(t, c.source)
		if stderr != c.stderr || status != c.status {
			t.Errorf("%s: status %d, %q; want %d, %q", c.source, status, stderr, c.status, c.stderr)
		}
	}
}

func TestTracebackOfUncaught(t *testing.T) {
	_, stderr, status := run(t, "def f():\n    1 / 0\nf()")
	if status != 1 || !strings.HasPrefix(stderr, "Traceback (most recent call last):\n") || !strings.HasSuffix(stderr, "ZeroDivisionError: division by zero\n") {
		t.Errorf("status %d, %q", status, stderr)
	}
}

// Two interpreters at work side by side share nothing that either can change.
func TestIsolation(t *testing.T) {
	const source = `
import sys, errno
assert not hasattr(errno, 'mark'), 'seen from elsewhere'
errno.mark = 1
class A(int): pass
total = 0
for i in range(2000):
    total += len(str(i)) + A(i) % 7
print(total, len(A.__subclasses__()))
`
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if out, stderr, status := run(t, source); status != 0 || stderr != "" {
				t.Errorf("status %d: %s%s", status, out, stderr)
			}
		})
	}
	wg.Wait()
}

func TestClosed(t *testing.T) {
	in, err := pyasync.New(pyasync.NewConfig())
	if err != nil {
		t.Fatal(err)
	}
	if err := in.Close(); err != nil {
		t.Error(err)
	}
	if err := in.Close(); err != nil {
		t.Error(err)
	}
	if err := in.Run(context.Background(), "x", "pass"); err != pyasync.ErrClosed {
		t.Error(err)
	}
}

// When its context ends a program stops, whatever it catches; the interpreter can go on.
func TestContext(t *testing.T) {
	for _, source := range []string{
		"import asyncio\nasync def main(): await asyncio.sleep(100)\nasyncio.run(main())",
		"import asyncio\nasync def main():\n  while True:\n    try: await asyncio.sleep(100)\n    except BaseException: pass\nasyncio.run(main())",
		"import asyncio\nwhile True:\n  try: await asyncio.sleep(100)\n  except BaseException: pass",
		"def f():\n  try:\n    while True: pass\n  finally:\n    while True: pass\nf()",
		"import threading\nthreading.Event().wait()",
		"sum(range(10**12))",
	} {
		in, err := pyasync.New(pyasync.NewConfig())
		if err != nil {
			t.Fatal(err)
		}
		why := errors.New("the reason")
		ctx, cancel := context.WithCancelCause(context.Background())
		time.AfterFunc(20*time.Millisecond, func() { cancel(why) })
		if err := in.Run(ctx, "stopped.py", source); err != why {
			t.Errorf("%q ends with %v", source, err)
		}
		if err := in.Run(ctx, "late.py", "x = 1"); err != context.Canceled {
			t.Errorf("a call with a context that has ended: %v", err)
		}
		err = in.Run(context.Background(), "again.py", "import asyncio\nasync def main(): return 5\nx = asyncio.run(main())")
		if x, ok := in.Get("x"); err != nil || !ok || x.AsInt() != 5 {
			t.Errorf("after %q: %v", source, err)
		}
		if err := in.Close(); err != nil {
			t.Error(err)
		}
	}
}

// A context that ends when its call is over stops nothing else.
func TestContextAfterCall(t *testing.T) {
	in, err := pyasync.New(pyasync.NewConfig())
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	for range 200 {
		ctx, cancel := context.WithCancel(context.Background())
		go cancel()
		_ = in.Run(ctx, "short.py", "pass")
		if err := in.Run(context.Background(), "next.py", "for i in range(100): pass"); err != nil {
			t.Fatal(err)
		}
	}
}

// Functions in Go are the program's, and so are values.
func TestDefine(t *testing.T) {
	in, err := pyasync.New(pyasync.NewConfig())
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	twice := &object.Func{Name: "twice", Sig: "(text)", Bound: func(th *object.Thread, _ object.Value, a []object.Value) (object.Value, error) {
		s, ok := object.AsStr(a[0])
		if !ok {
			return object.Value{}, th.TypeErrorf("twice() wants a str, not %s", a[0].Type().Name)
		}
		return object.FromString(s.String() + s.String()), nil
	}}
	if err := errors.Join(in.Define(twice), in.Set("n", object.Int(2))); err != nil {
		t.Fatal(err)
	}
	if err := in.Run(context.Background(), "use.py", "x = twice(text='ab') * n\ntry: twice(1)\nexcept TypeError as e: y = str(e)"); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"x": "abababab", "y": "twice() wants a str, not int"} {
		if v, ok := in.Get(name); !ok || object.StringOf(v) != want {
			t.Errorf("%s is %s", name, object.StringOf(v))
		}
	}
	if _, ok := in.Get("nothing"); ok {
		t.Error("a name that is not there was found")
	}
}
