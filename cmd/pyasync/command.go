package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"pyasync"
	"pyasync/object"
	"pyasync/repl"
)

// this file reads the command line and runs what it names

const usage = `Usage: pyasync [repl]                   prompt, in a running event loop
       pyasync -i FILE [ARGS...]        run a program, then prompt; also -i -c, -i -m
       pyasync [run] FILE [ARGS...]     run a Python program
       pyasync -c CODE [ARGS...]        run text as a program
       pyasync -m MODULE [ARGS...]      run a module as a program
       pyasync -  [ARGS...]             run standard input as a program
       pyasync --version | --help

In front of these, -W ACTION[:MESSAGE[:CATEGORY[:MODULE[:LINE]]]] filters warnings, as
PYTHONWARNINGS does; -u writes output at once; -I leaves the environment's settings and the
program's folder alone; -X OPTION[=VALUE] is kept in sys._xoptions.
Modules are looked for beside the program, in the folders of PYASYNCPATH
(separated by colons), and in the built-in library.
`

// env is what the command needs of its process, so that tests need none.
type env struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	name           string // of the command
	getenv         func(string) string
	terminal       bool // standard input is one
	process        bool // all of the process is the program's: signals and memory
}

func hostEnv() env {
	return env{os.Stdin, os.Stdout, os.Stderr, os.Args[0], os.Getenv, terminal(os.Stdin), true}
}

// program is what the command line asks for.
type program struct {
	kind string // "file", "code", "module", "stdin", "prompt", "version", "help"
	what string // the file, text or module
	argv []string

	command []string // the command line as it was

	warnings   []string // -W options
	options    []string // -X options
	unbuffered bool     // -u: every write happens at once
	isolated   bool     // -I: no settings of the environment, no folder of the program

	interactive bool // -i: prompts are shown even to a pipe
	quiet       bool // -q: no banner
}

// parse reads the arguments.
func parse(args []string, terminal bool) (program, error) {
	if len(args) == 0 {
		if terminal {
			return program{kind: "prompt", argv: []string{""}}, nil
		}
		return program{kind: "stdin", argv: []string{""}}, nil
	}
	first, rest := args[0], args[1:]
	switch {
	case first == "run":
		if len(rest) == 0 {
			return program{}, errors.New("run: a file is missing")
		}
		return program{kind: "file", what: rest[0], argv: rest}, nil
	case first == "repl":
		p := program{kind: "prompt", argv: []string{""}}
		for _, arg := range rest {
			if arg != "-q" {
				return p, fmt.Errorf("repl: unexpected argument %s; -i FILE runs a program before the prompt", arg)
			}
			p.quiet = true
		}
		return p, nil
	case first == "-i":
		if len(rest) == 0 || rest[0] == "-" {
			return program{kind: "prompt", argv: append([]string{""}, rest[min(1, len(rest)):]...), interactive: true}, nil
		}
		p, err := parse(rest, terminal)
		p.interactive = true
		return p, err
	case first == "-q":
		p, err := parse(rest, terminal)
		p.quiet = true
		return p, err
	case first == "-":
		return program{kind: "stdin", argv: args}, nil
	case first == "-V" || first == "--version":
		return program{kind: "version"}, nil
	case first == "-h" || first == "-?" || first == "--help":
		return program{kind: "help"}, nil
	case strings.HasPrefix(first, "-c") || strings.HasPrefix(first, "-m"):
		kind := map[byte]string{'c': "code", 'm': "module"}[first[1]]
		what := first[2:]
		if what == "" {
			if len(rest) == 0 {
				//lint:ignore ST1005 CPython's words
				return program{}, fmt.Errorf("Argument expected for the %s option", first)
			}
			what, rest = rest[0], rest[1:]
		}
		return program{kind: kind, what: what, argv: append([]string{first[:2]}, rest...)}, nil
	case first == "-u":
		p, err := parse(rest, terminal)
		p.unbuffered = true
		return p, err
	case first == "-I":
		p, err := parse(rest, terminal)
		p.isolated = true
		return p, err
	case first == "-B" || first == "-s" || first == "-S" || first == "-E":
		return parse(rest, terminal) // as CPython's, without effect here
	case strings.HasPrefix(first, "-W") || strings.HasPrefix(first, "-X"):
		option := first[2:]
		if option == "" {
			if len(rest) == 0 {
				//lint:ignore ST1005 CPython's words
				return program{}, fmt.Errorf("Argument expected for the %s option", first)
			}
			option, rest = rest[0], rest[1:]
		}
		p, err := parse(rest, terminal)
		if first[1] == 'W' {
			p.warnings = append([]string{option}, p.warnings...)
		} else {
			p.options = append([]string{option}, p.options...)
		}
		return p, err
	case first[0] == '-':
		return program{}, fmt.Errorf("unknown option %s", first)
	}
	return program{kind: "file", what: first, argv: args}, nil
}

// command runs the command and returns its exit status.
func command(args []string, e env) int {
	prog, err := parse(args, e.terminal)
	if err != nil {
		fmt.Fprintf(e.stderr, "pyasync: %v\n%s", err, usage)
		return 2
	}
	switch prog.kind {
	case "help":
		fmt.Fprint(e.stdout, usage)
		return 0
	case "version":
		fmt.Fprintln(e.stdout, "pyasync (Python 3.13.0)")
		return 0
	}
	prog.command = append([]string{e.name}, args...)
	return runProgram(prog, e)
}

