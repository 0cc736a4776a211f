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

Options in front of these, as python has them:
  -b           warn of str(bytes) and of comparisons of bytes with str or int; -bb: errors
  -E           ignore PYASYNCPATH and the environment variables PYTHON*
  -I           like -E -P -s
  -O, -OO      leave out assert statements; docstrings as well
  -P           do not look for modules beside the program
  -u           write output at once
  -v           tell of imports
  -W FILTER    ACTION[:MESSAGE[:CATEGORY[:MODULE[:LINE]]]], as PYTHONWARNINGS
  -X dev       asyncio in debug mode, and all warnings
  -X cpu_count=N, -X faulthandler, -X importtime, -X int_max_str_digits=N, -X no_debug_ranges,
  -X tracemalloc[=N], -X warn_default_encoding; others are only kept in sys._xoptions
  -B -d -R -s -S are accepted, without effect
Modules are looked for beside the program, in the folders of PYASYNCPATH
(separated by colons), and in the built-in library.
`

// env is what the command needs of its process, so that tests need none.
type env struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	name           string // of the command
	getenv         func(string) string
	terminal       bool    // standard input is one
	process        *policy // for memory, where all of the process is the program's; else nil
}

func hostEnv() env {
	return env{os.Stdin, os.Stdout, os.Stderr, os.Args[0], os.Getenv, terminal(os.Stdin), nil}
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
	c, err := prog.config(e)
	if err != nil {
		fmt.Fprintln(e.stderr, "pyasync:", err)
		return 1
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
	if e.process != nil {
		prepare := func() {
			growHeap()
			e.process.announce()
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
	if e.process != nil && object.IsException(err, object.KeyboardInterruptType) {
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
