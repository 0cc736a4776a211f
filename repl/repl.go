// Package repl is the interactive prompt: it reads entries and runs them on a running event
// loop, so that they may await, and tasks go on while the user types.
//
// The goroutine of the loop owns all Python objects. Another one reads entries from a
// lineReader and posts them to the loop. What programs print goes through that reader, which
// keeps it apart from the line that is being edited.
package repl

import (
	"bufio"
	"context"
	"io"
	"os"

	"pyasync"
	"pyasync/object"
)

// this file is the way in: a Prompt is made before the interpreter, whose streams it gives,
// and then runs in it

// Options say what a prompt reads and writes.
type Options struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Getenv         func(name string) string
	Quiet          bool // no banner
	Interactive    bool // prompts are shown even if Stdin is no terminal
}

// Prompt is an interactive prompt.
type Prompt struct {
	o       Options
	reader  lineReader
	out     io.Writer
	errs    io.Writer
	in      io.Reader
	history *history
	piped   bool // no prompts are shown, and the first error ends the program
	width   func() (width, height int)
	session *session
}

// New makes a prompt.
func New(o Options) *Prompt {
	p := &Prompt{o: o, out: o.Stdout, errs: o.Stderr, in: o.Stdin, history: &history{}}
	p.width = func() (int, int) { return 80, 24 }
	h := helper{incomplete: incomplete, complete: p.complete, history: p.history}
	stdin, _ := o.Stdin.(*os.File)
	stdout, _ := o.Stdout.(*os.File)
	if stdin != nil && stdout != nil && isTerminal(stdin) && isTerminal(stdout) {
		p.history.file = historyFile(o.Getenv)
		if t, ok := openTerminal(stdin, stdout, o.Getenv); ok {
			p.width = t.size
			if len(t.palette) > 0 {
				h.colors = newPainter().colors
			}
			e := newEditor(t, h)
			p.reader, p.out = e, &stream{e.Output(stdout), stdout}
			if f, ok := o.Stderr.(*os.File); ok && isTerminal(f) {
				p.errs = &stream{e.Output(f), f}
			}
			return p
		}
		r := &plain{in: bufio.NewReader(stdin), prompt: stdout, h: h}
		p.reader, p.in = r, &rest{r}
		return p
	}
	r := &plain{in: bufio.NewReader(o.Stdin), h: h}
	switch {
	case stdin != nil && isTerminal(stdin): // what is printed goes elsewhere
		r.prompt = o.Stderr
	case o.Interactive:
		r.prompt = o.Stdout
	default:
		p.piped = true
	}
	p.reader, p.in = r, &rest{r}
	return p
}

// stream is a terminal that is written to in a way of its own.
type stream struct {
	io.Writer
	f *os.File
}

// Fd is the descriptor of the terminal.
func (s *stream) Fd() uintptr { return s.f.Fd() }

// rest is standard input for the program: what the prompt has not read, in lines.
type rest struct{ p *plain }

func (r *rest) Read(p []byte) (int, error) { return r.p.rest(p) }

// Stdin, Stdout and Stderr are the streams for the interpreter that the prompt will run in.
func (p *Prompt) Stdin() io.Reader  { return p.in }
func (p *Prompt) Stdout() io.Writer { return p.out }
func (p *Prompt) Stderr() io.Writer { return p.errs }

// Run reads and runs entries until the end, and returns the exit status. The program, which
// may be nil, is run first; its names are kept. If it could not be run at all, that is the
// error; that it failed is shown.
func (p *Prompt) Run(in *pyasync.Interp, program func() error) (status int, err error) {
	var s *session
	ctx := context.Background()
	err = in.Do(ctx, func(th *object.Thread) error {
		var err error
		s, err = newSession(th, p)
		return err
	})
	if err != nil {
		return 1, err
	}
	p.session = s
	if program != nil {
		if err := program(); err != nil {
			if object.AsException(err) == nil {
				return 1, err
			}
			p.programFailed(in, err)
		}
	}
	err = in.Do(ctx, s.run)
	p.reader.Close()
	return s.status, err
}

// programFailed shows what has ended a program.
func (p *Prompt) programFailed(in *pyasync.Interp, err error) {
	if !object.IsException(err, object.SystemExitType) {
		in.Report(err)
		return
	}
	_ = in.Do(context.Background(), func(th *object.Thread) error {
		p.session.programExit(th, object.AsException(err))
		return nil
	})
}
