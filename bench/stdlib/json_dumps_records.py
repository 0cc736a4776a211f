"""json.dumps of nested records, as a web service answers."""
import hashlib
import json

users = {"users": [
    {"id": i, "name": "user %d" % i, "email": "u%d@example.com" % i, "tags": ["a", "b", "c"],
     "score": i * 1.5, "active": i % 2 == 0, "none": None,
     "nested": {"x": [1, 2, 3], "y": "text \u00e9"}}
    for i in range(2000)]}
total = hashlib.md5()
for _ in range(15):
    total.update(json.dumps(users).encode())
print(total.hexdigest())
