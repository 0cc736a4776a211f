# Frames: f_locals, f_lineno, stack walking, callers' names, tracing by hand.
import inspect, sys
def whoami(): return inspect.currentframe().f_code.co_name
def caller_name(): return sys._getframe(1).f_code.co_name
def outer(): return caller_name(), whoami()
print(outer(), whoami())
def chain(n): return [f.f_code.co_name for f in iter_frames()] if n == 0 else chain(n - 1)
def iter_frames():
    f = sys._getframe(1)
    while f: yield f; f = f.f_back
print(chain(2))
def locals_of_caller():
    f = sys._getframe(1)
    return {k: v for k, v in f.f_locals.items() if not k.startswith("_")}
def sample(a, b=2):
    c = a + b
    return locals_of_caller()
print(sample(1))
def lines():
    a = sys._getframe().f_lineno
    b = sys._getframe().f_lineno
    return b - a
print(lines(), inspect.currentframe().f_lineno, inspect.currentframe().f_globals is globals(), sys._getframe().f_code.co_name)
class K:
    name = sys._getframe().f_code.co_name
    here = sorted(k for k in sys._getframe().f_locals if not k.startswith("__"))
    def m(self): return inspect.currentframe().f_locals["self"] is self, sys._getframe().f_code.co_qualname
print(K.name, K.here, K().m())
def gen():
    x = 1
    yield sys._getframe().f_back.f_code.co_name
    x = 2
    yield x
g = gen(); print(next(g), g.gi_frame.f_locals, g.gi_frame.f_lineno); next(g); print(g.gi_frame.f_locals)
def fail(v): return v / 0
try: fail(5)
except ZeroDivisionError as e:
    tb = inspect.getinnerframes(e.__traceback__); print([(t.function, t.lineno, t.code_context[0].strip()) for t in tb]); print(e.__traceback__.tb_next.tb_frame.f_locals)
def modify():
    x = 1
    sys._getframe().f_locals["x"] = 5
    return x
print(modify()); fr = inspect.getframeinfo(sys._getframe()); print(fr.function, fr.lineno, fr.code_context[0][:10], fr.index); print(eval("x + y", {"x": 1}, {"y": 2}), [sys._getframe().f_code.co_name for _ in range(1)], (lambda: sys._getframe().f_code.co_name)())
