# new_class, prepare_class, resolve_bases and original bases
import types


class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, kw)
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw): pass

    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {"prepared": True}


C = types.new_class("C", (), {"metaclass": Meta, "x": 1}, lambda ns: ns.update(y=2))
print(C.prepared, C.y, type(C).__name__)
meta, ns, kw = types.prepare_class("D", (C,), {"z": 3})
print(meta.__name__, ns, kw)


class Alias:
    def __mro_entries__(self, bases): return (int, str)[:1]


a = Alias()
print(types.resolve_bases((a, list)), types.get_original_bases(types.new_class("E", (a,))) == (a,), types.get_original_bases(int))
for bad in (lambda: types.new_class("F", (int, str)), lambda: types.get_original_bases(3), lambda: types.new_class("G", (), {"nope": 1})):
    try:
        print(bad())
    except TypeError as e:
        print(e)
