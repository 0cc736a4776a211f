# errors
from http.cookies import CookieError, Morsel, SimpleCookie
m, c = Morsel(), SimpleCookie("a=1")
for f in (lambda: m.set("a b", "1", "1"), lambda: m.set("path", "1", "1"), lambda: m.__setitem__("foo", 1), lambda: m.update({"x": 1}), lambda: m.setdefault("zz"), lambda: setattr(m, "key", "a"), lambda: c.__setitem__("a,b", "c"),
          lambda: c["b"], lambda: SimpleCookie(5), lambda: c.load(b"x"), lambda: c.load('a b"=1')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(CookieError.__mro__)
