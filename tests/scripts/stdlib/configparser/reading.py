# What is read from files, and how values are got.
import configparser, io
text = """# a comment
[DEFAULT]
base = /srv
Debug: no

[web]
host = example.org
port: 8080
root = %(base)s/www
paths = a
    b

    c
; another
percent = 100%%
ratio = 0.5
[Empty]
[odd name]
key with spaces = value = with sign
"""
c = configparser.ConfigParser()
c.read_string(text)
print(c.sections(), list(c), len(c), c.defaults(), c.options("web"))
print(dict(c["web"]), c["web"]["ROOT"], c.get("web", "root", raw=True), c["web"].getint("port"), c.getfloat("web", "ratio"), c.getboolean("web", "debug"), c["web"].getboolean("nope", fallback=True))
print(c.get("web", "nope", fallback="fb"), c["web"].get("nope"), c["web"].get("nope", "fb"), c.get("web", "root", vars={"base": "/x"}), c.items("Empty"), "host" in c["web"], "web" in c, c.has_option("web", "debug"), c["web"], c["odd name"]["key with spaces"])
r = configparser.RawConfigParser(allow_no_value=True, delimiters=("=",), comment_prefixes=("//",), inline_comment_prefixes=("#",), empty_lines_in_values=False, strict=False)
r.read_string("// c\n[a]\nx = 1 # inline\ny\nz=#none\nx = 2\n[a]\nw = u#v\n  more\n\n  w2=3\n")
print({s: dict(r[s]) for s in r.sections()})
r.optionxform = str
r["a"]["Key"] = "v"
print(r.options("a"))
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), converters={"list": lambda s: s.split(",")})
e.read_dict({"p": {"home": "/h", "n": 5}, "q": {"dir": "${p:home}/d", "sub": "${dir}/s", "cost": "$$5", "l": "a,b"}})
print(dict(e["q"]), e.getlist("q", "l"), e["q"].getlist("l"), e["p"]["n"])
n = configparser.ConfigParser(interpolation=None)
n["s"] = {"x": "%d", "y": "1"}
print(n["s"]["x"], n.popitem(), n.sections())
u = configparser.ConfigParser(allow_unnamed_section=True)
u.read_string("top = 1\n[s]\na=2\n")
print(u.get(configparser.UNNAMED_SECTION, "top"), u.sections())
