# modes that are no modes
import stat

for f in (stat.filemode, stat.S_ISDIR, stat.S_IMODE):
    for bad in ("x", None, 1.5, []):
        try:
            print(f.__name__, f(bad))
        except (TypeError, OverflowError) as e:
            print(f.__name__, type(e).__name__)
