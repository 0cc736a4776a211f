# ExitStack: callbacks, order, suppression, pop_all, errors.
from contextlib import ExitStack
class CM:
    def __init__(self, n, suppress=False, fail=False): self.n, self.s, self.f = n, suppress, fail
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__)
        if self.f: raise RuntimeError(f"exit {self.n}")
        return self.s
with ExitStack() as st:
    print([st.enter_context(CM(i)) for i in "ab"]); st.callback(print, "callback", 1, sep="-"); st.push(lambda *e: print("push", e[0])); st.push(CM("pushed")); st.callback(lambda **k: print(k), x=1)
    @st.callback
    def cleanup(): print("decorated")
with ExitStack() as st:
    st.enter_context(CM("outer")); st.enter_context(CM("sup", suppress=True)); st.enter_context(CM("inner")); raise ValueError("x")
print("continued")
try:
    with ExitStack() as st: st.enter_context(CM("o2")); st.enter_context(CM("f2", fail=True)); raise ValueError("body")
except RuntimeError as e: print(e, repr(e.__context__))
with ExitStack() as st:
    st.enter_context(CM("kept")); kept = st.pop_all(); st.callback(print, "only this")
print("still open"); kept.close(); kept.close()
st = ExitStack(); st.enter_context(CM("manual")); st.close()
try:
    with ExitStack() as st:
        for n in "xyz": st.enter_context(CM(n, fail=n != "z"))
except RuntimeError as e:
    while e: print(repr(e)); e = e.__context__
for c in ["ExitStack().enter_context(5)", "ExitStack().push(5)", "ExitStack().callback()", "ExitStack().enter_context(type('E', (), {'__enter__': 1})())"]:
    try: print(c, eval(c))
    except Exception as e: print(c, "|", type(e).__name__, e)
