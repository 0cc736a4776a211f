"""Calls below the level, and questions whether a level is enabled."""
import logging

logging.basicConfig(level=logging.WARNING)
log = logging.getLogger("a.b.c.d")
count = 0
for i in range(600_000):
    log.debug("not seen %d", i)
    if log.isEnabledFor(logging.INFO):
        count += 1
print(count)
