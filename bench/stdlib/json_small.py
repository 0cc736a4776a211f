"""json.dumps and json.loads of one small message after another: the cost of a call."""
import json

message = {"a": 1, "b": [1, 2, 3], "c": "x"}
total = 0
for i in range(40_000):
    message["a"] = i
    total += json.loads(json.dumps(message))["a"]
print(total)
