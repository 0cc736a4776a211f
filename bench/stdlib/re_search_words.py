"""re.search for words, alternatives and case-insensitive text."""
import re

text = ["the quick brown fox jumps over the lazy dog number %d and says Hello World again" % i for i in range(4000)]
patterns = [re.compile(p) for p in (
    r"\blazy\b", r"fox|dog|cat", r"(?i)hello\s+world", r"number (\d+)", r"[aeiou]{3}", r"^the.*again$", r"says$")]
found = 0
for p in patterns:
    for line in text:
        m = p.search(line)
        if m:
            found += m.start() + m.end()
print(found)
