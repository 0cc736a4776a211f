package main

import (
	"os"

	"golang.org/x/sys/unix"
)

// this file holds what the command asks of Linux

// getTermios is the request that only terminals answer.
const getTermios = unix.TCGETS

// fatalSignals is empty: WithSignals leaves them to the system.
var fatalSignals []os.Signal
