# users and variables
import os
import posixpath as p

os.environ.update(HOME="/home/me", VAR="value", EMPTY="")
print(p.expanduser("~"), p.expanduser("~/x"), p.expanduser("~no-such-user/x"), p.expanduser("a~"), p.expanduser(b"~/b"), p.expanduser("~root"))
print(p.expandvars("$VAR/${VAR}x/$NOPE/${NOPE}/$EMPTY|$/${unclosed"), p.expandvars(b"$VAR"))
os.environ["HOME"] = "/"
print(p.expanduser("~/a"))
for bad in (lambda: p.expanduser(3), lambda: p.expandvars(None)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
