"""re.match with named groups over the lines of a web server's log."""
import re

lines = ['%d.%d.%d.%d - - [10/Oct/2024:13:55:%02d +0000] "GET /img/%d.png HTTP/1.1" %d %d "-" "Mozilla/5.0 (X11)"'
         % (i % 256, i % 7, i % 91, i % 13, i % 60, i, 200 if i % 5 else 404, i * 37) for i in range(10_000)]
pattern = re.compile(r'(?P<ip>\d+\.\d+\.\d+\.\d+) - (?P<user>\S+) \[(?P<time>[^\]]+)\] '
                     r'"(?P<verb>[A-Z]+) (?P<path>\S+) (?P<proto>[^"]+)" (?P<status>\d{3}) (?P<size>\d+)')
size = missing = 0
for _ in range(4):
    for line in lines:
        m = pattern.match(line)
        size += int(m["size"])
        if m.group("status") == "404":
            missing += 1
print(size, missing)
