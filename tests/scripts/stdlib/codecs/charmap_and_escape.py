# Unicode escapes, maps of characters, and a codec of one's own
import codecs

print("é\n€".encode("unicode_escape"), rb"\u20ac\x41\N{BULLET}".decode("unicode_escape"), "é€".encode("raw_unicode_escape"))


def search(name):
    if name != "reversed":
        return None
    return codecs.CodecInfo(lambda s, errors="strict": (s[::-1].encode(), len(s)),
                            lambda b, errors="strict": (bytes(b).decode()[::-1], len(b)), name="reversed")


codecs.register(search)
print("abc".encode("reversed"), b"cba".decode("reversed"), codecs.lookup("REVERSED").name)
codecs.unregister(search)
for bad in (lambda: "a".encode("reversed"), lambda: "a".encode("hex"), lambda: codecs.encode("a", "hex"), lambda: rb"\x4".decode("unicode_escape"),
            lambda: codecs.register(3), lambda: b"x".decode("rot13")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
