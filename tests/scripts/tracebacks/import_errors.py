# Tracebacks that go through imported modules.
import traceback, sys
for name in ("broken_syntax", "broken_name", "imports_broken", "nope", "pkg.nope", "pkg.sub.nope"):
    try:
        __import__(name)
    except Exception as e:
        traceback.print_exc(file=sys.stdout)
        print("module left behind:", name in sys.modules)
from pkg import sub
sub.call(lambda: 1 / 0)
