package repl

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"pyasync/object"
)

// this file shows results

// Results with more text than this are cut in the middle.
const (
	maxResultLines = 100
	maxResultChars = 8000
)

// displayHook is sys.displayhook of the prompt. Beside _ it keeps the two results before
// that, in __ and ___.
func (s *session) displayHook() *object.Func {
	return &object.Func{Name: "displayhook", Sig: "(object, /)", Doc: "Print a value, shortened if it is very long, and keep it in _; the results before are in __ and ___.",
		Fast1: func(th *thread, _, x value) (value, error) {
			if x.IsNone() {
				return object.None, nil
			}
			r, err := object.ReprString(th, x)
			if err != nil {
				return value{}, err
			}
			out := th.Interp.Sys.Get("stdout")
			if out.IsZero() || out.IsNone() {
				return value{}, th.Raise(object.RuntimeErrorType, "lost sys.stdout")
			}
			if err := object.WriteString(th, out, shorten(r)+"\n"); err != nil {
				return value{}, err
			}
			s.keep(th, x)
			return object.None, nil
		}}
}

// keep makes x the newest result.
func (s *session) keep(th *thread, x value) {
	b := th.Interp.Builtins
	for _, name := range [...][2]string{{"___", "__"}, {"__", "_"}} {
		if v := b.GetString(name[1]); !v.IsZero() {
			b.SetStr(th.Interp.Intern(name[0]), v)
		}
	}
	b.SetStr(th.Interp.Intern("_"), x)
}

// shorten cuts very long text in the middle.
func shorten(text string) string {
	if len(text) <= maxResultChars && strings.Count(text, "\n") <= maxResultLines {
		return text
	}
	if lines := strings.Split(text, "\n"); len(lines) > maxResultLines {
		left := len(lines) - maxResultLines
		text = strings.Join(lines[:maxResultLines*3/4], "\n") +
			fmt.Sprintf("\n… %d lines left out; print(_) shows all …\n", left) +
			strings.Join(lines[len(lines)-maxResultLines/4:], "\n")
		if len(text) <= 2*maxResultChars {
			return text
		}
	}
	head, tail := maxResultChars*3/4, len(text)-maxResultChars/4
	for !utf8.RuneStart(text[head]) {
		head--
	}
	for !utf8.RuneStart(text[tail]) {
		tail++
	}
	return text[:head] + fmt.Sprintf(" … %d characters left out; print(_) shows all … ", utf8.RuneCountInString(text[head:tail])) + text[tail:]
}
