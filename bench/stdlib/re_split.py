"""re.split on separators, and the splitting of lines."""
import re

text = "; ".join("key%d = value%d, other%d|x" % (i, i, i) for i in range(6000))
count = 0
for _ in range(3):
    count += len(re.split(r"[;,|]\s*", text))
    count += len(re.split(r"\s*=\s*", text))
    count += len(re.split(r"(\d+)", text))
    count += len(re.split(r"\W+", text))
print(count)