// checkHashSeed refuses a PYTHONHASHSEED that is no seed.
func checkHashSeed(seed string) error {
	if _, err := strconv.ParseUint(seed, 10, 32); err != nil && seed != "" && seed != "random" {
		return errors.New("PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]")
	}
	return nil
}

func runProgram(prog program, e env) int {
	if err := checkHashSeed(e.getenv("PYTHONHASHSEED")); err != nil {
		fmt.Fprintln(e.stderr, "pyasync:", err)
		return 1
	}
	c := pyasync.NewConfig().WithStdin(e.stdin).WithStdout(e.stdout).WithStderr(e.stderr).WithGetenv(e.getenv).WithArgs(prog.argv...).WithCommand(prog.command...)
	setting := e.getenv
	if prog.isolated {
		setting = func(string) string { return "" }
		c = c.WithoutProgramFolder()
	}
	if path := setting("PYASYNCPATH"); path != "" {
		c = c.WithPath(filepath.SplitList(path)...)
	}
	var warnings []string
	if opts := setting("PYTHONWARNINGS"); opts != "" {
		warnings = strings.Split(opts, ",")
	}
	c = c.WithWarnings(append(warnings, prog.warnings...)...).WithOptions(prog.options...)
	if prog.unbuffered || setting("PYTHONUNBUFFERED") != "" {
		c = c.WithUnbuffered()
	}
	if e.process {
		c = c.WithSignals()
	}
	var prompt *repl.Prompt
	if prog.kind == "prompt" || prog.interactive {
		prompt = repl.New(repl.Options{Stdin: e.stdin, Stdout: e.stdout, Stderr: e.stderr, Getenv: e.getenv,
			Quiet: prog.quiet || prog.kind != "prompt", Interactive: prog.interactive})
		c = c.WithStdin(prompt.Stdin()).WithStdout(prompt.Stdout()).WithStderr(prompt.Stderr())
	}
	in, err := pyasync.New(c)
	if err != nil {
		fmt.Fprintln(e.stderr, "pyasync:", err)
		return 1
	}
	if e.process {
		prepare := func() {
			growHeap()
			watchSignals(in)
		}
		if prompt == nil {
			in.WhenBusy(prepare) // a tenth of what a short program costs
		} else {
			prepare()
		}
	}
	status := 0
	switch {
	case prompt == nil:
		err = start(in, prog, e)
	case prog.kind == "prompt":
		in.UseWorkingFolder()
		status, err = prompt.Run(in, nil)
	default:
		status, err = prompt.Run(in, func() error { return start(in, prog, e) })
	}
	if err != nil {
		status = exitStatus(in, prog, err, e)
	}
	if cerr := in.Close(); cerr != nil && status == 0 {
		status = 120
	}
	if e.process && object.IsException(err, object.KeyboardInterruptType) {
		dieOfInterrupt()
	}
	return status
}

func start(in *pyasync.Interp, prog program, e env) error {
	ctx := context.Background()
	switch prog.kind {
	case "file":
		return in.RunFile(ctx, prog.what)
	case "code":
		in.UseWorkingFolder()
		return in.Run(ctx, "<string>", prog.what)
	case "module":
		return in.RunModule(ctx, prog.what)
	}
	source, err := io.ReadAll(e.stdin)
	if err != nil {
		return err
	}
	in.UseWorkingFolder()
	in.SetMainFile("<stdin>")
	return in.Run(ctx, "<stdin>", string(source))
}

// exitStatus is the exit status for the error of the program, which is reported.
func exitStatus(in *pyasync.Interp, prog program, err error, e env) int {
	var none *pyasync.NoMainError
	var path *os.PathError
	switch {
	case errors.As(err, &none):
		fmt.Fprintln(e.stderr, "pyasync:", none.Msg)
		return 1
	case errors.As(err, &path):
		file, aerr := filepath.Abs(prog.what)
		if aerr != nil {
			file = prog.what
		}
		var no syscall.Errno
		if errors.As(path, &no) {
			fmt.Fprintf(e.stderr, "pyasync: can't open file '%s': [Errno %d] %s\n", file, int(no), object.Strerror(int(no)))
		} else {
			fmt.Fprintf(e.stderr, "pyasync: can't open file '%s': %v\n", file, path.Err)
		}
		return 2
	}
	status := in.Report(err)
	if object.IsException(err, object.KeyboardInterruptType) {
		return 130
	}
	return status
}

// watchSignals makes KeyboardInterrupt of Ctrl-C, and errors of writes to a broken pipe. The
// signals that Go would ignore end the program, as they do elsewhere.
func watchSignals(in *pyasync.Interp) {
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE) // not Ignore, which child processes would inherit
	ch := make(chan os.Signal, 8)
	signal.Notify(ch, os.Interrupt)
	if len(fatalSignals) > 0 {
		signal.Notify(ch, fatalSignals...)
	}
	go func() {
		for sig := range ch {
			in.Signal(sig.(syscall.Signal))
		}
	}()
}
