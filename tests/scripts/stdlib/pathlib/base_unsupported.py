# What paths cannot do before a subclass says how.
from pathlib import UnsupportedOperation
from pathlib._abc import ParserBase, PathBase

path = PathBase('x')
for name in ['stat', 'lstat', 'exists', 'is_dir', 'open', 'iterdir', 'absolute', 'expanduser', 'readlink', 'touch', 'mkdir', 'unlink', 'rmdir', 'owner',
             'group', 'as_uri', 'read_text', 'cwd', 'home']:
    try:
        getattr(path, name)()
    except UnsupportedOperation as e:
        print(name, e)
for name in ['rename', 'symlink_to', 'chmod', 'samefile', 'from_uri']:
    try:
        getattr(path, name)('y')
    except UnsupportedOperation as e:
        print(name, e)
for name in ['join', 'split', 'splitdrive', 'normcase', 'isabs']:
    try:
        getattr(ParserBase(), name)('y')
    except UnsupportedOperation as e:
        print(name, e)
for call in (lambda: path.write_text(3), lambda: path.write_bytes('x')):
    try:
        call()
    except TypeError as e:
        print(e)
print(issubclass(UnsupportedOperation, NotImplementedError), path.is_junction(), str(path))
