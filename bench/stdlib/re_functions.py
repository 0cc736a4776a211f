"""The functions of module re with patterns as texts: the cost of the cache and of a call."""
import re

hits = 0
for i in range(60_000):
    if re.match(r"a\d+", "a%d" % i):
        hits += 1
    if re.fullmatch(r"[0-9a-f]{4}", "%04x" % (i & 0xffff)):
        hits += 1
    if re.search(r"7$", str(i)):
        hits += 1
print(hits)
