package progen

import (
	"fmt"
	"math/rand/v2"
)

// this file makes programs for asyncio: tasks that wait, cancel each other, share locks, events
// and queues, and tell the order in which everything happens

// asyncPrelude is what all such programs begin with. The supervisor counts turns, not time, and
// ends what is left by cancelling it, so that no program hangs.
const asyncPrelude = `
import asyncio, contextvars

var = contextvars.ContextVar("var", default=0)
tasks, futs = [], []

class Failure(Exception):
    pass

def say(*args):
    try:
        who = asyncio.current_task()
    except RuntimeError:
        who = None
    print(who.get_name() if who else "-", *args)

def state(f):
    if not f.done():
        return "pending"
    if f.cancelled():
        return "cancelled"
    return repr(f.exception() or f.result())

def names(fs):
    return sorted((f.get_name(), state(f)) for f in fs)

def start(coro, name):
    t = asyncio.create_task(coro, name=f"{name}.{len(tasks)}")
    tasks.append(t)
    return t

def flat(e):
    if isinstance(e, BaseExceptionGroup):
        return [flat(x) for x in e.exceptions]
    return type(e).__name__, e.args

def told(e):
    return flat(e), type(e.__cause__).__name__, type(e.__context__).__name__

class Awaitable:
    def __init__(self, n):
        self.n = n
    def __await__(self):
        for i in range(self.n):
            try:
                yield
            except asyncio.CancelledError as e:
                say("inside", e.args)
                raise
        return self.n

class Manager:
    def __init__(self, name, swallow):
        self.name, self.swallow = name, swallow
    async def __aenter__(self):
        say("enter", self.name)
        await asyncio.sleep(0)
        return self.name
    async def __aexit__(self, typ, e, tb):
        await asyncio.sleep(0)
        say("exit", self.name, typ and typ.__name__)
        return self.swallow and typ is Failure

async def quiet(n):
    for _ in range(n):
        await asyncio.sleep(0)
    return n

async def items(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        say("items end", n)
        await asyncio.sleep(0)

async def supervise(main):
    for _ in range(60):
        await asyncio.sleep(0)
        if main.done() and all(t.done() for t in tasks):
            break
    for _ in range(200):
        left = [t for t in [main, *tasks] if not t.done()]
        if not left:
            break
        for t in left:
            t.cancel("supervisor")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    print("main", state(main))
    for t in tasks:
        print(t.get_name(), state(t), t.cancelling())
`

// asyncGenerator is a program for asyncio in the making.
type asyncGenerator struct {
	generator
	callable []string // coroutine functions that may be called from here
}

// AsyncProgram is the program for asyncio of a seed.
func AsyncProgram(seed uint64) string {
	g := &asyncGenerator{generator: generator{Rand: rand.New(rand.NewPCG(seed, 0x2545f4914f6cdd1d))}}
	g.line("# asyncio program %d", seed)
	g.out.WriteString(asyncPrelude)
	for i := range 2 + g.IntN(4) {
		g.blank()
		name := fmt.Sprintf("job%d", i)
		g.block("async def "+name+"(n)", func() { g.body(2 + g.IntN(4)) })
		g.callable = append(g.callable, name)
	}
	g.blank()
	g.block("async def main(n)", func() { g.body(4 + g.IntN(6)) })
	g.blank()
	g.block("async def program()", func() {
		g.line("global lock, sem, ev, cond, q")
		g.line("loop = asyncio.get_running_loop()")
		g.line("loop.set_exception_handler(lambda loop, context: None)")
		if g.chance(25) {
			g.line("loop.set_task_factory(asyncio.eager_task_factory)")
		}
		g.line("lock, sem, ev, cond = asyncio.Lock(), asyncio.Semaphore(%d), asyncio.Event(), asyncio.Condition()", 1+g.IntN(2))
		g.line("q = asyncio.%s(%d)", g.choose("Queue", "Queue", "LifoQueue", "PriorityQueue"), g.IntN(3))
		g.line("futs.extend(loop.create_future() for _ in range(3))")
		g.line("await supervise(asyncio.create_task(main(1), name='main'))")
	})
	g.blank()
	g.line("asyncio.run(program())")
	return g.out.String()
}

// body is the body of a coroutine function of one int.
func (g *asyncGenerator) body(n int) {
	g.line("say(%q, n)", g.name("begin"))
	for range n {
		g.asyncStatement()
	}
	if g.chance(15) {
		g.line("raise %s", g.failureValue())
	}
	g.line("return %s", g.choose("n", "n + 1", "var.get()", "await asyncio.sleep(0, n)", "None"))
}

func (g *asyncGenerator) failureValue() string {
	return g.choose("Failure(n)", "Failure('x')", "KeyError(n)", "asyncio.CancelledError('own')", "TimeoutError()")
}

// call is a coroutine.
func (g *asyncGenerator) call() string {
	if len(g.callable) == 0 || g.chance(25) {
		return g.choose("quiet(1)", "quiet(2)", "quiet(0)", "asyncio.sleep(0)", "asyncio.sleep(0, 7)", "ev.wait()", "q.get()", "q.put(n)", "lock.acquire()")
	}
	return fmt.Sprintf("%s(%s)", g.choose(g.callable...), g.choose("n", "n + 1", "3"))
}

