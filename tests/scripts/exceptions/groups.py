# Exception groups and except*.
g = ExceptionGroup("top", [ValueError(1), TypeError("t"), ExceptionGroup("nested", [KeyError("k"), ValueError(2)])])
print(g, repr(g), g.message, g.exceptions, str(g), g.args)
print(repr(g.subgroup(ValueError)), repr(g.subgroup((KeyError, TypeError))), g.subgroup(OSError), repr(g.subgroup(lambda e: isinstance(e, KeyError))))
m, r = g.split(ValueError); print(repr(m), repr(r)); print(g.split(Exception)[1], g.split(OSError)[0])
print(repr(g.derive([OSError()])), type(BaseExceptionGroup("b", [ValueError()])), type(BaseExceptionGroup("b", [KeyboardInterrupt()])))
def run(exc, body):
    ns = {"exc": exc}
    try:
        exec("try:\n  raise exc\n" + body, ns)
        print("handled", {k: v for k, v in ns.items() if k not in ("exc", "__builtins__")})
    except BaseException as e: print("left", repr(e), "ctx", repr(e.__context__))
run(g, "except* ValueError as e: a = repr(e)\nexcept* TypeError as e: b = repr(e)\nexcept* KeyError: c = 3")
run(g, "except* ValueError: a = 1")
run(g, "except* OSError: a = 1")
run(g, "except* Exception as e: a = e is exc\nelse: z = 0\nfinally: f = 1")
run(ValueError("plain"), "except* ValueError as e: a = repr(e)")
run(KeyError("plain"), "except* ValueError as e: a = repr(e)")
run(g, "except* (ValueError, KeyError) as e: a = len(e.exceptions)\nexcept* TypeError: b = 1")
run(g, "except* ValueError: raise\nexcept* TypeError: raise OSError('new')")
run(g, "except* ValueError: raise KeyError('in handler')")
run(g, "except* ValueError as e: raise e.exceptions[0]")
run(g, "except* 5: a = 1")
run(g, "except* ExceptionGroup: a = 1")
run(g, "except* ValueError:\n  try: 1/0\n  except ZeroDivisionError: a = 1\nexcept* Exception: b = 2")
run(BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError()]), "except* KeyboardInterrupt as e: a = repr(e)")
def f():
    for i in range(2):
        try: raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError as e: print("iter", i, e.exceptions)
        else: print("no")
        finally: print("fin", i)
    return "ok"
print(f())
try: pass
except* ValueError: print("no")
else: print("else runs")
class My(ExceptionGroup):
    def __new__(cls, msg, excs, code=0):
        s = super().__new__(cls, msg, excs); s.code = code; return s
    def derive(self, excs): return My(self.message, excs, self.code)
try: raise My("mine", [ValueError(1), KeyError(2)], 7)
except* ValueError as e: print(repr(e), e.code)
except* KeyError as e: print(repr(e), e.code)
g2 = ExceptionGroup("n", [ValueError(1), KeyError(2)]); g2.add_note("note"); g2.__cause__ = OSError("c")
s = g2.subgroup(ValueError); print(s.__notes__, repr(s.__cause__), s.__traceback__)
for bad in ["try: 0\nexcept* ValueError: return", "def f():\n try: 0\n except* ValueError: return", "while 1:\n try: 0\n except* A: break", "while 1:\n try: 0\n except* A: continue", "try: 0\nexcept* A: 0\nexcept B: 0", "try: 0\nexcept*: 0", "def f():\n while 1:\n  try: 0\n  except* A:\n   for x in y: break"]:
    try: compile(bad, "<s>", "exec"); print("ok")
    except SyntaxError as e: print(e.msg)
