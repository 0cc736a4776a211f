package runtime

import (
	"strconv"
	"strings"

	"pyasync/object"
)

// this file words futures, tasks, handles and callbacks

// futureInfo are the parts of the repr of a future after its class.
func (f *Future) futureInfo(th *thread) ([]string, error) {
	info := []string{strings.ToLower(f.state.String())}
	if f.state == finished {
		if e := f.failure(); e != nil {
			r, err := object.ReprString(th, object.From(e))
			if err != nil {
				return nil, err
			}
			info = append(info, "exception="+r)
		} else {
			r, err := shortRepr(th, orNone(f.result))
			if err != nil {
				return nil, err
			}
			info = append(info, "result="+r)
		}
	}
	if ls := f.listeners(); len(ls) > 0 {
		s, err := listenersText(th, ls)
		if err != nil {
			return nil, err
		}
		info = append(info, s)
	}
	if f.rare != nil && !f.rare.source.IsZero() {
		s, err := createdAt(th, f.rare.source)
		if err != nil {
			return nil, err
		}
		info = append(info, s)
	}
	return info, nil
}

// createdAt tells the last entry of a source traceback.
func createdAt(th *thread, source value) (string, error) {
	items, err := object.Slice(th, source)
	if err != nil || len(items) == 0 {
		return "", err
	}
	parts, err := object.Slice(th, items[len(items)-1])
	if err != nil || len(parts) < 2 {
		return "", err
	}
	file, err := object.ToString(th, parts[0])
	if err != nil {
		return "", err
	}
	line, err := object.ToString(th, parts[1])
	return "created at " + file + ":" + line, err
}

// shortRepr is reprlib.repr(v).
func shortRepr(th *thread, v value) (string, error) {
	if s, ok := object.AsStr(v); v.IsNone() || v.IsBool() || v.IsFloat() || v.IsInt() && v.AsInt() < 1<<32 || ok && len(s.String()) < 20 {
		return object.ReprString(th, v)
	}
	m, err := th.Interp.Hooks.ImportModule(th, "reprlib")
	if err != nil {
		return "", err
	}
	r, err := object.CallMethod(th, m, "repr", v)
	if err != nil {
		return "", err
	}
	return object.ToString(th, r)
}

// listenersText is the cb=[…] part: the first callback, the last, and how many there are between.
func listenersText(th *thread, ls []listener) (string, error) {
	word := func(l listener) (string, error) { return callbackText(th, l.python(), nil, false) }
	first, err := word(ls[0])
	if err != nil {
		return "", err
	}
	text := first
	if n := len(ls); n > 1 {
		last, err := word(ls[n-1])
		if err != nil {
			return "", err
		}
		if n > 2 {
			text += ", <" + strconv.Itoa(n-2) + " more>"
		}
		text += ", " + last
	}
	return "cb=[" + text + "]", nil
}

// partialOf takes a functools.partial apart.
func partialOf(th *thread, fn value) (f value, args []value, kw *object.Dict, ok bool) {
	if fn.Type().Module != "functools" && !fn.Type().Heap() {
		return f, nil, nil, false
	}
	var get [3]value
	for i, name := range [...]string{"func", "args", "keywords"} {
		v, err := object.LookupAttr(th, fn, name)
		if err != nil || v.IsZero() {
			return f, nil, nil, false
		}
		get[i] = v
	}
	t, isTuple := object.AsTuple(get[1])
	d, isDict := get[2].Object().(*object.Dict)
	if !isTuple || !isDict {
		return f, nil, nil, false
	}
	return get[0], t.Items, d, true
}

// callbackText words a callback with its arguments, and the place of its code.
func callbackText(th *thread, fn value, args []value, debug bool) (string, error) {
	text, err := callText(th, fn, args, nil, debug, "")
	if err != nil {
		return "", err
	}
	if file, line, ok := functionSource(th, fn); ok {
		text += " at " + file + ":" + strconv.Itoa(line)
	}
	return text, nil
}

func callText(th *thread, fn value, args []value, kw *object.Dict, debug bool, suffix string) (string, error) {
	a, err := argsText(th, args, kw, debug)
	if err != nil {
		return "", err
	}
	if f, pargs, pkw, ok := partialOf(th, fn); ok {
		return callText(th, f, pargs, pkw, debug, a+suffix)
	}
	name := ""
	for _, attr := range [...]string{"__qualname__", "__name__"} {
		v, err := object.LookupAttr(th, fn, attr)
		if err != nil {
			return "", err
		}
		if s, ok := object.AsStr(v); !v.IsZero() && ok && s.String() != "" {
			name = s.String()
			break
		}
	}
	if b, ok := fn.Object().(*object.Builtin); ok && b.Func == &taskWakeup {
		name = "Task.task_wakeup"
	}
	if name == "" {
		if name, err = object.ReprString(th, fn); err != nil {
			return "", err
		}
	}
	return name + a + suffix, nil
}

func argsText(th *thread, args []value, kw *object.Dict, debug bool) (string, error) {
	if !debug {
		return "()", nil
	}
	var parts []string
	for _, v := range args {
		r, err := shortRepr(th, v)
		if err != nil {
			return "", err
		}
		parts = append(parts, r)
	}
	if kw != nil {
		for _, it := range kw.Items() {
			r, err := shortRepr(th, it.Val)
			if err != nil {
				return "", err
			}
			parts = append(parts, object.StringOf(it.Key)+"="+r)
		}
	}
	return "(" + strings.Join(parts, ", ") + ")", nil
}

