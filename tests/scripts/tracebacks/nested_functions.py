# Tracebacks through closures, decorators, lambdas, recursion and calls on several lines.
import functools
def logged(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        return fn(
            *args,
            **kwargs,
        )
    return wrapper
@logged
def outer(n):
    def inner(m):
        if m:
            return inner(m - 1)
        return (lambda v: v["missing"])({"n": n})
    return inner(2)
class Service:
    def __init__(self, fn):
        self.fn = fn
    def __call__(self, *args):
        return self.run(*args)
    @logged
    def run(self, *args):
        return [self.fn(a) for a in args]
Service(outer)(
    1,
    2,
)
