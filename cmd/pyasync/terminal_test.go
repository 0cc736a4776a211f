//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// this file drives the prompt through a pseudo-terminal: the test binary runs itself as the
// command

const asCommand = "PYASYNC_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	os.Exit(m.Run())
}

// session is a command on a terminal of its own.
type session struct {
	t    *testing.T
	cmd  *exec.Cmd
	tty  *os.File
	dir  string // home and working folder
	mu   sync.Mutex
	more *sync.Cond
	s    *screen
	raw  strings.Builder // all that was sent
	exit chan error
	gone bool
}

// patience is how long a test waits for what must happen.
const patience = 20 * time.Second

// openIn runs the command in a folder, with additions to the environment.
func openIn(t *testing.T, dir string, env []string, args ...string) *session {
	t.Helper()
	s := &session{t: t, dir: dir, s: newScreen(80, 24), exit: make(chan error, 1)}
	s.more = sync.NewCond(&s.mu)
	s.cmd = exec.Command(os.Args[0], args...)
	s.cmd.Dir = dir
	s.cmd.Env = append([]string{asCommand + "=1", "HOME=" + dir, "TERM=xterm-256color", "NO_COLOR=1", "PATH=" + os.Getenv("PATH")}, env...)
	var err error
	s.tty, err = pty.StartWithSize(s.cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	go s.read()
	t.Cleanup(func() {
		_ = s.cmd.Process.Kill()
		_ = s.tty.Close()
	})
	return s
}

func open(t *testing.T, args ...string) *session {
	t.Helper()
	s := openIn(t, t.TempDir(), nil, args...)
	s.prompt()
	return s
}

func (s *session) read() {
	buf := make([]byte, 1<<16)
	for {
		n, err := s.tty.Read(buf)
		s.mu.Lock()
		s.s.Write(buf[:n])
		s.raw.Write(buf[:n])
		s.gone = err != nil
		s.more.Broadcast()
		s.mu.Unlock()
		if err != nil {
			s.exit <- s.cmd.Wait()
			return
		}
	}
}

// await waits until what is shown is as it must be.
func (s *session) await(what string, ok func(sc *screen) bool) {
	s.t.Helper()
	timer := time.AfterFunc(patience, func() { s.mu.Lock(); s.gone = true; s.more.Broadcast(); s.mu.Unlock() })
	defer timer.Stop()
	s.mu.Lock()
	defer s.mu.Unlock()
	for !ok(s.s) {
		if s.gone {
			s.t.Fatalf("%s was not shown; shown is:\n%s\ncursor at %d,%d", what, s.s.text(), s.s.row, s.s.col)
		}
		s.more.Wait()
	}
}

// shows waits for a text anywhere.
func (s *session) shows(text string) {
	s.t.Helper()
	s.await(fmt.Sprintf("%q", text), func(sc *screen) bool { return strings.Contains(sc.text(), text) })
}

// matches waits for a regular expression.
func (s *session) matches(re string) {
	s.t.Helper()
	r := regexp.MustCompile(re)
	s.await(re, func(sc *screen) bool { return r.MatchString(sc.text()) })
}

// onLine waits until the cursor's line is exactly this.
func (s *session) onLine(line string) {
	s.t.Helper()
	s.await(fmt.Sprintf("the line %q", line), func(sc *screen) bool { return sc.line() == strings.TrimRight(line, " ") })
}

// prompt waits for an empty first prompt.
func (s *session) prompt() {
	s.t.Helper()
	s.await("a prompt", func(sc *screen) bool { return sc.line() == ">>>" && sc.col == 4 && sc.modes["?2004"] })
}

func (s *session) send(keys string) {
	s.t.Helper()
	if _, err := s.tty.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// press types keys that end an entry, and waits for the next prompt.
func (s *session) press(keys string) {
	s.t.Helper()
	s.send(keys)
	s.prompt()
}

// rows is how many lines there are up to the cursor.
func (s *session) rows() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.s.row
}

// enter types a line and waits until it is dealt with; it returns what was printed.
func (s *session) enter(line string) string {
	s.t.Helper()
	from := s.rows()
	s.send(line + "\r")
	s.await("a prompt after "+line, func(sc *screen) bool {
		l := sc.line()
		return sc.row > from && (l == ">>>" && sc.col == 4 || strings.HasPrefix(l, "...") && strings.Trim(l, ". ") == "") && sc.modes["?2004"]
	})
	s.mu.Lock()
	defer s.mu.Unlock()
	return strings.Join(s.s.lines()[from+1:s.s.row], "\n")
}

// block types lines, of which the last is empty.
func (s *session) block(lines ...string) string {
	s.t.Helper()
	out := ""
	for _, l := range append(lines, "") {
		out = s.enter(l)
	}
	return out
}

// expect enters a line that prints something.
func (s *session) expect(line, want string) {
	s.t.Helper()
	if got := s.enter(line); got != want {
		s.t.Errorf("%s prints %q, want %q", line, got, want)
	}
}

// ends waits for the end of the command, and returns its exit status.
func (s *session) ends() int {
	s.t.Helper()
	select {
	case err := <-s.exit:
		var e *exec.ExitError
		if err == nil {
			return 0
		}
		if e, _ = err.(*exec.ExitError); e == nil {
			s.t.Fatal(err)
		}
		if ws := e.Sys().(syscall.WaitStatus); ws.Signaled() {
			return -int(ws.Signal())
		}
		return e.ExitCode()
	case <-time.After(patience):
		s.mu.Lock()
		defer s.mu.Unlock()
		s.t.Fatalf("the command does not end; shown is:\n%s", s.s.text())
		return 0
	}
}

func (s *session) write(name, text string) {
	s.t.Helper()
	if err := os.WriteFile(filepath.Join(s.dir, name), []byte(text), 0o666); err != nil {
		s.t.Fatal(err)
	}
}
