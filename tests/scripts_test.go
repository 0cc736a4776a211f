// This file compares what pyasync prints for each golden script with the recorded snapshots.

package tests

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

var (
	record = flag.Bool("record", false, "record the snapshots from CPython 3.13")
	area   = flag.String("area", "", "only the scripts below this folder of scripts/")
)

// counts are for the summary line, the only thing that outlives a test here.
var counts struct{ passed, failed, expected, recorded atomic.Int64 }

func TestMain(m *testing.M) {
	status := m.Run()
	if n := counts.recorded.Load(); n > 0 {
		fmt.Printf("scripts: %d recorded\n", n)
	}
	p, f, x := counts.passed.Load(), counts.failed.Load(), counts.expected.Load()
	if p+f+x > 0 {
		fmt.Printf("scripts: %d run, %d passed, %d failed, %d failed as listed in xfail.txt\n", p+f+x, p, f, x)
	}
	removeBinary()
	os.Exit(status)
}

func TestScripts(t *testing.T) {
	cases, err := findCases("scripts")
	if err != nil {
		t.Fatal(err)
	}
	if *record {
		recordAll(t, cases)
		return
	}
	bin := pyasyncBinary(t)
	xfail := readXfail(t, cases)
	for _, c := range cases {
		if !c.in(*area) {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			diff, err := c.check(t.TempDir(), bin)
			if err != nil {
				t.Fatal(err)
			}
			reason, listed := xfail[c.name]
			switch {
			case diff == "" && listed:
				counts.failed.Add(1)
				t.Errorf("passes now: remove it from xfail.txt (%s)", reason)
			case diff == "":
				counts.passed.Add(1)
			case listed:
				counts.expected.Add(1)
			default:
				counts.failed.Add(1)
				t.Error(diff)
			}
		})
	}
}

// check runs the case with bin and describes the first difference from the snapshots, or returns "".
func (c testCase) check(dir, bin string) (string, error) {
	want, err := c.snapshot()
	if errors.Is(err, fs.ErrNotExist) {
		return "no snapshot: run go test ./tests -record", nil
	}
	if err != nil {
		return "", err
	}
	got, err := c.run(dir, bin, "run")
	if err != nil {
		return "", err
	}
	var diff strings.Builder
	if got.status != want.status {
		fmt.Fprintf(&diff, "exit status %d, want %d\n", got.status, want.status)
	}
	diff.WriteString(firstDifference("stdout", got.stdout, want.stdout))
	diff.WriteString(firstDifference("stderr", got.stderr, want.stderr))
	return diff.String(), nil
}

// firstDifference shows the first line that differs, with what leads up to it.
func firstDifference(stream, got, want string) string {
	if got == want {
		return ""
	}
	g, w := strings.SplitAfter(got, "\n"), strings.SplitAfter(want, "\n")
	i := 0
	for i < len(g) && i < len(w) && g[i] == w[i] {
		i++
	}
	show := func(lines []string) string {
		var b strings.Builder
		for n := max(0, i-2); n < min(len(lines), i+3); n++ {
			fmt.Fprintf(&b, "  %5d  %q\n", n+1, lines[n])
		}
		return b.String()
	}
	return fmt.Sprintf("%s differs at line %d\n got\n%s want\n%s", stream, i+1, show(g), show(w))
}

// readXfail reads xfail.txt, "path  # reason" per line, and insists that each path is a script.
func readXfail(t *testing.T, cases []testCase) map[string]string {
	known := make(map[string]bool)
	for _, c := range cases {
		known[c.name] = true
	}
	data, err := os.ReadFile("xfail.txt")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	listed := make(map[string]string)
	for n, line := range strings.Split(string(data), "\n") {
		path, reason, _ := strings.Cut(line, "#")
		path, reason = strings.TrimSpace(path), strings.TrimSpace(reason)
		if path == "" {
			continue
		}
		name := strings.TrimSuffix(path, ".py")
		if !known[name] {
			t.Errorf("xfail.txt:%d: no script %s", n+1, path)
		}
		if reason == "" {
			t.Errorf("xfail.txt:%d: no reason for %s", n+1, path)
		}
		listed[name] = reason
	}
	return listed
}

// TestSnapshotsHaveScripts keeps the folder free of what a renamed or deleted script leaves behind.
func TestSnapshotsHaveScripts(t *testing.T) {
	stale, err := staleSnapshots("scripts")
	if err != nil {
		t.Fatal(err)
	}
	if *record {
		return
	}
	for _, path := range stale {
		t.Errorf("%s belongs to no script", path)
	}
}

// built is the binary under test, made once per test run.
var built struct {
	once sync.Once
	dir  string
	path string
	err  error
}

func pyasyncBinary(t *testing.T) string {
	t.Helper()
	if bin := os.Getenv("PYASYNC_BIN"); bin != "" {
		abs, err := filepath.Abs(bin)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(abs); err != nil {
			t.Fatalf("PYASYNC_BIN: %v", err)
		}
		return abs
	}
	built.once.Do(func() { built.dir, built.path, built.err = buildBinary() })
	if built.err != nil {
		t.Fatal(built.err)
	}
	return built.path
}

func buildBinary() (dir, path string, err error) {
	if err := touchSources(".."); err != nil {
		return "", "", err
	}
	dir, err = os.MkdirTemp("", "pyasync-tests-")
	if err != nil {
		return "", "", err
	}
	path = filepath.Join(dir, "pyasync")
	if out, err := exec.Command("go", "build", "-o", path, "../cmd/pyasync").CombinedOutput(); err != nil {
		return dir, "", fmt.Errorf("cannot build cmd/pyasync: %v\n%s", err, out)
	}
	return dir, path, nil
}

// touchSources looks at every source file, so that the go command does not answer with a cached result
// after one of them has changed.
func touchSources(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".go") {
			_, err = os.Stat(path)
		}
		return err
	})
}

func removeBinary() {
	if built.dir != "" {
		os.RemoveAll(built.dir)
	}
}
