# assert in all forms; messages that are expensive, tuples and failing.
def check(v): assert v > 0, f"must be positive: {v}"
for v in (1, 0, -5):
    try: check(v); print(v, "ok")
    except AssertionError as e: print(repr(e), e.args)
def lazy():
    assert True, print("never evaluated")
    assert [1], undefined_name
lazy(); print("passed")
for src in ("assert 0", "assert 0, None", "assert 0, ()", "assert 0, (1, 2)", "assert '', 'empty'", "assert []", "assert None is not None, ValueError('exc as message')", "assert 1 == 2, 'a' 'b'", "assert False, 1 / 0", "assert nope, 'x'", "assert not 1", "assert 1 if 0 else 0, [1]", "assert (0), 'parenthesised'", "assert 0 < 1 < 0, {'k': 1}", "assert lambda: 0", "assert (x := 0), x"):
    try: exec(src); print(src, "passed")
    except Exception as e: print(src, "|", type(e).__name__, e.args)
print(__debug__); 
if __debug__: print("debug code runs")
class Falsy:
    def __bool__(self): return False
    def __repr__(self): return "<falsy>"
try: assert Falsy(), Falsy()
except AssertionError as e: print(e, e.args)
class Bad:
    def __bool__(self): raise RuntimeError("no truth")
try: assert Bad()
except RuntimeError as e: print(e)
AssertionError_ = AssertionError
AssertionError = ValueError
try: assert 0, "the builtin is used all the same"
except AssertionError_ as e: print(type(e).__name__, e)
del AssertionError
