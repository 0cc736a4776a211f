# files to an archive and out of it
import os, tempfile, zipfile
d = tempfile.mkdtemp(); os.chdir(d); os.makedirs("src/sub")
for n, t in (("src/a.txt", "one\ntwo\n"), ("src/sub/b", "b" * 5000)):
    with open(n, "w") as f: f.write(t)
    os.utime(n, (1e9, 1e9)); os.chmod(n, 0o640)
os.environ["TZ"] = "UTC"
with zipfile.ZipFile("x.zip", "w") as z:
    z.write("src/a.txt"); z.write("src/sub/b", "other/b", zipfile.ZIP_DEFLATED, 9); z.write("src/sub"); print(z)
with zipfile.ZipFile("x.zip") as z:
    print(z.namelist(), [oct(i.external_attr >> 16) for i in z.infolist()], [i.compress_type for i in z.infolist()]); z.extractall("out"); print(z.extract("other/b", "one") == os.path.join("one", "other", "b")); print(list(z.open("src/a.txt")), z)
print(sorted(os.path.join(r, f) for r, _, fs in os.walk("out") for f in fs), open("out/src/a.txt").read(), z)
with zipfile.ZipFile("y.zip", "w") as z: z.writestr("../../evil", "x"); z.writestr("/abs", "y")
with zipfile.ZipFile("y.zip") as z: z.extractall("safe")
print(sorted(os.listdir("safe")))
