// Package subprocess starts processes: the native part of module subprocess, whose classes
// are in subprocess.py. Semantics: CPython 3.13 subprocess. Only the list of modules imports it.
package subprocess

import (
	"strings"
	"time"

	"pyasync/object"
)

// this file defines the module _subprocess

// Module is _subprocess.
var Module = object.ModuleDef{
	Name:  "_subprocess",
	Doc:   "Starts processes.",
	Funcs: []*object.Func{&start, &readyFunc, &setPipeSizeFunc},
}

// request is what a process is started with.
type request struct {
	name        string   // of the program, as errors show it
	programs    []string // where it may be
	args        []string
	env         []string // NAME=value; nil for this process's own
	cwd         string   // "" for this process's own
	streams     [3]int   // -1 for this process's own
	pass        []int    // further descriptors
	closeOthers bool
	session     bool
	group       int // process group; -1 for this process's own
	user        int // -1 for this process's own, as the next two
	groupID     int
	groups      []int // nil for this process's own
}

var start = object.Func{
	Name: "start",
	Sig:  "(name, programs, args, env, cwd, streams, pass_fds, close_fds, session, process_group, user, group, extra_groups, /)",
	Doc:  "Start a process and return its number. Texts are str as os.fsdecode makes them.",
	Bound: func(th *object.Thread, _ object.Value, a []object.Value) (object.Value, error) {
		r := reader{th: th}
		s := request{
			name: r.text(a[0]), programs: r.texts(a[1]), args: r.texts(a[2]), cwd: r.text(a[4]),
			pass: r.ints(a[6]), closeOthers: a[7].AsBool(), session: a[8].AsBool(),
			group: r.int(a[9]), user: r.int(a[10]), groupID: r.int(a[11]),
		}
		if !a[3].IsNone() {
			s.env = append([]string{}, r.texts(a[3])...)
		}
		if !a[12].IsNone() {
			s.groups = append([]int{}, r.ints(a[12])...)
		}
		copy(s.streams[:], r.ints(a[5]))
		if r.err != nil {
			return object.Value{}, r.err
		}
		pid, err := spawn(th, &s)
		return object.Int(int64(pid)), err
	},
}

var readyFunc = object.Func{
	Name: "ready",
	Sig:  "(reads, writes, timeout, /)",
	Doc:  "Wait until descriptors can be read from or written to, for timeout seconds at most unless that is None; return those.",
	Bound: func(th *object.Thread, _ object.Value, a []object.Value) (object.Value, error) {
		r := reader{th: th}
		reads, writes := r.ints(a[0]), r.ints(a[1])
		if r.err != nil {
			return object.Value{}, r.err
		}
		timeout := time.Duration(-1)
		if s, ok := object.FloatValue(a[2]); ok {
			timeout = time.Duration(s * float64(time.Second))
		}
		fds, err := ready(th, reads, writes, timeout)
		out := make([]object.Value, len(fds))
		for i, fd := range fds {
			out[i] = object.Int(int64(fd))
		}
		return object.NewList(out), err
	},
}

var setPipeSizeFunc = object.Func{
	Name: "set_pipe_size",
	Sig:  "(fd, size, /)",
	Doc:  "Have a pipe hold at least size bytes, where the system can.",
	Fast2: func(th *object.Thread, _, fd, size object.Value) (object.Value, error) {
		r := reader{th: th}
		pipe, bytes := r.int(fd), r.int(size)
		if r.err != nil {
			return object.Value{}, r.err
		}
		return object.None, setPipeSize(th, pipe, bytes)
	},
}

// reader turns Python values into Go's and keeps the first error.
type reader struct {
	th  *object.Thread
	err error
}

func (r *reader) text(v object.Value) string {
	if r.err != nil || v.IsNone() {
		return ""
	}
	s, ok := object.AsStr(v)
	if !ok {
		r.err = r.th.TypeErrorf("expected str, not %s", v.Type().Name)
		return ""
	}
	b := object.EncodeFS(s.String())
	if strings.IndexByte(b, 0) >= 0 {
		r.err = r.th.ValueErrorf("embedded null byte")
	}
	return b
}

func (r *reader) int(v object.Value) int {
	if r.err != nil {
		return 0
	}
	n, err := object.AsIndex(r.th, v)
	r.err = err
	return n
}

func (r *reader) values(v object.Value) []object.Value {
	if r.err != nil {
		return nil
	}
	vs, err := object.Slice(r.th, v)
	r.err = err
	return vs
}

func (r *reader) texts(v object.Value) []string {
	var out []string
	for _, x := range r.values(v) {
		out = append(out, r.text(x))
	}
	return out
}

func (r *reader) ints(v object.Value) []int {
	var out []int
	for _, x := range r.values(v) {
		out = append(out, r.int(x))
	}
	return out
}