// own is a coroutine of a function of the program, or a silent one.
func (g *asyncGenerator) own() string {
	if len(g.callable) == 0 {
		return g.choose("quiet(1)", "quiet(3)")
	}
	return fmt.Sprintf("%s(n)", g.choose(g.callable...))
}

// awaited is an expression that can be awaited.
func (g *asyncGenerator) awaited() string {
	switch g.IntN(14) {
	case 0, 1, 2:
		return g.call()
	case 3:
		return fmt.Sprintf("asyncio.wait_for(%s, %s)", g.call(), g.choose("0", "1000", "None", "-1"))
	case 4:
		return fmt.Sprintf("asyncio.shield(%s)", g.call())
	case 5, 6:
		return fmt.Sprintf("asyncio.gather(%s, %s, return_exceptions=%s)", g.call(), g.call(), g.choose("True", "False"))
	case 7:
		return fmt.Sprintf("Awaitable(%d)", g.IntN(4))
	case 8:
		return fmt.Sprintf("futs[%d]", g.IntN(3))
	case 9:
		return fmt.Sprintf("asyncio.wait_for(futs[%d], %s)", g.IntN(3), g.choose("0", "1000", "None"))
	case 10:
		return fmt.Sprintf("asyncio.gather(*[%s for n in range(%d)], return_exceptions=%s)", g.own(), g.IntN(4), g.choose("True", "False"))
	case 11:
		return g.choose("q.join()", "ev.wait()", "q.get()", "sem.acquire()", "lock.acquire()", "q.put(n)")
	case 12:
		return fmt.Sprintf("start(%s, 'inline')", g.own())
	}
	return fmt.Sprintf("asyncio.shield(start(%s, 'shielded'))", g.own())
}

func (g *asyncGenerator) nested(n int) {
	if g.indent > 4 {
		g.line("await asyncio.sleep(0)")
		return
	}
	for range n {
		g.asyncStatement()
	}
}

func (g *asyncGenerator) asyncStatement() {
	if g.indent > 4 {
		g.line("say(%q, await asyncio.sleep(0, n))", g.name("deep"))
		return
	}
	switch g.IntN(26) {
	case 0, 1, 2:
		g.line("await asyncio.sleep(0)")
	case 3:
		g.line("say(%q, n, var.get())", g.name("at"))
	case 4, 5:
		g.line("say(%q, await %s)", g.name("got"), g.awaited())
	case 6, 7, 8:
		g.guardedAwait()
	case 9, 10, 11:
		g.line("start(%s, %q)", g.call(), g.name("t"))
	case 12:
		g.asyncWith()
	case 13:
		g.group()
	case 14, 15:
		g.meddle()
	case 16, 17:
		g.share()
	case 18:
		g.block(fmt.Sprintf("async for i in items(%d)", g.IntN(4)), func() {
			g.line("say('item', i)")
			if g.chance(40) {
				g.line("%s", g.choose("await asyncio.sleep(0)", "continue", "tasks and tasks[0].cancel('loop')"))
			}
		})
	case 19:
		g.block(fmt.Sprintf("for i in range(%d)", 1+g.IntN(2)), func() { g.nested(1 + g.IntN(2)) })
	case 20:
		g.wait()
	case 21:
		g.line("var.set(var.get() + %d)", 1+g.IntN(3))
	case 22:
		g.line("asyncio.get_running_loop().%s(say, %q)", g.choose("call_soon", "call_soon_threadsafe"), g.name("called"))
	case 23:
		g.block("if tasks", func() {
			g.line("tasks[-1].add_done_callback(lambda t: say(%q, t.get_name(), state(t), var.get()))", g.name("callback"))
		})
	case 24:
		g.completed()
	case 25:
		g.line("say([await asyncio.sleep(0, k) async for k in items(%d) if k != 1])", g.IntN(3))
	}
}

// guardedAwait is a try statement around something that waits.
func (g *asyncGenerator) guardedAwait() {
	g.block("try", func() {
		if g.chance(60) {
			g.line("say(%q, await %s)", g.name("got"), g.awaited())
		} else {
			g.nested(1 + g.IntN(2))
		}
	})
	switch g.IntN(5) {
	case 0, 1:
		g.block("except Exception as e", func() { g.line("say(%q, told(e))", g.name("error")) })
	case 2:
		g.block("except asyncio.CancelledError as e", func() {
			g.line("say(%q, told(e), asyncio.current_task().cancelling())", g.name("cancelled"))
			switch g.IntN(4) {
			case 0:
				g.line("raise")
			case 1:
				g.line("asyncio.current_task().uncancel()")
			case 2:
				g.line("await asyncio.sleep(0)")
			}
		})
	case 3:
		g.block("except BaseException as e", func() {
			g.line("say(%q, told(e))", g.name("base"))
			g.line("%s", g.choose("raise", "raise Failure('while') from e", "raise Failure('during')", "await quiet(1)", "pass"))
		})
	}
	g.block("finally", func() {
		g.line("say(%q)", g.name("finally"))
		if g.chance(40) {
			g.line("%s", g.choose("await asyncio.sleep(0)", "await quiet(2)", "ev.set()"))
		}
	})
}

