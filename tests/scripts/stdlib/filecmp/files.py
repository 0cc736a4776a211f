# equal and different files
import filecmp, os, tempfile
d = tempfile.mkdtemp()
def put(name, text, t=1000):
    p = os.path.join(d, name)
    with open(p, "w") as f: f.write(text)
    os.utime(p, (t, t)); return p
a, b, c, e, f = put("a", "same"), put("b", "same"), put("c", "diff"), put("e", "longer text"), put("f", "same", 5)
print(filecmp.cmp(a, b), filecmp.cmp(a, c), filecmp.cmp(a, c, shallow=False), filecmp.cmp(a, e), filecmp.cmp(a, f), filecmp.cmp(a, b, False), filecmp.cmp(d, d)); filecmp.clear_cache(); print(filecmp.cmpfiles(d, d, ["a", "nope"]), filecmp.DEFAULT_IGNORES)
