// Command onefile ships a Python program as one binary: the script is part of it, and neither
// Python nor files are needed where it runs.
//
//	CGO_ENABLED=0 go build -o counter ./examples/onefile && ./counter 3
package main

import (
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/signal"

	"pyasync"
)

//go:embed counter.py
var program string

func main() { os.Exit(run(os.Args)) }

// run runs the program as the command pyasync would: with its arguments and streams, its
// exit status, and Ctrl-C as KeyboardInterrupt.
func run(args []string) (status int) {
	in, err := pyasync.New(pyasync.NewConfig().
		WithStdin(os.Stdin).WithStdout(os.Stdout).WithStderr(os.Stderr).
		WithArgs(args...).WithGetenv(os.Getenv).WithSignals())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	go func() {
		for range interrupts {
			in.Interrupt()
		}
	}()
	status = in.Report(in.Run(context.Background(), "counter.py", program))
	if err := in.Close(); err != nil && status == 0 {
		status = 120 // what was printed could not be written
	}
	return status
}
