package repl

import (
	"os"

	"github.com/chzyer/readline"
)

// this file is the console of Windows

func isTerminal(f *os.File) bool { return readline.IsTerminal(int(f.Fd())) }

// openTerminal is the console, by way of readline, which understands its keys and draws on it.
func openTerminal(in, out *os.File, getenv func(string) string) (t terminal, ok bool) {
	t = terminal{in: readline.Stdin, out: readline.Stdout, palette: palette(getenv)}
	t.waiting = func() bool { return false }
	t.size = func() (int, int) {
		if w := readline.GetScreenWidth(); w > 0 {
			return w, 25
		}
		return 80, 25
	}
	t.raw = func() (func(), error) {
		state, err := readline.MakeRaw(int(in.Fd()))
		if err != nil {
			return nil, err
		}
		return func() { _ = readline.Restore(int(in.Fd()), state) }, nil
	}
	t.resized = func(func()) func() { return func() {} }
	return t, true
}
