# codecs by name, their functions, and the handlers of errors
import codecs

for name in ("utf-8", "UTF8", "latin-1", "ascii", "utf-16-le", "U8", "iso8859-1"):
    info = codecs.lookup(name)
    print(name, info.name, info.encode("a")[0])
for handler in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "nosuch"):
    try:
        print(handler, "aé€".encode("ascii", handler))
    except (UnicodeError, LookupError) as e:
        print(handler, type(e).__name__, e)
print(b"a\xff".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"), b"a\xffb".decode("ascii", "backslashreplace"))


def shout(error):
    print(type(error).__name__, error.encoding, error.start, error.end, error.reason)
    return "<" + "?" * (error.end - error.start) + ">", error.end


codecs.register_error("shout", shout)
print("a€é".encode("ascii", "shout"), b"\xff\xfe".decode("utf-8", "shout"), codecs.lookup_error("shout") is shout)
for bad in (lambda: codecs.lookup("no-such-codec"), lambda: codecs.lookup_error("nope"), lambda: "x".encode("utf-8", "shout") and "x".encode(3),
            lambda: codecs.register_error("x", 3), lambda: b"\x80".decode("ascii")):
    try:
        print(bad())
    except (LookupError, TypeError, UnicodeError) as e:
        print(type(e).__name__, e)
