package asyncio

import (
	"math"
	"strconv"

	"pyasync/object"
	"pyasync/runtime"
)

// this file holds timeouts: cancellation by the clock, built on the count of cancel requests

var timeoutType = object.NewStaticIn("asyncio.timeouts", "Timeout", object.ObjectType, object.FlagBaseType)

func timeoutsPart() part {
	return part{name: "timeouts", all: "Timeout timeout timeout_at", funcs: []*object.Func{&timeoutFunc, &timeoutAt}, types: []*object.Type{timeoutType}}
}

type timeoutState uint8

const (
	timeoutCreated timeoutState = iota
	timeoutActive
	timeoutExpiring
	timeoutExpired
	timeoutFinished
)

var timeoutWords = [...]string{"created", "active", "expiring", "expired", "finished"}

// timeout is a Timeout.
type timeout struct {
	object.Sub
	when    value // None: never
	state   timeoutState
	task    value
	cancels int // requests to cancel the task when it was entered
	timer   *runtime.Timer
}

// Type is Timeout.
func (t *timeout) Type() *object.Type { return t.TypeOr(timeoutType) }

// init sets the time by a delay, None for never.
func (t *timeout) init(th *thread, delay value) error {
	loop, err := runtime.RunningOrRaise(th)
	if err != nil {
		return err
	}
	t.when = object.None
	if given(delay) {
		l := runtime.LoopOf(loop)
		var now value
		if l != nil {
			f, err := l.Time(th)
			if err != nil {
				return err
			}
			now = object.Float(f)
		} else if now, err = object.CallMethod(th, loop, "time"); err != nil {
			return err
		}
		t.when, err = object.Binary(th, object.OpAdd, now, delay)
	}
	return err
}

// cancelling is task.cancelling().
func cancelling(th *thread, task value) (int, error) {
	if t := runtime.TaskOf(task); t != nil {
		return t.Cancels(), nil
	}
	v, err := object.CallMethod(th, task, "cancelling")
	if err != nil {
		return 0, err
	}
	return object.AsIndex(th, v)
}

// uncancel is task.uncancel().
func uncancel(th *thread, task value) (int, error) {
	if t := runtime.TaskOf(task); t != nil {
		return t.Uncancel(), nil
	}
	v, err := object.CallMethod(th, task, "uncancel")
	if err != nil {
		return 0, err
	}
	return object.AsIndex(th, v)
}

// enter is __aenter__.
func (t *timeout) enter(th *thread) error {
	if t.state != timeoutCreated {
		return th.Raise(object.RuntimeErrorType, "Timeout has already been entered")
	}
	loop, err := runtime.RunningOrRaise(th)
	if err != nil {
		return err
	}
	task := runtime.Current(th, loop)
	if task.IsZero() {
		return th.Raise(object.RuntimeErrorType, "Timeout should be used inside a task")
	}
	t.state, t.task = timeoutActive, task
	if t.cancels, err = cancelling(th, task); err != nil {
		return err
	}
	return t.reschedule(th, t.when)
}

// reschedule sets the time, None for never.
func (t *timeout) reschedule(th *thread, when value) error {
	if t.state != timeoutActive {
		if t.state == timeoutCreated {
			return th.Raise(object.RuntimeErrorType, "Timeout has not been entered")
		}
		return th.Raise(object.RuntimeErrorType, "Cannot change state of "+timeoutWords[t.state]+" Timeout")
	}
	t.when = when
	if t.timer != nil {
		t.timer.Cancel()
		t.timer = nil
	}
	if when.IsNone() {
		return nil
	}
	loop, err := runtime.RunningOrRaise(th)
	if err != nil {
		return err
	}
	l := runtime.LoopOf(loop)
	if l == nil {
		return th.TypeErrorf("a Timeout needs a loop of asyncio, not '%s'", loop.Type().Name)
	}
	at, err := runtime.Seconds(th, when)
	if err != nil {
		return err
	}
	now, err := l.Time(th)
	if err != nil {
		return err
	}
	if at <= now {
		t.timer = l.Soon(t.expire)
		return nil
	}
	t.timer, err = callAt(th, l, at, t.expire)
	return err
}

// expire is called at the time.
func (t *timeout) expire(th *thread) error {
	t.state, t.timer = timeoutExpiring, nil
	_, err := runtime.CancelFuture(th, t.task, value{})
	return err
}

