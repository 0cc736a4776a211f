# An exception during the handling of another, twice.
d = {}
try:
    d["missing"]
except KeyError:
    try:
        [].pop()
    except IndexError:
        d.nope
