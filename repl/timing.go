package repl

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"pyasync/eval"
	"pyasync/object"
	"pyasync/runtime"
)

// this file measures statements and runs files

// clocks are the functions of module time for the time that passes and that of the processor.
func clocks(th *thread) (wall, cpu func() float64, err error) {
	m, err := th.Interp.Hooks.ImportModule(th, "time")
	if err != nil {
		return nil, nil, err
	}
	read := func(name string) func() float64 {
		return func() float64 {
			v, err := object.CallMethod(th, m, name)
			if err != nil {
				return 0
			}
			return v.AsFloat()
		}
	}
	return read("perf_counter"), read("process_time"), nil
}

func (s *session) time(th *thread, text string, done func(error)) {
	wall, cpu, err := clocks(th)
	if err != nil {
		done(err)
		return
	}
	w, c := wall(), cpu()
	s.runText(th, text, func(err error) {
		w, c = wall()-w, cpu()-c
		s.flush(th)
		s.printError(th, fmt.Sprintf("took %s (processor: %s)\n", span(w), span(c)))
		done(err)
	})
}

// span words seconds with three digits.
func span(seconds float64) string {
	for _, u := range [...]struct {
		size float64
		name string
	}{{1, "s"}, {1e-3, "ms"}, {1e-6, "µs"}} {
		if seconds >= u.size {
			return strconv.FormatFloat(seconds/u.size, 'g', 3, 64) + " " + u.name
		}
	}
	return strconv.FormatFloat(seconds/1e-9, 'f', 0, 64) + " ns"
}

// bench is a %timeit under way.
type bench struct {
	s             *session
	fn, clock     value // fn(loops, clock) is how long that many runs take
	async         bool
	loops, rounds int
	best          float64
	done          func(error)
}

func (s *session) timeit(th *thread, arg string, done func(error)) {
	b := &bench{s: s, rounds: 5, best: math.Inf(1), done: done}
	text, err := b.options(arg)
	if err == nil {
		err = b.compile(th, text)
	}
	if err != nil {
		done(err)
		return
	}
	if b.loops > 0 {
		b.measure(th)
		return
	}
	b.calibrate(th, 1)
}

// options reads -n and -r, and returns the statement behind them.
func (b *bench) options(arg string) (string, error) {
	for {
		var into *int
		switch {
		case strings.HasPrefix(arg, "-n"):
			into = &b.loops
		case strings.HasPrefix(arg, "-r"):
			into = &b.rounds
		case arg == "":
			return "", usagef("%%timeit: a statement is missing")
		default:
			return arg, nil
		}
		opt := arg[:2]
		word, rest, _ := strings.Cut(strings.TrimSpace(arg[2:]), " ")
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 {
			return "", usagef("%%timeit: %s wants a positive number, not '%s'", opt, word)
		}
		*into, arg = n, strings.TrimSpace(rest)
	}
}

// compile makes the function that runs the statement in a loop.
func (b *bench) compile(th *thread, text string) error {
	codes, err := eval.CompileEntry(th, text, source, source, &b.s.futures) // errors point at what was typed
	if err != nil {
		return err
	}
	def := "def"
	for _, c := range codes {
		if b.async = b.async || c.Suspends; b.async {
			def = "async def"
		}
	}
	body := strings.ReplaceAll(text, "\n", "\n        ")
	src := def + " __timeit__(__loops, __clock):\n    __start = __clock()\n    for __i in range(__loops):\n        " + body +
		"\n    return __clock() - __start\n"
	opts := b.s.futures
	opts.Text = true
	code, err := eval.CompileSource(th, src, "<timeit>", eval.Exec, opts)
	if err != nil {
		return err
	}
	code.Source.Shown = true
	names := object.NewDict()
	if _, err := eval.RunCode(th, code, b.s.names, object.From(names), nil); err != nil {
		return err
	}
	b.fn = names.GetString("__timeit__")
	m, err := th.Interp.Hooks.ImportModule(th, "time")
	if err != nil {
		return err
	}
	b.clock, err = object.GetAttrString(th, m, "perf_counter")
	return err
}

// once runs the statement a number of times, and tells how long it took.
func (b *bench) once(th *thread, loops int, then func(seconds float64)) {
	v, err := b.s.blocking(th, func() (value, error) { return object.Call2(th, b.fn, object.Int(int64(loops)), b.clock) })
	if err != nil {
		b.done(err)
		return
	}
	if !b.async {
		then(v.AsFloat())
		return
	}
	b.s.await(th, v, func(v value, err error) {
		if err != nil {
			b.done(err)
			return
		}
		then(v.AsFloat())
	})
}

