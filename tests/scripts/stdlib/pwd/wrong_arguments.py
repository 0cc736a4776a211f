# Arguments that are no users.
import pwd

for call in [lambda: pwd.getpwuid('0'), lambda: pwd.getpwuid(0.0), lambda: pwd.getpwuid(), lambda: pwd.getpwnam(3), lambda: pwd.getpwnam(b'root'),
             lambda: pwd.getpwnam('a\0b'), lambda: pwd.getpwnam('\ud800'), lambda: pwd.getpwall(1)]:
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
