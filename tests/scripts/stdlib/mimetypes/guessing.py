# types by names
import mimetypes as M

for x in ("a.html", "a.tar.gz", "b.PNG", "x", "http://a/b.js", "data:text/html,x", "data:,x", "a.tgz", "q.mp3", "z.json", "a.unknown", "x.svgz", "a.py", "b.Z", "c.md", "/p.d/f"): print(x, M.guess_type(x), M.guess_file_type(x))
