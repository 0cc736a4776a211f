// This file finds the golden scripts and runs one of them.

package tests

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const (
	timeLimit   = 20 * time.Second
	outputLimit = 4 << 20 // bytes of each stream that are kept
)

// testCase is one script; path is without its ".py", name is path below the root.
type testCase struct{ path, name string }

// result is what a run shows to the outside, normalised.
type result struct {
	stdout, stderr string
	status         int
}

// findCases returns every script below root, in order.
func findCases(root string) ([]testCase, error) {
	var cases []testCase
	err := walkScripts(root, func(path string) {
		if base, ok := strings.CutSuffix(path, ".py"); ok {
			cases = append(cases, testCase{path: base, name: strings.TrimPrefix(base, root+"/")})
		}
	})
	if err == nil && len(cases) == 0 {
		err = fmt.Errorf("no scripts below %s", root)
	}
	return cases, err
}

// staleSnapshots returns what lies below root but belongs to no script.
func staleSnapshots(root string) ([]string, error) {
	var stale []string
	err := walkScripts(root, func(path string) {
		ext := filepath.Ext(path)
		if ext == ".py" || filepath.Base(path) == sharedFolder {
			return
		}
		if _, err := os.Stat(strings.TrimSuffix(path, ext) + ".py"); err != nil || !knownExtension[ext] {
			stale = append(stale, path)
		}
	})
	sort.Strings(stale)
	return stale, err
}

// sharedFolder is what all scripts of a folder find beside them.
const sharedFolder = "shared.files"

var knownExtension = map[string]bool{".out": true, ".err": true, ".rc": true, ".in": true, ".files": true}

// walkScripts calls visit for every file, and for the folders that accompany a script.
func walkScripts(root string, visit func(path string)) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && filepath.Ext(path) == ".files":
			visit(path)
			return fs.SkipDir
		case !d.IsDir():
			visit(path)
		}
		return nil
	})
}

// in reports whether the case lies in the given area; every case lies in "".
func (c testCase) in(area string) bool {
	area = strings.Trim(area, "/")
	return area == "" || c.name == area || strings.HasPrefix(c.name, area+"/")
}

// snapshot reads what CPython did.
func (c testCase) snapshot() (result, error) {
	var r result
	out, err := os.ReadFile(c.path + ".out")
	if err != nil {
		return r, err
	}
	r.stdout = string(out)
	if data, err := os.ReadFile(c.path + ".err"); err == nil {
		r.stderr = string(data)
	}
	if data, err := os.ReadFile(c.path + ".rc"); err == nil {
		r.status, err = strconv.Atoi(strings.TrimSpace(string(data)))
		if err != nil {
			return r, fmt.Errorf("%s.rc: %w", c.path, err)
		}
	}
	return r, nil
}

// run copies the case into dir and runs it there with the given command line.
func (c testCase) run(dir string, command ...string) (result, error) {
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return result{}, err
	}
	script := filepath.Base(c.path) + ".py"
	if err := c.copyTo(dir, script); err != nil {
		return result{}, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), timeLimit)
	defer cancel()
	cmd := exec.CommandContext(ctx, command[0], append(command[1:], script)...)
	cmd.Dir = dir
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "LC_ALL=C.UTF-8", "TZ=UTC", "PYTHONDONTWRITEBYTECODE=1", "PYTHONHASHSEED=0"}
	if input, err := os.Open(c.path + ".in"); err == nil {
		defer input.Close()
		cmd.Stdin = input
	}
	var stdout, stderr limitedBuffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = time.Second

	err = cmd.Run()
	if ctx.Err() != nil {
		return result{}, fmt.Errorf("not finished after %v; so far:\n%s%s", timeLimit, stdout.String(), stderr.String())
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return result{}, err
	}
	return result{
		stdout: withoutFolder(stdout.String(), dir),
		stderr: address.ReplaceAllString(withoutFolder(stderr.String(), dir), "0x..."),
		status: exitStatus(cmd.ProcessState),
	}, nil
}

// exitStatus is the number a shell would show.
func exitStatus(state *os.ProcessState) int {
	if status, ok := state.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		return 128 + int(status.Signal())
	}
	return state.ExitCode()
}

func (c testCase) copyTo(dir, script string) error {
	source, err := os.ReadFile(c.path + ".py")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, script), source, 0o644); err != nil {
		return err
	}
	shared := filepath.Join(filepath.Dir(c.path), sharedFolder)
	if _, err := os.Stat(shared); err == nil {
		if err := os.CopyFS(filepath.Join(dir, sharedFolder), os.DirFS(shared)); err != nil {
			return err
		}
	}
	if _, err := os.Stat(c.path + ".files"); err != nil {
		return nil
	}
	return os.CopyFS(dir, os.DirFS(c.path+".files"))
}

var address = regexp.MustCompile(`0x[0-9a-f]{6,}`)

// withoutFolder removes the folder the script ran in, which differs from run to run.
func withoutFolder(text, dir string) string {
	return strings.ReplaceAll(text, dir+"/", "")
}

// limitedBuffer keeps the first bytes written to it and drops the rest: a script in a loop must not eat the memory.
type limitedBuffer struct{ kept bytes.Buffer }

func (b *limitedBuffer) Write(p []byte) (int, error) {
	b.kept.Write(p[:min(len(p), max(0, outputLimit-b.kept.Len()))])
	return len(p), nil
}

func (b *limitedBuffer) String() string { return b.kept.String() }
