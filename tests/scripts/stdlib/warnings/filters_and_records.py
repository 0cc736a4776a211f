# filters in their order, records, and what is refused
import warnings

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", message="quiet.*", category=UserWarning)
    warnings.filterwarnings("error", category=DeprecationWarning)
    warnings.warn("loud")
    warnings.warn("Quiet one")
    warnings.warn(FutureWarning("an instance"), stacklevel=1)
    try:
        warnings.warn("becomes an error", DeprecationWarning)
    except DeprecationWarning as e:
        print("raised", e)
    warnings.warn_explicit("explicit", RuntimeWarning, "file.py", 12, module="mod")
print([(w.category.__name__, str(w.message), w.lineno if w.filename == "file.py" else 0) for w in seen])
with warnings.catch_warnings(action="error", category=SyntaxWarning):
    try:
        warnings.warn("s", SyntaxWarning)
    except SyntaxWarning as e:
        print(repr(e))
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "the line"), end="")


@warnings.deprecated("use new()")
def old(): return 1


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("once")
    print(old(), old(), [str(w.message) for w in seen], old.__deprecated__)
for bad in (lambda: warnings.simplefilter("nope"), lambda: warnings.warn("x", int), lambda: warnings.warn("x", 3), lambda: warnings.filterwarnings("ignore", message=3), lambda: warnings.filterwarnings("ignore", lineno=-1), lambda: warnings.deprecated(3), lambda: warnings.catch_warnings(action="x").__enter__()):
    try:
        print(bad())
    except (ValueError, TypeError, AssertionError) as e:
        print(type(e).__name__, e)
