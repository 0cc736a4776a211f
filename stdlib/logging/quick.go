package logging

import (
	"math"
	"strconv"
	"strings"

	"pyasync/object"
	"pyasync/runtime"
)

// this file is the short way of a record from a call to a stream. It is taken where programs
// changed none of the functions on that way: then nobody can see that they are not called.
// Anything unusual, an exception to show or a filter, goes the long way, which is Python.

type (
	dict  = object.Dict
	frame = object.Frame
)

// steps are the functions that the short way leaves out, by class.
var steps = [...]struct {
	class string
	names []string
}{
	loggerStep:    {"Logger", []string{"_log", "findCaller", "makeRecord", "handle", "filter", "callHandlers", "__getattribute__"}},
	enabledStep:   {"Logger", []string{"isEnabledFor", "__getattribute__"}},
	handlerStep:   {"Handler", []string{"handle", "filter", "__getattribute__"}},
	streamStep:    {"StreamHandler", []string{"emit", "flush", "format", "terminator", "acquire", "release", "__getattribute__"}},
	fileStep:      {"FileHandler", []string{"emit", "flush", "format", "terminator", "acquire", "release", "__getattribute__"}},
	recordStep:    {"LogRecord", []string{"__init__", "__new__", "getMessage", "__getattribute__", "__setattr__"}},
	formatterStep: {"Formatter", []string{"format", "formatMessage", "usesTime", "__getattribute__"}},
	timeStep:      {"Formatter", []string{"formatTime", "converter", "default_time_format", "default_msec_format"}},
	styleStep:     {"PercentStyle", []string{"format", "_format", "usesTime", "asctime_search", "__getattribute__"}},
}

type step int

const (
	loggerStep step = iota
	enabledStep
	handlerStep
	streamStep
	fileStep
	recordStep
	formatterStep
	timeStep
	styleStep
)

// quick is what the short way knows of the module.
type quick struct {
	globals *dict
	own     [len(steps)][]value // what the module's classes had under the names of steps
	seen    [len(steps)]verdict
	shape   *object.Shape // of a record

	logger          *object.Shape // the shape of the last logger, and where it has these:
	disabled, cache int
}

// verdict is whether objects of a shape take a step as the module's own do, while their class
// has a version.
type verdict struct {
	shape *object.Shape
	ver   uint32
	plain bool
}

// ready is called when the module is complete.
var ready = object.Func{Name: "ready", Sig: "(globals, /)", Doc: "Note the functions of the module as they are.", Fast1: func(th *thread, _, g value) (value, error) {
	s := stateOf(th)
	globals, ok := object.AsDict(g)
	if !ok {
		return value{}, th.TypeErrorf("globals must be a dict")
	}
	s.quick = &quick{globals: globals}
	for i, st := range steps {
		t := globals.GetString(st.class).Object().(*object.Type)
		for _, n := range st.names {
			s.quick.own[i] = append(s.quick.own[i], t.Lookup(n))
		}
	}
	return object.None, nil
}}

// plain reports whether objects of a shape take a step as the module's do.
func (q *quick) plain(shape *object.Shape, of step) bool {
	v := &q.seen[of]
	if t := shape.Class(); v.shape != shape || v.ver != t.Version() {
		*v = verdict{shape, t.Version(), t.Heap()}
		for i, n := range steps[of].names {
			v.plain = v.plain && object.Is(t.Lookup(n), q.own[of][i]) && shape.Slot(n) < 0
		}
	}
	return v.plain
}

// instance is an object that takes a step plainly, or nil.
func (q *quick) instance(v value, of step) *object.Instance {
	in, ok := v.Object().(*object.Instance)
	if !ok || in.HasDictObject() || !q.plain(in.Shape(), of) {
		return nil
	}
	return in
}

// enabled reports whether a logger takes a level, as isEnabledFor does.
func (s *state) enabled(th *thread, logger value, level value) (bool, error) {
	if s.quick != nil {
		if in := s.quick.instance(logger, enabledStep); in != nil {
			if on, known, err := s.quick.cached(th, in, level); known || err != nil {
				return on, err
			}
		}
	}
	v, err := object.CallMethod(th, logger, "isEnabledFor", level)
	if err != nil {
		return false, err
	}
	return object.Truth(th, v)
}

