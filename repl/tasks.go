package repl

import (
	"fmt"
	"strings"
	"time"

	"pyasync/object"
	"pyasync/runtime"
)

// this file shows and cancels tasks

// tasks are those that are not done, except the one that runs the entry.
func (s *session) tasks(th *thread) []*runtime.Task {
	all, err := runtime.AllTasks(th, object.From(s.loop))
	if err != nil {
		return nil
	}
	var ts []*runtime.Task
	for _, v := range all {
		if t := runtime.TaskOf(v); t != nil && (s.job == nil || s.job.task != t) {
			ts = append(ts, t)
		}
	}
	return ts
}

func (s *session) listTasks(th *thread) error {
	rows := [][]string{{"name", "state", "awaits", "where", "for"}}
	now, err := s.loop.Time(th)
	if err != nil {
		return err
	}
	for _, t := range s.tasks(th) {
		awaits, where := position(th, t.Coroutine())
		if t.Awaiting().IsZero() {
			awaits = ""
		}
		since := ""
		if when, ok := t.Since(); ok {
			since = duration(now - when)
		}
		rows = append(rows, []string{object.StringOf(t.Name()), taskState(t), awaits, where, since})
	}
	if len(rows) == 1 {
		s.print(th, "there are no tasks\n")
		return nil
	}
	s.print(th, table(rows))
	return nil
}

func taskState(t *runtime.Task) string {
	switch {
	case t.Cancels() > 0:
		return "cancelling"
	case t.Awaiting().IsZero():
		return "ready"
	}
	return "waiting"
}

// position is what a coroutine waits for in the end, and where in Python code that is.
func position(th *thread, coro value) (awaits, where string) {
	attr := func(v value, name string) value {
		x, err := object.LookupAttr(th, v, name)
		if err != nil || x.IsNone() {
			return value{}
		}
		return x
	}
	const deepest = 10000
	for v, n := coro, 0; !v.IsZero() && n < deepest; n++ {
		if t := runtime.TaskOf(v); t != nil {
			return object.StringOf(t.Name()), where
		}
		if runtime.FutureOf(v) != nil {
			if awaits == "" {
				awaits = "Future"
			}
			return awaits, where
		}
		if g, ok := v.Object().(*object.GoCoroutine); ok {
			if awaits == "" {
				awaits = g.CoroutineName()
			}
			v = g.Waiting()
			continue
		}
		if frame, ok := frameOf(attr, v); ok {
			where, awaits = frame, ""
		} else if q := attr(v, "__qualname__"); !q.IsZero() && awaits == "" {
			awaits = object.StringOf(q)
		}
		next := value{}
		for _, name := range [...]string{"cr_await", "ag_await", "gi_yieldfrom"} {
			if next = attr(v, name); !next.IsZero() {
				break
			}
		}
		v = next
	}
	return awaits, where
}

// frameOf is where a coroutine or generator of Python code is.
func frameOf(attr func(v value, name string) value, v value) (string, bool) {
	for _, name := range [...]string{"cr_frame", "ag_frame", "gi_frame"} {
		f := attr(v, name)
		if f.IsZero() {
			continue
		}
		code, line := attr(f, "f_code"), attr(f, "f_lineno")
		if c, ok := code.Object().(*object.Code); !ok || c.Native || line.IsZero() {
			return "", false
		}
		file := object.StringOf(attr(code, "co_filename"))
		if strings.HasPrefix(file, source+"-") {
			file = source
		}
		if i := strings.LastIndexByte(file, '/'); i >= 0 {
			file = file[i+1:]
		}
		return fmt.Sprintf("%s:%d in %s", file, line.AsInt(), object.StringOf(attr(code, "co_name"))), true
	}
	return "", false
}

// duration words seconds.
func duration(seconds float64) string {
	switch d := time.Duration(seconds * float64(time.Second)); {
	case d < time.Minute:
		return fmt.Sprintf("%.1f s", d.Seconds())
	default:
		return d.Round(time.Second).String()
	}
}

// table lays out rows in columns.
func table(rows [][]string) string {
	widths := make([]int, len(rows[0]))
	for _, r := range rows {
		for i, c := range r {
			widths[i] = max(widths[i], len([]rune(c)))
		}
	}
	var b strings.Builder
	for _, r := range rows {
		var line strings.Builder
		for i, c := range r {
			line.WriteString(c + strings.Repeat(" ", widths[i]-len([]rune(c))+2))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

func (s *session) cancelTask(th *thread, name string) error {
	var names []string
	for _, t := range s.tasks(th) {
		n := object.StringOf(t.Name())
		if n == name {
			_, err := t.Cancel(th, value{})
			return err
		}
		names = append(names, n)
	}
	if len(names) == 0 {
		return usagef("%%cancel: there is no task %s; there are no tasks at all", name)
	}
	if near := object.Suggest(name, names); near != "" {
		return usagef("%%cancel: there is no task %s; did you mean %s?", name, near)
	}
	return usagef("%%cancel: there is no task %s; there are %s", name, cut(strings.Join(names, ", "), 200))
}
