# Exceptions with attributes, class hierarchies, pickling data, comparison, chaining helpers.
class AppError(Exception):
    code = 500
    def __init__(self, message, *, detail=None, **ctx):
        super().__init__(message); self.detail, self.ctx = detail, ctx
    def __str__(self): return f"[{self.code}] {super().__str__()}" + (f" ({self.detail})" if self.detail else "")
class NotFound(AppError, LookupError): code = 404
class Denied(AppError, PermissionError): code = 403
for e in (AppError("broken"), NotFound("page", detail="/x", user=1), Denied("no")): print(e, repr(e), e.args, e.ctx if hasattr(e, "ctx") else None, isinstance(e, LookupError), isinstance(e, OSError), type(e).__mro__[1:3])
def route(e):
    try: raise e
    except NotFound as x: return "404 handler", x.code
    except LookupError: return "lookup"
    except AppError as x: return "generic app", x.code
    except Exception as x: return "unexpected", type(x).__name__
print([route(e) for e in (NotFound("a"), KeyError(1), Denied("b"), AppError("c"), ValueError("d"))])
class Retry(Exception): pass
def flaky(fails, log=[]):
    log.append(fails)
    if len(log) % 4: raise Retry(len(log))
    return "ok after", len(log)
def retry(fn, times, *a):
    errors = []
    for i in range(times):
        try: return fn(*a)
        except Retry as e: errors.append(e)
    raise ExceptionGroup("all failed", errors) from errors[-1]
print(retry(flaky, 5, 0))
try: retry(flaky, 2, 0)
except* Retry as g: print(g.exceptions, repr(g.__cause__))
class Validation(ValueError):
    def __init__(self, errors): self.errors = errors; super().__init__(f"{len(errors)} errors")
    def __iter__(self): return iter(self.errors.items())
    def __len__(self): return len(self.errors)
    def __bool__(self): return bool(self.errors)
def validate(d):
    errs = {}
    for k, check in {"name": str, "age": int}.items():
        try:
            if not isinstance(d[k], check): raise TypeError(f"expected {check.__name__}")
        except (KeyError, TypeError) as e: errs[k] = f"{type(e).__name__}: {e}"
    if errs: raise Validation(errs)
    return d
try: validate({"age": "x"})
except Validation as v: print(v, dict(v), len(v), v.args)
print(validate({"name": "a", "age": 1})); e = NotFound("x"); e.add_note("n"); import copy; c = copy.copy(e); print(c.args, c.__notes__ if hasattr(c, "__notes__") else None, e == c, hash(e) != hash(c))
class WithSlots(Exception): __slots__ = ("extra",)
w = WithSlots("m"); w.extra = 5; w.other = 6; print(w.extra, w.other, w.__dict__)
def root_cause(e):
    while nxt := (e.__cause__ or (None if e.__suppress_context__ else e.__context__)): e = nxt
    return e
def layers():
    try:
        try: {}["deep"]
        except KeyError as k: raise ValueError("mid") from k
    except ValueError:
        raise AppError("top")
try: layers()
except AppError as a: print(repr(root_cause(a)), repr(a.__context__), repr(a.__context__.__cause__))
class Meta(type): pass
try:
    class E2(Exception, metaclass=Meta): pass
    raise E2("meta")
except E2 as x: print(type(type(x)).__name__, x)
