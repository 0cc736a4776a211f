# Filters, handlers of several kinds, adapters, factories.
import logging, io, os, tempfile, warnings
log = logging.getLogger("shop.till")
log.setLevel(1)
log.propagate = False
out = io.StringIO()
h = logging.StreamHandler(out)
h.setFormatter(logging.Formatter("%(name)s %(message)s"))
h.addFilter(logging.Filter("shop"))
h.addFilter(lambda r: "secret" not in r.getMessage())


def shout(record):
    if "loud" in record.msg:
        new = logging.makeLogRecord(record.__dict__)
        new.msg = record.msg.upper()
        return new
    return True


h.addFilter(shout)
log.addHandler(h)
log.addHandler(h)
log.info("one")
log.info("a secret")
log.info("loud")
h.setLevel("ERROR")
log.info("too low")
print(out.getvalue(), log.handlers, h.filter(logging.makeLogRecord({"name": "other", "msg": ""})))
a = logging.LoggerAdapter(log, {"user": "ann"})
h.setLevel(0)
h.setFormatter(logging.Formatter("%(user)s %(message)s"))
a.warning("adapted %d", 5)
a.log(50, "x")
logging.LoggerAdapter(log, {"user": "bob"}, merge_extra=True).info("m", extra={"more": 1})
print(out.getvalue().splitlines()[-3:], a)
with tempfile.TemporaryDirectory() as d:
    p = os.path.join(d, "x.log")
    f = logging.FileHandler(p, "w", encoding="utf-8", delay=True)
    print(os.path.exists(p))
    log.addHandler(f)
    log.info("ü to file", extra={"user": 1})
    f.close()
    print(open(p, encoding="utf-8").read(), f.level)
    log.removeHandler(f)
h.name = "mine"
print(logging.getHandlerByName("mine") is h, logging.getHandlerNames(), logging.NullHandler().handle(None))
logging.setLogRecordFactory(lambda *a, **k: (lambda r: (setattr(r, "user", "factory"), r)[1])(logging.LogRecord(*a, **k)))
log.info("made")
print(out.getvalue().splitlines()[-1])
logging.setLogRecordFactory(logging.LogRecord)
logging.captureWarnings(True)
w = logging.getLogger("py.warnings")
w.addHandler(logging.StreamHandler(out))
w.propagate = False
warnings.warn("careful")
logging.captureWarnings(False)
print("careful" in out.getvalue())
try:
    log.info("x", extra={"message": 1})
except KeyError as e:
    print(e)


class Mine(logging.Logger):
    def makeRecord(self, *args, **kw):
        r = super().makeRecord(*args, **kw)
        r.user = "mine"
        return r


logging.setLoggerClass(Mine)
m = logging.getLogger("m")
m.addHandler(h)
h.filters.clear()
m.error("mine", exc_info=ValueError("v"))
print(out.getvalue().splitlines()[-2:], type(m))
