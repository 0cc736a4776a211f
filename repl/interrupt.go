package repl

import (
	"errors"

	"pyasync/object"
	"pyasync/runtime"
)

// this file says what Ctrl-C does while an entry runs

// errAbandoned stops code that would not end for Ctrl-C. No except clause catches it.
var errAbandoned = errors.New("abandoned")

// overdue is the KeyboardInterrupt for a press that came when the entry had been read, but did not
// run yet.
func (j *job) overdue(th *thread) error {
	if j.presses == 0 || j.interrupted || j.cancelled {
		return nil
	}
	j.interrupted = true
	return th.RaiseArgs(object.KeyboardInterruptType)
}

// interrupt is called for Ctrl-C in the goroutine of the loop, wherever that is: in the code
// of an entry, in that of a task, or waiting.
func (s *session) interrupt(th *thread) error {
	j := s.job
	if j == nil { // a task keeps the loop from reading the next entry
		if !runtime.Current(th, object.From(s.loop)).IsZero() {
			return th.RaiseArgs(object.KeyboardInterruptType)
		}
		if s.taken.Load() {
			s.early++
		} else {
			s.p.reader.Interrupt()
		}
		return nil
	}
	j.presses++
	current := runtime.TaskOf(runtime.Current(th, object.From(s.loop)))
	running := j.blocking || j.task != nil && current == j.task
	switch {
	case running && j.presses > 1 && j.interrupted:
		return errAbandoned
	case running:
		j.interrupted = true
		return th.RaiseArgs(object.KeyboardInterruptType)
	case current != nil && j.presses > 1:
		return th.RaiseArgs(object.KeyboardInterruptType)
	case j.task == nil:
		return nil
	case j.cancelled:
		s.abandon(th)
		return nil
	}
	j.cancelled = true
	_, err := runtime.CancelFuture(th, object.From(j.task), value{})
	return err
}

// abandon returns to the prompt without waiting for the entry any longer.
func (s *session) abandon(th *thread) {
	j := s.job
	j.abandoned = true
	text := "abandoned\n"
	if j.task != nil && !j.task.Done() && !j.interrupted {
		text = "abandoned: " + object.StringOf(j.task.Name()) + " goes on (%tasks, %cancel)\n"
	}
	s.printError(th, text)
	s.next(th)
}
