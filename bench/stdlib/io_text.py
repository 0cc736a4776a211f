"""Text files written and read by lines, and StringIO."""
import io
import os
import tempfile

fd, path = tempfile.mkstemp()
os.close(fd)
total = 0
for _ in range(2):
    with open(path, "w", encoding="utf-8") as f:
        for i in range(60_000):
            f.write("line %d with some wörds\n" % i)
    with open(path, encoding="utf-8") as f:
        for line in f:
            total += len(line.rstrip())
    with open(path, "rb") as f:
        total += sum(map(len, f))
    total += len(open(path).read().splitlines())
s = io.StringIO()
for i in range(100_000):
    s.write("abc")
print(total + len(s.getvalue()))
os.remove(path)
