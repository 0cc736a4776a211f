# dump_traceback_later() prints after a while, once or again and again, unless it is cancelled.
import faulthandler
import re
import tempfile
import time

with tempfile.TemporaryFile() as f:
    faulthandler.dump_traceback_later(0.05, file=f)
    time.sleep(0.3)
    faulthandler.dump_traceback_later(0.05, file=f)
    faulthandler.cancel_dump_traceback_later()
    faulthandler.cancel_dump_traceback_later()
    time.sleep(0.1)
    f.seek(0)
    print(re.sub(r'0x[0-9a-f]{16}', 'ID', f.read().decode()).replace(__file__, "FILE"), end="")

with tempfile.TemporaryFile() as f:
    faulthandler.dump_traceback_later(0.05, repeat=True, file=f)
    end = time.monotonic() + 0.4
    while time.monotonic() < end:
        pass
    faulthandler.cancel_dump_traceback_later()
    f.seek(0)
    print(f.read().count(b"Timeout (0:00:00.050000)!") > 2)
for bad in (0, -1, "x", 1e10):
    try:
        faulthandler.dump_traceback_later(bad)
    except Exception as e:
        print(type(e).__name__, e)
