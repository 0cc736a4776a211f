"""Long strings through json: ASCII, with escapes, and other alphabets."""
import json

texts = ["plain words " * 40, 'a "quoted" line\n\tand\\more ' * 20, "žluťoučký kůň úpěl " * 20, "日本語 😀 " * 30]
rows = texts * 120
size = 0
for _ in range(8):
    s = json.dumps(rows)
    size += len(s) + len(json.dumps(rows, ensure_ascii=False)) + len(json.loads(s)[-1])
print(size)
