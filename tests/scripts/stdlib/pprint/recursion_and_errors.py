# Structures that contain themselves, and wrong settings.
import pprint, re, io
a = [1]
a.append(a)
d = {"me": None}
d["me"] = d
clean = lambda s: re.sub(r"id=\d+", "id=N", s)
print(clean(pprint.pformat(a)), clean(pprint.saferepr(d)), pprint.isrecursive(a), pprint.isreadable(a), pprint.isrecursive([1]), pprint.isreadable([1]), pprint.isreadable(object()), pprint.isreadable({"a": [1.5, None, "x"]}))
print(pprint.saferepr({2: 1, 1: 2}), pprint.saferepr("x"), pprint.saferepr((1,)))
for kw in [{"indent": -1}, {"depth": 0}, {"width": 0}, {"depth": -1}]:
    try:
        pprint.PrettyPrinter(**kw)
    except ValueError as e:
        print(e)
out = io.StringIO()
p = pprint.PrettyPrinter(stream=out, depth=1, indent=2)
p.pprint([[1], {"a": 2}, "x" * 80])
print(out.getvalue(), p.isreadable([[1]]), p.isrecursive(a))


class Short(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, str):
            return object.upper(), True, False
        return super().format(object, context, maxlevels, level)


print(Short().pformat(["a", {"b": "c"}]))
