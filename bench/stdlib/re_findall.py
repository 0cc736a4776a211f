"""re.findall and finditer over one long text: words, numbers, e-mail addresses, links."""
import re

text = " ".join("word%d mail user%d@example%d.org see https://site%d.example/path/%d?q=%d now, 3.14 and %d."
                % ((i,) * 7) for i in range(4000))
total = 0
for p in (r"\w+", r"\d+(?:\.\d+)?", r"[\w.+-]+@[\w-]+\.[\w.-]+", r"https?://[^\s/]+(/[^\s?]*)?(\?\S*)?", r"(\w)(\d+)"):
    total += len(re.findall(p, text))
    for m in re.finditer(p, text):
        total += m.end()
print(total)
