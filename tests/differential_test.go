// This file compares pyasync with CPython 3.13 on programs made at random.

package tests

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"pyasync/tests/progen"
)

var (
	programs = flag.Int("programs", 60, "how many random programs to compare with CPython")
	seed     = flag.Uint64("seed", 1, "the seed of the first of them")
)

// TestRandomPrograms needs CPython 3.13; it is left out where that is not installed.
func TestRandomPrograms(t *testing.T) { compareWithCPython(t, progen.Program) }

// TestRandomAsyncPrograms is TestRandomPrograms for asyncio.
func TestRandomAsyncPrograms(t *testing.T) { compareWithCPython(t, progen.AsyncProgram) }

// compareWithCPython compares what programs show, from that of the first seed on.
func compareWithCPython(t *testing.T, program func(seed uint64) string) {
	python, err := cpython()
	if err != nil {
		t.Skip(err)
	}
	if testing.Short() || *record {
		t.Skip("not in short mode, nor while recording")
	}
	bin := pyasyncBinary(t)
	for n := *seed; n < *seed+uint64(*programs); n++ {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(t.TempDir(), "program.py")
			if err := os.WriteFile(file, []byte(program(n)), 0o600); err != nil {
				t.Fatal(err)
			}
			want, err := outcome(python, file)
			if err != nil {
				t.Skip("CPython: ", err)
			}
			got, err := outcome(bin, "run", file)
			if err != nil {
				t.Fatal(err)
			}
			if d := firstDifference("what is shown", got, want); d != "" {
				t.Error(d)
			}
		})
	}
}

// outcome is all that a run of the command shows: its output, its errors and its exit status.
func outcome(argv ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	cmd.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1", "NO_COLOR=1", "PYTHONUTF8=1", "PYTHONWARNINGS=ignore", "PYTHONHASHSEED=0")
	err := cmd.Run()
	if ctx.Err() != nil {
		return "", fmt.Errorf("%s: no end after 30 s", argv[0])
	}
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		return "", err
	}
	text := fmt.Sprintf("%s--- stderr\n%s--- exit status %d\n", stdout.Bytes(), stderr.Bytes(), cmd.ProcessState.ExitCode())
	return address.ReplaceAllString(text, "0x..."), nil
}
