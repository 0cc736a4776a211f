"""100,000 log records into a StringIO, with time, level and name."""
import io
import logging

out = io.StringIO()
logging.basicConfig(stream=out, level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
log = logging.getLogger("app.server")
for i in range(100_000):
    log.info("request %d served to %s", i, "client")
print(len(out.getvalue()))
