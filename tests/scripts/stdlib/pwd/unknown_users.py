# Users that are not there.
import pwd

for uid in [2**32 - 2, -1, 2**32 - 1, 2**32, -5, 1 << 70]:
    try:
        print(pwd.getpwuid(uid))
    except KeyError as e:
        print(uid, e)
for name in ['no such user', '', "o'hara", 'a:b']:
    try:
        print(pwd.getpwnam(name))
    except KeyError as e:
        print(e)
