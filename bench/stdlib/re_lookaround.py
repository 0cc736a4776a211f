"""Look-around, back references, lazy and possessive repetition."""
import re

text = "".join("<b>bold %d</b> <i>it %d</i> foo%dbar price: 1234567.%02d 'quoted %d' " % (i, i, i, i % 100, i) for i in range(2500))
total = 0
for p in (r"<(\w)>(.*?)</\1>", r"foo(?=\d+bar)", r"(?<=price: )\d+", r"(?<!\d)\d{1,3}(?=(?:\d{3})+(?!\d))", r"(['\"]).*?\1", r"\d++\.", r"(?s)<i>.+?</i>"):
    for m in re.finditer(p, text):
        total += m.start() + len(m[0])
print(total)
