// This file records the snapshots from CPython 3.13, the only version that counts as the reference.

package tests

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// recordAll records the selected cases and removes the snapshots of scripts that are gone.
func recordAll(t *testing.T, cases []testCase) {
	python := findCPython(t)
	stale, err := staleSnapshots("scripts")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range stale {
		t.Logf("removing %s", path)
		if err := os.RemoveAll(path); err != nil {
			t.Error(err)
		}
	}
	for _, c := range cases {
		if !c.in(*area) {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.record(t, python)
		})
	}
}

// record runs the case twice, because a script whose output changes from run to run proves nothing.
func (c testCase) record(t *testing.T, python string) {
	first, err := c.run(t.TempDir(), python)
	if err != nil {
		t.Fatal(err)
	}
	second, err := c.run(t.TempDir(), python)
	if err != nil {
		t.Fatal(err)
	}
	if first != second {
		t.Fatalf("not deterministic, so not recorded\n%s%s", firstDifference("stdout", second.stdout, first.stdout),
			firstDifference("stderr", second.stderr, first.stderr))
	}
	status := ""
	if first.status != 0 {
		status = fmt.Sprintf("%d\n", first.status)
	}
	for _, err := range []error{
		writeSnapshot(c.path+".out", first.stdout, true),
		writeSnapshot(c.path+".err", first.stderr, false),
		writeSnapshot(c.path+".rc", status, false),
	} {
		if err != nil {
			t.Error(err)
		}
	}
	counts.recorded.Add(1)
}

// writeSnapshot leaves an unchanged file alone and removes an empty one that need not be there.
func writeSnapshot(path, text string, always bool) error {
	old, err := os.ReadFile(path)
	switch {
	case text == "" && !always:
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return os.Remove(path)
	case err == nil && string(old) == text:
		return nil
	}
	return os.WriteFile(path, []byte(text), 0o644)
}

// findCPython returns a python whose version is 3.13, or stops the test.
func findCPython(t *testing.T) string {
	t.Helper()
	python, err := cpython()
	if err != nil {
		t.Fatal(err)
	}
	return python
}

// cpython is a python whose version is 3.13.
func cpython() (string, error) {
	python := os.Getenv("PYTHON313")
	if python == "" {
		prefix, err := exec.Command("pyenv", "prefix", "3.13.0").Output()
		if err != nil {
			return "", fmt.Errorf("no CPython 3.13: set PYTHON313 or install it with pyenv (%v)", err)
		}
		python = filepath.Join(strings.TrimSpace(string(prefix)), "bin", "python")
	}
	version, err := exec.Command(python, "-c", "import sys; print(sys.implementation.name, '%d.%d' % sys.version_info[:2])").Output()
	if err != nil {
		return "", fmt.Errorf("%s: %v", python, err)
	}
	if got := strings.TrimSpace(string(version)); got != "cpython 3.13" {
		return "", fmt.Errorf("%s is %s: the reference is cpython 3.13 only", python, got)
	}
	return python, nil
}