// cached is what a logger remembers of a level.
func (q *quick) cached(th *thread, in *object.Instance, level value) (on, known bool, err error) {
	if shape := in.Shape(); shape != q.logger {
		q.logger, q.disabled, q.cache = shape, shape.Slot("disabled"), shape.Slot("_cache")
	}
	if q.disabled < 0 || q.cache < 0 {
		return false, false, nil
	}
	if v := in.SlotAt(q.disabled); !v.IsBool() || v.AsBool() {
		return false, v.IsBool(), nil
	}
	cache, ok := object.AsDict(in.SlotAt(q.cache))
	if !ok {
		return false, false, nil
	}
	v, err := cache.Get(th, level)
	return v.IsBool() && v.AsBool(), v.IsBool(), err
}

// methods are functions of class Logger. Each has the state of the interpreter in a cell.
var methods = []*object.Def{&isEnabledFor, at("debug", 10), at("info", 20), at("warning", 30), at("error", 40), at("critical", 50)}

var stateType = object.NewStatic("state", object.ObjectType, object.FlagNoInstantiate)

// Type is a type that no program sees.
func (s *state) Type() *object.Type { return stateType }

// Fork implements object.Forker: a copy takes the long way.
func (s *state) Fork(*object.Fork) object.Object { return newState(nil) }

func stateIn(f *frame) *state { return f.Closure[0].V.Object().(*state) }

var isEnabledFor = object.Def{Name: "isEnabledFor", Qualname: "Logger.isEnabledFor", Sig: "(self, level)", Free: []string{"state"},
	Doc: "Whether a message of this level would get as far as the handlers.", Run: func(f *frame, a []value) (value, error) {
		if in, ok := a[0].Object().(*object.Instance); ok && !in.HasDictObject() {
			if q := stateIn(f).quick; q != nil {
				if on, known, err := q.cached(f.Th, in, a[1]); known || err != nil {
					return object.Bool(on), err
				}
			}
		}
		return object.CallMethod(f.Th, a[0], "_find_enabled", a[1])
	}}

// at is a method of loggers for a level.
func at(name string, level int64) *object.Def {
	return &object.Def{Name: name, Qualname: "Logger." + name, Sig: "(self, msg, *args, **kwargs)", Free: []string{"state"},
		Doc: "Record msg % args at level " + strings.ToUpper(name) + ".", Run: func(f *frame, a []value) (value, error) {
			th := f.Th
			s := stateIn(f)
			on, err := s.enabled(th, a[0], object.Int(level))
			if err != nil {
				return value{}, err
			}
			args, kwargs := a[2].Object().(*object.Tuple), a[3].Object().(*dict)
			if !on {
				th.SpareTuple(args) // nobody else has them
				th.SpareDict(kwargs)
				return object.None, nil
			}
			if kwargs.Len() == 0 && s.quick != nil {
				if in := s.quick.instance(a[0], loggerStep); in != nil {
					if done, err := s.log(th, in, level, a[1], a[2]); done || err != nil {
						return object.None, err
					}
				}
			}
			fn, err := object.GetAttrString(th, a[0], "_log")
			if err != nil {
				return value{}, err
			}
			return object.Call(th, fn, []value{object.Int(level), a[1], a[2]}, keywords(kwargs))
		}}
}

// keywords are the items of **kwargs.
func keywords(d *dict) []object.Kw {
	var kw []object.Kw
	for _, it := range d.Items() {
		name, _ := object.AsStr(it.Key)
		kw = append(kw, object.Kw{Name: name, Val: it.Val})
	}
	return kw
}

// flag is a name of the module that says whether something is noted.
func (q *quick) flag(name string) bool {
	v := q.globals.GetString(name)
	return v.IsBool() && v.AsBool()
}

