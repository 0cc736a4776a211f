"""A tokenizer of one big alternative with named groups, the way of the re documentation."""
import re

spec = [("NUMBER", r"\d+(?:\.\d*)?"), ("ASSIGN", r":="), ("END", r";"), ("ID", r"[A-Za-z_]\w*"),
        ("OP", r"[+\-*/]"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+"), ("MISMATCH", r".")]
scanner = re.compile("|".join("(?P<%s>%s)" % pair for pair in spec))
text = "".join("total := total + price_%d * 1.05 / %d;\nIF quantity THEN x := y1 - 42; ENDIF\n" % (i, i) for i in range(3000))
counts = {}
for m in scanner.finditer(text):
    kind = m.lastgroup
    counts[kind] = counts.get(kind, 0) + len(m.group())
print(counts)
