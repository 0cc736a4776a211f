# What cannot be read.
import shlex
for f in [lambda: shlex.split("a 'b"), lambda: shlex.split("a\\"), lambda: shlex.split(None), lambda: shlex.split('"x'), lambda: shlex.split("'x", posix=False),
          lambda: shlex.quote(3), lambda: shlex.quote(b"ab"), lambda: shlex.join([1]), lambda: setattr(shlex.shlex("a", punctuation_chars=True), "punctuation_chars", "x")]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
