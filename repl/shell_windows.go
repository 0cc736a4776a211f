package repl

import "os/exec"

// this file runs commands of the Windows shell

func shellCommand(line string) *exec.Cmd { return exec.Command("cmd", "/c", line) }
