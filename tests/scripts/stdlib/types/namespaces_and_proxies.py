# SimpleNamespace, MappingProxyType, DynamicClassAttribute, and more
import types

n = types.SimpleNamespace(a=1, b="x")
n.c = [n.a]
print(n, n == types.SimpleNamespace(a=1, b="x", c=[1]), vars(n), types.SimpleNamespace({"k": 1}, z=2))
p = types.MappingProxyType({"a": 1})
print(p, p["a"], p | {"b": 2}, list(reversed(p)), p.copy(), len(p), hash(types.MappingProxyType) is not None)
m = types.ModuleType("m", "doc")
print(m, m.__doc__, vars(m).keys() >= {"__name__", "__spec__"})
cell = types.CellType(5)
print(cell.cell_contents, types.GenericAlias(list, (int,)), types.UnionType, int | None, types.EllipsisType, types.NoneType, types.NotImplementedType)
for bad in (lambda: p.__setitem__("a", 2), lambda: types.MappingProxyType(3), lambda: types.SimpleNamespace(1), lambda: types.CellType().cell_contents, lambda: types.MethodType(3, 1), lambda: types.NoneType(1), lambda: types.ModuleType(), lambda: n.nope, lambda: types.SimpleNamespace({1: 2})):
    try:
        print(bad())
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
