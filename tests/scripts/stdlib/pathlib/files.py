# Paths at work on files.
import os, tempfile
from pathlib import Path
top = Path(tempfile.mkdtemp())
os.chdir(top)
d = Path("d")
d.mkdir()
(d / "x" / "y").mkdir(parents=True)
(d / "x").mkdir(exist_ok=True)
f = d / "f.txt"
print(f.write_text("héllo\nworld", encoding="utf-8"), f.read_text(encoding="utf-8"), f.read_bytes(), f.write_bytes(b"abc"), f.read_bytes())
print(f.exists(), f.is_file(), f.is_dir(), d.is_dir(), Path("no").exists(), f.is_symlink(), f.stat().st_size, d.is_mount(), Path("/").is_mount(), f.is_fifo())
with f.open("a") as g:
    g.write("more")
print(f.read_text(), sorted(p.name for p in d.iterdir()), f.open().name)
link = d / "link"
link.symlink_to("f.txt")
print(link.readlink(), link.is_symlink(), link.exists(), link.is_symlink(), link.resolve() == f.resolve(), link.samefile(f), link.lstat().st_size)
(d / "hard").hardlink_to(f)
print(f.stat().st_nlink, (d / "hard").rename(d / "moved"), (d / "moved").replace("elsewhere"), Path("elsewhere").exists())
t = d / "touched"
t.touch()
t.touch()
t.chmod(0o600)
print(oct(t.stat().st_mode & 0o777), t.stat().st_size)
t.unlink()
t.unlink(missing_ok=True)
print(Path.cwd() == top.resolve(), Path("a").absolute() == Path.cwd() / "a", Path("d/../d").resolve() == Path.cwd() / "d", Path("~").expanduser() == Path.home(), Path("a/~").expanduser())
print(sorted(str(p) for p in Path(".").glob("**/*")), sorted(map(str, d.glob("*.txt"))), sorted(map(str, d.rglob("*"))), sorted(map(str, Path().glob("d/*/"))))
print(sorted(map(str, Path(".").glob("**"))), sorted(map(str, Path(".").glob("**/"))), sorted(map(str, d.glob("x/../f*"))), list(d.glob("F.TXT")), list(d.glob("F.TXT", case_sensitive=False)))
for p, dirs, files in Path(".").walk():
    dirs.sort()
    print(p, dirs, sorted(files))
for p, dirs, files in d.walk(top_down=False):
    print(p, sorted(dirs), sorted(files))
for text in ["t.touch(exist_ok=False) or t.touch(exist_ok=False)", "d.mkdir()", "f.mkdir(exist_ok=True)", "Path('no/no').mkdir()", "Path('no').unlink()", "Path('no').read_text()", "Path('no').stat()", "d.unlink()", "d.rmdir()", "Path('no').rename('x')", "Path('no').iterdir()", "list(d.glob(''))", "d.glob('/a')", "f.write_text(b'x')", "f.write_bytes('x')", "Path('no').resolve(strict=True)",
             "Path('no').open()", "f.read_text('nope')", "Path('a\\0b').exists()", "Path('a\\0b').stat()", "Path.from_uri('file:///a%20b')", "Path.from_uri('http://x')", "Path.from_uri('file:x')", "Path('~nosuchuser').expanduser()", "f.owner() == Path('.').owner()", "Path('no').owner()", "list(Path('no').walk())", "list(Path('no').glob('*'))"]:
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "!!", type(e).__name__, str(e).replace(str(top), "TOP"))