// log makes a record and passes it on. It reports false, and has done nothing, where the
// record must be made the long way.
func (s *state) log(th *thread, logger *object.Instance, level int64, msg, args value) (bool, error) {
	q := s.quick
	class, ok := q.globals.GetString("_logRecordFactory").Object().(*object.Type)
	if !ok || !object.Is(object.From(class), q.globals.GetString("LogRecord")) {
		return false, nil
	}
	record := object.NewInstance(class)
	if !q.plain(record.Shape(), recordStep) {
		return false, nil
	}
	if t := args.Object().(*object.Tuple); len(t.Items) == 1 {
		switch t.Items[0].Type() { // a mapping has a meaning of its own
		case object.StrType, object.IntType, object.FloatType, object.BoolType, object.NoneType:
		default:
			return false, nil
		}
	}
	modules := th.Interp.Modules
	process := object.None
	if q.flag("logMultiprocessing") {
		if !modules.GetString("multiprocessing").IsZero() {
			return false, nil
		}
		process = object.FromString("MainProcess")
	}
	task := object.None
	if q.flag("logAsyncioTasks") {
		if m := modules.GetString("asyncio"); !m.IsZero() {
			task = taskName(th, m)
		}
	}
	name, ident, pid := object.None, object.None, object.None
	if q.flag("logThreads") {
		t, err := object.Call(th, q.globals.GetString("_current_thread"), nil, nil)
		if err != nil {
			return false, err
		}
		if name, err = object.GetAttrString(th, t, "name"); err != nil {
			return false, err
		}
		ident = object.Int(th.Ident)
	}
	if q.flag("logProcesses") {
		pid = object.Int(int64(runtime.Pid(th)))
	}
	levelName, err := q.levelName(th, level)
	if err != nil {
		return false, err
	}
	path, line, fn := object.FromString("(unknown file)"), object.Int(0), object.FromString("(unknown function)")
	source := q.globals.GetString("_srcfile")
	c := th.Top
	for c != nil && (c.Code.Native || ours(c, object.StringOf(source))) {
		c = c.Back
	}
	if c != nil {
		path, line, fn = s.text(c.Code.Filename, 0), object.Int(int64(c.Line())), s.text(c.Code.Name, 1)
	}
	now, err := nanoseconds(th)
	if err != nil {
		return false, err
	}
	created, msecs := times(now)
	file, module := s.place(path)
	if q.shape == nil || q.shape.Class() != class {
		q.shape = record.Shape()
		for _, n := range recordNames {
			q.shape = q.shape.Add(n)
		}
	}
	record.FillRoom(q.shape, []value{logger.Get("name"), msg, args, levelName, object.Int(level), path, file, module, object.None, object.None, object.None,
		line, fn, object.Float(created), object.Float(msecs), object.Float(float64(now-s.started) / 1e6), ident, name, process, pid, task}, 2)
	return true, s.pass(th, logger, record, level)
}

// text is a str of a name that comes again and again.
func (s *state) text(name string, k int) value {
	if v := s.lastText[k]; v == nil || v.String() != name {
		s.lastText[k] = object.NewStr(name)
	}
	return object.From(s.lastText[k])
}

// times are the attributes created and msecs.
func times(now int64) (created, msecs float64) {
	sec, nsec := now/1e9, now%1e9
	created = float64(now) / 1e9
	msecs = float64(nsec / 1e6)
	if msecs == 999 && int64(created) != sec {
		msecs = 0 // created was rounded up to the next second
	}
	return created, msecs
}

func (q *quick) levelName(th *thread, level int64) (value, error) {
	if names, ok := object.AsDict(q.globals.GetString("_levelToName")); ok {
		if v, err := names.Get(th, object.Int(level)); err != nil || !v.IsZero() {
			return v, err
		}
	}
	return object.Call1(th, q.globals.GetString("getLevelName"), object.Int(level))
}

// taskName is the name of the running task, or None.
func taskName(th *thread, asyncio value) value {
	m, ok := asyncio.Object().(*object.Module)
	if !ok {
		return object.None
	}
	task, err := object.Call(th, m.Get("current_task"), nil, nil)
	if err == nil && !task.IsNone() {
		if name, err := object.CallMethod(th, task, "get_name"); err == nil {
			return name
		}
	}
	return object.None
}

