# Formatters: styles, times, exceptions, defaults.
import logging, time
r = logging.makeLogRecord({"name": "n", "levelname": "INFO", "levelno": 20, "msg": "hi %s", "args": ("you",), "created": 1000000000.123, "msecs": 123.0, "extra": "E"})
for fmt, style in [("%(name)s %(message)s", "%"), ("{name:>5} {message!r} {levelno:03d}", "{"), ("${name} $message $$", "$"), (None, "%"), (None, "{"), (None, "$")]:
    print(logging.Formatter(fmt, style=style).format(r))
f = logging.Formatter("%(asctime)s %(message)s")
f.converter = time.gmtime
print(f.format(r), f.usesTime())
f = logging.Formatter("%(asctime)s", datefmt="%d.%m.%Y %H:%M")
f.converter = time.gmtime
print(f.format(r))
f.datefmt, f.default_msec_format = None, "%s.%03dZ"
print(f.format(r))
print(logging.Formatter("%(a)s %(message)s", defaults={"a": 1}).format(r), logging.Formatter("{a} {message}", style="{", defaults={"a": 1}).format(r))
try:
    exec(compile("1 / 0", "calc.py", "exec"), {})
except ZeroDivisionError as e:
    e.__traceback__ = e.__traceback__.tb_next
    r.exc_info = (type(e), e, e.__traceback__)
r.stack_info = "Stack here"
print(logging.Formatter().format(r))
print(repr(r), r.getMessage())
for args in [("x", None, "q"), ("no field",), ("{x", None, "{"), ("nothing", None, "{"), ("$ x", None, "$"), ("{a.b!z}", None, "{")]:
    try:
        logging.Formatter(*args)
        print("fine")
    except ValueError as e:
        print(e)
try:
    logging.Formatter("%(nope)s").format(r)
except ValueError as e:
    print(e)
print(logging.BufferingFormatter(logging.Formatter("%(levelname)s")).format([r, r]))