// functionSource is where the code of a callback is.
func functionSource(th *thread, fn value) (file string, line int, ok bool) {
	for range 100 {
		w, err := object.LookupAttr(th, fn, "__wrapped__")
		if err != nil || w.IsZero() || object.InstanceOf(fn) == nil {
			break
		}
		fn = w
	}
	if f, isFn := fn.Object().(*object.Function); isFn {
		return f.Code.Filename, f.Code.FirstLine, true
	}
	if f, _, _, isPartial := partialOf(th, fn); isPartial {
		return functionSource(th, f)
	}
	return "", 0, false
}

// coroutineText is what a task's repr says of its coroutine.
func coroutineText(th *thread, coro value) (string, error) {
	name := ""
	for _, attr := range [...]string{"__qualname__", "__name__"} {
		v, err := object.LookupAttr(th, coro, attr)
		if err != nil {
			return "", err
		}
		if s, ok := object.AsStr(v); !v.IsZero() && ok {
			name = s.String()
			break
		}
	}
	if name == "" {
		name = "<" + coro.Type().Name + " without __name__>"
	}
	name += "()"
	attr := func(n string) (value, error) {
		v, err := object.LookupAttr(th, coro, "cr_"+n)
		if err == nil && v.IsZero() {
			v, err = object.LookupAttr(th, coro, "gi_"+n)
		}
		return v, err
	}
	code, err := attr("code")
	if err != nil {
		return "", err
	}
	if code.IsZero() || code.IsNone() {
		running, err := attr("running")
		if err != nil {
			return "", err
		}
		if ok, err := object.Truth(th, orNone(running)); err != nil || !ok {
			return name, err
		}
		return name + " running", nil
	}
	file, err := object.GetAttrString(th, code, "co_filename")
	if err != nil {
		return "", err
	}
	where, err := object.ToString(th, file)
	if err != nil {
		return "", err
	}
	if where == "" {
		where = "<empty co_filename>"
	}
	frame, err := attr("frame")
	if err != nil {
		return "", err
	}
	verb, from, lineno := " running at ", frame, "f_lineno"
	if frame.IsZero() || frame.IsNone() {
		verb, from, lineno = " done, defined at ", code, "co_firstlineno"
	}
	n, err := object.GetAttrString(th, from, lineno)
	if err != nil {
		return "", err
	}
	line, err := object.ToString(th, n)
	return name + verb + where + ":" + line, err
}

// taskInfo are the parts of the repr of a task after its class.
func (t *Task) taskInfo(th *thread) ([]string, error) {
	info, err := t.futureInfo(th)
	if err != nil {
		return nil, err
	}
	if t.state == pending && t.Cancels() > 0 && t.mustCancelOrWaits() {
		info[0] = "cancelling"
	}
	r, err := object.ReprString(th, t.Name())
	if err != nil {
		return nil, err
	}
	more := []string{info[0], "name=" + r}
	if t.coro != nil {
		c, err := coroutineText(th, object.From(t.coro))
		if err != nil {
			return nil, err
		}
		more = append(more, "coro=<"+c+">")
	}
	if w := t.waiting(); !w.IsZero() {
		w, err := object.ReprString(th, w)
		if err != nil {
			return nil, err
		}
		more = append(more, "wait_for="+w)
	}
	return append(more, info[1:]...), nil
}

// mustCancelOrWaits is whether a cancelled task shows as such.
func (t *Task) mustCancelOrWaits() bool { return t.state == pending }

func futureRepr(th *thread, v value) (value, error) {
	if !th.EnterRepr(v.Object()) {
		return object.FromString("<" + v.Type().Name + " ...>"), nil
	}
	defer th.LeaveRepr()
	var info []string
	var err error
	if t := taskOf(v); t != nil {
		info, err = t.taskInfo(th)
	} else {
		info, err = futureOf(v).futureInfo(th)
	}
	if err != nil {
		return value{}, err
	}
	return object.FromString("<" + pyName(v.Type()) + " " + strings.Join(info, " ") + ">"), nil
}

// pyName is __name__ of a class.
func pyName(t *object.Type) string {
	if t.Heap() {
		return t.Name
	}
	return t.Qualname
}

// handleRepr is the repr of a handle.
func handleRepr(th *thread, v value) (value, error) {
	h := handleOf(v)
	if !h.text.IsZero() {
		return h.text, nil
	}
	info := []string{pyName(v.Type())}
	if h.cancelled {
		info = append(info, "cancelled")
	}
	t, isTimer := v.Object().(*TimerHandle)
	if isTimer {
		w, err := object.ToString(th, orNone(t.when))
		if err != nil {
			return value{}, err
		}
		info = append(info, "when="+w)
	}
	debug, err := debugOf(th, h.loop)
	if err != nil {
		return value{}, err
	}
	if !h.fn.IsZero() {
		s, err := callbackText(th, h.fn, h.args, debug)
		if err != nil {
			return value{}, err
		}
		info = append(info, s)
	}
	if !h.source.IsZero() {
		s, err := createdAt(th, h.source)
		if err != nil {
			return value{}, err
		}
		info = append(info, s)
	}
	return object.FromString("<" + strings.Join(info, " ") + ">"), nil
}
