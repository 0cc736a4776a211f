# The time of a record is what time.time_ns says, also when a test has put something in its place.
import logging
import sys
import time
from unittest import mock

log = logging.getLogger("clock")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(asctime)s %(created).6f %(msecs)03d %(message)s"))
handler.formatter.converter = time.gmtime
log.addHandler(handler)
log.setLevel(logging.INFO)
for ns in (0, 1, 999_999_999, 1_677_903_920_000_998_503, 1_677_903_920_999_998_503, 4_102_444_800_000_000_000):
    with mock.patch("time.time_ns", return_value=ns):
        log.info("at %d", ns)
        record = logging.makeLogRecord({"msg": "made"})
        print(record.created, record.msecs)
with mock.patch("time.time_ns", side_effect=OSError("no clock")):
    try:
        log.info("never")
    except OSError as e:
        print(e)
with mock.patch("time.time_ns", return_value="x"):
    try:
        log.info("never")
    except TypeError as e:
        print(type(e).__name__)
before = time.time()
record = logging.LogRecord("n", logging.INFO, "p", 1, "m", None, None)
print(before - 1 < record.created < time.time() + 1)
