# Arguments that are no groups.
import grp

for call in [lambda: grp.getgrgid('0'), lambda: grp.getgrgid(0.0), lambda: grp.getgrgid(), lambda: grp.getgrnam(3), lambda: grp.getgrnam(b'root'),
             lambda: grp.getgrnam('a\0b'), lambda: grp.getgrall(1)]:
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
