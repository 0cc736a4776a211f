# A program that builds a tree of files, walks it and reports.
import os, sys
layout = {"src": {"main.py": "import util\n" * 3, "util": {"__init__.py": "", "text.py": "x = 1\n# c\n\ny = 2\n"}}, "docs": {"readme.md": "# Title\n\ntext\n"}, "empty": {}}
def build(base, tree):
    for name, v in tree.items():
        path = os.path.join(base, name)
        if isinstance(v, dict): os.mkdir(path); build(path, v)
        else:
            with open(path, "w") as f: f.write(v)
os.mkdir("proj"); build("proj", layout)
def show(path, indent=0):
    for e in sorted(os.scandir(path), key=lambda e: (e.is_file(), e.name)):
        print("  " * indent + e.name + ("/" if e.is_dir() else f" ({e.stat().st_size})"))
        if e.is_dir(): show(e.path, indent + 1)
show("proj"); total = files = 0
for root, dirs, names in os.walk("proj"):
    dirs.sort()
    for n in sorted(names):
        p = os.path.join(root, n); total += os.path.getsize(p); files += 1
        if n.endswith(".py"): print(os.path.relpath(p, "proj"), sum(1 for l in open(p) if l.strip() and not l.startswith("#")))
print(files, total, os.path.commonpath(["proj/src/a", "proj/docs"]), os.path.splitext("proj/x.tar.gz"))
os.rename("proj/docs", "proj/manual"); os.replace("proj/manual/readme.md", "proj/README.md"); os.rmdir("proj/manual")
print(sorted(os.listdir("proj")))
for root, dirs, names in os.walk("proj", topdown=False):
    for n in names: os.remove(os.path.join(root, n))
    os.rmdir(root)
print(os.path.exists("proj"))
