"""100,000 log records into a file, with times."""
import logging
import os
import tempfile

path = tempfile.mktemp()
log = logging.getLogger("file")
handler = logging.FileHandler(path)
handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)-8s %(name)s:%(lineno)d %(message)s"))
log.addHandler(handler)
log.setLevel(logging.DEBUG)
for i in range(100_000):
    log.debug("record %d", i)
handler.close()
print(os.path.getsize(path))
os.remove(path)