// pass hands a record to the handlers of a logger and of those above it.
func (s *state) pass(th *thread, logger, record *object.Instance, level int64) error {
	if disabled, err := object.Truth(th, logger.Get("disabled")); err != nil || disabled {
		return err
	}
	if filters, ok := object.AsList(logger.Get("filters")); !ok || len(filters.Items) > 0 {
		_, err := object.CallMethod(th, object.From(logger), "handle", object.From(record))
		return err
	}
	found := false
	for in := logger; in != nil; {
		handlers, ok := object.AsList(in.Get("handlers"))
		if !ok {
			break
		}
		for i := 0; i < len(handlers.Items); i++ {
			found = true
			if err := s.deliver(th, handlers.Items[i], record, level); err != nil {
				return err
			}
		}
		if up, err := object.Truth(th, in.Get("propagate")); err != nil {
			return err
		} else if !up {
			break
		}
		in, _ = in.Get("parent").Object().(*object.Instance)
		if in != nil && in.HasDictObject() {
			break
		}
	}
	if found {
		return nil
	}
	_, err := object.CallMethod(th, object.From(logger), "callHandlers", object.From(record)) // nobody took it
	return err
}

// deliver gives a record to one handler.
func (s *state) deliver(th *thread, handler value, record *object.Instance, level int64) error {
	q := s.quick
	least, err := object.GetAttrString(th, handler, "level")
	if err != nil {
		return err
	}
	if below, err := object.CompareBool(th, object.Int(level), least, object.LT); err != nil || below {
		return err
	}
	in := q.instance(handler, handlerStep)
	if in == nil || len(in.Names()) == 0 {
		_, err := object.CallMethod(th, handler, "handle", object.From(record))
		return err
	}
	filters, ok := object.AsList(in.Get("filters"))
	lock := in.Get("lock")
	if !ok || len(filters.Items) > 0 || lock.IsZero() || lock.IsNone() {
		_, err := object.CallMethod(th, handler, "handle", object.From(record))
		return err
	}
	if _, err := object.CallMethod(th, lock, "acquire"); err != nil {
		return err
	}
	err = s.emit(th, handler, in, record)
	if _, failed := object.CallMethod(th, lock, "release"); err == nil {
		err = failed
	}
	return err
}

// emit writes a record as StreamHandler does, or lets the handler do it.
func (s *state) emit(th *thread, handler value, in, record *object.Instance) error {
	q := s.quick
	stream := in.Get("stream")
	plain := q.instance(handler, streamStep) != nil || q.instance(handler, fileStep) != nil
	if !plain || stream.IsZero() || stream.IsNone() {
		_, err := object.CallMethod(th, handler, "emit", object.From(record))
		return err
	}
	text, err := s.format(th, in.Get("formatter"), record)
	line, ok := object.AsStr(text)
	end, ok2 := object.AsStr(in.Type().Lookup("terminator"))
	if err != nil || !ok || !ok2 { // the error is to be seen where it comes from
		_, err := object.CallMethod(th, handler, "emit", object.From(record))
		return err
	}
	err = write(th, stream, object.ConcatStr(th, line, end))
	if err == nil || !object.IsException(err, object.ExceptionType) || object.IsException(err, object.RecursionErrorType) {
		return err
	}
	_, err = object.Call(th, q.globals.GetString("_failed"), []value{handler, object.From(record), object.From(err.(*object.Exception))}, nil)
	return err
}

// write writes to a stream and flushes it, if that can be.
func write(th *thread, stream, line value) error {
	if _, err := object.CallMethod(th, stream, "write", line); err != nil {
		return err
	}
	flush, err := object.GetAttrString(th, stream, "flush")
	if err != nil {
		if object.IsException(err, object.AttributeErrorType) {
			return nil
		}
		return err
	}
	_, err = object.Call(th, flush, nil, nil)
	return err
}

