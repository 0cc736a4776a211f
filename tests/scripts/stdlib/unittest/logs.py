# assertLogs and assertNoLogs
import logging
import unittest

t = unittest.TestCase()
log = logging.getLogger("app.part")

with t.assertLogs("app") as cm:
    log.info("first %d", 1)
    log.debug("not seen")
    logging.getLogger("app").error("second")
    logging.getLogger("elsewhere").info("not here")
print(cm.output, [r.getMessage() for r in cm.records])
with t.assertLogs(log, level="DEBUG") as cm:
    log.debug("seen")
print(cm.output, type(cm).__name__)
with t.assertLogs(level=logging.WARNING) as cm:
    logging.getLogger("any").warning("to the root")
print(cm.output, cm.records[0].levelname)
with t.assertNoLogs("app", "ERROR"):
    log.warning("below")


def no_logs():
    with t.assertLogs("app", "ERROR"):
        log.warning("too low")


def logs():
    with t.assertNoLogs():
        log.warning("unwanted")


def no_root():
    with t.assertLogs():
        pass


def fails():
    with t.assertLogs("app"):
        raise ValueError("passes through")


for function in (no_logs, logs, no_root, fails):
    try:
        function()
    except (AssertionError, ValueError) as e:
        print(type(e).__name__, e)
print(log.handlers, log.propagate, log.level, logging.getLogger("app").handlers)
