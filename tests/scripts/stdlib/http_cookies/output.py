# what a server sends
from http.cookies import SimpleCookie, BaseCookie, Morsel
c = SimpleCookie(); c["a"] = "b c"; c["n"] = 5; c["q"] = 'x"y\\z;\n'; c["plain"] = "a-b_c"
c["a"].update({"path": "/", "secure": True, "max-age": 10, "comment": "hi there"}); c["n"]["httponly"] = 1; c["n"]["SameSite"] = "Lax"; c["n"]["expires"] = "Thu"
print(c); print(repr(c)); print(c.output(header="Cookie:", sep="|")); print(c["a"].OutputString(["path"])); print(repr(c["a"])); print(c.js_output())
print(len(c), "a" in c, c["a"].value, c["a"].coded_value, c["a"].key, c["n"]["samesite"], repr(c["n"]["domain"]))
