package futures

import (
	goruntime "runtime"
	"sync"

	"pyasync/internal/tbfmt"
	"pyasync/object"
	"pyasync/stdlib/multiprocessing"
	"pyasync/stdlib/pickle"
)

// this file is what a pool shares with its processes, and what those do

// desk is where calls and answers are laid down. Its methods are for any goroutine.
type desk struct {
	mu      sync.Mutex
	calls   []call
	replies []answer
	shut    bool
	ready   chan struct{} // has one token for each call; closed at the end
	news    chan struct{} // has a token when something has happened
}

// call is a call to be made: a pickled function and its arguments.
type call struct {
	number int64
	data   []byte
}

// answer is the pickled result of a call, or what it has raised.
type answer struct {
	number  int64
	data    []byte
	failed  bool
	text    string  // the traceback
	leaving *worker // instead: this process ends
}

// maxCalls is more than the number of calls that are ever handed out at a time.
const maxCalls = 1 << 14

func newDesk() *desk {
	return &desk{ready: make(chan struct{}, maxCalls), news: make(chan struct{}, 1)}
}

func (d *desk) ask(c call) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.shut {
		d.calls = append(d.calls, c)
		d.ready <- struct{}{}
	}
}

func (d *desk) close() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.shut {
		d.shut = true
		close(d.ready)
	}
}

func (d *desk) closed() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.shut
}

// waiting is how many calls no process has taken yet.
func (d *desk) waiting() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.calls)
}

// next is the next call; false when there is none.
func (d *desk) next() (call, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.calls) == 0 {
		return call{}, false
	}
	c := d.calls[0]
	d.calls[0] = call{}
	d.calls = d.calls[1:]
	return c, true
}

func (d *desk) reply(a answer) {
	d.mu.Lock()
	d.replies = append(d.replies, a)
	d.mu.Unlock()
	d.knock()
}

// knock has the pool look at the desk.
func (d *desk) knock() {
	select {
	case d.news <- struct{}{}:
	default:
	}
}

func (d *desk) answers() []answer {
	d.mu.Lock()
	defer d.mu.Unlock()
	r := d.replies
	d.replies = nil
	return r
}

// serve is what a process does: it makes calls until there are no more, or it has made max.
func (d *desk) serve(th *thread, w *worker, initializer value, args []value, max int) int {
	if !initializer.IsNone() {
		if _, err := object.Call(th, initializer, args, nil); err != nil {
			report(th, "critical", "Exception in initializer:", object.AsException(err))
			return 0
		}
	}
	for n := 1; ; n++ {
		if th.Interp.HasFinalizers() && d.waiting() == 0 {
			goruntime.GC() // there is time for what the last call has left
		}
		if _, err := th.Await(d.ready, -1); err != nil {
			return multiprocessing.Failed(th, err)
		}
		c, ok := d.next()
		if !ok {
			return 0
		}
		a, err := answerTo(th, c)
		if err != nil {
			return multiprocessing.Failed(th, err)
		}
		d.reply(a)
		if n == max {
			d.reply(answer{leaving: w})
			return 0
		}
	}
}

// answerTo makes a call. The error is one that no program can catch.
func answerTo(th *thread, c call) (answer, error) {
	v, err := pickle.Load(th, c.data)
	if err != nil {
		return answer{}, err
	}
	parts := object.Items(v)
	v, err = object.Call(th, parts[0], object.Items(parts[1]), object.KwOf(parts[2].Object().(*object.Dict)))
	a := answer{number: c.number}
	if err == nil {
		if a.data, err = pickle.Dump(th, v); err == nil {
			return a, nil
		}
	}
	a.failed = true
	e := object.AsException(err)
	if e == nil {
		return a, err
	}
	if a.explain(th, e) == nil {
		return a, nil
	}
	err = a.explain(th, e) // the exception cannot be pickled: tell that
	if e2 := object.AsException(err); e2 != nil {
		e2.Context = e
		err = a.explain(th, e2)
	}
	return a, err
}

// explain makes an exception the answer.
func (a *answer) explain(th *thread, e *object.Exception) (err error) {
	a.text = tbfmt.Format(th, e, tbfmt.Options{})
	e.TB = nil
	a.data, err = pickle.Dump(th, object.From(e))
	return err
}
