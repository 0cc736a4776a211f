package pyasync_test

import (
	"bytes"
	"context"
	"strings"
	"sync"
	"testing"

	"pyasync"
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
