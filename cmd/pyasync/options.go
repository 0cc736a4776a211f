package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"pyasync"
	"pyasync/object"
)

// this file reads the command line

// program is what the command line asks for.
type program struct {
	kind string // "file", "code", "module", "stdin", "prompt", "version", "help"
	what string // the file, text or module
	argv []string

	command []string // the command line as it was

	flags      pyasync.Flags
	warnings   []string // -W options
	unbuffered bool     // -u: every write happens at once
	tracing    bool     // -X tracemalloc

	interactive bool // -i: prompts are shown even to a pipe
	quiet       bool // -q: no banner
}

// parse reads the arguments.
func parse(args []string, terminal bool) (program, error) {
	var p program
	for len(args) > 0 && len(args[0]) > 1 && args[0][0] == '-' {
		option := args[0]
		switch option {
		case "--version":
			p.kind = "version"
			return p, nil
		case "--help":
			p.kind = "help"
			return p, nil
		}
		if strings.HasPrefix(option, "--") {
			return p, fmt.Errorf("unknown option %s", option)
		}
		rest, err := p.letters(option[1:], args[1:])
		if err != nil || p.kind != "" {
			return p, err
		}
		args = rest
	}
	switch {
	case len(args) == 0 && (terminal || p.interactive):
		p.kind, p.argv = "prompt", []string{""}
	case len(args) == 0:
		p.kind, p.argv = "stdin", []string{""}
	case args[0] == "-" && p.interactive:
		p.kind, p.argv = "prompt", append([]string{""}, args[1:]...)
	case args[0] == "-":
		p.kind, p.argv = "stdin", args
	case args[0] == "run" && len(args) == 1:
		return p, errors.New("run: a file is missing")
	case args[0] == "run":
		p.kind, p.what, p.argv = "file", args[1], args[1:]
	case args[0] == "repl":
		return p.repl(args[1:])
	default:
		p.kind, p.what, p.argv = "file", args[0], args
	}
	return p, nil
}

func (p program) repl(args []string) (program, error) {
	p.kind, p.argv = "prompt", []string{""}
	for _, arg := range args {
		if arg != "-q" {
			return p, fmt.Errorf("repl: unexpected argument %s; -i FILE runs a program before the prompt", arg)
		}
		p.quiet = true
	}
	return p, nil
}

// letters reads the options in one argument; rest are those behind it. kind is set if the
// command line has come to its end.
func (p *program) letters(letters string, rest []string) ([]string, error) {
	for i, letter := range letters {
		switch letter {
		case 'c', 'm', 'W', 'X':
			value := letters[i+1:]
			if value == "" {
				if len(rest) == 0 {
					//lint:ignore ST1005 CPython's words
					return nil, fmt.Errorf("Argument expected for the -%c option", letter)
				}
				value, rest = rest[0], rest[1:]
			}
			switch letter {
			case 'W':
				p.warnings = append(p.warnings, value)
				return rest, nil
			case 'X':
				return rest, p.implementation(value)
			}
			p.kind, p.what = map[rune]string{'c': "code", 'm': "module"}[letter], value
			p.argv = append([]string{"-" + string(letter)}, rest...)
			return nil, nil
		case 'h', '?':
			p.kind = "help"
			return nil, nil
		case 'V':
			p.kind = "version"
			return nil, nil
		case 'u':
			p.unbuffered = true
		case 'i':
			p.interactive = true
			p.flags.Inspect, p.flags.Interactive = true, true
		case 'q':
			p.quiet = true
			p.flags.Quiet = true
		default:
			if !p.flag(letter) {
				//lint:ignore ST1005 CPython's words
				return nil, fmt.Errorf("Unknown option: -%c", letter)
			}
		}
	}
	return rest, nil
}

// flag sets what one letter says that is in sys.flags; ok is false for an unknown letter.
func (p *program) flag(letter rune) (ok bool) {
	f := &p.flags
	switch letter {
	case 'b':
		f.BytesWarning++
	case 'B', 'R': // modules are never written, and hashes are always random
	case 'd':
		f.Debug++
	case 'E':
		f.IgnoreEnvironment = true
	case 'I':
		f.IgnoreEnvironment, f.Isolated, f.NoUserSite, f.SafePath = true, true, true, true
	case 'O':
		f.Optimize++
	case 'P':
		f.SafePath = true
	case 's':
		f.NoUserSite = true
	case 'S':
		f.NoSite = true
	case 'v':
		f.Verbose++
	default:
		return false
	}
	return true
}

// implementation reads an -X option. Unknown ones are kept in sys._xoptions alone.
func (p *program) implementation(option string) error {
	name, value, given := strings.Cut(option, "=")
	p.flags.X = append(p.flags.X, object.XOption{Name: name, Value: value, HasValue: given})
	f := &p.flags
	switch name {
	case "dev":
		f.DevMode = true
	case "importtime":
		f.ImportTime = true
	case "no_debug_ranges":
		f.NoRanges = true
	case "faulthandler":
		f.Faulthandler = true
	case "warn_default_encoding":
		f.WarnDefaultEncoding = true
	case "utf8":
		if given && value != "0" && value != "1" {
			return errors.New("invalid -X utf8 option value")
		}
	case "int_max_str_digits":
		return setDigits(f, value, "-X int_max_str_digits")
	case "tracemalloc":
		p.tracing = true
		return setFrames(f, value, given, "-X tracemalloc=NFRAME")
	case "cpu_count":
		return setCPUs(f, value, "-X cpu_count=n option: n is missing or an invalid number, n must be greater than 0")
	}
	return nil
}

