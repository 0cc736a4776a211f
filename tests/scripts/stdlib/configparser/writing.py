# Changing and writing.
import configparser, io, os
c = configparser.ConfigParser({"d": "1"})
c["one"] = {"a": "x", "multi": "l1\nl2"}
c.add_section("two")
c.set("two", "b", "%(d)s")
c["two"]["c"] = "5"
del c["one"]["a"]
print(c.remove_option("two", "c"), c.remove_option("two", "zz"), c.remove_section("nope"))
out = io.StringIO()
c.write(out)
c.write(out, space_around_delimiters=False)
print(out.getvalue())
with open("x.ini", "w") as f:
    c.write(f)
d = configparser.ConfigParser()
print(d.read(["x.ini", "missing.ini"]), d == c, d["one"]["multi"].split("\n"), d["two"]["b"])
d["DEFAULT"]["d"] = "9"
print(d["two"]["b"], d.items("two"), d["two"].name, d["two"].parser is d, len(d["two"]))
d.clear()
print(d.sections(), d.defaults())
