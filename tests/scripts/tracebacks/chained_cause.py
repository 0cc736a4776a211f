# raise ... from ...: both tracebacks and the sentence between them.
def parse(s):
    try:
        return int(s)
    except ValueError as e:
        raise RuntimeError(f"cannot parse {s!r}") from e

def load():
    try:
        parse("x1")
    except RuntimeError as e:
        raise SystemError("load failed") from e

load()
