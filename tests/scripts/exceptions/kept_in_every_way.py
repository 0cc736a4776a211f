# An exception that is kept in any way is not changed by those that are raised later.
import sys, traceback, asyncio, contextlib, weakref, gc, threading
kept = []
class Own(Exception): pass
class Init(Exception):
    def __init__(self, *a): kept.append(self); super().__init__(*a)
def raiser(x): raise ValueError(x)
def churn():
    for i in range(50):
        try: raise KeyError(('noise', i))
        except KeyError as e: e.args
        try: {}[i]
        except KeyError: pass
        try: raiser(i)
        except ValueError: pass
ways = []
def way(f): ways.append(f); return f
@way
def name(): 
    try: raiser('a')
    except ValueError as e: kept.append(e)
@way
def info():
    try: raiser('b')
    except ValueError: kept.append(sys.exc_info()[1])
@way
def exc():
    try: raiser('c')
    except ValueError: kept.append(sys.exception())
@way
def context():
    try:
        try: raiser('d')
        except ValueError: raise Own('ctx')
    except Own as e: kept.append(e.__context__)
@way
def cause():
    try:
        try: raiser('e')
        except ValueError as e: raise Own('cause') from e
    except Own as x: kept.append(x.__cause__)
@way
def with_exit():
    class C:
        def __enter__(s): return s
        def __exit__(s, t, v, tb): kept.append(v); return True
    with C(): raiser('f')
@way
def cell():
    try: raiser('g')
    except ValueError as e:
        fn = lambda: e
        kept.append(fn())
@way
def loc():
    try: raiser('h')
    except ValueError as e: kept.append(locals()['e'])
@way
def frame():
    try: raiser('i')
    except ValueError as e: kept.append(sys._getframe().f_locals['e'])
@way
def gen():
    def g():
        try: raiser('j')
        except ValueError as e:
            yield 1
            kept.append(e)
    it = g(); next(it); churn(); list(it)
@way
def gen2():
    def g():
        try: raiser('k')
        except ValueError:
            yield sys.exception()
            yield 2
    kept.extend(x for x in g() if not isinstance(x, int))
@way
def tb():
    try: raiser('l')
    except ValueError as e: kept.append(e.__traceback__.tb_next.tb_frame.f_locals)
@way
def group():
    try: raise ExceptionGroup('m', [ValueError('m1'), KeyError('m2')])
    except* ValueError as e: kept.append(e.exceptions[0])
    except* KeyError as e: kept.append(e)
@way
def reraised():
    try:
        try: raiser('n')
        except ValueError: churn(); raise
    except ValueError as e: kept.append(e)
@way
def final():
    def f():
        try: raiser('o')
        finally: churn(); kept.append(sys.exception())
    try: f()
    except ValueError: pass
@way
def own_init():
    try: raise Init('p')
    except Init: pass
@way
def args():
    try: raise KeyError(['q'])
    except KeyError as e: kept.append(e.args[0]); kept.append(e.args)
@way
def walked():
    try: raiser('r')
    except ValueError:
        kept.append(traceback.format_exc().splitlines()[-1])
@way
def eval_in():
    try: raiser('s')
    except ValueError as e: kept.append(eval('e'))
@way
def set_attr():
    try: raiser('t')
    except ValueError as e: e.x = 1; e.add_note('n'); kept.append((e, e.x, e.__notes__))
@way
def suppress():
    with contextlib.suppress(ValueError): raiser('u')
    kept.append('u')
@way
def in_task():
    async def sub():
        try: raiser('v')
        except ValueError as e:
            await asyncio.sleep(0); churn(); kept.append(e)
    async def main(): await asyncio.gather(sub(), sub())
    asyncio.run(main())
@way
def match_():
    try: raiser('w')
    except ValueError as e:
        match e:
            case ValueError() as m: kept.append(m)
@way
def thread():
    def t():
        try: raiser('x')
        except ValueError as e: churn(); kept.append(e)
    ts=[threading.Thread(target=t) for _ in range(3)]
    [t.start() for t in ts]; [t.join() for t in ts]
@way
def walrus():
    try: raiser('y')
    except ValueError as e: kept.append((z := e))
@way
def ret():
    def f():
        try: raiser('z')
        except ValueError as e: return e
    kept.append(f())
@way
def default():
    try: raiser('A')
    except ValueError as e:
        def f(x=e): return x
        kept.append(f())
@way
def fmt():
    try: raiser('B')
    except ValueError as e: kept.append(f'{e}|{e!r}|{str(e)}')
@way
def weak():
    try: raise Own('C')
    except Own as e: r = weakref.ref(e); kept.append(r() is e)
@way
def raised_obj():
    x = ValueError('D')
    try: raise x
    except ValueError as e: kept.append(e is x)
    kept.append(x)
@way
def comp():
    try: raiser('E')
    except ValueError as e: kept.extend([e for _ in range(2)])
@way
def nested():
    try: raiser('F')
    except ValueError as e:
        try: raiser('G')
        except ValueError as f: kept.append((e, f, f.__context__ is e))
@way
def trace_lines():
    try: raiser('H')
    except ValueError as e:
        kept.append([f.name for f in traceback.extract_tb(e.__traceback__)])
for w in ways:
    w(); churn()
gc.collect(); churn()
for k in kept:
    print(repr(k))
    for e in (k if isinstance(k, tuple) else (k,)):
        if isinstance(e, BaseException):
            print('  ', e.args, [f.name for f in traceback.extract_tb(e.__traceback__)], repr(e.__context__))
