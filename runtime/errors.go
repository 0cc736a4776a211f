package runtime

import "pyasync/object"

// this file declares the exceptions of asyncio

func exception(module, name string, base *object.Type, doc string) *object.Type {
	t := object.NewStaticIn(module, name, base, object.FlagBaseType|object.FlagExcSub)
	t.Doc = doc
	return t
}

// The exceptions.
var (
	CancelledErrorType       = exception("asyncio.exceptions", "CancelledError", object.BaseExceptionType, "The task was cancelled, or what it waited for was.")
	InvalidStateErrorType    = exception("asyncio.exceptions", "InvalidStateError", object.ExceptionType, "A future or task is asked for what it does not have yet, or given what it already has.")
	SendfileNotAvailableType = exception("asyncio.exceptions", "SendfileNotAvailableError", object.RuntimeErrorType, "The sendfile system call is not available for this kind of file or socket.")
	BrokenBarrierErrorType   = exception("asyncio.exceptions", "BrokenBarrierError", object.RuntimeErrorType, "Someone called abort() on the barrier, so nobody can wait at it.")
	QueueEmptyType           = exception("asyncio.queues", "QueueEmpty", object.ExceptionType, "get_nowait() found nothing in the queue.")
	QueueFullType            = exception("asyncio.queues", "QueueFull", object.ExceptionType, "put_nowait() found no room in the queue.")
	QueueShutDownType        = exception("asyncio.queues", "QueueShutDown", object.ExceptionType, "The queue is shut down: nothing more goes in, and there is nothing left to get.")
)

// raiseInvalid is an InvalidStateError.
func raiseInvalid(th *thread, msg string) error { return th.Raise(InvalidStateErrorType, msg) }

// endsLoop reports whether an exception is not for tasks and handlers to keep: it ends the
// loop.
func endsLoop(err error) bool {
	e := object.AsException(err)
	return e == nil || e.Type().Is(object.KeyboardInterruptType) || e.Type().Is(object.SystemExitType)
}

// EndsLoop reports whether an error of a callback ends the loop, and is not reported.
func EndsLoop(err error) bool { return endsLoop(err) }
