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
	CancelledErrorType       = exception("asyncio.exceptions", "CancelledError", object.BaseExceptionType, "The Future or Task was cancelled.")
	InvalidStateErrorType    = exception("asyncio.exceptions", "InvalidStateError", object.ExceptionType, "The operation is not allowed in this state.")
	SendfileNotAvailableType = exception("asyncio.exceptions", "SendfileNotAvailableError", object.RuntimeErrorType, "The sendfile system call is not available for this kind of file or socket.")
	BrokenBarrierErrorType   = exception("asyncio.exceptions", "BrokenBarrierError", object.RuntimeErrorType, "Barrier is broken by barrier.abort() call.")
	QueueEmptyType           = exception("asyncio.queues", "QueueEmpty", object.ExceptionType, "Raised when Queue.get_nowait() is called on an empty Queue.")
	QueueFullType            = exception("asyncio.queues", "QueueFull", object.ExceptionType, "Raised when the Queue.put_nowait() method is called on a full Queue.")
	QueueShutDownType        = exception("asyncio.queues", "QueueShutDown", object.ExceptionType, "Raised when putting on to or getting from a shut-down Queue.")
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
