// Package stress runs everything that works at the same time, at the same time: it is for the
// race detector, and shows that nothing is left over.
package stress

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"pyasync"
)

//go:embed stress.py
var script string

// duration is how long the script runs: PYASYNC_STRESS, else not long.
func duration(t *testing.T) time.Duration {
	if s := os.Getenv("PYASYNC_STRESS"); s != "" {
		d, err := time.ParseDuration(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	if testing.Short() {
		return time.Second
	}
	return 8 * time.Second
}

// run runs the script in an interpreter of its own, which it closes.
func run(t *testing.T, d time.Duration, signals, processes bool) {
	files, err := filepath.Abs(filepath.Join("..", "scripts", "ssl", "shared.files"))
	if err != nil {
		t.Error(err)
		return
	}
	python := map[bool]string{true: "True", false: "False"}
	text := fmt.Sprintf("SECONDS, SIGNALS, PROCESSES = %g, %s, %s\nCERTIFICATE, AUTHORITY = %q, %q\n", d.Seconds(), python[signals], python[processes],
		filepath.Join(files, "server.pem"), filepath.Join(files, "ca.pem")) + script
	var out, errs bytes.Buffer
	in, err := pyasync.New(pyasync.NewConfig().WithStdout(&out).WithStderr(&errs).WithGetenv(os.Getenv))
	if err != nil {
		t.Error(err)
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), d+time.Minute)
	defer cancel()
	if err := in.Run(ctx, "stress.py", text); err != nil {
		t.Errorf("%v", err)
		in.Report(err)
	}
	if err := in.Close(); err != nil {
		t.Error(err)
	}
	t.Log(strings.TrimSpace(out.String()))
	if strings.Contains(out.String(), "left: ") {
		for line := range strings.SplitSeq(out.String(), "\n") {
			if what, n, ok := strings.Cut(line, " left: "); ok && n != "0" {
				t.Errorf("%s %s are left", n, what)
			}
		}
	}
	if errs.Len() > 0 {
		t.Errorf("the script has reported:\n%s", errs.String())
	}
}

func TestStress(t *testing.T) {
	warmUp(t)
	goroutines := runtime.NumGoroutine()
	descriptors := openDescriptors(t)
	d := duration(t)
	var both sync.WaitGroup
	both.Go(func() { run(t, d, true, true) })
	both.Go(func() { run(t, d, false, false) })
	both.Wait()
	for deadline := time.Now().Add(10 * time.Second); runtime.NumGoroutine() > goroutines && time.Now().Before(deadline); {
		runtime.GC()
		time.Sleep(50 * time.Millisecond)
	}
	if n := runtime.NumGoroutine(); n > goroutines {
		var stacks bytes.Buffer
		_ = pprof.Lookup("goroutine").WriteTo(&stacks, 1)
		t.Errorf("%d goroutines are left:\n%s", n-goroutines, stacks.String())
	}
	if n := openDescriptors(t); n > descriptors {
		t.Errorf("%d descriptors are left", n-descriptors)
	}
	if pid, err := unix.Wait4(-1, nil, unix.WNOHANG, nil); err != unix.ECHILD {
		t.Errorf("a child process is left: %d %v", pid, err)
	}
}

// warmUp has Go start what it keeps until the end: its poller, and the goroutine of signals.
func warmUp(t *testing.T) {
	run(t, 300*time.Millisecond, true, true)
}

func openDescriptors(t *testing.T) int {
	names, err := os.ReadDir("/dev/fd")
	if err != nil {
		t.Fatal(err)
	}
	return len(names)
}
