package asyncio

import (
	"pyasync/object"
	"pyasync/runtime"
)

// this file defines coroutines in Go that go from step to step

// step is what a coroutine does when it goes on: it awaits something and sets the next step,
// or returns a result.
type step func(th *thread, c *object.GoCoroutine, v value, err error) (value, error)

// steady is a coroutine in Go as a sequence of steps.
type steady struct {
	object.GoCoroutine
	next step
}

// Resume implements object.CoroutineBody.
func (s *steady) Resume(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	return s.next(th, c, v, err)
}

// then awaits aw and goes on with next.
func (s *steady) then(th *thread, aw value, next step) (value, error) {
	s.next = next
	return s.Await(th, aw)
}

// thenFuture is then for a future.
func (s *steady) thenFuture(f *runtime.Future, next step) (value, error) {
	s.next = next
	return s.AwaitDriven(f)
}

// done is the last step of a coroutine that returns None.
func done(th *thread, c *object.GoCoroutine, v value, err error) (value, error) {
	return object.None, err
}

// returned is the last step of a coroutine that returns what it has awaited.
func returned(th *thread, c *object.GoCoroutine, v value, err error) (value, error) { return v, err }
