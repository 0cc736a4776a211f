# the class of warnings, and streams that do not echo
import getpass
import io
import warnings

print(issubclass(getpass.GetPassWarning, UserWarning), getpass.__all__)
stream = io.StringIO()
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    import sys
    sys.stdin = io.StringIO("secret\n")
    print(getpass.fallback_getpass("Password: ", stream))
print([(w.category.__name__, str(w.message)) for w in seen], stream.getvalue().splitlines()[0])
