package main

import (
	"os"
	"syscall"
)

// this file holds what the command asks of Windows

// terminal tells whether f is a console.
func terminal(f *os.File) bool {
	var mode uint32
	return syscall.GetConsoleMode(syscall.Handle(f.Fd()), &mode) == nil
}

// dieOfInterrupt ends the process with the status of one that Ctrl-C ended.
func dieOfInterrupt() {
	const controlCExit = 0xC000013A
	syscall.ExitProcess(controlCExit)
}

// fatalSignals is empty: there are none.
var fatalSignals []os.Signal
