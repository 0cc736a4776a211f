//go:build unix

package repl

import "os/exec"

// this file runs commands of a Unix shell

func shellCommand(line string) *exec.Cmd { return exec.Command("/bin/sh", "-c", line) }
