# Trees are copied, moved and removed.
import os, shutil, tempfile


def show(top):
    for path, dirs, files in os.walk(top):
        dirs.sort()
        print(os.path.relpath(path, top), dirs, sorted(files))


with tempfile.TemporaryDirectory() as d:
    for p in ["t/a/b", "t/c"]:
        os.makedirs(os.path.join(d, p))
    for f in ["t/x.py", "t/y.txt", "t/a/z.py", "t/a/b/w.tmp"]:
        open(os.path.join(d, f), "w").close()
    os.symlink("x.py", d + "/t/link")
    shutil.copytree(d + "/t", d + "/u", ignore=shutil.ignore_patterns("*.tmp", "c"))
    show(d + "/u")
    shutil.copytree(d + "/t", d + "/u", symlinks=False, dirs_exist_ok=True, ignore=lambda path, names: ["link"])
    show(d + "/u")
    copied = []
    shutil.copytree(d + "/t", d + "/v", copy_function=lambda s, t: copied.append(os.path.basename(s)))
    print(sorted(copied))
    print(os.path.relpath(shutil.move(d + "/u/x.py", d + "/v"), d))
    shutil.move(d + "/v", d + "/moved")
    print(sorted(os.listdir(d)))
    shutil.rmtree(d + "/t")
    shutil.rmtree(d + "/missing", ignore_errors=True)
    calls = []
    shutil.rmtree(d + "/missing", onexc=lambda f, p, e: calls.append((os.path.basename(p), type(e).__name__)))
    print(calls, sorted(os.listdir(d)))
