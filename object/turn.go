package object

// this file defines the shortest wait that there is

// Turn stands for a coroutine in Go that has given others a turn, and will then return None: what
// `await asyncio.sleep(0)` is suspended in. It knows nothing of who awaits it, so one does for all.
type Turn struct {
	// Coroutine makes what scripts see of it, suspended, and what an exception is thrown into.
	Coroutine func() Value
}

// Fork implements Forker: it serves other interpreters as well.
func (t *Turn) Fork(*Fork) Object { return t }

// Type is coroutine. Scripts never get hold of a Turn.
func (*Turn) Type() *Type { return CoroutineType }