func (g *asyncGenerator) asyncWith() {
	head := g.choose("async with lock", "async with sem", "async with Manager('a', True) as m", "async with Manager('b', False), lock",
		"async with asyncio.timeout(0)", "async with asyncio.timeout(1000) as m", "async with asyncio.timeout(None)", "async with cond")
	g.block(head, func() {
		if head == "async with cond" && g.chance(60) {
			g.line("%s", g.choose("cond.notify()", "cond.notify_all()", "say(await cond.wait())", "say(await cond.wait_for(ev.is_set))"))
		}
		if head == "async with asyncio.timeout(1000) as m" && g.chance(60) {
			g.line("m.reschedule(%s)", g.choose("0", "None", "asyncio.get_running_loop().time() + 500"))
		}
		g.nested(1 + g.IntN(3))
		if g.chance(20) {
			g.line("raise %s", g.failureValue())
		}
	})
}

// group is a TaskGroup with one task that shows what it does: the order in which a group cancels
// several is that of a set.
func (g *asyncGenerator) group() {
	g.block("try", func() {
		g.block("async with asyncio.TaskGroup() as tg", func() {
			g.line("t = tg.create_task(%s, name='grouped')", g.own())
			if g.chance(50) {
				g.line("tg.create_task(quiet(%d))", g.IntN(4))
			}
			if g.chance(60) {
				g.nested(1 + g.IntN(2))
			}
			if g.chance(25) {
				g.line("%s", g.choose("t.cancel('by hand')", "raise Failure('body')", "say(await t)"))
			}
		})
		g.line("say(%q, state(t))", g.name("group"))
	})
	if g.chance(50) {
		g.block("except* Failure as e", func() { g.line("say(%q, flat(e))", g.name("failures")) })
		g.block("except* KeyError as e", func() { g.line("say(%q, flat(e))", g.name("keys")) })
		return
	}
	g.block("except Exception as e", func() { g.line("say(%q, told(e))", g.name("group")) })
}

// meddle does something to other tasks.
func (g *asyncGenerator) meddle() {
	t := g.choose("tasks[-1]", "tasks[0]", "tasks[len(tasks) // 2]")
	switch g.IntN(6) {
	case 0, 1, 2:
		g.block("if tasks", func() { g.line("say(%q, %s.cancel(%s))", g.name("cancel"), t, g.choose("", "'msg'", "n")) })
	case 3:
		g.block("if tasks and tasks[0] is not asyncio.current_task()", func() {
			g.line("say(%q, %s.cancelling(), %s.uncancel(), state(%s))", g.name("uncancel"), t, t, t)
		})
	case 4:
		g.line("asyncio.current_task().cancel(%s)", g.choose("", "'self'"))
	case 5:
		g.line("say(names(tasks))")
	}
}

// share changes what tasks share.
func (g *asyncGenerator) share() {
	f := fmt.Sprintf("futs[%d]", g.IntN(3))
	switch g.IntN(9) {
	case 0:
		g.line("ev.%s()", g.choose("set", "set", "clear"))
	case 1:
		g.line("say(q.qsize(), q.empty(), q.full(), lock.locked(), sem.locked(), ev.is_set(), cond.locked())")
	case 2, 3:
		g.attempt("q.put_nowait(n)")
	case 4:
		g.attempt("say(q.get_nowait())")
	case 5:
		g.attempt(g.choose("q.task_done()", "lock.release()", "sem.release()", "cond.notify()", "q.task_done()", "q.shutdown()", "q.shutdown(True)"))
	case 6:
		g.attempt(f + ".set_result(n)")
	case 7:
		g.attempt(f + "." + g.choose("set_exception(Failure('future'))", "cancel('future')", "set_exception(KeyError)"))
	case 8:
		g.line("say(%q, state(%s))", g.name("state"), f)
	}
}

func (g *asyncGenerator) attempt(s string) {
	g.block("try", func() { g.line("%s", s) })
	g.block("except Exception as e", func() { g.line("say(%q, type(e).__name__, e)", g.name("refused")) })
}

func (g *asyncGenerator) wait() {
	g.block("if others := [t for t in tasks if t is not asyncio.current_task()]", func() {
		g.line("done, rest = await asyncio.wait(others, timeout=%s, return_when=asyncio.%s)", g.choose("0", "0", "None", "1000"),
			g.choose("ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION"))
		g.line("say(%q, names(done), names(rest))", g.name("wait"))
	})
}

func (g *asyncGenerator) completed() {
	g.block("try", func() {
		head := "for c in asyncio.as_completed([t for t in tasks if t is not asyncio.current_task()][:1], timeout=%s)"
		if g.chance(50) {
			head = "async " + head
		}
		g.block(fmt.Sprintf(head, g.choose("0", "1000", "None")), func() { g.line("say('completed', await c)") })
	})
	g.block("except Exception as e", func() { g.line("say(%q, told(e))", g.name("completed")) })
}
