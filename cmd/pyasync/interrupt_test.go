//go:build unix

package main

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestInterruptEndsEachWait sends Ctrl-C to programs that do next to nothing before they wait: the
// command prepares for it late, but before any wait.
func TestInterruptEndsEachWait(t *testing.T) {
	for name, wait := range map[string]string{
		"sleep":     "import time; time.sleep(60)",
		"asyncio":   "import asyncio; asyncio.run(asyncio.sleep(60))",
		"event":     "import threading; threading.Event().wait(60)",
		"queue":     "import queue; queue.Queue().get()",
		"lock":      "import threading; l = threading.Lock(); l.acquire(); l.acquire()",
		"future":    "import concurrent.futures as c; c.Future().result()",
		"input":     "input()",
		"pipe":      "import os; os.read(os.pipe()[0], 1)",
		"select":    "import select; select.select([], [], [], 60)",
		"accept":    "import socket; s = socket.create_server(('127.0.0.1', 0)); s.accept()",
		"pause":     "import signal; signal.pause()",
		"process":   "import subprocess; subprocess.run(['sleep', '60'])",
		"loop":      "while True: pass",
		"long call": "sum(range(10 ** 13))",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cmd := exec.Command(os.Args[0], "-c", "print('ready', flush=True)\n"+wait)
			cmd.Env = append(os.Environ(), asCommand+"=1")
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			in, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			defer in.Close()
			out, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			timer := time.AfterFunc(30*time.Second, func() { _ = cmd.Process.Kill() })
			defer timer.Stop()
			if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Second) // it has begun to wait
			_ = cmd.Process.Signal(os.Interrupt)
			_ = cmd.Wait()
			if status := cmd.ProcessState.Sys().(syscall.WaitStatus); status.Signal() != syscall.SIGINT || !strings.HasSuffix(stderr.String(), "KeyboardInterrupt\n") {
				t.Errorf("ended with %v, and wrote %q", cmd.ProcessState, stderr.String())
			}
		})
	}
}
