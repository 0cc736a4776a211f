# a cookie as an object
import copy, pickle
from http.cookies import BaseCookie, Morsel, SimpleCookie
m = Morsel(); print(m, m == Morsel(), m.isReservedKey("PATH"), dict(m)); m.set("k", 1, "one"); n = m.copy(); n["path"] = "/x"; print(m == n, n, m, n.key, n.value, n.coded_value)
c = SimpleCookie("a=1; b=2"); print(pickle.loads(pickle.dumps(c)) == c, copy.deepcopy(c)["a"].value, SimpleCookie({"x": 5})["x"].value, BaseCookie('a="b"')["a"].value); c["a"] = m; print(c); del c["a"]; print(c)
