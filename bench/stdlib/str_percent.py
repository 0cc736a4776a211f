"""The % operator of texts, with tuples and mappings."""
size = 0
for i in range(60_000):
    size += len("%s %d %s" % ("name", i, None))
    size += len("%-10s|%5d|%08.3f|%x" % ("left", i, i / 3, i))
    size += len("%(a)s %(b)r %(c).2f" % {"a": i, "b": "x", "c": 1.5})
    size += len("%d%%" % (i % 100)) + len("%s" % i)
print(size)
