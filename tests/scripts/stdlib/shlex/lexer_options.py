# Tokens of the class under its options.
import shlex, io
text = "~/a && b-c --color=auto || d *.py?; (e>f) 'q r' # end"
print(list(shlex.shlex(text)))
print(list(shlex.shlex(text, posix=True)))
for p in [False, True]:
    for w in [False, True]:
        s = shlex.shlex(text, posix=p, punctuation_chars=True)
        s.whitespace_split = w
        print(p, w, list(s))
s = shlex.shlex("a,b c\nd", posix=True)
s.whitespace += ","
s.whitespace_split = True
print(list(s), s.lineno, s.punctuation_chars)
print(list(shlex.shlex(io.StringIO("x = 'y'\n#c\nz"))))
print(list(shlex.shlex("a|b", punctuation_chars="|")))
