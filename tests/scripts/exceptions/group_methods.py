# Making, splitting and deriving exception groups, and what is refused.
def show(src):
    try:
        r = eval(src, globals())
    except BaseException as e: print(src, "=>", type(e).__name__, e)
    else: print(src, "->", repr(r))
class G(ExceptionGroup): pass
class H(BaseExceptionGroup, ValueError): pass
class D(ExceptionGroup):
    def derive(self, excs): return 5
class E(ExceptionGroup):
    def derive(self, excs): return E(self.message.upper(), excs)
g = ExceptionGroup("a", [ValueError(), TypeError()])
g.add_note("n"); g.__cause__ = KeyError("c")
for src in """BaseExceptionGroup()
BaseExceptionGroup(1, 2, 3)
BaseExceptionGroup(1, [ValueError()])
BaseExceptionGroup('a', 1)
BaseExceptionGroup('a', {ValueError()})
BaseExceptionGroup('a', [])
BaseExceptionGroup('a', [1])
BaseExceptionGroup('a', [ValueError])
ExceptionGroup('a', [KeyboardInterrupt()])
G('a', [KeyboardInterrupt()])
H('a', [KeyboardInterrupt()])
BaseExceptionGroup('a', [ValueError()])
BaseExceptionGroup('a', (ValueError(),))
BaseExceptionGroup('a', (KeyboardInterrupt(),))
ExceptionGroup('a', [ValueError()], x=1)
setattr(g, 'message', 1)
setattr(g, 'exceptions', 1)
g.split(1)
g.split(int)
g.split((ValueError, int))
g.split(())
g.split((ValueError, TypeError))
g.split(ValueError)
g.split(OSError)
[(p.__notes__, p.__cause__, p.__notes__ is g.__notes__) for p in g.split(ValueError)]
g.subgroup(ValueError), g.subgroup(OSError), g.subgroup(lambda e: isinstance(e, TypeError))
g.split(lambda e: e is g)
g.split()
g.derive([])
g.derive([OSError()])
g.derive(1)
ExceptionGroup[int]
g.__reduce__()
D('a', [ValueError(), TypeError()]).split(ValueError)
E('a', [ValueError(), E('b', [TypeError(), ValueError()])]).split(ValueError)
ExceptionGroup.__mro__
BaseExceptionGroup.__new__(int, 'a', [])""".splitlines(): show(src)
