# resolve_name: with a colon and without, and what it refuses
import pkgutil

for name in ("os", "os.path", "os.path:join", "os.path.join", "collections:OrderedDict.fromkeys", "json.decoder.JSONDecoder", "os:", "math.pi"):
    value = pkgutil.resolve_name(name)
    print(name, getattr(value, "__name__", value))
for bad in ("", "os..path", "os:path:join", "3os", "os.nosuch", "nosuch.module", "os:nosuch", "nosuch:x", "os.path:", ":x", "a b"):
    try:
        value = pkgutil.resolve_name(bad)
        print(bad, value.__name__)
    except (ValueError, ImportError, AttributeError) as e:
        print(repr(bad), type(e).__name__, e)
