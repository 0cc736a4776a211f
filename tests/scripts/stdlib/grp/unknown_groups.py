# Groups that are not there.
import grp

for gid in [2**32 - 2, -1, 2**32 - 1, 2**32, -5, 1 << 70, -1 << 70]:
    try:
        print(grp.getgrgid(gid))
    except (KeyError, OverflowError) as e:
        print(gid, type(e).__name__, e)
for name in ['no such group', '', "o'hara"]:
    try:
        print(grp.getgrnam(name))
    except KeyError as e:
        print(e)
