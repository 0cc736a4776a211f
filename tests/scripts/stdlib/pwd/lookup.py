# Users by number and by name.
import os
import pwd

root = pwd.getpwuid(0)
print(root.pw_name, root.pw_uid, root.pw_gid, root.pw_dir, root[0], len(root), type(root))
print(root == pwd.getpwnam('root'), root in pwd.getpwall(), pwd.getpwuid(False) == root)
print(os.path.expanduser('~root') == root.pw_dir)
print([name for name in dir(pwd) if not name.startswith('_')])
