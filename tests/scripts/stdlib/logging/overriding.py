"""Every function on the way of a record can be replaced, in a class, an instance or the module."""
import io
import logging
import sys


def fresh(name, handler=None):
    log = logging.getLogger(name)
    log.propagate = False
    log.setLevel(logging.DEBUG)
    handler = handler or logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("%(name)s %(levelname)s %(funcName)s %(message)s"))
    log.addHandler(handler)
    return log, handler


def plain():
    log, _ = fresh("plain")
    log.info("a %s", 1)
    log.info("a %(k)s", {"k": 2})
    log.info("%s", [3])
    log.info("no arguments %s")
    log.warning(ValueError("x"))
    log.log(25, "between %d", 4)
    log.debug("extra", extra={"colour": "red"})
    log.error("%d", "not a number")
    log.disabled = True
    log.critical("not seen")
    log.disabled = False
    log.setLevel(logging.ERROR)
    log.info("not seen")
    print(log.isEnabledFor(30), log.isEnabledFor(logging.ERROR), log.isEnabledFor(level=10))
    logging.disable(logging.ERROR)
    log.error("not seen")
    logging.disable(logging.NOTSET)
    log.error("seen")


class Shout(logging.Handler):
    def handle(self, record):
        print("handle", record.levelname, record.getMessage())
        return super().handle(record)

    def emit(self, record):
        print("emit", self.format(record).upper())


class Own(logging.StreamHandler):
    terminator = "|\n"

    def format(self, record):
        return "own " + super().format(record)

    def flush(self):
        print("flush")


class Upper(logging.Formatter):
    def formatTime(self, record, datefmt=None):
        return "now"

    def formatMessage(self, record):
        return super().formatMessage(record).upper()


class Loud(logging.Logger):
    def handle(self, record):
        print("logger handles", record.msg)
        super().handle(record)

    def makeRecord(self, *args, **kwargs):
        r = super().makeRecord(*args, **kwargs)
        r.msg = "<" + r.msg + ">"
        return r


class Deaf(logging.Logger):
    def isEnabledFor(self, level):
        print("asked", level)
        return level == 20


def classes():
    log, _ = fresh("shout", Shout())
    log.info("x")
    log, _ = fresh("own", Own(sys.stdout))
    log.info("x")
    log, h = fresh("upper")
    h.setFormatter(Upper("%(asctime)s %(message)s"))
    log.info("x")
    h.setFormatter(logging.Formatter("{message}!", style="{"))
    log.info("x")
    h.setFormatter(logging.Formatter("%(asctime)s %(message)s", datefmt="some day"))
    log.info("x")
    h.setFormatter(logging.Formatter("%(message)s %(user)s", defaults={"user": "nobody"}))
    log.info("x")
    h.setFormatter(logging.Formatter("%(missing)s"))
    log.info("x")
    logging.setLoggerClass(Loud)
    fresh("loud")[0].info("x")
    logging.setLoggerClass(Deaf)
    log, _ = fresh("deaf")
    log.info("x")
    log.error("y")
    logging.setLoggerClass(logging.Logger)


def patched():
    log, h = fresh("patched")
    log.handle = lambda record: print("instance", record.msg)
    log.info("x")
    del log.handle
    h.emit = lambda record: print("emit of the instance", record.msg)
    log.info("x")
    del h.emit
    original = logging.Logger.callHandlers
    logging.Logger.callHandlers = lambda self, record: print("class", record.msg)
    log.info("x")
    logging.Logger.callHandlers = original
    log.info("x")
    old = logging.getLogRecordFactory()

    class Record(logging.LogRecord):
        def getMessage(self):
            return "my " + super().getMessage()

    logging.setLogRecordFactory(Record)
    log.info("x")
    logging.setLogRecordFactory(lambda *a, **k: old(*a, **k))
    log.info("y")
    logging.setLogRecordFactory(old)
    log.addFilter(lambda record: record.msg != "dropped")
    log.info("dropped")
    log.info("kept")
    h.addFilter(lambda record: record.levelno > 20)
    log.info("dropped")
    log.warning("kept")


def levels():
    log, h = fresh("levels")
    h.setLevel(logging.WARNING)
    log.info("not seen")
    log.warning("seen")
    logging.addLevelName(logging.WARNING, "CAREFUL")
    log.warning("renamed")
    logging.addLevelName(logging.WARNING, "WARNING")
    child = logging.getLogger("levels.child")
    child.error("from the child")
    print(child.isEnabledFor(10), logging.Logger.info.__qualname__, logging.Logger.info.__module__)


def fields():
    out = []

    class Keep(logging.Handler):
        def emit(self, record):
            out.append(record)

    log, _ = fresh("fields", Keep())

    def here():
        log.info("m %s", "a")
        log.info("stack", stacklevel=2)
    here()
    for r in out:
        print(sorted(r.__dict__), r.lineno, r.funcName, r.module, r.filename, r.args, r.levelname, r.name, r.processName, r.threadName, r.taskName)
        print(r.created > 1e9, 0 <= r.msecs < 1000, r.relativeCreated > 0, r.process > 0, r.getMessage())


class Full:
    def write(self, text):
        raise OSError("no space")


def streams():
    log, _ = fresh("full", logging.StreamHandler(Full()))
    log.info("lost")
    closed = io.StringIO()
    log, h = fresh("closed", logging.StreamHandler(closed))
    log.info("kept")
    print(closed.getvalue(), end="")
    closed.close()
    log.info("lost")
    h.setStream(None)
    log.info("lost as well")


stream = io.StringIO()
real, sys.stderr = sys.stderr, stream
for part in plain, classes, patched, levels, fields, streams:
    print("--", part.__name__)
    part()
errors = stream.getvalue()
print(errors.count("--- Logging error ---"), "Message: '%d'" in errors, "Arguments: ('not a number',)" in errors, "KeyError: 'missing'" in errors, "OSError: no space" in errors, "ValueError: I/O operation on closed file" in errors)
