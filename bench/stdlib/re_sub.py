"""re.sub with a text, with groups in the text, and with a function."""
import re

text = "\n".join("Item %d:  price $%d.%02d   (camelCaseName%d)" % (i, i, i % 100, i) for i in range(4000))
size = 0
for _ in range(2):
    size += len(re.sub(r"\s+", " ", text))
    size += len(re.sub(r"\$(\d+)\.(\d\d)", r"\2 cents and \1 dollars", text))
    size += len(re.sub(r"[A-Z]", lambda m: "_" + m[0].lower(), text))
    size += len(re.sub(r"(?m)^Item (?P<n>\d+)", r"#\g<n>", text))
    size += len(re.sub(r"[^\w\s]", "", text))
print(size)
