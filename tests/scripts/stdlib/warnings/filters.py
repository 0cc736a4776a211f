# Filters by category, message, module and line; once, module and default actions.
import warnings
def shown(fn):
    with warnings.catch_warnings(record=True) as w:
        warnings.resetwarnings(); fn()
    return [f"{x.category.__name__}:{x.message}" for x in w]
def emit():
    for i in range(2):
        warnings.warn("alpha", UserWarning); warnings.warn("beta", DeprecationWarning); warnings.warn(f"gamma {i}", RuntimeWarning)
def with_filters(*fs):
    def run():
        for f in fs: warnings.filterwarnings(*f[0], **f[1]) if isinstance(f, tuple) else warnings.simplefilter(f)
        emit()
    return shown(run)
print(with_filters("always")); print(with_filters("ignore")); print(with_filters("once")); print(with_filters("always", (("ignore",), {"category": DeprecationWarning}))); print(with_filters("always", (("ignore",), {"message": "gamma"}))); print(with_filters("ignore", (("always",), {"message": ".*a 1"}))); print(with_filters("always", (("ignore",), {"module": "__main__"}))); print(with_filters("always", (("ignore",), {"module": "other"}))); print(with_filters("ignore", (("always",), {"category": Warning, "append": True})))
try: with_filters((("error",), {"category": RuntimeWarning}))
except RuntimeWarning as e: print("raised", e)
print(UserWarning.__mro__[1].__name__, issubclass(BytesWarning, Warning), issubclass(ResourceWarning, Exception), [w.__name__ for w in Warning.__subclasses__()][:3])
def api(x, old=None):
    if old is not None: warnings.warn("old is deprecated", DeprecationWarning, stacklevel=2); x = old
    return x
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("default"); api(1); api(0, old=2); print([(x.lineno, str(x.message)) for x in w])
with warnings.catch_warnings(): warnings.simplefilter("error"); print("filters restored", len(warnings.filters) > 0)
