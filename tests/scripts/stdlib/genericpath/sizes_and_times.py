# Size and times of files; what is not there raises.
import genericpath
import os
import tempfile

with tempfile.TemporaryDirectory() as d:
    name = os.path.join(d, "f")
    with open(name, "wb") as f:
        f.write(b"x" * 1234)
    os.utime(name, ns=(1_500_000_000_123_456_789, 1_600_000_000_500_000_000))
    print(genericpath.getsize(name), genericpath.getatime(name), genericpath.getmtime(name), genericpath.getctime(name) > 1.6e9)
    print(genericpath.getsize(os.fsencode(name)))
    with open(name) as f:
        print(genericpath.getsize(f.fileno()))
for f in (genericpath.getsize, genericpath.getmtime, genericpath.getatime, genericpath.getctime):
    for bad in ("/absent/file", None, "a\0b"):
        try:
            f(bad)
        except Exception as e:
            print(f.__name__, type(e).__name__, e)
