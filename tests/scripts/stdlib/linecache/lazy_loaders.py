# lines from a loader
import linecache


class Loader:
    def get_source(self, name):
        print("asked for", name)
        return "first\nsecond\n" if name == "known" else None


print(linecache.lazycache("<virtual>", {"__name__": "known", "__loader__": Loader()}), linecache.lazycache("<virtual>", {}))
print(linecache.getline("virtual.py", 2, {"__name__": "known", "__loader__": Loader()}))
print(linecache.lazycache("", {}), linecache.lazycache("x.py", {"__name__": "n"}))
print(linecache.lazycache("lazy.py", {"__name__": "known", "__loader__": Loader()}), len(linecache.cache["lazy.py"]))
print(linecache.getlines("lazy.py"))
linecache.clearcache()
print(linecache.getlines("other.py", {"__name__": "unknown", "__loader__": Loader()}))
