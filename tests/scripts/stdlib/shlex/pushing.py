# Tokens and sources can be pushed, and the position told.
import shlex
s = shlex.shlex("one two", infile="file.txt")
s.push_token("zero")
print(s.get_token(), s.get_token(), s.error_leader(), s.state)
s.push_source("inner words", "inner")
print(s.error_leader(), list(s), s.infile)
s = shlex.shlex("a\nb\nc")
print([(t, s.lineno) for t in s], s.eof)
print(shlex.shlex("", posix=True).eof)
s.debug = 1
s.push_token("x")
s.get_token()