// calibrate finds how many runs take long enough to be measured.
func (b *bench) calibrate(th *thread, loops int) {
	const enough = 0.2 // seconds
	b.once(th, loops, func(seconds float64) {
		if seconds >= enough || loops >= 1e9 {
			b.loops, b.best = loops, seconds
			b.rounds--
			b.measure(th)
			return
		}
		step := 10.0
		if seconds > 0 {
			step = min(10, max(1.5, 1.2*enough/seconds))
		}
		b.calibrate(th, niceNumber(float64(loops)*step))
	})
}

// niceNumber is the next of 1, 2, 5, 10, 20 …
func niceNumber(x float64) int {
	p := math.Pow(10, math.Floor(math.Log10(x)))
	for _, f := range [...]float64{1, 2, 5, 10} {
		if x <= f*p {
			return int(f * p)
		}
	}
	return int(10 * p)
}

func (b *bench) measure(th *thread) {
	if b.rounds <= 0 {
		b.report(th)
		return
	}
	b.rounds--
	b.once(th, b.loops, func(seconds float64) {
		b.best = min(b.best, seconds)
		b.measure(th)
	})
}

func (b *bench) report(th *thread) {
	loops := "loops"
	if b.loops == 1 {
		loops = "loop"
	}
	b.s.print(th, fmt.Sprintf("%d %s, best: %s per loop\n", b.loops, loops, span(b.best/float64(b.loops))))
	b.done(nil)
}

// runFile runs a program in the names of the session. One that awaits at its top level runs
// on the session's loop; for any other that loop pauses, so that the program may call
// asyncio.run.
func (s *session) runFile(th *thread, arg string, done func(error)) {
	args := strings.Fields(arg)
	file, err := filepath.Abs(expandHome(args[0]))
	if err != nil {
		done(usagef("%%run: %v", err))
		return
	}
	text, err := os.ReadFile(file)
	if err != nil {
		done(usagef("%%run: %v", pathError(err)))
		return
	}
	code, err := eval.CompileSource(th, string(text), file, eval.Exec, eval.Options{TopLevelAwait: true, File: true})
	if err != nil {
		done(err)
		return
	}
	restore := s.asProgram(th, file, args)
	finish := func(err error) {
		restore()
		if e := object.AsException(err); e != nil && e.Type().Is(object.SystemExitType) {
			s.programExit(th, e)
			err = nil
		}
		done(err)
	}
	if !code.Suspends {
		resume := s.pause(th)
		_, err := s.blocking(th, func() (value, error) { return eval.RunCode(th, code, s.names, value{}, nil) })
		resume()
		finish(err)
		return
	}
	coro, err := eval.RunCode(th, code, s.names, value{}, nil)
	if err != nil {
		finish(err)
		return
	}
	s.await(th, coro, func(_ value, err error) { finish(err) })
}

// programExit tells why a program has ended: that does not end the prompt.
func (s *session) programExit(th *thread, e *object.Exception) {
	code, err := object.GetAttrString(th, object.From(e), "code")
	if err != nil || code.IsNone() {
		return
	}
	text, err := object.ToString(th, code)
	if err != nil {
		return
	}
	if code.IsInt() {
		text = "(exit status " + text + ")"
	}
	s.printError(th, text+"\n")
}

// asProgram sets what a program sees of itself, until restore is called.
func (s *session) asProgram(th *thread, file string, args []string) (restore func()) {
	m := th.Interp.Sys
	argv, own := m.Get("argv"), s.names.GetString("__file__")
	items := make([]value, len(args))
	for i, a := range args {
		items[i] = object.FromString(a)
	}
	m.Set(th, "argv", object.NewList(items))
	s.names.SetString("__file__", object.FromString(file))
	return func() {
		m.Set(th, "argv", argv)
		if own.IsZero() {
			_, _ = s.names.Delete(th, object.FromString("__file__"))
		} else {
			s.names.SetString("__file__", own)
		}
	}
}

// pause has the thread run no loop until resume is called.
func (s *session) pause(th *thread) (resume func()) {
	running, interrupt := runtime.RunningLoop(th), th.Interp.OnInterrupt
	runtime.SetRunningLoop(th, value{})
	th.Interp.OnInterrupt = nil
	return func() {
		runtime.SetRunningLoop(th, running)
		runtime.SetThreadLoop(th, object.From(s.loop))
		th.Interp.OnInterrupt = interrupt
	}
}
