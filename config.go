package pyasync

import (
	"io"
	"strings"

	"pyasync/object"
)

// this file defines Config

// Config says how an interpreter is made. It never changes: each With method returns a new
// Config, so one may be shared and derived from at will. The zero Config is ready to use:
// no input, no output, no arguments and an empty environment.
type Config struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	args           []string
	path           []string
	warnings       []string
	getenv         func(string) string
	unbuffered     bool
	command        []string
	signals        bool
	flags          Flags
	collector      *object.Collector
}

// Flags are what sys.flags tells, and what the command sets by options like -O and -X dev.
type Flags = object.StartFlags

// NewConfig is a Config without input, output, arguments and environment.
func NewConfig() Config {
	return Config{stdin: strings.NewReader(""), stdout: io.Discard, stderr: io.Discard}
}

// WithStdin makes r the program's standard input.
func (c Config) WithStdin(r io.Reader) Config { c.stdin = r; return c }

// WithStdout makes w the program's standard output. Output is buffered, by lines if w is an
// *os.File that is a terminal; Close flushes it. A w of another type with a method Fd, as
// *os.File has it, stands for that terminal; several goroutines may then write at once.
func (c Config) WithStdout(w io.Writer) Config { c.stdout = w; return c }

// WithStderr makes w the program's standard error.
func (c Config) WithStderr(w io.Writer) Config { c.stderr = w; return c }

// WithArgs sets sys.argv.
func (c Config) WithArgs(args ...string) Config { c.args = append([]string(nil), args...); return c }

// WithPath puts folders in front of sys.path, in which modules are then looked for.
func (c Config) WithPath(dirs ...string) Config { c.path = append([]string(nil), dirs...); return c }

// WithWarnings sets sys.warnoptions: filters for warnings, in the form of CPython's -W.
func (c Config) WithWarnings(options ...string) Config {
	c.warnings = append([]string(nil), options...)
	return c
}

// WithFlags sets sys.flags, and what follows from it.
func (c Config) WithFlags(f Flags) Config { c.flags = f; return c }

// WithUnbuffered has every write to the standard streams happen at once.
func (c Config) WithUnbuffered() Config { c.unbuffered = true; return c }

// WithCollector has programs stand aside while the process marks garbage, which is faster where
// they have one processor. The host calls g.Begin at the beginning of each collection: see
// object.Collector.
func (c Config) WithCollector(g *object.Collector) Config { c.collector = g; return c }

// WithCommand sets sys.orig_argv, the command line as it was.
func (c Config) WithCommand(argv ...string) Config {
	c.command = append([]string(nil), argv...)
	return c
}

// WithGetenv gives the program an environment.
func (c Config) WithGetenv(f func(name string) string) Config { c.getenv = f; return c }

// WithSignals says that the host passes Ctrl-C on, with Interrupt: a handler that the program
// sets for it does not look for that by itself.
func (c Config) WithSignals() Config { c.signals = true; return c }
