# warnings: filters, categories, catching, formats.
import warnings, sys
def show(m, c, f, l, file=None, line=None): print("shown:", c.__name__, m, f.split("/")[-1], l)
warnings.showwarning = show
warnings.simplefilter("default")
for i in range(2): warnings.warn("same place once")
warnings.warn("other", DeprecationWarning); warnings.warn(FutureWarning("instance")); warnings.warn("level", stacklevel=1)
def f(): warnings.warn("in f", UserWarning, stacklevel=2)
f(); f()
warnings.simplefilter("always"); f(); f(); warnings.warn("again")
for i in range(2): warnings.warn("always twice", RuntimeWarning)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always"); warnings.warn("caught", ResourceWarning); warnings.warn("two")
    print(len(w), w[0].category.__name__, str(w[0].message), w[0].lineno > 0, w[0].filename.split("/")[-1], w[1].message.args, type(w[0]).__name__)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("raised")
    except UserWarning as e: print("raised", e)
    try: warnings.warn("dep", DeprecationWarning)
    except DeprecationWarning as e: print("raised", repr(e))
with warnings.catch_warnings(): warnings.simplefilter("ignore"); warnings.warn("nothing"); print("ignored")
with warnings.catch_warnings(record=True, action="always") as w: warnings.warn("action kw"); print(len(w))
warnings.filterwarnings("ignore", message="skip.*"); warnings.warn("skip this"); warnings.warn("not skip"); warnings.filterwarnings("error", category=SyntaxWarning)
try: warnings.warn("syn", SyntaxWarning)
except SyntaxWarning as e: print("error filter", e)
warnings.resetwarnings(); print(warnings.filters); warnings.simplefilter("once")
for i in range(3): warnings.warn("once only")
print(repr(warnings.formatwarning("msg", UserWarning, "file.py", 3, "  the line")), repr(warnings.formatwarning("msg", DeprecationWarning, "nofile.py", 9)))
for e in ["warnings.warn()", "warnings.warn('x', int)", "warnings.warn('x', 5)", "warnings.simplefilter('bad')", "warnings.filterwarnings('ignore', message=5)", "warnings.filterwarnings('ignore', category=int)", "warnings.filterwarnings('ignore', lineno=-1)", "warnings.warn(5)", "warnings.warn('x', stacklevel='a')", "warnings.warn_explicit('ex', UserWarning, 'f.py', 7)", "warnings.warn_explicit('ex', UserWarning, 'f.py', 'a')"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
class My(UserWarning): pass
warnings.warn("mine", My); warnings.warn(My("inst"), None)
@warnings.deprecated("use other")
def old(): return "old"
with warnings.catch_warnings(record=True) as w: warnings.simplefilter("always"); print(old(), w[0].message, w[0].category.__name__, old.__deprecated__)
@warnings.deprecated("old class", category=FutureWarning)
class OldC: pass
with warnings.catch_warnings(record=True) as w: warnings.simplefilter("always"); OldC(); print(w[0].message, w[0].category.__name__)
