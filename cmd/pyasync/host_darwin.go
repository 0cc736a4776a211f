package main

import (
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// this file holds what the command asks of macOS

// getTermios is the request that only terminals answer.
const getTermios = unix.TIOCGETA

// fatalSignals end a program that has no handler for them.
var fatalSignals = []os.Signal{syscall.SIGUSR1, syscall.SIGUSR2, syscall.SIGALRM, syscall.SIGVTALRM}
