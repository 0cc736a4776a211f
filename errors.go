package pyasync

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"pyasync/object"
	"pyasync/stdlib/sys"
)

// this file says what becomes of errors: bugs of ours, and exceptions that end a program

// InternalError is a bug of this library: a panic while Python code ran.
type InternalError struct {
	Value     any    // what was given to panic
	GoStack   string // the stack of the goroutine
	Traceback string // where the Python code was
}

func (e *InternalError) Error() string {
	return fmt.Sprintf("internal error: %v\n%s\n%s", e.Value, e.Traceback, e.GoStack)
}

func newInternalError(th *object.Thread, r any) *InternalError {
	var lines []string
	for f := th.Top; f != nil && len(lines) < 50; f = f.Back {
		if f.Code != nil {
			lines = append(lines, fmt.Sprintf("  File %q, line %d, in %s", f.Code.Filename, f.Line(), f.Code.Name))
		}
	}
	var b strings.Builder
	b.WriteString("Python stack (most recent call first):\n" + strings.Join(lines, "\n"))
	th.Top, th.Depth = nil, 0
	return &InternalError{Value: r, GoStack: string(debug.Stack()), Traceback: b.String()}
}

// Report does with the error of a program what the command does: for SystemExit it finds the
// exit status and prints the message if that is no number; any other exception goes to
// sys.excepthook, which prints it. It returns the exit status.
func (p *Interp) Report(err error) (status int) {
	if err == nil {
		return 0
	}
	e := object.AsException(err)
	if e == nil {
		p.print(err.Error() + "\n")
		return 1
	}
	rerr := p.enter(context.Background(), func(th *object.Thread) error {
		status = sys.Uncaught(th, e)
		return nil
	})
	if rerr != nil && !errors.Is(rerr, ErrClosed) {
		p.print(rerr.Error() + "\n")
		return 1
	}
	return status
}

func (p *Interp) print(text string) {
	if w := p.in.Stderr; w != nil {
		_, _ = w.Write([]byte(text))
	}
}
