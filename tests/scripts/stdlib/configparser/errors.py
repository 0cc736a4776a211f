# What goes wrong.
import configparser


def check(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e, "|", e.args)


def read(text, **kw):
    c = configparser.ConfigParser(**kw)
    c.read_string(text, "f.ini")
    return c


check(lambda: read("x = 1"))
check(lambda: read("[a]\n[a]"))
check(lambda: read("[a]\nx=1\nX=2"))
check(lambda: read("[a]\nnonsense\nx=1\n= 3\n"))
check(lambda: read("[a]\nx\n  more", allow_no_value=True))
c = read("[a]\nx=%(y)s\nbad=%x\nloop=%(loop)s\nunclosed=%(y\nword=maybe\nn=ten")
for name in ["x", "bad", "loop", "unclosed", "nope"]:
    check(lambda: c.get("a", name))
check(lambda: c.get("b", "x"))
check(lambda: c["b"])
check(lambda: c["a"]["zz"])
check(lambda: c.getboolean("a", "word"))
check(lambda: c.getint("a", "n"))
check(lambda: c.add_section("a"))
check(lambda: c.add_section("DEFAULT"))
check(lambda: c.add_section(3))
check(lambda: c.set("a", "k", 5))
check(lambda: c.set("a", "k", "100%"))
check(lambda: c.set("zz", "k", "v"))
check(lambda: c.options("zz"))
check(lambda: c.items("zz"))
check(lambda: c.__delitem__("DEFAULT"))
check(lambda: c.read_dict({"s": {"a": 1, "A": 2}}))
check(lambda: configparser.ConfigParser(interpolation=3))
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
e.read_string("[a]\nx=${b:c}\ny=$z\nz=${a:b:c}\nw=${open")
for name in "xyzw":
    check(lambda: e.get("a", name))
print(configparser.Error.__mro__[1], configparser.NoOptionError.__mro__[1])
