# frames, members, source and docs
import inspect


class Base:
    """Doc of the
       base."""

    def method(self):
        """Inherited."""


class C(Base):
    def method(self):
        return inspect.currentframe()

    attr = 1


frame = C().method()
print(frame.f_code.co_name, inspect.getframeinfo(frame).function, inspect.stack()[0].function)
print(inspect.getdoc(C.method), "|", inspect.getdoc(C), "|", inspect.cleandoc("  a\n    b\n  c"))
print(inspect.getsource(C.method).strip().splitlines()[0], inspect.getsourcelines(Base)[1], inspect.getmodule(C).__name__)
print([n for n, _ in inspect.getmembers(C, inspect.isfunction)], inspect.getmro(C) == C.__mro__, inspect.classify_class_attrs(C)[-1].name)
for bad in (lambda: inspect.getsource(len), lambda: inspect.getsource(3), lambda: inspect.getfile(int), lambda: inspect.signature(3)):
    try:
        print(bad())
    except (TypeError, OSError) as e:
        print(type(e).__name__, str(e)[:60])
print(inspect.getattr_static(C(), "attr"), inspect.getattr_static(C, "none", "default"), inspect.unwrap(len) is len)