// format is the text of a record.
func (s *state) format(th *thread, formatter value, record *object.Instance) (value, error) {
	q := s.quick
	if formatter.IsZero() || formatter.IsNone() {
		formatter = q.globals.GetString("_defaultFormatter")
	}
	f := q.instance(formatter, formatterStep)
	long := func() (value, error) { return object.CallMethod(th, formatter, "format", object.From(record)) }
	if f == nil || record.HasDictObject() {
		return long()
	}
	style := q.instance(f.Get("_style"), styleStep)
	for _, n := range []string{"exc_info", "exc_text", "stack_info"} {
		if !record.Get(n).IsNone() {
			return long()
		}
	}
	if style == nil || !style.Get("_defaults").IsNone() {
		return long()
	}
	layout, ok := object.AsStr(style.Get("_fmt"))
	if !ok {
		return long()
	}
	msg, err := object.ToStr(th, record.Get("msg"))
	if err != nil {
		return msg, err
	}
	if t, ok := object.AsTuple(record.Get("args")); !ok {
		return long()
	} else if text, ok := object.AsStr(msg); ok && len(t.Items) > 0 {
		if msg, err = object.PercentItems(th, text, t.Items); err != nil {
			return msg, err
		}
	}
	record.Set(s.message, msg)
	if strings.Contains(layout.String(), "%(asctime)") {
		text, err := s.time(th, formatter, f, record)
		if err != nil {
			return text, err
		}
		record.Set(s.asctime, text)
	}
	v, err := object.PercentFormat(th, layout, object.From(&fields{record}))
	if err != nil && object.IsException(err, object.KeyErrorType) {
		return long() // it says which field is missing
	}
	return v, err
}

// time is formatter.formatTime(record, formatter.datefmt).
func (s *state) time(th *thread, formatter value, f, record *object.Instance) (value, error) {
	date := f.Get("datefmt")
	if date.IsZero() {
		date = object.None
	}
	if !date.IsNone() || s.quick.instance(formatter, timeStep) == nil {
		return object.CallMethod(th, formatter, "formatTime", object.From(record), date)
	}
	clock := s.quick.globals.GetString("time").Object().(*object.Module)
	return s.clock(th, clock.Get("strftime"), clock.Get("localtime"), record.Get("created"), record.Get("msecs"))
}

// clock is a time in the default format. What it makes of the last second is kept.
func (s *state) clock(th *thread, strftime, localtime, at, ms value) (value, error) {
	created, err := object.AsFloat(th, at)
	if err != nil {
		return value{}, err
	}
	msecs, err := object.AsFloat(th, ms)
	if err != nil {
		return value{}, err
	}
	if sec := int64(math.Floor(created)); sec != s.second {
		t, err := object.Call1(th, localtime, at)
		if err != nil {
			return value{}, err
		}
		v, err := object.Call2(th, strftime, object.FromString("%Y-%m-%d %H:%M:%S"), t)
		if err != nil {
			return value{}, err
		}
		s.second, s.clockText = sec, object.StringOf(v)
	}
	b := append(make([]byte, 0, 32), s.clockText...)
	b = append(b, ',')
	n := int64(msecs)
	for limit := int64(100); limit > 1 && n < limit && n >= 0; limit /= 10 {
		b = append(b, '0')
	}
	return object.FromString(string(strconv.AppendInt(b, n, 10))), nil
}

// fields shows the attributes of a record as a mapping, for the % operator.
type fields struct{ record *object.Instance }

var fieldsType = object.NewStatic("dict", object.ObjectType, object.FlagNoInstantiate)

// Type is a type that no program sees.
func (*fields) Type() *object.Type { return fieldsType }

func init() {
	fieldsType.GetItem = func(th *thread, v, key value) (value, error) {
		if name, ok := object.AsStr(key); ok {
			if x := v.Object().(*fields).record.Get(name.String()); !x.IsZero() {
				return x, nil
			}
		}
		return value{}, th.RaiseArgs(object.KeyErrorType, key)
	}
}
