// Command bench runs the benchmark programs of this folder under pyasync and CPython, and
// prints how much processor time each took.
//
//	go run ./bench                          # builds pyasync, compares with python3
//	go run ./bench -python python3.13,/usr/bin/python3 json re_
//
// Arguments choose the programs whose path contains one of them. The runs of the interpreters
// alternate, and the least of each counts: on a busy machine that is the steadiest figure. All
// of them must print the same.
package main

import (
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	log.SetFlags(0)
	runs := flag.Int("n", 5, "runs of each program; the least counts")
	binary := flag.String("pyasync", "", "the pyasync to measure; by default it is built from this checkout")
	pythons := flag.String("python", "python3", "interpreters to compare with, separated by commas")
	flag.Parse()

	programs, err := find("bench", flag.Args())
	if err != nil {
		log.Fatal(err)
	}
	if *binary == "" {
		dir, err := os.MkdirTemp("", "bench")
		if err != nil {
			log.Fatal(err)
		}
		defer os.RemoveAll(dir)
		*binary = filepath.Join(dir, "pyasync")
		build := exec.Command("go", "build", "-o", *binary, "./cmd/pyasync")
		build.Stderr = os.Stderr
		if err := build.Run(); err != nil {
			log.Fatal(err)
		}
	}
	interpreters := []string{*binary}
	for _, python := range strings.Split(*pythons, ",") {
		path, err := resolve(python)
		if err != nil {
			log.Fatal(err)
		}
		interpreters = append(interpreters, path)
	}
	if !compare(interpreters, programs, *runs) {
		os.Exit(1)
	}
}

// resolve asks an interpreter which file it is: a command may be a script that first looks for
// one, and takes longer for that than most of the programs.
func resolve(python string) (string, error) {
	path, err := exec.Command(python, "-c", "import sys; print(sys.executable)").Output()
	if err != nil {
		return "", fmt.Errorf("%s: %w", python, err)
	}
	return strings.TrimSpace(string(path)), nil
}

// find lists the programs below dir whose path contains one of the given parts, or all of them.
func find(dir string, parts []string) ([]string, error) {
	var programs []string
	err := filepath.WalkDir(dir, func(path string, _ os.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".py" {
			return err
		}
		chosen := len(parts) == 0
		for _, part := range parts {
			chosen = chosen || strings.Contains(path, part)
		}
		if chosen {
			programs = append(programs, path)
		}
		return nil
	})
	return programs, err
}

// compare measures each program under every interpreter, the first of which is pyasync, and
// prints its times and its ratios to the others. It reports whether all of them agreed.
func compare(interpreters, programs []string, runs int) bool {
	agreed := true
	fmt.Printf("%-40s %9s", "milliseconds", "pyasync")
	for _, python := range interpreters[1:] {
		fmt.Printf("  %18s", shorten(python, 18))
	}
	fmt.Println()
	logs := make([]float64, len(interpreters))
	for _, program := range programs {
		least := make([]time.Duration, len(interpreters))
		var first string
		for run := range runs {
			for i, python := range interpreters {
				used, output, err := measure(python, program)
				if err != nil {
					log.Printf("%s %s: %v\n%s", python, program, err, output)
					return false
				}
				if run == 0 && i == 0 {
					first = output
				} else if output != first {
					log.Printf("%s: %s prints %q, %s %q", program, interpreters[0], first, python, output)
					agreed = false
				}
				if run == 0 || used < least[i] {
					least[i] = used
				}
			}
		}
		fmt.Printf("%-40s %9.1f", program, milliseconds(least[0]))
		for i := range interpreters[1:] {
			ratio := float64(least[0]) / float64(least[i+1])
			logs[i] += math.Log(ratio)
			fmt.Printf("  %10.1f %7.2f", milliseconds(least[i+1]), ratio)
		}
		fmt.Println()
	}
	fmt.Printf("%-40s %9s", "geometric mean", "")
	for i := range interpreters[1:] {
		fmt.Printf("  %10s %7.2f", "", math.Exp(logs[i]/float64(len(programs))))
	}
	fmt.Println()
	return agreed
}

// measure runs a program and returns the processor time that it took, user and system.
func measure(python, program string) (time.Duration, string, error) {
	cmd := exec.Command(python, program)
	output, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		return 0, string(output), err
	}
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), string(output), err
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// shorten keeps the end of a text.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return "…" + s[len(s)-n+1:]
}
