# paths and types without a server
import http.server as S
class Q(S.SimpleHTTPRequestHandler):
    def __init__(self): self.directory = "/base"
q = Q()
for p in ("/", "/a/b", "/../x", "/a/../b/", "/a%20b?q#f", "//x", "/a/./b", "/%2e%2e/x"): print(p, q.translate_path(p))
print([q.guess_type(p) for p in ("a.html", "a.tar.gz", "x.unknown", "a.py", "b.bz2", "q.Z")], q.index_pages, q.date_time_string(0), S.DEFAULT_ERROR_CONTENT_TYPE)
