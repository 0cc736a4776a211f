package runtime

import (
	"math"

	"pyasync/object"
)

// this file defines asyncio.sleep

var sleepInfo = object.CoroutineInfo{Name: "sleep", Qualname: "sleep", File: "asyncio/tasks.py"}

// sleeper is a call of sleep: the coroutine, the future that it waits for and the timer that
// ends it are one object. The future has its result from the beginning.
type sleeper struct {
	object.GoCoroutine
	fut   Future
	timer timer
	delay float64 // if fut.rare.awaited is zero
}

// Stages of a sleeper.
const (
	sleepStart    = iota
	sleepStartInt // the delay is an int
	sleepTurn
	sleepTimer
	sleepForeign
)

var turn = object.From(&object.Turn{Coroutine: func() value {
	s := &sleeper{}
	s.Stage, s.fut.result = sleepTurn, object.None
	return s.InitSuspended(&sleepInfo, s)
}})

// TurnOf is Sleep for `await asyncio.sleep(delay)` with a delay of 0 or less: it is an object.Turn.
// ok is false for other delays.
func TurnOf(delay value) (_ value, ok bool) {
	return turn, delay.IsInt() && delay.AsInt() <= 0 || delay.IsFloat() && delay.AsFloat() <= 0
}

// Sleep is the coroutine asyncio.sleep(delay, result).
func Sleep(th *thread, delay, result value) value {
	s := &sleeper{}
	switch {
	case delay.IsFloat():
		s.delay = delay.AsFloat()
	case delay.IsInt() && int64(float64(delay.AsInt())) == delay.AsInt():
		s.delay, s.Stage = float64(delay.AsInt()), sleepStartInt
	default:
		s.fut.rarePart().awaited = delay
	}
	s.fut.result = orNone(result)
	return s.Init(th, &sleepInfo, s)
}

// Resume implements object.CoroutineBody.
func (s *sleeper) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	switch s.Stage {
	case sleepStart, sleepStartInt:
		return s.begin(th, c)
	case sleepTurn:
		if err != nil {
			return value{}, err
		}
		return s.fut.result, nil
	case sleepTimer:
		if !s.timer.cancelled && s.timer.scheduled {
			s.fut.loop.cancelTimer(&s.timer)
		}
	case sleepForeign:
		if _, cerr := object.CallMethod(th, s.fut.rare.awaited, "cancel"); cerr != nil {
			return value{}, cerr
		}
	}
	return v, err
}

func (s *sleeper) begin(th *thread, c *object.GoCoroutine) (value, error) {
	d, now := s.delay, s.delay <= 0
	if s.fut.rare != nil {
		delay := s.fut.rare.awaited
		var err error
		if now, err = object.CompareBool(th, delay, object.Int(0), object.LE); err != nil {
			return value{}, err
		}
		if !now {
			if d, err = seconds(th, delay); err != nil {
				return value{}, err
			}
		}
	}
	if now {
		s.Stage = sleepTurn
		return c.Yield(object.None)
	}
	if math.IsNaN(d) {
		return value{}, th.ValueErrorf("Invalid delay: NaN (not a number)")
	}
	loop, err := RunningOrRaise(th)
	if err != nil {
		return value{}, err
	}
	l, ok := loop.Object().(*Loop)
	if !ok || l.custom {
		return s.beginForeign(th, c, loop)
	}
	s.fut.loop, s.fut.part = l, true
	if l.debug {
		s.fut.noteSource(l)
	}
	s.Stage = sleepTimer
	s.timer.what = s
	if err := l.checkClosed(th); err != nil {
		return value{}, err
	}
	l.startTimer(l.clock.Now()+d, &s.timer)
	return c.AwaitDriven(&s.fut)
}

// run implements runner: the time has come.
func (s *sleeper) run(th *thread, l *Loop, _ *Future) error {
	return s.fut.setResultUnlessCancelled(th, s.fut.result)
}

var setResultUnlessCancelled = object.Func{Name: "_set_result_unless_cancelled", Sig: "(fut, result)", Qual: "_set_result_unless_cancelled", Bound: func(th *thread, _ value, a []value) (value, error) {
	c, err := object.CallMethod(th, a[0], "cancelled")
	if err != nil {
		return value{}, err
	}
	if yes, err := object.Truth(th, c); yes || err != nil {
		return object.None, err
	}
	_, err = object.CallMethod(th, a[0], "set_result", a[1])
	return object.None, err
}}

// beginForeign is begin for a loop with methods in Python.
func (s *sleeper) beginForeign(th *thread, c *object.GoCoroutine, loop value) (value, error) {
	delay := object.Float(s.delay)
	switch {
	case s.fut.rare != nil:
		delay = s.fut.rare.awaited
	case s.Stage == sleepStartInt:
		delay = object.Int(int64(s.delay))
	}
	fut, err := object.CallMethod(th, loop, "create_future")
	if err != nil {
		return value{}, err
	}
	s.fut.rarePart().awaited, err = object.CallMethod(th, loop, "call_later", delay, object.NewBuiltin(&setResultUnlessCancelled, value{}, "asyncio.futures"), fut, s.fut.result)
	if err != nil {
		return value{}, err
	}
	s.Stage = sleepForeign
	return c.Await(th, fut)
}
