package object

// this file declares what coroutines are to everyone but the evaluator

// Coroutine is anything that can be driven: generators and coroutines of Python code, and
// awaitables written in Go. Each call runs it to the next suspension or to its end.
type Coroutine interface {
	Object
	// Send resumes it with v (None at first). done tells whether it has returned v2, or
	// is suspended and yields v2.
	Send(th *Thread, v Value) (v2 Value, done bool, err error)
	// Throw resumes it by raising e where it is suspended.
	Throw(th *Thread, e *Exception) (v2 Value, done bool, err error)
	// Close ends it by raising GeneratorExit in it.
	Close(th *Thread) error
}
