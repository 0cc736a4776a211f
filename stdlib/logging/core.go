// Package logging is Python's logging: its core in Go, its classes, which programs derive
// from and replace parts of, in Python.
package logging

import (
	"math"
	"strings"
	gotime "time"

	"pyasync/object"
	"pyasync/runtime"
	"pyasync/stdlib/atexit"
)

// this file is _logging: what every record takes time for, who calls, filling in the record and
// its time as text

type (
	value  = object.Value
	thread = object.Thread
)

// Core is _logging.
var Core = object.ModuleDef{Name: "_logging", Doc: "The parts of logging that every record goes through.", Funcs: []*object.Func{&caller, &fill, &asctime, &atExit, &ready},
	Exec: func(th *thread, m *object.Module) error {
		for _, d := range methods {
			m.Set(th, d.Name, object.From(object.NewFunction(th, d, m.Dict, object.From(stateOf(th)))))
		}
		return nil
	}}

type stateKey struct{}

// Imported is what the import of logging does at once: the clock of relativeCreated starts, and
// shutdown gets its turn among the functions that are called at the end.
func Imported(th *thread, _ *object.Module) {
	atexit.Reserve(th, stateOf(th))
}

var atExit = object.Func{Name: "at_exit", Sig: "(function, /)", Doc: "Have shutdown called at the end, in the turn that the import has kept for it.", Fast1: func(th *thread, _, fn value) (value, error) {
	atexit.Fill(th, stateOf(th), fn)
	return object.None, nil
}}

// state is what an interpreter remembers between records.
type state struct {
	started          int64 // when logging was imported, in nanoseconds
	names            [21]*object.Str
	places           map[string][2]value // file and module names of paths
	second           int64               // whose text is in text
	clockText        string
	lastText         [2]*object.Str // names of a file and of a function
	message, asctime *object.Str
	quick            *quick
}

var recordNames = [21]string{"name", "msg", "args", "levelname", "levelno", "pathname", "filename", "module", "exc_info", "exc_text", "stack_info",
	"lineno", "funcName", "created", "msecs", "relativeCreated", "thread", "threadName", "processName", "process", "taskName"}

func stateOf(th *thread) *state {
	s, ok := th.Interp.State[stateKey{}].(*state)
	if !ok {
		s = newState(th)
		th.Interp.State[stateKey{}] = s
	}
	return s
}

// newState is the state at first; without a thread, one that the short way is closed for.
func newState(th *thread) *state {
	s := &state{places: map[string][2]value{}, second: math.MinInt64, started: gotime.Now().UnixNano()}
	if th == nil {
		return s
	}
	for i, n := range recordNames {
		s.names[i] = th.Interp.Intern(n)
	}
	s.message, s.asctime = th.Interp.Intern("message"), th.Interp.Intern("asctime")
	return s
}

// ours reports whether a frame is one of module logging.
func ours(f *object.Frame, source string) bool { return f.Code.Filename == source }

var caller = object.Func{Name: "caller", Sig: "(source, stacklevel, /)", Doc: "File, line and function that called a function of the file source.", Fast2: func(th *thread, _, src, level value) (value, error) {
	source := object.StringOf(src)
	n, err := object.AsIndex(th, level)
	if err != nil {
		return value{}, err
	}
	f := th.Top
	for f != nil && (f.Code.Native || ours(f, source)) {
		f = f.Back
	}
	for f != nil && n > 1 && f.Back != nil {
		if f = f.Back; !f.Code.Native && !ours(f, source) && !(strings.Contains(f.Code.Filename, "importlib") && strings.Contains(f.Code.Filename, "_bootstrap")) {
			n--
		}
	}
	if f == nil {
		return object.None, nil
	}
	return object.NewTuple([]value{object.FromString(f.Code.Filename), object.Int(int64(f.Line())), object.FromString(f.Code.Name), object.None}), nil
}}

// place are the names of the file and the module of a path.
func (s *state) place(path value) (file, module value) {
	str, ok := object.AsStr(path)
	if !ok {
		return path, object.FromString("Unknown module")
	}
	p := str.String()
	if known, ok := s.places[p]; ok {
		return known[0], known[1]
	}
	base := p[strings.LastIndexByte(p, '/')+1:]
	root := base
	if i := strings.LastIndexByte(base, '.'); i > 0 && strings.Trim(base[:i], ".") != "" {
		root = base[:i]
	}
	both := [2]value{object.FromString(base), object.FromString(root)}
	if len(s.places) > 1000 {
		clear(s.places)
	}
	s.places[p] = both
	return both[0], both[1]
}

// nanoseconds is the time of a record: what time.time_ns says where a test has put something in
// its place.
func nanoseconds(th *thread) (int64, error) {
	if m, ok := th.Interp.Modules.GetString("time").Object().(*object.Module); ok {
		if f := m.Get("time_ns"); !f.IsZero() {
			if _, ok := f.Object().(*object.Builtin); !ok {
				v, err := object.Call0(th, f)
				if err != nil {
					return 0, err
				}
				n, err := object.AsIndex(th, v)
				return int64(n), err
			}
		}
	}
	return gotime.Now().UnixNano(), nil
}

var fill = object.Func{Name: "fill", Sig: "(record, levelname, name, level, pathname, lineno, msg, args, exc_info, func, sinfo, thread_name, process, process_name, task_name, /)",
	Doc: "Set the attributes of a record.", Bound: func(th *thread, _ value, a []value) (value, error) {
		s := stateOf(th)
		now, err := nanoseconds(th)
		if err != nil {
			return value{}, err
		}
		created, msecs := times(now)
		file, module := s.place(a[4])
		ident, pid := object.None, object.None
		if !a[11].IsNone() {
			ident = object.Int(th.Ident)
		}
		if a[12].AsBool() {
			pid = object.Int(int64(runtime.Pid(th)))
		}
		in := object.InstanceOf(a[0])
		if in == nil {
			return value{}, th.TypeErrorf("not a record: %s", a[0].Type().Name)
		}
		d := object.NewDictSize(len(recordNames) + 3) // formats look names up in it
		if len(in.Names()) > 0 {
			d = in.Dict()
		} else {
			in.TakeDict(d)
		}
		for i, v := range [...]value{a[2], a[6], a[7], a[1], a[3], a[4], file, module, a[8], object.None, a[10], a[5], a[9], object.Float(created),
			object.Float(msecs), object.Float(float64(now-s.started) / 1e6), ident, a[11], a[13], pid, a[14]} {
			d.SetStr(s.names[i], v)
		}
		return object.None, nil
	}}

var asctime = object.Func{Name: "asctime", Sig: "(strftime, converter, created, msecs, /)", Doc: "The time of a record in the default format.", Bound: func(th *thread, _ value, a []value) (value, error) {
	return stateOf(th).clock(th, a[0], a[1], a[2], a[3])
}}
