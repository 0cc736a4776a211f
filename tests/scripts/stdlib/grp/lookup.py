# Groups by number and by name.
import grp

root = grp.getgrgid(0)
print(root.gr_name, root.gr_gid, root.gr_mem, root[0], len(root), type(root))
print(root == grp.getgrnam('root'), root in grp.getgrall(), grp.getgrgid(id=0) == root, grp.getgrnam(name='root') == root)
print(all(isinstance(g.gr_mem, list) for g in grp.getgrall()))
print([name for name in dir(grp) if not name.startswith('_')])