// exit is __aexit__ with exception e, or nil. Its error is what is to be raised instead.
func (t *timeout) exit(th *thread, e *object.Exception) error {
	if t.timer != nil {
		t.timer.Cancel()
		t.timer = nil
	}
	switch t.state {
	case timeoutExpiring:
		t.state = timeoutExpired
		n, err := uncancel(th, t.task)
		if err != nil {
			return err
		}
		if n > t.cancels || e == nil {
			return nil
		}
		if e.Type().Is(runtime.CancelledErrorType) {
			return timeoutFrom(e)
		}
		insertTimeout(e)
		if e.Type().Is(object.ExceptionGroupType) {
			for _, m := range e.Members() {
				insertTimeout(object.ExceptionOf(m))
			}
		}
	case timeoutActive:
		t.state = timeoutFinished
	}
	return nil
}

// insertTimeout puts a TimeoutError before the CancelledError among the contexts of e.
func insertTimeout(e *object.Exception) {
	for ; e.Context != nil; e = e.Context {
		if c := e.Context; c.Type().Is(runtime.CancelledErrorType) {
			x := object.NewException(object.TimeoutErrorType)
			x.Context, x.Cause, x.Suppress = c, object.From(c), true
			e.Context = x
			return
		}
	}
}

func timeoutOf(v value) *timeout { return v.Object().(*timeout) }

var timeoutFunc = object.Func{Name: "timeout", Sig: "(delay)", Doc: "Return an asynchronous context manager that cancels its body after delay seconds, and then raises TimeoutError.", Qual: "timeout",
	Fast1: func(th *thread, _, delay value) (value, error) {
		t := &timeout{}
		return object.From(t), t.init(th, delay)
	}}

var timeoutAt = object.Func{Name: "timeout_at", Sig: "(when)", Doc: "Like timeout(), for a time of the loop's clock.", Qual: "timeout_at",
	Fast1: func(th *thread, _, when value) (value, error) { return object.From(&timeout{when: when}), nil }}

var timeoutInit = object.Func{Name: "Timeout", Sig: "(when)", Qual: "Timeout.__init__", Fast1: func(th *thread, self, when value) (value, error) {
	timeoutOf(self).when = when
	return object.None, nil
}}

var (
	timeoutEnterInfo = info("timeouts", "Timeout.__aenter__")
	timeoutExitInfo  = info("timeouts", "Timeout.__aexit__")
)

// text is the repr.
func (t *timeout) text(th *thread) (string, error) {
	s := "<Timeout [" + timeoutWords[t.state] + "]"
	if t.state == timeoutActive {
		w := "None"
		if !t.when.IsNone() {
			f, err := runtime.Seconds(th, t.when)
			if err != nil {
				return "", err
			}
			w = strconv.FormatFloat(math.RoundToEven(f*1000)/1000, 'f', -1, 64)
			if t.when.IsFloat() && f == math.Trunc(f) {
				w += ".0"
			}
		}
		s += " when=" + w
	}
	return s + ">", nil
}

func init() {
	t := timeoutType
	t.Doc = "An asynchronous context manager that cancels its body when its time has come."
	t.TextSig = "(self, when)"
	t.New = func(th *thread, typ *object.Type, args []value, kw kwargs) (value, error) {
		return object.From(&timeout{Sub: object.NewSub(typ, timeoutType), when: object.None}), nil
	}
	t.Init = func(th *thread, v value, args []value, kw kwargs) error {
		_, err := timeoutInit.CallFunc(th, v, args, kw)
		return err
	}
	t.Repr = func(th *thread, v value) (value, error) {
		s, err := timeoutOf(v).text(th)
		return object.FromString(s), err
	}
	t.Methods = func() []object.Func {
		return []object.Func{
			{Name: "when", Sig: "()", Doc: "Return the time, or None.", Qual: "Timeout.when", Fast0: func(th *thread, self value) (value, error) { return timeoutOf(self).when, nil }},
			{Name: "expired", Sig: "()", Doc: "Return True once the time has come.", Qual: "Timeout.expired", Fast0: func(th *thread, self value) (value, error) {
				s := timeoutOf(self).state
				return object.Bool(s == timeoutExpiring || s == timeoutExpired), nil
			}},
			{Name: "reschedule", Sig: "(when)", Doc: "Set another time, None for never.", Qual: "Timeout.reschedule", Fast1: func(th *thread, self, when value) (value, error) {
				return object.None, timeoutOf(self).reschedule(th, when)
			}},
			promptly("__aenter__", "()", "Timeout.__aenter__", timeoutEnterInfo, func(th *thread, self value, _ []value) (value, error) {
				return self, timeoutOf(self).enter(th)
			}),
			promptly("__aexit__", "(exc_type, exc_val, exc_tb)", "Timeout.__aexit__", timeoutExitInfo, func(th *thread, self value, a []value) (value, error) {
				return object.None, timeoutOf(self).exit(th, object.ExceptionOf(a[1]))
			}),
		}
	}
}
