# A file system in a dict: what its paths can do once they can stat, open and list.
import io
import posixpath
import stat
from pathlib._abc import PathBase
from types import SimpleNamespace

FILES = {'r/a/x.py': 'one\n', 'r/a/s': 'two', 'r/b.py': 'three'}
FOLDERS = {'r', 'r/a', 'r/e'}


class Entry(PathBase):
    parser = posixpath

    def __repr__(self):
        return f'Entry({str(self)!r})'

    def stat(self, *, follow_symlinks=True):
        key = str(self).rstrip('/')
        mode = stat.S_IFREG if key in FILES else stat.S_IFDIR if key in FOLDERS else 0
        if not mode:
            raise FileNotFoundError(2, 'no such entry', key)
        return SimpleNamespace(st_mode=mode, st_ino=hash(key), st_dev=0)

    def iterdir(self):
        key = str(self).rstrip('/')
        if key not in FOLDERS:
            raise NotADirectoryError(20, 'no folder', key)
        names = {p for p in [*FILES, *FOLDERS] if posixpath.dirname(p) == key}
        return (self / posixpath.basename(n) for n in sorted(names))

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        if str(self) not in FILES:
            raise FileNotFoundError(2, 'no such entry', str(self))
        return io.BytesIO(FILES[str(self)].encode()) if 'b' in mode else io.StringIO(FILES[str(self)])


root = Entry('r')
print(root.exists(), root.is_dir(), root.is_file(), root.is_symlink(), Entry('q').exists(), Entry('q').is_dir())
print(list(root.iterdir()), Entry('r/b.py').read_text(), Entry('r/b.py').read_bytes())
for pattern in ['*', '*.py', '*/', 'a/*', '**/*.py', '**', 'q', 'a', 'A/*.PY']:
    print(pattern, sorted(map(str, root.glob(pattern))))
print(sorted(map(str, root.rglob('s'))), sorted(map(str, root.glob('A/*.PY', case_sensitive=False))))
for place, dirs, files in root.walk():
    print(place, dirs, files)
print([p for p, _, _ in root.walk(top_down=False)][-1])
list(Entry('q').walk(on_error=lambda e: print('error', e)))
print(Entry('r').samefile('r/'), Entry('r/a/../b.py').resolve())
try:
    root.glob('/x')
except NotImplementedError as e:
    print(e)
