# Comparison of files and folders.
"""Which files and directories are the same: cmp(), cmpfiles() and dircmp."""

import os
import stat
from itertools import filterfalse
from types import GenericAlias

__all__ = ['clear_cache', 'cmp', 'dircmp', 'cmpfiles', 'DEFAULT_IGNORES']

BUFSIZE = 8 * 1024
DEFAULT_IGNORES = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__']
_cache = {}


def clear_cache():
    """Forget the results of comparisons."""
    _cache.clear()


def _signature(st):
    return stat.S_IFMT(st.st_mode), st.st_size, st.st_mtime


def cmp(f1, f2, shallow=True):
    """True if two files seem equal. With shallow, the same type, size and time is enough."""
    s1, s2 = _signature(os.stat(f1)), _signature(os.stat(f2))
    if s1[0] != stat.S_IFREG or s2[0] != stat.S_IFREG:
        return False
    if shallow and s1 == s2:
        return True
    if s1[1] != s2[1]:
        return False
    key = f1, f2, s1, s2
    if key not in _cache:
        if len(_cache) > 100:
            clear_cache()
        with open(f1, 'rb') as a, open(f2, 'rb') as b:
            while (x := a.read(BUFSIZE)) == b.read(BUFSIZE) and x:
                pass
            _cache[key] = not x and not b.read(1)
    return _cache[key]


def cmpfiles(a, b, common, shallow=True):
    """The names of common that are equal in two folders, those that differ, and those that cannot be
    compared."""
    out = [], [], []
    for name in common:
        try:
            which = not cmp(os.path.join(a, name), os.path.join(b, name), shallow)
        except (OSError, ValueError):
            which = 2
        out[which].append(name)
    return out


class dircmp:
    """Two folders: what is in one of them or in both, and what of that is equal."""

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left, self.right = a, b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def phase0(self):
        hidden = self.hide + self.ignore
        self.left_list = sorted(filterfalse(hidden.__contains__, os.listdir(self.left)))
        self.right_list = sorted(filterfalse(hidden.__contains__, os.listdir(self.right)))

    def phase1(self):
        left, right = set(map(os.path.normcase, self.left_list)), set(map(os.path.normcase, self.right_list))
        self.common = [n for n in self.left_list if os.path.normcase(n) in right]
        self.left_only = [n for n in self.left_list if os.path.normcase(n) not in right]
        self.right_only = [n for n in self.right_list if os.path.normcase(n) not in left]

    def phase2(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            try:
                a, b = (stat.S_IFMT(os.stat(os.path.join(d, name)).st_mode) for d in (self.left, self.right))
            except (OSError, ValueError):
                self.common_funny.append(name)
                continue
            if a != b:
                self.common_funny.append(name)
            elif a == stat.S_IFDIR:
                self.common_dirs.append(name)
            elif a == stat.S_IFREG:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    def phase3(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files, self.shallow)

    def phase4(self):
        self.subdirs = {name: self.__class__(os.path.join(self.left, name), os.path.join(self.right, name), self.ignore,
                                             self.hide, shallow=self.shallow) for name in self.common_dirs}

    def phase4_closure(self):
        self.phase4()
        for sub in self.subdirs.values():
            sub.phase4_closure()

    def report(self):
        """Print how the folders differ."""
        print('diff', self.left, self.right)
        for text, names in (('Only in %s :' % self.left, self.left_only), ('Only in %s :' % self.right, self.right_only),
                            ('Identical files :', self.same_files), ('Differing files :', self.diff_files),
                            ('Trouble with common files :', self.funny_files),
                            ('Common subdirectories :', self.common_dirs), ('Common funny cases :', self.common_funny)):
            if names:
                names.sort()
                print(text, names)

    def report_partial_closure(self):
        """Print how the folders and those in them differ."""
        self.report()
        for sub in self.subdirs.values():
            print()
            sub.report()

    def report_full_closure(self):
        """Print how the folders and all below them differ."""
        self.report()
        for sub in self.subdirs.values():
            print()
            sub.report_full_closure()

    methodmap = dict(subdirs=phase4, same_files=phase3, diff_files=phase3, funny_files=phase3, common_dirs=phase2,
                     common_files=phase2, common_funny=phase2, common=phase1, left_only=phase1, right_only=phase1,
                     left_list=phase0, right_list=phase0)

    def __getattr__(self, attr):
        if attr not in self.methodmap:
            raise AttributeError(attr)
        self.methodmap[attr](self)
        return getattr(self, attr)

    __class_getitem__ = classmethod(GenericAlias)
