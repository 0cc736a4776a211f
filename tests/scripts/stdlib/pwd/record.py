# The record of a user.
import pickle
import pwd

user = pwd.struct_passwd(('eric', 'x', 7, 8, 'Eric', '/home/eric', '/bin/sh'))
print(user, user.n_fields, user[:2], user.pw_shell)
print(pickle.loads(pickle.dumps(user)) == user, isinstance(user, tuple))
for bad in [('eric',), 3]:
    try:
        pwd.struct_passwd(bad)
    except TypeError as e:
        print(e)
try:
    user.pw_name = 'bert'
except AttributeError as e:
    print(e)