func setDigits(f *pyasync.Flags, value, name string) error {
	n, err := strconv.Atoi(value)
	if err != nil || n != 0 && n < 640 {
		//lint:ignore ST1005 CPython's words
		return fmt.Errorf("%s: invalid limit; must be >= 640 or 0 for unlimited.", name)
	}
	if f.MaxStrDigits = n; n == 0 {
		f.MaxStrDigits = -1
	}
	return nil
}

func setFrames(f *pyasync.Flags, value string, given bool, name string) error {
	n, err := 1, error(nil)
	if given {
		n, err = strconv.Atoi(value)
	}
	if err != nil || n < 0 {
		return fmt.Errorf("%s: invalid number of frames", name)
	}
	f.Tracemalloc = n
	return nil
}

func setCPUs(f *pyasync.Flags, value, msg string) error {
	if value == "default" {
		f.CPUCount = 0
		return nil
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 {
		return errors.New(msg)
	}
	f.CPUCount = n
	return nil
}

// environment completes the flags by what environment variables say, which options come before.
func (p *program) environment(getenv func(string) string) error {
	f := &p.flags
	count := func(n *int, name string) {
		if v := getenv(name); v != "" {
			level, err := strconv.Atoi(v)
			if err != nil || level < 1 {
				level = 1
			}
			*n = max(*n, level)
		}
	}
	count(&f.Optimize, "PYTHONOPTIMIZE")
	count(&f.Verbose, "PYTHONVERBOSE")
	count(&f.Debug, "PYTHONDEBUG")
	set := func(on *bool, name string) { *on = *on || getenv(name) != "" }
	set(&f.NoUserSite, "PYTHONNOUSERSITE")
	set(&f.SafePath, "PYTHONSAFEPATH")
	set(&f.DevMode, "PYTHONDEVMODE")
	set(&f.NoRanges, "PYTHONNODEBUGRANGES")
	set(&f.ImportTime, "PYTHONPROFILEIMPORTTIME")
	set(&f.WarnDefaultEncoding, "PYTHONWARNDEFAULTENCODING")
	set(&f.Faulthandler, "PYTHONFAULTHANDLER")
	set(&f.Inspect, "PYTHONINSPECT")
	set(&p.unbuffered, "PYTHONUNBUFFERED")
	if v := getenv("PYTHONINTMAXSTRDIGITS"); v != "" && f.MaxStrDigits == 0 {
		if err := setDigits(f, v, "PYTHONINTMAXSTRDIGITS"); err != nil {
			return err
		}
	}
	if v := getenv("PYTHONTRACEMALLOC"); v != "" && !p.tracing {
		if err := setFrames(f, v, true, "PYTHONTRACEMALLOC"); err != nil {
			return err
		}
	}
	if v := getenv("PYTHON_CPU_COUNT"); v != "" && f.CPUCount == 0 {
		return setCPUs(f, v, "PYTHON_CPU_COUNT=N: N is missing or an invalid number, N must be greater than 0")
	}
	return nil
}

// filters are the warning filters: those of the flags around those of the environment and of -W.
func (p *program) filters(getenv func(string) string) []string {
	var out []string
	if p.flags.DevMode {
		out = append(out, "default")
	}
	if opts := getenv("PYTHONWARNINGS"); opts != "" {
		out = append(out, strings.Split(opts, ",")...)
	}
	out = append(out, p.warnings...)
	switch n := p.flags.BytesWarning; {
	case n > 1:
		out = append(out, "error::BytesWarning")
	case n == 1:
		out = append(out, "default::BytesWarning")
	}
	return out
}

// config is the Config of an interpreter for the program.
func (p *program) config(e env) (pyasync.Config, error) {
	getenv := e.getenv
	if p.flags.IgnoreEnvironment {
		getenv = func(name string) string {
			if strings.HasPrefix(name, "PYTHON") || name == "PYASYNCPATH" {
				return ""
			}
			return e.getenv(name)
		}
	}
	c := pyasync.NewConfig()
	if err := checkHashSeed(getenv("PYTHONHASHSEED")); err != nil {
		return c, err
	}
	if err := p.environment(getenv); err != nil {
		return c, err
	}
	c = c.WithStdin(e.stdin).WithStdout(e.stdout).WithStderr(e.stderr).WithGetenv(getenv).WithArgs(p.argv...).WithCommand(p.command...).
		WithFlags(p.flags).WithWarnings(p.filters(getenv)...)
	if path := getenv("PYASYNCPATH"); path != "" {
		c = c.WithPath(filepath.SplitList(path)...)
	}
	if p.unbuffered {
		c = c.WithUnbuffered()
	}
	if e.process != nil {
		c = c.WithSignals().WithCollector(&e.process.collector)
	}
	return c, nil
}
