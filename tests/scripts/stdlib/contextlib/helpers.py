# contextmanager, closing, suppress, nullcontext, redirect_stdout, ContextDecorator, chdir.
from contextlib import *
import io, os
@contextmanager
def tag(name, swallow=False):
    "doc of tag"
    print(f"<{name}>")
    try: yield name.upper()
    except ValueError as e:
        print("saw", e)
        if not swallow: raise
    finally: print(f"</{name}>")
with tag("a") as t: print(t)
with tag("b", swallow=True): raise ValueError("eaten")
try:
    with tag("c"): raise ValueError("through")
except ValueError as e: print("outside", e)
@tag("deco")
def f(x): return x * 2
print(f(4), f(5), tag.__name__, tag.__doc__)
@contextmanager
def no_yield():
    if False: yield
@contextmanager
def two():
    yield 1
    yield 2
@contextmanager
def no_stop():
    try: yield
    except KeyError: yield
@contextmanager
def changes():
    try: yield
    except Exception as e: raise RuntimeError("changed") from e
def attempt(cm, exc=None):
    try:
        with cm:
            if exc: raise exc
        print("ok")
    except BaseException as e: print(type(e).__name__, e, repr(e.__cause__))
attempt(no_yield()); attempt(two()); attempt(no_stop(), KeyError("k")); attempt(changes(), OSError("o")); attempt(tag("stop"), StopIteration("s")); attempt(suppress(KeyError, OSError), KeyError(1)); attempt(suppress(KeyError), ValueError(2)); attempt(suppress(), ValueError(3)); attempt(suppress(ValueError), ExceptionGroup("g", [ValueError(1), KeyError(2)])); attempt(nullcontext(), None)
with nullcontext("enter") as n: print(n)
class C:
    def close(self): print("closed")
with closing(C()) as c: print(type(c).__name__)
b = io.StringIO()
with redirect_stdout(b): print("hidden")
with redirect_stderr(b): import sys; print("err", file=sys.stderr)
print(repr(b.getvalue()))
class Deco(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *a): print("out"); return False
@Deco()
def g(): return "g"
print(g()); os.mkdir("sub"); here = os.getcwd()
with chdir("sub"): print(os.path.basename(os.getcwd()))
print(os.getcwd() == here, isinstance(closing(1), AbstractContextManager), issubclass(Deco, AbstractContextManager))
@contextmanager
def nested():
    with tag("n1") as a, tag("n2") as b: yield a + b
with nested() as x: print(x)
