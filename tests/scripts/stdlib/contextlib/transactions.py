# Context managers as people write them: timing, indentation, temporary changes, transactions.
import os, sys, io
from contextlib import contextmanager, ExitStack, redirect_stdout, suppress
@contextmanager
def indent(level=[0]):
    level[0] += 2
    class P:
        def __call__(self, *a): print(" " * level[0], *a)
    try: yield P()
    finally: level[0] -= 2
with indent() as p:
    p("outer")
    with indent() as q: q("inner")
    p("outer again")
@contextmanager
def environ(**kw):
    old = {k: os.environ.get(k) for k in kw}
    os.environ.update(kw)
    try: yield
    finally:
        for k, v in old.items():
            if v is None: os.environ.pop(k, None)
            else: os.environ[k] = v
with environ(TEST_ONLY_X="1"): print(os.environ["TEST_ONLY_X"])
print("TEST_ONLY_X" in os.environ)
class Transaction:
    def __init__(self, data): self.data = data
    def __enter__(self): self.saved = dict(self.data); return self.data
    def __exit__(self, t, v, tb):
        if t: self.data.clear(); self.data.update(self.saved); print("rolled back:", v)
        return issubclass(t, ValueError) if t else None
db = {"a": 1}
with Transaction(db) as d: d["b"] = 2
with Transaction(db) as d: d["c"] = 3; raise ValueError("no c")
try:
    with Transaction(db) as d: d.clear(); raise KeyError("serious")
except KeyError as e: print("escaped", e)
print(db); buf = io.StringIO()
with redirect_stdout(buf), suppress(ZeroDivisionError): print("captured"); 1 / 0
print(repr(buf.getvalue()))
@contextmanager
def attr(obj, **kw):
    old = {k: getattr(obj, k) for k in kw}
    try:
        for k, v in kw.items(): setattr(obj, k, v)
        yield obj
    finally:
        for k, v in old.items(): setattr(obj, k, v)
class O: x = 1
with attr(O, x=5): print(O.x)
print(O.x)
with ExitStack() as st:
    files = [st.enter_context(open(f"f{i}.txt", "w")) for i in range(3)]
    for i, f in enumerate(files): f.write(str(i))
print([f.closed for f in files], [open(f"f{i}.txt").read() for i in range(3)])
