"""json.loads of nested records, as a web client reads."""
import json

text = json.dumps({"users": [
    {"id": i, "name": "user %d" % i, "email": "u%d@example.com" % i, "tags": ["a", "b", "c"],
     "score": i * 1.5, "active": i % 2 == 0, "none": None,
     "nested": {"x": [1, 2, 3], "y": "text \u00e9"}}
    for i in range(2000)]})
total = 0
for _ in range(18):
    total += len(json.loads(text)["users"])
print(total, json.loads(text)["users"][-1])
