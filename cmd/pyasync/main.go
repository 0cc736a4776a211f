// Command pyasync runs Python 3.13 programs.
package main

import (
	"os"
	"runtime/debug"

	_ "pyasync/cmd/pyasync/early"
)

// this file is the process: it sets limits and exits with the program's status

func main() {
	dropText()
	e := hostEnv()
	e.process = tuneCollector()
	// deep recursion is the script's right, as far as the thread allows it
	debug.SetMaxStack(4 << 30)
	os.Exit(command(os.Args[1:], e))
}
