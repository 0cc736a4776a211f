# What warnings look like on standard error.
import warnings
warnings.warn("plain user warning")
def f():
    warnings.warn("from a function", RuntimeWarning)
f()
def g():
    warnings.warn("blames the caller", stacklevel=2)
g()
warnings.warn("deprecated in main is shown", DeprecationWarning)
warnings.warn("pending is hidden", PendingDeprecationWarning)
for i in range(3): warnings.warn(f"only once per text and line")
exec("import warnings\nwarnings.warn('from exec')")
eval("[1] [0]")
x = eval("1 is 1")
assert (True, "always true")
warnings.warn_explicit("explicit", FutureWarning, "other.py", 12)
print("\d".encode())
