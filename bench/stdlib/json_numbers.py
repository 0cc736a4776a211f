"""Long arrays of ints and floats through json, both ways."""
import json

ints = list(range(-20_000, 20_000))
floats = [i / 7 for i in range(20_000)]
total = 0.0
for _ in range(6):
    total += sum(json.loads(json.dumps(ints)))
    total += sum(json.loads(json.dumps(floats)))
print(total)
