# errors
import urllib.error, urllib.request as U
for f in (lambda: U.urlopen("foo"), lambda: U.urlopen("nope://x"), lambda: U.urlopen("http://"), lambda: U.urlopen("http://127.0.0.1:1/", timeout=5), lambda: U.Request("x"), lambda: U.urlopen("http://127.0.0.1:1", data="text"), lambda: U.urlopen("file:///no/such"), lambda: U.urlopen("http://127.0.0.1:1/a b"), lambda: U.OpenerDirector().add_handler(5), lambda: U.urlopen("file://elsewhere/x")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
e = urllib.error.HTTPError("u", 500, "msg", {"a": "b"}, None); print(e, repr(e), e.code, e.reason, e.headers, e.filename, e.read(), urllib.error.URLError("r").args, str(urllib.error.ContentTooShortError("m", b"c")), isinstance(e, OSError))
