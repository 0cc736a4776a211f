"""Lines of JSON, read and written one by one, with sorted keys and compact separators."""
import json

lines = [json.dumps({"ts": 1700000000 + i, "level": "INFO", "msg": "request served in %d ms" % i,
                     "path": "/api/v1/items/%d" % i, "status": 200}) for i in range(12_000)]
size = slow = 0
for line in lines:
    entry = json.loads(line)
    entry["slow"] = entry["status"] == 200 and entry["ts"] % 7 == 0
    slow += entry["slow"]
    size += len(json.dumps(entry, sort_keys=True, separators=(",", ":")))
print(size, slow)
