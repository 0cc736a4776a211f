package repl

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"pyasync"
)

// script is a lineReader for tests: it gives entries, and notes what it was asked.
type script struct {
	entries []string
	prompts []prompts
	prefill string
	before  func(i int) // called before entry i is given
}

func (s *script) Read(p prompts) (string, error) {
	i := len(s.prompts)
	s.prompts = append(s.prompts, p)
	if s.before != nil {
		s.before(i)
	}
	switch {
	case i >= len(s.entries):
		return "", io.EOF
	case s.entries[i] == "^C":
		return "", errInterrupted
	}
	return s.entries[i], nil
}

func (s *script) Output(w io.Writer) io.Writer { return w }
func (s *script) Prefill(text string)          { s.prefill = text }
func (s *script) Disturbed()                   {}
func (s *script) Interrupt()                   {}
func (s *script) Close() error                 { return nil }

// buffered collects output of several goroutines.
type buffered struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffered) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

// replay runs a script in a new interpreter.
func replay(t testing.TB, s *script) (output string, status int) {
	t.Helper()
	out := &buffered{}
	p := &Prompt{o: Options{Quiet: true}, reader: s, out: out, errs: out, in: strings.NewReader(""), history: &history{}}
	p.width = func() (int, int) { return 80, 24 }
	in, err := pyasync.New(pyasync.NewConfig().WithStdout(out).WithStderr(out))
	if err != nil {
		t.Fatal(err)
	}
	if s.before != nil {
		inner := s.before
		s.before = func(i int) { current = p; inner(i) }
	}
	if status, err = p.Run(in, nil); err != nil {
		t.Fatal(err)
	}
	if err := in.Close(); err != nil {
		t.Error(err)
	}
	return out.b.String(), status
}

// current is the prompt that replay runs.
var current *Prompt

func TestReplay(t *testing.T) {
	for _, c := range []struct {
		entries []string
		output  string
		status  int
	}{
		{[]string{"1 + 1", "_ + 1"}, "2\n3\n", 0},
		{[]string{"await asyncio.sleep(0, 'value')"}, "'value'\n", 0},
		{[]string{"x = 1\ny = 2\nx + y"}, "3\n", 0},
		{[]string{"x = 1", "^C", "x"}, "1\n", 0},
		{[]string{"", "  ", "# nothing"}, "", 0},
		{[]string{"exit(3)", "print('never')"}, "", 3},
		{[]string{"exit", "print('never')"}, "", 0},
		{[]string{"exit = 5", "exit"}, "5\n", 0},
		{[]string{"from __future__ import annotations", "def f(x: missing): pass", "f.__annotations__"}, "{'x': 'missing'}\n", 0},
		{[]string{"async def f():\n    yield 1\n    yield 2", "[x async for x in f()]"}, "[1, 2]\n", 0},
		{[]string{"async def t():\n  try: await asyncio.sleep(100)\n  finally: print('end')", "x = asyncio.create_task(t())", "await asyncio.sleep(0)"}, "end\n", 0},
		{[]string{"f = asyncio.get_running_loop().create_future()", "asyncio.get_running_loop().call_soon(f.set_result, 5) and None", "await f"}, "5\n", 0},
	} {
		output, status := replay(t, &script{entries: c.entries})
		if output != c.output || status != c.status {
			t.Errorf("%q: %q, status %d", c.entries, output, status)
		}
	}
}

// Two prompts run side by side, each in its own interpreter.
func TestTwoPrompts(t *testing.T) {
	var wg sync.WaitGroup
	for i := range 2 {
		wg.Go(func() {
			output, _ := replay(t, &script{entries: []string{fmt.Sprintf("x = %d", i), "await asyncio.sleep(0.01)", "x"}})
			if want := fmt.Sprintf("%d\n", i); output != want {
				t.Errorf("got %q, want %q", output, want)
			}
		})
	}
	wg.Wait()
}

func TestPromptTexts(t *testing.T) {
	s := &script{entries: []string{"import sys; sys.ps1 = 'a'; sys.ps2 = 5", "del sys.ps1", "sys.ps1 = type('P', (), {'__str__': lambda s: 1/0})()", ""}}
	replay(t, s)
	want := []prompts{{">>> ", "... "}, {"a", "5"}, {"", "5"}, {"", "5"}, {"", "5"}}
	if fmt.Sprint(s.prompts) != fmt.Sprint(want) {
		t.Errorf("the prompts were %q, want %q", s.prompts, want)
	}
}

// Completion among 10,000 names is quick.
func TestCompletionSpeed(t *testing.T) {
	var took time.Duration
	var n int
	s := &script{entries: []string{"for i in range(10000): globals()[f'name_{i}'] = i\n", ""}, before: func(i int) {
		if i != 1 {
			return
		}
		took = time.Hour
		for range 5 {
			begin := time.Now()
			_, words := current.complete("print(na", 8)
			took, n = min(took, time.Since(begin)), len(words)
		}
	}}
	replay(t, s)
	if n != 10000 {
		t.Errorf("%d names were found", n)
	}
	if limit := 20 * time.Millisecond; took > limit {
		t.Errorf("completion took %v, want less than %v", took, limit)
	}
	t.Log("completion took", took)
}
